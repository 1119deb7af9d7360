/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Traffic control: queueing disciplines, classes, filters and chains, and what they
 * have in common: statistics, rates, sizes.
 * uapi: linux/rtnetlink.h, linux/pkt_sched.h, linux/gen_stats.h
 */
#include "tc.h"

static const struct nls_val tc_ifindex_list[] = {
	W(-1, "block"),
};
VALS(tc_ifindex);

/* tcm_info counts the references to a queueing discipline. */
static const struct nls_row tcmsg_members[] = {
	OWN(tcm_family, AF(U8)),
	PADDING(3),
	OWN(tcm_ifindex, IFINDEX(S32)),
	OWN(tcm_handle, TCHANDLE(U32)),
	OWN(tcm_parent, TCPARENT(U32, tcm_ifindex)),
	OWN(tcm_info, HEX(U32)),
};
SHARED_STRUCTURE(tcmsg);

/* Of a filter tcm_info is its preference and, as it stands in packets, its protocol;
 * where the interface is TCM_IFINDEX_MAGIC_BLOCK, tcm_parent is the index of a block. */
static const struct nls_row tcmsg_filter_members[] = {
	OWN(tcm_family, AF(U8)),
	PADDING(3),
	OWN(tcm_ifindex, ENUM(IFINDEX(S32), tc_ifindex)),
	OWN(tcm_handle, FILTER_HANDLE(U32, TCA_KIND)),
	OWN(tcm_parent, TCPARENT(U32, tcm_ifindex)),
	OWN(tcm_info, WHOLE(HEX(U32))),
	OWN(tcm_info.prio, BITS(U32, 0xffff0000)),
	OWN(tcm_info.protocol, NET16(LAST_BITS(ETHERTYPE(U32), 0xffff))),
};
NLS_STRUCTURE(, tcmsg_filter, "tcmsg");

static const struct nls_val tc_linklayer_list[] = {
	W(0, "unaware"),
	W(1, "ethernet"),
	W(2, "atm"),
};
VALS(tc_linklayer);

static const struct nls_row tc_ratespec_members[] = {
	MEMBER(cell_log, U8),
	MEMBER(linklayer, ENUM(U8, tc_linklayer)),
	MEMBER(overhead, UNIT(U16, "bytes")),
	MEMBER(cell_align, S16),
	MEMBER(mpu, UNIT(U16, "bytes")),
	MEMBER(rate, RATE(U32)),
};
SHARED_STRUCTURE(tc_ratespec);

static const struct nls_row tc_sizespec_members[] = {
	MEMBER(cell_log, U8),
	MEMBER(size_log, U8),
	MEMBER(cell_align, S16),
	MEMBER(overhead, UNIT(S32, "bytes")),
	MEMBER(linklayer, ENUM(U32, tc_linklayer)),
	MEMBER(mpu, UNIT(U32, "bytes")),
	MEMBER(mtu, UNIT(U32, "bytes")),
	MEMBER(tsize, U32),
};
STRUCTURE(tc_sizespec);

static const struct nls_row tc_stab_rows[] = {
	ATTR(1, TCA_STAB_BASE,	STRUCT(tc_sizespec)),
	ATTR(2, TCA_STAB_DATA,	LIST(U16)),
};
SET(tc_stab);

/* When an action was installed, last used and will go: ticks since then. */
static const struct nls_row tc_tcf_t_members[] = {
	MEMBER(install, CLOCK(U64)),
	MEMBER(lastuse, CLOCK(U64)),
	MEMBER(expires, CLOCK(U64)),
	MEMBER(firstuse, CLOCK(U64)),
};
NLS_STRUCTURE(, tc_tcf_t, "tcf_t");

static const struct nls_row gnet_stats_basic_members[] = {
	MEMBER(bytes, UNIT(U64, "bytes")),
	MEMBER(packets, UNIT(U32, "packets")),
	PADDING64(4),
};
STRUCTURE(gnet_stats_basic);

static const struct nls_row gnet_stats_rate_est_members[] = {
	MEMBER(bps, RATE(U32)),
	MEMBER(pps, UNIT(U32, "packets/s")),
};
STRUCTURE(gnet_stats_rate_est);

static const struct nls_row gnet_stats_rate_est64_members[] = {
	MEMBER(bps, RATE(U64)),
	MEMBER(pps, UNIT(U64, "packets/s")),
};
STRUCTURE(gnet_stats_rate_est64);

static const struct nls_row gnet_stats_queue_members[] = {
	MEMBER(qlen, UNIT(U32, "packets")),
	MEMBER(backlog, UNIT(U32, "bytes")),
	MEMBER(drops, U32),
	MEMBER(requeues, U32),
	MEMBER(overlimits, U32),
};
STRUCTURE(gnet_stats_queue);

