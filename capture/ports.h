/* SPDX-License-Identifier: GPL-2.0-or-later */
/* ports.h: which process a port in a live capture belongs to, as far as it is known. */
#ifndef NLTAP_PORTS_H
#define NLTAP_PORTS_H

#include "map.h"
#include "watch.h"

/* All zero: nothing is known. */
struct nltap_ports {
	struct nltap_map noted; /* ports that have been told of or asked for */
	struct nltap_map bound; /* who bound a port, by namespace and port */
	uint64_t serial;
};

/* A port: number of its source, protocol, port id. */
uint64_t nltap_port_key(uint32_t source, uint32_t protocol, uint32_t port);

/* Takes news of a socket that got its port (NLTAP_SEEN_BOUND). */
void nltap_ports_bind(struct nltap_ports *p, const struct nltap_seen *seen);

/* Remembers that a port has been told of or asked for; false if it had been. */
bool nltap_ports_note(struct nltap_ports *p, uint64_t key);

/*
 * Who bound the port that is at hand in a namespace, if that is to be told: it had not
 * been, or of somebody else.  NULL if not, or if there are several who may be it.  Lives
 * until the next call with p.
 */
const struct nltap_seen *nltap_ports_news(struct nltap_ports *p, uint64_t key, uint64_t netns);

/* Nothing is known any more of who bound what: news have been lost. */
void nltap_ports_forget(struct nltap_ports *p);

void nltap_ports_free(struct nltap_ports *p);

#endif
