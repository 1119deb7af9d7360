/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Monitoring of sockets: every body begins with the address family, which decides
 * what follows; answers about TIPC alone are attributes from the start.
 * uapi: linux/sock_diag.h, linux/inet_diag.h; kernel: net/core/sock_diag.c
 */
#include "../families.h"
#include "sock_diag.h"

static const struct nls_row sock_diag_req_members[] = {
	OWN(sdiag_family,	AKA(AF(U8), "family")),
	OWN(sdiag_protocol,	U8),
};
STRUCTURE(sock_diag_req);

#define INET_REQUEST	HDR_NEST(inet_diag_req_v2, inet_diag_reqs)
#define INET_REPLY	HDR_NEST(inet_diag_msg, inet_diag)

static const struct nls_case sock_diag_requests_list[] = {
	CASE_NUM( 0, INET_REQUEST),
	CASE_NUM( 2, INET_REQUEST),
	CASE_NUM(10, INET_REQUEST),
	CASE_NUM( 1, STRUCT(unix_diag_req)),
	CASE_NUM(16, STRUCT(netlink_diag_req)),
	CASE_NUM(17, STRUCT(packet_diag_req)),
	CASE_NUM(30, STRUCT(tipc_sock_diag_req)),
	CASE_NUM(40, STRUCT(vsock_diag_req)),
	CASE_NUM(43, STRUCT(smc_diag_req)),
	CASE_NUM(44, STRUCT(xdp_diag_req)),
	OTHERWISE(STRUCT(sock_diag_req)),
};
CASES(sock_diag_requests);

static const struct nls_case sock_diag_by_family_list[] = {
	CASE_NUM( 2, INET_REPLY),
	CASE_NUM(10, INET_REPLY),
	CASE_NUM( 1, HDR_NEST(unix_diag_msg, unix_diag)),
	CASE_NUM(16, HDR_NEST(netlink_diag_msg, netlink_diag)),
	CASE_NUM(17, HDR_NEST(packet_diag_msg, packet_diag)),
	CASE_NUM(40, STRUCT(vsock_diag_msg)),
	CASE_NUM(43, HDR_NEST(smc_diag_msg, smc_diag)),
	CASE_NUM(44, HDR_NEST(xdp_diag_msg, xdp_diag)),
};
CASES(sock_diag_by_family);

/* Nobody knows what was asked. */
static const struct nls_case sock_diag_unasked_list[] = {
	CASE_NUM(0, SUBMSG_BY(sock_diag_by_family, FAMILY)),
	CASE_NUM(1, NEST(tipc_diag)),
};
CASES(sock_diag_unasked);

/* By the request's family: dumps of all of inet's have none. */
#define BY_FAMILY	SUBMSG_BY(sock_diag_by_family, FAMILY)

static const struct nls_case sock_diag_replies_list[] = {
	CASE_NUM( 0, BY_FAMILY),
	CASE_NUM( 2, BY_FAMILY),
	CASE_NUM(10, BY_FAMILY),
	CASE_NUM( 1, BY_FAMILY),
	CASE_NUM(16, BY_FAMILY),
	CASE_NUM(17, BY_FAMILY),
	CASE_NUM(30, NEST(tipc_diag)),
	CASE_NUM(40, BY_FAMILY),
	CASE_NUM(43, BY_FAMILY),
	CASE_NUM(44, BY_FAMILY),
	OTHERWISE(SUBMSG_BY(sock_diag_unasked, NESTED)),
};
CASES(sock_diag_replies);

#define INET_INFO	"{idiag_state} {id/idiag_src}:{id/idiag_sport} -> " \
	"{id/idiag_dst}:{id/idiag_dport} uid {idiag_uid} ino {idiag_inode}"
#define INET_MORE_INFO	"[ timer {idiag_timer?} {idiag_expires?}][ {INET_DIAG_CONG}]" \
	"[ ulp {INET_DIAG_ULP_INFO/INET_ULP_INFO_NAME}][ mark {INET_DIAG_MARK?}]"
