/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "output.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "added.h"
#include "file.h"
#include "limits.h"
#include "pcapng.h"
#include "redact.h"
#include "ring.h"
#include "say.h"
#include "text.h"

struct interface {
	char *name, *description;
	uint64_t received, dropped;
	bool counted;
};

struct nltap_output {
	struct nltap_output_options options;
	struct nltap_file *file;
	struct nltap_print *print;   /* of text */
	struct nltap_redact *redact; /* if asked for */
	struct nltap_ring *ring;     /* of ring files; added: what begins each of them */
	struct nltap_added *added;
	struct interface *interfaces;
	unsigned n_interfaces;
	struct nltap_progress progress;
	bool limited;	      /* it may be full or done */
	struct timespec last; /* time of the last frame */
	char error[300];
};

static bool is_text(const struct nltap_output *o)
{
	return o->options.format == NLTAP_TEXT || o->options.format == NLTAP_TREE;
}

static bool put_frame(void *user, const struct nltap_frame *frame)
{
	struct nltap_output *o = user;
	uint32_t caplen = frame->len;

	if (o->print)
		return nltap_print_frame(o->print, frame);
	if (o->options.snaplen && caplen > o->options.snaplen && !frame->added)
		caplen = o->options.snaplen;
	return o->options.format == NLTAP_PCAP ? nltap_pcap_frame(o->file, frame, caplen)
					       : nltap_pcapng_frame(o->file, frame, caplen);
}

static void begin_file(struct nltap_output *o)
{
	if (o->options.format == NLTAP_PCAP)
		nltap_pcap_header(o->file, o->options.snaplen);
	else if (!is_text(o))
		nltap_pcapng_section(o->file);
	for (unsigned i = 0; i < o->n_interfaces && o->options.format == NLTAP_PCAPNG; i++)
		nltap_pcapng_interface(o->file, o->interfaces[i].name, o->interfaces[i].description,
				       o->options.snaplen);
	if (o->added)
		nltap_added_each(o->added, put_frame, o);
	nltap_progress_file(&o->progress, nltap_file_size(o->file));
}

static bool open_file(struct nltap_output *o)
{
	const char *path = o->options.path ? o->options.path : "-";

	if (o->ring)
		path = nltap_ring_next(o->ring);
	o->file = path ? nltap_file_open(path) : NULL;
	if (o->file && o->options.may_close)
		nltap_file_may_close(o->file);
	return o->file != NULL;
}

/* All that open needs besides the file; false when out of memory. */
static bool prepare(struct nltap_output *o)
{
	if (nltap_wants_ring(&o->options)) {
		o->ring = nltap_ring_new(o->options.path, o->options.ring_files);
		o->added = nltap_added_new();
		if (!o->ring || !o->added)
			return false;
	}
	if (o->options.redact)
		o->redact = nltap_redact_new();
	return !o->options.redact || o->redact;
}

static void free_output(struct nltap_output *o)
{
	for (unsigned i = 0; i < o->n_interfaces; i++) {
		free(o->interfaces[i].name);
		free(o->interfaces[i].description);
	}
	if (o->ring)
		nltap_ring_free(o->ring);
	if (o->added)
		nltap_added_free(o->added);
	if (o->redact)
		nltap_redact_free(o->redact);
	if (o->print)
		nltap_print_free(o->print);
	free(o->interfaces);
	free(o);
}

struct nltap_output *nltap_output_open(const struct nltap_output_options *options)
{
	struct nltap_output *o = calloc(1, sizeof(*o));

	if (nltap_wants_ring(options) && (!options->path || strcmp(options->path, "-") == 0)) {
		nltap_say("ring files (-b) need names; try: -w FILE");
		free(o);
		return NULL;
	}
	if (!o)
		return NULL;
	o->options = *options;
	o->limited = nltap_wants_ring(options) || nltap_wants_end(options);
	if (!prepare(o) || !open_file(o)) {
		free_output(o);
		return NULL;
	}
	if (is_text(o))
		o->print = nltap_print_new(o->file, options->format == NLTAP_TREE);
	nltap_progress_begin(&o->progress);
	begin_file(o);
	if (options->flush)
		nltap_file_flush(o->file);
	return o;
}

unsigned nltap_output_interface(struct nltap_output *o, const char *name, const char *description)
{
	unsigned n = o->n_interfaces;
	struct interface *list = realloc(o->interfaces, (n + 1) * sizeof(*list));

	if (!list)
		return 0;
	o->interfaces = list;
	list[n] = (struct interface) { .name = name ? strdup(name) : NULL,
				       .description = description ? strdup(description) : NULL };
	o->n_interfaces++;
	if (o->print)
		nltap_print_interface(o->print, n, name);
	else if (o->options.format == NLTAP_PCAPNG)
		nltap_pcapng_interface(o->file, name, description, o->options.snaplen);
	o->progress.file_begin = nltap_file_size(o->file);
	return n;
}

