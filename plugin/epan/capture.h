/* SPDX-License-Identifier: GPL-2.0-or-later */
/* capture.h: the state of one capture interface; for state.c and exchange.c. */
#ifndef NLX_CAPTURE_H
#define NLX_CAPTURE_H

#include "nlscope.h"

struct nlx_notification {
	uint64_t print;			/* hash of the message */
	uint32_t frame;
	nstime_t time;
};

struct nlx_capture {
	uint64_t key;			/* nlx_interface_key() */
	bool big_endian;		/* byte order of the last frame that told it */
	wmem_map_t *ifnames;		/* ifindex -> wmem_tree by frame -> name */
	wmem_map_t *genl_names;		/* family id -> wmem_tree by frame -> name */
	wmem_map_t *pending;		/* family and sequence -> struct nlx_pending */
	wmem_map_t *processes;		/* family and port -> wmem_tree by frame: process.c */
	wmem_map_t *ports;		/* port id -> text for the address columns */
	struct nlx_notification recent[16];
	unsigned next_recent;
};

#endif
