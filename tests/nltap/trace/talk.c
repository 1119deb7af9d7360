/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What is traced in the tests: talk SCENE [ARGUMENT...] */
#include "talk.h"

#include <linux/netlink.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

void talk_must(int holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "talk: not so: %s: ", what);
	perror("");
	_exit(99);
}

int talk_open(int protocol)
{
	struct sockaddr_nl name = { .nl_family = AF_NETLINK };
	int fd = socket(AF_NETLINK, SOCK_RAW, protocol);

	must(fd >= 0);
	must(bind(fd, (struct sockaddr *)&name, sizeof(name)) == 0);
	return fd;
}

struct request talk_request(uint32_t seq)
{
	return (struct request){ .len = sizeof(struct request), .type = 18, .flags = 1,
				 .seq = seq, .index = 1 };
}

void talk_send(int fd, uint32_t seq)
{
	struct request request = talk_request(seq);

	must(send(fd, &request, sizeof(request), 0) == (ssize_t)sizeof(request));
}

void talk_receive(int fd)
{
	char answer[16384];

	must(recv(fd, answer, sizeof(answer), 0) > 16);
}

void talk(int fd, uint32_t seq)
{
	talk_send(fd, seq);
	talk_receive(fd);
}

static int run(const struct scene *scene, int argc, char **argv)
{
	for (; scene->name; scene++)
		if (strcmp(scene->name, argv[1]) == 0)
			return scene->run(argc - 2, argv + 2);
	return -1;
}

int main(int argc, char **argv)
{
	int code;

	if (argc < 2)
		return 98;
	code = run(call_scenes, argc, argv);
	if (code < 0)
		code = run(task_scenes, argc, argv);
	return code < 0 ? 98 : code;
}
