/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "header.h"

#include <math.h>

#include "../core/names.h"
#include "message.h"
#include "msgtype.h"
#include "state.h"

static int hf_hdr_len, hf_hdr_type, hf_hdr_flags, hf_hdr_seq, hf_hdr_pid, hf_cmd;
static int hf_request, hf_multi, hf_ack, hf_echo, hf_dump_intr, hf_dump_filtered;
static int hf_root, hf_match, hf_atomic, hf_replace, hf_excl, hf_create, hf_append;
static int hf_nonrec, hf_bulk, hf_capped, hf_ack_tlvs;
static int hf_exchange, hf_request_in, hf_response_in, hf_time, hf_repeat_of;
static int ett_header, ett_header_flags;
static expert_field ei_unanswered, ei_interrupted, ei_message_length;

static const value_string control_types[] = { { 1, "NLMSG_NOOP" },
					      { 2, "NLMSG_ERROR" },
					      { 3, "NLMSG_DONE" },
					      { 4, "NLMSG_OVERRUN" },
					      { 0, NULL } };

#define FLAG_FIELD(hf, label, name, mask, what)                                                    \
	{                                                                                          \
		&hf,                                                                               \
		{                                                                                  \
			label, "netlink.hdr_flags." name, FT_UINT16, BASE_DEC, NULL, mask, what,   \
				HFILL                                                              \
		}                                                                                  \
	}

static hf_register_info header_fields[] = {
	{ &hf_hdr_len,
	  { "nlmsg_len", "netlink.hdr_len", FT_UINT32, BASE_DEC, NULL, 0,
	    "Length of the message with its header", HFILL } },
	{ &hf_hdr_type,
	  { "nlmsg_type", "netlink.hdr_type", FT_UINT16, BASE_HEX, VALS(control_types), 0,
	    "Type of the message", HFILL } },
	{ &hf_hdr_flags,
	  { "nlmsg_flags", "netlink.hdr_flags", FT_UINT16, BASE_HEX, NULL, 0, NULL, HFILL } },
	{ &hf_hdr_seq,
	  { "nlmsg_seq", "netlink.hdr_seq", FT_UINT32, BASE_DEC, NULL, 0, NULL, HFILL } },
	{ &hf_hdr_pid,
	  { "nlmsg_pid", "netlink.hdr_pid", FT_UINT32, BASE_DEC, NULL, 0,
	    "Port id: of the sender in a request, of the receiver in a reply", HFILL } },
	{ &hf_cmd,
	  { "Command", "netlink.cmd", FT_STRING, BASE_NONE, NULL, 0,
	    "Message type or generic netlink command by its name", HFILL } },
	FLAG_FIELD(hf_request, "NLM_F_REQUEST", "request", 0x1, "A request"),
	FLAG_FIELD(hf_multi, "NLM_F_MULTI", "multi", 0x2, "A part that NLMSG_DONE ends"),
	FLAG_FIELD(hf_ack, "NLM_F_ACK", "ack", 0x4, "Asks for an acknowledgement"),
	FLAG_FIELD(hf_echo, "NLM_F_ECHO", "echo", 0x8, "Asks to be told the result"),
	FLAG_FIELD(hf_dump_intr, "NLM_F_DUMP_INTR", "dump_intr", 0x10,
		   "The table changed during the dump"),
	FLAG_FIELD(hf_dump_filtered, "NLM_F_DUMP_FILTERED", "dump_filtered", 0x20,
		   "The kernel filtered as asked"),
	FLAG_FIELD(hf_root, "NLM_F_ROOT", "root", 0x100, "The whole table"),
	FLAG_FIELD(hf_match, "NLM_F_MATCH", "match", 0x200, "All that match"),
	FLAG_FIELD(hf_atomic, "NLM_F_ATOMIC", "atomic", 0x400, "A snapshot"),
	FLAG_FIELD(hf_replace, "NLM_F_REPLACE", "replace", 0x100, "Replace what exists"),
	FLAG_FIELD(hf_excl, "NLM_F_EXCL", "excl", 0x200, "Fail if it exists"),
	FLAG_FIELD(hf_create, "NLM_F_CREATE", "create", 0x400, "Create if it does not exist"),
	FLAG_FIELD(hf_append, "NLM_F_APPEND", "append", 0x800, "Add to the end"),
	FLAG_FIELD(hf_nonrec, "NLM_F_NONREC", "nonrec", 0x100, "Not what is beneath"),
	FLAG_FIELD(hf_bulk, "NLM_F_BULK", "bulk", 0x200, "Several objects at once"),
	FLAG_FIELD(hf_capped, "NLM_F_CAPPED", "capped", 0x100,
		   "The request's copy ends at its header"),
	FLAG_FIELD(hf_ack_tlvs, "NLM_F_ACK_TLVS", "ack_tlvs", 0x200,
		   "Extended ACK attributes follow"),
	{ &hf_exchange,
	  { "Exchange", "netlink.exchange", FT_UINT32, BASE_DEC, NULL, 0,
	    "Number of the request that this belongs to", HFILL } },
	{ &hf_request_in,
	  { "Request in", "netlink.request_in", FT_FRAMENUM, BASE_NONE,
	    FRAMENUM_TYPE(FT_FRAMENUM_REQUEST), 0, NULL, HFILL } },
	{ &hf_response_in,
	  { "Answered in", "netlink.response_in", FT_FRAMENUM, BASE_NONE,
	    FRAMENUM_TYPE(FT_FRAMENUM_RESPONSE), 0, NULL, HFILL } },
	{ &hf_time,
	  { "Time", "netlink.time", FT_RELATIVE_TIME, BASE_NONE, NULL, 0, "Time since the request",
	    HFILL } },
	{ &hf_repeat_of,
	  { "Repeat of", "netlink.repeat_of", FT_FRAMENUM, BASE_NONE, NULL, 0,
	    "The same notification, delivered to another listener", HFILL } },
};