static const struct nls_row tc_gen_stats_rows[] = {
	ATTR(1, TCA_STATS_BASIC,	STRUCT(gnet_stats_basic)),
	ATTR(2, TCA_STATS_RATE_EST,	STRUCT(gnet_stats_rate_est)),
	ATTR(3, TCA_STATS_QUEUE,	STRUCT(gnet_stats_queue)),
	ATTR(4, TCA_STATS_APP,		SUBMSG(tc_qdisc_xstats, TCA_KIND)),
	ATTR(5, TCA_STATS_RATE_EST64,	STRUCT(gnet_stats_rate_est64)),
	ATTR(6, TCA_STATS_PAD,		PAD),
	ATTR(7, TCA_STATS_BASIC_HW,	STRUCT(gnet_stats_basic)),
	ATTR(8, TCA_STATS_PKT64,	UNIT(U64, "packets")),
};
SHARED_SET(tc_gen_stats);

/* What TCA_STATS2 has, for older readers; ends in padding that not all send. */
static const struct nls_row tc_stats_members[] = {
	MEMBER(bytes, UNIT(U64, "bytes")),
	MEMBER(packets, UNIT(U32, "packets")),
	MEMBER(drops, U32),
	MEMBER(overlimits, U32),
	MEMBER(bps, RATE(U32)),
	MEMBER(pps, UNIT(U32, "packets/s")),
	MEMBER(qlen, UNIT(U32, "packets")),
	MEMBER(backlog, UNIT(U32, "bytes")),
	PADDING64(4),
};
STRUCTURE(tc_stats);

static const struct nls_val gnet_interval_list[] = {
	W(0, "1 s"),
	W(1, "2 s"),
	W(2, "4 s"),
	W(3, "8 s"),
	W(-2, "250 ms"),
	W(-1, "500 ms"),
};
VALS(gnet_interval);

static const struct nls_row gnet_estimator_members[] = {
	MEMBER(interval, ENUM(S8, gnet_interval)),
	MEMBER(ewma_log, U8),
};
STRUCTURE(gnet_estimator);

static const struct nls_val tca_dump_flags_list[] = {
	V(0x1, TCA_DUMP_FLAGS_TERSE),
};
VALS(tca_dump_flags);

#define TC_ROWS(options) \
	ATTR( 1, TCA_KIND,		STR), \
	ATTR( 2, TCA_OPTIONS,		SUBMSG(options, TCA_KIND)), \
	ATTR( 3, TCA_STATS,		STRUCT(tc_stats)), \
	ATTR( 4, TCA_XSTATS,		SUBMSG(tc_qdisc_xstats, TCA_KIND)), \
	ATTR( 5, TCA_RATE,		STRUCT(gnet_estimator)), \
	ATTR( 6, TCA_FCNT,		U32), \
	ATTR( 7, TCA_STATS2,		NEST(tc_gen_stats)), \
	ATTR( 8, TCA_STAB,		NEST(tc_stab)), \
	ATTR( 9, TCA_PAD,		PAD), \
	ATTR(10, TCA_DUMP_INVISIBLE,	FLAG), \
	ATTR(11, TCA_CHAIN,		U32), \
	ATTR(12, TCA_HW_OFFLOAD,		BOOL(U8)), \
	ATTR(13, TCA_INGRESS_BLOCK,	U32), \
	ATTR(14, TCA_EGRESS_BLOCK,	U32), \
	ATTR(15, TCA_DUMP_FLAGS,		BITFIELD32(tca_dump_flags)), \
	ATTR(16, TCA_EXT_WARN_MSG,	STR)

static const struct nls_row rtnl_tc_rows[] = {
	TC_ROWS(tc_qdisc_options),
};
SHARED_SET(rtnl_tc);

static const struct nls_row rtnl_tc_filter_rows[] = {
	TC_ROWS(tc_filter_options),
};
SHARED_SET(rtnl_tc_filter);

static const struct nls_val tc_clockid_list[] = {
	W(0, "REALTIME"),
	W(1, "MONOTONIC"),
	W(7, "BOOTTIME"),
	W(11, "TAI"),
	W(-1, "invalid"),
};
SHARED_VALS(tc_clockid);

static const struct nls_val tc_cls_flags_list[] = {
	V(0x1, TCA_CLS_FLAGS_SKIP_HW),
	V(0x2, TCA_CLS_FLAGS_SKIP_SW),
	V(0x4, TCA_CLS_FLAGS_IN_HW),
	V(0x8, TCA_CLS_FLAGS_NOT_IN_HW),
	V(0x10, TCA_CLS_FLAGS_VERBOSE),
};
SHARED_VALS(tc_cls_flags);
