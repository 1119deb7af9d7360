/* SPDX-License-Identifier: GPL-2.0-or-later */
/* netlink.h: the dissector: a captured frame and its messages. */
#ifndef NLX_NETLINK_H
#define NLX_NETLINK_H

#include "compat.h"

/* Called by Wireshark when protocols and when hand-offs are registered. */
void proto_register_nlscope(void);
void proto_reg_handoff_nlscope(void);

#endif
