/* SPDX-License-Identifier: GPL-2.0-or-later */
/* text.h: text in a buffer that is never overrun: what does not fit is dropped. */
#ifndef NLS_TEXT_H
#define NLS_TEXT_H

#include <stddef.h>
#include <stdint.h>

struct nls_text {
	char *buf;
	size_t size, len; /* len excludes the final NUL, which is always there */
};

/* buf of size > 0 bytes becomes an empty text. */
void nls_text_init(struct nls_text *t, char *buf, size_t size);

void nls_text_str(struct nls_text *t, const char *s);
void nls_text_bytes(struct nls_text *t, const char *s, size_t len);
/* In base 8, 10 or 16, without a prefix. */
void nls_text_number(struct nls_text *t, uint64_t value, unsigned base);
/* Bytes as pairs of hexadecimal digits, with this text between them. */
void nls_text_hex(struct nls_text *t, const uint8_t *p, uint32_t len, const char *between);
void nls_text_printf(struct nls_text *t, const char *format, ...)
#if defined(__GNUC__)
	__attribute__((format(printf, 2, 3)))
#endif
	;

/* Takes the text back to an earlier length. */
void nls_text_cut(struct nls_text *t, size_t len);

#endif
