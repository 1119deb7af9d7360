/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Every kind of value, right, short and long; every way a list can be broken. */
#include "unit.h"

struct number_case {
	unsigned type, width;
	uint64_t stored;
	const char *exact, *brief, *wide;
};

static const struct number_case numbers[] = {
	{ T_U8, 1, 0xfe, "T_U8 4+1 =254\n", "T_U8 4+0 short\n", "T_U8 4+2 long\n" },
	{ T_U16, 2, 0xfedc, "T_U16 4+2 =65244\n", "T_U16 4+1 short\n", "T_U16 4+3 long\n" },
	{ T_U32, 4, 0xfedcba98, "T_U32 4+4 =4275878552\n", "T_U32 4+3 short\n", "T_U32 4+5 long\n" },
	{ T_U64, 8, 0x7edcba9876543210, "T_U64 4+8 =9141386507638288912\n", "T_U64 4+7 short\n",
	  "T_U64 4+9 long\n" },
	{ T_S8, 1, 0xfe, "T_S8 4+1 =-2\n", "T_S8 4+0 short\n", "T_S8 4+2 long\n" },
	{ T_S16, 2, 0xfffe, "T_S16 4+2 =-2\n", "T_S16 4+1 short\n", "T_S16 4+3 long\n" },
	{ T_S32, 4, 0xfffffffe, "T_S32 4+4 =-2\n", "T_S32 4+3 short\n", "T_S32 4+5 long\n" },
	{ T_S64, 8, UINT64_MAX - 1, "T_S64 4+8 =-2\n", "T_S64 4+7 short\n", "T_S64 4+9 long\n" },
};

static void number_exact_short_long(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
			const struct number_case *c = &numbers[i];
			struct bytes *b = fresh(be);

			put_attr_number(b, c->type, c->stored, c->width);
			expect_attrs(b, c->exact);
			b = fresh(be);
			put_attr(b, c->type, "\1\2\3\4\5\6\7\10", c->width - 1);
			expect_attrs(b, c->brief);
			b = fresh(be);
			put_attr(b, c->type, "\1\2\3\4\5\6\7\10\11", c->width + 1);
			expect_attrs(b, c->wide);
		}
	}
}

/* UINT and SINT take the width that the length says. */
static void number_of_any_width(void **state)
{
	static const char *const notes[] = { "short", "", "", "short", "", "short", "short",
					     "short", "", "long", "long" };

	(void)state;
	BOTH_ORDERS(be) {
		for (unsigned len = 0; len < 11; len++) {
			bool ok = !*notes[len];
			char u[64], s[64];
			struct bytes *b = fresh(be);

			put_attr_number(b, T_UINT, 0, 0);
			set_attr_len(b, 0, 4 + len);
			put(b, "\377\377\377\377\377\377\377\377\377\377\377\377", len);
			put_align(b);
			snprintf(u, sizeof(u), "T_UINT 4+%u%s%s\n", len,
				 !ok	    ? " "
				 : len == 1 ? " =255"
				 : len == 2 ? " =65535"
				 : len == 4 ? " =4294967295"
					    : " =-1",
				 notes[len]);
			expect_attrs(b, u);
			b->data[be ? 3 : 2] = T_SINT;
			snprintf(s, sizeof(s), "T_SINT 4+%u %s%s\n", len, ok ? "=-1" : "", notes[len]);
			expect_attrs(b, s);
		}
	}
}

static void big_endian_whatever_the_capture(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);

		put_attr(b, T_BE16, "\1\2", 2);
		put_attr(b, T_BE32, "\1\2\3\4", 4);
		expect_attrs(b, be ? "T_BE16 4+2 =258\nT_BE32 12+4 =16909060\n"
				   : "T_BE16 4+2 =258 be\nT_BE32 12+4 =16909060 be\n");
	}
}

/* NLA_F_NET_BYTEORDER makes any attribute big-endian; NLA_F_NESTED changes nothing. */
static void type_bits(void **state)
{
	struct bytes *b = fresh(false);

	(void)state;
	put_attr(b, T_U16 | NLS_F_NET_BYTEORDER, "\1\2", 2);
	put_attr(b, T_U16 | NLS_F_NESTED, "\1\2", 2);
	put_attr(b, T_U16, "\1\2", 2);
	expect_attrs(b, "T_U16 4+2 =258 be\nT_U16 12+2 =513\nT_U16 20+2 =513\n");
	BOTH_ORDERS(be) {
		uint32_t nest;

		b = fresh(be);
		nest = nest_start(b, T_NEST);
		put_attr_number(b, T_U8, 1, 1);
		nest_end(b, nest);
		expect_attrs(b, "T_NEST 4+8:\n T_U8 8+1 =1\n");
		b = fresh(be);
		nest = nest_start(b, T_NEST | NLS_F_NESTED);
		put_attr_number(b, T_U8, 1, 1);
		nest_end(b, nest);
		expect_attrs(b, "T_NEST 4+8:\n T_U8 8+1 =1\n");
	}
}

