/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What teaches: linux/rtnetlink.h, linux/if_link.h, linux/genetlink.h, process.h. */
#include "known.h"

#include <stdlib.h>
#include <string.h>

#include "../plugin/core/select.h"
#include "frame.h"
#include "process.h"

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

static uint64_t key_of(unsigned interface, unsigned protocol, uint32_t number)
{
	return (uint64_t)interface << 40 | (uint64_t)(protocol & 0xff) << 32 | number;
}

static bool find(const struct nls_message *m, uint32_t attrs, unsigned number,
		 struct nls_attr *attr)
{
	return attrs <= m->end &&
	       nls_find_attr(m->data, m->big_endian, attrs, m->end, number, attr);
}

static void remember(struct nltap_map *map, uint64_t key, const struct nls_message *m,
		     const struct nls_attr *text)
{
	char *name = strndup((const char *)m->data + text->off, text->len);

	/* They go to terminals. */
	for (char *c = name; c && *c; c++)
		if ((unsigned char)*c < 0x20 || *c == 0x7f)
			*c = '.';
	if (name)
		free(nltap_map_put(map, key, name));
}

static void learn_link(struct nltap_place *place, const struct nls_message *m)
{
	uint32_t attrs = m->body + IFINFOMSG_LEN, ifindex;
	struct nls_attr name, other;

	/* An interface of another namespace says nothing about this one's numbers. */
	if (!find(m, attrs, IFLA_IFNAME_, &name) || find(m, attrs, IFLA_TARGET_NETNSID_, &other))
		return;
	ifindex = (uint32_t)nls_number(m->data + m->body + IFINFOMSG_INDEX, 4, m->big_endian);
	remember(&place->known->ifnames, key_of(place->interface, 0, ifindex), m, &name);
}

static void learn_genl(struct nltap_place *place, const struct nls_message *m)
{
	uint32_t attrs = m->body + NLS_GENL_HDRLEN;
	struct nls_attr id, name;

	if (find(m, attrs, CTRL_ATTR_FAMILY_ID_, &id) && id.len == 2 &&
	    find(m, attrs, CTRL_ATTR_FAMILY_NAME_, &name))
		remember(&place->known->genl_names,
			 key_of(place->interface, 0,
				(uint32_t)nls_number(m->data + id.off, 2, m->big_endian)),
			 m, &name);
}

static bool number_of(const struct nls_message *m, unsigned attr, uint32_t *value)
{
	struct nls_attr found;

	if (!find(m, m->body, attr, &found) || found.len != 4)
		return false;
	*value = (uint32_t)nls_number(m->data + found.off, 4, m->big_endian);
	return true;
}

static void learn_process(struct nltap_place *place, const struct nls_message *m)
{
	uint32_t protocol, port;
	struct nls_attr comm;

	if (number_of(m, NLTAP_A_PROTOCOL, &protocol) && number_of(m, NLTAP_A_PORT, &port) &&
	    find(m, m->body, NLTAP_A_COMM, &comm))
		remember(&place->known->processes, key_of(place->interface, protocol, port), m,
			 &comm);
}

void nltap_learn(struct nltap_place *place, const struct nls_message *m, bool told)
{
	if (m->protocol == NLS_NETLINK_USERSOCK && told && m->type == NLTAP_MSG_PROCESS)
		learn_process(place, m);
	/* A request only says what somebody wants. */
	if (!m->from_kernel)
		return;
	if (m->protocol == NLS_NETLINK_ROUTE && m->type == RTM_NEWLINK_)
		learn_link(place, m);
	else if (m->protocol == NLS_NETLINK_GENERIC && m->type == GENL_ID_CTRL_)
		learn_genl(place, m);
}

const char *nltap_known_ifname(const void *place, uint32_t ifindex)
{
	const struct nltap_place *p = place;

	return nltap_map_get(&p->known->ifnames, key_of(p->interface, 0, ifindex));
}

const char *nltap_known_genl(const void *place, uint16_t id)
{
	const struct nltap_place *p = place;

	return id == GENL_ID_CTRL_
		       ? "nlctrl"
		       : nltap_map_get(&p->known->genl_names, key_of(p->interface, 0, id));
}

const char *nltap_known_process(const struct nltap_place *place, unsigned protocol, uint32_t port)
{
	return nltap_map_get(&place->known->processes, key_of(place->interface, protocol, port));
}

void nltap_forget(struct nltap_known *known)
{
	nltap_map_clear(&known->ifnames, free);
	nltap_map_clear(&known->genl_names, free);
	nltap_map_clear(&known->processes, free);
}

typedef void message_fn(void *user, const struct nls_message *m);

/* One pass over the messages of a frame, from off. */
static uint32_t pass(struct nltap_place *place, const struct nltap_cooked *c, struct nls_message *m,
		     uint32_t len, uint32_t length, message_fn *fn, void *user)
{
	uint32_t off = COOKED_LEN;

	while (off + NLS_HDRLEN <= len && c->protocol != NLS_NETLINK_KOBJECT_UEVENT) {
		uint32_t claimed = (uint32_t)nls_number(m->data + off, 4, m->big_endian);

		if (claimed < NLS_HDRLEN ||
		    (claimed > length - off && c->protocol == NLS_NETLINK_USERSOCK))
			break;
		nls_message_read(m, off, len, nltap_known_genl, place);
		if (c->traced && c->protocol != NLS_NETLINK_USERSOCK)
			m->from_kernel = c->packet_type != COOKED_SENT;
		fn(user, m);
		off = nls_message_next(m, len);
	}
	return off;
}

struct lesson {
	struct nltap_place *place;
	bool told;
};

static void learn(void *user, const struct nls_message *m)
{
	struct lesson *lesson = user;

	nltap_learn(lesson->place, m, lesson->told);
}

uint32_t nltap_each_message(struct nltap_place *place, const uint8_t *data, uint32_t len,
			    uint32_t length, message_fn *fn, void *user)
{
	struct nls_message m = { .data = data };
	struct lesson lesson = { .place = place };
	struct nltap_cooked c;

	if (!nltap_cooked_read(&c, data, len))
		return 0;
	if (length < len)
		length = len;
	nls_guess_order(data, COOKED_LEN, len, length - COOKED_LEN, &place->known->big_endian);
	m.protocol = c.protocol;
	m.big_endian = place->known->big_endian;
	lesson.told = c.told;
	pass(place, &c, &m, len, length, learn, &lesson);
	return pass(place, &c, &m, len, length, fn, user);
}
