/* SPDX-License-Identifier: GPL-2.0-or-later */
/* nlscope.h: what the files of the plugin share. */
#ifndef NLX_NLSCOPE_H
#define NLX_NLSCOPE_H

#include "compat.h"

#include "../core/walk.h"

struct nlx_capture; /* state.h */

/* A netlink message of the frame at hand.  Offsets count from the frame's start. */
struct nlx_msg {
	uint32_t start;		/* of the frame's first message */
	uint32_t off, end;	/* within the captured bytes */
	uint32_t len, seq, pid; /* as the header says */
	uint16_t type, flags;
	unsigned index;	   /* of the message in its frame */
	unsigned protocol; /* NETLINK_* */
	bool big_endian;
	bool cut;      /* the capture lacks its end */
	bool too_long; /* says more than the frame had */
	/* Of the messages before it in the frame: */
	bool told_interrupted; /* one had NLM_F_DUMP_INTR */
	bool told_port;	       /* one is in the address columns with its port */
	bool from_kernel;
	const struct nls_family *family; /* NULL: no tables for it */
	const struct nls_msg *msg;	 /* NULL: no such message in the tables */
	const char *genl_name;		 /* of a generic netlink family, if known */
	uint32_t body;			 /* where msg's header struct begins */
	const struct nls_asked *asked;	 /* what it answers, if its reading depends on it */
	struct nlx_capture *capture;
	/* As the cooked header says: process.h. */
	bool traced, sent;   /* port is there; the process sent it */
	bool told;	     /* nltap wrote it */
	uint32_t port;	     /* of the traced socket, else 0 */
	const uint8_t *data; /* the frame */
	tvbuff_t *tvb;
};

/* Fields of the netlink protocol itself. */
extern int proto_netlink;
extern int hf_nlx_attr_len, hf_nlx_attr_type, hf_nlx_attr_nested, hf_nlx_attr_net_byteorder,
	hf_nlx_attr_index, hf_nlx_attr_data, hf_nlx_bad_value, hf_nlx_padding;
extern int hf_nlx_ifindex, hf_nlx_ifname, hf_nlx_addr;
extern int ett_nlx_attr, ett_nlx_flags, ett_nlx_element;
extern expert_field ei_nlx_length, ei_nlx_legacy, ei_nlx_overrun, ei_nlx_unknown, ei_nlx_trailing,
	ei_nlx_deep, ei_nlx_cut, ei_nlx_case;

/* Registers the fields of every table (register.c); call it once. */
void nlx_register_tables(void);

/* Id of the protocol that a family is shown under, after nlx_register_tables(). */
int nlx_family_proto(const struct nls_family *family);

/* True if text made for this tree will be seen by somebody. */
static inline bool nlx_visible(proto_tree *tree)
{
	return tree && PTREE_DATA(tree)->visible;
}

#endif
