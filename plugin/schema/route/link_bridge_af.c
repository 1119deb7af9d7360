/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What a bridge is told and tells by IFLA_AF_SPEC of AF_BRIDGE: VLANs, spanning
 * trees, rings (MRP) and connectivity faults (CFM).
 * uapi: linux/if_bridge.h, linux/mrp_bridge.h, linux/cfm_bridge.h */
#include "link.h"

static const struct nls_val bridge_flags_list[] = {
	V(0x1, BRIDGE_FLAGS_MASTER),
	V(0x2, BRIDGE_FLAGS_SELF),
};
VALS(bridge_flags);

static const struct nls_val bridge_mode_list[] = {
	V(0, BRIDGE_MODE_VEB),
	V(1, BRIDGE_MODE_VEPA),
	V(0xffff, BRIDGE_MODE_UNDEF),
};
VALS(bridge_mode);

static const struct nls_val bridge_vlan_info_list[] = {
	V(0x1, BRIDGE_VLAN_INFO_MASTER),
	V(0x2, BRIDGE_VLAN_INFO_PVID),
	V(0x4, BRIDGE_VLAN_INFO_UNTAGGED),
	V(0x8, BRIDGE_VLAN_INFO_RANGE_BEGIN),
	V(0x10, BRIDGE_VLAN_INFO_RANGE_END),
	V(0x20, BRIDGE_VLAN_INFO_BRENTRY),
	V(0x40, BRIDGE_VLAN_INFO_ONLY_OPTS),
};
SHARED_VALS(bridge_vlan_info);

static const struct nls_row bridge_vlan_info_members[] = {
	MEMBER(flags, FLAGS(U16, bridge_vlan_info)),
	MEMBER(vid, U16),
};
SHARED_STRUCTURE(bridge_vlan_info);

static const struct nls_row bridge_vlan_tunnel_rows[] = {
	ATTR(1, IFLA_BRIDGE_VLAN_TUNNEL_ID,	U32),
	ATTR(2, IFLA_BRIDGE_VLAN_TUNNEL_VID,	U16),
	ATTR(3, IFLA_BRIDGE_VLAN_TUNNEL_FLAGS,	FLAGS(U16, bridge_vlan_info)),
};
SET(bridge_vlan_tunnel);

static const struct nls_row bridge_mst_entry_rows[] = {
	ATTR(1, IFLA_BRIDGE_MST_ENTRY_MSTI,	U16),
	ATTR(2, IFLA_BRIDGE_MST_ENTRY_STATE,	ENUM(U8, br_state)),
};
SET(bridge_mst_entry);

static const struct nls_row bridge_mst_rows[] = {
	ATTR(1, IFLA_BRIDGE_MST_ENTRY,	NEST(bridge_mst_entry)),
};
SET(bridge_mst);

/* Media redundancy. */
static const struct nls_val br_mrp_port_state_list[] = {
	V(0, BR_MRP_PORT_STATE_DISABLED),
	V(1, BR_MRP_PORT_STATE_BLOCKED),
	V(2, BR_MRP_PORT_STATE_FORWARDING),
	V(3, BR_MRP_PORT_STATE_NOT_CONNECTED),
};
VALS(br_mrp_port_state);

static const struct nls_val br_mrp_port_role_list[] = {
	V(0, BR_MRP_PORT_ROLE_PRIMARY),
	V(1, BR_MRP_PORT_ROLE_SECONDARY),
	V(2, BR_MRP_PORT_ROLE_INTER),
};
VALS(br_mrp_port_role);

static const struct nls_val br_mrp_ring_state_list[] = {
	V(0, BR_MRP_RING_STATE_OPEN),
	V(1, BR_MRP_RING_STATE_CLOSED),
};
VALS(br_mrp_ring_state);

static const struct nls_val br_mrp_ring_role_list[] = {
	V(0, BR_MRP_RING_ROLE_DISABLED),
	V(1, BR_MRP_RING_ROLE_MRC),
	V(2, BR_MRP_RING_ROLE_MRM),
	V(3, BR_MRP_RING_ROLE_MRA),
};
VALS(br_mrp_ring_role);

static const struct nls_val br_mrp_in_state_list[] = {
	V(0, BR_MRP_IN_STATE_OPEN),
	V(1, BR_MRP_IN_STATE_CLOSED),
};
VALS(br_mrp_in_state);

static const struct nls_val br_mrp_in_role_list[] = {
	V(0, BR_MRP_IN_ROLE_DISABLED),
	V(1, BR_MRP_IN_ROLE_MIC),
	V(2, BR_MRP_IN_ROLE_MIM),
};
VALS(br_mrp_in_role);

