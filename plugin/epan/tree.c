/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tree.h"

#include "payload.h"
#include "prefs.h"
#include "register.h"
#include "state.h"
#include "value.h"

struct shown {
	const struct nlx_msg *msg;
	packet_info *pinfo;
	proto_tree *tree;
	proto_tree *secret; /* what the outermost SECRET container that we are in is under */
};

/* The words of an attribute header, beneath the item of the attribute. */
static void add_attr_header(const struct shown *s, proto_tree *tree, const struct nls_item *it)
{
	const struct nlx_msg *m = s->msg;
	unsigned enc = m->big_endian ? ENC_BIG_ENDIAN : ENC_LITTLE_ENDIAN;
	int off = (int)it->attr;
	proto_item *item;

	proto_tree_add_item(tree, hf_nlx_attr_len, m->tvb, off, 2, enc);
	if (it->role == NLS_ROLE_ELEMENT) {
		proto_tree_add_item(tree, hf_nlx_attr_index, m->tvb, off + 2, 2, enc);
		return;
	}
	item = proto_tree_add_item(tree, hf_nlx_attr_type, m->tvb, off + 2, 2, enc);
	if (nlx_visible(tree))
		proto_item_append_text(item, ", %s (%u)", it->name ? it->name : "unknown",
				       it->attr_type & NLS_TYPE_MASK);
	/* Beside their number, not beneath it: a subtree for each attribute costs. */
	proto_tree_add_item(tree, hf_nlx_attr_nested, m->tvb, off + 2, 2, enc);
	proto_tree_add_item(tree, hf_nlx_attr_net_byteorder, m->tvb, off + 2, 2, enc);
	if (it->set && it->set->self->hf > 0 &&
	    proto_field_is_referenced(tree, it->set->self->hf)) {
		item = proto_tree_add_uint(tree, it->set->self->hf, m->tvb, off + 2, 2,
					   it->attr_type & NLS_TYPE_MASK);
		proto_item_set_hidden(item);
	}
}

static void add_note(const struct shown *s, proto_item *item, const struct nls_item *it)
{
	uint32_t width = it->row ? nls_row_width(it->row) : it->st ? nls_struct_size(it->st) : 0;

	/* The kernel takes requests with the header of another family, or none at all. */
	if (it->note == NLS_SHORT && it->role == NLS_ROLE_HEADER && !s->msg->from_kernel &&
	    it->off > s->msg->off && it->off + it->len == s->msg->end) {
		expert_add_info_format(s->pinfo, item, &ei_nlx_legacy,
				       "%s is %u bytes of Linux's %u: older programs send less",
				       it->name, it->len, width);
		return;
	}
	switch (it->note) {
	case NLS_SHORT:
	case NLS_LONG:
		expert_add_info_format(s->pinfo, item, &ei_nlx_length,
				       "%s is %u bytes, Linux's is %u",
				       it->name ? it->name : "value", it->len, width);
		break;
	case NLS_OVERRUN:
		expert_add_info_format(s->pinfo, item, &ei_nlx_overrun,
				       "attribute says %u bytes, %u are left", it->claimed,
				       it->len);
		break;
	case NLS_CUT:
		expert_add_info(s->pinfo, item, &ei_nlx_cut);
		break;
	case NLS_UNKNOWN:
		/* Where nothing is known the message says so once. */
		if (it->attr != NLS_NO_ATTR && !it->set)
			break;
		if (it->attr != NLS_NO_ATTR)
			expert_add_info_format(s->pinfo, item, &ei_nlx_unknown,
					       "no attribute %u in the tables",
					       it->attr_type & NLS_TYPE_MASK);
		else
			expert_add_info(s->pinfo, item, &ei_nlx_unknown);
		break;
	case NLS_TRAILING:
	case NLS_BAD_LENGTH:
		expert_add_info_format(s->pinfo, item, &ei_nlx_trailing,
				       "%u bytes that are no attribute and no member", it->len);
		break;
	case NLS_TOO_DEEP:
		expert_add_info(s->pinfo, item, &ei_nlx_deep);
		break;
	case NLS_NO_CASE:
		expert_add_info_format(s->pinfo, item, &ei_nlx_case,
				       "%s does not say what this holds, or not one we know",
				       it->row->selector);
		break;
	default:
		break;
	}
}

