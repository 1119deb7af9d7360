/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "netlink.h"

#include <wiretap/wtap.h>

#include "../core/names.h"
#include "capture.h"
#include "control.h"
#include "fallback.h"
#include "header.h"
#include "message.h"
#include "msgtype.h"
#include "prefs.h"
#include "state.h"
#include "summary.h"
#include "tree.h"

/* Linux cooked header of an nlmon frame: sll.h; ARPHRD_NETLINK, linux/if_arp.h */
enum { COOKED_LEN = 16, COOKED_HATYPE = 2, COOKED_PROTOCOL = 14, ARPHRD_NETLINK_ = 824 };

int proto_netlink = -1;
int hf_nlx_attr_len, hf_nlx_attr_type, hf_nlx_attr_nested, hf_nlx_attr_net_byteorder,
	hf_nlx_attr_index, hf_nlx_attr_data, hf_nlx_padding;
int hf_nlx_ifindex, hf_nlx_ifname, hf_nlx_addr;
int ett_nlx_attr, ett_nlx_attr_type, ett_nlx_flags, ett_nlx_element;
expert_field ei_nlx_length, ei_nlx_overrun, ei_nlx_unknown, ei_nlx_trailing, ei_nlx_deep,
	ei_nlx_cut, ei_nlx_case;

static int proto_nlscope = -1;
static int hf_hatype, hf_family;
static int ett_cooked, ett_message;
static expert_field ei_message_length, ei_guess;
static dissector_handle_t nlscope_handle, builtin_handle;
static dissector_handle_t *family_handles;

/* linux/netlink.h */
static const value_string protocols[] = {
	{ 0, "NETLINK_ROUTE" },	       { 1, "NETLINK_UNUSED" },	     { 2, "NETLINK_USERSOCK" },
	{ 3, "NETLINK_FIREWALL" },     { 4, "NETLINK_SOCK_DIAG" },   { 5, "NETLINK_NFLOG" },
	{ 6, "NETLINK_XFRM" },	       { 7, "NETLINK_SELINUX" },     { 8, "NETLINK_ISCSI" },
	{ 9, "NETLINK_AUDIT" },	       { 10, "NETLINK_FIB_LOOKUP" }, { 11, "NETLINK_CONNECTOR" },
	{ 12, "NETLINK_NETFILTER" },   { 13, "NETLINK_IP6_FW" },     { 14, "NETLINK_DNRTMSG" },
	{ 15, "NETLINK_KOBJECT_UEVENT" }, { 16, "NETLINK_GENERIC" }, { 18, "NETLINK_SCSITRANSPORT" },
	{ 19, "NETLINK_ECRYPTFS" },    { 20, "NETLINK_RDMA" },	     { 21, "NETLINK_CRYPTO" },
	{ 22, "NETLINK_SMC" },	       { 0, NULL }
};

static hf_register_info netlink_fields[] = {
	{ &hf_hatype, { "Link-layer address type", "netlink.hatype", FT_UINT16, BASE_DEC, NULL, 0,
			NULL, HFILL } },
	{ &hf_family, { "Family", "netlink.family", FT_UINT16, BASE_HEX, VALS(protocols), 0, NULL,
			HFILL } },
	{ &hf_nlx_attr_len, { "nla_len", "netlink.attr_len", FT_UINT16, BASE_DEC, NULL, 0, NULL,
			      HFILL } },
	{ &hf_nlx_attr_type, { "nla_type", "netlink.attr_type", FT_UINT16, BASE_HEX, NULL, 0, NULL,
			       HFILL } },
	{ &hf_nlx_attr_nested, { "NLA_F_NESTED", "netlink.attr_type.nested", FT_BOOLEAN, 16, NULL,
				 NLS_F_NESTED, "Holds attributes", HFILL } },
	{ &hf_nlx_attr_net_byteorder, { "NLA_F_NET_BYTEORDER", "netlink.attr_type.net_byteorder",
					FT_BOOLEAN, 16, NULL, NLS_F_NET_BYTEORDER,
					"Payload is big-endian", HFILL } },
	{ &hf_nlx_attr_index, { "Index", "netlink.attr_index", FT_UINT16, BASE_DEC, NULL, 0, NULL,
				HFILL } },
	{ &hf_nlx_attr_data, { "Data", "netlink.attr_data", FT_BYTES, BASE_NONE, NULL, 0, NULL,
			       HFILL } },
	{ &hf_nlx_padding, { "Padding", "netlink.padding", FT_BYTES, BASE_NONE, NULL, 0, NULL,
			     HFILL } },
	{ &hf_nlx_ifindex, { "Interface index", "netlink.ifindex", FT_UINT32, BASE_DEC, NULL, 0,
			     "An interface anywhere in the message", HFILL } },
	{ &hf_nlx_ifname, { "Interface name", "netlink.ifname", FT_STRING, BASE_NONE, NULL, 0,
			    "Name of an interface anywhere in the message, also where it is a number",
			    HFILL } },
	{ &hf_nlx_addr, { "Address", "netlink.addr", FT_STRING, BASE_NONE, NULL, 0,
			  "A network or link-layer address anywhere in the message", HFILL } },
};

