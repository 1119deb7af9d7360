/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Copies are equal to the last byte and come right after each other; but so may two
 * notifications that are equal.  What tells them apart is how many copies there were
 * of the ones before: with one listener there are none.
 */
#include "repeat.h"

#include <string.h>

#include "capture.h"
#include "message.h"

/* Between two copies. */
#define NEAR_NANOSECONDS 50000000
#define REMEMBERED	 4

enum { NFNL_SUBSYS_QUEUE_ = 3, NFNL_SUBSYS_ULOG_ = 4 };

struct notification {
	uint64_t print;	 /* hash of the frame */
	uint32_t frame;	 /* the first with it, 0: none */
	unsigned copies; /* of that one */
	unsigned run;	 /* equal frames, one notification or several */
	nstime_t last;
};

struct kind {
	uint64_t key;
	struct notification recent[REMEMBERED];
	unsigned next;
};

static uint64_t mix(uint64_t h, uint64_t word)
{
	h = (h ^ word) * UINT64_C(0x9e3779b97f4a7c15);
	return h ^ h >> 29;
}

static uint64_t fingerprint(const struct nlx_msg *m)
{
	uint32_t end = tvb_captured_length(m->tvb), off = m->start;
	uint64_t h = mix(m->protocol, end), word;

	for (; end - off >= sizeof(word); off += sizeof(word)) {
		memcpy(&word, m->data + off, sizeof(word));
		h = mix(h, word);
	}
	word = 0;
	memcpy(&word, m->data + off, end - off);
	return mix(h, word);
}

/* Listeners join a group, and what is told to it is much of a kind: of one type and
 * one address family or generic netlink command. */
static struct kind *kind_of(const struct nlx_msg *m)
{
	bool first = m->protocol == NLS_NETLINK_ROUTE || m->protocol == NLS_NETLINK_GENERIC ||
		     m->protocol == NLS_NETLINK_NETFILTER;
	uint64_t key = (uint64_t)m->protocol << 32 | (uint64_t)m->type << 8 |
		       (first && m->body < m->end ? m->data[m->body] : 0u);
	struct kind *k = wmem_map_lookup(m->capture->notified, &key);

	if (!k) {
		k = wmem_new0(wmem_file_scope(), struct kind);
		k->key = key;
		wmem_map_insert(m->capture->notified, &k->key, k);
	}
	return k;
}

static bool is_near(const nstime_t *earlier, const nstime_t *now)
{
	nstime_t delta;

	nstime_delta(&delta, now, earlier);
	return delta.secs == 0 && delta.nsecs > -NEAR_NANOSECONDS && delta.nsecs < NEAR_NANOSECONDS;
}

/* How many copies there are of a notification, by those before; UINT_MAX if none was. */
static unsigned expected_copies(const struct kind *k, const struct notification *but)
{
	unsigned most = 0;

	for (unsigned i = 0; i < REMEMBERED; i++)
		if (&k->recent[i] != but && k->recent[i].run > most)
			most = k->recent[i].run;
	return most ? most : UINT_MAX;
}

static uint32_t see(struct kind *k, uint64_t print, packet_info *pinfo)
{
	struct notification *n;

	for (unsigned i = 0; i < REMEMBERED; i++) {
		n = &k->recent[i];
		if (!n->frame || n->print != print || !is_near(&n->last, &pinfo->abs_ts))
			continue;
		n->last = pinfo->abs_ts;
		n->run++;
		if (n->copies++ < expected_copies(k, n))
			return n->frame;
		n->frame = pinfo->num;
		n->copies = 1;
		return 0;
	}
	n = &k->recent[k->next++ % REMEMBERED];
	*n = (struct notification) { print, pinfo->num, 1, 1, pinfo->abs_ts };
	return 0;
}

/* Packets go to the one program that asked for them. */
static bool is_unicast(const struct nlx_msg *m)
{
	return m->protocol == NLS_NETLINK_NETFILTER &&
	       (m->type >> 8 == NFNL_SUBSYS_QUEUE_ || m->type >> 8 == NFNL_SUBSYS_ULOG_);
}

uint32_t nlx_repeat_of(const struct nlx_msg *m, packet_info *pinfo)
{
	struct nlx_capture *c = m->capture;

	if (c->repeat_seen != pinfo->num && m->index == 0) {
		c->repeat_seen = pinfo->num;
		c->repeat_of = is_unicast(m) ? 0 : see(kind_of(m), fingerprint(m), pinfo);
	}
	return c->repeat_seen == pinfo->num ? c->repeat_of : 0;
}
