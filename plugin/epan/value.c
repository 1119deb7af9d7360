/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "value.h"

#include <string.h>

#include "../core/names.h"
#include "../core/pairs.h"
#include "../schema/families.h"
#include "address.h"
#include "state.h"

/* Text of a value that the field's own format does not give; NULL for the rest. */
static const char *value_text(const struct nlx_msg *m, packet_info *pinfo,
			      const struct nls_item *it)
{
	const char *name;

	switch (it->row->meaning) {
	case NLS_IFINDEX:
		name = it->elsewhere ? NULL
				     : nlx_ifname(m->capture, pinfo->num, (uint32_t)it->value);
		return name ? wmem_strdup_printf(pinfo->pool, "%s (%u)", name, (uint32_t)it->value)
			    : NULL;
	case NLS_ERRNO:
		name = nls_errno_name((int64_t)it->value);
		return name ? wmem_strdup_printf(pinfo->pool, "%d (%s: %s)", (int)it->value, name,
						 nls_errno_text((int64_t)it->value))
			    : NULL;
	case NLS_NSID:
		return (int64_t)it->value < 0 ? "none (-1)" : NULL;
	case NLS_LIFETIME:
	case NLS_LIMIT:
	case NLS_INF:
		return it->value == UINT64_MAX >> (64 - 8 * it->len) ? nlx_plain_text(m, pinfo, it)
								     : NULL;
	case NLS_REPLAY:
		return nlx_plain_text(m, pinfo, it);
	case NLS_KEYLEN:
		return it->beside[0]
			       ? wmem_strdup_printf(pinfo->pool, "%u bits (%s)",
						    (uint32_t)it->value,
						    nlx_plain_text(m, pinfo, it))
			       : wmem_strdup_printf(pinfo->pool, "%u bits", (uint32_t)it->value);
	case NLS_RATE:
	case NLS_RATE_LIMIT:
	case NLS_TICKS:
	case NLS_PROBABILITY:
		return wmem_strdup_printf(
			pinfo->pool, "%s (%" PRIu64 "%s%s)", nlx_plain_text(m, pinfo, it),
			it->value, it->row->text ? " " : "", it->row->text ? it->row->text : "");
	case NLS_TCHANDLE:
	case NLS_TCPARENT:
	case NLS_U32HANDLE:
	case NLS_VERDICT:
		return wmem_strdup_printf(pinfo->pool, "%s (0x%08x)", nlx_plain_text(m, pinfo, it),
					  (uint32_t)it->value);
	case NLS_LESS_ONE:
		return it->plain ? NULL
				 : wmem_strdup_printf(pinfo->pool, "%s (%" PRIu64 ")",
						      nlx_plain_text(m, pinfo, it), it->value);
	case NLS_CLOCK:
		return wmem_strdup_printf(pinfo->pool, "%s (%" PRId64 ")",
					  nlx_plain_text(m, pinfo, it), (int64_t)it->value);
	case NLS_DATE:
		return wmem_strdup_printf(pinfo->pool, "%" PRIu64 " (%s)", it->value,
					  nlx_plain_text(m, pinfo, it));
	default:
		if (it->st == &genlmsghdr_struct && it->off == m->body && m->msg)
			return wmem_strdup_printf(pinfo->pool, "%s (%u)", m->msg->name,
						  (unsigned)it->value);
		/* The field's own strings are not those that a selector picks. */
		return it->row->vals_by && it->vals ? nlx_plain_text(m, pinfo, it) : NULL;
	}
}

static bool is_signed(const struct nls_row *row)
{
	return (row->kind >= NLS_S8 && row->kind <= NLS_S64) || row->kind == NLS_SINT;
}

static proto_item *add_wide(proto_tree *tree, int hf, tvbuff_t *tvb, const struct nls_item *it,
			    const char *text)
{
	int off = (int)it->off, len = (int)it->len;

	if (is_signed(it->row))
		return text ? proto_tree_add_int64_format_value(tree, hf, tvb, off, len,
								(int64_t)it->value, "%s", text)
			    : proto_tree_add_int64(tree, hf, tvb, off, len, (int64_t)it->value);
	return text ? proto_tree_add_uint64_format_value(tree, hf, tvb, off, len, it->value, "%s",
							 text)
		    : proto_tree_add_uint64(tree, hf, tvb, off, len, it->value);
}

