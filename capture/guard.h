/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * guard.h: a process of nltap's own that keeps the rights which nltap gives up, waits
 * until nltap ends in whatever way, and removes its taps then.
 */
#ifndef NLTAP_GUARD_H
#define NLTAP_GUARD_H

#include <stdbool.h>
#include <sys/types.h>

#include "netns.h"

struct nltap_guard {
	pid_t pid;
	int fd; /* closed by nltap's end */
};

/* To be called before taps are made in any of the n namespaces.  False on failure; the
 * reason has then been printed. */
bool nltap_guard_start(struct nltap_guard *guard, const struct nltap_netns *ns, unsigned n);

/* Ends it, after nltap_tap_release() of the taps; returns when these are gone.  False if
 * one stays; the reason has then been printed. */
bool nltap_guard_end(struct nltap_guard *guard);

#endif
