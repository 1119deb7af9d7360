/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "address.h"

#include <string.h>

#include <epan/to_str.h>

#include "../core/format.h"

const char *nlx_plain_text(const struct nlx_msg *m, packet_info *pinfo, const struct nls_item *it)
{
	char buf[256];
	struct nls_text t;

	nls_text_init(&t, buf, sizeof(buf));
	nls_format(&t, m->data, it, NULL);
	return wmem_strdup(pinfo->pool, buf);
}

int nlx_address_width(const struct nls_item *it)
{
	enum { AF_INET_ = 2, AF_INET6_ = 10 };

	if (it->row->kind == NLS_ADDR && it->af == AF_INET_)
		return it->len >= 4 ? 4 : 0;
	if (it->row->kind == NLS_ADDR && it->af == AF_INET6_)
		return it->len >= 16 ? 16 : 0;
	if (it->row->kind == NLS_ADDR && (it->af || it->row->width))
		return 0;
	return it->len == 4 || it->len == 16 ? (int)it->len : 0;
}

const char *nlx_address_text(packet_info *pinfo, const struct nlx_msg *m, const struct nls_item *it,
			     int width)
{
	address addr;

	if (it->row->kind == NLS_LLADDR && it->len == 6)
		set_address(&addr, AT_ETHER, 6, m->data + it->off);
	else if (width == 4)
		set_address(&addr, AT_IPv4, 4, m->data + it->off);
	else if (width == 16)
		set_address(&addr, AT_IPv6, 16, m->data + it->off);
	else
		return nlx_plain_text(m, pinfo, it);
	return address_to_str(pinfo->pool, &addr);
}

proto_item *nlx_add_ip(proto_tree *tree, int hf_ipv4, int hf_ipv6, const struct nlx_msg *m,
		       const struct nls_item *it, int width)
{
	int off = (int)it->off, len = (int)it->len;
	uint32_t ipv4;

	if (width == 16)
		return proto_tree_add_ipv6(tree, hf_ipv6, m->tvb, off, len,
					   (const ws_in6_addr *)(m->data + it->off));
	memcpy(&ipv4, m->data + it->off, 4);
	return proto_tree_add_ipv4(tree, hf_ipv4, m->tvb, off, len, ipv4);
}

void nlx_add_hidden_string(proto_tree *tree, int hf, tvbuff_t *tvb, const struct nls_item *it,
			   const char *text)
{
	proto_item *item = proto_tree_add_string(tree, hf, tvb, (int)it->off, (int)it->len, text);

	proto_item_set_hidden(item);
}

void nlx_append_mask(const struct nlx_msg *m, proto_tree *tree, proto_item *item,
		     const struct nls_item *it)
{
	bool address = it->row->kind == NLS_IP || it->row->kind == NLS_ADDR;
	char buf[64];
	struct nls_text t;

	if (!it->row->prefix || (address && !nlx_address_width(it)) || !nlx_visible(tree))
		return;
	nls_text_init(&t, buf, sizeof(buf));
	nls_format_mask(&t, m->data, it);
	proto_item_append_text(item, "%s", buf);
}

proto_item *nlx_add_address(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
			    const struct nls_item *it)
{
	int width = nlx_address_width(it), off = (int)it->off, len = (int)it->len;
	const char *text = NULL;

	if (proto_field_is_referenced(tree, it->slot->hf) ||
	    proto_field_is_referenced(tree, hf_nlx_addr))
		text = nlx_address_text(pinfo, m, it, width);
	if (text)
		nlx_add_hidden_string(tree, hf_nlx_addr, m->tvb, it, text);
	if (width == 0)
		return proto_tree_add_string(tree, it->slot->hf, m->tvb, off, len,
					     text ? text : "");
	if (text)
		nlx_add_hidden_string(tree, it->slot->hf, m->tvb, it, text);
	return nlx_add_ip(tree, it->slot->hf_ipv4, it->slot->hf_ipv6, m, it, width);
}
