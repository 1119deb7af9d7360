/* SPDX-License-Identifier: GPL-2.0-or-later */
/* rtnetlink's messages.  uapi: linux/rtnetlink.h */
#include "../families.h"
#include "../tc/info.h"
#include "../tc/tc.h"
#include "route.h"

#define LINK_DATA	"IFLA_LINKINFO/IFLA_INFO_DATA/"
#define LINK_NAME	"[{ifi_family?} ]{IFLA_IFNAME|IFLA_ALT_IFNAME|ifi_index?}"
#define LINK_VLANS	"[ vid {IFLA_AF_SPEC/IFLA_BRIDGE_VLAN_INFO',':{vid}}]"
/* An index and another name than its interface has is one to be renamed. */
#define LINK_INFO \
	"[{ifi_index?!IFLA_IFNAME} name ]" LINK_NAME "[ kind {IFLA_LINKINFO/IFLA_INFO_KIND}]" \
	"[ id {" LINK_DATA "IFLA_VLAN_ID|" LINK_DATA "IFLA_VXLAN_ID|" LINK_DATA "IFLA_GENEVE_ID}]" \
	"[ table {" LINK_DATA "IFLA_VRF_TABLE}][ if_id {" LINK_DATA "IFLA_XFRM_IF_ID}]" \
	"[ mode {" LINK_DATA "IFLA_BOND_MODE|" LINK_DATA "IFLA_MACVLAN_MODE|" LINK_DATA \
	"IFLA_IPVLAN_MODE|" LINK_DATA "IFLA_NETKIT_MODE}]" \
	"[ remote {" LINK_DATA "IFLA_VXLAN_GROUP|" LINK_DATA "IFLA_VXLAN_GROUP6|" LINK_DATA \
	"IFLA_GENEVE_REMOTE|" LINK_DATA "IFLA_GENEVE_REMOTE6|" LINK_DATA "IFLA_GRE_REMOTE?|" \
	LINK_DATA "IFLA_IPTUN_REMOTE?|" LINK_DATA "IFLA_VTI_REMOTE?}]" \
	"[ peer {" LINK_DATA "VETH_INFO_PEER/IFLA_IFNAME|" LINK_DATA \
	"IFLA_NETKIT_PEER_INFO/IFLA_IFNAME|" LINK_DATA "VXCAN_INFO_PEER/IFLA_IFNAME}]" \
	"[ link {IFLA_LINK?}][ master {IFLA_MASTER}]" \
	"[ port {IFLA_LINKINFO/IFLA_INFO_SLAVE_DATA/IFLA_BRPORT_STATE|" \
	"IFLA_LINKINFO/IFLA_INFO_SLAVE_DATA/IFLA_BOND_SLAVE_STATE|IFLA_PROTINFO/IFLA_BRPORT_STATE}]" \
	LINK_VLANS "[ mtu {IFLA_MTU}]" \
	"[ qlen {IFLA_TXQLEN!'1000'}][ group {IFLA_GROUP?}][ {IFLA_OPERSTATE}]" \
	"[ lladdr {IFLA_ADDRESS}][ alias {IFLA_IFALIAS}]" \
	"[ addrgenmode {IFLA_AF_SPEC/AF_INET6/IFLA_INET6_ADDR_GEN_MODE!'eui64'}]" \
	"[ protodown {IFLA_PROTO_DOWN?}]" \
	"[ protodown_reason {IFLA_PROTO_DOWN_REASON/IFLA_PROTO_DOWN_REASON_VALUE}]" \
	"[ xdp {IFLA_XDP/IFLA_XDP_FD|IFLA_XDP/IFLA_XDP_ATTACHED?}]" \
	"[ nsid {IFLA_LINK_NETNSID}][ to the netns of pid {IFLA_NET_NS_PID}]" \
	"[ to the netns of fd {IFLA_NET_NS_FD}][ {IFLA_EVENT}][ {ifi_flags?}]" \
	"[ change {ifi_change?!'all'}]"
