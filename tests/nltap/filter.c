/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Filters on captures: the kernel's program must pass every frame that the exact match
 * does, and may pass another one only where it has more messages than it looks at.
 *
 *   nltap-filter CAPTURE...
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../capture/filter.h"
#include "../../plugin/schema/nls.h"

enum { DEEP = 16, ROUNDS = 40, MOST_NAMES = 4096 };

/* No kernel is asked here. */
uint16_t nltap_context_family(const struct nltap_context *c, const char *name)
{
	(void)c;
	return strcmp(name, "nlctrl") == 0 ? 16 : 0;
}

void nltap_context_families(const struct nltap_context *c,
			    void (*each)(void *user, const char *name, uint16_t id), void *user)
{
	(void)c;
	(void)each;
	(void)user;
}

static const char *names[MOST_NAMES];
static unsigned n_names;

static void collect_names(void)
{
	static const char *const families[] = { "route", "xfrm", "generic", "netfilter", "nlctrl" };

	for (unsigned i = 0; i < sizeof(families) / sizeof(families[0]); i++)
		names[n_names++] = families[i];
	for (unsigned i = 0; i < nls_n_families; i++) {
		const struct nls_family *family = nls_families[i];

		for (unsigned n = 0; n < family->n_msgs && n_names < MOST_NAMES; n++)
			if (family->msgs[n].name && family->protocol >= 0 && !family->genl &&
			    strncmp(family->msgs[n].name, "NL", 2) != 0)
				names[n_names++] = family->msgs[n].name;
	}
}

static unsigned messages(const uint8_t *data, uint32_t len)
{
	unsigned n = 0;

	for (uint32_t off = 16; off + 16 <= len; n++) {
		uint32_t length;

		memcpy(&length, data + off, sizeof(length));
		if (length < 16 || length > len)
			break;
		off += (length + 3) & ~3u;
	}
	return n;
}

struct counts {
	unsigned long frames, passed, wrong, wide;
};

static void check_file(const char *path, const struct nltap_filter *f,
		       const struct bpf_program *program, struct counts *counts)
{
	char error[PCAP_ERRBUF_SIZE];
	pcap_t *pcap = pcap_open_offline(path, error);
	struct pcap_pkthdr *head;
	const u_char *data;

	if (!pcap || pcap_datalink(pcap) != DLT_NETLINK) {
		fprintf(stderr, "%s: %s\n", path, pcap ? "no LINKTYPE_NETLINK" : error);
		counts->wrong++;
		return;
	}
	while (pcap_next_ex(pcap, &head, &data) == 1) {
		bool kernel = pcap_offline_filter(program, head, data) != 0;
		bool exact = nltap_filter_match(f, data, head->caplen);

		counts->frames++;
		counts->passed += exact;
		counts->wide += kernel && !exact;
		if ((exact && !kernel) ||
		    (kernel && !exact && messages(data, head->caplen) <= DEEP))
			counts->wrong++;
	}
	pcap_close(pcap);
}

/* One to five words; an own port as some frame may have it. */
static void make(struct nltap_filter *f, char *words, size_t size)
{
	unsigned n = 1 + (unsigned)rand() % 5;

	memset(f, 0, sizeof(*f));
	*words = '\0';
	for (unsigned i = 0; i < n; i++)
		snprintf(words + strlen(words), size - strlen(words), "%s%s", i ? "," : "",
			 names[(unsigned)rand() % n_names]);
	if (rand() % 2) {
		f->own_protocol = NLS_NETLINK_ROUTE;
		f->own_port = (uint32_t)(180 + rand() % 40);
	}
}

int main(int argc, char **argv)
{
	/* never looked into */
	const struct nltap_context *nobody = (const struct nltap_context *)names;
	struct counts counts = { 0, 0, 0, 0 };

	collect_names();
	srand(1);
	for (unsigned i = 0; i < ROUNDS; i++) {
		unsigned long wrong = counts.wrong;
		struct bpf_program program;
		struct nltap_filter f;
		char words[400];

		make(&f, words, sizeof(words));
		if (!nltap_filter_words(&f, words, nobody) || !nltap_filter_program(&f, &program))
			return EXIT_FAILURE;
		for (int arg = 1; arg < argc; arg++)
			check_file(argv[arg], &f, &program, &counts);
		free(program.bf_insns);
		if (counts.wrong != wrong)
			fprintf(stderr, "-f %s: %lu frames wrong\n", words, counts.wrong - wrong);
	}
	printf("%lu frames, %lu pass, %lu pass the kernel only, %lu wrong\n", counts.frames,
	       counts.passed, counts.wide, counts.wrong);
	return counts.wrong || !counts.passed ? EXIT_FAILURE : EXIT_SUCCESS;
}
