/* SPDX-License-Identifier: GPL-2.0-or-later */
/* summary.h: the columns of the packet list. */
#ifndef NLX_SUMMARY_H
#define NLX_SUMMARY_H

#include "exchange.h"

/* Source and Destination, and Protocol, from the first message of a frame; a port
 * from the first that tells it. */
void nlx_set_columns(struct nlx_msg *m, packet_info *pinfo, const struct nlx_link *link);

/* The two columns as given; the texts must outlive the packet. */
void nlx_set_addresses(packet_info *pinfo, const char *from, const char *to);

#define NLX_INFO_MESSAGES 4

/* Adds a message to the Info column if it is one of the frame's first
 * NLX_INFO_MESSAGES or says how a request went. */
void nlx_append_info(const struct nlx_msg *m, packet_info *pinfo, const struct nlx_link *link);

/* Says how many messages the frame has if those are more. */
void nlx_append_more(packet_info *pinfo, unsigned n_messages);

#endif
