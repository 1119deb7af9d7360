/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "list.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "netns.h"
#include "priv.h"
#include "say.h"
#include "tap.h"

enum { MOST = 4096 };

struct space {
	int fd;
	ino_t inode;
	char word[64]; /* for --netns */
	char who[80];  /* more about it */
};

struct spaces {
	struct space *list;
	unsigned n;
	unsigned hidden; /* processes that may not be looked at */
};

static void add(struct spaces *s, const char *path, const char *word, const char *who)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	struct space *space = &s->list[s->n];
	struct stat st;

	if (fd < 0 || fstat(fd, &st) < 0 || s->n == MOST) {
		s->hidden += fd < 0 && (errno == EACCES || errno == EPERM);
		if (fd >= 0)
			close(fd);
		return;
	}
	for (unsigned i = 0; i < s->n; i++)
		if (s->list[i].inode == st.st_ino) {
			close(fd);
			return;
		}
	space->fd = fd;
	space->inode = st.st_ino;
	snprintf(space->word, sizeof(space->word), "%s", word);
	snprintf(space->who, sizeof(space->who), "%s", who);
	s->n++;
}

static void add_named(struct spaces *s)
{
	DIR *dir = opendir("/run/netns");
	const struct dirent *entry;
	char path[300];

	while (dir && (entry = readdir(dir))) {
		snprintf(path, sizeof(path), "/run/netns/%s", entry->d_name);
		if (entry->d_name[0] != '.')
			add(s, path, entry->d_name, "named");
	}
	if (dir)
		closedir(dir);
}

/* The first process of each further namespace stands for it. */
static void add_process(struct spaces *s, const char *pid)
{
	char path[300], comm[32] = "", who[64];
	FILE *file;

	snprintf(path, sizeof(path), "/proc/%s/comm", pid);
	file = fopen(path, "re");
	if (file && fgets(comm, sizeof(comm), file))
		comm[strcspn(comm, "\n")] = '\0';
	if (file)
		fclose(file);
	snprintf(path, sizeof(path), "/proc/%s/ns/net", pid);
	snprintf(who, sizeof(who), "of process %s (%s)", pid, comm);
	add(s, path, pid, who);
}

static void add_processes(struct spaces *s)
{
	DIR *dir = opendir("/proc");
	const struct dirent *entry;

	while (dir && (entry = readdir(dir)))
		if (isdigit((unsigned char)entry->d_name[0]))
			add_process(s, entry->d_name);
	if (dir)
		closedir(dir);
}

static void print_tap(void *user, const struct nltap_tap *tap)
{
	(void)user;
	printf("    tap %s: %s, made by %s\n", tap->name, tap->up ? "up" : "down",
	       tap->marked ? "nltap" : "others");
}

static void print_space(const struct space *space)
{
	if (*space->word)
		printf("--netns %s: %s\n", space->word, space->who);
	else
		printf("%s\n", space->who);
	if (*space->word && setns(space->fd, CLONE_NEWNET) < 0)
		printf("    (no right to look inside; try: sudo nltap -D)\n");
	else if (nltap_tap_list(print_tap, NULL) < 0)
		printf("    (cannot list its links: %s)\n", strerror(errno));
}

int nltap_list(void)
{
	struct spaces s = { calloc(MOST + 1, sizeof(struct space)), 0, 0 };

	if (!s.list) {
		nltap_say("out of memory");
		return NLTAP_FAILED;
	}
	nltap_priv_raise();
	add(&s, "/proc/self/ns/net", "", "network namespace of this process");
	add_named(&s);
	add_processes(&s);
	for (unsigned i = 0; i < s.n; i++) {
		print_space(&s.list[i]);
		close(s.list[i].fd);
	}
	if (s.hidden)
		printf("(%u processes of other users not looked at; try: sudo nltap -D)\n",
		       s.hidden);
	free(s.list);
	return NLTAP_OK;
}
