/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * message.h: a netlink message and the tables that it is read by; how a request
 * went.  For the plugin and nltap alike.  Layouts: linux/netlink.h.
 */
#ifndef NLS_MESSAGE_H
#define NLS_MESSAGE_H

#include "text.h"
#include "walk.h"

/* linux/netlink.h: NLM_F_*, NLMSG_* */
enum {
	NLS_F_REQUEST = 0x1,
	NLS_F_MULTI = 0x2,
	NLS_F_ACK = 0x4,
	NLS_F_DUMP = 0x300,
	NLS_F_CAPPED = 0x100,
	NLS_F_ACK_TLVS = 0x200
};
enum { NLS_CONNECTOR = 11 }; /* protocol whose messages are all of type NLMSG_DONE */
enum { NLS_TYPE_NOOP = 1, NLS_TYPE_ERROR, NLS_TYPE_DONE, NLS_TYPE_OVERRUN, NLS_MIN_TYPE = 16 };

/* Name of the generic netlink family that an id stands for, or NULL. */
typedef const char *nls_genl_fn(const void *context, uint16_t id);

/* A message.  Offsets count from data. */
struct nls_message {
	/* Set by the caller. */
	const uint8_t *data; /* of the frame; not owned */
	unsigned protocol;   /* NETLINK_* */
	bool big_endian;     /* byte order of the capturing machine */
	/* Set by nls_message_read(). */
	uint32_t off, end;	/* within the captured bytes */
	uint32_t body;		/* where what follows struct nlmsghdr begins */
	uint32_t len, seq, pid; /* as the header says */
	uint16_t type, flags;
	bool cut;			 /* the capture lacks its end */
	bool from_kernel;		 /* as the flags tell */
	const struct nls_family *family; /* NULL: no tables for it */
	const struct nls_msg *msg;	 /* NULL: no such message in the tables */
	const char *genl_name;		 /* of a generic netlink family, if known */
};

/* Bytes of the message whose header is at p; room: those up to the end of its frame.
 * That is what the header says, but for the records that auditd gets: theirs says the
 * length of what follows it (kernel/audit.c, __audit_log_end). */
uint32_t nls_message_length(const uint8_t *p, unsigned protocol, bool big_endian, uint32_t room);

/* Reads the header at off, of which 16 bytes are there, and finds the tables.
 * limit: end of the captured bytes.  genl (may be NULL) is asked with context. */
void nls_message_read(struct nls_message *m, uint32_t off, uint32_t limit, nls_genl_fn *genl,
		      const void *context);

/* The same of what is between off and end of a frame, if the protocol's frames have no
 * struct nlmsghdr, else false.  cut: the capture lacks its end. */
bool nls_message_read_bare(struct nls_message *m, uint32_t off, uint32_t end, bool cut);

/* Offset at which the message after m would begin, at most limit. */
uint32_t nls_message_next(const struct nls_message *m, uint32_t limit);

/* The tables' type of the body; NULL if they have none.  A generic netlink body
 * begins where nls_message_content() says. */
const struct nls_row *nls_message_body(const struct nls_message *m);

/* Where the content begins: m->body, or what follows struct genlmsghdr. */
uint32_t nls_message_content(const struct nls_message *m);

/* Writes its name: "RTM_NEWLINK", "NLMSG_DONE", "ethtool command 3", "type 77". */
void nls_message_name(struct nls_text *t, const struct nls_message *m);

/* The same as a line has it: without what all of the family begin with. */
void nls_message_short_name(struct nls_text *t, const struct nls_message *m);

/* Byte order in which the length at off fits the room there is for messages.
 * False if both orders do or neither: *big_endian is then left alone. */
bool nls_guess_order(const uint8_t *data, uint32_t off, uint32_t captured, uint32_t room,
		     bool *big_endian);

/* What the message asks for: enum nls_msg_kind. */
unsigned nls_message_kind(const struct nls_message *m);

/* Whether the message is a request for a dump. */
bool nls_asks_dump(const struct nls_message *m);

/* Whether an answer goes on behind a message of it; dump: what was asked for. */
bool nls_goes_on(unsigned protocol, uint16_t flags, bool dump);

/* A message that every family has, none of the family's own by such a number. */
static inline bool nls_is_control(const struct nls_message *m)
{
	return m->type < NLS_MIN_TYPE && !m->msg && m->protocol != NLS_CONNECTOR;
}

/* Whether m says how a request went. */
static inline bool nls_is_verdict(const struct nls_message *m)
{
	return nls_is_control(m) && (m->type == NLS_TYPE_ERROR || m->type == NLS_TYPE_DONE);
}

/* How a request went: NLMSG_ERROR, NLMSG_DONE. */
struct nls_verdict {
	bool has_error;		     /* the message is long enough to say */
	int32_t error;		     /* 0 or a negative errno; of DONE any number */
	uint32_t echo, echo_end;     /* copy of the request, or 0 */
	uint32_t extack, extack_end; /* attributes of the extended ACK, or 0 */
};
struct nls_verdict nls_verdict_read(const struct nls_message *m);

/* Writes the text of the extended ACK; false if it has none. */
bool nls_extack_text(struct nls_text *t, const struct nls_message *m, const struct nls_verdict *v);

/* Writes the path of the attribute that the kernel refused (missing: that it
 * missed) by names of the request's tables; false if it names none.  request may
 * lie in another buffer.  Offsets count from the request's struct nlmsghdr. */
bool nls_extack_path(struct nls_text *t, const struct nls_message *m, const struct nls_verdict *v,
		     const struct nls_message *request, bool missing);

#endif
