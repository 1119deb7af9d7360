/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "state.h"

#include <string.h>

#include "../core/select.h"
#include "capture.h"
#include "plain.h"
#include "prefs.h"

/* Numbers of rtnetlink and nlctrl that teach: linux/rtnetlink.h, linux/if_link.h, linux/genetlink.h
 */
enum {
	RTM_NEWLINK_ = 16,
	IFINFOMSG_LEN = 16,
	IFINFOMSG_INDEX = 4,
	IFLA_IFNAME_ = 3,
	IFLA_TARGET_NETNSID_ = 46,
	GENL_ID_CTRL_ = 16,
	CTRL_ATTR_FAMILY_ID_ = 1,
	CTRL_ATTR_FAMILY_NAME_ = 2
};

static wmem_map_t *captures;

static void forget(void)
{
	/* What it points to lives in the file's scope and goes with it. */
	captures = NULL;
}

void nlx_register_state(void)
{
	register_init_routine(forget);
}

struct nlx_capture *nlx_capture_of(const packet_info *pinfo)
{
	uint64_t key = nlx_interface_key(pinfo);
	struct nlx_capture *c;

	if (!captures)
		captures = wmem_map_new(wmem_file_scope(), wmem_int64_hash, g_int64_equal);
	c = wmem_map_lookup(captures, &key);
	if (!c) {
		c = wmem_new0(wmem_file_scope(), struct nlx_capture);
		c->key = key;
		c->ifnames = wmem_map_new(wmem_file_scope(), g_direct_hash, g_direct_equal);
		c->genl_names = wmem_map_new(wmem_file_scope(), g_direct_hash, g_direct_equal);
		c->pending = wmem_map_new(wmem_file_scope(), wmem_int64_hash, g_int64_equal);
		c->processes = wmem_map_new(wmem_file_scope(), wmem_int64_hash, g_int64_equal);
		c->ports = wmem_map_new(wmem_file_scope(), g_direct_hash, g_direct_equal);
		c->notified = wmem_map_new(wmem_file_scope(), wmem_int64_hash, g_int64_equal);
		c->byte_order = wmem_tree_new(wmem_file_scope());
		wmem_map_insert(captures, &c->key, c);
	}
	return c;
}

static bool same_text(const char *known, const uint8_t *text, uint32_t len)
{
	size_t n = strlen(known);

	return n <= len && memcmp(known, text, n) == 0 && (n == len || text[n] == 0);
}

static void remember(wmem_map_t *map, uint32_t key, uint32_t frame, const uint8_t *text,
		     uint32_t len)
{
	wmem_tree_t *history = wmem_map_lookup(map, GUINT_TO_POINTER(key));
	const char *known = history ? wmem_tree_lookup32_le(history, frame) : NULL;

	if (known && same_text(known, text, len))
		return;
	if (!history) {
		history = wmem_tree_new(wmem_file_scope());
		wmem_map_insert(map, GUINT_TO_POINTER(key), history);
	}
	wmem_tree_insert32(history, frame, nlx_printable(wmem_file_scope(), text, len));
}

static const char *recall(wmem_map_t *map, uint32_t key, uint32_t frame)
{
	wmem_tree_t *history = wmem_map_lookup(map, GUINT_TO_POINTER(key));

	return history ? wmem_tree_lookup32_le(history, frame) : NULL;
}

static void learn_link(const struct nlx_msg *m, uint32_t frame)
{
	uint32_t attrs = m->off + NLS_HDRLEN + IFINFOMSG_LEN;
	uint32_t ifindex;
	struct nls_attr name, other;

	if (attrs > m->end)
		return;
	ifindex = (uint32_t)nls_number(m->data + m->off + NLS_HDRLEN + IFINFOMSG_INDEX, 4,
				       m->big_endian);
	/* An interface of another namespace says nothing about this one's numbers. */
	if (nls_find_attr(m->data, m->big_endian, attrs, m->end, IFLA_IFNAME_, &name) &&
	    !nls_find_attr(m->data, m->big_endian, attrs, m->end, IFLA_TARGET_NETNSID_, &other))
		remember(m->capture->ifnames, ifindex, frame, m->data + name.off, name.len);
}

static void learn_genl(const struct nlx_msg *m, uint32_t frame)
{
	uint32_t attrs = m->off + NLS_HDRLEN + NLS_GENL_HDRLEN;
	struct nls_attr id, name;

	if (attrs <= m->end &&
	    nls_find_attr(m->data, m->big_endian, attrs, m->end, CTRL_ATTR_FAMILY_ID_, &id) &&
	    nls_find_attr(m->data, m->big_endian, attrs, m->end, CTRL_ATTR_FAMILY_NAME_, &name) &&
	    id.len == 2)
		remember(m->capture->genl_names,
			 (uint32_t)nls_number(m->data + id.off, 2, m->big_endian), frame,
			 m->data + name.off, name.len);
}

void nlx_learn(const struct nlx_msg *m, uint32_t frame)
{
	/* A request only says what somebody wants. */
	if (!m->from_kernel)
		return;
	if (m->protocol == NLS_NETLINK_ROUTE && m->type == RTM_NEWLINK_)
		learn_link(m, frame);
	else if (m->protocol == NLS_NETLINK_GENERIC && m->type == GENL_ID_CTRL_)
		learn_genl(m, frame);
}

const char *nlx_ifname(const struct nlx_capture *c, uint32_t frame, uint32_t ifindex)
{
	return recall(c->ifnames, ifindex, frame);
}

const char *nlx_genl_name(const struct nlx_capture *c, uint32_t frame, uint16_t id)
{
	const char *name = id == GENL_ID_CTRL_ ? "nlctrl" : recall(c->genl_names, id, frame);

	return name ? name : nlx_genl_name_by_preference(id);
}
