/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void nls_text_init(struct nls_text *t, char *buf, size_t size)
{
	t->buf = buf;
	t->size = size;
	nls_text_cut(t, 0);
}

void nls_text_cut(struct nls_text *t, size_t len)
{
	t->len = len;
	t->buf[len] = '\0';
}

void nls_text_bytes(struct nls_text *t, const char *s, size_t len)
{
	size_t room = t->size - t->len - 1;

	if (len > room)
		len = room;
	if (!len)
		return;
	memcpy(t->buf + t->len, s, len);
	nls_text_cut(t, t->len + len);
}

void nls_text_str(struct nls_text *t, const char *s)
{
	nls_text_bytes(t, s, strlen(s));
}

static const char digits[] = "0123456789abcdef";

void nls_text_number(struct nls_text *t, uint64_t value, unsigned base)
{
	char buf[24];
	size_t at = sizeof(buf);

	do {
		buf[--at] = digits[value % base];
		value /= base;
	} while (value);
	nls_text_bytes(t, buf + at, sizeof(buf) - at);
}

void nls_text_hex(struct nls_text *t, const uint8_t *p, uint32_t len, const char *between)
{
	for (uint32_t i = 0; i < len && t->len + 1 < t->size; i++) {
		char byte[2] = { digits[p[i] >> 4], digits[p[i] & 0xf] };

		if (i)
			nls_text_str(t, between);
		nls_text_bytes(t, byte, sizeof(byte));
	}
}

void nls_text_printf(struct nls_text *t, const char *format, ...)
{
	va_list args;
	int n;

	va_start(args, format);
	n = vsnprintf(t->buf + t->len, t->size - t->len, format, args);
	va_end(args);
	if (n > 0)
		t->len = (size_t)n < t->size - t->len ? t->len + (size_t)n : t->size - 1;
}
