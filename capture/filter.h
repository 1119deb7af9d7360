/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * filter.h: which datagrams to capture: by family, by message type, and not those of
 * nltap itself.  A datagram passes if one of its messages is of a type asked for, or is
 * the answer (NLMSG_ERROR) to such a request.
 */
#ifndef NLTAP_FILTER_H
#define NLTAP_FILTER_H

#include <pcap/pcap.h>
#include <stdbool.h>
#include <stdint.h>

#include "context.h"

enum { NLTAP_TERMS_MOST = 128, NLTAP_ANY = -1 };

struct nltap_term {
	unsigned protocol; /* NETLINK_* */
	int type;	   /* nlmsg_type, or NLTAP_ANY */
	int command;	   /* generic netlink command, or NLTAP_ANY */
};

struct nltap_filter {
	struct nltap_term terms[NLTAP_TERMS_MOST];
	unsigned n; /* 0: everything */
	/* A socket of nltap's own that is used during the capture; port 0: none. */
	unsigned own_protocol;
	uint32_t own_port;
};

/*
 * Adds what words, separated by commas, name: netlink families by name or number,
 * generic netlink families as the kernel knows them, messages by name.  False if one is
 * wrong; what could be right has then been printed.
 */
bool nltap_filter_words(struct nltap_filter *f, const char *words,
			const struct nltap_context *context);

/* Prints every word there is, to standard output. */
void nltap_filter_list(const struct nltap_context *context);

/*
 * Makes the kernel's program; it lets all pass that nltap_filter_match() does, and
 * long datagrams of which it cannot see the end.  To be freed with free(program->bf_insns).
 * False if out of memory.
 */
bool nltap_filter_program(const struct nltap_filter *f, struct bpf_program *program);

/* Whether a frame of LINKTYPE_NETLINK passes. */
bool nltap_filter_match(const struct nltap_filter *f, const uint8_t *data, uint32_t len);

#endif
