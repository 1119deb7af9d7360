/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Sequence numbers tell requests apart for one socket only, and a request rarely
 * says from which it came: the port is learned from the first answer.  So requests
 * with one protocol and sequence number wait together, and an answer goes to the
 * one that it fits best.
 */
#include "pending.h"

#include "capture.h"
#include "control.h"
#include "message.h"

/* So many requests with one sequence number may wait at a time. */
#define MAX_WAITING 64

/* linux/rtnetlink.h */
enum {
	RTM_NEWTFILTER_ = 44,
	RTM_DELTFILTER_,
	RTM_GETTFILTER_,
	RTM_NEWACTION_ = 48,
	RTM_DELACTION_,
	RTM_GETDCB_ = 78,
	RTM_SETDCB_,
	RTM_GETCHAIN_ = 102,
	RTM_NEWNEXTHOP_ = 104,
	RTM_DELNEXTHOP_
};
enum { ROUTE_GROUP = 4, RTM_GET = 2, NFNL_FIRST_SUBSYS = 0x100, NETLINK_AUDIT_ = 9 };

struct nlx_queue {
	uint64_t key; /* the map points here */
	struct nlx_pending *newest, *oldest;
	unsigned n;
};

static uint64_t queue_key(const struct nlx_msg *m)
{
	return (uint64_t)m->protocol << 32 | m->seq;
}

static struct nlx_queue *queue_of(const struct nlx_msg *m)
{
	uint64_t key = queue_key(m);

	return wmem_map_lookup(m->capture->pending, &key);
}

static void forget_copy(struct nlx_capture *c, struct nlx_pending *p)
{
	if (!p->request)
		return;
	wmem_free(wmem_file_scope(), p->request);
	p->request = NULL;
	c->copied[p->slot] = NULL;
}

static void keep_copy(const struct nlx_msg *m, struct nlx_pending *p)
{
	struct nlx_capture *c = m->capture;

	p->slot = c->n_copied++ % NLX_COPIES;
	if (c->copied[p->slot])
		forget_copy(c, c->copied[p->slot]);
	c->copied[p->slot] = p;
	p->len = m->end - m->off;
	p->request = wmem_memdup(wmem_file_scope(), m->data + m->off, p->len);
}

static void unlink_pending(struct nlx_pending *p)
{
	struct nlx_queue *q = p->queue;

	*(p->newer ? &p->newer->older : &q->newest) = p->older;
	*(p->older ? &p->older->newer : &q->oldest) = p->newer;
	q->n--;
}

void nlx_pending_remove(struct nlx_capture *c, struct nlx_pending *p)
{
	struct nlx_queue *q = p->queue;

	unlink_pending(p);
	forget_copy(c, p);
	wmem_free(wmem_file_scope(), p);
	if (q->n)
		return;
	wmem_map_remove(c->pending, &q->key);
	wmem_free(wmem_file_scope(), q);
}

void nlx_pending_add(const struct nlx_msg *m, struct nlx_exchange *x)
{
	struct nlx_pending *p = wmem_new0(wmem_file_scope(), struct nlx_pending);
	struct nlx_queue *q = queue_of(m);

	if (!q) {
		q = wmem_new0(wmem_file_scope(), struct nlx_queue);
		q->key = queue_key(m);
		wmem_map_insert(m->capture->pending, &q->key, q);
	}
	p->exchange = x;
	p->queue = q;
	p->older = q->newest;
	*(q->newest ? &q->newest->newer : &q->oldest) = p;
	q->newest = p;
	q->n++;
	keep_copy(m, p);
	if (q->n > MAX_WAITING)
		nlx_pending_remove(m->capture, q->oldest);
}

/* Some parts of the kernel copy the flags of the request, NLM_F_REQUEST with them,
 * into what they tell of it: net/sched/cls_api.c, net/sched/act_api.c,
 * net/ipv4/nexthop.c, net/dcb/dcbnl.c. */
static bool copies_flags(unsigned told, unsigned asked)
{
	switch (asked) {
	case RTM_GETTFILTER_:
		return told == RTM_NEWTFILTER_;
	case RTM_NEWTFILTER_:
	case RTM_DELTFILTER_:
	case RTM_NEWACTION_:
	case RTM_DELACTION_:
	case RTM_GETDCB_:
	case RTM_SETDCB_:
	case RTM_GETCHAIN_:
		return told == asked;
	case RTM_NEWNEXTHOP_:
	case RTM_DELNEXTHOP_: /* the groups that it was in are told anew */
		return told == RTM_NEWNEXTHOP_ || told == RTM_DELNEXTHOP_;
	default:
		return false;
	}
}

