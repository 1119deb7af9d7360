/* SPDX-License-Identifier: GPL-2.0-or-later */
/* layout.h: how many bytes rows and structs take. */
#ifndef NLS_LAYOUT_H
#define NLS_LAYOUT_H

#include "../schema/nls.h"

/* Up to the next multiple of 4: NLA_ALIGN. */
static inline uint32_t nls_align4(uint32_t n)
{
	return (n + 3u) & ~3u;
}

/* Bytes of a kind (enum nls_kind) that has a width of its own, else 0. */
uint32_t nls_kind_width(unsigned kind);

/* Bytes of a value of this type when that is fixed, else 0; as 64-bit programs
 * lay it out, or as 32-bit ones that align 64-bit numbers to 4. */
uint32_t nls_row_width(const struct nls_row *row);
uint32_t nls_row_width_as(const struct nls_row *row, bool narrow);

/* Bytes of a struct; as 64-bit programs lay it out, or as narrow ones do. */
uint32_t nls_struct_size(const struct nls_struct *st);
uint32_t nls_struct_size_as(const struct nls_struct *st, bool narrow);

/* Whether the struct at off is laid out as 32-bit programs do.  It alone reaches
 * to end, or, if attrs, attributes after it do. */
bool nls_is_narrow(const struct nls_walk *w, const struct nls_struct *st, uint32_t off,
		   uint32_t end, bool attrs);

/* Whether attributes, one or more, fill off to end. */
bool nls_attrs_fill(const struct nls_walk *w, uint32_t off, uint32_t end);

#endif
