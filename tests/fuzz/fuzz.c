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

#include "core/info.h"
#include "core/path.h"
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

static const struct nls_msg *choose(uint16_t key)
{
	const struct nls_msg *m;

	if (!n_messages)
		collect();
	m = messages[key % n_messages].msg;
	for (unsigned i = 0; i < n_messages; i++)
		if (messages[i].key == key)
			m = messages[i].msg;
	return m;
}

static const struct nls_row *form_of(const struct nls_msg *m, unsigned form)
{
	return form == 0 ? &m->body : form == 1 ? &m->reply : form == 2 ? &m->dump : &m->other;
}

/* What else reads the bytes: the one-line template, and the path of an attribute. */
static void read_line_and_path(const struct nls_msg *m, const struct nls_row *type,
			       const uint8_t *data, uint32_t len, bool big_endian)
{
	char buf[64];
	struct nls_text t;
	const struct nls_set *nest;
	const struct nls_row *asked = m->asked && type == &m->reply ? &m->body : NULL;
	struct nls_info *info = m->info ? nls_info_compile(m->info, type, asked, NULL) : NULL;

	nls_text_init(&t, buf, sizeof(buf));
	if (info)
		nls_info_write(&t, info, data, big_endian, 0, len, NULL, NULL);
	nls_info_free(info);
	nls_text_init(&t, buf, sizeof(buf));
	nls_path(&t, data, big_endian, type, 0, len, len / 2 & ~3u, &nest);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct nls_msg *m;
	const struct nls_row *type;
	struct check_result r;

	if (size < 4 || size > 65536)
		return 0;
	m = choose((uint16_t)(data[0] << 8 | data[1]));
	type = form_of(m, data[2] % 4u);
	r = check_body(type, data + 4, 0, (uint32_t)size - 4, data[3] & 1, data[3] & 2);
	if (type->kind != NLS_NONE)
		read_line_and_path(m, type, data + 4, (uint32_t)size - 4, data[3] & 1);
	if (r.failed) {
		fprintf(stderr, "%s\n", r.why);
		abort();
	}
	return 0;
}
