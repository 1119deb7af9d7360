/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Values in words. */
#include "unit.h"

#include "core/format.h"
#include "schema/schema.h"

static const struct nls_val color_list[] = { V(1, RED), V(2, GREEN), V(UINT64_MAX, ALL) };
VALS(color);

static const struct nls_val bit_list[] = { V(0x1, B_ONE), V(0x4, B_FOUR), V(0x80000000, B_HIGH) };
VALS(bit);

static const char *ifname(const void *context, uint32_t ifindex)
{
	return ifindex == 2 ? context : NULL;
}

/* The value of a row as the only thing walked; NULL if its width is wrong. */
static const char *format(const struct nls_row *row, const void *data, uint32_t len, bool be)
{
	static const struct nls_context context = { ifname, "eth0" };
	static char buf[200];
	struct nls_text t;
	struct nls_walk w = { .data = data, .big_endian = be };
	struct nls_item it = { .row = row, .attr = NLS_NO_ATTR, .len = len, .claimed = len,
			       .be = be || row->be, .prefixlen = -1 };

	nls_text_init(&t, buf, sizeof(buf));
	if (!nls_read_leaf(&w, &it))
		return "(width)";
	nls_format(&t, data, &it, &context);
	return buf;
}

#define EXPECT(want, data, ...) \
	do { \
		static const struct nls_row row_ = { .name = "row", __VA_ARGS__ }; \
		assert_string_equal(format(&row_, data, sizeof(data) - 1, true), want); \
	} while (0)

static void numbers(void **state)
{
	(void)state;
	EXPECT("255", "\377", U8);
	EXPECT("-1", "\377", S8);
	EXPECT("258", "\1\2", U16);
	EXPECT("0x102", "\1\2", HEX(U16));
	EXPECT("-2", "\377\377\377\376", S32);
	EXPECT("18446744073709551615", "\377\377\377\377\377\377\377\377", U64);
	EXPECT("-1", "\377\377\377\377\377\377\377\377", S64);
	EXPECT("3", "\0\0\0\3", UINT);
	EXPECT("-1", "\377\377", SINT);
	EXPECT("300 s", "\0\0\1\54", UNIT(U32, "s"));
	EXPECT("true", "\1", BOOL(U8));
	EXPECT("false", "\0", BOOL(U8));
	EXPECT("true", "\2", BOOL(U8));
	EXPECT("(width)", "\1\2", U8);
}

static void names(void **state)
{
	(void)state;
	EXPECT("RED", "\1", ENUM(U8, color));
	EXPECT("3", "\3", ENUM(U8, color));
	EXPECT("ALL", "\377\377\377\377\377\377\377\377", ENUM(U64, color));
}

static void flags(void **state)
{
	(void)state;
	EXPECT("0", "\0\0\0\0", FLAGS(U32, bit));
	EXPECT("B_ONE", "\0\0\0\1", FLAGS(U32, bit));
	EXPECT("B_ONE,B_FOUR,B_HIGH", "\200\0\0\5", FLAGS(U32, bit));
	EXPECT("B_FOUR,0x12", "\0\0\0\26", FLAGS(U32, bit));
	EXPECT("0x2", "\0\0\0\2", FLAGS(U32, bit));
	EXPECT("B_ONE of B_ONE,B_FOUR", "\0\0\0\1\0\0\0\5", BITFIELD32(bit));
}

static void meanings(void **state)
{
	(void)state;
	EXPECT("EINVAL", "\377\377\377\352", ERRNO(S32));
	EXPECT("EINVAL", "\0\0\0\26", ERRNO(S32));
	EXPECT("0", "\0\0\0\0", ERRNO(S32));
	EXPECT("forever", "\377\377\377\377", LIFETIME(U32));
	EXPECT("1 s", "\0\0\0\1", LIFETIME(U32));
	assert_non_null(strstr(format(&(struct nls_row){ .name = "x", IFINDEX(U32) }, "\0\0\0\2", 4,
				      true),
			       "eth0"));
	EXPECT("3", "\0\0\0\3", IFINDEX(U32));
	EXPECT("10", "\11", LESS_ONE(U8, none));
	EXPECT("256", "\377", LESS_ONE(U8, none));
	EXPECT("0xffffffff", "\377\377\377\377", HEX(S32));
}

/* A number with what stands beside it. */
static const char *beside(const struct nls_row *row, uint32_t value, uint32_t index, uint32_t a,
			  uint32_t b)
{
	static char buf[200];
	struct nls_text t;
	struct nls_item it = { .row = row, .len = 4, .value = value, .index = index,
			       .beside = { a, b }, .prefixlen = -1 };

	nls_text_init(&t, buf, sizeof(buf));
	nls_format(&t, (const uint8_t *)"", &it, NULL);
	return buf;
}

