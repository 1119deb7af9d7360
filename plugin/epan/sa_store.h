/* SPDX-License-Identifier: GPL-2.0-or-later */
/* sa_store.h: the IPsec states and policies of a capture interface; for sa_life.c. */
#ifndef NLX_SA_STORE_H
#define NLX_SA_STORE_H

#include "sa_life.h"
#include "xfrm_read.h"

struct nlx_change; /* sa_life.c */

struct nlx_lives {
	wmem_map_t *slots; /* what tells objects apart -> the last one of it */
	wmem_map_t *links; /* frame and message -> struct nlx_life */
	struct nlx_life *states[256], *policies[256]; /* alive, by protocol and by type */
	wmem_map_t *changes;	   /* exchange number -> struct nlx_change, not yet confirmed */
	struct nlx_change *silent; /* the last, if only its failure would be told */
};

/* Where and when something happened. */
struct nlx_moment {
	uint32_t frame;
	nstime_t time;
};

/* Those of the capture interface; made when new. */
struct nlx_lives *nlx_lives_of(struct nlx_capture *c);

bool nlx_is_policy_message(unsigned type);

/* What a message of a type is about, the last of its kind, alive or not; NULL: unknown. */
struct nlx_life *nlx_life_find(struct nlx_lives *l, unsigned type, const struct nlx_xfrm *r);

/* A message is about a life; NULL: nothing happens. */
void nlx_life_link(struct nlx_lives *l, uint32_t frame, unsigned message, struct nlx_life *life);

/* A new state or policy, as the type says.  at NULL: it was there before the capture told. */
struct nlx_life *nlx_life_begin(struct nlx_lives *l, unsigned type, const struct nlx_xfrm *r,
				const struct nlx_moment *at);

/* The same with keys: it may take over from another. */
struct nlx_life *nlx_life_create(struct nlx_lives *l, unsigned type, const struct nlx_xfrm *r,
				 const struct nlx_moment *at);

/* What a message of a type brings about; returns its object, NULL if it is none or all. */
struct nlx_life *nlx_life_apply(struct nlx_lives *l, unsigned type, const struct nlx_xfrm *r,
				const struct nlx_moment *at);

/* Enters a policy by the index that the kernel gave it; of a state nothing happens. */
void nlx_life_keep_index(struct nlx_lives *l, const struct nlx_xfrm *r, struct nlx_life *life);

#endif
