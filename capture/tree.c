/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tree.h"

#include "../plugin/core/guess.h"
#include "../plugin/core/names.h"
#include "../plugin/schema/families.h"
#include "tree_words.h"
#include "verdict.h"

enum { LINE = 16384 };

struct tree {
	struct nltap_file *file;
	const struct nls_message *m;
	nls_genl_fn *genl;
	const struct nls_context *context;
	unsigned depth;
	const struct nls_asked *asked; /* what the message answers, or NULL */
};

static void begin_line(const struct tree *t, struct nls_text *text, char *buf)
{
	nls_text_init(text, buf, LINE);
	for (unsigned i = 0; i < t->depth; i++)
		nls_text_str(text, "  ");
}

static void end_line(const struct tree *t, struct nls_text *text)
{
	if (text->len + 2 > text->size)
		nls_text_cut(text, text->len - 1);
	nls_text_str(text, "\n");
	nltap_file_put(t->file, text->buf, text->len);
	nltap_file_end(t->file);
}

static void *tree_open(struct nls_walk *w, const struct nls_item *it)
{
	struct tree *t = w->user;
	struct nls_text text;
	char buf[LINE];

	begin_line(t, &text, buf);
	nltap_tree_name(&text, it);
	nltap_tree_note(&text, it);
	end_line(t, &text);
	t->depth++;
	return NULL;
}

static void tree_close(struct nls_walk *w, void *opened)
{
	struct tree *t = w->user;

	(void)opened;
	t->depth--;
}

static void tree_leaf(struct nls_walk *w, const struct nls_item *it)
{
	struct tree *t = w->user;
	struct nls_text text;
	char buf[LINE];

	if (nltap_tree_is_padding(w, it))
		return;
	begin_line(t, &text, buf);
	nltap_tree_name(&text, it);
	nls_text_str(&text, ": ");
	if (it->row && it->note == NLS_OK) {
		nls_format(&text, w->data, it, t->context);
		if (it->row->meaning == NLS_IFINDEX && !it->elsewhere &&
		    t->context->ifname(t->context->context, (uint32_t)it->value))
			nls_text_printf(&text, " (%u)", (unsigned)it->value);
	} else {
		nltap_tree_hex(&text, w->data + it->off, it->len);
	}
	nltap_tree_note(&text, it);
	end_line(t, &text);
}

static const struct nls_visitor visitor = { tree_open, tree_close, tree_leaf };

static struct nls_walk walk_of(struct tree *t, const struct nls_message *m)
{
	struct nls_walk w = { .data = m->data,
			      .big_endian = m->big_endian,
			      .cut = m->cut,
			      .visitor = &visitor,
			      .user = t };

	return w;
}

static void show_attrs(struct tree *t, const struct nls_message *m, const struct nls_set *set,
		       uint32_t off, uint32_t end)
{
	struct nls_walk w = walk_of(t, m);

	nls_walk_attrs(&w, set, off, end);
}

/* What no table knows; what looks like attributes is shown as such. */
static void show_guess(struct tree *t, const struct nls_message *m, uint32_t off)
{
	uint32_t attrs = nls_guess_attrs(m->data, m->big_endian, off, m->end);
	struct nls_text text;
	char buf[LINE];

	if (attrs > off) {
		begin_line(t, &text, buf);
		nls_text_str(&text, "data: ");
		nltap_tree_hex(&text, m->data + off, attrs - off);
		end_line(t, &text);
	}
	show_attrs(t, m, NULL, attrs, m->end);
}

static void show_content(struct tree *t, const struct nls_message *m)
{
	static const struct nls_row genl_header = { .kind = NLS_STRUCT, .st = &genlmsghdr_struct };
	const struct nls_row *body = nls_message_body(m);
	uint32_t content = nls_message_content(m);
	struct nls_walk w = walk_of(t, m);

	if (content > m->body)
		nls_walk_body(&w, &genl_header, m->body, content);
	w = walk_of(t, m);
	w.asked = t->asked;
	if (body)
		nls_walk_body(&w, body, content, m->end);
	else
		show_guess(t, m, content);
}