#define DELLINK_INFO \
	LINK_NAME "[ kind {IFLA_LINKINFO/IFLA_INFO_KIND}][ group {IFLA_GROUP?}]" \
	LINK_VLANS "[ to nsid {IFLA_NEW_NETNSID}]" \
	"[ as {IFLA_NEW_IFINDEX}]"
#define GETLINK_INFO \
	"[{ifi_family?} ][{IFLA_IFNAME|IFLA_ALT_IFNAME|ifi_index?} ]" \
	"[kind {IFLA_LINKINFO/IFLA_INFO_KIND} ][master {IFLA_MASTER} ][nsid {IFLA_TARGET_NETNSID}]"
#define LINKPROP_INFO	"{IFLA_IFNAME|ifi_index?}{IFLA_PROP_LIST/IFLA_ALT_IFNAME: altname {.}}"
#define TUNNEL_INFO \
	"dev {ifindex?|'all'}{VXLAN_VNIFILTER_ENTRY:[ vni {VXLAN_VNIFILTER_ENTRY_START}]" \
	"[-{VXLAN_VNIFILTER_ENTRY_END}]" \
	"[ group {VXLAN_VNIFILTER_ENTRY_GROUP|VXLAN_VNIFILTER_ENTRY_GROUP6}]}"
#define ADDR_INFO \
	"[{IFA_LOCAL!IFA_ADDRESS} peer ]{IFA_ADDRESS|IFA_LOCAL} dev {ifa_index}" \
	" scope {ifa_scope}[ {IFA_FLAGS?|ifa_flags?}][ valid {IFA_CACHEINFO/ifa_valid!'forever'}]"
#define GETADDR_INFO \
	"{ifa_family}[ {IFA_ADDRESS|IFA_LOCAL}][ dev {ifa_index?}][ nsid {IFA_TARGET_NETNSID}]"
#define CGW_INFO	"CAN gateway[ from {CGW_SRC_IF}][ to {CGW_DST_IF}][ uid {CGW_MOD_UID}]"
#define ENCAP(p) \
	"[ encap {" p "_ENCAP_TYPE}][ {" p "_ENCAP/MPLS_IPTUNNEL_DST|" p "_ENCAP/SEG6_LOCAL_ACTION}]" \
	"[ id {" p "_ENCAP/LWTUNNEL_IP_ID|" p "_ENCAP/LWTUNNEL_IP6_ID}]" \
	"[ dst {" p "_ENCAP/LWTUNNEL_IP_DST|" p "_ENCAP/LWTUNNEL_IP6_DST}]" \
	"[ mode {" p "_ENCAP/SEG6_IPTUNNEL_SRH/mode}]" \
	"[ segments {" p "_ENCAP/SEG6_IPTUNNEL_SRH/srh/segments',':{.}}]" \
	"[ segments {" p "_ENCAP/RPL_IPTUNNEL_SRH/segments',':{.}}]" \
	"[ if_id {" p "_ENCAP/LWT_XFRM_IF_ID}]"
#define ROUTE_INFO \
	"[{rtm_type!'unicast'} ]{RTA_DST|'default'}[ from {RTA_SRC}][ tos {rtm_tos?}]" \
	ENCAP("RTA") \
	"[ as {RTA_NEWDST}][ via {RTA_GATEWAY|RTA_VIA/rtvia_addr}]" \
	"[ dev {RTA_OIF}][ nhid {RTA_NH_ID}]" \
	"{RTA_MULTIPATH: nexthop" ENCAP("RTA") "[ as {RTA_NEWDST}]" \
	"[ via {RTA_GATEWAY|RTA_VIA/rtvia_addr}][ dev {rtnh_ifindex?}][ hops {rtnh_hops?}]}" \
	"[ table {RTA_TABLE|rtm_table?}][ proto {rtm_protocol?}][ scope {rtm_scope?}]" \
	"[ src {RTA_PREFSRC}][ metric {RTA_PRIORITY}][ mtu {RTA_METRICS/RTAX_MTU}]\n" CGW_INFO
