/* SPDX-License-Identifier: GPL-2.0-or-later */
/* generate.h: random bytes that look like what the tables describe. */
#ifndef NLS_TEST_GENERATE_H
#define NLS_TEST_GENERATE_H

#include "bytes.h"
#include "core/walk.h"

/* A small generator of its own, so that a seed means the same everywhere. */
struct random {
	uint64_t state;
};

uint32_t random_below(struct random *r, uint32_t n);

/* A body of this type: mostly right, with widths, lengths and types that are not. */
void generate_body(struct random *r, struct bytes *b, const struct nls_row *type);

#endif
