/* SPDX-License-Identifier: GPL-2.0-or-later */
/* format_ip.c: addresses of IPv4 and IPv6 (RFC 5952). */
#include "format.h"

void nls_format_ipv4(struct nls_text *t, const uint8_t *p)
{
	for (unsigned i = 0; i < 4; i++) {
		if (i)
			nls_text_str(t, ".");
		nls_text_number(t, p[i], 10);
	}
}

/* Longest run of at least two zero groups; its length. */
static unsigned zero_run(const uint8_t *p, unsigned *start)
{
	unsigned best = 1, run = 0;

	*start = 8;
	for (unsigned i = 0; i < 8; i++) {
		run = p[2 * i] || p[2 * i + 1] ? 0 : run + 1;
		if (run > best) {
			best = run;
			*start = i + 1 - run;
		}
	}
	return best;
}

void nls_format_ipv6(struct nls_text *t, const uint8_t *p)
{
	unsigned start, run = zero_run(p, &start);

	for (unsigned i = 0; i < 8; i++) {
		if (i == start) {
			nls_text_str(t, "::");
			i += run - 1;
			continue;
		}
		if (i && i != start + run)
			nls_text_str(t, ":");
		nls_text_number(t, (unsigned)p[2 * i] << 8 | p[2 * i + 1], 16);
	}
}
