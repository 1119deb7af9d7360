/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "trace.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

static const char *const notes[] = { "",	 " short",    " long",	 " overrun", " cut",
				     " badlen",	 " unknown",  " trailing", " deep",  " nocase" };

static void say(struct trace *t, const char *format, ...)
{
	va_list ap;
	int n;

	if (t->len >= TRACE_MAX - 1)
		return;
	va_start(ap, format);
	n = vsnprintf(t->text + t->len, TRACE_MAX - t->len, format, ap);
	va_end(ap);
	t->len += n > 0 ? (size_t)n : 0;
}

static void say_item(struct nls_walk *w, const struct nls_item *it)
{
	struct trace *t = w->user;

	say(t, "%*s%s %u+%u", (int)t->depth, "", it->name ? it->name : "-", it->off, it->len);
	if (it->value)
		say(t, " =%" PRId64, (int64_t)it->value);
	if (it->role == NLS_ROLE_ELEMENT)
		say(t, " #%u", it->index);
	if (it->af)
		say(t, " af %u", it->af);
	if (it->prefixlen != -1)
		say(t, " /%d", it->prefixlen);
	if (it->case_name)
		say(t, " <%s>", it->case_name);
	if (it->be != w->big_endian)
		say(t, " be");
	say(t, "%s", notes[it->note]);
	if (t->stop_after && ++t->events == t->stop_after)
		w->stop = true;
}

static void leaf(struct nls_walk *w, const struct nls_item *it)
{
	say_item(w, it);
	say(w->user, "\n");
}

static void *open(struct nls_walk *w, const struct nls_item *it)
{
	struct trace *t = w->user;

	say_item(w, it);
	say(t, ":\n");
	t->depth++;
	return t;
}

static void close(struct nls_walk *w, void *opened)
{
	struct trace *t = w->user;

	if (opened == t)
		t->depth--;
	else
		say(t, "closed with another's handle\n");
}

const struct nls_visitor trace_visitor = { .open = open, .close = close, .leaf = leaf };
