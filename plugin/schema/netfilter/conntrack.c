/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Connection tracking: the attributes.  Messages are in ctnetlink.c.
 * uapi: linux/netfilter/nfnetlink_conntrack.h, linux/netfilter/nf_conntrack_common.h,
 * linux/netfilter/nf_conntrack_tcp.h, linux/netfilter/nf_conntrack_sctp.h; kernel:
 * net/netfilter/nf_internals.h (CTA_FILTER_F_*), and up to 6.15
 * linux/netfilter/nf_conntrack_dccp.h
 */
#include "netfilter.h"

static const struct nls_row ct_ip_rows[] = {
	ATTR(1, CTA_IP_V4_SRC,	AKA(IPV4, "nfct_tuple.ip.ip_addr")),
	ATTR(2, CTA_IP_V4_DST,	AKA(IPV4, "nfct_tuple.ip.ip_addr")),
	ATTR(3, CTA_IP_V6_SRC,	AKA(IPV6, "nfct_tuple.ip.ip6_addr")),
	ATTR(4, CTA_IP_V6_DST,	AKA(IPV6, "nfct_tuple.ip.ip6_addr")),
};
SET_AKA(ct_ip, "nfct_tuple.ip");

static const struct nls_row ct_l4proto_rows[] = {
	ATTR(1, CTA_PROTO_NUM,		AKA(IPPROTO(U8), "nfct_tuple.proto.num")),
	ATTR(2, CTA_PROTO_SRC_PORT,	AKA(PORT(BE(U16)), "nfct_tuple.proto.src_port")),
	ATTR(3, CTA_PROTO_DST_PORT,	AKA(PORT(BE(U16)), "nfct_tuple.proto.dst_port")),
	ATTR(4, CTA_PROTO_ICMP_ID,	BE(U16)),
	ATTR(5, CTA_PROTO_ICMP_TYPE,	U8),
	ATTR(6, CTA_PROTO_ICMP_CODE,	U8),
	ATTR(7, CTA_PROTO_ICMPV6_ID,	BE(U16)),
	ATTR(8, CTA_PROTO_ICMPV6_TYPE,	U8),
	ATTR(9, CTA_PROTO_ICMPV6_CODE,	U8),
};
SET_AKA(ct_l4proto, "nfct_tuple.proto");

static const struct nls_row ct_tuple_rows[] = {
	ATTR(1, CTA_TUPLE_IP,		NEST(ct_ip)),
	ATTR(2, CTA_TUPLE_PROTO,	NEST(ct_l4proto)),
	ATTR(3, CTA_TUPLE_ZONE,		AKA(BE(U16), "nfct_tuple.zone")),
};
SHARED_SET_AKA(ct_tuple, "nfct_tuple");

static const struct nls_val ips_list[] = {
	V(0x1, IPS_EXPECTED),
	V(0x2, IPS_SEEN_REPLY),
	V(0x4, IPS_ASSURED),
	V(0x8, IPS_CONFIRMED),
	V(0x10, IPS_SRC_NAT),
	V(0x20, IPS_DST_NAT),
	V(0x40, IPS_SEQ_ADJUST),
	V(0x80, IPS_SRC_NAT_DONE),
	V(0x100, IPS_DST_NAT_DONE),
	V(0x200, IPS_DYING),
	V(0x400, IPS_FIXED_TIMEOUT),
	V(0x800, IPS_TEMPLATE),
	V(0x1000, IPS_UNTRACKED),
	V(0x2000, IPS_HELPER),
	V(0x4000, IPS_OFFLOAD),
	V(0x8000, IPS_HW_OFFLOAD),
};
VALS(ips);

static const struct nls_val tcp_conntrack_list[] = {
	V(0, TCP_CONNTRACK_NONE),
	V(1, TCP_CONNTRACK_SYN_SENT),
	V(2, TCP_CONNTRACK_SYN_RECV),
	V(3, TCP_CONNTRACK_ESTABLISHED),
	V(4, TCP_CONNTRACK_FIN_WAIT),
	V(5, TCP_CONNTRACK_CLOSE_WAIT),
	V(6, TCP_CONNTRACK_LAST_ACK),
	V(7, TCP_CONNTRACK_TIME_WAIT),
	V(8, TCP_CONNTRACK_CLOSE),
	V(9, TCP_CONNTRACK_SYN_SENT2),
	V(11, TCP_CONNTRACK_IGNORE),
	V(12, TCP_CONNTRACK_RETRANS),
	V(13, TCP_CONNTRACK_UNACK),
};
VALS(tcp_conntrack);

