/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Layouts: linux/netlink.h, net/ipv4/fib_frontend.c (nl_fib_input). */
#include "message.h"

#include <string.h>

#include "names.h"

static bool is_genl(const struct nls_message *m)
{
	return m->protocol == NLS_NETLINK_GENERIC && m->type >= NLS_MIN_TYPE;
}

/* All of the connector's are of type NLMSG_DONE.  Both NFLOGs end a datagram of several
 * packets by a NLMSG_DONE of their own, without the flag that ends a dump: ULOG's is
 * the last packet, the other's a mere header. */
static bool is_own_control(const struct nls_message *m)
{
	return m->type == NLS_TYPE_DONE &&
	       (m->protocol == NLS_CONNECTOR ||
		(!(m->flags & NLS_F_MULTI) &&
		 (m->protocol == NLS_NETLINK_NFLOG || m->protocol == NLS_NETLINK_NETFILTER)));
}

static bool has_any_type(const struct nls_message *m)
{
	const struct nls_family *family = nls_family_by_protocol(m->protocol, m->type);

	return family && family->any_type;
}

static void find_tables(struct nls_message *m, nls_genl_fn *genl, const void *context)
{
	m->family = NULL;
	m->msg = NULL;
	m->genl_name = NULL;
	if (is_genl(m)) {
		m->genl_name = genl ? genl(context, m->type) : NULL;
		m->family = m->genl_name ? nls_family_by_genl_name(m->genl_name) : NULL;
		if (m->family && m->body < m->end)
			m->msg = nls_msg(m->family, m->data[m->body]);
	} else if (m->type >= NLS_MIN_TYPE || is_own_control(m) || has_any_type(m)) {
		m->family = nls_family_by_protocol(m->protocol, m->type);
		m->msg = m->family ? nls_msg(m->family, m->type) : NULL;
	}
}

/* The answer is the request, header and all, with the result filled in: a table, or an
 * error if there is no such table. */
static bool is_fib_answer(const struct nls_message *m)
{
	enum { TB_ID_ = 11, ERR_ = 16, SIZE_ = 20 }; /* struct fib_result_nl */
	const uint8_t *p = m->data + m->body;

	return m->end - m->body >= SIZE_ && (p[TB_ID_] || nls_number(p + ERR_, 4, m->big_endian));
}

static bool told_by_kernel(const struct nls_message *m)
{
	if (m->protocol == NLS_NETLINK_FIB_LOOKUP)
		return is_fib_answer(m);
	return !(m->flags & NLS_F_REQUEST) && m->protocol != NLS_NETLINK_USERSOCK;
}

uint32_t nls_message_length(const uint8_t *p, unsigned protocol, bool big_endian, uint32_t room)
{
	uint32_t len = (uint32_t)nls_number(p, 4, big_endian);

	if (protocol == NLS_NETLINK_AUDIT && !nls_number(p + 6, 2, big_endian) &&
	    room > NLS_HDRLEN && len == room - NLS_HDRLEN)
		return room;
	return len;
}

void nls_message_read(struct nls_message *m, uint32_t off, uint32_t limit, nls_genl_fn *genl,
		      const void *context)
{
	const uint8_t *p = m->data + off;
	uint32_t len;

	m->off = off;
	m->len = (uint32_t)nls_number(p, 4, m->big_endian);
	m->type = (uint16_t)nls_number(p + 4, 2, m->big_endian);
	m->flags = (uint16_t)nls_number(p + 6, 2, m->big_endian);
	m->seq = (uint32_t)nls_number(p + 8, 4, m->big_endian);
	m->pid = (uint32_t)nls_number(p + 12, 4, m->big_endian);
	len = nls_message_length(p, m->protocol, m->big_endian, limit - off);
	m->cut = len > limit - off;
	m->end = m->cut ? limit : off + len;
	m->body = off + NLS_HDRLEN < m->end ? off + NLS_HDRLEN : m->end;
	m->from_kernel = told_by_kernel(m);
	find_tables(m, genl, context);
}

