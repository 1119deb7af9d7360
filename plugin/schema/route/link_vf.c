/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Virtual functions (SR-IOV) and their ports: IFLA_VFINFO_LIST, IFLA_VF_PORTS,
 * IFLA_PORT_SELF.  uapi: linux/if_link.h */
#include "link.h"

static const struct nls_row ifla_vf_mac_members[] = {
	MEMBER(vf, U32),
	MEMBER(mac, LLADDRN(32)),
};
STRUCTURE(ifla_vf_mac);

static const struct nls_row ifla_vf_broadcast_members[] = {
	MEMBER(broadcast, LLADDRN(32)),
};
STRUCTURE(ifla_vf_broadcast);

static const struct nls_row ifla_vf_vlan_members[] = {
	MEMBER(vf, U32),
	MEMBER(vlan, U32),
	MEMBER(qos, U32),
};
STRUCTURE(ifla_vf_vlan);

static const struct nls_row ifla_vf_vlan_info_members[] = {
	MEMBER(vf, U32),
	MEMBER(vlan, U32),
	MEMBER(qos, U32),
	MEMBER(vlan_proto, BE(ETHERTYPE(U16))),
	PADDING(2),
};
STRUCTURE(ifla_vf_vlan_info);

static const struct nls_row ifla_vf_tx_rate_members[] = {
	MEMBER(vf, U32),
	MEMBER(rate, UNIT(U32, "Mbit/s")),
};
STRUCTURE(ifla_vf_tx_rate);

static const struct nls_row ifla_vf_rate_members[] = {
	MEMBER(vf, U32),
	MEMBER(min_tx_rate, UNIT(U32, "Mbit/s")),
	MEMBER(max_tx_rate, UNIT(U32, "Mbit/s")),
};
STRUCTURE(ifla_vf_rate);

static const struct nls_val ifla_vf_setting_list[] = {
	W(0, "off"),
	W(1, "on"),
	W(0xffffffff, "not reported"),
};
VALS(ifla_vf_setting);

static const struct nls_row ifla_vf_spoofchk_members[] = {
	MEMBER(vf, U32),
	MEMBER(setting, ENUM(U32, ifla_vf_setting)),
};
STRUCTURE(ifla_vf_spoofchk);

static const struct nls_row ifla_vf_rss_query_en_members[] = {
	MEMBER(vf, U32),
	MEMBER(setting, ENUM(U32, ifla_vf_setting)),
};
STRUCTURE(ifla_vf_rss_query_en);

static const struct nls_row ifla_vf_trust_members[] = {
	MEMBER(vf, U32),
	MEMBER(setting, ENUM(U32, ifla_vf_setting)),
};
STRUCTURE(ifla_vf_trust);

static const struct nls_val ifla_vf_link_state_list[] = {
	W(0, "auto"),
	W(1, "enable"),
	W(2, "disable"),
};
VALS(ifla_vf_link_state);

static const struct nls_row ifla_vf_link_state_members[] = {
	MEMBER(vf, U32),
	MEMBER(link_state, ENUM(U32, ifla_vf_link_state)),
};
STRUCTURE(ifla_vf_link_state);

static const struct nls_row ifla_vf_guid_members[] = {
	MEMBER(vf, U32),
	PADDING64(4),
	MEMBER(guid, HEX(U64)),
};
STRUCTURE(ifla_vf_guid);

static const struct nls_row rtnl_vf_stats_rows[] = {
	ATTR(0, IFLA_VF_STATS_RX_PACKETS,	U64),
	ATTR(1, IFLA_VF_STATS_TX_PACKETS,	U64),
	ATTR(2, IFLA_VF_STATS_RX_BYTES,		U64),
	ATTR(3, IFLA_VF_STATS_TX_BYTES,		U64),
	ATTR(4, IFLA_VF_STATS_BROADCAST,	U64),
	ATTR(5, IFLA_VF_STATS_MULTICAST,	U64),
	ATTR(6, IFLA_VF_STATS_PAD,		PAD),
	ATTR(7, IFLA_VF_STATS_RX_DROPPED,	U64),
	ATTR(8, IFLA_VF_STATS_TX_DROPPED,	U64),
};
SET(rtnl_vf_stats);

static const struct nls_row rtnl_vf_vlan_list_rows[] = {
	ATTR(1, IFLA_VF_VLAN_INFO,	STRUCT(ifla_vf_vlan_info)),
};
SET(rtnl_vf_vlan_list);

