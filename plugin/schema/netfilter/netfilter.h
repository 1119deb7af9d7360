/* SPDX-License-Identifier: GPL-2.0-or-later */
/* netfilter.h: what the subsystems of nfnetlink share. */
#ifndef NLS_NETFILTER_H
#define NLS_NETFILTER_H

#include "../schema.h"

DECLARE_STRUCTURE(nfgenmsg);
DECLARE_VALS(nfproto);		/* NFPROTO_* */
DECLARE_VALS(nfnl_subsys);	/* NFNL_SUBSYS_* */
DECLARE_VALS(nf_inet_hooks);	/* NF_INET_* */
DECLARE_VALS(ct_info);		/* enum ip_conntrack_info */
DECLARE_VALS_BY(nf_hooks);	/* hook numbers by nfgen_family */
DECLARE_SET(ct_tuple);		/* CTA_TUPLE_* */
DECLARE_SET(ct);		/* CTA_*, also inside logged and queued packets */
DECLARE_SET(ct_expect);		/* CTA_EXPECT_* */

/* A subsystem; alias is the built-in dissector's field for its message type, or NULL. */
#define NETFILTER_FAMILY(n, s, alias) \
	FAMILY(n, .filter = "netlink-netfilter", .title = "Linux netlink netfilter protocol", \
	       .column = "netfilter", .protocol = 12, .subsys = s, .type_alias = alias)

#endif
