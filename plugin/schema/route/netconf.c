/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Configuration of a family by interface: RTM_*NETCONF; ids of network
 * namespaces: RTM_*NSID.
 * uapi: linux/netconf.h, linux/net_namespace.h, linux/rtnetlink.h
 */
#include "route.h"

static const struct nls_row netconfmsg_members[] = {
	OWN(ncm_family,	AF(U8)),
};
SHARED_STRUCTURE(netconfmsg);

static const struct nls_val netconfa_ifindex_list[] = {
	W(-2, "default"),
	W(-1, "all"),
};
VALS(netconfa_ifindex);

static const struct nls_val rp_filter_list[] = {
	W(0, "off"),
	W(1, "strict"),
	W(2, "loose"),
};
VALS(rp_filter);

static const struct nls_row rtnl_netconf_rows[] = {
	ATTR(1, NETCONFA_IFINDEX,	IFINDEX(ENUM(S32, netconfa_ifindex))),
	ATTR(2, NETCONFA_FORWARDING,	S32),
	ATTR(3, NETCONFA_RP_FILTER,	ENUM(S32, rp_filter)),
	ATTR(4, NETCONFA_MC_FORWARDING,	S32),
	ATTR(5, NETCONFA_PROXY_NEIGH,	S32),
	ATTR(6, NETCONFA_IGNORE_ROUTES_WITH_LINKDOWN, S32),
	ATTR(7, NETCONFA_INPUT,		S32),
	ATTR(8, NETCONFA_BC_FORWARDING,	S32),
	ATTR(9, NETCONFA_FORCE_FORWARDING, S32),
};
SHARED_SET(rtnl_netconf);

static const struct nls_row rtgenmsg_members[] = {
	OWN(rtgen_family,	AF(U8)),
};
SHARED_STRUCTURE(rtgenmsg);

static const struct nls_row rtnl_nsid_rows[] = {
	ATTR(1, NETNSA_NSID,		NSID(S32)),
	ATTR(2, NETNSA_PID,		U32),
	ATTR(3, NETNSA_FD,		U32),
	ATTR(4, NETNSA_TARGET_NSID,	NSID(S32)),
	ATTR(5, NETNSA_CURRENT_NSID,	NSID(S32)),
};
SHARED_SET(rtnl_nsid);
