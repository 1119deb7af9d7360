/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Values and structs that sockets of several families have, in the words of ss.
 * uapi: linux/sock_diag.h, linux/net.h; kernel: include/net/tcp_states.h,
 * include/net/sctp/constants.h
 */
#include "sock_diag.h"

/* Every family has TCP's numbers for its states. */
static const struct nls_val sd_state_list[] = {
	W(1, "ESTAB"),
	W(2, "SYN-SENT"),
	W(3, "SYN-RECV"),
	W(4, "FIN-WAIT-1"),
	W(5, "FIN-WAIT-2"),
	W(6, "TIME-WAIT"),
	W(7, "UNCONN"),
	W(8, "CLOSE-WAIT"),
	W(9, "LAST-ACK"),
	W(10, "LISTEN"),
	W(11, "CLOSING"),
	W(12, "NEW-SYN-RECV"),
	W(13, "BOUND-INACTIVE"),
};
SHARED_VALS(sd_state);

static const struct nls_val sd_states_list[] = {
	W(1 << 1, "ESTAB"),
	W(1 << 2, "SYN-SENT"),
	W(1 << 3, "SYN-RECV"),
	W(1 << 4, "FIN-WAIT-1"),
	W(1 << 5, "FIN-WAIT-2"),
	W(1 << 6, "TIME-WAIT"),
	W(1 << 7, "UNCONN"),
	W(1 << 8, "CLOSE-WAIT"),
	W(1 << 9, "LAST-ACK"),
	W(1 << 10, "LISTEN"),
	W(1 << 11, "CLOSING"),
	W(1 << 12, "NEW-SYN-RECV"),
	W(1 << 13, "BOUND-INACTIVE"),
};
SHARED_VALS(sd_states);

/* Of an association; an endpoint has TCP's. */
static const struct nls_val sd_sctp_state_list[] = {
	W(0, "CLOSED"),
	W(1, "COOKIE_WAIT"),
	W(2, "COOKIE_ECHOED"),
	W(3, "ESTAB"),
	W(4, "SHUTDOWN_PENDING"),
	W(5, "SHUTDOWN_SENT"),
	W(6, "SHUTDOWN_RECEIVED"),
	W(7, "SHUTDOWN_ACK_SENT"),
};
SHARED_VALS(sd_sctp_state);

static const struct nls_val sd_type_list[] = {
	V(1, SOCK_STREAM),
	V(2, SOCK_DGRAM),
	V(3, SOCK_RAW),
	V(4, SOCK_RDM),
	V(5, SOCK_SEQPACKET),
	V(6, SOCK_DCCP),
	V(10, SOCK_PACKET),
};
SHARED_VALS(sd_type);

static const struct nls_val sd_shutdown_list[] = {
	V(1, RCV_SHUTDOWN),
	V(2, SEND_SHUTDOWN),
};
SHARED_VALS(sd_shutdown);

/* A raw socket may have any. */
static const struct nls_val sd_protocol_list[] = {
	W(0, "ip"),
	W(1, "icmp"),
	W(2, "igmp"),
	W(4, "ipip"),
	W(6, "tcp"),
	W(8, "egp"),
	W(17, "udp"),
	W(33, "dccp"),
	W(41, "ipv6"),
	W(46, "rsvp"),
	W(47, "gre"),
	W(50, "esp"),
	W(51, "ah"),
	W(58, "ipv6-icmp"),
	W(89, "ospf"),
	W(103, "pim"),
	W(112, "vrrp"),
	W(115, "l2tp"),
	W(132, "sctp"),
	W(136, "udplite"),
	W(255, "raw"),
	W(262, "mptcp"),
};
SHARED_VALS(sd_protocol);

/* INET_DIAG_NOCOOKIE twice. */
static const struct nls_val sd_cookie_list[] = {
	W(UINT64_MAX, "any"),
};
SHARED_VALS(sd_cookie);

/* By number: SK_MEMINFO_*. */
static const struct nls_row sk_meminfo_members[] = {
	OWN(SK_MEMINFO_RMEM_ALLOC,	AKA(UNIT(U32, "bytes"), "rmem_alloc")),
	OWN(SK_MEMINFO_RCVBUF,		AKA(UNIT(U32, "bytes"), "rcvbuf")),
	OWN(SK_MEMINFO_WMEM_ALLOC,	AKA(UNIT(U32, "bytes"), "wmem_alloc")),
	OWN(SK_MEMINFO_SNDBUF,		AKA(UNIT(U32, "bytes"), "sndbuf")),
	OWN(SK_MEMINFO_FWD_ALLOC,	AKA(UNIT(U32, "bytes"), "fwd_alloc")),
	OWN(SK_MEMINFO_WMEM_QUEUED,	AKA(UNIT(U32, "bytes"), "wmem_queued")),
	OWN(SK_MEMINFO_OPTMEM,		UNIT(U32, "bytes")),
	OWN(SK_MEMINFO_BACKLOG,		UNIT(U32, "bytes")),
	OWN(SK_MEMINFO_DROPS,		U32),
};
SHARED_STRUCTURE(sk_meminfo);

/* Addresses of SCTP, without the family before them. */
static const struct nls_row sockaddr_in_members[] = {
	OWN(sin_port,		BE(PORT(U16))),
	OWN(sin_addr,		IPV4),
	PADDING(120),
};
STRUCTURE(sockaddr_in);

static const struct nls_row sockaddr_in6_members[] = {
	OWN(sin6_port,		BE(PORT(U16))),
	OWN(sin6_flowinfo,	HEX(BE(U32))),
	OWN(sin6_addr,		IPV6),
	OWN(sin6_scope_id,	IFINDEX(U32)),
	PADDING(100),
};
STRUCTURE(sockaddr_in6);

static const struct nls_case sockaddr_list[] = {
	CASE_NUM(2, STRUCT(sockaddr_in)),
	CASE_NUM(10, STRUCT(sockaddr_in6)),
	OTHERWISE(BYTESN(126)),
};
CASES(sockaddr);

static const struct nls_row sockaddr_storage_members[] = {
	OWN(ss_family,	AF(U16)),
	OWN(ss_data,	SUBMSG(sockaddr, ss_family), .width = 126),
};
SHARED_STRUCTURE(sockaddr_storage);