/* They do so before they acknowledge, and at once; later it is another request. */
static bool is_at_work(const struct nlx_exchange *x, const packet_info *pinfo)
{
	nstime_t delta;

	nstime_delta(&delta, &pinfo->abs_ts, &x->request_time);
	return (x->flags & NLX_F_ACK || delta.secs == 0) && x->request_frame != pinfo->num;
}

bool nlx_pending_is_told(const struct nlx_msg *m, const packet_info *pinfo)
{
	struct nlx_queue *q;

	if (m->protocol != NLS_NETLINK_ROUTE || !m->pid || m->type < RTM_NEWTFILTER_)
		return false;
	q = queue_of(m);
	for (struct nlx_pending *p = q ? q->newest : NULL; p; p = p->older) {
		const struct nlx_exchange *x = p->exchange;

		if (copies_flags(m->type, x->type) && m->flags == x->flags &&
		    (x->port == m->pid || x->port == 0) && is_at_work(x, pinfo))
			return true;
	}
	return false;
}

/* How well the port fits, 0: not at all.  A request may carry the process id though
 * its socket has another port: only answers tell. */
static unsigned fit_port(const struct nlx_exchange *x, uint32_t port)
{
	if (port == 0)
		return 2;
	if (x->port == port)
		return 3;
	if (x->port_told)
		return 0;
	return x->port == 0 ? 2 : 1;
}

/* An error holds the header of the request that it is about, maybe without some
 * modifier flags: the kernel takes them back while it adds several routes. */
static bool is_echo_of(const struct nlx_msg *m, const struct nls_verdict *v,
		       const struct nlx_exchange *x)
{
	const uint8_t *p = m->data + v->echo;

	if (!v->echo || v->echo_end - v->echo < NLS_HDRLEN)
		return true;
	return nls_number(p, 4, m->big_endian) == x->len &&
	       nls_number(p + 4, 2, m->big_endian) == x->type &&
	       ((nls_number(p + 6, 2, m->big_endian) ^ x->flags) & ~NLX_F_MODIFIERS) == 0 &&
	       nls_number(p + 12, 4, m->big_endian) == x->asked_port;
}

/* Whether a request of this type can bring about a message of that: 2 if they are
 * of one kind, 1 if it may cause the other beside its own. */
static unsigned fit_type(const struct nlx_msg *m, const struct nlx_exchange *x)
{
	switch (m->protocol) {
	case NLS_NETLINK_ROUTE:
		if (m->type / ROUTE_GROUP == x->type / ROUTE_GROUP)
			return 2;
		return x->type % ROUTE_GROUP == RTM_GET ? 0 : 1;
	case NLS_NETLINK_NETFILTER:
		if (m->type >> 8 == x->type >> 8)
			return 2;
		return x->type < NFNL_FIRST_SUBSYS ? 1 : 0;
	case NLS_NETLINK_GENERIC:
	case NLS_NETLINK_SOCK_DIAG:
		return m->type == x->type ? 2 : 0;
	default:
		return 2;
	}
}

/* 0: it is no answer to x. */
static unsigned fit(const struct nlx_msg *m, const struct nls_verdict *v,
		    const struct nlx_exchange *x)
{
	unsigned port = fit_port(x, m->pid), type = 2;
	bool form = true;

	if (!nlx_is_verdict(m)) {
		type = fit_type(m, x);
		form = x->dump == ((m->flags & NLX_F_MULTI) != 0);
	} else if (m->type == NLX_DONE) {
		form = x->dump;
	} else if (!is_echo_of(m, v, x)) {
		return 0;
	}
	return port && type ? form * 16u + port * 4u + type : 0;
}

/* Of IPsec changes listeners are told with the port that the request carries, if
 * any; answers about audit never have one.  All else without a port was asked for
 * by nobody, whatever its sequence number. */
static bool may_answer(const struct nlx_msg *m)
{
	return m->pid ||
	       (m->seq && (m->protocol == NLS_NETLINK_XFRM || m->protocol == NETLINK_AUDIT_));
}

/* The best fit; of equal ones the newest, but those of one frame are answered in
 * their order. */
struct nlx_pending *nlx_pending_find(const struct nlx_msg *m)
{
	struct nlx_queue *q = may_answer(m) ? queue_of(m) : NULL;
	struct nls_verdict v = { .error = 0 };
	struct nlx_pending *best = NULL;
	unsigned best_fit = 0;

	if (q && nlx_is_verdict(m))
		v = nlx_read_verdict(m);
	for (struct nlx_pending *p = q ? q->newest : NULL; p; p = p->older) {
		unsigned f = fit(m, &v, p->exchange);

		if (f > best_fit || (f && f == best_fit &&
				     p->exchange->request_frame == best->exchange->request_frame)) {
			best = p;
			best_fit = f;
		}
	}
	return best;
}