static void show_header(struct tree *t, const struct nls_message *m, const char *label)
{
	struct nls_text text;
	char buf[LINE];

	begin_line(t, &text, buf);
	nls_text_str(&text, label);
	nls_message_name(&text, m);
	nls_text_printf(&text, " (%u), %u bytes, flags 0x%x", m->type, m->len, m->flags);
	nltap_flags_text(&text, m);
	nls_text_printf(&text, ", seq %u, port %u", m->seq, m->pid);
	end_line(t, &text);
}

static void show_line(struct tree *t, const char *name, const char *value)
{
	struct nls_text text;
	char buf[LINE];

	begin_line(t, &text, buf);
	nls_text_printf(&text, "%s%s", name, value);
	end_line(t, &text);
}

/* The request's copy inside a refusal. */
static void show_echo(struct tree *t, const struct nls_message *m, const struct nls_verdict *v)
{
	struct nls_message echo = { .data = m->data,
				    .protocol = m->protocol,
				    .big_endian = m->big_endian };

	nls_message_read(&echo, v->echo, v->echo_end, t->genl, t->context->context);
	show_header(t, &echo, "request: ");
	if (m->flags & NLS_F_CAPPED || echo.type < NLS_MIN_TYPE)
		return;
	echo.cut = m->cut;
	t->depth++;
	show_content(t, &echo);
	t->depth--;
}

static void show_verdict(struct tree *t, const struct nls_message *m)
{
	struct nls_verdict v = nls_verdict_read(m);
	const char *name = nls_errno_name(v.error);
	struct nls_text text;
	char buf[LINE];

	if (!v.has_error) {
		show_attrs(t, m, NULL, m->body, m->end);
		return;
	}
	begin_line(t, &text, buf);
	nls_text_printf(&text, "error: %d", v.error);
	if (name && v.error < 0)
		nls_text_printf(&text, " (%s: %s)", name, nls_errno_text(v.error));
	end_line(t, &text);
	if (v.echo)
		show_echo(t, m, &v);
	if (!v.extack)
		return;
	show_line(t, "extended ACK", "");
	t->depth++;
	show_attrs(t, m, &nlmsgerr_set, v.extack, v.extack_end);
	t->depth--;
}

void nltap_tree_message(struct nltap_file *file, const struct nls_message *m, nls_genl_fn *genl,
			const struct nls_context *context, const struct nls_asked *asked)
{
	struct tree t = { file, m, genl, context, 1, asked };

	show_header(&t, m, "nlmsghdr: ");
	if (nls_is_verdict(m))
		show_verdict(&t, m);
	else
		show_content(&t, m);
}

/* A line for each string, its control characters as dots. */
static void show_strings(struct tree *t, const uint8_t *data, uint32_t off, uint32_t end)
{
	while (off < end) {
		uint32_t len = 0;
		struct nls_text text;
		char buf[LINE];

		begin_line(t, &text, buf);
		for (; off + len < end && data[off + len]; len++) {
			uint8_t c = data[off + len];
			char shown = (char)(c < 0x20 || c == 0x7f ? '.' : c);

			nls_text_bytes(&text, &shown, 1);
		}
		end_line(t, &text);
		off += len + 1;
	}
}

void nltap_tree_rest(struct nltap_file *file, const uint8_t *data, uint32_t off, uint32_t end,
		     bool strings)
{
	struct tree t = { .file = file, .depth = 1 };
	struct nls_text text;
	char buf[LINE];

	if (strings) {
		show_strings(&t, data, off, end);
		return;
	}
	begin_line(&t, &text, buf);
	nls_text_str(&text, "data: ");
	nltap_tree_hex(&text, data + off, end - off);
	end_line(&t, &text);
}
