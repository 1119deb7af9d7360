/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "asked.h"

#include <stdlib.h>
#include <string.h>

/* Requests wait in slots by family and sequence number; the newest push out others. */
enum { SLOTS = 1024, WAYS = 4 };

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
	nls_message_name(&t, m);
}

/* How well a waiting request fits a message to this port.  A request may carry the
 * process id though its socket has another port: only answers tell. */
static unsigned fit(const struct nltap_request *r, uint32_t port)
{
	if (r->port == port)
		return r->port_told ? 4 : 3;
	if (r->port_told)
		return 0;
	return r->port == 0 ? 2 : 1;
}

struct nltap_request *nltap_asked_find(struct nltap_asked *a, unsigned interface,
				       const struct nls_message *m, uint32_t port)
{
	uint64_t key = key_of(interface, m);
	struct nltap_request *slot = slot_of(a, key), *best = NULL;
	unsigned best_fit = 0;

	if (!port)
		return NULL;
	for (unsigned i = 0; i < WAYS; i++) {
		struct nltap_request *r = &slot[i];
		unsigned n = r->key == key && r->copy ? fit(r, port) : 0;

		if (n > best_fit || (n && n == best_fit && r->age > best->age)) {
			best = r;
			best_fit = n;
		}
	}
	if (!best)
		return NULL;
	best->port = port;
	best->port_told = true;
	return best;
}

void nltap_asked_done(struct nltap_request *r)
{
	free(r->copy);
	r->copy = NULL;
	r->age = 0;
}
