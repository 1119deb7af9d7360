/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Netlink comes as LINKTYPE_NETLINK from nlmon, and among other frames in cooked
 * captures of all interfaces.  Those have a table of address types, sll.hatype, but
 * Wireshark asks the built-in netlink dissector before it looks there, with the
 * wrong header in the second version: so we are asked first, and pass on the rest.
 */
#include "encap.h"

#include <wiretap/wtap.h>

#include "cooked.h"
#include "frame.h"
#include "prefs.h"

struct encap {
	uint32_t number; /* WTAP_ENCAP_* */
	const struct nlx_cooked *header;
	dissector_t dissect;
	dissector_handle_t ours, builtin;
};

static int dissect_sll(tvbuff_t *tvb, packet_info *pinfo, proto_tree *tree, void *data);
static int dissect_sll2(tvbuff_t *tvb, packet_info *pinfo, proto_tree *tree, void *data);

static dissector_handle_t frame_handle, sll2_handle;
static struct encap sll = { WTAP_ENCAP_SLL, &nlx_sll, dissect_sll, NULL, NULL };
static struct encap sll2 = { WTAP_ENCAP_SLL2, &nlx_sll2, dissect_sll2, NULL, NULL };
static dissector_handle_t builtin_netlink;

static int dissect_either(const struct encap *e, dissector_handle_t netlink, tvbuff_t *tvb,
			  packet_info *pinfo, proto_tree *tree, void *data)
{
	bool known = tvb_captured_length(tvb) >= e->header->hatype + 2u;

	return call_dissector_only(known && nlx_is_netlink(tvb, e->header) ? netlink : e->builtin,
				   tvb, pinfo, tree, data);
}

static int dissect_sll(tvbuff_t *tvb, packet_info *pinfo, proto_tree *tree, void *data)
{
	return dissect_either(&sll, frame_handle, tvb, pinfo, tree, data);
}

static int dissect_sll2(tvbuff_t *tvb, packet_info *pinfo, proto_tree *tree, void *data)
{
	return dissect_either(&sll2, sll2_handle, tvb, pinfo, tree, data);
}

void nlx_register_encaps(void)
{
	frame_handle = register_dissector("nlscope", nlx_dissect_frame, proto_netlink);
	sll2_handle = create_dissector_handle(nlx_dissect_sll2, proto_netlink);
}

static void find_builtin(struct encap *e)
{
	e->builtin = dissector_get_default_uint_handle("wtap_encap", e->number);
	/* No protocol of its own: it is in no list of layers. */
	e->ours = create_dissector_handle(e->dissect, -1);
}

void nlx_find_encaps(void)
{
	builtin_netlink = find_dissector("netlink");
	find_builtin(&sll);
	find_builtin(&sll2);
}

static void decode(uint32_t number, dissector_handle_t ours, dissector_handle_t builtin)
{
	if (builtin)
		dissector_add_uint("wtap_encap", number, nlx_pref_enabled() ? ours : builtin);
}

void nlx_apply_encaps(void)
{
	decode(WTAP_ENCAP_NETLINK, frame_handle, builtin_netlink);
	decode(sll.number, sll.ours, sll.builtin);
	decode(sll2.number, sll2.ours, sll2.builtin);
}
