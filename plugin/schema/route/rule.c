/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Rules of policy routing: RTM_*RULE.  uapi: linux/fib_rules.h */
#include "route.h"

static const struct nls_val fr_act_list[] = {
	W(0, "unspec"),
	W(1, "lookup"),
	W(2, "goto"),
	W(3, "nop"),
	V(4, FR_ACT_RES3),
	V(5, FR_ACT_RES4),
	W(6, "blackhole"),
	W(7, "unreachable"),
	W(8, "prohibit"),
};
VALS(fr_act);

static const struct nls_val fib_rule_flags_list[] = {
	V(0x1, FIB_RULE_PERMANENT),
	V(0x2, FIB_RULE_INVERT),
	V(0x4, FIB_RULE_UNRESOLVED),
	V(0x8, FIB_RULE_IIF_DETACHED),
	V(0x10, FIB_RULE_OIF_DETACHED),
	V(0x10000, FIB_RULE_FIND_SADDR),
};
VALS(fib_rule_flags);

static const struct nls_row fib_rule_hdr_members[] = {
	MEMBER(family,		AF(U8)),
	MEMBER(dst_len,		U8),
	MEMBER(src_len,		U8),
	MEMBER(tos,		HEX(U8)),
	MEMBER(table,		ENUM(U8, rt_table)),
	PADDING(2),
	MEMBER(action,		ENUM(U8, fr_act)),
	MEMBER(flags,		FLAGS(U32, fib_rule_flags)),
};
SHARED_STRUCTURE(fib_rule_hdr);

static const struct nls_row fib_rule_uid_range_members[] = {
	MEMBER(start,	U32),
	MEMBER(end,	U32),
};
STRUCTURE(fib_rule_uid_range);

/* Ports of rules are in the machine's byte order, those of routes are not. */
static const struct nls_row fib_rule_port_range_members[] = {
	MEMBER(start,	PORT(U16)),
	MEMBER(end,	PORT(U16)),
};
STRUCTURE(fib_rule_port_range);

static const struct nls_row rtnl_rule_rows[] = {
	ATTR( 1, FRA_DST,			PREFIX(ADDR(family), dst_len)),
	ATTR( 2, FRA_SRC,			PREFIX(ADDR(family), src_len)),
	ATTR( 3, FRA_IIFNAME,			IFNAME),
	ATTR( 4, FRA_GOTO,			U32),
	ATTR( 5, FRA_UNUSED2,			BYTES),
	ATTR( 6, FRA_PRIORITY,			U32),
	ATTR( 7, FRA_UNUSED3,			BYTES),
	ATTR( 8, FRA_UNUSED4,			BYTES),
	ATTR( 9, FRA_UNUSED5,			BYTES),
	ATTR(10, FRA_FWMARK,			MASKED(MARK(U32), FRA_FWMASK)),
	ATTR(11, FRA_FLOW,			HEX(U32)),
	ATTR(12, FRA_TUN_ID,			BE(U64)),
	ATTR(13, FRA_SUPPRESS_IFGROUP,		S32),
	ATTR(14, FRA_SUPPRESS_PREFIXLEN,	S32),
	ATTR(15, FRA_TABLE,			ENUM(U32, rt_table)),
	ATTR(16, FRA_FWMASK,			MARK(U32)),
	ATTR(17, FRA_OIFNAME,			IFNAME),
	ATTR(18, FRA_PAD,			PAD),
	ATTR(19, FRA_L3MDEV,			BOOL(U8)),
	ATTR(20, FRA_UID_RANGE,			STRUCT(fib_rule_uid_range)),
	ATTR(21, FRA_PROTOCOL,			ENUM(U8, rtprot)),
	ATTR(22, FRA_IP_PROTO,			IPPROTO(U8)),
	ATTR(23, FRA_SPORT_RANGE,		STRUCT(fib_rule_port_range)),
	ATTR(24, FRA_DPORT_RANGE,		STRUCT(fib_rule_port_range)),
	ATTR(25, FRA_DSCP,			U8),
	ATTR(26, FRA_FLOWLABEL,			BE(HEX(U32))),
	ATTR(27, FRA_FLOWLABEL_MASK,		BE(HEX(U32))),
	ATTR(28, FRA_SPORT_MASK,		HEX(U16)),
	ATTR(29, FRA_DPORT_MASK,		HEX(U16)),
	ATTR(30, FRA_DSCP_MASK,			HEX(U8)),
};
SHARED_SET(rtnl_rule);
