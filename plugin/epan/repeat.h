/* SPDX-License-Identifier: GPL-2.0-or-later */
/* repeat.h: a tap sees a notification once for each listener. */
#ifndef NLX_REPEAT_H
#define NLX_REPEAT_H

#include "nlscope.h"

/* Frame with the same notification as the one at hand, or 0; first pass only. */
uint32_t nlx_repeat_of(const struct nlx_msg *m, packet_info *pinfo);

#endif
