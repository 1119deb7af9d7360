/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "message.h"

#include "../core/guess.h"
#include "../core/names.h"
#include "../schema/families.h"
#include "msgtype.h"
#include "nflog.h"
#include "state.h"
#include "tree.h"

static void find_genl_tables(struct nlx_msg *m, packet_info *pinfo)
{
	m->genl_name = nlx_genl_name(m->capture, pinfo->num, m->type);
	m->family = m->genl_name ? nls_family_by_genl_name(m->genl_name) : NULL;
	if (m->family && m->body < m->end)
		m->msg = nls_msg(m->family, m->data[m->body]);
}

/* Both NFLOGs end a datagram of several packets by a NLMSG_DONE of their own, without
 * the flag that ends a dump: ULOG's is the last packet, the other's a mere header. */
static bool is_own_control(const struct nlx_msg *m)
{
	return m->type == NLX_DONE && !(m->flags & NLX_F_MULTI) &&
	       (m->protocol == NLS_NETLINK_NFLOG || m->protocol == NLS_NETLINK_NETFILTER);
}

void nlx_read_message(struct nlx_msg *m, packet_info *pinfo, uint32_t off, uint32_t limit)
{
	const uint8_t *p = m->data + off;

	m->off = off;
	m->len = (uint32_t)nls_number(p, 4, m->big_endian);
	m->type = (uint16_t)nls_number(p + 4, 2, m->big_endian);
	m->flags = (uint16_t)nls_number(p + 6, 2, m->big_endian);
	m->seq = (uint32_t)nls_number(p + 8, 4, m->big_endian);
	m->pid = (uint32_t)nls_number(p + 12, 4, m->big_endian);
	m->cut = m->len > limit - off;
	m->end = m->cut ? limit : off + m->len;
	m->body = off + NLS_HDRLEN < m->end ? off + NLS_HDRLEN : m->end;
	m->from_kernel = !(m->flags & NLX_F_REQUEST) && m->protocol != NLS_NETLINK_USERSOCK;
	m->family = NULL;
	m->msg = NULL;
	m->genl_name = NULL;
	if (m->protocol == NLS_NETLINK_GENERIC && m->type >= NLX_MIN_TYPE) {
		find_genl_tables(m, pinfo);
	} else if (m->type >= NLX_MIN_TYPE || is_own_control(m)) {
		m->family = nls_family_by_protocol(m->protocol, m->type);
		m->msg = m->family ? nls_msg(m->family, m->type) : NULL;
	}
}

const struct nls_row *nlx_body_type(const struct nlx_msg *m)
{
	if (!m->msg)
		return NULL;
	if (m->from_kernel && m->msg->reply.kind != NLS_NONE)
		return &m->msg->reply;
	if ((m->flags & NLX_F_DUMP) == NLX_F_DUMP && !m->from_kernel &&
	    m->msg->dump.kind != NLS_NONE)
		return &m->msg->dump;
	return &m->msg->body;
}

/* A header that nobody knows is bytes; what looks like attributes after it is
 * shown as such. */
static void show_guess(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree, uint32_t off)
{
	uint32_t attrs = nls_guess_attrs(m->data, m->big_endian, off, m->end);

	if (attrs > off)
		proto_tree_add_item(tree, hf_nlx_attr_data, m->tvb, (int)off, (int)(attrs - off),
				    ENC_NA);
	nlx_tree_attrs(m, pinfo, tree, NULL, attrs, m->end);
}

void nlx_tree_message(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree)
{
	uint32_t body = m->body;

	if (m->protocol == NLS_NETLINK_GENERIC && m->type >= NLX_MIN_TYPE) {
		uint32_t end = m->end - body < NLS_GENL_HDRLEN ? m->end : body + NLS_GENL_HDRLEN;
		struct nls_row header = { .kind = NLS_STRUCT, .st = &genlmsghdr_struct };

		nlx_tree_body(m, pinfo, tree, &header, body, end);
		nlx_tree_command(m, tree);
		body = end;
	}
	if (nlx_body_type(m))
		nlx_tree_body(m, pinfo, tree, nlx_body_type(m), body, m->end);
	else
		show_guess(m, pinfo, tree, body);
	nlx_tree_nflog(m, tree);
}
