/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "exchange.h"

#include <string.h>

#include "extack.h"
#include "header.h"
#include "message.h"
#include "pending.h"
#include "repeat.h"

enum { XFRM_MSG_ALLOCSPI_ = 22 }; /* linux/xfrm.h */

/* What the first pass found in a frame whose messages differ. */
struct frame_links {
	unsigned n, room;
	struct {
		unsigned from; /* first message that it is for */
		struct nlx_link link;
	} list[];
};

static uint32_t last_number;
static GArray *frame_entries; /* uintptr_t, by frame number */

static void forget(void)
{
	last_number = 0;
	if (frame_entries)
		g_array_free(frame_entries, TRUE);
	frame_entries = g_array_new(FALSE, TRUE, sizeof(uintptr_t));
}

void nlx_register_exchanges(void)
{
	register_init_routine(forget);
}

/* A copy of the request for answers that do not say what they are. */
static const struct nls_asked *keep_asked(const struct nlx_msg *m)
{
	struct nls_asked *a;

	if (!m->msg || !m->msg->asked)
		return NULL;
	a = wmem_new0(wmem_file_scope(), struct nls_asked);
	a->data = wmem_memdup(wmem_file_scope(), m->data + m->body, m->end - m->body);
	a->type = nlx_body_type(m);
	a->end = m->end - m->body;
	a->big_endian = m->big_endian;
	return a;
}

static struct nlx_exchange *enter_request(const struct nlx_msg *m, packet_info *pinfo)
{
	struct nlx_exchange *x;

	/* The kernel passes over those, unless they ask it to say so. */
	if (nlx_is_control(m) && !(m->flags & NLX_F_ACK))
		return NULL;
	x = wmem_new0(wmem_file_scope(), struct nlx_exchange);
	x->number = ++last_number;
	x->request_frame = pinfo->num;
	x->request_time = pinfo->abs_ts;
	x->asked_port = m->pid;
	x->port = m->port ? m->port : m->pid;
	x->port_told = m->port != 0;
	x->len = m->len;
	x->type = m->type;
	x->flags = m->flags;
	x->kind = (uint8_t)nlx_kind(m);
	x->dump = nlx_asks_dump(m);
	x->wants_answer = m->flags & NLX_F_ACK || x->dump || x->kind == NLS_MSG_GET;
	x->family = m->family;
	x->asked = keep_asked(m);
	x->cmd = m->msg ? m->msg->name : wmem_strdup(wmem_file_scope(), nlx_msg_name(m, pinfo));
	nlx_pending_add(m, x);
	return x;
}

/* A change is answered by an ACK; objects told with its number are its effect.
 * Of IPsec all is a change but what is there to be asked. */
static bool is_effect(const struct nlx_msg *m, const struct nlx_exchange *x)
{
	if (nlx_is_control(m) || m->protocol == NLS_NETLINK_GENERIC)
		return false;
	if (m->protocol == NLS_NETLINK_XFRM)
		return x->kind != NLS_MSG_GET && x->type != XFRM_MSG_ALLOCSPI_;
	return x->kind == NLS_MSG_NEW || x->kind == NLS_MSG_DEL;
}

static bool is_last(const struct nlx_msg *m, const struct nlx_exchange *x)
{
	return nlx_is_verdict(m) ||
	       (!nls_goes_on(m->protocol, m->flags, x->dump) && !(x->flags & NLX_F_ACK));
}

static void keep_verdict(const struct nlx_msg *m, packet_info *pinfo, struct nlx_pending *p)
{
	struct nls_verdict v = nlx_read_verdict(m);
	struct nlx_exchange *x = p->exchange;
	struct nlx_msg request = *m;
	struct nlx_complaint c;

	x->error = v.error < 0 && v.error != INT32_MIN ? -v.error : 0;
	x->extack_text = nlx_extack_text(m, &v, wmem_file_scope());
	if (!v.extack || (v.echo && !(m->flags & NLX_F_CAPPED)) || !p->request ||
	    p->len < NLS_HDRLEN)
		return;
	request.data = p->request;
	nlx_read_message(&request, pinfo, 0, p->len);
	c = nlx_resolve_extack(m, &v, &request, wmem_file_scope());
	x->extack_path = c.path;
	x->extack_missing = c.missing;
}

static void enter_answer(const struct nlx_msg *m, packet_info *pinfo, struct nlx_pending *p)
{
	struct nlx_exchange *x = p->exchange;

	x->interrupted |= (m->flags & NLX_F_DUMP_INTR) != 0;
	if (!x->response_frame) {
		x->response_frame = pinfo->num;
		x->response_time = pinfo->abs_ts;
	}
	if (nlx_is_verdict(m))
		keep_verdict(m, pinfo, p);
	if (is_last(m, x)) {
		x->done_frame = pinfo->num;
		nlx_pending_remove(m->capture, p);
	}
}