static void keys(void **state)
{
	static const struct nls_row row = { .name = "x", KEYLEN(U32, color, name) };

	(void)state;
	assert_string_equal(beside(&row, 160, 0, 32, 0), "128+32");
	assert_string_equal(beside(&row, 256, 0, 0, 0), "256");
	assert_string_equal(beside(&row, 16, 0, 32, 0), "16");
	EXPECT("1 bytes", "\0\0\0\1", INF(U32, "bytes"));
	EXPECT("(INF)", "\377\377\377\377", INF(U32, "bytes"));
}

static void replay(void **state)
{
	static const struct nls_row row = { .name = "x", REPLAY(U32, seq) };
	static const struct nls_row ring = { .name = "x", REPLAY_RING(U32, seq, window) };

	(void)state;
	assert_string_equal(beside(&row, 0, 0, 0, 0), "0x00000000");
	assert_string_equal(beside(&row, 1, 0, 1, 0), "0x00000001 (1)");
	assert_string_equal(beside(&row, 0x17, 0, 100, 0), "0x00000017 (96, 98-100)");
	assert_string_equal(beside(&row, 0xffffffff, 0, 3, 0), "0xffffffff (1-3)");
	assert_string_equal(beside(&ring, 0x7, 0, 3, 64), "0x00000007 (1-3)");
	assert_string_equal(beside(&ring, 0x3, 1, 34, 64), "0x00000003 (33-34)");
	/* The 65th packet takes the first's place. */
	assert_string_equal(beside(&ring, 0x3, 0, 65, 64), "0x00000003 (65, 2)");
	assert_string_equal(beside(&ring, 0x1, 2, 65, 64), "0x00000001");
	assert_string_equal(beside(&ring, 0x1, 0, 5, 0), "0x00000001");
}

static void traffic_control(void **state)
{
	(void)state;
	EXPECT("none", "\0\0\0\0", TCHANDLE(U32));
	EXPECT("root", "\377\377\377\377", TCHANDLE(U32));
	EXPECT("1:", "\0\1\0\0", TCHANDLE(U32));
	EXPECT("1:10", "\0\1\0\20", TCHANDLE(U32));
	EXPECT(":10", "\0\0\0\20", TCHANDLE(U32));
	EXPECT("ingress", "\377\377\377\362", TCHANDLE(U32));
	EXPECT("800:", "\200\0\0\0", U32HANDLE(U32));
	EXPECT("800:7b:1", "\200\7\260\1", U32HANDLE(U32));
	EXPECT("8bit", "\0\0\0\1", RATE(U32));
	EXPECT("1Mbit", "\0\1\350\110", RATE(U32));
	EXPECT("1500Kbit", "\0\2\334\154", RATE(U32));
	EXPECT("1Mbit", "\0\1\350\110", RATE_LIMIT(U32));
	EXPECT("no limit", "\377\377\377\377", RATE_LIMIT(U32));
	EXPECT("0.064 us", "\0\0\0\1", TICKS(U32));
	EXPECT("1 ms", "\0\0\75\11", TICKS(U32));
	EXPECT("-0.064 us", "\377\377\377\377", TICKS(S32));
	EXPECT("0%", "\0\0\0\0", PROBABILITY(U32));
	EXPECT("50%", "\200\0\0\0", PROBABILITY(U32));
	EXPECT("100%", "\377\377\377\377", PROBABILITY(U32));
	EXPECT("100%", "\377\377\377\377\377\377\377\377", PROBABILITY(U64));
}

static void texts(void **state)
{
	(void)state;
	EXPECT("eth0", "eth0", STR);
	EXPECT("eth0", "eth0\0", STR);
	EXPECT("eth0", "eth0\0rubbish", STR);
	EXPECT("a.b", "a\nb", STR);
	EXPECT("", "", STR);
	EXPECT("a.example b", "\1a\7example\0\1b\0\0\0\0", DNS_NAMES);
	EXPECT("a", "\1a", DNS_NAMES);
	EXPECT("a.be", "\1a\7be", DNS_NAMES);
	EXPECT("", "\0", DNS_NAMES);
	EXPECT("0a0bff", "\12\13\377", BYTES);
	EXPECT("01:02:03:04:05:06", "\1\2\3\4\5\6", LLADDR);
	EXPECT("10.0.0.255", "\12\0\0\377", LLADDR);
	EXPECT("true", "", FLAG);
}

static void ipv4(void **state)
{
	(void)state;
	EXPECT("10.0.0.255", "\12\0\0\377", IPV4);
	EXPECT("10.0.0.255", "\12\0\0\377", IP);
	assert_string_equal(format(&(struct nls_row){ .name = "x", IPV4 }, "\12\0\0\1", 4, false),
			    "10.0.0.1");
}

