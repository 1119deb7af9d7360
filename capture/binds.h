/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * binds.h: the kernel tells of each netlink socket that gets its port, and whose it is,
 * however short its life: a probe at netlink_insert(), net/netlink/af_netlink.c.
 */
#ifndef NLTAP_BINDS_H
#define NLTAP_BINDS_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

enum { NLTAP_COMM = 16 };

struct nltap_binds;

/* A socket got a port, or a program was started. */
struct nltap_bind {
	pid_t pid;
	bool started; /* not a bind, but what pid is called from now on */
	uint32_t port;
	char comm[NLTAP_COMM]; /* of a program started */
};

/* NULL if this kernel or the lack of rights allows none: CAP_PERFMON or CAP_SYS_ADMIN,
 * x86-64 or arm64. */
struct nltap_binds *nltap_binds_open(void);

/* A descriptor that is readable when there is something to read. */
int nltap_binds_fd(const struct nltap_binds *b);

/* Passes on what there is, programs started first.  False if some of it was lost. */
bool nltap_binds_read(struct nltap_binds *b,
		      void (*each)(void *user, const struct nltap_bind *bind), void *user);

void nltap_binds_close(struct nltap_binds *b);

#endif
