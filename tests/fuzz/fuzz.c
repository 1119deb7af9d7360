/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * What libFuzzer calls, and replay.c with files.  The first two bytes choose a
 * message of the tables by a hash of its name, so that inputs keep their meaning
 * when tables are added; the third which of its forms, the fourth the byte order
 * and whether it is cut; the rest is its body.
 */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>

#include "support/check.h"

#define MESSAGES 4096

static struct {
	const struct nls_msg *msg;
	uint16_t key;
} messages[MESSAGES];
static unsigned n_messages;

/* FNV-1a, folded. */
static uint32_t hash(uint32_t h, const char *s)
{
	for (; *s; s++)
		h = (h ^ (uint8_t)*s) * 16777619u;
	return h;
}

static void collect(void)
{
	for (unsigned i = 0; i < nls_n_families; i++) {
		const struct nls_family *f = nls_families[i];

		for (unsigned j = 0; j < f->n_msgs && n_messages < MESSAGES; j++) {
			uint32_t h;

			if (!f->msgs[j].name)
				continue;
			h = hash(hash(2166136261u, f->filter), f->msgs[j].name);
			messages[n_messages].msg = &f->msgs[j];
			messages[n_messages++].key = (uint16_t)(h ^ h >> 16);
		}
	}
}

static const struct nls_row *choose(uint16_t key, unsigned form)
{
	const struct nls_msg *m;

	if (!n_messages)
		collect();
	m = messages[key % n_messages].msg;
	for (unsigned i = 0; i < n_messages; i++)
		if (messages[i].key == key)
			m = messages[i].msg;
	return form == 0 ? &m->body : form == 1 ? &m->reply : &m->dump;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct check_result r;

	if (size < 4 || size > 65536)
		return 0;
	r = check_body(choose((uint16_t)(data[0] << 8 | data[1]), data[2] % 3u), data + 4, 0,
		       (uint32_t)size - 4, data[3] & 1, data[3] & 2);
	if (r.failed) {
		fprintf(stderr, "%s\n", r.why);
		abort();
	}
	return 0;
}
