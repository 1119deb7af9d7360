/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * A port belongs to a protocol and a namespace, and what is known of a bind is the port
 * and, if the process still lived, the namespace.  All sockets from before are told from
 * netlink_diag, all others are bound in front of us: a port that speaks and that one
 * process alone has bound is that process's.
 */
#include "ports.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>

enum { MOST_PORTS = 65536 };

/* Whoever has bound a port last; NULL as the process: several may be meant. */
struct bound {
	uint64_t serial;
	bool ambiguous;
	struct nltap_seen seen;
};

uint64_t nltap_port_key(uint32_t source, uint32_t protocol, uint32_t port)
{
	return (uint64_t)source << 48 | (uint64_t)protocol << 32 | port;
}

/* Inodes of namespaces have 32 bits. */
static uint64_t bound_key(uint64_t netns, uint32_t port)
{
	return netns << 32 | port;
}

static bool lives(uint32_t pid)
{
	return kill((pid_t)pid, 0) == 0 || errno == EPERM;
}

void nltap_ports_bind(struct nltap_ports *p, const struct nltap_seen *seen)
{
	struct bound *bound = malloc(sizeof(*bound)), *old;
	uint64_t key = bound_key(seen->netns, seen->port);

	if (!bound)
		return;
	if (p->bound.n >= MOST_PORTS)
		nltap_ports_forget(p);
	old = nltap_map_get(&p->bound, key);
	bound->serial = ++p->serial;
	bound->ambiguous =
		old && old->seen.pid != seen->pid && (old->ambiguous || lives(old->seen.pid));
	bound->seen = *seen;
	free(nltap_map_put(&p->bound, key, bound));
}

/* What is noted of a port: the serial number of the bind it was told with, or 0. */
static void *note_of(uint64_t serial)
{
	return (void *)(uintptr_t)(serial << 1 | 1);
}

static void note(struct nltap_ports *p, uint64_t key, uint64_t serial)
{
	if (p->noted.n >= MOST_PORTS)
		nltap_map_clear(&p->noted, NULL);
	nltap_map_put(&p->noted, key, note_of(serial));
}

bool nltap_ports_note(struct nltap_ports *p, uint64_t key)
{
	if (nltap_map_get(&p->noted, key))
		return false;
	note(p, key, 0);
	return true;
}

/* Of one in this namespace and one in a namespace unknown, the later if they agree. */
static const struct bound *find(const struct nltap_ports *p, uint64_t netns, uint32_t port)
{
	const struct bound *here = nltap_map_get(&p->bound, bound_key(netns, port));
	const struct bound *somewhere = nltap_map_get(&p->bound, bound_key(0, port));
	const struct bound *found = here ? here : somewhere;

	if (here && somewhere) {
		if (here->seen.pid != somewhere->seen.pid)
			return NULL;
		found = here->serial > somewhere->serial ? here : somewhere;
	}
	return found && !found->ambiguous ? found : NULL;
}

const struct nltap_seen *nltap_ports_news(struct nltap_ports *p, uint64_t key, uint64_t netns)
{
	const struct bound *bound = find(p, netns, (uint32_t)key);

	if (!bound || nltap_map_get(&p->noted, key) == note_of(bound->serial))
		return NULL;
	note(p, key, bound->serial);
	return &bound->seen;
}

void nltap_ports_forget(struct nltap_ports *p)
{
	nltap_map_clear(&p->bound, free);
}

void nltap_ports_free(struct nltap_ports *p)
{
	nltap_map_clear(&p->bound, free);
	nltap_map_clear(&p->noted, NULL);
}
