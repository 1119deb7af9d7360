/* SPDX-License-Identifier: GPL-2.0-or-later */
/* IFLA_LINKINFO: what kind of interface it is, and the kinds that are neither bridge,
 * bond, tunnel nor CAN.  Kinds without data of their own: dummy, ifb, lowpan, netdevsim,
 * nlmon, openvswitch, pfcp, team, vcan, virt_wifi, vsockmon, wireguard.
 * uapi: linux/if_link.h, linux/veth.h, linux/can/vxcan.h, linux/if_vlan.h, linux/if_tun.h,
 * linux/if_macsec.h, linux/batman_adv.h, linux/wwan.h */
#include "link.h"

/* An interface and its other end, which is an interface message in itself. */
static const struct nls_row rtnl_veth_rows[] = {
	ATTR(1, VETH_INFO_PEER,	HDR_NEST(ifinfomsg, rtnl_link)),
};
SET(rtnl_veth);

static const struct nls_row rtnl_vxcan_rows[] = {
	ATTR(1, VXCAN_INFO_PEER,	HDR_NEST(ifinfomsg, rtnl_link)),
};
SET(rtnl_vxcan);

static const struct nls_val netkit_policy_list[] = {
	W(0, "forward"),
	W(2, "blackhole"),
};
VALS(netkit_policy);

static const struct nls_val netkit_mode_list[] = {
	W(0, "l2"),
	W(1, "l3"),
};
VALS(netkit_mode);

static const struct nls_val netkit_scrub_list[] = {
	W(0, "none"),
	W(1, "default"),
};
VALS(netkit_scrub);

static const struct nls_val netkit_pairing_list[] = {
	W(0, "pair"),
	W(1, "single"),
};
VALS(netkit_pairing);

static const struct nls_row rtnl_netkit_rows[] = {
	ATTR( 1, IFLA_NETKIT_PEER_INFO,		HDR_NEST(ifinfomsg, rtnl_link)),
	ATTR( 2, IFLA_NETKIT_PRIMARY,		BOOL(U8)),
	ATTR( 3, IFLA_NETKIT_POLICY,		ENUM(U32, netkit_policy)),
	ATTR( 4, IFLA_NETKIT_PEER_POLICY,	ENUM(U32, netkit_policy)),
	ATTR( 5, IFLA_NETKIT_MODE,		ENUM(U32, netkit_mode)),
	ATTR( 6, IFLA_NETKIT_SCRUB,		ENUM(U32, netkit_scrub)),
	ATTR( 7, IFLA_NETKIT_PEER_SCRUB,	ENUM(U32, netkit_scrub)),
	ATTR( 8, IFLA_NETKIT_HEADROOM,		U16),
	ATTR( 9, IFLA_NETKIT_TAILROOM,		U16),
	ATTR(10, IFLA_NETKIT_PAIRING,		ENUM(U32, netkit_pairing)),
};
SET(rtnl_netkit);

static const struct nls_val vlan_flags_list[] = {
	V(0x1, VLAN_FLAG_REORDER_HDR),
	V(0x2, VLAN_FLAG_GVRP),
	V(0x4, VLAN_FLAG_LOOSE_BINDING),
	V(0x8, VLAN_FLAG_MVRP),
	V(0x10, VLAN_FLAG_BRIDGE_BINDING),
};
VALS(vlan_flags);

static const struct nls_row ifla_vlan_flags_members[] = {
	MEMBER(flags, FLAGS(U32, vlan_flags)),
	MEMBER(mask, HEX(U32)),
};
STRUCTURE(ifla_vlan_flags);

static const struct nls_row ifla_vlan_qos_mapping_members[] = {
	MEMBER(from, U32),
	MEMBER(to, U32),
};
STRUCTURE(ifla_vlan_qos_mapping);

static const struct nls_row rtnl_vlan_qos_rows[] = {
	ATTR(1, IFLA_VLAN_QOS_MAPPING,	STRUCT(ifla_vlan_qos_mapping)),
};
SET(rtnl_vlan_qos);

static const struct nls_row rtnl_vlan_rows[] = {
	ATTR(1, IFLA_VLAN_ID,		U16),
	ATTR(2, IFLA_VLAN_FLAGS,	STRUCT(ifla_vlan_flags)),
	ATTR(3, IFLA_VLAN_EGRESS_QOS,	NEST(rtnl_vlan_qos)),
	ATTR(4, IFLA_VLAN_INGRESS_QOS,	NEST(rtnl_vlan_qos)),
	ATTR(5, IFLA_VLAN_PROTOCOL,	BE(ETHERTYPE(U16))),
};
SET(rtnl_vlan);

