/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Extended matches: a list of them, whose flags say how each goes with the next.
 * uapi: linux/pkt_cls.h, linux/tc_ematch/, linux/can.h, linux/netfilter/xt_set.h
 */
#include "tc.h"

static const struct nls_val tcf_layer_list[] = {
	W(0, "link"),
	W(1, "network"),
	W(2, "transport"),
};
VALS(tcf_layer);

static const struct nls_val tcf_em_align_list[] = {
	W(1, "u8"),
	W(2, "u16"),
	W(4, "u32"),
};
VALS(tcf_em_align);

static const struct nls_val tcf_em_opnd_list[] = {
	W(0, "eq"),
	W(1, "gt"),
	W(2, "lt"),
};
VALS(tcf_em_opnd);

static const struct nls_val tcf_em_cmp_flags_list[] = {
	W(1, "trans"),
};
VALS(tcf_em_cmp_flags);

static const struct nls_row tcf_em_cmp_members[] = {
	MEMBER(val, HEX(U32)),
	MEMBER(mask, HEX(U32)),
	MEMBER(off, U16),
	MEMBER(align, C_BITS(BITS(ENUM(U8, tcf_em_align), 0xf))),
	MEMBER(flags, C_BITS(LAST_BITS(ENUM(U8, tcf_em_cmp_flags), 0xf0))),
	MEMBER(layer, C_BITS(BITS(ENUM(U8, tcf_layer), 0xf))),
	MEMBER(opnd, C_BITS(LAST_BITS(ENUM(U8, tcf_em_opnd), 0xf0))),
};
STRUCTURE(tcf_em_cmp);

static const struct nls_row tcf_em_nbyte_members[] = {
	MEMBER(off, U16),
	MEMBER(len, C_BITS(BITS(U16, 0x0fff))),
	MEMBER(layer, C_BITS(LAST_BITS(ENUM(U16, tcf_layer), 0xf000))),
	MEMBER(needle, COUNT(BYTES, len, 0)),
	PADDING(0),
};
STRUCTURE(tcf_em_nbyte);

static const struct nls_row tcf_em_text_members[] = {
	MEMBER(algo, STRN(16)),
	MEMBER(from_offset, U16),
	MEMBER(to_offset, U16),
	MEMBER(pattern_len, UNIT(U16, "bytes")),
	MEMBER(from_layer, C_BITS(BITS(ENUM(U8, tcf_layer), 0xf))),
	MEMBER(to_layer, C_BITS(LAST_BITS(ENUM(U8, tcf_layer), 0xf0))),
	PADDING(1),
	MEMBER(pattern, COUNT(BYTES, pattern_len, 0)),
	PADDING(0),
};
STRUCTURE(tcf_em_text);

static const struct nls_row tc_can_filter_members[] = {
	MEMBER(can_id, HEX(U32)),
	MEMBER(can_mask, HEX(U32)),
};
NLS_STRUCTURE(static, tc_can_filter, "can_filter");

static const struct nls_row xt_set_info_members[] = {
	MEMBER(index, U16),
	MEMBER(dim, U8),
	MEMBER(flags, HEX(U8)),
};
STRUCTURE(xt_set_info);

static const struct nls_val tcf_meta_id_list[] = {
	V(0, TCF_META_ID_VALUE),
	V(1, TCF_META_ID_RANDOM),
	V(2, TCF_META_ID_LOADAVG_0),
	V(3, TCF_META_ID_LOADAVG_1),
	V(4, TCF_META_ID_LOADAVG_2),
	V(5, TCF_META_ID_DEV),
	V(6, TCF_META_ID_PRIORITY),
	V(7, TCF_META_ID_PROTOCOL),
	V(8, TCF_META_ID_PKTTYPE),
	V(9, TCF_META_ID_PKTLEN),
	V(10, TCF_META_ID_DATALEN),
	V(11, TCF_META_ID_MACLEN),
	V(12, TCF_META_ID_NFMARK),
	V(13, TCF_META_ID_TCINDEX),
	V(14, TCF_META_ID_RTCLASSID),
	V(15, TCF_META_ID_RTIIF),
	V(16, TCF_META_ID_SK_FAMILY),
	V(17, TCF_META_ID_SK_STATE),
	V(18, TCF_META_ID_SK_REUSE),
	V(19, TCF_META_ID_SK_BOUND_IF),
	V(20, TCF_META_ID_SK_REFCNT),
	V(21, TCF_META_ID_SK_SHUTDOWN),
	V(22, TCF_META_ID_SK_PROTO),
	V(23, TCF_META_ID_SK_TYPE),
	V(24, TCF_META_ID_SK_RCVBUF),
	V(25, TCF_META_ID_SK_RMEM_ALLOC),
	V(26, TCF_META_ID_SK_WMEM_ALLOC),
	V(27, TCF_META_ID_SK_OMEM_ALLOC),
	V(28, TCF_META_ID_SK_WMEM_QUEUED),
	V(29, TCF_META_ID_SK_RCV_QLEN),
	V(30, TCF_META_ID_SK_SND_QLEN),
	V(31, TCF_META_ID_SK_ERR_QLEN),
	V(32, TCF_META_ID_SK_FORWARD_ALLOCS),
	V(33, TCF_META_ID_SK_SNDBUF),
	V(34, TCF_META_ID_SK_ALLOCS),
	V(36, TCF_META_ID_SK_HASH),
	V(37, TCF_META_ID_SK_LINGERTIME),
	V(38, TCF_META_ID_SK_ACK_BACKLOG),
	V(39, TCF_META_ID_SK_MAX_ACK_BACKLOG),
	V(40, TCF_META_ID_SK_PRIO),
	V(41, TCF_META_ID_SK_RCVLOWAT),
	V(42, TCF_META_ID_SK_RCVTIMEO),
	V(43, TCF_META_ID_SK_SNDTIMEO),
	V(44, TCF_META_ID_SK_SENDMSG_OFF),
	V(45, TCF_META_ID_SK_WRITE_PENDING),
	V(46, TCF_META_ID_VLAN_TAG),
	V(47, TCF_META_ID_RXHASH),
};
VALS(tcf_meta_id);

