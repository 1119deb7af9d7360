/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Values that decide how another is read: where they stand and what they pick. */
#include "unit.h"

static void put_sub_one(struct bytes *b, unsigned type)
{
	uint32_t start = nest_start(b, type);

	put_attr_number(b, 1, 3, 4);
	nest_end(b, start);
}

static void by_string(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);

		put_attr_text(b, T_KIND, "one");
		put_sub_one(b, T_SUB_KIND);
		expect_attrs(b, "T_KIND 4+4\nT_SUB_KIND 12+8 <one>:\n S_ONE 16+4 =3\n");
	}
}

static void by_string_without_nul(void **state)
{
	struct bytes *b = fresh(false);

	(void)state;
	put_attr(b, T_KIND, "one", 3);
	put_sub_one(b, T_SUB_KIND);
	expect_attrs(b, "T_KIND 4+3\nT_SUB_KIND 12+8 <one>:\n S_ONE 16+4 =3\n");
}

/* What stands after the first NUL is no part of a name. */
static void by_string_with_rubbish(void **state)
{
	struct bytes *b = fresh(false);

	(void)state;
	put_attr(b, T_KIND, "one\0\377\0x", 8);
	put_sub_one(b, T_SUB_KIND);
	expect_attrs(b, "T_KIND 4+8\nT_SUB_KIND 16+8 <one>:\n S_ONE 20+4 =3\n");
}

/* A name that begins like a key, or a key that begins like the name. */
static void by_string_not_prefix(void **state)
{
	static const char *const names[] = { "on", "ones", "ONE", "" };

	(void)state;
	for (unsigned i = 0; i < 4; i++) {
		struct bytes *b = fresh(false);
		char want[200];

		put_attr_text(b, T_KIND, names[i]);
		put_sub_one(b, T_SUB_KIND);
		snprintf(want, sizeof(want), "T_KIND 4+%u\nT_SUB_KIND %u+8 nocase:\n - %u+8 unknown\n",
			 (unsigned)strlen(names[i]) + 1, b->len - 8, b->len - 8);
		expect_attrs(b, want);
	}
}

static void after_the_data(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);

		put_sub_one(b, T_SUB_KIND);
		put_attr_text(b, T_KIND, "one");
		expect_attrs(b, "T_SUB_KIND 4+8 <one>:\n S_ONE 8+4 =3\nT_KIND 16+4\n");
	}
}

static void missing(void **state)
{
	struct bytes *b = fresh(false);

	(void)state;
	put_sub_one(b, T_SUB_KIND);
	put_attr(b, T_SUB_KIND, "", 0);
	expect_attrs(b, "T_SUB_KIND 4+8 nocase:\n - 4+8 unknown\nT_SUB_KIND 16+0:\n");
}

static void by_number(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);

		put_attr_number(b, T_TYPE, 0, 4);
		put_attr_number(b, T_SUB_TYPE, 5, 1);
		expect_attrs(b, "T_TYPE 4+4\nT_SUB_TYPE 12+1:\n T_SUB_TYPE 12+1 =5\n");
		b = fresh(be);
		put_attr_number(b, T_TYPE, 1, 4);
		put_attr_number(b, T_SUB_TYPE, 5, 1);
		expect_attrs(b, "T_TYPE 4+4 =1\nT_SUB_TYPE 12+1 nocase:\n - 12+1 unknown\n");
	}
}

static void by_negative_number(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);

		put_attr_number(b, T_TYPE, (uint64_t)-3, 4);
		put_attr_number(b, T_SUB_TYPE, 5, 2);
		expect_attrs(b, "T_TYPE 4+4 =-3\nT_SUB_TYPE 12+2:\n T_SUB_TYPE 12+2 =5\n");
	}
}

/* A selector of the wrong width says nothing; least of all 0. */
static void by_broken_number(void **state)
{
	struct bytes *b = fresh(false);

	(void)state;
	put_attr(b, T_TYPE, "\0\0\0", 3);
	put_attr_number(b, T_SUB_TYPE, 5, 1);
	expect_attrs(b, "T_TYPE 4+3 short\nT_SUB_TYPE 12+1 nocase:\n - 12+1 unknown\n");
	b = fresh(false);
	put_attr(b, T_TYPE, "", 0);
	put_attr_number(b, T_SUB_TYPE, 5, 1);
	expect_attrs(b, "T_TYPE 4+0 short\nT_SUB_TYPE 8+1 nocase:\n - 8+1 unknown\n");
}

static void by_big_endian_number(void **state)
{
	struct bytes *b = fresh(false);

	(void)state;
	put_attr(b, T_TYPE | NLS_F_NET_BYTEORDER, "\0\0\0\7", 4);
	put_attr(b, T_SUB_TYPE, "\1\0\0\2abc", 8);
	expect_attrs(b, "T_TYPE 4+4 =7 be\nT_SUB_TYPE 12+8:\n t_pair 12+8:\n  a 12+2 =1\n"
			"  b 14+2 =2 be\n  name 16+4\n");
}

