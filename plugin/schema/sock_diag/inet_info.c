/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * What other protocols than TCP tell of a socket, and by which protocol
 * INET_DIAG_INFO is to be read.  uapi: linux/mptcp.h, linux/sctp.h;
 * kernel: net/mptcp/sockopt.c, mptcp_diag_fill_info(); net/sctp/socket.c,
 * sctp_get_sctp_info()
 */
#include "sock_diag.h"

static const struct nls_val mptcp_info_flags_list[] = {
	V(1, MPTCP_INFO_FLAG_FALLBACK),
	V(2, MPTCP_INFO_FLAG_REMOTE_KEY_RECEIVED),
};
VALS(mptcp_info_flags);

static const struct nls_row mptcp_info_members[] = {
	OWN(mptcpi_subflows,		U8),
	OWN(mptcpi_add_addr_signal,	U8),
	OWN(mptcpi_add_addr_accepted,	U8),
	OWN(mptcpi_subflows_max,	U8),
	OWN(mptcpi_add_addr_signal_max,	U8),
	OWN(mptcpi_add_addr_accepted_max,	U8),
	PADDING(2),
	OWN(mptcpi_flags,		FLAGS(U32, mptcp_info_flags)),
	OWN(mptcpi_token,		HEX(U32)),
	OWN(mptcpi_write_seq,		U64),
	OWN(mptcpi_snd_una,		U64),
	OWN(mptcpi_rcv_nxt,		U64),
	OWN(mptcpi_local_addr_used,	U8),
	OWN(mptcpi_local_addr_max,	U8),
	OWN(mptcpi_csum_enabled,	BOOL(U8)),
	PADDING(1),
	OWN(mptcpi_retransmits,	U32),
	OWN(mptcpi_bytes_retrans,	UNIT(U64, "bytes")),
	OWN(mptcpi_bytes_sent,		UNIT(U64, "bytes")),
	OWN(mptcpi_bytes_received,	UNIT(U64, "bytes")),
	OWN(mptcpi_bytes_acked,	UNIT(U64, "bytes")),
	OWN(mptcpi_subflows_total,	U8),
	OWN(mptcpi_endp_laminar_max,	U8),
	OWN(mptcpi_endp_fullmesh_max,	U8),
	PADDING(1),
	OWN(mptcpi_last_data_sent,	TIME(U32, "ms")),
	OWN(mptcpi_last_data_recv,	TIME(U32, "ms")),
	OWN(mptcpi_last_ack_recv,	TIME(U32, "ms")),
};
SHARED_STRUCTURE(mptcp_info);

static const struct nls_val sctp_capable_list[] = {
	W(0x01, "auth"),
	W(0x02, "prsctp"),
	W(0x04, "asconf"),
	W(0x08, "reconf"),
	W(0x10, "ipv6_address"),
	W(0x20, "ipv4_address"),
	W(0x40, "ecn"),
	W(0x80, "intl"),
};
VALS(sctp_capable);

static const struct nls_val sctp_sack_list[] = {
	W(1, "zero_window_announced"),
	W(2, "sack_generation"),
	W(4, "sack_needed"),
};
VALS(sctp_sack);

static const struct nls_val sctp_spinfo_state_list[] = {
	V(0, SCTP_INACTIVE),
	V(1, SCTP_PF),
	V(2, SCTP_ACTIVE),
	V(3, SCTP_UNCONFIRMED),
	V(0xffff, SCTP_UNKNOWN),
};
VALS(sctp_spinfo_state);

static const struct nls_val sctp_socket_type_list[] = {
	V(0, SCTP_SOCKET_UDP),
	V(1, SCTP_SOCKET_UDP_HIGH_BANDWIDTH),
	V(2, SCTP_SOCKET_TCP),
};
VALS(sctp_socket_type);

