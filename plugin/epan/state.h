/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * state.h: what a capture has taught up to a frame: interface names and generic
 * netlink ids, apart for each capture interface.  Learned in the first pass
 * only and looked up by frame number, so every later look shows the same.
 */
#ifndef NLX_STATE_H
#define NLX_STATE_H

#include "nlscope.h"

/* State of the capture interface that the frame came from; made when new. */
struct nlx_capture *nlx_capture_of(const packet_info *pinfo);

/* Learns from a message of the current frame; call it in the first pass. */
void nlx_learn(const struct nlx_msg *m, uint32_t frame);

/* Name of an interface as known at a frame; NULL if unknown. */
const char *nlx_ifname(const struct nlx_capture *c, uint32_t frame, uint32_t ifindex);

/* Name of a generic netlink family as known at a frame; NULL if unknown. */
const char *nlx_genl_name(const struct nlx_capture *c, uint32_t frame, uint16_t id);

/* Forgets everything when a new file is opened: register it once. */
void nlx_register_state(void);

#endif
