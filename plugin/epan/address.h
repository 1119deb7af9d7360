/* SPDX-License-Identifier: GPL-2.0-or-later */
/* address.h: addresses as items: typed by family, and as text for netlink.addr. */
#ifndef NLX_ADDRESS_H
#define NLX_ADDRESS_H

#include "nlscope.h"

/* A value in the words of core/format.h; in the packet's pool. */
const char *nlx_plain_text(const struct nlx_msg *m, packet_info *pinfo, const struct nls_item *it);

/* 4 for IPv4, 16 for IPv6, 0 for all else: by family, else by length. */
int nlx_address_width(const struct nls_item *it);

/* An address in words; width is nlx_address_width(). */
const char *nlx_address_text(packet_info *pinfo, const struct nlx_msg *m, const struct nls_item *it,
			     int width);

/* The typed item of an address of width 4 or 16. */
proto_item *nlx_add_ip(proto_tree *tree, int hf_ipv4, int hf_ipv6, const struct nlx_msg *m,
		       const struct nls_item *it, int width);

/* A hidden item over the payload of it. */
void nlx_add_hidden_string(proto_tree *tree, int hf, tvbuff_t *tvb, const struct nls_item *it,
			   const char *text);

/* The items of an IP or ADDR row; returns the visible one. */
proto_item *nlx_add_address(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
			    const struct nls_item *it);

/* Appends to an item's text which bits of its value count: "/8", "/0xfc"; mostly nothing. */
void nlx_append_mask(const struct nlx_msg *m, proto_tree *tree, proto_item *item,
		     const struct nls_item *it);

#endif
