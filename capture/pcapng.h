/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * pcapng.h: capture files of LINKTYPE_NETLINK, in the byte order of this machine.
 * Formats: draft-ietf-opsawg-pcapng, draft-ietf-opsawg-pcap.
 */
#ifndef NLTAP_PCAPNG_H
#define NLTAP_PCAPNG_H

#include "file.h"
#include "frame.h"

#define NLTAP_SNAPLEN 262144u /* what "whole frames" is written as */

/* Begins a pcapng file. */
void nltap_pcapng_section(struct nltap_file *f);

/* Adds an interface; the first is number 0.  snaplen 0: whole frames. */
void nltap_pcapng_interface(struct nltap_file *f, const char *name, const char *description,
			    uint32_t snaplen);

/* Writes caplen bytes of a frame.  False once writing failed. */
bool nltap_pcapng_frame(struct nltap_file *f, const struct nltap_frame *frame, uint32_t caplen);

/* What was counted on an interface by the time given. */
void nltap_pcapng_statistics(struct nltap_file *f, unsigned interface, uint64_t received,
			     uint64_t dropped, const struct timespec *time);

/* The same in classic pcap, which has one interface and no statistics. */
void nltap_pcap_header(struct nltap_file *f, uint32_t snaplen);
bool nltap_pcap_frame(struct nltap_file *f, const struct nltap_frame *frame, uint32_t caplen);

#endif