static const struct nls_row bridge_mrp_instance_rows[] = {
	ATTR(1, IFLA_BRIDGE_MRP_INSTANCE_RING_ID,	U32),
	ATTR(2, IFLA_BRIDGE_MRP_INSTANCE_P_IFINDEX,	IFINDEX(U32)),
	ATTR(3, IFLA_BRIDGE_MRP_INSTANCE_S_IFINDEX,	IFINDEX(U32)),
	ATTR(4, IFLA_BRIDGE_MRP_INSTANCE_PRIO,		U16),
};
SET(bridge_mrp_instance);

static const struct nls_row bridge_mrp_port_state_rows[] = {
	ATTR(1, IFLA_BRIDGE_MRP_PORT_STATE_STATE,	ENUM(U32, br_mrp_port_state)),
};
SET(bridge_mrp_port_state);

static const struct nls_row bridge_mrp_port_role_rows[] = {
	ATTR(1, IFLA_BRIDGE_MRP_PORT_ROLE_ROLE,	ENUM(U32, br_mrp_port_role)),
};
SET(bridge_mrp_port_role);

static const struct nls_row bridge_mrp_ring_state_rows[] = {
	ATTR(1, IFLA_BRIDGE_MRP_RING_STATE_RING_ID,	U32),
	ATTR(2, IFLA_BRIDGE_MRP_RING_STATE_STATE,	ENUM(U32, br_mrp_ring_state)),
};
SET(bridge_mrp_ring_state);

static const struct nls_row bridge_mrp_ring_role_rows[] = {
	ATTR(1, IFLA_BRIDGE_MRP_RING_ROLE_RING_ID,	U32),
	ATTR(2, IFLA_BRIDGE_MRP_RING_ROLE_ROLE,		ENUM(U32, br_mrp_ring_role)),
};
SET(bridge_mrp_ring_role);

static const struct nls_row bridge_mrp_start_test_rows[] = {
	ATTR(1, IFLA_BRIDGE_MRP_START_TEST_RING_ID,	U32),
	ATTR(2, IFLA_BRIDGE_MRP_START_TEST_INTERVAL,	TIME(U32, "us")),
	ATTR(3, IFLA_BRIDGE_MRP_START_TEST_MAX_MISS,	U32),
	ATTR(4, IFLA_BRIDGE_MRP_START_TEST_PERIOD,	TIME(U32, "us")),
	ATTR(5, IFLA_BRIDGE_MRP_START_TEST_MONITOR,	BOOL(U32)),
};
SET(bridge_mrp_start_test);

static const struct nls_row bridge_mrp_info_rows[] = {
	ATTR( 1, IFLA_BRIDGE_MRP_INFO_RING_ID,		U32),
	ATTR( 2, IFLA_BRIDGE_MRP_INFO_P_IFINDEX,	IFINDEX(U32)),
	ATTR( 3, IFLA_BRIDGE_MRP_INFO_S_IFINDEX,	IFINDEX(U32)),
	ATTR( 4, IFLA_BRIDGE_MRP_INFO_PRIO,		U16),
	ATTR( 5, IFLA_BRIDGE_MRP_INFO_RING_STATE,	ENUM(U32, br_mrp_ring_state)),
	ATTR( 6, IFLA_BRIDGE_MRP_INFO_RING_ROLE,	ENUM(U32, br_mrp_ring_role)),
	ATTR( 7, IFLA_BRIDGE_MRP_INFO_TEST_INTERVAL,	TIME(U32, "us")),
	ATTR( 8, IFLA_BRIDGE_MRP_INFO_TEST_MAX_MISS,	U32),
	ATTR( 9, IFLA_BRIDGE_MRP_INFO_TEST_MONITOR,	BOOL(U32)),
	ATTR(10, IFLA_BRIDGE_MRP_INFO_I_IFINDEX,	IFINDEX(U32)),
	ATTR(11, IFLA_BRIDGE_MRP_INFO_IN_STATE,		ENUM(U32, br_mrp_in_state)),
	ATTR(12, IFLA_BRIDGE_MRP_INFO_IN_ROLE,		ENUM(U32, br_mrp_in_role)),
	ATTR(13, IFLA_BRIDGE_MRP_INFO_IN_TEST_INTERVAL,	TIME(U32, "us")),
	ATTR(14, IFLA_BRIDGE_MRP_INFO_IN_TEST_MAX_MISS,	U32),
};
SET(bridge_mrp_info);

