/* SPDX-License-Identifier: GPL-2.0-or-later */
/* value.h: one value of a row as an item. */
#ifndef NLX_VALUE_H
#define NLX_VALUE_H

#include "nlscope.h"

/* Adds the item of a leaf whose width is right, with the cross-family hidden
 * items (netlink.ifindex, netlink.ifname, netlink.addr) and the built-in's name
 * for it.  Returns the visible item. */
proto_item *nlx_add_value(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
			  const struct nls_item *it);

#endif
