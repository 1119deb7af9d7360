/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * context.h: what a capture needs to be understood elsewhere: the kernel's generic
 * netlink families, whose ids it gives out as they are loaded, and the links behind the
 * interface numbers.  Asked once; the kernel's answers become frames of the capture.
 */
#ifndef NLTAP_CONTEXT_H
#define NLTAP_CONTEXT_H

#include "output.h"

struct nltap_context;

/* Asks, in the current network namespace.  NULL on failure: errno. */
struct nltap_context *nltap_context_ask(void);

void nltap_context_free(struct nltap_context *c);

/* Writes the answers as frames of that interface, as of the time they came. */
void nltap_context_write(const struct nltap_context *c, struct nltap_output *o, unsigned interface);

/* Id of the generic netlink family of that name; 0 if the kernel has none. */
uint16_t nltap_context_family(const struct nltap_context *c, const char *name);

/* Calls each() for every generic netlink family. */
void nltap_context_families(const struct nltap_context *c,
			    void (*each)(void *user, const char *name, uint16_t id), void *user);

#endif
