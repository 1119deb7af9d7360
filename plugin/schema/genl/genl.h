/* SPDX-License-Identifier: GPL-2.0-or-later */
/* genl.h: what the families of generic netlink share. */
#ifndef NLS_GENL_H
#define NLS_GENL_H

#include "../schema.h"

/* Leads every generic netlink message; no family's body includes it. */
DECLARE_STRUCTURE(genlmsghdr);

#endif
