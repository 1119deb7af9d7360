/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * schema.h: the words that tables are written in.  docs/schema-words.md explains
 * each with an example.  A type is a list of designated initialisers, so words
 * nest: BE(ETHERTYPE(U16)).  A table is closed by a macro right under it.
 */
#ifndef NLS_SCHEMA_H
#define NLS_SCHEMA_H

#include "nls.h"

/* Numbers. */
#define U8	.kind = NLS_U8
#define U16	.kind = NLS_U16
#define U32	.kind = NLS_U32
#define U64	.kind = NLS_U64
#define S8	.kind = NLS_S8
#define S16	.kind = NLS_S16
#define S32	.kind = NLS_S32
#define S64	.kind = NLS_S64
#define UINT	.kind = NLS_UINT
#define SINT	.kind = NLS_SINT
#define BITFIELD32(v)	.kind = NLS_BITFIELD32, .vals = &v##_vals, .flags = true

/* How a number is stored and shown. */
#define BE(t)		t, .be = true
#define HEX(t)		t, .hex = true
#define BOOL(t)		t, .boolean = true
#define ENUM(t, v)	t, .vals = &v##_vals
#define ENUM_BY(t, v, sel)	t, .vals_by = &v##_vals_by, .selector = #sel
#define LOW_FIRST(t)	t, .low_first = true	/* U64: __u32 [2], the low word first */
#define FLAGS(t, v)	t, .vals = &v##_vals, .flags = true, .hex = true
#define UNIT(t, u)	t, .text = u
#define TIME(t, u)	t, .text = u		/* "s", "ms", "us", "ns", "jiffies" */
#define LIFETIME(t)	t, .text = "s", .meaning = NLS_LIFETIME
#define LIMIT(t, u)	t, .text = u, .meaning = NLS_LIMIT	/* all ones is none */
#define INF(t, u)	t, .text = u, .meaning = NLS_INF	/* all ones is XFRM_INF */
#define KEYLEN(t, salts, sel)	t, .meaning = NLS_KEYLEN, .parts = &salts##_vals, .selector = #sel	/* 128+32 */
#define REPLAY(t, last)	t, .hex = true, .meaning = NLS_REPLAY, .selector = #last	/* bit 0 is packet last */
#define REPLAY_RING(t, last, window)	REPLAY(t, last), .count = #window	/* bit 0 is packet 1 */
#define CLOCK(t)	t, .text = "USER_HZ", .meaning = NLS_CLOCK	/* clock_t */
#define DATE(t)		t, .text = "s", .meaning = NLS_DATE	/* seconds since 1970 */
#define DATE_NS(t)	t, .text = "ns", .meaning = NLS_DATE	/* nanoseconds since 1970 */
#define MARK(t)		t, .hex = true
#define PORT(t)		t
#define RATE(t)		t, .text = "bytes/s", .meaning = NLS_RATE	/* shown as 10Mbit */
#define RATE_LIMIT(t)	t, .text = "bytes/s", .meaning = NLS_RATE_LIMIT	/* all ones is none */
#define TICKS(t)	t, .text = "ticks", .meaning = NLS_TICKS	/* psched: 64 ns */
#define PROBABILITY(t)	t, .meaning = NLS_PROBABILITY	/* all ones is 100% */
#define TCHANDLE(t)	t, .hex = true, .meaning = NLS_TCHANDLE	/* 1:10 */
#define TCPARENT(t, sel)	t, .hex = true, .meaning = NLS_TCPARENT, .selector = #sel	/* a block's index if sel is -1 */
#define U32HANDLE(t)	t, .hex = true, .meaning = NLS_U32HANDLE	/* 800::1 */
#define FILTER_HANDLE(t, sel)	U32HANDLE(t), .selector = #sel	/* only if sel is "u32" */
#define LESS_ONE(t, sel)	t, .meaning = NLS_LESS_ONE, .selector = #sel	/* 9 is 10, unless sel is not 0 */
#define IFINDEX(t)	t, .meaning = NLS_IFINDEX
#define IFINDEX_UNLESS(t, sel)	t, .meaning = NLS_IFINDEX, .selector = #sel	/* sel: of another namespace */
#define NSID(t)		t, .meaning = NLS_NSID
#define ERRNO(t)	t, .meaning = NLS_ERRNO
#define AF(t)		t, .vals = &af_vals
#define IPPROTO(t)	t, .vals = &ipproto_vals
#define ETHERTYPE(t)	t, .vals = &ethertype_vals, .hex = true

