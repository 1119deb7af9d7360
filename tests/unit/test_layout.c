/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Structs whose layout depends on more than their members: bit-fields, lengths
 * and counts, 32-bit programs, kernels that sent less or more; and selectors that
 * look into what stands beside.
 */
#include "unit.h"

#include "schema/schema.h"

static const struct nls_row l_bits_members[] = {
	MEMBER(low, BITS(U8, 0x0f)),
	MEMBER(high, LAST_BITS(U8, 0xf0)),
	MEMBER(top, BITS(BE(U16), 0xc000)),
	MEMBER(rest, LAST_BITS(BE(U16), 0x3fff)),
	MEMBER(after, U8),
};
STRUCTURE(l_bits);

static const struct nls_row l_sized_members[] = {
	MEMBER(used, U8),
	MEMBER(data, SIZED(BYTESN(5), used)),
	MEMBER(end, U16),
};
STRUCTURE(l_sized);

static const struct nls_row l_counted_members[] = {
	MEMBER(n, U8),
	MEMBER(items, COUNT(LIST(U16), n, 1)),
	MEMBER(rest, BYTES),
};
STRUCTURE(l_counted);

static const struct nls_row l_wide_members[] = {
	MEMBER(big, U64),
	MEMBER(small, U32),
	PADDING64(4),
};
STRUCTURE(l_wide);

static const struct nls_row l_sel_members[] = {
	MEMBER(pad, U16),
	MEMBER(family, U16),
};
STRUCTURE(l_sel);

static const struct nls_case l_present_list[] = {
	CASE_PRESENT(U32),
	OTHERWISE(STR),
};
CASES(l_present);

static const struct nls_case l_length_list[] = {
	CASE_NUM(4, U32),
	CASE_NUM(16, IPV6),
	OTHERWISE(BYTES),
};
CASES(l_length);

static const struct nls_row l_inner_rows[] = {
	ATTR(1, L_INNER,	U32),
};
SET(l_inner);

static const struct nls_case l_nested_list[] = {
	CASE_NUM(1, NEST(l_inner)),
	OTHERWISE(LIST(U32)),
};
CASES(l_nested);

static const struct nls_val l_in_list[] = { V(1, IN_ONE) };
VALS(l_in);
static const struct nls_val l_in6_list[] = { V(1, IN6_ONE) };
VALS(l_in6);
static const struct nls_vals_case l_names_list[] = { VALS_IF(2, l_in), VALS_IF(10, l_in6) };
VALS_BY(l_names);

static const struct nls_row l_rows[] = {
	ATTR(1, L_BITS,		STRUCT(l_bits)),
	ATTR(2, L_SIZED,	STRUCT(l_sized)),
	ATTR(3, L_COUNTED,	STRUCT(l_counted)),
	ATTR(4, L_WIDE,		STRUCT(l_wide)),
	ATTR(5, L_GROWS,	GROWS(STRUCT(l_wide))),
	ATTR(6, L_SEL,		STRUCT(l_sel)),
	ATTR(7, L_SELS,		LIST(STRUCT(l_sel))),
	ATTR(8, L_ADDR,		ADDR(L_SEL/family)),
	ATTR(9, L_ADDRS,	ADDR(L_SEL/family|L_SELS/family)),
	ATTR(10, L_PRESENT,	SUBMSG(l_present, L_SEL)),
	ATTR(11, L_LENGTH,	SUBMSG_BY(l_length, LENGTH)),
	ATTR(12, L_NESTED,	SUBMSG_BY(l_nested, NESTED)),
	ATTR(13, L_NAMED,	ENUM_BY(U8, l_names, L_SEL/family)),
};
SET(l);

static const struct nls_row l_wide_body = { HDR_NEST(l_wide, l) };
static const struct nls_row l_struct_body = { STRUCT(l_wide) };

#define BITS_OF(be) (be) ? "" : " be"

static void bit_fields(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);
		char want[300];

		put_attr(b, 1, "\x5a\x80\x07\x09", 4);
		snprintf(want, sizeof(want),
			 "L_BITS 4+4:\n low 4+1 =10\n high 4+1 =5\n top 5+2 =2%s\n rest 5+2 =7%s\n"
			 " after 7+1 =9\n",
			 BITS_OF(be), BITS_OF(be));
		expect_set(&l_set, b, want);
	}
}

static void bit_fields_cut_off(void **state)
{
	struct bytes *b = fresh(true);

	(void)state;
	put_attr(b, 1, "\x5a\x80", 2);
	expect_set(&l_set, b,
		   "L_BITS 4+2 short:\n low 4+1 =10\n high 4+1 =5\n - 5+1 trailing\n");
}

