/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "process.h"

#include <string.h>

#include "../core/select.h"
#include "capture.h"
#include "plain.h"

/* As capture/frame.h and capture/process.h have them. */
enum {
	COOKED_TYPE = 0,
	COOKED_HALEN = 4,
	COOKED_ADDRESS = 6,
	COOKED_SENT = 4,
	TRACED_HALEN = 8,
	TOLD_HALEN = 5
};
enum { NLTAP_MSG_PROCESS = 0x6e01 };
enum { NLTAP_A_PROTOCOL = 1, NLTAP_A_PORT, NLTAP_A_PID, NLTAP_A_COMM, NLTAP_A_CMDLINE };

struct process {
	uint32_t pid;
	const char *comm, *cmdline; /* cmdline: NULL if not told */
	const char *text;	    /* for the address columns */
};

/* Who has had a port: by the frame that tells of it; the first one told. */
struct history {
	wmem_tree_t *by_frame;
	const struct process *first;
	nstime_t time;
};

static int hf_process, hf_pid, hf_cmdline, hf_direction, hf_port, hf_thread;

static const value_string directions[] = { { 0, "received by the process" },
					   { COOKED_SENT, "sent by the process" },
					   { 0, NULL } };

static hf_register_info process_fields[] = {
	{ &hf_process,
	  { "Process", "netlink.process", FT_STRING, BASE_NONE, NULL, 0,
	    "Command name of the process whose socket it is", HFILL } },
	{ &hf_pid,
	  { "Process id", "netlink.process.pid", FT_UINT32, BASE_DEC, NULL, 0, NULL, HFILL } },
	{ &hf_cmdline,
	  { "Command line", "netlink.process.cmdline", FT_STRING, BASE_NONE, NULL, 0, NULL,
	    HFILL } },
	{ &hf_direction,
	  { "Direction", "netlink.direction", FT_UINT16, BASE_DEC, VALS(directions), 0,
	    "Of a traced message, as its process sees it", HFILL } },
	{ &hf_port,
	  { "Port", "netlink.port", FT_UINT32, BASE_DEC, NULL, 0, "Port id of the traced socket",
	    HFILL } },
	{ &hf_thread,
	  { "Thread", "netlink.thread", FT_UINT32, BASE_DEC, NULL, 0, "Id of the traced thread",
	    HFILL } },
};

void nlx_register_process(void)
{
	proto_register_field_array(proto_netlink, process_fields, array_length(process_fields));
}

void nlx_read_cooked(struct nlx_msg *m)
{
	const uint8_t *p = m->data;
	unsigned halen = (unsigned)nls_number(p + COOKED_HALEN, 2, true);

	m->traced = halen == TRACED_HALEN;
	m->told = halen == TOLD_HALEN && memcmp(p + COOKED_ADDRESS, "nltap", TOLD_HALEN) == 0;
	m->sent = nls_number(p + COOKED_TYPE, 2, true) == COOKED_SENT;
	m->port = m->traced ? (uint32_t)nls_number(p + COOKED_ADDRESS, 4, true) : 0;
}

void nlx_tree_traced(const struct nlx_msg *m, proto_tree *tree)
{
	if (!tree || !m->traced)
		return;
	proto_tree_add_item(tree, hf_direction, m->tvb, COOKED_TYPE, 2, ENC_BIG_ENDIAN);
	proto_tree_add_item(tree, hf_port, m->tvb, COOKED_ADDRESS, 4, ENC_BIG_ENDIAN);
	proto_tree_add_item(tree, hf_thread, m->tvb, COOKED_ADDRESS + 4, 4, ENC_BIG_ENDIAN);
}

static uint64_t key_of(unsigned protocol, uint32_t port)
{
	return (uint64_t)protocol << 32 | port;
}

static bool number_of(const struct nlx_msg *m, unsigned number, uint32_t *value)
{
	struct nls_attr attr;

	if (!nls_find_attr(m->data, m->big_endian, m->body, m->end, number, &attr) || attr.len != 4)
		return false;
	*value = (uint32_t)nls_number(m->data + attr.off, 4, m->big_endian);
	return true;
}

static const char *text_of(const struct nlx_msg *m, unsigned number)
{
	struct nls_attr attr;

	if (!nls_find_attr(m->data, m->big_endian, m->body, m->end, number, &attr))
		return NULL;
	return nlx_printable(wmem_file_scope(), m->data + attr.off, attr.len);
}

