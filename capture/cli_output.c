/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The options that live capture, trace and reading share.  -a and -b are dumpcap's. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "say.h"

bool nltap_cli_number(const char *what, const char *argument, uint64_t least, uint64_t most,
		      uint64_t *value)
{
	char *end;

	errno = 0;
	*value = strtoull(argument, &end, 10);
	if (*argument >= '0' && *argument <= '9' && !*end && !errno && *value >= least &&
	    *value <= most)
		return true;
	nltap_say("%s %s: not a number from %llu to %llu; try: %s %llu", what, argument,
		  (unsigned long long)least, (unsigned long long)most, what,
		  (unsigned long long)(least > 10 ? least : 10));
	return false;
}

bool nltap_cli_word(const char **list, unsigned *n, unsigned most, const char *what,
		    const char *word)
{
	if (*n == most) {
		nltap_say("%s %s: more than %u of them", what, word, most);
		return false;
	}
	list[(*n)++] = word;
	return true;
}

/* "duration:10" and the like; words and places end with NULL. */
static bool read_condition(const char *what, const char *argument, const char *const *words,
			   uint64_t *const *places)
{
	const char *colon = strchr(argument, ':');

	for (unsigned i = 0; colon && words[i]; i++) {
		char name[32];

		if (strlen(words[i]) != (size_t)(colon - argument) ||
		    strncmp(words[i], argument, strlen(words[i])) != 0)
			continue;
		strcat(strcat(strcpy(name, what), " "), words[i]);
		return nltap_cli_number(name, colon + 1, 1, UINT32_MAX, places[i]);
	}
	nltap_say("%s %s: not a condition; try: duration:SECONDS, filesize:KILOBYTES, "
		  "packets:NUMBER, files:NUMBER",
		  what, argument);
	return false;
}

static const char *const words[] = { "duration", "filesize", "packets", "files", NULL };

static bool read_stop(struct nltap_output_options *o, const char *argument)
{
	uint64_t seconds = o->stop_seconds, files = o->stop_files;
	uint64_t *const places[] = { &seconds, &o->stop_kilobytes, &o->stop_packets, &files };

	if (!read_condition("-a", argument, words, places))
		return false;
	o->stop_seconds = (uint32_t)seconds;
	o->stop_files = (uint32_t)files;
	return true;
}

static bool read_ring(struct nltap_output_options *o, const char *argument)
{
	uint64_t seconds = o->ring_seconds, packets = o->ring_packets, files = o->ring_files;
	uint64_t *const places[] = { &seconds, &o->ring_kilobytes, &packets, &files };

	if (!read_condition("-b", argument, words, places))
		return false;
	o->ring_seconds = (uint32_t)seconds;
	o->ring_packets = (uint32_t)packets;
	o->ring_files = (uint32_t)files;
	return true;
}

static bool read_snaplen(struct nltap_output_options *o, const char *argument)
{
	uint64_t value;

	if (!nltap_cli_number("-s", argument, 0, 262144, &value))
		return false;
	o->snaplen = (uint32_t)value;
	return true;
}

bool nltap_cli_output(struct nltap_output_options *o, int option, const char *argument)
{
	switch (option) {
	case 'w':
		o->path = argument;
		return true;
	case 'c':
		return nltap_cli_number("-c", argument, 1, UINT64_MAX, &o->stop_packets);
	case 'a':
		return read_stop(o, argument);
	case 'b':
		return read_ring(o, argument);
	case 's':
		return read_snaplen(o, argument);
	case 'v':
		o->format = NLTAP_TREE;
		return true;
	case NLTAP_OPT_PCAP:
		o->format = NLTAP_PCAP;
		return true;
	case NLTAP_OPT_REDACT:
		o->redact = true;
		return true;
	default:
		return false;
	}
}

bool nltap_cli_check(struct nltap_output_options *o)
{
	bool ring = o->ring_kilobytes || o->ring_seconds || o->ring_packets || o->ring_files;

	if (o->path && o->format == NLTAP_TREE) {
		nltap_say("-v: it is for text, not for -w FILE; try: without -w, or nltap -v -r "
			  "FILE");
		return false;
	}
	if (!o->path && (o->format == NLTAP_PCAP || ring)) {
		nltap_say("%s: it needs a file; try: -w FILE", ring ? "-b" : "--pcap");
		return false;
	}
	if (ring && !o->ring_kilobytes && !o->ring_seconds && !o->ring_packets) {
		nltap_say("-b files: nothing says when a file is full; try: -b filesize:10000 too");
		return false;
	}
	if (!o->path && o->format == NLTAP_PCAPNG)
		o->format = NLTAP_TEXT;
	o->flush = !o->path || strcmp(o->path, "-") == 0;
	return true;
}
