/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Follows the rules of the kernel's lib/nlattr.c: attributes are aligned to 4,
 * the list ends where a header no longer fits, a short header ends it too.
 */
#include "walk.h"

#include <string.h>

#include "select.h"

static const uint8_t widths[NLS_KINDS] = {
	[NLS_U8] = 1,  [NLS_U16] = 2,	[NLS_U32] = 4,	 [NLS_U64] = 8,
	[NLS_S8] = 1,  [NLS_S16] = 2,	[NLS_S32] = 4,	 [NLS_S64] = 8,
	[NLS_IPV4] = 4, [NLS_IPV6] = 16, [NLS_BITFIELD32] = 8,
};

static uint32_t align4(uint32_t n)
{
	return (n + 3u) & ~3u;
}

uint64_t nls_number(const uint8_t *p, uint32_t width, bool big_endian)
{
	uint64_t v = 0;

	if (width != 1 && width != 2 && width != 4 && width != 8)
		return 0;
	for (uint32_t i = 0; i < width; i++)
		v = v << 8 | p[big_endian ? i : width - 1 - i];
	return v;
}

static uint32_t struct_size_as(const struct nls_struct *st, bool narrow)
{
	uint32_t size = 0;

	for (unsigned i = 0; i < st->n; i++)
		if (!st->members[i].shares)
			size += nls_row_width_as(&st->members[i], narrow);
	return size;
}

uint32_t nls_struct_size(const struct nls_struct *st)
{
	return struct_size_as(st, false);
}

uint32_t nls_row_width_as(const struct nls_row *row, bool narrow)
{
	if (row->width)
		return narrow && row->wide ? 0 : row->width;
	if (row->kind == NLS_STRUCT)
		return struct_size_as(row->st, narrow);
	return widths[row->kind];
}

uint32_t nls_row_width(const struct nls_row *row)
{
	return nls_row_width_as(row, false);
}

const struct nls_row *nls_set_row(const struct nls_set *set, uint16_t attr_type)
{
	unsigned number = attr_type & NLS_TYPE_MASK;

	if (!set || number >= set->n || set->rows[number].kind == NLS_NONE)
		return NULL;
	return &set->rows[number];
}

static void tell_raw(struct nls_walk *w, uint32_t off, uint32_t end, enum nls_note note)
{
	struct nls_item it = { .role = NLS_ROLE_RAW, .note = (uint8_t)note, .attr = NLS_NO_ATTR,
			       .off = off, .len = end - off, .claimed = end - off,
			       .be = w->big_endian, .prefixlen = -1 };

	if (off < end && !w->stop)
		w->visitor->leaf(w, &it);
}

/* Only what reaches the end of the captured bytes can lack some. */
static bool is_cut(const struct nls_walk *w, uint32_t end)
{
	return w->cut && end >= w->end;
}

/* What is left of a list whose members are led by a header of this size. */
static void tell_rest(struct nls_walk *w, uint32_t off, uint32_t end, uint32_t header)
{
	tell_raw(w, off, end,
		 is_cut(w, end)	      ? NLS_CUT
		 : end - off < header ? NLS_TRAILING
				      : NLS_BAD_LENGTH);
}

static bool is_signed(unsigned kind)
{
	return (kind >= NLS_S8 && kind <= NLS_S64) || kind == NLS_SINT;
}

/* Some booleans come as a flag in requests: being there is their value. */
static bool is_bare_boolean(const struct nls_item *it)
{
	return it->row->boolean && it->attr != NLS_NO_ATTR && it->claimed == 0;
}

static bool is_number_width(uint32_t len)
{
	return len == 1 || len == 2 || len == 4 || len == 8;
}

static uint64_t masked(uint64_t value, uint32_t mask)
{
	if (!mask)
		return value;
	for (; !(mask & 1); mask >>= 1)
		value >>= 1;
	return value & mask;
}