static const struct nls_val macvlan_mode_list[] = {
	W(1, "private"),
	W(2, "vepa"),
	W(4, "bridge"),
	W(8, "passthru"),
	W(16, "source"),
};
VALS(macvlan_mode);

static const struct nls_val macvlan_flags_list[] = {
	V(0x1, MACVLAN_FLAG_NOPROMISC),
	V(0x2, MACVLAN_FLAG_NODST),
};
VALS(macvlan_flags);

static const struct nls_val macvlan_macaddr_mode_list[] = {
	V(0, MACVLAN_MACADDR_ADD),
	V(1, MACVLAN_MACADDR_DEL),
	V(2, MACVLAN_MACADDR_FLUSH),
	V(3, MACVLAN_MACADDR_SET),
};
VALS(macvlan_macaddr_mode);

static const struct nls_row rtnl_macvlan_macaddr_data_rows[] = {
	ATTR(4, IFLA_MACVLAN_MACADDR,	LLADDR),
};
SET(rtnl_macvlan_macaddr_data);

static const struct nls_row rtnl_macvlan_rows[] = {
	ATTR(1, IFLA_MACVLAN_MODE,		ENUM(U32, macvlan_mode)),
	ATTR(2, IFLA_MACVLAN_FLAGS,		FLAGS(U16, macvlan_flags)),
	ATTR(3, IFLA_MACVLAN_MACADDR_MODE,	ENUM(U32, macvlan_macaddr_mode)),
	ATTR(4, IFLA_MACVLAN_MACADDR,		LLADDR),
	ATTR(5, IFLA_MACVLAN_MACADDR_DATA,	NEST(rtnl_macvlan_macaddr_data)),
	ATTR(6, IFLA_MACVLAN_MACADDR_COUNT,	U32),
	ATTR(7, IFLA_MACVLAN_BC_QUEUE_LEN,	U32),
	ATTR(8, IFLA_MACVLAN_BC_QUEUE_LEN_USED,	U32),
	ATTR(9, IFLA_MACVLAN_BC_CUTOFF,		S32),
};
SET(rtnl_macvlan);

static const struct nls_val ipvlan_mode_list[] = {
	V(0, IPVLAN_MODE_L2),
	V(1, IPVLAN_MODE_L3),
	V(2, IPVLAN_MODE_L3S),
};
VALS(ipvlan_mode);

static const struct nls_val ipvlan_flags_list[] = {
	V(0x1, IPVLAN_F_PRIVATE),
	V(0x2, IPVLAN_F_VEPA),
};
VALS(ipvlan_flags);

static const struct nls_row rtnl_ipvlan_rows[] = {
	ATTR(1, IFLA_IPVLAN_MODE,	ENUM(U16, ipvlan_mode)),
	ATTR(2, IFLA_IPVLAN_FLAGS,	FLAGS(U16, ipvlan_flags)),
};
SET(rtnl_ipvlan);

static const struct nls_row rtnl_vrf_rows[] = {
	ATTR(1, IFLA_VRF_TABLE,	ENUM(U32, rt_table)),
};
SET(rtnl_vrf);

static const struct nls_row rtnl_vrf_port_rows[] = {
	ATTR(1, IFLA_VRF_PORT_TABLE,	ENUM(U32, rt_table)),
};
SET(rtnl_vrf_port);

static const struct nls_val macsec_cipher_list[] = {
	W(0x0080020001000001, "GCM-AES-128"),
	W(0x0080c20001000001, "GCM-AES-128"),
	W(0x0080c20001000002, "GCM-AES-256"),
	W(0x0080c20001000003, "GCM-AES-XPN-128"),
	W(0x0080c20001000004, "GCM-AES-XPN-256"),
};
VALS(macsec_cipher);

static const struct nls_val macsec_validation_list[] = {
	W(0, "disabled"),
	W(1, "check"),
	W(2, "strict"),
};
VALS(macsec_validation);

static const struct nls_val macsec_offload_list[] = {
	W(0, "off"),
	W(1, "phy"),
	W(2, "mac"),
};
VALS(macsec_offload);

