/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Scenes about system calls. */
#define _GNU_SOURCE
#include "talk.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/netlink.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static char buffer[2][16384];

static void send_by(const char *how, int fd, uint32_t seq)
{
	struct request r = talk_request(seq);
	struct iovec parts[] = { { &r, 10 }, { NULL, 0 }, { (char *)&r + 10, sizeof(r) - 10 } };
	struct sockaddr_nl kernel = { .nl_family = AF_NETLINK };
	struct msghdr message = { .msg_iov = parts, .msg_iovlen = 3 };
	struct mmsghdr many = { .msg_hdr = message };
	ssize_t sent = -1;

	if (strcmp(how, "sendto") == 0)
		sent = sendto(fd, &r, sizeof(r), 0, (struct sockaddr *)&kernel, sizeof(kernel));
	else if (strcmp(how, "sendmsg") == 0)
		sent = sendmsg(fd, &message, 0);
	else if (strcmp(how, "sendmmsg") == 0)
		sent = sendmmsg(fd, &many, 1, 0) == 1 ? (ssize_t)many.msg_len : -1;
	else if (strcmp(how, "write") == 0)
		sent = write(fd, &r, sizeof(r));
	else if (strcmp(how, "writev") == 0)
		sent = writev(fd, parts, 3);
	else if (strcmp(how, "pwritev2") == 0)
		sent = pwritev2(fd, parts, 3, -1, 0);
	must(sent == (ssize_t)sizeof(r));
}

static void receive_by(const char *how, int fd)
{
	struct iovec parts[] = { { buffer[0], 100 }, { buffer[1], sizeof(buffer[1]) } };
	struct msghdr message = { .msg_iov = parts, .msg_iovlen = 2 };
	struct mmsghdr many[3] = { { .msg_hdr = message } };
	ssize_t got = -1;

	if (strcmp(how, "recvfrom") == 0)
		got = recvfrom(fd, buffer[0], sizeof(buffer[0]), 0, NULL, NULL);
	else if (strcmp(how, "recvmsg") == 0)
		got = recvmsg(fd, &message, 0);
	else if (strcmp(how, "recvmmsg") == 0)
		got = recvmmsg(fd, many, 1, MSG_WAITFORONE, NULL) == 1 ? (ssize_t)many[0].msg_len : -1;
	else if (strcmp(how, "read") == 0)
		got = read(fd, buffer[0], sizeof(buffer[0]));
	else if (strcmp(how, "readv") == 0)
		got = readv(fd, parts, 2);
	else if (strcmp(how, "preadv2") == 0)
		got = preadv2(fd, parts, 2, -1, 0);
	must(got > 200);
}

/* talk by SEND RECEIVE [SEND RECEIVE...] */
static int by(int argc, char **argv)
{
	int fd = talk_open(NETLINK_ROUTE);

	for (int i = 0; i + 1 < argc; i += 2) {
		send_by(argv[i], fd, (uint32_t)(1 + i / 2));
		receive_by(argv[i + 1], fd);
	}
	return 0;
}

/* Three messages in one call each way; an empty one among those to send. */
static int several(int argc, char **argv)
{
	struct request r[3] = { talk_request(1), talk_request(2), talk_request(3) };
	static char answers[3][16384];
	struct iovec parts[3], places[3];
	struct mmsghdr out[3] = { 0 }, in[3] = { 0 };
	int fd = talk_open(NETLINK_ROUTE);

	(void)argc;
	(void)argv;
	for (int i = 0; i < 3; i++) {
		parts[i] = (struct iovec){ &r[i], sizeof(r[i]) };
		out[i].msg_hdr = (struct msghdr){ .msg_iov = &parts[i], .msg_iovlen = 1 };
		places[i] = (struct iovec){ answers[i], sizeof(answers[i]) };
		in[i].msg_hdr = (struct msghdr){ .msg_iov = &places[i], .msg_iovlen = 1 };
	}
	must(sendmmsg(fd, out, 3, 0) == 3);
	must(recvmmsg(fd, in, 3, 0, NULL) == 3);
	return 0;
}

