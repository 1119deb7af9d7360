/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "redact.h"

#include <stdlib.h>
#include <string.h>

#include "known.h"

struct nltap_redact {
	struct nltap_known known;
	struct nltap_place place;
	uint8_t *copy; /* of the frame at hand */
	uint32_t room;
	unsigned secret; /* containers of a SECRET row that we are in */
	bool all;	 /* what the tables do not know may be a key, too */
};

struct nltap_redact *nltap_redact_new(void)
{
	return calloc(1, sizeof(struct nltap_redact));
}

void nltap_redact_free(struct nltap_redact *r)
{
	nltap_forget(&r->known);
	free(r->copy);
	free(r);
}

static void zero(struct nltap_redact *r, uint32_t off, uint32_t len)
{
	memset(r->copy + off, 0, len);
}

static void *redact_open(struct nls_walk *w, const struct nls_item *it)
{
	struct nltap_redact *r = w->user;
	bool secret = it->row && it->row->secret;

	r->secret += secret;
	return secret ? r : NULL;
}

static void redact_close(struct nls_walk *w, void *opened)
{
	struct nltap_redact *r = w->user;

	r->secret -= opened != NULL;
}

/* Bytes that no row accounts for. */
static bool is_unknown(const struct nls_item *it)
{
	switch (it->note) {
	case NLS_UNKNOWN:
	case NLS_OVERRUN:
	case NLS_BAD_LENGTH:
	case NLS_TRAILING:
	case NLS_TOO_DEEP:
	case NLS_NO_CASE:
		return true;
	default:
		return false;
	}
}

static void redact_leaf(struct nls_walk *w, const struct nls_item *it)
{
	struct nltap_redact *r = w->user;

	if (r->secret || (it->row && it->row->secret) || (r->all && is_unknown(it)))
		zero(r, it->off, it->len);
}

/* The walk reads the frame as it came: what is zeroed may decide how the rest is read. */
static void redact_body(struct nltap_redact *r, const struct nls_message *m)
{
	static const struct nls_visitor visitor = { redact_open, redact_close, redact_leaf };
	const struct nls_row *body = nls_message_body(m);
	struct nls_walk w = { .data = m->data,
			      .big_endian = m->big_endian,
			      .cut = m->cut,
			      .visitor = &visitor,
			      .user = r };
	uint32_t content = nls_message_content(m);

	r->secret = 0;
	if (body)
		nls_walk_body(&w, body, content, m->end);
	else if (r->all && m->type >= NLS_MIN_TYPE)
		zero(r, content, m->end - content);
}

/* A refusal holds the request. */
static void redact_echo(struct nltap_redact *r, const struct nls_message *m)
{
	struct nls_verdict v = nls_verdict_read(m);
	struct nls_message echo = { .data = m->data,
				    .protocol = m->protocol,
				    .big_endian = m->big_endian };

	if (!v.echo || m->flags & NLS_F_CAPPED || v.echo_end - v.echo < NLS_HDRLEN)
		return;
	nls_message_read(&echo, v.echo, v.echo_end, nltap_known_genl, &r->place);
	redact_body(r, &echo);
}

static void redact_message(void *user, const struct nls_message *m)
{
	struct nltap_redact *r = user;

	if (nls_is_verdict(m))
		redact_echo(r, m);
	else
		redact_body(r, m);
}

/* Families with keys among their attributes. */
static bool carries_keys(const struct nltap_cooked *cooked)
{
	return cooked->protocol == NLS_NETLINK_GENERIC || cooked->protocol == NLS_NETLINK_XFRM;
}

const uint8_t *nltap_redact_frame(struct nltap_redact *r, const struct nltap_frame *frame)
{
	struct nltap_cooked cooked;
	uint32_t rest;

	if (frame->len > r->room) {
		uint8_t *copy = realloc(r->copy, frame->len);

		/* Rather nothing than a key. */
		if (!copy)
			abort();
		r->copy = copy;
		r->room = frame->len;
	}
	memcpy(r->copy, frame->data, frame->len);
	r->all = nltap_cooked_read(&cooked, frame->data, frame->len) && carries_keys(&cooked);
	r->place.known = &r->known;
	r->place.interface = frame->interface;
	rest = nltap_each_message(&r->place, frame->data, frame->len, frame->length, redact_message,
				  r);
	if (r->all && rest)
		zero(r, rest, frame->len - rest);
	return r->copy;
}
