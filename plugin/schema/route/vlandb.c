/* SPDX-License-Identifier: GPL-2.0-or-later */
/* VLANs of bridges: RTM_*VLAN.  uapi: linux/if_bridge.h */
#include "link.h"

static const struct nls_row br_vlan_msg_members[] = {
	MEMBER(family,	AF(U8)),
	PADDING(3),
	MEMBER(ifindex,	IFINDEX(U32)),
};
SHARED_STRUCTURE(br_vlan_msg);

/* The commands are message types of links. */
static const struct nls_val vlandb_tinfo_cmd_list[] = {
	V(17, RTM_DELLINK),
	V(19, RTM_SETLINK),
};
VALS(vlandb_tinfo_cmd);

static const struct nls_row rtnl_vlandb_tinfo_rows[] = {
	ATTR(1, BRIDGE_VLANDB_TINFO_ID,		U32),
	ATTR(2, BRIDGE_VLANDB_TINFO_CMD,	ENUM(U32, vlandb_tinfo_cmd)),
};
SET(rtnl_vlandb_tinfo);

static const struct nls_row rtnl_vlandb_stats_rows[] = {
	ATTR(1, BRIDGE_VLANDB_STATS_RX_BYTES,	U64),
	ATTR(2, BRIDGE_VLANDB_STATS_RX_PACKETS,	U64),
	ATTR(3, BRIDGE_VLANDB_STATS_TX_BYTES,	U64),
	ATTR(4, BRIDGE_VLANDB_STATS_TX_PACKETS,	U64),
	ATTR(5, BRIDGE_VLANDB_STATS_PAD,	PAD),
};
SET(rtnl_vlandb_stats);

static const struct nls_row rtnl_vlandb_entry_rows[] = {
	ATTR( 1, BRIDGE_VLANDB_ENTRY_INFO,			STRUCT(bridge_vlan_info)),
	ATTR( 2, BRIDGE_VLANDB_ENTRY_RANGE,			U16),
	ATTR( 3, BRIDGE_VLANDB_ENTRY_STATE,			ENUM(U8, br_state)),
	ATTR( 4, BRIDGE_VLANDB_ENTRY_TUNNEL_INFO,		NEST(rtnl_vlandb_tinfo)),
	ATTR( 5, BRIDGE_VLANDB_ENTRY_STATS,			NEST(rtnl_vlandb_stats)),
	ATTR( 6, BRIDGE_VLANDB_ENTRY_MCAST_ROUTER,		ENUM(U8, mdb_rtr_type)),
	ATTR( 7, BRIDGE_VLANDB_ENTRY_MCAST_N_GROUPS,		U32),
	ATTR( 8, BRIDGE_VLANDB_ENTRY_MCAST_MAX_GROUPS,		U32),
	ATTR( 9, BRIDGE_VLANDB_ENTRY_NEIGH_SUPPRESS,		BOOL(U8)),
	ATTR(10, BRIDGE_VLANDB_ENTRY_NEIGH_FORWARD_GRAT,	BOOL(U8)),
};
SET(rtnl_vlandb_entry);

/* Router ports are in a nest as of RTM_*MDB. */
static const struct nls_row rtnl_vlandb_router_ports_rows[] = {
	ATTR(2, MDBA_ROUTER,	NEST(rtnl_mdb_router)),
};
SET(rtnl_vlandb_router_ports);

static const struct nls_row rtnl_vlandb_gopts_rows[] = {
	ATTR( 1, BRIDGE_VLANDB_GOPTS_ID,			U16),
	ATTR( 2, BRIDGE_VLANDB_GOPTS_RANGE,			U16),
	ATTR( 3, BRIDGE_VLANDB_GOPTS_MCAST_SNOOPING,		BOOL(U8)),
	ATTR( 4, BRIDGE_VLANDB_GOPTS_MCAST_IGMP_VERSION,	U8),
	ATTR( 5, BRIDGE_VLANDB_GOPTS_MCAST_MLD_VERSION,		U8),
	ATTR( 6, BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_CNT,	U32),
	ATTR( 7, BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_CNT,	U32),
	ATTR( 8, BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_INTVL,	CLOCK(U64)),
	ATTR( 9, BRIDGE_VLANDB_GOPTS_PAD,			PAD),
	ATTR(10, BRIDGE_VLANDB_GOPTS_MCAST_MEMBERSHIP_INTVL,	CLOCK(U64)),
	ATTR(11, BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_INTVL,	CLOCK(U64)),
	ATTR(12, BRIDGE_VLANDB_GOPTS_MCAST_QUERY_INTVL,		CLOCK(U64)),
	ATTR(13, BRIDGE_VLANDB_GOPTS_MCAST_QUERY_RESPONSE_INTVL, CLOCK(U64)),
	ATTR(14, BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_INTVL,	CLOCK(U64)),
	ATTR(15, BRIDGE_VLANDB_GOPTS_MCAST_QUERIER,		BOOL(U8)),
	ATTR(16, BRIDGE_VLANDB_GOPTS_MCAST_ROUTER_PORTS,	NEST(rtnl_vlandb_router_ports)),
	ATTR(17, BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_STATE,	NEST(bridge_querier)),
	ATTR(18, BRIDGE_VLANDB_GOPTS_MSTI,			U16),
};
SET(rtnl_vlandb_gopts);

static const struct nls_row rtnl_vlandb_rows[] = {
	ATTR(1, BRIDGE_VLANDB_ENTRY,		NEST(rtnl_vlandb_entry)),
	ATTR(2, BRIDGE_VLANDB_GLOBAL_OPTIONS,	NEST(rtnl_vlandb_gopts)),
};
SHARED_SET(rtnl_vlandb);

static const struct nls_val vlandb_dumpf_list[] = {
	V(0x1, BRIDGE_VLANDB_DUMPF_STATS),
	V(0x2, BRIDGE_VLANDB_DUMPF_GLOBAL),
};
VALS(vlandb_dumpf);

static const struct nls_row rtnl_vlandb_dump_rows[] = {
	ATTR(1, BRIDGE_VLANDB_DUMP_FLAGS,	FLAGS(U32, vlandb_dumpf)),
};
SHARED_SET(rtnl_vlandb_dump);
