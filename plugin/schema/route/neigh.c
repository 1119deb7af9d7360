/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Neighbours, proxies and forwarding entries of bridges: RTM_*NEIGH.
 * uapi: linux/neighbour.h
 */
#include "route.h"

static const struct nls_val nud_list[] = {
	V(0x1, NUD_INCOMPLETE),
	V(0x2, NUD_REACHABLE),
	V(0x4, NUD_STALE),
	V(0x8, NUD_DELAY),
	V(0x10, NUD_PROBE),
	V(0x20, NUD_FAILED),
	V(0x40, NUD_NOARP),
	V(0x80, NUD_PERMANENT),
};
VALS(nud);

static const struct nls_val ntf_list[] = {
	V(0x1, NTF_USE),
	V(0x2, NTF_SELF),
	V(0x4, NTF_MASTER),
	V(0x8, NTF_PROXY),
	V(0x10, NTF_EXT_LEARNED),
	V(0x20, NTF_OFFLOADED),
	V(0x40, NTF_STICKY),
	V(0x80, NTF_ROUTER),
};
VALS(ntf);

static const struct nls_val ntf_ext_list[] = {
	V(0x1, NTF_EXT_MANAGED),
	V(0x2, NTF_EXT_LOCKED),
	V(0x4, NTF_EXT_EXT_VALIDATED),
};
VALS(ntf_ext);

static const struct nls_row ndmsg_members[] = {
	OWN(ndm_family,		AKA(AF(U8), "nd_family")),
	PADDING(3),
	OWN(ndm_ifindex,	AKA(IFINDEX(S32), "nd_index")),
	OWN(ndm_state,		AKA(FLAGS(U16, nud), "nd_state")),
	OWN(ndm_flags,		AKA(FLAGS(U8, ntf), "nd_flags")),
	OWN(ndm_type,		AKA(ENUM(U8, rtn), "nd_type")),
};
SHARED_STRUCTURE(ndmsg);

static const struct nls_row nda_cacheinfo_members[] = {
	OWN(ndm_confirmed,	CLOCK(U32)),
	OWN(ndm_used,		CLOCK(U32)),
	OWN(ndm_updated,	CLOCK(U32)),
	OWN(ndm_refcnt,		U32),
};
STRUCTURE(nda_cacheinfo);

static const struct nls_val fdb_notify_list[] = {
	V(0x1, FDB_NOTIFY_BIT),
	V(0x2, FDB_NOTIFY_INACTIVE_BIT),
};
VALS(fdb_notify);

static const struct nls_row rtnl_fdb_ext_rows[] = {
	ATTR(1, NFEA_ACTIVITY_NOTIFY,	FLAGS(U8, fdb_notify)),
	ATTR(2, NFEA_DONT_REFRESH,	FLAG),
};
SET(rtnl_fdb_ext);

/* NDA_DST of a forwarding entry is a tunnel's end, whose family is nowhere. */
static const struct nls_row rtnl_neigh_rows[] = {
	ATTR( 1, NDA_DST,		IP),
	ATTR( 2, NDA_LLADDR,		LLADDR),
	ATTR( 3, NDA_CACHEINFO,		STRUCT(nda_cacheinfo)),
	ATTR( 4, NDA_PROBES,		U32),
	ATTR( 5, NDA_VLAN,		U16),
	ATTR( 6, NDA_PORT,		BE(PORT(U16))),
	ATTR( 7, NDA_VNI,		U32),
	ATTR( 8, NDA_IFINDEX,		IFINDEX(U32)),
	ATTR( 9, NDA_MASTER,		IFINDEX(U32)),
	ATTR(10, NDA_LINK_NETNSID,	NSID(S32)),
	ATTR(11, NDA_SRC_VNI,		U32),
	ATTR(12, NDA_PROTOCOL,		ENUM(U8, rtprot)),
	ATTR(13, NDA_NH_ID,		U32),
	ATTR(14, NDA_FDB_EXT_ATTRS,	NEST(rtnl_fdb_ext)),
	ATTR(15, NDA_FLAGS_EXT,		FLAGS(U32, ntf_ext)),
	ATTR(16, NDA_NDM_STATE_MASK,	FLAGS(U16, nud)),
	ATTR(17, NDA_NDM_FLAGS_MASK,	FLAGS(U8, ntf)),
};
SHARED_SET(rtnl_neigh);

/* Old bridge programs dump with a link's header, which only its length tells
 * (net/core/rtnetlink.c, valid_fdb_dump_legacy). */
static const struct nls_case rtnl_neigh_dumps_list[] = {
	CASE_NUM(16, HDR_NEST(ifinfomsg, rtnl_link)),
	CASE_NUM(24, HDR_NEST(ifinfomsg, rtnl_link)),
	OTHERWISE(HDR_NEST(ndmsg, rtnl_neigh)),
};
SHARED_CASES(rtnl_neigh_dumps);
