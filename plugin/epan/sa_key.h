/* SPDX-License-Identifier: GPL-2.0-or-later */
/* sa_key.h: what tells IPsec states and policies apart; for sa_store.c. */
#ifndef NLX_SA_KEY_H
#define NLX_SA_KEY_H

#include "xfrm_read.h"

/* Of what a key is. */
enum what { STATE = 1, POLICY, POLICY_INDEX, REKEY };

/* What a kind does not use is zero, so that keys compare as bytes. */
struct nlx_sa_key {
	uint32_t what, family, proto, number, mark, mark_mask, if_id, mode;
	uint8_t addresses[32];
	uint8_t selector[NLX_SELECTOR_LEN];
};

/* For wmem_map_new(). */
unsigned nlx_hash_key(const void *key);
int nlx_same_key(const void *a, const void *b);

/* A state: destination, SPI, protocol, mark. */
struct nlx_sa_key nlx_state_key(const struct nlx_xfrm *r);

/* A policy: selector, direction, type, mark, interface id. */
struct nlx_sa_key nlx_policy_key(const struct nlx_xfrm *r);

/* A policy by the number that the kernel gave it. */
struct nlx_sa_key nlx_index_key(const struct nlx_xfrm *r);

/* The work of a state: those with an equal one do the same, one after the other. */
struct nlx_sa_key nlx_rekey_key(const struct nlx_xfrm *r);

#endif
