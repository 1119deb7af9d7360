/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Follows the rules of the kernel's lib/nlattr.c: attributes are aligned to 4,
 * the list ends where a header no longer fits, a short header ends it too.
 */
#include "walk.h"

#include "select.h"
#include "tell.h"

const struct nls_row *nls_set_row(const struct nls_set *set, uint16_t attr_type)
{
	unsigned number = attr_type & (set && set->mask ? set->mask : NLS_TYPE_MASK);

	if (!set || number >= set->n || set->rows[number].kind == NLS_NONE)
		return NULL;
	return &set->rows[number];
}

void nls_tell_raw(struct nls_walk *w, uint32_t off, uint32_t end, enum nls_note note)
{
	struct nls_item it = { .role = NLS_ROLE_RAW,
			       .note = (uint8_t)note,
			       .attr = NLS_NO_ATTR,
			       .off = off,
			       .len = end - off,
			       .claimed = end - off,
			       .be = w->big_endian,
			       .prefixlen = -1 };

	if (off < end && !w->stop)
		w->visitor->leaf(w, &it);
}

/* What is left of a list whose members are led by a header of this size. */
static void tell_rest(struct nls_walk *w, uint32_t off, uint32_t end, uint32_t header)
{
	nls_tell_raw(w, off, end,
		     nls_is_cut(w, end)	  ? NLS_CUT
		     : end - off < header ? NLS_TRAILING
					  : NLS_BAD_LENGTH);
}

static void walk_leaf(struct nls_walk *w, struct nls_item *it)
{
	nls_read_leaf(w, it);
	w->visitor->leaf(w, it);
}

/* A header struct, its alignment and the attributes after it. */
static void walk_content(struct nls_walk *w, const struct nls_row *row, uint32_t off, uint32_t end)
{
	struct nls_scope scope, attrs;
	uint32_t size;

	nls_scope_begin(&scope, w->scope, off, end);
	scope.st = row->st;
	nls_scope_begin(&attrs, w->scope, end, end);
	attrs.set = row->set;
	if (row->st) {
		scope.narrow = nls_is_narrow(w, row->st, off, end, true);
		size = nls_align4(nls_header_size(w, row->st, off, end, scope.narrow));
		if (size < end - off)
			attrs.off = off + size;
		w->scope = &attrs;
		off = nls_walk_header(w, row->st, off, end, scope.narrow);
		w->scope = &scope;
	}
	nls_walk_attrs(w, row->set, off, end);
	w->scope = row->st ? scope.up : w->scope;
}

static void walk_nest(struct nls_walk *w, struct nls_item *it)
{
	void *opened = w->visitor->open(w, it);

	walk_content(w, it->row, it->off, it->off + it->len);
	w->visitor->close(w, opened);
}

static bool read_header(const struct nls_walk *w, uint32_t off, uint32_t end, struct nls_item *it)
{
	uint32_t claimed = (uint32_t)nls_number(w->data + off, 2, w->big_endian);

	it->prefixlen = -1;
	it->role = NLS_ROLE_ATTR;
	it->attr = off;
	it->attr_type = (uint16_t)nls_number(w->data + off + 2, 2, w->big_endian);
	it->off = off + NLS_ATTR_HDRLEN;
	it->be = w->big_endian || it->attr_type & NLS_F_NET_BYTEORDER;
	if (claimed < NLS_ATTR_HDRLEN)
		return false;
	it->claimed = it->len = claimed - NLS_ATTR_HDRLEN;
	if (claimed > end - off) {
		it->len = end - it->off;
		it->note = nls_is_cut(w, end) ? NLS_CUT : NLS_OVERRUN;
	}
	return true;
}

static void walk_array(struct nls_walk *w, struct nls_item *it)
{
	uint32_t off = it->off, end = it->off + it->len;
	void *opened = w->visitor->open(w, it);

	while (off + NLS_ATTR_HDRLEN <= end && !w->stop) {
		struct nls_item el = { .row = it->row->elem, .name = it->name, .slot = it->slot };

		if (!read_header(w, off, end, &el))
			break;
		el.role = NLS_ROLE_ELEMENT;
		el.index = el.attr_type & NLS_TYPE_MASK;
		el.be |= el.row->be;
		nls_walk_value(w, &el);
		off = nls_align4(el.claimed) >= end - el.off ? end
							     : el.off + nls_align4(el.claimed);
	}
	tell_rest(w, off, end, NLS_ATTR_HDRLEN);
	w->visitor->close(w, opened);
}

