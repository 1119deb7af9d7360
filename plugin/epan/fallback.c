/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "fallback.h"

#include <epan/dissectors/packet-netlink.h>

#include "message.h"

static dissector_table_t by_protocol, by_genl_family;

void nlx_find_fallbacks(void)
{
	by_protocol = find_dissector_table("netlink.protocol");
	by_genl_family = find_dissector_table("genl.family");
}

/* The built-in learns family ids from replies that it dissects; ours are
 * dissected here, so its dissectors are found by name instead. */
static bool fall_back_genl(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
			   tvbuff_t *tvb, struct packet_netlink_data *data)
{
	genl_info_t info;

	if (!m->genl_name || !by_genl_family || m->end - m->off < NLS_HDRLEN + NLS_GENL_HDRLEN)
		return false;
	memset(&info, 0, sizeof(info));
	info.nl_data = data;
	info.genl_tree = tree;
	info.cmd = m->data[m->body];
	return nlx_try_string(by_genl_family, m->genl_name, tvb, pinfo, tree, &info) > 0;
}

bool nlx_fall_back(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree)
{
	struct packet_netlink_data data = { PACKET_NETLINK_MAGIC,
					    m->big_endian ? ENC_BIG_ENDIAN : ENC_LITTLE_ENDIAN,
					    m->type };
	tvbuff_t *tvb;

	if (m->type < NLX_MIN_TYPE || m->end - m->off <= NLS_HDRLEN)
		return false;
	tvb = tvb_new_subset_length_caplen(m->tvb, (int)m->off, (int)(m->end - m->off),
					   (int)(m->len < INT32_MAX ? m->len : INT32_MAX));
	if (m->protocol == NLS_NETLINK_GENERIC)
		return fall_back_genl(m, pinfo, tree, tvb, &data);
	return by_protocol &&
	       nlx_try_uint(by_protocol, m->protocol, tvb, pinfo, tree, true, &data) > 0;
}
