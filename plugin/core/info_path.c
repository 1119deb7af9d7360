/* SPDX-License-Identifier: GPL-2.0-or-later */
/* info_path.c: from a message's body to the value that a template names. */
#include "info_ops.h"
#include "layout.h"
#include "pairs.h"
#include "select.h"
#include "tell.h"

static bool write_leaf(struct nls_info_line *l, const struct nls_row *row, uint32_t off,
		       uint32_t len, uint16_t attr_type)
{
	struct nls_item it = { .row = row,
			       .name = row->name,
			       .attr = NLS_NO_ATTR,
			       .off = off,
			       .len = len,
			       .claimed = len,
			       .prefixlen = -1 };

	it.be = l->walk.big_endian || row->be || attr_type & NLS_F_NET_BYTEORDER;
	if (!nls_read_leaf(&l->walk, &it))
		return false;
	l->off = off;
	l->len = len;
	nls_format(l->text, l->walk.data, &it, l->context);
	return true;
}

/* What the last step of a path leads to. */
static bool write_end(struct nls_info_line *l, const struct nls_row *row, uint32_t off,
		      uint32_t end, uint16_t attr_type)
{
	if (!l->each)
		return write_leaf(l, row, off, end - off, attr_type);
	nls_info_elements(l, row, off, end);
	return l->each->n != 0;
}

static bool write_member(struct nls_info_line *l, uint32_t off, uint32_t end,
			 const struct nls_info_step *steps, unsigned n)
{
	bool narrow = l->walk.scope->narrow;
	uint32_t width;

	off += narrow ? steps->narrow_offset : steps->offset;
	if (off > end)
		return false;
	width = nls_member_length(&l->walk, steps->row, narrow, end - off);
	if (width > end - off)
		return false;
	if (n > 1)
		return nls_info_value(l, steps->row, off, off + width, steps + 1, n - 1);
	if (l->each)
		width = nls_used_length(&l->walk, steps->row, width);
	return write_end(l, steps->row, off, off + width, 0);
}

/* An attribute that is no list is an element for each time that it is there. */
static bool write_attr(struct nls_info_line *l, uint32_t off, uint32_t end,
		       const struct nls_info_step *steps, unsigned n)
{
	bool repeats = l->each && n == 1 && !nls_info_is_list(steps->row);
	struct nls_attr attr;
	bool written = false;

	while (nls_next_attr(l->walk.data, l->walk.big_endian, &off, end, &attr)) {
		uint32_t past = attr.off + attr.len;

		if ((attr.type & NLS_TYPE_MASK) != steps->number)
			continue;
		if (n > 1)
			return nls_info_value(l, steps->row, attr.off, past, steps + 1, n - 1);
		written = write_end(l, steps->row, attr.off, past, attr.type);
		if (!repeats)
			break;
	}
	return written;
}

static const struct nls_case *pick(struct nls_info_line *l, const struct nls_row *type,
				   uint32_t off, uint32_t end)
{
	struct nls_item it = {
		.row = type, .attr = NLS_NO_ATTR, .off = off, .len = end - off, .claimed = end - off
	};
	struct nls_slot *slot;

	if (type != l->picked.type || off != l->picked.off) {
		l->picked.c = nls_pick_case(&l->walk, type, &it, &slot);
		l->picked.type = type;
		l->picked.off = off;
	}
	return l->picked.c;
}

/* The case that the bytes pick, if it is the one that the step is in. */
static const struct nls_row *picked_case(struct nls_info_line *l, const struct nls_row *type,
					 uint32_t off, uint32_t end,
					 const struct nls_info_step *step)
{
	const struct nls_case *c = pick(l, type, off, end);
	const struct nls_struct *st = c ? c->type.st : NULL;
	const struct nls_set *set = c ? c->type.set : NULL;

	if (step->member)
		return st && step->row >= st->members && step->row < st->members + st->n ? &c->type
											 : NULL;
	return set && step->row >= set->rows && step->row < set->rows + set->n ? &c->type : NULL;
}

/* Where the first element of a list is. */
static void enter_first(const struct nls_info_line *l, const struct nls_row *type, uint32_t *off,
			uint32_t *end)
{
	uint32_t len, least = NLS_ATTR_HDRLEN;

	if ((type->kind != NLS_RECORDS && type->kind != NLS_ARRAY) || *end - *off < 2)
		return;
	len = type->kind == NLS_RECORDS
		      ? nls_record_length(&l->walk, type, *off, *end, &least)
		      : (uint32_t)nls_number(l->walk.data + *off, 2, l->walk.big_endian);
	if (len >= least && len < *end - *off)
		*end = *off + len;
	if (type->kind == NLS_ARRAY)
		*off = *end - *off < NLS_ATTR_HDRLEN ? *end : *off + NLS_ATTR_HDRLEN;
}

