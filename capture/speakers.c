/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "speakers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sockets.h"

enum { MOST_PROGRAMS = 4096 };

struct program {
	char comm[NLTAP_COMM];
	char cmdline[NLTAP_CMDLINE];
};

static void keep(struct nltap_speakers *s, pid_t pid, const struct program *program)
{
	struct program *copy = malloc(sizeof(*copy));

	if (!copy)
		return;
	*copy = *program;
	if (s->programs.n >= MOST_PROGRAMS)
		nltap_map_clear(&s->programs, free);
	free(nltap_map_put(&s->programs, (uint64_t)pid, copy));
}

void nltap_speakers_note(struct nltap_speakers *s, pid_t pid)
{
	struct program program;

	memset(&program, 0, sizeof(program));
	if (s->binds && nltap_holders_name(pid, program.comm, sizeof(program.comm), program.cmdline,
					   sizeof(program.cmdline)))
		keep(s, pid, &program);
}

/* The name that came with the bind's own news is right even if the process has ended. */
static bool name(struct nltap_speakers *s, pid_t pid, struct nltap_seen *seen)
{
	const struct program *known = nltap_map_get(&s->programs, (uint64_t)pid);

	if (!nltap_holders_name(pid, seen->comm, sizeof(seen->comm), seen->cmdline,
				sizeof(seen->cmdline)) ||
	    (!*seen->cmdline && known)) {
		if (!known)
			return false;
		memcpy(seen->comm, known->comm, sizeof(seen->comm));
		memcpy(seen->cmdline, known->cmdline, sizeof(seen->cmdline));
	}
	return true;
}

static uint64_t netns_of(pid_t pid)
{
	char path[64];
	struct stat st;

	snprintf(path, sizeof(path), "/proc/%d/ns/net", (int)pid);
	return stat(path, &st) == 0 ? st.st_ino : 0;
}

static void tell(struct nltap_speakers *s, struct nltap_seen *seen)
{
	clock_gettime(CLOCK_REALTIME, &seen->time);
	if (send(s->fd, seen, sizeof(*seen), MSG_NOSIGNAL) < 0)
		s->gone = true;
}

static void take(void *user, const struct nltap_bind *bind)
{
	struct nltap_speakers *s = user;
	struct nltap_seen seen = { .what = NLTAP_SEEN_BOUND,
				   .port = bind->port,
				   .pid = (uint32_t)bind->pid };
	struct program program;

	/* not positive: a process that this one cannot see */
	if (bind->pid == getpid() || bind->pid <= 0)
		return;
	if (bind->started) {
		memset(&program, 0, sizeof(program));
		memcpy(program.comm, bind->comm, sizeof(program.comm));
		keep(s, bind->pid, &program);
	} else if (bind->port && name(s, bind->pid, &seen)) {
		seen.netns = netns_of(bind->pid);
		tell(s, &seen);
	}
}

void nltap_speakers_tell(struct nltap_speakers *s)
{
	struct nltap_seen lost = { .what = NLTAP_SEEN_LOST };

	if (nltap_binds_read(s->binds, take, s))
		return;
	nltap_binds_close(s->binds);
	s->binds = NULL;
	tell(s, &lost);
}
