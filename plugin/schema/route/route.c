/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Routes of every family: RTM_*ROUTE.
 * uapi: linux/rtnetlink.h, linux/in_route.h, linux/icmpv6.h
 */
#include "route.h"

static const struct nls_val rt_table_list[] = {
	W(0, "unspec"),
	W(252, "compat"),
	W(253, "default"),
	W(254, "main"),
	W(255, "local"),
};
SHARED_VALS(rt_table);

static const struct nls_val rtprot_list[] = {
	W(0, "unspec"),
	W(1, "redirect"),
	W(2, "kernel"),
	W(3, "boot"),
	W(4, "static"),
	W(8, "gated"),
	W(9, "ra"),
	W(10, "mrt"),
	W(11, "zebra"),
	W(12, "bird"),
	W(13, "dnrouted"),
	W(14, "xorp"),
	W(15, "ntk"),
	W(16, "dhcp"),
	W(17, "mrouted"),
	W(18, "keepalived"),
	W(42, "babel"),
	W(84, "ovn"),
	W(99, "openr"),
	W(186, "bgp"),
	W(187, "isis"),
	W(188, "ospf"),
	W(189, "rip"),
	W(192, "eigrp"),
};
SHARED_VALS(rtprot);

static const struct nls_val rt_scope_list[] = {
	W(0, "global"),
	W(200, "site"),
	W(253, "link"),
	W(254, "host"),
	W(255, "nowhere"),
};
SHARED_VALS(rt_scope);

static const struct nls_val rtn_list[] = {
	W(0, "unspec"),
	W(1, "unicast"),
	W(2, "local"),
	W(3, "broadcast"),
	W(4, "anycast"),
	W(5, "multicast"),
	W(6, "blackhole"),
	W(7, "unreachable"),
	W(8, "prohibit"),
	W(9, "throw"),
	W(10, "nat"),
	W(11, "xresolve"),
};
SHARED_VALS(rtn);

#define RTNH_F_BITS \
	V(0x1, RTNH_F_DEAD), \
	V(0x2, RTNH_F_PERVASIVE), \
	V(0x4, RTNH_F_ONLINK), \
	V(0x8, RTNH_F_OFFLOAD), \
	V(0x10, RTNH_F_LINKDOWN), \
	V(0x20, RTNH_F_UNRESOLVED), \
	V(0x40, RTNH_F_TRAP)

static const struct nls_val rtnh_f_list[] = {
	RTNH_F_BITS,
};
SHARED_VALS(rtnh_f);

/* The low byte is the next hop's, the high half of a looked-up route RTCF_*;
 * 0x20000000 has a meaning in each. */
static const struct nls_val rtm_f_list[] = {
	RTNH_F_BITS,
	V(0x100, RTM_F_NOTIFY),
	V(0x200, RTM_F_CLONED),
	V(0x400, RTM_F_EQUALIZE),
	V(0x800, RTM_F_PREFIX),
	V(0x1000, RTM_F_LOOKUP_TABLE),
	V(0x2000, RTM_F_FIB_MATCH),
	V(0x4000, RTM_F_OFFLOAD),
	V(0x8000, RTM_F_TRAP),
	V(0x10000, RTCF_NOTIFY),
	V(0x20000, RTCF_DIRECTDST),
	V(0x40000, RTCF_REDIRECTED),
	V(0x80000, RTCF_TPROXY),
	V(0x200000, RTCF_FAST),
	V(0x400000, RTCF_MASQ),
	V(0x800000, RTCF_SNAT),
	V(0x1000000, RTCF_DOREDIRECT),
	V(0x4000000, RTCF_DIRECTSRC),
	V(0x8000000, RTCF_DNAT),
	V(0x10000000, RTCF_BROADCAST),
	W(0x20000000, "RTM_F_OFFLOAD_FAILED or RTCF_MULTICAST"),
	V(0x40000000, RTCF_REJECT),
	V(0x80000000, RTCF_LOCAL),
};
VALS(rtm_f);

static const struct nls_row rtmsg_members[] = {
	OWN(rtm_family,		AKA(AF(U8), "rt_family")),
	OWN(rtm_dst_len,	AKA(U8, "rt_dst_len")),
	OWN(rtm_src_len,	AKA(U8, "rt_src_len")),
	OWN(rtm_tos,		AKA(HEX(U8), "rt_tos")),
	OWN(rtm_table,		AKA(ENUM(U8, rt_table), "rt_table")),
	OWN(rtm_protocol,	AKA(ENUM(U8, rtprot), "rt_protocol")),
	OWN(rtm_scope,		AKA(ENUM(U8, rt_scope), "rt_scope")),
	OWN(rtm_type,		AKA(ENUM(U8, rtn), "rt_type")),
	OWN(rtm_flags,		AKA(FLAGS(U32, rtm_f), "rt_flags")),
};
SHARED_STRUCTURE(rtmsg);

