/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tree.h: shows what the walker tells as a Wireshark tree. */
#ifndef NLX_TREE_H
#define NLX_TREE_H

#include "nlscope.h"

/*
 * Shows the bytes of a message from off to end as type (a message's body or
 * reply) under tree.  With type NULL they are attributes that no table knows.
 */
void nlx_tree_body(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
		   const struct nls_row *type, uint32_t off, uint32_t end);

/* The same for a bare list of attributes of set. */
void nlx_tree_attrs(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
		    const struct nls_set *set, uint32_t off, uint32_t end);

#endif
