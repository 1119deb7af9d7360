/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A message in one line. */
#include "unit.h"

#include "core/info.h"

static const char *line_of(const char *template_, const struct nls_row *body,
			   const struct bytes *b)
{
	static char buf[300];
	struct nls_text t;
	const char *bad = NULL;
	struct nls_info *info = nls_info_compile(template_, body, NULL, &bad);

	if (!info)
		fail_msg("template %s: bad at %s", template_, bad ? bad : "?");
	nls_text_init(&t, buf, sizeof(buf));
	nls_info_write(&t, info, b->data, b->be, 0, b->len, NULL, NULL);
	nls_info_free(info);
	return buf;
}

static struct bytes *example(bool be)
{
	struct bytes *b = fresh(be);
	uint32_t nest;

	put(b, "\2\0\0\120", 4);
	put_number(b, 7, 4);
	put(b, "\12\0\0\1\30", 5);
	put_align(b);
	put_attr_number(b, T_U32, 1500, 4);
	put_attr_text(b, T_STR, "eth0");
	nest = nest_start(b, T_NEST);
	put_attr_text(b, T_KIND, "vlan");
	put_attr_number(b, T_U8, 0, 1);
	nest_end(b, nest);
	put_attr_number(b, T_U16, 0, 2);
	return b;
}

#define EXPECT(want, template_) assert_string_equal(line_of(template_, &t_body, b), want)

static void values(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = example(be);

		EXPECT("", "");
		EXPECT("just text", "just text");
		EXPECT("mtu 1500", "mtu {T_U32}");
		EXPECT("eth0 mtu 1500.", "{T_STR} mtu {T_U32}.");
		EXPECT("AF_INET 7 80", "{h_family} {kind} {port}");
		EXPECT("10.0.0.1/24", "{addr}");
		EXPECT("vlan", "{T_NEST/T_KIND}");
		EXPECT("<>", "<{T_NEST/T_U64}>");
		EXPECT("<>", "<{T_U8}>");
		EXPECT("<>", "<{T_HDR_NEST/T_U8}>");
	}
}

static void alternatives(void **state)
{
	struct bytes *b = example(false);

	(void)state;
	EXPECT("eth0", "{T_STR|T_U32}");
	EXPECT("1500", "{T_U8|T_U32}");
	EXPECT("1500", "{T_U8|T_U64|T_U32}");
	EXPECT("eth0 x", "{T_STR|T_U64|T_U32} x");
	EXPECT("none", "{T_U8|'none'}");
	EXPECT("eth0", "{T_STR|'none'}");
	EXPECT("eth0", "{T_NEST/T_STR|T_STR}");
	EXPECT("", "{T_U8|T_U64}");
}

static void groups(void **state)
{
	struct bytes *b = example(false);

	(void)state;
	EXPECT("eth0 mtu 1500", "{T_STR}[ mtu {T_U32}]");
	EXPECT("eth0", "{T_STR}[ mtu {T_U8}]");
	EXPECT("eth0 a  b 1500", "{T_STR}[ a {T_U8} b {T_U32}]");
	EXPECT("b 1500", "[ a {T_U8}][ b {T_U32}][ c {T_U64}]");
	EXPECT("eth0", "{T_STR}[ {T_U8|T_U64}]");
	EXPECT("eth0 1500", "{T_STR}[ {T_U8|T_U32}]");
}

static void zeros(void **state)
{
	struct bytes *b = example(false);

	(void)state;
	EXPECT("0", "{T_U16}");
	EXPECT("", "{T_U16?}");
	EXPECT("", "[x {T_U16?}]");
	EXPECT("1500", "{T_U16?|T_U32}");
	EXPECT("1500", "{T_U32?}");
}

static void repeats(void **state)
{
	struct bytes *b = example(false);

	(void)state;
	put_attr_number(b, T_BE32, 0, 4);
	put_attr_number(b, T_S32, 1500, 4);
	EXPECT("1500", "{T_U32!T_STR}");
	EXPECT("", "{T_U32!T_S32}");
	EXPECT("", "{T_U32!T_U64}");
	EXPECT("1500", "{T_U32!'15'}");
	EXPECT("", "{T_U32!'1500'}");
	EXPECT("eth0", "{T_U32!'1500'|T_STR}");
	EXPECT("1500", "{T_U32!'1'|T_STR}");
	EXPECT("a 1500", "a {T_U32}[ b {T_S32!T_U32}]");
}

static void put_list(struct bytes *b, unsigned n)
{
	uint32_t nest = nest_start(b, T_LIST);

	for (unsigned i = 1; i <= n; i++)
		put_number(b, i, 2);
	nest_end(b, nest);
}

static void put_sub(struct bytes *b, unsigned index, unsigned one, const char *two)
{
	uint32_t nest = nest_start(b, index);

	put_attr_number(b, 1, one, 4);
	if (two)
		put_attr_text(b, 2, two);
	nest_end(b, nest);
}

static struct bytes *with_lists(bool be)
{
	struct bytes *b = example(be);
	uint32_t array;

	put_list(b, 3);
	array = nest_start(b, T_ARRAY_NEST);
	put_sub(b, 1, 10, "ten");
	put_sub(b, 2, 11, NULL);
	put_sub(b, 3, 12, "twelve");
	nest_end(b, array);
	return b;
}

