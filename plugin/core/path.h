/* SPDX-License-Identifier: GPL-2.0-or-later */
/* path.h: names the attribute at an offset: what an extended ACK complains of. */
#ifndef NLS_PATH_H
#define NLS_PATH_H

#include "text.h"
#include "walk.h"

/*
 * Writes the path of names ("IFLA_LINKINFO/IFLA_INFO_KIND") of the attribute
 * whose header is at offset target of data, walking a body as nls_walk_body()
 * does.  Returns the set that the attribute's own nest is read by in *nest (NULL
 * if it is no nest), and true if an attribute is there; else writes nothing.
 */
bool nls_path(struct nls_text *t, const uint8_t *data, bool big_endian, const struct nls_row *body,
	      uint32_t off, uint32_t end, uint32_t target, const struct nls_set **nest);

#endif
