/* SPDX-License-Identifier: GPL-2.0-or-later */
/* members.c: structs, alone and before attributes. */
#include "select.h"
#include "tell.h"

/* A struct whose last member has no width of its own goes on to the end. */
static bool is_open_ended(const struct nls_row *row)
{
	const struct nls_row *last;

	if (row->kind != NLS_STRUCT || !row->st->n)
		return false;
	last = &row->st->members[row->st->n - 1];
	return is_open_ended(last) || nls_row_width(last) == 0;
}

/* Bytes of a member in use, of len: what the other says are elements, if it is a list. */
uint32_t nls_used_length(struct nls_walk *w, const struct nls_row *member, uint32_t len)
{
	uint32_t width = member->kind == NLS_LIST ? nls_row_width(member->elem) : 1;
	struct nls_found sel;

	if (!member->length || !nls_select(w, member->length, &sel) || !sel.number ||
	    sel.value * width > len)
		return len;
	return (uint32_t)sel.value * width;
}

/* Bytes of a member without a width of its own: what another counts, or all of len. */
static uint32_t counted_length(struct nls_walk *w, const struct nls_row *member, uint32_t len)
{
	uint32_t width = member->elem ? nls_row_width(member->elem) : 1;
	struct nls_found sel;

	if (!member->count || !nls_select(w, member->count, &sel) || !sel.number ||
	    sel.value >= len)
		return len;
	width *= (uint32_t)sel.value + member->count_plus;
	return width < len ? width : len;
}

uint32_t nls_member_length(struct nls_walk *w, const struct nls_row *member, bool narrow,
			   uint32_t len)
{
	uint32_t width = is_open_ended(member) ? 0 : nls_row_width_as(member, narrow);

	return width ? width : counted_length(w, member, len);
}

void nls_tell_padding(struct nls_walk *w, const struct nls_struct *st, uint32_t off, uint32_t len)
{
	static const struct nls_row row = { .name = "padding", .kind = NLS_PAD };
	static struct nls_slot slot;
	struct nls_item it = { .row = &row,
			       .name = row.name,
			       .slot = &slot,
			       .st = st,
			       .role = NLS_ROLE_MEMBER,
			       .attr = NLS_NO_ATTR,
			       .off = off,
			       .len = len,
			       .claimed = len,
			       .be = w->big_endian,
			       .prefixlen = -1 };

	if (len)
		w->visitor->leaf(w, &it);
}

/* Members from off; returns the offset after the last that fits. */
static uint32_t walk_members(struct nls_walk *w, const struct nls_struct *st, uint32_t off,
			     uint32_t end, bool narrow)
{
	struct nls_scope scope;

	nls_scope_begin(&scope, w->scope, off, end);
	scope.st = st;
	scope.narrow = narrow;
	w->scope = &scope;
	for (unsigned i = 0; i < st->n && !w->stop; i++) {
		const struct nls_row *m = &st->members[i];
		uint32_t width = nls_member_length(w, m, narrow, end - off), used;
		struct nls_item it = { .row = m,
				       .name = m->name,
				       .slot = &st->slots[i],
				       .st = st,
				       .role = NLS_ROLE_MEMBER,
				       .attr = NLS_NO_ATTR,
				       .off = off,
				       .be = w->big_endian || m->be,
				       .prefixlen = -1 };

		if (narrow && m->wide)
			continue;
		if (width > end - off)
			break;
		it.len = it.claimed = used = nls_used_length(w, m, width);
		if (used)
			nls_walk_value(w, &it);
		if (m->shares)
			continue;
		nls_tell_padding(w, st, off + used, width - used);
		off += width;
	}
	w->scope = scope.up;
	return off;
}

void nls_walk_struct(struct nls_walk *w, struct nls_item *it)
{
	uint32_t size = nls_struct_size(it->row->st);
	uint32_t end = it->off + it->len, off;
	bool narrow = nls_is_narrow(w, it->row->st, it->off, end, false);
	void *opened;

	if (it->note == NLS_OK && it->len < size && nls_is_cut(w, end))
		it->note = NLS_CUT;
	else if (it->note == NLS_OK && it->len < size && !narrow && !it->row->grows)
		it->note = NLS_SHORT;
	opened = w->visitor->open(w, it);
	off = walk_members(w, it->row->st, it->off, end, narrow);
	nls_tell_raw(w, off, end,
		     it->note == NLS_CUT ? NLS_CUT
		     : it->row->grows	 ? NLS_UNKNOWN
					 : NLS_TRAILING);
	w->visitor->close(w, opened);
}

uint32_t nls_header_size(struct nls_walk *w, const struct nls_struct *st, uint32_t off,
			 uint32_t end, bool narrow)
{
	struct nls_scope scope;
	uint32_t size = nls_struct_size_as(st, narrow);
	const struct nls_row *last = st->n ? &st->members[st->n - 1] : NULL;

	if (!last || !last->count)
		return size;
	size -= nls_row_width_as(last, narrow);
	if (end - off <= size)
		return size;
	nls_scope_begin(&scope, w->scope, off, end);
	scope.st = st;
	scope.narrow = narrow;
	w->scope = &scope;
	size += nls_member_length(w, last, narrow, end - off - size);
	w->scope = scope.up;
	return size;
}

/* The struct before the attributes; returns where those begin. */
uint32_t nls_walk_header(struct nls_walk *w, const struct nls_struct *st, uint32_t off,
			 uint32_t end, bool narrow)
{
	uint32_t size = nls_header_size(w, st, off, end, narrow);
	uint32_t len = end - off < size ? end - off : size;
	struct nls_item it = { .name = st->name,
			       .slot = st->self,
			       .st = st,
			       .role = NLS_ROLE_HEADER,
			       .attr = NLS_NO_ATTR,
			       .off = off,
			       .len = len,
			       .claimed = size,
			       .be = w->big_endian,
			       .prefixlen = -1 };
	void *opened;
	uint32_t told;

	if (len < size)
		it.note = nls_is_cut(w, end) ? NLS_CUT : NLS_SHORT;
	opened = w->visitor->open(w, &it);
	told = walk_members(w, st, off, off + len, narrow);
	nls_tell_raw(w, told, off + len, it.note ? it.note : NLS_TRAILING);
	w->visitor->close(w, opened);
	return len < size ? end : off + nls_align4(size) < end ? off + nls_align4(size) : end;
}
