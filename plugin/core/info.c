/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "info.h"

#include <stdlib.h>
#include <string.h>

#include "select.h"

#define MAX_STEPS 8

enum op_kind { OP_TEXT, OP_VALUE, OP_UNLESS, OP_OR, OP_OPEN, OP_CLOSE };

/* One name of a path: a member of the struct at hand, or an attribute. */
struct step {
	const struct nls_row *row;
	uint32_t offset;	/* member: within its struct */
	uint32_t narrow_offset; /* the same as 32-bit programs lay it out */
	uint16_t number;	/* attribute */
	bool member;
};

struct op {
	enum op_kind kind;
	const char *text;
	size_t len;
	struct step steps[MAX_STEPS];
	unsigned n_steps;
	bool nonzero;
};

struct nls_info {
	const struct nls_row *body;
	unsigned n;
	struct op ops[];
};

static bool is_name(const char *known, const char *name, size_t len)
{
	return known && strncmp(known, name, len) == 0 && known[len] == '\0';
}

static bool find_member_step(const struct nls_struct *st, const char *name, size_t len,
			     struct step *step)
{
	uint32_t offset = 0, narrow_offset = 0;

	for (unsigned i = 0; st && i < st->n; i++) {
		const struct nls_row *m = &st->members[i];

		if (is_name(m->name, name, len)) {
			*step = (struct step) { .row = m,
						.offset = offset,
						.narrow_offset = narrow_offset,
						.member = true };
			return true;
		}
		offset += m->shares ? 0 : nls_row_width(m);
		narrow_offset += m->shares ? 0 : nls_row_width_as(m, true);
	}
	return false;
}

static bool find_attr_step(const struct nls_set *set, const char *name, size_t len,
			   struct step *step)
{
	for (unsigned i = 0; set && i < set->n; i++) {
		if (is_name(set->rows[i].name, name, len)) {
			*step = (struct step) { .row = &set->rows[i], .number = (uint16_t)i };
			return true;
		}
	}
	return false;
}

static const struct nls_row *first_element(const struct nls_row *row)
{
	return row->kind == NLS_LIST || row->kind == NLS_RECORDS || row->kind == NLS_ARRAY
		       ? row->elem
		       : row;
}

/* The name in a type; in a sub-message, in the first of its cases that has it. */
static bool find_step(const struct nls_row *type, const char *name, size_t len, struct step *step)
{
	type = first_element(type);
	if (find_member_step(type->st, name, len, step) ||
	    find_attr_step(type->set, name, len, step))
		return true;
	for (unsigned i = 0; type->cases && i < type->cases->n; i++)
		if (find_step(&type->cases->list[i].type, name, len, step))
			return true;
	return false;
}

/* A path up to what ends it; returns that place, or NULL with the bad name in *bad. */
static const char *compile_path(struct op *op, const struct nls_row *type, const char *p,
				const char **bad)
{
	size_t len;

	op->kind = OP_VALUE;
	for (;; p += len + 1) {
		struct step *step = &op->steps[op->n_steps];

		len = strcspn(p, "/?!|}");
		if (op->n_steps == MAX_STEPS || p[len] == '\0' || !find_step(type, p, len, step)) {
			*bad = p;
			return NULL;
		}
		op->n_steps++;
		type = step->row;
		if (p[len] == '/')
			continue;
		op->nonzero = p[len] == '?';
		return p + len + op->nonzero;
	}
}

/* 'text' instead of a path. */
static const char *compile_literal(struct op *op, const char *p, const char **bad)
{
	op->kind = OP_TEXT;
	op->text = p + 1;
	op->len = strcspn(p + 1, "'");
	*bad = p;
	return p[op->len + 1] == '\'' ? p + op->len + 2 : NULL;
}

static const char *compile_op(struct op *op, const struct nls_row *body, const char *p,
			      const char **bad)
{
	if (*p == '[' || *p == ']') {
		op->kind = *p == '[' ? OP_OPEN : OP_CLOSE;
		return p + 1;
	}
	if (*p == '{' || *p == '|' || *p == '!') {
		const char *end;

		if (p[1] == '\'')
			end = compile_literal(op, p + 1, bad);
		else
			end = compile_path(op, body, p + 1, bad);
		if (*p == '!')
			op->kind = OP_UNLESS;
		if (end && (*end == '|' || *end == '!'))
			return end;
		return end && *end == '}' ? end + 1 : NULL;
	}
	op->kind = OP_TEXT;
	op->text = p;
	op->len = strcspn(p, "[]{\n");
	return p + op->len;
}

