/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "format.h"

#include <inttypes.h>
#include <string.h>

#include "format_tc.h"
#include "names.h"
#include "pairs.h"

#define NS_PER_S UINT64_C(1000000000)

enum { AF_INET_ = 2, AF_INET6_ = 10, AF_MPLS_ = 28 }; /* Linux's, never the host's */

/* As ss says it: an abstract name begins with a NUL, and may have more of them. */
static void format_sunpath(struct nls_text *t, const uint8_t *p, uint32_t len)
{
	for (uint32_t i = 0; i < len; i++) {
		char c = (char)(p[i] == 0 ? '@' : p[i] < 0x20 || p[i] == 0x7f ? '.' : p[i]);

		nls_text_bytes(t, &c, 1);
	}
}

static void format_string(struct nls_text *t, const uint8_t *p, uint32_t len)
{
	for (uint32_t i = 0; i < len && p[i]; i++) {
		char c = (char)(p[i] < 0x20 || p[i] == 0x7f ? '.' : p[i]);

		nls_text_bytes(t, &c, 1);
	}
}

static void format_encoded(struct nls_text *t, const uint8_t *p, uint32_t len)
{
	char text[2];

	for (uint32_t i = 0; i + 1 < len; i += 2) {
		nls_decode(p + i, 2, text);
		nls_text_str(t, text);
	}
}

/* As 100/200, with the class and TTL of an entry that has any. */
static void format_labels(struct nls_text *t, const uint8_t *p, uint32_t len)
{
	const char *sep = "";

	for (; len >= 4; p += 4, len -= 4) {
		uint32_t entry = (uint32_t)nls_number(p, 4, true);

		nls_text_printf(t, "%s%u", sep, (unsigned)(entry >> 12));
		if (entry & 0xe00)
			nls_text_printf(t, " tc %u", (unsigned)(entry >> 9 & 7));
		if (entry & 0xff)
			nls_text_printf(t, " ttl %u", (unsigned)(entry & 0xff));
		sep = "/";
	}
}

static bool all_zero(const uint8_t *p, uint32_t len)
{
	while (len && !*p++)
		len--;
	return len == 0;
}

static void format_address(struct nls_text *t, const uint8_t *data, const struct nls_item *it)
{
	const uint8_t *p = data + it->off;
	bool any = it->row->kind == NLS_IP || (it->af == 0 && !it->row->width), ip = true;

	if (it->len >= 4 && (it->af == AF_INET_ || (any && it->len == 4)))
		nls_format_ipv4(t, p);
	else if (it->len >= 16 && (it->af == AF_INET6_ || (any && it->len == 16)))
		nls_format_ipv6(t, p);
	else
		ip = false;
	if (!ip && it->af == 0 && all_zero(p, it->len))
		nls_text_str(t, "any");
	else if (!ip && it->af == AF_MPLS_ && it->len % 4 == 0)
		format_labels(t, p, it->len);
	else if (!ip)
		nls_text_hex(t, p, it->len, ":");
	if (ip)
		nls_format_mask(t, data, it);
}

static void format_hex_number(struct nls_text *t, uint64_t value)
{
	nls_text_str(t, "0x");
	nls_text_number(t, value, 16);
}

static void format_octal(struct nls_text *t, uint64_t value)
{
	nls_text_str(t, "0");
	nls_text_number(t, value, 8);
}

static void format_signed(struct nls_text *t, int64_t value)
{
	if (value < 0)
		nls_text_str(t, "-");
	nls_text_number(t, value < 0 ? 0 - (uint64_t)value : (uint64_t)value, 10);
}

static void format_bits(struct nls_text *t, const struct nls_vals *vals, uint64_t value)
{
	const char *sep = "";

	if (value == 0)
		nls_text_str(t, "0");
	for (unsigned i = 0; i < vals->n && value; i++) {
		if (!(value & vals->list[i].value))
			continue;
		nls_text_str(t, sep);
		nls_text_str(t, vals->list[i].name);
		value &= ~vals->list[i].value;
		sep = ",";
	}
	if (!value)
		return;
	nls_text_str(t, sep);
	format_hex_number(t, value);
}

/* Proleptic Gregorian calendar; years are counted from March. */
void nls_format_date(struct nls_text *t, uint64_t seconds)
{
	uint64_t days = seconds / 86400 + 719468, era = days / 146097;
	unsigned day = (unsigned)(days % 146097), rest = (unsigned)(seconds % 86400);
	unsigned year = (day - day / 1460 + day / 36524 - day / 146096) / 365, month;

	day -= 365 * year + year / 4 - year / 100;
	month = (5 * day + 2) / 153;
	day -= (153 * month + 2) / 5;
	month = month < 10 ? month + 3 : month - 9;
	nls_text_printf(t, "%" PRIu64 "-%02u-%02u %02u:%02u:%02u UTC",
			era * 400 + year + (month <= 2), month, day + 1, rest / 3600,
			rest / 60 % 60, rest % 60);
}

static bool all_ones(const struct nls_item *it)
{
	return it->value == UINT64_MAX >> (64 - 8 * it->len);
}

