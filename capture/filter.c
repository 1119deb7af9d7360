/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The program is classic BPF over a cooked header and the datagram.  In the kernel
 * libpcap maps the cooked header to the socket's own data.  BPF loads are big-endian,
 * netlink is in the machine's order: numbers to compare with are swapped beforehand.
 */
#include "filter.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

#include "frame.h"

/* Offsets, linux/netlink.h and linux/genetlink.h. */
enum { PROTOCOL = 14, LENGTH = 16, TYPE = 20, PORT = 28, BODY = 32, ECHO_TYPE = BODY + 8 };
enum { NLMSG_ERROR_ = 2, NLMSG_HDRLEN_ = 16, DEEP = 16, MOST_INSNS = 4096, NOWHERE = 0 };

struct code {
	struct bpf_insn *insns;
	unsigned n;
	unsigned most; /* instructions there may be */
};

static void op(struct code *c, unsigned what, uint32_t k, unsigned jt, unsigned jf)
{
	struct bpf_insn insn = { (u_short)what, (u_char)jt, (u_char)jf, k };

	if (c->n < c->most)
		c->insns[c->n] = insn;
	c->n++;
}

static void load(struct code *c, unsigned size, uint32_t offset)
{
	op(c, BPF_LD | size | BPF_ABS, offset, 0, 0);
}

/* Relative to the message at X. */
static void load_at(struct code *c, unsigned size, uint32_t offset)
{
	op(c, BPF_LD | size | BPF_IND, offset, 0, 0);
}

static void skip_unless(struct code *c, uint32_t k, unsigned skip)
{
	op(c, BPF_JMP | BPF_JEQ | BPF_K, k, 0, skip);
}

static void ret(struct code *c, bool pass)
{
	op(c, BPF_RET | BPF_K, pass ? 0x40000 : 0, 0, 0);
}

/* Passes if the message at X, whose type and command are there, is one asked for;
 * command_at NOWHERE: whatever its command. */
static void pass_types(struct code *c, const struct nltap_filter *f, unsigned protocol,
		       uint32_t type_at, uint32_t command_at)
{
	for (unsigned i = 0; i < f->n; i++) {
		const struct nltap_term *t = &f->terms[i];

		if (t->protocol != protocol)
			continue;
		load_at(c, BPF_H, type_at);
		if (t->command == NLTAP_ANY || command_at == NOWHERE) {
			skip_unless(c, htons((uint16_t)t->type), 1);
		} else {
			skip_unless(c, htons((uint16_t)t->type), 3);
			load_at(c, BPF_B, command_at);
			skip_unless(c, (uint32_t)t->command, 1);
		}
		ret(c, true);
	}
}

/* X to the message after that at X. */
static void step(struct code *c)
{
	if (htons(1) == 1) {
		load_at(c, BPF_W, LENGTH);
	} else {
		for (unsigned i = 4; i-- > 0;) {
			load_at(c, BPF_B, LENGTH + i);
			op(c, BPF_ST, i, 0, 0);
		}
		for (unsigned i = 3; i > 0; i--) {
			/* A = A's bytes above, from the most significant down */
			op(c, BPF_LD | BPF_MEM, i, 0, 0);
			op(c, BPF_ALU | BPF_LSH | BPF_K, 8 * i, 0, 0);
			op(c, BPF_ST, i, 0, 0);
		}
		op(c, BPF_STX, 4, 0, 0);
		op(c, BPF_LD | BPF_MEM, 0, 0, 0);
		for (unsigned i = 1; i < 4; i++) {
			op(c, BPF_LDX | BPF_MEM, i, 0, 0);
			op(c, BPF_ALU | BPF_OR | BPF_X, 0, 0, 0);
		}
		op(c, BPF_LDX | BPF_MEM, 4, 0, 0);
	}
	op(c, BPF_JMP | BPF_JGE | BPF_K, NLMSG_HDRLEN_, 1, 0);
	ret(c, false);
	op(c, BPF_ALU | BPF_ADD | BPF_K, 3, 0, 0);
	op(c, BPF_ALU | BPF_AND | BPF_K, ~3u, 0, 0);
	op(c, BPF_ALU | BPF_ADD | BPF_X, 0, 0, 0);
	op(c, BPF_MISC | BPF_TAX, 0, 0, 0);
}

/* One message: is it, or what it answers, of a type asked for? */
static void look(struct code *c, const struct nltap_filter *f, unsigned protocol)
{
	unsigned jump;

	pass_types(c, f, protocol, TYPE, BODY);
	load_at(c, BPF_H, TYPE);
	skip_unless(c, htons(NLMSG_ERROR_), 1);
	op(c, BPF_JMP | BPF_JA, 1, 0, 0);
	jump = c->n;
	op(c, BPF_JMP | BPF_JA, 0, 0, 0);
	/* an ACK has the request's header only, not its generic netlink command */
	pass_types(c, f, protocol, ECHO_TYPE, NOWHERE);
	if (jump < c->most)
		c->insns[jump].k = c->n - jump - 1;
}

static bool whole(const struct nltap_filter *f, unsigned protocol)
{
	for (unsigned i = 0; i < f->n; i++)
		if (f->terms[i].protocol == protocol && f->terms[i].type == NLTAP_ANY)
			return true;
	return false;
}

