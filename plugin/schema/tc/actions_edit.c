/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Actions that change packets and what the kernel knows of them: pedit, nat, csum, vlan,
 * mpls, skbedit, skbmod, tunnel_key, ife, ct, ctinfo, connmark.
 * uapi: linux/tc_act/, linux/ife.h; kernel: net/sched/act_*.c
 */
#include "tc.h"

/* Words of a packet, as they stand there. */
static const struct nls_row tc_pedit_key_members[] = {
	MEMBER(mask, BE(HEX(U32))),
	MEMBER(val, BE(HEX(U32))),
	MEMBER(off, U32),
	MEMBER(at, U32),
	MEMBER(offmask, HEX(U32)),
	MEMBER(shift, U32),
};
STRUCTURE(tc_pedit_key);

static const struct nls_row tc_pedit_sel_members[] = {
	TC_GEN,
	MEMBER(nkeys, U8),
	MEMBER(flags, HEX(U8)),
	PADDING(2),
	MEMBER(keys, COUNT(LIST(STRUCT(tc_pedit_key)), nkeys, 0)),
};
STRUCTURE(tc_pedit_sel);

static const struct nls_val pedit_header_type_list[] = {
	W(0, "network"),
	W(1, "eth"),
	W(2, "ipv4"),
	W(3, "ipv6"),
	W(4, "tcp"),
	W(5, "udp"),
};
VALS(pedit_header_type);

static const struct nls_val pedit_cmd_list[] = {
	W(0, "set"),
	W(1, "add"),
};
VALS(pedit_cmd);

static const struct nls_row tc_pedit_key_ex_rows[] = {
	ATTR(1, TCA_PEDIT_KEY_EX_HTYPE,	ENUM(U16, pedit_header_type)),
	ATTR(2, TCA_PEDIT_KEY_EX_CMD,	ENUM(U16, pedit_cmd)),
};
SET(tc_pedit_key_ex);

static const struct nls_row tc_pedit_keys_ex_rows[] = {
	ATTR(6, TCA_PEDIT_KEY_EX,	NEST(tc_pedit_key_ex)),
};
SET(tc_pedit_keys_ex);

static const struct nls_row tc_act_pedit_rows[] = {
	ATTR(1, TCA_PEDIT_TM,		STRUCT(tc_tcf_t)),
	ATTR(2, TCA_PEDIT_PARMS,	STRUCT(tc_pedit_sel)),
	ATTR(3, TCA_PEDIT_PAD,		PAD),
	ATTR(4, TCA_PEDIT_PARMS_EX,	STRUCT(tc_pedit_sel)),
	ATTR(5, TCA_PEDIT_KEYS_EX,	NEST(tc_pedit_keys_ex)),
};
SHARED_SET(tc_act_pedit);

static const struct nls_val tc_nat_flags_list[] = {
	V(0x1, TCA_NAT_FLAG_EGRESS),
};
VALS(tc_nat_flags);

static const struct nls_row tc_nat_members[] = {
	TC_GEN,
	MEMBER(old_addr, PREFIX(IPV4, mask)),
	MEMBER(new_addr, PREFIX(IPV4, mask)),
	MEMBER(mask, IPV4),
	MEMBER(flags, FLAGS(U32, tc_nat_flags)),
};
STRUCTURE(tc_nat);

static const struct nls_row tc_act_nat_rows[] = {
	ATTR(1, TCA_NAT_PARMS,	STRUCT(tc_nat)),
	ATTR(2, TCA_NAT_TM,	STRUCT(tc_tcf_t)),
	ATTR(3, TCA_NAT_PAD,	PAD),
};
SHARED_SET(tc_act_nat);

static const struct nls_val tc_csum_flags_list[] = {
	V(0x1, TCA_CSUM_UPDATE_FLAG_IPV4HDR),
	V(0x2, TCA_CSUM_UPDATE_FLAG_ICMP),
	V(0x4, TCA_CSUM_UPDATE_FLAG_IGMP),
	V(0x8, TCA_CSUM_UPDATE_FLAG_TCP),
	V(0x10, TCA_CSUM_UPDATE_FLAG_UDP),
	V(0x20, TCA_CSUM_UPDATE_FLAG_UDPLITE),
	V(0x40, TCA_CSUM_UPDATE_FLAG_SCTP),
};
VALS(tc_csum_flags);

static const struct nls_row tc_csum_members[] = {
	TC_GEN,
	MEMBER(update_flags, FLAGS(U32, tc_csum_flags)),
};
STRUCTURE(tc_csum);

static const struct nls_row tc_act_csum_rows[] = {
	ATTR(1, TCA_CSUM_PARMS,	STRUCT(tc_csum)),
	ATTR(2, TCA_CSUM_TM,	STRUCT(tc_tcf_t)),
	ATTR(3, TCA_CSUM_PAD,	PAD),
};
SHARED_SET(tc_act_csum);

static const struct nls_val tc_vlan_action_list[] = {
	W(1, "pop"),
	W(2, "push"),
	W(3, "modify"),
	W(4, "pop_eth"),
	W(5, "push_eth"),
};
VALS(tc_vlan_action);

static const struct nls_row tc_vlan_members[] = {
	TC_GEN,
	MEMBER(v_action, ENUM(S32, tc_vlan_action)),
};
STRUCTURE(tc_vlan);

