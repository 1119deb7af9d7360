/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "say.h"

#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* In one write, so that lines of several processes do not mix. */
static void say(const char *format, va_list args, const char *reason)
{
	char line[1024];
	int len = snprintf(line, sizeof(line), "nltap: ");
	int room = (int)sizeof(line) - len,
	    text = vsnprintf(line + len, (size_t)room, format, args);

	len += text < 0 ? 0 : text < room ? text : room - 1;
	room = (int)sizeof(line) - len;
	text = snprintf(line + len, (size_t)room, "%s%s", reason ? ": " : "", reason ? reason : "");
	len += text < room ? text : room - 1;
	fprintf(stderr, "%.*s\n", len, line);
}

void nltap_say(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say(format, args, NULL);
	va_end(args);
}

void nltap_say_errno(const char *format, ...)
{
	const char *reason = strerror(errno);
	va_list args;

	va_start(args, format);
	say(format, args, reason);
	va_end(args);
}

static bool in_window;

void nltap_say_in_window(void)
{
	in_window = true;
}

const char *nltap_say_trace(void)
{
	return in_window ? "the interface Netlink: trace a command"
			 : "nltap trace -w FILE -- COMMAND";
}