#define NEIGH_INFO \
	"[{NDA_DST} ][lladdr {NDA_LLADDR} ][dev {ndm_ifindex?|NDA_IFINDEX}][ vlan {NDA_VLAN}]" \
	"[ port {NDA_PORT}][ vni {NDA_VNI}][ nhid {NDA_NH_ID}][ master {NDA_MASTER}]" \
	"[ {ndm_state?}][ {ndm_flags?}][ {NDA_FLAGS_EXT?}][ proto {NDA_PROTOCOL}]"
#define RULE_INFO \
	"{FRA_PRIORITY|'0'}: from {FRA_SRC|'all'}[ to {FRA_DST}][ tos {tos?}]" \
	"[ fwmark {FRA_FWMARK}][ iif {FRA_IIFNAME}][ oif {FRA_OIFNAME}]" \
	"[ uidrange {FRA_UID_RANGE/start}-{FRA_UID_RANGE/end}][ ipproto {FRA_IP_PROTO}]" \
	"[ sport {FRA_SPORT_RANGE/start}][-{FRA_SPORT_RANGE/end!FRA_SPORT_RANGE/start}]" \
	"[ dport {FRA_DPORT_RANGE/start}][-{FRA_DPORT_RANGE/end!FRA_DPORT_RANGE/start}]" \
	"[ dscp {FRA_DSCP}][/{FRA_DSCP_MASK!'0x3f'}]" \
	"[ tun_id {FRA_TUN_ID}][ flowlabel {FRA_FLOWLABEL}][/{FRA_FLOWLABEL_MASK!'0xfffff'}][ l3mdev {FRA_L3MDEV}]" \
	" {action}[ {FRA_GOTO|FRA_TABLE?|table?}]" \
	"[ suppress_prefixlength {FRA_SUPPRESS_PREFIXLEN!'-1'}]" \
	"[ proto {FRA_PROTOCOL?}][ {flags?}]"
#define NEIGHTBL_INFO	"{ndtm_family}[ {NDTA_NAME}][ dev {NDTA_PARMS/NDTPA_IFINDEX}]"
#define ND_OPT(path)	"option/nd_opt_body/" path
#define NDUSEROPT_INFO \
	"dev {nduseropt_ifindex} {option/nd_opt_type}" \
	"[ {" ND_OPT("servers',':{.}}") "][ {" ND_OPT("domains") "}][ {" ND_OPT("prefix_length_code") "}]" \
	"[ {" ND_OPT("prefix") "}][ valid {" ND_OPT("valid_lifetime") "}][ lifetime {" ND_OPT("lifetime") "}][ from {NDUSEROPT_SRCADDR}]"
#define ADDRLABEL_INFO	"{ifal_family}[ {IFAL_ADDRESS}][ dev {ifal_index?}][ label {IFAL_LABEL}]"
#define NETCONF_INFO \
	"{ncm_family}[ dev {NETCONFA_IFINDEX}][ forwarding {NETCONFA_FORWARDING}]" \
	"[ rp_filter {NETCONFA_RP_FILTER}]"
#define NSID_INFO \
	"[nsid {NETNSA_NSID} ][pid {NETNSA_PID} ][fd {NETNSA_FD} ]" \
	"[target {NETNSA_TARGET_NSID} ][current {NETNSA_CURRENT_NSID}]"
#define MDB_ENTRY \
	"[ port {ifindex?}][ grp {addr/ip4|addr/ip6|addr/mac_addr?}][ {state}][ vid {vid?}]"
#define MDB_ASKED(entry) \
	"[dev {ifindex?}]{" entry ":" MDB_ENTRY "}" \
	"[ src {" entry "_ATTRS/MDBE_ATTR_SOURCE}][ dst {" entry "_ATTRS/MDBE_ATTR_DST}]"