static ei_register_info netlink_experts[] = {
	{ &ei_nlx_length, { "netlink.wrong_length", PI_MALFORMED, PI_WARN, "Wrong length",
			    EXPFILL } },
	{ &ei_nlx_overrun, { "netlink.overrun", PI_MALFORMED, PI_WARN,
			     "Attribute longer than what holds it", EXPFILL } },
	{ &ei_nlx_unknown, { "netlink.unknown", PI_UNDECODED, PI_NOTE, "Not in the tables",
			     EXPFILL } },
	{ &ei_nlx_trailing, { "netlink.trailing", PI_MALFORMED, PI_NOTE, "Bytes left over",
			      EXPFILL } },
	{ &ei_nlx_deep, { "netlink.too_deep", PI_MALFORMED, PI_WARN, "Nested too deep to follow",
			  EXPFILL } },
	{ &ei_nlx_cut, { "netlink.cut", PI_UNDECODED, PI_NOTE,
			 "Cut off by the capture's snap length", EXPFILL } },
	{ &ei_nlx_case, { "netlink.no_selector", PI_UNDECODED, PI_NOTE,
			  "The attribute that says what this is is missing or unknown", EXPFILL } },
	{ &ei_message_length, { "netlink.bad_message_length", PI_MALFORMED, PI_WARN,
				"Message length does not fit the frame", EXPFILL } },
	{ &ei_guess, { "netlink.guess", PI_UNDECODED, PI_NOTE,
		       "No tables for this family: attributes are a guess", EXPFILL } },
};

/* A message with its header, under its family's protocol. */
static int dissect_message(tvbuff_t *tvb, packet_info *pinfo, proto_tree *tree, void *data)
{
	const struct nlx_msg *m = data;
	struct nlx_link link = nlx_exchange_of(m, pinfo);
	const char *name = nlx_msg_name(m, pinfo);
	int proto = m->family ? nlx_family_proto(m->family) : proto_netlink;
	proto_item *item;
	proto_tree *sub;

	item = proto_tree_add_protocol_format(tree, proto, tvb, (int)m->off,
					      (int)(m->end - m->off), "%s%s%u", name,
					      link.exchange ? ", request " : ", message ",
					      link.exchange ? link.exchange->number : m->index + 1);
	sub = proto_item_add_subtree(item, ett_message);
	nlx_tree_header(m, pinfo, sub, m->off, m->msg ? m->msg->kind : NLS_MSG_OTHER, name);
	if (m->type < NLX_MIN_TYPE && !m->msg) {
		nlx_tree_control(m, pinfo, sub, link.exchange);
	} else {
		if (!m->family)
			expert_add_info(pinfo, item, &ei_guess);
		nlx_tree_message(m, pinfo, sub);
	}
	nlx_tree_link(m, pinfo, sub, &link);
	return tvb_captured_length(tvb);
}

static dissector_handle_t handle_of(const struct nlx_msg *m)
{
	for (unsigned i = 0; m->family && i < nls_n_families; i++)
		if (nls_families[i] == m->family)
			return family_handles[i];
	return NULL;
}

static void show_message(struct nlx_msg *m, packet_info *pinfo, proto_tree *tree)
{
	dissector_handle_t handle = handle_of(m);
	struct nlx_link link;

	if (!m->family && nlx_fall_back(m, pinfo, tree)) {
		link = nlx_exchange_of(m, pinfo);
		nlx_tree_link(m, pinfo, tree, &link);
		return;
	}
	if (!tree)
		return;
	if (handle)
		call_dissector_with_data(handle, m->tvb, pinfo, tree, m);
	else
		dissect_message(m->tvb, pinfo, tree, m);
}

/* The byte order in which the first length fits the frame; if both or neither do,
 * what the capture showed before. */
static bool guess_big_endian(struct nlx_capture *c, const uint8_t *data, uint32_t length)
{
	uint32_t room = length - COOKED_LEN, le, be;
	bool fits_le, fits_be;

	if (room < NLS_HDRLEN)
		return c->big_endian;
	le = (uint32_t)nls_number(data + COOKED_LEN, 4, false);
	be = (uint32_t)nls_number(data + COOKED_LEN, 4, true);
	fits_le = le >= NLS_HDRLEN && le <= room;
	fits_be = be >= NLS_HDRLEN && be <= room;
	if (fits_le != fits_be)
		c->big_endian = fits_be;
	return c->big_endian;
}

static void show_rest(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree, uint32_t off,
		      uint32_t limit)
{
	proto_item *item;
	bool zero = true;

	for (uint32_t i = off; i < limit && zero; i++)
		zero = m->data[i] == 0;
	item = proto_tree_add_item(tree, zero ? hf_nlx_padding : hf_nlx_attr_data, m->tvb, (int)off,
				   (int)(limit - off), ENC_NA);
	if (!zero)
		expert_add_info(pinfo, item, &ei_message_length);
}