static const struct nls_row rtnexthop_members[] = {
	OWN(rtnh_len,		U16),
	OWN(rtnh_flags,		FLAGS(U8, rtnh_f)),
	OWN(rtnh_hops,		U8),
	OWN(rtnh_ifindex,	IFINDEX(S32)),
};
STRUCTURE(rtnexthop);

static const struct nls_row rtvia_members[] = {
	OWN(rtvia_family,	AF(U16)),
	OWN(rtvia_addr,		ADDR(rtvia_family)),
};
STRUCTURE(rtvia);

/* rta_expires is an attribute too, of another type. */
static const struct nls_row rta_cacheinfo_members[] = {
	OWN(rta_clntref,	U32),
	OWN(rta_lastuse,	CLOCK(U32)),
	MEMBER(rta_expires,	CLOCK(S32)),
	OWN(rta_error,		ERRNO(S32)),
	OWN(rta_used,		U32),
	OWN(rta_id,		U32),
	OWN(rta_ts,		U32),
	OWN(rta_tsage,		U32),
};
STRUCTURE(rta_cacheinfo);

static const struct nls_row rta_session_members[] = {
	MEMBER(proto,		IPPROTO(U8)),
	PADDING(3),
	MEMBER(u,		BYTESN(4)),
};
STRUCTURE(rta_session);

static const struct nls_row rta_mfc_stats_members[] = {
	OWN(mfcs_packets,	U64),
	OWN(mfcs_bytes,		U64),
	OWN(mfcs_wrong_if,	U64),
};
STRUCTURE(rta_mfc_stats);

static const struct nls_val icmpv6_router_pref_list[] = {
	W(0, "medium"),
	W(1, "high"),
	W(2, "invalid"),
	W(3, "low"),
};
VALS(icmpv6_router_pref);

/* RTA_EXPIRES: seconds from IPv6 and to it, USER_HZ since last use in 8 bytes
 * from multicast routing. */
static const struct nls_row rtnl_route_rows[] = {
	ATTR( 1, RTA_DST,		PREFIX(ADDR(rtm_family), rtm_dst_len)),
	ATTR( 2, RTA_SRC,		PREFIX(ADDR(rtm_family), rtm_src_len)),
	ATTR( 3, RTA_IIF,		IFINDEX(U32)),
	ATTR( 4, RTA_OIF,		IFINDEX(U32)),
	ATTR( 5, RTA_GATEWAY,		ADDR(rtm_family)),
	ATTR( 6, RTA_PRIORITY,		U32),
	ATTR( 7, RTA_PREFSRC,		ADDR(rtm_family)),
	ATTR( 8, RTA_METRICS,		NEST(rtnl_metrics)),
	ATTR( 9, RTA_MULTIPATH,		RECORDS(HDR_NEST(rtnexthop, rtnl_route))),
	ATTR(10, RTA_PROTOINFO,		BYTES),
	ATTR(11, RTA_FLOW,		HEX(U32)),
	ATTR(12, RTA_CACHEINFO,		STRUCT(rta_cacheinfo)),
	ATTR(13, RTA_SESSION,		STRUCT(rta_session)),
	ATTR(14, RTA_MP_ALGO,		BYTES),
	ATTR(15, RTA_TABLE,		ENUM(U32, rt_table)),
	ATTR(16, RTA_MARK,		MARK(U32)),
	ATTR(17, RTA_MFC_STATS,		STRUCT(rta_mfc_stats)),
	ATTR(18, RTA_VIA,		STRUCT(rtvia)),
	ATTR(19, RTA_NEWDST,		LABELS),
	ATTR(20, RTA_PREF,		ENUM(U8, icmpv6_router_pref)),
	ATTR(21, RTA_ENCAP_TYPE,	ENUM(U16, lwtunnel_encap)),
	ATTR(22, RTA_ENCAP,		SUBMSG(lwtunnel_encaps, RTA_ENCAP_TYPE)),
	ATTR(23, RTA_EXPIRES,		UINT),
	ATTR(24, RTA_PAD,		PAD),
	ATTR(25, RTA_UID,		U32),
	ATTR(26, RTA_TTL_PROPAGATE,	BOOL(U8)),
	ATTR(27, RTA_IP_PROTO,		IPPROTO(U8)),
	ATTR(28, RTA_SPORT,		BE(PORT(U16))),
	ATTR(29, RTA_DPORT,		BE(PORT(U16))),
	ATTR(30, RTA_NH_ID,		U32),
	ATTR(31, RTA_FLOWLABEL,		BE(HEX(U32))),
};
SHARED_SET_AKA(rtnl_route, "rta_attr_type");