/* Everything else. */
#define STR		.kind = NLS_STR
#define STRN(n)		.kind = NLS_STR, .width = n	/* char[n] of a struct */
#define IFNAME		.kind = NLS_STR, .meaning = NLS_IFNAME
#define SUNPATH		.kind = NLS_STR, .meaning = NLS_SUNPATH	/* sun_path: abstract names have a leading @ */
#define FLAG		.kind = NLS_FLAG
#define BYTES		.kind = NLS_BYTES
#define BYTESN(n)	.kind = NLS_BYTES, .width = n
#define DNS_NAMES	.kind = NLS_BYTES, .meaning = NLS_DNS_NAMES	/* RFC 1035, 3.1 */
#define PAD		.kind = NLS_PAD
#define LLADDR		.kind = NLS_LLADDR
#define LLADDR_OF(sel)	.kind = NLS_LLADDR, .selector = #sel	/* of the link type (ARPHRD_*) that sel names */
#define LLADDRN(n)	.kind = NLS_LLADDR, .width = n
#define IPV4		.kind = NLS_IPV4, .be = true
#define IPV6		.kind = NLS_IPV6
#define IP		.kind = NLS_IP
#define ADDR(sel)	.kind = NLS_ADDR, .selector = #sel
#define ADDRN(sel, n)	.kind = NLS_ADDR, .selector = #sel, .width = n
#define LABELS		.kind = NLS_ADDR, .meaning = NLS_LABELS	/* MPLS label stack */
#define PREFIX(t, sel)	t, .prefix = #sel	/* length of the address's prefix, or its mask */
#define MASKED(t, sel)	t, .prefix = #sel	/* any value of which the bits of sel count */
#define SIZED(t, sel)	t, .length = #sel	/* a member's bytes in use; the rest is padding */
#define COUNT(t, sel, plus)	t, .count = #sel, .count_plus = plus	/* elements (of BYTES: bytes) of a member */
#define BITS(t, m)	t, .mask = m, .shares = true	/* a bit-field, more of the same bytes follow */
#define LAST_BITS(t, m)	t, .mask = m			/* the last of its bytes */
#define C_BITS(t)	t, .c_bits = true	/* BITS of a C bit-field, with the mask of little-endian machines */
#define WHOLE(t)	t, .shares = true	/* a number whose bit-fields follow */
#define NET16(t)	t, .net16 = true	/* of a bit-field: 16 bits as they stand in packets */
#define SECRET(t)	t, .secret = true
#define AKA(t, a)	t, .alias = a		/* what the built-in dissector calls it */
#define STRUCT(s)	.kind = NLS_STRUCT, .st = &s##_struct
#define GROWS(t)	t, .grows = true	/* a struct that gains members */
#define NEST(s)		.kind = NLS_NEST, .set = &s##_set
#define HDR_NEST(h, s)	.kind = NLS_NEST, .st = &h##_struct, .set = &s##_set
#define ARRAY(...)	.kind = NLS_ARRAY, .elem = &(const struct nls_row){ __VA_ARGS__ }
#define LIST(...)	.kind = NLS_LIST, .elem = &(const struct nls_row){ __VA_ARGS__ }
#define LISTN(bytes, ...)	LIST(__VA_ARGS__), .width = bytes	/* array in a struct */
#define RECORDS(...)	.kind = NLS_RECORDS, .elem = &(const struct nls_row){ __VA_ARGS__ }
#define RECORDS_BY(sel, ...)	RECORDS(__VA_ARGS__), .length = #sel	/* each has its length in a member */
#define SUBMSG(c, sel)	.kind = NLS_SUBMSG, .cases = &c##_cases, .selector = #sel
#define SUBMSG_BY(c, by)	.kind = NLS_SUBMSG, .cases = &c##_cases, .selector = NLS_BY_##by	/* LENGTH, NESTED, FAMILY */
#define STRINGS(s)	.kind = NLS_PAIRS, .st = &s##_struct, .text = ""	/* KEY=VALUE, each ended by a NUL */
#define WORDS(s)	.kind = NLS_PAIRS, .st = &s##_struct, .text = " "	/* key=value key="value" */
#define DECIMAL(t)	t, .digits = 10		/* of pairs: a number as text */
#define OCTAL(t)	t, .digits = 8
#define HEXADECIMAL(t)	t, .digits = 16, .hex = true
#define ENCODED(t)	t, .encoded = true	/* of pairs: text in quotes, or in hex digits */
#define PACKET(rule)	.kind = NLS_PACKET, .text = rule
#define CUSTOM(fn)	.kind = NLS_CUSTOM, .custom = fn
#define EMPTY		.kind = NLS_NEST, .set = &nls_empty_set

