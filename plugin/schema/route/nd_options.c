/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Options of router advertisements that the kernel hands on: RTM_NEWNDUSEROPT.
 * uapi: linux/rtnetlink.h; kernel: net/ipv6/ndisc.c, include/net/ndisc.h; layouts, as on
 * the wire: RFC 4861, 8106, 6775, 8910, 8781
 */
#include "route.h"

/* RFC 4861, 4.6.2 */
static const struct nls_val nd_prefix_flags_list[] = {
	W(0x80, "onlink"),
	W(0x40, "autoconf"),
	W(0x20, "router address"),
};
VALS(nd_prefix_flags);

static const struct nls_row nd_prefix_info_members[] = {
	MEMBER(prefix_len,		U8),
	MEMBER(flags,			FLAGS(U8, nd_prefix_flags)),
	MEMBER(valid_lifetime,		BE(LIFETIME(U32))),
	MEMBER(preferred_lifetime,	BE(LIFETIME(U32))),
	PADDING(4),
	MEMBER(prefix,			PREFIX(IPV6, prefix_len)),
};
STRUCTURE(nd_prefix_info);

/* RFC 8106, 5.1 */
static const struct nls_row nd_rdnss_members[] = {
	PADDING(2),
	MEMBER(lifetime,	BE(LIFETIME(U32))),
	MEMBER(servers,		LIST(IPV6)),
};
STRUCTURE(nd_rdnss);

/* RFC 8106, 5.2 */
static const struct nls_row nd_dnssl_members[] = {
	PADDING(2),
	MEMBER(lifetime,	BE(LIFETIME(U32))),
	MEMBER(domains,		DNS_NAMES),
};
STRUCTURE(nd_dnssl);

/* RFC 6775, 4.2 */
static const struct nls_row nd_6co_members[] = {
	MEMBER(context_length,	U8),
	MEMBER(compression,	BITS(U8, 0x10)),
	MEMBER(context_id,	LAST_BITS(U8, 0x0f)),
	PADDING(2),
	MEMBER(valid_lifetime,	BE(TIME(U16, "min"))),
	MEMBER(context_prefix,	BYTES),
};
STRUCTURE(nd_6co);

/* RFC 8781, 4 */
static const struct nls_val nd_pref64_length_list[] = {
	W(0, "/96"),
	W(1, "/64"),
	W(2, "/56"),
	W(3, "/48"),
	W(4, "/40"),
	W(5, "/32"),
};
VALS(nd_pref64_length);

static const struct nls_row nd_pref64_members[] = {
	MEMBER(scaled_lifetime,		BITS(BE(UNIT(U16, "* 8 s")), 0xfff8)),
	MEMBER(prefix_length_code,	LAST_BITS(BE(ENUM(U16, nd_pref64_length)), 0x0007)),
	MEMBER(prefix,			BYTESN(12)),
};
STRUCTURE(nd_pref64);

static const struct nls_case nd_option_bodies_list[] = {
	CASE_NUM(3, STRUCT(nd_prefix_info)),
	CASE_NUM(25, STRUCT(nd_rdnss)),
	CASE_NUM(31, STRUCT(nd_dnssl)),
	CASE_NUM(34, STRUCT(nd_6co)),
	CASE_NUM(37, NAMED(nd_captive_portal, STR)),
	CASE_NUM(38, STRUCT(nd_pref64)),
	OTHERWISE(NAMED(nd_option_data, BYTES)),
};
CASES(nd_option_bodies);

static const struct nls_val nd_option_types_list[] = {
	W(3, "prefix information"),
	W(25, "RDNSS"),
	W(31, "DNSSL"),
	W(34, "6LoWPAN context"),
	W(37, "captive portal"),
	W(38, "PREF64"),
};
VALS(nd_option_types);

static const struct nls_row nd_opt_hdr_members[] = {
	OWN(nd_opt_type,	ENUM(U8, nd_option_types)),
	OWN(nd_opt_len,		UNIT(U8, "* 8 bytes")),
	OWN(nd_opt_body,	SUBMSG(nd_option_bodies, nd_opt_type)),
};
STRUCTURE(nd_opt_hdr);

/* One option in each message. */
static const struct nls_row nduseroptmsg_members[] = {
	OWN(nduseropt_family,		AF(U8)),
	PADDING(1),
	OWN(nduseropt_opts_len,		UNIT(U16, "bytes")),
	OWN(nduseropt_ifindex,		IFINDEX(S32)),
	OWN(nduseropt_icmp_type,	U8),
	OWN(nduseropt_icmp_code,	U8),
	PADDING(6),
	MEMBER(option,			COUNT(STRUCT(nd_opt_hdr), nduseropt_opts_len, 0)),
};
SHARED_STRUCTURE(nduseroptmsg);

static const struct nls_row rtnl_nduseropt_rows[] = {
	ATTR(1, NDUSEROPT_SRCADDR,	IPV6),
};
SHARED_SET(rtnl_nduseropt);
