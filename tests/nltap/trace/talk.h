/* SPDX-License-Identifier: GPL-2.0-or-later */
/* talk.h: asks the kernel for the loopback interface, in every way there is. */
#ifndef TALK_H
#define TALK_H

#include <stdint.h>

/* A bound socket of this protocol; exits the program if there is none. */
int talk_open(int protocol);

/* Sends RTM_GETLINK for interface 1, NLM_F_REQUEST alone, with this number. */
void talk_send(int fd, uint32_t seq);

/* Reads one answer. */
void talk_receive(int fd);

/* Both. */
void talk(int fd, uint32_t seq);

/* Ends the program with 99 and a word on standard error unless it holds. */
#define must(condition) talk_must(condition, #condition)
void talk_must(int holds, const char *what);

struct request {
	uint32_t len;
	uint16_t type, flags;
	uint32_t seq, port;
	uint8_t family, pad;
	uint16_t device;
	int32_t index;
	uint32_t device_flags, change;
};

struct request talk_request(uint32_t seq);

/* How it is asked: one function per scene, called with the rest of the command line. */
struct scene {
	const char *name;
	int (*run)(int argc, char **argv);
};
extern const struct scene call_scenes[], task_scenes[];

#endif