static const struct nls_row rtnl_macsec_rows[] = {
	ATTR( 1, IFLA_MACSEC_SCI,		BE(HEX(U64))),
	ATTR( 2, IFLA_MACSEC_PORT,		BE(U16)),
	ATTR( 3, IFLA_MACSEC_ICV_LEN,		U8),
	ATTR( 4, IFLA_MACSEC_CIPHER_SUITE,	ENUM(HEX(U64), macsec_cipher)),
	ATTR( 5, IFLA_MACSEC_WINDOW,		U32),
	ATTR( 6, IFLA_MACSEC_ENCODING_SA,	U8),
	ATTR( 7, IFLA_MACSEC_ENCRYPT,		BOOL(U8)),
	ATTR( 8, IFLA_MACSEC_PROTECT,		BOOL(U8)),
	ATTR( 9, IFLA_MACSEC_INC_SCI,		BOOL(U8)),
	ATTR(10, IFLA_MACSEC_ES,		BOOL(U8)),
	ATTR(11, IFLA_MACSEC_SCB,		BOOL(U8)),
	ATTR(12, IFLA_MACSEC_REPLAY_PROTECT,	BOOL(U8)),
	ATTR(13, IFLA_MACSEC_VALIDATION,	ENUM(U8, macsec_validation)),
	ATTR(14, IFLA_MACSEC_PAD,		PAD),
	ATTR(15, IFLA_MACSEC_OFFLOAD,		ENUM(U8, macsec_offload)),
};
SET(rtnl_macsec);

static const struct nls_val hsr_protocol_list[] = {
	V(0, HSR_PROTOCOL_HSR),
	V(1, HSR_PROTOCOL_PRP),
};
VALS(hsr_protocol);

static const struct nls_row rtnl_hsr_rows[] = {
	ATTR(1, IFLA_HSR_SLAVE1,		IFINDEX(U32)),
	ATTR(2, IFLA_HSR_SLAVE2,		IFINDEX(U32)),
	ATTR(3, IFLA_HSR_MULTICAST_SPEC,	U8),
	ATTR(4, IFLA_HSR_SUPERVISION_ADDR,	LLADDR),
	ATTR(5, IFLA_HSR_SEQ_NR,		U16),
	ATTR(6, IFLA_HSR_VERSION,		U8),
	ATTR(7, IFLA_HSR_PROTOCOL,		ENUM(U8, hsr_protocol)),
	ATTR(8, IFLA_HSR_INTERLINK,		IFINDEX(U32)),
};
SET(rtnl_hsr);

static const struct nls_val tun_type_list[] = {
	W(1, "tun"),
	W(2, "tap"),
};
VALS(tun_type);

static const struct nls_row rtnl_tun_rows[] = {
	ATTR(1, IFLA_TUN_OWNER,			U32),
	ATTR(2, IFLA_TUN_GROUP,			U32),
	ATTR(3, IFLA_TUN_TYPE,			ENUM(U8, tun_type)),
	ATTR(4, IFLA_TUN_PI,			BOOL(U8)),
	ATTR(5, IFLA_TUN_VNET_HDR,		BOOL(U8)),
	ATTR(6, IFLA_TUN_PERSIST,		BOOL(U8)),
	ATTR(7, IFLA_TUN_MULTI_QUEUE,		BOOL(U8)),
	ATTR(8, IFLA_TUN_NUM_QUEUES,		U32),
	ATTR(9, IFLA_TUN_NUM_DISABLED_QUEUES,	U32),
};
SET(rtnl_tun);

static const struct nls_val ipoib_mode_list[] = {
	W(0, "datagram"),
	W(1, "connected"),
};
VALS(ipoib_mode);

static const struct nls_row rtnl_ipoib_rows[] = {
	ATTR(1, IFLA_IPOIB_PKEY,	HEX(U16)),
	ATTR(2, IFLA_IPOIB_MODE,	ENUM(U16, ipoib_mode)),
	ATTR(3, IFLA_IPOIB_UMCAST,	BOOL(U16)),
};
SET(rtnl_ipoib);

static const struct nls_val rmnet_flags_list[] = {
	V(0x1, RMNET_FLAGS_INGRESS_DEAGGREGATION),
	V(0x2, RMNET_FLAGS_INGRESS_MAP_COMMANDS),
	V(0x4, RMNET_FLAGS_INGRESS_MAP_CKSUMV4),
	V(0x8, RMNET_FLAGS_EGRESS_MAP_CKSUMV4),
	V(0x10, RMNET_FLAGS_INGRESS_MAP_CKSUMV5),
	V(0x20, RMNET_FLAGS_EGRESS_MAP_CKSUMV5),
};
VALS(rmnet_flags);

static const struct nls_row ifla_rmnet_flags_members[] = {
	MEMBER(flags, FLAGS(U32, rmnet_flags)),
	MEMBER(mask, HEX(U32)),
};
STRUCTURE(ifla_rmnet_flags);

static const struct nls_row rtnl_rmnet_rows[] = {
	ATTR(1, IFLA_RMNET_MUX_ID,	U16),
	ATTR(2, IFLA_RMNET_FLAGS,	STRUCT(ifla_rmnet_flags)),
};
SET(rtnl_rmnet);

