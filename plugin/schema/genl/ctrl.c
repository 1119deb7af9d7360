/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The generic netlink controller: which families there are.
 * uapi: linux/genetlink.h, linux/netlink.h (NL_POLICY_TYPE_ATTR_*)
 */
#include "../families.h"
#include "genl.h"

static const struct nls_val genl_op_flags_list[] = {
	V(0x1, GENL_ADMIN_PERM),
	V(0x2, GENL_CMD_CAP_DO),
	V(0x4, GENL_CMD_CAP_DUMP),
	V(0x8, GENL_CMD_CAP_HASPOL),
	V(0x10, GENL_UNS_ADMIN_PERM),
};
VALS(genl_op_flags);

static const struct nls_row ctrl_op_rows[] = {
	ATTR(1, CTRL_ATTR_OP_ID,	AKA(U32, "ctrl.op_id")),
	ATTR(2, CTRL_ATTR_OP_FLAGS,	AKA(FLAGS(U32, genl_op_flags), "ctrl.op_flags")),
};
SET_AKA(ctrl_op, "ctrl.ops_attr");

static const struct nls_row ctrl_mcast_grp_rows[] = {
	ATTR(1, CTRL_ATTR_MCAST_GRP_NAME,	AKA(STR, "ctrl.group_name")),
	ATTR(2, CTRL_ATTR_MCAST_GRP_ID,		AKA(HEX(U32), "ctrl.group_id")),
};
SET_AKA(ctrl_mcast_grp, "ctrl.groups_attr");

static const struct nls_row ctrl_op_policy_rows[] = {
	ATTR(1, CTRL_ATTR_POLICY_DO,	U32),
	ATTR(2, CTRL_ATTR_POLICY_DUMP,	U32),
};
SET(ctrl_op_policy);

/* POLICY is by number of the policy, then of the attribute; OP_POLICY by command. */
static const struct nls_row ctrl_rows[] = {
	ATTR( 1, CTRL_ATTR_FAMILY_ID,		AKA(HEX(U16), "ctrl.family_id")),
	ATTR( 2, CTRL_ATTR_FAMILY_NAME,		AKA(STR, "ctrl.family_name")),
	ATTR( 3, CTRL_ATTR_VERSION,		AKA(U32, "ctrl.version")),
	ATTR( 4, CTRL_ATTR_HDRSIZE,		AKA(U32, "ctrl.hdrsize")),
	ATTR( 5, CTRL_ATTR_MAXATTR,		AKA(U32, "ctrl.maxattr")),
	ATTR( 6, CTRL_ATTR_OPS,			ARRAY(NEST(ctrl_op))),
	ATTR( 7, CTRL_ATTR_MCAST_GROUPS,	ARRAY(NEST(ctrl_mcast_grp))),
	ATTR( 8, CTRL_ATTR_POLICY,		ARRAY(ARRAY(NEST(genl_policy_type)))),
	ATTR( 9, CTRL_ATTR_OP_POLICY,		ARRAY(NEST(ctrl_op_policy))),
	ATTR(10, CTRL_ATTR_OP,			U32),
};
SET_AKA(ctrl, "ctrl_attr");

#define WHICH "[{CTRL_ATTR_FAMILY_NAME}][ id {CTRL_ATTR_FAMILY_ID}]"

static const struct nls_msg nlctrl_msgs[] = {
	MSG( 1, CTRL_CMD_NEWFAMILY,	NEW, WHICH "[ version {CTRL_ATTR_VERSION}]", NEST(ctrl)),
	MSG( 2, CTRL_CMD_DELFAMILY,	DEL, WHICH, NEST(ctrl)),
	MSG( 3, CTRL_CMD_GETFAMILY,	GET, WHICH, NEST(ctrl)),
	MSG( 4, CTRL_CMD_NEWOPS,	NEW, WHICH, NEST(ctrl)),
	MSG( 5, CTRL_CMD_DELOPS,	DEL, WHICH, NEST(ctrl)),
	MSG( 6, CTRL_CMD_GETOPS,	GET, WHICH, NEST(ctrl)),
	MSG( 7, CTRL_CMD_NEWMCAST_GRP,	NEW, WHICH, NEST(ctrl)),
	MSG( 8, CTRL_CMD_DELMCAST_GRP,	DEL, WHICH, NEST(ctrl)),
	MSG( 9, CTRL_CMD_GETMCAST_GRP,	GET, WHICH, NEST(ctrl)),
	MSG(10, CTRL_CMD_GETPOLICY,	GET, WHICH "[ command {CTRL_ATTR_OP}]", NEST(ctrl)),
};
FAMILY(nlctrl, .filter = "genl", .title = "Linux Generic Netlink protocol", .column = "genl",
       .genl = "nlctrl", .protocol = 16, .type_alias = "ctrl.cmd");
