/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Offsets count from the request's struct nlmsghdr: include/linux/netlink.h,
 * net/netlink/af_netlink.c (netlink_ack_tlv_fill). */
#include "extack.h"

#include "../core/path.h"
#include "../core/select.h"
#include "message.h"

enum { NLMSGERR_ATTR_OFFS_ = 2, NLMSGERR_ATTR_MISS_TYPE_ = 5, NLMSGERR_ATTR_MISS_NEST_ = 6 };

#define PATH_SIZE 512

static bool read_u32(const struct nlx_msg *m, const struct nlx_verdict *v, unsigned number,
		     uint32_t *value)
{
	struct nls_attr attr;

	if (!nls_find_attr(m->data, m->big_endian, v->extack, v->extack_end, number, &attr) ||
	    attr.len != 4)
		return false;
	*value = (uint32_t)nls_number(m->data + attr.off, 4, m->big_endian);
	return true;
}

static bool find_path(struct nls_text *t, const struct nlx_msg *request, uint32_t offset,
		      const struct nls_set **nest)
{
	const struct nls_row *body = nlx_body_type(request);

	return body && offset < request->end - request->off &&
	       nls_path(t, request->data, request->big_endian, body, request->body, request->end,
			request->off + offset, nest);
}

static const char *missing_path(const struct nlx_msg *m, const struct nlx_verdict *v,
				const struct nlx_msg *request, uint32_t type,
				wmem_allocator_t *pool)
{
	const struct nls_row *body = nlx_body_type(request), *row;
	const struct nls_set *set = body ? body->set : NULL;
	char buf[PATH_SIZE];
	struct nls_text t;
	uint32_t offset;

	nls_text_init(&t, buf, sizeof(buf));
	if (read_u32(m, v, NLMSGERR_ATTR_MISS_NEST_, &offset)) {
		if (!find_path(&t, request, offset, &set))
			return NULL;
		nls_text_str(&t, "/");
	}
	row = nls_set_row(set, (uint16_t)type);
	if (row)
		nls_text_str(&t, row->name);
	else
		nls_text_printf(&t, "%u", type);
	return wmem_strdup(pool, buf);
}

struct nlx_complaint nlx_resolve_extack(const struct nlx_msg *m, const struct nlx_verdict *v,
					const struct nlx_msg *request, wmem_allocator_t *pool)
{
	struct nlx_complaint c = { NULL, NULL };
	const struct nls_set *nest;
	char buf[PATH_SIZE];
	struct nls_text t;
	uint32_t value;

	nls_text_init(&t, buf, sizeof(buf));
	if (read_u32(m, v, NLMSGERR_ATTR_OFFS_, &value) && find_path(&t, request, value, &nest))
		c.path = wmem_strdup(pool, buf);
	if (read_u32(m, v, NLMSGERR_ATTR_MISS_TYPE_, &value))
		c.missing = missing_path(m, v, request, value, pool);
	return c;
}

struct nlx_complaint nlx_complaint_of(const struct nlx_msg *m, const struct nlx_verdict *v,
				      const struct nlx_exchange *x, packet_info *pinfo)
{
	struct nlx_complaint kept = { x ? x->extack_path : NULL, x ? x->extack_missing : NULL };
	struct nlx_msg request = *m;

	if (!v->extack || !v->echo || m->flags & NLX_F_CAPPED)
		return kept;
	nlx_read_message(&request, pinfo, v->echo, v->echo_end);
	return nlx_resolve_extack(m, v, &request, pinfo->pool);
}
