/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cli.h: the command line.  Errors have been printed when a function fails. */
#ifndef NLTAP_CLI_H
#define NLTAP_CLI_H

#include "live.h"
#include "trace.h"

enum nltap_task {
	NLTAP_DONE,  /* all that was asked for has been printed */
	NLTAP_WRONG, /* the line is wrong, as has been printed */
	NLTAP_LIVE,
	NLTAP_READ,
	NLTAP_TRACE,
	NLTAP_LIST, /* taps and namespaces */
	NLTAP_WORDS /* of filters */
};

struct nltap_cli {
	struct nltap_live_options live;
	struct nltap_trace_options trace;
	const char *read; /* the file to read */
	bool began;	  /* to capture: the output is open */
};

/* Reads the line of nltap or, if its first word is trace, of nltap trace.  What cli then
 * points to lives as long as argv. */
enum nltap_task nltap_cli_read(struct nltap_cli *cli, int argc, char **argv);

/* One of the options that say where frames go and when to stop: w, c, a, b, s, v, q and
 * the long ones' numbers below.  False if its argument is wrong. */
bool nltap_cli_output(struct nltap_output_options *o, int option, const char *argument);

enum { NLTAP_OPT_PCAP = 256, NLTAP_OPT_REDACT, NLTAP_OPT_NO_CONTEXT, NLTAP_OPT_NETNS };

/* Whether the options for output fit together; completes them. */
bool nltap_cli_check(struct nltap_output_options *o);

/* A whole number from least to most; what: the option. */
bool nltap_cli_number(const char *what, const char *argument, uint64_t least, uint64_t most,
		      uint64_t *value);

/* Adds a word to a list of n that has room for most; what: the option. */
bool nltap_cli_word(const char **list, unsigned *n, unsigned most, const char *what,
		    const char *word);

/* Prints --help, of nltap or of nltap trace. */
void nltap_help(bool trace);

#endif
