/* SPDX-License-Identifier: GPL-2.0-or-later */
/* bytes.h: builds netlink bytes in either byte order. */
#ifndef NLS_TEST_BYTES_H
#define NLS_TEST_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define BYTES_MAX 0x20000

struct bytes {
	uint8_t data[BYTES_MAX];
	uint32_t len;
	bool be;
};

void put(struct bytes *b, const void *data, size_t len);
void put_number(struct bytes *b, uint64_t value, unsigned width);
void put_number_be(struct bytes *b, uint64_t value, unsigned width);

/* Zeros up to a multiple of 4. */
void put_align(struct bytes *b);

/* An attribute with its padding. */
void put_attr(struct bytes *b, unsigned type, const void *payload, size_t len);
void put_attr_number(struct bytes *b, unsigned type, uint64_t value, unsigned width);
void put_attr_text(struct bytes *b, unsigned type, const char *text);	/* with its NUL */

/* An attribute that holds what is put until nest_end(). */
uint32_t nest_start(struct bytes *b, unsigned type);
void nest_end(struct bytes *b, uint32_t start);

/* Overwrites the length word of the attribute at start. */
void set_attr_len(struct bytes *b, uint32_t start, unsigned len);

#endif
