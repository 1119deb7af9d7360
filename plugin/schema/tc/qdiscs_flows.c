/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Queueing disciplines with a queue a flow: FQ, FQ-CoDel, FQ-PIE, HHF.
 * uapi: linux/pkt_sched.h; kernel: net/sched/sch_fq.c, sch_fq_codel.c, sch_hhf.c
 */
#include "tc.h"

static const struct nls_row tc_fq_rows[] = {
	ATTR( 1, TCA_FQ_PLIMIT,			UNIT(U32, "packets")),
	ATTR( 2, TCA_FQ_FLOW_PLIMIT,		UNIT(U32, "packets")),
	ATTR( 3, TCA_FQ_QUANTUM,			UNIT(U32, "bytes")),
	ATTR( 4, TCA_FQ_INITIAL_QUANTUM,		UNIT(U32, "bytes")),
	ATTR( 5, TCA_FQ_RATE_ENABLE,		BOOL(U32)),
	ATTR( 6, TCA_FQ_FLOW_DEFAULT_RATE,	RATE(U32)),
	ATTR( 7, TCA_FQ_FLOW_MAX_RATE,		RATE_LIMIT(U32)),
	ATTR( 8, TCA_FQ_BUCKETS_LOG,		U32),
	ATTR( 9, TCA_FQ_FLOW_REFILL_DELAY,	TIME(U32, "us")),
	ATTR(10, TCA_FQ_ORPHAN_MASK,		HEX(U32)),
	ATTR(11, TCA_FQ_LOW_RATE_THRESHOLD,	RATE(U32)),
	ATTR(12, TCA_FQ_CE_THRESHOLD,		TIME(U32, "us")),
	ATTR(13, TCA_FQ_TIMER_SLACK,		TIME(U32, "ns")),
	ATTR(14, TCA_FQ_HORIZON,			TIME(U32, "us")),
	ATTR(15, TCA_FQ_HORIZON_DROP,		BOOL(U8)),
	ATTR(16, TCA_FQ_PRIOMAP,			STRUCT(tc_prio_qopt)),
	ATTR(17, TCA_FQ_WEIGHTS,			LIST(S32)),
	ATTR(18, TCA_FQ_OFFLOAD_HORIZON,		TIME(U32, "us")),
};
SHARED_SET(tc_fq);

static const struct nls_row tc_fq_qd_stats_members[] = {
	MEMBER(gc_flows, U64),
	MEMBER(highprio_packets, UNIT(U64, "packets")),
	MEMBER(tcp_retrans, UNIT(U64, "packets")),
	MEMBER(throttled, U64),
	MEMBER(flows_plimit, U64),
	MEMBER(pkts_too_long, UNIT(U64, "packets")),
	MEMBER(allocation_errors, U64),
	MEMBER(time_next_delayed_flow, TIME(S64, "ns")),
	MEMBER(flows, U32),
	MEMBER(inactive_flows, U32),
	MEMBER(throttled_flows, U32),
	MEMBER(unthrottle_latency_ns, TIME(U32, "ns")),
	MEMBER(ce_mark, UNIT(U64, "packets")),
	MEMBER(horizon_drops, U64),
	MEMBER(horizon_caps, U64),
	MEMBER(fastpath_packets, UNIT(U64, "packets")),
	MEMBER(band_drops, LISTN(24, U64)),
	MEMBER(band_pkt_count, LISTN(12, U32)),
	PADDING(4),
};
SHARED_STRUCTURE(tc_fq_qd_stats);

static const struct nls_row tc_fq_codel_rows[] = {
	ATTR( 1, TCA_FQ_CODEL_TARGET,			TIME(U32, "us")),
	ATTR( 2, TCA_FQ_CODEL_LIMIT,			UNIT(U32, "packets")),
	ATTR( 3, TCA_FQ_CODEL_INTERVAL,			TIME(U32, "us")),
	ATTR( 4, TCA_FQ_CODEL_ECN,			BOOL(U32)),
	ATTR( 5, TCA_FQ_CODEL_FLOWS,			U32),
	ATTR( 6, TCA_FQ_CODEL_QUANTUM,			UNIT(U32, "bytes")),
	ATTR( 7, TCA_FQ_CODEL_CE_THRESHOLD,		TIME(U32, "us")),
	ATTR( 8, TCA_FQ_CODEL_DROP_BATCH_SIZE,		U32),
	ATTR( 9, TCA_FQ_CODEL_MEMORY_LIMIT,		UNIT(U32, "bytes")),
	ATTR(10, TCA_FQ_CODEL_CE_THRESHOLD_SELECTOR,	HEX(U8)),
	ATTR(11, TCA_FQ_CODEL_CE_THRESHOLD_MASK,		HEX(U8)),
};
SHARED_SET(tc_fq_codel);

static const struct nls_val tc_fq_codel_xstats_type_list[] = {
	W(0, "qdisc"),
	W(1, "class"),
};
VALS(tc_fq_codel_xstats_type);

