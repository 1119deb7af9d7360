/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * priv.h: rights.  nltap may be started by root, through sudo, or with file
 * capabilities.  It works without any from its first line on, takes those it was given
 * only for as long as it sets up a capture, and then gives them up for good.
 * linux/capability.h, capabilities(7)
 */
#ifndef NLTAP_PRIV_H
#define NLTAP_PRIV_H

#include <stdbool.h>
#include <sys/types.h>

/* Lays down the capabilities that came with the file; root keeps all.  First of all. */
void nltap_priv_start(void);

/* Takes up what nltap_priv_start() laid down. */
void nltap_priv_raise(void);

/* Whether this process may, or could after nltap_priv_raise(), make interfaces here. */
bool nltap_priv_administers(void);

/*
 * If this process has no right to capture, goes on as the copy of nltap that has file
 * capabilities, NLTAP_HELPER, if there is one that the user may run.  Returns if not.
 */
void nltap_priv_seek(char *const *argv);

/* What to try for the right to capture, as the end of a sentence. */
const char *nltap_priv_advice(void);

/* Whom to become. */
struct nltap_user {
	uid_t uid;
	gid_t gid;
	char name[64];
};

/* The calling user, also through sudo; or the one that name (may be NULL) tells.  False
 * if there is no such user; the reason has then been printed. */
bool nltap_priv_user(struct nltap_user *user, const char *name);

/* Becomes user, without capabilities; root stays root, with the right to its files
 * only.  Cannot be undone.  False on failure; the reason has then been printed. */
bool nltap_priv_drop(const struct nltap_user *user);

/* Keeps only what it takes to look at other users' processes.  Cannot be undone. */
void nltap_priv_keep_sight(void);

#endif
