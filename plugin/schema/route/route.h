/* SPDX-License-Identifier: GPL-2.0-or-later */
/* route.h: what the files of rtnetlink share.  uapi: linux/rtnetlink.h */
#ifndef NLS_ROUTE_H
#define NLS_ROUTE_H

#include "../schema.h"

DECLARE_STRUCTURE(ifinfomsg);
DECLARE_SET(rtnl_link);

/* Statistics and VXLAN's VNIs (link_stats.c, link_vnifilter.c). */
DECLARE_STRUCTURE(if_stats_msg);
DECLARE_SET(rtnl_stats);
DECLARE_SET(rtnl_stats_getset);
DECLARE_STRUCTURE(tunnel_msg);
DECLARE_SET(vxlan_vnifilter);

/* Names that addresses, routes, rules and neighbours share (route.c). */
DECLARE_VALS(rt_table);
DECLARE_VALS(rtprot);
DECLARE_VALS(rt_scope);
DECLARE_VALS(rtn);
DECLARE_VALS(rtnh_f);

/* Addresses and prefixes (addr.c). */
DECLARE_STRUCTURE(ifaddrmsg);
DECLARE_SET(rtnl_addr);
DECLARE_STRUCTURE(ifaddrlblmsg);
DECLARE_SET(rtnl_addrlabel);
DECLARE_STRUCTURE(prefixmsg);
DECLARE_SET(rtnl_prefix);

/* Routes (route*.c). */
DECLARE_STRUCTURE(rtmsg);
DECLARE_SET(rtnl_route);
DECLARE_SET(rtnl_metrics);
DECLARE_VALS(lwtunnel_encap);
DECLARE_CASES(lwtunnel_encaps);
DECLARE_SET(rtnl_encap_seg6);
DECLARE_SET(rtnl_encap_seg6local);
DECLARE_SET(rtnl_encap_rpl);
DECLARE_SET(rtnl_encap_ioam6);
DECLARE_STRUCTURE(rtcanmsg);
DECLARE_SET(rtnl_cgw);
DECLARE_STRUCTURE(nhmsg);
DECLARE_SET(rtnl_nexthop);
DECLARE_STRUCTURE(fib_rule_hdr);
DECLARE_SET(rtnl_rule);

/* Neighbours (neigh.c, neightbl.c). */
DECLARE_STRUCTURE(ndmsg);
DECLARE_SET(rtnl_neigh);
DECLARE_CASES(rtnl_neigh_dumps);
DECLARE_STRUCTURE(ndtmsg);
DECLARE_SET(rtnl_neightbl);

/* Settings by interface, namespaces (netconf.c). */
DECLARE_STRUCTURE(netconfmsg);
DECLARE_SET(rtnl_netconf);
DECLARE_STRUCTURE(rtgenmsg);
DECLARE_SET(rtnl_nsid);

/* Bridges (mdb.c, vlandb.c). */
DECLARE_STRUCTURE(br_port_msg);
DECLARE_SET(rtnl_mdb);
DECLARE_SET(rtnl_mdb_set);
DECLARE_SET(rtnl_mdb_get);
DECLARE_SET(rtnl_mdb_router);
DECLARE_STRUCTURE(br_vlan_msg);
DECLARE_SET(rtnl_vlandb);
DECLARE_SET(rtnl_vlandb_dump);

/* Notifications (events.c). */
DECLARE_SET(rtnl_creport);
DECLARE_SET(rtnl_creport6);
DECLARE_STRUCTURE(nduseroptmsg);
DECLARE_SET(rtnl_nduseropt);

/* Data centre bridging (dcb.c, dcb_ieee.c). */
DECLARE_STRUCTURE(dcbmsg);
DECLARE_SET(rtnl_dcb);
DECLARE_STRUCTURE(dcb_app);
DECLARE_SET(rtnl_dcb_ieee);

#endif
