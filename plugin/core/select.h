/* SPDX-License-Identifier: GPL-2.0-or-later */
/* select.h: finds the value that decides how another is read. */
#ifndef NLS_SELECT_H
#define NLS_SELECT_H

#include "walk.h"

/*
 * Looks for the row or struct member called name: first beside the current item
 * (before or after it), then in the structs and sets around it.  Fills found
 * and returns true, or returns false.  A name may be a path into structs, lists
 * (their first) and nests, "sel/family", and a choice of paths, "family|sel/family":
 * the first that is there.  What is nowhere in the message is sought in what was
 * asked, w->asked; found then has no place, off and len are 0.
 * The answer is kept in the scope.
 */
bool nls_select(struct nls_walk *w, const char *name, struct nls_found *found);

/* The same, but a value of 0 says nothing (AF_UNSPEC) while another can be found. */
bool nls_select_set(struct nls_walk *w, const char *name, struct nls_found *found);

/* The member of that name in the struct of scope, if its bytes are there. */
bool nls_select_member(const struct nls_walk *w, const struct nls_scope *scope, const char *name,
		       struct nls_found *found);

/* Where an attribute's payload is. */
struct nls_attr {
	uint32_t off, len;
	uint16_t type; /* with NLA_F_* */
};

/* The attribute at *at, which moves on to the next; false if none is left, or the
 * list is unreadable here. */
static inline bool nls_next_attr(const uint8_t *data, bool big_endian, uint32_t *at, uint32_t end,
				 struct nls_attr *attr)
{
	uint32_t off = *at, len, room = end - off;

	if (off >= end || room < NLS_ATTR_HDRLEN)
		return false;
	len = (uint32_t)nls_number_2(data + off, big_endian);
	if (len < NLS_ATTR_HDRLEN || len > room)
		return false;
	attr->type = (uint16_t)nls_number_2(data + off + 2, big_endian);
	attr->off = off + NLS_ATTR_HDRLEN;
	attr->len = len - NLS_ATTR_HDRLEN;
	len = nls_align4(len);
	*at = len > room ? end : off + len;
	return true;
}

/* The first attribute of this number between off and end; false if there is
 * none or the list is unreadable before it. */
bool nls_find_attr(const uint8_t *data, bool big_endian, uint32_t off, uint32_t end,
		   unsigned number, struct nls_attr *found);

/* Names of the row's values, its own or those that its selector picks; NULL if none. */
const struct nls_vals *nls_pick_vals(struct nls_walk *w, const struct nls_row *row);

/* The case of a sub-message that the selector picks, of a case that is one itself
 * the case that it picks; NULL if none does.  it: the payload; *slot: the case's. */
const struct nls_case *nls_pick_case(struct nls_walk *w, const struct nls_row *row,
				     const struct nls_item *it, struct nls_slot **slot);

#endif
