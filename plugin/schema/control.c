/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Control messages that every family has, and the attributes of an extended
 * acknowledgement.  uapi: linux/netlink.h; kernel: net/netlink/af_netlink.c
 * (netlink_ack, netlink_dump_done), net/netlink/policy.c
 */
#include "families.h"
#include "schema.h"

static const struct nls_val nl_attr_type_list[] = {
	V(0, NL_ATTR_TYPE_INVALID),
	V(1, NL_ATTR_TYPE_FLAG),
	V(2, NL_ATTR_TYPE_U8),
	V(3, NL_ATTR_TYPE_U16),
	V(4, NL_ATTR_TYPE_U32),
	V(5, NL_ATTR_TYPE_U64),
	V(6, NL_ATTR_TYPE_S8),
	V(7, NL_ATTR_TYPE_S16),
	V(8, NL_ATTR_TYPE_S32),
	V(9, NL_ATTR_TYPE_S64),
	V(10, NL_ATTR_TYPE_BINARY),
	V(11, NL_ATTR_TYPE_STRING),
	V(12, NL_ATTR_TYPE_NUL_STRING),
	V(13, NL_ATTR_TYPE_NESTED),
	V(14, NL_ATTR_TYPE_NESTED_ARRAY),
	V(15, NL_ATTR_TYPE_BITFIELD32),
	V(16, NL_ATTR_TYPE_SINT),
	V(17, NL_ATTR_TYPE_UINT),
};
SHARED_VALS(nl_attr_type);

static const struct nls_row nl_policy_type_rows[] = {
	ATTR( 1, NL_POLICY_TYPE_ATTR_TYPE,		ENUM(U32, nl_attr_type)),
	ATTR( 2, NL_POLICY_TYPE_ATTR_MIN_VALUE_S,	S64),
	ATTR( 3, NL_POLICY_TYPE_ATTR_MAX_VALUE_S,	S64),
	ATTR( 4, NL_POLICY_TYPE_ATTR_MIN_VALUE_U,	U64),
	ATTR( 5, NL_POLICY_TYPE_ATTR_MAX_VALUE_U,	U64),
	ATTR( 6, NL_POLICY_TYPE_ATTR_MIN_LENGTH,	U32),
	ATTR( 7, NL_POLICY_TYPE_ATTR_MAX_LENGTH,	U32),
	ATTR( 8, NL_POLICY_TYPE_ATTR_POLICY_IDX,	U32),
	ATTR( 9, NL_POLICY_TYPE_ATTR_POLICY_MAXTYPE,	U32),
	ATTR(10, NL_POLICY_TYPE_ATTR_BITFIELD32_MASK,	HEX(U32)),
	ATTR(11, NL_POLICY_TYPE_ATTR_PAD,		PAD),
	ATTR(12, NL_POLICY_TYPE_ATTR_MASK,		HEX(U64)),
};
SET(nl_policy_type);
SHARED_TWIN_SET(genl_policy_type, nl_policy_type);	/* nlctrl's policy dumps */

static const struct nls_row nlmsgerr_rows[] = {
	ATTR(1, NLMSGERR_ATTR_MSG,		AKA(STR, "extack.msg")),
	ATTR(2, NLMSGERR_ATTR_OFFS,		U32),
	ATTR(3, NLMSGERR_ATTR_COOKIE,		BYTES),
	ATTR(4, NLMSGERR_ATTR_POLICY,		NEST(nl_policy_type)),
	ATTR(5, NLMSGERR_ATTR_MISS_TYPE,	U32),
	ATTR(6, NLMSGERR_ATTR_MISS_NEST,	U32),
};
SHARED_SET(nlmsgerr);

static const struct nls_msg control_msgs[] = {
	MSG(1, NLMSG_NOOP,	OTHER, "", BYTES),
	MSG(2, NLMSG_ERROR,	OTHER, "", NEST(nlmsgerr)),
	MSG(3, NLMSG_DONE,	OTHER, "", NEST(nlmsgerr)),
	MSG(4, NLMSG_OVERRUN,	OTHER, "", BYTES),
};
FAMILY(control, .filter = "netlink", .title = "Linux netlink protocol", .column = "Netlink",
       .protocol = -1);