static void values_without_a_number(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);

		put_attr(b, T_STR, "eth0", 4);		/* without its NUL */
		put_attr(b, T_STR, "eth0", 5);
		put_attr(b, T_STR, "", 0);
		put_attr(b, T_BYTES, "\1\2\3", 3);
		put_attr(b, T_PAD, "", 0);
		put_attr(b, T_LLADDR, "\1\2\3\4\5\6", 6);
		put_attr(b, T_LLADDR, "\1\2\3\4\5\6\7", 7);
		put_attr(b, T_PACKET, "\1\2\3", 3);
		expect_attrs(b, "T_STR 4+4\nT_STR 12+5\nT_STR 24+0\nT_BYTES 28+3\nT_PAD 36+0\n"
				"T_LLADDR 40+6\nT_LLADDR 52+7\nT_PACKET 64+3\n");
	}
}

static void flag(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);

		put_attr(b, T_FLAG, "", 0);
		put_attr(b, T_FLAG, "\1", 1);
		put_attr_number(b, T_U8, 7, 1);
		expect_attrs(b, "T_FLAG 4+0\nT_FLAG 8+1 long\nT_U8 16+1 =7\n");
	}
}

static void bytes_of_a_width(void **state)
{
	struct bytes *b = fresh(false);

	(void)state;
	put_attr(b, T_BYTES6, "123456", 5);
	put_attr(b, T_BYTES6, "123456", 6);
	put_attr(b, T_BYTES6, "1234567", 7);
	expect_attrs(b, "T_BYTES6 4+5 short\nT_BYTES6 16+6\nT_BYTES6 28+7 long\n");
}

static void addresses(void **state)
{
	static const uint8_t ip[17] = { 10, 0, 0, 1 };

	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);
		const char *order = be ? "" : " be";
		char want[400];

		put_attr(b, T_IPV4, ip, 4);
		put_attr(b, T_IPV4, ip, 3);
		put_attr(b, T_IPV4, ip, 5);
		put_attr(b, T_IPV6, ip, 16);
		put_attr(b, T_IPV6, ip, 4);
		put_attr(b, T_IP, ip, 4);
		put_attr(b, T_IP, ip, 16);
		snprintf(want, sizeof(want),
			 "T_IPV4 4+4 =167772161%s\nT_IPV4 12+3%s short\nT_IPV4 20+5%s long\n"
			 "T_IPV6 32+16\nT_IPV6 52+4 short\nT_IP 60+4\nT_IP 68+16\n",
			 order, order, order);
		expect_attrs(b, want);
	}
}

/* An address that says its family by its length has no third length. */
static void address_of_no_family(void **state)
{
	static const uint8_t ip[17];
	struct bytes *b = fresh(false);

	(void)state;
	put_attr(b, T_IP, ip, 3);
	put_attr(b, T_IP, ip, 5);
	put_attr(b, T_IP, ip, 17);
	expect_attrs(b, "T_IP 4+3 short\nT_IP 12+5 short\nT_IP 24+17 long\n");
}

static void bitfield32(void **state)
{
	struct bytes *b = fresh(false);

	(void)state;
	put_attr(b, T_BITFIELD, "\1\0\0\0\3\0\0\0", 8);
	put_attr(b, T_BITFIELD, "\1\0\0\0", 4);
	put_attr(b, T_BITFIELD, "\1\0\0\0\3\0\0\0\0", 9);
	expect_attrs(b, "T_BITFIELD 4+8\nT_BITFIELD 16+4 short\nT_BITFIELD 24+9 long\n");
}

/* --- broken lists ---------------------------------------------------------------- */

static void unknown_attribute(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);

		put_attr(b, 0, "ab", 2);
		put_attr(b, T_LAST, "abc", 3);
		put_attr(b, 0x3fff, "abcd", 4);
		put_attr_number(b, T_U8, 7, 1);
		expect_attrs(b, "- 4+2 unknown\n- 12+3 unknown\n- 20+4 unknown\nT_U8 28+1 =7\n");
	}
}

