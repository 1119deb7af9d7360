/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Threads that are traced, by thread id, and the processes they belong to. */
#include "tracer.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct nltap_task **place_of(struct nltap_tracer *t, pid_t tid)
{
	struct nltap_task **place = &t->bucket[(unsigned)tid % TASK_BUCKETS];

	while (*place && (*place)->tid != tid)
		place = &(*place)->next;
	return place;
}

struct nltap_task *nltap_task_find(struct nltap_tracer *t, pid_t tid)
{
	return *place_of(t, tid);
}

/* Reads a file of /proc; its length, 0 if it cannot be read.  Ends the text with NUL. */
static size_t read_proc(pid_t tid, const char *name, char *to, size_t size)
{
	char path[64];
	ssize_t got;
	int fd;

	to[0] = '\0';
	snprintf(path, sizeof(path), "/proc/%d/%s", (int)tid, name);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return 0;
	got = read(fd, to, size - 1);
	close(fd);
	to[got > 0 ? got : 0] = '\0';
	return got > 0 ? (size_t)got : 0;
}

/* Process id of a thread, as seen by us; its own id if it is gone. */
static pid_t process_of(pid_t tid)
{
	char status[2048];
	const char *line;

	read_proc(tid, "status", status, sizeof(status));
	line = strstr(status, "\nTgid:");
	return line ? (pid_t)strtol(line + 6, NULL, 10) : tid;
}

struct nltap_task *nltap_task_add(struct nltap_tracer *t, pid_t tid)
{
	struct nltap_task **place = place_of(t, tid);

	if (*place)
		return *place;
	*place = calloc(1, sizeof(**place));
	if (!*place)
		return NULL;
	(*place)->tid = tid;
	(*place)->pid = process_of(tid);
	(*place)->recorded = t->options->follow || (*place)->pid == t->root;
	t->tasks++;
	return *place;
}

/* What a thread was sending when it ended: nobody will tell how that went. */
static void give_up_sends(struct nltap_tracer *t, struct nltap_task *task)
{
	if (!task->sends)
		return;
	for (struct nltap_pending *p = task->sends; p; p = p->sibling) {
		p->done = true;
		snprintf(p->comment, sizeof(p->comment), "the thread ended while sending this");
	}
	task->sends = NULL;
	nltap_queue_flush(t);
}

/* What is known of the process is not true of the next program or process. */
static void program_ended(struct nltap_tracer *t, pid_t pid)
{
	for (struct nltap_who *who = t->whos; who; who = who->next)
		if (who->pid == pid)
			who->over = true;
}

void nltap_task_remove(struct nltap_tracer *t, pid_t tid)
{
	struct nltap_task **place = place_of(t, tid), *task = *place;

	if (!task)
		return;
	give_up_sends(t, task);
	if (task->tid == task->pid)
		program_ended(t, task->pid);
	*place = task->next;
	t->tasks--;
	free(task);
}

void nltap_tasks_kill(const struct nltap_tracer *t, int number)
{
	for (unsigned i = 0; i < TASK_BUCKETS; i++)
		for (const struct nltap_task *task = t->bucket[i]; task; task = task->next)
			if (task->tid == task->pid)
				kill(task->pid, number);
}

void nltap_tasks_free(struct nltap_tracer *t)
{
	struct nltap_who *next;

	for (unsigned i = 0; i < TASK_BUCKETS; i++)
		while (t->bucket[i])
			nltap_task_remove(t, t->bucket[i]->tid);
	for (struct nltap_who *who = t->whos; who; who = next) {
		next = who->next;
		free(who);
	}
	t->whos = NULL;
}

static struct nltap_who *new_who(struct nltap_tracer *t, pid_t pid)
{
	struct nltap_who *who = calloc(1, sizeof(*who));
	size_t len;

	if (!who)
		return NULL;
	who->pid = pid;
	read_proc(pid, "comm", who->comm, sizeof(who->comm));
	who->comm[strcspn(who->comm, "\n")] = '\0';
	len = read_proc(pid, "cmdline", who->cmdline, sizeof(who->cmdline));
	for (size_t i = 0; i + 1 < len; i++)
		if (!who->cmdline[i])
			who->cmdline[i] = ' ';
	who->next = t->whos;
	t->whos = who;
	return who;
}

struct nltap_who *nltap_task_who(struct nltap_tracer *t, struct nltap_task *task)
{
	if (task->who)
		return task->who;
	/* Another thread of the process may have asked; the newest comes first. */
	for (struct nltap_who *who = t->whos; who && !task->who; who = who->next)
		if (who->pid == task->pid && !who->over)
			task->who = who;
	if (!task->who)
		task->who = new_who(t, task->pid);
	return task->who;
}

void nltap_task_exec(struct nltap_tracer *t, struct nltap_task *task)
{
	give_up_sends(t, task);
	task->io_uring = false;
	task->socket.inode = 0;
	task->who = NULL;
	program_ended(t, task->pid);
}
