/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Filters by kind: basic, bpf, cgroup, flow, fw, matchall, route.
 * uapi: linux/pkt_cls.h
 */
#include "tc.h"

static const struct nls_row tc_basic_pcnt_members[] = {
	MEMBER(rcnt, U64),
	MEMBER(rhit, U64),
};
STRUCTURE(tc_basic_pcnt);

static const struct nls_row tc_basic_rows[] = {
	ATTR(1, TCA_BASIC_CLASSID,	TCHANDLE(U32)),
	ATTR(2, TCA_BASIC_EMATCHES,	NEST(tc_ematch)),
	ATTR(3, TCA_BASIC_ACT,		ARRAY(NEST(tc_act))),
	ATTR(4, TCA_BASIC_POLICE,	NEST(tc_act_police)),
	ATTR(5, TCA_BASIC_PCNT,		STRUCT(tc_basic_pcnt)),
	ATTR(6, TCA_BASIC_PAD,		PAD),
};
SET(tc_basic);

static const struct nls_val tca_bpf_flags_list[] = {
	V(0x1, TCA_BPF_FLAG_ACT_DIRECT),
};
VALS(tca_bpf_flags);

static const struct nls_row sock_filter_members[] = {
	MEMBER(code, HEX(U16)),
	MEMBER(jt, U8),
	MEMBER(jf, U8),
	MEMBER(k, HEX(U32)),
};
SHARED_STRUCTURE(sock_filter);

static const struct nls_row tc_bpf_rows[] = {
	ATTR( 1, TCA_BPF_ACT,		ARRAY(NEST(tc_act))),
	ATTR( 2, TCA_BPF_POLICE,		NEST(tc_act_police)),
	ATTR( 3, TCA_BPF_CLASSID,	TCHANDLE(U32)),
	ATTR( 4, TCA_BPF_OPS_LEN,	U16),
	ATTR( 5, TCA_BPF_OPS,		LIST(STRUCT(sock_filter))),
	ATTR( 6, TCA_BPF_FD,		U32),
	ATTR( 7, TCA_BPF_NAME,		STR),
	ATTR( 8, TCA_BPF_FLAGS,		FLAGS(U32, tca_bpf_flags)),
	ATTR( 9, TCA_BPF_FLAGS_GEN,	FLAGS(U32, tc_cls_flags)),
	ATTR(10, TCA_BPF_TAG,		BYTES),
	ATTR(11, TCA_BPF_ID,		U32),
};
SET(tc_bpf);

static const struct nls_row tc_cgroup_rows[] = {
	ATTR(1, TCA_CGROUP_ACT,		ARRAY(NEST(tc_act))),
	ATTR(2, TCA_CGROUP_POLICE,	NEST(tc_act_police)),
	ATTR(3, TCA_CGROUP_EMATCHES,	NEST(tc_ematch)),
};
SET(tc_cgroup);

/* Bit numbers in the header. */
static const struct nls_val flow_key_list[] = {
	V(0x1, FLOW_KEY_SRC),
	V(0x2, FLOW_KEY_DST),
	V(0x4, FLOW_KEY_PROTO),
	V(0x8, FLOW_KEY_PROTO_SRC),
	V(0x10, FLOW_KEY_PROTO_DST),
	V(0x20, FLOW_KEY_IIF),
	V(0x40, FLOW_KEY_PRIORITY),
	V(0x80, FLOW_KEY_MARK),
	V(0x100, FLOW_KEY_NFCT),
	V(0x200, FLOW_KEY_NFCT_SRC),
	V(0x400, FLOW_KEY_NFCT_DST),
	V(0x800, FLOW_KEY_NFCT_PROTO_SRC),
	V(0x1000, FLOW_KEY_NFCT_PROTO_DST),
	V(0x2000, FLOW_KEY_RTCLASSID),
	V(0x4000, FLOW_KEY_SKUID),
	V(0x8000, FLOW_KEY_SKGID),
	V(0x10000, FLOW_KEY_VLAN_TAG),
	V(0x20000, FLOW_KEY_RXHASH),
};
VALS(flow_key);

static const struct nls_val flow_mode_list[] = {
	W(0, "map"),
	W(1, "hash"),
};
VALS(flow_mode);

static const struct nls_row tc_flow_rows[] = {
	ATTR( 1, TCA_FLOW_KEYS,		FLAGS(U32, flow_key)),
	ATTR( 2, TCA_FLOW_MODE,		ENUM(U32, flow_mode)),
	ATTR( 3, TCA_FLOW_BASECLASS,	TCHANDLE(U32)),
	ATTR( 4, TCA_FLOW_RSHIFT,	U32),
	ATTR( 5, TCA_FLOW_ADDEND,	HEX(U32)),
	ATTR( 6, TCA_FLOW_MASK,		HEX(U32)),
	ATTR( 7, TCA_FLOW_XOR,		HEX(U32)),
	ATTR( 8, TCA_FLOW_DIVISOR,	U32),
	ATTR( 9, TCA_FLOW_ACT,		ARRAY(NEST(tc_act))),
	ATTR(10, TCA_FLOW_POLICE,	NEST(tc_act_police)),
	ATTR(11, TCA_FLOW_EMATCHES,	NEST(tc_ematch)),
	ATTR(12, TCA_FLOW_PERTURB,	TIME(U32, "s")),
};
SET(tc_flow);

static const struct nls_row tc_fw_rows[] = {
	ATTR(1, TCA_FW_CLASSID,	TCHANDLE(U32)),
	ATTR(2, TCA_FW_POLICE,	NEST(tc_act_police)),
	ATTR(3, TCA_FW_INDEV,	IFNAME),
	ATTR(4, TCA_FW_ACT,	ARRAY(NEST(tc_act))),
	ATTR(5, TCA_FW_MASK,	MARK(U32)),
};
SET(tc_fw);

static const struct nls_row tc_matchall_pcnt_members[] = {
	MEMBER(rhit, U64),
};
STRUCTURE(tc_matchall_pcnt);

static const struct nls_row tc_matchall_rows[] = {
	ATTR(1, TCA_MATCHALL_CLASSID,	TCHANDLE(U32)),
	ATTR(2, TCA_MATCHALL_ACT,	ARRAY(NEST(tc_act))),
	ATTR(3, TCA_MATCHALL_FLAGS,	FLAGS(U32, tc_cls_flags)),
	ATTR(4, TCA_MATCHALL_PCNT,	STRUCT(tc_matchall_pcnt)),
	ATTR(5, TCA_MATCHALL_PAD,	PAD),
};
SET(tc_matchall);

static const struct nls_row tc_route4_rows[] = {
	ATTR(1, TCA_ROUTE4_CLASSID,	TCHANDLE(U32)),
	ATTR(2, TCA_ROUTE4_TO,		U32),
	ATTR(3, TCA_ROUTE4_FROM,	U32),
	ATTR(4, TCA_ROUTE4_IIF,		IFINDEX(U32)),
	ATTR(5, TCA_ROUTE4_POLICE,	NEST(tc_act_police)),
	ATTR(6, TCA_ROUTE4_ACT,		ARRAY(NEST(tc_act))),
};
SET(tc_route4);

static const struct nls_case tc_filter_options_list[] = {
	CASE("basic", tc_basic),
	CASE("bpf", tc_bpf),
	CASE("cgroup", tc_cgroup),
	CASE("flow", tc_flow),
	CASE("flower", tc_flower),
	CASE("fw", tc_fw),
	CASE("matchall", tc_matchall),
	CASE("route", tc_route4),
	CASE("u32", tc_u32),
};
SHARED_CASES(tc_filter_options);
