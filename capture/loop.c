/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "process.h"
#include "say.h"
#include "session.h"

/* How long nothing must come before the kernel's buffers count as empty, and how long
 * that is waited for; milliseconds. */
enum { TICK = 200, SILENCE = 2 * NLTAP_BLOCK_MS + 20, PATIENCE = 3000 };

/* Offsets in a frame; milliseconds that an answer may take. */
enum { PROTOCOL = 14, PORT = 28, ANSWER = 50 };

/* What one turn of the loop is about. */
struct turn {
	struct nltap_session *s;
	struct nltap_source *source;
	unsigned taken;
	bool over;	  /* a limit is reached, or writing failed */
	bool interrupted; /* once by the keyboard */
	bool ending;
	uint64_t port;	     /* last looked at, as nltap_port_key() */
	bool answered;	     /* by the process that looks for processes */
	struct timespec end; /* what is later is no longer taken */
};

static bool later(const struct timespec *a, const struct timespec *b)
{
	return a->tv_sec != b->tv_sec ? a->tv_sec > b->tv_sec : a->tv_nsec > b->tv_nsec;
}

static void end_now(struct turn *t)
{
	if (!t->ending)
		clock_gettime(CLOCK_REALTIME, &t->end);
	t->ending = true;
}

static void tell(struct nltap_session *s, unsigned source, unsigned protocol,
		 const struct nltap_seen *seen, const struct timespec *time)
{
	const struct nltap_process process = {
		.protocol = protocol,
		.port = seen->port,
		.pid = seen->pid,
		.comm = seen->comm,
		.cmdline = *seen->cmdline ? seen->cmdline : NULL,
	};

	nltap_tell_process(s->out, s->sources[source].interface, &process, time);
}

/* Something that the process which looks for processes has to say. */
static void take_seen(struct turn *t, const struct nltap_seen *seen)
{
	struct nltap_session *s = t->s;

	switch (seen->what) {
	case NLTAP_SEEN_SOCKET:
		if (seen->source >= s->n)
			break;
		nltap_ports_note(&s->ports,
				 nltap_port_key(seen->source, seen->protocol, seen->port));
		tell(s, seen->source, seen->protocol, seen, &seen->time);
		break;
	case NLTAP_SEEN_BOUND:
		nltap_ports_bind(&s->ports, seen);
		t->port = 0;
		break;
	case NLTAP_SEEN_ALL:
		nltap_command_go(&s->command);
		break;
	case NLTAP_SEEN_LOST:
		nltap_ports_forget(&s->ports);
		break;
	case NLTAP_SEEN_ANSWER:
		t->answered = true;
	}
}

static void take_all_seen(struct turn *t)
{
	struct nltap_seen seen;

	while (nltap_watch_read(&t->s->watch, &seen))
		take_seen(t, &seen);
	if (!t->s->watch.pid)
		nltap_command_go(&t->s->command);
}

/* Has all told that is known by now.  The kernel's buffer lasts so long. */
static void ask(struct turn *t)
{
	struct pollfd fd = { .fd = t->s->watch.fd, .events = POLLIN };

	t->answered = !nltap_watch_ask(&t->s->watch);
	while (!t->answered && t->s->watch.pid && poll(&fd, 1, ANSWER) > 0)
		take_all_seen(t);
}

/* Who is the port of a message, if nobody has told of it?  linux/netlink.h: nlmsg_pid */
static void look_at_port(struct turn *t, const struct nltap_frame *frame)
{
	unsigned source = (unsigned)(t->source - t->s->sources), protocol;
	const struct nltap_seen *seen;
	uint32_t port;
	uint64_t key;

	if (!t->s->watch.pid || frame->len < PORT + sizeof(port))
		return;
	memcpy(&port, frame->data + PORT, sizeof(port));
	if (!port)
		return;
	protocol = (unsigned)frame->data[PROTOCOL] << 8 | frame->data[PROTOCOL + 1];
	key = nltap_port_key(source, protocol, port);
	if (key == t->port)
		return;
	if (nltap_ports_note(&t->s->ports, key))
		ask(t);
	seen = nltap_ports_news(&t->s->ports, key, t->source->ns.inode);
	if (seen)
		tell(t->s, source, protocol, seen, &frame->time);
	t->port = key;
}

