/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "nflog.h"

#include "../core/select.h"

/* uapi: linux/netfilter/nfnetlink_log.h, linux/netfilter/nfnetlink_queue.h */
enum {
	NFULNL_MSG_PACKET_ = 0x400,
	NFGENMSG_LEN = 4,
	NFULA_PAYLOAD_ = 9,
	NFQNL_MSG_PACKET_ = 0x300,
	NFQA_TIMESTAMP_ = 4
};

struct part {
	const char *filter;
	uint16_t attr;	   /* NFULA_*; 0: of the header */
	uint16_t len;	   /* that the attribute must have; 0: any but none */
	uint8_t off, size; /* of the part within it; size 0: all of it */
	unsigned encoding;
};

static const struct part parts[] = {
	{ "nflog.family", 0, 0, 0, 1, ENC_NA },
	{ "nflog.version", 0, 0, 1, 1, ENC_NA },
	{ "nflog.res_id", 0, 0, 2, 2, ENC_BIG_ENDIAN },
	{ "nflog.protocol", 1, 4, 0, 2, ENC_BIG_ENDIAN },
	{ "nflog.hook", 1, 4, 2, 1, ENC_NA },
	{ "nflog.timestamp", 3, 16, 0, 16, ENC_TIME_SECS_USECS | ENC_BIG_ENDIAN },
	{ "nflog.ifindex_indev", 4, 4, 0, 4, ENC_BIG_ENDIAN },
	{ "nflog.ifindex_outdev", 5, 4, 0, 4, ENC_BIG_ENDIAN },
	{ "nflog.ifindex_physindev", 6, 4, 0, 4, ENC_BIG_ENDIAN },
	{ "nflog.ifindex_physoutdev", 7, 4, 0, 4, ENC_BIG_ENDIAN },
	{ "nflog.prefix", 10, 0, 0, 0, ENC_ASCII },
	{ "nflog.uid", 11, 4, 0, 4, ENC_BIG_ENDIAN },
	{ "nflog.gid", 14, 4, 0, 4, ENC_BIG_ENDIAN },
};

static void add(const struct nlx_msg *m, proto_tree *tree, const char *filter, uint32_t off,
		uint32_t len, unsigned encoding)
{
	int hf = proto_registrar_get_id_byname(filter);

	if (hf > 0 && proto_field_is_referenced(tree, hf))
		proto_item_set_hidden(
			proto_tree_add_item(tree, hf, m->tvb, (int)off, (int)len, encoding));
}

static bool add_parts(const struct nlx_msg *m, proto_tree *tree, uint16_t attr, uint32_t off,
		      uint32_t len)
{
	bool any = false;

	for (unsigned i = 0; i < array_length(parts); i++) {
		const struct part *p = &parts[i];

		if (p->attr != attr || (p->len ? len != p->len : !len))
			continue;
		add(m, tree, p->filter, off + p->off, p->size ? p->size : len, p->encoding);
		any = true;
	}
	return any;
}

static void add_attr(const struct nlx_msg *m, proto_tree *tree, uint32_t off, uint32_t len)
{
	unsigned encoding = m->big_endian ? ENC_BIG_ENDIAN : ENC_LITTLE_ENDIAN;
	uint16_t type = (uint16_t)(nls_number(m->data + off + 2, 2, m->big_endian) & 0x7fff);

	add(m, tree, "nflog.tlv", off, len, ENC_NA);
	add(m, tree, "nflog.tlv_length", off, 2, encoding);
	add(m, tree, "nflog.tlv_type", off + 2, 2, encoding);
	off += NLS_ATTR_HDRLEN;
	len -= NLS_ATTR_HDRLEN;
	if (type && !add_parts(m, tree, type, off, len) && type != NFULA_PAYLOAD_)
		add(m, tree, "nflog.tlv_value", off, len, ENC_NA);
}

static void add_queue_time(const struct nlx_msg *m, proto_tree *tree)
{
	struct nls_attr time;

	if (m->end - m->body >= NFGENMSG_LEN &&
	    nls_find_attr(m->data, m->big_endian, m->body + NFGENMSG_LEN, m->end, NFQA_TIMESTAMP_,
			  &time) &&
	    time.len == 16)
		add(m, tree, "netlink-netfilter.queue.timestamp", time.off, time.len,
		    ENC_TIME_SECS_USECS | ENC_BIG_ENDIAN);
}

void nlx_tree_nflog(const struct nlx_msg *m, proto_tree *tree)
{
	int proto = proto_get_id_by_filter_name("nflog");
	uint32_t off = m->body, len;
	proto_item *item;

	if (m->protocol == NLS_NETLINK_NETFILTER && m->type == NFQNL_MSG_PACKET_)
		add_queue_time(m, tree);
	if (m->protocol != NLS_NETLINK_NETFILTER || m->type != NFULNL_MSG_PACKET_ || proto < 0 ||
	    m->end - off < NFGENMSG_LEN || !proto_field_is_referenced(tree, proto))
		return;
	item = proto_tree_add_item(tree, proto, m->tvb, (int)off, (int)(m->end - off), ENC_NA);
	proto_item_set_hidden(item);
	tree = proto_item_add_subtree(item, ett_nlx_attr);
	add_parts(m, tree, 0, off, NFGENMSG_LEN);
	for (off += NFGENMSG_LEN; m->end - off >= NLS_ATTR_HDRLEN; off += (len + 3) & ~3u) {
		len = (uint32_t)nls_number(m->data + off, 2, m->big_endian);
		if (len < NLS_ATTR_HDRLEN || len > m->end - off)
			return;
		add_attr(m, tree, off, len);
		if (((len + 3) & ~3u) > m->end - off)
			return;
	}
}
