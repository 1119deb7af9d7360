/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The header of every generic netlink message.  uapi: linux/genetlink.h */
#include "genl.h"

static const struct nls_row genlmsghdr_members[] = {
	OWN(cmd,	U8),
	OWN(version,	U8),
	OWN(reserved,	U16),
};
SHARED_STRUCTURE(genlmsghdr);
