/* SPDX-License-Identifier: GPL-2.0-or-later */
/* query.h: requests to the kernel over netlink, through libmnl, one at a time. */
#ifndef NLTAP_QUERY_H
#define NLTAP_QUERY_H

#include <libmnl/libmnl.h>
#include <linux/netlink.h>
#include <stddef.h>
#include <stdint.h>

struct nltap_query {
	struct mnl_socket *socket; /* NULL: closed */
	unsigned protocol;	   /* NETLINK_* */
	uint32_t port, seq;
};

/* Takes a datagram of an answer as it came; not asked for the final ACK alone. */
typedef void nltap_answer_fn(void *user, const uint8_t *data, size_t len);

/* Opens a socket in the current network namespace, which it keeps.  -1: errno. */
int nltap_query_open(struct nltap_query *a, unsigned protocol);

void nltap_query_close(struct nltap_query *a);

/*
 * Sends the request, whose sequence number and port are filled in, and reads answers
 * until the ACK or the end of a dump.  Each message goes to message() (may be NULL),
 * each datagram to answer() (may be NULL), both with user.  0, or -1 with errno as
 * the kernel refused.
 */
int nltap_query(struct nltap_query *a, struct nlmsghdr *request, mnl_cb_t message,
		nltap_answer_fn *answer, void *user);

#endif
