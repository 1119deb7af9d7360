/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * walk.h: reads netlink bytes by the tables and tells a visitor what is there.
 *
 * The walker knows lengths, alignment, nesting and byte order, and no family; a
 * visitor knows how to show, and no format.  Every byte of the range walked is
 * told exactly once.  Cost is linear in bytes; nothing is allocated.
 */
#ifndef NLS_WALK_H
#define NLS_WALK_H

#include "../schema/nls.h"
#include "layout.h"

#define NLS_NO_ATTR	    UINT32_MAX
#define NLS_MAX_DEPTH	    24
#define NLS_HDRLEN	    16u	    /* sizeof(struct nlmsghdr) */
#define NLS_ATTR_HDRLEN	    4u	    /* sizeof(struct nlattr) */
#define NLS_GENL_HDRLEN	    4u	    /* sizeof(struct genlmsghdr) */
#define NLS_F_NESTED	    0x8000u /* NLA_F_NESTED */
#define NLS_F_NET_BYTEORDER 0x4000u /* NLA_F_NET_BYTEORDER */
#define NLS_TYPE_MASK	    0x3fffu /* NLA_TYPE_MASK */

/* What is wrong with an item.  The item is still told, with all its bytes. */
enum nls_note {
	NLS_OK,
	NLS_SHORT,	/* payload shorter than its type */
	NLS_LONG,	/* payload longer than its type */
	NLS_OVERRUN,	/* attribute longer than what holds it */
	NLS_CUT,	/* bytes missing from the capture (snap length) */
	NLS_BAD_LENGTH, /* nla_len below 4: the rest of the list is unreadable */
	NLS_UNKNOWN,	/* no row for this number */
	NLS_TRAILING,	/* bytes after the last readable one */
	NLS_TOO_DEEP,	/* nested deeper than NLS_MAX_DEPTH */
	NLS_NO_CASE	/* a sub-message that the tables cannot pick */
};

/* What an item is in its container. */
enum nls_role {
	NLS_ROLE_ATTR,	  /* attribute with header */
	NLS_ROLE_MEMBER,  /* member of a struct */
	NLS_ROLE_ELEMENT, /* element of a list, or attribute of an indexed array */
	NLS_ROLE_HEADER,  /* a struct that leads attributes; .row is NULL */
	NLS_ROLE_CASE,	  /* content of a sub-message that is no set */
	NLS_ROLE_RAW	  /* bytes without a row */
};

struct nls_item {
	const struct nls_row *row; /* type; NULL for HEADER and RAW */
	const char *name;	   /* of the row, or of the row it is an element of */
	struct nls_slot *slot;
	const struct nls_struct *st; /* of a HEADER, or that the item is a member of */
	const struct nls_set *set;   /* that an ATTR was looked up in, or NULL */
	const char *case_name;	     /* SUBMSG: the key that picked, or NULL */
	uint32_t attr;		     /* offset of the nlattr, or NLS_NO_ATTR */
	uint32_t off, len;	     /* payload, within the capture */
	uint32_t claimed;	     /* payload length that the header says */
	uint32_t index;		     /* ELEMENT: its index */
	uint32_t before, after;	     /* of a pair: bytes around its value that belong to it */
	bool encoded;		     /* text that is there in hex digits */
	uint16_t attr_type;	     /* type word with NLA_F_* */
	uint8_t role;		     /* enum nls_role */
	uint8_t note;		     /* enum nls_note */
	bool be;		     /* payload is big-endian */
	uint64_t value;		     /* numbers; S* sign-extended; IPV4 in host order */
	const struct nls_vals *vals; /* names of the value: the row's, or by selector */
	uint32_t af;		     /* ADDR, LLADDR of a tunnel: AF_* of Linux, else 0 */
	uint32_t mask, mask_len; /* offset and bytes of the mask beside it, if it is no prefix */
	uint64_t mask_value;	 /* of a number */
	int16_t prefixlen;	 /* address with .prefix: its length, else -1 */
	uint32_t beside[2];	 /* KEYLEN: bits of salt; REPLAY: last packet, window or 0 */
	bool elsewhere;		 /* interface index of another namespace */
	bool plain;		 /* a number that has not the row's meaning here */
};

struct nls_visitor {
	/* A container begins; what it returns is handed to close(). */
	void *(*open)(struct nls_walk *w, const struct nls_item *it);
	void (*close)(struct nls_walk *w, void *opened);
	void (*leaf)(struct nls_walk *w, const struct nls_item *it);
};

/* A value that decides how another is read. */
struct nls_found {
	const struct nls_row *row; /* NULL: there is none */
	uint32_t off, len;
	bool number;	/* its width is that of the number it should be */
	uint64_t value; /* then; S* sign-extended */
};

