/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "live.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "priv.h"
#include "process.h"
#include "say.h"
#include "session.h"

static const int watched[] = { SIGINT, SIGTERM, SIGHUP, SIGCHLD };

/* Signals come through a descriptor; the mask as it was is the command's. */
static bool take_signals(struct nltap_session *s)
{
	sigset_t set;

	sigemptyset(&set);
	for (unsigned i = 0; i < sizeof(watched) / sizeof(watched[0]); i++)
		sigaddset(&set, watched[i]);
	sigprocmask(SIG_BLOCK, &set, &s->mask);
	s->signals = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
	if (s->signals < 0)
		nltap_say_errno("cannot take signals");
	return s->signals >= 0;
}

/* What is asked before there is a tap: families, links, and whether the words are right. */
static bool ask_context(struct nltap_session *s, struct nltap_source *source)
{
	const struct nltap_live_options *o = s->options;

	if (o->context || o->n_filters) {
		source->context = nltap_context_ask();
		if (!source->context)
			nltap_say_errno("cannot ask the kernel for its families and links");
	}
	for (unsigned i = 0; i < o->n_filters; i++)
		if (!nltap_filter_words(&source->filter, o->filters[i], source->context))
			return false;
	if (o->context && nltap_query_open(&source->diag, NETLINK_SOCK_DIAG) == 0) {
		source->filter.own_protocol = NETLINK_SOCK_DIAG;
		source->filter.own_port = source->diag.port;
	}
	return true;
}

static const struct nltap_netns *find_namespace(const struct nltap_session *s, ino_t inode)
{
	for (unsigned i = 0; i < s->n; i++)
		if (s->sources[i].ns.inode == inode)
			return &s->sources[i].ns;
	return NULL;
}

/* Two words may mean the same one, as those of a pod's containers do: it is captured once. */
static bool add_namespace(struct nltap_session *s, const char *word)
{
	struct nltap_netns ns;
	const struct nltap_netns *same;

	if (!nltap_netns_open(&ns, word))
		return false;
	same = find_namespace(s, ns.inode);
	if (!same) {
		s->sources[s->n++].ns = ns;
		return true;
	}
	nltap_netns_close(&ns);
	if (!s->options->quiet)
		nltap_say("network namespace %s is that of %s", word, same->name);
	return true;
}

static enum nltap_exit open_namespaces(struct nltap_session *s)
{
	const struct nltap_live_options *o = s->options;

	if (!o->n_netns && !add_namespace(s, NULL))
		return NLTAP_FAILED;
	for (unsigned i = 0; i < o->n_netns; i++)
		if (!add_namespace(s, o->netns[i]))
			return NLTAP_FAILED;
	for (unsigned i = 0; i < s->n; i++) {
		if (!nltap_netns_enter(&s->sources[i].ns))
			return NLTAP_FAILED;
		if (!ask_context(s, &s->sources[i]))
			return NLTAP_USAGE;
	}
	return NLTAP_OK;
}

static enum nltap_exit open_taps(struct nltap_session *s)
{
	struct nltap_netns ns[NLTAP_NETNS_MOST];
	enum nltap_exit status;

	for (unsigned i = 0; i < s->n; i++)
		ns[i] = s->sources[i].ns;
	if (!nltap_guard_start(&s->guard, ns, s->n))
		return NLTAP_FAILED;
	for (unsigned i = 0; i < s->n; i++) {
		struct nltap_source *source = &s->sources[i];

		if (!nltap_netns_enter(&source->ns))
			return NLTAP_FAILED;
		nltap_tap_sweep();
		status = nltap_tap_create(&source->tap);
		if (status != NLTAP_OK)
			return status;
		if (!nltap_source_open(source, s->options->buffer))
			return NLTAP_FAILED;
	}
	return NLTAP_OK;
}

static bool start_watch(struct nltap_session *s)
{
	const struct nltap_query *diag[NLTAP_NETNS_MOST];

	for (unsigned i = 0; i < s->n; i++)
		diag[i] = &s->sources[i].diag;
	return !s->options->context || nltap_watch_start(&s->watch, diag, s->n);
}

