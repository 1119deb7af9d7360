/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "messages.h"

#include <stdio.h>
#include <stdlib.h>

#include "core/walk.h"

#define COOKED_HDRLEN 16u	/* LINKTYPE_NETLINK: as LINUX_SLL, protocol in the last two */
#define ARPHRD_NETLINK_ 824

struct file {
	uint8_t *data;
	size_t len;
	bool be;
	message_fn *fn;
	void *user;
	uint32_t frames;
	long messages;
};

static uint32_t u32(const struct file *f, size_t off)
{
	return (uint32_t)nls_number(f->data + off, 4, f->be);
}

/* Only one of the orders gives the first message a length that fits. */
static bool is_big_endian(const uint8_t *p, uint32_t len)
{
	uint64_t little = nls_number(p, 4, false), big = nls_number(p, 4, true);

	return !(little >= NLS_HDRLEN && little <= len) && big >= NLS_HDRLEN && big <= 0xffffff;
}

static void frame(struct file *f, const uint8_t *p, uint32_t len)
{
	struct message m = { .frame = p, .frame_number = ++f->frames };
	uint32_t off = COOKED_HDRLEN;

	if (len < COOKED_HDRLEN + NLS_HDRLEN || nls_number(p + 2, 2, true) != ARPHRD_NETLINK_)
		return;
	m.protocol = (unsigned)nls_number(p + 14, 2, true);
	m.big_endian = is_big_endian(p + off, len - off);
	while (off + NLS_HDRLEN <= len) {
		uint32_t claimed = (uint32_t)nls_number(p + off, 4, m.big_endian);

		if (claimed < NLS_HDRLEN)
			break;
		m.type = (unsigned)nls_number(p + off + 4, 2, m.big_endian);
		m.flags = (unsigned)nls_number(p + off + 6, 2, m.big_endian);
		m.cut = claimed > len - off;
		m.off = off + NLS_HDRLEN;
		m.end = m.cut ? len : off + claimed;
		f->messages++;
		f->fn(&m, f->user);
		if (claimed > UINT32_MAX - 3 || ((claimed + 3u) & ~3u) >= len - off)
			break;
		off += (claimed + 3u) & ~3u;
	}
}

static void read_pcap(struct file *f)
{
	size_t off = 24;

	while (off + 16 <= f->len) {
		uint32_t len = u32(f, off + 8);

		off += 16;
		if (len > f->len - off)
			break;
		frame(f, f->data + off, len);
		off += len;
	}
}

/* Enhanced packet blocks alone matter here. */
static void read_pcapng(struct file *f)
{
	size_t off = 0;

	while (off + 12 <= f->len) {
		uint32_t type, len;

		if (f->data[off] == 0x0a)
			f->be = f->data[off + 8] == 0x1a;
		type = u32(f, off);
		len = u32(f, off + 4);
		if (len < 12 || len > f->len - off)
			break;
		if (type == 6 && len >= 32 && u32(f, off + 20) <= len - 32)
			frame(f, f->data + off + 28, u32(f, off + 20));
		off += len;
	}
}

static bool read_file(struct file *f, const char *path)
{
	FILE *in = fopen(path, "rb");
	size_t size = 1 << 16, n;

	if (!in)
		return false;
	f->data = malloc(size);
	while (f->data && (n = fread(f->data + f->len, 1, size - f->len, in)) > 0) {
		f->len += n;
		if (f->len == size)
			f->data = realloc(f->data, size *= 2);
	}
	fclose(in);
	return f->data && f->len >= 24;
}

long for_each_message(const char *path, message_fn *fn, void *user)
{
	struct file f = { .fn = fn, .user = user };

	if (!read_file(&f, path)) {
		free(f.data);
		return -1;
	}
	if (u32(&f, 0) == 0x0a0d0d0a) {
		read_pcapng(&f);
	} else {
		f.be = f.data[0] == 0xa1;
		read_pcap(&f);
	}
	free(f.data);
	return f.messages;
}
