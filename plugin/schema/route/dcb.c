/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Data centre bridging: RTM_GETDCB, RTM_SETDCB.  uapi: linux/dcbnl.h */
#include "route.h"

static const struct nls_val dcb_cmd_list[] = {
	V(0, DCB_CMD_UNDEFINED),
	V(1, DCB_CMD_GSTATE),
	V(2, DCB_CMD_SSTATE),
	V(3, DCB_CMD_PGTX_GCFG),
	V(4, DCB_CMD_PGTX_SCFG),
	V(5, DCB_CMD_PGRX_GCFG),
	V(6, DCB_CMD_PGRX_SCFG),
	V(7, DCB_CMD_PFC_GCFG),
	V(8, DCB_CMD_PFC_SCFG),
	V(9, DCB_CMD_SET_ALL),
	V(10, DCB_CMD_GPERM_HWADDR),
	V(11, DCB_CMD_GCAP),
	V(12, DCB_CMD_GNUMTCS),
	V(13, DCB_CMD_SNUMTCS),
	V(14, DCB_CMD_PFC_GSTATE),
	V(15, DCB_CMD_PFC_SSTATE),
	V(16, DCB_CMD_BCN_GCFG),
	V(17, DCB_CMD_BCN_SCFG),
	V(18, DCB_CMD_GAPP),
	V(19, DCB_CMD_SAPP),
	V(20, DCB_CMD_IEEE_SET),
	V(21, DCB_CMD_IEEE_GET),
	V(22, DCB_CMD_GDCBX),
	V(23, DCB_CMD_SDCBX),
	V(24, DCB_CMD_GFEATCFG),
	V(25, DCB_CMD_SFEATCFG),
	V(26, DCB_CMD_CEE_GET),
	V(27, DCB_CMD_IEEE_DEL),
};
VALS(dcb_cmd);

static const struct nls_row dcbmsg_members[] = {
	OWN(dcb_family,	AF(U8)),
	MEMBER(cmd,	ENUM(U8, dcb_cmd)),
	PADDING(2),
};
SHARED_STRUCTURE(dcbmsg);

static const struct nls_row rtnl_dcb_pfc_up_rows[] = {
	ATTR(1, DCB_PFC_UP_ATTR_0,	U8),
	ATTR(2, DCB_PFC_UP_ATTR_1,	U8),
	ATTR(3, DCB_PFC_UP_ATTR_2,	U8),
	ATTR(4, DCB_PFC_UP_ATTR_3,	U8),
	ATTR(5, DCB_PFC_UP_ATTR_4,	U8),
	ATTR(6, DCB_PFC_UP_ATTR_5,	U8),
	ATTR(7, DCB_PFC_UP_ATTR_6,	U8),
	ATTR(8, DCB_PFC_UP_ATTR_7,	U8),
	ATTR(9, DCB_PFC_UP_ATTR_ALL,	FLAG),
};
SET(rtnl_dcb_pfc_up);

static const struct nls_row rtnl_dcb_tc_rows[] = {
	ATTR(1, DCB_TC_ATTR_PARAM_PGID,		U8),
	ATTR(2, DCB_TC_ATTR_PARAM_UP_MAPPING,	HEX(U8)),
	ATTR(3, DCB_TC_ATTR_PARAM_STRICT_PRIO,	U8),
	ATTR(4, DCB_TC_ATTR_PARAM_BW_PCT,	UNIT(U8, "%")),
	ATTR(5, DCB_TC_ATTR_PARAM_ALL,		FLAG),
};
SET(rtnl_dcb_tc);