static const struct nls_val tcf_meta_type_list[] = {
	W(0, "var"),
	W(1, "int"),
};
VALS(tcf_meta_type);

/* kind is a type (4 bits) and an id (11). */
static const struct nls_row tcf_meta_val_members[] = {
	MEMBER(kind, WHOLE(HEX(U16))),
	MEMBER(kind.id, BITS(ENUM(U16, tcf_meta_id), 0x7ff)),
	MEMBER(kind.type, LAST_BITS(ENUM(U16, tcf_meta_type), 0xf000)),
	MEMBER(shift, U8),
	MEMBER(op, ENUM(U8, tcf_em_opnd)),
};
STRUCTURE(tcf_meta_val);

static const struct nls_row tcf_meta_hdr_members[] = {
	MEMBER(left, STRUCT(tcf_meta_val)),
	MEMBER(right, STRUCT(tcf_meta_val)),
};
STRUCTURE(tcf_meta_hdr);

/* A number of the kernel's int or long, or a name. */
static const struct nls_case tc_em_meta_value_list[] = {
	CASE_NUM(0, NAMED(tcf_meta_var, BYTES)),
	CASE_NUM(1, NAMED(tcf_meta_int, HEX(UINT))),
};
CASES(tc_em_meta_value);

static const struct nls_row tc_em_meta_rows[] = {
	ATTR(1, TCA_EM_META_HDR,	STRUCT(tcf_meta_hdr)),
	ATTR(2, TCA_EM_META_LVALUE,	SUBMSG(tc_em_meta_value, TCA_EM_META_HDR/left/kind.type)),
	ATTR(3, TCA_EM_META_RVALUE,	SUBMSG(tc_em_meta_value, TCA_EM_META_HDR/right/kind.type)),
};
SET(tc_em_meta);

static const struct nls_row tc_em_ipt_rows[] = {
	ATTR(1, TCA_EM_IPT_HOOK,		U32),
	ATTR(2, TCA_EM_IPT_MATCH_NAME,		STR),
	ATTR(3, TCA_EM_IPT_MATCH_REVISION,	U8),
	ATTR(4, TCA_EM_IPT_NFPROTO,		AF(U8)),
	ATTR(5, TCA_EM_IPT_MATCH_DATA,		BYTES),
};
SET(tc_em_ipt);

/* Where the list goes on, counted from 0. */
static const struct nls_row tcf_em_container_members[] = {
	MEMBER(ref, U32),
};
STRUCTURE(tcf_em_container);

static const struct nls_val tcf_em_kind_list[] = {
	W(0, "container"),
	W(1, "cmp"),
	W(2, "nbyte"),
	W(3, "u32"),
	W(4, "meta"),
	W(5, "text"),
	W(6, "vlan"),
	W(7, "canid"),
	W(8, "ipset"),
	W(9, "ipt"),
};
VALS(tcf_em_kind);

static const struct nls_val tcf_em_flags_list[] = {
	V(0x1, TCF_EM_REL_AND),
	V(0x2, TCF_EM_REL_OR),
	V(0x4, TCF_EM_INVERT),
	V(0x8, TCF_EM_SIMPLE),
};
VALS(tcf_em_flags);

static const struct nls_case tc_ematch_data_list[] = {
	CASE_NUM(0, STRUCT(tcf_em_container)),
	CASE_NUM(1, STRUCT(tcf_em_cmp)),
	CASE_NUM(2, STRUCT(tcf_em_nbyte)),
	CASE_NUM(3, STRUCT(tc_u32_key)),
	CASE_NUM(4, NEST(tc_em_meta)),
	CASE_NUM(5, STRUCT(tcf_em_text)),
	CASE_NUM(7, NAMED(can_filter, LIST(STRUCT(tc_can_filter)))),
	CASE_NUM(8, STRUCT(xt_set_info)),
	CASE_NUM(9, NEST(tc_em_ipt)),
	OTHERWISE(NAMED(tcf_ematch_data, BYTES)),
};
CASES(tc_ematch_data);

static const struct nls_row tcf_ematch_hdr_members[] = {
	MEMBER(matchid, U16),
	MEMBER(kind, ENUM(U16, tcf_em_kind)),
	MEMBER(flags, FLAGS(U16, tcf_em_flags)),
	PADDING(2),
	MEMBER(data, SUBMSG(tc_ematch_data, kind)),
};
STRUCTURE(tcf_ematch_hdr);

static const struct nls_row tcf_ematch_tree_hdr_members[] = {
	MEMBER(nmatches, U16),
	MEMBER(progid, U16),
};
STRUCTURE(tcf_ematch_tree_hdr);

static const struct nls_row tc_ematch_rows[] = {
	ATTR(1, TCA_EMATCH_TREE_HDR,	STRUCT(tcf_ematch_tree_hdr)),
	ATTR(2, TCA_EMATCH_TREE_LIST,	ARRAY(STRUCT(tcf_ematch_hdr))),
};
SHARED_SET(tc_ematch);
