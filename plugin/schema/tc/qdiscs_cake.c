/* SPDX-License-Identifier: GPL-2.0-or-later */
/* CAKE.  uapi: linux/pkt_sched.h; kernel: net/sched/sch_cake.c */
#include "tc.h"

static const struct nls_val cake_diffserv_list[] = {
	W(0, "diffserv3"),
	W(1, "diffserv4"),
	W(2, "diffserv8"),
	W(3, "besteffort"),
	W(4, "precedence"),
};
VALS(cake_diffserv);

static const struct nls_val cake_flow_list[] = {
	W(0, "flowblind"),
	W(1, "srchost"),
	W(2, "dsthost"),
	W(3, "hosts"),
	W(4, "flows"),
	W(5, "dual-srchost"),
	W(6, "dual-dsthost"),
	W(7, "triple-isolate"),
};
VALS(cake_flow);

static const struct nls_val cake_atm_list[] = {
	W(0, "noatm"),
	W(1, "atm"),
	W(2, "ptm"),
};
VALS(cake_atm);

static const struct nls_val cake_ack_list[] = {
	W(0, "no-ack-filter"),
	W(1, "ack-filter"),
	W(2, "ack-filter-aggressive"),
};
VALS(cake_ack);

/* TCA_CAKE_RAW has no meaning but being there. */
static const struct nls_row tc_cake_rows[] = {
	ATTR( 1, TCA_CAKE_PAD,		PAD),
	ATTR( 2, TCA_CAKE_BASE_RATE64,	RATE(U64)),
	ATTR( 3, TCA_CAKE_DIFFSERV_MODE,	ENUM(U32, cake_diffserv)),
	ATTR( 4, TCA_CAKE_ATM,		ENUM(U32, cake_atm)),
	ATTR( 5, TCA_CAKE_FLOW_MODE,	ENUM(U32, cake_flow)),
	ATTR( 6, TCA_CAKE_OVERHEAD,	UNIT(S32, "bytes")),
	ATTR( 7, TCA_CAKE_RTT,		TIME(U32, "us")),
	ATTR( 8, TCA_CAKE_TARGET,	TIME(U32, "us")),
	ATTR( 9, TCA_CAKE_AUTORATE,	BOOL(U32)),
	ATTR(10, TCA_CAKE_MEMORY,	UNIT(U32, "bytes")),
	ATTR(11, TCA_CAKE_NAT,		BOOL(U32)),
	ATTR(12, TCA_CAKE_RAW,		U32),
	ATTR(13, TCA_CAKE_WASH,		BOOL(U32)),
	ATTR(14, TCA_CAKE_MPU,		UNIT(U32, "bytes")),
	ATTR(15, TCA_CAKE_INGRESS,	BOOL(U32)),
	ATTR(16, TCA_CAKE_ACK_FILTER,	ENUM(U32, cake_ack)),
	ATTR(17, TCA_CAKE_SPLIT_GSO,	BOOL(U32)),
	ATTR(18, TCA_CAKE_FWMARK,	HEX(U32)),
};
SHARED_SET(tc_cake);