/* RFC 5952 */
static void ipv6(void **state)
{
	(void)state;
	EXPECT("::", "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", IPV6);
	EXPECT("::1", "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1", IPV6);
	EXPECT("1::", "\0\1\0\0\0\0\0\0\0\0\0\0\0\0\0\0", IPV6);
	EXPECT("fe80::1:0:0:1", "\376\200\0\0\0\0\0\0\0\1\0\0\0\0\0\1", IPV6);
	EXPECT("2001:db8:0:1:1:1:1:1", "\40\1\15\270\0\0\0\1\0\1\0\1\0\1\0\1", IPV6);
	EXPECT("2001:db8::1:0:0:1", "\40\1\15\270\0\0\0\0\0\1\0\0\0\0\0\1", IPV6);
	EXPECT("1:0:0:2::3", "\0\1\0\0\0\0\0\2\0\0\0\0\0\0\0\3", IPV6);
	EXPECT("1:2:3:4:5:6::", "\0\1\0\2\0\3\0\4\0\5\0\6\0\0\0\0", IPV6);
	EXPECT("1::2", "\0\1\0\0\0\0\0\0\0\0\0\0\0\0\0\2", IP);
}

static void dates(void **state)
{
	static const struct {
		uint64_t seconds;
		const char *want;
	} cases[] = {
		{ 0, "1970-01-01 00:00:00 UTC" },
		{ 951782399, "2000-02-28 23:59:59 UTC" },
		{ 951782400, "2000-02-29 00:00:00 UTC" },
		{ 951868800, "2000-03-01 00:00:00 UTC" },
		{ 1732305660, "2024-11-22 20:01:00 UTC" },
		{ 1704067199, "2023-12-31 23:59:59 UTC" },
		{ 4107542400, "2100-03-01 00:00:00 UTC" },
		{ 4294967295, "2106-02-07 06:28:15 UTC" },
	};
	char buf[64];
	struct nls_text t;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		nls_text_init(&t, buf, sizeof(buf));
		nls_format_date(&t, cases[i].seconds);
		assert_string_equal(buf, cases[i].want);
	}
	nls_text_init(&t, buf, sizeof(buf));
	nls_format_date(&t, UINT64_MAX);	/* whatever it says, it ends */
	assert_true(t.len > 0 && t.len < sizeof(buf));
}

/* What does not fit is dropped, and the NUL is always there. */
static void text_is_bounded(void **state)
{
	char buf[8] = "xxxxxxx";
	struct nls_text t;

	(void)state;
	nls_text_init(&t, buf, 5);
	nls_text_str(&t, "ab");
	nls_text_printf(&t, "%d", 123456);
	assert_string_equal(buf, "ab12");
	nls_text_str(&t, "more");
	nls_text_bytes(&t, "more", 4);
	assert_string_equal(buf, "ab12");
	assert_int_equal(buf[5], 'x');
	nls_text_cut(&t, 1);
	nls_text_str(&t, "z");
	assert_string_equal(buf, "az");
	nls_text_init(&t, buf, 1);
	nls_text_printf(&t, "%s", "long");
	nls_text_str(&t, "long");
	assert_string_equal(buf, "");
}

static void every_kind_in_a_short_buffer(void **state)
{
	static const uint8_t data[32] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 };

	(void)state;
	for (unsigned n = 1; n < t_all_set.n; n++) {
		const struct nls_row *row = &t_all_set.rows[n];

		if (row->elem || row->st || row->set || row->cases || row->custom)
			continue;
		for (uint32_t len = 0; len < sizeof(data); len++)
			for (size_t size = 1; size < 40; size += 7) {
				char buf[40];
				struct nls_text t;
				struct nls_walk w = { .data = data };
				struct nls_item it = { .row = row, .name = row->name,
						       .attr = NLS_NO_ATTR, .len = len,
						       .claimed = len, .prefixlen = -1 };

				nls_text_init(&t, buf, size);
				if (nls_read_leaf(&w, &it))
					nls_format(&t, data, &it, NULL);
				assert_int_equal(strlen(buf), t.len);
				assert_true(t.len < size);
			}
	}
}

static const struct CMUnitTest tests[] = {
	cmocka_unit_test(numbers),
	cmocka_unit_test(names),
	cmocka_unit_test(flags),
	cmocka_unit_test(meanings),
	cmocka_unit_test(keys),
	cmocka_unit_test(replay),
	cmocka_unit_test(traffic_control),
	cmocka_unit_test(texts),
	cmocka_unit_test(ipv4),
	cmocka_unit_test(ipv6),
	cmocka_unit_test(dates),
	cmocka_unit_test(text_is_bounded),
	cmocka_unit_test(every_kind_in_a_short_buffer),
};

int main(void)
{
	return cmocka_run_group_tests_name("format", tests, NULL, NULL);
}