/* Of pairs, the first that this member reads. */
static bool write_pair(struct nls_info_line *l, const struct nls_row *type, uint32_t off,
		       uint32_t end, const struct nls_info_step *steps, unsigned n)
{
	uint32_t at = off;
	struct nls_item it;

	while (nls_next_pair(&l->walk, type, off, &at, end, &it)) {
		if (it.row != steps->row)
			continue;
		if (n > 1)
			return nls_info_value(l, it.row, it.off, it.off + it.len, steps + 1, n - 1);
		if (!nls_read_leaf(&l->walk, &it))
			return false;
		l->off = it.off;
		l->len = it.len;
		nls_format(l->text, l->walk.data, &it, l->context);
		return true;
	}
	return false;
}

static struct nls_info_place place_of(struct nls_info_line *l, const struct nls_row *type,
				      uint32_t off, uint32_t end)
{
	struct nls_info_place p = { .off = off, .end = end, .attrs = off };

	p.narrow = type->st && nls_is_narrow(&l->walk, type->st, off, end, type->set);
	if (type->st)
		p.attrs += nls_align4(nls_header_size(&l->walk, type->st, off, end, p.narrow));
	return p;
}

void nls_info_look(struct nls_info_line *l, const struct nls_row *type, uint32_t off, uint32_t end)
{
	struct nls_info_body *b = l->body;
	struct nls_attr attr;
	uint32_t at, number;

	if (type->kind == NLS_SUBMSG || type->kind == NLS_PAIRS || nls_info_is_list(type))
		return;
	b->type = type;
	b->place = place_of(l, type, off, end);
	for (at = b->place.attrs;
	     nls_next_attr(l->walk.data, l->walk.big_endian, &at, end, &attr);) {
		number = attr.type & NLS_TYPE_MASK;
		if (number < NLS_INFO_FIRSTS && !b->first[number])
			b->first[number] = attr.off - NLS_ATTR_HDRLEN;
	}
}

/* Mirrors how the walker enters a value, so that selectors are found as there.
 * from: where to search for the attribute. */
static bool follow(struct nls_info_line *l, const struct nls_row *type,
		   const struct nls_info_place *p, uint32_t from, const struct nls_info_step *steps,
		   unsigned n)
{
	struct nls_scope header, attrs, *outer = l->walk.scope;
	bool written;

	nls_scope_begin(&header, outer, p->off, p->end);
	header.st = type->st;
	header.narrow = p->narrow;
	nls_scope_begin(&attrs, outer, p->attrs, p->end);
	attrs.set = type->set;
	if (steps->member) {
		/* A member may be read by an attribute that follows. */
		header.up = &attrs;
		l->walk.scope = &header;
		written = write_member(l, p->off, p->end, steps, n);
	} else {
		attrs.up = &header;
		l->walk.scope = &attrs;
		written = from <= p->end && write_attr(l, from, p->end, steps, n);
	}
	l->walk.scope = outer;
	return written;
}

/* The same in a body that was looked at. */
static bool follow_body(struct nls_info_line *l, const struct nls_info_body *b,
			const struct nls_info_step *steps, unsigned n)
{
	uint32_t from = b->place.attrs;

	if (!steps->member && steps->number < NLS_INFO_FIRSTS) {
		from = b->first[steps->number];
		if (!from)
			return false;
	}
	return follow(l, b->type, &b->place, from, steps, n);
}

bool nls_info_value(struct nls_info_line *l, const struct nls_row *type, uint32_t off, uint32_t end,
		    const struct nls_info_step *steps, unsigned n)
{
	const struct nls_info_body *b = l->body;
	struct nls_info_place p;

	if (!n)
		return write_leaf(l, type, off, end - off, 0);
	if (b && type == b->type && off == b->place.off && end == b->place.end)
		return follow_body(l, b, steps, n);
	enter_first(l, type, &off, &end);
	type = nls_info_element(type);
	if (type->kind == NLS_SUBMSG) {
		type = picked_case(l, type, off, end, steps);
		if (!type)
			return false;
	}
	if (type->kind == NLS_PAIRS)
		return write_pair(l, type, off, end, steps, n);
	p = place_of(l, type, off, end);
	return follow(l, type, &p, p.attrs, steps, n);
}
