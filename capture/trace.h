/* SPDX-License-Identifier: GPL-2.0-or-later */
/* trace.h: captures the netlink messages of a command or a process, without nlmon. */
#ifndef NLTAP_TRACE_H
#define NLTAP_TRACE_H

#include <stdbool.h>
#include <sys/types.h>

#include "output.h"

struct nltap_trace_options {
	char *const *command; /* as for execvp(); NULL: attach to pid */
	pid_t pid;	      /* used if there is no command */
	bool follow;	      /* record child processes too */
	bool context;	      /* put what the kernel knows at the start in front */
	bool quiet;	      /* say what is wrong only */
	struct nltap_output_options output;
};

/*
 * Runs the command under ptrace(2), or attaches to a process, and writes every netlink
 * message that it and its threads send and receive.  Returns when the command and all
 * it started have ended, or the process has, or, with a process, a signal asks for it.
 *
 * SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1 and SIGUSR2 that another process sends to
 * nltap are passed on to the command.  The caller must leave signal dispositions as it
 * found them (the command inherits them) and open files close-on-exec.
 *
 * Returns the exit status of the command, 128 + the signal that ended it, or a value of
 * enum nltap_exit; errors have then been printed.
 */
int nltap_trace(const struct nltap_trace_options *options);

#endif