static void sized(void **state)
{
	struct bytes *b = fresh(true);

	(void)state;
	put_attr(b, 2, "\3abcde\0\7", 8);
	put_attr(b, 2, "\0abcde\0\7", 8);
	put_attr(b, 2, "\5abcde\0\7", 8);
	put_attr(b, 2, "\6abcde\0\7", 8);	/* more than there is room for: all of it */
	expect_set(&l_set, b,
		   "L_SIZED 4+8:\n used 4+1 =3\n data 5+3\n padding 8+2\n end 10+2 =7\n"
		   "L_SIZED 16+8:\n used 16+1\n padding 17+5\n end 22+2 =7\n"
		   "L_SIZED 28+8:\n used 28+1 =5\n data 29+5\n end 34+2 =7\n"
		   "L_SIZED 40+8:\n used 40+1 =6\n data 41+5\n end 46+2 =7\n");
}

static void counted(void **state)
{
	struct bytes *b = fresh(true);

	(void)state;
	put_attr(b, 3, "\1\0\1\0\2xy", 7);
	put_attr(b, 3, "\377\0\1\0\2xy", 7);
	put_attr(b, 3, "\0\0\1", 3);
	expect_set(&l_set, b,
		   "L_COUNTED 4+7:\n n 4+1 =1\n items 5+4:\n  items 5+2 =1 #0\n  items 7+2 =2 #1\n"
		   " rest 9+2\n"
		   "L_COUNTED 16+7:\n n 16+1 =255\n items 17+6:\n  items 17+2 =1 #0\n"
		   "  items 19+2 =2 #1\n  items 21+2 =30841 #2\n"
		   "L_COUNTED 28+3:\n n 28+1\n items 29+2:\n  items 29+2 =1 #0\n");
}

/* 12 bytes from a 32-bit program are no short struct of 16. */
static void thirty_two_bits(void **state)
{
	struct bytes *b = fresh(true);

	(void)state;
	put_attr(b, 4, "\0\0\0\0\0\0\0\1\0\0\0\2\0\0\0\0", 16);
	put_attr(b, 4, "\0\0\0\0\0\0\0\1\0\0\0\2", 12);
	put_attr(b, 4, "\0\0\0\0\0\0\0\1", 8);
	expect_set(&l_set, b,
		   "L_WIDE 4+16:\n big 4+8 =1\n small 12+4 =2\n padding 16+4\n"
		   "L_WIDE 24+12:\n big 24+8 =1\n small 32+4 =2\n"
		   "L_WIDE 40+8 short:\n big 40+8 =1\n");
}

static void thirty_two_bit_header(void **state)
{
	struct bytes *b = fresh(true);

	(void)state;
	put(b, "\0\0\0\0\0\0\0\1\0\0\0\2", 12);
	put_attr(b, 11, "\0\0\0\3", 4);
	expect_body(&l_wide_body, b,
		    "l_wide 0+12:\n big 0+8 =1\n small 8+4 =2\n"
		    "L_LENGTH 16+4:\n L_LENGTH 16+4 =3\n");
	b = fresh(true);
	put(b, "\0\0\0\0\0\0\0\1\0\0\0\2\0\0\0\0", 16);
	put_attr(b, 11, "\0\0\0\3", 4);
	expect_body(&l_wide_body, b,
		    "l_wide 0+16:\n big 0+8 =1\n small 8+4 =2\n padding 12+4\n"
		    "L_LENGTH 20+4:\n L_LENGTH 20+4 =3\n");
	b->len = 12;
	expect_body(&l_struct_body, b, "l_wide 0+12:\n big 0+8 =1\n small 8+4 =2\n");
}

static void grows(void **state)
{
	struct bytes *b = fresh(true);

	(void)state;
	put_attr(b, 5, "\0\0\0\0\0\0\0\1", 8);
	put_attr(b, 5, "\0\0\0\0\0\0\0\1\0\0\0\2\0\0\0\0new!", 20);
	expect_set(&l_set, b,
		   "L_GROWS 4+8:\n big 4+8 =1\n"
		   "L_GROWS 16+20:\n big 16+8 =1\n small 24+4 =2\n padding 28+4\n"
		   " - 32+4 unknown\n");
}

static void selector_in_a_struct(void **state)
{
	struct bytes *b = fresh(true);

	(void)state;
	put_attr(b, 8, "\12\0\0\1", 4);
	put_attr(b, 6, "\0\0\0\2", 4);
	expect_set(&l_set, b, "L_ADDR 4+4 af 2\nL_SEL 12+4:\n pad 12+2\n family 14+2 =2\n");
	b = fresh(true);
	put_attr(b, 8, "\12\0\0\1", 4);
	put_attr(b, 6, "\0\0\0", 3);
	expect_set(&l_set, b, "L_ADDR 4+4\nL_SEL 12+3 short:\n pad 12+2\n - 14+1 trailing\n");
}

