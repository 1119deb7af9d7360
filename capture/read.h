/* SPDX-License-Identifier: GPL-2.0-or-later */
/* read.h: a saved capture as input (-r). */
#ifndef NLTAP_READ_H
#define NLTAP_READ_H

#include "output.h"

/*
 * Writes the frames of a capture file (pcap or pcapng, of LINKTYPE_NETLINK, or of
 * LINUX_SLL with netlink in it; "-": standard input) to what options say, text or
 * another file; those that nltap added are known by their cooked header.
 * Returns an exit code; what went wrong has been printed.
 */
int nltap_read(const char *path, const struct nltap_output_options *options);

#endif
