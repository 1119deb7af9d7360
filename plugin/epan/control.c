/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "control.h"

#include "../core/names.h"
#include "../core/select.h"
#include "../schema/families.h"
#include "../schema/linux_errno.h"
#include "extack.h"
#include "frame.h"
#include "header.h"
#include "message.h"
#include "plain.h"
#include "tree.h"

enum { NLMSGERR_ATTR_MSG_ = 1, ENOBUFS_ = 105 };

static int hf_error, hf_errno, hf_extack_attr;
static int ett_echo, ett_extack;
static expert_field ei_refused, ei_lost;

static hf_register_info control_fields[] = {
	{ &hf_error,
	  { "error", "netlink.error", FT_INT32, BASE_DEC, NULL, 0, "0 or a negative errno",
	    HFILL } },
	{ &hf_errno,
	  { "errno", "netlink.errno", FT_INT32, BASE_DEC, NULL, 0,
	    "Errno as a positive number, 0 for success", HFILL } },
	{ &hf_extack_attr,
	  { "Refused attribute", "netlink.extack.attr", FT_STRING, BASE_NONE, NULL, 0,
	    "Path of the attribute that the kernel complains of", HFILL } },
};

static ei_register_info control_experts[] = {
	{ &ei_refused,
	  { "netlink.refused", PI_RESPONSE_CODE, PI_NOTE, "The kernel refused", EXPFILL } },
	{ &ei_lost,
	  { "netlink.lost", PI_SEQUENCE, PI_WARN,
	    "Messages were lost: the receiver's buffer was full", EXPFILL } },
};

static const value_string *errno_strings(void)
{
	static value_string *vs;

	if (!vs) {
		vs = g_new0(value_string, nls_n_errnos + 2);
		vs[0].strptr = "success";
		for (unsigned i = 0; i < nls_n_errnos; i++) {
			vs[i + 1].value = (uint32_t)nls_errnos[i].number;
			vs[i + 1].strptr = nls_errnos[i].name;
		}
	}
	return vs;
}

void nlx_register_control(void)
{
	static int *subtrees[] = { &ett_echo, &ett_extack };

	control_fields[1].hfinfo.strings = VALS(errno_strings());
	proto_register_field_array(proto_netlink, control_fields, array_length(control_fields));
	nlx_register_subtrees(subtrees, array_length(subtrees));
	expert_register_field_array(expert_register_protocol(proto_netlink), control_experts,
				    array_length(control_experts));
}

struct nls_verdict nlx_read_verdict(const struct nlx_msg *m)
{
	struct nls_message n = nlx_plain(m);

	return nls_verdict_read(&n);
}

const char *nlx_extack_text(const struct nlx_msg *m, const struct nls_verdict *v,
			    wmem_allocator_t *pool)
{
	struct nls_attr text;

	if (!v->extack || !nls_find_attr(m->data, m->big_endian, v->extack, v->extack_end,
					 NLMSGERR_ATTR_MSG_, &text))
		return NULL;
	return nlx_printable(pool, m->data + text.off, text.len);
}

static void tree_error(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
		       const struct nls_verdict *v)
{
	int off = (int)(m->off + NLS_HDRLEN);
	int number = v->error < 0 && v->error != INT32_MIN ? -v->error : v->error;
	const char *name = nls_errno_name(number);
	proto_item *item = proto_tree_add_int(tree, hf_error, m->tvb, off, 4, v->error);

	if (nlx_visible(tree))
		proto_item_append_text(item, " (%s%s%s)",
				       name	? name
				       : number ? "unknown"
						: "success",
				       name ? ": " : "", name ? nls_errno_text(number) : "");
	/* The status of a dump that ended well may be any count. */
	if (m->type == NLX_DONE && v->error >= 0)
		return;
	proto_item_set_hidden(proto_tree_add_int(tree, hf_errno, m->tvb, off, 4, number));
	if (number == ENOBUFS_)
		expert_add_info_format(pinfo, item, &ei_lost,
				       "ENOBUFS: a buffer was full, messages may be lost");
	else if (number)
		expert_add_info_format(pinfo, item, &ei_refused, "The kernel refused: %s",
				       name ? name : "unknown error");
}

static void tree_echo(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
		      const struct nls_verdict *v)
{
	struct nlx_msg echo = *m;
	const char *name;
	proto_tree *sub;

	nlx_read_message(&echo, pinfo, v->echo, v->echo_end);
	name = nlx_msg_name(&echo, pinfo);
	sub = proto_tree_add_subtree_format(
		tree, m->tvb, (int)v->echo, (int)(v->echo_end - v->echo), ett_echo, NULL,
		"Refused request: %s%s", name, m->flags & NLX_F_CAPPED ? " (header only)" : "");
	if (v->error == 0)
		proto_item_set_text(proto_tree_get_parent(sub), "Request: %s", name);
	echo.too_long = false;
	echo.cut = m->cut;
	nlx_tree_header(&echo, pinfo, sub, v->echo, nlx_kind(&echo), name);
	if (m->flags & NLX_F_CAPPED || echo.type < NLX_MIN_TYPE)
		return;
	nlx_tree_guess_note(&echo, pinfo, proto_tree_get_parent(sub));
	nlx_tree_message(&echo, pinfo, sub);
}

static void tree_path(const struct nlx_msg *m, proto_tree *tree, const char *path,
		      const char *label)
{
	proto_item *item;

	if (!path)
		return;
	item = proto_tree_add_string_format(tree, hf_extack_attr, m->tvb, 0, 0, path, "%s: %s",
					    label, path);
	proto_item_set_generated(item);
}

static void tree_verdict(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
			 const struct nlx_exchange *x)
{
	struct nls_verdict v = nlx_read_verdict(m);
	struct nlx_complaint c;
	proto_tree *sub;

	if (!v.has_error) {
		nlx_tree_attrs(m, pinfo, tree, NULL, m->off + NLS_HDRLEN, m->end);
		return;
	}
	tree_error(m, pinfo, tree, &v);
	if (v.echo)
		tree_echo(m, pinfo, tree, &v);
	if (!v.extack) {
		uint32_t told = v.echo ? (v.echo_end + 3u) & ~3u : m->off + NLS_HDRLEN + 4;

		if (told < m->end)
			nlx_tree_attrs(m, pinfo, tree, NULL, told, m->end);
		return;
	}
	sub = proto_tree_add_subtree(tree, m->tvb, (int)v.extack, (int)(v.extack_end - v.extack),
				     ett_extack, NULL, "Extended ACK");
	nlx_tree_attrs(m, pinfo, sub, &nlmsgerr_set, v.extack, v.extack_end);
	c = nlx_complaint_of(m, &v, x, pinfo);
	tree_path(m, sub, c.path, "Refused attribute");
	tree_path(m, sub, c.missing, "Missing attribute");
}

void nlx_tree_control(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
		      const struct nlx_exchange *exchange)
{
	if (nlx_is_verdict(m))
		tree_verdict(m, pinfo, tree, exchange);
	else
		nlx_tree_attrs(m, pinfo, tree, NULL, m->off + NLS_HDRLEN, m->end);
	if (m->type == NLX_OVERRUN && m->from_kernel)
		expert_add_info(pinfo, proto_tree_get_parent(tree), &ei_lost);
}
