/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "exchange.h"

#include <string.h>

#include "capture.h"
#include "extack.h"
#include "header.h"
#include "message.h"

/* A request that may still be answered. */
struct nlx_pending {
	uint64_t key;			/* pending_key(); the map points here */
	struct nlx_exchange *exchange;
	struct nlx_pending *older;	/* same family and sequence number */
	uint8_t *request;		/* copy of the message, for a capped refusal */
	uint32_t len;
};

/* What the first pass found in a frame; most frames hold one exchange. */
struct frame_links {
	unsigned n;
	struct {
		unsigned from;		/* first message that it is for */
		struct nlx_link link;
	} list[];
};

/* So many requests with one sequence number may wait at a time. */
#define MAX_PENDING 16

/* Copies of a notification come right after each other. */
#define REPEAT_MICROSECONDS 50000

static uint32_t last_number;

static void forget(void)
{
	last_number = 0;
}

void nlx_register_exchanges(void)
{
	register_init_routine(forget);
}

static uint64_t pending_key(const struct nlx_msg *m)
{
	return (uint64_t)m->protocol << 32 | m->seq;
}

static void drop(struct nlx_pending *p)
{
	wmem_free(wmem_file_scope(), p->request);
	wmem_free(wmem_file_scope(), p);
}

static void trim(struct nlx_pending *newest)
{
	for (unsigned n = 1; newest; newest = newest->older) {
		if (n++ < MAX_PENDING || !newest->older)
			continue;
		drop(newest->older);
		newest->older = NULL;
	}
}

static void remove_pending(struct nlx_capture *c, uint64_t key, struct nlx_pending *gone)
{
	struct nlx_pending *first = wmem_map_lookup(c->pending, &key), *p;

	if (first == gone) {
		/* The map keeps its key: the list's head is replaced in place. */
		if (gone->older) {
			p = gone->older;
			wmem_free(wmem_file_scope(), gone->request);
			*gone = *p;
			wmem_free(wmem_file_scope(), p);
			return;
		}
		wmem_map_remove(c->pending, &key);
		drop(gone);
		return;
	}
	for (p = first; p; p = p->older) {
		if (p->older != gone)
			continue;
		p->older = gone->older;
		drop(gone);
		return;
	}
}

static struct nlx_exchange *new_exchange(const struct nlx_msg *m, packet_info *pinfo)
{
	struct nlx_exchange *x = wmem_new0(wmem_file_scope(), struct nlx_exchange);

	x->number = ++last_number;
	x->request_frame = pinfo->num;
	x->request_time = pinfo->abs_ts;
	x->seq = m->seq;
	x->port = m->port ? m->port : m->pid;
	x->port_told = m->port != 0;
	x->type = m->type;
	x->flags = m->flags;
	x->family = m->family;
	x->msg = m->msg;
	x->cmd = m->msg ? m->msg->name
			: wmem_strdup(wmem_file_scope(), nlx_msg_name(m, pinfo));
	return x;
}

static struct nlx_exchange *enter_request(const struct nlx_msg *m, packet_info *pinfo)
{
	struct nlx_exchange *x = new_exchange(m, pinfo);
	struct nlx_pending *p = wmem_new0(wmem_file_scope(), struct nlx_pending);
	uint64_t key = pending_key(m);
	struct nlx_pending *known = wmem_map_lookup(m->capture->pending, &key);

	p->key = key;
	p->exchange = x;
	p->len = m->end - m->off;
	p->request = wmem_memdup(wmem_file_scope(), m->data + m->off, p->len);
	if (known) {
		/* The newest first, under the key that the map has. */
		struct nlx_pending newest = *p;

		*p = *known;
		*known = newest;
		known->older = p;
		trim(known);
	} else {
		wmem_map_insert(m->capture->pending, &p->key, p);
	}
	return x;
}

/* How well a waiting request fits a message to this port.  A request may carry
 * the process id though its socket has another port: only answers tell. */
static unsigned fit(const struct nlx_exchange *x, uint32_t port)
{
	if (x->port == port)
		return x->port_told ? 4 : 3;
	if (x->port_told)
		return 0;
	return x->port == 0 ? 2 : 1;
}

/* The best fit, and of equal ones the newest. */
static struct nlx_pending *find_pending(const struct nlx_msg *m)
{
	uint64_t key = pending_key(m);
	struct nlx_pending *p, *best = NULL;
	unsigned best_fit = 0;

	if (m->pid == 0)
		return NULL;
	for (p = wmem_map_lookup(m->capture->pending, &key); p; p = p->older) {
		if (fit(p->exchange, m->pid) > best_fit) {
			best = p;
			best_fit = fit(p->exchange, m->pid);
		}
	}
	return best;
}

/* A change is answered by an ACK; objects told with its number are its effect. */
static bool is_effect(const struct nlx_msg *m, const struct nlx_exchange *x)
{
	return m->type >= NLX_MIN_TYPE && x->msg &&
	       (x->msg->kind == NLS_MSG_NEW || x->msg->kind == NLS_MSG_DEL) &&
	       m->protocol != NLS_NETLINK_GENERIC && !(x->flags & NLX_F_ECHO);
}

