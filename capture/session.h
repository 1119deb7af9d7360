/* SPDX-License-Identifier: GPL-2.0-or-later */
/* session.h: the parts of a live capture, between live.c, which sets up and takes down,
 * and loop.c, which runs it. */
#ifndef NLTAP_SESSION_H
#define NLTAP_SESSION_H

#include <signal.h>

#include "child.h"
#include "guard.h"
#include "live.h"
#include "ports.h"
#include "source.h"
#include "watch.h"

struct nltap_session {
	const struct nltap_live_options *options;
	struct nltap_source sources[NLTAP_NETNS_MOST];
	unsigned n;
	struct nltap_output *out;
	struct nltap_guard guard;
	struct nltap_watch watch;
	struct nltap_ports ports;
	struct nltap_command command;
	sigset_t mask; /* of signals, as nltap was started */
	int signals;   /* signalfd */
	bool failed;   /* not all there was has been captured */
};

/* Captures until it is to end. */
void nltap_session_run(struct nltap_session *s);

#endif
