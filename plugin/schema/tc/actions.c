/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Actions: their messages, their kinds, and those that decide: gact, mirred, police,
 * bpf, sample, simple, gate.
 * uapi: linux/rtnetlink.h, linux/pkt_cls.h, linux/tc_act/
 */
#include "tc.h"

/* As tc says it; jumps and chains have a number in their low 28 bits. */
static const struct nls_val tc_verdict_list[] = {
	W(0, "pass"),
	W(1, "reclassify"),
	W(2, "drop"),
	W(3, "pipe"),
	W(4, "stolen"),
	W(5, "queued"),
	W(6, "repeat"),
	W(7, "redirect"),
	W(8, "trap"),
	W(-1, "continue"),
};
SHARED_VALS(tc_verdict);

static const struct nls_row tc_gact_members[] = {
	TC_GEN,
};
STRUCTURE(tc_gact);

static const struct nls_val tc_gact_ptype_list[] = {
	W(0, "none"),
	W(1, "netrand"),
	W(2, "determ"),
};
VALS(tc_gact_ptype);

static const struct nls_row tc_gact_p_members[] = {
	MEMBER(ptype, ENUM(U16, tc_gact_ptype)),
	MEMBER(pval, U16),
	MEMBER(paction, VERDICT(S32)),
};
STRUCTURE(tc_gact_p);

static const struct nls_row tc_act_gact_rows[] = {
	ATTR(1, TCA_GACT_TM,	STRUCT(tc_tcf_t)),
	ATTR(2, TCA_GACT_PARMS,	STRUCT(tc_gact)),
	ATTR(3, TCA_GACT_PROB,	STRUCT(tc_gact_p)),
	ATTR(4, TCA_GACT_PAD,	PAD),
};
SET(tc_act_gact);

static const struct nls_val tc_mirred_eaction_list[] = {
	W(1, "egress redirect"),
	W(2, "egress mirror"),
	W(3, "ingress redirect"),
	W(4, "ingress mirror"),
};
VALS(tc_mirred_eaction);

static const struct nls_row tc_mirred_members[] = {
	TC_GEN,
	MEMBER(eaction, ENUM(S32, tc_mirred_eaction)),
	MEMBER(ifindex, IFINDEX(U32)),
};
STRUCTURE(tc_mirred);

static const struct nls_row tc_act_mirred_rows[] = {
	ATTR(1, TCA_MIRRED_TM,		STRUCT(tc_tcf_t)),
	ATTR(2, TCA_MIRRED_PARMS,	STRUCT(tc_mirred)),
	ATTR(3, TCA_MIRRED_PAD,		PAD),
	ATTR(4, TCA_MIRRED_BLOCKID,	U32),
};
SET(tc_act_mirred);

static const struct nls_row tc_police_members[] = {
	MEMBER(index, U32),
	MEMBER(action, VERDICT(S32)),
	MEMBER(limit, U32),
	MEMBER(burst, TICKS(U32)),
	MEMBER(mtu, LIMIT(U32, "bytes")),
	MEMBER(rate, STRUCT(tc_ratespec)),
	MEMBER(peakrate, STRUCT(tc_ratespec)),
	MEMBER(refcnt, S32),
	MEMBER(bindcnt, S32),
	MEMBER(capab, HEX(U32)),
};
STRUCTURE(tc_police);

static const struct nls_row tc_act_police_rows[] = {
	ATTR( 1, TCA_POLICE_TBF,		STRUCT(tc_police)),
	ATTR( 2, TCA_POLICE_RATE,	LIST(TICKS(U32))),
	ATTR( 3, TCA_POLICE_PEAKRATE,	LIST(TICKS(U32))),
	ATTR( 4, TCA_POLICE_AVRATE,	RATE(U32)),
	ATTR( 5, TCA_POLICE_RESULT,	VERDICT(S32)),
	ATTR( 6, TCA_POLICE_TM,		STRUCT(tc_tcf_t)),
	ATTR( 7, TCA_POLICE_PAD,		PAD),
	ATTR( 8, TCA_POLICE_RATE64,	RATE(U64)),
	ATTR( 9, TCA_POLICE_PEAKRATE64,	RATE(U64)),
	ATTR(10, TCA_POLICE_PKTRATE64,	UNIT(U64, "packets/s")),
	ATTR(11, TCA_POLICE_PKTBURST64,	TICKS(U64)),
};
SHARED_SET(tc_act_police);

