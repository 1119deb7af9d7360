/* SPDX-License-Identifier: GPL-2.0-or-later */
/* say.h: what nltap tells its user, on standard error: what, why, what to try. */
#ifndef NLTAP_SAY_H
#define NLTAP_SAY_H

/* "nltap: " and the text and a newline. */
void nltap_say(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* The same with ": " and strerror(errno) behind. */
void nltap_say_errno(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* From now on Wireshark shows what is said.  4.4 leaves out all before a "--". */
void nltap_say_in_window(void);

/* Advice for who has no nlmon: a command line, in a window the other interface. */
const char *nltap_say_trace(void);

/* Exit codes, documented in nltap(1). */
enum nltap_exit {
	NLTAP_OK = 0,
	NLTAP_FAILED = 1, /* could not capture, or not to the end */
	NLTAP_USAGE = 2,
	NLTAP_NO_NLMON = 3, /* the kernel has no nlmon */
	NLTAP_NO_PERMISSION = 4,
	NLTAP_NO_COMMAND = 127 /* the command could not be run */
};

#endif
