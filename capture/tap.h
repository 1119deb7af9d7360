/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * tap.h: nlmon interfaces, which see the netlink traffic of their network namespace.
 *
 * A tap of nltap's is named nltap0, nltap1, ..., is in the interface group
 * NLTAP_GROUP, and its owner holds a lock of its name: an abstract Unix socket, which
 * belongs to the same network namespace and goes with the process.  A marked tap whose
 * lock is free is left from an nltap that was killed.  All functions here are about the
 * current network namespace.
 */
#ifndef NLTAP_TAP_H
#define NLTAP_TAP_H

#include <net/if.h>
#include <stdbool.h>
#include <stdint.h>

#include "say.h"

#define NLTAP_GROUP 0x6e6c7470u /* "nltp" */

struct nltap_tap {
	char name[IFNAMSIZ];
	unsigned index;
	int lock;    /* -1: not ours */
	bool marked; /* made by an nltap */
	bool up;
};

/* Makes a tap and brings it up.  Not NLTAP_OK: the reason has been printed. */
enum nltap_exit nltap_tap_create(struct nltap_tap *tap);

/* Gives up the lock: the tap is now one for nltap_tap_sweep(). */
void nltap_tap_release(struct nltap_tap *tap);

/* Removes the taps that dead nltaps left here.  How many; -1: errno. */
int nltap_tap_sweep(void);

/* Calls each() for every nlmon interface here, whoever made it.  -1: errno. */
int nltap_tap_list(void (*each)(void *user, const struct nltap_tap *tap), void *user);

#endif
