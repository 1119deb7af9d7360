/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * What libFuzzer calls, and replay.c with files.  The first four bytes choose a
 * message of the tables, which of its forms, the byte order and whether it is
 * cut; the rest is its body.
 */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>

#include "support/check.h"

static const struct nls_row *choose(unsigned family, unsigned msg, unsigned form)
{
	const struct nls_family *f = nls_families[family % nls_n_families];
	const struct nls_msg *m;

	for (unsigned i = 0; i < f->n_msgs; i++) {
		m = &f->msgs[(msg + i) % f->n_msgs];
		if (m->name)
			return form == 0 ? &m->body : form == 1 ? &m->reply : &m->dump;
	}
	return NULL;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct nls_row *type;
	struct check_result r;

	if (size < 4 || size > 65536)
		return 0;
	type = choose(data[0], data[1] | (data[3] & 1u) << 8, data[2] % 3u);
	if (!type)
		return 0;
	r = check_body(type, data + 4, 0, (uint32_t)size - 4, data[3] & 2, data[3] & 4);
	if (r.failed) {
		fprintf(stderr, "%s\n", r.why);
		abort();
	}
	return 0;
}