static ei_register_info header_experts[] = {
	{ &ei_unanswered,
	  { "netlink.unanswered", PI_SEQUENCE, PI_NOTE, "No answer to this request in the capture",
	    EXPFILL } },
	{ &ei_interrupted,
	  { "netlink.dump_interrupted", PI_SEQUENCE, PI_WARN,
	    "The dump was interrupted: the table changed, ask again", EXPFILL } },
	{ &ei_message_length,
	  { "netlink.bad_message_length", PI_MALFORMED, PI_WARN,
	    "Message length does not fit the frame", EXPFILL } },
};

void nlx_register_header(void)
{
	static int *subtrees[] = { &ett_header, &ett_header_flags };
	expert_module_t *experts = expert_register_protocol(proto_netlink);

	proto_register_field_array(proto_netlink, header_fields, array_length(header_fields));
	nlx_register_subtrees(subtrees, array_length(subtrees));
	expert_register_field_array(experts, header_experts, array_length(header_experts));
}

const char *nlx_msg_name(const struct nlx_msg *m, packet_info *pinfo)
{
	const char *name = nls_control_name(m->type);

	if (m->msg)
		return m->msg->name;
	if (name)
		return name;
	if (m->protocol == NLS_NETLINK_GENERIC && m->genl_name && m->body < m->end)
		return wmem_strdup_printf(pinfo->pool, "%s command %u", m->genl_name,
					  m->data[m->body]);
	return wmem_strdup_printf(pinfo->pool, "type %u", m->type);
}

static int *const common_flags[] = { &hf_request,   &hf_multi,	       &hf_ack, &hf_echo,
				     &hf_dump_intr, &hf_dump_filtered, NULL };
static int *const get_flags[] = { &hf_root, &hf_match, &hf_atomic, NULL };
static int *const new_flags[] = { &hf_replace, &hf_excl, &hf_create, &hf_append, NULL };
static int *const del_flags[] = { &hf_nonrec, &hf_bulk, NULL };
static int *const ack_flags[] = { &hf_capped, &hf_ack_tlvs, NULL };
static int *const no_flags[] = { NULL };

