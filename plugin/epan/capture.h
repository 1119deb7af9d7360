/* SPDX-License-Identifier: GPL-2.0-or-later */
/* capture.h: the state of one capture interface; for state.c and exchange.c. */
#ifndef NLX_CAPTURE_H
#define NLX_CAPTURE_H

#include "nlscope.h"

/* So many requests are kept as they were, to say what a refusal complains of. */
#define NLX_COPIES 1024

struct nlx_pending;
struct nlx_lives;

struct nlx_capture {
	uint64_t key;		 /* nlx_interface_key() */
	wmem_tree_t *byte_order; /* by frame: 1 little-endian, 2 big-endian */
	wmem_map_t *ifnames;	 /* ifindex -> wmem_tree by frame -> name */
	wmem_map_t *genl_names;	 /* family id -> wmem_tree by frame -> name */
	wmem_map_t *processes;	 /* family and port -> wmem_tree by frame: process.c */
	wmem_map_t *pending;	 /* pending.c: family and sequence -> requests */
	struct nlx_pending *copied[NLX_COPIES];
	unsigned n_copied;
	wmem_map_t *ports;		 /* port id -> text for the address columns */
	wmem_map_t *notified;		 /* repeat.c: kind of notification -> the last ones */
	struct nlx_lives *lives;	 /* sa_life.c: of IPsec; NULL: none */
	uint32_t repeat_seen, repeat_of; /* what it found in the frame at hand */
};

#endif