static const struct nls_row rtnl_dcb_pg_rows[] = {
	ATTR( 1, DCB_PG_ATTR_TC_0,	NEST(rtnl_dcb_tc)),
	ATTR( 2, DCB_PG_ATTR_TC_1,	NEST(rtnl_dcb_tc)),
	ATTR( 3, DCB_PG_ATTR_TC_2,	NEST(rtnl_dcb_tc)),
	ATTR( 4, DCB_PG_ATTR_TC_3,	NEST(rtnl_dcb_tc)),
	ATTR( 5, DCB_PG_ATTR_TC_4,	NEST(rtnl_dcb_tc)),
	ATTR( 6, DCB_PG_ATTR_TC_5,	NEST(rtnl_dcb_tc)),
	ATTR( 7, DCB_PG_ATTR_TC_6,	NEST(rtnl_dcb_tc)),
	ATTR( 8, DCB_PG_ATTR_TC_7,	NEST(rtnl_dcb_tc)),
	ATTR( 9, DCB_PG_ATTR_TC_MAX,	BYTES),
	ATTR(10, DCB_PG_ATTR_TC_ALL,	NEST(rtnl_dcb_tc)),
	ATTR(11, DCB_PG_ATTR_BW_ID_0,	UNIT(U8, "%")),
	ATTR(12, DCB_PG_ATTR_BW_ID_1,	UNIT(U8, "%")),
	ATTR(13, DCB_PG_ATTR_BW_ID_2,	UNIT(U8, "%")),
	ATTR(14, DCB_PG_ATTR_BW_ID_3,	UNIT(U8, "%")),
	ATTR(15, DCB_PG_ATTR_BW_ID_4,	UNIT(U8, "%")),
	ATTR(16, DCB_PG_ATTR_BW_ID_5,	UNIT(U8, "%")),
	ATTR(17, DCB_PG_ATTR_BW_ID_6,	UNIT(U8, "%")),
	ATTR(18, DCB_PG_ATTR_BW_ID_7,	UNIT(U8, "%")),
	ATTR(19, DCB_PG_ATTR_BW_ID_MAX,	BYTES),
	ATTR(20, DCB_PG_ATTR_BW_ID_ALL,	FLAG),
};
SET(rtnl_dcb_pg);

static const struct nls_val dcb_dcbx_list[] = {
	V(0x1, DCB_CAP_DCBX_HOST),
	V(0x2, DCB_CAP_DCBX_LLD_MANAGED),
	V(0x4, DCB_CAP_DCBX_VER_CEE),
	V(0x8, DCB_CAP_DCBX_VER_IEEE),
	V(0x10, DCB_CAP_DCBX_STATIC),
};
VALS(dcb_dcbx);

static const struct nls_row rtnl_dcb_cap_rows[] = {
	ATTR(1, DCB_CAP_ATTR_ALL,	FLAG),
	ATTR(2, DCB_CAP_ATTR_PG,	BOOL(U8)),
	ATTR(3, DCB_CAP_ATTR_PFC,	BOOL(U8)),
	ATTR(4, DCB_CAP_ATTR_UP2TC,	BOOL(U8)),
	ATTR(5, DCB_CAP_ATTR_PG_TCS,	HEX(U8)),
	ATTR(6, DCB_CAP_ATTR_PFC_TCS,	HEX(U8)),
	ATTR(7, DCB_CAP_ATTR_GSP,	BOOL(U8)),
	ATTR(8, DCB_CAP_ATTR_BCN,	BOOL(U8)),
	ATTR(9, DCB_CAP_ATTR_DCBX,	FLAGS(U8, dcb_dcbx)),
};
SET(rtnl_dcb_cap);

static const struct nls_row rtnl_dcb_numtcs_rows[] = {
	ATTR(1, DCB_NUMTCS_ATTR_ALL,	FLAG),
	ATTR(2, DCB_NUMTCS_ATTR_PG,	U8),
	ATTR(3, DCB_NUMTCS_ATTR_PFC,	U8),
};
SET(rtnl_dcb_numtcs);

static const struct nls_row rtnl_dcb_bcn_rows[] = {
	ATTR( 1, DCB_BCN_ATTR_RP_0,	U8),
	ATTR( 2, DCB_BCN_ATTR_RP_1,	U8),
	ATTR( 3, DCB_BCN_ATTR_RP_2,	U8),
	ATTR( 4, DCB_BCN_ATTR_RP_3,	U8),
	ATTR( 5, DCB_BCN_ATTR_RP_4,	U8),
	ATTR( 6, DCB_BCN_ATTR_RP_5,	U8),
	ATTR( 7, DCB_BCN_ATTR_RP_6,	U8),
	ATTR( 8, DCB_BCN_ATTR_RP_7,	U8),
	ATTR( 9, DCB_BCN_ATTR_RP_ALL,	FLAG),
	ATTR(10, DCB_BCN_ATTR_BCNA_0,	U32),
	ATTR(11, DCB_BCN_ATTR_BCNA_1,	U32),
	ATTR(12, DCB_BCN_ATTR_ALPHA,	U32),
	ATTR(13, DCB_BCN_ATTR_BETA,	U32),
	ATTR(14, DCB_BCN_ATTR_GD,	U32),
	ATTR(15, DCB_BCN_ATTR_GI,	U32),
	ATTR(16, DCB_BCN_ATTR_TMAX,	U32),
	ATTR(17, DCB_BCN_ATTR_TD,	U32),
	ATTR(18, DCB_BCN_ATTR_RMIN,	U32),
	ATTR(19, DCB_BCN_ATTR_W,	U32),
	ATTR(20, DCB_BCN_ATTR_RD,	U32),
	ATTR(21, DCB_BCN_ATTR_RU,	U32),
	ATTR(22, DCB_BCN_ATTR_WRTT,	U32),
	ATTR(23, DCB_BCN_ATTR_RI,	U32),
	ATTR(24, DCB_BCN_ATTR_C,	U32),
	ATTR(25, DCB_BCN_ATTR_ALL,	FLAG),
};
SET(rtnl_dcb_bcn);

