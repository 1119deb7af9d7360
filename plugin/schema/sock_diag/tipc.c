/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * TIPC sockets.  An answer is attributes alone: no struct, and no address family.
 * uapi: linux/tipc_sockets_diag.h, linux/tipc_netlink.h; kernel: net/tipc/diag.c,
 * net/tipc/socket.c, tipc_sk_fill_sock_diag()
 */
#include "sock_diag.h"

static const struct nls_row tipc_sock_diag_req_members[] = {
	OWN(sdiag_family,	AKA(AF(U8), "family")),
	OWN(sdiag_protocol,	U8),
	PADDING(2),
	OWN(tidiag_states,	FLAGS(U32, sd_states)),
};
SHARED_STRUCTURE(tipc_sock_diag_req);

static const struct nls_row tipc_nla_con_rows[] = {
	ATTR(1, TIPC_NLA_CON_FLAG,	FLAG),
	ATTR(2, TIPC_NLA_CON_NODE,	HEX(U32)),
	ATTR(3, TIPC_NLA_CON_SOCK,	U32),
	ATTR(4, TIPC_NLA_CON_TYPE,	U32),
	ATTR(5, TIPC_NLA_CON_INST,	U32),
};
SET(tipc_nla_con);

static const struct nls_row tipc_nla_sock_stat_rows[] = {
	ATTR(0, TIPC_NLA_SOCK_STAT_RCVQ,	U32),
	ATTR(1, TIPC_NLA_SOCK_STAT_SENDQ,	U32),
	ATTR(2, TIPC_NLA_SOCK_STAT_LINK_CONG,	FLAG),
	ATTR(3, TIPC_NLA_SOCK_STAT_CONN_CONG,	FLAG),
	ATTR(4, TIPC_NLA_SOCK_STAT_DROP,	U32),
};
SET(tipc_nla_sock_stat);

static const struct nls_row tipc_nla_sock_group_rows[] = {
	ATTR(0, TIPC_NLA_SOCK_GROUP_ID,			U32),
	ATTR(1, TIPC_NLA_SOCK_GROUP_OPEN,		FLAG),
	ATTR(2, TIPC_NLA_SOCK_GROUP_NODE_SCOPE,		FLAG),
	ATTR(3, TIPC_NLA_SOCK_GROUP_CLUSTER_SCOPE,	FLAG),
	ATTR(4, TIPC_NLA_SOCK_GROUP_INSTANCE,		U32),
	ATTR(5, TIPC_NLA_SOCK_GROUP_BC_SEND_NEXT,	U32),
};
SET(tipc_nla_sock_group);

/* The states are TCP's by other names: enum in net/tipc/socket.c. */
static const struct nls_val tipc_state_list[] = {
	V(1, TIPC_ESTABLISHED),
	V(2, TIPC_CONNECTING),
	V(7, TIPC_OPEN),
	V(8, TIPC_DISCONNECTING),
	V(10, TIPC_LISTEN),
};
VALS(tipc_state);

static const struct nls_row tipc_nla_sock_rows[] = {
	ATTR( 1, TIPC_NLA_SOCK_ADDR,		HEX(U32)),
	ATTR( 2, TIPC_NLA_SOCK_REF,		U32),
	ATTR( 3, TIPC_NLA_SOCK_CON,		NEST(tipc_nla_con)),
	ATTR( 4, TIPC_NLA_SOCK_HAS_PUBL,	FLAG),
	ATTR( 5, TIPC_NLA_SOCK_STAT,		NEST(tipc_nla_sock_stat)),
	ATTR( 6, TIPC_NLA_SOCK_TYPE,		ENUM(U32, sd_type)),
	ATTR( 7, TIPC_NLA_SOCK_INO,		U32),
	ATTR( 8, TIPC_NLA_SOCK_UID,		U32),
	ATTR( 9, TIPC_NLA_SOCK_TIPC_STATE,	ENUM(U32, tipc_state)),
	ATTR(10, TIPC_NLA_SOCK_COOKIE,		HEX(LOW_FIRST(U64))),
	ATTR(11, TIPC_NLA_SOCK_PAD,		PAD),
	ATTR(12, TIPC_NLA_SOCK_GROUP,		NEST(tipc_nla_sock_group)),
};
SET(tipc_nla_sock);

static const struct nls_row tipc_diag_rows[] = {
	ATTR(2, TIPC_NLA_SOCK,	NEST(tipc_nla_sock)),
};
SHARED_SET(tipc_diag);