/* The messages of a protocol, as many as there is room for in the program. */
static void pass_messages(struct code *c, const struct nltap_filter *f, unsigned protocol,
			  unsigned budget)
{
	unsigned begin = c->n, one;

	op(c, BPF_LDX | BPF_IMM, 0, 0, 0);
	look(c, f, protocol);
	step(c);
	one = c->n - begin;
	for (unsigned i = 1; i < DEEP && c->n - begin + one < budget; i++) {
		look(c, f, protocol);
		step(c);
	}
	load_at(c, BPF_H, TYPE); /* beyond the end: a program that loads there fails it */
	ret(c, true);
}

static bool first_of_protocol(const struct nltap_filter *f, unsigned i)
{
	for (unsigned j = 0; j < i; j++)
		if (f->terms[j].protocol == f->terms[i].protocol)
			return false;
	return true;
}

static unsigned protocols(const struct nltap_filter *f)
{
	unsigned n = 0;

	for (unsigned i = 0; i < f->n; i++)
		n += first_of_protocol(f, i);
	return n;
}

static void pass_protocols(struct code *c, const struct nltap_filter *f)
{
	unsigned budget = f->n ? (MOST_INSNS - 100) / protocols(f) - 8 : 0;

	for (unsigned i = 0; i < f->n; i++) {
		unsigned jump;

		if (!first_of_protocol(f, i))
			continue;
		load(c, BPF_H, PROTOCOL);
		skip_unless(c, f->terms[i].protocol, 1);
		op(c, BPF_JMP | BPF_JA, 1, 0, 0);
		jump = c->n;
		op(c, BPF_JMP | BPF_JA, 0, 0, 0);
		if (whole(f, f->terms[i].protocol))
			ret(c, true);
		else
			pass_messages(c, f, f->terms[i].protocol, budget);
		if (jump < c->most)
			c->insns[jump].k = c->n - jump - 1;
	}
	ret(c, f->n == 0);
}

/* Nothing that nltap's own socket sends or receives. */
static void fail_own(struct code *c, const struct nltap_filter *f)
{
	load(c, BPF_H, PROTOCOL);
	skip_unless(c, f->own_protocol, 5);
	/* less than a header: not told apart here; in the kernel the length lacks the
	 * cooked header, so that this asks for 16 bytes more than it must */
	op(c, BPF_LD | BPF_W | BPF_LEN, 0, 0, 0);
	op(c, BPF_JMP | BPF_JGE | BPF_K, BODY, 0, 3);
	load(c, BPF_W, PORT);
	skip_unless(c, htonl(f->own_port), 1);
	ret(c, false);
}

bool nltap_filter_program(const struct nltap_filter *f, struct bpf_program *program)
{
	struct code c = { calloc(MOST_INSNS, sizeof(struct bpf_insn)), 0, MOST_INSNS };

	if (!c.insns)
		return false;
	if (f->own_port)
		fail_own(&c, f);
	pass_protocols(&c, f);
	if (c.n > c.most) {
		c.n = 0;
		ret(&c, true);
	}
	program->bf_insns = c.insns;
	program->bf_len = c.n;
	return true;
}

static uint16_t get16(const uint8_t *p)
{
	uint16_t v;

	memcpy(&v, p, sizeof(v));
	return v;
}

static uint32_t get32(const uint8_t *p)
{
	uint32_t v;

	memcpy(&v, p, sizeof(v));
	return v;
}

/* command: of generic netlink, or NLTAP_ANY if that is not known. */
static bool match_message(const struct nltap_filter *f, unsigned protocol, unsigned type,
			  int command)
{
	for (unsigned i = 0; i < f->n; i++) {
		const struct nltap_term *t = &f->terms[i];

		if (t->protocol == protocol && t->type == (int)type &&
		    (t->command == NLTAP_ANY || command == NLTAP_ANY || t->command == command))
			return true;
	}
	return false;
}

static bool match_messages(const struct nltap_filter *f, unsigned protocol, const uint8_t *data,
			   uint32_t len)
{
	for (uint32_t off = 0; len - off >= NLMSG_HDRLEN_;) {
		const uint8_t *message = data + off;
		uint32_t length = get32(message), left = len - off;
		unsigned type = get16(message + TYPE - LENGTH);

		if (match_message(f, protocol, type,
				  left > NLMSG_HDRLEN_ ? message[NLMSG_HDRLEN_] : NLTAP_ANY))
			return true;
		if (type == NLMSG_ERROR_ && left >= ECHO_TYPE - LENGTH + 2 &&
		    match_message(f, protocol, get16(message + ECHO_TYPE - LENGTH), NLTAP_ANY))
			return true;
		if (length < NLMSG_HDRLEN_ || length >= left || ((length + 3) & ~3u) >= left)
			return false;
		off += (length + 3) & ~3u;
	}
	return false;
}

bool nltap_filter_match(const struct nltap_filter *f, const uint8_t *data, uint32_t len)
{
	unsigned protocol;

	if (len < COOKED_LEN)
		return false;
	protocol = (unsigned)data[PROTOCOL] << 8 | data[PROTOCOL + 1];
	if (f->own_port && protocol == f->own_protocol && len >= BODY &&
	    get32(data + PORT) == f->own_port)
		return false;
	return f->n == 0 || whole(f, protocol) ||
	       match_messages(f, protocol, data + COOKED_LEN, len - COOKED_LEN);
}
