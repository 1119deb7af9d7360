/* SPDX-License-Identifier: GPL-2.0-or-later */
/* leaf.c: values without content of their own: width, number, what else decides. */
#include <string.h>

#include "pairs.h"
#include "select.h"

static bool is_signed(unsigned kind)
{
	return (kind >= NLS_S8 && kind <= NLS_S64) || kind == NLS_SINT;
}

/* Some booleans come as a flag in requests: being there is their value. */
static bool is_bare_boolean(const struct nls_item *it)
{
	return it->row->boolean && it->attr != NLS_NO_ATTR && it->claimed == 0;
}

static bool is_number_width(uint32_t len)
{
	return len == 1 || len == 2 || len == 4 || len == 8;
}

static uint64_t masked(uint64_t value, uint32_t mask)
{
	if (!mask)
		return value;
	for (; !(mask & 1); mask >>= 1)
		value >>= 1;
	return value & mask;
}

/* The mask counted from the other end. */
static uint32_t mirrored(uint32_t mask, uint32_t bits)
{
	uint32_t m = 0;

	for (uint32_t i = 0; i < bits; i++)
		if (mask >> i & 1)
			m |= UINT32_C(1) << (bits - 1 - i);
	return m;
}

bool nls_row_number(const struct nls_row *row, const uint8_t *p, uint32_t len, bool big_endian,
		    uint64_t *value)
{
	bool any = row->kind == NLS_UINT || row->kind == NLS_SINT;

	if (!any && row->kind != NLS_IPV4 && (row->kind < NLS_U8 || row->kind > NLS_S64))
		return false;
	if (any ? !is_number_width(len) : len != nls_kind_width(row->kind))
		return false;
	*value = nls_number(p, len, big_endian);
	if (is_signed(row->kind) && len < 8) {
		unsigned shift = 64 - 8 * len;

		*value = (uint64_t)((int64_t)(*value << shift) >> shift);
	}
	*value = masked(*value,
			row->c_bits && big_endian ? mirrored(row->mask, 8 * len) : row->mask);
	if (row->low_first && big_endian)
		*value = *value << 32 | *value >> 32;
	if (row->net16 && !big_endian)
		*value = (*value << 8 | *value >> 8) & 0xffff;
	return true;
}

static void find_address_family(struct nls_walk *w, struct nls_item *it)
{
	enum { AF_INET_ = 2, AF_INET6_ = 10, AF_MPLS_ = 28, IPMR_ = 128, IP6MR_ = 129 };
	struct nls_found sel;

	if (it->row->meaning == NLS_LABELS)
		it->af = AF_MPLS_;
	else if (nls_select_set(w, it->row->selector, &sel) && sel.number)
		it->af = (uint32_t)sel.value;
	/* Families of rtnetlink's own whose addresses are IP's: RTNL_FAMILY_*. */
	if (it->af == IPMR_ || it->af == IP6MR_)
		it->af = it->af == IPMR_ ? AF_INET_ : AF_INET6_;
}

/* The links whose addresses are those of a tunnel over IP; where the type is not said,
 * 4 bytes are such an address. */
static void find_link_family(struct nls_walk *w, struct nls_item *it)
{
	enum { AF_INET_ = 2, AF_INET6_ = 10 };
	enum { TUNNEL_ = 768, TUNNEL6_ = 769, SIT_ = 776, IPGRE_ = 778, IP6GRE_ = 823 };
	struct nls_found type = { .value = 0 };

	if (it->row->selector && nls_select(w, it->row->selector, &type) && !type.number)
		return;
	if (it->len == 4 &&
	    (!type.value || type.value == TUNNEL_ || type.value == SIT_ || type.value == IPGRE_))
		it->af = AF_INET_;
	else if (it->len == 16 && (type.value == TUNNEL6_ || type.value == IP6GRE_))
		it->af = AF_INET6_;
}

/* Bits of a mask; -1 if others follow them. */
static int16_t mask_length(const uint8_t *p, uint32_t len)
{
	uint32_t bits = 0;

	while (bits < 8 * len && p[bits / 8] & 0x80 >> bits % 8)
		bits++;
	for (uint32_t i = bits; i < 8 * len; i++)
		if (p[i / 8] & 0x80 >> i % 8)
			return -1;
	return (int16_t)bits;
}

