/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * check.h: a visitor that holds the walker to its word: every byte of the range
 * is told exactly once, in order, inside what was opened around it; what is said
 * of an item fits its bytes; what is opened is closed.
 */
#ifndef NLS_TEST_CHECK_H
#define NLS_TEST_CHECK_H

#include "core/walk.h"

struct check_result {
	unsigned leaves, opens, unknown;
	bool failed;
	char why[200];
};

/* Walks a body and checks it.  The bytes are copied to a heap block that ends
 * where they do, so that a sanitizer sees a read behind them. */
struct check_result check_body(const struct nls_row *type, const uint8_t *data, uint32_t off,
			       uint32_t end, bool big_endian, bool cut);

/* The same for a list of attributes. */
struct check_result check_attrs(const struct nls_set *set, const uint8_t *data, uint32_t off,
				uint32_t end, bool big_endian, bool cut);

#endif
