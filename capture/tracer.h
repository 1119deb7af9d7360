/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tracer.h: between the parts of `nltap trace`. */
#ifndef NLTAP_TRACER_H
#define NLTAP_TRACER_H

#include <linux/filter.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/ptrace.h>
#include <sys/uio.h>
#include <time.h>

#include "trace.h"

/* ---- trace_calls.c: which system calls carry messages ---- */

enum nltap_call {
	CALL_NONE,
	CALL_READ,
	CALL_READV,
	CALL_RECVFROM,
	CALL_RECVMSG,
	CALL_RECVMMSG,
	CALL_WRITE,
	CALL_WRITEV,
	CALL_SENDTO,
	CALL_SENDMSG,
	CALL_SENDMMSG,
	CALL_SOCKETCALL, /* one number for all of a 32-bit program's */
	CALL_IO_URING	 /* sets up a way past us */
};

/* A system call about to be made. */
struct nltap_syscall {
	enum nltap_call call;
	bool wide; /* pointers and lengths have 8 bytes */
	uint64_t args[6];
};

/* What a system call does, by the architecture (AUDIT_ARCH_*) and its number. */
void nltap_call_find(struct nltap_syscall *call, uint32_t arch, uint64_t number,
		     const uint64_t args[6]);

/* What socketcall(2) with this first argument does; CALL_NONE: no message. */
enum nltap_call nltap_call_of_socketcall(uint64_t number);

/* True for the calls that put messages into a socket. */
bool nltap_call_sends(enum nltap_call call);

/* True if the call only looks at a message that a later call takes (MSG_PEEK). */
bool nltap_call_peeks(const struct nltap_syscall *call);

/* The seccomp filter that stops these calls and no other.  Static storage. */
const struct sock_fprog *nltap_call_filter(void);

/* ---- trace_memory.c: reading the memory of a process ---- */

enum { REMOTE_PARTS = 1024 }; /* UIO_MAXIOV */

/* A buffer of another process, in parts, and what its call says of it. */
struct nltap_remote {
	unsigned count;
	uint64_t length; /* of all parts */
	uint32_t done;	 /* mmsghdr.msg_len */
	int flags;	 /* msghdr.msg_flags */
	struct iovec part[REMOTE_PARTS];
};

/* Reads len bytes at address; false if not all are there. */
bool nltap_remote_read(pid_t tid, void *to, uint64_t address, size_t len);

/* Reads up to len bytes of a buffer; how many there were. */
size_t nltap_remote_bytes(pid_t tid, uint8_t *to, const struct nltap_remote *remote, size_t len);

/* The buffers of the call: of the message with this index (0 but for *mmsg). */
bool nltap_remote_buffer(pid_t tid, struct nltap_remote *remote, const struct nltap_syscall *call,
			 unsigned index);

/* ---- trace_tasks.c: threads and processes ---- */

struct nltap_who; /* a process between two calls of execve(2) */

/* A netlink socket as far as known. */
struct nltap_socket {
	uint64_t inode; /* 0: none */
	int protocol;	/* NETLINK_*, -1: no netlink socket */
	uint32_t port;	/* 0: not bound yet */
};

/* A thread that is traced. */
struct nltap_task {
	struct nltap_task *next;
	pid_t tid, pid;
	bool recorded;	       /* its messages are wanted */
	bool io_uring;	       /* it has been said that it uses it */
	bool leaving;	       /* being detached */
	struct nltap_who *who; /* NULL: not asked yet */
	/* The call it is in, if that is one of interest: inode not 0. */
	struct nltap_syscall call;
	struct nltap_socket socket;
	int fd;
	struct nltap_pending *sends; /* in the order of the call */
};

enum { TASK_BUCKETS = 1024, SOCKET_SLOTS = 1024 };

struct nltap_who {
	struct nltap_who *next;
	pid_t pid;
	bool over; /* the process runs another program now */
	uint64_t messages;
	char comm[64];
	char cmdline[4096];
};

/* A socket as cached, and the process that was last told to own it. */
struct nltap_slot {
	struct nltap_socket socket;
	const struct nltap_who *told;
};

struct nltap_tracer {
	const struct nltap_trace_options *options;
	struct nltap_output *output;
	bool ended;  /* no more frames are taken */
	bool failed; /* because of an error */
	unsigned interface;
	bool attached; /* to a process: no seccomp filter, detach at the end */
	bool detaching;
	pid_t root; /* the command or the process */
	int status; /* of the command, as of waitpid(2) */
	bool root_ended;
	bool ran; /* the command's execve(2) succeeded */
	int code; /* to exit with if it could not be started or seized */
	unsigned tasks;
	bool said_blind;   /* that a process cannot be looked into */
	uint64_t overruns; /* receives that failed with ENOBUFS */
	struct nltap_task *bucket[TASK_BUCKETS];
	struct nltap_who *whos;
	struct nltap_slot slot[SOCKET_SLOTS];
	struct nltap_pending *first, *last; /* frames in order, see trace_queue.c */
};

