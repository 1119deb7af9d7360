/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "child.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "say.h"

enum { NOT_EXECUTABLE = 126 }; /* as shells exit then */

static bool listed(int fd, const int *list, unsigned n)
{
	for (unsigned i = 0; i < n; i++)
		if (list[i] == fd)
			return true;
	return false;
}

static void close_others(const int *keep, unsigned n)
{
	DIR *open_files = opendir("/proc/self/fd");
	const struct dirent *entry;

	if (!open_files)
		return;
	while ((entry = readdir(open_files))) {
		int fd = atoi(entry->d_name);

		if (fd > STDERR_FILENO && fd != dirfd(open_files) && !listed(fd, keep, n))
			close(fd);
	}
	closedir(open_files);
}

void nltap_child_settle(const int *keep, unsigned n)
{
	int null = open("/dev/null", O_RDWR | O_CLOEXEC);
	sigset_t all;

	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, NULL);
	setsid();
	if (null >= 0) {
		dup2(null, STDIN_FILENO);
		dup2(null, STDOUT_FILENO);
	}
	close_others(keep, n);
}

static _Noreturn void run(int go, char *const *argv, const sigset_t *mask, bool quiet)
{
	char byte;
	ssize_t n;

	do
		n = read(go, &byte, 1);
	while (n < 0 && errno == EINTR);
	if (n != 1)
		_exit(NLTAP_FAILED);
	if (quiet)
		dup2(STDERR_FILENO, STDOUT_FILENO);
	sigprocmask(SIG_SETMASK, mask, NULL);
	execvp(argv[0], argv);
	nltap_say("cannot run %s: %s; try: the path of a program%s", argv[0], strerror(errno),
		  strchr(argv[0], ' ') ? ", its arguments as words of their own" : "");
	_exit(errno == ENOENT ? NLTAP_NO_COMMAND : NOT_EXECUTABLE);
}

bool nltap_command_start(struct nltap_command *command, char *const *argv, const sigset_t *mask,
			 bool quiet)
{
	int ends[2];

	memset(command, 0, sizeof(*command));
	if (pipe2(ends, O_CLOEXEC) < 0 || (command->pid = fork()) < 0) {
		nltap_say_errno("cannot start %s", argv[0]);
		return false;
	}
	if (command->pid == 0) {
		close(ends[1]);
		run(ends[0], argv, mask, quiet);
	}
	close(ends[0]);
	command->go = ends[1];
	return true;
}

void nltap_command_go(struct nltap_command *command)
{
	if (!command->pid || command->go < 0)
		return;
	if (write(command->go, "", 1) < 0)
		nltap_say_errno("cannot start the command");
	close(command->go);
	command->go = -1;
}

bool nltap_command_ended(struct nltap_command *command, bool wait)
{
	pid_t pid;

	if (!command->pid || command->ended)
		return command->ended;
	do
		pid = waitpid(command->pid, &command->status, wait ? 0 : WNOHANG);
	while (pid < 0 && errno == EINTR);
	command->ended = pid != 0;
	return command->ended;
}

int nltap_command_status(const struct nltap_command *command)
{
	if (WIFSIGNALED(command->status))
		return 128 + WTERMSIG(command->status);
	return WEXITSTATUS(command->status);
}
