/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "../plugin/core/info.h"
#include "../plugin/core/names.h"
#include "asked.h"
#include "known.h"
#include "tree.h"
#include "verdict.h"

enum { LINE = 2048 };

struct nltap_print {
	struct nltap_file *file;
	bool tree;
	struct nltap_known known;
	struct nltap_asked *asked;
	struct nltap_map infos; /* compiled templates by body */
	struct nltap_map names; /* of interfaces, by number + 1 */
	unsigned n_interfaces;
	/* The frame at hand. */
	const struct nltap_frame *frame;
	struct nltap_place place;
	struct nltap_cooked cooked;
	bool hidden; /* learned from only */
};

struct nltap_print *nltap_print_new(struct nltap_file *file, bool tree)
{
	struct nltap_print *p = calloc(1, sizeof(*p));

	if (!p)
		return NULL;
	p->file = file;
	p->tree = tree;
	p->asked = nltap_asked_new();
	if (p->asked)
		return p;
	free(p);
	return NULL;
}

static void drop_info(void *info)
{
	nls_info_free(info);
}

void nltap_print_free(struct nltap_print *p)
{
	nltap_forget(&p->known);
	nltap_asked_free(p->asked);
	nltap_map_clear(&p->infos, drop_info);
	nltap_map_clear(&p->names, free);
	free(p);
}

void nltap_print_interface(struct nltap_print *p, unsigned interface, const char *name)
{
	char *copy = name ? strdup(name) : NULL;

	if (copy)
		free(nltap_map_put(&p->names, (uint64_t)interface + 1, copy));
	p->n_interfaces++;
}

/* Templates are resolved once a message type is met, against the body they are for;
 * one that does not fit its body says nothing. */
static const struct nls_info *info_of(struct nltap_print *p, const struct nls_message *m,
				      const struct nls_row *body)
{
	struct nls_info *info = nltap_map_get(&p->infos, (uint64_t)(uintptr_t)body);

	if (info || !m->msg->info || !*m->msg->info)
		return info;
	info = nls_info_compile(m->msg->info, body,
				m->msg->asked && m->from_kernel ? &m->msg->body : NULL, NULL);
	if (info)
		nltap_map_put(&p->infos, (uint64_t)(uintptr_t)body, info);
	return info;
}

static void put_content(struct nltap_print *p, struct nls_text *t, const struct nls_message *m,
			const struct nls_asked *asked)
{
	const struct nls_row *body = nls_message_body(m);
	const struct nls_info *info = body ? info_of(p, m, body) : NULL;
	struct nls_context context = { nltap_known_ifname, &p->place };
	size_t start;

	if (!info)
		return;
	start = t->len;
	nls_text_str(t, " ");
	nls_info_write(t, info, m->data, m->big_endian, nls_message_content(m), m->end, &context,
		       asked);
	if (t->len == start + 1)
		nls_text_cut(t, start);
}

static void put_time(struct nls_text *t, const struct timespec *time)
{
	time_t seconds = time->tv_sec;
	struct tm tm;
	char buf[16];

	if (localtime_r(&seconds, &tm) && strftime(buf, sizeof(buf), "%H:%M:%S", &tm))
		nls_text_printf(t, "%s.%06ld ", buf, time->tv_nsec / 1000);
}

static void put_port(struct nltap_print *p, struct nls_text *t, unsigned protocol, uint32_t port)
{
	const char *process = nltap_known_process(&p->place, protocol, port);

	nls_text_printf(t, process ? "port %u (%s)" : "port %u", port, process);
}

/* Who speaks to whom, as the plugin's Source and Destination columns. */
static void put_ends(struct nltap_print *p, struct nls_text *t, const struct nls_message *m,
		     uint32_t port)
{
	const char *peer = m->protocol == NLS_NETLINK_USERSOCK ? "user" : "kernel";

	if (m->from_kernel)
		nls_text_printf(t, "%s > ", peer);
	if (port)
		put_port(p, t, m->protocol, port);
	else
		nls_text_str(t, m->from_kernel ? "multicast" : "user");
	if (!m->from_kernel)
		nls_text_printf(t, " > %s", peer);
	nls_text_str(t, ": ");
}

static void begin_line(struct nltap_print *p, struct nls_text *t, char *buf)
{
	const char *name = nltap_map_get(&p->names, (uint64_t)p->frame->interface + 1);

	nls_text_init(t, buf, LINE);
	put_time(t, &p->frame->time);
	if (p->n_interfaces > 1 && name)
		nls_text_printf(t, "[%s] ", name);
}

static void end_line(struct nltap_print *p, struct nls_text *t)
{
	if (p->frame->comment)
		nls_text_printf(t, "  # %s", p->frame->comment);
	for (char *c = t->buf; *c; c++)
		if ((unsigned char)*c < 0x20 || *c == 0x7f)
			*c = '.';
	if (t->len + 2 > t->size)
		nls_text_cut(t, t->len - 1);
	nls_text_str(t, "\n");
	nltap_file_put(p->file, t->buf, t->len);
	nltap_file_end(p->file);
}

