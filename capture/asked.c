/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "asked.h"

#include <stdlib.h>
#include <string.h>

/* Requests wait in slots by family and sequence number; the newest push out others. */
enum { SLOTS = 1024, WAYS = 4 };

/* linux/netlink.h, linux/rtnetlink.h, linux/netfilter/nfnetlink.h */
enum { MODIFIERS = 0xf00, ECHO = 0x8, AUDIT = 9 };
enum { ROUTE_GROUP = 4, ROUTE_GET = 2, NFNL_FIRST_SUBSYS = 0x100 };

struct nltap_asked {
	uint64_t age;
	struct nltap_request requests[SLOTS][WAYS];
};

struct nltap_asked *nltap_asked_new(void)
{
	return calloc(1, sizeof(struct nltap_asked));
}

void nltap_asked_free(struct nltap_asked *a)
{
	for (unsigned i = 0; i < SLOTS * WAYS; i++)
		free(a->requests[i / WAYS][i % WAYS].copy);
	free(a);
}

static uint64_t key_of(unsigned interface, const struct nls_message *m)
{
	return (uint64_t)interface << 40 | (uint64_t)(m->protocol & 0xff) << 32 | m->seq;
}

static struct nltap_request *slot_of(struct nltap_asked *a, uint64_t key)
{
	return a->requests[(key * 0x9e3779b97f4a7c15u) >> 54];
}

void nltap_asked_enter(struct nltap_asked *a, unsigned interface, const struct nls_message *m,
		       uint32_t port, const struct timespec *time)
{
	uint64_t key = key_of(interface, m);
	struct nltap_request *slot = slot_of(a, key), *r = slot;
	struct nls_text t;

	for (unsigned i = 0; i < WAYS; i++)
		if (slot[i].age < r->age)
			r = &slot[i];
	free(r->copy);
	r->key = key;
	r->age = ++a->age;
	r->port = port ? port : m->pid;
	r->port_told = port != 0;
	r->time = *time;
	r->flags = m->flags;
	r->dump = nls_asks_dump(m);
	r->len = m->end - m->off;
	r->copy = malloc(r->len);
	if (r->copy)
		memcpy(r->copy, m->data + m->off, r->len);
	r->m = *m;
	r->m.data = r->copy;
	r->m.off = 0;
	r->m.body -= m->off;
	r->m.end -= m->off;
	nls_text_init(&t, r->name, sizeof(r->name));
	nls_message_short_name(&t, m);
}

/* How well the port fits, 0: not at all.  A request may carry the process id though
 * its socket has another port: only answers tell. */
static unsigned fit_port(const struct nltap_request *r, uint32_t port)
{
	if (port == 0)
		return 2;
	if (r->port == port)
		return 3;
	if (r->port_told)
		return 0;
	return r->port == 0 ? 2 : 1;
}

/* An error holds the header of the request that it is about, maybe without some
 * modifier flags: the kernel takes them back while it adds several routes. */
static bool is_echo_of(const struct nls_message *m, const struct nls_verdict *v,
		       const struct nltap_request *r)
{
	const uint8_t *p = m->data + v->echo;

	if (!v->echo || v->echo_end - v->echo < NLS_HDRLEN)
		return true;
	return nls_number(p, 4, m->big_endian) == r->m.len &&
	       nls_number(p + 4, 2, m->big_endian) == r->m.type &&
	       ((nls_number(p + 6, 2, m->big_endian) ^ r->flags) & ~(uint64_t)MODIFIERS) == 0 &&
	       nls_number(p + 12, 4, m->big_endian) == r->m.pid;
}

/* Whether a request of this type can bring about a message of that: 2 if they are of
 * one kind, 1 if it may cause the other beside its own. */
static unsigned fit_type(const struct nls_message *m, const struct nltap_request *r)
{
	unsigned asked = r->m.type;

	switch (m->protocol) {
	case NLS_NETLINK_ROUTE:
		if (m->type / ROUTE_GROUP == asked / ROUTE_GROUP)
			return 2;
		return asked % ROUTE_GROUP == ROUTE_GET ? 0 : 1;
	case NLS_NETLINK_NETFILTER:
		if (m->type >> 8 == asked >> 8)
			return 2;
		return asked < NFNL_FIRST_SUBSYS ? 1 : 0;
	case NLS_NETLINK_GENERIC:
	case NLS_NETLINK_SOCK_DIAG:
		return m->type == asked ? 2 : 0;
	default:
		return 2;
	}
}

/* 0: m is no answer to r. */
static unsigned fit(const struct nls_message *m, const struct nls_verdict *v,
		    const struct nltap_request *r, uint32_t port)
{
	unsigned of_port = fit_port(r, port), type = 2;
	bool form = true;

	if (!nls_is_verdict(m)) {
		type = fit_type(m, r);
		form = r->dump == ((m->flags & NLS_F_MULTI) != 0);
	} else if (m->type == NLS_TYPE_DONE) {
		form = r->dump;
	} else if (!is_echo_of(m, v, r)) {
		return 0;
	}
	return of_port && type ? form * 16u + of_port * 4u + type : 0;
}

/* Of IPsec changes listeners are told with the port that the request carries, if any;
 * answers about audit never have one.  All else without a port was asked for by nobody. */
static bool may_answer(const struct nls_message *m)
{
	return m->pid || (m->seq && (m->protocol == NLS_NETLINK_XFRM || m->protocol == AUDIT));
}

bool nltap_is_effect(const struct nls_message *m, const struct nltap_request *r)
{
	unsigned kind = nls_message_kind(&r->m);

	return m->type >= NLS_MIN_TYPE && (kind == NLS_MSG_NEW || kind == NLS_MSG_DEL) &&
	       m->protocol != NLS_NETLINK_GENERIC && !(r->flags & ECHO);
}

struct nltap_request *nltap_asked_find(struct nltap_asked *a, unsigned interface,
				       const struct nls_message *m, uint32_t port)
{
	uint64_t key = key_of(interface, m);
	struct nltap_request *slot = slot_of(a, key), *best = NULL;
	struct nls_verdict v = { .error = 0 };
	unsigned best_fit = 0;

	if (!may_answer(m))
		return NULL;
	if (nls_is_verdict(m))
		v = nls_verdict_read(m);
	for (unsigned i = 0; i < WAYS; i++) {
		struct nltap_request *r = &slot[i];
		unsigned n = r->key == key && r->copy ? fit(m, &v, r, port) : 0;

		if (n > best_fit || (n && n == best_fit && r->age > best->age)) {
			best = r;
			best_fit = n;
		}
	}
	if (best && port && !(m->protocol == NLS_NETLINK_XFRM && nltap_is_effect(m, best))) {
		best->port = port;
		best->port_told = true;
	}
	return best;
}

void nltap_asked_done(struct nltap_request *r)
{
	free(r->copy);
	r->copy = NULL;
	r->age = 0;
}

bool nltap_asked_body(struct nls_asked *asked, const struct nltap_request *r)
{
	if (!r || !r->copy || !r->m.msg || !r->m.msg->asked)
		return false;
	*asked = (struct nls_asked) { .data = r->copy,
				      .type = nls_message_body(&r->m),
				      .off = nls_message_content(&r->m),
				      .end = r->m.end,
				      .big_endian = r->m.big_endian };
	return asked->type != NULL;
}
