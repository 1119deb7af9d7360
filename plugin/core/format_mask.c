/* SPDX-License-Identifier: GPL-2.0-or-later */
/* format_mask.c: which bits of a value count: 10.0.0.0/8, 0x10/0xfc. */
#include <inttypes.h>

#include "format.h"

static bool all_ones(const uint8_t *p, uint32_t len)
{
	while (len && *p == 0xff) {
		p++;
		len--;
	}
	return len == 0;
}

void nls_format_mask(struct nls_text *t, const uint8_t *data, const struct nls_item *it)
{
	const uint8_t *mask = data + it->mask;

	if (it->prefixlen >= 0)
		nls_text_printf(t, "/%d", it->prefixlen);
	if (!it->mask_len || all_ones(mask, it->mask_len))
		return;
	nls_text_str(t, "/");
	if (it->row->kind == NLS_IPV4)
		nls_format_ipv4(t, mask);
	else if (it->row->kind == NLS_IPV6)
		nls_format_ipv6(t, mask);
	else if (it->row->kind == NLS_LLADDR)
		nls_text_hex(t, mask, it->mask_len, ":");
	else if (it->row->kind == NLS_BYTES)
		nls_text_hex(t, mask, it->mask_len, "");
	else
		nls_text_printf(t, "0x%" PRIx64, it->mask_value);
}
