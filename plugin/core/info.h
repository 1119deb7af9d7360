/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * info.h: a message in one line, by the template of its row.
 *
 * A template is text with values: {IFLA_MTU} is an attribute or a member of the
 * header struct by its name, {IFLA_LINKINFO/IFLA_INFO_KIND} one within, {A|B} the
 * first that is present, {A|'text'} says text when there is no A.  {A?} counts as
 * present unless all its bytes are zero, {A!'text'} unless it reads so, {A!B} if
 * there is a B that is and reads otherwise.  [ … ] is left out when no value in it is present,
 * so "[ mtu {IFLA_MTU}]" says nothing about a message without one.  Groups do not
 * nest.  A list gives its first element, a sub-message what its case has; {LIST: x {A}}
 * is written for each element, {LIST', ':{A}} with that between them, where {.} is
 * the element itself; an attribute that is no list is one for each time it is there.  Of
 * several lines the first is taken that fits the body: the kernel's may have
 * other attributes than a request's.  An IPv6 address before a colon gets brackets.
 * {<A} is of the request that is answered.
 */
#ifndef NLS_INFO_H
#define NLS_INFO_H

#include "format.h"

struct nls_info;

/*
 * Resolves a template against the body it is for; asked is the body of requests
 * that such a message answers, NULL if {<A} cannot be said.  The result lives until
 * nls_info_free().  On a name that the body does not have, returns NULL and, if
 * bad is not NULL, points it at the place in the template.  NULL when out of
 * memory, too.
 */
struct nls_info *nls_info_compile(const char *template_, const struct nls_row *body,
				  const struct nls_row *asked, const char **bad);
void nls_info_free(struct nls_info *info);

/* Writes the line for the body between off and end of data, without the spaces that
 * would lead or end it; asked may be NULL. */
void nls_info_write(struct nls_text *t, const struct nls_info *info, const uint8_t *data,
		    bool big_endian, uint32_t off, uint32_t end, const struct nls_context *context,
		    const struct nls_asked *asked);

#endif
