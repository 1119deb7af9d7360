/* SPDX-License-Identifier: GPL-2.0-or-later */
/* names.h: from numbers to the tables' names. */
#ifndef NLS_NAMES_H
#define NLS_NAMES_H

#include "../schema/nls.h"

/* Family of a netlink protocol that is no generic netlink; type picks among
 * those that share a protocol (nfnetlink subsystems, RDMA clients), and the first
 * if none of a protocol's families has it.  NULL if none. */
const struct nls_family *nls_family_by_protocol(unsigned protocol, unsigned type);

/* Generic netlink family by its name; NULL if none. */
const struct nls_family *nls_family_by_genl_name(const char *name);

/* Message by its type, or by genetlink command; NULL if none. */
const struct nls_msg *nls_msg(const struct nls_family *family, unsigned number);

/* A message's name as Info has it: without what all of the family begin with. */
const char *nls_short_name(const struct nls_family *family, const char *name);

/* The type that msgs[index] of the family has in struct nlmsghdr; of a generic netlink
 * family its command. */
unsigned nls_msg_type(const struct nls_family *family, unsigned index);

/* Name of a value; NULL if it has none. */
const char *nls_val_name(const struct nls_vals *vals, uint64_t value);

/* "EINVAL" and "Invalid argument" of a Linux error number of either sign; NULL if unknown. */
const char *nls_errno_name(int64_t number);
const char *nls_errno_text(int64_t number);

/* "NLMSG_ERROR" for the control types below NLMSG_MIN_TYPE; NULL for all others. */
const char *nls_control_name(unsigned type);

#endif