bool nls_message_read_bare(struct nls_message *m, uint32_t off, uint32_t end, bool cut)
{
	static const char udev[] = "libudev";

	m->family = nls_family_by_protocol(m->protocol, 0);
	if (!m->family || !m->family->bare)
		return false;
	m->off = m->body = off;
	m->end = end;
	m->len = end - off;
	m->seq = m->pid = 0;
	m->flags = 0;
	m->cut = cut;
	m->genl_name = NULL;
	m->type = end - off >= sizeof(udev) && memcmp(m->data + off, udev, sizeof(udev)) == 0;
	m->from_kernel = !m->type;
	m->msg = nls_msg(m->family, m->type);
	return true;
}

uint32_t nls_message_next(const struct nls_message *m, uint32_t limit)
{
	uint32_t more = m->end - m->off > m->len ? m->end - m->off : m->len;
	uint64_t next = (uint64_t)m->off + (((uint64_t)more + 3) & ~(uint64_t)3);

	return next < limit ? (uint32_t)next : limit;
}

unsigned nls_message_kind(const struct nls_message *m)
{
	static const uint8_t of_route[] = { NLS_MSG_NEW, NLS_MSG_DEL, NLS_MSG_GET, NLS_MSG_OTHER };

	if (m->msg)
		return m->msg->kind;
	/* All of rtnetlink's come in groups of four. */
	if (m->protocol == NLS_NETLINK_ROUTE && m->type >= NLS_MIN_TYPE)
		return of_route[m->type % 4];
	return NLS_MSG_OTHER;
}

bool nls_asks_dump(const struct nls_message *m)
{
	uint16_t bits = m->flags & NLS_F_DUMP;
	unsigned kind = nls_message_kind(m);

	if (m->from_kernel || m->type < NLS_MIN_TYPE || m->protocol == NLS_NETLINK_USERSOCK)
		return false;
	/* The kernel takes either bit of a request to get, generic netlink wants both. */
	if (kind == NLS_MSG_GET && m->protocol != NLS_NETLINK_GENERIC)
		return bits != 0;
	return bits == NLS_F_DUMP && (kind == NLS_MSG_GET || kind == NLS_MSG_OTHER);
}

const struct nls_row *nls_message_body(const struct nls_message *m)
{
	if (!m->msg)
		return NULL;
	if (m->msg->other.kind != NLS_NONE && m->body < m->end &&
	    m->data[m->body] == m->msg->other_family)
		return &m->msg->other;
	if (m->from_kernel && m->msg->reply.kind != NLS_NONE)
		return &m->msg->reply;
	if (m->msg->dump.kind != NLS_NONE && nls_asks_dump(m))
		return &m->msg->dump;
	return &m->msg->body;
}

uint32_t nls_message_content(const struct nls_message *m)
{
	if (!is_genl(m))
		return m->body;
	return m->end - m->body < NLS_GENL_HDRLEN ? m->end : m->body + NLS_GENL_HDRLEN;
}

void nls_message_name(struct nls_text *t, const struct nls_message *m)
{
	if (m->msg)
		nls_text_str(t, m->msg->name);
	else
		nls_message_short_name(t, m);
}

void nls_message_short_name(struct nls_text *t, const struct nls_message *m)
{
	const char *control = nls_control_name(m->type);

	if (m->msg)
		nls_text_str(t, nls_short_name(m->family, m->msg->name));
	else if (control)
		nls_text_str(t, control);
	else if (is_genl(m) && m->genl_name && m->body < m->end)
		nls_text_printf(t, "%s command %u", m->genl_name, m->data[m->body]);
	else
		nls_text_printf(t, "type %u", m->type);
}

bool nls_goes_on(unsigned protocol, uint16_t flags, bool dump)
{
	/* net/sctp/diag.c dumps associations without NLM_F_MULTI. */
	return flags & NLS_F_MULTI || (protocol == NLS_NETLINK_SOCK_DIAG && dump);
}

bool nls_guess_order(const uint8_t *data, uint32_t off, uint32_t captured, uint32_t room,
		     bool *big_endian)
{
	uint32_t le, be;
	bool fits_le, fits_be;

	if (captured < off + 4)
		return false;
	le = (uint32_t)nls_number(data + off, 4, false);
	be = (uint32_t)nls_number(data + off, 4, true);
	fits_le = le >= NLS_HDRLEN && le <= room;
	fits_be = be >= NLS_HDRLEN && be <= room;
	if (fits_le == fits_be)
		return false;
	*big_endian = fits_be;
	return true;
}
