/* SPDX-License-Identifier: GPL-2.0-or-later */
/* output.h: where frames go: pcapng or pcap files, pipes, ring files, text. */
#ifndef NLTAP_OUTPUT_H
#define NLTAP_OUTPUT_H

#include "frame.h"

enum nltap_format { NLTAP_PCAPNG, NLTAP_PCAP, NLTAP_TEXT, NLTAP_TREE };

struct nltap_output_options {
	const char *path; /* "-": standard output; NULL: text to standard output */
	enum nltap_format format;
	uint32_t snaplen; /* 0: whole frames */
	bool redact;	  /* zero the bytes of SECRET rows */
	bool may_close;	  /* the reader of a pipe: that is no error then */
	bool flush;	  /* after every frame: pipes, live text */
	/* Ring files as dumpcap has them (-b); 0: not asked for. */
	uint64_t ring_kilobytes;
	uint32_t ring_seconds, ring_packets, ring_files;
	/* Where capture stops (-a, -c); 0: not asked for. */
	uint64_t stop_kilobytes, stop_packets;
	uint32_t stop_seconds, stop_files;
};

struct nltap_output;

/* Creates the file (never through a symlink, owned by the calling user) or takes
 * the pipe.  NULL on failure; the reason has then been printed. */
struct nltap_output *nltap_output_open(const struct nltap_output_options *options);

/* Adds a capture interface, named for the user ("nlmon0", "netns blue"); its number. */
unsigned nltap_output_interface(struct nltap_output *o, const char *name, const char *description);

/* Takes a frame.  False when capture should end: a limit is reached, the disk is
 * full or the pipe closed; nltap_output_error() tells which. */
bool nltap_output_frame(struct nltap_output *o, const struct nltap_frame *frame);

/* To be called when no frame has come for a while, at least once a second: writes
 * what waits in the buffer, looks at the clock.  False as nltap_output_frame(). */
bool nltap_output_idle(struct nltap_output *o);

/* What the kernel counted on one interface, for its statistics at the end. */
void nltap_output_counts(struct nltap_output *o, unsigned interface, uint64_t received,
			 uint64_t dropped);

/* Why the last call failed, in words; NULL if a limit ended it. */
const char *nltap_output_error(const struct nltap_output *o);

/* Writes the interface statistics of pcapng, closes, frees.  The counts are those of
 * the first interface unless nltap_output_counts() has told them.  True if all
 * that was taken has been written; else the reason has been printed. */
bool nltap_output_close(struct nltap_output *o, uint64_t received, uint64_t dropped);

/* Frames written so far, without those that nltap added. */
uint64_t nltap_output_count(const struct nltap_output *o);

#endif
