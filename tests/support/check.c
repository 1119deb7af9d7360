/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "check.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Every open container is one level of the walk, its header struct another, and
 * structs in headers count like any value. */
#define LEVELS (3 * NLS_MAX_DEPTH + 8)

struct level {
	uint32_t off, end;
};

struct checker {
	uint8_t *told;			/* how often each byte was told */
	uint32_t off, end;
	uint32_t last;			/* end of the last leaf */
	struct level levels[LEVELS];
	unsigned depth;
	struct check_result r;
};

static void fail(struct checker *c, const char *why, ...)
{
	va_list ap;

	if (c->r.failed)
		return;
	c->r.failed = true;
	va_start(ap, why);
	vsnprintf(c->r.why, sizeof(c->r.why), why, ap);
	va_end(ap);
}

static void tell(struct checker *c, uint32_t off, uint32_t len, const char *what)
{
	if (off < c->off || off > c->end || len > c->end - off) {
		fail(c, "%s %u+%u outside of %u..%u", what, off, len, c->off, c->end);
		return;
	}
	for (uint32_t i = off; i < off + len; i++)
		if (c->told[i]++)
			fail(c, "byte %u told twice, by %s %u+%u", i, what, off, len);
}

static bool has_header(const struct nls_item *it)
{
	return it->attr != NLS_NO_ATTR;
}

static void check_role(struct checker *c, const struct nls_item *it)
{
	bool bare = it->role == NLS_ROLE_HEADER || it->role == NLS_ROLE_RAW;
	bool unknown = it->role == NLS_ROLE_ATTR && it->note >= NLS_OVERRUN;

	if (bare && (it->row || has_header(it)))
		fail(c, "role %u with a row or an attribute", it->role);
	if (!bare && !it->row && !unknown)
		fail(c, "no row at %u", it->off);
	if (it->role == NLS_ROLE_ATTR && !has_header(it))
		fail(c, "attribute without header at %u", it->off);
	if ((it->role == NLS_ROLE_MEMBER || it->role == NLS_ROLE_HEADER) && !it->st)
		fail(c, "no struct at %u", it->off);
	if (it->role == NLS_ROLE_MEMBER && has_header(it))
		fail(c, "member with a header at %u", it->off);
	if (it->row && it->role != NLS_ROLE_CASE && (!it->name || !it->slot))
		fail(c, "no name or slot at %u", it->off);
}

static void check_lengths(struct checker *c, const struct nls_item *it)
{
	const struct level *in = &c->levels[c->depth];

	if (it->off < in->off || it->len > in->end - it->off)
		fail(c, "item %u+%u outside of its container %u..%u", it->off, it->len, in->off,
		     in->end);
	if (it->len > it->claimed)
		fail(c, "item %u+%u longer than its claim %u", it->off, it->len, it->claimed);
	if (it->len < it->claimed && it->role != NLS_ROLE_HEADER && it->note != NLS_OVERRUN &&
	    it->note != NLS_CUT && it->note != NLS_TOO_DEEP)
		fail(c, "item %u+%u clamped from %u without a note", it->off, it->len, it->claimed);
	if (has_header(it) && it->attr + NLS_ATTR_HDRLEN != it->off)
		fail(c, "attribute %u with payload at %u", it->attr, it->off);
	if (it->off < c->last)
		fail(c, "item %u+%u after one that ended at %u", it->off, it->len, c->last);
}

static void check_value(struct checker *c, const struct nls_item *it)
{
	uint32_t width = it->row ? nls_row_width(it->row) : 0;
	bool number = it->row && it->row->kind >= NLS_U8 && it->row->kind <= NLS_S64;

	/* A boolean that came as a flag. */
	if (number && it->row->boolean && it->attr != NLS_NO_ATTR && it->claimed == 0)
		return;
	/* In digits. */
	if (number && it->row->digits)
		return;
	if (number && it->note == NLS_OK && it->len != width)
		fail(c, "number %u+%u of width %u without a note", it->off, it->len, width);
	if (number && it->note == NLS_OK && it->row->kind <= NLS_U64 && width < 8 &&
	    it->value >> 8 * width)
		fail(c, "value 0x%llx wider than %u bytes", (unsigned long long)it->value, width);
}

