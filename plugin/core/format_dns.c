/* SPDX-License-Identifier: GPL-2.0-or-later */
/* format_dns.c: domain names, RFC 1035 3.1. */
#include "format.h"

static void write_label(struct nls_text *t, const uint8_t *p, uint32_t len)
{
	for (uint32_t i = 0; i < len; i++) {
		char c = (char)(p[i] < 0x20 || p[i] == 0x7f ? '.' : p[i]);

		nls_text_bytes(t, &c, 1);
	}
}

void nls_format_dns_names(struct nls_text *t, const uint8_t *p, uint32_t len)
{
	const char *between = "";

	while (len && *p) {
		uint32_t label = *p < len ? *p : len - 1;

		nls_text_str(t, between);
		write_label(t, p + 1, label);
		p += label + 1;
		len -= label + 1;
		between = ".";
		/* A name ends in a label without bytes, more of those pad the last. */
		if (len && !*p) {
			p++;
			len--;
			between = " ";
		}
	}
}
