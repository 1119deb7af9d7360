/* SPDX-License-Identifier: GPL-2.0-or-later */
/* source.h: a tap in a network namespace as libpcap reads it. */
#ifndef NLTAP_SOURCE_H
#define NLTAP_SOURCE_H

#include "filter.h"
#include "netns.h"
#include "query.h"
#include "tap.h"

struct nltap_source {
	struct nltap_netns ns;
	struct nltap_context *context; /* NULL: not wanted */
	struct nltap_query diag;       /* for netlink_diag; own_port of the filter */
	struct nltap_filter filter;
	struct nltap_tap tap;
	pcap_t *pcap;		    /* NULL: closed, or the tap is gone */
	unsigned interface;	    /* of the output */
	uint64_t received, dropped; /* as of the last nltap_source_count() */
};

enum { NLTAP_BLOCK_MS = 50 }; /* the longest that the kernel keeps a frame back */

/* Opens the tap in the current namespace with a buffer of so many MiB.  False on
 * failure; the reason has then been printed. */
bool nltap_source_open(struct nltap_source *s, unsigned buffer);

/* What the kernel has for us now, without waiting: how many frames went to each(); -1 if
 * the tap is gone or fails: the reason has then been printed. */
int nltap_source_read(struct nltap_source *s, pcap_handler each, void *user);

/* Asks for the counts. */
void nltap_source_count(struct nltap_source *s);

/* Ends the capture, frees all but the namespace. */
void nltap_source_close(struct nltap_source *s);

#endif