/* What 0x0f00 means depends on what the message asks for. */
static int *const *modifier_flags(uint16_t type, uint16_t flags, unsigned kind)
{
	if (type == NLX_ERROR || type == NLX_DONE)
		return ack_flags;
	/* A notification may say in the same bits how its object came about. */
	if (!(flags & NLX_F_REQUEST) && (kind != NLS_MSG_NEW || !(flags & 0x0f00)))
		return no_flags;
	switch (kind) {
	case NLS_MSG_GET:
		return get_flags;
	case NLS_MSG_NEW:
		return new_flags;
	case NLS_MSG_DEL:
		return del_flags;
	default:
		return (flags & NLX_F_DUMP) == NLX_F_DUMP ? get_flags : no_flags;
	}
}

static void add_flags(const struct nlx_msg *m, proto_tree *tree, proto_item *item, int off,
		      uint16_t flags, int *const *fields, const char **sep)
{
	for (; *fields; fields++) {
		const header_field_info *hfi;

		proto_tree_add_uint(tree, **fields, m->tvb, off, 2, flags);
		if (!nlx_visible(tree))
			continue;
		hfi = proto_registrar_get_nth((unsigned)**fields);
		if (!(flags & hfi->bitmask))
			continue;
		proto_item_append_text(item, "%s%s", *sep, hfi->name);
		*sep = ", ";
	}
}

static void tree_flags(const struct nlx_msg *m, proto_tree *tree, int off, uint16_t type,
		       unsigned kind)
{
	uint16_t flags = (uint16_t)nls_number(m->data + off, 2, m->big_endian);
	proto_item *item = proto_tree_add_uint(tree, hf_hdr_flags, m->tvb, off, 2, flags);
	proto_tree *sub = proto_item_add_subtree(item, ett_header_flags);
	const char *sep = " (";

	add_flags(m, sub, item, off, flags, common_flags, &sep);
	add_flags(m, sub, item, off, flags, modifier_flags(type, flags, kind), &sep);
	if (*sep == ',' && nlx_visible(tree))
		proto_item_append_text(item, ")");
}

void nlx_tree_name(const struct nlx_msg *m, proto_tree *tree, uint32_t off, const char *name)
{
	bool bare = m->body == m->off; /* no header says it */

	proto_item_set_hidden(proto_tree_add_string(tree, hf_cmd, m->tvb, (int)off + (bare ? 0 : 4),
						    bare ? 0 : 2, name));
}

void nlx_tree_header(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree, uint32_t off,
		     unsigned kind, const char *name)
{
	unsigned enc = m->big_endian ? ENC_BIG_ENDIAN : ENC_LITTLE_ENDIAN;
	uint16_t type = (uint16_t)nls_number(m->data + off + 4, 2, m->big_endian);
	proto_tree *sub = proto_tree_add_subtree_format(tree, m->tvb, (int)off, NLS_HDRLEN,
							ett_header, NULL, "nlmsghdr: %s", name);
	int hf_type = type >= NLX_MIN_TYPE ? nlx_type_field(m) : -1;
	proto_item *item;

	item = proto_tree_add_item(sub, hf_hdr_len, m->tvb, (int)off, 4, enc);
	if (m->end - m->off > m->len && off == m->off && nlx_visible(sub))
		proto_item_append_text(item, " (without this header)");
	if (m->too_long)
		expert_add_info(pinfo, item, &ei_message_length);
	if (m->cut)
		expert_add_info(pinfo, item, &ei_nlx_cut);
	item = proto_tree_add_item(sub, hf_type > 0 ? hf_type : hf_hdr_type, m->tvb, (int)off + 4,
				   2, enc);
	if ((type >= NLX_MIN_TYPE || !type) && nlx_visible(sub))
		proto_item_set_text(item, "nlmsg_type: %s (%u)", name, type);
	if (hf_type > 0)
		proto_item_set_hidden(
			proto_tree_add_item(sub, hf_hdr_type, m->tvb, (int)off + 4, 2, enc));
	nlx_tree_subtype(m, sub, (int)off + 4, type);
	nlx_tree_name(m, sub, off, name);
	tree_flags(m, sub, (int)off + 6, type, kind);
	proto_tree_add_item(sub, hf_hdr_seq, m->tvb, (int)off + 8, 4, enc);
	proto_tree_add_item(sub, hf_hdr_pid, m->tvb, (int)off + 12, 4, enc);
}