static void walk_element(struct nls_walk *w, const struct nls_item *it, uint32_t off, uint32_t len,
			 uint32_t index)
{
	struct nls_item el = { .row = it->row->elem,
			       .name = it->name,
			       .slot = it->slot,
			       .role = NLS_ROLE_ELEMENT,
			       .attr = NLS_NO_ATTR,
			       .off = off,
			       .len = len,
			       .claimed = len,
			       .index = index,
			       .prefixlen = -1,
			       .be = it->be || it->row->elem->be };

	nls_walk_value(w, &el);
}

static void walk_list(struct nls_walk *w, struct nls_item *it)
{
	uint32_t width = nls_row_width(it->row->elem);
	uint32_t off = it->off, end = it->off + it->len, index = 0;
	void *opened = w->visitor->open(w, it);

	for (; width && width <= end - off && !w->stop; off += width)
		walk_element(w, it, off, width, index++);
	nls_tell_raw(w, off, end, nls_is_cut(w, end) ? NLS_CUT : NLS_TRAILING);
	w->visitor->close(w, opened);
}

uint32_t nls_record_length(const struct nls_walk *w, const struct nls_row *row, uint32_t off,
			   uint32_t end, uint32_t *least)
{
	struct nls_scope scope;
	struct nls_found sel;

	*least = 2;
	if (!row->length)
		return off + 2 <= end ? (uint32_t)nls_number(w->data + off, 2, w->big_endian) : 0;
	nls_scope_begin(&scope, NULL, off, end);
	scope.st = row->elem->st;
	if (!nls_select_member(w, &scope, row->length, &sel))
		return 0;
	*least = sel.off + sel.len - off;
	return (uint32_t)sel.value;
}

static void walk_records(struct nls_walk *w, struct nls_item *it)
{
	uint32_t off = it->off, end = it->off + it->len, index = 0, len, least;
	void *opened = w->visitor->open(w, it);

	while (off < end && !w->stop) {
		len = nls_record_length(w, it->row, off, end, &least);
		if (len < least || len > end - off)
			break;
		walk_element(w, it, off, len, index++);
		off = nls_align4(len) >= end - off ? end : off + nls_align4(len);
	}
	tell_rest(w, off, end, 2);
	w->visitor->close(w, opened);
}

/* A case that is no set is told as an item of its own inside the sub-message. */
static void walk_case(struct nls_walk *w, const struct nls_item *it, const struct nls_case *c,
		      struct nls_slot *slot)
{
	struct nls_item inner = *it;

	if (c->type.kind == NLS_NEST) {
		walk_content(w, &c->type, it->off, it->off + it->len);
		return;
	}
	inner.row = &c->type;
	if (c->type.name)
		inner.name = c->type.name;
	else if (c->type.kind == NLS_STRUCT)
		inner.name = c->type.st->name;
	inner.slot = slot;
	inner.role = NLS_ROLE_CASE;
	inner.case_name = NULL;
	inner.attr = NLS_NO_ATTR;
	inner.be |= c->type.be;
	if (it->len)
		nls_walk_value(w, &inner);
}

static void walk_submsg(struct nls_walk *w, struct nls_item *it)
{
	struct nls_slot *slot = NULL;
	const struct nls_case *c = nls_pick_case(w, it->row, it, &slot);
	void *opened;

	if (c)
		it->case_name = c->key;
	else if (it->note == NLS_OK && it->len)
		it->note = NLS_NO_CASE;
	opened = w->visitor->open(w, it);
	if (c)
		walk_case(w, it, c, slot);
	else
		nls_tell_raw(w, it->off, it->off + it->len, NLS_UNKNOWN);
	w->visitor->close(w, opened);
}

typedef void walk_fn(struct nls_walk *w, struct nls_item *it);

