/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "select.h"

#include <string.h>

static bool read_selector(const struct nls_walk *w, const struct nls_row *row, bool be,
			  uint32_t off, uint32_t len, struct nls_found *found)
{
	*found = (struct nls_found) { .row = row, .off = off, .len = len };
	found->number = nls_row_number(row, w->data + off, len, be || row->be, &found->value);
	return true;
}

/* A name inside a selector: up to a '/', a '|' or the end. */
static size_t name_length(const char *name)
{
	return strcspn(name, "/|");
}

static bool same_name(const char *row, const char *name)
{
	if (!row)
		return false;
	while (*row && *row == *name) {
		row++;
		name++;
	}
	return !*row && (!*name || *name == '/' || *name == '|');
}

bool nls_select_member(const struct nls_walk *w, const struct nls_scope *scope, const char *name,
		       struct nls_found *found)
{
	uint32_t off = scope->off;

	for (unsigned i = 0; i < scope->st->n; i++) {
		const struct nls_row *m = &scope->st->members[i];
		uint32_t width = nls_row_width_as(m, scope->narrow);

		if (width > scope->end - off)
			return false;
		if (m->kind != NLS_PAD && same_name(m->name, name))
			return read_selector(w, m, w->big_endian, off, width, found);
		off += m->shares ? 0 : width;
	}
	return false;
}

bool nls_find_attr(const uint8_t *data, bool big_endian, uint32_t off, uint32_t end,
		   unsigned number, struct nls_attr *found)
{
	while (nls_next_attr(data, big_endian, &off, end, found))
		if ((found->type & NLS_TYPE_MASK) == number)
			return true;
	return false;
}

/* The last of several: that is what the kernel's nla_parse() keeps. */
static bool find_attr(const struct nls_walk *w, const struct nls_scope *scope, unsigned number,
		      struct nls_found *found)
{
	uint32_t off = scope->off;
	struct nls_attr attr;
	bool any = false;

	while (nls_next_attr(w->data, w->big_endian, &off, scope->end, &attr))
		if ((attr.type & NLS_TYPE_MASK) == number)
			any = read_selector(w, &scope->set->rows[number],
					    w->big_endian || attr.type & NLS_F_NET_BYTEORDER,
					    attr.off, attr.len, found);
	return any;
}

static int row_number(const struct nls_set *set, const char *name)
{
	for (unsigned i = 0; i < set->n; i++)
		if (same_name(set->rows[i].name, name))
			return (int)i;
	return -1;
}

static bool find_here(const struct nls_walk *w, const struct nls_scope *scope, const char *name,
		      struct nls_found *found)
{
	int number;

	if (scope->st)
		return nls_select_member(w, scope, name, found);
	if (!scope->set)
		return false;
	number = row_number(scope->set, name);
	return number >= 0 && find_attr(w, scope, (unsigned)number, found);
}

/* What is found holds members or attributes of its own: its content as a scope. */
static void enter(struct nls_scope *in, const struct nls_found *found, bool narrow)
{
	const struct nls_row *row = found->row;

	nls_scope_begin(in, NULL, found->off, found->off + found->len);
	in->narrow = narrow;
	while (row->elem && row->kind == NLS_LIST) /* the first of them */
		row = row->elem;
	if (row->kind == NLS_STRUCT)
		in->st = row->st;
	else if (row->kind == NLS_NEST && !row->st)
		in->set = row->set;
}

static bool find_path(const struct nls_walk *w, const struct nls_scope *scope, const char *path,
		      struct nls_found *found)
{
	bool narrow = scope->narrow;
	struct nls_scope in;

	if (!find_here(w, scope, path, found))
		return false;
	for (path += name_length(path); *path == '/'; path += name_length(path)) {
		enter(&in, found, narrow);
		if (!find_here(w, &in, ++path, found))
			return false;
	}
	return true;
}

/* The same; the answer is kept, so that many that share a selector, however far,
 * do not search for it each. */
static bool find_once(const struct nls_walk *w, struct nls_scope *scope, const char *path,
		      struct nls_found *found)
{
	unsigned slot;

	for (slot = 0; slot < NLS_SELECTORS; slot++) {
		if (scope->sought[slot] == path) {
			*found = scope->found[slot];
			return found->row != NULL;
		}
	}
	if (!find_path(w, scope, path, found))
		found->row = NULL;
	slot = scope->next++ % NLS_SELECTORS;
	scope->sought[slot] = path;
	scope->found[slot] = *found;
	return found->row != NULL;
}

/* The same in what was asked, which the answer itself need not say.  Its bytes are
 * not those of w: only numbers count. */