static void lists(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = with_lists(be);

		EXPECT("1/2/3", "{T_LIST'/':{.}}");
		EXPECT("x 1 x 2 x 3.", "{T_LIST: x {.}}.");
		EXPECT("10 ten, 11, 12 twelve", "{T_ARRAY_NEST', ':{S_ONE}[ {S_TWO}]}");
		EXPECT("10", "{T_ARRAY_NEST/S_ONE}");
		EXPECT("ten twelve", "{T_ARRAY_NEST' ':{S_TWO}}");
		EXPECT("eth0 (1 2 3)", "{T_STR}[ ({T_LIST' ':{.}})][ ({T_RECORDS' ':{text}})]");
		EXPECT("10 12 eth0", "[{T_ARRAY_NEST' ':{S_ONE!'11'}} {T_STR}]");
	}
}

static void repeated_attributes(void **state)
{
	struct bytes *b = example(false);

	(void)state;
	put_attr_text(b, T_STR, "eth1");
	EXPECT("eth0", "{T_STR}");
	EXPECT("eth0,eth1", "{T_STR',':{.}}");
	EXPECT("nest vlan 0", "{T_NEST: nest {T_KIND} {T_U8}}");
	EXPECT("<>", "<{T_U64:{.}}>");
}

/* Selectors of what is around an element are found from within it. */
static void records(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = example(be);
		uint32_t nest = nest_start(b, T_RECORDS);

		put_number(b, 6, 2);
		put(b, "abc\0", 4);
		put_align(b);
		put_number(b, 3, 2);
		put(b, "d", 1);
		nest_end(b, nest);
		EXPECT("abc d", "{T_RECORDS' ':{text}}");
		nest = nest_start(b, T_NEST);
		put_attr(b, T_ADDR, "\12\1\2\3", 4);
		nest_end(b, nest);
		EXPECT("10.1.2.3/24", "{T_NEST:{T_ADDR}}");
	}
}

static void long_lists(void **state)
{
	struct bytes *b = example(false);

	(void)state;
	put_list(b, 8);
	EXPECT("1/2/3/4/5/6/7/8", "{T_LIST'/':{.}}");
	b = example(false);
	put_list(b, 40);
	EXPECT("1/2/3/4/5/6/7/8/...", "{T_LIST'/':{.}}");
	EXPECT("1 2 3 4 5 6 7 8 ... end", "{T_LIST: {.}} end");
}

static void masks(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = example(be);

		put_attr(b, T_MASKED, "\x12\x34", 2);
		put_attr(b, T_MASKED_LLADDR, "\1\2\3\4\5\6", 6);
		EXPECT("0x1234 01:02:03:04:05:06", "{T_MASKED} {T_MASKED_LLADDR}");
		put_attr(b, T_BE16, "\xff\xfe", 2);
		put_attr(b, T_BYTES6, "\xff\xff\xff\0\0\0", 6);
		EXPECT("0x1234/0xfffe", "{T_MASKED}");
		EXPECT("01:02:03:04:05:06/ff:ff:ff:00:00:00", "{T_MASKED_LLADDR}");
		put_attr(b, T_BE16, "\xff\xff", 2);
		EXPECT("0x1234", "{T_MASKED}");
		put_attr(b, T_BE16, "\0", 1);
		EXPECT("0x1234", "{T_MASKED}");
	}
}

/* A value of the wrong width is not shown as if it were right. */
static void wrong_width(void **state)
{
	struct bytes *b = example(false);

	(void)state;
	put_attr(b, T_U64, "\1\2\3", 3);
	EXPECT("<>", "<{T_U64}>");
	EXPECT("", "[ {T_U64}]");
}

static void cut_and_empty(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		for (uint32_t len = with_lists(be)->len; len-- > 0;) {
			struct bytes *b = with_lists(be);

			b->len = len;
			line_of("{h_family} {addr}[ {T_U32}] {T_STR|T_U16?}{T_NEST/T_KIND!T_STR}"
				"{T_LIST: {.}}{T_ARRAY_NEST: {S_ONE}}{T_RECORDS: {text}}",
				&t_body, b);
		}
	}
}

static void bad_templates(void **state)
{
	static const char *const templates[] = {
		"{NO_SUCH}", "{T_U32", "{", "{T_NEST/NO_SUCH}", "{T_U32/T_U8}", "{}",
		"{T_STR|NO_SUCH}", "{T_LIST:", "{T_LIST:{.}", "{T_LIST'/'}", "{T_LIST'/:{.}}",
		"{T_ARRAY_NEST:{T_STR}}", "{T_U8|T_LIST:{.}}", "{:{.}}", "{T_U32|'open}", "{T_STR!NO_SUCH}", "{T_}", "{T_U322}",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(templates) / sizeof(templates[0]); i++) {
		struct nls_info *info = nls_info_compile(templates[i], &t_body, NULL, NULL);

		if (info)
			fail_msg("accepted: %s", templates[i]);
	}
}

static const struct CMUnitTest tests[] = {
	cmocka_unit_test(values),
	cmocka_unit_test(alternatives),
	cmocka_unit_test(groups),
	cmocka_unit_test(zeros),
	cmocka_unit_test(repeats),
	cmocka_unit_test(lists),
	cmocka_unit_test(repeated_attributes),
	cmocka_unit_test(records),
	cmocka_unit_test(long_lists),
	cmocka_unit_test(masks),
	cmocka_unit_test(wrong_width),
	cmocka_unit_test(cut_and_empty),
	cmocka_unit_test(bad_templates),
};

int main(void)
{
	return cmocka_run_group_tests_name("info", tests, NULL, NULL);
}
