/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A system call's messages: sent ones are read as it begins, received ones as it ends. */
#include "tracer.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

#include "say.h"

/* What Wireshark takes in one frame (wiretap's largest packet), without cooked header. */
enum { MOST_DATA = 262144 - COOKED_LEN };

/* Values of an interrupted call that will be made again (linux/errno.h). */
enum { RESTART_FIRST = 512, RESTART_LAST = 516 };

/* Arguments of socketcall(2): the call's number, and where its own arguments are. */
static bool unpack_socketcall(struct nltap_task *task, struct nltap_syscall *call)
{
	uint64_t address = call->args[1];
	uint32_t narrow[4] = { 0 };
	uint64_t wide[4] = { 0 };
	unsigned count;

	call->call = nltap_call_of_socketcall(call->args[0]);
	if (call->call == CALL_NONE)
		return false;
	count = call->call == CALL_SENDMSG || call->call == CALL_RECVMSG ? 3 : 4;
	if (!nltap_remote_read(task->tid, call->wide ? (void *)wide : (void *)narrow, address,
			       count * (call->wide ? sizeof(wide[0]) : sizeof(narrow[0]))))
		return false;
	for (unsigned i = 0; i < 4; i++)
		call->args[i] = call->wide ? wide[i] : narrow[i];
	return true;
}

static void say_io_uring(struct nltap_tracer *t, struct nltap_task *task)
{
	struct nltap_who *who = nltap_task_who(t, task);

	if (task->io_uring || !who)
		return;
	task->io_uring = true;
	nltap_say("%s (process %d) uses io_uring: what it sends and receives that way is not seen; "
		  "try: capture with nlmon (nltap -w FILE)",
		  who->comm, (int)who->pid);
}

/* One message of the call, with len bytes of its buffer. */
static struct nltap_pending *take(struct nltap_tracer *t, struct nltap_task *task,
				  const struct nltap_remote *remote, uint64_t length)
{
	size_t len = (size_t)(length < remote->length ? length : remote->length);
	struct nltap_pending *p;

	if (len > MOST_DATA)
		len = MOST_DATA;
	p = nltap_queue_add(t, task, len);
	if (!p)
		return NULL;
	p->len = (uint32_t)nltap_remote_bytes(task->tid, p->data + COOKED_LEN, remote, len);
	p->length = length > UINT32_MAX / 2 ? p->len : (uint32_t)length;
	return p;
}

static struct nltap_remote *scratch(void)
{
	static struct nltap_remote remote;

	return &remote;
}

/* How many messages the call is about; value: of recvmmsg(2). */
static unsigned messages_of(const struct nltap_syscall *call, int64_t value)
{
	uint64_t count = 1;

	if (call->call == CALL_SENDMMSG)
		count = (uint32_t)call->args[2];
	else if (call->call == CALL_RECVMMSG)
		count = (uint64_t)value;
	return count < REMOTE_PARTS ? (unsigned)count : REMOTE_PARTS;
}

static void take_sends(struct nltap_tracer *t, struct nltap_task *task)
{
	struct nltap_pending **end = &task->sends, *p;
	struct nltap_remote *remote = scratch();

	for (unsigned i = 0; i < messages_of(&task->call, 0); i++) {
		if (!nltap_remote_buffer(task->tid, remote, &task->call, i) || !remote->length)
			continue;
		p = take(t, task, remote, remote->length);
		if (!p)
			return;
		p->packet_type = COOKED_SENT;
		p->index = i;
		*end = p;
		end = &p->sibling;
	}
}

static void take_received(struct nltap_tracer *t, struct nltap_task *task, int64_t value)
{
	bool many = task->call.call == CALL_RECVMMSG;
	struct nltap_remote *remote = scratch();
	struct nltap_pending *p;

	for (unsigned i = 0; i < messages_of(&task->call, value); i++) {
		if (!nltap_remote_buffer(task->tid, remote, &task->call, i))
			continue;
		p = take(t, task, remote, many ? remote->done : (uint64_t)value);
		if (!p)
			return;
		p->packet_type = COOKED_RECEIVED;
		p->done = true;
		if (remote->flags & MSG_TRUNC && p->length == p->len)
			snprintf(p->comment, sizeof(p->comment),
				 "cut short: the buffer that was to take it is too small");
	}
}

/* How sending went; value: of the call. */
static void end_sends(struct nltap_task *task, int64_t value)
{
	bool many = task->call.call == CALL_SENDMMSG;

	for (struct nltap_pending *p = task->sends; p; p = p->sibling) {
		p->done = true;
		p->socket.port = task->socket.port;
		if (value < 0 && p->index == 0)
			snprintf(p->comment, sizeof(p->comment), "not sent: %s",
				 strerror((int)-value));
		else if (value < 0 || (many && p->index > value))
			p->dropped = true;
		else if (many && p->index == value)
			snprintf(p->comment, sizeof(p->comment), "not sent: sendmmsg ended before");
		if (value <= -RESTART_FIRST && value >= -RESTART_LAST)
			p->dropped = true;
	}
	task->sends = NULL;
}

bool nltap_call_enter(struct nltap_tracer *t, struct nltap_task *task,
		      const struct nltap_syscall *call)
{
	task->socket.inode = 0;
	task->call = *call;
	if (call->call == CALL_NONE || !task->recorded || t->ended)
		return false;
	if (call->call == CALL_IO_URING)
		say_io_uring(t, task);
	if (call->call == CALL_IO_URING ||
	    (call->call == CALL_SOCKETCALL && !unpack_socketcall(task, &task->call)) ||
	    nltap_call_peeks(&task->call))
		return false;
	task->fd = (int)task->call.args[0];
	if (!nltap_socket_find(t, task, task->fd, &task->socket)) {
		task->socket.inode = 0;
		return false;
	}
	if (nltap_call_sends(task->call.call))
		take_sends(t, task);
	return true;
}

void nltap_call_leave(struct nltap_tracer *t, struct nltap_task *task, int64_t value)
{
	if (!task->socket.inode)
		return;
	if (value != -EBADF)
		nltap_socket_port(t, task, task->fd, &task->socket);
	if (nltap_call_sends(task->call.call))
		end_sends(task, value);
	else if (value > 0)
		take_received(t, task, value);
	else if (value == -ENOBUFS)
		t->overruns++;
	task->socket.inode = 0;
	nltap_queue_flush(t);
}