/* Looked at three times, taken once; then with a buffer too small, in two ways. */
static int peek(int argc, char **argv)
{
	struct iovec part = { buffer[0], 40 }, none = { NULL, 0 };
	struct msghdr message = { .msg_iov = &part, .msg_iovlen = 1 };
	struct msghdr size = { .msg_iov = &none, .msg_iovlen = 1 };
	int fd = talk_open(NETLINK_ROUTE);

	(void)argc;
	(void)argv;
	talk_send(fd, 1);
	must(recv(fd, buffer[0], sizeof(buffer[0]), MSG_PEEK) > 200);
	must(recvmsg(fd, &size, MSG_PEEK | MSG_TRUNC) > 200);
	must(recvmsg(fd, &message, MSG_PEEK) == 40);
	talk_receive(fd);
	talk_send(fd, 2);
	must(recvmsg(fd, &message, MSG_TRUNC) > 200);
	talk_send(fd, 3);
	must(recvmsg(fd, &message, 0) == 40 && message.msg_flags & MSG_TRUNC);
	return 0;
}

/* Nobody has that port; too long for the send buffer; nothing to receive. */
static int fail(int argc, char **argv)
{
	struct sockaddr_nl nobody = { .nl_family = AF_NETLINK, .nl_pid = 0xfffffff0 };
	struct request r = talk_request(1);
	static char much[400000];
	int fd = talk_open(NETLINK_USERSOCK), size = 20000;

	(void)argc;
	(void)argv;
	must(sendto(fd, &r, sizeof(r), 0, (struct sockaddr *)&nobody, sizeof(nobody)) < 0 &&
	     errno == ECONNREFUSED);
	must(setsockopt(fd, SOL_SOCKET, SO_SNDBUF, &size, sizeof(size)) == 0);
	memcpy(much, &r, sizeof(r));
	must(send(fd, much, sizeof(much), 0) < 0 && errno == EMSGSIZE);
	must(recv(fd, much, sizeof(much), MSG_DONTWAIT) < 0 && errno == EAGAIN);
	return 0;
}

/* Pointers to nowhere: the kernel refuses, the tracer must not mind. */
static int hostile(int argc, char **argv)
{
	struct iovec *nowhere = (struct iovec *)(uintptr_t)0x1000;
	struct msghdr message = { .msg_iov = nowhere, .msg_iovlen = 1000 };
	struct msghdr huge = { .msg_iov = nowhere, .msg_iovlen = (size_t)-1 };
	int fd = talk_open(NETLINK_ROUTE);

	(void)argc;
	(void)argv;
	must(sendmsg(fd, &message, 0) < 0);
	must(sendmsg(fd, &huge, 0) < 0);
	must(syscall(SYS_sendmsg, fd, 1, 0) < 0);
	must(syscall(SYS_recvmsg, fd, 1, MSG_DONTWAIT) < 0);
	must(sendmmsg(fd, (struct mmsghdr *)nowhere, 0xffffffff, 0) < 0);
	must(write(fd, nowhere, 100) < 0);
	must(writev(fd, nowhere, 2) < 0);
	must(write(-1, "x", 1) < 0 && write(0x7fffffff, "x", 1) < 0);
	talk(fd, 1);
	return 0;
}

/* More answers than the socket has room for. */
static int overrun(int argc, char **argv)
{
	int fd = talk_open(NETLINK_ROUTE), size = 0, got = 0;

	(void)argc;
	(void)argv;
	must(setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &size, sizeof(size)) == 0);
	for (uint32_t seq = 1; seq <= 20; seq++)
		talk_send(fd, seq);
	must(recv(fd, buffer[0], sizeof(buffer[0]), 0) < 0 && errno == ENOBUFS);
	while (recv(fd, buffer[0], sizeof(buffer[0]), MSG_DONTWAIT) > 0)
		got++;
	return got;
}

/* Everything but netlink. */
static int others(int argc, char **argv)
{
	int pipes[2], pair[2], udp = socket(AF_INET, SOCK_DGRAM, 0);
	char word[16] = "hello hello";

	(void)argc;
	(void)argv;
	must(pipe(pipes) == 0 && socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair) == 0 && udp >= 0);
	must(write(pipes[1], word, 11) == 11 && read(pipes[0], word, 16) == 11);
	must(send(pair[0], word, 11, 0) == 11 && recv(pair[1], word, 16, 0) == 11);
	must(recv(udp, word, 16, MSG_DONTWAIT) < 0);
	return 0;
}

static int io_uring(int argc, char **argv)
{
	static uint64_t parameters[64];

	(void)argc;
	(void)argv;
	syscall(425, 1, parameters);
	return 0;
}

const struct scene call_scenes[] = {
	{ "by", by }, { "several", several }, { "peek", peek }, { "fail", fail },
	{ "overrun", overrun },
	{ "hostile", hostile }, { "others", others }, { "io_uring", io_uring }, { NULL, NULL },
};
