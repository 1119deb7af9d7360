/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Cases by length, nesting and presence, structs that grow, bare booleans. */
#include "unit.h"

#include "schema/schema.h"

enum { C_NEST = 1, C_LENGTH, C_PRESENT, C_MARK, C_GROWS, C_BOOL, C_INDEX, C_ELSE };

static const struct nls_row c_inner_rows[] = {
	ATTR(1, I_ONE,	U32),
	ATTR(2, I_TWO,	U32),
};
SET(c_inner);

static const struct nls_row c_three_members[] = {
	OWN(m_one, U32),
	OWN(m_two, U32),
	OWN(m_three, U32),
};
STRUCTURE(c_three);

static const struct nls_case c_nested_list[] = {
	CASE_NUM(1, NEST(c_inner)),
	OTHERWISE(NAMED(C_STATE, U8)),
};
CASES(c_nested);

static const struct nls_case c_lengths_list[] = {
	CASE_NUM(2, U16),
	CASE_NUM(4, SUBMSG_BY(c_nested, NESTED)),
	OTHERWISE(BYTES),
};
CASES(c_lengths);

static const struct nls_case c_presence_list[] = {
	CASE_PRESENT(U32),
	OTHERWISE(S32),
};
CASES(c_presence);

static const struct nls_row c_all_rows[] = {
	ATTR(C_NEST, C_NEST,		SUBMSG_BY(c_nested, NESTED)),
	ATTR(C_LENGTH, C_LENGTH,	SUBMSG_BY(c_lengths, LENGTH)),
	ATTR(C_PRESENT, C_PRESENT,	SUBMSG(c_presence, C_MARK)),
	ATTR(C_MARK, C_MARK,		U8),
	ATTR(C_GROWS, C_GROWS,		GROWS(STRUCT(c_three))),
	ATTR(C_BOOL, C_BOOL,		BOOL(U8)),
	ATTR(C_INDEX, C_INDEX,		IFINDEX_UNLESS(U32, C_ELSE)),
	ATTR(C_ELSE, C_ELSE,		S32),
};
SET(c_all);

#define EXPECT(b, trace) expect_set(&c_all_set, b, trace)

static void by_nesting(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);
		uint32_t nest = nest_start(b, C_NEST);

		/* Attributes are attributes with the flag and without. */
		put_attr_number(b, 1, 7, 4);
		nest_end(b, nest);
		put_attr_number(b, C_NEST, 3, 1);
		put_attr(b, C_NEST | NLS_F_NESTED, "", 0);
		EXPECT(b, "C_NEST 4+8:\n I_ONE 8+4 =7\nC_NEST 16+1:\n C_STATE 16+1 =3\n"
			  "C_NEST 24+0:\n");
	}
}

static void by_length(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);

		put_attr_number(b, C_LENGTH, 5, 2);
		put_attr(b, C_LENGTH, "abc", 3);
		/* A case that picks again by what it holds. */
		put_attr(b, C_LENGTH, "\0\0\0\0", 4);
		EXPECT(b, "C_LENGTH 4+2:\n C_LENGTH 4+2 =5\nC_LENGTH 12+3:\n C_LENGTH 12+3\n"
			  "C_LENGTH 20+4:\n C_STATE 20+4 long\n");
	}
}

static void by_presence(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);

		put_attr_number(b, C_PRESENT, 0xffffffff, 4);
		EXPECT(b, "C_PRESENT 4+4:\n C_PRESENT 4+4 =-1\n");
		put_attr_number(b, C_MARK, 0, 1);
		EXPECT(b, "C_PRESENT 4+4:\n C_PRESENT 4+4 =4294967295\nC_MARK 12+1\n");
	}
}

static void growing(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);

		/* Of an older kernel, and of a newer one. */
		put_attr(b, C_GROWS, "\0\0\0\0\0\0\0\0", 8);
		put_attr(b, C_GROWS, "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 16);
		EXPECT(b, "C_GROWS 4+8:\n m_one 4+4\n m_two 8+4\n"
			  "C_GROWS 16+16:\n m_one 16+4\n m_two 20+4\n m_three 24+4\n"
			  " - 28+4 unknown\n");
	}
}

static void bare_boolean(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);

		put_attr(b, C_BOOL, "", 0);
		put_attr_number(b, C_BOOL, 0, 1);
		put_attr_number(b, C_BOOL, 0, 2);
		EXPECT(b, "C_BOOL 4+0 =1\nC_BOOL 8+1\nC_BOOL 16+2 long\n");
	}
}

static bool elsewhere;

static void *note_open(struct nls_walk *w, const struct nls_item *it)
{
	(void)it;
	return w->user;
}

static void note_close(struct nls_walk *w, void *opened)
{
	(void)w;
	(void)opened;
}

static void note_leaf(struct nls_walk *w, const struct nls_item *it)
{
	(void)w;
	if (it->row == &c_all_rows[C_INDEX])
		elsewhere = it->elsewhere;
}

static void index_of_another_namespace(void **state)
{
	static const struct nls_visitor visitor = { note_open, note_close, note_leaf };
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);
		struct nls_walk w = { .data = b->data, .big_endian = be, .visitor = &visitor };

		put_attr_number(b, C_INDEX, 3, 4);
		elsewhere = true;
		nls_walk_attrs(&w, &c_all_set, 0, b->len);
		assert_false(elsewhere);
		put_attr_number(b, C_ELSE, 0, 4);
		nls_walk_attrs(&w, &c_all_set, 0, b->len);
		assert_true(elsewhere);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(by_nesting),	   cmocka_unit_test(by_length),
		cmocka_unit_test(by_presence),	   cmocka_unit_test(growing),
		cmocka_unit_test(bare_boolean),	   cmocka_unit_test(index_of_another_namespace),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
