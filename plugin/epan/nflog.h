/* SPDX-License-Identifier: GPL-2.0-or-later */
/* nflog.h: what Wireshark itself calls the parts of a logged or queued packet's message. */
#ifndef NLX_NFLOG_H
#define NLX_NFLOG_H

#include "nlscope.h"

/* Adds the fields of Wireshark's protocol nflog, hidden, to a NFULNL_MSG_PACKET, and
 * the time that it has for a queued packet, so that filters written for them go on
 * to match.  Any other message: nothing. */
void nlx_tree_nflog(const struct nlx_msg *m, proto_tree *tree);

#endif
