/* SPDX-License-Identifier: GPL-2.0-or-later */
/* child.h: processes of nltap's own, and the command that it captures around. */
#ifndef NLTAP_CHILD_H
#define NLTAP_CHILD_H

#include <signal.h>
#include <stdbool.h>
#include <sys/types.h>

/*
 * To be called in a forked process of nltap's own: a session of its own, where no key
 * reaches it; no signal that can be blocked; nothing open but the n descriptors to keep
 * and standard error.
 */
void nltap_child_settle(const int *keep, unsigned n);

struct nltap_command {
	pid_t pid; /* 0: there is none */
	int go;	   /* what the command waits for */
	bool ended;
	int status; /* as of waitpid(2), once ended */
};

/*
 * Forks for a command with the rights, the namespaces and the open files of now and the
 * signal mask given, and lets it wait.  quiet: standard output is the capture's, the
 * command's goes to standard error.  False on failure; the reason has then been
 * printed.
 */
bool nltap_command_start(struct nltap_command *command, char *const *argv, const sigset_t *mask,
			 bool quiet);

/* Lets it run. */
void nltap_command_go(struct nltap_command *command);

/* Whether it has ended; does not wait unless asked to. */
bool nltap_command_ended(struct nltap_command *command, bool wait);

/* What the command exited with, 128 + signal if one ended it. */
int nltap_command_status(const struct nltap_command *command);

#endif