/* The first that is there and not AF_UNSPEC. */
static void selector_of_several(void **state)
{
	struct bytes *b = fresh(true);

	(void)state;
	put_attr(b, 9, "\12\0\0\1", 4);
	put_attr(b, 7, "\0\0\0\12\0\0\0\2", 8);
	expect_set(&l_set, b,
		   "L_ADDRS 4+4 af 10\nL_SELS 12+8:\n L_SELS 12+4 #0:\n  pad 12+2\n"
		   "  family 14+2 =10\n L_SELS 16+4 #1:\n  pad 16+2\n  family 18+2 =2\n");
	put_attr(b, 6, "\0\0\0\0", 4);
	b->data[19] = 2;
	expect_set(&l_set, b,
		   "L_ADDRS 4+4 af 10\nL_SELS 12+8:\n L_SELS 12+4 #0:\n  pad 12+2\n"
		   "  family 14+2 =10\n L_SELS 16+4 #1:\n  pad 16+2\n  family 18+2 =2\n"
		   "L_SEL 24+4:\n pad 24+2\n family 26+2\n");
}

static void case_present(void **state)
{
	struct bytes *b = fresh(true);

	(void)state;
	put_attr(b, 10, "\0\0\0\5", 4);
	expect_set(&l_set, b, "L_PRESENT 4+4:\n L_PRESENT 4+4\n");
	put_attr(b, 6, "\0\0\0\0", 4);
	expect_set(&l_set, b,
		   "L_PRESENT 4+4:\n L_PRESENT 4+4 =5\nL_SEL 12+4:\n pad 12+2\n family 14+2\n");
}

static void case_by_length(void **state)
{
	struct bytes *b = fresh(true);

	(void)state;
	put_attr(b, 11, "\0\0\0\5", 4);
	put_attr(b, 11, "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1", 16);
	put_attr(b, 11, "\0\0\5", 3);
	put_attr(b, 11, "", 0);
	expect_set(&l_set, b,
		   "L_LENGTH 4+4:\n L_LENGTH 4+4 =5\nL_LENGTH 12+16:\n L_LENGTH 12+16\n"
		   "L_LENGTH 32+3:\n L_LENGTH 32+3\nL_LENGTH 40+0:\n");
}

static void case_by_nesting(void **state)
{
	struct bytes *b = fresh(true);
	uint32_t start = nest_start(b, 12);

	(void)state;
	put_attr_number(b, 1, 3, 4);
	nest_end(b, start);
	start = nest_start(b, 12 | NLS_F_NESTED);
	put_attr_number(b, 1, 3, 4);
	nest_end(b, start);
	put_attr(b, 12, "\0\0\0\1\0\0\0\2", 8);
	expect_set(&l_set, b,
		   "L_NESTED 4+8:\n L_INNER 8+4 =3\nL_NESTED 16+8:\n L_INNER 20+4 =3\n"
		   "L_NESTED 28+8:\n L_NESTED 28+8:\n  L_NESTED 28+4 =1 #0\n  L_NESTED 32+4 =2 #1\n");
}

static const struct nls_vals *seen;

static void keep_vals(struct nls_walk *w, const struct nls_item *it)
{
	(void)w;
	if (it->attr_type == 13)
		seen = it->vals;
}

static void *keep_open(struct nls_walk *w, const struct nls_item *it)
{
	(void)it;
	return w;
}

static void keep_close(struct nls_walk *w, void *opened)
{
	assert_ptr_equal(w, opened);
}

static void names_by_selector(void **state)
{
	static const struct nls_visitor visitor = { keep_open, keep_close, keep_vals };
	static const struct nls_vals *const want[] = { NULL, &l_in_vals, &l_in6_vals };
	static const char *const families[] = { "\0\0\0\7", "\0\0\0\2", "\0\0\0\12" };

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		struct bytes *b = fresh(true);
		struct nls_walk w = { .data = b->data, .big_endian = true, .visitor = &visitor };

		put_attr(b, 13, "\1", 1);
		put_attr(b, 6, families[i], 4);
		seen = &l_in_vals + 1;
		nls_walk_attrs(&w, &l_set, 0, b->len);
		assert_ptr_equal(seen, want[i]);
	}
}

static const struct CMUnitTest tests[] = {
	cmocka_unit_test(bit_fields),
	cmocka_unit_test(bit_fields_cut_off),
	cmocka_unit_test(sized),
	cmocka_unit_test(counted),
	cmocka_unit_test(thirty_two_bits),
	cmocka_unit_test(thirty_two_bit_header),
	cmocka_unit_test(grows),
	cmocka_unit_test(selector_in_a_struct),
	cmocka_unit_test(selector_of_several),
	cmocka_unit_test(case_present),
	cmocka_unit_test(case_by_length),
	cmocka_unit_test(case_by_nesting),
	cmocka_unit_test(names_by_selector),
};

int main(void)
{
	return cmocka_run_group_tests_name("layout", tests, NULL, NULL);
}
