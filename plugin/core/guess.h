/* SPDX-License-Identifier: GPL-2.0-or-later */
/* guess.h: where attributes may begin in a message that no table knows. */
#ifndef NLS_GUESS_H
#define NLS_GUESS_H

#include <stdbool.h>
#include <stdint.h>

/*
 * Offset from which attributes fill all that is left up to end, after a header
 * of 0 to 64 bytes; the one with the shortest header.  end if there is none.
 */
uint32_t nls_guess_attrs(const uint8_t *data, bool big_endian, uint32_t off, uint32_t end);

#endif
