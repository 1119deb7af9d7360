/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * known.h: what a capture has taught so far, apart for each of its interfaces: names
 * of interfaces and generic netlink families, processes of ports, byte order.
 */
#ifndef NLTAP_KNOWN_H
#define NLTAP_KNOWN_H

#include "../plugin/core/message.h"
#include "map.h"

/* All zero: nothing known. */
struct nltap_known {
	struct nltap_map ifnames, genl_names, processes; /* strings, owned */
	bool big_endian;
};

/* Where in the capture: handed to core functions as their context. */
struct nltap_place {
	struct nltap_known *known;
	unsigned interface;
};

/* Learns from a message; told: of a frame that nltap wrote. */
void nltap_learn(struct nltap_place *place, const struct nls_message *m, bool told);

/* Names, or NULL if unknown; they live until something newer is learned.  For
 * struct nls_context and nls_message_read(): the context is a struct nltap_place. */
const char *nltap_known_ifname(const void *place, uint32_t ifindex);
const char *nltap_known_genl(const void *place, uint16_t id);

/* Command name of the process that has a port, or NULL. */
const char *nltap_known_process(const struct nltap_place *place, unsigned protocol, uint32_t port);

void nltap_forget(struct nltap_known *known);

/*
 * Learns from each message of a frame of LINKTYPE_NETLINK, then calls fn for each.
 * Returns the offset where no further message begins, 0 if it is no such frame.
 */
uint32_t nltap_each_message(struct nltap_place *place, const uint8_t *data, uint32_t len,
			    uint32_t length, void (*fn)(void *user, const struct nls_message *m),
			    void *user);

#endif
