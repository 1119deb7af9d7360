/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "frame.h"

#include "../core/names.h"
#include "control.h"
#include "cooked.h"
#include "fallback.h"
#include "header.h"
#include "message.h"
#include "payload.h"
#include "process.h"
#include "sa_life.h"
#include "sa_tree.h"
#include "state.h"
#include "summary.h"

static int ett_message;
static expert_field ei_no_tables, ei_no_family;
static dissector_handle_t *family_handles;

static ei_register_info frame_experts[] = {
	{ &ei_no_tables,
	  { "netlink.guess", PI_UNDECODED, PI_NOTE,
	    "No tables for this message: its attributes are a guess", EXPFILL } },
	{ &ei_no_family,
	  { "netlink.genl_unknown", PI_UNDECODED, PI_NOTE,
	    "The capture does not say which family this id is: set it in the "
	    "preferences of nlscope",
	    EXPFILL } },
};

void nlx_register_frame(void)
{
	static int *subtrees[] = { &ett_message };

	nlx_register_subtrees(subtrees, array_length(subtrees));
	expert_register_field_array(expert_register_protocol(proto_netlink), frame_experts,
				    array_length(frame_experts));
}

/* The family whose protocol a message is shown under; NULL: netlink itself. */
static const struct nls_family *shown_family(const struct nlx_msg *m)
{
	if (!m->family && m->protocol == NLS_NETLINK_GENERIC && m->type >= NLX_MIN_TYPE)
		return nls_family_by_genl_name("nlctrl");
	return m->family;
}

/* What a message is to its exchange, for the line that heads its tree. */
static const char *relation(const struct nlx_msg *m, packet_info *pinfo,
			    const struct nlx_link *link)
{
	const struct nlx_exchange *x = link->exchange;

	if (!x)
		return m->from_kernel ? ", notification" : "";
	if (link->caused)
		return wmem_strdup_printf(pinfo->pool, ", notification caused by request %u",
					  x->number);
	if (m->from_kernel)
		return wmem_strdup_printf(pinfo->pool, ", answer to request %u", x->number);
	if (!x->port)
		return wmem_strdup_printf(pinfo->pool, ", request %u", x->number);
	return wmem_strdup_printf(pinfo->pool, ", request %u from %s", x->number,
				  nlx_port_text(m, pinfo, x, x->port));
}

void nlx_tree_guess_note(const struct nlx_msg *m, packet_info *pinfo, proto_item *item)
{
	if (m->type < NLX_MIN_TYPE || m->msg)
		return;
	if (m->protocol == NLS_NETLINK_GENERIC && !m->genl_name)
		expert_add_info(pinfo, item, &ei_no_family);
	else
		expert_add_info(pinfo, item, &ei_no_tables);
}

/* What brings the next message to a multiple of 4. */
static void tree_padding(const struct nlx_msg *m, proto_tree *tree)
{
	uint32_t next = NLX_ALIGN(m->end), held = tvb_captured_length(m->tvb);

	if (next > m->end && !m->cut && m->end < held)
		proto_tree_add_item(tree, hf_nlx_padding, m->tvb, (int)m->end,
				    (int)(MIN(next, held) - m->end), ENC_NA);
}

/* The built-in knows one protocol of generic netlink: it is a name for all. */
static void tree_genl(const struct nlx_msg *m, proto_tree *tree, int shown)
{
	const struct nls_family *control = nls_family_by_genl_name("nlctrl");
	int proto = control ? nlx_family_proto(control) : shown;

	if (m->protocol == NLS_NETLINK_GENERIC && !nlx_is_control(m) && proto != shown)
		proto_item_set_hidden(proto_tree_add_item(tree, proto, m->tvb, (int)m->off,
							  (int)(m->end - m->off), ENC_NA));
}

