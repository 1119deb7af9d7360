/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Network interfaces: RTM_*LINK.  uapi: linux/if_link.h, linux/if.h, linux/rtnetlink.h,
 * linux/dpll.h, linux/devlink.h */
#include "link.h"

static const struct nls_val iff_list[] = {
	V(0x1, IFF_UP),
	V(0x2, IFF_BROADCAST),
	V(0x4, IFF_DEBUG),
	V(0x8, IFF_LOOPBACK),
	V(0x10, IFF_POINTOPOINT),
	V(0x20, IFF_NOTRAILERS),
	V(0x40, IFF_RUNNING),
	V(0x80, IFF_NOARP),
	V(0x100, IFF_PROMISC),
	V(0x200, IFF_ALLMULTI),
	V(0x400, IFF_MASTER),
	V(0x800, IFF_SLAVE),
	V(0x1000, IFF_MULTICAST),
	V(0x2000, IFF_PORTSEL),
	V(0x4000, IFF_AUTOMEDIA),
	V(0x8000, IFF_DYNAMIC),
	V(0x10000, IFF_LOWER_UP),
	V(0x20000, IFF_DORMANT),
	V(0x40000, IFF_ECHO),
};
VALS(iff);

static const struct nls_row ifinfomsg_members[] = {
	OWN(ifi_family, AF(U8)),
	PADDING(1),
	OWN(ifi_type, ENUM(U16, arphrd)),
	OWN(ifi_index, IFINDEX(S32)),
	OWN(ifi_flags, FLAGS(U32, iff)),
	OWN(ifi_change, FLAGS(U32, iff)),
};
SHARED_STRUCTURE(ifinfomsg);

static const struct nls_val if_oper_list[] = {
	V(0, IF_OPER_UNKNOWN),
	V(1, IF_OPER_NOTPRESENT),
	V(2, IF_OPER_DOWN),
	V(3, IF_OPER_LOWERLAYERDOWN),
	V(4, IF_OPER_TESTING),
	V(5, IF_OPER_DORMANT),
	V(6, IF_OPER_UP),
};
VALS(if_oper);

static const struct nls_val if_link_mode_list[] = {
	V(0, IF_LINK_MODE_DEFAULT),
	V(1, IF_LINK_MODE_DORMANT),
	V(2, IF_LINK_MODE_TESTING),
};
VALS(if_link_mode);

static const struct nls_val rtext_filter_list[] = {
	V(0x1, RTEXT_FILTER_VF),
	V(0x2, RTEXT_FILTER_BRVLAN),
	V(0x4, RTEXT_FILTER_BRVLAN_COMPRESSED),
	V(0x8, RTEXT_FILTER_SKIP_STATS),
	V(0x10, RTEXT_FILTER_MRP),
	V(0x20, RTEXT_FILTER_CFM_CONFIG),
	V(0x40, RTEXT_FILTER_CFM_STATUS),
	V(0x80, RTEXT_FILTER_MST),
	V(0x100, RTEXT_FILTER_NAME_ONLY),
};
VALS(rtext_filter);

static const struct nls_val ifla_event_list[] = {
	V(0, IFLA_EVENT_NONE),
	V(1, IFLA_EVENT_REBOOT),
	V(2, IFLA_EVENT_FEATURES),
	V(3, IFLA_EVENT_BONDING_FAILOVER),
	V(4, IFLA_EVENT_NOTIFY_PEERS),
	V(5, IFLA_EVENT_IGMP_RESEND),
	V(6, IFLA_EVENT_BONDING_OPTIONS),
};
VALS(ifla_event);

static const struct nls_row rtnl_prop_list_rows[] = {
	ATTR(53, IFLA_ALT_IFNAME,	IFNAME),
};
SET(rtnl_prop_list);

static const struct nls_row rtnl_proto_down_reason_rows[] = {
	ATTR(1, IFLA_PROTO_DOWN_REASON_MASK,	HEX(U32)),
	ATTR(2, IFLA_PROTO_DOWN_REASON_VALUE,	HEX(U32)),
};
SET(rtnl_proto_down_reason);

static const struct nls_val xdp_attached_list[] = {
	V(0, XDP_ATTACHED_NONE),
	V(1, XDP_ATTACHED_DRV),
	V(2, XDP_ATTACHED_SKB),
	V(3, XDP_ATTACHED_HW),
	V(4, XDP_ATTACHED_MULTI),
};
VALS(xdp_attached);