static bool open_output(struct nltap_session *s)
{
	s->out = nltap_output_open(&s->options->output);
	if (!s->out)
		return false;
	if (s->options->began)
		*s->options->began = true;
	for (unsigned i = 0; i < s->n; i++) {
		struct nltap_source *source = &s->sources[i];
		char name[100], description[160];

		snprintf(name, sizeof(name), "%s%s%s", source->tap.name,
			 *source->ns.name ? "@" : "", source->ns.name);
		if (*source->ns.name)
			snprintf(description, sizeof(description), "network namespace %s",
				 source->ns.name);
		source->interface =
			nltap_output_interface(s->out, name, *source->ns.name ? description : NULL);
		if (s->options->context && source->context)
			nltap_context_write(source->context, s->out, source->interface);
	}
	return true;
}

static bool start_command(struct nltap_session *s)
{
	const char *path = s->options->output.path;

	return !s->options->command ||
	       nltap_command_start(&s->command, s->options->command, &s->mask,
				   path && strcmp(path, "-") == 0);
}

/* With the rights that nltap was given; then without. */
static enum nltap_exit set_up(struct nltap_session *s)
{
	struct nltap_netns home;
	struct nltap_user user;
	enum nltap_exit status;

	if (!take_signals(s) || !nltap_priv_user(&user, s->options->user) ||
	    !nltap_netns_open(&home, NULL))
		return NLTAP_FAILED;
	if (!start_command(s))
		return NLTAP_FAILED;
	nltap_priv_raise();
	status = open_namespaces(s);
	if (status == NLTAP_OK)
		status = open_taps(s);
	if (status == NLTAP_OK && (!nltap_netns_enter(&home) || !start_watch(s)))
		status = NLTAP_FAILED;
	nltap_netns_close(&home);
	if (!nltap_priv_drop(&user))
		return NLTAP_FAILED;
	if (status == NLTAP_OK && !open_output(s))
		status = NLTAP_FAILED;
	if (status == NLTAP_OK && !s->options->quiet)
		for (unsigned i = 0; i < s->n; i++)
			nltap_say("capturing on %s%s%s as user %s%s", s->sources[i].tap.name,
				  *s->sources[i].ns.name ? " in network namespace " : "",
				  s->sources[i].ns.name, user.name,
				  s->command.pid ? "" : "; Ctrl-C ends");
	return status;
}

static void count(struct nltap_session *s)
{
	uint64_t dropped = 0, n = nltap_output_count(s->out);

	for (unsigned i = 0; i < s->n; i++) {
		const struct nltap_source *source = &s->sources[i];

		nltap_output_counts(s->out, source->interface, source->received, source->dropped);
		dropped += source->dropped;
	}
	if (!nltap_output_close(s->out, s->sources[0].received, s->sources[0].dropped))
		s->failed = true;
	if (!s->options->quiet)
		nltap_say("%llu captured, %llu dropped by the kernel%s", (unsigned long long)n,
			  (unsigned long long)dropped,
			  dropped ? "; try: a larger buffer (-B)" : "");
}

static void take_down(struct nltap_session *s)
{
	nltap_watch_end(&s->watch);
	for (unsigned i = 0; i < s->n; i++) {
		nltap_source_close(&s->sources[i]);
		nltap_netns_close(&s->sources[i].ns);
	}
	if (s->guard.pid && !nltap_guard_end(&s->guard))
		s->failed = true;
	if (s->out)
		count(s);
}

/* The capture is over, its command goes on.  The keyboard is the command's then, other
 * signals end nltap alone. */
static int await_command(struct nltap_session *s)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN };

	if (!nltap_command_ended(&s->command, false)) {
		sigaction(SIGINT, &ignore, NULL);
		sigprocmask(SIG_SETMASK, &s->mask, NULL);
	}
	nltap_command_ended(&s->command, true);
	return nltap_command_status(&s->command);
}

int nltap_live(const struct nltap_live_options *options)
{
	struct nltap_session *s = calloc(1, sizeof(*s));
	int status;

	if (!s) {
		nltap_say("out of memory");
		return NLTAP_FAILED;
	}
	s->options = options;
	for (unsigned i = 0; i < NLTAP_NETNS_MOST; i++)
		s->sources[i].tap.lock = s->sources[i].ns.fd = -1;
	status = (int)set_up(s);
	if (status == NLTAP_OK)
		nltap_session_run(s);
	take_down(s);
	if (status == NLTAP_OK && s->command.pid)
		status = await_command(s);
	if (status == NLTAP_OK && s->failed)
		status = NLTAP_FAILED;
	nltap_ports_free(&s->ports);
	free(s);
	return status;
}