/* A list of plain values carries its field on the values, else on the list. */
static bool field_is_on_elements(const struct nls_row *row)
{
	const struct nls_row *inner = nlx_innermost(row);

	return inner != row && inner->kind != NLS_NEST && inner->kind != NLS_STRUCT &&
	       inner->kind != NLS_SUBMSG;
}

static proto_item *open_element(const struct shown *s, const struct nls_item *it)
{
	bool headed = it->attr != NLS_NO_ATTR;
	proto_item *item;

	proto_tree_add_subtree_format(s->tree, s->msg->tvb, (int)(headed ? it->attr : it->off),
				      (int)(headed ? it->len + NLS_ATTR_HDRLEN : it->len),
				      ett_nlx_element, &item, "%s [%u]", it->name ? it->name : "",
				      it->index);
	return item;
}

static proto_item *open_named(const struct shown *s, const struct nls_item *it)
{
	proto_item *item;

	if (!it->row && it->role != NLS_ROLE_HEADER) {
		proto_tree_add_subtree_format(s->tree, s->msg->tvb, (int)it->attr,
					      (int)(it->len + NLS_ATTR_HDRLEN), ett_nlx_element,
					      &item, "Attribute %u (unknown, nested)",
					      it->attr_type & NLS_TYPE_MASK);
	} else if (it->row && (field_is_on_elements(it->row) || !it->slot)) {
		proto_tree_add_subtree(s->tree, s->msg->tvb, (int)it->off, (int)it->len,
				       ett_nlx_element, &item, it->name ? it->name : "");
	} else {
		item = proto_tree_add_item(s->tree, it->slot->hf, s->msg->tvb, (int)it->off,
					   (int)it->len, ENC_NA);
	}
	return item;
}

static bool is_hidden(const struct shown *s, const struct nls_item *it)
{
	return (s->secret || (it->row && it->row->secret)) && !nlx_pref_show_keys();
}

static void *tree_open(struct nls_walk *w, const struct nls_item *it)
{
	struct shown *s = w->user;
	proto_tree *outer = s->tree;
	proto_item *item = it->role == NLS_ROLE_ELEMENT ? open_element(s, it) : open_named(s, it);

	if (!s->secret && it->row && it->row->secret)
		s->secret = outer;
	if (it->case_name && nlx_visible(outer))
		proto_item_append_text(item, " (%s)", it->case_name);
	s->tree = proto_item_add_subtree(item, it->slot && it->slot->ett > 0 ? it->slot->ett
									     : ett_nlx_element);
	if (it->attr != NLS_NO_ATTR)
		add_attr_header(s, s->tree, it);
	add_note(s, item, it);
	return outer;
}

static void tree_close(struct nls_walk *w, void *opened)
{
	struct shown *s = w->user;

	s->tree = opened;
	if (s->secret == opened)
		s->secret = NULL;
}

/* That there is a key and how long it is, of its field that it is there. */
static void add_hidden(const struct shown *s, const struct nls_item *it)
{
	bool headed = it->attr != NLS_NO_ATTR;
	const char *name = it->name ? it->name : "Attribute";
	proto_item *item;

	if (it->row && it->slot && it->row->kind == NLS_BYTES) {
		item = proto_tree_add_bytes_with_length(s->tree, it->slot->hf, s->msg->tvb,
							(int)it->off, (int)it->len, NULL, 0);
		if (nlx_visible(s->tree))
			proto_item_set_text(item, "%s: %u bytes, hidden by preference", name,
					    it->len);
	} else {
		proto_tree_add_subtree_format(s->tree, s->msg->tvb, (int)it->off, (int)it->len,
					      ett_nlx_attr, &item,
					      "%s: %u bytes, hidden by preference", name, it->len);
	}
	if (headed)
		add_attr_header(s, proto_item_add_subtree(item, ett_nlx_attr), it);
	add_note(s, item, it);
}

