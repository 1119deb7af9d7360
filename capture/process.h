/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * process.h: who spoke.  Frames that nltap itself adds to a capture: netlink
 * messages of NETLINK_USERSOCK, type NLTAP_MSG_PROCESS, that say which process a
 * port belongs to.  Programs that do not know them see a message of user space.
 * The attributes are rows of plugin/schema/nltap.c.
 */
#ifndef NLTAP_PROCESS_H
#define NLTAP_PROCESS_H

#include "output.h"

enum { NLTAP_MSG_PROCESS = 0x6e01 };
enum { NLTAP_A_PROTOCOL = 1, NLTAP_A_PORT, NLTAP_A_PID, NLTAP_A_COMM, NLTAP_A_CMDLINE };

struct nltap_process {
	unsigned protocol; /* NETLINK_*: ports are unique within one */
	uint32_t port;
	uint32_t pid;
	const char *comm;    /* as in /proc/PID/comm */
	const char *cmdline; /* arguments joined by spaces, or NULL */
};

/* Writes the frame for a process that is new or changed; a known one costs nothing. */
void nltap_tell_process(struct nltap_output *o, unsigned interface,
			const struct nltap_process *process, const struct timespec *time);

#endif
