/* SPDX-License-Identifier: GPL-2.0-or-later */
/* uapi: linux/rtnetlink.h, linux/if_link.h; kernel: drivers/net/nlmon.c */
#include "tap.h"

#include <errno.h>
#include <linux/if_arp.h>
#include <linux/if_link.h>
#include <linux/rtnetlink.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "priv.h"
#include "query.h"

enum { MOST_TAPS = 1000, REQUEST = 512 };

static const char kind[] = "nlmon";

static struct nlmsghdr *link_request(char *buf, uint16_t type, uint16_t flags, unsigned index)
{
	struct nlmsghdr *n = mnl_nlmsg_put_header(buf);
	struct ifinfomsg *link;

	n->nlmsg_type = type;
	n->nlmsg_flags = (uint16_t)(NLM_F_REQUEST | NLM_F_ACK | flags);
	link = mnl_nlmsg_put_extra_header(n, sizeof(*link));
	link->ifi_index = (int)index;
	return n;
}

/* The socket that stands for a tap in use; -1 with EADDRINUSE if it is. */
static int take_lock(const char *name)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	/* an abstract name begins with a NUL and ends with its length */
	int len = snprintf(address.sun_path + 1, sizeof(address.sun_path) - 1, "nltap/%s", name);

	if (fd < 0)
		return -1;
	if (bind(fd, (struct sockaddr *)&address,
		 (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + (size_t)len)) == 0)
		return fd;
	close(fd);
	errno = EADDRINUSE;
	return -1;
}

/* Attributes by number, as far as they are of use here. */
static int collect(const struct nlattr *attr, void *user)
{
	const struct nlattr **tb = user;

	if (mnl_attr_get_type(attr) <= IFLA_GROUP)
		tb[mnl_attr_get_type(attr)] = attr;
	return MNL_CB_OK;
}

/* "nlmon" and the like; NULL for an interface without a kind. */
static const char *link_kind(const struct nlattr *info)
{
	const struct nlattr *attr;

	if (!info)
		return NULL;
	mnl_attr_for_each_nested(attr, info) if (mnl_attr_get_type(attr) == IFLA_INFO_KIND &&
						 mnl_attr_validate(attr, MNL_TYPE_NUL_STRING) >=
							 0) return mnl_attr_get_str(attr);
	return NULL;
}

struct listing {
	void (*each)(void *user, const struct nltap_tap *tap);
	void *user;
};

static int list_one(const struct nlmsghdr *n, void *user)
{
	const struct listing *listing = user;
	const struct nlattr *tb[IFLA_GROUP + 1] = { 0 };
	const struct ifinfomsg *link = mnl_nlmsg_get_payload(n);
	struct nltap_tap tap = { .lock = -1 };
	const char *what;

	mnl_attr_parse(n, sizeof(*link), collect, tb);
	what = link_kind(tb[IFLA_LINKINFO]);
	if (link->ifi_type != ARPHRD_NETLINK || !what || strcmp(what, kind) != 0 ||
	    !tb[IFLA_IFNAME])
		return MNL_CB_OK;
	snprintf(tap.name, sizeof(tap.name), "%s", mnl_attr_get_str(tb[IFLA_IFNAME]));
	tap.index = (unsigned)link->ifi_index;
	tap.up = link->ifi_flags & IFF_UP;
	tap.marked = tb[IFLA_GROUP] && mnl_attr_get_u32(tb[IFLA_GROUP]) == NLTAP_GROUP;
	listing->each(listing->user, &tap);
	return MNL_CB_OK;
}

int nltap_tap_list(void (*each)(void *user, const struct nltap_tap *tap), void *user)
{
	struct listing listing = { each, user };
	struct nltap_query query;
	char buf[REQUEST];
	int status;

	if (nltap_query_open(&query, NETLINK_ROUTE) < 0)
		return -1;
	status = nltap_query(&query, link_request(buf, RTM_GETLINK, NLM_F_DUMP, 0), list_one, NULL,
			     &listing);
	nltap_query_close(&query);
	return status;
}

struct dead {
	struct nltap_tap taps[MOST_TAPS];
	unsigned n;
};

/* A marked tap whose lock can be had is nobody's; the lock is kept for now. */
static void find_dead(void *user, const struct nltap_tap *tap)
{
	struct dead *dead = user;
	int lock;

	if (!tap->marked || dead->n == MOST_TAPS)
		return;
	lock = take_lock(tap->name);
	if (lock < 0)
		return;
	dead->taps[dead->n] = *tap;
	dead->taps[dead->n++].lock = lock;
}