/* The task, or NULL. */
struct nltap_task *nltap_task_find(struct nltap_tracer *t, pid_t tid);

/* Adds a task; NULL without memory. */
struct nltap_task *nltap_task_add(struct nltap_tracer *t, pid_t tid);

/* Forgets a task; what it was sending is written as not finished. */
void nltap_task_remove(struct nltap_tracer *t, pid_t tid);

/* Sends a signal to every process that is traced. */
void nltap_tasks_kill(const struct nltap_tracer *t, int number);

/* Forgets them all, and what is known of processes. */
void nltap_tasks_free(struct nltap_tracer *t);

/* The task's process, asked from /proc on first use; NULL without memory. */
struct nltap_who *nltap_task_who(struct nltap_tracer *t, struct nltap_task *task);

/* The task runs another program now. */
void nltap_task_exec(struct nltap_tracer *t, struct nltap_task *task);

/* ---- trace_sockets.c: which file descriptors are netlink sockets ---- */

/* Which socket fd is in the task; false if it is no netlink socket. */
bool nltap_socket_find(struct nltap_tracer *t, struct nltap_task *task, int fd,
		       struct nltap_socket *socket);

/* Asks for the port of a socket that had none yet. */
void nltap_socket_port(struct nltap_tracer *t, struct nltap_task *task, int fd,
		       struct nltap_socket *socket);

/* True once for each process that is seen to use the socket, until another one is. */
bool nltap_socket_tell(struct nltap_tracer *t, const struct nltap_socket *socket,
		       const struct nltap_who *who);

/* ---- trace_queue.c: frames in the order of their time ---- */

struct nltap_pending {
	struct nltap_pending *next;    /* in the queue */
	struct nltap_pending *sibling; /* of the same call */
	struct timespec time;
	struct nltap_who *who;
	struct nltap_socket socket;
	uint32_t tid;
	unsigned index; /* in the call: sendmmsg(2) */
	unsigned packet_type;
	uint32_t len, length; /* as in struct nltap_frame */
	bool done;	      /* can be written */
	bool dropped;	      /* is not to be written */
	char comment[96];
	uint8_t data[]; /* room for the cooked header first */
};

/* Adds a frame with room for len bytes behind the cooked header; NULL without memory. */
struct nltap_pending *nltap_queue_add(struct nltap_tracer *t, struct nltap_task *task, size_t len);

/* Writes the frames that are done and have none before them that is not. */
void nltap_queue_flush(struct nltap_tracer *t);

/* No more frames are taken: says why, if for a reason worth knowing. */
void nltap_queue_end(struct nltap_tracer *t);

/* Writes those that wait too long as they are; seconds 0: all. */
void nltap_queue_expire(struct nltap_tracer *t, unsigned seconds);

/* ---- trace_call.c: messages of a call ---- */

/* A task is about to make a call; true if its end is of interest. */
bool nltap_call_enter(struct nltap_tracer *t, struct nltap_task *task,
		      const struct nltap_syscall *call);

/* The call has ended with this value, negative errno if it failed. */
void nltap_call_leave(struct nltap_tracer *t, struct nltap_task *task, int64_t value);

/* ---- trace_start.c, trace_attach.c ---- */

/* Starts the command; false if that failed, with the reason printed. */
bool nltap_trace_start(struct nltap_tracer *t);

/* Seizes all threads of the process; false if that failed, with the reason printed. */
bool nltap_trace_attach(struct nltap_tracer *t);

/* Asks all tasks to stop so that they can be detached as they do. */
void nltap_trace_detach(struct nltap_tracer *t);

/* ---- trace_signals.c ---- */

/* Takes over the signals that are passed on, and a clock tick. */
void nltap_signals_take(void);

/* As they were before; in the child before execve(2). */
void nltap_signals_restore(void);

/* The same without the tick, at the end. */
void nltap_signals_give_back(void);

/* The command that signals are for; 0: it has ended. */
void nltap_signals_command(pid_t pid);

/* A signal that came and is not passed on yet, 0: none. */
int nltap_signals_pending(void);

/* waitpid(-1, status, __WALL) which returns -1 with EINTR at the latest with the tick. */
pid_t nltap_signals_wait(int *status);

/* ---- trace_loop.c ---- */

/* Handles stops until there is no task left. */
void nltap_trace_loop(struct nltap_tracer *t);

#endif
