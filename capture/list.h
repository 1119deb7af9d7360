/* SPDX-License-Identifier: GPL-2.0-or-later */
/* list.h: what there is to capture on (-D). */
#ifndef NLTAP_LIST_H
#define NLTAP_LIST_H

/* Prints network namespaces and the nlmon interfaces in them.  An exit code. */
int nltap_list(void);

#endif
