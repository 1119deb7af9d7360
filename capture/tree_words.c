/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tree_words.h"

#include "../plugin/core/names.h"

enum { MAX_HEX = 4096 };

void nltap_tree_hex(struct nls_text *text, const uint8_t *p, uint32_t len)
{
	uint32_t shown = len < MAX_HEX ? len : MAX_HEX;

	nls_text_hex(text, p, shown, "");
	if (shown < len)
		nls_text_printf(text, "... (%u bytes)", len);
}

void nltap_tree_name(struct nls_text *text, const struct nls_item *it)
{
	if (it->role == NLS_ROLE_ELEMENT)
		nls_text_printf(text, "%s[%u]", it->name ? it->name : "", it->index);
	else if (it->role == NLS_ROLE_HEADER)
		nls_text_str(text, it->st->name);
	else if (it->name)
		nls_text_str(text, it->name);
	else if (it->attr != NLS_NO_ATTR)
		nls_text_printf(text, "attribute %u", it->attr_type & NLS_TYPE_MASK);
	else
		nls_text_str(text, "data");
	if (it->case_name)
		nls_text_printf(text, " (%s)", it->case_name);
}

void nltap_tree_note(struct nls_text *text, const struct nls_item *it)
{
	static const char *const notes[] = {
		[NLS_SHORT] = "too short",
		[NLS_LONG] = "too long",
		[NLS_OVERRUN] = "longer than what holds it",
		[NLS_CUT] = "cut off by the capture's snap length",
		[NLS_BAD_LENGTH] = "no attribute",
		[NLS_UNKNOWN] = "not in the tables",
		[NLS_TRAILING] = "left over",
		[NLS_TOO_DEEP] = "nested too deep to follow",
		[NLS_NO_CASE] = "what says what this is is missing or unknown",
	};

	if (it->note != NLS_OK)
		nls_text_printf(text, "  <- %s", notes[it->note]);
}

bool nltap_tree_is_padding(const struct nls_walk *w, const struct nls_item *it)
{
	if (it->row && it->row->kind == NLS_PAD)
		return true;
	for (uint32_t i = 0; i < it->len; i++)
		if (w->data[it->off + i])
			return false;
	return !it->row && it->attr == NLS_NO_ATTR && it->note == NLS_TRAILING;
}
