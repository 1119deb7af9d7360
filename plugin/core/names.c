/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "names.h"

#include <string.h>

#include "../schema/linux_errno.h"

/* Families that share a protocol have the high bits of the type to themselves: the
 * lowest of them, 0 if there are none. */
static unsigned subsys_shift(unsigned protocol)
{
	switch (protocol) {
	case NLS_NETLINK_NETFILTER:
	case NLS_NETLINK_USERSOCK:
		return 8;
	case NLS_NETLINK_RDMA: /* RDMA_NL_GET_TYPE() */
		return 10;
	default:
		return 0;
	}
}

/* Whether the type is one of the family's, of those that share its protocol. */
static bool has_type(const struct nls_family *f, unsigned type)
{
	unsigned shift = subsys_shift((unsigned)f->protocol);

	if (shift)
		return (unsigned)f->subsys == type >> shift;
	return type >= f->first && type - f->first < f->n_msgs;
}

const struct nls_family *nls_family_by_protocol(unsigned protocol, unsigned type)
{
	const struct nls_family *other = NULL;

	for (unsigned i = 0; i < nls_n_families; i++) {
		const struct nls_family *f = nls_families[i];

		if (f->genl || (unsigned)f->protocol != protocol)
			continue;
		if (has_type(f, type))
			return f;
		if (!other && (!subsys_shift(protocol) || f->subsys < 0))
			other = f;
	}
	return other;
}

const struct nls_family *nls_family_by_genl_name(const char *name)
{
	for (unsigned i = 0; i < nls_n_families; i++)
		if (nls_families[i]->genl && strcmp(nls_families[i]->genl, name) == 0)
			return nls_families[i];
	return NULL;
}

const struct nls_msg *nls_msg(const struct nls_family *family, unsigned number)
{
	unsigned shift = family->genl ? 0 : subsys_shift((unsigned)family->protocol);

	if (shift)
		number &= (1u << shift) - 1;
	number = family->any_type ? 0 : number - family->first;
	if (number >= family->n_msgs || !family->msgs[number].name)
		return NULL;
	return &family->msgs[number];
}

const char *nls_short_name(const struct nls_family *family, const char *name)
{
	size_t n = family && family->prefix ? strlen(family->prefix) : 0;

	return n && strncmp(name, family->prefix, n) == 0 ? name + n : name;
}

unsigned nls_msg_type(const struct nls_family *family, unsigned index)
{
	unsigned shift = family->genl ? 0 : subsys_shift((unsigned)family->protocol);

	if (shift && family->subsys >= 0)
		return (unsigned)family->subsys << shift | index;
	return family->first + index;
}

const char *nls_val_name(const struct nls_vals *vals, uint64_t value)
{
	for (unsigned i = 0; i < vals->n; i++)
		if (vals->list[i].value == value)
			return vals->list[i].name;
	return NULL;
}

static const struct nls_errno *find_errno(int64_t number)
{
	unsigned low = 0, high = nls_n_errnos;

	if (number < 0 && number != INT64_MIN)
		number = -number;
	while (low < high) {
		unsigned mid = (low + high) / 2;

		if (nls_errnos[mid].number == number)
			return &nls_errnos[mid];
		if (nls_errnos[mid].number < number)
			low = mid + 1;
		else
			high = mid;
	}
	return NULL;
}

const char *nls_errno_name(int64_t number)
{
	const struct nls_errno *e = find_errno(number);

	return e ? e->name : NULL;
}

const char *nls_errno_text(int64_t number)
{
	const struct nls_errno *e = find_errno(number);

	return e ? e->text : NULL;
}

const char *nls_control_name(unsigned type)
{
	static const char *const names[] = { NULL, "NLMSG_NOOP", "NLMSG_ERROR", "NLMSG_DONE",
					     "NLMSG_OVERRUN" };

	return type < sizeof(names) / sizeof(names[0]) ? names[type] : NULL;
}
