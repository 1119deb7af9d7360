/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * File descriptors that are netlink sockets.  /proc/TID/fd names the socket of a file
 * descriptor by its inode, however the process came by it (socket, dup, fork, SCM_RIGHTS,
 * before it was attached to), so nothing has to be kept in step with it.  What an
 * inode is, a copy of the file descriptor tells (pidfd_getfd(2)), or /proc/TID/net/netlink
 * where that is not allowed.
 */
#include "tracer.h"

#include <errno.h>
#include <linux/netlink.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "say.h"

#ifndef SYS_pidfd_open
#define SYS_pidfd_open 434
#endif
#ifndef SYS_pidfd_getfd
#define SYS_pidfd_getfd 438
#endif

enum { NOT_NETLINK = -1 };

/* A program that its user may not read, for one, is closed to its tracer too. */
static void say_blind(struct nltap_tracer *t, pid_t tid)
{
	if (!t->said_blind)
		nltap_say("process %d cannot be looked into: %s; its messages are not captured; "
			  "try: as root",
			  (int)tid, strerror(errno));
	t->said_blind = true;
}

/* Inode of the socket that fd is in the thread; 0 if it is no socket. */
static uint64_t inode_of(struct nltap_tracer *t, pid_t tid, int fd)
{
	static const char prefix[] = "socket:[";
	char path[64], link[64];
	ssize_t len;

	snprintf(path, sizeof(path), "/proc/%d/fd/%d", (int)tid, fd);
	len = readlink(path, link, sizeof(link) - 1);
	if (len < 0 && (errno == EACCES || errno == EPERM))
		say_blind(t, tid);
	if (len <= (ssize_t)sizeof(prefix) - 1 || memcmp(link, prefix, sizeof(prefix) - 1) != 0)
		return 0;
	link[len] = '\0';
	return strtoull(link + sizeof(prefix) - 1, NULL, 10);
}

/* A copy of the process's file descriptor if it still is that socket; -1: not to be had. */
static int copy_of(pid_t pid, int fd, uint64_t inode)
{
	int pidfd = (int)syscall(SYS_pidfd_open, pid, 0), copy = -1;
	struct stat status;

	if (pidfd < 0)
		return -1;
	copy = (int)syscall(SYS_pidfd_getfd, pidfd, fd, 0);
	close(pidfd);
	if (copy >= 0 && (fstat(copy, &status) != 0 || status.st_ino != inode)) {
		close(copy);
		return -1;
	}
	return copy;
}

/* Reads protocol and port from the socket itself. */
static bool ask_socket(pid_t pid, int fd, struct nltap_socket *socket)
{
	struct sockaddr_nl name = { 0 };
	int copy = copy_of(pid, fd, socket->inode), domain = 0, protocol = 0;
	socklen_t size = sizeof(domain);

	if (copy < 0)
		return false;
	socket->protocol = NOT_NETLINK;
	if (getsockopt(copy, SOL_SOCKET, SO_DOMAIN, &domain, &size) == 0 && domain == AF_NETLINK &&
	    getsockopt(copy, SOL_SOCKET, SO_PROTOCOL, &protocol, &size) == 0) {
		socket->protocol = protocol;
		size = sizeof(name);
		if (getsockname(copy, (struct sockaddr *)&name, &size) == 0)
			socket->port = name.nl_pid;
	}
	close(copy);
	return true;
}

/* Finds a bound socket in the list of its network namespace. */
static bool ask_list(pid_t tid, struct nltap_socket *socket)
{
	unsigned protocol, port;
	unsigned long long inode;
	bool found = false;
	char text[256];
	FILE *list;

	snprintf(text, sizeof(text), "/proc/%d/net/netlink", (int)tid);
	list = fopen(text, "re");
	while (list && !found && fgets(text, sizeof(text), list))
		if (sscanf(text, "%*s %u %u %*s %*s %*s %*s %*s %*s %llu", &protocol, &port,
			   &inode) == 3 &&
		    inode == socket->inode) {
			socket->protocol = (int)protocol;
			socket->port = port;
			found = true;
		}
	if (list)
		fclose(list);
	return found;
}

static struct nltap_slot *slot_of(struct nltap_tracer *t, uint64_t inode)
{
	return &t->slot[inode % SOCKET_SLOTS];
}

bool nltap_socket_find(struct nltap_tracer *t, struct nltap_task *task, int fd,
		       struct nltap_socket *socket)
{
	uint64_t inode = inode_of(t, task->tid, fd);
	struct nltap_slot *slot = slot_of(t, inode);

	if (!inode)
		return false;
	if (slot->socket.inode == inode) {
		*socket = slot->socket;
		return socket->protocol != NOT_NETLINK;
	}
	*socket = (struct nltap_socket) { .inode = inode, .protocol = NOT_NETLINK };
	if (!ask_socket(task->pid, fd, socket) && !ask_list(task->tid, socket))
		return false;
	*slot = (struct nltap_slot) { .socket = *socket };
	return socket->protocol != NOT_NETLINK;
}

void nltap_socket_port(struct nltap_tracer *t, struct nltap_task *task, int fd,
		       struct nltap_socket *socket)
{
	struct nltap_slot *slot = slot_of(t, socket->inode);

	if (socket->port)
		return;
	if (!ask_socket(task->pid, fd, socket))
		ask_list(task->tid, socket);
	if (slot->socket.inode == socket->inode)
		slot->socket.port = socket->port;
}

bool nltap_socket_tell(struct nltap_tracer *t, const struct nltap_socket *socket,
		       const struct nltap_who *who)
{
	struct nltap_slot *slot = slot_of(t, socket->inode);

	if (slot->socket.inode != socket->inode)
		*slot = (struct nltap_slot) { .socket = *socket };
	if (slot->told == who)
		return false;
	slot->told = who;
	return true;
}
