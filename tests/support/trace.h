/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * trace.h: a visitor that writes what it is told as text, a line an item:
 *
 *	NAME off+len[ =value][ #index][ af N][ /prefixlen][ <case>][ be][ note]
 *
 * Containers end in ":"; what is inside is indented by a blank.
 */
#ifndef NLS_TEST_TRACE_H
#define NLS_TEST_TRACE_H

#include "core/walk.h"

#define TRACE_MAX 16384

struct trace {
	char text[TRACE_MAX];
	size_t len;
	unsigned depth;
	unsigned stop_after;		/* events; 0: never */
	unsigned events;
};

extern const struct nls_visitor trace_visitor;

#endif
