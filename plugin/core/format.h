/* SPDX-License-Identifier: GPL-2.0-or-later */
/* format.h: a value in words, without Wireshark. */
#ifndef NLS_FORMAT_H
#define NLS_FORMAT_H

#include "text.h"
#include "walk.h"

/* What a capture knows and the bytes do not say. */
struct nls_context {
	/* Name of an interface, or NULL.  May be NULL itself. */
	const char *(*ifname)(const void *context, uint32_t ifindex);
	const void *context;
};

/*
 * Writes the value of a leaf whose width is right: numbers with their names and
 * units, addresses as text, strings without their NUL and with control
 * characters as '.'.  data is the frame that it->off counts in.
 */
void nls_format(struct nls_text *t, const uint8_t *data, const struct nls_item *it,
		const struct nls_context *context);

/* Domain names as DNS writes them, each of labels led by their length: "a.example b". */
void nls_format_dns_names(struct nls_text *t, const uint8_t *p, uint32_t len);

/* Writes which bits of the value count, if it is not all of them: "/8", "/0xfc", or
 * nothing. */
void nls_format_mask(struct nls_text *t, const uint8_t *data, const struct nls_item *it);

/* Seconds since 1970 as "2024-11-22 20:01:00 UTC". */
void nls_format_date(struct nls_text *t, uint64_t seconds);

/* A word of a replay bitmap, whose last packet and window are beside it, "0x1c (5-7)":
 * packets in the order of the bits, runs of neighbours as one. */
void nls_format_replay(struct nls_text *t, const struct nls_item *it);

/* Bits of a key and of the salt at its end, which are beside it: "128+32". */
void nls_format_key_length(struct nls_text *t, const struct nls_item *it);

/* IPv4 (4 bytes) and IPv6 (16 bytes, RFC 5952) addresses. */
void nls_format_ipv4(struct nls_text *t, const uint8_t *p);
void nls_format_ipv6(struct nls_text *t, const uint8_t *p);

#endif