static void walk_custom(struct nls_walk *w, struct nls_item *it)
{
	it->row->custom(w, it);
}

static walk_fn *const walkers[NLS_KINDS] = {
	[NLS_STRUCT] = nls_walk_struct, [NLS_NEST] = walk_nest,	      [NLS_ARRAY] = walk_array,
	[NLS_LIST] = walk_list,		[NLS_RECORDS] = walk_records, [NLS_SUBMSG] = walk_submsg,
	[NLS_PAIRS] = nls_walk_pairs,	[NLS_CUSTOM] = walk_custom,
};

void nls_walk_value(struct nls_walk *w, struct nls_item *it)
{
	walk_fn *fn = walkers[it->row->kind];

	if (!fn) {
		walk_leaf(w, it);
		return;
	}
	if (w->depth >= NLS_MAX_DEPTH) {
		it->note = NLS_TOO_DEEP;
		w->visitor->leaf(w, it);
		return;
	}
	w->depth++;
	fn(w, it);
	w->depth--;
}

/* What no table knows is read as far as its own header says: NLA_F_NESTED. */
static void walk_unknown(struct nls_walk *w, struct nls_item *it)
{
	void *opened;

	if (it->note == NLS_OK)
		it->note = NLS_UNKNOWN;
	if (!(it->attr_type & NLS_F_NESTED) || w->depth >= NLS_MAX_DEPTH) {
		w->visitor->leaf(w, it);
		return;
	}
	w->depth++;
	opened = w->visitor->open(w, it);
	nls_walk_attrs(w, NULL, it->off, it->off + it->len);
	w->visitor->close(w, opened);
	w->depth--;
}

static void walk_attr(struct nls_walk *w, const struct nls_set *set, struct nls_item *it)
{
	it->set = set;
	it->row = nls_set_row(set, it->attr_type);
	if (!it->row) {
		walk_unknown(w, it);
		return;
	}
	it->name = it->row->name;
	it->slot = &set->slots[it->row - set->rows];
	it->be |= it->row->be;
	nls_walk_value(w, it);
}

void nls_walk_attrs(struct nls_walk *w, const struct nls_set *set, uint32_t off, uint32_t end)
{
	struct nls_scope scope;

	nls_scope_begin(&scope, w->scope, off, end);
	scope.set = set;
	if (!w->scope && !w->depth)
		w->end = end;
	w->scope = &scope;
	while (off + NLS_ATTR_HDRLEN <= end && !w->stop) {
		struct nls_item it = { .row = NULL };

		if (!read_header(w, off, end, &it))
			break;
		walk_attr(w, set, &it);
		off = nls_align4(it.claimed) >= end - it.off ? end
							     : it.off + nls_align4(it.claimed);
	}
	w->scope = scope.up;
	tell_rest(w, off, end, NLS_ATTR_HDRLEN);
}

void nls_walk_body(struct nls_walk *w, const struct nls_row *type, uint32_t off, uint32_t end)
{
	struct nls_item it = { .row = type,
			       .role = NLS_ROLE_CASE,
			       .attr = NLS_NO_ATTR,
			       .off = off,
			       .len = end - off,
			       .claimed = end - off,
			       .be = w->big_endian,
			       .prefixlen = -1 };
	struct nls_slot *slot = NULL;
	const struct nls_case *c;

	if (off > end)
		return;
	w->end = end;
	if (type->kind == NLS_NEST) {
		walk_content(w, type, off, end);
	} else if (type->kind == NLS_SUBMSG) {
		c = nls_pick_case(w, type, &it, &slot);
		if (c)
			walk_case(w, &it, c, slot);
		else
			nls_tell_raw(w, off, end, NLS_UNKNOWN);
	} else if (type->kind == NLS_STRUCT) {
		uint32_t told = nls_walk_header(w, type->st, off, end,
						nls_is_narrow(w, type->st, off, end, true));
		nls_tell_raw(w, told, end, NLS_TRAILING);
	} else if (type->kind != NLS_NONE) {
		nls_walk_value(w, &it);
	} else {
		nls_tell_raw(w, off, end, NLS_UNKNOWN);
	}
}
