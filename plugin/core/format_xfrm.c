/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Values of IPsec in words: net/xfrm/xfrm_replay.c, net/ipv4/esp4.c. */
#include "format.h"

#include <inttypes.h>

/* Packet number that a bit of a replay bitmap stands for, 0: none. */
static uint32_t replay_number(const struct nls_item *it, unsigned bit)
{
	uint32_t last = it->beside[0], window = it->beside[1], place = 32 * it->index + bit, at;

	if (!it->row->count)
		return bit < last ? last - bit : 0;
	if (place >= window)
		return 0;
	at = (last - 1) % window;
	at = at >= place ? at - place : at + window - place;
	return at < last ? last - at : 0;
}

void nls_format_replay(struct nls_text *t, const struct nls_item *it)
{
	const char *sep = " (";
	bool up = it->row->count != NULL;

	nls_text_printf(t, "0x%08" PRIx64, it->value);
	for (unsigned i = 0, end = 0; i < 32; i = end + 1) {
		uint32_t first = 0, last = 0, n;

		for (end = i; end < 32; end++) {
			unsigned bit = up ? end : 31 - end;

			n = it->value >> bit & 1 ? replay_number(it, bit) : 0;
			if (!n || (first && n != last + 1))
				break;
			first = first ? first : n;
			last = n;
		}
		if (!first)
			continue;
		nls_text_printf(t, first == last ? "%s%" PRIu32 : "%s%" PRIu32 "-%" PRIu32, sep,
				first, last);
		sep = ", ";
		end--;
	}
	nls_text_str(t, *sep == ',' ? ")" : "");
}

void nls_format_key_length(struct nls_text *t, const struct nls_item *it)
{
	uint64_t salt = it->beside[0];

	if (salt && it->value > salt)
		nls_text_printf(t, "%" PRIu64 "+%" PRIu64, it->value - salt, salt);
	else
		nls_text_printf(t, "%" PRIu64, it->value);
}
