/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cooked.h: the cooked header of a frame, its byte order, and bytes that are no message. */
#ifndef NLX_COOKED_H
#define NLX_COOKED_H

#include "nlscope.h"

enum { NLX_ARPHRD_NETLINK = 824 }; /* linux/if_arp.h */

/* Where the words of a cooked header stand; they are big-endian. */
struct nlx_cooked {
	uint8_t len, hatype, protocol;
};

extern const struct nlx_cooked nlx_sll, nlx_sll2;

/* Whether a frame with such a header is netlink's; true if it ends before it says. */
bool nlx_is_netlink(tvbuff_t *tvb, const struct nlx_cooked *header);

/* Registers fields; proto_netlink must be known. */
void nlx_register_cooked(void);

/* Whether the frame of a protocol holds messages with a netlink header at all. */
bool nlx_has_messages(unsigned protocol);

/* Byte order of the frame: that in which the first length fits, else what the
 * capture has shown before.  m needs all that the frame says. */
bool nlx_guess_big_endian(const struct nlx_msg *m, packet_info *pinfo);

/* Shows the header; a frame that ends within it is shown as far as it goes. */
proto_tree *nlx_tree_cooked(tvbuff_t *tvb, packet_info *pinfo, proto_tree *tree,
			    const struct nlx_cooked *header);

/* Shows the bytes from off to the end of the frame, which are no message, if there
 * are any, and that the capture lacks more.  m is the last message before them. */
void nlx_tree_rest(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree, uint32_t off);

/* Fills the columns of a frame without any message. */
void nlx_set_rest_columns(const struct nlx_msg *m, packet_info *pinfo);

#endif
