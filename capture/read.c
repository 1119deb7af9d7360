/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "read.h"

#include <errno.h>
#include <pcap/pcap.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "frame.h"
#include "say.h"
#include "sections.h"

#define TRY "; try: a capture of netlink, pcap or pcapng, as nltap -w writes"

/* pcap-linktype: the cooked header of both is the same. */
enum { DLT_NETLINK_ = 253 };
enum { SECTION_FIRST_BYTE = 0x0a };

static bool tell_interface(void *user, const char *name, unsigned *number)
{
	*number = nltap_output_interface(user, name, NULL);
	return true;
}

static bool tell_frame(void *user, const struct nltap_frame *frame)
{
	return nltap_output_frame(user, frame);
}

static bool read_sections(FILE *in, const char *path, struct nltap_output *o)
{
	struct nltap_sections_reader reader = { tell_interface, tell_frame, o };
	uint64_t others;
	const char *error = nltap_sections_read(in, &reader, &others);

	if (error)
		nltap_say("%s: %s", path, error);
	if (others)
		nltap_say("%s: %llu packets are not netlink and left out", path,
			  (unsigned long long)others);
	return !error;
}

/* False when output is to end. */
static bool copy_frame(struct nltap_output *o, const struct pcap_pkthdr *head, const uint8_t *data)
{
	struct nltap_frame frame = { .time = { head->ts.tv_sec, head->ts.tv_usec },
				     .data = data,
				     .len = head->caplen,
				     .length = head->len };
	struct nltap_cooked c;

	if (!nltap_cooked_read(&c, data, head->caplen))
		return true;
	frame.added = c.told;
	return nltap_output_frame(o, &frame);
}

static bool copy_frames(pcap_t *p, const char *path, struct nltap_output *o)
{
	struct pcap_pkthdr *head;
	const uint8_t *data;
	int got;

	do
		got = pcap_next_ex(p, &head, &data);
	while (got == 1 && copy_frame(o, head, data));
	if (got == PCAP_ERROR)
		nltap_say("%s: %s", path, pcap_geterr(p));
	return got != PCAP_ERROR;
}

/* Takes the stream over. */
static bool read_pcap(FILE *in, const char *path, struct nltap_output *o)
{
	char error[PCAP_ERRBUF_SIZE];
	pcap_t *p = pcap_fopen_offline_with_tstamp_precision(in, PCAP_TSTAMP_PRECISION_NANO, error);
	bool good = false;

	if (!p) {
		nltap_say("cannot read %s: %s" TRY, path, error);
		if (in != stdin)
			fclose(in);
		return false;
	}
	if (pcap_datalink(p) == DLT_NETLINK_ || pcap_datalink(p) == DLT_LINUX_SLL) {
		nltap_output_interface(o, path, NULL);
		good = copy_frames(p, path, o);
	} else {
		nltap_say("%s: it holds %s, not netlink" TRY, path,
			  pcap_datalink_val_to_description_or_dlt(pcap_datalink(p)));
	}
	pcap_close(p);
	return good;
}

/* Reads either format, told by its first byte. */
static bool read_any(FILE *in, const char *path, struct nltap_output *o)
{
	int first = getc(in);
	bool good;

	if (first == EOF)
		nltap_say("cannot read %s: %s" TRY, path,
			  ferror(in) ? strerror(errno) : "it is empty");
	if (first != EOF)
		ungetc(first, in);
	if (first != EOF && first != SECTION_FIRST_BYTE)
		return read_pcap(in, path, o);
	good = first != EOF && read_sections(in, path, o);
	if (in != stdin)
		fclose(in);
	return good;
}

/* Writing would empty what is to be read. */
static bool is_same_file(FILE *in, const char *path)
{
	struct stat a, b;

	if (!path || strcmp(path, "-") == 0 || fstat(fileno(in), &a) < 0 || stat(path, &b) < 0 ||
	    a.st_dev != b.st_dev || a.st_ino != b.st_ino)
		return false;
	nltap_say("%s: it is the capture that is read; try: another name", path);
	return true;
}

int nltap_read(const char *path, const struct nltap_output_options *options)
{
	bool standard = strcmp(path, "-") == 0;
	FILE *in = standard ? stdin : fopen(path, "rbe");
	struct nltap_output *o;
	bool good;

	if (!in) {
		nltap_say_errno("cannot read %s", path);
		return NLTAP_FAILED;
	}
	o = is_same_file(in, options->path) ? NULL : nltap_output_open(options);
	if (!o) {
		if (!standard)
			fclose(in);
		return NLTAP_FAILED;
	}
	good = read_any(in, standard ? "standard input" : path, o);
	good = nltap_output_close(o, 0, 0) && good;
	return good ? NLTAP_OK : NLTAP_FAILED;
}