#define NLS_COUNT(a)	((uint16_t)(sizeof(a) / sizeof((a)[0])))

/* Attribute sets: static const struct nls_row NAME_rows[] = { ATTR(), … }; SET(NAME); */
#define ATTR(n, c, ...)	[n] = { .name = #c, __VA_ARGS__ }
#define NLS_SET(linkage, s, of, alias, m) \
	static struct nls_slot s##_slots[NLS_COUNT(of##_rows)], s##_self; \
	linkage const struct nls_set s##_set = { #s, of##_rows, NLS_COUNT(of##_rows), alias, \
		s##_slots, &s##_self, m }
#define SET(s)			NLS_SET(static, s, s, NULL, 0)
#define SET_MASKED(s, m)	NLS_SET(static, s, s, NULL, m)	/* types with more flags than NLA_F_* */
#define SHARED_SET(s)		NLS_SET(, s, s, NULL, 0)	/* declared in a header */
#define SET_AKA(s, a)		NLS_SET(static, s, s, a, 0)	/* a: the built-in's attribute-type field */
#define SHARED_SET_AKA(s, a)	NLS_SET(, s, s, a, 0)
/* The same rows for another protocol, with fields of its own. */
#define SHARED_TWIN_SET(s, of)	NLS_SET(, s, of, NULL, 0)
#define DECLARE_SET(s)		extern const struct nls_set s##_set
#define FORWARD_SET(s)		static const struct nls_set s##_set	/* for a set that holds itself */

