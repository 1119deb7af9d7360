/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Reads the memory of a traced process.  What it points at is hostile: every length is
 * bounded, every read may come short.  Layouts: struct iovec, msghdr and mmsghdr of
 * linux/socket.h and the kernel's include/net/compat.h.
 */
#include "tracer.h"

#include <stddef.h>

bool nltap_remote_read(pid_t tid, void *to, uint64_t address, size_t len)
{
	struct iovec local = { to, len }, remote = { (void *)(uintptr_t)address, len };

	return process_vm_readv(tid, &local, 1, &remote, 1, 0) == (ssize_t)len;
}

size_t nltap_remote_bytes(pid_t tid, uint8_t *to, const struct nltap_remote *remote, size_t len)
{
	struct iovec local = { to, len };
	ssize_t got = process_vm_readv(tid, &local, 1, remote->part, remote->count, 0);

	return got < 0 ? 0 : (size_t)got;
}

/* Takes one part; empty ones count for nothing. */
static void add_part(struct nltap_remote *remote, uint64_t address, uint64_t len)
{
	if (len == 0 || len > INT32_MAX)
		return;
	remote->part[remote->count++] = (struct iovec) { (void *)(uintptr_t)address, (size_t)len };
	remote->length += len;
}

struct wide_part {
	uint64_t base, len;
};

struct narrow_part {
	uint32_t base, len;
};

static bool read_parts(pid_t tid, struct nltap_remote *remote, bool wide, uint64_t address,
		       uint64_t count)
{
	static union {
		struct wide_part wide[REMOTE_PARTS];
		struct narrow_part narrow[REMOTE_PARTS];
	} parts;
	size_t size = wide ? sizeof(parts.wide[0]) : sizeof(parts.narrow[0]);

	remote->count = 0;
	remote->length = 0;
	if (count > REMOTE_PARTS)
		return false;
	if (count && !nltap_remote_read(tid, &parts, address, (size_t)count * size))
		return false;
	for (unsigned i = 0; i < count; i++)
		if (wide)
			add_part(remote, parts.wide[i].base, parts.wide[i].len);
		else
			add_part(remote, parts.narrow[i].base, parts.narrow[i].len);
	return true;
}

struct wide_header {
	uint64_t name;
	uint32_t name_len, hole;
	uint64_t parts, count, control, control_len;
	uint32_t flags, hole2;
	uint32_t done, hole3; /* of struct mmsghdr only */
};

struct narrow_header {
	uint32_t name, name_len, parts, count, control, control_len, flags;
	uint32_t done; /* of struct mmsghdr only */
};

/* A struct msghdr, or the mmsghdr with this index. */
static bool read_message(pid_t tid, struct nltap_remote *remote, bool wide, uint64_t address,
			 unsigned index, bool many)
{
	struct wide_header w = { 0 };
	struct narrow_header n = { 0 };
	size_t size = wide ? sizeof(w) : sizeof(n);

	address += (uint64_t)index * size;
	if (!many)
		size = wide ? offsetof(struct wide_header, done)
			    : offsetof(struct narrow_header, done);
	if (!nltap_remote_read(tid, wide ? (void *)&w : (void *)&n, address, size))
		return false;
	remote->flags = (int)(wide ? w.flags : n.flags);
	remote->done = wide ? w.done : n.done;
	return wide ? read_parts(tid, remote, true, w.parts, w.count)
		    : read_parts(tid, remote, false, n.parts, n.count);
}

bool nltap_remote_buffer(pid_t tid, struct nltap_remote *remote, const struct nltap_syscall *call,
			 unsigned index)
{
	const uint64_t *args = call->args;

	remote->count = 0;
	remote->length = 0;
	remote->flags = 0;
	remote->done = 0;
	switch (call->call) {
	case CALL_READ:
	case CALL_WRITE:
	case CALL_RECVFROM:
	case CALL_SENDTO:
		add_part(remote, args[1], args[2]);
		return true;
	case CALL_READV:
	case CALL_WRITEV:
		return read_parts(tid, remote, call->wide, args[1], args[2]);
	case CALL_RECVMSG:
	case CALL_SENDMSG:
		return read_message(tid, remote, call->wide, args[1], 0, false);
	case CALL_RECVMMSG:
	case CALL_SENDMMSG:
		return read_message(tid, remote, call->wide, args[1], index, true);
	default:
		return false;
	}
}