bool nls_row_number(const struct nls_row *row, const uint8_t *p, uint32_t len, bool big_endian,
		    uint64_t *value)
{
	bool any = row->kind == NLS_UINT || row->kind == NLS_SINT;

	if (!any && row->kind != NLS_IPV4 && (row->kind < NLS_U8 || row->kind > NLS_S64))
		return false;
	if (any ? !is_number_width(len) : len != widths[row->kind])
		return false;
	*value = nls_number(p, len, big_endian);
	if (is_signed(row->kind) && len < 8) {
		unsigned shift = 64 - 8 * len;

		*value = (uint64_t)((int64_t)(*value << shift) >> shift);
	}
	*value = masked(*value, row->mask);
	return true;
}

static void find_address_family(struct nls_walk *w, struct nls_item *it)
{
	enum { AF_INET_ = 2, AF_INET6_ = 10, AF_MPLS_ = 28, IPMR_ = 128, IP6MR_ = 129 };
	struct nls_found sel;

	if (it->row->meaning == NLS_LABELS)
		it->af = AF_MPLS_;
	else if (nls_select_set(w, it->row->selector, &sel) && sel.number)
		it->af = (uint32_t)sel.value;
	/* Families of rtnetlink's own whose addresses are IP's: RTNL_FAMILY_*. */
	if (it->af == IPMR_ || it->af == IP6MR_)
		it->af = it->af == IPMR_ ? AF_INET_ : AF_INET6_;
}

static void find_prefix(struct nls_walk *w, struct nls_item *it)
{
	struct nls_found sel;

	if (nls_select(w, it->row->prefix, &sel) && sel.number)
		it->prefixlen = (int16_t)sel.value;
}

/* Numbers and what stands beside an address: only where the width is right. */
static void read_value(struct nls_walk *w, struct nls_item *it)
{
	struct nls_found sel;

	if (is_bare_boolean(it))
		it->value = 1;
	else
		nls_row_number(it->row, w->data + it->off, it->len, it->be, &it->value);
	if (it->row->kind == NLS_ADDR)
		find_address_family(w, it);
	if (it->row->prefix)
		find_prefix(w, it);
	it->vals = nls_pick_vals(w, it->row);
	if (it->row->meaning == NLS_IFINDEX && it->row->selector)
		it->elsewhere = nls_select(w, it->row->selector, &sel);
}

static enum nls_note check_width(const struct nls_item *it)
{
	unsigned kind = it->row->kind;
	uint32_t width = nls_row_width(it->row);

	if (kind == NLS_FLAG)
		return it->len ? NLS_LONG : NLS_OK;
	if (kind == NLS_UINT || kind == NLS_SINT)
		width = is_number_width(it->len) ? it->len : 8;
	if (kind == NLS_IP)
		width = it->len == 4 ? 4 : 16;
	if (!width || kind == NLS_STR || kind == NLS_LLADDR || it->row->length ||
	    is_bare_boolean(it))
		return NLS_OK;
	return it->len < width ? NLS_SHORT : it->len > width ? NLS_LONG : NLS_OK;
}

bool nls_read_leaf(struct nls_walk *w, struct nls_item *it)
{
	if (it->note == NLS_OK)
		it->note = (uint8_t)check_width(it);
	if (it->note == NLS_OK)
		read_value(w, it);
	return it->note == NLS_OK;
}

static void walk_leaf(struct nls_walk *w, struct nls_item *it)
{
	nls_read_leaf(w, it);
	w->visitor->leaf(w, it);
}

/* A struct whose last member has no width of its own goes on to the end. */
static bool is_open_ended(const struct nls_row *row)
{
	const struct nls_row *last;

	if (row->kind != NLS_STRUCT || !row->st->n)
		return false;
	last = &row->st->members[row->st->n - 1];
	return is_open_ended(last) || nls_row_width(last) == 0;
}

