/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * sections.h: reads pcapng with what libpcap leaves out: interfaces and their names,
 * comments of packets.  Format: draft-ietf-opsawg-pcapng.
 */
#ifndef NLTAP_SECTIONS_H
#define NLTAP_SECTIONS_H

#include <stdio.h>

#include "frame.h"

/* Who is told what is in the file.  Both return false to end reading. */
struct nltap_sections_reader {
	/* A netlink interface; name may be NULL.  *number: as its frames will say. */
	bool (*interface)(void *user, const char *name, unsigned *number);
	/* A frame of one; its bytes live until the call returns. */
	bool (*frame)(void *user, const struct nltap_frame *frame);
	void *user;
};

/* Reads a stream that begins with a section.  NULL at its end, else what is wrong
 * with it.  *others counts the frames of interfaces that hold no netlink. */
const char *nltap_sections_read(FILE *in, const struct nltap_sections_reader *reader,
				uint64_t *others);

#endif
