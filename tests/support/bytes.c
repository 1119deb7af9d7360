/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "bytes.h"

#include <assert.h>
#include <string.h>

void put(struct bytes *b, const void *data, size_t len)
{
	assert(b->len + len <= BYTES_MAX);
	if (len)
		memcpy(b->data + b->len, data, len);
	b->len += (uint32_t)len;
}

static void write_number(uint8_t *p, uint64_t value, unsigned width, bool be)
{
	for (unsigned i = 0; i < width; i++)
		p[be ? width - 1 - i : i] = (uint8_t)(value >> 8 * i);
}

void put_number(struct bytes *b, uint64_t value, unsigned width)
{
	uint8_t p[8];

	write_number(p, value, width, b->be);
	put(b, p, width);
}

void put_number_be(struct bytes *b, uint64_t value, unsigned width)
{
	uint8_t p[8];

	write_number(p, value, width, true);
	put(b, p, width);
}

void put_align(struct bytes *b)
{
	put(b, "\0\0\0", (4 - b->len % 4) % 4);
}

uint32_t nest_start(struct bytes *b, unsigned type)
{
	uint32_t start = b->len;

	put_number(b, 0, 2);
	put_number(b, type, 2);
	return start;
}

void set_attr_len(struct bytes *b, uint32_t start, unsigned len)
{
	write_number(b->data + start, len, 2, b->be);
}

void nest_end(struct bytes *b, uint32_t start)
{
	set_attr_len(b, start, b->len - start);
	put_align(b);
}

void put_attr(struct bytes *b, unsigned type, const void *payload, size_t len)
{
	uint32_t start = nest_start(b, type);

	put(b, payload, len);
	nest_end(b, start);
}

void put_attr_number(struct bytes *b, unsigned type, uint64_t value, unsigned width)
{
	uint32_t start = nest_start(b, type);

	put_number(b, value, width);
	nest_end(b, start);
}

void put_attr_text(struct bytes *b, unsigned type, const char *text)
{
	put_attr(b, type, text, strlen(text) + 1);
}
