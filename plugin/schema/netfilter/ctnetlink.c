/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Connection tracking: expectations, statistics and the messages.
 * uapi: linux/netfilter/nfnetlink_conntrack.h, linux/netfilter/nf_conntrack_common.h,
 * linux/netfilter/nf_conntrack_tuple_common.h
 */
#include "../families.h"
#include "netfilter.h"

static const struct nls_row ct_stats_rows[] = {
	ATTR( 1, CTA_STATS_SEARCHED,		BE(U32)),
	ATTR( 2, CTA_STATS_FOUND,		BE(U32)),
	ATTR( 3, CTA_STATS_NEW,			BE(U32)),
	ATTR( 4, CTA_STATS_INVALID,		BE(U32)),
	ATTR( 5, CTA_STATS_IGNORE,		BE(U32)),
	ATTR( 6, CTA_STATS_DELETE,		BE(U32)),
	ATTR( 7, CTA_STATS_DELETE_LIST,		BE(U32)),
	ATTR( 8, CTA_STATS_INSERT,		BE(U32)),
	ATTR( 9, CTA_STATS_INSERT_FAILED,	BE(U32)),
	ATTR(10, CTA_STATS_DROP,		BE(U32)),
	ATTR(11, CTA_STATS_EARLY_DROP,		BE(U32)),
	ATTR(12, CTA_STATS_ERROR,		BE(U32)),
	ATTR(13, CTA_STATS_SEARCH_RESTART,	BE(U32)),
	ATTR(14, CTA_STATS_CLASH_RESOLVE,	BE(U32)),
	ATTR(15, CTA_STATS_CHAIN_TOOLONG,	BE(U32)),
};
SET_AKA(ct_stats, "ct.attr");

static const struct nls_row ct_stats_global_rows[] = {
	ATTR(1, CTA_STATS_GLOBAL_ENTRIES,	BE(U32)),
	ATTR(2, CTA_STATS_GLOBAL_MAX_ENTRIES,	BE(U32)),
};
SET_AKA(ct_stats_global, "ct.attr");

#define CT_IP(n) "CTA_TUPLE_ORIG/CTA_TUPLE_IP/CTA_IP_" n
#define CT_L4(n) "CTA_TUPLE_ORIG/CTA_TUPLE_PROTO/CTA_PROTO_" n
#define CT_TUPLE \
	"[{" CT_L4("NUM") "} ]" \
	"[{" CT_IP("V4_SRC") "|" CT_IP("V6_SRC") "}][ port {" CT_L4("SRC_PORT") "}]" \
	"[ -> {" CT_IP("V4_DST") "|" CT_IP("V6_DST") "}][ port {" CT_L4("DST_PORT") "}]"
#define CT_STATE "[ {CTA_PROTOINFO/CTA_PROTOINFO_TCP/CTA_PROTOINFO_TCP_STATE" \
	"|CTA_PROTOINFO/CTA_PROTOINFO_SCTP/CTA_PROTOINFO_SCTP_STATE" \
	"|CTA_PROTOINFO/CTA_PROTOINFO_DCCP/CTA_PROTOINFO_DCCP_STATE}]"
#define CT_ALL CT_TUPLE CT_STATE "[ zone {CTA_ZONE}][ timeout {CTA_TIMEOUT}][ mark {CTA_MARK?}]"

static const struct nls_msg ctnetlink_msgs[] = {
	MSG(0, IPCTNL_MSG_CT_NEW, NEW, CT_ALL, HDR_NEST(nfgenmsg, ct)),
	MSG(1, IPCTNL_MSG_CT_GET, GET, CT_ALL, HDR_NEST(nfgenmsg, ct)),
	MSG(2, IPCTNL_MSG_CT_DELETE, DEL, CT_ALL, HDR_NEST(nfgenmsg, ct)),
	MSG(3, IPCTNL_MSG_CT_GET_CTRZERO, GET, CT_ALL, HDR_NEST(nfgenmsg, ct)),
	MSG(4, IPCTNL_MSG_CT_GET_STATS_CPU, GET,
	    "[cpu {res_id}][ found {CTA_STATS_FOUND}][ drop {CTA_STATS_DROP}]",
	    HDR_NEST(nfgenmsg, ct_stats)),
	MSG(5, IPCTNL_MSG_CT_GET_STATS, GET,
	    "[{CTA_STATS_GLOBAL_ENTRIES} entries][ of {CTA_STATS_GLOBAL_MAX_ENTRIES}]",
	    HDR_NEST(nfgenmsg, ct_stats_global)),
	MSG(6, IPCTNL_MSG_CT_GET_DYING, GET, "", HDR_NEST(nfgenmsg, ct)),
	MSG(7, IPCTNL_MSG_CT_GET_UNCONFIRMED, GET, "", HDR_NEST(nfgenmsg, ct)),
};
NETFILTER_FAMILY(ctnetlink, 1, NULL);