static int remove_link(unsigned index)
{
	struct nltap_query query;
	char buf[REQUEST];
	int status;

	if (nltap_query_open(&query, NETLINK_ROUTE) < 0)
		return -1;
	status = nltap_query(&query, link_request(buf, RTM_DELLINK, 0, index), NULL, NULL, NULL);
	nltap_query_close(&query);
	return status < 0 && errno == ENODEV ? 0 : status;
}

int nltap_tap_sweep(void)
{
	struct dead *dead = calloc(1, sizeof(*dead));
	int error = 0, removed = 0;

	if (!dead || nltap_tap_list(find_dead, dead) < 0) {
		free(dead);
		return -1;
	}
	for (unsigned i = 0; i < dead->n; i++) {
		if (remove_link(dead->taps[i].index) == 0)
			removed++;
		else
			error = errno;
		close(dead->taps[i].lock);
	}
	free(dead);
	errno = error;
	return error ? -1 : removed;
}

void nltap_tap_release(struct nltap_tap *tap)
{
	if (tap->lock >= 0)
		close(tap->lock);
	tap->lock = -1;
}

static int make(struct nltap_query *query, const char *name)
{
	char buf[REQUEST];
	struct nlmsghdr *n = link_request(buf, RTM_NEWLINK, NLM_F_CREATE | NLM_F_EXCL, 0);
	struct nlattr *info;

	mnl_attr_put_strz(n, IFLA_IFNAME, name);
	mnl_attr_put_u32(n, IFLA_GROUP, NLTAP_GROUP);
	info = mnl_attr_nest_start(n, IFLA_LINKINFO);
	mnl_attr_put_strz(n, IFLA_INFO_KIND, kind);
	mnl_attr_nest_end(n, info);
	return nltap_query(query, n, NULL, NULL, NULL);
}

static int bring_up(struct nltap_query *query, unsigned index)
{
	char buf[REQUEST];
	struct nlmsghdr *n = link_request(buf, RTM_NEWLINK, 0, index);
	struct ifinfomsg *link = mnl_nlmsg_get_payload(n);

	link->ifi_flags = link->ifi_change = IFF_UP;
	return nltap_query(query, n, NULL, NULL, NULL);
}

/* Makes one of the first free name, of which the lock is taken first. */
static int create(struct nltap_tap *tap, struct nltap_query *query)
{
	for (unsigned i = 0; i < MOST_TAPS; i++) {
		snprintf(tap->name, sizeof(tap->name), "nltap%u", i);
		tap->lock = take_lock(tap->name);
		if (tap->lock < 0)
			continue;
		if (make(query, tap->name) == 0) {
			tap->index = if_nametoindex(tap->name);
			tap->marked = true;
			return bring_up(query, tap->index);
		}
		nltap_tap_release(tap);
		if (errno != EEXIST)
			return -1;
	}
	errno = EMFILE;
	return -1;
}

static enum nltap_exit explain(void)
{
	switch (errno) {
	case EOPNOTSUPP:
		nltap_say("cannot make an nlmon interface: this kernel has no nlmon "
			  "(CONFIG_NLMON), or its module is not installed; try: modprobe nlmon, "
			  "or without it: %s",
			  nltap_say_trace());
		return NLTAP_NO_NLMON;
	case EPERM:
	case EACCES:
		nltap_say("cannot make an nlmon interface: that takes the right to administer the "
			  "network; try: %s; or without any right: %s",
			  nltap_priv_advice(), nltap_say_trace());
		return NLTAP_NO_PERMISSION;
	default:
		nltap_say_errno("cannot make an nlmon interface");
		return NLTAP_FAILED;
	}
}

enum nltap_exit nltap_tap_create(struct nltap_tap *tap)
{
	struct nltap_query query;
	int status;

	memset(tap, 0, sizeof(*tap));
	tap->lock = -1;
	if (nltap_query_open(&query, NETLINK_ROUTE) < 0) {
		nltap_say_errno("cannot open a netlink socket");
		return NLTAP_FAILED;
	}
	status = create(tap, &query);
	nltap_query_close(&query);
	if (status == 0)
		return NLTAP_OK;
	return explain();
}