static bool find_asked(const struct nls_walk *w, const char *path, struct nls_found *found)
{
	const struct nls_asked *a = w->asked;
	struct nls_walk asked = { .data = a->data, .big_endian = a->big_endian };
	struct nls_row type = *a->type;
	struct nls_item it = { .row = &type, .off = a->off, .len = a->end - a->off };
	struct nls_slot *slot;
	const struct nls_case *c;
	struct nls_scope header, attrs;
	bool any;

	if (type.kind == NLS_SUBMSG) {
		c = nls_pick_case(&asked, a->type, &it, &slot);
		if (!c)
			return false;
		type = c->type;
	}
	nls_scope_begin(&header, NULL, a->off, a->end);
	header.st = type.st;
	nls_scope_begin(&attrs, NULL, a->end, a->end);
	attrs.set = type.set;
	if (type.st && a->end - a->off >= nls_struct_size(type.st))
		attrs.off = a->off + nls_align4(nls_struct_size(type.st));
	any = (header.st && find_path(&asked, &header, path, found)) ||
	      (attrs.set && find_path(&asked, &attrs, path, found));
	found->off = found->len = 0;
	return any;
}

/* Each of the alternatives, from the innermost scope outwards. */
static bool find(const struct nls_walk *w, const char *selector, bool set, struct nls_found *found)
{
	struct nls_found zero = { .row = NULL }, here = { .row = NULL };

	for (const char *path = selector; path; path = strchr(path, '|')) {
		path += *path == '|';
		for (struct nls_scope *s = w->scope; s; s = s->up) {
			if (!find_once(w, s, path, &here))
				continue;
			if (!set || here.value) {
				*found = here;
				return true;
			}
			if (!zero.row)
				zero = here;
		}
		if (w->asked && find_asked(w, path, &here) && (!set || here.value)) {
			*found = here;
			return true;
		}
	}
	*found = zero;
	return zero.row != NULL;
}

bool nls_select(struct nls_walk *w, const char *name, struct nls_found *found)
{
	return find(w, name, false, found);
}

bool nls_select_set(struct nls_walk *w, const char *name, struct nls_found *found)
{
	return find(w, name, true, found);
}

const struct nls_vals *nls_pick_vals(struct nls_walk *w, const struct nls_row *row)
{
	struct nls_found sel;

	if (!row->vals_by || !nls_select(w, row->selector, &sel))
		return row->vals;
	for (unsigned i = 0; i < row->vals_by->n; i++)
		if (row->vals_by->list[i].present ||
		    (sel.number && row->vals_by->list[i].number == (int64_t)sel.value))
			return row->vals_by->list[i].vals;
	return row->vals;
}

static bool same_text(const uint8_t *p, uint32_t len, const char *key)
{
	const uint8_t *nul = len ? memchr(p, '\0', len) : NULL;
	size_t n = strlen(key);

	if (nul)
		len = (uint32_t)(nul - p);
	return len == n && memcmp(p, key, n) == 0;
}

/* The selectors that are no row. */
static bool select_payload(const struct nls_walk *w, const char *selector,
			   const struct nls_item *it, struct nls_found *found)
{
	static const struct nls_row number = { .kind = NLS_U32 };
	bool nested;

	if (strcmp(selector, NLS_BY_LENGTH) == 0) {
		*found =
			(struct nls_found) { .row = &number, .number = true, .value = it->claimed };
	} else if (strcmp(selector, NLS_BY_NESTED) == 0) {
		/* Old programs set no flag. */
		nested = (it->attr != NLS_NO_ATTR && it->attr_type & NLS_F_NESTED) ||
			 nls_attrs_fill(w, it->off, it->off + it->len);
		*found = (struct nls_found) { .row = &number, .number = true, .value = nested };
	} else if (strcmp(selector, NLS_BY_FAMILY) == 0) {
		*found = (struct nls_found) { .row = &number,
					      .number = it->len > 0,
					      .value = it->len ? w->data[it->off] : 0 };
	} else {
		return false;
	}
	return true;
}

static bool picks(const struct nls_walk *w, const struct nls_case *c, const struct nls_found *sel)
{
	if (c->present)
		return true;
	if (c->key)
		return same_text(w->data + sel->off, sel->len, c->key);
	return sel->number && (int64_t)sel->value == c->number;
}

static const struct nls_case *pick(struct nls_walk *w, const struct nls_row *row,
				   const struct nls_item *it)
{
	const struct nls_case *otherwise = NULL;
	struct nls_found sel;
	bool known =
		select_payload(w, row->selector, it, &sel) || nls_select(w, row->selector, &sel);

	for (unsigned i = 0; i < row->cases->n; i++) {
		const struct nls_case *c = &row->cases->list[i];

		if (c->otherwise)
			otherwise = c;
		else if (known && picks(w, c, &sel))
			return c;
	}
	return otherwise;
}

const struct nls_case *nls_pick_case(struct nls_walk *w, const struct nls_row *row,
				     const struct nls_item *it, struct nls_slot **slot)
{
	const struct nls_case *c = pick(w, row, it);

	while (c && c->type.kind == NLS_SUBMSG) {
		row = &c->type;
		c = pick(w, row, it);
	}
	if (c)
		*slot = &row->cases->slots[c - row->cases->list];
	return c;
}
