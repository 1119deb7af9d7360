/* SPDX-License-Identifier: GPL-2.0-or-later */
/* info_compile.c: the names of a template are resolved against the type they are of. */
#include <stdlib.h>
#include <string.h>

#include "info_ops.h"
#include "layout.h"

struct compiler {
	struct nls_info *info;
	const char *bad; /* the place that is wrong */
};

static bool is_name(const char *known, const char *name, size_t len)
{
	return known && strncmp(known, name, len) == 0 && known[len] == '\0';
}

static bool find_member_step(const struct nls_struct *st, const char *name, size_t len,
			     struct nls_info_step *step)
{
	uint32_t offset = 0, narrow_offset = 0;

	for (unsigned i = 0; st && i < st->n; i++) {
		const struct nls_row *m = &st->members[i];

		if (is_name(m->name, name, len)) {
			*step = (struct nls_info_step) { .row = m,
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
			   struct nls_info_step *step)
{
	for (unsigned i = 0; set && i < set->n; i++) {
		if (is_name(set->rows[i].name, name, len)) {
			*step = (struct nls_info_step) { .row = &set->rows[i],
							 .number = (uint16_t)i };
			return true;
		}
	}
	return false;
}

/* The name in a type; in a sub-message, in the first of its cases that has it. */
static bool find_step(const struct nls_row *type, const char *name, size_t len,
		      struct nls_info_step *step)
{
	type = nls_info_element(type);
	if (find_member_step(type->st, name, len, step) ||
	    find_attr_step(type->set, name, len, step))
		return true;
	for (unsigned i = 0; type->cases && i < type->cases->n; i++)
		if (find_step(&type->cases->list[i].type, name, len, step))
			return true;
	return false;
}

/* A path up to what ends it; returns that place, or NULL if a name is wrong.  *type
 * is what the path starts from, and then what it leads to. */
static const char *compile_path(struct compiler *c, struct nls_info_op *op,
				const struct nls_row **type, const char *p)
{
	size_t len;

	op->kind = NLS_INFO_VALUE;
	if (*p == '<' && c->info->asked) {
		op->asked = true;
		*type = c->info->asked;
		p++;
	}
	if (p[0] == '.' && p[1] == '}')
		return p + 1;
	for (;; p += len + 1) {
		struct nls_info_step *step = &op->steps[op->n_steps];

		len = strcspn(p, "/?!|}:'");
		if (op->n_steps == NLS_INFO_STEPS || p[len] == '\0' ||
		    !find_step(*type, p, len, step)) {
			c->bad = p;
			return NULL;
		}
		op->n_steps++;
		*type = step->row;
		if (p[len] == '/')
			continue;
		op->nonzero = p[len] == '?';
		return p + len + op->nonzero;
	}
}

static struct nls_info_op *add_op(struct compiler *c)
{
	struct nls_info_op *op = &c->info->ops[c->info->n++];

	memset(op, 0, sizeof(*op));
	return op;
}

/* 'text'; returns the place after it. */
static const char *compile_literal(struct compiler *c, struct nls_info_op *op, const char *p)
{
	op->text = p + 1;
	op->len = strcspn(p + 1, "'");
	c->bad = p;
	return p[op->len + 1] == '\'' ? p + op->len + 2 : NULL;
}

static const char *compile_ops(struct compiler *c, const struct nls_row *type, const char *p,
			       bool in_each);

/* What is said of each element: from ' or : on, up to the }. */
static const char *compile_each(struct compiler *c, struct nls_info_op *op,
				const struct nls_row *type, const char *p)
{
	op->kind = NLS_INFO_EACH;
	if (*p == '\'')
		p = compile_literal(c, op, p);
	if (!p || *p != ':') {
		c->bad = p ? p : c->bad;
		return NULL;
	}
	p = compile_ops(c, nls_info_element(type), p + 1, true);
	if (!p || *p != '}')
		return NULL;
	op->past = c->info->n;
	return p + 1;
}

/* A value or what stands in its place, from {, | or ! on.  One that is followed by
 * an alternative ends before that. */
static const char *compile_value(struct compiler *c, const struct nls_row *type, const char *p)
{
	struct nls_info_op *op = &c->info->ops[c->info->n - 1];
	char before = *p++;
	const char *end;

	op->kind = NLS_INFO_TEXT;
	end = *p == '\'' ? compile_literal(c, op, p) : compile_path(c, op, &type, p);
	if (end && before == '{' && op->n_steps && (*end == ':' || *end == '\''))
		return compile_each(c, op, type, end);
	if (before == '!')
		op->kind = NLS_INFO_UNLESS;
	if (!end || *end == '|' || *end == '!')
		return end;
	c->bad = end;
	return *end == '}' ? end + 1 : NULL;
}

static const char *compile_op(struct compiler *c, const struct nls_row *type, const char *p,
			      bool in_each)
{
	struct nls_info_op *op = add_op(c);

	if (*p == '[' || *p == ']') {
		op->kind = *p == '[' ? NLS_INFO_OPEN : NLS_INFO_CLOSE;
		return p + 1;
	}
	if (*p == '{' || *p == '|' || *p == '!')
		return compile_value(c, type, p);
	op->kind = NLS_INFO_TEXT;
	op->text = p;
	op->len = strcspn(p, in_each ? "[]{}\n" : "[]{\n");
	return p + op->len;
}

/* '|' ends one value and begins its alternative: a value followed by an OR.  A } that
 * is of no value ends an EACH. */
static const char *compile_ops(struct compiler *c, const struct nls_row *type, const char *p,
			       bool in_each)
{
	while (p && *p && *p != '\n' && !(in_each && *p == '}')) {
		if (*p == '|' && c->info->n)
			add_op(c)->kind = NLS_INFO_OR;
		p = compile_op(c, type, p, in_each);
	}
	return p;
}

static size_t size_of(size_t n_ops)
{
	return sizeof(struct nls_info) + n_ops * sizeof(struct nls_info_op);
}

struct nls_info *nls_info_compile(const char *template_, const struct nls_row *body,
				  const struct nls_row *asked, const char **bad)
{
	size_t most = strlen(template_) * 2 + 1;
	struct nls_info *info = malloc(size_of(most)), *shrunk;
	struct compiler c = { .info = info };

	if (!info)
		return NULL;
	info->body = body;
	info->asked = asked;
	for (const char *p = template_; p; p = p ? p + 1 : NULL) {
		info->n = 0;
		if (compile_ops(&c, body, p, false)) {
			shrunk = realloc(info, size_of(info->n));
			return shrunk ? shrunk : info;
		}
		p = strchr(p, '\n');
	}
	if (bad)
		*bad = c.bad;
	nls_info_free(info);
	return NULL;
}

void nls_info_free(struct nls_info *info)
{
	free(info);
}
