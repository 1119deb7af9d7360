/* SPDX-License-Identifier: GPL-2.0-or-later */
/* extack.h: what an extended ACK says of the request, by the tables' names. */
#ifndef NLX_EXTACK_H
#define NLX_EXTACK_H

#include "control.h"

struct nlx_complaint {
	const char *path;    /* refused attribute, or NULL */
	const char *missing; /* attribute that is missing, or NULL */
};

/* Resolves the offsets in the extended ACK of m against the request, which may
 * lie in another buffer.  Strings are in pool. */
struct nlx_complaint nlx_resolve_extack(const struct nlx_msg *m, const struct nls_verdict *v,
					const struct nlx_msg *request, wmem_allocator_t *pool);

/* The same from what there is: the request's copy in the message itself, else
 * what the first pass kept in the exchange (may be NULL). */
struct nlx_complaint nlx_complaint_of(const struct nlx_msg *m, const struct nls_verdict *v,
				      const struct nlx_exchange *x, packet_info *pinfo);

#endif
