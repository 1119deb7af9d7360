/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef NLX_REGISTER_H
#define NLX_REGISTER_H

#include "compat.h"

#include "../schema/nls.h"

/* How Wireshark stores and shows a value. */
struct nlx_type {
	enum ftenum type;
	int display;	     /* BASE_*, SEP_* */
	const void *strings; /* as display says, or NULL */
};

/* Field type of a row that is no list. */
struct nlx_type nlx_row_type(const struct nls_row *row);

/* The type at the bottom of arrays and lists. */
const struct nls_row *nlx_innermost(const struct nls_row *row);

#endif
