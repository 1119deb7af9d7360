/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Nexthop objects, groups of them, buckets of resilient groups: RTM_*NEXTHOP,
 * RTM_*NEXTHOPBUCKET.  uapi: linux/nexthop.h
 */
#include "route.h"

static const struct nls_row nhmsg_members[] = {
	OWN(nh_family,		AF(U8)),
	OWN(nh_scope,		ENUM(U8, rt_scope)),
	OWN(nh_protocol,	ENUM(U8, rtprot)),
	PADDING(1),
	OWN(nh_flags,		FLAGS(U32, rtnh_f)),
};
SHARED_STRUCTURE(nhmsg);

/* weight and weight_high make a number, one less than the weight. */
static const struct nls_row nexthop_grp_members[] = {
	MEMBER(id,		U32),
	MEMBER(weight,		LESS_ONE(U8, weight_high)),
	MEMBER(weight_high,	U8),
	MEMBER(resvd2,		U16),
};
STRUCTURE(nexthop_grp);

static const struct nls_val nexthop_grp_type_list[] = {
	W(0, "mpath"),
	W(1, "resilient"),
};
VALS(nexthop_grp_type);

static const struct nls_row rtnl_nh_res_group_rows[] = {
	ATTR(0, NHA_RES_GROUP_PAD,		PAD),
	ATTR(1, NHA_RES_GROUP_BUCKETS,		U16),
	ATTR(2, NHA_RES_GROUP_IDLE_TIMER,	CLOCK(U32)),
	ATTR(3, NHA_RES_GROUP_UNBALANCED_TIMER,	CLOCK(U32)),
	ATTR(4, NHA_RES_GROUP_UNBALANCED_TIME,	CLOCK(U64)),
};
SET(rtnl_nh_res_group);

static const struct nls_row rtnl_nh_res_bucket_rows[] = {
	ATTR(0, NHA_RES_BUCKET_PAD,		PAD),
	ATTR(1, NHA_RES_BUCKET_INDEX,		U16),
	ATTR(2, NHA_RES_BUCKET_IDLE_TIME,	CLOCK(U64)),
	ATTR(3, NHA_RES_BUCKET_NH_ID,		U32),
};
SET(rtnl_nh_res_bucket);

static const struct nls_row rtnl_nh_group_stats_entry_rows[] = {
	ATTR(1, NHA_GROUP_STATS_ENTRY_ID,		U32),
	ATTR(2, NHA_GROUP_STATS_ENTRY_PACKETS,		UINT),
	ATTR(3, NHA_GROUP_STATS_ENTRY_PACKETS_HW,	UINT),
};
SET(rtnl_nh_group_stats_entry);

static const struct nls_row rtnl_nh_group_stats_rows[] = {
	ATTR(1, NHA_GROUP_STATS_ENTRY,	NEST(rtnl_nh_group_stats_entry)),
};
SET(rtnl_nh_group_stats);

static const struct nls_val nha_op_flag_list[] = {
	V(0x1, NHA_OP_FLAG_DUMP_STATS),
	V(0x2, NHA_OP_FLAG_DUMP_HW_STATS),
	V(0x80000000, NHA_OP_FLAG_RESP_GRP_RESVD_0),
};
VALS(nha_op_flag);

static const struct nls_row rtnl_nexthop_rows[] = {
	ATTR( 1, NHA_ID,		U32),
	ATTR( 2, NHA_GROUP,		LIST(STRUCT(nexthop_grp))),
	ATTR( 3, NHA_GROUP_TYPE,	ENUM(U16, nexthop_grp_type)),
	ATTR( 4, NHA_BLACKHOLE,		FLAG),
	ATTR( 5, NHA_OIF,		IFINDEX(U32)),
	ATTR( 6, NHA_GATEWAY,		ADDR(nh_family)),
	ATTR( 7, NHA_ENCAP_TYPE,	ENUM(U16, lwtunnel_encap)),
	ATTR( 8, NHA_ENCAP,		SUBMSG(lwtunnel_encaps, NHA_ENCAP_TYPE)),
	ATTR( 9, NHA_GROUPS,		FLAG),
	ATTR(10, NHA_MASTER,		IFINDEX(U32)),
	ATTR(11, NHA_FDB,		FLAG),
	ATTR(12, NHA_RES_GROUP,		NEST(rtnl_nh_res_group)),
	ATTR(13, NHA_RES_BUCKET,	NEST(rtnl_nh_res_bucket)),
	ATTR(14, NHA_OP_FLAGS,		FLAGS(U32, nha_op_flag)),
	ATTR(15, NHA_GROUP_STATS,	NEST(rtnl_nh_group_stats)),
	ATTR(16, NHA_HW_STATS_ENABLE,	BOOL(U32)),
	ATTR(17, NHA_HW_STATS_USED,	BOOL(U32)),
};
SHARED_SET(rtnl_nexthop);