/* Bytes that are not what the tables say: named if we can, always all shown. */
static void add_raw(const struct shown *s, const struct nls_item *it)
{
	const struct nlx_msg *m = s->msg;
	bool headed = it->attr != NLS_NO_ATTR;
	int off = (int)it->off, len = (int)it->len;
	proto_item *item;
	proto_tree *tree;

	if (!headed && !it->row) {
		item = proto_tree_add_item(s->tree, hf_nlx_attr_data, m->tvb, off, len, ENC_NA);
		add_note(s, item, it);
		return;
	}
	tree = proto_tree_add_subtree(s->tree, m->tvb, headed ? (int)it->attr : off,
				      headed ? len + (int)NLS_ATTR_HDRLEN : len, ett_nlx_attr,
				      &item, it->name ? it->name : "Attribute");
	if (!it->row && nlx_visible(s->tree))
		proto_item_append_text(item, " %u (unknown)", it->attr_type & NLS_TYPE_MASK);
	if (headed)
		add_attr_header(s, tree, it);
	if (len)
		proto_tree_add_item(tree, hf_nlx_attr_data, m->tvb, off, len, ENC_NA);
	if (len && it->row)
		proto_item_set_hidden(
			proto_tree_add_item(tree, hf_nlx_bad_value, m->tvb, off, len, ENC_NA));
	add_note(s, item, it);
}

/* An attribute that pads has a name, and mostly no payload. */
static void add_padding(const struct shown *s, const struct nls_item *it)
{
	proto_tree *tree = s->tree;

	if (it->attr != NLS_NO_ATTR) {
		tree = proto_tree_add_subtree(s->tree, s->msg->tvb, (int)it->attr,
					      (int)(it->len + NLS_ATTR_HDRLEN), ett_nlx_attr, NULL,
					      it->name ? it->name : "Padding");
		add_attr_header(s, tree, it);
	}
	if (it->len)
		proto_tree_add_item(tree, hf_nlx_padding, s->msg->tvb, (int)it->off, (int)it->len,
				    ENC_NA);
}

static void tree_leaf(struct nls_walk *w, const struct nls_item *it)
{
	struct shown *s = w->user;
	proto_item *item;

	if (is_hidden(s, it)) {
		add_hidden(s, it);
		return;
	}
	if (!it->row || it->note != NLS_OK || !it->slot) {
		add_raw(s, it);
		return;
	}
	if (it->row->kind == NLS_PAD) {
		add_padding(s, it);
		return;
	}
	item = nlx_add_value(s->msg, s->pinfo, s->tree, it);
	if (it->attr != NLS_NO_ATTR)
		add_attr_header(s, proto_item_add_subtree(item, ett_nlx_attr), it);
	if (it->row->kind == NLS_PACKET)
		nlx_show_payload(w, s->msg, s->pinfo, s->tree, it);
}

static const struct nls_visitor tree_visitor = { tree_open, tree_close, tree_leaf };

static struct nls_walk new_walk(const struct nlx_msg *m, struct shown *s)
{
	struct nls_walk w = { .data = m->data,
			      .big_endian = m->big_endian,
			      .cut = m->cut,
			      .visitor = &tree_visitor,
			      .asked = m->asked,
			      .user = s };

	return w;
}

void nlx_tree_body(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
		   const struct nls_row *type, uint32_t off, uint32_t end)
{
	struct shown s = { m, pinfo, tree, NULL };
	struct nls_walk w = new_walk(m, &s);

	if (type)
		nls_walk_body(&w, type, off, end);
	else
		nls_walk_attrs(&w, NULL, off, end);
}

void nlx_tree_attrs(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
		    const struct nls_set *set, uint32_t off, uint32_t end)
{
	struct shown s = { m, pinfo, tree, NULL };
	struct nls_walk w = new_walk(m, &s);

	nls_walk_attrs(&w, set, off, end);
}
