/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "info.h"

#include <string.h>

#include "info_ops.h"
#include "layout.h"
#include "select.h"

/* Ops of a template that are being written for one value. */
struct part {
	const struct nls_row *type;
	uint32_t off, end;
	size_t start; /* of the last value */
	size_t group; /* where the group began */
	bool in_group;
	bool any;     /* a value was written, in the group at hand if in one */
	bool before;  /* the same before the last value */
	bool last;    /* the last value was written */
	bool written; /* any at all */
	bool written_before;
};

static bool write_ops(struct nls_info_line *l, struct part *p, unsigned i, unsigned past);

/* One element by its ops; the last that there is room for says that there are more. */
static bool write_element(struct nls_info_line *l, const struct nls_row *type, uint32_t off,
			  uint32_t end)
{
	struct nls_info_each *each = l->each;
	struct part part = { .type = type, .off = off, .end = end };
	size_t start = l->text->len;
	unsigned first = (unsigned)(each->op - l->info->ops) + 1;

	if (each->n > NLS_INFO_ELEMENTS)
		return false;
	if (each->n)
		nls_text_bytes(l->text, each->op->text, each->op->len);
	if (each->n == NLS_INFO_ELEMENTS) {
		nls_text_str(l->text, each->op->len ? "..." : " ...");
		each->n++;
		return false;
	}
	l->each = NULL;
	if (write_ops(l, &part, first, each->op->past))
		each->n++;
	else
		nls_text_cut(l->text, start);
	l->each = each;
	return true;
}

static void write_list(struct nls_info_line *l, const struct nls_row *row, uint32_t off,
		       uint32_t end)
{
	uint32_t width = nls_row_width(row->elem);

	for (; width && width <= end - off; off += width)
		if (!write_element(l, row->elem, off, off + width))
			return;
}

/* Elements of which a part says how long they are. */
static void write_records(struct nls_info_line *l, const struct nls_row *row, uint32_t off,
			  uint32_t end)
{
	uint32_t len, least;

	while (off < end) {
		len = nls_record_length(&l->walk, row, off, end, &least);
		if (len < least || len > end - off || !write_element(l, row->elem, off, off + len))
			return;
		off = nls_align4(len) < end - off ? off + nls_align4(len) : end;
	}
}

/* Elements that are attributes. */
static void write_array(struct nls_info_line *l, const struct nls_row *row, uint32_t off,
			uint32_t end)
{
	struct nls_attr attr;

	while (nls_next_attr(l->walk.data, l->walk.big_endian, &off, end, &attr))
		if (!write_element(l, row->elem, attr.off, attr.off + attr.len))
			return;
}

void nls_info_elements(struct nls_info_line *l, const struct nls_row *row, uint32_t off,
		       uint32_t end)
{
	if (row->kind == NLS_LIST)
		write_list(l, row, off, end);
	else if (row->kind == NLS_RECORDS)
		write_records(l, row, off, end);
	else if (row->kind == NLS_ARRAY)
		write_array(l, row, off, end);
	else
		write_element(l, row, off, end);
}

static bool all_zero(const uint8_t *p, uint32_t len)
{
	while (len && !*p++)
		len--;
	return len == 0;
}

/* What follows begins with a colon, as a port does: [::1]:80. */
static void enclose_ipv6(struct nls_text *t, const struct nls_info_op *next, size_t start)
{
	size_t len = t->len - start;
	char text[64];

	if (next->kind != NLS_INFO_TEXT || !next->len || next->text[0] != ':' ||
	    len >= sizeof(text) || !memchr(t->buf + start, ':', len))
		return;
	memcpy(text, t->buf + start, len);
	nls_text_cut(t, start);
	nls_text_str(t, "[");
	nls_text_bytes(t, text, len);
	nls_text_str(t, "]");
}

/* The value of op, unless it says not to; what was written of it is cut again. */
static bool write_value(struct nls_info_line *l, const struct part *p, const struct nls_info_op *op)
{
	size_t start = l->text->len;

	if (!nls_info_value(l, p->type, p->off, p->end, op->steps, op->n_steps))
		return false;
	if (l->text->len != start && (!op->nonzero || !all_zero(l->walk.data + l->off, l->len)))
		return true;
	nls_text_cut(l->text, start);
	return false;
}

/* A value of the request, which lies in another buffer. */
static bool write_asked(struct nls_info_line *l, const struct nls_info_op *op)
{
	const struct nls_asked *a = l->walk.asked;
	struct nls_info_line other = { .text = l->text, .context = l->context };
	struct part part;

	if (!a)
		return false;
	part = (struct part) { .type = a->type, .off = a->off, .end = a->end };
	other.walk.data = a->data;
	other.walk.big_endian = a->big_endian;
	return write_value(&other, &part, op);
}