/* What the kernel says: an answer, the effect of a request, or news. */
static struct nlx_link enter_told(const struct nlx_msg *m, packet_info *pinfo)
{
	struct nlx_pending *p = nlx_pending_find(m);
	struct nlx_link link = { .exchange = p ? p->exchange : NULL };
	bool effect = p && is_effect(m, p->exchange);

	/* To whom changed what, the kernel tells also as the answer if asked to. */
	link.caused = effect && !(p->exchange->flags & NLX_F_ECHO);
	if (p && m->pid && !(effect && m->protocol == NLS_NETLINK_XFRM)) {
		p->exchange->port = m->pid;
		p->exchange->port_told = true;
	}
	if ((!p || effect) && !nlx_is_control(m))
		link.repeat_of = nlx_repeat_of(m, pinfo);
	if (p && !link.caused)
		enter_answer(m, pinfo, p);
	return link;
}

/*
 * What is known of a frame hangs on one pointer, by frame number, for memory's sake:
 * nothing, the exchange of all its messages, or (lowest bit set) a list.
 */
static uintptr_t *frame_entry(uint32_t frame)
{
	if (frame >= frame_entries->len)
		g_array_set_size(frame_entries, frame + 1);
	return &g_array_index(frame_entries, uintptr_t, frame);
}

static const struct frame_links *entry_list(uintptr_t entry)
{
	return entry & 1 ? (const struct frame_links *)(entry & ~(uintptr_t)1) : NULL;
}

static bool is_plain(const struct nlx_link *link)
{
	return !link->repeat_of && !link->caused && !link->from_kernel;
}

static struct nlx_link entry_link(uintptr_t entry, unsigned index)
{
	const struct frame_links *links = entry_list(entry);
	struct nlx_link link = { .exchange = links ? NULL : (struct nlx_exchange *)entry };
	unsigned low = 0, high = links ? links->n : 0;

	/* The last item that begins at or before this message. */
	while (low < high) {
		unsigned mid = (low + high) / 2;

		if (links->list[mid].from <= index) {
			link = links->list[mid].link;
			low = mid + 1;
		} else {
			high = mid;
		}
	}
	return link;
}

static bool same_link(const struct nlx_link *a, const struct nlx_link *b)
{
	return a->exchange == b->exchange && a->repeat_of == b->repeat_of &&
	       a->caused == b->caused && a->from_kernel == b->from_kernel;
}

/* From here on the frame's messages differ: the list grows by doubling. */
static void append_link(uintptr_t *entry, unsigned index, const struct nlx_link *link)
{
	struct frame_links *links = (struct frame_links *)(uintptr_t)entry_list(*entry);
	unsigned n = links ? links->n : 0, room = links ? links->room : 0;

	if (n == room) {
		room = room ? room * 2 : 2;
		links = wmem_realloc(wmem_file_scope(), links,
				     sizeof(*links) + room * sizeof(links->list[0]));
		links->room = room;
		if (n == 0 && *entry) {
			links->list[0].from = 0;
			links->list[0].link =
				(struct nlx_link) { .exchange = (struct nlx_exchange *)*entry };
			n = 1;
		}
		*entry = (uintptr_t)links | 1;
	}
	links->list[n].from = index;
	links->list[n].link = *link;
	links->n = n + 1;
}

static void store(const struct nlx_msg *m, packet_info *pinfo, const struct nlx_link *link)
{
	uintptr_t *entry = frame_entry(pinfo->num);
	struct nlx_link before = entry_link(*entry, m->index);

	if (same_link(link, &before))
		return;
	if (m->index == 0 && is_plain(link))
		*entry = (uintptr_t)link->exchange;
	else
		append_link(entry, m->index, link);
}

void nlx_exchange_enter(struct nlx_msg *m, packet_info *pinfo)
{
	struct nlx_link link = { .exchange = NULL };
	bool told = !m->from_kernel && !m->traced && nlx_pending_is_told(m, pinfo);

	m->from_kernel |= told;
	if (m->from_kernel)
		link = enter_told(m, pinfo);
	else if (m->protocol != NLS_NETLINK_USERSOCK)
		link.exchange = enter_request(m, pinfo);
	link.from_kernel = told;
	store(m, pinfo, &link);
}

struct nlx_link nlx_exchange_of(const struct nlx_msg *m, packet_info *pinfo)
{
	if (pinfo->num >= frame_entries->len)
		return entry_link(0, 0);
	return entry_link(g_array_index(frame_entries, uintptr_t, pinfo->num), m->index);
}