static bool is_in(const struct nls_row *row, const char *unit)
{
	return row->text && strcmp(row->text, unit) == 0;
}

static bool is_limit(const struct nls_row *row)
{
	return row->meaning == NLS_LIMIT || row->meaning == NLS_RATE_LIMIT;
}

static bool format_meaning(struct nls_text *t, const struct nls_item *it,
			   const struct nls_context *context)
{
	const char *name = NULL;

	if (it->row->meaning == NLS_IFINDEX && !it->elsewhere && context && context->ifname)
		name = context->ifname(context->context, (uint32_t)it->value);
	else if (it->row->meaning == NLS_ERRNO)
		name = nls_errno_name((int64_t)it->value);
	else if (it->row->meaning == NLS_LIFETIME && all_ones(it))
		name = "forever";
	else if (is_limit(it->row) && all_ones(it))
		name = "no limit";
	else if (it->row->meaning == NLS_INF && all_ones(it))
		name = "(INF)";
	else if (it->row->meaning == NLS_DATE && it->value == 0)
		name = "not set";
	if (!name && it->vals && !it->row->flags && it->row->meaning != NLS_DATE)
		name = nls_val_name(it->vals, it->value);
	if (!name && nls_format_tc(t, it))
		return true;
	if (name)
		nls_text_str(t, name);
	else if (it->row->meaning == NLS_DATE)
		nls_format_date(t, it->value / (is_in(it->row, "ns") ? NS_PER_S : 1));
	return name || it->row->meaning == NLS_DATE;
}

static void format_number(struct nls_text *t, const struct nls_item *it,
			  const struct nls_context *context)
{
	bool is_signed =
		(it->row->kind >= NLS_S8 && it->row->kind <= NLS_S64) || it->row->kind == NLS_SINT;

	if (it->row->boolean) {
		nls_text_str(t, it->value ? "true" : "false");
		return;
	}
	if (format_meaning(t, it, context))
		return;
	if (it->row->meaning == NLS_REPLAY) {
		nls_format_replay(t, it);
		return;
	}
	if (it->row->meaning == NLS_KEYLEN) {
		nls_format_key_length(t, it);
		return;
	}
	if (it->row->meaning == NLS_CLOCK && (int64_t)it->value >= 0) {
		nls_text_printf(t, "%" PRIu64 ".%02u s", it->value / 100,
				(unsigned)(it->value % 100));
		return;
	}
	if (it->row->meaning == NLS_LESS_ONE && !it->plain)
		nls_text_number(t, it->value + 1, 10);
	else if (it->row->flags && it->vals && it->len >= 4 && all_ones(it))
		nls_text_str(t, "all");
	else if (it->row->flags && it->vals)
		format_bits(t, it->vals, it->value);
	else if (it->row->digits == 8)
		format_octal(t, it->value);
	else if (it->row->hex)
		format_hex_number(t, it->value & UINT64_MAX >> (64 - 8 * it->len));
	else if (is_signed)
		format_signed(t, (int64_t)it->value);
	else
		nls_text_number(t, it->value, 10);
	if (it->row->text) {
		nls_text_str(t, " ");
		nls_text_str(t, it->row->text);
	}
}

static void format_bitfield32(struct nls_text *t, const uint8_t *p, const struct nls_item *it)
{
	format_bits(t, it->row->vals, nls_number(p, 4, it->be));
	nls_text_str(t, " of ");
	format_bits(t, it->row->vals, nls_number(p + 4, 4, it->be));
}

void nls_format(struct nls_text *t, const uint8_t *data, const struct nls_item *it,
		const struct nls_context *context)
{
	const uint8_t *p = data + it->off;

	switch (it->row->kind) {
	case NLS_STR:
		if (it->encoded)
			format_encoded(t, p, it->len);
		else if (it->row->meaning == NLS_SUNPATH && it->len && !*p)
			format_sunpath(t, p, it->len);
		else
			format_string(t, p, it->len);
		break;
	case NLS_FLAG:
		nls_text_str(t, "true");
		break;
	case NLS_LLADDR:
		if (it->af == AF_INET_)
			nls_format_ipv4(t, p);
		else if (it->af == AF_INET6_)
			nls_format_ipv6(t, p);
		else
			nls_text_hex(t, p, it->len, ":");
		break;
	case NLS_IPV4:
		nls_format_ipv4(t, p);
		break;
	case NLS_IPV6:
		nls_format_ipv6(t, p);
		break;
	case NLS_IP:
	case NLS_ADDR:
		format_address(t, data, it);
		break;
	case NLS_BITFIELD32:
		format_bitfield32(t, p, it);
		break;
	case NLS_BYTES:
	case NLS_PACKET:
	case NLS_PAD:
		if (it->row->meaning == NLS_DNS_NAMES)
			nls_format_dns_names(t, p, it->len);
		else
			nls_text_hex(t, p, it->len, "");
		break;
	default:
		format_number(t, it, context);
	}
	if (it->row->kind != NLS_IP && it->row->kind != NLS_ADDR)
		nls_format_mask(t, data, it);
}