static const struct nls_val ip_ct_tcp_flag_list[] = {
	V(0x1, IP_CT_TCP_FLAG_WINDOW_SCALE),
	V(0x2, IP_CT_TCP_FLAG_SACK_PERM),
	V(0x4, IP_CT_TCP_FLAG_CLOSE_INIT),
	V(0x8, IP_CT_TCP_FLAG_BE_LIBERAL),
	V(0x10, IP_CT_TCP_FLAG_DATA_UNACKNOWLEDGED),
	V(0x20, IP_CT_TCP_FLAG_MAXACK_SET),
	V(0x40, IP_CT_EXP_CHALLENGE_ACK),
	V(0x80, IP_CT_TCP_SIMULTANEOUS_OPEN),
};
VALS(ip_ct_tcp_flag);

static const struct nls_row nf_ct_tcp_flags_members[] = {
	MEMBER(flags,	FLAGS(U8, ip_ct_tcp_flag)),
	MEMBER(mask,	FLAGS(U8, ip_ct_tcp_flag)),
};
STRUCTURE(nf_ct_tcp_flags);

static const struct nls_row ct_protoinfo_tcp_rows[] = {
	ATTR(1, CTA_PROTOINFO_TCP_STATE,		ENUM(U8, tcp_conntrack)),
	ATTR(2, CTA_PROTOINFO_TCP_WSCALE_ORIGINAL,	U8),
	ATTR(3, CTA_PROTOINFO_TCP_WSCALE_REPLY,		U8),
	ATTR(4, CTA_PROTOINFO_TCP_FLAGS_ORIGINAL,	STRUCT(nf_ct_tcp_flags)),
	ATTR(5, CTA_PROTOINFO_TCP_FLAGS_REPLY,		STRUCT(nf_ct_tcp_flags)),
};
SET(ct_protoinfo_tcp);

static const struct nls_val ct_dccp_states_list[] = {
	V(0, CT_DCCP_NONE),
	V(1, CT_DCCP_REQUEST),
	V(2, CT_DCCP_RESPOND),
	V(3, CT_DCCP_PARTOPEN),
	V(4, CT_DCCP_OPEN),
	V(5, CT_DCCP_CLOSEREQ),
	V(6, CT_DCCP_CLOSING),
	V(7, CT_DCCP_TIMEWAIT),
	V(8, CT_DCCP_IGNORE),
	V(9, CT_DCCP_INVALID),
};
VALS(ct_dccp_states);

static const struct nls_val ct_dccp_roles_list[] = {
	V(0, CT_DCCP_ROLE_CLIENT),
	V(1, CT_DCCP_ROLE_SERVER),
};
VALS(ct_dccp_roles);

static const struct nls_row ct_protoinfo_dccp_rows[] = {
	ATTR(1, CTA_PROTOINFO_DCCP_STATE,		ENUM(U8, ct_dccp_states)),
	ATTR(2, CTA_PROTOINFO_DCCP_ROLE,		ENUM(U8, ct_dccp_roles)),
	ATTR(3, CTA_PROTOINFO_DCCP_HANDSHAKE_SEQ,	BE(U64)),
	ATTR(4, CTA_PROTOINFO_DCCP_PAD,			PAD),
};
SET(ct_protoinfo_dccp);

static const struct nls_val sctp_conntrack_list[] = {
	V(0, SCTP_CONNTRACK_NONE),
	V(1, SCTP_CONNTRACK_CLOSED),
	V(2, SCTP_CONNTRACK_COOKIE_WAIT),
	V(3, SCTP_CONNTRACK_COOKIE_ECHOED),
	V(4, SCTP_CONNTRACK_ESTABLISHED),
	V(5, SCTP_CONNTRACK_SHUTDOWN_SENT),
	V(6, SCTP_CONNTRACK_SHUTDOWN_RECD),
	V(7, SCTP_CONNTRACK_SHUTDOWN_ACK_SENT),
	V(8, SCTP_CONNTRACK_HEARTBEAT_SENT),
	V(9, SCTP_CONNTRACK_HEARTBEAT_ACKED),
};
VALS(sctp_conntrack);

