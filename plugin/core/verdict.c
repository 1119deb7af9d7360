/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What the kernel says of a request.  Layouts: linux/netlink.h (struct nlmsgerr),
 * net/netlink/af_netlink.c (netlink_ack, netlink_ack_tlv_fill, netlink_dump_done). */
#include "message.h"
#include "path.h"
#include "select.h"

enum {
	NLMSGERR_ATTR_MSG_ = 1,
	NLMSGERR_ATTR_OFFS_ = 2,
	NLMSGERR_ATTR_MISS_TYPE_ = 5,
	NLMSGERR_ATTR_MISS_NEST_ = 6
};

static uint32_t up_to(uint64_t off, uint32_t end)
{
	return off < end ? (uint32_t)off : end;
}

struct nls_verdict nls_verdict_read(const struct nls_message *m)
{
	struct nls_verdict v = { .error = 0 };
	uint32_t off = m->off + NLS_HDRLEN;
	uint64_t len;

	if (m->end < off + 4)
		return v;
	v.has_error = true;
	v.error = (int32_t)nls_number(m->data + off, 4, m->big_endian);
	off += 4;
	if (m->type == NLS_TYPE_ERROR && m->end - off >= NLS_HDRLEN) {
		len = nls_number(m->data + off, 4, m->big_endian);
		if (m->flags & NLS_F_CAPPED || len < NLS_HDRLEN)
			len = NLS_HDRLEN;
		v.echo = off;
		v.echo_end = up_to(off + len, m->end);
		off = up_to(off + ((len + 3) & ~(uint64_t)3), m->end);
	}
	if (m->flags & NLS_F_ACK_TLVS && off < m->end) {
		v.extack = off;
		v.extack_end = m->end;
	}
	return v;
}

static bool find_extack(const struct nls_message *m, const struct nls_verdict *v, unsigned number,
			struct nls_attr *attr)
{
	return v->extack &&
	       nls_find_attr(m->data, m->big_endian, v->extack, v->extack_end, number, attr);
}

static bool read_extack(const struct nls_message *m, const struct nls_verdict *v, unsigned number,
			uint32_t *value)
{
	struct nls_attr attr;

	if (!find_extack(m, v, number, &attr) || attr.len != 4)
		return false;
	*value = (uint32_t)nls_number(m->data + attr.off, 4, m->big_endian);
	return true;
}

bool nls_extack_text(struct nls_text *t, const struct nls_message *m, const struct nls_verdict *v)
{
	struct nls_attr text;
	uint32_t len = 0;

	if (!find_extack(m, v, NLMSGERR_ATTR_MSG_, &text))
		return false;
	while (len < text.len && m->data[text.off + len])
		len++;
	nls_text_bytes(t, (const char *)m->data + text.off, len);
	return true;
}

static bool path_at(struct nls_text *t, const struct nls_message *request, uint32_t offset,
		    const struct nls_set **nest)
{
	const struct nls_row *body = nls_message_body(request);

	return body && offset < request->end - request->off &&
	       nls_path(t, request->data, request->big_endian, body, nls_message_content(request),
			request->end, request->off + offset, nest);
}

static bool missing_path(struct nls_text *t, const struct nls_message *m,
			 const struct nls_verdict *v, const struct nls_message *request)
{
	const struct nls_row *body = nls_message_body(request), *row;
	const struct nls_set *set = body ? body->set : NULL;
	uint32_t type, offset;

	if (!read_extack(m, v, NLMSGERR_ATTR_MISS_TYPE_, &type))
		return false;
	if (read_extack(m, v, NLMSGERR_ATTR_MISS_NEST_, &offset)) {
		if (!path_at(t, request, offset, &set))
			return false;
		nls_text_str(t, "/");
	}
	row = nls_set_row(set, (uint16_t)type);
	if (row)
		nls_text_str(t, row->name);
	else
		nls_text_printf(t, "%u", type);
	return true;
}

bool nls_extack_path(struct nls_text *t, const struct nls_message *m, const struct nls_verdict *v,
		     const struct nls_message *request, bool missing)
{
	const struct nls_set *nest;
	uint32_t offset;

	if (missing)
		return missing_path(t, m, v, request);
	return read_extack(m, v, NLMSGERR_ATTR_OFFS_, &offset) &&
	       path_at(t, request, offset, &nest);
}