static const struct nls_val xdp_flags_list[] = {
	V(0x1, XDP_FLAGS_UPDATE_IF_NOEXIST),
	V(0x2, XDP_FLAGS_SKB_MODE),
	V(0x4, XDP_FLAGS_DRV_MODE),
	V(0x8, XDP_FLAGS_HW_MODE),
	V(0x10, XDP_FLAGS_REPLACE),
};
VALS(xdp_flags);

static const struct nls_row rtnl_xdp_rows[] = {
	ATTR(1, IFLA_XDP_FD,		S32),
	ATTR(2, IFLA_XDP_ATTACHED,	ENUM(U8, xdp_attached)),
	ATTR(3, IFLA_XDP_FLAGS,		FLAGS(U32, xdp_flags)),
	ATTR(4, IFLA_XDP_PROG_ID,	U32),
	ATTR(5, IFLA_XDP_DRV_PROG_ID,	U32),
	ATTR(6, IFLA_XDP_SKB_PROG_ID,	U32),
	ATTR(7, IFLA_XDP_HW_PROG_ID,	U32),
	ATTR(8, IFLA_XDP_EXPECTED_FD,	S32),
};
SET(rtnl_xdp);

/* The devlink port behind the interface: devlink_nl_port_handle_fill(). */
static const struct nls_row rtnl_devlink_port_rows[] = {
	ATTR(  1, DEVLINK_ATTR_BUS_NAME,	STR),
	ATTR(  2, DEVLINK_ATTR_DEV_NAME,	STR),
	ATTR(  3, DEVLINK_ATTR_PORT_INDEX,	U32),
	ATTR(184, DEVLINK_ATTR_INDEX,		UINT),
};
SET(rtnl_devlink_port);

static const struct nls_row rtnl_dpll_pin_rows[] = {
	ATTR(1, DPLL_A_PIN_ID,	U32),
};
SET(rtnl_dpll_pin);

/* A bridge takes the state of a port alone, too, as old STP daemons send it. */
static const struct nls_case rtnl_protinfo_bridge_list[] = {
	CASE_NUM(1, NEST(rtnl_brport)),
	OTHERWISE(NAMED(IFLA_BRPORT_STATE, ENUM(U8, br_state))),
};
CASES(rtnl_protinfo_bridge);

static const struct nls_case rtnl_protinfo_list[] = {
	CASE_NUM(7, SUBMSG_BY(rtnl_protinfo_bridge, NESTED)),
	CASE_NUM(10, NEST(rtnl_inet6)),
};
CASES(rtnl_protinfo);

static const struct nls_case rtnl_af_spec_list[] = {
	CASE_NUM(7, NEST(rtnl_bridge_af)),
	CASE_NUM(128, NEST(rtnl_ipmr)),	/* RTNL_FAMILY_IPMR */
	OTHERWISE(NEST(rtnl_link_af)),
};
CASES(rtnl_af_spec);