/* '|' ends one value and begins its alternative: a value followed by OP_OR. */
static bool compile_line(struct nls_info *info, const char *p, const char **bad)
{
	memset(info->ops, 0, info->n * sizeof(info->ops[0]));
	info->n = 0;
	while (p && *p && *p != '\n') {
		if (*p == '|' && info->n)
			info->ops[info->n++].kind = OP_OR;
		p = compile_op(&info->ops[info->n++], info->body, p, bad);
	}
	return p != NULL;
}

struct nls_info *nls_info_compile(const char *template_, const struct nls_row *body,
				  const char **bad)
{
	size_t most = strlen(template_) * 2 + 1;
	struct nls_info *info = calloc(1, sizeof(*info) + most * sizeof(struct op));
	const char *where = NULL;

	if (!info)
		return NULL;
	info->body = body;
	for (const char *p = template_; p; p = p ? p + 1 : NULL) {
		if (compile_line(info, p, &where))
			return info;
		p = strchr(p, '\n');
	}
	if (bad)
		*bad = where;
	nls_info_free(info);
	return NULL;
}

void nls_info_free(struct nls_info *info)
{
	free(info);
}

struct line {
	struct nls_walk walk;
	struct nls_text *text;
	const struct nls_context *context;
	uint32_t off, len; /* of the last value written */
};

static bool write_value(struct line *l, const struct nls_row *type, uint32_t off, uint32_t end,
			const struct step *steps, unsigned n);

static bool write_leaf(struct line *l, const struct nls_row *row, uint32_t off, uint32_t len,
		       uint16_t attr_type)
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

static bool write_member(struct line *l, uint32_t off, uint32_t end, const struct step *steps,
			 unsigned n)
{
	bool narrow = l->walk.scope->narrow;
	uint32_t width = nls_row_width_as(steps->row, narrow);

	off += narrow ? steps->narrow_offset : steps->offset;
	if (off > end || width > end - off)
		return false;
	if (!width)
		width = end - off;
	if (n > 1)
		return write_value(l, steps->row, off, off + width, steps + 1, n - 1);
	return write_leaf(l, steps->row, off, width, 0);
}

static bool write_attr(struct line *l, uint32_t off, uint32_t end, const struct step *steps,
		       unsigned n)
{
	struct nls_attr attr;

	if (!nls_find_attr(l->walk.data, l->walk.big_endian, off, end, steps->number, &attr))
		return false;
	if (n > 1)
		return write_value(l, steps->row, attr.off, attr.off + attr.len, steps + 1, n - 1);
	return write_leaf(l, steps->row, attr.off, attr.len, attr.type);
}

/* The case that the bytes pick, if it is the one that the step is in. */
static const struct nls_row *picked_case(struct line *l, const struct nls_row *type, uint32_t off,
					 uint32_t end, const struct step *step)
{
	struct nls_item it = {
		.row = type, .attr = NLS_NO_ATTR, .off = off, .len = end - off, .claimed = end - off
	};
	struct nls_slot *slot;
	const struct nls_case *c = nls_pick_case(&l->walk, type, &it, &slot);
	const struct nls_struct *st = c ? c->type.st : NULL;
	const struct nls_set *set = c ? c->type.set : NULL;

	if (step->member)
		return st && step->row >= st->members && step->row < st->members + st->n ? &c->type
											 : NULL;
	return set && step->row >= set->rows && step->row < set->rows + set->n ? &c->type : NULL;
}

