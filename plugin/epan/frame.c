/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "frame.h"

#include "../core/names.h"
#include "capture.h"
#include "control.h"
#include "fallback.h"
#include "header.h"
#include "message.h"
#include "payload.h"
#include "process.h"
#include "state.h"
#include "summary.h"

/* The cooked header of an nlmon frame: big-endian words, as in LINKTYPE_LINUX_SLL. */
enum { COOKED_LEN = 16, COOKED_HATYPE = 2, COOKED_PROTOCOL = 14 };

static int hf_hatype, hf_family;
static int ett_cooked, ett_message;
static expert_field ei_message_length, ei_no_tables, ei_no_family;
static dissector_handle_t *family_handles;

/* linux/netlink.h */
static const value_string protocols[] = {
	{ 0, "NETLINK_ROUTE" },
	{ 1, "NETLINK_UNUSED" },
	{ 2, "NETLINK_USERSOCK" },
	{ 3, "NETLINK_FIREWALL" },
	{ 4, "NETLINK_SOCK_DIAG" },
	{ 5, "NETLINK_NFLOG" },
	{ 6, "NETLINK_XFRM" },
	{ 7, "NETLINK_SELINUX" },
	{ 8, "NETLINK_ISCSI" },
	{ 9, "NETLINK_AUDIT" },
	{ 10, "NETLINK_FIB_LOOKUP" },
	{ 11, "NETLINK_CONNECTOR" },
	{ 12, "NETLINK_NETFILTER" },
	{ 13, "NETLINK_IP6_FW" },
	{ 14, "NETLINK_DNRTMSG" },
	{ 15, "NETLINK_KOBJECT_UEVENT" },
	{ 16, "NETLINK_GENERIC" },
	{ 18, "NETLINK_SCSITRANSPORT" },
	{ 19, "NETLINK_ECRYPTFS" },
	{ 20, "NETLINK_RDMA" },
	{ 21, "NETLINK_CRYPTO" },
	{ 22, "NETLINK_SMC" },
	{ 0, NULL }
};

static hf_register_info frame_fields[] = {
	{ &hf_hatype, { "Link-layer address type", "netlink.hatype", FT_UINT16, BASE_DEC, NULL, 0,
			NULL, HFILL } },
	{ &hf_family, { "Family", "netlink.family", FT_UINT16, BASE_HEX, VALS(protocols), 0, NULL,
			HFILL } },
};

static ei_register_info frame_experts[] = {
	{ &ei_message_length, { "netlink.bad_message_length", PI_MALFORMED, PI_WARN,
				"Message length does not fit the frame", EXPFILL } },
	{ &ei_no_tables, { "netlink.guess", PI_UNDECODED, PI_NOTE,
			   "No tables for this message: its attributes are a guess", EXPFILL } },
	{ &ei_no_family, { "netlink.genl_unknown", PI_UNDECODED, PI_NOTE,
			   "The capture does not say which family this id is: set it in the "
			   "preferences of nlscope", EXPFILL } },
};

