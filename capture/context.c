/* SPDX-License-Identifier: GPL-2.0-or-later */
/* uapi: linux/genetlink.h, linux/rtnetlink.h */
#include "context.h"

#include <errno.h>
#include <linux/genetlink.h>
#include <linux/rtnetlink.h>
#include <stdlib.h>
#include <string.h>

#include "query.h"

struct answer {
	struct answer *next;
	unsigned protocol;
	uint32_t len; /* of the datagram, behind room for its cooked header */
	uint8_t data[];
};

struct family {
	char name[GENL_NAMSIZ];
	uint16_t id;
};

struct nltap_context {
	struct timespec time;
	struct answer *first, **last;
	struct family *families;
	unsigned n;
	unsigned protocol; /* being asked */
};

static void keep_answer(void *user, const uint8_t *data, size_t len)
{
	struct nltap_context *c = user;
	struct answer *answer = malloc(sizeof(*answer) + COOKED_LEN + len);

	if (!answer)
		return;
	answer->next = NULL;
	answer->protocol = c->protocol;
	answer->len = (uint32_t)(COOKED_LEN + len);
	nltap_cooked_header(answer->data, c->protocol, COOKED_SENT, 0, 0);
	nltap_cooked_tell(answer->data);
	memcpy(answer->data + COOKED_LEN, data, len);
	*c->last = answer;
	c->last = &answer->next;
}

static int keep_family(const struct nlmsghdr *n, void *user)
{
	struct nltap_context *c = user;
	struct family family = { .id = 0 }, *grown;
	const struct nlattr *attr;

	if (n->nlmsg_type != GENL_ID_CTRL)
		return MNL_CB_OK;
	mnl_attr_for_each(attr, n, GENL_HDRLEN)
	{
		if (mnl_attr_get_type(attr) == CTRL_ATTR_FAMILY_ID)
			family.id = mnl_attr_get_u16(attr);
		else if (mnl_attr_get_type(attr) == CTRL_ATTR_FAMILY_NAME)
			strncpy(family.name, mnl_attr_get_str(attr), sizeof(family.name) - 1);
	}
	grown = realloc(c->families, (c->n + 1) * sizeof(*grown));
	if (!grown)
		return MNL_CB_OK;
	c->families = grown;
	c->families[c->n++] = family;
	return MNL_CB_OK;
}

static int ask(struct nltap_context *c, struct nlmsghdr *n, unsigned protocol, mnl_cb_t message)
{
	struct nltap_query a;
	int status;

	if (nltap_query_open(&a, protocol) < 0)
		return -1;
	c->protocol = protocol;
	n->nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
	status = nltap_query(&a, n, message, keep_answer, c);
	nltap_query_close(&a);
	return status;
}

static int ask_families(struct nltap_context *c)
{
	char buf[128];
	struct nlmsghdr *n = mnl_nlmsg_put_header(buf);
	struct genlmsghdr *genl = mnl_nlmsg_put_extra_header(n, sizeof(*genl));

	n->nlmsg_type = GENL_ID_CTRL;
	genl->cmd = CTRL_CMD_GETFAMILY;
	genl->version = 1;
	return ask(c, n, NETLINK_GENERIC, keep_family);
}

static int ask_links(struct nltap_context *c)
{
	char buf[128];
	struct nlmsghdr *n = mnl_nlmsg_put_header(buf);

	n->nlmsg_type = RTM_GETLINK;
	mnl_nlmsg_put_extra_header(n, sizeof(struct ifinfomsg));
	mnl_attr_put_u32(n, IFLA_EXT_MASK, RTEXT_FILTER_SKIP_STATS);
	return ask(c, n, NETLINK_ROUTE, NULL);
}

struct nltap_context *nltap_context_ask(void)
{
	struct nltap_context *c = calloc(1, sizeof(*c));

	if (!c)
		return NULL;
	c->last = &c->first;
	clock_gettime(CLOCK_REALTIME, &c->time);
	if (ask_families(c) < 0 || ask_links(c) < 0) {
		int error = errno;

		nltap_context_free(c);
		errno = error;
		return NULL;
	}
	return c;
}

void nltap_context_free(struct nltap_context *c)
{
	struct answer *answer, *next;

	if (!c)
		return;
	for (answer = c->first; answer; answer = next) {
		next = answer->next;
		free(answer);
	}
	free(c->families);
	free(c);
}

void nltap_context_write(const struct nltap_context *c, struct nltap_output *o, unsigned interface)
{
	for (const struct answer *answer = c->first; answer; answer = answer->next) {
		struct nltap_frame frame = {
			.time = c->time,
			.interface = interface,
			.data = answer->data,
			.len = answer->len,
			.length = answer->len,
			.added = true,
			.comment = answer->protocol == NETLINK_GENERIC
					   ? "nltap: the kernel's generic netlink families"
					   : "nltap: the links at the start of the capture",
		};

		nltap_output_frame(o, &frame);
	}
}

uint16_t nltap_context_family(const struct nltap_context *c, const char *name)
{
	for (unsigned i = 0; i < c->n; i++)
		if (strcasecmp(c->families[i].name, name) == 0)
			return c->families[i].id;
	return 0;
}

void nltap_context_families(const struct nltap_context *c,
			    void (*each)(void *user, const char *name, uint16_t id), void *user)
{
	for (unsigned i = 0; i < c->n; i++)
		each(user, c->families[i].name, c->families[i].id);
}