static const struct nls_row rtnl_vfinfo_rows[] = {
	ATTR( 1, IFLA_VF_MAC,		STRUCT(ifla_vf_mac)),
	ATTR( 2, IFLA_VF_VLAN,		STRUCT(ifla_vf_vlan)),
	ATTR( 3, IFLA_VF_TX_RATE,	STRUCT(ifla_vf_tx_rate)),
	ATTR( 4, IFLA_VF_SPOOFCHK,	STRUCT(ifla_vf_spoofchk)),
	ATTR( 5, IFLA_VF_LINK_STATE,	STRUCT(ifla_vf_link_state)),
	ATTR( 6, IFLA_VF_RATE,		STRUCT(ifla_vf_rate)),
	ATTR( 7, IFLA_VF_RSS_QUERY_EN,	STRUCT(ifla_vf_rss_query_en)),
	ATTR( 8, IFLA_VF_STATS,		NEST(rtnl_vf_stats)),
	ATTR( 9, IFLA_VF_TRUST,		STRUCT(ifla_vf_trust)),
	ATTR(10, IFLA_VF_IB_NODE_GUID,	STRUCT(ifla_vf_guid)),
	ATTR(11, IFLA_VF_IB_PORT_GUID,	STRUCT(ifla_vf_guid)),
	ATTR(12, IFLA_VF_VLAN_LIST,	NEST(rtnl_vf_vlan_list)),
	ATTR(13, IFLA_VF_BROADCAST,	STRUCT(ifla_vf_broadcast)),
};
SET(rtnl_vfinfo);

static const struct nls_row rtnl_vfinfo_list_rows[] = {
	ATTR(1, IFLA_VF_INFO,	NEST(rtnl_vfinfo)),
};
SHARED_SET(rtnl_vfinfo_list);

static const struct nls_row ifla_port_vsi_members[] = {
	MEMBER(vsi_mgr_id, U8),
	MEMBER(vsi_type_id, BYTESN(3)),
	MEMBER(vsi_type_version, U8),
	PADDING(3),
};
STRUCTURE(ifla_port_vsi);

static const struct nls_val port_request_list[] = {
	V(0, PORT_REQUEST_PREASSOCIATE),
	V(1, PORT_REQUEST_PREASSOCIATE_RR),
	V(2, PORT_REQUEST_ASSOCIATE),
	V(3, PORT_REQUEST_DISASSOCIATE),
};
VALS(port_request);

static const struct nls_val port_response_list[] = {
	V(0, PORT_VDP_RESPONSE_SUCCESS),
	V(1, PORT_VDP_RESPONSE_INVALID_FORMAT),
	V(2, PORT_VDP_RESPONSE_INSUFFICIENT_RESOURCES),
	V(3, PORT_VDP_RESPONSE_UNUSED_VTID),
	V(4, PORT_VDP_RESPONSE_VTID_VIOLATION),
	V(5, PORT_VDP_RESPONSE_VTID_VERSION_VIOALTION),
	V(6, PORT_VDP_RESPONSE_OUT_OF_SYNC),
	V(0x100, PORT_PROFILE_RESPONSE_SUCCESS),
	V(0x101, PORT_PROFILE_RESPONSE_INPROGRESS),
	V(0x102, PORT_PROFILE_RESPONSE_INVALID),
	V(0x103, PORT_PROFILE_RESPONSE_BADSTATE),
	V(0x104, PORT_PROFILE_RESPONSE_INSUFFICIENT_RESOURCES),
	V(0x105, PORT_PROFILE_RESPONSE_ERROR),
};
VALS(port_response);

/* IFLA_PORT_REQUEST is 1 byte in requests and 2 from drivers. */
static const struct nls_row rtnl_port_rows[] = {
	ATTR(1, IFLA_PORT_VF,			U32),
	ATTR(2, IFLA_PORT_PROFILE,		STR),
	ATTR(3, IFLA_PORT_VSI_TYPE,		STRUCT(ifla_port_vsi)),
	ATTR(4, IFLA_PORT_INSTANCE_UUID,	BYTES),
	ATTR(5, IFLA_PORT_HOST_UUID,		BYTES),
	ATTR(6, IFLA_PORT_REQUEST,		ENUM(UINT, port_request)),
	ATTR(7, IFLA_PORT_RESPONSE,		ENUM(U16, port_response)),
};
SHARED_SET(rtnl_port);

static const struct nls_row rtnl_vf_ports_rows[] = {
	ATTR(1, IFLA_VF_PORT,	NEST(rtnl_port)),
};
SHARED_SET(rtnl_vf_ports);
