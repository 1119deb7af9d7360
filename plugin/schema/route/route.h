/* SPDX-License-Identifier: GPL-2.0-or-later */
/* route.h: what the files of rtnetlink share.  uapi: linux/rtnetlink.h */
#ifndef NLS_ROUTE_H
#define NLS_ROUTE_H

#include "../schema.h"

DECLARE_STRUCTURE(ifinfomsg);
DECLARE_SET(rtnl_link);

#endif
