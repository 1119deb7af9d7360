/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * What only the kernel says: packets that multicast routing has no route for,
 * RTM_NEWCACHEREPORT.  uapi: linux/mroute.h, linux/mroute6.h
 */
#include "route.h"

static const struct nls_val igmpmsg_list[] = {
	V(1, IGMPMSG_NOCACHE),
	V(2, IGMPMSG_WRONGVIF),
	V(3, IGMPMSG_WHOLEPKT),
	V(4, IGMPMSG_WRVIFWHOLE),
};
VALS(igmpmsg);

static const struct nls_row rtnl_creport_rows[] = {
	ATTR(1, IPMRA_CREPORT_MSGTYPE,	ENUM(U8, igmpmsg)),
	ATTR(2, IPMRA_CREPORT_VIF_ID,	U32),
	ATTR(3, IPMRA_CREPORT_SRC_ADDR,	IPV4),
	ATTR(4, IPMRA_CREPORT_DST_ADDR,	IPV4),
	ATTR(5, IPMRA_CREPORT_PKT,	BYTES),
	ATTR(6, IPMRA_CREPORT_TABLE,	ENUM(U32, rt_table)),
};
SHARED_SET(rtnl_creport);

static const struct nls_val mrt6msg_list[] = {
	V(1, MRT6MSG_NOCACHE),
	V(2, MRT6MSG_WRONGMIF),
	V(3, MRT6MSG_WHOLEPKT),
	V(4, MRT6MSG_WRMIFWHOLE),
};
VALS(mrt6msg);

static const struct nls_row rtnl_creport6_rows[] = {
	ATTR(1, IP6MRA_CREPORT_MSGTYPE,		ENUM(U8, mrt6msg)),
	ATTR(2, IP6MRA_CREPORT_MIF_ID,		U32),
	ATTR(3, IP6MRA_CREPORT_SRC_ADDR,	IPV6),
	ATTR(4, IP6MRA_CREPORT_DST_ADDR,	IPV6),
	ATTR(5, IP6MRA_CREPORT_PKT,		BYTES),
};
SHARED_SET(rtnl_creport6);
