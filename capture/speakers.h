/* SPDX-License-Identifier: GPL-2.0-or-later */
/* speakers.h: tells who binds netlink ports, by name, as it happens. */
#ifndef NLTAP_SPEAKERS_H
#define NLTAP_SPEAKERS_H

#include <stdbool.h>
#include <sys/types.h>

#include "binds.h"
#include "map.h"

struct nltap_speakers {
	struct nltap_binds *binds; /* NULL: the kernel does not tell */
	struct nltap_map programs; /* names by process id */
	int fd;			   /* who is told, see nltap_watch_start() */
	bool gone;		   /* nobody listens */
};

/* Takes down what a process is called as long as it lives. */
void nltap_speakers_note(struct nltap_speakers *s, pid_t pid);

/* Tells of the sockets that have got a port since. */
void nltap_speakers_tell(struct nltap_speakers *s);

#endif
