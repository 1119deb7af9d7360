/* SPDX-License-Identifier: GPL-2.0-or-later */
/* info_ops.h: a template as info_compile.c resolves it and info.c writes it. */
#ifndef NLS_INFO_OPS_H
#define NLS_INFO_OPS_H

#include "info.h"
#include "walk.h"

#define NLS_INFO_STEPS	  8
#define NLS_INFO_ELEMENTS 8 /* of a list; more are "..." */

enum nls_info_op_kind {
	NLS_INFO_TEXT,
	NLS_INFO_VALUE,
	NLS_INFO_UNLESS, /* another value, or a text, that the one before must not be */
	NLS_INFO_OR,
	NLS_INFO_OPEN,
	NLS_INFO_CLOSE,
	NLS_INFO_EACH /* what follows, up to .past, for each element of a list */
};

/* One name of a path: a member of the struct at hand, or an attribute. */
struct nls_info_step {
	const struct nls_row *row;
	uint32_t offset;	/* member: within its struct */
	uint32_t narrow_offset; /* the same as 32-bit programs lay it out */
	uint16_t number;	/* attribute */
	bool member;
};

/* In the order of use: most values that a template names are absent. */
struct nls_info_op {
	enum nls_info_op_kind kind;
	unsigned n_steps;
	unsigned past; /* EACH: the op after its last */
	bool nonzero;
	bool asked;	  /* of the request that the message answers */
	const char *text; /* EACH: what stands between two elements */
	size_t len;
	struct nls_info_step steps[NLS_INFO_STEPS]; /* none: the element itself */
};

struct nls_info {
	const struct nls_row *body;
	const struct nls_row *asked; /* body of the request, or NULL */
	unsigned n;
	struct nls_info_op ops[];
};

/* The elements of a list, while they are written. */
struct nls_info_each {
	const struct nls_info_op *op;
	unsigned n; /* written, with the one that stands for the rest */
};

#define NLS_INFO_FIRSTS 96

/* A header struct and the attributes after it. */
struct nls_info_place {
	uint32_t off, end, attrs; /* attrs: where the attributes begin */
	bool narrow;
};

/* What a message's body has, found once: most of a template's values are not there. */
struct nls_info_body {
	const struct nls_row *type; /* NULL: not looked at */
	struct nls_info_place place;
	/* Where the first attribute of each number is, 0 if there is none; what has a
	 * higher number is searched for. */
	uint32_t first[NLS_INFO_FIRSTS];
};

/* The case of the sub-message looked into last: many values of a template are in one. */
struct nls_info_picked {
	const struct nls_row *type; /* NULL: none yet */
	uint32_t off;
	const struct nls_case *c;
};

struct nls_info_line {
	struct nls_walk walk;
	struct nls_info_body *body; /* NULL: none was looked at */
	struct nls_info_picked picked;
	struct nls_text *text;
	const struct nls_info *info;
	const struct nls_context *context;
	struct nls_info_each *each; /* what to do at the end of a path; NULL: write the leaf */
	uint32_t off, len;	    /* of the last value written */
};

/* Whether a value of this kind has elements. */
static inline bool nls_info_is_list(const struct nls_row *row)
{
	return row->kind == NLS_LIST || row->kind == NLS_RECORDS || row->kind == NLS_ARRAY;
}

/* What a list has, else the type itself. */
static inline const struct nls_row *nls_info_element(const struct nls_row *row)
{
	return nls_info_is_list(row) ? row->elem : row;
}

/* Looks at a body once for all values of it: fills l->body. */
void nls_info_look(struct nls_info_line *l, const struct nls_row *type, uint32_t off, uint32_t end);

/*
 * Follows steps from a value of this type and writes what they lead to; the value
 * itself if there are none.  With l->each, its elements.  False if nothing was written.
 */
bool nls_info_value(struct nls_info_line *l, const struct nls_row *type, uint32_t off, uint32_t end,
		    const struct nls_info_step *steps, unsigned n);

/* Writes each element of a list, or the one value that is none, by the ops of l->each. */
void nls_info_elements(struct nls_info_line *l, const struct nls_row *row, uint32_t off,
		       uint32_t end);

#endif