static const struct nls_val dcb_app_idtype_list[] = {
	V(0, DCB_APP_IDTYPE_ETHTYPE),
	V(1, DCB_APP_IDTYPE_PORTNUM),
};
VALS(dcb_app_idtype);

/* The id is an Ethernet protocol or a port, as the type says. */
static const struct nls_vals_case dcb_app_ids_list[] = {
	VALS_IF(0, ethertype),
};
VALS_BY(dcb_app_ids);

static const struct nls_row rtnl_dcb_app_rows[] = {
	ATTR(1, DCB_APP_ATTR_IDTYPE,	ENUM(U8, dcb_app_idtype)),
	ATTR(2, DCB_APP_ATTR_ID,	ENUM_BY(U16, dcb_app_ids, DCB_APP_ATTR_IDTYPE)),
	ATTR(3, DCB_APP_ATTR_PRIORITY,	HEX(U8)),
};
SET(rtnl_dcb_app);

static const struct nls_val dcb_featcfg_list[] = {
	V(0x1, DCB_FEATCFG_ERROR),
	V(0x2, DCB_FEATCFG_ENABLE),
	V(0x4, DCB_FEATCFG_WILLING),
	V(0x8, DCB_FEATCFG_ADVERTISE),
};
VALS(dcb_featcfg);

static const struct nls_row rtnl_dcb_featcfg_rows[] = {
	ATTR(1, DCB_FEATCFG_ATTR_ALL,	FLAG),
	ATTR(2, DCB_FEATCFG_ATTR_PG,	FLAGS(U8, dcb_featcfg)),
	ATTR(3, DCB_FEATCFG_ATTR_PFC,	FLAGS(U8, dcb_featcfg)),
	ATTR(4, DCB_FEATCFG_ATTR_APP,	FLAGS(U8, dcb_featcfg)),
};
SET(rtnl_dcb_featcfg);

/* The answer to a setting is one byte, 0 for done, in place of the nest. */
static const struct nls_case dcb_pfc_cfg_list[] = {
	CASE_NUM(1, U8), OTHERWISE(NEST(rtnl_dcb_pfc_up)),
};
CASES(dcb_pfc_cfg);

static const struct nls_case dcb_pg_cfg_list[] = {
	CASE_NUM(1, U8), OTHERWISE(NEST(rtnl_dcb_pg)),
};
CASES(dcb_pg_cfg);

static const struct nls_case dcb_numtcs_cfg_list[] = {
	CASE_NUM(1, U8), OTHERWISE(NEST(rtnl_dcb_numtcs)),
};
CASES(dcb_numtcs_cfg);

static const struct nls_case dcb_bcn_cfg_list[] = {
	CASE_NUM(1, U8), OTHERWISE(NEST(rtnl_dcb_bcn)),
};
CASES(dcb_bcn_cfg);

static const struct nls_case dcb_app_cfg_list[] = {
	CASE_NUM(1, U8), OTHERWISE(NEST(rtnl_dcb_app)),
};
CASES(dcb_app_cfg);

static const struct nls_case dcb_ieee_cfg_list[] = {
	CASE_NUM(1, U8), OTHERWISE(NEST(rtnl_dcb_ieee)),
};
CASES(dcb_ieee_cfg);

static const struct nls_case dcb_featcfg_cfg_list[] = {
	CASE_NUM(1, U8), OTHERWISE(NEST(rtnl_dcb_featcfg)),
};
CASES(dcb_featcfg_cfg);

