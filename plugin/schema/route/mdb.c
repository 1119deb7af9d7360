/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Multicast groups of bridges and of VXLAN: RTM_*MDB.  Requests and what the
 * kernel says have attributes of their own by the same numbers.
 * uapi: linux/if_bridge.h, linux/in.h (MCAST_*)
 */
#include "link.h"

static const struct nls_row br_port_msg_members[] = {
	MEMBER(family,	AF(U8)),
	PADDING(3),
	MEMBER(ifindex,	IFINDEX(U32)),
};
SHARED_STRUCTURE(br_port_msg);

static const struct nls_row mdb_ip4_members[] = {
	MEMBER(ip4,		IPV4),
	PADDING(12),
};
STRUCTURE_AS(mdb_ip4, "br_mdb_entry");

static const struct nls_row mdb_ip6_members[] = {
	MEMBER(ip6,		IPV6),
};
STRUCTURE_AS(mdb_ip6, "br_mdb_entry");

static const struct nls_row mdb_mac_members[] = {
	MEMBER(mac_addr,	LLADDRN(6)),
	PADDING(10),
};
STRUCTURE_AS(mdb_mac, "br_mdb_entry");

static const struct nls_case mdb_addrs_list[] = {
	CASE_NUM(0x800, STRUCT(mdb_ip4)),
	CASE_NUM(0x86dd, STRUCT(mdb_ip6)),
	CASE_NUM(0, STRUCT(mdb_mac)),
};
CASES(mdb_addrs);

static const struct nls_val mdb_state_list[] = {
	V(0, MDB_TEMPORARY),
	V(1, MDB_PERMANENT),
};
VALS(mdb_state);

static const struct nls_val mdb_flags_list[] = {
	V(0x1, MDB_FLAGS_OFFLOAD),
	V(0x2, MDB_FLAGS_FAST_LEAVE),
	V(0x4, MDB_FLAGS_STAR_EXCL),
	V(0x8, MDB_FLAGS_BLOCKED),
	V(0x10, MDB_FLAGS_OFFLOAD_FAILED),
};
VALS(mdb_flags);

static const struct nls_row br_mdb_entry_members[] = {
	MEMBER(ifindex,	IFINDEX(U32)),
	MEMBER(state,	ENUM(U8, mdb_state)),
	MEMBER(flags,	FLAGS(U8, mdb_flags)),
	MEMBER(vid,	U16),
	MEMBER(addr,	SUBMSG(mdb_addrs, proto), .width = 16),
	MEMBER(proto,	BE(ETHERTYPE(U16))),
	PADDING(2),
};
STRUCTURE(br_mdb_entry);

static const struct nls_val mcast_mode_list[] = {
	V(0, MCAST_EXCLUDE),
	V(1, MCAST_INCLUDE),
};
VALS(mcast_mode);

static const struct nls_row rtnl_mdb_srcattr_rows[] = {
	ATTR(1, MDBA_MDB_SRCATTR_ADDRESS,	IP),
	ATTR(2, MDBA_MDB_SRCATTR_TIMER,		CLOCK(U32)),
};
SET(rtnl_mdb_srcattr);

static const struct nls_row rtnl_mdb_srclist_rows[] = {
	ATTR(1, MDBA_MDB_SRCLIST_ENTRY,	NEST(rtnl_mdb_srcattr)),
};
SET(rtnl_mdb_srclist);

static const struct nls_row rtnl_mdb_eattr_rows[] = {
	ATTR( 1, MDBA_MDB_EATTR_TIMER,		CLOCK(U32)),
	ATTR( 2, MDBA_MDB_EATTR_SRC_LIST,	NEST(rtnl_mdb_srclist)),
	ATTR( 3, MDBA_MDB_EATTR_GROUP_MODE,	ENUM(U8, mcast_mode)),
	ATTR( 4, MDBA_MDB_EATTR_SOURCE,		IP),
	ATTR( 5, MDBA_MDB_EATTR_RTPROT,		ENUM(U8, rtprot)),
	ATTR( 6, MDBA_MDB_EATTR_DST,		IP),
	ATTR( 7, MDBA_MDB_EATTR_DST_PORT,	PORT(U16)),
	ATTR( 8, MDBA_MDB_EATTR_VNI,		U32),
	ATTR( 9, MDBA_MDB_EATTR_IFINDEX,	IFINDEX(U32)),
	ATTR(10, MDBA_MDB_EATTR_SRC_VNI,	U32),
};
SET(rtnl_mdb_eattr);

