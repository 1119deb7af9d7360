/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "pcapng.h"

#include <string.h>
#include <sys/utsname.h>

enum { LINKTYPE_NETLINK = 253 };
enum { BLOCK_INTERFACE = 1, BLOCK_STATISTICS = 5, BLOCK_PACKET = 6, BLOCK_SECTION = 0x0a0d0d0a };
enum { OPT_COMMENT = 1 };
enum { SHB_OS = 3, SHB_USERAPPL = 4 };
enum { IF_NAME = 2, IF_DESCRIPTION = 3, IF_TSRESOL = 9 };
enum { EPB_FLAGS = 2, FLAG_INBOUND = 1, FLAG_OUTBOUND = 2 };
enum { HALEN = 5 }; /* in a cooked header, its lower byte */
enum { ISB_ENDTIME = 3, ISB_IFRECV = 4, ISB_IFDROP = 5 };

struct option {
	uint16_t code;
	uint16_t len;
	const void *value;
};

static uint32_t padding(uint32_t len)
{
	return -len & 3;
}

static void pad(struct nltap_file *f, uint32_t len)
{
	static const uint8_t zero[3];

	nltap_file_put(f, zero, padding(len));
}

static struct option text_option(uint16_t code, const char *text)
{
	struct option o = { code, text ? (uint16_t)strnlen(text, 0xfff0) : 0, text };

	return o;
}

/* Bytes of the options that have a value; with the mark that ends them. */
static uint32_t options_size(const struct option *options, unsigned n)
{
	uint32_t size = 0;

	for (unsigned i = 0; i < n; i++)
		if (options[i].len)
			size += 4 + options[i].len + padding(options[i].len);
	return size ? size + 4 : 0;
}

static void put_options(struct nltap_file *f, const struct option *options, unsigned n)
{
	static const uint16_t end[2];

	if (!options_size(options, n))
		return;
	for (unsigned i = 0; i < n; i++) {
		if (!options[i].len)
			continue;
		nltap_file_put(f, &options[i].code, 2);
		nltap_file_put(f, &options[i].len, 2);
		nltap_file_put(f, options[i].value, options[i].len);
		pad(f, options[i].len);
	}
	nltap_file_put(f, end, 4);
}

/* A block of a fixed part, data and options. */
static bool put_block(struct nltap_file *f, uint32_t type, const void *fixed, uint32_t fixed_len,
		      const void *data, uint32_t len, const struct option *options, unsigned n)
{
	uint32_t total = 12 + fixed_len + len + padding(len) + options_size(options, n);
	uint32_t head[2] = { type, total };

	nltap_file_put(f, head, sizeof(head));
	nltap_file_put(f, fixed, fixed_len);
	nltap_file_put(f, data, len);
	pad(f, len);
	put_options(f, options, n);
	nltap_file_put(f, &total, 4);
	return nltap_file_end(f);
}

static uint64_t nanoseconds(const struct timespec *t)
{
	return (uint64_t)t->tv_sec * 1000000000u + (uint64_t)t->tv_nsec;
}

void nltap_pcapng_section(struct nltap_file *f)
{
	struct {
		uint32_t magic;
		uint16_t major, minor;
		uint64_t length;
	} section = { 0x1a2b3c4d, 1, 0, UINT64_MAX };
	struct utsname host;
	char os[sizeof(host.sysname) + sizeof(host.release)] = "";
	struct option options[2];

	if (uname(&host) == 0) {
		strcat(strcpy(os, host.sysname), " ");
		strcat(os, host.release);
	}
	options[0] = text_option(SHB_OS, os);
	options[1] = text_option(SHB_USERAPPL, "nltap " NLTAP_VERSION);
	put_block(f, BLOCK_SECTION, &section, sizeof(section), NULL, 0, options, 2);
}