static const struct nls_row tc_act_bpf_members[] = {
	TC_GEN,
};
STRUCTURE(tc_act_bpf);

static const struct nls_row tc_act_bpf_prog_rows[] = {
	ATTR(1, TCA_ACT_BPF_TM,		STRUCT(tc_tcf_t)),
	ATTR(2, TCA_ACT_BPF_PARMS,	STRUCT(tc_act_bpf)),
	ATTR(3, TCA_ACT_BPF_OPS_LEN,	U16),
	ATTR(4, TCA_ACT_BPF_OPS,	LIST(STRUCT(sock_filter))),
	ATTR(5, TCA_ACT_BPF_FD,		U32),
	ATTR(6, TCA_ACT_BPF_NAME,	STR),
	ATTR(7, TCA_ACT_BPF_PAD,	PAD),
	ATTR(8, TCA_ACT_BPF_TAG,	BYTES),
	ATTR(9, TCA_ACT_BPF_ID,		U32),
};
SET(tc_act_bpf_prog);

static const struct nls_row tc_sample_members[] = {
	TC_GEN,
};
STRUCTURE(tc_sample);

static const struct nls_row tc_act_sample_rows[] = {
	ATTR(1, TCA_SAMPLE_TM,			STRUCT(tc_tcf_t)),
	ATTR(2, TCA_SAMPLE_PARMS,		STRUCT(tc_sample)),
	ATTR(3, TCA_SAMPLE_RATE,		U32),
	ATTR(4, TCA_SAMPLE_TRUNC_SIZE,		UNIT(U32, "bytes")),
	ATTR(5, TCA_SAMPLE_PSAMPLE_GROUP,	U32),
	ATTR(6, TCA_SAMPLE_PAD,			PAD),
};
SET(tc_act_sample);

static const struct nls_row tc_defact_members[] = {
	TC_GEN,
};
STRUCTURE(tc_defact);

static const struct nls_row tc_act_simple_rows[] = {
	ATTR(1, TCA_DEF_TM,	STRUCT(tc_tcf_t)),
	ATTR(2, TCA_DEF_PARMS,	STRUCT(tc_defact)),
	ATTR(3, TCA_DEF_DATA,	STR),
	ATTR(4, TCA_DEF_PAD,	PAD),
};
SET(tc_act_simple);

static const struct nls_row tc_gate_members[] = {
	TC_GEN,
};
STRUCTURE(tc_gate);

/* -1 is any. */
static const struct nls_row tc_gate_entry_rows[] = {
	ATTR(1, TCA_GATE_ENTRY_INDEX,		U32),
	ATTR(2, TCA_GATE_ENTRY_GATE,		FLAG),
	ATTR(3, TCA_GATE_ENTRY_INTERVAL,	TIME(U32, "ns")),
	ATTR(4, TCA_GATE_ENTRY_IPV,		S32),
	ATTR(5, TCA_GATE_ENTRY_MAX_OCTETS,	UNIT(S32, "bytes")),
};
SET(tc_gate_entry);

static const struct nls_row tc_gate_list_rows[] = {
	ATTR(1, TCA_GATE_ONE_ENTRY,	NEST(tc_gate_entry)),
};
SET(tc_gate_list);

static const struct nls_row tc_act_gate_rows[] = {
	ATTR( 1, TCA_GATE_TM,			STRUCT(tc_tcf_t)),
	ATTR( 2, TCA_GATE_PARMS,			STRUCT(tc_gate)),
	ATTR( 3, TCA_GATE_PAD,			PAD),
	ATTR( 4, TCA_GATE_PRIORITY,		S32),
	ATTR( 5, TCA_GATE_ENTRY_LIST,		NEST(tc_gate_list)),
	ATTR( 6, TCA_GATE_BASE_TIME,		TIME(U64, "ns")),
	ATTR( 7, TCA_GATE_CYCLE_TIME,		TIME(U64, "ns")),
	ATTR( 8, TCA_GATE_CYCLE_TIME_EXT,	TIME(U64, "ns")),
	ATTR( 9, TCA_GATE_FLAGS,			HEX(U32)),
	ATTR(10, TCA_GATE_CLOCKID,		ENUM(S32, tc_clockid)),
};
SET(tc_act_gate);

static const struct nls_row tc_cnt_members[] = {
	MEMBER(refcnt, S32),
	MEMBER(bindcnt, S32),
};
STRUCTURE(tc_cnt);