static const struct nls_row cee_pg_members[] = {
	MEMBER(willing,		U8),
	MEMBER(error,		U8),
	MEMBER(pg_en,		U8),
	MEMBER(tcs_supported,	U8),
	MEMBER(pg_bw,		LISTN(8, U8)),
	MEMBER(prio_pg,		LISTN(8, U8)),
};
STRUCTURE(cee_pg);

static const struct nls_row cee_pfc_members[] = {
	MEMBER(willing,		U8),
	MEMBER(error,		U8),
	MEMBER(pfc_en,		HEX(U8)),
	MEMBER(tcs_supported,	U8),
};
STRUCTURE(cee_pfc);

static const struct nls_row dcb_peer_app_info_members[] = {
	MEMBER(willing,	U8),
	MEMBER(error,	U8),
};
STRUCTURE(dcb_peer_app_info);

static const struct nls_row rtnl_dcb_cee_peer_app_rows[] = {
	ATTR(1, DCB_ATTR_CEE_PEER_APP_INFO,	STRUCT(dcb_peer_app_info)),
	ATTR(2, DCB_ATTR_CEE_PEER_APP,		STRUCT(dcb_app)),
};
SET(rtnl_dcb_cee_peer_app);

/* The entries have the number of the attribute that holds one elsewhere. */
static const struct nls_row rtnl_dcb_cee_app_rows[] = {
	ATTR(12, DCB_ATTR_APP,	NEST(rtnl_dcb_app)),
};
SET(rtnl_dcb_cee_app);

static const struct nls_row rtnl_dcb_cee_rows[] = {
	ATTR(1, DCB_ATTR_CEE_PEER_PG,		STRUCT(cee_pg)),
	ATTR(2, DCB_ATTR_CEE_PEER_PFC,		STRUCT(cee_pfc)),
	ATTR(3, DCB_ATTR_CEE_PEER_APP_TABLE,	NEST(rtnl_dcb_cee_peer_app)),
	ATTR(4, DCB_ATTR_CEE_TX_PG,		NEST(rtnl_dcb_pg)),
	ATTR(5, DCB_ATTR_CEE_RX_PG,		NEST(rtnl_dcb_pg)),
	ATTR(6, DCB_ATTR_CEE_PFC,		NEST(rtnl_dcb_pfc_up)),
	ATTR(7, DCB_ATTR_CEE_APP_TABLE,		NEST(rtnl_dcb_cee_app)),
	ATTR(8, DCB_ATTR_CEE_FEAT,		NEST(rtnl_dcb_featcfg)),
};
SET(rtnl_dcb_cee);

static const struct nls_row rtnl_dcb_rows[] = {
	ATTR( 1, DCB_ATTR_IFNAME,	IFNAME),
	ATTR( 2, DCB_ATTR_STATE,	U8),
	ATTR( 3, DCB_ATTR_PFC_STATE,	U8),
	ATTR( 4, DCB_ATTR_PFC_CFG,	SUBMSG_BY(dcb_pfc_cfg, LENGTH)),
	ATTR( 5, DCB_ATTR_NUM_TC,	U8),
	ATTR( 6, DCB_ATTR_PG_CFG,	SUBMSG_BY(dcb_pg_cfg, LENGTH)),
	ATTR( 7, DCB_ATTR_SET_ALL,	U8),
	ATTR( 8, DCB_ATTR_PERM_HWADDR,	LLADDR),
	ATTR( 9, DCB_ATTR_CAP,		NEST(rtnl_dcb_cap)),
	ATTR(10, DCB_ATTR_NUMTCS,	SUBMSG_BY(dcb_numtcs_cfg, LENGTH)),
	ATTR(11, DCB_ATTR_BCN,		SUBMSG_BY(dcb_bcn_cfg, LENGTH)),
	ATTR(12, DCB_ATTR_APP,		SUBMSG_BY(dcb_app_cfg, LENGTH)),
	ATTR(13, DCB_ATTR_IEEE,		SUBMSG_BY(dcb_ieee_cfg, LENGTH)),
	ATTR(14, DCB_ATTR_DCBX,		FLAGS(U8, dcb_dcbx)),
	ATTR(15, DCB_ATTR_FEATCFG,	SUBMSG_BY(dcb_featcfg_cfg, LENGTH)),
	ATTR(16, DCB_ATTR_CEE,		NEST(rtnl_dcb_cee)),
};
SHARED_SET(rtnl_dcb);
