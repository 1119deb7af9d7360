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
	struct nls_info *info = nls_info_compile(template_, body, &bad);

	if (!info)
		fail_msg("template %s: bad at %s", template_, bad ? bad : "?");
	nls_text_init(&t, buf, sizeof(buf));
	nls_info_write(&t, info, b->data, b->be, 0, b->len, NULL);
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
	EXPECT(" b 1500", "[ a {T_U8}][ b {T_U32}][ c {T_U64}]");
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
		for (uint32_t len = example(be)->len; len-- > 0;) {
			struct bytes *b = example(be);

			b->len = len;
			line_of("{h_family} {addr}[ {T_U32}] {T_STR|T_U16?}{T_NEST/T_KIND!T_STR}",
				&t_body, b);
		}
	}
}

static void bad_templates(void **state)
{
	static const char *const templates[] = {
		"{NO_SUCH}", "{T_U32", "{", "{T_NEST/NO_SUCH}", "{T_U32/T_U8}", "{}",
		"{T_STR|NO_SUCH}", "{T_U32|'open}", "{T_STR!NO_SUCH}", "{T_}", "{T_U322}",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(templates) / sizeof(templates[0]); i++) {
		struct nls_info *info = nls_info_compile(templates[i], &t_body, NULL);

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
	cmocka_unit_test(wrong_width),
	cmocka_unit_test(cut_and_empty),
	cmocka_unit_test(bad_templates),
};

int main(void)
{
	return cmocka_run_group_tests_name("info", tests, NULL, NULL);
}
