/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * frame.h: a captured netlink datagram as LINKTYPE_NETLINK has it: a cooked header
 * of 16 bytes, big-endian, then what the socket carried.
 *
 * nlmon leaves most of the cooked header unused.  Where nltap knows more it says so
 * there, and programs that do not look see an ordinary frame:
 *   packet type    COOKED_SENT or COOKED_RECEIVED, as seen by the process
 *   address        halen 8: port id of the socket, then thread id
 */
#ifndef NLTAP_FRAME_H
#define NLTAP_FRAME_H

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

#define COOKED_LEN    16u
#define COOKED_ARPHRD 824u /* ARPHRD_NETLINK, linux/if_arp.h */

enum { COOKED_RECEIVED = 0, COOKED_SENT = 4 }; /* PACKET_HOST, PACKET_OUTGOING */

struct nltap_frame {
	struct timespec time; /* since the epoch */
	unsigned interface;   /* as nltap_output_interface() numbered it */
	const uint8_t *data;  /* cooked header first */
	uint32_t len;	      /* bytes in data */
	uint32_t length;      /* bytes there were, before a snap length */
	const char *comment;  /* of the packet, or NULL */
	bool added;	      /* by nltap: not counted, repeated in each ring file */
};

/* What a cooked header says. */
struct nltap_cooked {
	unsigned protocol; /* NETLINK_* */
	unsigned packet_type;
	bool traced; /* port and thread are there */
	bool told;   /* written by nltap: a process frame */
	uint32_t port, thread;
};

/* Reads one; false if data is no frame of LINKTYPE_NETLINK. */
bool nltap_cooked_read(struct nltap_cooked *c, const uint8_t *data, uint32_t len);

/* Marks a cooked header as that of a frame that only nltap writes (halen 5, "nltap"). */
void nltap_cooked_tell(uint8_t header[COOKED_LEN]);

/* Writes a cooked header; port and thread 0: as nlmon leaves it. */
void nltap_cooked_header(uint8_t header[COOKED_LEN], unsigned protocol, unsigned packet_type,
			 uint32_t port, uint32_t thread);

#endif
