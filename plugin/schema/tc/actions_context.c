/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Actions on what goes with a packet: tunnels, conntrack, inter-FE metadata.
 * uapi: linux/tc_act/, linux/ife.h; kernel: net/sched/act_*.c
 */
#include "tc.h"

static const struct nls_val tc_tunnel_key_action_list[] = {
	W(1, "set"),
	W(2, "unset"),
};
VALS(tc_tunnel_key_action);

static const struct nls_row tc_tunnel_key_members[] = {
	TC_GEN,
	MEMBER(t_action, ENUM(S32, tc_tunnel_key_action)),
};
STRUCTURE(tc_tunnel_key);

static const struct nls_row tc_tunnel_geneve_rows[] = {
	ATTR(1, TCA_TUNNEL_KEY_ENC_OPT_GENEVE_CLASS,	BE(HEX(U16))),
	ATTR(2, TCA_TUNNEL_KEY_ENC_OPT_GENEVE_TYPE,	HEX(U8)),
	ATTR(3, TCA_TUNNEL_KEY_ENC_OPT_GENEVE_DATA,	BYTES),
};
SET(tc_tunnel_geneve);

static const struct nls_row tc_tunnel_vxlan_rows[] = {
	ATTR(1, TCA_TUNNEL_KEY_ENC_OPT_VXLAN_GBP,	HEX(U32)),
};
SET(tc_tunnel_vxlan);

static const struct nls_row tc_tunnel_erspan_rows[] = {
	ATTR(1, TCA_TUNNEL_KEY_ENC_OPT_ERSPAN_VER,	U8),
	ATTR(2, TCA_TUNNEL_KEY_ENC_OPT_ERSPAN_INDEX,	BE(U32)),
	ATTR(3, TCA_TUNNEL_KEY_ENC_OPT_ERSPAN_DIR,	U8),
	ATTR(4, TCA_TUNNEL_KEY_ENC_OPT_ERSPAN_HWID,	U8),
};
SET(tc_tunnel_erspan);

static const struct nls_row tc_tunnel_opts_rows[] = {
	ATTR(1, TCA_TUNNEL_KEY_ENC_OPTS_GENEVE,	NEST(tc_tunnel_geneve)),
	ATTR(2, TCA_TUNNEL_KEY_ENC_OPTS_VXLAN,	NEST(tc_tunnel_vxlan)),
	ATTR(3, TCA_TUNNEL_KEY_ENC_OPTS_ERSPAN,	NEST(tc_tunnel_erspan)),
};
SET(tc_tunnel_opts);

static const struct nls_row tc_act_tunnel_key_rows[] = {
	ATTR( 1, TCA_TUNNEL_KEY_TM,		STRUCT(tc_tcf_t)),
	ATTR( 2, TCA_TUNNEL_KEY_PARMS,		STRUCT(tc_tunnel_key)),
	ATTR( 3, TCA_TUNNEL_KEY_ENC_IPV4_SRC,	IPV4),
	ATTR( 4, TCA_TUNNEL_KEY_ENC_IPV4_DST,	IPV4),
	ATTR( 5, TCA_TUNNEL_KEY_ENC_IPV6_SRC,	IPV6),
	ATTR( 6, TCA_TUNNEL_KEY_ENC_IPV6_DST,	IPV6),
	ATTR( 7, TCA_TUNNEL_KEY_ENC_KEY_ID,	BE(U32)),
	ATTR( 8, TCA_TUNNEL_KEY_PAD,		PAD),
	ATTR( 9, TCA_TUNNEL_KEY_ENC_DST_PORT,	BE(PORT(U16))),
	ATTR(10, TCA_TUNNEL_KEY_NO_CSUM,		BOOL(U8)),
	ATTR(11, TCA_TUNNEL_KEY_ENC_OPTS,	NEST(tc_tunnel_opts)),
	ATTR(12, TCA_TUNNEL_KEY_ENC_TOS,		HEX(U8)),
	ATTR(13, TCA_TUNNEL_KEY_ENC_TTL,		U8),
	ATTR(14, TCA_TUNNEL_KEY_NO_FRAG,		FLAG),
};
SHARED_SET(tc_act_tunnel_key);

static const struct nls_val tc_ife_flags_list[] = {
	W(0, "decode"),
	W(1, "encode"),
};
VALS(tc_ife_flags);

static const struct nls_row tc_ife_members[] = {
	TC_GEN,
	MEMBER(flags, ENUM(U16, tc_ife_flags)),
	PADDING(2),
};
STRUCTURE(tc_ife);

/* Each is a value, or nothing: the packet's own then. */
static const struct nls_row tc_ife_meta_rows[] = {
	ATTR(1, IFE_META_SKBMARK,	LIST(MARK(U32))),
	ATTR(2, IFE_META_HASHID,	LIST(HEX(U32))),
	ATTR(3, IFE_META_PRIO,		LIST(U32)),
	ATTR(4, IFE_META_QMAP,		LIST(U16)),
	ATTR(5, IFE_META_TCINDEX,	LIST(U16)),
};
SET(tc_ife_meta);

