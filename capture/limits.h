/* SPDX-License-Identifier: GPL-2.0-or-later */
/* limits.h: when a ring file is full and when capture ends: -a, -b, -c. */
#ifndef NLTAP_LIMITS_H
#define NLTAP_LIMITS_H

#include "output.h"

/* How far output has come. */
struct nltap_progress {
	uint64_t count, file_count; /* frames in all; in this file */
	uint64_t file_begin;	    /* bytes before the first of them */
	time_t begun, file_begun;   /* seconds of CLOCK_MONOTONIC */
};

/* Output begins now; a file of size bytes so far does. */
void nltap_progress_begin(struct nltap_progress *p);
void nltap_progress_file(struct nltap_progress *p, uint64_t size);

/* Whether a file of size bytes is to be followed by the next (-b). */
bool nltap_is_full(const struct nltap_progress *p, const struct nltap_output_options *options,
		   uint64_t size);

/* Whether a limit of frames, bytes or seconds is reached (-c, -a). */
bool nltap_is_done(const struct nltap_progress *p, const struct nltap_output_options *options,
		   uint64_t size);

/* Whether ring files are asked for; whether anything but a signal is to end capture. */
bool nltap_wants_ring(const struct nltap_output_options *options);
bool nltap_wants_end(const struct nltap_output_options *options);

#endif