static const struct nls_row sctp_info_members[] = {
	OWN(sctpi_tag,			HEX(U32)),
	OWN(sctpi_state,		ENUM(U32, sd_sctp_state)),
	OWN(sctpi_rwnd,		UNIT(U32, "bytes")),
	OWN(sctpi_unackdata,		U16),
	OWN(sctpi_penddata,		U16),
	OWN(sctpi_instrms,		U16),
	OWN(sctpi_outstrms,		U16),
	OWN(sctpi_fragmentation_point,	U32),
	OWN(sctpi_inqueue,		U32),
	OWN(sctpi_outqueue,		U32),
	OWN(sctpi_overall_error,	U32),
	OWN(sctpi_max_burst,		U32),
	OWN(sctpi_maxseg,		U32),
	OWN(sctpi_peer_rwnd,		UNIT(U32, "bytes")),
	OWN(sctpi_peer_tag,		HEX(U32)),
	OWN(sctpi_peer_capable,	FLAGS(U8, sctp_capable)),
	OWN(sctpi_peer_sack,		FLAGS(U8, sctp_sack)),
	PADDING(2),
	OWN(sctpi_isacks,		U64),
	OWN(sctpi_osacks,		U64),
	OWN(sctpi_opackets,		U64),
	OWN(sctpi_ipackets,		U64),
	OWN(sctpi_rtxchunks,		U64),
	OWN(sctpi_outofseqtsns,	U64),
	OWN(sctpi_idupchunks,		U64),
	OWN(sctpi_gapcnt,		U64),
	OWN(sctpi_ouodchunks,		U64),
	OWN(sctpi_iuodchunks,		U64),
	OWN(sctpi_oodchunks,		U64),
	OWN(sctpi_iodchunks,		U64),
	OWN(sctpi_octrlchunks,		U64),
	OWN(sctpi_ictrlchunks,		U64),
	OWN(sctpi_p_address,		STRUCT(sockaddr_storage)),
	OWN(sctpi_p_state,		ENUM(S32, sctp_spinfo_state)),
	OWN(sctpi_p_cwnd,		UNIT(U32, "bytes")),
	OWN(sctpi_p_srtt,		TIME(U32, "jiffies")),
	OWN(sctpi_p_rto,		TIME(U32, "ms")),
	OWN(sctpi_p_hbinterval,	TIME(U32, "jiffies")),
	OWN(sctpi_p_pathmaxrxt,	U32),
	OWN(sctpi_p_sackdelay,		TIME(U32, "ms")),
	OWN(sctpi_p_sackfreq,		U32),
	OWN(sctpi_p_ssthresh,		UNIT(U32, "bytes")),
	OWN(sctpi_p_partial_bytes_acked,	UNIT(U32, "bytes")),
	OWN(sctpi_p_flight_size,	UNIT(U32, "bytes")),
	OWN(sctpi_p_error,		U16),
	PADDING(2),
	OWN(sctpi_s_autoclose,		U32),
	OWN(sctpi_s_adaptation_ind,	U32),
	OWN(sctpi_s_pd_point,		U32),
	OWN(sctpi_s_nodelay,		BOOL(U8)),
	OWN(sctpi_s_disable_fragments,	BOOL(U8)),
	OWN(sctpi_s_v4mapped,		BOOL(U8)),
	OWN(sctpi_s_frag_interleave,	U8),
	OWN(sctpi_s_type,		ENUM(U32, sctp_socket_type)),
	PADDING(4),
};
SHARED_STRUCTURE(sctp_info);

/* Nobody knows what was asked: a length that TCP's has had.  MPTCP's is shorter
 * than any of them. */
#define TCP_INFO(len)	CASE_NUM(len, GROWS(STRUCT(tcp_info)))

static const struct nls_case tcp_info_lengths_list[] = {
	TCP_INFO(104),	/* 2.6 */
	TCP_INFO(120),	/* 3.15 */
	TCP_INFO(136),	/* 4.1 */
	TCP_INFO(144),	/* 4.2 */
	TCP_INFO(152),	/* 4.5 */
	TCP_INFO(160),	/* 4.6 */
	TCP_INFO(168),	/* 4.9 */
	TCP_INFO(192),	/* 4.10 */
	TCP_INFO(200),	/* 4.18 */
	TCP_INFO(216),
	TCP_INFO(224),	/* 4.19 */
	TCP_INFO(232),	/* 5.4 */
	TCP_INFO(240),	/* 6.2 */
	TCP_INFO(248),	/* 6.7 */
	TCP_INFO(280),	/* 6.18 */
};
CASES(tcp_info_lengths);

/* SCTP always tells its addresses. */
static const struct nls_case inet_diag_info_unasked_list[] = {
	CASE_PRESENT(GROWS(STRUCT(sctp_info))),
	OTHERWISE(SUBMSG_BY(tcp_info_lengths, LENGTH)),
};
CASES(inet_diag_info_unasked);

static const struct nls_case inet_diag_info_list[] = {
	CASE_NUM(6, GROWS(STRUCT(tcp_info))),
	CASE_NUM(132, GROWS(STRUCT(sctp_info))),
	CASE_NUM(262, GROWS(STRUCT(mptcp_info))),
	OTHERWISE(SUBMSG(inet_diag_info_unasked, INET_DIAG_LOCALS)),
};
SHARED_CASES(inet_diag_info);
