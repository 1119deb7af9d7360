/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "plain.h"

#include <string.h>

char *nlx_printable(wmem_allocator_t *pool, const void *bytes, size_t len)
{
	char *text = wmem_strndup(pool, bytes, len);
	bool utf8 = g_utf8_validate(text, -1, NULL);

	for (char *c = text; *c; c++)
		if (g_ascii_iscntrl(*c) || (!utf8 && (unsigned char)*c >= 0x80))
			*c = '.';
	return text;
}
