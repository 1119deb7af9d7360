/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "names.h"

#include <string.h>

#include "../schema/linux_errno.h"

/* Families that share a protocol have the high byte of the type to themselves. */
static bool is_shared(unsigned protocol)
{
	return protocol == NLS_NETLINK_NETFILTER || protocol == NLS_NETLINK_USERSOCK;
}

const struct nls_family *nls_family_by_protocol(unsigned protocol, unsigned type)
{
	for (unsigned i = 0; i < nls_n_families; i++) {
		const struct nls_family *f = nls_families[i];

		if (f->genl || (unsigned)f->protocol != protocol)
			continue;
		if (!is_shared(protocol) || (unsigned)f->subsys == type >> 8)
			return f;
	}
	return NULL;
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
	if (!family->genl && is_shared((unsigned)family->protocol))
		number &= 0xff;
	if (number >= family->n_msgs || !family->msgs[number].name)
		return NULL;
	return &family->msgs[number];
}

const char *nls_short_name(const struct nls_family *family, const char *name)
{
	size_t n = family && family->prefix ? strlen(family->prefix) : 0;

	return n && strncmp(name, family->prefix, n) == 0 ? name + n : name;
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
