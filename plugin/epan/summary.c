/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "summary.h"

#include <string.h>

#include "../core/info.h"
#include "../core/names.h"
#include "capture.h"
#include "extack.h"
#include "header.h"
#include "message.h"
#include "process.h"
#include "state.h"

#define INFO_SIZE 512

static void set_text_address(address *addr, const char *text)
{
	set_address(addr, AT_STRINGZ, (int)strlen(text) + 1, text);
}

void nlx_set_addresses(packet_info *pinfo, const char *from, const char *to)
{
	set_text_address(&pinfo->src, from);
	set_text_address(&pinfo->dst, to);
}

/* An effect is told to a group, with the port of who brought it about; without a
 * sequence number, and where nobody asked, so is a change. */
static bool is_multicast(const struct nlx_msg *m, const struct nlx_link *link)
{
	if (m->traced)
		return false;
	if (!m->from_kernel || link->exchange)
		return link->caused;
	return !m->pid || (!m->seq && !(m->flags & NLX_F_MULTI) && !nlx_is_control(m));
}

static void set_addresses(struct nlx_msg *m, packet_info *pinfo, const struct nlx_link *link)
{
	bool multicast = is_multicast(m, link);
	uint32_t port = multicast ? 0 : nlx_user_port(m, link);
	const char *user = port	       ? nlx_port_text(m, pinfo, link->exchange, port)
			   : multicast ? "multicast"
				       : "user";

	if (m->index && (!port || m->told_port))
		return;
	m->told_port = port != 0;
	if (m->protocol == NLS_NETLINK_USERSOCK && m->told)
		nlx_set_addresses(pinfo, "nltap", "nltap");
	else if (m->protocol == NLS_NETLINK_USERSOCK)
		nlx_set_addresses(pinfo, user, "user");
	else if (m->family && m->family->bare && !m->from_kernel)
		nlx_set_addresses(pinfo, m->traced && m->sent ? user : "user",
				  m->traced && !m->sent ? user : "multicast");
	else if (m->from_kernel)
		nlx_set_addresses(pinfo, "kernel", user);
	else
		nlx_set_addresses(pinfo, user, "kernel");
}

/* An acknowledgement is shown as the family that it is of. */
static const char *column_of(const struct nlx_msg *m, const struct nlx_link *link)
{
	const struct nls_family *family = m->family;

	if (!family && link->exchange)
		family = link->exchange->family;
	if (!family && m->protocol == NLS_NETLINK_GENERIC)
		family = nls_family_by_genl_name("nlctrl");
	if (!family)
		family = nls_family_by_protocol(m->protocol, NLX_MIN_TYPE);
	return family ? family->column : NULL;
}

void nlx_set_columns(struct nlx_msg *m, packet_info *pinfo, const struct nlx_link *link)
{
	const char *column;

	set_addresses(m, pinfo, link);
	if (m->index)
		return;
	pinfo->p2p_dir = m->from_kernel ? P2P_DIR_RECV : P2P_DIR_SENT;
	column = column_of(m, link);
	if (column)
		col_set_str(pinfo->cinfo, COL_PROTOCOL, column);
}

struct names {
	const struct nlx_capture *capture;
	uint32_t frame;
};

static const char *ifname(const void *context, uint32_t ifindex)
{
	const struct names *names = context;

	return nlx_ifname(names->capture, names->frame, ifindex);
}

/* Templates are resolved once a message type is met, against the type of body
 * that they are for; one that does not fit its body says nothing. */
static const struct nls_info *compiled_info(const struct nlx_msg *m, const struct nls_row *body)
{
	static GHashTable *compiled;
	const struct nls_row *asked = m->msg->asked && m->from_kernel ? &m->msg->body : NULL;
	struct nls_info *info;

	if (!compiled)
		compiled = g_hash_table_new(g_direct_hash, g_direct_equal);
	if (!g_hash_table_lookup_extended(compiled, body, NULL, (void **)&info)) {
		info = m->msg->info ? nls_info_compile(m->msg->info, body, asked, NULL) : NULL;
		g_hash_table_insert(compiled, (void *)body, info);
	}
	return info;
}

