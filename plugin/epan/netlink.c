/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "netlink.h"

#include "control.h"
#include "cooked.h"
#include "encap.h"
#include "esp.h"
#include "fallback.h"
#include "frame.h"
#include "header.h"
#include "msgtype.h"
#include "payload.h"
#include "prefs.h"
#include "process.h"
#include "sa_tree.h"
#include "state.h"

int proto_netlink = -1;
int hf_nlx_attr_len, hf_nlx_attr_type, hf_nlx_attr_nested, hf_nlx_attr_net_byteorder,
	hf_nlx_attr_index, hf_nlx_attr_data, hf_nlx_bad_value, hf_nlx_padding;
int hf_nlx_ifindex, hf_nlx_ifname, hf_nlx_addr;
int ett_nlx_attr, ett_nlx_flags, ett_nlx_element;
expert_field ei_nlx_length, ei_nlx_legacy, ei_nlx_overrun, ei_nlx_unknown, ei_nlx_trailing,
	ei_nlx_deep, ei_nlx_cut, ei_nlx_case;

static int proto_nlscope = -1;

static hf_register_info netlink_fields[] = {
	{ &hf_nlx_attr_len,
	  { "nla_len", "netlink.attr_len", FT_UINT16, BASE_DEC, NULL, 0, NULL, HFILL } },
	{ &hf_nlx_attr_type,
	  { "nla_type", "netlink.attr_type", FT_UINT16, BASE_HEX, NULL, 0, NULL, HFILL } },
	{ &hf_nlx_attr_nested,
	  { "NLA_F_NESTED", "netlink.attr_type.nested", FT_BOOLEAN, 16, NULL, NLS_F_NESTED,
	    "Holds attributes", HFILL } },
	{ &hf_nlx_attr_net_byteorder,
	  { "NLA_F_NET_BYTEORDER", "netlink.attr_type.net_byteorder", FT_BOOLEAN, 16, NULL,
	    NLS_F_NET_BYTEORDER, "Payload is big-endian", HFILL } },
	{ &hf_nlx_attr_index,
	  { "Index", "netlink.attr_index", FT_UINT16, BASE_DEC, NULL, 0, NULL, HFILL } },
	{ &hf_nlx_attr_data,
	  { "Data", "netlink.attr_data", FT_BYTES, BASE_NONE, NULL, 0, NULL, HFILL } },
	{ &hf_nlx_bad_value,
	  { "Bad value", "netlink.bad_value", FT_BYTES, BASE_NONE, NULL, 0,
	    "Bytes of a known attribute or member that its type cannot be read from", HFILL } },
	{ &hf_nlx_padding,
	  { "Padding", "netlink.padding", FT_BYTES, BASE_NONE, NULL, 0, NULL, HFILL } },
	{ &hf_nlx_ifindex,
	  { "Interface index", "netlink.ifindex", FT_UINT32, BASE_DEC, NULL, 0,
	    "An interface anywhere in the message", HFILL } },
	{ &hf_nlx_ifname,
	  { "Interface name", "netlink.ifname", FT_STRING, BASE_NONE, NULL, 0,
	    "Name of an interface anywhere in the message, also where it is a number", HFILL } },
	{ &hf_nlx_addr,
	  { "Address", "netlink.addr", FT_STRING, BASE_NONE, NULL, 0,
	    "A network or link-layer address anywhere in the message", HFILL } },
};

static ei_register_info netlink_experts[] = {
	{ &ei_nlx_legacy,
	  { "netlink.short_header", PI_PROTOCOL, PI_CHAT,
	    "Shorter header than Linux's, as older programs send it", EXPFILL } },
	{ &ei_nlx_length,
	  { "netlink.wrong_length", PI_MALFORMED, PI_WARN, "Wrong length", EXPFILL } },
	{ &ei_nlx_overrun,
	  { "netlink.overrun", PI_MALFORMED, PI_WARN, "Attribute longer than what holds it",
	    EXPFILL } },
	{ &ei_nlx_unknown,
	  { "netlink.unknown", PI_UNDECODED, PI_NOTE, "Not in the tables", EXPFILL } },
	{ &ei_nlx_trailing,
	  { "netlink.trailing", PI_MALFORMED, PI_NOTE, "Bytes left over", EXPFILL } },
	{ &ei_nlx_deep,
	  { "netlink.too_deep", PI_MALFORMED, PI_WARN, "Nested too deep to follow", EXPFILL } },
	{ &ei_nlx_cut,
	  { "netlink.cut", PI_UNDECODED, PI_NOTE, "Cut off by the capture's snap length",
	    EXPFILL } },
	{ &ei_nlx_case,
	  { "netlink.no_selector", PI_UNDECODED, PI_NOTE,
	    "The attribute that says what this is is missing or unknown", EXPFILL } },
};

void proto_register_nlscope(void)
{
	static int *subtrees[] = { &ett_nlx_attr, &ett_nlx_flags, &ett_nlx_element };

	proto_netlink = proto_get_id_by_filter_name("netlink");
	proto_nlscope = proto_register_protocol("nlscope (Linux netlink)", "nlscope", "nlscope");
	proto_register_field_array(proto_netlink, netlink_fields, array_length(netlink_fields));
	nlx_register_subtrees(subtrees, array_length(subtrees));
	expert_register_field_array(expert_register_protocol(proto_netlink), netlink_experts,
				    array_length(netlink_experts));
	nlx_register_cooked();
	nlx_register_frame();
	nlx_register_header();
	nlx_register_process();
	nlx_register_control();
	nlx_register_tables();
	nlx_register_msgtypes();
	nlx_register_lives();
	nlx_register_esp();
	nlx_register_state();
	nlx_register_exchanges();
	nlx_register_prefs(proto_nlscope, nlx_apply_encaps);
	nlx_register_encaps();
}

void proto_reg_handoff_nlscope(void)
{
	nlx_make_family_handles();
	nlx_find_encaps();
	nlx_find_fallbacks();
	nlx_find_payloads();
	nlx_find_esp();
	nlx_apply_encaps();
}
