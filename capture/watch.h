/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * watch.h: who spoke.  A process of nltap's own, with the right to see other users'
 * processes, that maps netlink ports to processes: netlink_diag tells the inode of each
 * socket, /proc who holds it.
 */
#ifndef NLTAP_WATCH_H
#define NLTAP_WATCH_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>
#include <time.h>

#include "query.h"

enum { NLTAP_CMDLINE = 2048 };

enum nltap_seen_what {
	NLTAP_SEEN_SOCKET, /* a socket and its process */
	NLTAP_SEEN_BOUND,  /* a socket of some protocol has got its port */
	NLTAP_SEEN_ALL,	   /* all sockets that there were at the start have been told */
	NLTAP_SEEN_LOST,   /* nothing is known any more of those that were bound */
	NLTAP_SEEN_ANSWER, /* what could be told when nltap_watch_ask() asked has been */
};

struct nltap_seen {
	enum nltap_seen_what what;
	uint32_t source;	 /* number in the list given to nltap_watch_start() */
	uint32_t protocol, port; /* NETLINK_*, port id */
	uint32_t pid;
	uint64_t netns; /* of a socket bound: inode of the namespace; 0: it is not known */
	struct timespec time;
	char comm[16];
	char cmdline[NLTAP_CMDLINE];
};

struct nltap_watch {
	pid_t pid; /* 0: there is none */
	int fd;	   /* readable when there is something to tell */
};

/* Starts it; diag: n sockets of NETLINK_SOCK_DIAG, each in a namespace to watch.  False
 * on failure; the reason has then been printed. */
bool nltap_watch_start(struct nltap_watch *watch, const struct nltap_query *const *diag,
		       unsigned n);

/* Takes what it tells, without waiting.  False if there is nothing. */
bool nltap_watch_read(struct nltap_watch *watch, struct nltap_seen *seen);

/* Has it look now: a port has been seen of which it has told nothing.  False if it cannot
 * be asked. */
bool nltap_watch_ask(struct nltap_watch *watch);

void nltap_watch_end(struct nltap_watch *watch);

#endif
