/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Structs, arrays, lists, records, headers and sub-messages. */
#include "unit.h"

static void put_pair(struct bytes *b, unsigned a, unsigned c, const char name[4])
{
	put_number(b, a, 2);
	put_number_be(b, c, 2);
	put(b, name, 4);
}

static const char *be_mark(bool be)
{
	return be ? "" : " be";
}

static void structure(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);
		uint32_t start = nest_start(b, T_STRUCT);
		char want[400];

		put_pair(b, 1, 2, "abc");
		put_number(b, 3, 4);
		nest_end(b, start);
		put_attr_number(b, T_U8, 7, 1);
		snprintf(want, sizeof(want),
			 "T_STRUCT 4+12:\n pair 4+8:\n  a 4+2 =1\n  b 6+2 =2%s\n  name 8+4\n"
			 " last 12+4 =3\nT_U8 20+1 =7\n",
			 be_mark(be));
		expect_attrs(b, want);
	}
}

/* Members that are there are shown; the part of one that is not whole is raw. */
static void structure_short(void **state)
{
	struct bytes *b = fresh(true);
	uint32_t start = nest_start(b, T_STRUCT);

	(void)state;
	put_pair(b, 1, 2, "abc");
	put(b, "\0\0\3", 3);
	nest_end(b, start);
	put_attr_number(b, T_U8, 7, 1);
	expect_attrs(b, "T_STRUCT 4+11 short:\n pair 4+8:\n  a 4+2 =1\n  b 6+2 =2\n  name 8+4\n"
			" - 12+3 trailing\nT_U8 20+1 =7\n");
	b = fresh(true);
	put_attr(b, T_STRUCT, "\0\1\2", 3);
	expect_attrs(b, "T_STRUCT 4+3 short:\n - 4+3 trailing\n");
	b = fresh(true);
	put_attr(b, T_STRUCT, "", 0);
	expect_attrs(b, "T_STRUCT 4+0 short:\n");
}

/* The kernel's structs grow. */
static void structure_long(void **state)
{
	struct bytes *b = fresh(true);
	uint32_t start = nest_start(b, T_STRUCT);

	(void)state;
	put_pair(b, 1, 2, "abc");
	put_number(b, 3, 4);
	put_number(b, 9, 4);
	nest_end(b, start);
	expect_attrs(b, "T_STRUCT 4+16:\n pair 4+8:\n  a 4+2 =1\n  b 6+2 =2\n  name 8+4\n"
			" last 12+4 =3\n - 16+4 trailing\n");
}

static void array_of_numbers(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);
		uint32_t start = nest_start(b, T_ARRAY);
		char want[300];

		put_attr(b, 5, "\1\2", 2);
		put_attr(b, 0, "\1\2", 2);
		put_attr(b, 9 | NLS_F_NESTED, "\1\2\3", 3);
		nest_end(b, start);
		snprintf(want, sizeof(want),
			 "T_ARRAY 4+24:\n T_ARRAY 8+2 =258 #5%s\n T_ARRAY 16+2 =258 #0%s\n"
			 " T_ARRAY 24+3 #9%s long\n",
			 be_mark(be), be_mark(be), be_mark(be));
		expect_attrs(b, want);
	}
}

static void array_of_nests(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);
		uint32_t start = nest_start(b, T_ARRAY_NEST), inner = nest_start(b, 1);

		put_attr_number(b, 1, 3, 4);
		nest_end(b, inner);
		inner = nest_start(b, 2);
		put_attr(b, 2, "x", 1);
		nest_end(b, inner);
		nest_end(b, start);
		expect_attrs(b, "T_ARRAY_NEST 4+24:\n T_ARRAY_NEST 8+8 #1:\n  S_ONE 12+4 =3\n"
				" T_ARRAY_NEST 20+8 #2:\n  S_TWO 24+1\n");
	}
}

static void array_broken(void **state)
{
	struct bytes *b = fresh(false);
	uint32_t start = nest_start(b, T_ARRAY);

	(void)state;
	put_attr(b, 1, "\1\2", 2);
	put(b, "\3\0\1\0\0\0", 6);
	nest_end(b, start);
	put_attr_number(b, T_U8, 7, 1);
	expect_attrs(b, "T_ARRAY 4+14:\n T_ARRAY 8+2 =258 #1 be\n - 12+6 badlen\nT_U8 24+1 =7\n");
	b = fresh(false);
	start = nest_start(b, T_ARRAY);
	put(b, "\11\0\1\0\0\0", 6);
	nest_end(b, start);
	put_attr_number(b, T_U8, 7, 1);
	expect_attrs(b, "T_ARRAY 4+6:\n T_ARRAY 8+2 #1 be overrun\nT_U8 16+1 =7\n");
	b = fresh(false);
	put_attr(b, T_ARRAY, "\1\0", 2);
	expect_attrs(b, "T_ARRAY 4+2:\n - 4+2 trailing\n");
}

