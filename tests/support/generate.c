/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "generate.h"

#include <string.h>

#define ROOM 3000u		/* bytes after which nothing more is begun */
#define DEPTH 12

static void generate_value(struct random *r, struct bytes *b, const struct nls_row *row,
			   unsigned depth);

uint32_t random_below(struct random *r, uint32_t n)
{
	r->state = r->state * 6364136223846793005u + 1442695040888963407u;
	return n ? (uint32_t)(r->state >> 33) % n : 0;
}

static void random_bytes(struct random *r, struct bytes *b, uint32_t len)
{
	while (len--) {
		uint8_t byte = (uint8_t)(random_below(r, 2) ? random_below(r, 4)
							    : random_below(r, 256));

		put(b, &byte, 1);
	}
}

static void generate_attr(struct random *r, struct bytes *b, unsigned type,
			  const struct nls_row *row, unsigned depth)
{
	static const unsigned bits[] = { 0, 0, 0, 0, NLS_F_NESTED, NLS_F_NET_BYTEORDER, 0xc000 };
	uint32_t start = nest_start(b, type | bits[random_below(r, 7)]);

	if (row && random_below(r, 10))
		generate_value(r, b, row, depth);
	else
		random_bytes(r, b, random_below(r, 20));
	nest_end(b, start);
	if (random_below(r, 40) == 0)
		set_attr_len(b, start, random_below(r, 64));
}

static void generate_attrs(struct random *r, struct bytes *b, const struct nls_set *set,
			   unsigned depth)
{
	unsigned n = random_below(r, depth ? 6 : 14);

	while (n-- && b->len < ROOM) {
		unsigned type = random_below(r, set ? set->n + 1u : 8);

		generate_attr(r, b, type, nls_set_row(set, (uint16_t)type), depth + 1);
	}
	if (random_below(r, 40) == 0)
		random_bytes(r, b, random_below(r, 8));
}

static void generate_struct(struct random *r, struct bytes *b, const struct nls_struct *st,
			    unsigned depth)
{
	for (unsigned i = 0; i < st->n; i++)
		generate_value(r, b, &st->members[i], depth);
}

/* The key of a case where a selector may want it: half of all texts are keys. */
static void generate_text(struct random *r, struct bytes *b)
{
	static const char *const texts[] = { "vlan", "bridge", "vxlan", "bond", "u32", "htb", "lo",
					     "", "meta", "cmp" };
	const char *text = texts[random_below(r, 10)];

	put(b, text, strlen(text) + random_below(r, 2));
}

/* What pairs are made of, right and wrong. */
static void generate_pairs(struct random *r, struct bytes *b, const struct nls_row *row)
{
	static const char *const parts[] = { "=", "\"", "'", " ", "\0", "audit(12.34:5): ", "12",
					     "-7", "4F6B", "(null)", "word", "msg='", "c000003e" };
	static const uint8_t lengths[] = { 1, 1, 1, 1, 1, 16, 2, 2, 4, 6, 4, 5, 8 };
	unsigned n = random_below(r, 24);

	while (n--) {
		const char *name = row->st->members[random_below(r, row->st->n)].name;
		unsigned part = random_below(r, 13);

		if (random_below(r, 3) == 0) {
			put(b, name, strlen(name));
			put(b, "=", random_below(r, 8) != 0);
		}
		put(b, parts[part], lengths[part]);
		put(b, *row->text ? " " : "\0", random_below(r, 2));
	}
}

static void generate_case(struct random *r, struct bytes *b, const struct nls_cases *cases,
			  unsigned depth)
{
	if (cases->n)
		generate_value(r, b, &cases->list[random_below(r, cases->n)].type, depth);
}

static void generate_elements(struct random *r, struct bytes *b, const struct nls_row *row,
			      unsigned depth)
{
	unsigned n = random_below(r, 4);

	for (unsigned i = 0; i < n && b->len < ROOM; i++) {
		if (row->kind == NLS_ARRAY)
			generate_attr(r, b, i, row->elem, depth + 1);
		else
			generate_value(r, b, row->elem, depth + 1);
	}
}

static void generate_value(struct random *r, struct bytes *b, const struct nls_row *row,
			   unsigned depth)
{
	uint32_t width = nls_row_width(row);

	if (depth > DEPTH || b->len > ROOM)
		return;
	if (row->kind == NLS_STRUCT) {
		generate_struct(r, b, row->st, depth + 1);
	} else if (row->kind == NLS_NEST) {
		if (row->st)
			generate_struct(r, b, row->st, depth + 1);
		put_align(b);
		generate_attrs(r, b, row->set, depth);
	} else if (row->kind == NLS_SUBMSG) {
		generate_case(r, b, row->cases, depth + 1);
	} else if (row->kind == NLS_PAIRS) {
		generate_pairs(r, b, row);
	} else if (row->elem) {
		generate_elements(r, b, row, depth);
	} else if (row->kind == NLS_STR && !width) {
		generate_text(r, b);
	} else if (row->kind != NLS_FLAG) {
		random_bytes(r, b, width ? width : random_below(r, 24));
	}
}

void generate_body(struct random *r, struct bytes *b, const struct nls_row *type)
{
	generate_value(r, b, type, 0);
	if (random_below(r, 8) == 0)
		b->len = random_below(r, b->len + 1);
}
