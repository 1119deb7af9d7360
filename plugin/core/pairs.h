/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * pairs.h: text of KEY=VALUE pairs, as kobject_uevent and audit send it.
 *
 * A PAIRS row has a struct whose members are the keys, in any order; the last two are
 * for text that is no pair and for pairs of any other key.  An item has its value's
 * bytes; key, quotes and separators are counted in .before and .after.
 */
#ifndef NLS_PAIRS_H
#define NLS_PAIRS_H

#include "walk.h"

/* The piece of text at *off, of those between begin and end that a row of kind
 * NLS_PAIRS reads: fills it and moves *off behind it.  False where no more follow. */
bool nls_next_pair(const struct nls_walk *w, const struct nls_row *row, uint32_t begin,
		   uint32_t *off, uint32_t end, struct nls_item *it);

/* The number that text says in digits of this base (8, 10, 16), with a sign if
 * is_signed; false if it says none or more than 64 bits. */
bool nls_digits(const uint8_t *p, uint32_t len, unsigned base, bool is_signed, uint64_t *value);

/* Writes what hex digits (len is even) stand for: bytes that are no text as '.', the
 * zeros between the words of a command as ' '. */
void nls_decode(const uint8_t *p, uint32_t len, char *text);

#endif
