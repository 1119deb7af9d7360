/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What Wireshark shows.  A line is a sentence: a word, then {key=value}.... */
#include <dirent.h>
#include <stdio.h>
#include <string.h>

#include "extcap.h"

enum { DLT_NETLINK_ = 253 };

struct option_row {
	const char *call, *display, *type, *rest;
};

/* Numbers of options are positions here. */
enum { NETNS = 0 };

static const struct option_row nlmon_rows[] = {
	{ "--netns", "Network namespace", "selector",
	  "{reload=true}{placeholder=Look again}{tooltip=Those that ip netns names}"
	  "{group=Capture}" },
	{ "--other-netns", "or another one", "string",
	  "{placeholder=Process id or path}{tooltip=Of a container, say: the id of one of its "
	  "processes}{group=Capture}" },
	{ "--filter", "Only", "string",
	  "{placeholder=route,xfrm,generic or RTM_NEWLINK,RTM_DELLINK}{tooltip=Families and "
	  "messages, separated by commas; empty: all}{group=Capture}" },
	{ "--buffer", "Buffer (MiB)", "integer",
	  "{range=1,1024}{default=64}{tooltip=What the kernel keeps until Wireshark reads "
	  "it}{group=Capture}" },
	{ "--context", "Add families, links and processes", "boolean",
	  "{default=true}{tooltip=Frames that nltap writes itself, so that ids and ports have "
	  "names}{group=Contents}" },
	{ "--redact", "Write zeros for keys", "boolflag",
	  "{default=false}{tooltip=Keys of IPsec, WireGuard, MACsec and Wi-Fi pass "
	  "here}{group=Contents}" },
};

static const struct option_row trace_rows[] = {
	{ "--command", "Command", "string",
	  "{placeholder=ip link add type dummy}{tooltip=As for a shell; its output is not "
	  "shown}{group=Trace}" },
	{ "--pid", "or process id", "string",
	  "{validation=^[0-9]*$}{tooltip=A process that is running}{group=Trace}" },
	{ "--follow", "Trace child processes", "boolean", "{default=true}{group=Trace}" },
	{ "--context", "Add families and links", "boolean",
	  "{default=true}{tooltip=Frames that nltap writes itself, so that ids have "
	  "names}{group=Contents}" },
	{ "--redact", "Write zeros for keys", "boolflag",
	  "{default=false}{tooltip=Keys of IPsec, WireGuard, MACsec and Wi-Fi pass "
	  "here}{group=Contents}" },
};

static void print_rows(const struct option_row *rows, unsigned n)
{
	for (unsigned i = 0; i < n; i++)
		printf("arg {number=%u}{call=%s}{display=%s}{type=%s}%s\n", i, rows[i].call,
		       rows[i].display, rows[i].type, rows[i].rest);
}

/* Names with signs that a sentence has a use for are left to be typed. */
static void print_namespaces(void)
{
	DIR *dir = opendir("/run/netns");
	const struct dirent *entry;

	printf("value {arg=%d}{value=}{display=This one}{default=true}\n", NETNS);
	while (dir && (entry = readdir(dir)))
		if (entry->d_name[0] != '.' && !strpbrk(entry->d_name, "{}="))
			printf("value {arg=%d}{value=%s}{display=%s}{default=false}\n", NETNS,
			       entry->d_name, entry->d_name);
	if (dir)
		closedir(dir);
}

void nltap_extcap_dialog(enum nltap_extcap_interface interface, const char *reload)
{
	if (reload && strcmp(reload, "netns") != 0)
		return;
	if (interface == NLTAP_EXTCAP_TRACE) {
		print_rows(trace_rows, sizeof(trace_rows) / sizeof(trace_rows[0]));
		return;
	}
	if (!reload)
		print_rows(nlmon_rows, sizeof(nlmon_rows) / sizeof(nlmon_rows[0]));
	print_namespaces();
}

void nltap_extcap_interfaces(void)
{
	printf("extcap {version=%s}{display=Netlink}\n"
	       "interface {value=nltap}{display=Netlink: nlmon}\n"
	       "interface {value=nltap-trace}{display=Netlink: trace a command}\n",
	       NLTAP_VERSION);
}

void nltap_extcap_dlts(void)
{
	printf("dlt {number=%d}{name=NETLINK}{display=Linux netlink}\n", DLT_NETLINK_);
}
