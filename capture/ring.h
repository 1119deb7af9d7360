/* SPDX-License-Identifier: GPL-2.0-or-later */
/* ring.h: names of ring files, as dumpcap names them, and which of them to remove. */
#ifndef NLTAP_RING_H
#define NLTAP_RING_H

#include <stdint.h>

struct nltap_ring;

/* Files path_00001_20261122212634.ext and so on; keep: so many at most, 0 for all.
 * NULL when out of memory. */
struct nltap_ring *nltap_ring_new(const char *path, uint32_t keep);
void nltap_ring_free(struct nltap_ring *ring);

/* Name of the next file; the oldest one beyond those to keep is removed from disk.
 * Lives until the ring has gone round. */
const char *nltap_ring_next(struct nltap_ring *ring);

/* Files begun so far. */
uint32_t nltap_ring_count(const struct nltap_ring *ring);

#endif
