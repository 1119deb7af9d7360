/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tree_words.h: what a line of a tree says of an item. */
#ifndef NLTAP_TREE_WORDS_H
#define NLTAP_TREE_WORDS_H

#include <stdbool.h>

#include "../plugin/core/format.h"

/* Bytes in hexadecimal, of many only the first. */
void nltap_tree_hex(struct nls_text *text, const uint8_t *p, uint32_t len);

/* What the item is called: its constant, its index in a list, the case that was chosen. */
void nltap_tree_name(struct nls_text *text, const struct nls_item *it);

/* What is wrong with the item, if anything is. */
void nltap_tree_note(struct nls_text *text, const struct nls_item *it);

/* True for bytes that only fill: not worth a line. */
bool nltap_tree_is_padding(const struct nls_walk *w, const struct nls_item *it);

#endif