/* A message with its header, under its family's protocol. */
static int dissect_message(tvbuff_t *tvb, packet_info *pinfo, proto_tree *tree, void *data)
{
	const struct nlx_msg *m = data;
	const struct nls_family *family = shown_family(m);
	struct nlx_link link = nlx_exchange_of(m, pinfo);
	const char *name = nlx_msg_name(m, pinfo);
	int proto = family ? nlx_family_proto(family) : proto_netlink;
	proto_item *item;
	proto_tree *sub;

	item = proto_tree_add_item(tree, proto, tvb, (int)m->off, (int)(m->end - m->off), ENC_NA);
	if (nlx_visible(tree))
		proto_item_set_text(item, "%s%s", name, relation(m, pinfo, &link));
	sub = proto_item_add_subtree(item, ett_message);
	tree_genl(m, sub, proto);
	if (m->body > m->off)
		nlx_tree_header(m, pinfo, sub, m->off, nlx_kind(m), name);
	else
		nlx_tree_name(m, sub, m->off, name);
	if (nlx_is_control(m)) {
		nlx_tree_control(m, pinfo, sub, link.exchange);
	} else if (m->family || !nlx_fall_back_genl(m, pinfo, tree, sub)) {
		nlx_tree_guess_note(m, pinfo, item);
		nlx_tree_message(m, pinfo, sub);
	}
	tree_padding(m, sub);
	nlx_tree_link(m, pinfo, sub, &link);
	nlx_tree_process(m, pinfo, sub, &link);
	if (m->protocol == NLS_NETLINK_XFRM)
		nlx_tree_life(m, pinfo, sub);
	return (int)tvb_captured_length(tvb);
}

void nlx_make_family_handles(void)
{
	family_handles = g_new(dissector_handle_t, nls_n_families);
	for (unsigned i = 0; i < nls_n_families; i++)
		family_handles[i] =
			create_dissector_handle(dissect_message, nlx_family_proto(nls_families[i]));
}

static dissector_handle_t handle_of(const struct nls_family *family)
{
	for (unsigned i = 0; family && i < nls_n_families; i++)
		if (nls_families[i] == family)
			return family_handles[i];
	return NULL;
}

/* What the capture knows of a message whose bytes a built-in dissector shows. */
static void tree_known(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
		       const struct nlx_link *link)
{
	const char *name = nlx_msg_name(m, pinfo);
	proto_item *item;
	proto_tree *sub;

	if (!tree)
		return;
	item = proto_tree_add_item(tree, proto_netlink, m->tvb, (int)m->off, NLS_HDRLEN, ENC_NA);
	if (nlx_visible(tree))
		proto_item_set_text(item, "%s%s", name, relation(m, pinfo, link));
	sub = proto_item_add_subtree(item, ett_message);
	nlx_tree_name(m, sub, m->off, name);
	nlx_tree_link(m, pinfo, sub, link);
}

static void show_message(struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
			 const struct nlx_link *link)
{
	dissector_handle_t handle;

	if (!m->family && nlx_fall_back(m, pinfo, tree)) {
		tree_known(m, pinfo, tree, link);
		return;
	}
	if (!tree) {
		if (!m->family)
			nlx_fall_back_genl(m, pinfo, NULL, NULL);
		nlx_pass_payloads(m, pinfo);
		return;
	}
	handle = handle_of(shown_family(m));
	if (handle)
		call_dissector_with_data(handle, m->tvb, pinfo, tree, m);
	else
		dissect_message(m->tvb, pinfo, tree, m);
}

typedef void message_fn(struct nlx_msg *m, packet_info *pinfo, proto_tree *tree);

/* Calls fn for each message; returns the offset where no further one begins. */
static uint32_t each_message(struct nlx_msg *m, packet_info *pinfo, message_fn *fn,
			     proto_tree *tree)
{
	uint32_t off = m->start, limit = tvb_captured_length(m->tvb);
	uint32_t whole = tvb_reported_length(m->tvb);

	m->index = 0;
	m->told_interrupted = m->told_port = false;
	if (!nlx_has_messages(m->protocol))
		return off;
	while (off + NLS_HDRLEN <= limit) {
		uint32_t len =
			nls_message_length(m->data + off, m->protocol, m->big_endian, whole - off);

		/* What programs send each other need not be messages. */
		if (len < NLS_HDRLEN || (len > whole - off && m->protocol == NLS_NETLINK_USERSOCK))
			break;
		nlx_read_message(m, pinfo, off, limit);
		if (m->traced && m->protocol != NLS_NETLINK_USERSOCK)
			m->from_kernel = !m->sent;
		m->too_long = len > whole - off;
		m->cut = m->cut && limit < whole;
		fn(m, pinfo, tree);
		m->index++;
		if (len > limit - off)
			return limit;
		off = MIN(NLX_ALIGN(off + len), limit);
	}
	return off;
}