void nltap_pcapng_interface(struct nltap_file *f, const char *name, const char *description,
			    uint32_t snaplen)
{
	struct {
		uint16_t linktype, reserved;
		uint32_t snaplen;
	} interface = { LINKTYPE_NETLINK, 0, snaplen ? snaplen : NLTAP_SNAPLEN };
	static const uint8_t nano = 9;
	struct option options[] = { text_option(IF_NAME, name),
				    text_option(IF_DESCRIPTION, description),
				    { IF_TSRESOL, 1, &nano } };

	put_block(f, BLOCK_INTERFACE, &interface, sizeof(interface), NULL, 0, options, 3);
}

/* Which way it went, where the cooked header says so; from nlmon it has no address. */
static uint32_t direction(const struct nltap_frame *frame)
{
	struct nltap_cooked c;

	if (frame->len < COOKED_LEN || !frame->data[HALEN] ||
	    !nltap_cooked_read(&c, frame->data, frame->len) || !c.traced)
		return 0;
	return c.packet_type == COOKED_SENT ? FLAG_OUTBOUND : FLAG_INBOUND;
}

/* The same bytes as put_block() would write without options, in one step: this is what
 * load is about. */
static bool put_packet(struct nltap_file *f, const uint32_t packet[5], const uint8_t *data)
{
	const uint32_t len = packet[3], whole = len + padding(len), total = 12 + 20 + whole;
	const uint32_t head[7] = { BLOCK_PACKET, total, packet[0], packet[1],
				   packet[2],	 len,	packet[4] };
	uint8_t *space = nltap_file_space(f, total);

	if (!space)
		return false;
	memset(space + total - 8, 0, 4); /* padding, where the data do not reach */
	memcpy(space, head, sizeof(head));
	memcpy(space + sizeof(head), data, len);
	memcpy(space + total - 4, &total, sizeof(total));
	return nltap_file_end(f);
}

bool nltap_pcapng_frame(struct nltap_file *f, const struct nltap_frame *frame, uint32_t caplen)
{
	uint64_t time = nanoseconds(&frame->time);
	uint32_t packet[5] = { frame->interface, (uint32_t)(time >> 32), (uint32_t)time, caplen,
			       frame->length };
	uint32_t flags = direction(frame);

	if (frame->comment || flags) {
		struct option options[] = { text_option(OPT_COMMENT, frame->comment),
					    { EPB_FLAGS, flags ? 4 : 0, &flags } };

		return put_block(f, BLOCK_PACKET, packet, sizeof(packet), frame->data, caplen,
				 options, 2);
	}
	return put_packet(f, packet, frame->data);
}

void nltap_pcapng_statistics(struct nltap_file *f, unsigned interface, uint64_t received,
			     uint64_t dropped, const struct timespec *time)
{
	uint64_t ns = nanoseconds(time);
	uint32_t statistics[3] = { interface, (uint32_t)(ns >> 32), (uint32_t)ns };
	uint32_t end[2] = { statistics[1], statistics[2] };
	struct option options[] = { { ISB_ENDTIME, 8, end },
				    { ISB_IFRECV, 8, &received },
				    { ISB_IFDROP, 8, &dropped } };

	put_block(f, BLOCK_STATISTICS, statistics, sizeof(statistics), NULL, 0, options, 3);
}

void nltap_pcap_header(struct nltap_file *f, uint32_t snaplen)
{
	struct {
		uint32_t magic;
		uint16_t major, minor;
		uint32_t reserved[2], snaplen, linktype;
	} header = {
		0xa1b2c3d4, 2, 4, { 0, 0 }, snaplen ? snaplen : NLTAP_SNAPLEN, LINKTYPE_NETLINK
	};

	nltap_file_put(f, &header, sizeof(header));
	nltap_file_end(f);
}

bool nltap_pcap_frame(struct nltap_file *f, const struct nltap_frame *frame, uint32_t caplen)
{
	uint32_t record[4] = { (uint32_t)frame->time.tv_sec, (uint32_t)(frame->time.tv_nsec / 1000),
			       caplen, frame->length };

	nltap_file_put(f, record, sizeof(record));
	nltap_file_put(f, frame->data, caplen);
	return nltap_file_end(f);
}
