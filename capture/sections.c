/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "sections.h"

#include <stdlib.h>
#include <string.h>

#include "../plugin/core/walk.h"

enum { BLOCK_INTERFACE = 1, BLOCK_PACKET = 6, BLOCK_SIMPLE = 3, BLOCK_SECTION = 0x0a0d0d0a };
enum { OPT_END = 0, OPT_COMMENT = 1, IF_NAME = 2, IF_TSRESOL = 9 };
enum { LINKTYPE_SLL = 113, LINKTYPE_NETLINK = 253 };
enum { MAX_BLOCK = 64 * 1024 * 1024, MAX_INTERFACES = 65536 };

struct source {
	unsigned number; /* the reader's */
	bool netlink;
	uint32_t snaplen;
	uint8_t resolution; /* if_tsresol */
};

struct state {
	FILE *in;
	const struct nltap_sections_reader *reader;
	bool big_endian, stop;
	uint8_t *body; /* of the block at hand, with a 0 behind it */
	uint32_t len, room;
	struct source *sources;
	unsigned n;
	uint64_t others;
};

static uint32_t u32(const struct state *s, uint32_t off)
{
	return (uint32_t)nls_number(s->body + off, 4, s->big_endian);
}

static uint16_t u16(const struct state *s, uint32_t off)
{
	return (uint16_t)nls_number(s->body + off, 2, s->big_endian);
}

/* Offset of the value of the first option of this code, and its length; 0: none. */
static uint32_t find_option(const struct state *s, uint32_t off, uint16_t code, uint32_t *len)
{
	while (off + 4 <= s->len) {
		uint16_t kind = u16(s, off), size = u16(s, off + 2);

		if (kind == OPT_END || size > s->len - off - 4)
			return 0;
		*len = size;
		if (kind == code)
			return off + 4;
		off += 4 + ((size + 3u) & ~3u);
	}
	return 0;
}

/* A copy of a text option, or NULL. */
static char *text_option(const struct state *s, uint32_t off, uint16_t code)
{
	uint32_t len, at = find_option(s, off, code, &len);

	return at ? strndup((const char *)s->body + at, len) : NULL;
}

static const char *read_interface(struct state *s)
{
	struct source *list, *new;
	uint32_t len, at;
	char *name;

	if (s->len < 8 || s->n == MAX_INTERFACES)
		return "an interface block is wrong";
	list = realloc(s->sources, (s->n + 1) * sizeof(*list));
	if (!list)
		return "out of memory";
	s->sources = list;
	new = &list[s->n++];
	new->netlink = u16(s, 0) == LINKTYPE_NETLINK || u16(s, 0) == LINKTYPE_SLL;
	new->snaplen = u32(s, 4);
	at = find_option(s, 8, IF_TSRESOL, &len);
	new->resolution = at &&len ? s->body[at] : 6;
	name = text_option(s, 8, IF_NAME);
	if (new->netlink && !s->reader->interface(s->reader->user, name, &new->number))
		s->stop = true;
	free(name);
	return NULL;
}

/* if_tsresol: a power of 10, or with its high bit of 2, of which a second has so many. */
static struct timespec time_of(uint64_t ticks, uint8_t resolution)
{
	unsigned exponent = resolution & 0x7f;
	struct timespec t = { 0, 0 };
	uint64_t second = 1;

	if (resolution & 0x80) {
		second = exponent < 32 ? (uint64_t)1 << exponent : (uint64_t)1 << 32;
		ticks >>= exponent < 32 ? 0 : exponent - 32 > 63 ? 63 : exponent - 32;
	} else {
		for (; exponent > 9; exponent--)
			ticks /= 10;
		while (exponent--)
			second *= 10;
	}
	t.tv_sec = (time_t)(ticks / second);
	t.tv_nsec = (long)((ticks % second) * 1000000000u / second);
	return t;
}

