/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "netns.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/magic.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

#include "say.h"

static const char own_path[] = "/proc/self/ns/net";

static bool all_digits(const char *word)
{
	return *word && strspn(word, "0123456789") == strlen(word);
}

/* A name wins over a process id: "ip netns add 42" is allowed. */
static void find_path(char *path, size_t size, const char *word)
{
	if (strchr(word, '/')) {
		snprintf(path, size, "%s", word);
		return;
	}
	snprintf(path, size, "/run/netns/%s", word);
	if (access(path, F_OK) != 0 && all_digits(word))
		snprintf(path, size, "/proc/%s/ns/net", word);
}

static void explain(const char *word, int error)
{
	if (error == ENOENT && all_digits(word))
		nltap_say(
			"network namespace %s: no process has this id and no namespace this name; "
			"try: nltap -D",
			word);
	else if (error == ENOENT)
		nltap_say("network namespace %s: there is none of this name; try: nltap -D", word);
	else if (error == EACCES || error == EPERM)
		nltap_say("network namespace %s: %s; try: sudo nltap", word, strerror(error));
	else
		nltap_say("network namespace %s: %s; try: nltap -D", word, strerror(error));
}

bool nltap_netns_open(struct nltap_netns *ns, const char *word)
{
	char path[PATH_MAX];
	struct statfs fs;
	struct stat st;

	snprintf(ns->name, sizeof(ns->name), "%s", word ? word : "");
	if (word)
		find_path(path, sizeof(path), word);
	ns->fd = open(word ? path : own_path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	if (ns->fd < 0) {
		explain(word ? word : own_path, errno);
		return false;
	}
	if (fstat(ns->fd, &st) < 0 || fstatfs(ns->fd, &fs) < 0 || fs.f_type != NSFS_MAGIC) {
		nltap_say("network namespace %s: %s is no namespace; try: a name (ip netns), a "
			  "process "
			  "id, or a path such as /proc/PID/ns/net",
			  word, path);
		nltap_netns_close(ns);
		return false;
	}
	ns->inode = st.st_ino;
	return true;
}

void nltap_netns_close(struct nltap_netns *ns)
{
	if (ns->fd >= 0)
		close(ns->fd);
	ns->fd = -1;
}

bool nltap_netns_enter(const struct nltap_netns *ns)
{
	struct stat st;

	if (stat(own_path, &st) == 0 && st.st_ino == ns->inode)
		return true;
	if (setns(ns->fd, CLONE_NEWNET) == 0)
		return true;
	if (errno == EINVAL)
		nltap_say("network namespace %s: it is a namespace of another kind; try: nltap -D",
			  ns->name);
	else if (errno == EPERM)
		nltap_say("network namespace %s: no right to enter it; try: sudo nltap", ns->name);
	else
		nltap_say_errno("network namespace %s: cannot enter it",
				*ns->name ? ns->name : own_path);
	return false;
}