/* Structs: static const struct nls_row NAME_members[] = { OWN(), MEMBER(), PADDING() }; STRUCTURE(NAME); */
#define OWN(m, ...)	{ .name = #m, __VA_ARGS__ }	/* ifi_index: has a prefix of its own */
#define MEMBER(m, ...)	{ .name = #m, .scoped = true, __VA_ARGS__ }	/* xfrm_id.spi */
#define PADDING(n)	{ .name = "padding", .kind = NLS_PAD, .width = n }
#define PADDING64(n)	{ .name = "padding", .kind = NLS_PAD, .width = n, .wide = true }
#define NLS_STRUCTURE(linkage, s, n) \
	static struct nls_slot s##_slots[NLS_COUNT(s##_members)], s##_self; \
	static uint32_t s##_sizes[2]; \
	linkage const struct nls_struct s##_struct = { n, s##_members, \
		NLS_COUNT(s##_members), s##_slots, &s##_self, s##_sizes }
#define STRUCTURE(s)		NLS_STRUCTURE(static, s, #s)
#define STRUCTURE_AS(s, n)	NLS_STRUCTURE(static, s, n)	/* another reading of struct n */
#define SHARED_STRUCTURE(s)	NLS_STRUCTURE(, s, #s)
#define DECLARE_STRUCTURE(s)	extern const struct nls_struct s##_struct

/* Names of values: static const struct nls_val NAME_list[] = { V(), W() }; VALS(NAME); */
#define V(n, c)		{ (uint64_t)(n), #c }
#define W(n, words)	{ (uint64_t)(n), words }
#define NLS_VALS(linkage, v) \
	static void *v##_cache; \
	linkage const struct nls_vals v##_vals = { #v, v##_list, NLS_COUNT(v##_list), &v##_cache }
#define VALS(v)		NLS_VALS(static, v)
#define SHARED_VALS(v)	NLS_VALS(, v)
#define DECLARE_VALS(v)	extern const struct nls_vals v##_vals

/* Names by a selector: static const struct nls_vals_case NAME_list[] = { VALS_IF(), … }; VALS_BY(NAME); */
#define VALS_IF(n, v)	{ .number = n, .vals = &v##_vals }
#define VALS_IF_PRESENT(v)	{ .vals = &v##_vals, .present = true }
#define VALS_BY(v)	static const struct nls_vals_by v##_vals_by = { #v, v##_list, NLS_COUNT(v##_list) }
#define SHARED_VALS_BY(v)	const struct nls_vals_by v##_vals_by = { #v, v##_list, NLS_COUNT(v##_list) }
#define DECLARE_VALS_BY(v)	extern const struct nls_vals_by v##_vals_by

/* Sub-messages: static const struct nls_case NAME_list[] = { CASE(), … }; CASES(NAME); */
#define CASE(k, s)		{ .key = k, .type = { NEST(s) } }
#define CASE_TYPE(k, ...)	{ .key = k, .type = { __VA_ARGS__ } }
#define CASE_NUM(v, ...)	{ .number = v, .type = { __VA_ARGS__ } }
#define CASE_PRESENT(...)	{ .present = true, .type = { __VA_ARGS__ } }
#define NAMED(c, ...)	.name = #c, __VA_ARGS__		/* a case that is known by a name of its own */
#define OTHERWISE(...)		{ .otherwise = true, .type = { __VA_ARGS__ } }
#define NLS_CASES(linkage, c) \
	static struct nls_slot c##_slots[NLS_COUNT(c##_list)]; \
	linkage const struct nls_cases c##_cases = { #c, c##_list, NLS_COUNT(c##_list), c##_slots }
#define CASES(c)		NLS_CASES(static, c)
#define SHARED_CASES(c)		NLS_CASES(, c)
#define DECLARE_CASES(c)	extern const struct nls_cases c##_cases

/* Messages: static const struct nls_msg NAME_msgs[] = { MSG(), … }; FAMILY(NAME, …); */
#define MSG(n, c, k, info_, ...) \
	[n] = { .name = #c, .kind = NLS_MSG_##k, .info = info_, .body = { __VA_ARGS__ } }
#define MSG_REPLY(n, c, k, info_, request, reply_) \
	[n] = { .name = #c, .kind = NLS_MSG_##k, .info = info_, \
		.body = { request }, .reply = { reply_ } }
#define MSG_ASKED(n, c, k, info_, request, reply_) \
	[n] = { .name = #c, .kind = NLS_MSG_##k, .info = info_, .asked = true, \
		.body = { request }, .reply = { reply_ } }
#define MSG_DUMP(n, c, k, info_, request, dump_) \
	[n] = { .name = #c, .kind = NLS_MSG_##k, .info = info_, \
		.body = { request }, .dump = { dump_ } }
#define MSG_OTHER(n, c, k, info_, body_, family, other_) \
	[n] = { .name = #c, .kind = NLS_MSG_##k, .info = info_, \
		.body = { body_ }, .other_family = family, .other = { other_ } }
#define FAMILY(f, ...) \
	static struct nls_slot f##_family_slots[NLS_COUNT(f##_msgs)]; \
	const struct nls_family f##_family = { __VA_ARGS__, .msgs = f##_msgs, \
		.n_msgs = NLS_COUNT(f##_msgs), .slots = f##_family_slots }

#include "common.h"

#endif