static void case_of_one_value(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);

		put_attr_text(b, T_KIND, "num");
		put_attr_number(b, T_SUB_KIND, 5, 4);
		put_attr_number(b, T_SUB_KIND, 5, 2);
		expect_attrs(b, "T_KIND 4+4\nT_SUB_KIND 12+4 <num>:\n T_SUB_KIND 12+4 =5\n"
				"T_SUB_KIND 20+2 <num>:\n T_SUB_KIND 20+2 short\n");
	}
}

static void case_big_endian(void **state)
{
	struct bytes *b = fresh(false);

	(void)state;
	put_attr_text(b, T_KIND, "be");
	put_attr(b, T_SUB_KIND, "\0\0\0\5", 4);
	expect_attrs(b, "T_KIND 4+3\nT_SUB_KIND 12+4 <be>:\n T_SUB_KIND 12+4 =5 be\n");
}

static void case_with_header(void **state)
{
	struct bytes *b = fresh(true);
	uint32_t start;

	(void)state;
	put_attr_text(b, T_KIND, "hdr");
	start = nest_start(b, T_SUB_KIND);
	put(b, "\0\1\0\2abc", 8);
	put_attr_number(b, 1, 3, 4);
	nest_end(b, start);
	expect_attrs(b, "T_KIND 4+4\nT_SUB_KIND 12+16 <hdr>:\n t_pair 12+8:\n  a 12+2 =1\n"
			"  b 14+2 =2\n  name 16+4\n S_ONE 24+4 =3\n");
}

static void otherwise(void **state)
{
	struct bytes *b = fresh(false);

	(void)state;
	put_attr(b, T_SUB_OTHERWISE, "abc", 3);
	expect_attrs(b, "T_SUB_OTHERWISE 4+3:\n T_SUB_OTHERWISE 4+3\n");
	put_attr_text(b, T_KIND, "y");
	expect_attrs(b, "T_SUB_OTHERWISE 4+3:\n T_SUB_OTHERWISE 4+3\nT_KIND 12+2\n");
	b = fresh(false);
	put_attr_number(b, T_SUB_OTHERWISE, 5, 4);
	put_attr_text(b, T_KIND, "x");
	expect_attrs(b, "T_SUB_OTHERWISE 4+4 <x>:\n T_SUB_OTHERWISE 4+4 =5\nT_KIND 12+2\n");
}

static void body_of_a_submessage(void **state)
{
	struct bytes *b = fresh(false);

	(void)state;
	put(b, "abcde", 5);
	expect_body(&t_submsg_body, b, "- 0+5\n");
}

