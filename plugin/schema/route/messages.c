/* SPDX-License-Identifier: GPL-2.0-or-later */
/* rtnetlink's messages.  uapi: linux/rtnetlink.h */
#include "../families.h"
#include "route.h"

static const struct nls_msg route_msgs[] = {
	MSG(16, RTM_NEWLINK, NEW, "{IFLA_IFNAME|ifi_index}[ kind {IFLA_LINKINFO/IFLA_INFO_KIND}]",
	    HDR_NEST(ifinfomsg, rtnl_link)),
	MSG(17, RTM_DELLINK, DEL, "{IFLA_IFNAME|ifi_index}", HDR_NEST(ifinfomsg, rtnl_link)),
	MSG(18, RTM_GETLINK, GET, "[{IFLA_IFNAME|IFLA_ALT_IFNAME|ifi_index}]",
	    HDR_NEST(ifinfomsg, rtnl_link)),
	MSG(19, RTM_SETLINK, NEW, "{IFLA_IFNAME|ifi_index}", HDR_NEST(ifinfomsg, rtnl_link)),
};
FAMILY(route, .filter = "netlink-route", .title = "Linux rtnetlink (route netlink) protocol",
       .column = "rtnetlink", .protocol = 0, .type_alias = "nltype");
