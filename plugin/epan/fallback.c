/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "fallback.h"

#include <epan/dissectors/packet-netlink.h>
#include <epan/exceptions.h>
#include <epan/show_exception.h>

#include "message.h"

static dissector_table_t by_protocol, by_genl_family;

void nlx_find_fallbacks(void)
{
	by_protocol = find_dissector_table("netlink.protocol");
	by_genl_family = find_dissector_table("genl.family");
}

static int try_protocol(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
			tvbuff_t *tvb, void *data)
{
	return nlx_try_uint(by_protocol, m->protocol, tvb, pinfo, tree, true, data);
}

static int try_genl_family(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
			   tvbuff_t *tvb, void *data)
{
	return nlx_try_string(by_genl_family, m->genl_name, tvb, pinfo, tree, data);
}

typedef int try_fn(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree, tvbuff_t *tvb,
		   void *data);

/* What such a dissector throws at is its message's trouble, not the frame's; what it
 * clears in the columns is not what the messages before have said. */
static bool try_guarded(try_fn *fn, const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
			tvbuff_t *tvb, void *data)
{
	const char *current = pinfo->current_proto;
	volatile int shown = 0;

	if (m->index)
		col_set_fence(pinfo->cinfo, COL_INFO);
	TRY
	{
		shown = fn(m, pinfo, tree, tvb, data);
	}
	CATCH_NONFATAL_ERRORS
	{
		show_exception(tvb, pinfo, tree, EXCEPT_CODE, GET_MESSAGE);
		shown = 1;
	}
	ENDTRY;
	pinfo->current_proto = current;
	return shown > 0;
}

/* The message's bytes from off; those that the capture lacks are known to be missing. */
static tvbuff_t *message_tvb(const struct nlx_msg *m, uint32_t off)
{
	uint32_t claimed = m->cut && m->len < INT32_MAX ? m->off + m->len : m->end;

	return tvb_new_subset_length_caplen(m->tvb, (int)off, (int)(m->end - off),
					    (int)(claimed - off));
}

static struct packet_netlink_data netlink_data(const struct nlx_msg *m)
{
	struct packet_netlink_data data = { PACKET_NETLINK_MAGIC,
					    m->big_endian ? ENC_BIG_ENDIAN : ENC_LITTLE_ENDIAN,
					    m->type };

	return data;
}

bool nlx_fall_back(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree)
{
	struct packet_netlink_data data = netlink_data(m);

	if (nlx_is_control(m) || m->protocol == NLS_NETLINK_GENERIC || m->body >= m->end ||
	    !by_protocol)
		return false;
	return try_guarded(try_protocol, m, pinfo, tree, message_tvb(m, m->off), &data);
}

/* The built-in learns family ids from replies that it dissects; ours are dissected
 * here, so its dissectors are found by name instead. */
bool nlx_fall_back_genl(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
			proto_tree *header_tree)
{
	struct packet_netlink_data data = netlink_data(m);
	genl_info_t info;

	if (m->protocol != NLS_NETLINK_GENERIC || !m->genl_name || !by_genl_family ||
	    m->end - m->body < NLS_GENL_HDRLEN)
		return false;
	memset(&info, 0, sizeof(info));
	info.nl_data = &data;
	info.genl_tree = header_tree;
	info.cmd = m->data[m->body];
	return try_guarded(try_genl_family, m, pinfo, tree, message_tvb(m, m->body), &info);
}
