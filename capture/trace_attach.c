/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Attaches to a process that runs already, and leaves it running. */
#include "tracer.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "say.h"

static bool seize(struct nltap_tracer *t, pid_t tid)
{
	long options = PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACEEXEC | PTRACE_O_TRACECLONE;

	if (t->options->follow)
		options |= PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK;
	if (ptrace(PTRACE_SEIZE, tid, NULL, options) != 0)
		return false;
	ptrace(PTRACE_INTERRUPT, tid, NULL, NULL);
	return nltap_task_add(t, tid) != NULL;
}

/* Seizes the threads that are not traced yet; how many those were. */
static unsigned seize_threads(struct nltap_tracer *t)
{
	const struct dirent *entry;
	unsigned count = 0;
	char path[64];
	pid_t tid;
	DIR *dir;

	snprintf(path, sizeof(path), "/proc/%d/task", (int)t->root);
	dir = opendir(path);
	while (dir && (entry = readdir(dir))) {
		tid = (pid_t)strtol(entry->d_name, NULL, 10);
		if (tid > 0 && !nltap_task_find(t, tid) && seize(t, tid))
			count++;
	}
	if (dir)
		closedir(dir);
	return count;
}

/* Number in a line of /proc/PID/status, 0: none. */
static pid_t status_of(pid_t pid, const char *key)
{
	size_t len = strlen(key);
	pid_t value = 0;
	char line[256];
	FILE *status;

	snprintf(line, sizeof(line), "/proc/%d/status", (int)pid);
	status = fopen(line, "re");
	while (status && fgets(line, sizeof(line), status))
		if (strncmp(line, key, len) == 0)
			value = (pid_t)strtol(line + len, NULL, 10);
	if (status)
		fclose(status);
	return value;
}

/* Why; returns what to exit with. */
static int say_refused(pid_t pid, int error)
{
	pid_t tracer = status_of(pid, "TracerPid:");

	if (error == ESRCH)
		nltap_say("process %d: there is none; try: pgrep -a NAME", (int)pid);
	else if (tracer)
		nltap_say(
			"process %d cannot be traced: process %d traces it already; try: end that "
			"one",
			(int)pid, (int)tracer);
	else
		nltap_say("process %d cannot be traced: %s; try: as its owner or root, and `sysctl "
			  "kernel.yama.ptrace_scope` 0 or 1 (1: root only)",
			  (int)pid, strerror(error));
	return error == EPERM ? NLTAP_NO_PERMISSION : NLTAP_FAILED;
}

bool nltap_trace_attach(struct nltap_tracer *t)
{
	pid_t pid = t->options->pid;

	t->root = status_of(pid, "Tgid:");
	if (!t->root) {
		t->code = say_refused(pid, ESRCH);
		return false;
	}
	if (!seize(t, t->root)) {
		t->code = say_refused(t->root, errno);
		return false;
	}
	while (seize_threads(t))
		;
	return true;
}

void nltap_trace_detach(struct nltap_tracer *t)
{
	t->detaching = true;
	for (unsigned i = 0; i < TASK_BUCKETS; i++)
		for (struct nltap_task *task = t->bucket[i]; task; task = task->next)
			ptrace(PTRACE_INTERRUPT, task->tid, NULL, NULL);
}