static void check_item(struct nls_walk *w, const struct nls_item *it)
{
	struct checker *c = w->user;

	if (it->note > NLS_NO_CASE)
		fail(c, "note %u", it->note);
	check_role(c, it);
	check_lengths(c, it);
	if (has_header(it))
		tell(c, it->attr, NLS_ATTR_HDRLEN, "header");
	/* Key, quotes and separators of a pair. */
	tell(c, it->off - it->before, it->before, "key");
	tell(c, it->off + it->len, it->after, "separator");
}

static void leaf(struct nls_walk *w, const struct nls_item *it)
{
	struct checker *c = w->user;

	c->r.leaves++;
	if (!it->row)
		c->r.unknown++;
	check_item(w, it);
	check_value(c, it);
	/* Bit-fields of the same bytes: the last of them tells those. */
	if (it->row && it->row->shares)
		return;
	tell(c, it->off, it->len, it->name ? it->name : "raw");
	c->last = it->off + it->len;
}

static void *open(struct nls_walk *w, const struct nls_item *it)
{
	struct checker *c = w->user;

	c->r.opens++;
	check_item(w, it);
	if (c->depth + 1 >= LEVELS) {
		fail(c, "too many levels");
		w->stop = true;
		return NULL;
	}
	c->depth++;
	c->levels[c->depth].off = it->off;
	c->levels[c->depth].end = it->off + it->len;
	return &c->levels[c->depth];
}

static void close(struct nls_walk *w, void *opened)
{
	struct checker *c = w->user;

	if (!opened)
		return;
	if (c->depth == 0 || opened != &c->levels[c->depth])
		fail(c, "closed what was not opened last");
	else
		c->depth--;
}

/* What nobody told may only be alignment: up to 3 bytes after something told. */
static void check_gaps(struct checker *c)
{
	uint32_t run = 0;

	for (uint32_t i = c->off; i < c->end; i++) {
		run = c->told[i] ? 0 : run + 1;
		if (run > 3 || (run && i == c->off))
			fail(c, "byte %u of %u..%u not told", i, c->off, c->end);
	}
}

static const struct nls_visitor visitor = { .open = open, .close = close, .leaf = leaf };

static struct check_result check(const struct nls_row *type, const struct nls_set *set,
				 const uint8_t *data, uint32_t off, uint32_t end, bool big_endian,
				 bool cut)
{
	struct checker c = { .off = off, .end = end, .last = off, .levels[0] = { off, end } };
	uint8_t *copy = malloc(end ? end : 1);
	struct nls_walk w = { .data = copy, .big_endian = big_endian, .cut = cut,
			      .visitor = &visitor, .user = &c };

	c.told = calloc(end ? end : 1, 1);
	if (!copy || !c.told)
		abort();
	if (end)
		memcpy(copy, data, end);
	if (type)
		nls_walk_body(&w, type, off, end);
	else
		nls_walk_attrs(&w, set, off, end);
	check_gaps(&c);
	if (c.depth)
		fail(&c, "%u containers left open", c.depth);
	if (w.scope || w.depth)
		fail(&c, "scope or depth left behind");
	free(copy);
	free(c.told);
	return c.r;
}

struct check_result check_body(const struct nls_row *type, const uint8_t *data, uint32_t off,
			       uint32_t end, bool big_endian, bool cut)
{
	return check(type, NULL, data, off, end, big_endian, cut);
}

struct check_result check_attrs(const struct nls_set *set, const uint8_t *data, uint32_t off,
				uint32_t end, bool big_endian, bool cut)
{
	return check(NULL, set, data, off, end, big_endian, cut);
}
