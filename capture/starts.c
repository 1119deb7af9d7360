/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Programs that are started, as the kernel's process connector tells them: sockets of a
 * short life are looked for while it lasts.  linux/connector.h, linux/cn_proc.h
 */
#include "sockets.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/cn_proc.h>
#include <linux/connector.h>
#include <sched.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int listen_to(int fd)
{
	struct sockaddr_nl address = { .nl_family = AF_NETLINK, .nl_groups = CN_IDX_PROC };
	const struct cn_msg connector = { .id = { CN_IDX_PROC, CN_VAL_PROC },
					  .len = sizeof(enum proc_cn_mcast_op) };
	const enum proc_cn_mcast_op op = PROC_CN_MCAST_LISTEN;
	uint8_t request[NLMSG_HDRLEN + sizeof(connector) + sizeof(op)];
	const struct nlmsghdr head = { .nlmsg_len = sizeof(request), .nlmsg_type = NLMSG_DONE };

	memcpy(request, &head, sizeof(head));
	memcpy(request + NLMSG_HDRLEN, &connector, sizeof(connector));
	memcpy(request + NLMSG_HDRLEN + sizeof(connector), &op, sizeof(op));
	if (bind(fd, (struct sockaddr *)&address, sizeof(address)) < 0)
		return -1;
	return send(fd, request, sizeof(request), 0) < 0 ? -1 : 0;
}

/* The connector speaks in the first network namespace only. */
int nltap_starts_open(void)
{
	int first = open("/proc/1/ns/net", O_RDONLY | O_CLOEXEC), fd;

	if (first >= 0) {
		if (setns(first, CLONE_NEWNET) < 0)
			errno = 0;
		close(first);
	}
	fd = socket(AF_NETLINK, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_CONNECTOR);
	if (fd >= 0 && listen_to(fd) < 0) {
		close(fd);
		return -1;
	}
	return fd;
}

pid_t nltap_starts_read(int fd)
{
	uint8_t buf[1024];
	const size_t event_at = NLMSG_HDRLEN + sizeof(struct cn_msg);
	struct proc_event event;
	ssize_t len;

	while ((len = recv(fd, buf, sizeof(buf), 0)) > 0) {
		size_t there = (size_t)len > event_at ? (size_t)len - event_at : 0;

		memset(&event, 0, sizeof(event));
		memcpy(&event, buf + event_at, there < sizeof(event) ? there : sizeof(event));
		if (event.what == PROC_EVENT_EXEC)
			return event.event_data.exec.process_tgid;
	}
	return 0;
}
