/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Starts the command, traced from its first instruction. */
#include "tracer.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "say.h"

/*
 * Root needs no PR_SET_NO_NEW_PRIVS for a filter.  For others, programs like sudo have
 * no privileges under ptrace(2) anyway.
 */
static bool install_filter(void)
{
	const struct sock_fprog *filter = nltap_call_filter();

	if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, filter) == 0)
		return true;
	return errno == EACCES && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
	       prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, filter) == 0;
}

/* In the child: waits for a byte on fd, then becomes the command. */
static void become(char *const *command, int fd)
{
	char go;

	if (read(fd, &go, 1) != 1)
		_exit(NLTAP_FAILED); /* nltap has said why */
	close(fd);
	nltap_signals_restore();
	if (!install_filter()) {
		nltap_say("the filter for socket calls cannot be set: %s; try: a kernel with "
			  "CONFIG_SECCOMP_FILTER",
			  strerror(errno));
		_exit(NLTAP_FAILED);
	}
	execvp(command[0], command);
	nltap_say("%s cannot be run: %s; try: its full path, or `command -v %s`", command[0],
		  strerror(errno), command[0]);
	_exit(NLTAP_NO_COMMAND);
}

static bool seize(pid_t pid)
{
	long options = PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACEEXEC | PTRACE_O_TRACECLONE |
		       PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK | PTRACE_O_TRACESECCOMP |
		       PTRACE_O_EXITKILL;

	return ptrace(PTRACE_SEIZE, pid, NULL, options) == 0;
}

bool nltap_trace_start(struct nltap_tracer *t)
{
	int go[2];

	if (pipe2(go, O_CLOEXEC) != 0) {
		nltap_say_errno("no pipe to the command");
		return false;
	}
	t->root = fork();
	if (t->root == 0) {
		close(go[1]);
		become(t->options->command, go[0]);
	}
	close(go[0]);
	if (t->root > 0 && seize(t->root) && nltap_task_add(t, t->root) &&
	    write(go[1], "", 1) == 1) {
		close(go[1]);
		nltap_signals_command(t->root);
		return true;
	}
	t->code = errno == EPERM ? NLTAP_NO_PERMISSION : NLTAP_FAILED;
	nltap_say("%s cannot be traced: %s; try: outside of a container or sandbox that forbids "
		  "ptrace",
		  t->options->command[0], strerror(errno));
	close(go[1]);
	if (t->root > 0)
		waitpid(t->root, NULL, __WALL);
	return false;
}
