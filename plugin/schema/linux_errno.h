/* SPDX-License-Identifier: GPL-2.0-or-later */
/* linux_errno.h: Linux's error numbers, by number in rising order. */
#ifndef NLS_ERRNO_H
#define NLS_ERRNO_H

struct nls_errno {
	int number;			/* positive */
	const char *name, *text;	/* "EEXIST", "File exists" */
};

extern const struct nls_errno nls_errnos[];
extern const unsigned nls_n_errnos;

#endif