void nlx_register_frame(void)
{
	static int *subtrees[] = { &ett_cooked, &ett_message };

	proto_register_field_array(proto_netlink, frame_fields, array_length(frame_fields));
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

static void add_guess_note(const struct nlx_msg *m, packet_info *pinfo, proto_item *item)
{
	if (m->type < NLX_MIN_TYPE || m->msg)
		return;
	if (m->protocol == NLS_NETLINK_GENERIC && !m->genl_name)
		expert_add_info(pinfo, item, &ei_no_family);
	else
		expert_add_info(pinfo, item, &ei_no_tables);
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
	nlx_tree_header(m, pinfo, sub, m->off, m->msg ? m->msg->kind : NLS_MSG_OTHER, name);
	add_guess_note(m, pinfo, item);
	if (m->type < NLX_MIN_TYPE && !m->msg)
		nlx_tree_control(m, pinfo, sub, link.exchange);
	else
		nlx_tree_message(m, pinfo, sub);
	nlx_tree_link(m, pinfo, sub, &link);
	nlx_tree_process(m, pinfo, sub, &link);
	return (int)tvb_captured_length(tvb);
}

void nlx_make_family_handles(void)
{
	family_handles = g_new(dissector_handle_t, nls_n_families);
	for (unsigned i = 0; i < nls_n_families; i++)
		family_handles[i] = create_dissector_handle(dissect_message,
							    nlx_family_proto(nls_families[i]));
}

static dissector_handle_t handle_of(const struct nls_family *family)
{
	for (unsigned i = 0; family && i < nls_n_families; i++)
		if (nls_families[i] == family)
			return family_handles[i];
	return NULL;
}

static void show_message(struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
			 const struct nlx_link *link)
{
	dissector_handle_t handle;

	if (!m->family && nlx_fall_back(m, pinfo, tree)) {
		nlx_tree_link(m, pinfo, tree, link);
		return;
	}
	if (!tree) {
		nlx_pass_payloads(m, pinfo);
		return;
	}
	handle = handle_of(shown_family(m));
	if (handle)
		call_dissector_with_data(handle, m->tvb, pinfo, tree, m);
	else
		dissect_message(m->tvb, pinfo, tree, m);
}

/* The byte order in which the first length fits the frame; if both or neither do,
 * what the capture showed before. */
static bool guess_big_endian(struct nlx_capture *c, const uint8_t *data, uint32_t length,
			     uint32_t captured)
{
	nls_guess_order(data, COOKED_LEN, captured, length - COOKED_LEN, &c->big_endian);
	return c->big_endian;
}

/* Zeros are padding: programs send buffers of fixed size. */
static void show_rest(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree, uint32_t off,
		      uint32_t limit)
{
	bool whole = limit == tvb_reported_length(m->tvb);
	bool zero = true;
	proto_item *item;

	for (uint32_t i = off; i < limit && zero; i++)
		zero = m->data[i] == 0;
	item = proto_tree_add_item(tree, zero ? hf_nlx_padding : hf_nlx_attr_data, m->tvb, (int)off,
				   (int)(limit - off), ENC_NA);
	if (zero || m->protocol == NLS_NETLINK_USERSOCK ||
	    m->protocol == NLS_NETLINK_KOBJECT_UEVENT)
		return;
	expert_add_info(pinfo, item, whole ? &ei_message_length : &ei_nlx_cut);
}

typedef void message_fn(struct nlx_msg *m, packet_info *pinfo, proto_tree *tree);

/* Calls fn for each message; returns the offset where no further one begins. */
static uint32_t each_message(struct nlx_msg *m, packet_info *pinfo, uint32_t limit,
			     message_fn *fn, proto_tree *tree)
{
	uint32_t off = COOKED_LEN;

	for (m->index = 0; off + NLS_HDRLEN <= limit; m->index++) {
		uint32_t len = (uint32_t)nls_number(m->data + off, 4, m->big_endian);

		if (len < NLS_HDRLEN ||
		    (m->protocol == NLS_NETLINK_USERSOCK && len > tvb_reported_length(m->tvb) - off))
			break;
		nlx_read_message(m, pinfo, off, limit);
		if (m->traced && m->protocol != NLS_NETLINK_USERSOCK)
			m->from_kernel = !m->sent;
		fn(m, pinfo, tree);
		len = len > limit - off ? limit - off : (len + 3u) & ~3u;
		off = len > limit - off ? limit : off + len;
	}
	return off;
}

static void learn(struct nlx_msg *m, packet_info *pinfo, proto_tree *tree _U_)
{
	nlx_learn(m, pinfo->num);
	nlx_learn_process(m, pinfo->num);
	nlx_exchange_enter(m, pinfo);
}

static void show(struct nlx_msg *m, packet_info *pinfo, proto_tree *tree)
{
	struct nlx_link link = nlx_exchange_of(m, pinfo);

	if (m->index == 0)
		nlx_set_columns(m, pinfo, &link);
	/* A packet inside says its piece after ours; a fall-back clears what is there. */
	if (m->family)
		nlx_append_info(m, pinfo, &link);
	show_message(m, pinfo, tree, &link);
	if (!m->family)
		nlx_append_info(m, pinfo, &link);
}

static proto_tree *show_cooked(tvbuff_t *tvb, proto_tree *tree, unsigned protocol)
{
	proto_item *item;
	proto_tree *sub;

	if (!tree)
		return NULL;
	item = proto_tree_add_item(tree, proto_netlink, tvb, 0, COOKED_LEN, ENC_NA);
	if (nlx_visible(tree))
		proto_item_set_text(item, "Linux netlink, %s",
				    val_to_str_const(protocol, protocols, "unknown family"));
	sub = proto_item_add_subtree(item, ett_cooked);
	proto_tree_add_item(sub, hf_hatype, tvb, COOKED_HATYPE, 2, ENC_BIG_ENDIAN);
	proto_tree_add_item(sub, hf_family, tvb, COOKED_PROTOCOL, 2, ENC_BIG_ENDIAN);
	return sub;
}

int nlx_dissect_frame(tvbuff_t *tvb, packet_info *pinfo, proto_tree *tree, void *data _U_)
{
	uint32_t limit = tvb_captured_length(tvb), off;
	struct nlx_msg m = { .tvb = tvb };
	proto_tree *cooked;

	if (limit < COOKED_LEN || tvb_get_ntohs(tvb, COOKED_HATYPE) != NLX_ARPHRD_NETLINK)
		return 0;
	col_set_str(pinfo->cinfo, COL_PROTOCOL, "Netlink");
	col_clear(pinfo->cinfo, COL_INFO);
	m.data = tvb_get_ptr(tvb, 0, (int)limit);
	m.protocol = tvb_get_ntohs(tvb, COOKED_PROTOCOL);
	m.capture = nlx_capture_of(pinfo);
	m.big_endian = guess_big_endian(m.capture, m.data, tvb_reported_length(tvb), limit);
	nlx_read_cooked(&m);
	cooked = show_cooked(tvb, tree, m.protocol);
	nlx_tree_cooked(&m, cooked);
	if (!PINFO_FD_VISITED(pinfo))
		each_message(&m, pinfo, limit, learn, NULL);
	off = each_message(&m, pinfo, limit, show, tree);
	if (off == COOKED_LEN)
		col_add_fstr(pinfo->cinfo, COL_INFO, "%u bytes that are no netlink message",
			     limit - off);
	if (off < limit)
		show_rest(&m, pinfo, cooked, off, limit);
	return (int)limit;
}
