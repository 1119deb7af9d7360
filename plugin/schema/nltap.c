/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * What nltap adds to a capture: which process a port belongs to.  The kernel sends no
 * such message; capture/process.h says where it comes from.
 */
#include "families.h"
#include "schema.h"

static const struct nls_val nltap_protocol_list[] = {
	V(0, NETLINK_ROUTE),
	V(2, NETLINK_USERSOCK),
	V(4, NETLINK_SOCK_DIAG),
	V(5, NETLINK_NFLOG),
	V(6, NETLINK_XFRM),
	V(7, NETLINK_SELINUX),
	V(8, NETLINK_ISCSI),
	V(9, NETLINK_AUDIT),
	V(10, NETLINK_FIB_LOOKUP),
	V(11, NETLINK_CONNECTOR),
	V(12, NETLINK_NETFILTER),
	V(15, NETLINK_KOBJECT_UEVENT),
	V(16, NETLINK_GENERIC),
	V(18, NETLINK_SCSITRANSPORT),
	V(19, NETLINK_ECRYPTFS),
	V(20, NETLINK_RDMA),
	V(21, NETLINK_CRYPTO),
	V(22, NETLINK_SMC),
};
VALS(nltap_protocol);

static const struct nls_row nltap_process_rows[] = {
	ATTR(1, NLTAP_A_PROTOCOL,	ENUM(U32, nltap_protocol)),
	ATTR(2, NLTAP_A_PORT,		U32),
	ATTR(3, NLTAP_A_PID,		U32),
	ATTR(4, NLTAP_A_COMM,		STR),
	/* "ip xfrm state add … 0x…", "wg set … private-key" */
	ATTR(5, NLTAP_A_CMDLINE,	SECRET(STR)),
};
SET(nltap_process);

static const struct nls_msg nltap_msgs[] = {
	MSG(1, NLTAP_MSG_PROCESS, OTHER,
	    "{NLTAP_A_PROTOCOL} port {NLTAP_A_PORT}: {NLTAP_A_COMM} pid {NLTAP_A_PID}"
	    "[ ({NLTAP_A_CMDLINE})]", NEST(nltap_process)),
};
FAMILY(nltap, .filter = "netlink-nltap", .title = "nltap: processes of netlink ports",
       .column = "nltap", .protocol = 2, .subsys = 0x6e);