static const struct nls_row ct_protoinfo_sctp_rows[] = {
	ATTR(1, CTA_PROTOINFO_SCTP_STATE,		ENUM(U8, sctp_conntrack)),
	ATTR(2, CTA_PROTOINFO_SCTP_VTAG_ORIGINAL,	HEX(BE(U32))),
	ATTR(3, CTA_PROTOINFO_SCTP_VTAG_REPLY,		HEX(BE(U32))),
};
SET(ct_protoinfo_sctp);

static const struct nls_row ct_protoinfo_rows[] = {
	ATTR(1, CTA_PROTOINFO_TCP,	NEST(ct_protoinfo_tcp)),
	ATTR(2, CTA_PROTOINFO_DCCP,	NEST(ct_protoinfo_dccp)),
	ATTR(3, CTA_PROTOINFO_SCTP,	NEST(ct_protoinfo_sctp)),
};
SET(ct_protoinfo);

static const struct nls_row ct_help_rows[] = {
	ATTR(1, CTA_HELP_NAME,	AKA(STR, "ct_help_attr.help_name")),
	ATTR(2, CTA_HELP_INFO,	BYTES),
};
SET_AKA(ct_help, "ct_help_attr");

static const struct nls_row ct_protonat_rows[] = {
	ATTR(1, CTA_PROTONAT_PORT_MIN,	PORT(BE(U16))),
	ATTR(2, CTA_PROTONAT_PORT_MAX,	PORT(BE(U16))),
};
SET(ct_protonat);

static const struct nls_row ct_nat_rows[] = {
	ATTR(1, CTA_NAT_V4_MINIP,	IPV4),
	ATTR(2, CTA_NAT_V4_MAXIP,	IPV4),
	ATTR(3, CTA_NAT_PROTO,		NEST(ct_protonat)),
	ATTR(4, CTA_NAT_V6_MINIP,	IPV6),
	ATTR(5, CTA_NAT_V6_MAXIP,	IPV6),
};
SET(ct_nat);

static const struct nls_row ct_counters_rows[] = {
	ATTR(1, CTA_COUNTERS_PACKETS,	BE(U64)),
	ATTR(2, CTA_COUNTERS_BYTES,	BE(U64)),
	ATTR(3, CTA_COUNTERS32_PACKETS,	BE(U32)),
	ATTR(4, CTA_COUNTERS32_BYTES,	BE(U32)),
	ATTR(5, CTA_COUNTERS_PAD,	PAD),
};
SET(ct_counters);

static const struct nls_row ct_seqadj_rows[] = {
	ATTR(1, CTA_SEQADJ_CORRECTION_POS,	AKA(BE(U32), "ct_seqadj_correction_pos")),
	ATTR(2, CTA_SEQADJ_OFFSET_BEFORE,	AKA(BE(S32), "ct_seqadj_offset_before")),
	ATTR(3, CTA_SEQADJ_OFFSET_AFTER,	AKA(BE(S32), "ct_seqadj_offset_after")),
};
SET_AKA(ct_seqadj, "ct_seqadj_attr");

static const struct nls_row ct_secctx_rows[] = {
	ATTR(1, CTA_SECCTX_NAME,	STR),
};
SET(ct_secctx);

static const struct nls_row ct_timestamp_rows[] = {
	ATTR(1, CTA_TIMESTAMP_START,	DATE_NS(BE(U64))),
	ATTR(2, CTA_TIMESTAMP_STOP,	DATE_NS(BE(U64))),
	ATTR(3, CTA_TIMESTAMP_PAD,	PAD),
};
SET(ct_timestamp);

static const struct nls_row ct_synproxy_rows[] = {
	ATTR(1, CTA_SYNPROXY_ISN,	BE(U32)),
	ATTR(2, CTA_SYNPROXY_ITS,	BE(U32)),
	ATTR(3, CTA_SYNPROXY_TSOFF,	BE(U32)),
};
SET(ct_synproxy);