static void tell_frame(struct state *s, const struct source *source, struct nltap_frame *frame,
		       uint32_t off)
{
	char *comment = NULL;
	uint32_t options = off + ((frame->len + 3) & ~3u);
	struct nltap_cooked c;

	if (options < s->len)
		comment = text_option(s, options, OPT_COMMENT);
	frame->interface = source->number;
	frame->data = s->body + off;
	frame->comment = comment;
	if (!source->netlink || !nltap_cooked_read(&c, frame->data, frame->len)) {
		s->others++;
	} else {
		frame->added = c.told;
		s->stop = !s->reader->frame(s->reader->user, frame);
	}
	free(comment);
}

static const char *read_packet(struct state *s)
{
	struct nltap_frame frame = { .interface = 0 };
	uint32_t interface;

	if (s->len < 20 || u32(s, 12) > s->len - 20)
		return "a packet block is wrong";
	interface = u32(s, 0);
	if (interface >= s->n)
		return "a packet names an interface that there is not";
	frame.time =
		time_of((uint64_t)u32(s, 4) << 32 | u32(s, 8), s->sources[interface].resolution);
	frame.len = u32(s, 12);
	frame.length = u32(s, 16);
	tell_frame(s, &s->sources[interface], &frame, 20);
	return NULL;
}

/* A packet without time, of the first interface. */
static const char *read_simple(struct state *s)
{
	struct nltap_frame frame = { .interface = 0 };

	if (s->len < 4 || !s->n)
		return "a packet block is wrong";
	frame.length = frame.len = u32(s, 0);
	if (s->sources[0].snaplen && frame.len > s->sources[0].snaplen)
		frame.len = s->sources[0].snaplen;
	if (frame.len > s->len - 4)
		frame.len = s->len - 4;
	tell_frame(s, &s->sources[0], &frame, 4);
	return NULL;
}

static bool read_body(struct state *s, uint32_t len)
{
	uint8_t *body;

	if (len > s->room) {
		body = realloc(s->body, len);
		if (!body)
			return false;
		s->body = body;
		s->room = len;
	}
	return fread(s->body, 1, len, s->in) == len;
}

/* A section says its byte order after its length. */
static const char *begin_section(struct state *s, const uint8_t *head, uint32_t *total)
{
	uint8_t magic[4];

	if (fread(magic, 1, sizeof(magic), s->in) != sizeof(magic))
		return "it ends in the middle of a block";
	s->big_endian = nls_number(magic, 4, true) == 0x1a2b3c4d;
	if (!s->big_endian && nls_number(magic, 4, false) != 0x1a2b3c4d)
		return "a section has no byte order";
	*total = (uint32_t)nls_number(head + 4, 4, s->big_endian);
	s->n = 0;
	return *total < 16 ? "a block is too short" : NULL;
}

static const char *read_content(struct state *s, uint32_t type)
{
	switch (type) {
	case BLOCK_INTERFACE:
		return read_interface(s);
	case BLOCK_PACKET:
		return read_packet(s);
	case BLOCK_SIMPLE:
		return read_simple(s);
	default:
		return NULL;
	}
}

static const char *read_block(struct state *s, const uint8_t *head)
{
	uint32_t type = (uint32_t)nls_number(head, 4, s->big_endian);
	uint32_t total = (uint32_t)nls_number(head + 4, 4, s->big_endian), told = 8;
	const char *error = NULL;

	if (type == BLOCK_SECTION) {
		error = begin_section(s, head, &total);
		told = 12;
	}
	if (error)
		return error;
	if (total < 12 || total % 4 || total > MAX_BLOCK)
		return "a block has a length that cannot be";
	if (!read_body(s, total - told))
		return "it ends in the middle of a block";
	s->len = total - told - 4;
	return type == BLOCK_SECTION ? NULL : read_content(s, type);
}

const char *nltap_sections_read(FILE *in, const struct nltap_sections_reader *reader,
				uint64_t *others)
{
	struct state s = { .in = in, .reader = reader };
	const char *error = NULL;
	uint8_t head[8];
	size_t got = 0;

	while (!error && !s.stop && (got = fread(head, 1, sizeof(head), in)) == sizeof(head))
		error = read_block(&s, head);
	if (!error && !s.stop && got)
		error = "it ends in the middle of a block";
	*others = s.others;
	free(s.body);
	free(s.sources);
	return error;
}