static const struct nls_row tc_fq_codel_qd_stats_members[] = {
	MEMBER(maxpacket, UNIT(U32, "bytes")),
	MEMBER(drop_overlimit, U32),
	MEMBER(ecn_mark, UNIT(U32, "packets")),
	MEMBER(new_flow_count, U32),
	MEMBER(new_flows_len, U32),
	MEMBER(old_flows_len, U32),
	MEMBER(ce_mark, UNIT(U32, "packets")),
	MEMBER(memory_usage, UNIT(U32, "bytes")),
	MEMBER(drop_overmemory, U32),
};
STRUCTURE(tc_fq_codel_qd_stats);

/* Shares its bytes with the longer one above. */
static const struct nls_row tc_fq_codel_cl_stats_members[] = {
	MEMBER(deficit, UNIT(S32, "bytes")),
	MEMBER(ldelay, TIME(U32, "us")),
	MEMBER(count, U32),
	MEMBER(lastcount, U32),
	MEMBER(dropping, BOOL(U32)),
	MEMBER(drop_next, TIME(S32, "us")),
	PADDING(12),
};
STRUCTURE(tc_fq_codel_cl_stats);

static const struct nls_case tc_fq_codel_stats_list[] = {
	CASE_NUM(0, STRUCT(tc_fq_codel_qd_stats)),
	CASE_NUM(1, STRUCT(tc_fq_codel_cl_stats)),
};
CASES(tc_fq_codel_stats);

static const struct nls_row tc_fq_codel_xstats_members[] = {
	MEMBER(type, ENUM(U32, tc_fq_codel_xstats_type)),
	MEMBER(stats, SUBMSG(tc_fq_codel_stats, type), .width = 36),
};
SHARED_STRUCTURE(tc_fq_codel_xstats);

static const struct nls_row tc_fq_pie_rows[] = {
	ATTR( 1, TCA_FQ_PIE_LIMIT,		UNIT(U32, "packets")),
	ATTR( 2, TCA_FQ_PIE_FLOWS,		U32),
	ATTR( 3, TCA_FQ_PIE_TARGET,		TIME(U32, "us")),
	ATTR( 4, TCA_FQ_PIE_TUPDATE,		TIME(U32, "us")),
	ATTR( 5, TCA_FQ_PIE_ALPHA,		U32),
	ATTR( 6, TCA_FQ_PIE_BETA,		U32),
	ATTR( 7, TCA_FQ_PIE_QUANTUM,		UNIT(U32, "bytes")),
	ATTR( 8, TCA_FQ_PIE_MEMORY_LIMIT,	UNIT(U32, "bytes")),
	ATTR( 9, TCA_FQ_PIE_ECN_PROB,		UNIT(U32, "%")),
	ATTR(10, TCA_FQ_PIE_ECN,			BOOL(U32)),
	ATTR(11, TCA_FQ_PIE_BYTEMODE,		BOOL(U32)),
	ATTR(12, TCA_FQ_PIE_DQ_RATE_ESTIMATOR,	BOOL(U32)),
};
SHARED_SET(tc_fq_pie);

static const struct nls_row tc_fq_pie_xstats_members[] = {
	MEMBER(packets_in, UNIT(U32, "packets")),
	MEMBER(dropped, UNIT(U32, "packets")),
	MEMBER(overlimit, UNIT(U32, "packets")),
	MEMBER(overmemory, UNIT(U32, "packets")),
	MEMBER(ecn_mark, UNIT(U32, "packets")),
	MEMBER(new_flow_count, U32),
	MEMBER(new_flows_len, U32),
	MEMBER(old_flows_len, U32),
	MEMBER(memory_usage, UNIT(U32, "bytes")),
};
SHARED_STRUCTURE(tc_fq_pie_xstats);

static const struct nls_row tc_hhf_rows[] = {
	ATTR(1, TCA_HHF_BACKLOG_LIMIT,	UNIT(U32, "packets")),
	ATTR(2, TCA_HHF_QUANTUM,	UNIT(U32, "bytes")),
	ATTR(3, TCA_HHF_HH_FLOWS_LIMIT,	U32),
	ATTR(4, TCA_HHF_RESET_TIMEOUT,	TIME(U32, "us")),
	ATTR(5, TCA_HHF_ADMIT_BYTES,	UNIT(U32, "bytes")),
	ATTR(6, TCA_HHF_EVICT_TIMEOUT,	TIME(U32, "us")),
	ATTR(7, TCA_HHF_NON_HH_WEIGHT,	U32),
};
SHARED_SET(tc_hhf);

static const struct nls_row tc_hhf_xstats_members[] = {
	MEMBER(drop_overlimit, U32),
	MEMBER(hh_overlimit, U32),
	MEMBER(hh_tot_count, U32),
	MEMBER(hh_cur_count, U32),
};
SHARED_STRUCTURE(tc_hhf_xstats);
