/* SPDX-License-Identifier: GPL-2.0-or-later */
/* msgtype.h: fields that the built-in dissectors have for nlmsg_type. */
#ifndef NLX_MSGTYPE_H
#define NLX_MSGTYPE_H

#include "nlscope.h"

/* Registers them; after nlx_register_tables(). */
void nlx_register_msgtypes(void);

/* Field that stands for netlink.hdr_type in a message, or -1. */
int nlx_type_field(const struct nlx_msg *m);

/* Adds the hidden name that a generic netlink family has for its command. */
void nlx_tree_command(const struct nlx_msg *m, proto_tree *tree);

/* Adds the hidden parts of a type: nfnetlink's subsystem and message. */
void nlx_tree_subtype(const struct nlx_msg *m, proto_tree *tree, int off, uint16_t type);

#endif
