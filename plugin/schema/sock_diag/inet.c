/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Sockets of IPv4 and IPv6: TCP, UDP, raw, SCTP, MPTCP, DCCP.
 * uapi: linux/inet_diag.h, linux/sock_diag.h, linux/tcp.h;
 * kernel: net/ipv4/inet_diag.c, tcp_diag.c, udp_diag.c, raw_diag.c,
 * net/sctp/diag.c, net/core/bpf_sk_storage.c
 *
 * An answer does not say of which protocol its socket is: the request did.
 */
#include "sock_diag.h"

#define SOCK_ADDR	ADDRN(idiag_family|sdiag_family|diag_family, 16)

static const struct nls_row inet_diag_sockid_members[] = {
	OWN(idiag_sport,	AKA(BE(PORT(U16)), "inet_sport")),
	OWN(idiag_dport,	AKA(BE(PORT(U16)), "inet_dport")),
	OWN(idiag_src,		AKA(SOCK_ADDR, "inet_src_ip4|inet_src_ip6")),
	OWN(idiag_dst,		AKA(SOCK_ADDR, "inet_dest_ip4|inet_dest_ip6")),
	OWN(idiag_if,		AKA(IFINDEX(U32), "inet_interface")),
	OWN(idiag_cookie,	COOKIE),
};
SHARED_STRUCTURE(inet_diag_sockid);

/* idiag_ext: 1 << (INET_DIAG_* - 1). */
static const struct nls_val inet_diag_ext_list[] = {
	V(0x01, INET_DIAG_MEMINFO),
	V(0x02, INET_DIAG_INFO),
	V(0x04, INET_DIAG_VEGASINFO),
	V(0x08, INET_DIAG_CONG),
	V(0x10, INET_DIAG_TOS),
	V(0x20, INET_DIAG_TCLASS),
	V(0x40, INET_DIAG_SKMEMINFO),
	V(0x80, INET_DIAG_SHUTDOWN),
};
VALS(inet_diag_ext);

/* Of TCPDIAG_GETSOCK and DCCPDIAG_GETSOCK. */
static const struct nls_row inet_diag_req_members[] = {
	OWN(idiag_family,	AKA(AF(U8), "family")),
	OWN(idiag_src_len,	U8),
	OWN(idiag_dst_len,	U8),
	OWN(idiag_ext,		AKA(FLAGS(U8, inet_diag_ext), "inet_extended")),
	MEMBER(id,		STRUCT(inet_diag_sockid)),
	OWN(idiag_states,	AKA(FLAGS(U32, sd_states), "inet_states")),
	OWN(idiag_dbs,		HEX(U32)),
};
SHARED_STRUCTURE(inet_diag_req);

/* Of SOCK_DIAG_BY_FAMILY and SOCK_DESTROY; pad is struct inet_diag_req_raw's
 * sdiag_raw_protocol. */
static const struct nls_vals_case raw_protocol_list[] = {
	VALS_IF(255, sd_protocol),
};
VALS_BY(raw_protocol);

static const struct nls_row inet_diag_req_v2_members[] = {
	OWN(sdiag_family,	AKA(AF(U8), "family")),
	OWN(sdiag_protocol,	AKA(ENUM(U8, sd_protocol), "inet_protocol")),
	OWN(idiag_ext,		AKA(FLAGS(U8, inet_diag_ext), "inet_extended")),
	OWN(sdiag_raw_protocol,	AKA(ENUM_BY(U8, raw_protocol, sdiag_protocol), "inet_padding")),
	OWN(idiag_states,	AKA(FLAGS(U32, sd_states), "inet_states")),
	MEMBER(id,		STRUCT(inet_diag_sockid)),
};
SHARED_STRUCTURE(inet_diag_req_v2);

static const struct nls_row sk_diag_bpf_storage_req_rows[] = {
	ATTR(1, SK_DIAG_BPF_STORAGE_REQ_MAP_FD,	U32),
};
SET(sk_diag_bpf_storage_req);

static const struct nls_row inet_diag_reqs_rows[] = {
	ATTR(1, INET_DIAG_REQ_BYTECODE,		RECORDS_BY(yes, STRUCT(inet_diag_bc_op))),
	ATTR(2, INET_DIAG_REQ_SK_BPF_STORAGES,	NEST(sk_diag_bpf_storage_req)),
	ATTR(3, INET_DIAG_REQ_PROTOCOL,		ENUM(U32, sd_protocol)),
};
SHARED_SET(inet_diag_reqs);

static const struct nls_val idiag_timer_list[] = {
	W(0, "off"),
	W(1, "on"),
	W(2, "keepalive"),
	W(3, "timewait"),
	W(4, "persist"),
	W(5, "delack"),
};
VALS(idiag_timer);

/* SCTP has but one timer to tell of. */
static const struct nls_val sctp_timer_list[] = {
	W(0, "off"),
	V(4, SCTP_EVENT_TIMEOUT_T3_RTX),
};
VALS(sctp_timer);

/* Only an association of SCTP has peers. */
static const struct nls_vals_case inet_state_list[] = {
	VALS_IF_PRESENT(sd_sctp_state),
};
VALS_BY(inet_state);

static const struct nls_vals_case inet_timer_list[] = {
	VALS_IF_PRESENT(sctp_timer),
};
VALS_BY(inet_timer);

