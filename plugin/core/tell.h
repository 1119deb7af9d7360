/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tell.h: what the walker's files share: telling the visitor of bytes. */
#ifndef NLS_TELL_H
#define NLS_TELL_H

#include "walk.h"

/* Tells bytes that no row stands for; none if off is end. */
void nls_tell_raw(struct nls_walk *w, uint32_t off, uint32_t end, enum nls_note note);

/* Only what reaches the end of the captured bytes can lack some. */
static inline bool nls_is_cut(const struct nls_walk *w, uint32_t end)
{
	return w->cut && end >= w->end;
}

/* A STRUCT, told as a container of its members. */
void nls_walk_struct(struct nls_walk *w, struct nls_item *it);

/* Bytes of a member in use, of len. */
uint32_t nls_used_length(struct nls_walk *w, const struct nls_row *member, uint32_t len);

/* A PAIRS row's keys and values. */
void nls_walk_pairs(struct nls_walk *w, struct nls_item *it);

/* Tells padding of a struct; none if len is 0. */
void nls_tell_padding(struct nls_walk *w, const struct nls_struct *st, uint32_t off, uint32_t len);

/* The struct before attributes, told as such; returns where those begin. */
uint32_t nls_walk_header(struct nls_walk *w, const struct nls_struct *st, uint32_t off,
			 uint32_t end, bool narrow);

/* Bytes of a header struct, with those that its last member counts. */
uint32_t nls_header_size(struct nls_walk *w, const struct nls_struct *st, uint32_t off,
			 uint32_t end, bool narrow);

/* Bytes of a member of which len are there: its width, else what another counts, else all. */
uint32_t nls_member_length(struct nls_walk *w, const struct nls_row *member, bool narrow,
			   uint32_t len);

#endif