/* An entry of the database is one for each port; of a router there are but ports. */
#define MDB_TOLD \
	"[dev {ifindex?}]{MDBA_MDB/MDBA_MDB_ENTRY:{MDBA_MDB_ENTRY_INFO:" MDB_ENTRY \
	"[ src {MDBA_MDB_EATTR_SOURCE}][ dst {MDBA_MDB_EATTR_DST}]}}" \
	"{MDBA_ROUTER/MDBA_ROUTER_PORT: router port {ifindex}}"
#define MDB_INFO	MDB_ASKED("MDBA_SET_ENTRY") "\n" MDB_TOLD
#define VLAN_INFO \
	"dev {ifindex}{BRIDGE_VLANDB_ENTRY: vid {BRIDGE_VLANDB_ENTRY_INFO/vid}" \
	"[-{BRIDGE_VLANDB_ENTRY_RANGE}][ {BRIDGE_VLANDB_ENTRY_INFO/flags?}]" \
	"[ state {BRIDGE_VLANDB_ENTRY_STATE}]}" \
	"{BRIDGE_VLANDB_GLOBAL_OPTIONS: vid {BRIDGE_VLANDB_GOPTS_ID}" \
	"[-{BRIDGE_VLANDB_GOPTS_RANGE}][ msti {BRIDGE_VLANDB_GOPTS_MSTI?}]}"
#define DCB_INFO	"{cmd}[ dev {DCB_ATTR_IFNAME}]"
#define CREPORT_INFO(p) \
	"{" p "_CREPORT_MSGTYPE} from {" p "_CREPORT_SRC_ADDR} to {" p "_CREPORT_DST_ADDR}"
#define NEXTHOP_INFO \
	"[id {NHA_ID}][ group {NHA_GROUP'/':{id}[,{weight?}]}][ type {NHA_GROUP_TYPE}]" \
	ENCAP("NHA") "[ via {NHA_GATEWAY}][ dev {NHA_OIF}][ blackhole {NHA_BLACKHOLE}]" \
	"[ fdb {NHA_FDB}][ master {NHA_MASTER}][ proto {nh_protocol?}]"
#define BUCKET_INFO \
	"[id {NHA_ID} ][index {NHA_RES_BUCKET/NHA_RES_BUCKET_INDEX} ]" \
	"[nhid {NHA_RES_BUCKET/NHA_RES_BUCKET_NH_ID} ]" \
	"[idle {NHA_RES_BUCKET/NHA_RES_BUCKET_IDLE_TIME}]"