static struct history *history_of(const struct nlx_capture *c, uint64_t key)
{
	struct history *history = wmem_map_lookup(c->processes, &key);
	uint64_t *copy;

	if (history)
		return history;
	copy = wmem_new(wmem_file_scope(), uint64_t);
	*copy = key;
	history = wmem_new0(wmem_file_scope(), struct history);
	history->by_frame = wmem_tree_new(wmem_file_scope());
	wmem_map_insert(c->processes, copy, history);
	return history;
}

void nlx_learn_process(const struct nlx_msg *m, const packet_info *pinfo)
{
	uint32_t protocol, port, pid;
	struct history *history;
	struct process *p;
	const char *comm;

	if (!m->told || m->protocol != NLS_NETLINK_USERSOCK || m->type != NLTAP_MSG_PROCESS ||
	    !number_of(m, NLTAP_A_PROTOCOL, &protocol) || !number_of(m, NLTAP_A_PORT, &port) ||
	    !number_of(m, NLTAP_A_PID, &pid))
		return;
	comm = text_of(m, NLTAP_A_COMM);
	if (!comm)
		return;
	p = wmem_new0(wmem_file_scope(), struct process);
	p->pid = pid;
	p->comm = comm;
	p->cmdline = text_of(m, NLTAP_A_CMDLINE);
	p->text = wmem_strdup_printf(wmem_file_scope(), "port %u (%s)", port, comm);
	history = history_of(m->capture, key_of(protocol, port));
	wmem_tree_insert32(history->by_frame, pinfo->num, p);
	if (!history->first) {
		history->first = p;
		history->time = pinfo->abs_ts;
	}
}

/* Where nltap has to look for the process of a port it heard, it tells a little later. */
static bool is_just_before(const nstime_t *time, const nstime_t *told)
{
	nstime_t delta;

	nstime_delta(&delta, told, time);
	return delta.secs <= 1;
}

/* A port is told when it is first heard of, which for a request is its answer. */
static const struct process *process_of(const struct nlx_msg *m, const packet_info *pinfo,
					const struct nlx_exchange *x, uint32_t port)
{
	uint64_t key = key_of(m->protocol, port);
	struct history *history = wmem_map_lookup(m->capture->processes, &key);
	const struct process *p;
	uint32_t frame = pinfo->num;

	if (!history)
		return NULL;
	if (x && x->port == port && x->response_frame > frame)
		frame = x->response_frame;
	p = wmem_tree_lookup32_le(history->by_frame, frame);
	if (!p && is_just_before(&pinfo->abs_ts, &history->time))
		p = history->first;
	return p;
}

uint32_t nlx_user_port(const struct nlx_msg *m, const struct nlx_link *link)
{
	if (m->port)
		return m->port;
	/* A request's port is known when it is answered. */
	return link->exchange && (!m->from_kernel || !m->pid) ? link->exchange->port : m->pid;
}

const char *nlx_port_text(const struct nlx_msg *m, const packet_info *pinfo,
			  const struct nlx_exchange *x, uint32_t port)
{
	const struct process *p = process_of(m, pinfo, x, port);
	char *text;

	if (p)
		return p->text;
	text = wmem_map_lookup(m->capture->ports, GUINT_TO_POINTER(port));
	if (!text) {
		text = wmem_strdup_printf(wmem_file_scope(), "port %u", port);
		wmem_map_insert(m->capture->ports, GUINT_TO_POINTER(port), text);
	}
	return text;
}

void nlx_tree_process(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
		      const struct nlx_link *link)
{
	uint32_t port = nlx_user_port(m, link);
	const struct process *p = port ? process_of(m, pinfo, link->exchange, port) : NULL;

	if (!p || !tree)
		return;
	proto_item_set_generated(proto_tree_add_string(tree, hf_process, m->tvb, 0, 0, p->comm));
	proto_item_set_generated(proto_tree_add_uint(tree, hf_pid, m->tvb, 0, 0, p->pid));
	if (p->cmdline)
		proto_item_set_generated(
			proto_tree_add_string(tree, hf_cmdline, m->tvb, 0, 0, p->cmdline));
}
