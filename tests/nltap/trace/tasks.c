/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Scenes about threads, processes and signals. */
#define _GNU_SOURCE
#include "talk.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/netlink.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

enum { THREADS = 4, STACK = 65536, SHARED_ROOM = 20 };

static int number(int argc, char **argv, int i)
{
	return i < argc ? atoi(argv[i]) : 0;
}

static int wait_for(pid_t pid)
{
	int status = 0;

	must(pid > 0 && waitpid(pid, &status, __WALL) == pid);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

static void *ask_often(void *times)
{
	int fd = talk_open(NETLINK_ROUTE);

	for (int i = 1; i <= *(int *)times; i++)
		talk(fd, (uint32_t)i);
	close(fd);
	return NULL;
}

/* talk threads TIMES */
static int threads(int argc, char **argv)
{
	int times = number(argc, argv, 0);
	pthread_t thread[THREADS];

	for (int i = 0; i < THREADS; i++)
		must(pthread_create(&thread[i], NULL, ask_often, &times) == 0);
	for (int i = 0; i < THREADS; i++)
		pthread_join(thread[i], NULL);
	return 0;
}

static int shared_fd;
static sem_t shared_room; /* answers that the socket's buffer has room for */

static void *receive_often(void *times)
{
	for (int i = 0; i < *(int *)times; i++) {
		talk_receive(shared_fd);
		sem_post(&shared_room);
	}
	return NULL;
}

/* talk shared TIMES: one thread asks, another one gets the answers */
static int shared(int argc, char **argv)
{
	int times = number(argc, argv, 0);
	pthread_t thread;

	shared_fd = talk_open(NETLINK_ROUTE);
	must(sem_init(&shared_room, 0, SHARED_ROOM) == 0);
	must(pthread_create(&thread, NULL, receive_often, &times) == 0);
	for (int i = 1; i <= times; i++) {
		must(sem_wait(&shared_room) == 0);
		talk_send(shared_fd, (uint32_t)i);
	}
	pthread_join(thread, NULL);
	return 0;
}

/* talk fork CODE: three generations; a child that uses its parent's socket */
static int forks(int argc, char **argv)
{
	int fd = talk_open(NETLINK_ROUTE), code = number(argc, argv, 0);
	pid_t child = fork();

	if (child == 0) {
		talk(fd, 1);
		child = fork();
		if (child == 0) {
			talk(talk_open(NETLINK_ROUTE), 2);
			_exit(code);
		}
		_exit(wait_for(child));
	}
	must(wait_for(child) == code);
	talk(fd, 3);
	return code;
}

static int raw_thread(void *fd)
{
	talk(*(int *)fd, 7);
	return 0;
}

/* As run times do it that have no C library. */
static int raw_clone(int argc, char **argv)
{
	static char stack[STACK] __attribute__((aligned(64)));
	int fd = talk_open(NETLINK_ROUTE), flags = CLONE_VM | CLONE_FILES | CLONE_FS;

	(void)argc;
	(void)argv;
	return wait_for(clone(raw_thread, stack + STACK, flags, &fd));
}

static char **exec_args;

static void *exec_in_thread(void *unused)
{
	execv("/proc/self/exe", exec_args);
	return unused;
}

/* talk exec SCENE...: a thread that is not the first becomes another program */
static int exec_scene(int argc, char **argv)
{
	pthread_t thread;

	talk(talk_open(NETLINK_ROUTE), 1);
	exec_args = argv - 1;
	must(argc > 0 && pthread_create(&thread, NULL, exec_in_thread, NULL) == 0);
	pause();
	return 96;
}

/* talk vfork SCENE... */
static int vfork_scene(int argc, char **argv)
{
	pid_t child = vfork();

	(void)argc;
	if (child == 0) {
		execv("/proc/self/exe", argv - 1);
		_exit(97);
	}
	return wait_for(child);
}

/* The socket under another number, and in a process that it is passed to. */
static int pass(int argc, char **argv)
{
	union { char space[CMSG_SPACE(sizeof(int))]; struct cmsghdr align; } control = { 0 };
	char byte = 'x';
	struct iovec part = { &byte, 1 };
	struct msghdr message = { .msg_iov = &part, .msg_iovlen = 1, .msg_control = &control,
				  .msg_controllen = sizeof(control) };
	int pair[2], fd;
	pid_t child;

	(void)argc;
	(void)argv;
	must(socketpair(AF_UNIX, SOCK_DGRAM, 0, pair) == 0);
	child = fork();
	if (child == 0) {
		must(recvmsg(pair[1], &message, 0) == 1);
		memcpy(&fd, CMSG_DATA(CMSG_FIRSTHDR(&message)), sizeof(fd));
		talk(fd, 2);
		_exit(0);
	}
	fd = talk_open(NETLINK_ROUTE);
	must(dup2(fd, 0) == 0);
	talk(0, 1);
	*CMSG_FIRSTHDR(&message) = (struct cmsghdr){ CMSG_LEN(sizeof(int)), SOL_SOCKET, SCM_RIGHTS };
	memcpy(CMSG_DATA(CMSG_FIRSTHDR(&message)), &fd, sizeof(fd));
	must(sendmsg(pair[0], &message, 0) == 1);
	return wait_for(child);
}

/* talk exit CODE, talk kill SIGNAL */
static int exit_scene(int argc, char **argv)
{
	talk(talk_open(NETLINK_ROUTE), 1);
	return number(argc, argv, 0);
}

static int kill_scene(int argc, char **argv)
{
	talk(talk_open(NETLINK_ROUTE), 1);
	kill(getpid(), number(argc, argv, 0));
	return 0;
}

static volatile sig_atomic_t caught;

static void on_signal(int signal)
{
	caught = signal;
}

/* talk catch SIGNAL: says when it waits, exits with the number of the signal that came */
static int catch_scene(int argc, char **argv)
{
	int wanted = number(argc, argv, 0);
	sigset_t none, block;

	sigemptyset(&none);
	sigfillset(&block);
	sigprocmask(SIG_BLOCK, &block, NULL);
	signal(wanted, on_signal);
	talk(talk_open(NETLINK_ROUTE), 1);
	must(write(1, "waiting\n", 8) == 8);
	while (!caught)
		sigsuspend(&none);
	return caught;
}

static void on_alarm(int signal)
{
	static int alarms;

	(void)signal;
	if (++alarms == 3)
		talk_send(shared_fd, 1);
}

/* A receive that is interrupted, begun again, and then succeeds. */
static int restart(int argc, char **argv)
{
	struct sigaction action = { .sa_handler = on_alarm, .sa_flags = SA_RESTART };
	struct itimerval often = { { 0, 20000 }, { 0, 20000 } };

	(void)argc;
	(void)argv;
	shared_fd = talk_open(NETLINK_ROUTE);
	sigaction(SIGALRM, &action, NULL);
	setitimer(ITIMER_REAL, &often, NULL);
	talk_receive(shared_fd);
	return 0;
}

static void *serve_thread(void *unused)
{
	int fd = talk_open(NETLINK_ROUTE);

	for (uint32_t seq = 1;; seq++) {
		talk(fd, seq);
		usleep(10000);
	}
	return unused;
}

/* Several threads talk until the program is killed. */
static int serve(int argc, char **argv)
{
	pthread_t thread;

	(void)argc;
	(void)argv;
	for (int i = 1; i < THREADS; i++)
		must(pthread_create(&thread, NULL, serve_thread, NULL) == 0);
	must(write(1, "serving\n", 8) == 8);
	serve_thread(NULL);
	return 0;
}

/* Devices' events, which nlmon does not pass: one is asked for. */
static int uevent(int argc, char **argv)
{
	struct sockaddr_nl name = { .nl_family = AF_NETLINK, .nl_groups = 1 };
	int fd = socket(AF_NETLINK, SOCK_RAW, NETLINK_KOBJECT_UEVENT);
	int file = open("/sys/class/net/lo/uevent", O_WRONLY);

	(void)argc;
	(void)argv;
	if (file < 0 || bind(fd, (struct sockaddr *)&name, sizeof(name)) != 0)
		return 77;
	must(write(file, "change", 6) == 6);
	talk_receive(fd);
	return 0;
}

const struct scene task_scenes[] = {
	{ "threads", threads }, { "shared", shared }, { "fork", forks }, { "clone", raw_clone },
	{ "exec", exec_scene }, { "vfork", vfork_scene }, { "pass", pass }, { "exit", exit_scene },
	{ "kill", kill_scene }, { "catch", catch_scene }, { "restart", restart },
	{ "serve", serve }, { "uevent", uevent }, { NULL, NULL },
};
