/* SPDX-License-Identifier: GPL-2.0-or-later */
/* control.h: NLMSG_NOOP, NLMSG_ERROR, NLMSG_DONE, NLMSG_OVERRUN. */
#ifndef NLX_CONTROL_H
#define NLX_CONTROL_H

#include "../core/message.h"
#include "exchange.h"

/* Reads a control message of type NLMSG_ERROR or NLMSG_DONE. */
struct nls_verdict nlx_read_verdict(const struct nlx_msg *m);

void nlx_register_control(void);

/* Shows the content of a control message. */
void nlx_tree_control(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
		      const struct nlx_exchange *exchange);

/* The extended ACK's message text in the pool, or NULL. */
const char *nlx_extack_text(const struct nlx_msg *m, const struct nls_verdict *v,
			    wmem_allocator_t *pool);

#endif