/* Each test, and how far to jump if it fails. */
#define FILTER_INFO	"[ filter {INET_DIAG_REQ_BYTECODE'; ':{code}[ {arg/no}][ {arg/addr}]" \
	"[ port {arg/port!'*'}][ {arg/ifindex}][ {arg/mark}/{arg/mask}][ {arg/cgroup_id}]" \
	" no +{no}}]"

#define INET_ID_INFO	"[ src {id/idiag_src?}][ sport {id/idiag_sport?}]" \
	"[ dst {id/idiag_dst?}][ dport {id/idiag_dport?}]" FILTER_INFO "[ states {idiag_states?}]"

/* Of the kernel's, by what was asked; then requests. */
#define TCPDIAG_INFO	INET_INFO INET_MORE_INFO "\n{idiag_family}" INET_ID_INFO
#define REPLY_INFO \
	"[{<INET_DIAG_REQ_PROTOCOL|<sdiag_protocol|INET_DIAG_PROTOCOL} ][" INET_INFO "]" \
	INET_MORE_INFO \
	"[unix {udiag_type} {udiag_state}][ {UNIX_DIAG_NAME}][ ino {udiag_ino}]" \
	"[ peer {UNIX_DIAG_PEER?}]" \
	"[packet {pdiag_type} {pdiag_num}][ dev {PACKET_DIAG_INFO/pdi_index?}][ ino {pdiag_ino}]" \
	"[netlink {ndiag_protocol} port {ndiag_portid}][ to {ndiag_dst_portid?}]" \
	"[ ino {ndiag_ino?}]" \
	"[vsock {vdiag_type} {vdiag_state} {vdiag_src_cid}:{vdiag_src_port} -> " \
	"{vdiag_dst_cid}:{vdiag_dst_port} ino {vdiag_ino}]" \
	"[smc {diag_state} {diag_mode} uid {diag_uid} ino {diag_inode}]" \
	"[tipc {TIPC_NLA_SOCK/TIPC_NLA_SOCK_TYPE} {TIPC_NLA_SOCK/TIPC_NLA_SOCK_TIPC_STATE}" \
	" port {TIPC_NLA_SOCK/TIPC_NLA_SOCK_REF} ino {TIPC_NLA_SOCK/TIPC_NLA_SOCK_INO}]" \
	"[xdp dev {XDP_DIAG_INFO/ifindex} queue {XDP_DIAG_INFO/queue_id}][ ino {xdiag_ino}]"
#define REQUEST_INFO \
	"[{INET_DIAG_REQ_PROTOCOL|sdiag_protocol} {sdiag_family}]" INET_ID_INFO \
	"[unix states {udiag_states}][ ino {udiag_ino?}][ show {udiag_show?}]" \
	"[packet show {pdiag_show}][netlink show {ndiag_show}][vsock states {vdiag_states}]" \
	"[smc ext {diag_ext}][tipc states {tidiag_states}][xdp show {xdiag_show}]"

static const struct nls_msg sock_diag_msgs[] = {
	MSG_ASKED(18, TCPDIAG_GETSOCK, GET, TCPDIAG_INFO,
		  HDR_NEST(inet_diag_req, inet_diag_reqs), INET_REPLY),
	MSG_ASKED(19, DCCPDIAG_GETSOCK, GET, TCPDIAG_INFO,
		  HDR_NEST(inet_diag_req, inet_diag_reqs), INET_REPLY),
	MSG_ASKED(20, SOCK_DIAG_BY_FAMILY, GET, REPLY_INFO "\n" REQUEST_INFO,
		  SUBMSG_BY(sock_diag_requests, FAMILY), SUBMSG(sock_diag_replies, sdiag_family)),
	MSG(21, SOCK_DESTROY, DEL, REQUEST_INFO, SUBMSG_BY(sock_diag_requests, FAMILY)),
};
FAMILY(sock_diag, .filter = "netlink-sock_diag", .title = "Linux netlink sock diag protocol",
       .column = "sock_diag", .type_alias = "nltype", .protocol = NLS_NETLINK_SOCK_DIAG);
