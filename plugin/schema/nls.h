/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * nls.h: what a netlink schema is made of.
 *
 * The tables below plugin/schema are constants of these types, written in the
 * words of schema.h.  Whoever reads tables (the walker in plugin/core, the tree
 * in plugin/epan, nltap, the tests) includes this file; only tables include
 * schema.h.  C99, no Wireshark, no glib, no Linux header.
 */
#ifndef NLS_H
#define NLS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How the bytes of a value are laid out. */
enum nls_kind {
	NLS_NONE,			/* a hole in a table */
	NLS_U8, NLS_U16, NLS_U32, NLS_U64,
	NLS_S8, NLS_S16, NLS_S32, NLS_S64,
	NLS_UINT, NLS_SINT,		/* 1, 2, 4 or 8 bytes, as the length says */
	NLS_STR,			/* text, with or without a final NUL */
	NLS_FLAG,			/* no payload: being there is the value */
	NLS_BYTES,
	NLS_PAD,			/* alignment, never a value */
	NLS_LLADDR,			/* link-layer address of any length */
	NLS_IPV4, NLS_IPV6,
	NLS_IP,				/* IPv4 or IPv6 as the length says */
	NLS_ADDR,			/* an address of the family that .selector names */
	NLS_BITFIELD32,			/* struct nla_bitfield32: value, selector */
	NLS_STRUCT,			/* .st */
	NLS_NEST,			/* attributes of .set, after .st if there is one */
	NLS_ARRAY,			/* attributes whose type is an index, payload .elem */
	NLS_LIST,			/* .elem after .elem, no headers */
	NLS_RECORDS,			/* .elem after .elem, each led by its own u16 length,
					 * or as long as its member .length says */
	NLS_SUBMSG,			/* one of .cases, picked by .selector */
	NLS_PAIRS,			/* text of KEY=VALUE, keys in .st; .text: "" of strings, " " of words */
	NLS_PACKET,			/* a network packet; .text says how to find its protocol */
	NLS_CUSTOM,			/* .custom */
	NLS_KINDS
};

/* What a number means beyond its value. */
enum nls_meaning {
	NLS_PLAIN,
	NLS_IFINDEX,			/* interface of the capture's namespace */
	NLS_IFNAME,			/* name of an interface */
	NLS_NSID,			/* network namespace id, -1 for none */
	NLS_ERRNO,			/* Linux errno, positive or negative */
	NLS_LIMIT,			/* all ones is "no limit" */
	NLS_INF,			/* all ones is XFRM_INF */
	NLS_KEYLEN,			/* bits of a key, .parts of which are its salt */
	NLS_REPLAY,			/* a bit for each packet that came, .selector the last of them */
	NLS_CLOCK,			/* clock_t: ticks of 1/100 s (USER_HZ) */
	NLS_DATE,			/* since 1970, in s or as .text says; 0 is "not set" */
	NLS_LIFETIME,			/* all ones is "forever" */
	NLS_LABELS,			/* ADDR: an MPLS label stack, whatever the family */
	NLS_RATE,			/* bytes a second */
	NLS_RATE_LIMIT,			/* the same, all ones is "no limit" */
	NLS_TICKS,			/* of the packet schedulers, 64 ns */
	NLS_PROBABILITY,		/* all ones is 1 */
	NLS_TCHANDLE,			/* traffic control's major:minor */
	NLS_TCPARENT,			/* the same, of what it is attached to */
	NLS_U32HANDLE,			/* the u32 filter's table:bucket:node */
	NLS_DNS_NAMES,			/* BYTES: domain names as DNS writes them */
	NLS_LESS_ONE,			/* one less than it stands for */
	NLS_VERDICT,			/* what an action decides: names, jumps, chains */
	NLS_SUNPATH			/* name of a UNIX socket: a leading NUL is shown as @ */
};

struct nls_walk;
struct nls_item;
struct nls_row;
struct nls_set;
struct nls_struct;

/* Where a reader of tables keeps what it derived from a row; the tables and the
 * core never look inside.  The plugin keeps its field numbers here. */
struct nls_slot {
	int hf;				/* the field */
	int hf_ipv4, hf_ipv6;		/* typed twins of an address */
	int hf_alias;			/* the built-in dissector's name for it */
	int hf_alias_ipv6;		/* of an address, whose hf_alias is the IPv4 one */
	int ett;
	int *bits;			/* a field for each flag of .vals */
	int *bits_alias;		/* the built-in's fields for those it knows, or NULL */
};

/* A named number; in a list of flags, a named mask. */
struct nls_val {
	uint64_t value;
	const char *name;
};

struct nls_vals {
	const char *name;
	const struct nls_val *list;
	uint16_t n;
	void **cache;			/* the reader's own form of the list */
};

/* Names that another value decides: hook numbers by the packet's family. */
struct nls_vals_case {
	int64_t number;
	const struct nls_vals *vals;
	bool present;			/* the selector is there, whatever its value */
};

struct nls_vals_by {
	const char *name;
	const struct nls_vals_case *list;
	uint16_t n;
};