static proto_item *add_number(proto_tree *tree, int hf, tvbuff_t *tvb, const struct nls_item *it,
			      const char *text)
{
	int off = (int)it->off, len = (int)it->len;
	uint32_t value = (uint32_t)it->value;

	/* A field with a mask shifts the value by itself. */
	for (uint32_t mask = it->row->mask; mask && !(mask & 1); mask >>= 1)
		value <<= 1;
	if (it->row->boolean)
		return proto_tree_add_boolean(tree, hf, tvb, off, len, it->value != 0);
	if (it->row->kind >= NLS_UINT || nls_kind_width(it->row->kind) == 8)
		return add_wide(tree, hf, tvb, it, text);
	if (is_signed(it->row))
		return text ? proto_tree_add_int_format_value(tree, hf, tvb, off, len,
							      (int32_t)it->value, "%s", text)
			    : proto_tree_add_int(tree, hf, tvb, off, len, (int32_t)it->value);
	return text ? proto_tree_add_uint_format_value(tree, hf, tvb, off, len, value, "%s", text)
		    : proto_tree_add_uint(tree, hf, tvb, off, len, value);
}

/* The item covers the payload; its text ends before the final NULs. */
static proto_item *add_string(proto_tree *tree, int hf, tvbuff_t *tvb, const struct nlx_msg *m,
			      const struct nls_item *it)
{
	const uint8_t *nul = memchr(m->data + it->off, '\0', it->len);
	uint32_t len = nul ? (uint32_t)(nul - (m->data + it->off)) : it->len;
	proto_item *item =
		proto_tree_add_item(tree, hf, tvb, (int)it->off, (int)len, ENC_UTF_8 | ENC_NA);

	if (len != it->len && nlx_visible(tree))
		proto_item_set_len(item, (int)it->len);
	return item;
}

/* Text that is there in hex digits, as what it stands for. */
static proto_item *add_encoded(proto_tree *tree, int hf, tvbuff_t *tvb, packet_info *pinfo,
			       const struct nlx_msg *m, const struct nls_item *it)
{
	char *text = wmem_alloc(pinfo->pool, it->len / 2 + 1);

	nls_decode(m->data + it->off, it->len, text);
	return proto_tree_add_string(tree, hf, tvb, (int)it->off, (int)it->len, text);
}

/* Of a UNIX socket with an abstract name, which begins with a NUL. */
static proto_item *add_abstract(proto_tree *tree, int hf, const struct nlx_msg *m,
				packet_info *pinfo, const struct nls_item *it)
{
	return proto_tree_add_string(tree, hf, m->tvb, (int)it->off, (int)it->len,
				     nlx_plain_text(m, pinfo, it));
}

static proto_item *add_flag(proto_tree *tree, int hf, tvbuff_t *tvb, const struct nls_item *it)
{
	/* Nothing but its header shows that a flag is there. */
	return proto_tree_add_boolean(tree, hf, tvb, (int)it->attr, NLS_ATTR_HDRLEN, 1);
}

/* Bytes for the filter, whatever they are to the reader. */
static proto_item *add_bytes(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree, int hf,
			     const struct nls_item *it)
{
	int off = (int)it->off, len = (int)it->len;

	if ((it->af || it->row->meaning == NLS_DNS_NAMES) && nlx_visible(tree))
		return proto_tree_add_bytes_format_value(tree, hf, m->tvb, off, len, NULL, "%s",
							 nlx_plain_text(m, pinfo, it));
	return proto_tree_add_item(tree, hf, m->tvb, off, len, ENC_NA);
}

static proto_item *add_plain(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree, int hf,
			     const struct nls_item *it)
{
	uint32_t ipv4;

	switch (it->row->kind) {
	case NLS_STR:
		if (it->encoded)
			return add_encoded(tree, hf, m->tvb, pinfo, m, it);
		if (it->row->meaning == NLS_SUNPATH && it->len && !m->data[it->off])
			return add_abstract(tree, hf, m, pinfo, it);
		return add_string(tree, hf, m->tvb, m, it);
	case NLS_FLAG:
		return add_flag(tree, hf, m->tvb, it);
	case NLS_IPV4:
		memcpy(&ipv4, m->data + it->off, 4);
		return proto_tree_add_ipv4(tree, hf, m->tvb, (int)it->off, (int)it->len, ipv4);
	case NLS_LLADDR:
	case NLS_BYTES:
		return add_bytes(m, pinfo, tree, hf, it);
	case NLS_IPV6:
	case NLS_PACKET:
		return proto_tree_add_item(tree, hf, m->tvb, (int)it->off, (int)it->len, ENC_NA);
	default:
		return add_number(tree, hf, m->tvb, it,
				  nlx_visible(tree) ? value_text(m, pinfo, it) : NULL);
	}
}

static proto_item *add_bitfield32(const struct nlx_msg *m, proto_tree *tree,
				  const struct nls_item *it)
{
	uint32_t value = (uint32_t)nls_number(m->data + it->off, 4, it->be);
	uint32_t selector = (uint32_t)nls_number(m->data + it->off + 4, 4, it->be);
	proto_item *item = proto_tree_add_uint(tree, it->slot->hf, m->tvb, (int)it->off, 4, value);

	proto_tree_add_uint(proto_item_add_subtree(item, ett_nlx_flags), it->slot->hf_ipv4, m->tvb,
			    (int)it->off + 4, 4, selector);
	return item;
}