static void list(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);
		uint32_t start = nest_start(b, T_LIST);
		char want[300];

		put_number(b, 1, 2);
		put_number(b, 2, 2);
		put(b, "\3", 1);
		nest_end(b, start);
		put_attr(b, T_LIST, "", 0);
		put_attr(b, T_LIST_BE, "\0\0\0\1\0\0\0\2", 8);
		snprintf(want, sizeof(want),
			 "T_LIST 4+5:\n T_LIST 4+2 =1 #0\n T_LIST 6+2 =2 #1\n - 8+1 trailing\n"
			 "T_LIST 16+0:\nT_LIST_BE 20+8:\n T_LIST_BE 20+4 =1 #0%s\n"
			 " T_LIST_BE 24+4 =2 #1%s\n",
			 be_mark(be), be_mark(be));
		expect_attrs(b, want);
	}
}

static void list_of_structs(void **state)
{
	struct bytes *b = fresh(true);
	uint32_t start = nest_start(b, T_LIST_STRUCT);

	(void)state;
	put_pair(b, 1, 2, "abc");
	put_pair(b, 3, 4, "def");
	nest_end(b, start);
	expect_attrs(b, "T_LIST_STRUCT 4+16:\n T_LIST_STRUCT 4+8 #0:\n  a 4+2 =1\n  b 6+2 =2\n"
			"  name 8+4\n T_LIST_STRUCT 12+8 #1:\n  a 12+2 =3\n  b 14+2 =4\n"
			"  name 16+4\n");
}

static void records(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);
		uint32_t start = nest_start(b, T_RECORDS);

		put_number(b, 5, 2);
		put(b, "abc\0\0\0", 6);			/* 3 of text, 3 of padding */
		put_number(b, 2, 2);
		put(b, "\0\0", 2);
		put_number(b, 40, 2);
		put(b, "xy", 2);
		nest_end(b, start);
		put_attr_number(b, T_U8, 7, 1);
		expect_attrs(b, "T_RECORDS 4+16:\n T_RECORDS 4+5 #0:\n  len 4+2 =5\n  text 6+3\n"
				" T_RECORDS 12+2 #1:\n  len 12+2 =2\n - 16+4 badlen\nT_U8 24+1 =7\n");
	}
}

/* A header of 13 bytes: three of alignment follow before the attributes. */
static void put_hdr(struct bytes *b, unsigned family)
{
	put_number(b, family, 1);
	put(b, "\0", 1);
	put_number_be(b, 80, 2);
	put_number(b, (uint64_t)-5, 4);
	put(b, "\12\0\0\1", 4);
	put_number(b, 24, 1);
	put_align(b);
}

#define HDR_LINES(be, o0, o1, o2, o3, o4, o5, in) \
	in "h_family " #o0 "+1 =2\n" in "padding " #o1 "+1\n" in "port " #o2 "+2 =80%s\n" in \
	   "kind " #o3 "+4 =-5\n" in "addr " #o4 "+4 af 2 /24\n" in "plen " #o5 "+1 =24\n"

static void body_with_header(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);
		char want[400];

		put_hdr(b, 2);
		put_attr_number(b, T_U8, 7, 1);
		snprintf(want, sizeof(want),
			 "t_hdr 0+13:\n" HDR_LINES(be, 0, 1, 2, 4, 8, 12, " ") "T_U8 20+1 =7\n",
			 be_mark(be));
		expect_body(&t_body, b, want);
		b->len = 13;
		snprintf(want, sizeof(want), "t_hdr 0+13:\n" HDR_LINES(be, 0, 1, 2, 4, 8, 12, " "),
			 be_mark(be));
		expect_body(&t_body, b, want);
		expect_body(&t_struct_body, b, want);
		b->len = 14;
		expect_body(&t_body, b, want);
	}
}

