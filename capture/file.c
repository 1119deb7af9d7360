/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "file.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "say.h"

/* Bytes and records that wait before they are written. */
enum { FULL = 256 * 1024, RECORDS = 8192 };

struct nltap_file {
	int fd;
	bool own_fd;
	char *path;
	uint8_t *buf;
	size_t room, len;	/* of buf; bytes in it */
	uint32_t ends[RECORDS]; /* where records in buf end */
	unsigned n;
	uint64_t written; /* bytes that have left buf */
	bool may_close;
	bool closed; /* by its reader */
	char error[256];
};

/* Whom files belong to: who called, also through sudo. */
static void calling_user(uid_t *uid, gid_t *gid)
{
	const char *sudo_uid = getenv("SUDO_UID"), *sudo_gid = getenv("SUDO_GID");

	*uid = getuid();
	*gid = getgid();
	if (*uid || !sudo_uid || !sudo_gid)
		return;
	*uid = (uid_t)strtoul(sudo_uid, NULL, 10);
	*gid = (gid_t)strtoul(sudo_gid, NULL, 10);
}

static int create(const char *path)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
	uid_t uid;
	gid_t gid;

	if (fd < 0)
		return -1;
	calling_user(&uid, &gid);
	if ((uid != geteuid() || gid != getegid()) && fchown(fd, uid, gid) < 0)
		nltap_say_errno("%s: stays with user %u", path, (unsigned)geteuid());
	return fd;
}

/* What was there before: emptied if it may be. */
static int take(const char *path)
{
	int fd = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY);
	struct stat st;
	uid_t uid;
	gid_t gid;

	if (fd < 0 && errno == ELOOP) {
		nltap_say("%s: it is a symbolic link, which nltap does not follow; try: the path "
			  "it leads to",
			  path);
		return -1;
	}
	if (fd < 0 || fstat(fd, &st) < 0) {
		nltap_say_errno("cannot write %s", path);
		return -1;
	}
	calling_user(&uid, &gid);
	if (!S_ISCHR(st.st_mode) && st.st_uid != uid && st.st_uid != geteuid()) {
		nltap_say("%s: it belongs to another user (%u); try: another name", path,
			  (unsigned)st.st_uid);
		close(fd);
		return -1;
	}
	if (S_ISREG(st.st_mode) && ftruncate(fd, 0) < 0) {
		nltap_say_errno("cannot empty %s", path);
		close(fd);
		return -1;
	}
	return fd;
}

static int open_path(const char *path)
{
	int fd = create(path);

	if (fd < 0 && errno == EEXIST)
		return take(path);
	if (fd < 0)
		nltap_say_errno("cannot create %s", path);
	return fd;
}

static void closed_pipe(int number)
{
	(void)number;
}

/* A write to a closed pipe is to fail, not to kill.  A handler, unlike SIG_IGN, is
 * not inherited by commands that nltap starts. */
static void survive_closed_pipe(void)
{
	struct sigaction act = { .sa_handler = closed_pipe, .sa_flags = SA_RESTART }, old;

	if (sigaction(SIGPIPE, NULL, &old) == 0 && old.sa_handler == SIG_DFL)
		sigaction(SIGPIPE, &act, NULL);
}

struct nltap_file *nltap_file_open(const char *path)
{
	bool standard = strcmp(path, "-") == 0 || strcmp(path, "/dev/stdout") == 0;
	int fd = standard ? STDOUT_FILENO : open_path(path);
	struct nltap_file *f = fd < 0 ? NULL : calloc(1, sizeof(*f));

	if (!f) {
		if (fd >= 0 && !standard)
			close(fd);
		return NULL;
	}
	survive_closed_pipe();
	f->fd = fd;
	f->own_fd = !standard;
	f->path = strdup(standard ? "standard output" : path);
	return f;
}

static bool make_room(struct nltap_file *f, size_t len)
{
	size_t room = f->room ? f->room : FULL + FULL / 4;
	uint8_t *buf;

	while (room - f->len < len)
		room *= 2;
	if (room == f->room)
		return true;
	buf = realloc(f->buf, room);
	if (!buf) {
		snprintf(f->error, sizeof(f->error), "out of memory");
		return false;
	}
	f->buf = buf;
	f->room = room;
	return true;
}

uint8_t *nltap_file_space(struct nltap_file *f, size_t len)
{
	if (f->error[0] || (len > f->room - f->len && !make_room(f, len)))
		return NULL;
	f->len += len;
	return f->buf + f->len - len;
}

void nltap_file_put(struct nltap_file *f, const void *data, size_t len)
{
	uint8_t *space = len ? nltap_file_space(f, len) : NULL;

	if (space)
		memcpy(space, data, len);
}

static void explain(struct nltap_file *f, int error)
{
	const char *path = f->path ? f->path : "the file";

	f->closed = error == EPIPE && f->may_close;
	if (error == EPIPE)
		snprintf(f->error, sizeof(f->error), "%s: its reader has closed it", path);
	else
		snprintf(f->error, sizeof(f->error), "cannot write %s: %s%s", path, strerror(error),
			 error == ENOSPC || error == EDQUOT || error == EFBIG
				 ? "; try: a place with room, or -b filesize: with files:"
				 : "");
}

/* Takes a file back to the end of its last whole record. */
static void mend(struct nltap_file *f, size_t done)
{
	uint32_t whole = 0;
	struct stat st;

	for (unsigned i = 0; i < f->n && f->ends[i] <= done; i++)
		whole = f->ends[i];
	f->written += whole;
	if (fstat(f->fd, &st) == 0 && S_ISREG(st.st_mode) && f->own_fd &&
	    ftruncate(f->fd, (off_t)f->written) < 0)
		return;
}

bool nltap_file_flush(struct nltap_file *f)
{
	size_t len = f->n ? f->ends[f->n - 1] : 0, done = 0;

	while (done < len && !f->error[0]) {
		ssize_t n = write(f->fd, f->buf + done, len - done);

		if (n > 0) {
			done += (size_t)n;
		} else if (n < 0 && errno != EINTR) {
			explain(f, errno);
			mend(f, done);
		}
	}
	if (f->error[0])
		return false;
	if (len)
		memmove(f->buf, f->buf + len, f->len - len);
	f->len -= len;
	f->written += len;
	f->n = 0;
	return true;
}

bool nltap_file_end(struct nltap_file *f)
{
	if (f->error[0])
		return false;
	f->ends[f->n++] = (uint32_t)f->len;
	return f->len < FULL && f->n < RECORDS ? true : nltap_file_flush(f);
}

bool nltap_file_is_left(struct nltap_file *f)
{
	struct pollfd end = { .fd = f->fd };

	if (!f->error[0] && poll(&end, 1, 0) > 0 && end.revents & POLLERR)
		explain(f, EPIPE);
	return f->error[0];
}

uint64_t nltap_file_size(const struct nltap_file *f)
{
	return f->written + f->len;
}

const char *nltap_file_error(const struct nltap_file *f)
{
	return f->error[0] && !f->closed ? f->error : NULL;
}

void nltap_file_may_close(struct nltap_file *f)
{
	f->may_close = true;
}

bool nltap_file_close(struct nltap_file *f, char *reason, size_t size)
{
	bool good = nltap_file_flush(f) || f->closed;

	if (f->own_fd && close(f->fd) < 0 && good) {
		explain(f, errno);
		good = false;
	}
	if (reason && size)
		snprintf(reason, size, "%s", f->closed ? "" : f->error);
	free(f->path);
	free(f->buf);
	free(f);
	return good;
}
