/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tree.h: a message to the last leaf, as indented text. */
#ifndef NLTAP_TREE_H
#define NLTAP_TREE_H

#include "../plugin/core/format.h"
#include "../plugin/core/message.h"
#include "file.h"

/* Writes the header and content of a message; genl and its context (which is the
 * format's too) say names; asked: what it answers, if its reading depends on that, or
 * NULL.  Each line is a record of file. */
void nltap_tree_message(struct nltap_file *file, const struct nls_message *m, nls_genl_fn *genl,
			const struct nls_context *context, const struct nls_asked *asked);

/* Writes bytes that are no message; strings: they are strings that end in NUL. */
void nltap_tree_rest(struct nltap_file *file, const uint8_t *data, uint32_t off, uint32_t end,
		     bool strings);

#endif