/* Calls what for each message; returns the offset where no further one begins. */
static uint32_t each_message(struct nlx_msg *m, packet_info *pinfo, uint32_t limit,
			     void (*what)(struct nlx_msg *m, packet_info *pinfo, void *data),
			     void *data)
{
	uint32_t off = COOKED_LEN;

	for (m->index = 0; off + NLS_HDRLEN <= limit; m->index++) {
		uint32_t len = (uint32_t)nls_number(m->data + off, 4, m->big_endian);

		if (len < NLS_HDRLEN)
			break;
		nlx_read_message(m, pinfo, off, limit);
		what(m, pinfo, data);
		len = len > limit - off ? limit - off : (len + 3u) & ~3u;
		off = len > limit - off ? limit : off + len;
	}
	return off;
}

static void learn(struct nlx_msg *m, packet_info *pinfo, void *data)
{
	(void)data;
	nlx_learn(m, pinfo->num);
	nlx_exchange_enter(m, pinfo);
}

static void show(struct nlx_msg *m, packet_info *pinfo, void *data)
{
	struct nlx_link link = nlx_exchange_of(m, pinfo);

	if (m->index == 0)
		nlx_set_columns(m, pinfo, &link);
	/* After a fall-back the column holds what that dissector says. */
	show_message(m, pinfo, data);
	nlx_append_info(m, pinfo, &link);
}

static proto_tree *show_cooked(tvbuff_t *tvb, proto_tree *tree, unsigned protocol)
{
	proto_item *item = proto_tree_add_protocol_format(
		tree, proto_netlink, tvb, 0, COOKED_LEN, "Linux netlink, %s",
		val_to_str_const(protocol, protocols, "unknown family"));
	proto_tree *sub = proto_item_add_subtree(item, ett_cooked);

	proto_tree_add_item(sub, hf_hatype, tvb, COOKED_HATYPE, 2, ENC_BIG_ENDIAN);
	proto_tree_add_item(sub, hf_family, tvb, COOKED_PROTOCOL, 2, ENC_BIG_ENDIAN);
	return sub;
}

static int dissect_netlink_frame(tvbuff_t *tvb, packet_info *pinfo, proto_tree *tree,
				 void *data _U_)
{
	uint32_t limit = tvb_captured_length(tvb), off;
	struct nlx_msg m = { .tvb = tvb };
	proto_tree *cooked;

	if (limit < COOKED_LEN || tvb_get_ntohs(tvb, COOKED_HATYPE) != ARPHRD_NETLINK_)
		return 0;
	col_set_str(pinfo->cinfo, COL_PROTOCOL, "Netlink");
	col_clear(pinfo->cinfo, COL_INFO);
	m.data = tvb_get_ptr(tvb, 0, (int)limit);
	m.protocol = tvb_get_ntohs(tvb, COOKED_PROTOCOL);
	m.capture = nlx_capture_of(pinfo);
	m.big_endian = guess_big_endian(m.capture, m.data, tvb_reported_length(tvb));
	cooked = show_cooked(tvb, tree, m.protocol);
	if (!PINFO_FD_VISITED(pinfo))
		each_message(&m, pinfo, limit, learn, NULL);
	off = each_message(&m, pinfo, limit, show, tree);
	if (off < limit)
		show_rest(&m, pinfo, cooked, off, limit);
	return (int)limit;
}

static void apply_prefs(void)
{
	dissector_handle_t handle = nlx_pref_enabled() ? nlscope_handle : builtin_handle;

	if (handle)
		dissector_add_uint("wtap_encap", WTAP_ENCAP_NETLINK, handle);
}

void proto_register_nlscope(void)
{
	static int *subtrees[] = { &ett_cooked, &ett_message, &ett_nlx_attr, &ett_nlx_attr_type,
				   &ett_nlx_flags, &ett_nlx_element };

	proto_netlink = proto_get_id_by_filter_name("netlink");
	proto_nlscope = proto_register_protocol("nlscope (Linux netlink)", "nlscope", "nlscope");
	proto_register_field_array(proto_netlink, netlink_fields, array_length(netlink_fields));
	nlx_register_subtrees(subtrees, array_length(subtrees));
	expert_register_field_array(expert_register_protocol(proto_netlink), netlink_experts,
				    array_length(netlink_experts));
	nlx_register_header();
	nlx_register_control();
	nlx_register_tables();
	nlx_register_msgtypes();
	nlx_register_state();
	nlx_register_exchanges();
	nlx_register_prefs(proto_nlscope, apply_prefs);
	nlscope_handle = register_dissector("nlscope", dissect_netlink_frame, proto_netlink);
}

void proto_reg_handoff_nlscope(void)
{
	family_handles = g_new(dissector_handle_t, nls_n_families);
	for (unsigned i = 0; i < nls_n_families; i++)
		family_handles[i] = create_dissector_handle(dissect_message,
							    nlx_family_proto(nls_families[i]));
	builtin_handle = find_dissector("netlink");
	nlx_find_fallbacks();
	dissector_add_uint("sll.hatype", ARPHRD_NETLINK_, nlscope_handle);
	apply_prefs();
}
