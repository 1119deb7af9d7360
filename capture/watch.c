/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "watch.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "child.h"
#include "priv.h"
#include "say.h"
#include "sockets.h"

static _Noreturn void watch_process(int fd, const struct nltap_query *const *diag, unsigned n)
{
	int keep[NLTAP_WATCH_MOST + 1] = { fd };
	struct nltap_news news;

	for (unsigned i = 0; i < n; i++)
		keep[i + 1] = diag[i]->socket ? mnl_socket_get_fd(diag[i]->socket) : fd;
	nltap_child_settle(keep, n + 1);
	news.starts = nltap_starts_open();
	news.binds = nltap_binds_open();
	nltap_priv_keep_sight();
	nltap_sockets_watch(fd, &news, diag, n);
	_exit(EXIT_SUCCESS);
}

bool nltap_watch_start(struct nltap_watch *watch, const struct nltap_query *const *diag, unsigned n)
{
	int ends[2];

	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) < 0 ||
	    (watch->pid = fork()) < 0) {
		nltap_say_errno("cannot start the process that looks for processes");
		watch->pid = 0;
		return false;
	}
	if (watch->pid == 0) {
		close(ends[0]);
		watch_process(ends[1], diag, n);
	}
	close(ends[1]);
	watch->fd = ends[0];
	return true;
}

bool nltap_watch_read(struct nltap_watch *watch, struct nltap_seen *seen)
{
	ssize_t n;

	if (!watch->pid)
		return false;
	n = recv(watch->fd, seen, sizeof(*seen), MSG_DONTWAIT);
	if (n == (ssize_t)sizeof(*seen)) {
		seen->comm[sizeof(seen->comm) - 1] = '\0';
		seen->cmdline[sizeof(seen->cmdline) - 1] = '\0';
		return true;
	}
	if (n == 0 || (n < 0 && errno != EAGAIN && errno != EINTR))
		nltap_watch_end(watch);
	return false;
}

bool nltap_watch_ask(struct nltap_watch *watch)
{
	return watch->pid && send(watch->fd, "", 1, MSG_DONTWAIT | MSG_NOSIGNAL) == 1;
}

void nltap_watch_end(struct nltap_watch *watch)
{
	if (!watch->pid)
		return;
	close(watch->fd);
	while (waitpid(watch->pid, NULL, 0) < 0 && errno == EINTR)
		;
	watch->pid = 0;
}
