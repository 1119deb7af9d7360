/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * What the IPv4 routing tables say of an address.
 * No UAPI header: include/net/ip_fib.h; kernel: net/ipv4/fib_frontend.c (nl_fib_input)
 *
 * Request and answer are one struct; the kernel fills in what follows tb_id_in and
 * sends the message back with its header as it was, of whatever type.
 */
#include "families.h"
#include "schema.h"

static const struct nls_val fib_table_list[] = {
	V(252, RT_TABLE_COMPAT),
	V(253, RT_TABLE_DEFAULT),
	V(254, RT_TABLE_MAIN),
	V(255, RT_TABLE_LOCAL),
};
VALS(fib_table);

static const struct nls_val fib_scope_list[] = {
	V(0, RT_SCOPE_UNIVERSE),
	V(200, RT_SCOPE_SITE),
	V(253, RT_SCOPE_LINK),
	V(254, RT_SCOPE_HOST),
	V(255, RT_SCOPE_NOWHERE),
};
VALS(fib_scope);

static const struct nls_val fib_type_list[] = {
	V(0, RTN_UNSPEC),
	V(1, RTN_UNICAST),
	V(2, RTN_LOCAL),
	V(3, RTN_BROADCAST),
	V(4, RTN_ANYCAST),
	V(5, RTN_MULTICAST),
	V(6, RTN_BLACKHOLE),
	V(7, RTN_UNREACHABLE),
	V(8, RTN_PROHIBIT),
	V(9, RTN_THROW),
	V(10, RTN_NAT),
	V(11, RTN_XRESOLVE),
};
VALS(fib_type);

static const struct nls_row fib_result_nl_members[] = {
	OWN(fl_addr,		IPV4),
	OWN(fl_mark,		MARK(U32)),
	OWN(fl_tos,		HEX(U8)),
	OWN(fl_scope,		ENUM(U8, fib_scope)),
	OWN(tb_id_in,		ENUM(U8, fib_table)),
	OWN(tb_id,		ENUM(U8, fib_table)),
	MEMBER(prefixlen,	U8),
	MEMBER(nh_sel,		U8),
	MEMBER(type,		ENUM(U8, fib_type)),
	MEMBER(scope,		ENUM(U8, fib_scope)),
	MEMBER(err,		ERRNO(S32)),
};
STRUCTURE(fib_result_nl);

static const struct nls_msg fib_lookup_msgs[] = {
	MSG_REPLY(0, fib_result_nl, GET,
		  "{fl_addr}[ mark {fl_mark?}][ tos {fl_tos?}] in {tb_id_in}"
		  "[: {err?}][: {type?}][ prefix length {prefixlen?}][ scope {scope?}]",
		  STRUCT(fib_result_nl), STRUCT(fib_result_nl)),
};
FAMILY(fib_lookup, .filter = "netlink-fib_lookup", .title = "Linux netlink IPv4 FIB lookup",
       .column = "FIB lookup", .protocol = 10, .any_type = true);
