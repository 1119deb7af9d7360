/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "process.h"

#include <stdlib.h>
#include <string.h>

#include "map.h"

/* Layout: linux/netlink.h. */
enum { NETLINK_USERSOCK_ = 2, NLMSG_HDRLEN_ = 16, NLA_HDRLEN_ = 4 };
enum { MAX_COMM = 64, MAX_CMDLINE = 4096, FRAME_SIZE = MAX_COMM + MAX_CMDLINE + 128 };

/* More ports than that are told anew. */
enum { MAX_TOLD = 65536 };

struct writer {
	uint8_t buf[FRAME_SIZE];
	uint32_t len;
};

/* What has been told of a port: a fingerprint of its process, by port. */
static struct nltap_map told;

static uint64_t mix(uint64_t h, const void *data, size_t len)
{
	const uint8_t *p = data;

	for (size_t i = 0; i < len; i++)
		h = (h ^ p[i]) * 1099511628211u;
	return h;
}

static bool is_new(unsigned interface, const struct nltap_process *process)
{
	uint64_t key =
		(uint64_t)interface << 40 | (uint64_t)process->protocol << 32 | process->port;
	uint64_t h = mix(1469598103934665603u, &process->pid, sizeof(process->pid));
	void *print;

	h = mix(h, process->comm, strlen(process->comm));
	if (process->cmdline)
		h = mix(h, process->cmdline, strlen(process->cmdline));
	print = (void *)(uintptr_t)(h | 1);
	if (told.n >= MAX_TOLD)
		nltap_map_clear(&told, NULL);
	return nltap_map_put(&told, key, print) != print;
}

static void put_attr(struct writer *w, uint16_t type, const void *data, size_t len)
{
	uint16_t head[2] = { (uint16_t)(NLA_HDRLEN_ + len), type };

	memcpy(w->buf + w->len, head, sizeof(head));
	memcpy(w->buf + w->len + NLA_HDRLEN_, data, len);
	w->len += (NLA_HDRLEN_ + (uint32_t)len + 3) & ~3u;
}

static void put_number(struct writer *w, uint16_t type, uint32_t value)
{
	put_attr(w, type, &value, sizeof(value));
}

static void put_text(struct writer *w, uint16_t type, const char *text, size_t max)
{
	char buf[MAX_CMDLINE + 1];
	size_t len = strnlen(text, max);

	memcpy(buf, text, len);
	buf[len] = '\0';
	put_attr(w, type, buf, len + 1);
}

void nltap_tell_process(struct nltap_output *o, unsigned interface,
			const struct nltap_process *process, const struct timespec *time)
{
	struct writer w = { .len = COOKED_LEN + NLMSG_HDRLEN_ };
	struct nltap_frame frame = {
		.time = *time, .interface = interface, .data = w.buf, .added = true
	};
	uint16_t type = NLTAP_MSG_PROCESS;
	uint32_t len;

	if (!process->comm || !is_new(interface, process))
		return;
	put_number(&w, NLTAP_A_PROTOCOL, process->protocol);
	put_number(&w, NLTAP_A_PORT, process->port);
	put_number(&w, NLTAP_A_PID, process->pid);
	put_text(&w, NLTAP_A_COMM, process->comm, MAX_COMM);
	if (process->cmdline)
		put_text(&w, NLTAP_A_CMDLINE, process->cmdline, MAX_CMDLINE);
	nltap_cooked_header(w.buf, NETLINK_USERSOCK_, COOKED_SENT, 0, 0);
	len = w.len - COOKED_LEN;
	memcpy(w.buf + COOKED_LEN, &len, sizeof(len));
	memcpy(w.buf + COOKED_LEN + 4, &type, sizeof(type));
	frame.len = frame.length = w.len;
	nltap_output_frame(o, &frame);
}
