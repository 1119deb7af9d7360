/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "limits.h"

/* What sizes count in: dumpcap's kilobyte. */
enum { KILOBYTE = 1000 };

static time_t monotonic(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec;
}

static bool has_passed(time_t begun, uint32_t seconds)
{
	return seconds && monotonic() - begun >= (time_t)seconds;
}

bool nltap_wants_ring(const struct nltap_output_options *options)
{
	return options->ring_kilobytes || options->ring_seconds || options->ring_packets ||
	       options->ring_files;
}

bool nltap_wants_end(const struct nltap_output_options *options)
{
	return options->stop_kilobytes || options->stop_packets || options->stop_seconds ||
	       options->stop_files;
}

void nltap_progress_begin(struct nltap_progress *p)
{
	p->begun = p->file_begun = monotonic();
}

void nltap_progress_file(struct nltap_progress *p, uint64_t size)
{
	p->file_count = 0;
	p->file_begin = size;
	p->file_begun = monotonic();
}

bool nltap_is_full(const struct nltap_progress *p, const struct nltap_output_options *options,
		   uint64_t size)
{
	return (options->ring_kilobytes &&
		size - p->file_begin >= options->ring_kilobytes * KILOBYTE) ||
	       (options->ring_packets && p->file_count >= options->ring_packets) ||
	       (p->file_count && has_passed(p->file_begun, options->ring_seconds));
}

bool nltap_is_done(const struct nltap_progress *p, const struct nltap_output_options *options,
		   uint64_t size)
{
	return (options->stop_packets && p->count >= options->stop_packets) ||
	       (options->stop_kilobytes && size >= options->stop_kilobytes * KILOBYTE) ||
	       has_passed(p->begun, options->stop_seconds);
}
