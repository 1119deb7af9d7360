/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Congestion control and upper-layer protocols of TCP.
 * uapi: linux/inet_diag.h, linux/tls.h, linux/mptcp_pm.h; kernel:
 * net/ipv4/tcp_vegas.c, tcp_dctcp.c, tcp_bbr.c, net/tls/tls_main.c, net/mptcp/diag.c
 */
#include "sock_diag.h"

static const struct nls_row tcpvegas_info_members[] = {
	OWN(tcpv_enabled,	BOOL(U32)),
	OWN(tcpv_rttcnt,	U32),
	OWN(tcpv_rtt,		TIME(U32, "us")),
	OWN(tcpv_minrtt,	TIME(U32, "us")),
};
SHARED_STRUCTURE(tcpvegas_info);

static const struct nls_row tcp_dctcp_info_members[] = {
	OWN(dctcp_enabled,	BOOL(U16)),
	OWN(dctcp_ce_state,	U16),
	OWN(dctcp_alpha,	U32),
	OWN(dctcp_ab_ecn,	UNIT(U32, "bytes")),
	OWN(dctcp_ab_tot,	UNIT(U32, "bytes")),
};
SHARED_STRUCTURE(tcp_dctcp_info);

/* Gains are times 256. */
static const struct nls_row tcp_bbr_info_members[] = {
	OWN(bbr_bw_lo,		UNIT(U32, "bytes/s")),
	OWN(bbr_bw_hi,		U32),
	OWN(bbr_min_rtt,	TIME(U32, "us")),
	OWN(bbr_pacing_gain,	U32),
	OWN(bbr_cwnd_gain,	U32),
};
SHARED_STRUCTURE(tcp_bbr_info);

static const struct nls_val tls_version_list[] = {
	V(0x303, TLS_1_2_VERSION),
	V(0x304, TLS_1_3_VERSION),
};
VALS(tls_version);

static const struct nls_val tls_cipher_list[] = {
	V(51, TLS_CIPHER_AES_GCM_128),
	V(52, TLS_CIPHER_AES_GCM_256),
	V(53, TLS_CIPHER_AES_CCM_128),
	V(54, TLS_CIPHER_CHACHA20_POLY1305),
	V(55, TLS_CIPHER_SM4_GCM),
	V(56, TLS_CIPHER_SM4_CCM),
	V(57, TLS_CIPHER_ARIA_GCM_128),
	V(58, TLS_CIPHER_ARIA_GCM_256),
};
VALS(tls_cipher);

static const struct nls_val tls_conf_list[] = {
	V(1, TLS_CONF_BASE),
	V(2, TLS_CONF_SW),
	V(3, TLS_CONF_HW),
	V(4, TLS_CONF_HW_RECORD),
};
VALS(tls_conf);

static const struct nls_row tls_info_rows[] = {
	ATTR(1, TLS_INFO_VERSION,	ENUM(HEX(U16), tls_version)),
	ATTR(2, TLS_INFO_CIPHER,	ENUM(U16, tls_cipher)),
	ATTR(3, TLS_INFO_TXCONF,	ENUM(U16, tls_conf)),
	ATTR(4, TLS_INFO_RXCONF,	ENUM(U16, tls_conf)),
	ATTR(5, TLS_INFO_ZC_RO_TX,	FLAG),
	ATTR(6, TLS_INFO_RX_NO_PAD,	FLAG),
	ATTR(7, TLS_INFO_TX_MAX_PAYLOAD_LEN,	UNIT(U16, "bytes")),
};
SET(tls_info);

static const struct nls_val mptcp_subflow_flags_list[] = {
	V(0x001, MPTCP_SUBFLOW_FLAG_MCAP_REM),
	V(0x002, MPTCP_SUBFLOW_FLAG_MCAP_LOC),
	V(0x004, MPTCP_SUBFLOW_FLAG_JOIN_REM),
	V(0x008, MPTCP_SUBFLOW_FLAG_JOIN_LOC),
	V(0x010, MPTCP_SUBFLOW_FLAG_BKUP_REM),
	V(0x020, MPTCP_SUBFLOW_FLAG_BKUP_LOC),
	V(0x040, MPTCP_SUBFLOW_FLAG_FULLY_ESTABLISHED),
	V(0x080, MPTCP_SUBFLOW_FLAG_CONNECTED),
	V(0x100, MPTCP_SUBFLOW_FLAG_MAPVALID),
};
VALS(mptcp_subflow_flags);

static const struct nls_row mptcp_subflow_rows[] = {
	ATTR( 1, MPTCP_SUBFLOW_ATTR_TOKEN_REM,		HEX(U32)),
	ATTR( 2, MPTCP_SUBFLOW_ATTR_TOKEN_LOC,		HEX(U32)),
	ATTR( 3, MPTCP_SUBFLOW_ATTR_RELWRITE_SEQ,	U32),
	ATTR( 4, MPTCP_SUBFLOW_ATTR_MAP_SEQ,		U64),
	ATTR( 5, MPTCP_SUBFLOW_ATTR_MAP_SFSEQ,		U32),
	ATTR( 6, MPTCP_SUBFLOW_ATTR_SSN_OFFSET,		U32),
	ATTR( 7, MPTCP_SUBFLOW_ATTR_MAP_DATALEN,	U16),
	ATTR( 8, MPTCP_SUBFLOW_ATTR_FLAGS,		FLAGS(U32, mptcp_subflow_flags)),
	ATTR( 9, MPTCP_SUBFLOW_ATTR_ID_REM,		U8),
	ATTR(10, MPTCP_SUBFLOW_ATTR_ID_LOC,		U8),
	ATTR(11, MPTCP_SUBFLOW_ATTR_PAD,		PAD),
};
SET(mptcp_subflow);

static const struct nls_row inet_ulp_info_rows[] = {
	ATTR(1, INET_ULP_INFO_NAME,	STR),
	ATTR(2, INET_ULP_INFO_TLS,	NEST(tls_info)),
	ATTR(3, INET_ULP_INFO_MPTCP,	NEST(mptcp_subflow)),
};
SHARED_SET(inet_ulp_info);