/* The prefix length of an address; else the mask, which is as wide as the value. */
static void find_prefix(struct nls_walk *w, struct nls_item *it)
{
	bool address = it->row->kind >= NLS_IPV4 && it->row->kind <= NLS_ADDR;
	struct nls_found sel;

	if (!nls_select(w, it->row->prefix, &sel))
		return;
	if (sel.row->kind == NLS_IPV4 || sel.row->kind == NLS_IPV6)
		it->prefixlen = mask_length(w->data + sel.off, sel.len);
	else if (address && sel.number)
		it->prefixlen = (int16_t)sel.value;
	if (it->prefixlen >= 0 || sel.len != it->len)
		return;
	it->mask = sel.off;
	it->mask_len = sel.len;
	it->mask_value = sel.value;
}

/* Which of the names the text is: its value, else 0. */
static uint32_t value_of(const struct nls_vals *vals, const uint8_t *text, uint32_t len)
{
	for (unsigned i = 0; i < vals->n; i++) {
		size_t n = strlen(vals->list[i].name);

		if (n < len && memcmp(vals->list[i].name, text, n + 1) == 0)
			return (uint32_t)vals->list[i].value;
	}
	return 0;
}

/* What stands beside a number and gives it its meaning or takes that away. */
static void find_meaning(struct nls_walk *w, struct nls_item *it)
{
	struct nls_found sel, window;
	bool found = nls_select(w, it->row->selector, &sel);

	if (it->row->meaning == NLS_KEYLEN && found)
		it->beside[0] = value_of(it->row->parts, w->data + sel.off, sel.len);
	if (it->row->meaning == NLS_REPLAY && found) {
		it->beside[0] = (uint32_t)sel.value;
		if (it->row->count && nls_select(w, it->row->count, &window))
			it->beside[1] = (uint32_t)window.value;
	}
	if (it->row->meaning == NLS_IFINDEX)
		it->elsewhere = found;
	else if (it->row->meaning == NLS_TCPARENT)
		it->plain = found && sel.number && (int64_t)sel.value == -1;
	else if (it->row->meaning == NLS_LESS_ONE)
		it->plain = found && sel.number && sel.value;
	else if (it->row->meaning == NLS_U32HANDLE)
		it->plain = !found || sel.len < 3 || memcmp(w->data + sel.off, "u32", 3) != 0 ||
			    (sel.len > 3 && w->data[sel.off + 3]);
}

/* Numbers and what stands beside an address: only where the width is right. */
static void read_value(struct nls_walk *w, struct nls_item *it)
{
	if (is_bare_boolean(it))
		it->value = 1;
	else
		nls_row_number(it->row, w->data + it->off, it->len, it->be, &it->value);
	if (it->row->kind == NLS_ADDR)
		find_address_family(w, it);
	else if (it->row->kind == NLS_LLADDR)
		find_link_family(w, it);
	if (it->row->prefix)
		find_prefix(w, it);
	it->vals = nls_pick_vals(w, it->row);
	if (it->row->meaning && it->row->selector)
		find_meaning(w, it);
}

static enum nls_note check_width(const struct nls_item *it)
{
	unsigned kind = it->row->kind;
	uint32_t width = nls_row_width(it->row);

	if (kind == NLS_FLAG)
		return it->len ? NLS_LONG : NLS_OK;
	if (kind == NLS_UINT || kind == NLS_SINT)
		width = is_number_width(it->len) ? it->len : 8;
	if (kind == NLS_IP)
		width = it->len == 4 ? 4 : 16;
	if (!width || kind == NLS_STR || kind == NLS_LLADDR || it->row->length ||
	    is_bare_boolean(it))
		return NLS_OK;
	return it->len < width ? NLS_SHORT : it->len > width ? NLS_LONG : NLS_OK;
}

/* A number that comes as text; where it is one. */
static bool read_digits(struct nls_walk *w, struct nls_item *it)
{
	if (it->note == NLS_OK && !nls_digits(w->data + it->off, it->len, it->row->digits,
					      is_signed(it->row->kind), &it->value))
		it->note = NLS_SHORT;
	it->vals = it->row->vals;
	return it->note == NLS_OK;
}

bool nls_read_leaf(struct nls_walk *w, struct nls_item *it)
{
	if (it->row->digits)
		return read_digits(w, it);
	if (it->note == NLS_OK)
		it->note = (uint8_t)check_width(it);
	if (it->note == NLS_OK)
		read_value(w, it);
	return it->note == NLS_OK;
}