static const struct nls_row bridge_mrp_in_role_rows[] = {
	ATTR(1, IFLA_BRIDGE_MRP_IN_ROLE_RING_ID,	U32),
	ATTR(2, IFLA_BRIDGE_MRP_IN_ROLE_IN_ID,		U16),
	ATTR(3, IFLA_BRIDGE_MRP_IN_ROLE_ROLE,		ENUM(U32, br_mrp_in_role)),
	ATTR(4, IFLA_BRIDGE_MRP_IN_ROLE_I_IFINDEX,	IFINDEX(U32)),
};
SET(bridge_mrp_in_role);

static const struct nls_row bridge_mrp_in_state_rows[] = {
	ATTR(1, IFLA_BRIDGE_MRP_IN_STATE_IN_ID,	U32),
	ATTR(2, IFLA_BRIDGE_MRP_IN_STATE_STATE,	ENUM(U32, br_mrp_in_state)),
};
SET(bridge_mrp_in_state);

static const struct nls_row bridge_mrp_start_in_test_rows[] = {
	ATTR(1, IFLA_BRIDGE_MRP_START_IN_TEST_IN_ID,	U32),
	ATTR(2, IFLA_BRIDGE_MRP_START_IN_TEST_INTERVAL,	TIME(U32, "us")),
	ATTR(3, IFLA_BRIDGE_MRP_START_IN_TEST_MAX_MISS,	U32),
	ATTR(4, IFLA_BRIDGE_MRP_START_IN_TEST_PERIOD,	TIME(U32, "us")),
};
SET(bridge_mrp_start_in_test);

static const struct nls_row bridge_mrp_rows[] = {
	ATTR( 1, IFLA_BRIDGE_MRP_INSTANCE,	NEST(bridge_mrp_instance)),
	ATTR( 2, IFLA_BRIDGE_MRP_PORT_STATE,	NEST(bridge_mrp_port_state)),
	ATTR( 3, IFLA_BRIDGE_MRP_PORT_ROLE,	NEST(bridge_mrp_port_role)),
	ATTR( 4, IFLA_BRIDGE_MRP_RING_STATE,	NEST(bridge_mrp_ring_state)),
	ATTR( 5, IFLA_BRIDGE_MRP_RING_ROLE,	NEST(bridge_mrp_ring_role)),
	ATTR( 6, IFLA_BRIDGE_MRP_START_TEST,	NEST(bridge_mrp_start_test)),
	ATTR( 7, IFLA_BRIDGE_MRP_INFO,		NEST(bridge_mrp_info)),
	ATTR( 8, IFLA_BRIDGE_MRP_IN_ROLE,	NEST(bridge_mrp_in_role)),
	ATTR( 9, IFLA_BRIDGE_MRP_IN_STATE,	NEST(bridge_mrp_in_state)),
	ATTR(10, IFLA_BRIDGE_MRP_START_IN_TEST,	NEST(bridge_mrp_start_in_test)),
};
SET(bridge_mrp);

/* Connectivity fault management. */
static const struct nls_val br_cfm_domain_list[] = {
	V(0, BR_CFM_PORT),
	V(1, BR_CFM_VLAN),
};
VALS(br_cfm_domain);

static const struct nls_val br_cfm_mep_direction_list[] = {
	V(0, BR_CFM_MEP_DIRECTION_DOWN),
	V(1, BR_CFM_MEP_DIRECTION_UP),
};
VALS(br_cfm_mep_direction);

static const struct nls_val br_cfm_ccm_interval_list[] = {
	V(0, BR_CFM_CCM_INTERVAL_NONE),
	V(1, BR_CFM_CCM_INTERVAL_3_3_MS),
	V(2, BR_CFM_CCM_INTERVAL_10_MS),
	V(3, BR_CFM_CCM_INTERVAL_100_MS),
	V(4, BR_CFM_CCM_INTERVAL_1_SEC),
	V(5, BR_CFM_CCM_INTERVAL_10_SEC),
	V(6, BR_CFM_CCM_INTERVAL_1_MIN),
	V(7, BR_CFM_CCM_INTERVAL_10_MIN),
};
VALS(br_cfm_ccm_interval);

static const struct nls_row bridge_cfm_mep_create_rows[] = {
	ATTR(1, IFLA_BRIDGE_CFM_MEP_CREATE_INSTANCE,	U32),
	ATTR(2, IFLA_BRIDGE_CFM_MEP_CREATE_DOMAIN,	ENUM(U32, br_cfm_domain)),
	ATTR(3, IFLA_BRIDGE_CFM_MEP_CREATE_DIRECTION,	ENUM(U32, br_cfm_mep_direction)),
	ATTR(4, IFLA_BRIDGE_CFM_MEP_CREATE_IFINDEX,	IFINDEX(U32)),
};
SET(bridge_cfm_mep_create);

