/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "unit.h"

struct bytes *fresh(bool be)
{
	static struct bytes b;

	memset(&b, 0, sizeof(b));
	b.be = be;
	return &b;
}

static void expect(const struct nls_row *type, const struct nls_set *set, const struct bytes *b,
		   bool cut, const char *trace)
{
	static struct trace t;
	struct nls_walk w = { .data = b->data, .big_endian = b->be, .cut = cut,
			      .visitor = &trace_visitor, .user = &t };
	struct check_result r;

	memset(&t, 0, sizeof(t));
	if (type)
		nls_walk_body(&w, type, 0, b->len);
	else
		nls_walk_attrs(&w, set, 0, b->len);
	assert_string_equal(t.text, trace);
	r = type ? check_body(type, b->data, 0, b->len, b->be, cut)
		 : check_attrs(set, b->data, 0, b->len, b->be, cut);
	if (r.failed)
		fail_msg("%s", r.why);
}

void expect_attrs(const struct bytes *b, const char *trace)
{
	expect(NULL, &t_all_set, b, false, trace);
}

void expect_cut_attrs(const struct bytes *b, const char *trace)
{
	expect(NULL, &t_all_set, b, true, trace);
}

void expect_body(const struct nls_row *type, const struct bytes *b, const char *trace)
{
	expect(type, NULL, b, false, trace);
}

void expect_set(const struct nls_set *set, const struct bytes *b, const char *trace)
{
	expect(NULL, set, b, false, trace);
}
