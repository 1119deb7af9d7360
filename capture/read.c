/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "read.h"

#include <pcap/pcap.h>
#include <stdio.h>
#include <string.h>

#include "frame.h"
#include "say.h"

/* pcap-linktype: the cooked header of both is the same. */
enum { DLT_NETLINK_ = 253 };

static pcap_t *open_capture(const char *path)
{
	char error[PCAP_ERRBUF_SIZE];
	pcap_t *p = pcap_open_offline_with_tstamp_precision(path, PCAP_TSTAMP_PRECISION_NANO,
							    error);

	if (!p) {
		nltap_say("cannot read %s", error);
		return NULL;
	}
	if (pcap_datalink(p) != DLT_NETLINK_ && pcap_datalink(p) != DLT_LINUX_SLL) {
		nltap_say("%s: it holds %s, not netlink", path,
			  pcap_datalink_val_to_description_or_dlt(pcap_datalink(p)));
		pcap_close(p);
		return NULL;
	}
	return p;
}

/* False when output is to end. */
static bool copy_frame(struct nltap_output *o, const struct pcap_pkthdr *head,
		       const uint8_t *data)
{
	struct nltap_frame frame = { .time = { head->ts.tv_sec, head->ts.tv_usec },
				     .data = data, .len = head->caplen, .length = head->len };
	struct nltap_cooked c;

	if (!nltap_cooked_read(&c, data, head->caplen))
		return true;
	frame.added = c.told;
	return nltap_output_frame(o, &frame);
}

static int copy_frames(pcap_t *p, const char *path, struct nltap_output *o)
{
	struct pcap_pkthdr *head;
	const uint8_t *data;
	int got;

	do
		got = pcap_next_ex(p, &head, &data);
	while (got == 1 && copy_frame(o, head, data));
	if (got == PCAP_ERROR) {
		nltap_say("%s: %s", path, pcap_geterr(p));
		return NLTAP_FAILED;
	}
	return NLTAP_OK;
}

int nltap_read(const char *path, const struct nltap_output_options *options)
{
	struct nltap_output *o;
	pcap_t *p = open_capture(path);
	int result;

	if (!p)
		return NLTAP_FAILED;
	o = nltap_output_open(options);
	if (!o) {
		pcap_close(p);
		return NLTAP_FAILED;
	}
	nltap_output_interface(o, strcmp(path, "-") == 0 ? "standard input" : path, NULL);
	result = copy_frames(p, path, o);
	if (!nltap_output_close(o, 0, 0))
		result = NLTAP_FAILED;
	pcap_close(p);
	return result;
}
