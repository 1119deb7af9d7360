/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <stdio.h>

#include "cli.h"

static const char live[] =
	"usage: nltap [OPTION...] [-w FILE] [-- COMMAND [ARGUMENT...]]\n"
	"       nltap [-v] -r FILE\n"
	"       nltap trace [-f] [-w FILE] {-p PID | -- COMMAND [ARGUMENT...]}\n"
	"\n"
	"Captures the netlink traffic of this machine, or prints it, a line for each message.\n"
	"Makes an nlmon interface for it and takes it away at the end: of COMMAND, by Ctrl-C,\n"
	"or by -c or -a. nltap trace needs neither nlmon nor root: nltap trace --help\n"
	"\n"
	"  -w FILE           write a capture (pcapng); - is standard output, as in\n"
	"                    nltap -w - | wireshark -k -i -\n"
	"  -r FILE           read a capture instead of the kernel\n"
	"  -v                print each message whole\n"
	"  -f WORD[,WORD...] only these: families (route, xfrm, generic; 0, 6, 16), generic\n"
	"                    netlink families (nl80211), messages (RTM_NEWLINK); -f help: all\n"
	"  --netns NS        capture in this network namespace: a name (ip netns), a process\n"
	"                    id, a path; may be given several times\n"
	"  -c NUMBER         stop after so many frames\n"
	"  -a CONDITION      stop at duration:SECONDS, filesize:KILOBYTES, packets:NUMBER,\n"
	"                    files:NUMBER\n"
	"  -b CONDITION      write a ring of files, the next one at duration:SECONDS,\n"
	"                    filesize:KILOBYTES, packets:NUMBER; keep files:NUMBER\n"
	"  -s LENGTH         keep so many bytes of each frame\n"
	"  -B MIB            buffer of the kernel for each namespace (default 64)\n"
	"  --pcap            write classic pcap\n"
	"  --redact          write zeros for keys (IPsec, WireGuard, MACsec, Wi-Fi)\n"
	"  --no-context      leave out what nltap adds: families, links, processes\n"
	"  -Z USER           go on as this user once the tap is open (default: who called)\n"
	"  -q                say what is wrong, nothing else\n"
	"  -D                list taps and network namespaces\n"
	"  -h, --help        this text; -V, --version\n"
	"\n"
	"exit status: that of COMMAND; else 0, 1 failed, 2 wrong usage, 3 no nlmon in this\n"
	"kernel, 4 no permission; 127 no such COMMAND. More: man nltap\n";

static const char trace[] =
	"usage: nltap trace [OPTION...] [-w FILE] -- COMMAND [ARGUMENT...]\n"
	"       nltap trace [OPTION...] [-w FILE] -p PID\n"
	"\n"
	"Captures the netlink messages that a command or a running process sends and receives,\n"
	"or prints them, a line for each. Works without root and without nlmon.\n"
	"\n"
	"  -f                trace child processes too\n"
	"  -p PID            trace a running process; Ctrl-C leaves it\n"
	"  -w FILE           write a capture (pcapng); - is standard output\n"
	"  -v                print each message whole\n"
	"  -c, -a, -b, -s, --pcap, --redact, --no-context: as nltap --help says\n"
	"\n"
	"exit status: that of COMMAND, 128 + its signal; else 0, 1 failed, 2 wrong usage,\n"
	"4 no permission; 127 no such COMMAND. More: man nltap\n";

void nltap_help(bool of_trace)
{
	fputs(of_trace ? trace : live, stdout);
}
