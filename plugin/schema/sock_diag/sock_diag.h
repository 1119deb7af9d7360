/* SPDX-License-Identifier: GPL-2.0-or-later */
/* sock_diag.h: what the tables of socket monitoring share. */
#ifndef NLS_SOCK_DIAG_H
#define NLS_SOCK_DIAG_H

#include "../schema.h"

/* values.c */
DECLARE_VALS(sd_state);		/* TCP_*, of all sockets */
DECLARE_VALS(sd_states);	/* 1 << TCP_* */
DECLARE_VALS(sd_type);		/* SOCK_* */
DECLARE_VALS(sd_shutdown);	/* RCV_SHUTDOWN, SEND_SHUTDOWN */
DECLARE_VALS(sd_protocol);	/* IPPROTO_* as ss calls them */
DECLARE_VALS(sd_cookie);
DECLARE_VALS(sd_sctp_state);
DECLARE_STRUCTURE(sk_meminfo);
DECLARE_STRUCTURE(sockaddr_storage);

/* Which socket: __u32 [2]. */
#define COOKIE		AKA(ENUM(HEX(LOW_FIRST(U64)), sd_cookie), "cookie")
#define SKMEMINFO	GROWS(STRUCT(sk_meminfo))

/* A socket of inet_diag, and of SMC: its id is in both. */
DECLARE_STRUCTURE(inet_diag_sockid);

/* inet.c, inet_info.c, inet_cc.c, inet_bytecode.c */
DECLARE_STRUCTURE(inet_diag_req);
DECLARE_STRUCTURE(inet_diag_req_v2);
DECLARE_STRUCTURE(inet_diag_msg);
DECLARE_SET(inet_diag_reqs);
DECLARE_SET(inet_diag);
DECLARE_CASES(inet_diag_info);
DECLARE_STRUCTURE(inet_diag_bc_op);
DECLARE_STRUCTURE(tcpvegas_info);
DECLARE_STRUCTURE(tcp_dctcp_info);
DECLARE_STRUCTURE(tcp_bbr_info);
DECLARE_STRUCTURE(tcp_info);
DECLARE_STRUCTURE(mptcp_info);
DECLARE_STRUCTURE(sctp_info);
DECLARE_SET(inet_ulp_info);

/* One file each. */
DECLARE_STRUCTURE(unix_diag_req);
DECLARE_STRUCTURE(unix_diag_msg);
DECLARE_SET(unix_diag);
DECLARE_STRUCTURE(packet_diag_req);
DECLARE_STRUCTURE(packet_diag_msg);
DECLARE_SET(packet_diag);
DECLARE_STRUCTURE(netlink_diag_req);
DECLARE_STRUCTURE(netlink_diag_msg);
DECLARE_SET(netlink_diag);
DECLARE_STRUCTURE(vsock_diag_req);
DECLARE_STRUCTURE(vsock_diag_msg);
DECLARE_STRUCTURE(smc_diag_req);
DECLARE_STRUCTURE(smc_diag_msg);
DECLARE_SET(smc_diag);
DECLARE_STRUCTURE(tipc_sock_diag_req);
DECLARE_SET(tipc_diag);
DECLARE_STRUCTURE(xdp_diag_req);
DECLARE_STRUCTURE(xdp_diag_msg);
DECLARE_SET(xdp_diag);

#endif