/* Bytes of a member in use, of len. */
static uint32_t used_length(struct nls_walk *w, const struct nls_row *member, uint32_t len)
{
	struct nls_found sel;

	if (!member->length || !nls_select(w, member->length, &sel) || !sel.number ||
	    sel.value > len)
		return len;
	return (uint32_t)sel.value;
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

static void tell_padding(struct nls_walk *w, const struct nls_struct *st, uint32_t off,
			 uint32_t len)
{
	static const struct nls_row row = { .name = "padding", .kind = NLS_PAD };
	static struct nls_slot slot;
	struct nls_item it = { .row = &row, .name = row.name, .slot = &slot, .st = st,
			       .role = NLS_ROLE_MEMBER, .attr = NLS_NO_ATTR, .off = off,
			       .len = len, .claimed = len, .be = w->big_endian,
			       .prefixlen = -1 };

	if (len)
		w->visitor->leaf(w, &it);
}

/* Members from off; returns the offset after the last that fits. */
static uint32_t walk_members(struct nls_walk *w, const struct nls_struct *st, uint32_t off,
			     uint32_t end, bool narrow)
{
	struct nls_scope scope = { .up = w->scope, .st = st, .off = off, .end = end,
				   .narrow = narrow };

	w->scope = &scope;
	for (unsigned i = 0; i < st->n && !w->stop; i++) {
		const struct nls_row *m = &st->members[i];
		uint32_t fixed = is_open_ended(m) ? 0 : nls_row_width_as(m, narrow);
		uint32_t width = fixed ? fixed : counted_length(w, m, end - off), used;
		struct nls_item it = { .row = m, .name = m->name, .slot = &st->slots[i], .st = st,
				       .role = NLS_ROLE_MEMBER, .attr = NLS_NO_ATTR, .off = off,
				       .be = w->big_endian || m->be, .prefixlen = -1 };

		if (narrow && m->wide)
			continue;
		if (width > end - off)
			break;
		it.len = it.claimed = used = used_length(w, m, width);
		if (used || (fixed && !m->length))
			nls_walk_value(w, &it);
		if (m->shares)
			continue;
		tell_padding(w, st, off + used, width - used);
		off += width;
	}
	w->scope = scope.up;
	return off;
}

static void walk_struct(struct nls_walk *w, struct nls_item *it)
{
	uint32_t size = nls_struct_size(it->row->st);
	uint32_t end = it->off + it->len, off;
	bool narrow = nls_is_narrow(w, it->row->st, it->off, end, false);
	void *opened;

	if (it->note == NLS_OK && it->len < size && is_cut(w, end))
		it->note = NLS_CUT;
	else if (it->note == NLS_OK && it->len < size && !narrow && !it->row->grows)
		it->note = NLS_SHORT;
	opened = w->visitor->open(w, it);
	off = walk_members(w, it->row->st, it->off, end, narrow);
	tell_raw(w, off, end, it->note == NLS_CUT ? NLS_CUT
			      : it->row->grows ? NLS_UNKNOWN : NLS_TRAILING);
	w->visitor->close(w, opened);
}

bool nls_attrs_fill(const struct nls_walk *w, uint32_t off, uint32_t end)
{
	while (off + NLS_ATTR_HDRLEN <= end) {
		uint32_t len = (uint32_t)nls_number(w->data + off, 2, w->big_endian);

		if (len < NLS_ATTR_HDRLEN)
			return false;
		if (align4(len) >= end - off)
			return len <= end - off || w->cut;
		off += align4(len);
	}
	return false;
}

/* Nothing says that a 32-bit program laid a header out, but only then do
 * attributes begin where its shorter one ends, and nowhere else. */
bool nls_is_narrow(const struct nls_walk *w, const struct nls_struct *st, uint32_t off,
		   uint32_t end, bool attrs)
{
	uint32_t narrow = struct_size_as(st, true), wide = nls_struct_size(st), len = end - off;

	if (narrow == wide || len < narrow || len == wide)
		return false;
	if (!attrs)
		return len == narrow;
	if (len < wide)
		return !w->cut;
	return nls_number(w->data + off + align4(narrow) + 2, 2, w->big_endian) != 0 &&
	       nls_attrs_fill(w, off + align4(narrow), end) &&
	       !nls_attrs_fill(w, off + align4(wide), end);
}

/* Bytes of a header struct with those that its last member counts. */
static uint32_t header_size(struct nls_walk *w, const struct nls_struct *st, uint32_t off,
			    uint32_t end, bool narrow)
{
	struct nls_scope scope = { .up = w->scope, .st = st, .off = off, .end = end,
				   .narrow = narrow };
	uint32_t size = struct_size_as(st, narrow);
	const struct nls_row *last = st->n ? &st->members[st->n - 1] : NULL;

	if (!last || !last->count || end - off <= size)
		return size;
	w->scope = &scope;
	size += counted_length(w, last, end - off - size);
	w->scope = scope.up;
	return size;
}

/* The struct before the attributes; returns where those begin. */
static uint32_t walk_header(struct nls_walk *w, const struct nls_struct *st, uint32_t off,
			    uint32_t end, bool narrow)
{
	uint32_t size = header_size(w, st, off, end, narrow);
	uint32_t len = end - off < size ? end - off : size;
	struct nls_item it = { .name = st->name, .slot = st->self, .st = st,
			       .role = NLS_ROLE_HEADER, .attr = NLS_NO_ATTR, .off = off,
			       .len = len, .claimed = size, .be = w->big_endian,
			       .prefixlen = -1 };
	void *opened;
	uint32_t told;

	if (len < size)
		it.note = is_cut(w, end) ? NLS_CUT : NLS_SHORT;
	opened = w->visitor->open(w, &it);
	told = walk_members(w, st, off, off + len, narrow);
	tell_raw(w, told, off + len, it.note ? it.note : NLS_TRAILING);
	w->visitor->close(w, opened);
	return len < size ? end : off + align4(size) < end ? off + align4(size) : end;
}

/* A header struct, its alignment and the attributes after it. */
static void walk_content(struct nls_walk *w, const struct nls_row *row, uint32_t off, uint32_t end)
{
	struct nls_scope scope = { .up = w->scope, .st = row->st, .off = off, .end = end };
	struct nls_scope attrs = { .up = w->scope, .set = row->set, .off = end, .end = end };

	if (row->st) {
		scope.narrow = nls_is_narrow(w, row->st, off, end, true);
		if (end - off > struct_size_as(row->st, scope.narrow))
			attrs.off = off + align4(struct_size_as(row->st, scope.narrow));
		w->scope = &attrs;
		off = walk_header(w, row->st, off, end, scope.narrow);
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
		it->note = is_cut(w, end) ? NLS_CUT : NLS_OVERRUN;
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
		off = align4(el.claimed) >= end - el.off ? end : el.off + align4(el.claimed);
	}
	tell_rest(w, off, end, NLS_ATTR_HDRLEN);
	w->visitor->close(w, opened);
}

static void walk_element(struct nls_walk *w, const struct nls_item *it, uint32_t off, uint32_t len,
			 uint32_t index)
{
	struct nls_item el = { .row = it->row->elem, .name = it->name, .slot = it->slot,
			       .role = NLS_ROLE_ELEMENT, .attr = NLS_NO_ATTR, .off = off,
			       .len = len, .claimed = len, .index = index, .prefixlen = -1,
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
	tell_raw(w, off, end, is_cut(w, end) ? NLS_CUT : NLS_TRAILING);
	w->visitor->close(w, opened);
}

static void walk_records(struct nls_walk *w, struct nls_item *it)
{
	uint32_t off = it->off, end = it->off + it->len, index = 0;
	void *opened = w->visitor->open(w, it);

	while (off + 2 <= end && !w->stop) {
		uint32_t len = (uint32_t)nls_number(w->data + off, 2, w->big_endian);

		if (len < 2 || len > end - off)
			break;
		walk_element(w, it, off, len, index++);
		off = align4(len) >= end - off ? end : off + align4(len);
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
		tell_raw(w, it->off, it->off + it->len, NLS_UNKNOWN);
	w->visitor->close(w, opened);
}

typedef void walk_fn(struct nls_walk *w, struct nls_item *it);

static void walk_custom(struct nls_walk *w, struct nls_item *it)
{
	it->row->custom(w, it);
}

static walk_fn *const walkers[NLS_KINDS] = {
	[NLS_STRUCT] = walk_struct,   [NLS_NEST] = walk_nest,	    [NLS_ARRAY] = walk_array,
	[NLS_LIST] = walk_list,	      [NLS_RECORDS] = walk_records, [NLS_SUBMSG] = walk_submsg,
	[NLS_CUSTOM] = walk_custom,
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
	struct nls_scope scope = { .up = w->scope, .set = set, .off = off, .end = end };

	if (!w->scope && !w->depth)
		w->end = end;
	w->scope = &scope;
	while (off + NLS_ATTR_HDRLEN <= end && !w->stop) {
		struct nls_item it = { .row = NULL };

		if (!read_header(w, off, end, &it))
			break;
		walk_attr(w, set, &it);
		off = align4(it.claimed) >= end - it.off ? end : it.off + align4(it.claimed);
	}
	w->scope = scope.up;
	tell_rest(w, off, end, NLS_ATTR_HDRLEN);
}

/* The case of a body: by its length, or by a member of the struct it begins with. */
static const struct nls_case *pick_body(struct nls_walk *w, const struct nls_row *type,
					const struct nls_item *it, struct nls_slot **slot)
{
	struct nls_scope scope = { .st = type->st, .off = it->off, .end = it->off + it->len };
	const struct nls_case *c;

	w->scope = type->st ? &scope : NULL;
	c = nls_pick_case(w, type, it, slot);
	w->scope = NULL;
	return c;
}

const struct nls_row *nls_body_type(const uint8_t *data, bool big_endian,
				    const struct nls_row *type, uint32_t off, uint32_t end)
{
	struct nls_walk w = { .data = data, .big_endian = big_endian, .end = end };
	struct nls_item it = { .row = type, .attr = NLS_NO_ATTR, .off = off, .len = end - off,
			       .claimed = end - off };
	struct nls_slot *slot;
	const struct nls_case *c;

	if (type->kind != NLS_SUBMSG || off > end)
		return type;
	c = pick_body(&w, type, &it, &slot);
	return c ? &c->type : type;
}

void nls_walk_body(struct nls_walk *w, const struct nls_row *type, uint32_t off, uint32_t end)
{
	struct nls_item it = { .row = type, .role = NLS_ROLE_CASE, .attr = NLS_NO_ATTR, .off = off,
			       .len = end - off, .claimed = end - off, .be = w->big_endian,
			       .prefixlen = -1 };
	struct nls_slot *slot = NULL;
	const struct nls_case *c;

	if (off > end)
		return;
	w->end = end;
	if (type->kind == NLS_NEST) {
		walk_content(w, type, off, end);
	} else if (type->kind == NLS_SUBMSG) {
		c = pick_body(w, type, &it, &slot);
		if (c)
			walk_case(w, &it, c, slot);
		else
			tell_raw(w, off, end, NLS_UNKNOWN);
	} else if (type->kind == NLS_STRUCT) {
		uint32_t told = walk_header(w, type->st, off, end,
					    nls_is_narrow(w, type->st, off, end, true));
		tell_raw(w, told, end, NLS_TRAILING);
	} else if (type->kind != NLS_NONE) {
		nls_walk_value(w, &it);
	} else {
		tell_raw(w, off, end, NLS_UNKNOWN);
	}
}
