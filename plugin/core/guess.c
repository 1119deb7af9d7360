/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "guess.h"

#include "walk.h"

#define MAX_HEADER 64u
#define MAX_TYPE   1024u /* no family has attributes beyond */

static bool attrs_fill(const uint8_t *data, bool big_endian, uint32_t off, uint32_t end)
{
	while (end - off >= NLS_ATTR_HDRLEN) {
		uint32_t len = (uint32_t)nls_number(data + off, 2, big_endian);
		uint32_t type = (uint32_t)nls_number(data + off + 2, 2, big_endian);

		if (len < NLS_ATTR_HDRLEN || len > end - off || (type & NLS_TYPE_MASK) > MAX_TYPE)
			return false;
		len = (len + 3u) & ~3u;
		off = len > end - off ? end : off + len;
	}
	return off == end;
}

uint32_t nls_guess_attrs(const uint8_t *data, bool big_endian, uint32_t off, uint32_t end)
{
	for (uint32_t header = 0; header <= MAX_HEADER && header < end - off; header += 4)
		if (attrs_fill(data, big_endian, off + header, end))
			return off + header;
	return end;
}