/* These two are in the host's byte order. */
static const struct nls_val cta_filter_list[] = {
	V(0x1, CTA_FILTER_F_CTA_IP_SRC),
	V(0x2, CTA_FILTER_F_CTA_IP_DST),
	V(0x4, CTA_FILTER_F_CTA_TUPLE_ZONE),
	V(0x8, CTA_FILTER_F_CTA_PROTO_NUM),
	V(0x10, CTA_FILTER_F_CTA_PROTO_SRC_PORT),
	V(0x20, CTA_FILTER_F_CTA_PROTO_DST_PORT),
	V(0x40, CTA_FILTER_F_CTA_PROTO_ICMP_TYPE),
	V(0x80, CTA_FILTER_F_CTA_PROTO_ICMP_CODE),
	V(0x100, CTA_FILTER_F_CTA_PROTO_ICMP_ID),
	V(0x200, CTA_FILTER_F_CTA_PROTO_ICMPV6_TYPE),
	V(0x400, CTA_FILTER_F_CTA_PROTO_ICMPV6_CODE),
	V(0x800, CTA_FILTER_F_CTA_PROTO_ICMPV6_ID),
};
VALS(cta_filter);

static const struct nls_row ct_filter_rows[] = {
	ATTR(1, CTA_FILTER_ORIG_FLAGS,	FLAGS(U32, cta_filter)),
	ATTR(2, CTA_FILTER_REPLY_FLAGS,	FLAGS(U32, cta_filter)),
};
SET(ct_filter);

static const struct nls_row ct_rows[] = {
	ATTR( 1, CTA_TUPLE_ORIG,	NEST(ct_tuple)),
	ATTR( 2, CTA_TUPLE_REPLY,	NEST(ct_tuple)),
	ATTR( 3, CTA_STATUS,		AKA(FLAGS(BE(U32), ips), "ct_attr.status")),
	ATTR( 4, CTA_PROTOINFO,		NEST(ct_protoinfo)),
	ATTR( 5, CTA_HELP,		NEST(ct_help)),
	ATTR( 6, CTA_NAT_SRC,		NEST(ct_nat)),
	ATTR( 7, CTA_TIMEOUT,		AKA(TIME(BE(U32), "s"), "ct_attr.timeout")),
	ATTR( 8, CTA_MARK,		MARK(BE(U32))),
	ATTR( 9, CTA_COUNTERS_ORIG,	NEST(ct_counters)),
	ATTR(10, CTA_COUNTERS_REPLY,	NEST(ct_counters)),
	ATTR(11, CTA_USE,		BE(U32)),
	ATTR(12, CTA_ID,		AKA(HEX(BE(U32)), "ct_attr.id")),
	ATTR(13, CTA_NAT_DST,		NEST(ct_nat)),
	ATTR(14, CTA_TUPLE_MASTER,	NEST(ct_tuple)),
	ATTR(15, CTA_SEQ_ADJ_ORIG,	NEST(ct_seqadj)),
	ATTR(16, CTA_SEQ_ADJ_REPLY,	NEST(ct_seqadj)),
	ATTR(17, CTA_SECMARK,		BYTES),
	ATTR(18, CTA_ZONE,		BE(U16)),
	ATTR(19, CTA_SECCTX,		NEST(ct_secctx)),
	ATTR(20, CTA_TIMESTAMP,		NEST(ct_timestamp)),
	ATTR(21, CTA_MARK_MASK,		MARK(BE(U32))),
	ATTR(22, CTA_LABELS,		BYTES),
	ATTR(23, CTA_LABELS_MASK,	BYTES),
	ATTR(24, CTA_SYNPROXY,		NEST(ct_synproxy)),
	ATTR(25, CTA_FILTER,		NEST(ct_filter)),
	ATTR(26, CTA_STATUS_MASK,	FLAGS(BE(U32), ips)),
	ATTR(27, CTA_TIMESTAMP_EVENT,	DATE_NS(BE(U64))),
};
SHARED_SET_AKA(ct, "ct.attr");

static const struct nls_val ct_info_list[] = {
	V(0, IP_CT_ESTABLISHED),
	V(1, IP_CT_RELATED),
	V(2, IP_CT_NEW),
	V(3, IP_CT_ESTABLISHED_REPLY),
	V(4, IP_CT_RELATED_REPLY),
	V(5, IP_CT_NEW_REPLY),
	V(7, IP_CT_UNTRACKED),
};
SHARED_VALS(ct_info);
