/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "path.h"

#include "select.h"

struct seek {
	struct nls_text *text;
	size_t start; /* where the path begins in it */
	uint32_t target;
	const struct nls_set *nest;
	bool found;
};

static void name_item(struct seek *s, const struct nls_item *it)
{
	const char *sep = s->text->len > s->start ? "/" : "";

	if (it->role == NLS_ROLE_ELEMENT)
		nls_text_printf(s->text, "%s[%u]", "", it->index);
	else if (it->name)
		nls_text_printf(s->text, "%s%s", sep, it->name);
	else
		nls_text_printf(s->text, "%s%u", sep, it->attr_type & NLS_TYPE_MASK);
}

/* The set that an attribute's own nest is read by. */
static const struct nls_set *nest_of(struct nls_walk *w, const struct nls_item *it)
{
	const struct nls_row *row = it->row;
	const struct nls_case *c;
	struct nls_slot *slot;

	if (row && row->kind == NLS_SUBMSG) {
		c = nls_pick_case(w, row, it, &slot);
		row = c ? &c->type : NULL;
	}
	return row && row->kind == NLS_NEST ? row->set : NULL;
}

static bool reached(struct nls_walk *w, const struct nls_item *it)
{
	struct seek *s = w->user;

	if (it->attr == NLS_NO_ATTR || it->attr != s->target)
		return false;
	s->found = w->stop = true;
	s->nest = nest_of(w, it);
	return true;
}

/* The length of the path so far travels through the visitor's open and close. */
static void *seek_open(struct nls_walk *w, const struct nls_item *it)
{
	struct seek *s = w->user;
	size_t outer = s->text->len;

	if (it->role != NLS_ROLE_HEADER && it->role != NLS_ROLE_CASE)
		name_item(s, it);
	reached(w, it);
	return (void *)(uintptr_t)outer;
}

static void seek_close(struct nls_walk *w, void *opened)
{
	struct seek *s = w->user;

	if (!s->found)
		nls_text_cut(s->text, (size_t)(uintptr_t)opened);
}

static void seek_leaf(struct nls_walk *w, const struct nls_item *it)
{
	struct seek *s = w->user;

	if (!s->found && reached(w, it))
		name_item(s, it);
}

bool nls_path(struct nls_text *t, const uint8_t *data, bool big_endian, const struct nls_row *body,
	      uint32_t off, uint32_t end, uint32_t target, const struct nls_set **nest)
{
	static const struct nls_visitor visitor = { seek_open, seek_close, seek_leaf };
	struct seek s = { .text = t, .start = t->len, .target = target };
	struct nls_walk w = {
		.data = data, .big_endian = big_endian, .visitor = &visitor, .user = &s
	};

	nls_walk_body(&w, body, off, end);
	*nest = s.nest;
	return s.found;
}