static void take_frame(u_char *user, const struct pcap_pkthdr *head, const u_char *data)
{
	struct turn *t = (struct turn *)user;
	struct nltap_frame frame = {
		/* libpcap was asked for nanoseconds */
		.time = { head->ts.tv_sec, head->ts.tv_usec },
		.interface = t->source->interface,
		.data = data,
		.len = head->caplen,
		.length = head->len,
	};

	if (t->over || (t->ending && later(&frame.time, &t->end)) ||
	    !nltap_filter_match(&t->source->filter, data, head->caplen))
		return;
	t->taken++;
	look_at_port(t, &frame);
	if (nltap_output_frame(t->s->out, &frame))
		return;
	t->over = true;
	pcap_breakloop(t->source->pcap);
}

static void take_frames(struct turn *t)
{
	unsigned left = 0;

	for (unsigned i = 0; i < t->s->n; i++) {
		t->source = &t->s->sources[i];
		if (!t->source->pcap)
			continue;
		if (nltap_source_read(t->source, take_frame, (u_char *)t) < 0) {
			nltap_source_count(t->source);
			pcap_close(t->source->pcap);
			t->source->pcap = NULL;
			t->s->failed = true;
		}
		left += t->source->pcap != NULL;
	}
	if (!left)
		t->over = true;
}

/* The keyboard reaches the command too: what it does then is its own affair, the
 * second time nltap ends in any case.  Other signals came to nltap alone. */
static void take_signal(struct turn *t, const struct signalfd_siginfo *info)
{
	struct nltap_command *command = &t->s->command;
	int number = (int)info->ssi_signo;

	if (number == SIGCHLD) {
		if (command->pid && nltap_command_ended(command, false))
			end_now(t);
		return;
	}
	if (command->pid && !command->ended) {
		if (number == SIGINT && !t->interrupted) {
			t->interrupted = true;
			return;
		}
		kill(command->pid, number);
	}
	end_now(t);
}

static void take_signals(struct turn *t)
{
	struct signalfd_siginfo info;

	while (read(t->s->signals, &info, sizeof(info)) == sizeof(info))
		take_signal(t, &info);
}

/* Waits for anything; false if nothing came. */
static bool wait_for(struct turn *t)
{
	struct pollfd fds[NLTAP_NETNS_MOST + 2];
	nfds_t n = 0;

	fds[n++] = (struct pollfd) { .fd = t->s->signals, .events = POLLIN };
	fds[n++] =
		(struct pollfd) { .fd = t->s->watch.pid ? t->s->watch.fd : -1, .events = POLLIN };
	for (unsigned i = 0; i < t->s->n; i++)
		if (t->s->sources[i].pcap)
			fds[n++] = (struct pollfd) {
				.fd = pcap_get_selectable_fd(t->s->sources[i].pcap),
				.events = POLLIN,
			};
	return poll(fds, n, t->ending ? SILENCE : TICK) > 0;
}

static bool out_of_patience(const struct turn *t)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	return (now.tv_sec - t->end.tv_sec) * 1000 + (now.tv_nsec - t->end.tv_nsec) / 1000000 >
	       PATIENCE;
}

void nltap_session_run(struct nltap_session *s)
{
	struct turn t = { .s = s };

	while (!t.over) {
		bool came = wait_for(&t);

		t.taken = 0;
		take_signals(&t);
		take_all_seen(&t);
		take_frames(&t);
		if (!t.taken && !t.over && !nltap_output_idle(s->out))
			t.over = true;
		if (t.ending && !t.taken && (!came || out_of_patience(&t)))
			break;
	}
	nltap_command_go(&s->command);
	for (unsigned i = 0; i < s->n; i++)
		nltap_source_count(&s->sources[i]);
	if (nltap_output_error(s->out)) {
		nltap_say("%s", nltap_output_error(s->out));
		s->failed = true;
	}
}
