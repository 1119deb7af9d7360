/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Packets that the ULOG target logged, up to Linux 3.16.
 * uapi: linux/netfilter_ipv4/ipt_ULOG.h; kernel: net/ipv4/netfilter/ipt_ULOG.c
 *
 * The struct has the kernel's long and size_t in it; only its data_len, with the
 * length of the message, tells how wide they are.  The packet begins right after
 * mac, inside the struct's own tail padding.
 */
#include "../core/walk.h"
#include "families.h"
#include "netfilter/netfilter.h"

#define LONG(t, bytes)	t, .width = bytes

#define ULOG_MEMBERS(bytes, pad) \
	MEMBER(mark,		MARK(LONG(UINT, bytes))), \
	MEMBER(timestamp_sec,	DATE(LONG(SINT, bytes))), \
	MEMBER(timestamp_usec,	TIME(LONG(SINT, bytes), "us")), \
	MEMBER(hook,		ENUM(U32, nf_inet_hooks)), \
	MEMBER(indev_name,	IFNAME, .width = 16), \
	MEMBER(outdev_name,	IFNAME, .width = 16), \
	pad \
	MEMBER(data_len,	LONG(UINT, bytes)), \
	MEMBER(prefix,		STRN(32)), \
	MEMBER(mac_len,		U8), \
	MEMBER(mac,		SIZED(BYTESN(80), mac_len)), \
	MEMBER(payload,		SIZED(PACKET("ip"), data_len))

#define ULOG_PAD PADDING(4),
static const struct nls_row ulog_packet_msg_members[] = { ULOG_MEMBERS(8, ULOG_PAD) };
STRUCTURE(ulog_packet_msg);

static const struct nls_row ulog_packet_msg_32_members[] = { ULOG_MEMBERS(4, ) };
STRUCTURE_AS(ulog_packet_msg_32, "ulog_packet_msg");

static const struct nls_case ulog_list[] = {
	CASE_NUM(64, STRUCT(ulog_packet_msg)),
	CASE_NUM(32, STRUCT(ulog_packet_msg_32)),
};
CASES(ulog);

/* Where data_len is, and the size of the struct with its tail padding. */
struct layout {
	uint32_t data_len, width, size;
};

static bool fits(const struct nls_walk *w, const struct nls_item *it, const struct layout *l)
{
	uint64_t want;

	if (it->len < l->size)
		return false;
	want = l->size + (uint64_t)(uint32_t)nls_number(w->data + it->off + l->data_len, l->width,
							it->be);
	if (w->cut)
		return want >= it->len;
	return want == it->len || ((want + 3) & ~UINT64_C(3)) == it->len;
}

static void walk_ulog(struct nls_walk *w, const struct nls_item *it)
{
	static const struct layout layouts[] = { { 64, 8, 192 }, { 48, 4, 168 } };
	static const struct nls_row none;
	struct nls_item packet = *it;

	for (unsigned i = 0; i < NLS_COUNT(layouts); i++) {
		if (!fits(w, it, &layouts[i]))
			continue;
		packet.row = &ulog_list[i].type;
		packet.slot = &ulog_slots[i];
		packet.name = "ulog_packet_msg";
		nls_walk_value(w, &packet);
		return;
	}
	nls_walk_body(w, &none, it->off, it->off + it->len);
}

#define ULOG_BODY CUSTOM(walk_ulog), .cases = &ulog_cases

/* The last packet of several in one datagram says NLMSG_DONE and is one. */
static const struct nls_msg ulog_msgs[] = {
	MSG(3, NLMSG_DONE, OTHER, "", ULOG_BODY),
	MSG(111, ULOG_NL_EVENT, NEW, "", ULOG_BODY),
};
FAMILY(ulog, .filter = "netlink-nflog", .title = "Linux netlink ULOG protocol", .column = "ULOG",
       .protocol = 5);