static const struct nls_row bridge_cfm_mep_delete_rows[] = {
	ATTR(1, IFLA_BRIDGE_CFM_MEP_DELETE_INSTANCE,	U32),
};
SET(bridge_cfm_mep_delete);

static const struct nls_row bridge_cfm_mep_config_rows[] = {
	ATTR(1, IFLA_BRIDGE_CFM_MEP_CONFIG_INSTANCE,	U32),
	ATTR(2, IFLA_BRIDGE_CFM_MEP_CONFIG_UNICAST_MAC,	LLADDR),
	ATTR(3, IFLA_BRIDGE_CFM_MEP_CONFIG_MDLEVEL,	U32),
	ATTR(4, IFLA_BRIDGE_CFM_MEP_CONFIG_MEPID,	U32),
};
SET(bridge_cfm_mep_config);

static const struct nls_row bridge_cfm_cc_config_rows[] = {
	ATTR(1, IFLA_BRIDGE_CFM_CC_CONFIG_INSTANCE,	U32),
	ATTR(2, IFLA_BRIDGE_CFM_CC_CONFIG_ENABLE,	BOOL(U32)),
	ATTR(3, IFLA_BRIDGE_CFM_CC_CONFIG_EXP_INTERVAL,	ENUM(U32, br_cfm_ccm_interval)),
	ATTR(4, IFLA_BRIDGE_CFM_CC_CONFIG_EXP_MAID,	BYTES),
};
SET(bridge_cfm_cc_config);

static const struct nls_row bridge_cfm_cc_peer_mep_rows[] = {
	ATTR(1, IFLA_BRIDGE_CFM_CC_PEER_MEP_INSTANCE,	U32),
	ATTR(2, IFLA_BRIDGE_CFM_CC_PEER_MEPID,		U32),
};
SET(bridge_cfm_cc_peer_mep);

static const struct nls_row bridge_cfm_cc_rdi_rows[] = {
	ATTR(1, IFLA_BRIDGE_CFM_CC_RDI_INSTANCE,	U32),
	ATTR(2, IFLA_BRIDGE_CFM_CC_RDI_RDI,		BOOL(U32)),
};
SET(bridge_cfm_cc_rdi);

static const struct nls_row bridge_cfm_cc_ccm_tx_rows[] = {
	ATTR(1, IFLA_BRIDGE_CFM_CC_CCM_TX_INSTANCE,		U32),
	ATTR(2, IFLA_BRIDGE_CFM_CC_CCM_TX_DMAC,			LLADDR),
	ATTR(3, IFLA_BRIDGE_CFM_CC_CCM_TX_SEQ_NO_UPDATE,	BOOL(U32)),
	ATTR(4, IFLA_BRIDGE_CFM_CC_CCM_TX_PERIOD,		TIME(U32, "s")),
	ATTR(5, IFLA_BRIDGE_CFM_CC_CCM_TX_IF_TLV,		BOOL(U32)),
	ATTR(6, IFLA_BRIDGE_CFM_CC_CCM_TX_IF_TLV_VALUE,		U8),
	ATTR(7, IFLA_BRIDGE_CFM_CC_CCM_TX_PORT_TLV,		BOOL(U32)),
	ATTR(8, IFLA_BRIDGE_CFM_CC_CCM_TX_PORT_TLV_VALUE,	U8),
};
SET(bridge_cfm_cc_ccm_tx);

static const struct nls_row bridge_cfm_mep_status_rows[] = {
	ATTR(1, IFLA_BRIDGE_CFM_MEP_STATUS_INSTANCE,		U32),
	ATTR(2, IFLA_BRIDGE_CFM_MEP_STATUS_OPCODE_UNEXP_SEEN,	BOOL(U32)),
	ATTR(3, IFLA_BRIDGE_CFM_MEP_STATUS_VERSION_UNEXP_SEEN,	BOOL(U32)),
	ATTR(4, IFLA_BRIDGE_CFM_MEP_STATUS_RX_LEVEL_LOW_SEEN,	BOOL(U32)),
};
SET(bridge_cfm_mep_status);

