/* SPDX-License-Identifier: GPL-2.0-or-later */
/* sockets.h: netlink sockets and the processes that hold them.  linux/netlink_diag.h */
#ifndef NLTAP_SOCKETS_H
#define NLTAP_SOCKETS_H

#include "binds.h"
#include "watch.h"

enum { NLTAP_WATCH_MOST = 16 };

/* A bound socket of user space. */
struct nltap_socket {
	uint32_t source; /* in the list of namespaces */
	uint32_t protocol, port;
	uint32_t inode;
	uint32_t pid; /* who holds it; 0: nobody found */
};

struct nltap_sockets {
	struct nltap_socket *list; /* sorted by inode */
	unsigned n, room;
};

/* Fills in the pid of those of the n sockets, sorted by inode, that a process holds.  Of
 * several the one whose id is the port, else the first but process 1. */
void nltap_holders_find(struct nltap_socket *sockets, unsigned n);

/* The newest socket that a process has open and that is not in the list; 0: none.  False
 * if the process is gone. */
bool nltap_holders_newest(pid_t pid, const struct nltap_sockets *known, uint32_t *inode);

/* What a process is called; false if it is gone. */
bool nltap_holders_name(pid_t pid, char *comm, size_t comm_size, char *cmdline,
			size_t cmdline_size);

/* Listens to the kernel's news of programs started; needs the right to administer the
 * network.  A descriptor; -1 if there is none to be had. */
int nltap_starts_open(void);

/* The process of a program just started, as far as news are there; 0: none. */
pid_t nltap_starts_read(int fd);

/* What the kernel tells without being asked. */
struct nltap_news {
	int starts;		   /* of nltap_starts_open() */
	struct nltap_binds *binds; /* of nltap_binds_open() */
};

/* Tells fd (see nltap_watch_start()) of all sockets there are and will be, until its
 * other end is closed. */
void nltap_sockets_watch(int fd, const struct nltap_news *news,
			 const struct nltap_query *const *diag, unsigned n);

#endif
