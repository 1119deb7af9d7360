/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "sockets.h"

#include <errno.h>
#include <linux/netlink_diag.h>
#include <linux/sock_diag.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "speakers.h"

/*
 * Milliseconds between two looks at all sockets if nobody asks for one, if nobody needs
 * to, and if somebody asks; at those of programs that have just been started; how long these count
 * as such; how many of them there can be.
 */
enum {
	TICK = 1000,
	LONG_TICK = 60000,
	SHORT_TICK = 20,
	QUICK_TICK = 2,
	YOUTH = 1000,
	MOST_YOUNG = 64,
	LOOKS = 3
};

struct young {
	pid_t pid;
	uint64_t born, next; /* when it was started, when to look at it */
	uint32_t newest;     /* of its sockets */
	unsigned looks;	     /* still to come: a new socket is bound a little later */
};

struct watcher {
	int fd, starts;
	struct nltap_query diag[NLTAP_WATCH_MOST];
	unsigned n;
	struct nltap_sockets known, now;
	uint32_t source; /* being asked */
	struct young young[MOST_YOUNG];
	unsigned n_young;
	struct nltap_speakers speakers;
	bool gone; /* nobody listens */
};

static uint64_t milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
}

static int by_inode(const void *a, const void *b)
{
	const struct nltap_socket *left = a, *right = b;

	return left->inode < right->inode ? -1 : left->inode > right->inode;
}

/* The socket that asks; nothing of it is in the capture. */
static bool is_own(const struct watcher *w, const struct netlink_diag_msg *diag)
{
	const struct nltap_query *own = &w->diag[w->source];

	return diag->ndiag_protocol == own->protocol && diag->ndiag_portid == own->port;
}

/* Sockets of port 0 are the kernel's own, or not bound yet. */
static int add_socket(const struct nlmsghdr *n, void *user)
{
	struct watcher *w = user;
	const struct netlink_diag_msg *diag = mnl_nlmsg_get_payload(n);
	struct nltap_sockets *now = &w->now;

	if (mnl_nlmsg_get_payload_len(n) < sizeof(*diag) || !diag->ndiag_portid || is_own(w, diag))
		return MNL_CB_OK;
	if (now->n == now->room) {
		unsigned room = now->room ? 2 * now->room : 64;
		struct nltap_socket *list = realloc(now->list, room * sizeof(*list));

		if (!list)
			return MNL_CB_OK;
		now->list = list;
		now->room = room;
	}
	now->list[now->n++] = (struct nltap_socket) {
		.source = w->source,
		.protocol = diag->ndiag_protocol,
		.port = diag->ndiag_portid,
		.inode = diag->ndiag_ino,
	};
	return MNL_CB_OK;
}

static void list_sockets(struct watcher *w)
{
	w->now.n = 0;
	for (w->source = 0; w->source < w->n; w->source++) {
		char buf[128];
		struct nlmsghdr *n = mnl_nlmsg_put_header(buf);
		struct netlink_diag_req *request;

		n->nlmsg_type = SOCK_DIAG_BY_FAMILY;
		n->nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
		request = mnl_nlmsg_put_extra_header(n, sizeof(*request));
		request->sdiag_family = AF_NETLINK;
		request->sdiag_protocol = NDIAG_PROTO_ALL;
		if (w->diag[w->source].socket)
			nltap_query(&w->diag[w->source], n, add_socket, NULL, w);
	}
	qsort(w->now.list, w->now.n, sizeof(*w->now.list), by_inode);
}

static void send_seen(struct watcher *w, const struct nltap_seen *seen)
{
	if (send(w->fd, seen, sizeof(*seen), MSG_NOSIGNAL) < 0)
		w->gone = true;
}

static void tell(struct watcher *w, const struct nltap_socket *socket)
{
	struct nltap_seen seen = {
		.what = NLTAP_SEEN_SOCKET,
		.source = socket->source,
		.protocol = socket->protocol,
		.port = socket->port,
		.pid = socket->pid,
	};

	clock_gettime(CLOCK_REALTIME, &seen.time);
	if (nltap_holders_name((pid_t)socket->pid, seen.comm, sizeof(seen.comm), seen.cmdline,
			       sizeof(seen.cmdline)))
		send_seen(w, &seen);
}

static void say(struct watcher *w, enum nltap_seen_what what)
{
	const struct nltap_seen seen = { .what = what };

	send_seen(w, &seen);
}

static bool is_new(const struct watcher *w, const struct nltap_socket *socket)
{
	const struct nltap_socket *old =
		bsearch(socket, w->known.list, w->known.n, sizeof(*old), by_inode);

	return !old || old->port != socket->port;
}

