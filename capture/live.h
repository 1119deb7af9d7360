/* SPDX-License-Identifier: GPL-2.0-or-later */
/* live.h: capture from nlmon, until a limit, a signal, or the end of a command. */
#ifndef NLTAP_LIVE_H
#define NLTAP_LIVE_H

#include "netns.h"
#include "output.h"

enum { NLTAP_WORDS_MOST = 32, NLTAP_BUFFER_MIB = 64 };

struct nltap_live_options {
	struct nltap_output_options output;
	const char *netns[NLTAP_NETNS_MOST];   /* words of nltap_netns_open() */
	unsigned n_netns;		       /* 0: that of nltap itself */
	const char *filters[NLTAP_WORDS_MOST]; /* words of nltap_filter_words() */
	unsigned n_filters;
	unsigned buffer;      /* MiB for each tap */
	bool context;	      /* write what the kernel knows, and who spoke */
	bool quiet;	      /* say what is wrong only */
	const char *user;     /* whom to become, or NULL */
	char *const *command; /* to capture around, or NULL */
	bool *began;	      /* set once the output is open; or NULL */
};

/* Returns the exit status of the command, or a value of enum nltap_exit. */
int nltap_live(const struct nltap_live_options *options);

#endif
