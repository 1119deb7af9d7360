/* SPDX-License-Identifier: GPL-2.0-or-later */
/* frame.h: a captured frame: cooked header, messages, what is left over. */
#ifndef NLX_FRAME_H
#define NLX_FRAME_H

#include "nlscope.h"

enum { NLX_ARPHRD_NETLINK = 824 };	/* linux/if_arp.h */

/* Registers fields; proto_netlink must be known. */
void nlx_register_frame(void);

/* Makes the handles that put each family's protocol on the layer stack; at hand-off. */
void nlx_make_family_handles(void);

/* Says that no table knows the message, if so. */
void nlx_tree_guess_note(const struct nlx_msg *m, packet_info *pinfo, proto_item *item);

/* Dissects a frame of LINKTYPE_NETLINK; 0 if it is none. */
int nlx_dissect_frame(tvbuff_t *tvb, packet_info *pinfo, proto_tree *tree, void *data);

#endif