static const struct nls_row bridge_cfm_cc_peer_status_rows[] = {
	ATTR(1, IFLA_BRIDGE_CFM_CC_PEER_STATUS_INSTANCE,	U32),
	ATTR(2, IFLA_BRIDGE_CFM_CC_PEER_STATUS_PEER_MEPID,	U32),
	ATTR(3, IFLA_BRIDGE_CFM_CC_PEER_STATUS_CCM_DEFECT,	BOOL(U32)),
	ATTR(4, IFLA_BRIDGE_CFM_CC_PEER_STATUS_RDI,		BOOL(U32)),
	ATTR(5, IFLA_BRIDGE_CFM_CC_PEER_STATUS_PORT_TLV_VALUE,	U8),
	ATTR(6, IFLA_BRIDGE_CFM_CC_PEER_STATUS_IF_TLV_VALUE,	U8),
	ATTR(7, IFLA_BRIDGE_CFM_CC_PEER_STATUS_SEEN,		BOOL(U32)),
	ATTR(8, IFLA_BRIDGE_CFM_CC_PEER_STATUS_TLV_SEEN,	BOOL(U32)),
	ATTR(9, IFLA_BRIDGE_CFM_CC_PEER_STATUS_SEQ_UNEXP_SEEN,	BOOL(U32)),
};
SET(bridge_cfm_cc_peer_status);

static const struct nls_row bridge_cfm_rows[] = {
	ATTR( 1, IFLA_BRIDGE_CFM_MEP_CREATE,		NEST(bridge_cfm_mep_create)),
	ATTR( 2, IFLA_BRIDGE_CFM_MEP_DELETE,		NEST(bridge_cfm_mep_delete)),
	ATTR( 3, IFLA_BRIDGE_CFM_MEP_CONFIG,		NEST(bridge_cfm_mep_config)),
	ATTR( 4, IFLA_BRIDGE_CFM_CC_CONFIG,		NEST(bridge_cfm_cc_config)),
	ATTR( 5, IFLA_BRIDGE_CFM_CC_PEER_MEP_ADD,	NEST(bridge_cfm_cc_peer_mep)),
	ATTR( 6, IFLA_BRIDGE_CFM_CC_PEER_MEP_REMOVE,	NEST(bridge_cfm_cc_peer_mep)),
	ATTR( 7, IFLA_BRIDGE_CFM_CC_RDI,		NEST(bridge_cfm_cc_rdi)),
	ATTR( 8, IFLA_BRIDGE_CFM_CC_CCM_TX,		NEST(bridge_cfm_cc_ccm_tx)),
	ATTR( 9, IFLA_BRIDGE_CFM_MEP_CREATE_INFO,	NEST(bridge_cfm_mep_create)),
	ATTR(10, IFLA_BRIDGE_CFM_MEP_CONFIG_INFO,	NEST(bridge_cfm_mep_config)),
	ATTR(11, IFLA_BRIDGE_CFM_CC_CONFIG_INFO,	NEST(bridge_cfm_cc_config)),
	ATTR(12, IFLA_BRIDGE_CFM_CC_RDI_INFO,		NEST(bridge_cfm_cc_rdi)),
	ATTR(13, IFLA_BRIDGE_CFM_CC_CCM_TX_INFO,	NEST(bridge_cfm_cc_ccm_tx)),
	ATTR(14, IFLA_BRIDGE_CFM_CC_PEER_MEP_INFO,	NEST(bridge_cfm_cc_peer_mep)),
	ATTR(15, IFLA_BRIDGE_CFM_MEP_STATUS_INFO,	NEST(bridge_cfm_mep_status)),
	ATTR(16, IFLA_BRIDGE_CFM_CC_PEER_STATUS_INFO,	NEST(bridge_cfm_cc_peer_status)),
};
SET(bridge_cfm);

static const struct nls_row rtnl_bridge_af_rows[] = {
	ATTR(0, IFLA_BRIDGE_FLAGS,		FLAGS(U16, bridge_flags)),
	ATTR(1, IFLA_BRIDGE_MODE,		ENUM(U16, bridge_mode)),
	ATTR(2, IFLA_BRIDGE_VLAN_INFO,		STRUCT(bridge_vlan_info)),
	ATTR(3, IFLA_BRIDGE_VLAN_TUNNEL_INFO,	NEST(bridge_vlan_tunnel)),
	ATTR(4, IFLA_BRIDGE_MRP,		NEST(bridge_mrp)),
	ATTR(5, IFLA_BRIDGE_CFM,		NEST(bridge_cfm)),
	ATTR(6, IFLA_BRIDGE_MST,		NEST(bridge_mst)),
};
SHARED_SET(rtnl_bridge_af);