/* A frame that is one message without a header; false if its protocol has headers. */
static bool bare_message(struct nlx_msg *m, packet_info *pinfo, proto_tree *tree, message_fn *fn)
{
	uint32_t end = tvb_captured_length(m->tvb);

	if (end <= m->start || !nlx_read_bare(m, end, end < tvb_reported_length(m->tvb)))
		return false;
	m->index = 0;
	fn(m, pinfo, tree);
	m->index++;
	return true;
}

static void learn(struct nlx_msg *m, packet_info *pinfo, proto_tree *tree _U_)
{
	nlx_learn(m, pinfo->num);
	nlx_learn_process(m, pinfo);
	nlx_exchange_enter(m, pinfo);
	if (m->protocol == NLS_NETLINK_XFRM)
		nlx_learn_life(m, pinfo);
}

static void show(struct nlx_msg *m, packet_info *pinfo, proto_tree *tree)
{
	struct nlx_link link = nlx_exchange_of(m, pinfo);

	m->from_kernel |= link.from_kernel;
	m->asked = m->from_kernel && link.exchange ? link.exchange->asked : NULL;
	nlx_set_columns(m, pinfo, &link);
	/* A packet inside says its piece after ours; a fall-back clears what is there. */
	if (m->family)
		nlx_append_info(m, pinfo, &link);
	show_message(m, pinfo, tree, &link);
	if (!m->family)
		nlx_append_info(m, pinfo, &link);
	m->told_interrupted |= (m->flags & NLX_F_DUMP_INTR) != 0;
}

static int dissect(tvbuff_t *tvb, packet_info *pinfo, proto_tree *tree,
		   const struct nlx_cooked *header)
{
	struct nlx_msg m = { .tvb = tvb, .start = header->len };
	uint32_t limit = tvb_captured_length(tvb), off;
	proto_tree *cooked;

	if (!nlx_is_netlink(tvb, header))
		return 0;
	col_set_str(pinfo->cinfo, COL_PROTOCOL, "Netlink");
	col_clear(pinfo->cinfo, COL_INFO);
	cooked = nlx_tree_cooked(tvb, pinfo, tree, header);
	if (limit < header->len)
		return (int)limit;
	m.data = tvb_get_ptr(tvb, 0, (int)limit);
	m.protocol = tvb_get_ntohs(tvb, header->protocol);
	m.capture = nlx_capture_of(pinfo);
	m.big_endian = nlx_guess_big_endian(&m, pinfo);
	nlx_read_cooked(&m);
	nlx_tree_traced(&m, cooked);
	if (!PINFO_FD_VISITED(pinfo))
		each_message(&m, pinfo, learn, NULL);
	off = bare_message(&m, pinfo, tree, show) ? limit : each_message(&m, pinfo, show, tree);
	if (m.index == 0)
		nlx_set_rest_columns(&m, pinfo);
	nlx_append_more(pinfo, m.index);
	nlx_tree_rest(&m, pinfo, cooked, off);
	return (int)limit;
}

int nlx_dissect_frame(tvbuff_t *tvb, packet_info *pinfo, proto_tree *tree, void *data _U_)
{
	return dissect(tvb, pinfo, tree, &nlx_sll);
}

int nlx_dissect_sll2(tvbuff_t *tvb, packet_info *pinfo, proto_tree *tree, void *data _U_)
{
	return dissect(tvb, pinfo, tree, &nlx_sll2);
}
