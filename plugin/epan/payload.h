/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * payload.h: packets that messages carry, dissected as on the wire, in a layer
 * of their own after the message.  The columns stay the message's; Info goes on
 * with what the packet is.
 */
#ifndef NLX_PAYLOAD_H
#define NLX_PAYLOAD_H

#include "nlscope.h"

/* Finds the dissectors; at hand-off. */
void nlx_find_payloads(void);

/* Dissects the value of a PACKET row, which the walker is at, under the root of tree. */
void nlx_show_payload(struct nls_walk *w, const struct nlx_msg *m, packet_info *pinfo,
		      proto_tree *tree, const struct nls_item *it);

/* Dissects a message's packets where nobody asked for a tree: conversations and
 * reassembly are learned in the first pass whoever looks. */
void nlx_pass_payloads(const struct nlx_msg *m, packet_info *pinfo);

#endif
