/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Data centre bridging by IEEE 802.1Qaz: DCB_ATTR_IEEE.  uapi: linux/dcbnl.h */
#include "route.h"

static const struct nls_val ieee_tsa_list[] = {
	W(0, "strict"),
	W(1, "cb_shaper"),
	W(2, "ets"),
	W(255, "vendor"),
};
VALS(ieee_tsa);

static const struct nls_row ieee_ets_members[] = {
	MEMBER(willing,		U8),
	MEMBER(ets_cap,		U8),
	MEMBER(cbs,		U8),
	MEMBER(tc_tx_bw,	LISTN(8, UNIT(U8, "%"))),
	MEMBER(tc_rx_bw,	LISTN(8, UNIT(U8, "%"))),
	MEMBER(tc_tsa,		LISTN(8, ENUM(U8, ieee_tsa))),
	MEMBER(prio_tc,		LISTN(8, U8)),
	MEMBER(tc_reco_bw,	LISTN(8, UNIT(U8, "%"))),
	MEMBER(tc_reco_tsa,	LISTN(8, ENUM(U8, ieee_tsa))),
	MEMBER(reco_prio_tc,	LISTN(8, U8)),
};
STRUCTURE(ieee_ets);

static const struct nls_row ieee_maxrate_members[] = {
	MEMBER(tc_maxrate,	LISTN(64, UNIT(U64, "kbit/s"))),
};
STRUCTURE(ieee_maxrate);

static const struct nls_val dcb_cndd_list[] = {
	V(0, DCB_CNDD_RESET),
	V(1, DCB_CNDD_EDGE),
	V(2, DCB_CNDD_INTERIOR),
	V(3, DCB_CNDD_INTERIOR_READY),
};
VALS(dcb_cndd);

static const struct nls_row ieee_qcn_members[] = {
	MEMBER(rpg_enable,		LISTN(8, U8)),
	MEMBER(rppp_max_rps,		LISTN(32, U32)),
	MEMBER(rpg_time_reset,		LISTN(32, U32)),
	MEMBER(rpg_byte_reset,		LISTN(32, U32)),
	MEMBER(rpg_threshold,		LISTN(32, U32)),
	MEMBER(rpg_max_rate,		LISTN(32, U32)),
	MEMBER(rpg_ai_rate,		LISTN(32, U32)),
	MEMBER(rpg_hai_rate,		LISTN(32, U32)),
	MEMBER(rpg_gd,			LISTN(32, U32)),
	MEMBER(rpg_min_dec_fac,		LISTN(32, U32)),
	MEMBER(rpg_min_rate,		LISTN(32, U32)),
	MEMBER(cndd_state_machine,	LISTN(32, ENUM(U32, dcb_cndd))),
};
STRUCTURE(ieee_qcn);

static const struct nls_row ieee_qcn_stats_members[] = {
	MEMBER(rppp_rp_centiseconds,	LISTN(64, U64)),
	MEMBER(rppp_created_rps,	LISTN(32, U32)),
};
STRUCTURE(ieee_qcn_stats);

static const struct nls_row ieee_pfc_members[] = {
	MEMBER(pfc_cap,		U8),
	MEMBER(pfc_en,		HEX(U8)),
	MEMBER(mbc,		U8),
	PADDING(1),
	MEMBER(delay,		U16),
	PADDING(2),
	MEMBER(requests,	LISTN(64, U64)),
	MEMBER(indications,	LISTN(64, U64)),
};
STRUCTURE(ieee_pfc);

static const struct nls_row dcbnl_buffer_members[] = {
	MEMBER(prio2buffer,	LISTN(8, U8)),
	MEMBER(buffer_size,	LISTN(32, UNIT(U32, "bytes"))),
	MEMBER(total_size,	UNIT(U32, "bytes")),
};
STRUCTURE(dcbnl_buffer);

static const struct nls_val dcb_app_sel_list[] = {
	V(1, IEEE_8021QAZ_APP_SEL_ETHERTYPE),
	V(2, IEEE_8021QAZ_APP_SEL_STREAM),
	V(3, IEEE_8021QAZ_APP_SEL_DGRAM),
	V(4, IEEE_8021QAZ_APP_SEL_ANY),
	V(5, IEEE_8021QAZ_APP_SEL_DSCP),
	V(255, DCB_APP_SEL_PCP),
};
VALS(dcb_app_sel);

/* Of the kinds of protocol, only Ethernet's have names. */
static const struct nls_vals_case dcb_app_protocols_list[] = {
	VALS_IF(1, ethertype),
};
VALS_BY(dcb_app_protocols);

static const struct nls_row dcb_app_members[] = {
	MEMBER(selector,	ENUM(U8, dcb_app_sel)),
	MEMBER(priority,	U8),
	MEMBER(protocol,	ENUM_BY(U16, dcb_app_protocols, selector)),
};
SHARED_STRUCTURE(dcb_app);

static const struct nls_row rtnl_dcb_app_table_rows[] = {
	ATTR(1, DCB_ATTR_IEEE_APP,	STRUCT(dcb_app)),
	ATTR(2, DCB_ATTR_DCB_APP,	STRUCT(dcb_app)),
};
SET(rtnl_dcb_app_table);

static const struct nls_case dcb_trusted_list[] = {
	OTHERWISE(ENUM(U8, dcb_app_sel)),
};
CASES(dcb_trusted);

/* By the numbers of the application table, selectors alone. */
static const struct nls_row rtnl_dcb_apptrust_rows[] = {
	ATTR(1, DCB_ATTR_IEEE_APP,	SUBMSG_BY(dcb_trusted, LENGTH)),
	ATTR(2, DCB_ATTR_DCB_APP,	SUBMSG_BY(dcb_trusted, LENGTH)),
};
SET(rtnl_dcb_apptrust);

static const struct nls_row rtnl_dcb_ieee_rows[] = {
	ATTR( 1, DCB_ATTR_IEEE_ETS,		STRUCT(ieee_ets)),
	ATTR( 2, DCB_ATTR_IEEE_PFC,		STRUCT(ieee_pfc)),
	ATTR( 3, DCB_ATTR_IEEE_APP_TABLE,	NEST(rtnl_dcb_app_table)),
	ATTR( 4, DCB_ATTR_IEEE_PEER_ETS,	STRUCT(ieee_ets)),
	ATTR( 5, DCB_ATTR_IEEE_PEER_PFC,	STRUCT(ieee_pfc)),
	ATTR( 6, DCB_ATTR_IEEE_PEER_APP,	NEST(rtnl_dcb_app_table)),
	ATTR( 7, DCB_ATTR_IEEE_MAXRATE,		STRUCT(ieee_maxrate)),
	ATTR( 8, DCB_ATTR_IEEE_QCN,		STRUCT(ieee_qcn)),
	ATTR( 9, DCB_ATTR_IEEE_QCN_STATS,	STRUCT(ieee_qcn_stats)),
	ATTR(10, DCB_ATTR_DCB_BUFFER,		STRUCT(dcbnl_buffer)),
	ATTR(11, DCB_ATTR_DCB_APP_TRUST_TABLE,	NEST(rtnl_dcb_apptrust)),
	ATTR(12, DCB_ATTR_DCB_REWR_TABLE,	NEST(rtnl_dcb_app_table)),
};
SHARED_SET(rtnl_dcb_ieee);