static const struct nls_row tc_cake_tin_rows[] = {
	ATTR( 1, TCA_CAKE_TIN_STATS_PAD,				PAD),
	ATTR( 2, TCA_CAKE_TIN_STATS_SENT_PACKETS,		UNIT(U32, "packets")),
	ATTR( 3, TCA_CAKE_TIN_STATS_SENT_BYTES64,		UNIT(U64, "bytes")),
	ATTR( 4, TCA_CAKE_TIN_STATS_DROPPED_PACKETS,		UNIT(U32, "packets")),
	ATTR( 5, TCA_CAKE_TIN_STATS_DROPPED_BYTES64,		UNIT(U64, "bytes")),
	ATTR( 6, TCA_CAKE_TIN_STATS_ACKS_DROPPED_PACKETS,	UNIT(U32, "packets")),
	ATTR( 7, TCA_CAKE_TIN_STATS_ACKS_DROPPED_BYTES64,	UNIT(U64, "bytes")),
	ATTR( 8, TCA_CAKE_TIN_STATS_ECN_MARKED_PACKETS,		UNIT(U32, "packets")),
	ATTR( 9, TCA_CAKE_TIN_STATS_ECN_MARKED_BYTES64,		UNIT(U64, "bytes")),
	ATTR(10, TCA_CAKE_TIN_STATS_BACKLOG_PACKETS,		UNIT(U32, "packets")),
	ATTR(11, TCA_CAKE_TIN_STATS_BACKLOG_BYTES,		UNIT(U32, "bytes")),
	ATTR(12, TCA_CAKE_TIN_STATS_THRESHOLD_RATE64,		RATE(U64)),
	ATTR(13, TCA_CAKE_TIN_STATS_TARGET_US,			TIME(U32, "us")),
	ATTR(14, TCA_CAKE_TIN_STATS_INTERVAL_US,			TIME(U32, "us")),
	ATTR(15, TCA_CAKE_TIN_STATS_WAY_INDIRECT_HITS,		U32),
	ATTR(16, TCA_CAKE_TIN_STATS_WAY_MISSES,			U32),
	ATTR(17, TCA_CAKE_TIN_STATS_WAY_COLLISIONS,		U32),
	ATTR(18, TCA_CAKE_TIN_STATS_PEAK_DELAY_US,		TIME(U32, "us")),
	ATTR(19, TCA_CAKE_TIN_STATS_AVG_DELAY_US,		TIME(U32, "us")),
	ATTR(20, TCA_CAKE_TIN_STATS_BASE_DELAY_US,		TIME(U32, "us")),
	ATTR(21, TCA_CAKE_TIN_STATS_SPARSE_FLOWS,		U32),
	ATTR(22, TCA_CAKE_TIN_STATS_BULK_FLOWS,			U32),
	ATTR(23, TCA_CAKE_TIN_STATS_UNRESPONSIVE_FLOWS,		U32),
	ATTR(24, TCA_CAKE_TIN_STATS_MAX_SKBLEN,			UNIT(U32, "bytes")),
	ATTR(25, TCA_CAKE_TIN_STATS_FLOW_QUANTUM,		UNIT(U32, "bytes")),
};
SET(tc_cake_tin);

/* Of the discipline, and from DEFICIT on of a flow. */
static const struct nls_row tc_cake_stats_rows[] = {
	ATTR( 1, TCA_CAKE_STATS_PAD,			PAD),
	ATTR( 2, TCA_CAKE_STATS_CAPACITY_ESTIMATE64,	RATE(U64)),
	ATTR( 3, TCA_CAKE_STATS_MEMORY_LIMIT,		UNIT(U32, "bytes")),
	ATTR( 4, TCA_CAKE_STATS_MEMORY_USED,		UNIT(U32, "bytes")),
	ATTR( 5, TCA_CAKE_STATS_AVG_NETOFF,		UNIT(U32, "bytes")),
	ATTR( 6, TCA_CAKE_STATS_MIN_NETLEN,		UNIT(U32, "bytes")),
	ATTR( 7, TCA_CAKE_STATS_MAX_NETLEN,		UNIT(U32, "bytes")),
	ATTR( 8, TCA_CAKE_STATS_MIN_ADJLEN,		UNIT(U32, "bytes")),
	ATTR( 9, TCA_CAKE_STATS_MAX_ADJLEN,		UNIT(U32, "bytes")),
	ATTR(10, TCA_CAKE_STATS_TIN_STATS,		ARRAY(NEST(tc_cake_tin))),
	ATTR(11, TCA_CAKE_STATS_DEFICIT,			UNIT(S32, "bytes")),
	ATTR(12, TCA_CAKE_STATS_COBALT_COUNT,		U32),
	ATTR(13, TCA_CAKE_STATS_DROPPING,		BOOL(U32)),
	ATTR(14, TCA_CAKE_STATS_DROP_NEXT_US,		TIME(S32, "us")),
	ATTR(15, TCA_CAKE_STATS_P_DROP,			PROBABILITY(U32)),
	ATTR(16, TCA_CAKE_STATS_BLUE_TIMER_US,		TIME(S32, "us")),
	ATTR(17, TCA_CAKE_STATS_ACTIVE_QUEUES,		U32),
};
SHARED_SET(tc_cake_stats);
