/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Frames in the order of their time.  A message that is being sent has its place from
 * when the call began, but is written when it is known how the call went; what comes
 * after it waits.  So no answer stands before its question, whichever thread reads it.
 */
#include "tracer.h"

#include <stdlib.h>
#include <string.h>

#include "process.h"
#include "say.h"

struct nltap_pending *nltap_queue_add(struct nltap_tracer *t, struct nltap_task *task, size_t len)
{
	struct nltap_pending *p = malloc(sizeof(*p) + COOKED_LEN + len);

	if (!p)
		return NULL;
	memset(p, 0, sizeof(*p));
	clock_gettime(CLOCK_REALTIME, &p->time);
	p->who = nltap_task_who(t, task);
	p->socket = task->socket;
	p->tid = (uint32_t)task->tid;
	if (t->last)
		t->last->next = p;
	else
		t->first = p;
	t->last = p;
	return p;
}

/* Says once which process the port belongs to. */
static void tell_process(struct nltap_tracer *t, const struct nltap_pending *p)
{
	struct nltap_process process = {
		.protocol = (unsigned)p->socket.protocol,
		.port = p->socket.port,
	};

	if (!p->who || !p->socket.port || !nltap_socket_tell(t, &p->socket, p->who))
		return;
	process.pid = (uint32_t)p->who->pid;
	process.comm = p->who->comm;
	process.cmdline = p->who->cmdline[0] ? p->who->cmdline : NULL;
	nltap_tell_process(t->output, t->interface, &process, &p->time);
}

void nltap_queue_end(struct nltap_tracer *t)
{
	const char *error = nltap_output_error(t->output);

	t->ended = true;
	t->failed = error != NULL;
	if (error)
		nltap_say("%s; the capture ends here%s", error,
			  t->attached ? "" : ", the command goes on");
	else if (!t->attached && !t->options->quiet)
		nltap_say("the capture is complete, the command goes on");
}

static void write_frame(struct nltap_tracer *t, struct nltap_pending *p)
{
	struct nltap_frame frame = {
		.time = p->time,
		.interface = t->interface,
		.data = p->data,
		.len = COOKED_LEN + p->len,
		.length = COOKED_LEN + p->length,
		.comment = p->comment[0] ? p->comment : NULL,
	};

	if (p->dropped || t->ended)
		return;
	tell_process(t, p);
	nltap_cooked_header(p->data, (unsigned)p->socket.protocol, p->packet_type, p->socket.port,
			    p->tid);
	if (p->who)
		p->who->messages++;
	if (!nltap_output_frame(t->output, &frame))
		nltap_queue_end(t);
}

void nltap_queue_flush(struct nltap_tracer *t)
{
	struct nltap_pending *p;

	while (t->first && t->first->done) {
		p = t->first;
		t->first = p->next;
		if (!t->first)
			t->last = NULL;
		write_frame(t, p);
		free(p);
	}
}

/* Removes it from the call that it is part of. */
static void orphan(struct nltap_tracer *t, struct nltap_pending *p)
{
	struct nltap_task *task = nltap_task_find(t, (pid_t)p->tid);
	struct nltap_pending **place = task ? &task->sends : NULL;

	while (place && *place && *place != p)
		place = &(*place)->sibling;
	if (place && *place)
		*place = p->sibling;
}

void nltap_queue_expire(struct nltap_tracer *t, unsigned seconds)
{
	static const char comment[] = "not sent yet when this was written";
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	while (t->first && (seconds == 0 || now.tv_sec - t->first->time.tv_sec > (time_t)seconds)) {
		if (!t->first->done) {
			orphan(t, t->first);
			t->first->done = true;
			memcpy(t->first->comment, comment, sizeof(comment));
		}
		nltap_queue_flush(t);
	}
}