/* Tells of the sockets that were not there the last time. */
static void look(struct watcher *w)
{
	struct nltap_socket *fresh;
	struct nltap_sockets swap;
	unsigned n = 0;

	list_sockets(w);
	fresh = calloc(w->now.n + 1, sizeof(*fresh));
	for (unsigned i = 0; fresh && i < w->now.n; i++)
		if (is_new(w, &w->now.list[i]))
			fresh[n++] = w->now.list[i];
	nltap_holders_find(fresh, n);
	for (unsigned i = 0; i < n; i++)
		if (fresh[i].pid)
			tell(w, &fresh[i]);
	free(fresh);
	swap = w->known;
	w->known = w->now;
	w->now = swap;
}

static void take_starts(struct watcher *w)
{
	pid_t pid;

	while (w->starts >= 0 && (pid = nltap_starts_read(w->starts)) > 0)
		if (w->speakers.binds)
			nltap_speakers_note(&w->speakers, pid);
		else if (w->n_young < MOST_YOUNG)
			w->young[w->n_young++] =
				(struct young) { .pid = pid, .born = milliseconds() };
}

/* Looks at a program.  False if it is gone, or no longer young. */
static bool look_at(struct watcher *w, struct young *young, uint64_t now, bool *more)
{
	uint64_t age = now - young->born;
	uint32_t newest;

	if (!nltap_holders_newest(young->pid, &w->known, &newest))
		return false;
	if (newest > young->newest) {
		young->newest = newest;
		young->looks = LOOKS;
	}
	young->next = now + QUICK_TICK;
	if (young->looks) {
		young->looks--;
		*more = true;
	} else {
		young->next += age / 8 + w->n_young / 2;
	}
	return age < YOUTH;
}

/* Whether a program that was just started has just opened a socket.  The older and the
 * more they are, the rarer are the looks. */
static bool young_speak(struct watcher *w)
{
	uint64_t now = milliseconds();
	unsigned left = 0;
	bool more = false;

	for (unsigned i = 0; i < w->n_young; i++)
		if (w->young[i].next > now || look_at(w, &w->young[i], now, &more))
			w->young[left++] = w->young[i];
	w->n_young = left;
	return more;
}

/* Takes all that is asked; false if nobody is there any more. */
static bool take_asked(int fd)
{
	char byte;
	ssize_t n;

	while ((n = recv(fd, &byte, 1, MSG_DONTWAIT)) > 0)
		;
	return n < 0 && (errno == EAGAIN || errno == EINTR);
}

/* Milliseconds until there is something to do, at or before the time given. */
static int patience(const struct watcher *w, uint64_t next)
{
	uint64_t now = milliseconds();

	for (unsigned i = 0; i < w->n_young; i++)
		if (w->young[i].next < next)
			next = w->young[i].next;
	return next > now ? (int)(next - now) : 0;
}

/* All that is known without looking at each socket. */
static void tell_news(struct watcher *w)
{
	take_starts(w);
	if (w->speakers.binds)
		nltap_speakers_tell(&w->speakers);
}

/* When to look at all sockets again; whoever is told of each bind need not. */
static uint64_t next_look(const struct watcher *w, uint64_t last)
{
	return last + (w->speakers.binds ? LONG_TICK : TICK);
}

/* Looks at all sockets when it is time to, or somebody asks, but not all the time. */
static void watch(struct watcher *w)
{
	uint64_t last = milliseconds(), next = next_look(w, last);

	while (!w->gone && !w->speakers.gone) {
		int binds = w->speakers.binds ? nltap_binds_fd(w->speakers.binds) : -1;
		struct pollfd fds[] = { { w->fd, POLLIN, 0 },
					{ w->starts, POLLIN, 0 },
					{ binds, POLLIN, 0 } };

		poll(fds, 3, patience(w, next));
		tell_news(w);
		if (fds[0].revents) {
			if (!take_asked(w->fd))
				return;
			say(w, NLTAP_SEEN_ANSWER);
			next = last + SHORT_TICK;
		}
		if (!young_speak(w) && milliseconds() < next)
			continue;
		look(w);
		last = milliseconds();
		next = next_look(w, last);
	}
}

void nltap_sockets_watch(int fd, const struct nltap_news *news,
			 const struct nltap_query *const *diag, unsigned n)
{
	struct watcher w = { .fd = fd, .starts = news->starts, .n = n };

	w.speakers.binds = news->binds;
	w.speakers.fd = fd;
	for (unsigned i = 0; i < n; i++)
		w.diag[i] = *diag[i];
	look(&w);
	say(&w, NLTAP_SEEN_ALL);
	watch(&w);
}