static void overrun(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);

		put_attr_number(b, T_U8, 7, 1);
		put_attr(b, T_BYTES, "abcdef", 6);
		set_attr_len(b, 8, 13);
		expect_attrs(b, "T_U8 4+1 =7\nT_BYTES 12+8 overrun\n");
		expect_cut_attrs(b, "T_U8 4+1 =7\nT_BYTES 12+8 cut\n");
		set_attr_len(b, 8, 0xffff);
		expect_attrs(b, "T_U8 4+1 =7\nT_BYTES 12+8 overrun\n");
	}
}

/* A number whose bytes are not all there has no value. */
static void overrun_number(void **state)
{
	struct bytes *b = fresh(false);

	(void)state;
	put_attr_number(b, T_U32, 0x01020304, 4);
	b->len = 6;
	expect_attrs(b, "T_U32 4+2 overrun\n");
	expect_cut_attrs(b, "T_U32 4+2 cut\n");
	b->len = 4;
	expect_attrs(b, "T_U32 4+0 overrun\n");
}

/* An inner attribute longer than its nest, but not than the message: siblings
 * of the nest go on where the nest says it ends. */
static void overrun_in_nest(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);
		uint32_t nest = nest_start(b, T_NEST);

		put_attr_number(b, T_U32, 1, 4);
		nest_end(b, nest);
		set_attr_len(b, 4, 200);
		put_attr_number(b, T_U8, 7, 1);
		expect_attrs(b, "T_NEST 4+8:\n T_U32 8+4 overrun\nT_U8 16+1 =7\n");
	}
}

/* Bytes are missing at the end of a cut message only; a nest in its midst that
 * says more than it holds is wrong all the same. */
static void overrun_in_nest_of_cut_message(void **state)
{
	struct bytes *b = fresh(false);
	uint32_t nest = nest_start(b, T_NEST);

	(void)state;
	put_attr_number(b, T_U32, 1, 4);
	nest_end(b, nest);
	set_attr_len(b, 4, 200);
	put_attr_number(b, T_U32, 7, 4);
	b->len -= 2;
	expect_cut_attrs(b, "T_NEST 4+8:\n T_U32 8+4 overrun\nT_U32 16+2 cut\n");
}

static void bad_length(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		for (unsigned len = 0; len < 4; len++) {
			struct bytes *b = fresh(be);

			put_attr_number(b, T_U8, 7, 1);
			put_attr_number(b, T_U32, 1, 4);
			put_attr_number(b, T_U8, 7, 1);
			set_attr_len(b, 8, len);
			expect_attrs(b, "T_U8 4+1 =7\n- 8+16 badlen\n");
		}
	}
}

/* The kernel says of 1 to 3 bytes that they are left over; no length is wrong. */
static void left_over(void **state)
{
	(void)state;
	for (unsigned n = 1; n < 4; n++) {
		struct bytes *b = fresh(false);
		char want[64];

		put_attr_number(b, T_U8, 7, 1);
		put(b, "\1\2\3", n);
		snprintf(want, sizeof(want), "T_U8 4+1 =7\n- 8+%u trailing\n", n);
		expect_attrs(b, want);
	}
}

/* The padding of the last attribute is often not sent. */
static void last_without_padding(void **state)
{
	(void)state;
	for (unsigned missing = 1; missing < 4; missing++) {
		struct bytes *b = fresh(false);

		put_attr_number(b, T_U8, 7, 1);
		b->len -= missing;
		expect_attrs(b, "T_U8 4+1 =7\n");
	}
}

static void nothing_at_all(void **state)
{
	struct bytes *b = fresh(false);

	(void)state;
	expect_attrs(b, "");
	expect_body(&t_plain_body, b, "");
	expect_body(&t_body, b, "t_hdr 0+0 short:\n");
}

static void nest_deep(struct bytes *b, unsigned levels)
{
	uint32_t starts[64];

	for (unsigned i = 0; i < levels; i++)
		starts[i] = nest_start(b, T_NEST);
	put_attr_number(b, T_U8, 7, 1);
	for (unsigned i = levels; i-- > 0;)
		nest_end(b, starts[i]);
	put_attr_number(b, T_U8, 8, 1);
}

static unsigned count(const char *text, const char *what)
{
	unsigned n = 0;

	for (; (text = strstr(text, what)) != NULL; text++)
		n++;
	return n;
}

