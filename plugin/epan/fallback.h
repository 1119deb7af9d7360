/* SPDX-License-Identifier: GPL-2.0-or-later */
/* fallback.h: what the tables do not know goes to Wireshark's own dissectors. */
#ifndef NLX_FALLBACK_H
#define NLX_FALLBACK_H

#include "nlscope.h"

/* Finds the dissector tables; at hand-off. */
void nlx_find_fallbacks(void);

/* Lets a built-in dissector show the whole message (header included); false if
 * there is none for it or it declines.  Not for generic netlink. */
bool nlx_fall_back(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree);

/* The same for a generic netlink message whose netlink header is shown already;
 * struct genlmsghdr is shown in header_tree, the rest below tree. */
bool nlx_fall_back_genl(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
			proto_tree *header_tree);

#endif
