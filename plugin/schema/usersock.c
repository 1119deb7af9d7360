/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * What programs say to each other over NETLINK_USERSOCK.  Only they know what it
 * means: no message is known, and attributes are a guess.
 */
#include "families.h"
#include "schema.h"

static const struct nls_msg usersock_msgs[] = { [0] = { .name = NULL } };
FAMILY(usersock, .filter = "netlink-usersock", .title = "Linux netlink between programs",
       .column = "USERSOCK", .protocol = 2, .subsys = -1);
