/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Queueing disciplines that shape: TBF, HTB, HFSC, CBS, ETF.  Sizes of buckets are
 * the time that their bytes take at the rate.
 * uapi: linux/pkt_sched.h; kernel: net/sched/sch_htb.c, sch_tbf.c
 */
#include "tc.h"

static const struct nls_row tc_tbf_qopt_members[] = {
	MEMBER(rate, STRUCT(tc_ratespec)),
	MEMBER(peakrate, STRUCT(tc_ratespec)),
	MEMBER(limit, UNIT(U32, "bytes")),
	MEMBER(buffer, TICKS(U32)),
	MEMBER(mtu, TICKS(U32)),
};
STRUCTURE(tc_tbf_qopt);

static const struct nls_row tc_tbf_rows[] = {
	ATTR(1, TCA_TBF_PARMS,	STRUCT(tc_tbf_qopt)),
	ATTR(2, TCA_TBF_RTAB,	LIST(TICKS(U32))),
	ATTR(3, TCA_TBF_PTAB,	LIST(TICKS(U32))),
	ATTR(4, TCA_TBF_RATE64,	RATE(U64)),
	ATTR(5, TCA_TBF_PRATE64,	RATE(U64)),
	ATTR(6, TCA_TBF_BURST,	UNIT(U32, "bytes")),
	ATTR(7, TCA_TBF_PBURST,	UNIT(U32, "bytes")),
	ATTR(8, TCA_TBF_PAD,	PAD),
};
SHARED_SET(tc_tbf);

static const struct nls_row tc_htb_opt_members[] = {
	MEMBER(rate, STRUCT(tc_ratespec)),
	MEMBER(ceil, STRUCT(tc_ratespec)),
	MEMBER(buffer, TICKS(U32)),
	MEMBER(cbuffer, TICKS(U32)),
	MEMBER(quantum, UNIT(U32, "bytes")),
	MEMBER(level, U32),
	MEMBER(prio, U32),
};
STRUCTURE(tc_htb_opt);

static const struct nls_row tc_htb_glob_members[] = {
	MEMBER(version, HEX(U32)),
	MEMBER(rate2quantum, U32),
	MEMBER(defcls, HEX(U32)),
	MEMBER(debug, HEX(U32)),
	MEMBER(direct_pkts, UNIT(U32, "packets")),
};
STRUCTURE(tc_htb_glob);

static const struct nls_row tc_htb_rows[] = {
	ATTR(1, TCA_HTB_PARMS,		STRUCT(tc_htb_opt)),
	ATTR(2, TCA_HTB_INIT,		STRUCT(tc_htb_glob)),
	ATTR(3, TCA_HTB_CTAB,		LIST(TICKS(U32))),
	ATTR(4, TCA_HTB_RTAB,		LIST(TICKS(U32))),
	ATTR(5, TCA_HTB_DIRECT_QLEN,	UNIT(U32, "packets")),
	ATTR(6, TCA_HTB_RATE64,		RATE(U64)),
	ATTR(7, TCA_HTB_CEIL64,		RATE(U64)),
	ATTR(8, TCA_HTB_PAD,		PAD),
	ATTR(9, TCA_HTB_OFFLOAD,	FLAG),
};
SHARED_SET(tc_htb);

static const struct nls_row tc_htb_xstats_members[] = {
	MEMBER(lends, U32),
	MEMBER(borrows, U32),
	MEMBER(giants, U32),
	MEMBER(tokens, TICKS(S32)),
	MEMBER(ctokens, TICKS(S32)),
};
SHARED_STRUCTURE(tc_htb_xstats);

static const struct nls_row tc_hfsc_qopt_members[] = {
	MEMBER(defcls, HEX(U16)),
};
STRUCTURE(tc_hfsc_qopt);

static const struct nls_row tc_service_curve_members[] = {
	MEMBER(m1, RATE(U32)),
	MEMBER(d, TIME(U32, "us")),
	MEMBER(m2, RATE(U32)),
};
STRUCTURE(tc_service_curve);

static const struct nls_row tc_hfsc_rows[] = {
	ATTR(1, TCA_HFSC_RSC,	STRUCT(tc_service_curve)),
	ATTR(2, TCA_HFSC_FSC,	STRUCT(tc_service_curve)),
	ATTR(3, TCA_HFSC_USC,	STRUCT(tc_service_curve)),
};
SET(tc_hfsc);

/* The discipline has a struct, its classes have attributes. */
static const struct nls_case tc_hfsc_options_list[] = {
	CASE_NUM(2, STRUCT(tc_hfsc_qopt)),
	OTHERWISE(NEST(tc_hfsc)),
};
SHARED_CASES(tc_hfsc_options);

static const struct nls_row tc_hfsc_stats_members[] = {
	MEMBER(work, UNIT(U64, "bytes")),
	MEMBER(rtwork, UNIT(U64, "bytes")),
	MEMBER(period, U32),
	MEMBER(level, U32),
};
SHARED_STRUCTURE(tc_hfsc_stats);

static const struct nls_row tc_cbs_qopt_members[] = {
	MEMBER(offload, BOOL(U8)),
	PADDING(3),
	MEMBER(hicredit, UNIT(S32, "bytes")),
	MEMBER(locredit, UNIT(S32, "bytes")),
	MEMBER(idleslope, UNIT(S32, "kbit/s")),
	MEMBER(sendslope, UNIT(S32, "kbit/s")),
};
STRUCTURE(tc_cbs_qopt);

static const struct nls_row tc_cbs_rows[] = {
	ATTR(1, TCA_CBS_PARMS,	STRUCT(tc_cbs_qopt)),
};
SHARED_SET(tc_cbs);

static const struct nls_val tc_etf_flags_list[] = {
	V(0x1, TC_ETF_DEADLINE_MODE_ON),
	V(0x2, TC_ETF_OFFLOAD_ON),
	V(0x4, TC_ETF_SKIP_SOCK_CHECK),
};
VALS(tc_etf_flags);

static const struct nls_row tc_etf_qopt_members[] = {
	MEMBER(delta, TIME(S32, "ns")),
	MEMBER(clockid, ENUM(S32, tc_clockid)),
	MEMBER(flags, FLAGS(U32, tc_etf_flags)),
};
STRUCTURE(tc_etf_qopt);

static const struct nls_row tc_etf_rows[] = {
	ATTR(1, TCA_ETF_PARMS,	STRUCT(tc_etf_qopt)),
};
SHARED_SET(tc_etf);