static void put_header(struct bytes *b, unsigned family)
{
	put_number(b, family, 1);
	put(b, "\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 15);
}

#define HEADER(af) \
	"t_hdr 0+13:\n h_family 0+1 =" #af "\n padding 1+1\n port 2+2\n kind 4+4\n addr 8+4 af " #af \
	" /0\n plen 12+1\n"

static void by_header_member(void **state)
{
	struct bytes *b = fresh(true);

	(void)state;
	put_header(b, 2);
	put_attr(b, T_SUB_FAMILY, "\12\0\0\1", 4);
	expect_body(&t_body, b, HEADER(2) "T_SUB_FAMILY 20+4:\n T_SUB_FAMILY 20+4 =167772161\n");
	b = fresh(true);
	put_header(b, 10);
	put_attr(b, T_SUB_FAMILY, "\12\0\0\1\12\0\0\1\12\0\0\1\12\0\0\1", 16);
	expect_body(&t_body, b, HEADER(10) "T_SUB_FAMILY 20+16:\n T_SUB_FAMILY 20+16\n");
	b = fresh(true);
	put_header(b, 7);
	put_attr(b, T_SUB_FAMILY, "\12\0\0\1", 4);
	expect_body(&t_body, b, HEADER(7) "T_SUB_FAMILY 20+4 nocase:\n - 20+4 unknown\n");
}

/* From within a nest: the set around it, and the header around that. */
static void by_what_is_around(void **state)
{
	struct bytes *b = fresh(true);
	uint32_t start;

	(void)state;
	put_header(b, 2);
	start = nest_start(b, T_NEST);
	put_sub_one(b, T_SUB_KIND);
	put_attr(b, T_SUB_FAMILY, "\12\0\0\1", 4);
	nest_end(b, start);
	put_attr_text(b, T_KIND, "one");
	expect_body(&t_body, b,
		    HEADER(2) "T_NEST 20+20:\n T_SUB_KIND 24+8 <one>:\n  S_ONE 28+4 =3\n"
			      " T_SUB_FAMILY 36+4:\n  T_SUB_FAMILY 36+4 =167772161\n"
			      "T_KIND 44+4\n");
}

/* The nearest one decides. */
static void nearest_first(void **state)
{
	struct bytes *b = fresh(false);
	uint32_t start;

	(void)state;
	put_attr_text(b, T_KIND, "num");
	start = nest_start(b, T_NEST);
	put_attr_text(b, T_KIND, "one");
	put_sub_one(b, T_SUB_KIND);
	nest_end(b, start);
	put_attr_number(b, T_SUB_KIND, 5, 4);
	expect_attrs(b, "T_KIND 4+4\nT_NEST 12+20:\n T_KIND 16+4\n T_SUB_KIND 24+8 <one>:\n"
			"  S_ONE 28+4 =3\nT_SUB_KIND 36+4 <num>:\n T_SUB_KIND 36+4 =5\n");
}

/* Two nests with a selector each: what one found does not leak into the next. */
static void not_the_one_before(void **state)
{
	struct bytes *b = fresh(false);
	uint32_t start = nest_start(b, T_NEST);

	(void)state;
	put_attr_text(b, T_KIND, "one");
	put_sub_one(b, T_SUB_KIND);
	nest_end(b, start);
	start = nest_start(b, T_NEST);
	put_sub_one(b, T_SUB_KIND);
	nest_end(b, start);
	expect_attrs(b, "T_NEST 4+20:\n T_KIND 8+4\n T_SUB_KIND 16+8 <one>:\n  S_ONE 20+4 =3\n"
			"T_NEST 28+12:\n T_SUB_KIND 32+8 nocase:\n  - 32+8 unknown\n");
}

/* nla_parse() keeps the last of several. */
static void last_of_several(void **state)
{
	struct bytes *b = fresh(false);

	(void)state;
	put_attr_text(b, T_KIND, "num");
	put_attr_text(b, T_KIND, "one");
	put_sub_one(b, T_SUB_KIND);
	expect_attrs(b, "T_KIND 4+4\nT_KIND 12+4\nT_SUB_KIND 20+8 <one>:\n S_ONE 24+4 =3\n");
}

static void address_family(void **state)
{
	struct bytes *b = fresh(true);

	(void)state;
	put_header(b, 10);
	put_attr(b, T_ADDR, "\1\2\3\4", 4);
	expect_body(&t_body, b, HEADER(10) "T_ADDR 20+4 af 10 /0\n");
	b = fresh(false);
	put_attr(b, T_ADDR, "\1\2\3\4", 4);
	expect_attrs(b, "T_ADDR 4+4\n");
}

/* The addresses of a tunnel over IP are IP addresses: ARPHRD_TUNNEL, _TUNNEL6, _ETHER. */
static void link_type(void **state)
{
	static const uint8_t address[16] = { 1 };
	struct bytes *b = fresh(false);

	(void)state;
	put_attr_number(b, T_TYPE, 768, 4);
	put_attr(b, T_LLADDR_OF, address, 4);
	put_attr(b, T_LLADDR_OF, address, 16);
	expect_attrs(b, "T_TYPE 4+4 =768\nT_LLADDR_OF 12+4 af 2\nT_LLADDR_OF 20+16\n");
	b = fresh(false);
	put_attr_number(b, T_TYPE, 769, 4);
	put_attr(b, T_LLADDR_OF, address, 16);
	expect_attrs(b, "T_TYPE 4+4 =769\nT_LLADDR_OF 12+16 af 10\n");
	b = fresh(false);
	put_attr_number(b, T_TYPE, 1, 4);
	put_attr(b, T_LLADDR_OF, address, 4);
	expect_attrs(b, "T_TYPE 4+4 =1\nT_LLADDR_OF 12+4\n");
	b = fresh(false);
	put_attr(b, T_LLADDR_OF, address, 4);
	put_attr(b, T_LLADDR_OF, address, 16);
	expect_attrs(b, "T_LLADDR_OF 4+4 af 2\nT_LLADDR_OF 12+16\n");
}

static const struct CMUnitTest tests[] = {
	cmocka_unit_test(by_string),
	cmocka_unit_test(by_string_without_nul),
	cmocka_unit_test(by_string_with_rubbish),
	cmocka_unit_test(by_string_not_prefix),
	cmocka_unit_test(after_the_data),
	cmocka_unit_test(missing),
	cmocka_unit_test(by_number),
	cmocka_unit_test(by_negative_number),
	cmocka_unit_test(by_broken_number),
	cmocka_unit_test(by_big_endian_number),
	cmocka_unit_test(case_of_one_value),
	cmocka_unit_test(case_big_endian),
	cmocka_unit_test(case_with_header),
	cmocka_unit_test(otherwise),
	cmocka_unit_test(body_of_a_submessage),
	cmocka_unit_test(by_header_member),
	cmocka_unit_test(by_what_is_around),
	cmocka_unit_test(nearest_first),
	cmocka_unit_test(not_the_one_before),
	cmocka_unit_test(last_of_several),
	cmocka_unit_test(address_family),
	cmocka_unit_test(link_type),
};

int main(void)
{
	return cmocka_run_group_tests_name("select", tests, NULL, NULL);
}