/* A boolean a bit beneath the item, and the set ones by name behind it. */
static void add_bits(const struct nlx_msg *m, proto_item *item, const struct nls_item *it)
{
	const struct nls_vals *vals = it->row->vals;
	uint32_t len = it->row->kind == NLS_BITFIELD32 ? 4 : it->len;
	uint64_t value = nls_number(m->data + it->off, len, it->be);
	proto_tree *tree = proto_item_add_subtree(item, ett_nlx_flags);
	const char *sep = " (";

	for (unsigned i = 0; i < vals->n; i++) {
		proto_tree_add_boolean(tree, it->slot->bits[i], m->tvb, (int)it->off, (int)len,
				       value);
		if (!(value & vals->list[i].value) || !nlx_visible(tree))
			continue;
		proto_item_append_text(item, "%s%s", sep, vals->list[i].name);
		sep = ", ";
	}
	if (*sep == ',' && nlx_visible(tree))
		proto_item_append_text(item, ")");
}

/* The same flags by the built-in dissector's fields. */
static void add_bits_alias(const struct nlx_msg *m, proto_tree *tree, const struct nls_item *it)
{
	const int *alias = it->slot->bits_alias;

	for (unsigned i = 0; i < it->row->vals->n; i++)
		if (alias[i] > 0 && proto_field_is_referenced(tree, alias[i]))
			proto_item_set_hidden(proto_tree_add_item(
				tree, alias[i], m->tvb, (int)it->off, (int)it->len,
				it->be ? ENC_BIG_ENDIAN : ENC_LITTLE_ENDIAN));
}

static void add_cross_items(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
			    const struct nls_item *it)
{
	bool ifindex = it->row->meaning == NLS_IFINDEX && !it->elsewhere;
	const char *name;
	proto_item *item;

	if (ifindex && proto_field_is_referenced(tree, hf_nlx_ifindex)) {
		item = proto_tree_add_uint(tree, hf_nlx_ifindex, m->tvb, (int)it->off, (int)it->len,
					   (uint32_t)it->value);
		proto_item_set_hidden(item);
	}
	if (ifindex && proto_field_is_referenced(tree, hf_nlx_ifname)) {
		name = nlx_ifname(m->capture, pinfo->num, (uint32_t)it->value);
		if (name)
			nlx_add_hidden_string(tree, hf_nlx_ifname, m->tvb, it, name);
	}
	if (it->row->meaning == NLS_IFNAME && proto_field_is_referenced(tree, hf_nlx_ifname)) {
		item = add_string(tree, hf_nlx_ifname, m->tvb, m, it);
		proto_item_set_hidden(item);
	}
	if ((it->row->kind == NLS_IPV4 || it->row->kind == NLS_IPV6 ||
	     it->row->kind == NLS_LLADDR) &&
	    proto_field_is_referenced(tree, hf_nlx_addr))
		nlx_add_hidden_string(
			tree, hf_nlx_addr, m->tvb, it,
			nlx_address_text(pinfo, m, it,
					 it->row->kind == NLS_LLADDR ? 0 : (int)it->len));
}

/* The built-in dissector's name for it. */
static void add_alias(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
		      const struct nls_item *it)
{
	bool address = it->row->kind == NLS_IP || it->row->kind == NLS_ADDR;
	int width = address ? nlx_address_width(it) : 0;
	int hf = width == 16 ? it->slot->hf_alias_ipv6 : it->slot->hf_alias;
	proto_item *item;

	if (hf <= 0 || (address && !width) || !proto_field_is_referenced(tree, hf))
		return;
	if (address)
		item = nlx_add_ip(tree, hf, hf, m, it, width);
	else if (it->row->kind == NLS_U32 && proto_registrar_get_ftype(hf) == FT_UINT64)
		item = proto_tree_add_uint64(tree, hf, m->tvb, (int)it->off, (int)it->len,
					     it->value);
	else
		item = add_plain(m, pinfo, tree, hf, it);
	proto_item_set_hidden(item);
}

proto_item *nlx_add_value(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
			  const struct nls_item *it)
{
	proto_item *item;

	add_cross_items(m, pinfo, tree, it);
	if (it->row->kind == NLS_IP || it->row->kind == NLS_ADDR)
		item = nlx_add_address(m, pinfo, tree, it);
	else if (it->row->kind == NLS_BITFIELD32)
		item = add_bitfield32(m, tree, it);
	else
		item = add_plain(m, pinfo, tree, it->slot->hf, it);
	nlx_append_mask(m, tree, item, it);
	add_alias(m, pinfo, tree, it);
	if (it->row->flags && it->row->vals)
		add_bits(m, item, it);
	if (it->slot->bits_alias)
		add_bits_alias(m, tree, it);
	return item;
}
