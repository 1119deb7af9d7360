/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * sa_life.h: when IPsec states and policies come and go.
 *
 * Learned in the first pass, apart for each capture interface.  A change counts
 * once the kernel has told or acknowledged it, from the frame of its request on.
 */
#ifndef NLX_SA_LIFE_H
#define NLX_SA_LIFE_H

#include "nlscope.h"

enum nlx_end { NLX_ALIVE, NLX_DELETED, NLX_EXPIRED, NLX_FLUSHED, NLX_MIGRATED };

/* A state or a policy from its beginning to its end. */
struct nlx_life {
	uint32_t created_in;   /* frame; 0: before the capture */
	uint32_t installed_in; /* where a state that was only an SPI got its keys, else 0 */
	uint32_t ended_in;     /* frame; 0: not as far as the capture tells */
	uint32_t first_packet; /* of ESP; 0: none */
	nstime_t created, ended;
	enum nlx_end end;
	bool policy;
	struct nlx_life *replaces, *replaced_by; /* rekeyed or moved; NULL: none */
	struct nlx_esp *keys;			 /* esp.c; NULL: not told, or not of ESP */
	/* For sa_life.c. */
	uint8_t proto; /* of a policy its type */
	bool larval, alive;
	uint64_t add_time;		 /* as the kernel says; 0: not yet */
	struct nlx_life **list;		 /* of those alive that it is in */
	struct nlx_life *next, **before; /* there */
};

/* Learns from a message of XFRM in the frame at hand, after its exchange is known;
 * first pass only. */
void nlx_learn_life(const struct nlx_msg *m, packet_info *pinfo);

/* The state or policy that a message is about; NULL: none that is known. */
struct nlx_life *nlx_life_of(const struct nlx_msg *m, const packet_info *pinfo);

#endif