/* An attribute, a member of a struct, or an unnamed type inside another row. */
struct nls_row {
	const char *name;		/* the kernel's constant or member name */
	const struct nls_set *set;
	const struct nls_struct *st;
	const struct nls_cases *cases;
	const struct nls_row *elem;
	const struct nls_vals *vals;	/* names of values, or of bits if .flags */
	const struct nls_vals_by *vals_by;	/* names of values, by .selector */
	const char *selector;		/* row or header member that decides */
	const char *length;		/* member that says how many bytes are in use */
	const char *count;		/* member that says how many elements there are */
	const char *prefix;		/* row or member with the prefix length, or the mask */
	const struct nls_vals *parts;	/* KEYLEN: bits of salt by what .selector reads */
	const char *alias;		/* field name of the built-in dissector */
	const char *text;		/* unit, or a packet's protocol rule */
	void (*custom)(struct nls_walk *w, const struct nls_item *it);
	uint32_t mask;			/* bits of a member that are its value; 0: all */
	uint16_t width;			/* bytes, of STR, BYTES, PAD, ADDR in a struct */
	uint8_t kind;			/* enum nls_kind */
	uint8_t meaning;		/* enum nls_meaning */
	uint8_t count_plus;		/* elements beyond what .count says */
	bool be;			/* big-endian whatever the capture is */
	bool hex, boolean, flags;	/* how to show it */
	bool secret;			/* key material */
	bool scoped;			/* member known as <struct>.<member> */
	bool wide;			/* padding that 32-bit programs lack */
	bool shares;			/* .mask: the next member is in the same bytes */
	bool grows;			/* struct that kernels before and after send shorter or longer */
	bool c_bits;			/* a C bit-field: big-endian machines count from the other end */
	bool net16;			/* 16 bits in network order inside a number of the host */
	bool encoded;			/* text that may come in hex digits */
	uint8_t digits;			/* a number that comes as text: its base */
	bool low_first;			/* U64 in two words, the low one first in any byte order */
};

struct nls_set {
	const char *name;
	const struct nls_row *rows;	/* by attribute number */
	uint16_t n;
	const char *type_alias;		/* the built-in's field for the attribute type */
	struct nls_slot *slots;		/* one a row */
	struct nls_slot *self;		/* .hf: field of type_alias */
	uint16_t mask;			/* bits of a type that are its number; 0: NLA_TYPE_MASK */
};

struct nls_struct {
	const char *name;
	const struct nls_row *members;	/* in order, padding included */
	uint16_t n;
	struct nls_slot *slots;
	struct nls_slot *self;
	uint32_t *sizes;		/* two, that the walker keeps: as 64- and as 32-bit programs lay it */
};

/* One arm of a sub-message: by string, by number, or the one for all else. */
struct nls_case {
	const char *key;		/* NULL: by .number */
	int64_t number;
	bool otherwise;
	bool present;			/* the selector is there, whatever its value */
	struct nls_row type;
};

/* Selectors that are no row: the payload's length; 1 if it is attributes, else 0;
 * its first byte. */
#define NLS_BY_LENGTH "nla_len"
#define NLS_BY_NESTED "NLA_F_NESTED"
#define NLS_BY_FAMILY "first byte"

struct nls_cases {
	const char *name;
	const struct nls_case *list;
	uint16_t n;
	struct nls_slot *slots;
};

/* What the modifier bits 0x0f00 of a request's flags mean. */
enum nls_msg_kind { NLS_MSG_OTHER, NLS_MSG_NEW, NLS_MSG_DEL, NLS_MSG_GET };

/* A message type (or generic netlink command) of a family. */
struct nls_msg {
	const char *name;
	uint8_t kind;			/* enum nls_msg_kind */
	struct nls_row body;
	struct nls_row reply;		/* if the kernel answers in another form */
	struct nls_row dump;		/* if a dump is asked for in another form */
	struct nls_row other;		/* if the address family .other_family has another form */
	uint8_t other_family;		/* first byte of such a body */
	bool asked;			/* the answer is read by what was asked */
	const char *info;		/* template of the Info line, see core/info.h */
};

struct nls_family {
	const char *filter;		/* "netlink-route" */
	const char *title;		/* "Linux rtnetlink (route netlink) protocol" */
	const char *column;		/* Protocol column: "rtnetlink" */
	const char *prefix;		/* of its messages' names: Info leaves it out */
	const char *genl;		/* generic netlink family name, or NULL */
	int16_t protocol;		/* NETLINK_* */
	int16_t subsys;			/* NETFILTER, USERSOCK, RDMA: the type's high bits; -1: all others */
	uint16_t first;			/* type of msgs[0] */
	bool bare;			/* frames have no struct nlmsghdr: each is a message */
	bool any_type;			/* types mean nothing: every message is msgs[0] */
	const char *type_alias;		/* the built-in's field for the message type */
	const struct nls_msg *msgs;	/* by number */
	uint16_t n_msgs;
	struct nls_slot *slots;		/* one a message */
};

extern const struct nls_family *const nls_families[];
extern const unsigned nls_n_families;

/* Protocol numbers that the readers themselves speak of (uapi/linux/netlink.h). */
enum {
	NLS_NETLINK_ROUTE = 0, NLS_NETLINK_USERSOCK = 2, NLS_NETLINK_SOCK_DIAG = 4,
	NLS_NETLINK_NFLOG = 5, NLS_NETLINK_XFRM = 6,
	NLS_NETLINK_AUDIT = 9, NLS_NETLINK_FIB_LOOKUP = 10,
	NLS_NETLINK_NETFILTER = 12, NLS_NETLINK_KOBJECT_UEVENT = 15,
	NLS_NETLINK_GENERIC = 16, NLS_NETLINK_RDMA = 20
};

#endif