static void write_content(struct nls_text *t, const struct nlx_msg *m, packet_info *pinfo)
{
	const struct nls_row *body = nlx_body_type(m);
	const struct nls_info *info = body ? compiled_info(m, body) : NULL;
	struct names names = { m->capture, pinfo->num };
	struct nls_context context = { ifname, &names };
	uint32_t off = m->body;
	size_t start;

	if (!info)
		return;
	if (m->protocol == NLS_NETLINK_GENERIC)
		off = m->end - off < NLS_GENL_HDRLEN ? m->end : off + NLS_GENL_HDRLEN;
	start = t->len;
	nls_text_str(t, " ");
	nls_info_write(t, info, m->data, m->big_endian, off, m->end, &context, m->asked);
	if (t->len == start + 1)
		nls_text_cut(t, start);
}

/* What the request was, from the exchange or from the copy in the message. */
static const char *request_name(const struct nlx_msg *m, packet_info *pinfo,
				const struct nls_verdict *v, const struct nlx_link *link)
{
	struct nlx_msg request = *m;

	if (link->exchange)
		return nls_short_name(link->exchange->family, link->exchange->cmd);
	if (!v->echo || v->echo_end - v->echo < NLS_HDRLEN)
		return NULL;
	nlx_read_message(&request, pinfo, v->echo, v->echo_end);
	return nls_short_name(request.family, nlx_msg_name(&request, pinfo));
}

static void write_complaint(struct nls_text *t, const struct nlx_msg *m, packet_info *pinfo,
			    const struct nls_verdict *v, const struct nlx_link *link)
{
	const char *text = nlx_extack_text(m, v, pinfo->pool);
	struct nlx_complaint c = nlx_complaint_of(m, v, link->exchange, pinfo);

	if (text)
		nls_text_printf(t, " \"%s\"", text);
	if (c.path)
		nls_text_printf(t, " at %s", c.path);
	if (c.missing)
		nls_text_printf(t, " missing %s", c.missing);
}

static void write_verdict(struct nls_text *t, const struct nlx_msg *m, packet_info *pinfo,
			  const struct nlx_link *link)
{
	struct nls_verdict v = nlx_read_verdict(m);
	const char *request = request_name(m, pinfo, &v, link);
	const char *name = nls_errno_name(v.error);

	if (!v.has_error)
		nls_text_str(t, nls_control_name(m->type));
	else if (v.error >= 0)
		nls_text_str(t, m->type == NLX_DONE ? "DONE" : "ACK");
	else if (name)
		nls_text_printf(t, "%s %s", m->type == NLX_DONE ? "DONE" : "ERROR", name);
	else
		nls_text_printf(t, "ERROR %lld", -(long long)v.error);
	if (request)
		nls_text_printf(t, " %s", request);
	write_complaint(t, m, pinfo, &v, link);
}

/* A dump's frame holds dozens of messages: the first few say what it is, and how it
 * ends matters. */
static bool is_skipped(const struct nlx_msg *m)
{
	return m->index >= NLX_INFO_MESSAGES && !nlx_is_verdict(m);
}

void nlx_append_info(const struct nlx_msg *m, packet_info *pinfo, const struct nlx_link *link)
{
	char buf[INFO_SIZE];
	struct nls_text t;

	if (!col_get_writable(pinfo->cinfo, COL_INFO) || is_skipped(m))
		return;
	nls_text_init(&t, buf, sizeof(buf));
	if (nlx_is_verdict(m) && (m->from_kernel || m->protocol == NLS_NETLINK_USERSOCK)) {
		write_verdict(&t, m, pinfo, link);
	} else {
		nls_text_str(&t, nls_short_name(m->family, nlx_msg_name(m, pinfo)));
		write_content(&t, m, pinfo);
	}
	if (link->repeat_of)
		nls_text_printf(&t, " (repeat of frame %u)", link->repeat_of);
	col_append_sep_str(pinfo->cinfo, COL_INFO, " | ", buf);
}

void nlx_append_more(packet_info *pinfo, unsigned n_messages)
{
	if (n_messages > NLX_INFO_MESSAGES)
		col_append_fstr(pinfo->cinfo, COL_INFO, " (%u messages)", n_messages);
}