static const struct nls_row tc_act_vlan_rows[] = {
	ATTR(1, TCA_VLAN_TM,			STRUCT(tc_tcf_t)),
	ATTR(2, TCA_VLAN_PARMS,			STRUCT(tc_vlan)),
	ATTR(3, TCA_VLAN_PUSH_VLAN_ID,		U16),
	ATTR(4, TCA_VLAN_PUSH_VLAN_PROTOCOL,	BE(ETHERTYPE(U16))),
	ATTR(5, TCA_VLAN_PAD,			PAD),
	ATTR(6, TCA_VLAN_PUSH_VLAN_PRIORITY,	U8),
	ATTR(7, TCA_VLAN_PUSH_ETH_DST,		LLADDR),
	ATTR(8, TCA_VLAN_PUSH_ETH_SRC,		LLADDR),
};
SHARED_SET(tc_act_vlan);

static const struct nls_val tc_mpls_action_list[] = {
	W(1, "pop"),
	W(2, "push"),
	W(3, "modify"),
	W(4, "dec_ttl"),
	W(5, "mac_push"),
};
VALS(tc_mpls_action);

static const struct nls_row tc_mpls_members[] = {
	TC_GEN,
	MEMBER(m_action, ENUM(S32, tc_mpls_action)),
};
STRUCTURE(tc_mpls);

static const struct nls_row tc_act_mpls_rows[] = {
	ATTR(1, TCA_MPLS_TM,	STRUCT(tc_tcf_t)),
	ATTR(2, TCA_MPLS_PARMS,	STRUCT(tc_mpls)),
	ATTR(3, TCA_MPLS_PAD,	PAD),
	ATTR(4, TCA_MPLS_PROTO,	BE(ETHERTYPE(U16))),
	ATTR(5, TCA_MPLS_LABEL,	U32),
	ATTR(6, TCA_MPLS_TC,	U8),
	ATTR(7, TCA_MPLS_TTL,	U8),
	ATTR(8, TCA_MPLS_BOS,	U8),
};
SHARED_SET(tc_act_mpls);

static const struct nls_row tc_skbedit_members[] = {
	TC_GEN,
};
STRUCTURE(tc_skbedit);

static const struct nls_val tc_skbedit_flags_list[] = {
	V(0x1, SKBEDIT_F_PRIORITY),
	V(0x2, SKBEDIT_F_QUEUE_MAPPING),
	V(0x4, SKBEDIT_F_MARK),
	V(0x8, SKBEDIT_F_PTYPE),
	V(0x10, SKBEDIT_F_MASK),
	V(0x20, SKBEDIT_F_INHERITDSFIELD),
	V(0x40, SKBEDIT_F_TXQ_SKBHASH),
};
VALS(tc_skbedit_flags);

static const struct nls_val tc_pkt_type_list[] = {
	W(0, "host"),
	W(1, "broadcast"),
	W(2, "multicast"),
	W(3, "otherhost"),
};
VALS(tc_pkt_type);

static const struct nls_row tc_act_skbedit_rows[] = {
	ATTR( 1, TCA_SKBEDIT_TM,			STRUCT(tc_tcf_t)),
	ATTR( 2, TCA_SKBEDIT_PARMS,		STRUCT(tc_skbedit)),
	ATTR( 3, TCA_SKBEDIT_PRIORITY,		TCHANDLE(U32)),
	ATTR( 4, TCA_SKBEDIT_QUEUE_MAPPING,	U16),
	ATTR( 5, TCA_SKBEDIT_MARK,		MASKED(MARK(U32), TCA_SKBEDIT_MASK)),
	ATTR( 6, TCA_SKBEDIT_PAD,		PAD),
	ATTR( 7, TCA_SKBEDIT_PTYPE,		ENUM(U16, tc_pkt_type)),
	ATTR( 8, TCA_SKBEDIT_MASK,		MARK(U32)),
	ATTR( 9, TCA_SKBEDIT_FLAGS,		FLAGS(U64, tc_skbedit_flags)),
	ATTR(10, TCA_SKBEDIT_QUEUE_MAPPING_MAX,	U16),
};
SHARED_SET(tc_act_skbedit);

static const struct nls_val tc_skbmod_flags_list[] = {
	V(0x1, SKBMOD_F_DMAC),
	V(0x2, SKBMOD_F_SMAC),
	V(0x4, SKBMOD_F_ETYPE),
	V(0x8, SKBMOD_F_SWAPMAC),
	V(0x10, SKBMOD_F_ECN),
};
VALS(tc_skbmod_flags);

static const struct nls_row tc_skbmod_members[] = {
	TC_GEN,
	PADDING64(4),
	MEMBER(flags, FLAGS(U64, tc_skbmod_flags)),
};
STRUCTURE(tc_skbmod);

static const struct nls_row tc_act_skbmod_rows[] = {
	ATTR(1, TCA_SKBMOD_TM,		STRUCT(tc_tcf_t)),
	ATTR(2, TCA_SKBMOD_PARMS,	STRUCT(tc_skbmod)),
	ATTR(3, TCA_SKBMOD_DMAC,	LLADDR),
	ATTR(4, TCA_SKBMOD_SMAC,	LLADDR),
	ATTR(5, TCA_SKBMOD_ETYPE,	ETHERTYPE(U16)),
	ATTR(6, TCA_SKBMOD_PAD,		PAD),
};
SHARED_SET(tc_act_skbmod);
