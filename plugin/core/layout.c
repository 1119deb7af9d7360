/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout.h"

#include "walk.h"

static const uint8_t widths[NLS_KINDS] = {
	[NLS_U8] = 1,	[NLS_U16] = 2,	 [NLS_U32] = 4,	       [NLS_U64] = 8,
	[NLS_S8] = 1,	[NLS_S16] = 2,	 [NLS_S32] = 4,	       [NLS_S64] = 8,
	[NLS_IPV4] = 4, [NLS_IPV6] = 16, [NLS_BITFIELD32] = 8,
};

uint32_t nls_kind_width(unsigned kind)
{
	return widths[kind];
}

/* The sum of the members never changes: it is kept once it is known. */
uint32_t nls_struct_size_as(const struct nls_struct *st, bool narrow)
{
	uint32_t *size = &st->sizes[narrow];

	if (*size)
		return *size;
	for (unsigned i = 0; i < st->n; i++)
		if (!st->members[i].shares)
			*size += nls_row_width_as(&st->members[i], narrow);
	return *size;
}

uint32_t nls_struct_size(const struct nls_struct *st)
{
	return nls_struct_size_as(st, false);
}

uint32_t nls_row_width_as(const struct nls_row *row, bool narrow)
{
	if (row->width)
		return narrow && row->wide ? 0 : row->width;
	if (row->kind == NLS_STRUCT)
		return nls_struct_size_as(row->st, narrow);
	return widths[row->kind];
}

uint32_t nls_row_width(const struct nls_row *row)
{
	return nls_row_width_as(row, false);
}

bool nls_attrs_fill(const struct nls_walk *w, uint32_t off, uint32_t end)
{
	while (off + NLS_ATTR_HDRLEN <= end) {
		uint32_t len = (uint32_t)nls_number(w->data + off, 2, w->big_endian);

		if (len < NLS_ATTR_HDRLEN)
			return false;
		if (nls_align4(len) >= end - off)
			return len <= end - off || w->cut;
		off += nls_align4(len);
	}
	return false;
}

/* Nothing says that a 32-bit program laid a header out, but only then do
 * attributes begin where its shorter one ends, and nowhere else. */
bool nls_is_narrow(const struct nls_walk *w, const struct nls_struct *st, uint32_t off,
		   uint32_t end, bool attrs)
{
	uint32_t narrow = nls_struct_size_as(st, true), wide = nls_struct_size(st), len = end - off;

	if (narrow == wide || len < narrow || len == wide)
		return false;
	if (!attrs)
		return len == narrow;
	if (len < wide)
		return !w->cut;
	return nls_number(w->data + off + nls_align4(narrow) + 2, 2, w->big_endian) != 0 &&
	       nls_attrs_fill(w, off + nls_align4(narrow), end) &&
	       !nls_attrs_fill(w, off + nls_align4(wide), end);
}
