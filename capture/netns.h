/* SPDX-License-Identifier: GPL-2.0-or-later */
/* netns.h: network namespaces, by name, process or path. */
#ifndef NLTAP_NETNS_H
#define NLTAP_NETNS_H

#include <stdbool.h>
#include <sys/types.h>

enum { NLTAP_NETNS_MOST = 16 }; /* captured at once */

struct nltap_netns {
	int fd;
	ino_t inode;   /* tells namespaces apart */
	char name[64]; /* as the user named it; "" for that of nltap itself */
};

/*
 * Opens the namespace that word names: a name of "ip netns", a process id, or a path
 * of a namespace file; NULL: nltap's own.  False on failure; the reason has then
 * been printed.
 */
bool nltap_netns_open(struct nltap_netns *ns, const char *word);

void nltap_netns_close(struct nltap_netns *ns);

/* Moves this process there; nothing to do and no right needed if it is there.  False
 * on failure; the reason has then been printed. */
bool nltap_netns_enter(const struct nltap_netns *ns);

#endif