/* Mirrors how the walker enters a value, so that selectors are found as there. */
static bool write_value(struct line *l, const struct nls_row *type, uint32_t off, uint32_t end,
			const struct step *steps, unsigned n)
{
	struct nls_scope *outer = l->walk.scope;
	struct nls_scope header = { .up = outer }, attrs = { .up = outer };
	bool written;

	if (type->kind == NLS_RECORDS && end - off >= 2) {
		uint32_t len = (uint32_t)nls_number(l->walk.data + off, 2, l->walk.big_endian);

		end = len < end - off ? off + len : end;
	} else if (type->kind == NLS_ARRAY && end - off >= NLS_ATTR_HDRLEN) {
		uint32_t len = (uint32_t)nls_number(l->walk.data + off, 2, l->walk.big_endian);

		end = len >= NLS_ATTR_HDRLEN && len < end - off ? off + len : end;
		off += NLS_ATTR_HDRLEN;
	}
	type = first_element(type);
	if (type->kind == NLS_SUBMSG) {
		type = picked_case(l, type, off, end, steps);
		if (!type)
			return false;
	}
	header.st = type->st;
	header.off = off;
	header.end = attrs.end = end;
	header.narrow = type->st && nls_is_narrow(&l->walk, type->st, off, end, type->set);
	attrs.set = type->set;
	attrs.off = off + (type->st ? (nls_struct_size_as(type->st, header.narrow) + 3u) & ~3u : 0);
	if (steps->member) {
		/* A member may be read by an attribute that follows. */
		header.up = &attrs;
		l->walk.scope = &header;
		written = write_member(l, off, end, steps, n);
	} else {
		attrs.up = &header;
		l->walk.scope = &attrs;
		written = attrs.off <= end && write_attr(l, attrs.off, end, steps, n);
	}
	l->walk.scope = outer;
	return written;
}

static bool all_zero(const uint8_t *p, uint32_t len)
{
	while (len && !*p++)
		len--;
	return len == 0;
}

/* The value of op, unless it says not to; what was written of it is cut again. */
static bool write_op(struct line *l, const struct nls_info *info, const struct op *op, uint32_t off,
		     uint32_t end)
{
	size_t start = l->text->len;

	if (!write_value(l, info->body, off, end, op->steps, op->n_steps))
		return false;
	if (l->text->len != start && (!op->nonzero || !all_zero(l->walk.data + l->off, l->len)))
		return true;
	nls_text_cut(l->text, start);
	return false;
}

/* Whether op is about another value than the one last written, at start: neither
 * the same bytes nor the same words. */
static bool is_other(struct line *l, const struct nls_info *info, const struct op *op, uint32_t off,
		     uint32_t end, size_t start)
{
	uint32_t last_off = l->off, last_len = l->len;
	size_t len = l->text->len;
	bool written, same;

	if (op->text)
		return len - start != op->len ||
		       memcmp(l->text->buf + start, op->text, op->len) != 0;
	written = write_value(l, info->body, off, end, op->steps, op->n_steps);
	same = l->text->len - len == len - start &&
	       memcmp(l->text->buf + start, l->text->buf + len, len - start) == 0;
	nls_text_cut(l->text, len);
	return written && !same &&
	       (l->len != last_len ||
		memcmp(l->walk.data + l->off, l->walk.data + last_off, last_len) != 0);
}

/* Text between [ and ] stays only if a value between them was written. */
void nls_info_write(struct nls_text *t, const struct nls_info *info, const uint8_t *data,
		    bool big_endian, uint32_t off, uint32_t end, const struct nls_context *context)
{
	struct line l = { .walk = { .data = data, .big_endian = big_endian },
			  .text = t,
			  .context = context };
	size_t group = t->len, start = t->len;
	bool in_group = false, any = false, before = false, last = false;

	for (unsigned i = 0; i < info->n; i++) {
		const struct op *op = &info->ops[i];

		switch (op->kind) {
		case OP_TEXT:
			nls_text_bytes(t, op->text, op->len);
			break;
		case OP_VALUE:
			start = t->len;
			before = any;
			last = write_op(&l, info, op, off, end);
			any |= last;
			break;
		case OP_UNLESS:
			if (!last || is_other(&l, info, op, off, end, start))
				break;
			nls_text_cut(t, start);
			last = false;
			any = before;
			break;
		case OP_OR:
			/* What follows is only for when the one before is not. */
			i += last;
			while (last && i + 1 < info->n && info->ops[i + 1].kind == OP_UNLESS)
				i++;
			break;
		case OP_OPEN:
			group = t->len;
			in_group = true;
			any = false;
			break;
		case OP_CLOSE:
			if (in_group && !any)
				nls_text_cut(t, group);
			in_group = false;
			break;
		}
	}
}
