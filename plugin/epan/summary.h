/* SPDX-License-Identifier: GPL-2.0-or-later */
/* summary.h: the columns of the packet list. */
#ifndef NLX_SUMMARY_H
#define NLX_SUMMARY_H

#include "exchange.h"

/* Source and Destination, and Protocol, from the first message of a frame. */
void nlx_set_columns(const struct nlx_msg *m, packet_info *pinfo, const struct nlx_link *link);

/* Adds a message to the Info column. */
void nlx_append_info(const struct nlx_msg *m, packet_info *pinfo, const struct nlx_link *link);

#endif
