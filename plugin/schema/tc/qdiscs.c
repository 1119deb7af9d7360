/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Queueing disciplines by kind, with the options of their classes, and the small
 * ones: FIFOs, priorities, round robin, fair queueing.  clsact, ingress, mq, noqueue,
 * teql and blackhole have no options.
 * uapi: linux/pkt_sched.h
 */
#include "tc.h"

static const struct nls_row tc_fifo_qopt_members[] = {
	MEMBER(limit, UNIT(U32, "packets")),
};
STRUCTURE(tc_fifo_qopt);

static const struct nls_row tc_bfifo_qopt_members[] = {
	MEMBER(limit, UNIT(U32, "bytes")),
};
STRUCTURE_AS(tc_bfifo_qopt, "tc_fifo_qopt");

static const struct nls_row tc_skbprio_qopt_members[] = {
	MEMBER(limit, UNIT(U32, "packets")),
};
STRUCTURE(tc_skbprio_qopt);

static const struct nls_row tc_prio_qopt_members[] = {
	MEMBER(bands, S32),
	MEMBER(priomap, LISTN(16, U8)),
};
SHARED_STRUCTURE(tc_prio_qopt);

/* tc sends an empty attribute after the struct; the kernel does not look at it. */
static const struct nls_row tc_prio_rows[] = {
	ATTR(2, TCA_OPTIONS,	EMPTY),
};
SET(tc_prio);

static const struct nls_row tc_multiq_qopt_members[] = {
	MEMBER(bands, U16),
	MEMBER(max_bands, U16),
};
STRUCTURE(tc_multiq_qopt);

static const struct nls_val tcq_plug_list[] = {
	V(0, TCQ_PLUG_BUFFER),
	V(1, TCQ_PLUG_RELEASE_ONE),
	V(2, TCQ_PLUG_RELEASE_INDEFINITE),
	V(3, TCQ_PLUG_LIMIT),
};
VALS(tcq_plug);

static const struct nls_row tc_plug_qopt_members[] = {
	MEMBER(action, ENUM(S32, tcq_plug)),
	MEMBER(limit, UNIT(U32, "bytes")),
};
STRUCTURE(tc_plug_qopt);

static const struct nls_row tc_drr_rows[] = {
	ATTR(1, TCA_DRR_QUANTUM,	UNIT(U32, "bytes")),
};
SET(tc_drr);

static const struct nls_row tc_drr_stats_members[] = {
	MEMBER(deficit, UNIT(U32, "bytes")),
};
STRUCTURE(tc_drr_stats);

static const struct nls_row tc_qfq_rows[] = {
	ATTR(1, TCA_QFQ_WEIGHT,	U32),
	ATTR(2, TCA_QFQ_LMAX,	UNIT(U32, "bytes")),
};
SET(tc_qfq);

static const struct nls_row tc_qfq_stats_members[] = {
	MEMBER(weight, U32),
	MEMBER(lmax, UNIT(U32, "bytes")),
};
STRUCTURE(tc_qfq_stats);

FORWARD_SET(tc_ets);

static const struct nls_row tc_ets_rows[] = {
	ATTR(1, TCA_ETS_NBANDS,		U8),
	ATTR(2, TCA_ETS_NSTRICT,	U8),
	ATTR(3, TCA_ETS_QUANTA,		NEST(tc_ets)),
	ATTR(4, TCA_ETS_QUANTA_BAND,	UNIT(U32, "bytes")),
	ATTR(5, TCA_ETS_PRIOMAP,	NEST(tc_ets)),
	ATTR(6, TCA_ETS_PRIOMAP_BAND,	U8),
};
SET(tc_ets);

static const struct nls_row tc_sfq_qopt_members[] = {
	MEMBER(quantum, UNIT(U32, "bytes")),
	MEMBER(perturb_period, TIME(S32, "s")),
	MEMBER(limit, UNIT(U32, "packets")),
	MEMBER(divisor, U32),
	MEMBER(flows, U32),
};
STRUCTURE(tc_sfq_qopt);

static const struct nls_row tc_sfqred_stats_members[] = {
	MEMBER(prob_drop, U32),
	MEMBER(forced_drop, U32),
	MEMBER(prob_mark, U32),
	MEMBER(forced_mark, U32),
	MEMBER(prob_mark_head, U32),
	MEMBER(forced_mark_head, U32),
};
STRUCTURE(tc_sfqred_stats);

static const struct nls_row tc_sfq_qopt_v1_members[] = {
	MEMBER(v0, STRUCT(tc_sfq_qopt)),
	MEMBER(depth, UNIT(U32, "packets")),
	MEMBER(headdrop, BOOL(U32)),
	MEMBER(limit, UNIT(U32, "bytes")),
	MEMBER(qth_min, UNIT(U32, "bytes")),
	MEMBER(qth_max, UNIT(U32, "bytes")),
	MEMBER(Wlog, U8),
	MEMBER(Plog, U8),
	MEMBER(Scell_log, U8),
	MEMBER(flags, FLAGS(U8, tc_red_flags)),
	MEMBER(max_P, PROBABILITY(U32)),
	MEMBER(stats, STRUCT(tc_sfqred_stats)),
};
STRUCTURE(tc_sfq_qopt_v1);

