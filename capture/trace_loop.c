/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Handles what ptrace(2) reports.  Everything here is as seized: PTRACE_EVENT_STOP. */
#include "tracer.h"

#include <errno.h>
#include <signal.h>
#include <sys/wait.h>

#include "say.h"

enum { SYSCALL_STOP = SIGTRAP | 0x80, EXPIRE_SECONDS = 1 };

/* Lets the task go on, with a signal if not 0.  If it was killed, its end is reported. */
static void resume(struct nltap_tracer *t, struct nltap_task *task, int number)
{
	bool stop_at_calls = t->attached || task->socket.inode;

	ptrace(stop_at_calls ? PTRACE_SYSCALL : PTRACE_CONT, task->tid, NULL, (long)number);
}

static void detach(struct nltap_tracer *t, struct nltap_task *task, int number)
{
	ptrace(PTRACE_DETACH, task->tid, NULL, (long)number);
	nltap_task_remove(t, task->tid);
}

static void end_unsupported(struct nltap_tracer *t)
{
	if (!t->failed)
		nltap_say("system calls cannot be traced: the kernel has no "
			  "PTRACE_GET_SYSCALL_INFO; try: Linux 5.3 or newer");
	t->failed = true;
	t->ended = true;
}

static void on_call(struct nltap_tracer *t, struct nltap_task *task)
{
	struct __ptrace_syscall_info info;
	struct nltap_syscall call;
	uint64_t args[6], number;

	if (ptrace(PTRACE_GET_SYSCALL_INFO, task->tid, sizeof(info), &info) <= 0) {
		if (errno == EIO)
			end_unsupported(t);
		return;
	}
	if (info.op == PTRACE_SYSCALL_INFO_EXIT) {
		nltap_call_leave(t, task, info.exit.rval);
		return;
	}
	if (info.op != PTRACE_SYSCALL_INFO_ENTRY && info.op != PTRACE_SYSCALL_INFO_SECCOMP)
		return;
	number = info.op == PTRACE_SYSCALL_INFO_ENTRY ? info.entry.nr : info.seccomp.nr;
	for (unsigned i = 0; i < 6; i++)
		args[i] = info.op == PTRACE_SYSCALL_INFO_ENTRY ? info.entry.args[i]
							       : info.seccomp.args[i];
	nltap_call_find(&call, info.arch, number, args);
	nltap_call_enter(t, task, &call);
}

static void on_clone(struct nltap_tracer *t, pid_t tid)
{
	unsigned long child = 0;

	if (ptrace(PTRACE_GETEVENTMSG, tid, NULL, &child) == 0 && child)
		nltap_task_add(t, (pid_t)child);
}

static void on_exec(struct nltap_tracer *t, struct nltap_task *task)
{
	unsigned long former = 0;

	if (ptrace(PTRACE_GETEVENTMSG, task->tid, NULL, &former) == 0 && (pid_t)former != task->tid)
		nltap_task_remove(t, (pid_t)former);
	t->ran = true;
	nltap_task_exec(t, task);
}

/* True if the task is in a group stop, which it is left in. */
static bool in_group_stop(int status)
{
	return status >> 16 == PTRACE_EVENT_STOP && WSTOPSIG(status) != SIGTRAP;
}

/* The signal that a stop is about to deliver, 0: it is about something else. */
static int signal_of(int status)
{
	return status >> 16 || WSTOPSIG(status) == SYSCALL_STOP ? 0 : WSTOPSIG(status);
}

static void on_stop(struct nltap_tracer *t, struct nltap_task *task, int status)
{
	switch (status >> 16) {
	case PTRACE_EVENT_SECCOMP:
		on_call(t, task);
		break;
	case PTRACE_EVENT_CLONE:
	case PTRACE_EVENT_FORK:
	case PTRACE_EVENT_VFORK:
		on_clone(t, task->tid);
		break;
	case PTRACE_EVENT_EXEC:
		on_exec(t, task);
		break;
	default:
		if (WSTOPSIG(status) == SYSCALL_STOP)
			on_call(t, task);
		break;
	}
	if (t->detaching || (t->attached && !task->recorded))
		detach(t, task, signal_of(status));
	else if (in_group_stop(status))
		ptrace(PTRACE_LISTEN, task->tid, NULL, NULL);
	else
		resume(t, task, signal_of(status));
}

static void on_end(struct nltap_tracer *t, pid_t tid, int status)
{
	if (tid == t->root) {
		t->root_ended = true;
		t->status = status;
		nltap_signals_command(0);
	}
	nltap_task_remove(t, tid);
}

/* Between stops: signals that are not passed on yet, and the clock. */
static void on_tick(struct nltap_tracer *t)
{
	int number = nltap_signals_pending();

	nltap_queue_expire(t, EXPIRE_SECONDS);
	if (!t->ended && !nltap_output_idle(t->output))
		nltap_queue_end(t);
	if (t->attached && !t->detaching && (number || t->ended))
		nltap_trace_detach(t);
	if (!t->attached && number)
		nltap_tasks_kill(t, number);
}

void nltap_trace_loop(struct nltap_tracer *t)
{
	struct nltap_task *task;
	int status;
	pid_t tid;

	while (t->tasks) {
		tid = nltap_signals_wait(&status);
		if (tid < 0 && errno != EINTR)
			return;
		if (tid < 0) {
			on_tick(t);
			continue;
		}
		if (!WIFSTOPPED(status)) {
			on_end(t, tid, status);
			continue;
		}
		task = nltap_task_add(t, tid);
		if (task)
			on_stop(t, task, status);
	}
}
