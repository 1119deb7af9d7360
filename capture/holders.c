/* SPDX-License-Identifier: GPL-2.0-or-later */
/* proc_pid_fd(5): the link of a socket reads "socket:[INODE]". */
#include "sockets.h"

#include <ctype.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* libnl makes port ids of the process id and, above these bits, a number. */
enum { LIBNL_PID_BITS = 22, INIT = 1 };

static int by_inode(const void *key, const void *element)
{
	uint32_t inode = *(const uint32_t *)key;
	const struct nltap_socket *socket = element;

	return inode < socket->inode ? -1 : inode > socket->inode;
}

static struct nltap_socket *find(struct nltap_socket *sockets, unsigned n, uint32_t inode)
{
	return bsearch(&inode, sockets, n, sizeof(*sockets), by_inode);
}

/* Calls fn for each socket that a process has open, while it returns true.  False if
 * there is no such process, or no right to look. */
static bool each_socket(pid_t pid, bool (*fn)(void *user, pid_t pid, uint32_t inode), void *user)
{
	char path[64], target[64];
	const struct dirent *entry;
	DIR *dir;

	snprintf(path, sizeof(path), "/proc/%d/fd", (int)pid);
	dir = opendir(path);
	while (dir && (entry = readdir(dir))) {
		ssize_t len = readlinkat(dirfd(dir), entry->d_name, target, sizeof(target) - 1);

		if (len <= 8 || strncmp(target, "socket:[", 8) != 0)
			continue;
		target[len] = '\0';
		if (!fn(user, pid, (uint32_t)strtoul(target + 8, NULL, 10)))
			break;
	}
	if (dir)
		closedir(dir);
	return dir != NULL;
}

struct search {
	struct nltap_socket *sockets;
	unsigned n;
};

static bool better(const struct nltap_socket *socket, pid_t pid)
{
	if (!socket->pid || (uint32_t)pid == socket->port)
		return true;
	return socket->pid == INIT;
}

static bool hold(void *user, pid_t pid, uint32_t inode)
{
	struct search *search = user;
	struct nltap_socket *socket = find(search->sockets, search->n, inode);

	if (socket && better(socket, pid))
		socket->pid = (uint32_t)pid;
	return true;
}

/* Most ports are made of the id of their process: look there first. */
static bool guess(struct search *search)
{
	bool all = true;

	for (unsigned i = 0; i < search->n; i++) {
		struct nltap_socket *socket = &search->sockets[i];
		pid_t pid = (pid_t)(socket->port & ((1u << LIBNL_PID_BITS) - 1));

		if (!socket->pid && pid)
			each_socket(pid, hold, search);
		all = all && socket->pid;
	}
	return all;
}

void nltap_holders_find(struct nltap_socket *sockets, unsigned n)
{
	struct search search = { sockets, n };
	const struct dirent *entry;
	DIR *proc;

	if (n == 0 || guess(&search))
		return;
	proc = opendir("/proc");
	while (proc && (entry = readdir(proc)))
		if (isdigit((unsigned char)entry->d_name[0]))
			each_socket((pid_t)atoi(entry->d_name), hold, &search);
	if (proc)
		closedir(proc);
}

struct newest {
	const struct nltap_sockets *known;
	uint32_t inode;
};

static bool compare(void *user, pid_t pid, uint32_t inode)
{
	struct newest *newest = user;

	(void)pid;
	if (inode > newest->inode && !find(newest->known->list, newest->known->n, inode))
		newest->inode = inode;
	return true;
}

bool nltap_holders_newest(pid_t pid, const struct nltap_sockets *known, uint32_t *inode)
{
	struct newest newest = { known, 0 };
	bool there = each_socket(pid, compare, &newest);

	*inode = newest.inode;
	return there;
}

static ssize_t read_file(pid_t pid, const char *name, char *buf, size_t size)
{
	char path[64];
	ssize_t len;
	int fd;

	snprintf(path, sizeof(path), "/proc/%d/%s", (int)pid, name);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return -1;
	len = read(fd, buf, size - 1);
	close(fd);
	buf[len < 0 ? 0 : len] = '\0';
	return len;
}

bool nltap_holders_name(pid_t pid, char *comm, size_t comm_size, char *cmdline, size_t cmdline_size)
{
	char line[64] = "";
	ssize_t len = read_file(pid, "comm", line, sizeof(line));

	if (len <= 0)
		return false;
	line[strcspn(line, "\n")] = '\0';
	snprintf(comm, comm_size, "%.*s", (int)comm_size - 1, line);
	len = read_file(pid, "cmdline", cmdline, cmdline_size);
	while (len > 0 && !cmdline[len - 1])
		len--;
	for (ssize_t i = 0; i < len; i++)
		if (!cmdline[i])
			cmdline[i] = ' ';
	return true;
}