/* What was asked, of which a message is the answer: selectors are sought there too.
 * It may lie in another buffer. */
struct nls_asked {
	const uint8_t *data;
	const struct nls_row *type; /* of the request's body */
	uint32_t off, end;	    /* of the body */
	bool big_endian;
};

#define NLS_SELECTORS 3

/* A struct or a list of attributes that is being walked; the innermost first. */
struct nls_scope {
	struct nls_scope *up;
	const struct nls_set *set;
	const struct nls_struct *st;
	uint32_t off, end; /* attributes, or members */
	bool narrow;	   /* members lie as 32-bit programs lay them */
	/* The last selectors looked up here, so that a long list of attributes
	 * that share one is not searched for each of them. */
	const char *sought[NLS_SELECTORS];
	struct nls_found found[NLS_SELECTORS];
	unsigned next;
};

/* Begins a scope, with neither a set nor a struct yet.  What is found in it is not
 * cleared: that costs more than what most scopes are for. */
static inline void nls_scope_begin(struct nls_scope *scope, struct nls_scope *up, uint32_t off,
				   uint32_t end)
{
	scope->up = up;
	scope->set = NULL;
	scope->st = NULL;
	scope->off = off;
	scope->end = end;
	scope->narrow = false;
	for (unsigned i = 0; i < NLS_SELECTORS; i++)
		scope->sought[i] = NULL;
	scope->next = 0;
}

struct nls_walk {
	const uint8_t *data; /* frame; offsets count from here */
	bool big_endian;     /* byte order of the capturing machine */
	bool cut;	     /* the message goes on beyond what was captured */
	bool stop;	     /* a visitor sets it to end the walk early */
	const struct nls_visitor *visitor;
	void *user;		       /* the visitor's */
	const struct nls_asked *asked; /* NULL: not known */
	struct nls_scope *scope;
	unsigned depth;
	uint32_t end; /* where the captured bytes of the message end */
};

/*
 * Walks a message body (what follows struct nlmsghdr) from off to end.  end is
 * within w->data; type is the message's body or reply.  w needs data,
 * big_endian, cut, visitor and user; the rest zero.
 */
void nls_walk_body(struct nls_walk *w, const struct nls_row *type, uint32_t off, uint32_t end);

/* Walks attributes of set (NULL: all unknown) between off and end. */
void nls_walk_attrs(struct nls_walk *w, const struct nls_set *set, uint32_t off, uint32_t end);

/* How long an element at off of a RECORDS row says that it is, 0 if it cannot; *least:
 * what it must be to say so. */
uint32_t nls_record_length(const struct nls_walk *w, const struct nls_row *row, uint32_t off,
			   uint32_t end, uint32_t *least);

/* Walks one value as if it were it->row: for visitors of CUSTOM rows. */
void nls_walk_value(struct nls_walk *w, struct nls_item *it);

/*
 * Checks the width of a leaf and fills value, af, prefixlen and vals of an item
 * that has row, off, len, be and note.  False if the width is not the type's;
 * it->note then says how.
 */
bool nls_read_leaf(struct nls_walk *w, struct nls_item *it);

/* Row of set by attribute type (NLA_F_* ignored); NULL if there is none. */
const struct nls_row *nls_set_row(const struct nls_set *set, uint16_t attr_type);

/* True if a payload of this length is a number of this type; then value is it. */
bool nls_row_number(const struct nls_row *row, const uint8_t *p, uint32_t len, bool big_endian,
		    uint64_t *value);

static inline uint64_t nls_number_2(const uint8_t *p, bool big_endian)
{
	return big_endian ? (uint64_t)p[0] << 8 | p[1] : (uint64_t)p[1] << 8 | p[0];
}

static inline uint64_t nls_number_4(const uint8_t *p, bool big_endian)
{
	uint64_t first = nls_number_2(p, big_endian), second = nls_number_2(p + 2, big_endian);

	return big_endian ? first << 16 | second : second << 16 | first;
}

/* An unsigned number of 1, 2, 4 or 8 bytes; any other width gives 0.  Inline: it is
 * most of what a pass over a long capture does. */
static inline uint64_t nls_number(const uint8_t *p, uint32_t width, bool big_endian)
{
	switch (width) {
	case 1:
		return p[0];
	case 2:
		return nls_number_2(p, big_endian);
	case 4:
		return nls_number_4(p, big_endian);
	case 8:
		return big_endian ? nls_number_4(p, true) << 32 | nls_number_4(p + 4, true)
				  : nls_number_4(p + 4, false) << 32 | nls_number_4(p, false);
	default:
		return 0;
	}
}

#endif
