/* SPDX-License-Identifier: GPL-2.0-or-later */
/* unit.h: what the unit tests share. */
#ifndef NLS_TEST_UNIT_H
#define NLS_TEST_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "core/walk.h"
#include "support/bytes.h"
#include "support/check.h"
#include "support/trace.h"
#include "tables.h"

#define BOTH_ORDERS(be) for (int be = 0; be < 2; be++)

/* A zeroed buffer of the given byte order. */
struct bytes *fresh(bool be);

/* Walks the buffer as attributes of t_all, or as a body; the trace must be
 * equal, and the checker content. */
void expect_attrs(const struct bytes *b, const char *trace);
void expect_cut_attrs(const struct bytes *b, const char *trace);
void expect_set(const struct nls_set *set, const struct bytes *b, const char *trace);
void expect_body(const struct nls_row *type, const struct bytes *b, const char *trace);

#endif