static const struct nls_row tc_act_ife_rows[] = {
	ATTR(1, TCA_IFE_PARMS,		STRUCT(tc_ife)),
	ATTR(2, TCA_IFE_TM,		STRUCT(tc_tcf_t)),
	ATTR(3, TCA_IFE_DMAC,		LLADDR),
	ATTR(4, TCA_IFE_SMAC,		LLADDR),
	ATTR(5, TCA_IFE_TYPE,		ETHERTYPE(U16)),
	ATTR(6, TCA_IFE_METALST,	NEST(tc_ife_meta)),
	ATTR(7, TCA_IFE_PAD,		PAD),
};
SHARED_SET(tc_act_ife);

static const struct nls_row tc_ct_members[] = {
	TC_GEN,
};
STRUCTURE(tc_ct);

static const struct nls_val tca_ct_action_list[] = {
	V(0x1, TCA_CT_ACT_COMMIT),
	V(0x2, TCA_CT_ACT_FORCE),
	V(0x4, TCA_CT_ACT_CLEAR),
	V(0x8, TCA_CT_ACT_NAT),
	V(0x10, TCA_CT_ACT_NAT_SRC),
	V(0x20, TCA_CT_ACT_NAT_DST),
};
VALS(tca_ct_action);

static const struct nls_row tc_act_ct_rows[] = {
	ATTR( 1, TCA_CT_PARMS,		STRUCT(tc_ct)),
	ATTR( 2, TCA_CT_TM,		STRUCT(tc_tcf_t)),
	ATTR( 3, TCA_CT_ACTION,		FLAGS(U16, tca_ct_action)),
	ATTR( 4, TCA_CT_ZONE,		U16),
	ATTR( 5, TCA_CT_MARK,		MASKED(MARK(U32), TCA_CT_MARK_MASK)),
	ATTR( 6, TCA_CT_MARK_MASK,	MARK(U32)),
	ATTR( 7, TCA_CT_LABELS,		MASKED(BYTES, TCA_CT_LABELS_MASK)),
	ATTR( 8, TCA_CT_LABELS_MASK,	BYTES),
	ATTR( 9, TCA_CT_NAT_IPV4_MIN,	IPV4),
	ATTR(10, TCA_CT_NAT_IPV4_MAX,	IPV4),
	ATTR(11, TCA_CT_NAT_IPV6_MIN,	IPV6),
	ATTR(12, TCA_CT_NAT_IPV6_MAX,	IPV6),
	ATTR(13, TCA_CT_NAT_PORT_MIN,	BE(PORT(U16))),
	ATTR(14, TCA_CT_NAT_PORT_MAX,	BE(PORT(U16))),
	ATTR(15, TCA_CT_PAD,		PAD),
	ATTR(16, TCA_CT_HELPER_NAME,	STR),
	ATTR(17, TCA_CT_HELPER_FAMILY,	AF(U8)),
	ATTR(18, TCA_CT_HELPER_PROTO,	IPPROTO(U8)),
};
SHARED_SET(tc_act_ct);

static const struct nls_row tc_ctinfo_members[] = {
	TC_GEN,
};
STRUCTURE(tc_ctinfo);

static const struct nls_row tc_act_ctinfo_rows[] = {
	ATTR( 1, TCA_CTINFO_PAD,				PAD),
	ATTR( 2, TCA_CTINFO_TM,				STRUCT(tc_tcf_t)),
	ATTR( 3, TCA_CTINFO_ACT,				STRUCT(tc_ctinfo)),
	ATTR( 4, TCA_CTINFO_ZONE,			U16),
	ATTR( 5, TCA_CTINFO_PARMS_DSCP_MASK,		HEX(U32)),
	ATTR( 6, TCA_CTINFO_PARMS_DSCP_STATEMASK,	HEX(U32)),
	ATTR( 7, TCA_CTINFO_PARMS_CPMARK_MASK,		HEX(U32)),
	ATTR( 8, TCA_CTINFO_STATS_DSCP_SET,		U64),
	ATTR( 9, TCA_CTINFO_STATS_DSCP_ERROR,		U64),
	ATTR(10, TCA_CTINFO_STATS_CPMARK_SET,		U64),
};
SHARED_SET(tc_act_ctinfo);

static const struct nls_row tc_connmark_members[] = {
	TC_GEN,
	MEMBER(zone, U16),
	PADDING(2),
};
STRUCTURE(tc_connmark);

static const struct nls_row tc_act_connmark_rows[] = {
	ATTR(1, TCA_CONNMARK_PARMS,	STRUCT(tc_connmark)),
	ATTR(2, TCA_CONNMARK_TM,	STRUCT(tc_tcf_t)),
	ATTR(3, TCA_CONNMARK_PAD,	PAD),
};
SHARED_SET(tc_act_connmark);