static void put_statistics(struct nltap_output *o)
{
	struct timespec now = o->last;

	if (!now.tv_sec)
		clock_gettime(CLOCK_REALTIME, &now);
	for (unsigned i = 0; i < o->n_interfaces && o->options.format == NLTAP_PCAPNG; i++)
		if (o->interfaces[i].counted)
			nltap_pcapng_statistics(o->file, i, o->interfaces[i].received,
						o->interfaces[i].dropped, &now);
}

static bool fail(struct nltap_output *o)
{
	const char *error = o->file ? nltap_file_error(o->file) : NULL;

	if (error && !o->error[0])
		snprintf(o->error, sizeof(o->error), "%s", error);
	return false;
}

static bool is_full(const struct nltap_output *o)
{
	return o->ring && nltap_is_full(&o->progress, &o->options, nltap_file_size(o->file));
}

static bool is_done(const struct nltap_output *o)
{
	uint64_t size = nltap_file_size(o->file);

	return nltap_is_done(&o->progress, &o->options, size) ||
	       (o->options.stop_files && is_full(o) &&
		nltap_ring_count(o->ring) >= o->options.stop_files);
}

static bool next_file(struct nltap_output *o)
{
	put_statistics(o);
	if (!nltap_file_close(o->file, o->error, sizeof(o->error))) {
		o->file = NULL;
		return false;
	}
	if (!open_file(o)) {
		snprintf(o->error, sizeof(o->error), "cannot begin the next ring file");
		return false;
	}
	begin_file(o);
	return true;
}

/* A frame that nltap adds: marked as such, and kept for the next ring file. */
static bool put_added(struct nltap_output *o, const struct nltap_frame *frame)
{
	struct nltap_frame marked = *frame;
	uint8_t *bytes = nltap_added_mark(frame);
	bool good;

	if (!bytes)
		return !o->error[0];
	marked.data = bytes;
	if (o->added)
		nltap_added_keep(o->added, &marked);
	good = put_frame(o, &marked);
	if (!o->progress.file_count)
		o->progress.file_begin = nltap_file_size(o->file);
	free(bytes);
	return good;
}

static bool take(struct nltap_output *o, const struct nltap_frame *frame)
{
	bool good;

	o->last = frame->time;
	if (frame->added)
		return put_added(o, frame) ? true : fail(o);
	if (o->limited && is_full(o) && !next_file(o))
		return fail(o);
	good = put_frame(o, frame);
	o->progress.count++;
	o->progress.file_count++;
	if (good && o->options.flush)
		good = nltap_file_flush(o->file);
	return good ? !o->limited || !is_done(o) : fail(o);
}

bool nltap_output_frame(struct nltap_output *o, const struct nltap_frame *frame)
{
	struct nltap_frame redacted;

	if (!o->file || o->error[0])
		return false;
	if (!o->redact)
		return take(o, frame);
	redacted = *frame;
	redacted.data = nltap_redact_frame(o->redact, frame);
	return take(o, &redacted);
}

bool nltap_output_idle(struct nltap_output *o)
{
	if (!o->file || o->error[0])
		return false;
	return nltap_file_flush(o->file) && !nltap_file_is_left(o->file) ? !is_done(o) : fail(o);
}

void nltap_output_counts(struct nltap_output *o, unsigned interface, uint64_t received,
			 uint64_t dropped)
{
	if (interface >= o->n_interfaces)
		return;
	o->interfaces[interface].received = received;
	o->interfaces[interface].dropped = dropped;
	o->interfaces[interface].counted = true;
}

const char *nltap_output_error(const struct nltap_output *o)
{
	return o->error[0] ? o->error : NULL;
}

bool nltap_output_close(struct nltap_output *o, uint64_t received, uint64_t dropped)
{
	bool told = o->error[0], good = o->file != NULL;

	if (o->n_interfaces && !o->interfaces[0].counted && (received || dropped))
		nltap_output_counts(o, 0, received, dropped);
	if (o->file) {
		put_statistics(o);
		good = nltap_file_close(o->file, told ? NULL : o->error, sizeof(o->error));
	}
	if (!good && !told && o->error[0])
		nltap_say("%s", o->error);
	free_output(o);
	return good;
}

uint64_t nltap_output_count(const struct nltap_output *o)
{
	return o->progress.count;
}
