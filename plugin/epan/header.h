/* SPDX-License-Identifier: GPL-2.0-or-later */
/* header.h: struct nlmsghdr and the messages that every family has. */
#ifndef NLX_HEADER_H
#define NLX_HEADER_H

#include "exchange.h"

/* Registers the netlink.* fields; proto_netlink must be known. */
void nlx_register_header(void);

/* Name of a message: "RTM_NEWLINK", "NLMSG_DONE", "type 77". */
const char *nlx_msg_name(const struct nlx_msg *m, packet_info *pinfo);

/* Adds the name of the message with a header at off for filters. */
void nlx_tree_name(const struct nlx_msg *m, proto_tree *tree, uint32_t off, const char *name);

/* Shows the 16 bytes at off; flags are named for kind (enum nls_msg_kind). */
void nlx_tree_header(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree, uint32_t off,
		     unsigned kind, const char *name);

/* Shows what the capture knows beyond the message: exchange, answer, time. */
void nlx_tree_link(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
		   const struct nlx_link *link);

#endif
