/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * process.h: who spoke: processes that nltap wrote into the capture, by the port of
 * their socket, and what a traced frame says in its cooked header.
 */
#ifndef NLX_PROCESS_H
#define NLX_PROCESS_H

#include "exchange.h"

/* Registers the fields; proto_netlink must be known. */
void nlx_register_process(void);

/* Reads the cooked header of a frame into m: traced, sent, told, port, thread. */
void nlx_read_cooked(struct nlx_msg *m);

/* Shows what the cooked header of a traced frame says. */
void nlx_tree_traced(const struct nlx_msg *m, proto_tree *tree);

/* Learns from a frame that nltap wrote; call it in the first pass. */
void nlx_learn_process(const struct nlx_msg *m, const packet_info *pinfo);

/* Port at the user's end of a message, 0 if it is not known. */
uint32_t nlx_user_port(const struct nlx_msg *m, const struct nlx_link *link);

/* "port 25920 (ip)" or "port 25920", as known at the frame at hand or when the
 * exchange was answered.  In the pool of the capture file. */
const char *nlx_port_text(const struct nlx_msg *m, const packet_info *pinfo,
			  const struct nlx_exchange *x, uint32_t port);

/* Shows the process at the user's end. */
void nlx_tree_process(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
		      const struct nlx_link *link);

#endif
