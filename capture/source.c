/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * No frame is to be lost: the ring is large, and its blocks hold frames of any size one
 * behind the other (TPACKET_V3), which libpcap gives up for immediate mode.  A block is
 * handed over when it is full or NLTAP_BLOCK_MS old.
 */
#include "source.h"

#include <stdlib.h>
#include <string.h>

#include "say.h"

enum { SNAPLEN = 262144, MIB = 1024 * 1024, AT_ONCE = 8192 };

static bool set_filter(struct nltap_source *s)
{
	struct bpf_program program;
	bool good;

	if (!nltap_filter_program(&s->filter, &program)) {
		nltap_say("cannot make a filter: out of memory");
		return false;
	}
	good = pcap_setfilter(s->pcap, &program) == 0;
	free(program.bf_insns);
	if (!good)
		nltap_say("cannot set the filter on %s: %s", s->tap.name, pcap_geterr(s->pcap));
	return good;
}

static bool activate(struct nltap_source *s, unsigned buffer)
{
	int status = pcap_set_snaplen(s->pcap, SNAPLEN);

	if (status == 0)
		status = pcap_set_timeout(s->pcap, NLTAP_BLOCK_MS);
	if (status == 0)
		status = pcap_set_buffer_size(s->pcap, (int)(buffer * MIB));
	if (status == 0)
		status = pcap_set_tstamp_precision(s->pcap, PCAP_TSTAMP_PRECISION_NANO);
	if (status == 0)
		status = pcap_activate(s->pcap);
	if (status < 0) {
		nltap_say("cannot capture on %s: %s%s%s", s->tap.name, pcap_statustostr(status),
			  *pcap_geterr(s->pcap) ? ": " : "", pcap_geterr(s->pcap));
		return false;
	}
	if (pcap_datalink(s->pcap) != DLT_NETLINK) {
		nltap_say(
			"cannot capture on %s: libpcap takes it for %s; try: libpcap 1.7 or newer",
			s->tap.name, pcap_datalink_val_to_name(pcap_datalink(s->pcap)));
		return false;
	}
	return true;
}

bool nltap_source_open(struct nltap_source *s, unsigned buffer)
{
	char error[PCAP_ERRBUF_SIZE] = "";

	s->pcap = pcap_create(s->tap.name, error);
	if (!s->pcap) {
		nltap_say("cannot capture on %s: %s", s->tap.name, error);
		return false;
	}
	if (!activate(s, buffer) || !set_filter(s))
		return false;
	if (pcap_setnonblock(s->pcap, 1, error) < 0) {
		nltap_say("cannot capture on %s: %s", s->tap.name, error);
		return false;
	}
	return true;
}

int nltap_source_read(struct nltap_source *s, pcap_handler each, void *user)
{
	int n = pcap_dispatch(s->pcap, AT_ONCE, each, user);

	if (n >= 0 || n == PCAP_ERROR_BREAK)
		return n < 0 ? 0 : n;
	nltap_say("%s%s%s: %s; try: starting nltap again", s->tap.name, *s->ns.name ? " in " : "",
		  s->ns.name, pcap_geterr(s->pcap));
	return -1;
}

void nltap_source_count(struct nltap_source *s)
{
	struct pcap_stat stat;

	if (!s->pcap || pcap_stats(s->pcap, &stat) < 0)
		return;
	s->received = stat.ps_recv;
	s->dropped = stat.ps_drop;
}

void nltap_source_close(struct nltap_source *s)
{
	if (s->pcap)
		pcap_close(s->pcap);
	s->pcap = NULL;
	nltap_query_close(&s->diag);
	nltap_context_free(s->context);
	s->context = NULL;
	nltap_tap_release(&s->tap);
}