static const struct nls_row inet_diag_msg_members[] = {
	OWN(idiag_family,	AKA(AF(U8), "family")),
	OWN(idiag_state,	AKA(ENUM_BY(ENUM(U8, sd_state), inet_state, INET_DIAG_PEERS), "state")),
	OWN(idiag_timer,	ENUM_BY(ENUM(U8, idiag_timer), inet_timer, INET_DIAG_PEERS)),
	OWN(idiag_retrans,	U8),
	MEMBER(id,		STRUCT(inet_diag_sockid)),
	OWN(idiag_expires,	TIME(U32, "ms")),
	OWN(idiag_rqueue,	AKA(U32, "recv_queue")),
	OWN(idiag_wqueue,	AKA(U32, "send_queue")),
	OWN(idiag_uid,		U32),
	OWN(idiag_inode,	AKA(U32, "inode")),
};
SHARED_STRUCTURE(inet_diag_msg);

static const struct nls_row inet_diag_meminfo_members[] = {
	OWN(idiag_rmem,		UNIT(U32, "bytes")),
	OWN(idiag_wmem,		UNIT(U32, "bytes")),
	OWN(idiag_fmem,		UNIT(U32, "bytes")),
	OWN(idiag_tmem,		UNIT(U32, "bytes")),
};
STRUCTURE(inet_diag_meminfo);

static const struct nls_row tcp_diag_md5sig_members[] = {
	OWN(tcpm_family,	AF(U8)),
	OWN(tcpm_prefixlen,	U8),
	OWN(tcpm_keylen,	U16),
	OWN(tcpm_addr,		PREFIX(ADDRN(tcpm_family, 16), tcpm_prefixlen)),
	OWN(tcpm_key,		SECRET(SIZED(BYTESN(80), tcpm_keylen))),
};
STRUCTURE(tcp_diag_md5sig);

#define SOCKOPT(mask)	C_BITS(BITS(BOOL(U8), mask))

static const struct nls_row inet_diag_sockopt_members[] = {
	MEMBER(recverr,			SOCKOPT(0x01)),
	MEMBER(is_icsk,			SOCKOPT(0x02)),
	MEMBER(freebind,		SOCKOPT(0x04)),
	MEMBER(hdrincl,			SOCKOPT(0x08)),
	MEMBER(mc_loop,			SOCKOPT(0x10)),
	MEMBER(transparent,		SOCKOPT(0x20)),
	MEMBER(mc_all,			SOCKOPT(0x40)),
	MEMBER(nodefrag,		C_BITS(LAST_BITS(BOOL(U8), 0x80))),
	MEMBER(bind_address_no_port,	SOCKOPT(0x01)),
	MEMBER(recverr_rfc4884,		SOCKOPT(0x02)),
	MEMBER(defer_connect,		SOCKOPT(0x04)),
	MEMBER(unused,			C_BITS(LAST_BITS(U8, 0xf8))),
};
STRUCTURE(inet_diag_sockopt);

static const struct nls_row sk_diag_bpf_storage_rows[] = {
	ATTR(1, SK_DIAG_BPF_STORAGE_PAD,	PAD),
	ATTR(2, SK_DIAG_BPF_STORAGE_MAP_ID,	U32),
	ATTR(3, SK_DIAG_BPF_STORAGE_MAP_VALUE,	BYTES),
};
SET(sk_diag_bpf_storage);

static const struct nls_row sk_diag_bpf_storages_rows[] = {
	ATTR(1, SK_DIAG_BPF_STORAGE,	NEST(sk_diag_bpf_storage)),
};
SET(sk_diag_bpf_storages);

static const struct nls_row inet_diag_rows[] = {
	ATTR( 1, INET_DIAG_MEMINFO,	STRUCT(inet_diag_meminfo)),
	ATTR( 2, INET_DIAG_INFO,	SUBMSG(inet_diag_info,
					       INET_DIAG_REQ_PROTOCOL|sdiag_protocol|INET_DIAG_PROTOCOL)),
	ATTR( 3, INET_DIAG_VEGASINFO,	STRUCT(tcpvegas_info)),
	ATTR( 4, INET_DIAG_CONG,	STR),
	ATTR( 5, INET_DIAG_TOS,		HEX(U8)),
	ATTR( 6, INET_DIAG_TCLASS,	HEX(U8)),
	ATTR( 7, INET_DIAG_SKMEMINFO,	SKMEMINFO),
	ATTR( 8, INET_DIAG_SHUTDOWN,	AKA(FLAGS(U8, sd_shutdown), "shutdown")),
	ATTR( 9, INET_DIAG_DCTCPINFO,	STRUCT(tcp_dctcp_info)),
	ATTR(10, INET_DIAG_PROTOCOL,	ENUM(U8, sd_protocol)),
	ATTR(11, INET_DIAG_SKV6ONLY,	BOOL(U8)),
	ATTR(12, INET_DIAG_LOCALS,	LIST(STRUCT(sockaddr_storage))),
	ATTR(13, INET_DIAG_PEERS,	LIST(STRUCT(sockaddr_storage))),
	ATTR(14, INET_DIAG_PAD,		PAD),
	ATTR(15, INET_DIAG_MARK,	MARK(U32)),
	ATTR(16, INET_DIAG_BBRINFO,	STRUCT(tcp_bbr_info)),
	ATTR(17, INET_DIAG_CLASS_ID,	HEX(U32)),
	ATTR(18, INET_DIAG_MD5SIG,	LIST(STRUCT(tcp_diag_md5sig))),
	ATTR(19, INET_DIAG_ULP_INFO,	NEST(inet_ulp_info)),
	ATTR(20, INET_DIAG_SK_BPF_STORAGES,	NEST(sk_diag_bpf_storages)),
	ATTR(21, INET_DIAG_CGROUP_ID,	HEX(U64)),
	ATTR(22, INET_DIAG_SOCKOPT,	STRUCT(inet_diag_sockopt)),
};
SHARED_SET_AKA(inet_diag, "inet_attr");
