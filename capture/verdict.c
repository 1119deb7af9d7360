/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "verdict.h"

#include <inttypes.h>

#include "../plugin/core/names.h"

enum { ANY, VERDICT = 0xff };

/* linux/netlink.h; what the bits 0x0f00 mean is the message's kind. */
static const struct {
	uint16_t kind; /* ANY, VERDICT, or enum nls_msg_kind + 1 */
	uint16_t mask;
	const char *name;
} flag_names[] = {
	{ ANY, 0x1, "REQUEST" },
	{ ANY, 0x2, "MULTI" },
	{ ANY, 0x4, "ACK" },
	{ ANY, 0x8, "ECHO" },
	{ ANY, 0x10, "DUMP_INTR" },
	{ ANY, 0x20, "DUMP_FILTERED" },
	{ NLS_MSG_NEW + 1, 0x100, "REPLACE" },
	{ NLS_MSG_NEW + 1, 0x200, "EXCL" },
	{ NLS_MSG_NEW + 1, 0x400, "CREATE" },
	{ NLS_MSG_NEW + 1, 0x800, "APPEND" },
	{ NLS_MSG_GET + 1, 0x100, "ROOT" },
	{ NLS_MSG_GET + 1, 0x200, "MATCH" },
	{ NLS_MSG_GET + 1, 0x400, "ATOMIC" },
	{ NLS_MSG_DEL + 1, 0x100, "NONREC" },
	{ NLS_MSG_DEL + 1, 0x200, "BULK" },
	{ VERDICT, NLS_F_CAPPED, "CAPPED" },
	{ VERDICT, NLS_F_ACK_TLVS, "ACK_TLVS" },
};

static bool applies(unsigned kind, const struct nls_message *m)
{
	unsigned own = m->msg ? m->msg->kind : NLS_MSG_OTHER;

	if (kind == ANY)
		return true;
	if (kind == VERDICT || nls_is_verdict(m))
		return kind == VERDICT && nls_is_verdict(m);
	if (own == NLS_MSG_OTHER && (m->flags & NLS_F_DUMP) == NLS_F_DUMP)
		own = NLS_MSG_GET;
	return m->flags & NLS_F_REQUEST && kind == own + 1;
}

void nltap_flags_text(struct nls_text *text, const struct nls_message *m)
{
	const char *sep = " (";

	for (unsigned i = 0; i < sizeof(flag_names) / sizeof(flag_names[0]); i++) {
		if (!(m->flags & flag_names[i].mask) || !applies(flag_names[i].kind, m))
			continue;
		nls_text_printf(text, "%sNLM_F_%s", sep, flag_names[i].name);
		sep = ", ";
	}
	nls_text_str(text, *sep == ',' ? ")" : "");
}

/* The request, from what was seen of it or from its copy in the message. */
static bool request_of(struct nltap_place *place, const struct nls_message *m,
		       const struct nls_verdict *v, const struct nltap_request *r,
		       struct nls_message *request)
{
	if (v->echo && (!(m->flags & NLS_F_CAPPED) || !r) && v->echo_end - v->echo >= NLS_HDRLEN) {
		*request = (struct nls_message) { .data = m->data,
						  .protocol = m->protocol,
						  .big_endian = m->big_endian };
		nls_message_read(request, v->echo, v->echo_end, nltap_known_genl, place);
		return true;
	}
	if (r)
		*request = r->m;
	return r != NULL;
}

static void put_complaint(struct nls_text *t, const struct nls_message *m,
			  const struct nls_verdict *v, const struct nls_message *request)
{
	size_t before = t->len;

	nls_text_str(t, " \"");
	if (nls_extack_text(t, m, v))
		nls_text_str(t, "\"");
	else
		nls_text_cut(t, before);
	for (int missing = 0; request && missing < 2; missing++) {
		before = t->len;
		nls_text_str(t, missing ? " missing " : " at ");
		if (!nls_extack_path(t, m, v, request, missing))
			nls_text_cut(t, before);
	}
}

void nltap_verdict_text(struct nls_text *t, struct nltap_place *place, const struct nls_message *m,
			const struct nltap_request *r)
{
	struct nls_verdict v = nls_verdict_read(m);
	const char *name = nls_errno_name(v.error);
	struct nls_message request;
	bool known = request_of(place, m, &v, r, &request);

	if (!v.has_error)
		nls_text_str(t, nls_control_name(m->type));
	else if (v.error >= 0)
		nls_text_str(t, m->type == NLS_TYPE_DONE ? "DONE" : "ACK");
	else if (name)
		nls_text_printf(t, "%s %s", m->type == NLS_TYPE_DONE ? "DONE" : "ERROR", name);
	else
		nls_text_printf(t, "ERROR %u", 0u - (unsigned)v.error);
	if (r || known)
		nls_text_str(t, " ");
	if (r)
		nls_text_str(t, r->name);
	else if (known)
		nls_message_short_name(t, &request);
	put_complaint(t, m, &v, known ? &request : NULL);
}

void nltap_duration_text(struct nls_text *t, const struct timespec *from, const struct timespec *to)
{
	int64_t seconds = (int64_t)to->tv_sec - from->tv_sec;
	int us = (int)((to->tv_nsec - from->tv_nsec) / 1000);

	if (us < 0) {
		us += 1000000;
		seconds--;
	}
	if (seconds > 0)
		nls_text_printf(t, " (%" PRId64 ".%d s)", seconds, us / 100000);
	else if (seconds == 0 && us >= 1000)
		nls_text_printf(t, " (%d.%d ms)", us / 1000, us % 1000 / 100);
	else if (seconds == 0)
		nls_text_printf(t, " (%d us)", us);
}