static const struct nls_row rtnl_mdb_entry_rows[] = {
	ATTR(1, MDBA_MDB_ENTRY_INFO,	HDR_NEST(br_mdb_entry, rtnl_mdb_eattr)),
};
SET(rtnl_mdb_entry);

static const struct nls_row rtnl_mdb_mdb_rows[] = {
	ATTR(1, MDBA_MDB_ENTRY,	NEST(rtnl_mdb_entry)),
};
SET(rtnl_mdb_mdb);

static const struct nls_row mdb_router_port_members[] = {
	MEMBER(ifindex,	IFINDEX(U32)),
};
STRUCTURE(mdb_router_port);

static const struct nls_row rtnl_mdb_router_port_rows[] = {
	ATTR(1, MDBA_ROUTER_PATTR_TIMER,	CLOCK(U32)),
	ATTR(2, MDBA_ROUTER_PATTR_TYPE,		ENUM(U8, mdb_rtr_type)),
	ATTR(3, MDBA_ROUTER_PATTR_INET_TIMER,	CLOCK(U32)),
	ATTR(4, MDBA_ROUTER_PATTR_INET6_TIMER,	CLOCK(U32)),
	ATTR(5, MDBA_ROUTER_PATTR_VID,		U16),
};
SET(rtnl_mdb_router_port);

static const struct nls_row rtnl_mdb_router_rows[] = {
	ATTR(1, MDBA_ROUTER_PORT,	HDR_NEST(mdb_router_port, rtnl_mdb_router_port)),
};
SHARED_SET(rtnl_mdb_router);

/* From the kernel. */
static const struct nls_row rtnl_mdb_rows[] = {
	ATTR(1, MDBA_MDB,	NEST(rtnl_mdb_mdb)),
	ATTR(2, MDBA_ROUTER,	NEST(rtnl_mdb_router)),
};
SHARED_SET(rtnl_mdb);

static const struct nls_row rtnl_mdbe_srcattr_rows[] = {
	ATTR(1, MDBE_SRCATTR_ADDRESS,	IP),
};
SET(rtnl_mdbe_srcattr);

static const struct nls_row rtnl_mdbe_src_list_rows[] = {
	ATTR(1, MDBE_SRC_LIST_ENTRY,	NEST(rtnl_mdbe_srcattr)),
};
SET(rtnl_mdbe_src_list);

static const struct nls_row rtnl_mdbe_rows[] = {
	ATTR( 1, MDBE_ATTR_SOURCE,	IP),
	ATTR( 2, MDBE_ATTR_SRC_LIST,	NEST(rtnl_mdbe_src_list)),
	ATTR( 3, MDBE_ATTR_GROUP_MODE,	ENUM(U8, mcast_mode)),
	ATTR( 4, MDBE_ATTR_RTPROT,	ENUM(U8, rtprot)),
	ATTR( 5, MDBE_ATTR_DST,		IP),
	ATTR( 6, MDBE_ATTR_DST_PORT,	PORT(U16)),
	ATTR( 7, MDBE_ATTR_VNI,		U32),
	ATTR( 8, MDBE_ATTR_IFINDEX,	IFINDEX(U32)),
	ATTR( 9, MDBE_ATTR_SRC_VNI,	U32),
	ATTR(10, MDBE_ATTR_STATE_MASK,	HEX(U8)),
};
SET(rtnl_mdbe);

static const struct nls_row rtnl_mdb_set_rows[] = {
	ATTR(1, MDBA_SET_ENTRY,		STRUCT(br_mdb_entry)),
	ATTR(2, MDBA_SET_ENTRY_ATTRS,	NEST(rtnl_mdbe)),
};
SHARED_SET(rtnl_mdb_set);

static const struct nls_row rtnl_mdb_get_rows[] = {
	ATTR(1, MDBA_GET_ENTRY,		STRUCT(br_mdb_entry)),
	ATTR(2, MDBA_GET_ENTRY_ATTRS,	NEST(rtnl_mdbe)),
};
SHARED_SET(rtnl_mdb_get);
