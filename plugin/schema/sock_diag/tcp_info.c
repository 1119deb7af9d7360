/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * What TCP tells of a connection.  Every few releases append to struct tcp_info:
 * older kernels send less of it.  uapi: linux/tcp.h; kernel: net/ipv4/tcp.c,
 * tcp_get_info()
 *
 * Linux 6.18 and 6.19 have two numbers of 16 bits, tcpi_accecn_fail_mode and
 * tcpi_accecn_opt_seen, in the four bytes that 7.0 divides anew.
 */
#include "sock_diag.h"

static const struct nls_val tcp_ca_state_list[] = {
	V(0, TCP_CA_Open),
	V(1, TCP_CA_Disorder),
	V(2, TCP_CA_CWR),
	V(3, TCP_CA_Recovery),
	V(4, TCP_CA_Loss),
};
VALS(tcp_ca_state);

static const struct nls_val tcpi_opt_list[] = {
	V(1, TCPI_OPT_TIMESTAMPS),
	V(2, TCPI_OPT_SACK),
	V(4, TCPI_OPT_WSCALE),
	V(8, TCPI_OPT_ECN),
	V(16, TCPI_OPT_ECN_SEEN),
	V(32, TCPI_OPT_SYN_DATA),
	V(64, TCPI_OPT_USEC_TS),
	V(128, TCPI_OPT_TFO_CHILD),
};
VALS(tcpi_opt);

static const struct nls_val tfo_status_list[] = {
	V(0, TFO_STATUS_UNSPEC),
	V(1, TFO_COOKIE_UNAVAILABLE),
	V(2, TFO_DATA_NOT_ACKED),
	V(3, TFO_SYN_RETRANSMITTED),
};
VALS(tfo_status);

static const struct nls_val tcpi_ecn_mode_list[] = {
	V(0, TCPI_ECN_MODE_DISABLED),
	V(1, TCPI_ECN_MODE_RFC3168),
	V(2, TCPI_ECN_MODE_ACCECN),
	V(3, TCPI_ECN_MODE_PENDING),
};
VALS(tcpi_ecn_mode);

static const struct nls_val tcp_accecn_opt_list[] = {
	V(0, TCP_ACCECN_OPT_NOT_SEEN),
	V(1, TCP_ACCECN_OPT_EMPTY_SEEN),
	V(2, TCP_ACCECN_OPT_COUNTER_SEEN),
	V(3, TCP_ACCECN_OPT_FAIL_SEEN),
};
VALS(tcp_accecn_opt);

