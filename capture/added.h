/* SPDX-License-Identifier: GPL-2.0-or-later */
/* added.h: the frames that nltap added, kept so that each ring file begins with them. */
#ifndef NLTAP_ADDED_H
#define NLTAP_ADDED_H

#include "frame.h"

struct nltap_added;

struct nltap_added *nltap_added_new(void);
void nltap_added_free(struct nltap_added *a);

/* Keeps a copy.  What is beyond 32 MiB, or 4096 process frames, is not kept: of
 * process frames the oldest goes. */
void nltap_added_keep(struct nltap_added *a, const struct nltap_frame *frame);

/* Calls fn for each in the order in which they came, while it returns true. */
bool nltap_added_each(struct nltap_added *a,
		      bool (*fn)(void *user, const struct nltap_frame *frame), void *user);

/* A copy of a frame's bytes, marked as nltap's own; to be freed.  NULL if out of memory. */
uint8_t *nltap_added_mark(const struct nltap_frame *frame);

#endif
