/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extack.h"

#include "message.h"

#define PATH_SIZE 512

struct nlx_complaint nlx_resolve_extack(const struct nlx_msg *m, const struct nls_verdict *v,
					const struct nlx_msg *request, wmem_allocator_t *pool)
{
	struct nls_message answer = nlx_plain(m), asked = nlx_plain(request);
	struct nlx_complaint c = { NULL, NULL };
	char buf[PATH_SIZE];
	struct nls_text t;

	nls_text_init(&t, buf, sizeof(buf));
	if (nls_extack_path(&t, &answer, v, &asked, false))
		c.path = wmem_strdup(pool, buf);
	nls_text_cut(&t, 0);
	if (nls_extack_path(&t, &answer, v, &asked, true))
		c.missing = wmem_strdup(pool, buf);
	return c;
}

struct nlx_complaint nlx_complaint_of(const struct nlx_msg *m, const struct nls_verdict *v,
				      const struct nlx_exchange *x, packet_info *pinfo)
{
	struct nlx_complaint kept = { x ? x->extack_path : NULL, x ? x->extack_missing : NULL };
	struct nlx_msg request = *m;

	if (!v->extack || !v->echo || m->flags & NLX_F_CAPPED)
		return kept;
	nlx_read_message(&request, pinfo, v->echo, v->echo_end);
	return nlx_resolve_extack(m, v, &request, pinfo->pool);
}