/* Older programs send the older struct. */
static const struct nls_case tc_sfq_options_list[] = {
	CASE_NUM(20, STRUCT(tc_sfq_qopt)),
	OTHERWISE(STRUCT(tc_sfq_qopt_v1)),
};
SHARED_CASES(tc_sfq_options);

static const struct nls_row tc_sfq_xstats_members[] = {
	MEMBER(allot, UNIT(S32, "bytes")),
};
SHARED_STRUCTURE(tc_sfq_xstats);

static const struct nls_case tc_qdisc_options_list[] = {
	CASE_TYPE("bfifo", STRUCT(tc_bfifo_qopt)),
	CASE("cake", tc_cake),
	CASE("cake_mq", tc_cake),
	CASE("cbs", tc_cbs),
	CASE("choke", tc_choke),
	CASE("clsact", nls_empty),
	CASE("codel", tc_codel),
	CASE("drr", tc_drr),
	CASE("dualpi2", tc_dualpi2),
	CASE("etf", tc_etf),
	CASE("ets", tc_ets),
	CASE("fq", tc_fq),
	CASE("fq_codel", tc_fq_codel),
	CASE("fq_pie", tc_fq_pie),
	CASE("gred", tc_gred),
	CASE_TYPE("hfsc", SUBMSG_BY(tc_hfsc_options, LENGTH)),
	CASE("hhf", tc_hhf),
	CASE("htb", tc_htb),
	CASE("ingress", nls_empty),
	CASE_TYPE("mqprio", HDR_NEST(tc_mqprio_qopt, tc_mqprio)),
	CASE_TYPE("multiq", STRUCT(tc_multiq_qopt)),
	CASE_TYPE("netem", HDR_NEST(tc_netem_qopt, tc_netem)),
	CASE_TYPE("pfifo", STRUCT(tc_fifo_qopt)),
	CASE_TYPE("pfifo_fast", STRUCT(tc_prio_qopt)),
	CASE_TYPE("pfifo_head_drop", STRUCT(tc_fifo_qopt)),
	CASE("pie", tc_pie),
	CASE_TYPE("plug", STRUCT(tc_plug_qopt)),
	CASE_TYPE("prio", HDR_NEST(tc_prio_qopt, tc_prio)),
	CASE("qfq", tc_qfq),
	CASE("red", tc_red),
	CASE("sfb", tc_sfb),
	CASE_TYPE("sfq", SUBMSG_BY(tc_sfq_options, LENGTH)),
	CASE_TYPE("skbprio", STRUCT(tc_skbprio_qopt)),
	CASE("taprio", tc_taprio),
	CASE("tbf", tc_tbf),
};
SHARED_CASES(tc_qdisc_options);

/* Statistics of their own: TCA_STATS_APP, TCA_XSTATS. */
static const struct nls_case tc_qdisc_xstats_list[] = {
	CASE("cake", tc_cake_stats),
	CASE("cake_mq", tc_cake_stats),
	CASE_TYPE("choke", STRUCT(tc_choke_xstats)),
	CASE_TYPE("codel", STRUCT(tc_codel_xstats)),
	CASE_TYPE("drr", STRUCT(tc_drr_stats)),
	CASE_TYPE("dualpi2", STRUCT(tc_dualpi2_xstats)),
	CASE_TYPE("fq", GROWS(STRUCT(tc_fq_qd_stats))),
	CASE_TYPE("fq_codel", GROWS(STRUCT(tc_fq_codel_xstats))),
	CASE_TYPE("fq_pie", GROWS(STRUCT(tc_fq_pie_xstats))),
	CASE_TYPE("hfsc", STRUCT(tc_hfsc_stats)),
	CASE_TYPE("hhf", STRUCT(tc_hhf_xstats)),
	CASE_TYPE("htb", STRUCT(tc_htb_xstats)),
	CASE_TYPE("netem", STRUCT(tc_netem_xstats)),
	CASE_TYPE("pie", GROWS(STRUCT(tc_pie_xstats))),
	CASE_TYPE("qfq", STRUCT(tc_qfq_stats)),
	CASE_TYPE("red", STRUCT(tc_red_xstats)),
	CASE_TYPE("sfb", STRUCT(tc_sfb_xstats)),
	CASE_TYPE("sfq", STRUCT(tc_sfq_xstats)),
	CASE("taprio", tc_taprio_stats),
};
SHARED_CASES(tc_qdisc_xstats);
