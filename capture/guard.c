/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "guard.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "child.h"
#include "say.h"
#include "tap.h"

static bool sweep(const struct nltap_netns *ns, unsigned n)
{
	bool good = true;

	for (unsigned i = 0; i < n; i++) {
		if (!nltap_netns_enter(&ns[i])) {
			good = false;
		} else if (nltap_tap_sweep() < 0) {
			nltap_say_errno("cannot remove the tap%s%s; try: sudo nltap -D",
					*ns[i].name ? " in network namespace " : "", ns[i].name);
			good = false;
		}
	}
	return good;
}

static _Noreturn void stand_guard(int fd, const struct nltap_netns *ns, unsigned n)
{
	int keep[NLTAP_NETNS_MOST + 1] = { fd };
	char byte;

	for (unsigned i = 0; i < n; i++)
		keep[i + 1] = ns[i].fd;
	nltap_child_settle(keep, n + 1);
	while (read(fd, &byte, 1) < 0 && errno == EINTR)
		;
	_exit(sweep(ns, n) ? EXIT_SUCCESS : EXIT_FAILURE);
}

bool nltap_guard_start(struct nltap_guard *guard, const struct nltap_netns *ns, unsigned n)
{
	int ends[2];

	if (pipe2(ends, O_CLOEXEC) < 0 || (guard->pid = fork()) < 0) {
		nltap_say_errno("cannot start the process that cleans up");
		return false;
	}
	if (guard->pid == 0) {
		close(ends[1]);
		stand_guard(ends[0], ns, n);
	}
	close(ends[0]);
	guard->fd = ends[1];
	return true;
}

bool nltap_guard_end(struct nltap_guard *guard)
{
	int status = 0;
	pid_t pid;

	close(guard->fd);
	do
		pid = waitpid(guard->pid, &status, 0);
	while (pid < 0 && errno == EINTR);
	if (pid >= 0 && WIFSIGNALED(status))
		nltap_say(
			"the process that cleans up was killed: the tap stays until nltap is next "
			"started here");
	return pid >= 0 && WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS;
}
