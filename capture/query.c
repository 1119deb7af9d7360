/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>

enum { ROOM = 64 * 1024, PATIENCE = 5 }; /* bytes; seconds for an answer */

int nltap_query_open(struct nltap_query *a, unsigned protocol)
{
	struct timeval patience = { .tv_sec = PATIENCE };

	memset(a, 0, sizeof(*a));
	a->socket = mnl_socket_open2((int)protocol, SOCK_CLOEXEC);
	if (!a->socket)
		return -1;
	if (mnl_socket_bind(a->socket, 0, MNL_SOCKET_AUTOPID) < 0) {
		nltap_query_close(a);
		return -1;
	}
	setsockopt(mnl_socket_get_fd(a->socket), SOL_SOCKET, SO_RCVTIMEO, &patience,
		   sizeof(patience));
	a->protocol = protocol;
	a->port = mnl_socket_get_portid(a->socket);
	return 0;
}

void nltap_query_close(struct nltap_query *a)
{
	int error = errno;

	if (a->socket)
		mnl_socket_close(a->socket);
	a->socket = NULL;
	errno = error;
}

int nltap_query(struct nltap_query *a, struct nlmsghdr *request, mnl_cb_t message,
		nltap_answer_fn *answer, void *user)
{
	uint8_t *buf = malloc(ROOM);
	int more = MNL_CB_OK;

	if (!buf)
		return -1;
	request->nlmsg_seq = ++a->seq;
	request->nlmsg_pid = a->port;
	if (mnl_socket_sendto(a->socket, request, request->nlmsg_len) < 0)
		more = MNL_CB_ERROR;
	while (more > MNL_CB_STOP) {
		ssize_t len = mnl_socket_recvfrom(a->socket, buf, ROOM);

		if (len < 0 && errno == EINTR)
			continue;
		if (len < 0) {
			more = MNL_CB_ERROR;
			break;
		}
		more = mnl_cb_run(buf, (size_t)len, a->seq, a->port, message, user);
		if (answer && more != MNL_CB_ERROR)
			answer(user, buf, (size_t)len);
	}
	free(buf);
	return more == MNL_CB_ERROR ? -1 : 0;
}
