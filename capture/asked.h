/* SPDX-License-Identifier: GPL-2.0-or-later */
/* asked.h: requests that may still be answered. */
#ifndef NLTAP_ASKED_H
#define NLTAP_ASKED_H

#include <time.h>

#include "../plugin/core/message.h"

/* A request. */
struct nltap_request {
	uint64_t key;	/* interface, protocol, sequence number */
	uint64_t age;	/* the higher the newer */
	uint32_t port;	/* as the request or its answers tell; 0: unknown */
	bool port_told; /* by an answer or a trace */
	struct timespec time;
	uint16_t flags;
	bool dump; /* asked for */
	char name[64];
	uint8_t *copy; /* of the message */
	uint32_t len;
	struct nls_message m; /* of the copy */
};

struct nltap_asked;

struct nltap_asked *nltap_asked_new(void);
void nltap_asked_free(struct nltap_asked *a);

/* Enters a request; port: of the socket that sent it, 0 if not known. */
void nltap_asked_enter(struct nltap_asked *a, unsigned interface, const struct nls_message *m,
		       uint32_t port, const struct timespec *time);

/* The request that a message to this port answers or tells the effect of, or NULL; lives until the
 * next request is entered. */
struct nltap_request *nltap_asked_find(struct nltap_asked *a, unsigned interface,
				       const struct nls_message *m, uint32_t port);

/* A change is answered by an ACK; objects told with its number are its effect. */
bool nltap_is_effect(const struct nls_message *m, const struct nltap_request *r);

/* The request's body for reading its answers; false if they do not depend on it. */
bool nltap_asked_body(struct nls_asked *asked, const struct nltap_request *r);

/* It has been answered. */
void nltap_asked_done(struct nltap_request *r);

#endif
