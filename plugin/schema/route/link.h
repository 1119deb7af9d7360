/* SPDX-License-Identifier: GPL-2.0-or-later */
/* link.h: what the files of the link tables share.  uapi: linux/if_link.h */
#ifndef NLS_ROUTE_LINK_H
#define NLS_ROUTE_LINK_H

#include "route.h"

/* link_kinds.c */
DECLARE_SET(rtnl_linkinfo);

/* link_afspec.c */
DECLARE_SET(rtnl_link_af);
DECLARE_SET(rtnl_inet6);

/* link_ipmr.c */
DECLARE_SET(rtnl_ipmr);

/* link_bridge.c */
DECLARE_SET(rtnl_bridge);
DECLARE_SET(rtnl_brport);
DECLARE_SET(bridge_querier);
DECLARE_VALS(br_state);
DECLARE_VALS(mdb_rtr_type);

/* link_bridge_af.c */
DECLARE_SET(rtnl_bridge_af);
DECLARE_STRUCTURE(bridge_vlan_info);
DECLARE_VALS(bridge_vlan_info);

/* link_bond.c */
DECLARE_SET(rtnl_bond);
DECLARE_SET(rtnl_bond_slave);

/* link_tunnels.c */
DECLARE_SET(rtnl_gre);
DECLARE_SET(rtnl_iptun);
DECLARE_SET(rtnl_ip6tnl);
DECLARE_SET(rtnl_vti);
DECLARE_SET(rtnl_xfrm);
DECLARE_SET(rtnl_vxlan);
DECLARE_SET(rtnl_geneve);
DECLARE_SET(rtnl_bareudp);
DECLARE_SET(rtnl_gtp);
DECLARE_SET(rtnl_amt);

/* link_can.c */
DECLARE_SET(rtnl_can);
DECLARE_STRUCTURE(can_device_stats);

/* link_vf.c */
DECLARE_SET(rtnl_vfinfo_list);
DECLARE_SET(rtnl_vf_ports);
DECLARE_SET(rtnl_port);

/* link_stats.c */
DECLARE_STRUCTURE(rtnl_link_stats);
DECLARE_STRUCTURE(rtnl_link_stats64);
DECLARE_STRUCTURE(rtnl_link_ifmap);

/* link_wireless.c */
DECLARE_STRUCTURE(iw_event);

#endif
