/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "message.h"

#include "../core/guess.h"
#include "../schema/families.h"
#include "msgtype.h"
#include "nflog.h"
#include "state.h"
#include "tree.h"

struct place {
	const struct nlx_capture *capture;
	uint32_t frame;
};

static const char *genl_name(const void *context, uint16_t id)
{
	const struct place *place = context;

	return nlx_genl_name(place->capture, place->frame, id);
}

static void take(struct nlx_msg *m, const struct nls_message *n)
{
	m->off = n->off;
	m->end = n->end;
	m->body = n->body;
	m->len = n->len;
	m->seq = n->seq;
	m->pid = n->pid;
	m->type = n->type;
	m->flags = n->flags;
	m->cut = n->cut;
	m->from_kernel = n->from_kernel;
	m->family = n->family;
	m->msg = n->msg;
	m->genl_name = n->genl_name;
}

void nlx_read_message(struct nlx_msg *m, packet_info *pinfo, uint32_t off, uint32_t limit)
{
	struct nls_message n = { .data = m->data,
				 .protocol = m->protocol,
				 .big_endian = m->big_endian };
	struct place place = { m->capture, pinfo->num };

	nls_message_read(&n, off, limit, genl_name, &place);
	take(m, &n);
}

bool nlx_read_bare(struct nlx_msg *m, uint32_t end, bool cut)
{
	struct nls_message n = { .data = m->data,
				 .protocol = m->protocol,
				 .big_endian = m->big_endian };

	if (!nls_message_read_bare(&n, m->start, end, cut))
		return false;
	take(m, &n);
	return true;
}

struct nls_message nlx_plain(const struct nlx_msg *m)
{
	struct nls_message n = { .data = m->data,
				 .protocol = m->protocol,
				 .big_endian = m->big_endian,
				 .off = m->off,
				 .end = m->end,
				 .body = m->body,
				 .len = m->len,
				 .seq = m->seq,
				 .pid = m->pid,
				 .type = m->type,
				 .flags = m->flags,
				 .cut = m->cut,
				 .from_kernel = m->from_kernel,
				 .family = m->family,
				 .msg = m->msg,
				 .genl_name = m->genl_name };

	return n;
}

unsigned nlx_kind(const struct nlx_msg *m)
{
	struct nls_message n = nlx_plain(m);

	return nls_message_kind(&n);
}

bool nlx_asks_dump(const struct nlx_msg *m)
{
	struct nls_message n = nlx_plain(m);

	return nls_asks_dump(&n);
}

const struct nls_row *nlx_body_type(const struct nlx_msg *m)
{
	struct nls_message n = nlx_plain(m);

	return nls_message_body(&n);
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