/* News that nobody asked for go to a group, some with the port of who caused them. */
static bool is_news(const struct nls_message *m)
{
	return !m->pid || (!m->seq && !(m->flags & NLS_F_MULTI) && !nls_is_control(m));
}

/* Enters a request, finds that of an answer; *port becomes that of the user's end. */
static struct nltap_request *relate(struct nltap_print *p, const struct nls_message *m,
				    uint32_t *port)
{
	struct nltap_request *r;

	*port = p->cooked.port ? p->cooked.port : m->pid;
	if (m->protocol == NLS_NETLINK_USERSOCK)
		return NULL;
	if (!m->from_kernel) {
		nltap_asked_enter(p->asked, p->place.interface, m, p->cooked.port, &p->frame->time);
		return NULL;
	}
	r = nltap_asked_find(p->asked, p->place.interface, m, m->pid);
	if (r && !nltap_is_effect(m, r))
		return r;
	if (!p->cooked.port && (r || is_news(m)))
		*port = 0;
	return NULL;
}

static bool is_last(const struct nls_message *m, const struct nltap_request *r)
{
	return nls_is_verdict(m) ||
	       (!nls_goes_on(m->protocol, m->flags, r->dump) && !(r->flags & NLS_F_ACK));
}

static void print_message(void *user, const struct nls_message *m)
{
	struct nltap_print *p = user;
	struct nls_context context = { nltap_known_ifname, &p->place };
	const struct nls_asked *asked;
	struct nls_asked request;
	struct nltap_request *r;
	struct nls_text t;
	char buf[LINE];
	uint32_t port;

	if (p->hidden)
		return;
	r = relate(p, m, &port);
	asked = !nls_is_verdict(m) && nltap_asked_body(&request, r) ? &request : NULL;
	begin_line(p, &t, buf);
	put_ends(p, &t, m, port);
	if (nls_is_verdict(m) && (m->from_kernel || m->protocol == NLS_NETLINK_USERSOCK)) {
		nltap_verdict_text(&t, &p->place, m, r);
	} else {
		nls_message_short_name(&t, m);
		put_content(p, &t, m, asked);
	}
	if (r)
		nltap_duration_text(&t, &r->time, &p->frame->time);
	end_line(p, &t);
	if (p->tree)
		nltap_tree_message(p->file, m, nltap_known_genl, &context, asked);
	if (r && is_last(m, r))
		nltap_asked_done(r);
}

static bool all_zero(const uint8_t *p, uint32_t len)
{
	while (len && !*p++)
		len--;
	return len == 0;
}

/* The kernel sends events, and so does udev; which of them it was is not known. */
static void put_uevent_ends(struct nltap_print *p, struct nls_text *t)
{
	bool sent = p->cooked.packet_type == COOKED_SENT;

	if (!sent)
		nls_text_str(t, "multicast > ");
	put_port(p, t, p->cooked.protocol, p->cooked.port);
	nls_text_str(t, sent ? " > multicast: " : ": ");
}

/* A kobject's event is strings: ACTION@PATH, then KEY=VALUE; udev's begins otherwise. */
static void print_rest(struct nltap_print *p, uint32_t off)
{
	const struct nltap_frame *f = p->frame;
	struct nls_message m = { .data = f->data, .protocol = p->cooked.protocol };
	uint32_t len = 0;
	struct nls_text t;
	char buf[LINE];

	while (off + len < f->len && f->data[off + len])
		len++;
	begin_line(p, &t, buf);
	if (p->cooked.traced && p->cooked.protocol == NLS_NETLINK_KOBJECT_UEVENT)
		put_uevent_ends(p, &t);
	if (nls_message_read_bare(&m, off, f->len, f->len < f->length) && m.msg) {
		nls_message_short_name(&t, &m);
		put_content(p, &t, &m, NULL);
	} else if (p->cooked.protocol == NLS_NETLINK_KOBJECT_UEVENT) {
		nls_text_printf(&t, "uevent %.*s", (int)len, (const char *)f->data + off);
	} else {
		nls_text_printf(&t, "protocol %u: %u bytes that are no netlink message",
				p->cooked.protocol, f->len - off);
	}
	end_line(p, &t);
	if (p->tree)
		nltap_tree_rest(p->file, f->data, off, f->len,
				p->cooked.protocol == NLS_NETLINK_KOBJECT_UEVENT);
}

bool nltap_print_frame(struct nltap_print *p, const struct nltap_frame *frame)
{
	uint32_t off;

	p->frame = frame;
	p->place.known = &p->known;
	p->place.interface = frame->interface;
	if (!nltap_cooked_read(&p->cooked, frame->data, frame->len))
		return !nltap_file_error(p->file);
	p->hidden = frame->added || p->cooked.told;
	off = nltap_each_message(&p->place, frame->data, frame->len, frame->length, print_message,
				 p);
	/* Programs send buffers of fixed size: zeros after the last message. */
	if (off < frame->len && !p->hidden &&
	    (off == COOKED_LEN || !all_zero(frame->data + off, frame->len - off)))
		print_rest(p, off);
	return !nltap_file_error(p->file);
}