static bool is_last(const struct nlx_msg *m, const struct nlx_exchange *x)
{
	if (nlx_is_verdict(m))
		return true;
	return !(m->flags & NLX_F_MULTI) && !(x->flags & NLX_F_ACK);
}

static void keep_complaint(const struct nlx_msg *m, packet_info *pinfo, struct nlx_pending *p)
{
	struct nls_verdict v = nlx_read_verdict(m);
	struct nlx_exchange *x = p->exchange;
	struct nlx_msg request = *m;
	struct nlx_complaint c;

	x->error = v.error < 0 ? -v.error : 0;
	if (!v.extack || (v.echo && !(m->flags & NLX_F_CAPPED)) || p->len < NLS_HDRLEN)
		return;
	request.data = p->request;
	nlx_read_message(&request, pinfo, 0, p->len);
	c = nlx_resolve_extack(m, &v, &request, wmem_file_scope());
	x->extack_path = c.path;
	x->extack_missing = c.missing;
}

static struct nlx_link enter_answer(const struct nlx_msg *m, packet_info *pinfo)
{
	struct nlx_pending *p = find_pending(m);
	struct nlx_exchange *x = p ? p->exchange : NULL;
	struct nlx_link link = { x, 0, false };

	if (!x)
		return link;
	x->port = m->pid;
	x->port_told = true;
	link.caused = is_effect(m, x);
	if (link.caused)
		return link;
	x->interrupted |= (m->flags & NLX_F_DUMP_INTR) != 0;
	if (!x->response_frame) {
		x->response_frame = pinfo->num;
		x->response_time = pinfo->abs_ts;
	}
	if (nlx_is_verdict(m))
		keep_complaint(m, pinfo, p);
	if (is_last(m, x)) {
		x->done_frame = pinfo->num;
		remove_pending(m->capture, pending_key(m), p);
	}
	return link;
}

static uint64_t fingerprint(const struct nlx_msg *m)
{
	uint64_t h = 1469598103934665603u ^ m->protocol;

	for (uint32_t i = m->off; i < m->end; i++)
		h = (h ^ m->data[i]) * 1099511628211u;
	return h;
}

static bool is_near(const nstime_t *earlier, const nstime_t *now)
{
	nstime_t delta;

	nstime_delta(&delta, now, earlier);
	return delta.secs == 0 && delta.nsecs >= 0 && delta.nsecs < REPEAT_MICROSECONDS * 1000;
}

/* The same bytes a moment ago were the same notification to another listener. */
static uint32_t find_repeat(const struct nlx_msg *m, packet_info *pinfo)
{
	struct nlx_capture *c = m->capture;
	uint64_t print = fingerprint(m);
	struct nlx_notification *n;

	for (unsigned i = 0; i < array_length(c->recent); i++) {
		n = &c->recent[i];
		if (n->frame && n->frame != pinfo->num && n->print == print &&
		    is_near(&n->time, &pinfo->abs_ts))
			return n->frame;
	}
	n = &c->recent[c->next_recent++ % array_length(c->recent)];
	n->print = print;
	n->frame = pinfo->num;
	n->time = pinfo->abs_ts;
	return 0;
}

static bool same_link(const struct nlx_link *a, const struct nlx_link *b)
{
	return a->exchange == b->exchange && a->repeat_of == b->repeat_of && a->caused == b->caused;
}

static void store(const struct nlx_msg *m, packet_info *pinfo, const struct nlx_link *link)
{
	struct frame_links *links = p_get_proto_data(wmem_file_scope(), pinfo, proto_netlink, 0);
	static const struct nlx_link none;
	unsigned n = links ? links->n : 0;

	if (same_link(link, n ? &links->list[n - 1].link : &none))
		return;
	if (links)
		p_remove_proto_data(wmem_file_scope(), pinfo, proto_netlink, 0);
	links = wmem_realloc(wmem_file_scope(), links,
			     sizeof(*links) + (n + 1) * sizeof(links->list[0]));
	links->n = n + 1;
	links->list[n].from = m->index;
	links->list[n].link = *link;
	p_add_proto_data(wmem_file_scope(), pinfo, proto_netlink, 0, links);
}

void nlx_exchange_enter(const struct nlx_msg *m, packet_info *pinfo)
{
	struct nlx_link link = { NULL, 0, false };

	if (m->from_kernel) {
		link = enter_answer(m, pinfo);
		if ((!link.exchange || link.caused) && m->type >= NLX_MIN_TYPE)
			link.repeat_of = find_repeat(m, pinfo);
	} else if (m->protocol != NLS_NETLINK_USERSOCK) {
		link.exchange = enter_request(m, pinfo);
	}
	store(m, pinfo, &link);
}

struct nlx_link nlx_exchange_of(const struct nlx_msg *m, packet_info *pinfo)
{
	const struct frame_links *links =
		p_get_proto_data(wmem_file_scope(), pinfo, proto_netlink, 0);
	struct nlx_link link = { NULL, 0, false };
	unsigned low = 0, high = links ? links->n : 0;

	/* The last entry that begins at or before this message. */
	while (low < high) {
		unsigned mid = (low + high) / 2;

		if (links->list[mid].from <= m->index) {
			link = links->list[mid].link;
			low = mid + 1;
		} else {
			high = mid;
		}
	}
	return link;
}