static const struct nls_row rtnl_link_rows[] = {
	ATTR( 1, IFLA_ADDRESS,				AKA(LLADDR_OF(ifi_type), "ifla_hwaddr")),
	ATTR( 2, IFLA_BROADCAST,			LLADDR_OF(ifi_type)),
	ATTR( 3, IFLA_IFNAME,				IFNAME),
	ATTR( 4, IFLA_MTU,				U32),
	ATTR( 5, IFLA_LINK,				IFINDEX_UNLESS(U32, IFLA_LINK_NETNSID)),
	ATTR( 6, IFLA_QDISC,				STR),
	ATTR( 7, IFLA_STATS,				GROWS(STRUCT(rtnl_link_stats))),
	ATTR( 8, IFLA_COST,				BYTES),
	ATTR( 9, IFLA_PRIORITY,				BYTES),
	ATTR(10, IFLA_MASTER,				IFINDEX(U32)),
	ATTR(11, IFLA_WIRELESS,				RECORDS(STRUCT(iw_event))),
	ATTR(12, IFLA_PROTINFO,				SUBMSG(rtnl_protinfo, ifi_family)),
	ATTR(13, IFLA_TXQLEN,				U32),
	ATTR(14, IFLA_MAP,				STRUCT(rtnl_link_ifmap)),
	ATTR(15, IFLA_WEIGHT,				U32),
	ATTR(16, IFLA_OPERSTATE,			ENUM(U8, if_oper)),
	ATTR(17, IFLA_LINKMODE,				ENUM(U8, if_link_mode)),
	ATTR(18, IFLA_LINKINFO,				NEST(rtnl_linkinfo)),
	ATTR(19, IFLA_NET_NS_PID,			U32),
	ATTR(20, IFLA_IFALIAS,				STR),
	ATTR(21, IFLA_NUM_VF,				U32),
	ATTR(22, IFLA_VFINFO_LIST,			NEST(rtnl_vfinfo_list)),
	ATTR(23, IFLA_STATS64,				GROWS(STRUCT(rtnl_link_stats64))),
	ATTR(24, IFLA_VF_PORTS,				NEST(rtnl_vf_ports)),
	ATTR(25, IFLA_PORT_SELF,			NEST(rtnl_port)),
	ATTR(26, IFLA_AF_SPEC,				SUBMSG(rtnl_af_spec, ifi_family)),
	ATTR(27, IFLA_GROUP,				U32),
	ATTR(28, IFLA_NET_NS_FD,			U32),
	ATTR(29, IFLA_EXT_MASK,				FLAGS(U32, rtext_filter)),
	ATTR(30, IFLA_PROMISCUITY,			U32),
	ATTR(31, IFLA_NUM_TX_QUEUES,			AKA(U32, "ifla_txqnum")),
	ATTR(32, IFLA_NUM_RX_QUEUES,			AKA(U32, "ifla_rxqnum")),
	ATTR(33, IFLA_CARRIER,				BOOL(U8)),
	ATTR(34, IFLA_PHYS_PORT_ID,			BYTES),
	ATTR(35, IFLA_CARRIER_CHANGES,			U32),
	ATTR(36, IFLA_PHYS_SWITCH_ID,			BYTES),
	ATTR(37, IFLA_LINK_NETNSID,			NSID(S32)),
	ATTR(38, IFLA_PHYS_PORT_NAME,			STR),
	ATTR(39, IFLA_PROTO_DOWN,			BOOL(U8)),
	ATTR(40, IFLA_GSO_MAX_SEGS,			AKA(U32, "ifla_gso_maxsegs")),
	ATTR(41, IFLA_GSO_MAX_SIZE,			AKA(U32, "ifla_gso_maxsize")),
	ATTR(42, IFLA_PAD,				PAD),
	ATTR(43, IFLA_XDP,				NEST(rtnl_xdp)),
	ATTR(44, IFLA_EVENT,				ENUM(U32, ifla_event)),
	ATTR(45, IFLA_NEW_NETNSID,			NSID(S32)),
	ATTR(46, IFLA_TARGET_NETNSID,			NSID(S32)),
	ATTR(47, IFLA_CARRIER_UP_COUNT,			U32),
	ATTR(48, IFLA_CARRIER_DOWN_COUNT,		U32),
	ATTR(49, IFLA_NEW_IFINDEX,			S32),	/* in another namespace */
	ATTR(50, IFLA_MIN_MTU,				U32),
	ATTR(51, IFLA_MAX_MTU,				U32),
	ATTR(52, IFLA_PROP_LIST,			NEST(rtnl_prop_list)),
	ATTR(53, IFLA_ALT_IFNAME,			IFNAME),
	ATTR(54, IFLA_PERM_ADDRESS,			LLADDR_OF(ifi_type)),
	ATTR(55, IFLA_PROTO_DOWN_REASON,		NEST(rtnl_proto_down_reason)),
	ATTR(56, IFLA_PARENT_DEV_NAME,			STR),
	ATTR(57, IFLA_PARENT_DEV_BUS_NAME,		STR),
	ATTR(58, IFLA_GRO_MAX_SIZE,			U32),
	ATTR(59, IFLA_TSO_MAX_SIZE,			U32),
	ATTR(60, IFLA_TSO_MAX_SEGS,			U32),
	ATTR(61, IFLA_ALLMULTI,				U32),
	ATTR(62, IFLA_DEVLINK_PORT,			NEST(rtnl_devlink_port)),
	ATTR(63, IFLA_GSO_IPV4_MAX_SIZE,		U32),
	ATTR(64, IFLA_GRO_IPV4_MAX_SIZE,		U32),
	ATTR(65, IFLA_DPLL_PIN,				NEST(rtnl_dpll_pin)),
	ATTR(66, IFLA_MAX_PACING_OFFLOAD_HORIZON,	TIME(UINT, "ns")),
	ATTR(67, IFLA_NETNS_IMMUTABLE,			BOOL(U8)),
	ATTR(68, IFLA_HEADROOM,				U16),
	ATTR(69, IFLA_TAILROOM,				U16),
};
SHARED_SET_AKA(rtnl_link, "ifla_attr_type");
