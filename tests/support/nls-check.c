/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * nls-check CAPTURE…: holds the walker to its word over every message of the
 * captures.  nls-check --random N [SEED]: over N bodies made up for each message
 * of the tables, in both byte orders, whole and cut.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "core/names.h"
#include "generate.h"
#include "messages.h"

struct totals {
	const char *path;
	unsigned long bodies, leaves, unknown, failed;
};

static void count(struct totals *t, struct check_result r, const char *what, unsigned long n)
{
	t->bodies++;
	t->leaves += r.leaves;
	t->unknown += r.unknown;
	if (r.failed && t->failed++ < 20)
		printf("%s: %s %lu: %s\n", t->path, what, n, r.why);
}

/* Every form that a message of the protocol might have: the walker must keep its
 * word under a wrong table as well. */
static void check_message(const struct message *m, void *user)
{
	struct totals *t = user;
	const struct nls_family *f = nls_family_by_protocol(m->protocol, m->type);
	const struct nls_msg *msg = f ? nls_msg(f, m->type) : NULL;

	count(t, check_attrs(NULL, m->frame, m->off, m->end, m->big_endian, m->cut), "frame",
	      m->frame_number);
	if (!msg)
		return;
	count(t, check_body(&msg->body, m->frame, m->off, m->end, m->big_endian, m->cut),
	      msg->name, m->frame_number);
	count(t, check_body(&msg->reply, m->frame, m->off, m->end, m->big_endian, m->cut),
	      msg->name, m->frame_number);
}

static void check_type(struct totals *t, const struct nls_row *type, const char *name,
		       struct random *r)
{
	static struct bytes b;

	for (unsigned be = 0; be < 2; be++) {
		uint64_t seed = r->state;

		b.len = 0;
		b.be = be;
		generate_body(r, &b, type);
		count(t, check_body(type, b.data, 0, b.len, be, false), name, seed);
		count(t, check_body(type, b.data, 0, b.len - b.len / 3, be, true), name, seed);
	}
}

static void check_random(struct totals *t, unsigned long n, uint64_t seed)
{
	struct random r = { seed };

	while (n--)
		for (unsigned i = 0; i < nls_n_families; i++)
			for (unsigned j = 0; j < nls_families[i]->n_msgs; j++) {
				const struct nls_msg *m = &nls_families[i]->msgs[j];

				if (!m->name)
					continue;
				check_type(t, &m->body, m->name, &r);
				check_type(t, &m->reply, m->name, &r);
				check_type(t, &m->dump, m->name, &r);
				check_type(t, &m->other, m->name, &r);
			}
}

int main(int argc, char **argv)
{
	struct totals t = { .path = "random" };

	if (argc < 2)
		return 2;
	if (strcmp(argv[1], "--random") == 0)
		check_random(&t, argc > 2 ? strtoul(argv[2], NULL, 0) : 10,
			     argc > 3 ? strtoull(argv[3], NULL, 0) : 1);
	for (int i = 1; i < argc && t.path && argv[1][0] != '-'; i++) {
		t.path = argv[i];
		if (for_each_message(argv[i], check_message, &t) < 0) {
			printf("%s: cannot be read\n", argv[i]);
			t.failed++;
		}
	}
	printf("%lu bodies, %lu leaves, %lu unknown, %lu failed\n", t.bodies, t.leaves, t.unknown,
	       t.failed);
	return t.failed != 0;
}
