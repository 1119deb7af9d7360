/* SPDX-License-Identifier: GPL-2.0-or-later */
/* plain.h: bytes from a capture as text that can be shown anywhere. */
#ifndef NLX_PLAIN_H
#define NLX_PLAIN_H

#include "compat.h"

/* The text up to a NUL or len, with '.' for control characters and, unless all of
 * it is valid UTF-8, for all that is not ASCII. */
char *nlx_printable(wmem_allocator_t *pool, const void *bytes, size_t len);

#endif
