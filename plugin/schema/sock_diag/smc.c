/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * SMC sockets, over RDMA (SMC-R), ISM (SMC-D) or fallen back to TCP.  Nothing says
 * whether an address is IPv4, in the first four bytes, or IPv6.
 * uapi: linux/smc_diag.h; kernel: net/smc/smc_diag.c, smc.h, smc_cdc.h, smc_clc.h
 */
#include "sock_diag.h"

/* 1 << (SMC_DIAG_* - 1) */
static const struct nls_val smc_diag_ext_list[] = {
	V(0x01, SMC_DIAG_CONNINFO),
	V(0x02, SMC_DIAG_LGRINFO),
	V(0x04, SMC_DIAG_SHUTDOWN),
	V(0x08, SMC_DIAG_DMBINFO),
	V(0x10, SMC_DIAG_FALLBACK),
};
VALS(smc_diag_ext);

static const struct nls_row smc_diag_req_members[] = {
	OWN(diag_family,	AKA(AF(U8), "family")),
	PADDING(2),
	OWN(diag_ext,		FLAGS(U8, smc_diag_ext)),
	MEMBER(id,		STRUCT(inet_diag_sockid)),
};
SHARED_STRUCTURE(smc_diag_req);

static const struct nls_val smc_state_list[] = {
	V(1, SMC_ACTIVE),
	V(2, SMC_INIT),
	V(7, SMC_CLOSED),
	V(10, SMC_LISTEN),
	V(20, SMC_PEERCLOSEWAIT1),
	V(21, SMC_PEERCLOSEWAIT2),
	V(22, SMC_APPCLOSEWAIT1),
	V(23, SMC_APPCLOSEWAIT2),
	V(24, SMC_APPFINCLOSEWAIT),
	V(25, SMC_PEERFINCLOSEWAIT),
	V(26, SMC_PEERABORTWAIT),
	V(27, SMC_PROCESSABORT),
};
VALS(smc_state);

static const struct nls_val smc_diag_mode_list[] = {
	V(0, SMC_DIAG_MODE_SMCR),
	V(1, SMC_DIAG_MODE_FALLBACK_TCP),
	V(2, SMC_DIAG_MODE_SMCD),
};
VALS(smc_diag_mode);

static const struct nls_row smc_diag_msg_members[] = {
	OWN(diag_family,	AKA(AF(U8), "family")),
	OWN(diag_state,		AKA(ENUM(U8, smc_state), "state")),
	OWN(diag_mode,		ENUM(U8, smc_diag_mode)),
	OWN(diag_shutdown,	FLAGS(U8, sd_shutdown)),
	MEMBER(id,		STRUCT(inet_diag_sockid)),
	OWN(diag_uid,		U32),
	OWN(diag_inode,		U64),
};
SHARED_STRUCTURE(smc_diag_msg);

static const struct nls_row smc_diag_cursor_members[] = {
	PADDING(2),
	MEMBER(wrap,		U16),
	MEMBER(count,		U32),
};
STRUCTURE(smc_diag_cursor);

/* Bits of struct smc_cdc_producer_flags and struct smc_cdc_conn_state_flags. */
static const struct nls_val smc_prod_flags_list[] = {
	W(0x80, "write_blocked"),
	W(0x40, "urg_data_pending"),
	W(0x20, "urg_data_present"),
	W(0x10, "cons_curs_upd_req"),
	W(0x08, "failover_validation"),
};
VALS(smc_prod_flags);

static const struct nls_val smc_conn_flags_list[] = {
	W(0x80, "peer_done_writing"),
	W(0x40, "peer_conn_closed"),
	W(0x20, "peer_conn_abort"),
};
VALS(smc_conn_flags);

static const struct nls_row smc_diag_conninfo_members[] = {
	MEMBER(token,			HEX(U32)),
	MEMBER(sndbuf_size,		UNIT(U32, "bytes")),
	MEMBER(rmbe_size,		UNIT(U32, "bytes")),
	MEMBER(peer_rmbe_size,		UNIT(U32, "bytes")),
	MEMBER(rx_prod,			STRUCT(smc_diag_cursor)),
	MEMBER(rx_cons,			STRUCT(smc_diag_cursor)),
	MEMBER(tx_prod,			STRUCT(smc_diag_cursor)),
	MEMBER(tx_cons,			STRUCT(smc_diag_cursor)),
	MEMBER(rx_prod_flags,		FLAGS(U8, smc_prod_flags)),
	MEMBER(rx_conn_state_flags,	FLAGS(U8, smc_conn_flags)),
	MEMBER(tx_prod_flags,		FLAGS(U8, smc_prod_flags)),
	MEMBER(tx_conn_state_flags,	FLAGS(U8, smc_conn_flags)),
	MEMBER(tx_prep,			STRUCT(smc_diag_cursor)),
	MEMBER(tx_sent,			STRUCT(smc_diag_cursor)),
	MEMBER(tx_fin,			STRUCT(smc_diag_cursor)),
};
STRUCTURE(smc_diag_conninfo);