static bool write_op(struct nls_info_line *l, const struct part *p, const struct nls_info_op *op)
{
	return op->asked ? write_asked(l, op) : write_value(l, p, op);
}

/* Whether op is about another value than the one last written: neither the same bytes
 * nor the same words. */
static bool is_other(struct nls_info_line *l, const struct part *p, const struct nls_info_op *op)
{
	uint32_t last_off = l->off, last_len = l->len;
	size_t len = l->text->len, said = len - p->start;
	bool written, same;

	if (op->text)
		return said != op->len || memcmp(l->text->buf + p->start, op->text, said) != 0;
	written = nls_info_value(l, p->type, p->off, p->end, op->steps, op->n_steps);
	same = l->text->len - len == said &&
	       memcmp(l->text->buf + p->start, l->text->buf + len, said) == 0;
	nls_text_cut(l->text, len);
	return written && !same &&
	       (l->len != last_len ||
		memcmp(l->walk.data + l->off, l->walk.data + last_off, last_len) != 0);
}

static void begin_value(struct nls_info_line *l, struct part *p)
{
	p->start = l->text->len;
	p->before = p->any;
	p->written_before = p->written;
}

static void end_value(struct part *p, bool written)
{
	p->last = written;
	p->any |= written;
	p->written |= written;
}

static void write_each(struct nls_info_line *l, struct part *p, const struct nls_info_op *op)
{
	struct nls_info_each each = { .op = op };

	begin_value(l, p);
	l->each = &each;
	end_value(p, nls_info_value(l, p->type, p->off, p->end, op->steps, op->n_steps));
	l->each = NULL;
}

/* Takes the last value back if it is as op says. */
static void unless(struct nls_info_line *l, struct part *p, const struct nls_info_op *op)
{
	if (!p->last || is_other(l, p, op))
		return;
	nls_text_cut(l->text, p->start);
	p->last = false;
	p->any = p->before;
	p->written = p->written_before;
}

static void open_group(struct nls_info_line *l, struct part *p)
{
	p->group = l->text->len;
	p->in_group = true;
	p->any = false;
}

/* Text between [ and ] stays only if a value between them was written. */
static void close_group(struct nls_info_line *l, struct part *p)
{
	if (p->in_group && !p->any)
		nls_text_cut(l->text, p->group);
	p->in_group = false;
}

/* What follows an OR is only for when the value before is not: the last op of it. */
static unsigned skip_other(const struct nls_info *info, unsigned i)
{
	i++;
	while (i + 1 < info->n && info->ops[i + 1].kind == NLS_INFO_UNLESS)
		i++;
	return i;
}

/* Ops from i up to past; true if a value was written. */
static bool write_ops(struct nls_info_line *l, struct part *p, unsigned i, unsigned past)
{
	for (; i < past; i++) {
		const struct nls_info_op *op = &l->info->ops[i];

		switch (op->kind) {
		case NLS_INFO_TEXT:
			nls_text_bytes(l->text, op->text, op->len);
			break;
		case NLS_INFO_VALUE:
			begin_value(l, p);
			end_value(p, write_op(l, p, op));
			if (p->last && i + 1 < past)
				enclose_ipv6(l->text, op + 1, p->start);
			break;
		case NLS_INFO_EACH:
			write_each(l, p, op);
			i = op->past - 1;
			break;
		case NLS_INFO_UNLESS:
			unless(l, p, op);
			break;
		case NLS_INFO_OR:
			i = p->last ? skip_other(l->info, i) : i;
			break;
		case NLS_INFO_OPEN:
			open_group(l, p);
			break;
		case NLS_INFO_CLOSE:
			close_group(l, p);
			break;
		}
	}
	return p->written;
}

void nls_info_write(struct nls_text *t, const struct nls_info *info, const uint8_t *data,
		    bool big_endian, uint32_t off, uint32_t end, const struct nls_context *context,
		    const struct nls_asked *asked)
{
	struct nls_info_body looked_at = { .type = NULL };
	struct nls_info_line l = {
		.body = &looked_at,
		.walk = { .data = data, .big_endian = big_endian, .asked = asked },
		.text = t,
		.info = info,
		.context = context
	};
	struct part body = { .type = info->body, .off = off, .end = end };
	size_t start = t->len, spaces;

	nls_info_look(&l, info->body, off, end);
	write_ops(&l, &body, 0, info->n);
	while (t->len > start && t->buf[t->len - 1] == ' ')
		nls_text_cut(t, t->len - 1);
	spaces = strspn(t->buf + start, " ");
	memmove(t->buf + start, t->buf + start + spaces, t->len - start - spaces);
	nls_text_cut(t, t->len - spaces);
}
