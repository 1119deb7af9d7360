/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Network interfaces: RTM_*LINK.  uapi: linux/if_link.h, linux/if.h, linux/rtnetlink.h */
#include "route.h"

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
	OWN(ifi_change, HEX(U32)),
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

static const struct nls_case rtnl_link_kinds_list[] = {
	CASE("ipvlan", rtnl_ipvlan),
};
CASES(rtnl_link_kinds);

static const struct nls_row rtnl_linkinfo_rows[] = {
	ATTR(1, IFLA_INFO_KIND,	STR),
	ATTR(2, IFLA_INFO_DATA,	SUBMSG(rtnl_link_kinds, IFLA_INFO_KIND)),
};
SET(rtnl_linkinfo);

static const struct nls_row rtnl_link_rows[] = {
	ATTR( 1, IFLA_ADDRESS,		AKA(LLADDR, "ifla_hwaddr")),
	ATTR( 2, IFLA_BROADCAST,	LLADDR),
	ATTR( 3, IFLA_IFNAME,		STR),
	ATTR( 4, IFLA_MTU,		U32),
	ATTR( 5, IFLA_LINK,		IFINDEX(U32)),
	ATTR( 6, IFLA_QDISC,		STR),
	ATTR(16, IFLA_OPERSTATE,	ENUM(U8, if_oper)),
	ATTR(18, IFLA_LINKINFO,		NEST(rtnl_linkinfo)),
	ATTR(33, IFLA_CARRIER,		BOOL(U8)),
};
SHARED_SET_AKA(rtnl_link, "ifla_attr_type");
