/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Queueing disciplines that keep delay low: CoDel, PIE, DualPI2.
 * uapi: linux/pkt_sched.h; kernel: net/sched/sch_codel.c, sch_pie.c, sch_dualpi2.c
 */
#include "tc.h"

static const struct nls_row tc_codel_rows[] = {
	ATTR(1, TCA_CODEL_TARGET,	TIME(U32, "us")),
	ATTR(2, TCA_CODEL_LIMIT,	UNIT(U32, "packets")),
	ATTR(3, TCA_CODEL_INTERVAL,	TIME(U32, "us")),
	ATTR(4, TCA_CODEL_ECN,		BOOL(U32)),
	ATTR(5, TCA_CODEL_CE_THRESHOLD,	TIME(U32, "us")),
};
SHARED_SET(tc_codel);

static const struct nls_row tc_codel_xstats_members[] = {
	MEMBER(maxpacket, UNIT(U32, "bytes")),
	MEMBER(count, U32),
	MEMBER(lastcount, U32),
	MEMBER(ldelay, TIME(U32, "us")),
	MEMBER(drop_next, TIME(S32, "us")),
	MEMBER(drop_overlimit, U32),
	MEMBER(ecn_mark, UNIT(U32, "packets")),
	MEMBER(dropping, BOOL(U32)),
	MEMBER(ce_mark, UNIT(U32, "packets")),
};
SHARED_STRUCTURE(tc_codel_xstats);

static const struct nls_row tc_pie_rows[] = {
	ATTR(1, TCA_PIE_TARGET,			TIME(U32, "us")),
	ATTR(2, TCA_PIE_LIMIT,			UNIT(U32, "packets")),
	ATTR(3, TCA_PIE_TUPDATE,		TIME(U32, "us")),
	ATTR(4, TCA_PIE_ALPHA,			U32),
	ATTR(5, TCA_PIE_BETA,			U32),
	ATTR(6, TCA_PIE_ECN,			BOOL(U32)),
	ATTR(7, TCA_PIE_BYTEMODE,		BOOL(U32)),
	ATTR(8, TCA_PIE_DQ_RATE_ESTIMATOR,	BOOL(U32)),
};
SHARED_SET(tc_pie);

/* delay is in microseconds, whatever the header says: pie_dump_stats(). */
static const struct nls_row tc_pie_xstats_members[] = {
	MEMBER(prob, PROBABILITY(U64)),
	MEMBER(delay, TIME(U32, "us")),
	MEMBER(avg_dq_rate, RATE(U32)),
	MEMBER(dq_rate_estimating, BOOL(U32)),
	MEMBER(packets_in, UNIT(U32, "packets")),
	MEMBER(dropped, UNIT(U32, "packets")),
	MEMBER(overlimit, UNIT(U32, "packets")),
	MEMBER(maxq, UNIT(U32, "packets")),
	MEMBER(ecn_mark, UNIT(U32, "packets")),
};
SHARED_STRUCTURE(tc_pie_xstats);

static const struct nls_val tc_dualpi2_drop_overload_list[] = {
	W(0, "overflow"),
	W(1, "drop"),
};
VALS(tc_dualpi2_drop_overload);

static const struct nls_val tc_dualpi2_drop_early_list[] = {
	W(0, "drop on dequeue"),
	W(1, "drop on enqueue"),
};
VALS(tc_dualpi2_drop_early);

static const struct nls_val tc_dualpi2_ecn_mask_list[] = {
	W(1, "l4s ect"),
	W(2, "classic ect"),
	W(3, "any ect"),
};
VALS(tc_dualpi2_ecn_mask);

/* alpha and beta are Hz times 256. */
static const struct nls_row tc_dualpi2_rows[] = {
	ATTR( 1, TCA_DUALPI2_LIMIT,		UNIT(U32, "packets")),
	ATTR( 2, TCA_DUALPI2_MEMORY_LIMIT,	UNIT(U32, "bytes")),
	ATTR( 3, TCA_DUALPI2_TARGET,		TIME(U32, "us")),
	ATTR( 4, TCA_DUALPI2_TUPDATE,		TIME(U32, "us")),
	ATTR( 5, TCA_DUALPI2_ALPHA,		UNIT(U32, "/256 Hz")),
	ATTR( 6, TCA_DUALPI2_BETA,		UNIT(U32, "/256 Hz")),
	ATTR( 7, TCA_DUALPI2_STEP_THRESH_PKTS,	UNIT(U32, "packets")),
	ATTR( 8, TCA_DUALPI2_STEP_THRESH_US,	TIME(U32, "us")),
	ATTR( 9, TCA_DUALPI2_MIN_QLEN_STEP,	UNIT(U32, "packets")),
	ATTR(10, TCA_DUALPI2_COUPLING,		U8),
	ATTR(11, TCA_DUALPI2_DROP_OVERLOAD,	ENUM(U8, tc_dualpi2_drop_overload)),
	ATTR(12, TCA_DUALPI2_DROP_EARLY,		ENUM(U8, tc_dualpi2_drop_early)),
	ATTR(13, TCA_DUALPI2_C_PROTECTION,	UNIT(U8, "%")),
	ATTR(14, TCA_DUALPI2_ECN_MASK,		ENUM(U8, tc_dualpi2_ecn_mask)),
	ATTR(15, TCA_DUALPI2_SPLIT_GSO,		BOOL(U8)),
	ATTR(16, TCA_DUALPI2_PAD,		PAD),
};
SHARED_SET(tc_dualpi2);

static const struct nls_row tc_dualpi2_xstats_members[] = {
	MEMBER(prob, PROBABILITY(U32)),
	MEMBER(delay_c, TIME(U32, "us")),
	MEMBER(delay_l, TIME(U32, "us")),
	MEMBER(packets_in_c, UNIT(U32, "packets")),
	MEMBER(packets_in_l, UNIT(U32, "packets")),
	MEMBER(maxq, UNIT(U32, "packets")),
	MEMBER(ecn_mark, UNIT(U32, "packets")),
	MEMBER(step_marks, UNIT(U32, "packets")),
	MEMBER(credit, S32),
	MEMBER(memory_used, UNIT(U32, "bytes")),
	MEMBER(max_memory_used, UNIT(U32, "bytes")),
	MEMBER(memory_limit, UNIT(U32, "bytes")),
};
SHARED_STRUCTURE(tc_dualpi2_xstats);
