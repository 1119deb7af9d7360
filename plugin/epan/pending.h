/* SPDX-License-Identifier: GPL-2.0-or-later */
/* pending.h: requests that may still be answered, and which of them an answer is to. */
#ifndef NLX_PENDING_H
#define NLX_PENDING_H

#include "exchange.h"

struct nlx_pending {
	struct nlx_exchange *exchange;
	uint8_t *request; /* copy of the message, or NULL when it is too old */
	uint32_t len;	  /* of the copy */
	/* For pending.c. */
	unsigned slot; /* in nlx_capture.copied */
	struct nlx_queue *queue;
	struct nlx_pending *older, *newer;
};

/* Enters a request. */
void nlx_pending_add(const struct nlx_msg *m, struct nlx_exchange *x);

/* Whether a message that has the flags of a request is what the kernel tells of one. */
bool nlx_pending_is_told(const struct nlx_msg *m, const packet_info *pinfo);

/* The request that a message of the kernel answers or was caused by; NULL if none. */
struct nlx_pending *nlx_pending_find(const struct nlx_msg *m);

/* Nothing more will answer it. */
void nlx_pending_remove(struct nlx_capture *c, struct nlx_pending *p);

#endif
