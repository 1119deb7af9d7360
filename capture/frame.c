/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Layout: LINKTYPE_LINUX_SLL's, which LINKTYPE_NETLINK shares. */
#include "frame.h"

#include <string.h>

enum { PACKET_TYPE = 0, HATYPE = 2, HALEN = 4, ADDRESS = 6, PROTOCOL = 14 };
enum { TRACED_HALEN = 8, TOLD_HALEN = 5, NLMON_PACKET_TYPE = 4 };

static const char told[TOLD_HALEN] = { 'n', 'l', 't', 'a', 'p' };

static void put16(uint8_t *p, unsigned value)
{
	p[0] = (uint8_t)(value >> 8);
	p[1] = (uint8_t)value;
}

static void put32(uint8_t *p, uint32_t value)
{
	put16(p, value >> 16);
	put16(p + 2, value & 0xffff);
}

static uint32_t get32(const uint8_t *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

void nltap_cooked_header(uint8_t header[COOKED_LEN], unsigned protocol, unsigned packet_type,
			 uint32_t port, uint32_t thread)
{
	memset(header, 0, COOKED_LEN);
	put16(header + PACKET_TYPE, packet_type);
	put16(header + HATYPE, COOKED_ARPHRD);
	put16(header + PROTOCOL, protocol);
	if (!port && !thread)
		return;
	put16(header + HALEN, TRACED_HALEN);
	put32(header + ADDRESS, port);
	put32(header + ADDRESS + 4, thread);
}

void nltap_cooked_tell(uint8_t header[COOKED_LEN])
{
	put16(header + PACKET_TYPE, NLMON_PACKET_TYPE);
	put16(header + HALEN, TOLD_HALEN);
	memset(header + ADDRESS, 0, 8);
	memcpy(header + ADDRESS, told, TOLD_HALEN);
}

bool nltap_cooked_read(struct nltap_cooked *c, const uint8_t *data, uint32_t len)
{
	unsigned halen;

	if (len < COOKED_LEN || (data[HATYPE] << 8 | data[HATYPE + 1]) != (int)COOKED_ARPHRD)
		return false;
	halen = (unsigned)(data[HALEN] << 8 | data[HALEN + 1]);
	c->protocol = (unsigned)(data[PROTOCOL] << 8 | data[PROTOCOL + 1]);
	c->packet_type = (unsigned)(data[PACKET_TYPE] << 8 | data[PACKET_TYPE + 1]);
	c->traced = halen == TRACED_HALEN;
	c->told = halen == TOLD_HALEN && memcmp(data + ADDRESS, told, TOLD_HALEN) == 0;
	c->port = c->traced ? get32(data + ADDRESS) : 0;
	c->thread = c->traced ? get32(data + ADDRESS + 4) : 0;
	return true;
}
