/* SPDX-License-Identifier: GPL-2.0-or-later */
/* messages.h: the netlink messages of a classic pcap or a pcapng file. */
#ifndef NLS_TEST_MESSAGES_H
#define NLS_TEST_MESSAGES_H

#include <stdbool.h>
#include <stdint.h>

struct message {
	const uint8_t *frame;
	uint32_t off, end;	/* of the payload behind struct nlmsghdr */
	uint32_t frame_number;
	unsigned protocol, type, flags;
	bool big_endian, cut;
};

typedef void message_fn(const struct message *m, void *user);

/* Calls fn for each message; returns their number, or -1 if the file cannot be read. */
long for_each_message(const char *path, message_fn *fn, void *user);

#endif
