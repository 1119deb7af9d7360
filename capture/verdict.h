/* SPDX-License-Identifier: GPL-2.0-or-later */
/* verdict.h: how a request went, and flags, in words. */
#ifndef NLTAP_VERDICT_H
#define NLTAP_VERDICT_H

#include "asked.h"
#include "known.h"

/* Writes "ERROR EINVAL RTM_NEWLINK "text" at PATH" of an NLMSG_ERROR or NLMSG_DONE;
 * r: the request that it answers, or NULL. */
void nltap_verdict_text(struct nls_text *t, struct nltap_place *place, const struct nls_message *m,
			const struct nltap_request *r);

/* Writes the names of the flags as " (NLM_F_REQUEST, NLM_F_ACK)", nothing if none is set. */
void nltap_flags_text(struct nls_text *t, const struct nls_message *m);

/* Writes how long it took, " (721 us)"; nothing where the clock was set back in between. */
void nltap_duration_text(struct nls_text *t, const struct timespec *from,
			 const struct timespec *to);

#endif