/* RTM_GETLINK of 17 bytes: what is there of a short header is read. */
static void body_with_short_header(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);
		char want[200];

		put_hdr(b, 2);
		b->len = 1;
		expect_body(&t_body, b, "t_hdr 0+1 short:\n h_family 0+1 =2\n");
		b->len = 6;
		snprintf(want, sizeof(want),
			 "t_hdr 0+6 short:\n h_family 0+1 =2\n padding 1+1\n port 2+2 =80%s\n"
			 " - 4+2 short\n",
			 be_mark(be));
		expect_body(&t_body, b, want);
		expect_body(&t_struct_body, b, want);
	}
}

static void struct_body_with_more(void **state)
{
	struct bytes *b = fresh(true);

	(void)state;
	put_hdr(b, 2);
	put(b, "more", 4);
	expect_body(&t_struct_body, b,
		    "t_hdr 0+13:\n h_family 0+1 =2\n padding 1+1\n port 2+2 =80\n kind 4+4 =-5\n"
		    " addr 8+4 af 2 /24\n plen 12+1 =24\n- 16+4 trailing\n");
}

/* A header inside an attribute has its own members in reach, and the outer one
 * stays as it was for what follows. */
static void header_nest(void **state)
{
	struct bytes *b = fresh(true);
	uint32_t start;

	(void)state;
	put_hdr(b, 10);
	b->data[0] = 10;
	start = nest_start(b, T_HDR_NEST);
	put_hdr(b, 2);
	put_attr(b, T_ADDR, "\1\2\3\4", 4);
	nest_end(b, start);
	put_attr(b, T_ADDR, "\1\2\3\4\5\6\7\10\11\12\13\14\15\16\17\20", 16);
	expect_body(&t_body, b,
		    "t_hdr 0+13:\n h_family 0+1 =10\n padding 1+1\n port 2+2 =80\n kind 4+4 =-5\n"
		    " addr 8+4 af 10 /24\n plen 12+1 =24\n"
		    "T_HDR_NEST 20+24:\n t_hdr 20+13:\n  h_family 20+1 =2\n  padding 21+1\n"
		    "  port 22+2 =80\n  kind 24+4 =-5\n  addr 28+4 af 2 /24\n  plen 32+1 =24\n"
		    " T_ADDR 40+4 af 2 /24\nT_ADDR 48+16 af 10 /24\n");
}

static void header_nest_short(void **state)
{
	struct bytes *b = fresh(true);

	(void)state;
	put_attr(b, T_HDR_NEST, "\2\0\0", 3);
	put_attr_number(b, T_U8, 7, 1);
	expect_attrs(b, "T_HDR_NEST 4+3:\n t_hdr 4+3 short:\n  h_family 4+1 =2\n  padding 5+1\n"
			"  - 6+1 short\nT_U8 12+1 =7\n");
}

static void custom(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);

		put_attr_number(b, T_CUSTOM, 5, 4);
		put_attr_number(b, T_CUSTOM, 5, 2);
		expect_attrs(b, "T_CUSTOM 4+4 =5\nT_CUSTOM 12+2 short\n");
	}
}

static void widths(void **state)
{
	(void)state;
	assert_int_equal(nls_struct_size(&t_hdr_struct), 13);
	assert_int_equal(nls_row_width(nls_set_row(&t_all_set, T_STRUCT)), 12);
	assert_int_equal(nls_row_width(nls_set_row(&t_all_set, T_BYTES6)), 6);
	assert_int_equal(nls_row_width(nls_set_row(&t_all_set, T_IPV6)), 16);
	assert_int_equal(nls_row_width(nls_set_row(&t_all_set, T_BITFIELD)), 8);
	assert_int_equal(nls_row_width(nls_set_row(&t_all_set, T_STR)), 0);
	assert_int_equal(nls_row_width(nls_set_row(&t_all_set, T_NEST)), 0);
}

static const struct CMUnitTest tests[] = {
	cmocka_unit_test(structure),
	cmocka_unit_test(structure_short),
	cmocka_unit_test(structure_long),
	cmocka_unit_test(array_of_numbers),
	cmocka_unit_test(array_of_nests),
	cmocka_unit_test(array_broken),
	cmocka_unit_test(list),
	cmocka_unit_test(list_of_structs),
	cmocka_unit_test(records),
	cmocka_unit_test(body_with_header),
	cmocka_unit_test(body_with_short_header),
	cmocka_unit_test(struct_body_with_more),
	cmocka_unit_test(header_nest),
	cmocka_unit_test(header_nest_short),
	cmocka_unit_test(custom),
	cmocka_unit_test(widths),
};

int main(void)
{
	return cmocka_run_group_tests_name("containers", tests, NULL, NULL);
}