static proto_item *generated(proto_item *item)
{
	proto_item_set_generated(item);
	return item;
}

/* "0.352 ms", "2.5 s" */
static const char *duration(packet_info *pinfo, const nstime_t *from, const nstime_t *to)
{
	nstime_t delta;
	double seconds;

	nstime_delta(&delta, to, from);
	seconds = nstime_to_sec(&delta);
	return fabs(seconds) < 1 ? wmem_strdup_printf(pinfo->pool, "%.4g ms", seconds * 1000)
				 : wmem_strdup_printf(pinfo->pool, "%.4g s", seconds);
}

/* How it went: what an error says is worth reading where the request stands. */
static const char *outcome(packet_info *pinfo, const struct nlx_exchange *x)
{
	const char *name = nls_errno_name(x->error);
	const char *error = name ? name : wmem_strdup_printf(pinfo->pool, "error %d", x->error);
	const char *end =
		x->done_frame && x->done_frame != x->response_frame
			? wmem_strdup_printf(pinfo->pool, ", complete in %u", x->done_frame)
			: "";

	return wmem_strdup_printf(pinfo->pool, "%s%s%s%s%s%s%s", end,
				  x->interrupted ? ", interrupted" : "", x->error ? ": " : "",
				  x->error ? error : "", x->extack_text ? " \"" : "",
				  x->extack_text ? x->extack_text : "", x->extack_text ? "\"" : "");
}

static void tree_request(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
			 const struct nlx_exchange *x)
{
	proto_item *item;

	if (x->response_frame) {
		item = generated(
			proto_tree_add_uint(tree, hf_response_in, m->tvb, 0, 0, x->response_frame));
		if (nlx_visible(tree))
			proto_item_append_text(item, ", after %s%s",
					       duration(pinfo, &x->request_time, &x->response_time),
					       outcome(pinfo, x));
		return;
	}
	/* Whether an answer comes is known only when the capture has been read once. */
	if (PINFO_FD_VISITED(pinfo) && x->wants_answer)
		expert_add_info(pinfo, proto_tree_get_parent(tree), &ei_unanswered);
}

static void tree_answer(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
			const struct nlx_exchange *x)
{
	nstime_t time;

	generated(proto_tree_add_uint(tree, hf_request_in, m->tvb, 0, 0, x->request_frame));
	nstime_delta(&time, &pinfo->abs_ts, &x->request_time);
	generated(proto_tree_add_time(tree, hf_time, m->tvb, 0, 0, &time));
}

void nlx_tree_link(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
		   const struct nlx_link *link)
{
	const struct nlx_exchange *x = link->exchange;

	/* Once a frame is enough for a dump of many messages. */
	if (m->flags & NLX_F_DUMP_INTR && !m->told_interrupted)
		expert_add_info(pinfo, proto_tree_get_parent(tree), &ei_interrupted);
	if (link->repeat_of)
		generated(proto_tree_add_uint(tree, hf_repeat_of, m->tvb, 0, 0, link->repeat_of));
	if (!x)
		return;
	generated(proto_tree_add_uint(tree, hf_exchange, m->tvb, 0, 0, x->number));
	if (m->from_kernel)
		tree_answer(m, pinfo, tree, x);
	else
		tree_request(m, pinfo, tree, x);
}
