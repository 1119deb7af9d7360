/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Tables of multicast routing and the interfaces of each: what RTM_GETLINK of
 * RTNL_FAMILY_IPMR dumps.  uapi: linux/mroute.h
 */
#include "link.h"

static const struct nls_val viff_list[] = {
	V(0x0001, VIFF_TUNNEL),
	V(0x0002, VIFF_SRCRT),
	V(0x0004, VIFF_REGISTER),
	V(0x0008, VIFF_USE_IFINDEX),
	V(0x8000, VIFF_STATIC),
};
VALS(viff);

static const struct nls_row rtnl_ipmr_vif_rows[] = {
	ATTR( 1, IPMRA_VIFA_IFINDEX,		IFINDEX(U32)),
	ATTR( 2, IPMRA_VIFA_VIF_ID,		U32),
	ATTR( 3, IPMRA_VIFA_FLAGS,		FLAGS(U16, viff)),
	ATTR( 4, IPMRA_VIFA_BYTES_IN,		U64),
	ATTR( 5, IPMRA_VIFA_BYTES_OUT,		U64),
	ATTR( 6, IPMRA_VIFA_PACKETS_IN,		U64),
	ATTR( 7, IPMRA_VIFA_PACKETS_OUT,	U64),
	ATTR( 8, IPMRA_VIFA_LOCAL_ADDR,		IPV4),
	ATTR( 9, IPMRA_VIFA_REMOTE_ADDR,	IPV4),
	ATTR(10, IPMRA_VIFA_PAD,		PAD),
};
SET(rtnl_ipmr_vif);

static const struct nls_row rtnl_ipmr_vifs_rows[] = {
	ATTR(1, IPMRA_VIF,	NEST(rtnl_ipmr_vif)),
};
SET(rtnl_ipmr_vifs);

static const struct nls_row rtnl_ipmr_rows[] = {
	ATTR(1, IPMRA_TABLE_ID,				ENUM(U32, rt_table)),
	ATTR(2, IPMRA_TABLE_CACHE_RES_QUEUE_LEN,	U32),
	ATTR(3, IPMRA_TABLE_MROUTE_REG_VIF_NUM,		S32),
	ATTR(4, IPMRA_TABLE_MROUTE_DO_ASSERT,		BOOL(U8)),
	ATTR(5, IPMRA_TABLE_MROUTE_DO_PIM,		BOOL(U8)),
	ATTR(6, IPMRA_TABLE_VIFS,			NEST(rtnl_ipmr_vifs)),
	ATTR(7, IPMRA_TABLE_MROUTE_DO_WRVIFWHOLE,	BOOL(U8)),
};
SHARED_SET(rtnl_ipmr);
