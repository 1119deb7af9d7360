/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What SELinux tells of its mode and policy.  uapi: linux/selinux_netlink.h */
#include "families.h"
#include "schema.h"

static const struct nls_val selnl_mode_list[] = {
	W(0, "permissive"),
	W(1, "enforcing"),
};
VALS(selnl_mode);

static const struct nls_row selnl_msg_setenforce_members[] = {
	MEMBER(val,	ENUM(S32, selnl_mode)),
};
STRUCTURE(selnl_msg_setenforce);

static const struct nls_row selnl_msg_policyload_members[] = {
	MEMBER(seqno,	U32),
};
STRUCTURE(selnl_msg_policyload);

static const struct nls_msg selinux_msgs[] = {
	MSG(16, SELNL_MSG_SETENFORCE, OTHER, "{val}", STRUCT(selnl_msg_setenforce)),
	MSG(17, SELNL_MSG_POLICYLOAD, OTHER, "policy {seqno}", STRUCT(selnl_msg_policyload)),
};
FAMILY(selinux, .filter = "netlink-selinux", .title = "Linux SELinux events", .column = "SELinux",
       .protocol = 7, .prefix = "SELNL_MSG_");