/* iptables' targets, until Linux 6.7. */
static const struct nls_row tc_act_ipt_rows[] = {
	ATTR(1, TCA_IPT_TABLE,	STR),
	ATTR(2, TCA_IPT_HOOK,	U32),
	ATTR(3, TCA_IPT_INDEX,	U32),
	ATTR(4, TCA_IPT_CNT,	STRUCT(tc_cnt)),
	ATTR(5, TCA_IPT_TM,	STRUCT(tc_tcf_t)),
	ATTR(6, TCA_IPT_TARG,	BYTES),
	ATTR(7, TCA_IPT_PAD,	PAD),
};
SET(tc_act_ipt);

static const struct nls_case tc_act_options_list[] = {
	CASE("bpf", tc_act_bpf_prog),
	CASE("connmark", tc_act_connmark),
	CASE("csum", tc_act_csum),
	CASE("ct", tc_act_ct),
	CASE("ctinfo", tc_act_ctinfo),
	CASE("gact", tc_act_gact),
	CASE("gate", tc_act_gate),
	CASE("ife", tc_act_ife),
	CASE("ipt", tc_act_ipt),
	CASE("mirred", tc_act_mirred),
	CASE("mpls", tc_act_mpls),
	CASE("nat", tc_act_nat),
	CASE("pedit", tc_act_pedit),
	CASE("police", tc_act_police),
	CASE("sample", tc_act_sample),
	CASE("simple", tc_act_simple),
	CASE("skbedit", tc_act_skbedit),
	CASE("skbmod", tc_act_skbmod),
	CASE("tunnel_key", tc_act_tunnel_key),
	CASE("vlan", tc_act_vlan),
	CASE("xt", tc_act_ipt),
};
CASES(tc_act_options);

static const struct nls_val tca_act_flags_list[] = {
	V(0x1, TCA_ACT_FLAGS_NO_PERCPU_STATS),
	V(0x2, TCA_ACT_FLAGS_SKIP_HW),
	V(0x4, TCA_ACT_FLAGS_SKIP_SW),
};
VALS(tca_act_flags);

static const struct nls_val tca_act_hw_stats_list[] = {
	V(0x1, TCA_ACT_HW_STATS_IMMEDIATE),
	V(0x2, TCA_ACT_HW_STATS_DELAYED),
};
VALS(tca_act_hw_stats);

/* When all of a kind are gone, TCA_ACT_COOKIE is their number (TCA_FCNT). */
static const struct nls_row tc_act_rows[] = {
	ATTR( 1, TCA_ACT_KIND,		STR),
	ATTR( 2, TCA_ACT_OPTIONS,	SUBMSG(tc_act_options, TCA_ACT_KIND)),
	ATTR( 3, TCA_ACT_INDEX,		U32),
	ATTR( 4, TCA_ACT_STATS,		NEST(tc_gen_stats)),
	ATTR( 5, TCA_ACT_PAD,		PAD),
	ATTR( 6, TCA_ACT_COOKIE,		BYTES),
	ATTR( 7, TCA_ACT_FLAGS,		BITFIELD32(tca_act_flags)),
	ATTR( 8, TCA_ACT_HW_STATS,	BITFIELD32(tca_act_hw_stats)),
	ATTR( 9, TCA_ACT_USED_HW_STATS,	BITFIELD32(tca_act_hw_stats)),
	ATTR(10, TCA_ACT_IN_HW_COUNT,	U32),
};
SHARED_SET(tc_act);

static const struct nls_row tcamsg_members[] = {
	OWN(tca_family, AF(U8)),
	PADDING(3),
};
SHARED_STRUCTURE(tcamsg);

static const struct nls_val tca_root_flags_list[] = {
	V(0x1, TCA_ACT_FLAG_LARGE_DUMP_ON),
	V(0x2, TCA_ACT_FLAG_TERSE_DUMP),
};
VALS(tca_root_flags);

static const struct nls_row rtnl_tc_root_rows[] = {
	ATTR(1, TCA_ROOT_TAB,		ARRAY(NEST(tc_act))),
	ATTR(2, TCA_ROOT_FLAGS,		BITFIELD32(tca_root_flags)),
	ATTR(3, TCA_ROOT_COUNT,		U32),
	ATTR(4, TCA_ROOT_TIME_DELTA,	TIME(U32, "ms")),
	ATTR(5, TCA_ROOT_EXT_WARN_MSG,	STR),
};
SHARED_SET(rtnl_tc_root);