static const struct nls_row rtnl_wwan_rows[] = {
	ATTR(1, IFLA_WWAN_LINK_ID,	U32),
};
SET(rtnl_wwan);

static const struct nls_row rtnl_ppp_rows[] = {
	ATTR(1, IFLA_PPP_DEV_FD,	S32),
};
SET(rtnl_ppp);

static const struct nls_row rtnl_dsa_rows[] = {
	ATTR(1, IFLA_DSA_CONDUIT,	IFINDEX(U32)),
};
SET(rtnl_dsa);

static const struct nls_row rtnl_batadv_rows[] = {
	ATTR(1, IFLA_BATADV_ALGO_NAME,	STR),
};
SET(rtnl_batadv);

static const struct nls_val ovpn_mode_list[] = {
	W(0, "p2p"),
	W(1, "mp"),
};
VALS(ovpn_mode);

static const struct nls_row rtnl_ovpn_rows[] = {
	ATTR(1, IFLA_OVPN_MODE,	ENUM(U8, ovpn_mode)),
};
SET(rtnl_ovpn);

static const struct nls_case rtnl_link_kinds_list[] = {
	CASE("amt", rtnl_amt),
	CASE("bareudp", rtnl_bareudp),
	CASE("batadv", rtnl_batadv),
	CASE("bond", rtnl_bond),
	CASE("bridge", rtnl_bridge),
	CASE("can", rtnl_can),
	CASE("dsa", rtnl_dsa),
	CASE("erspan", rtnl_gre),
	CASE("geneve", rtnl_geneve),
	CASE("gre", rtnl_gre),
	CASE("gretap", rtnl_gre),
	CASE("gtp", rtnl_gtp),
	CASE("hsr", rtnl_hsr),
	CASE("ip6erspan", rtnl_gre),
	CASE("ip6gre", rtnl_gre),
	CASE("ip6gretap", rtnl_gre),
	CASE("ip6tnl", rtnl_ip6tnl),
	CASE("ipip", rtnl_iptun),
	CASE("ipoib", rtnl_ipoib),
	CASE("ipvlan", rtnl_ipvlan),
	CASE("ipvtap", rtnl_ipvlan),
	CASE("macsec", rtnl_macsec),
	CASE("macvlan", rtnl_macvlan),
	CASE("macvtap", rtnl_macvlan),
	CASE("netkit", rtnl_netkit),
	CASE("ovpn", rtnl_ovpn),
	CASE("ppp", rtnl_ppp),
	CASE("rmnet", rtnl_rmnet),
	CASE("sit", rtnl_iptun),
	CASE("tun", rtnl_tun),
	CASE("veth", rtnl_veth),
	CASE("vlan", rtnl_vlan),
	CASE("vrf", rtnl_vrf),
	CASE("vti", rtnl_vti),
	CASE("vti6", rtnl_vti),
	CASE("vxcan", rtnl_vxcan),
	CASE("vxlan", rtnl_vxlan),
	CASE("wwan", rtnl_wwan),
	CASE("xfrm", rtnl_xfrm),
};
CASES(rtnl_link_kinds);

static const struct nls_case rtnl_link_xstats_kinds_list[] = {
	CASE_TYPE("can", STRUCT(can_device_stats)),
};
CASES(rtnl_link_xstats_kinds);

/* What an interface is to the one that it belongs to. */
static const struct nls_case rtnl_link_slave_kinds_list[] = {
	CASE("bond", rtnl_bond_slave),
	CASE("bridge", rtnl_brport),
	CASE("vrf", rtnl_vrf_port),
	/* ip link set DEV type bridge_slave says it as the kind, the kernel asks the master's. */
	CASE("bond_slave", rtnl_bond_slave),
	CASE("bridge_slave", rtnl_brport),
};
CASES(rtnl_link_slave_kinds);

static const struct nls_row rtnl_linkinfo_rows[] = {
	ATTR(1, IFLA_INFO_KIND,		STR),
	ATTR(2, IFLA_INFO_DATA,		SUBMSG(rtnl_link_kinds, IFLA_INFO_KIND)),
	ATTR(3, IFLA_INFO_XSTATS,	SUBMSG(rtnl_link_xstats_kinds, IFLA_INFO_KIND)),
	ATTR(4, IFLA_INFO_SLAVE_KIND,	STR),
	ATTR(5, IFLA_INFO_SLAVE_DATA,	SUBMSG(rtnl_link_slave_kinds,
						       IFLA_INFO_SLAVE_KIND|IFLA_INFO_KIND)),
};
SHARED_SET(rtnl_linkinfo);