static const struct nls_msg route_msgs[] = {
	MSG(16, RTM_NEWLINK, NEW, LINK_INFO, HDR_NEST(ifinfomsg, rtnl_link)),
	MSG(17, RTM_DELLINK, DEL, DELLINK_INFO, HDR_NEST(ifinfomsg, rtnl_link)),
	MSG(18, RTM_GETLINK, GET, GETLINK_INFO, HDR_NEST(ifinfomsg, rtnl_link)),
	MSG(19, RTM_SETLINK, NEW, LINK_INFO, HDR_NEST(ifinfomsg, rtnl_link)),
	MSG(20, RTM_NEWADDR, NEW, ADDR_INFO, HDR_NEST(ifaddrmsg, rtnl_addr)),
	MSG(21, RTM_DELADDR, DEL, ADDR_INFO, HDR_NEST(ifaddrmsg, rtnl_addr)),
	MSG(22, RTM_GETADDR, GET, GETADDR_INFO, HDR_NEST(ifaddrmsg, rtnl_addr)),
	MSG_OTHER(24, RTM_NEWROUTE, NEW, ROUTE_INFO, HDR_NEST(rtmsg, rtnl_route), 29,
		  HDR_NEST(rtcanmsg, rtnl_cgw)),
	MSG_OTHER(25, RTM_DELROUTE, DEL, ROUTE_INFO, HDR_NEST(rtmsg, rtnl_route), 29,
		  HDR_NEST(rtcanmsg, rtnl_cgw)),
	MSG_OTHER(26, RTM_GETROUTE, GET,
		  "{rtm_family}[ {RTA_DST}][ from {RTA_SRC}][ iif {RTA_IIF}][ oif {RTA_OIF}]"
		  "[ mark {RTA_MARK}][ table {RTA_TABLE|rtm_table?}]\n" CGW_INFO,
		  HDR_NEST(rtmsg, rtnl_route), 29, HDR_NEST(rtcanmsg, rtnl_cgw)),
	MSG(28, RTM_NEWNEIGH, NEW, NEIGH_INFO, HDR_NEST(ndmsg, rtnl_neigh)),
	MSG(29, RTM_DELNEIGH, DEL, NEIGH_INFO, HDR_NEST(ndmsg, rtnl_neigh)),
	MSG_DUMP(30, RTM_GETNEIGH, GET,
		 "{ndm_family|ifi_family}[ dev {ndm_ifindex?|NDA_IFINDEX|ifi_index?}]"
		 "[ master {NDA_MASTER|IFLA_MASTER}]\n"
		 "{ndm_family}[ {NDA_DST}][ lladdr {NDA_LLADDR}][ dev {ndm_ifindex?|NDA_IFINDEX}]"
		 "[ vlan {NDA_VLAN}][ master {NDA_MASTER}]",
		 HDR_NEST(ndmsg, rtnl_neigh), SUBMSG_BY(rtnl_neigh_dumps, LENGTH)),
	MSG(32, RTM_NEWRULE, NEW, RULE_INFO, HDR_NEST(fib_rule_hdr, rtnl_rule)),
	MSG(33, RTM_DELRULE, DEL, RULE_INFO, HDR_NEST(fib_rule_hdr, rtnl_rule)),
	MSG(34, RTM_GETRULE, GET, "{family}", HDR_NEST(fib_rule_hdr, rtnl_rule)),
	MSG(36, RTM_NEWQDISC, NEW, QDISC_INFO, HDR_NEST(tcmsg, rtnl_tc)),
	MSG(37, RTM_DELQDISC, DEL, QDISC_INFO, HDR_NEST(tcmsg, rtnl_tc)),
	MSG(38, RTM_GETQDISC, GET, QDISC_INFO, HDR_NEST(tcmsg, rtnl_tc)),
	MSG(40, RTM_NEWTCLASS, NEW, TCLASS_INFO, HDR_NEST(tcmsg, rtnl_tc)),
	MSG(41, RTM_DELTCLASS, DEL, TCLASS_INFO, HDR_NEST(tcmsg, rtnl_tc)),
	MSG(42, RTM_GETTCLASS, GET, TCLASS_INFO, HDR_NEST(tcmsg, rtnl_tc)),
	MSG(44, RTM_NEWTFILTER, NEW, TFILTER_INFO, HDR_NEST(tcmsg_filter, rtnl_tc_filter)),
	MSG(45, RTM_DELTFILTER, DEL, TFILTER_INFO, HDR_NEST(tcmsg_filter, rtnl_tc_filter)),
	MSG(46, RTM_GETTFILTER, GET, TFILTER_INFO, HDR_NEST(tcmsg_filter, rtnl_tc_filter)),
	MSG(48, RTM_NEWACTION, NEW, ACTION_INFO, HDR_NEST(tcamsg, rtnl_tc_root)),
	MSG(49, RTM_DELACTION, DEL, ACTION_INFO, HDR_NEST(tcamsg, rtnl_tc_root)),
	MSG(50, RTM_GETACTION, GET, ACTION_INFO, HDR_NEST(tcamsg, rtnl_tc_root)),
	MSG(52, RTM_NEWPREFIX, NEW, "{PREFIX_ADDRESS} dev {prefix_ifindex}"
	    "[ valid {PREFIX_CACHEINFO/valid_time}]", HDR_NEST(prefixmsg, rtnl_prefix)),
	MSG(56, RTM_NEWMULTICAST, NEW, "{IFA_MULTICAST} dev {ifa_index}",
	    HDR_NEST(ifaddrmsg, rtnl_addr)),
	MSG(57, RTM_DELMULTICAST, DEL, "{IFA_MULTICAST} dev {ifa_index}",
	    HDR_NEST(ifaddrmsg, rtnl_addr)),
	MSG(58, RTM_GETMULTICAST, GET, "[{IFA_MULTICAST|ifa_family}][ dev {ifa_index?}]",
	    HDR_NEST(ifaddrmsg, rtnl_addr)),
	MSG(60, RTM_NEWANYCAST, NEW, "{IFA_ANYCAST} dev {ifa_index}",
	    HDR_NEST(ifaddrmsg, rtnl_addr)),
	MSG(61, RTM_DELANYCAST, DEL, "{IFA_ANYCAST} dev {ifa_index}",
	    HDR_NEST(ifaddrmsg, rtnl_addr)),
	MSG(62, RTM_GETANYCAST, GET, "[{IFA_ANYCAST|ifa_family}][ dev {ifa_index?}]",
	    HDR_NEST(ifaddrmsg, rtnl_addr)),
	MSG(64, RTM_NEWNEIGHTBL, NEW, NEIGHTBL_INFO, HDR_NEST(ndtmsg, rtnl_neightbl)),
	MSG(66, RTM_GETNEIGHTBL, GET, NEIGHTBL_INFO, HDR_NEST(ndtmsg, rtnl_neightbl)),
	MSG(67, RTM_SETNEIGHTBL, NEW, NEIGHTBL_INFO, HDR_NEST(ndtmsg, rtnl_neightbl)),
	MSG(68, RTM_NEWNDUSEROPT, NEW, NDUSEROPT_INFO,
	    HDR_NEST(nduseroptmsg, rtnl_nduseropt)),
	MSG(72, RTM_NEWADDRLABEL, NEW, ADDRLABEL_INFO, HDR_NEST(ifaddrlblmsg, rtnl_addrlabel)),
	MSG(73, RTM_DELADDRLABEL, DEL, ADDRLABEL_INFO, HDR_NEST(ifaddrlblmsg, rtnl_addrlabel)),
	MSG(74, RTM_GETADDRLABEL, GET, ADDRLABEL_INFO, HDR_NEST(ifaddrlblmsg, rtnl_addrlabel)),
	MSG(78, RTM_GETDCB, GET, DCB_INFO, HDR_NEST(dcbmsg, rtnl_dcb)),
	MSG(79, RTM_SETDCB, NEW, DCB_INFO, HDR_NEST(dcbmsg, rtnl_dcb)),
	MSG(80, RTM_NEWNETCONF, NEW, NETCONF_INFO, HDR_NEST(netconfmsg, rtnl_netconf)),
	MSG(81, RTM_DELNETCONF, DEL, NETCONF_INFO, HDR_NEST(netconfmsg, rtnl_netconf)),
	MSG(82, RTM_GETNETCONF, GET, NETCONF_INFO, HDR_NEST(netconfmsg, rtnl_netconf)),
	MSG_REPLY(84, RTM_NEWMDB, NEW, MDB_INFO, HDR_NEST(br_port_msg, rtnl_mdb_set),
		  HDR_NEST(br_port_msg, rtnl_mdb)),
	MSG_REPLY(85, RTM_DELMDB, DEL, MDB_INFO, HDR_NEST(br_port_msg, rtnl_mdb_set),
		  HDR_NEST(br_port_msg, rtnl_mdb)),
	MSG_REPLY(86, RTM_GETMDB, GET,
		  MDB_ASKED("MDBA_GET_ENTRY") "\n" MDB_TOLD,
		  HDR_NEST(br_port_msg, rtnl_mdb_get), HDR_NEST(br_port_msg, rtnl_mdb)),
	MSG(88, RTM_NEWNSID, NEW, NSID_INFO, HDR_NEST(rtgenmsg, rtnl_nsid)),
	MSG(89, RTM_DELNSID, DEL, NSID_INFO, HDR_NEST(rtgenmsg, rtnl_nsid)),
	MSG(90, RTM_GETNSID, GET, NSID_INFO, HDR_NEST(rtgenmsg, rtnl_nsid)),
	MSG(92, RTM_NEWSTATS, NEW, "{ifindex} {filter_mask}", HDR_NEST(if_stats_msg, rtnl_stats)),
	MSG(94, RTM_GETSTATS, GET, "[{ifindex?} ]{filter_mask}",
	    HDR_NEST(if_stats_msg, rtnl_stats_getset)),
	MSG(95, RTM_SETSTATS, NEW, "{ifindex}[ l3_stats {IFLA_STATS_SET_OFFLOAD_XSTATS_L3_STATS}]",
	    HDR_NEST(if_stats_msg, rtnl_stats_getset)),
	MSG_OTHER(96, RTM_NEWCACHEREPORT, NEW, CREPORT_INFO("IPMRA") "\n" CREPORT_INFO("IP6MRA"),
		  HDR_NEST(rtgenmsg, rtnl_creport), 129, HDR_NEST(rtgenmsg, rtnl_creport6)),
	MSG(100, RTM_NEWCHAIN, NEW, CHAIN_INFO, HDR_NEST(tcmsg_filter, rtnl_tc_filter)),
	MSG(101, RTM_DELCHAIN, DEL, CHAIN_INFO, HDR_NEST(tcmsg_filter, rtnl_tc_filter)),
	MSG(102, RTM_GETCHAIN, GET, CHAIN_INFO, HDR_NEST(tcmsg_filter, rtnl_tc_filter)),
	MSG(104, RTM_NEWNEXTHOP, NEW, NEXTHOP_INFO, HDR_NEST(nhmsg, rtnl_nexthop)),
	MSG(105, RTM_DELNEXTHOP, DEL, NEXTHOP_INFO, HDR_NEST(nhmsg, rtnl_nexthop)),
	MSG(106, RTM_GETNEXTHOP, GET, NEXTHOP_INFO, HDR_NEST(nhmsg, rtnl_nexthop)),
	MSG(108, RTM_NEWLINKPROP, NEW, LINKPROP_INFO, HDR_NEST(ifinfomsg, rtnl_link)),
	MSG(109, RTM_DELLINKPROP, DEL, LINKPROP_INFO, HDR_NEST(ifinfomsg, rtnl_link)),
	MSG(110, RTM_GETLINKPROP, GET, LINKPROP_INFO, HDR_NEST(ifinfomsg, rtnl_link)),
	MSG(112, RTM_NEWVLAN, NEW, VLAN_INFO, HDR_NEST(br_vlan_msg, rtnl_vlandb)),
	MSG(113, RTM_DELVLAN, DEL, VLAN_INFO, HDR_NEST(br_vlan_msg, rtnl_vlandb)),
	MSG(114, RTM_GETVLAN, GET, "[dev {ifindex?} ][{BRIDGE_VLANDB_DUMP_FLAGS?}]",
	    HDR_NEST(br_vlan_msg, rtnl_vlandb_dump)),
	MSG(116, RTM_NEWNEXTHOPBUCKET, NEW, BUCKET_INFO, HDR_NEST(nhmsg, rtnl_nexthop)),
	MSG(117, RTM_DELNEXTHOPBUCKET, DEL, BUCKET_INFO, HDR_NEST(nhmsg, rtnl_nexthop)),
	MSG(118, RTM_GETNEXTHOPBUCKET, GET, BUCKET_INFO, HDR_NEST(nhmsg, rtnl_nexthop)),
	MSG(120, RTM_NEWTUNNEL, NEW, TUNNEL_INFO, HDR_NEST(tunnel_msg, vxlan_vnifilter)),
	MSG(121, RTM_DELTUNNEL, DEL, TUNNEL_INFO, HDR_NEST(tunnel_msg, vxlan_vnifilter)),
	MSG(122, RTM_GETTUNNEL, GET, TUNNEL_INFO, HDR_NEST(tunnel_msg, vxlan_vnifilter)),
};
FAMILY(route, .filter = "netlink-route", .title = "Linux rtnetlink (route netlink) protocol",
       .column = "rtnetlink", .protocol = 0, .type_alias = "nltype");