static const struct nls_val ct_dir_list[] = {
	V(0, IP_CT_DIR_ORIGINAL),
	V(1, IP_CT_DIR_REPLY),
};
VALS(ct_dir);

static const struct nls_row ct_expect_nat_rows[] = {
	ATTR(1, CTA_EXPECT_NAT_DIR,	AKA(ENUM(BE(U32), ct_dir), "nfexp.nat.dir")),
	ATTR(2, CTA_EXPECT_NAT_TUPLE,	NEST(ct_tuple)),
};
SET_AKA(ct_expect_nat, "nfexp.nat");

static const struct nls_val nf_ct_expect_list[] = {
	V(0x1, NF_CT_EXPECT_PERMANENT),
	V(0x2, NF_CT_EXPECT_INACTIVE),
	V(0x4, NF_CT_EXPECT_USERSPACE),
};
VALS(nf_ct_expect);

static const struct nls_row ct_expect_rows[] = {
	ATTR( 1, CTA_EXPECT_MASTER,	NEST(ct_tuple)),
	ATTR( 2, CTA_EXPECT_TUPLE,	NEST(ct_tuple)),
	ATTR( 3, CTA_EXPECT_MASK,	NEST(ct_tuple)),
	ATTR( 4, CTA_EXPECT_TIMEOUT,	AKA(TIME(BE(U32), "s"), "nfexp.timeout")),
	ATTR( 5, CTA_EXPECT_ID,		AKA(HEX(BE(U32)), "nfexp.id")),
	ATTR( 6, CTA_EXPECT_HELP_NAME,	STR),
	ATTR( 7, CTA_EXPECT_ZONE,	AKA(BE(U16), "nfexp.zone")),
	ATTR( 8, CTA_EXPECT_FLAGS,	AKA(FLAGS(BE(U32), nf_ct_expect), "nfexp.flags")),
	ATTR( 9, CTA_EXPECT_CLASS,	AKA(BE(U32), "nfexp.class")),
	ATTR(10, CTA_EXPECT_NAT,	NEST(ct_expect_nat)),
	ATTR(11, CTA_EXPECT_FN,		AKA(STR, "nfexp.fn")),
};
SHARED_SET_AKA(ct_expect, "exp.attr");

static const struct nls_row ct_stats_exp_rows[] = {
	ATTR(1, CTA_STATS_EXP_NEW,	BE(U32)),
	ATTR(2, CTA_STATS_EXP_CREATE,	BE(U32)),
	ATTR(3, CTA_STATS_EXP_DELETE,	BE(U32)),
};
SET(ct_stats_exp);

#define EXP_IP(n) "CTA_EXPECT_TUPLE/CTA_TUPLE_IP/CTA_IP_" n
#define EXP_ALL \
	"[{CTA_EXPECT_TUPLE/CTA_TUPLE_PROTO/CTA_PROTO_NUM} ]" \
	"[{" EXP_IP("V4_SRC") "|" EXP_IP("V6_SRC") "}][ -> {" EXP_IP("V4_DST") "|" EXP_IP("V6_DST") "}]" \
	"[ port {CTA_EXPECT_TUPLE/CTA_TUPLE_PROTO/CTA_PROTO_DST_PORT}]" \
	"[ helper {CTA_EXPECT_HELP_NAME}][ timeout {CTA_EXPECT_TIMEOUT}]"

static const struct nls_msg ctnetlink_exp_msgs[] = {
	MSG(0, IPCTNL_MSG_EXP_NEW, NEW, EXP_ALL, HDR_NEST(nfgenmsg, ct_expect)),
	MSG(1, IPCTNL_MSG_EXP_GET, GET, EXP_ALL, HDR_NEST(nfgenmsg, ct_expect)),
	MSG(2, IPCTNL_MSG_EXP_DELETE, DEL, EXP_ALL, HDR_NEST(nfgenmsg, ct_expect)),
	MSG(3, IPCTNL_MSG_EXP_GET_STATS_CPU, GET,
	    "[cpu {res_id}][ created {CTA_STATS_EXP_CREATE}]",
	    HDR_NEST(nfgenmsg, ct_stats_exp)),
};
NETFILTER_FAMILY(ctnetlink_exp, 2, "exp_type");
