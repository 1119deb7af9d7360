/* SPDX-License-Identifier: GPL-2.0-or-later */
/* message.h: finds a message's tables and shows its content. */
#ifndef NLX_MESSAGE_H
#define NLX_MESSAGE_H

#include "../core/message.h"
#include "nlscope.h"

/* linux/netlink.h: NLM_F_*, NLMSG_* */
enum {
	NLX_F_REQUEST = 0x1,
	NLX_F_MULTI = 0x2,
	NLX_F_ACK = 0x4,
	NLX_F_ECHO = 0x8,
	NLX_F_DUMP_INTR = 0x10,
	NLX_F_DUMP_FILTERED = 0x20,
	NLX_F_ROOT = 0x100,
	NLX_F_MATCH = 0x200,
	NLX_F_DUMP = 0x300,
	NLX_F_CAPPED = 0x100,
	NLX_F_ACK_TLVS = 0x200,
	NLX_F_MODIFIERS = 0xf00
};
enum { NLX_CONNECTOR = 11 }; /* its messages are all of type NLMSG_DONE */
enum { NLX_NOOP = 1, NLX_ERROR, NLX_DONE, NLX_OVERRUN, NLX_MIN_TYPE = 16 };

/* Reads the header at off (16 bytes are there) and finds the tables: fills all of
 * m but index and capture, which the caller has set with data, tvb, protocol and
 * big_endian.  limit is the end of the captured bytes. */
void nlx_read_message(struct nlx_msg *m, packet_info *pinfo, uint32_t off, uint32_t limit);

/* The same of a whole frame up to end, if its protocol has no struct nlmsghdr; else false. */
bool nlx_read_bare(struct nlx_msg *m, uint32_t end, bool cut);

/* A multiple of 4 bytes: NLMSG_ALIGN. */
#define NLX_ALIGN(n) (((n) + 3u) & ~3u)

/* What the message asks for: enum nls_msg_kind. */
unsigned nlx_kind(const struct nlx_msg *m);

/* Whether the message is a request for a dump. */
bool nlx_asks_dump(const struct nlx_msg *m);

/* A message that every family has, none of the family's own by such a number. */
static inline bool nlx_is_control(const struct nlx_msg *m)
{
	return m->type < NLX_MIN_TYPE && !m->msg && m->protocol != NLX_CONNECTOR;
}

/* Says how a request went. */
static inline bool nlx_is_verdict(const struct nlx_msg *m)
{
	return nlx_is_control(m) && (m->type == NLX_ERROR || m->type == NLX_DONE);
}

/* The message as the core knows it. */
struct nls_message nlx_plain(const struct nlx_msg *m);

/* The tables' type of the message's body. */
const struct nls_row *nlx_body_type(const struct nlx_msg *m);

/* Shows everything after struct nlmsghdr. */
void nlx_tree_message(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree);

#endif