static void too_deep(void **state)
{
	static struct trace t;
	struct nls_walk w = { .visitor = &trace_visitor, .user = &t };
	struct bytes *b = fresh(false);

	(void)state;
	nest_deep(b, 60);
	w.data = b->data;
	memset(&t, 0, sizeof(t));
	nls_walk_attrs(&w, &t_all_set, 0, b->len);
	assert_int_equal(count(t.text, "T_NEST"), NLS_MAX_DEPTH + 1);
	assert_int_equal(count(t.text, "deep"), 1);
	assert_int_equal(count(t.text, "T_U8"), 1);	/* the one behind the nests */
	assert_false(check_attrs(&t_all_set, b->data, 0, b->len, false, false).failed);

	b = fresh(false);
	nest_deep(b, NLS_MAX_DEPTH);
	memset(&t, 0, sizeof(t));
	nls_walk_attrs(&w, &t_all_set, 0, b->len);
	assert_int_equal(count(t.text, "deep"), 0);
	assert_int_equal(count(t.text, "T_U8"), 2);
}

/* A visitor that has seen enough is told nothing more. */
static void stops_early(void **state)
{
	static struct trace t;
	struct bytes *b = fresh(false);
	uint32_t nest = nest_start(b, T_ARRAY);

	(void)state;
	for (unsigned i = 0; i < 4; i++)
		put_attr(b, i, "\0\1", 2);
	nest_end(b, nest);
	nest = nest_start(b, T_STRUCT);
	put(b, "\1\2\3\4\5\6\7\10\11\12\13\14", 12);
	nest_end(b, nest);
	put_attr(b, T_LIST, "\1\2\3\4", 4);
	put_attr_number(b, T_U8, 1, 1);
	for (unsigned after = 1; after < 15; after++) {
		struct nls_walk w = { .data = b->data, .visitor = &trace_visitor, .user = &t };

		memset(&t, 0, sizeof(t));
		t.stop_after = after;
		nls_walk_attrs(&w, &t_all_set, 0, b->len);
		assert_int_equal(t.events, after);
		assert_int_equal(t.depth, 0);
	}
}

static void set_rows(void **state)
{
	(void)state;
	assert_null(nls_set_row(NULL, 1));
	assert_null(nls_set_row(&t_all_set, 0));
	assert_null(nls_set_row(&t_all_set, T_LAST));
	assert_string_equal(nls_set_row(&t_all_set, T_U8 | 0xc000)->name, "T_U8");
}

static void number_reader(void **state)
{
	static const uint8_t p[] = { 1, 2, 3, 4, 5, 6, 7, 8 };

	(void)state;
	assert_int_equal(nls_number(p, 1, false), 1);
	assert_int_equal(nls_number(p, 2, false), 0x0201);
	assert_int_equal(nls_number(p, 2, true), 0x0102);
	assert_int_equal(nls_number(p, 4, true), 0x01020304);
	assert_true(nls_number(p, 8, false) == 0x0807060504030201);
	assert_true(nls_number(p, 8, true) == 0x0102030405060708);
	assert_int_equal(nls_number(p, 0, true), 0);
	assert_int_equal(nls_number(p, 3, true), 0);
}

static const struct CMUnitTest walk_tests[] = {
	cmocka_unit_test(number_exact_short_long),
	cmocka_unit_test(number_of_any_width),
	cmocka_unit_test(big_endian_whatever_the_capture),
	cmocka_unit_test(type_bits),
	cmocka_unit_test(values_without_a_number),
	cmocka_unit_test(flag),
	cmocka_unit_test(bytes_of_a_width),
	cmocka_unit_test(addresses),
	cmocka_unit_test(address_of_no_family),
	cmocka_unit_test(bitfield32),
	cmocka_unit_test(unknown_attribute),
	cmocka_unit_test(overrun),
	cmocka_unit_test(overrun_number),
	cmocka_unit_test(overrun_in_nest),
	cmocka_unit_test(overrun_in_nest_of_cut_message),
	cmocka_unit_test(bad_length),
	cmocka_unit_test(left_over),
	cmocka_unit_test(last_without_padding),
	cmocka_unit_test(nothing_at_all),
	cmocka_unit_test(too_deep),
	cmocka_unit_test(stops_early),
	cmocka_unit_test(set_rows),
	cmocka_unit_test(number_reader),
};

int main(void)
{
	return cmocka_run_group_tests_name("walk", walk_tests, NULL, NULL);
}