static const struct nls_row tcp_info_members[] = {
	OWN(tcpi_state,		ENUM(U8, sd_state)),
	OWN(tcpi_ca_state,		ENUM(U8, tcp_ca_state)),
	OWN(tcpi_retransmits,		U8),
	OWN(tcpi_probes,		U8),
	OWN(tcpi_backoff,		U8),
	OWN(tcpi_options,		FLAGS(U8, tcpi_opt)),
	OWN(tcpi_snd_wscale,		C_BITS(BITS(U8, 0x0f))),
	OWN(tcpi_rcv_wscale,		C_BITS(LAST_BITS(U8, 0xf0))),
	OWN(tcpi_delivery_rate_app_limited,	C_BITS(BITS(BOOL(U8), 0x01))),
	OWN(tcpi_fastopen_client_fail,	C_BITS(LAST_BITS(ENUM(U8, tfo_status), 0x06))),
	OWN(tcpi_rto,			TIME(U32, "us")),
	OWN(tcpi_ato,			TIME(U32, "us")),
	OWN(tcpi_snd_mss,		UNIT(U32, "bytes")),
	OWN(tcpi_rcv_mss,		UNIT(U32, "bytes")),
	OWN(tcpi_unacked,		U32),
	OWN(tcpi_sacked,		U32),
	OWN(tcpi_lost,			U32),
	OWN(tcpi_retrans,		U32),
	OWN(tcpi_fackets,		U32),
	OWN(tcpi_last_data_sent,	TIME(U32, "ms")),
	OWN(tcpi_last_ack_sent,	TIME(U32, "ms")),
	OWN(tcpi_last_data_recv,	TIME(U32, "ms")),
	OWN(tcpi_last_ack_recv,	TIME(U32, "ms")),
	OWN(tcpi_pmtu,			UNIT(U32, "bytes")),
	OWN(tcpi_rcv_ssthresh,		UNIT(U32, "bytes")),
	OWN(tcpi_rtt,			TIME(U32, "us")),
	OWN(tcpi_rttvar,		TIME(U32, "us")),
	OWN(tcpi_snd_ssthresh,		U32),
	OWN(tcpi_snd_cwnd,		U32),
	OWN(tcpi_advmss,		UNIT(U32, "bytes")),
	OWN(tcpi_reordering,		U32),
	OWN(tcpi_rcv_rtt,		TIME(U32, "us")),
	OWN(tcpi_rcv_space,		UNIT(U32, "bytes")),
	OWN(tcpi_total_retrans,	U32),
	OWN(tcpi_pacing_rate,		LIMIT(U64, "bytes/s")),
	OWN(tcpi_max_pacing_rate,	LIMIT(U64, "bytes/s")),
	OWN(tcpi_bytes_acked,		UNIT(U64, "bytes")),
	OWN(tcpi_bytes_received,	UNIT(U64, "bytes")),
	OWN(tcpi_segs_out,		U32),
	OWN(tcpi_segs_in,		U32),
	OWN(tcpi_notsent_bytes,	UNIT(U32, "bytes")),
	OWN(tcpi_min_rtt,		TIME(U32, "us")),
	OWN(tcpi_data_segs_in,		U32),
	OWN(tcpi_data_segs_out,	U32),
	OWN(tcpi_delivery_rate,	UNIT(U64, "bytes/s")),
	OWN(tcpi_busy_time,		TIME(U64, "us")),
	OWN(tcpi_rwnd_limited,		TIME(U64, "us")),
	OWN(tcpi_sndbuf_limited,	TIME(U64, "us")),
	OWN(tcpi_delivered,		U32),
	OWN(tcpi_delivered_ce,		U32),
	OWN(tcpi_bytes_sent,		UNIT(U64, "bytes")),
	OWN(tcpi_bytes_retrans,	UNIT(U64, "bytes")),
	OWN(tcpi_dsack_dups,		U32),
	OWN(tcpi_reord_seen,		U32),
	OWN(tcpi_rcv_ooopack,		U32),
	OWN(tcpi_snd_wnd,		UNIT(U32, "bytes")),
	OWN(tcpi_rcv_wnd,		UNIT(U32, "bytes")),
	OWN(tcpi_rehash,		U32),
	OWN(tcpi_total_rto,		U16),
	OWN(tcpi_total_rto_recoveries,	U16),
	OWN(tcpi_total_rto_time,	TIME(U32, "ms")),
	OWN(tcpi_received_ce,		U32),
	OWN(tcpi_delivered_e1_bytes,	UNIT(U32, "bytes")),
	OWN(tcpi_delivered_e0_bytes,	UNIT(U32, "bytes")),
	OWN(tcpi_delivered_ce_bytes,	UNIT(U32, "bytes")),
	OWN(tcpi_received_e1_bytes,	UNIT(U32, "bytes")),
	OWN(tcpi_received_e0_bytes,	UNIT(U32, "bytes")),
	OWN(tcpi_received_ce_bytes,	UNIT(U32, "bytes")),
	OWN(tcpi_ecn_mode,		C_BITS(BITS(ENUM(U32, tcpi_ecn_mode), 0x3))),
	OWN(tcpi_accecn_opt_seen,	C_BITS(BITS(ENUM(U32, tcp_accecn_opt), 0xc))),
	OWN(tcpi_accecn_fail_mode,	C_BITS(BITS(U32, 0xf0))),
	OWN(tcpi_options2,		C_BITS(LAST_BITS(HEX(U32), 0xffffff00))),
};
SHARED_STRUCTURE(tcp_info);