static const struct nls_row smc_diag_linkinfo_members[] = {
	MEMBER(link_id,			U8),
	MEMBER(ibname,			STRN(64)),
	MEMBER(ibport,			U8),
	MEMBER(gid,			STRN(40)),
	MEMBER(peer_gid,		STRN(40)),
};
STRUCTURE(smc_diag_linkinfo);

static const struct nls_val smc_lgr_role_list[] = {
	V(0, SMC_CLNT),
	V(1, SMC_SERV),
};
VALS(smc_lgr_role);

static const struct nls_row smc_diag_lgrinfo_members[] = {
	MEMBER(lnk,			STRUCT(smc_diag_linkinfo)),
	MEMBER(role,			ENUM(U8, smc_lgr_role)),
};
STRUCTURE(smc_diag_lgrinfo);

static const struct nls_row smcd_diag_dmbinfo_members[] = {
	MEMBER(linkid,			HEX(U32)),
	PADDING(4),
	MEMBER(peer_gid,		HEX(U64)),
	MEMBER(my_gid,			HEX(U64)),
	MEMBER(token,			HEX(U64)),
	MEMBER(peer_token,		HEX(U64)),
	MEMBER(peer_gid_ext,		HEX(U64)),
	MEMBER(my_gid_ext,		HEX(U64)),
};
STRUCTURE(smcd_diag_dmbinfo);

/* Why it is TCP after all. */
static const struct nls_val smc_decline_list[] = {
	V(0x01010000, SMC_CLC_DECL_MEM),
	V(0x02010000, SMC_CLC_DECL_TIMEOUT_CL),
	V(0x02020000, SMC_CLC_DECL_TIMEOUT_AL),
	V(0x03000000, SMC_CLC_DECL_CNFERR),
	V(0x03010000, SMC_CLC_DECL_PEERNOSMC),
	V(0x03020000, SMC_CLC_DECL_IPSEC),
	V(0x03030000, SMC_CLC_DECL_NOSMCDEV),
	V(0x03030001, SMC_CLC_DECL_NOSMCDDEV),
	V(0x03030002, SMC_CLC_DECL_NOSMCRDEV),
	V(0x03030003, SMC_CLC_DECL_NOISM2SUPP),
	V(0x03030004, SMC_CLC_DECL_NOV2EXT),
	V(0x03030005, SMC_CLC_DECL_NOV2DEXT),
	V(0x03030006, SMC_CLC_DECL_NOSEID),
	V(0x03030007, SMC_CLC_DECL_NOSMCD2DEV),
	V(0x03030008, SMC_CLC_DECL_NOUEID),
	V(0x03030009, SMC_CLC_DECL_RELEASEERR),
	V(0x0303000a, SMC_CLC_DECL_MAXCONNERR),
	V(0x0303000b, SMC_CLC_DECL_MAXLINKERR),
	V(0x03040000, SMC_CLC_DECL_MODEUNSUPP),
	V(0x03050000, SMC_CLC_DECL_RMBE_EC),
	V(0x03060000, SMC_CLC_DECL_OPTUNSUPP),
	V(0x03070000, SMC_CLC_DECL_DIFFPREFIX),
	V(0x03080000, SMC_CLC_DECL_GETVLANERR),
	V(0x03090000, SMC_CLC_DECL_ISMVLANERR),
	V(0x030a0000, SMC_CLC_DECL_NOACTLINK),
	V(0x030b0000, SMC_CLC_DECL_NOSRVLINK),
	V(0x030c0000, SMC_CLC_DECL_VERSMISMAT),
	V(0x030d0000, SMC_CLC_DECL_MAX_DMB),
	V(0x030e0000, SMC_CLC_DECL_NOROUTE),
	V(0x030f0000, SMC_CLC_DECL_NOINDIRECT),
	V(0x04000000, SMC_CLC_DECL_SYNCERR),
	V(0x05000000, SMC_CLC_DECL_PEERDECL),
	V(0x09990000, SMC_CLC_DECL_INTERR),
	V(0x09990001, SMC_CLC_DECL_ERR_RTOK),
	V(0x09990002, SMC_CLC_DECL_ERR_RDYLNK),
	V(0x09990003, SMC_CLC_DECL_ERR_REGBUF),
};
VALS(smc_decline);

static const struct nls_row smc_diag_fallback_members[] = {
	MEMBER(reason,			ENUM(HEX(U32), smc_decline)),
	MEMBER(peer_diagnosis,		ENUM(HEX(U32), smc_decline)),
};
STRUCTURE(smc_diag_fallback);

/* Newer kernels append the extended GIDs. */
static const struct nls_row smc_diag_rows[] = {
	ATTR(1, SMC_DIAG_CONNINFO,	STRUCT(smc_diag_conninfo)),
	ATTR(2, SMC_DIAG_LGRINFO,	STRUCT(smc_diag_lgrinfo)),
	ATTR(3, SMC_DIAG_SHUTDOWN,	AKA(FLAGS(U8, sd_shutdown), "shutdown")),
	ATTR(4, SMC_DIAG_DMBINFO,	GROWS(STRUCT(smcd_diag_dmbinfo))),
	ATTR(5, SMC_DIAG_FALLBACK,	STRUCT(smc_diag_fallback)),
};
SHARED_SET(smc_diag);
