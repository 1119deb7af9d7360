/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "trace.h"

#include <linux/capability.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "context.h"
#include "netns.h"
#include "say.h"
#include "tracer.h"

/*
 * Tracing needs no privileges of its own, and those that the file of nltap may have
 * been given for nlmon are in the way: they make the child untraceable.
 */
static bool drop_privileges(void)
{
	struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
	struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = { { 0 } };
	uid_t uid = getuid();
	gid_t gid = getgid();

	if (uid == 0)
		return true;
	if (setresgid(gid, gid, gid) != 0 || setresuid(uid, uid, uid) != 0 ||
	    syscall(SYS_capset, &header, none) != 0 || prctl(PR_SET_DUMPABLE, 1, 0, 0, 0) != 0) {
		nltap_say_errno("privileges cannot be dropped");
		return false;
	}
	return true;
}

/* What the capture interface is: the command and its arguments, or the process. */
static void describe(const struct nltap_tracer *t, char *to, size_t size)
{
	size_t len = 0;

	if (t->attached) {
		snprintf(to, size, "process %d", (int)t->options->pid);
		return;
	}
	to[0] = '\0';
	/* Arguments may be keys. */
	for (char *const *arg = t->options->command;
	     *arg && len < size && (!len || !t->options->output.redact); arg++) {
		snprintf(to + len, size - len, "%s%s", len ? " " : "", *arg);
		len += strlen(to + len);
	}
}

static void ask_context(const struct nltap_tracer *t)
{
	struct nltap_context *context = nltap_context_ask();

	if (context)
		nltap_context_write(context, t->output, t->interface);
	nltap_context_free(context);
}

/* What the kernel knows in the network namespace where the tracing begins. */
static void write_context(const struct nltap_tracer *t)
{
	struct nltap_netns own, there;
	char pid[16];

	if (!t->options->context)
		return;
	if (!t->attached) {
		ask_context(t);
		return;
	}
	snprintf(pid, sizeof(pid), "%d", (int)t->root);
	if (!nltap_netns_open(&own, NULL))
		return;
	if (nltap_netns_open(&there, pid)) {
		if (nltap_netns_enter(&there)) {
			ask_context(t);
			nltap_netns_enter(&own);
		}
		nltap_netns_close(&there);
	}
	nltap_netns_close(&own);
}

static bool open_output(struct nltap_tracer *t)
{
	char description[256];

	t->output = nltap_output_open(&t->options->output);
	if (!t->output)
		return false;
	describe(t, description, sizeof(description));
	t->interface = nltap_output_interface(t->output, "trace", description);
	return true;
}

/* True if the process is not yet counted under a program that it ran before. */
static bool counts(const struct nltap_who *who)
{
	for (const struct nltap_who *older = who->next; who->messages && older; older = older->next)
		if (older->pid == who->pid && older->messages)
			return false;
	return who->messages != 0;
}

/* The file that has been written, or what goes wrong without being seen in it. */
static void report(const struct nltap_tracer *t)
{
	const char *path = t->options->output.path;
	unsigned processes = 0;

	for (const struct nltap_who *who = t->whos; who; who = who->next)
		processes += counts(who);
	if (path && strcmp(path, "-") != 0 && !t->options->quiet)
		nltap_say("%llu netlink message%s of %u process%s in %s",
			  (unsigned long long)nltap_output_count(t->output),
			  nltap_output_count(t->output) == 1 ? "" : "s", processes,
			  processes == 1 ? "" : "es", path);
	if (t->overruns)
		nltap_say("receive buffers overflowed (ENOBUFS, seen %llu times): what the kernel "
			  "dropped there is not in the capture",
			  (unsigned long long)t->overruns);
}

static int exit_code(const struct nltap_tracer *t, bool written)
{
	int code = NLTAP_OK;

	if (!t->attached && t->root_ended && WIFSIGNALED(t->status))
		return 128 + WTERMSIG(t->status);
	if (!t->attached && t->root_ended)
		code = WEXITSTATUS(t->status);
	return code == 0 && (!written || t->failed) ? NLTAP_FAILED : code;
}

static int run(struct nltap_tracer *t)
{
	bool started, written;

	if (!drop_privileges() || !open_output(t))
		return NLTAP_FAILED;
	nltap_signals_take();
	started = t->attached ? nltap_trace_attach(t) : nltap_trace_start(t);
	if (started) {
		write_context(t);
		nltap_trace_loop(t);
	}
	nltap_queue_expire(t, 0);
	if (t->ran || (started && t->attached))
		report(t);
	written = nltap_output_close(t->output, nltap_output_count(t->output), 0);
	nltap_signals_give_back();
	return started ? exit_code(t, written) : t->code;
}

int nltap_trace(const struct nltap_trace_options *options)
{
	struct nltap_tracer *t = calloc(1, sizeof(*t));
	int code = NLTAP_FAILED;

	if (t) {
		t->options = options;
		t->attached = !options->command;
		code = run(t);
		nltap_tasks_free(t);
	}
	free(t);
	return code;
}
