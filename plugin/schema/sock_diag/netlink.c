/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Netlink sockets.  uapi: linux/netlink_diag.h, linux/netlink.h;
 * kernel: net/netlink/diag.c */
#include "sock_diag.h"

static const struct nls_val nl_protocol_list[] = {
	V(0, NETLINK_ROUTE),
	V(1, NETLINK_UNUSED),
	V(2, NETLINK_USERSOCK),
	V(3, NETLINK_FIREWALL),
	V(4, NETLINK_SOCK_DIAG),
	V(5, NETLINK_NFLOG),
	V(6, NETLINK_XFRM),
	V(7, NETLINK_SELINUX),
	V(8, NETLINK_ISCSI),
	V(9, NETLINK_AUDIT),
	V(10, NETLINK_FIB_LOOKUP),
	V(11, NETLINK_CONNECTOR),
	V(12, NETLINK_NETFILTER),
	V(13, NETLINK_IP6_FW),
	V(14, NETLINK_DNRTMSG),
	V(15, NETLINK_KOBJECT_UEVENT),
	V(16, NETLINK_GENERIC),
	V(18, NETLINK_SCSITRANSPORT),
	V(19, NETLINK_ECRYPTFS),
	V(20, NETLINK_RDMA),
	V(21, NETLINK_CRYPTO),
	V(22, NETLINK_SMC),
	V(255, NDIAG_PROTO_ALL),
};
VALS(nl_protocol);

static const struct nls_val ndiag_show_list[] = {
	V(1, NDIAG_SHOW_MEMINFO),
	V(2, NDIAG_SHOW_GROUPS),
	V(4, NDIAG_SHOW_RING_CFG),
	V(8, NDIAG_SHOW_FLAGS),
};
VALS(ndiag_show);

static const struct nls_row netlink_diag_req_members[] = {
	OWN(sdiag_family,	AKA(AF(U8), "family")),
	MEMBER(sdiag_protocol,	AKA(ENUM(U8, nl_protocol), "netlink_protocol")),
	PADDING(2),
	OWN(ndiag_ino,		AKA(U32, "inode")),
	OWN(ndiag_show,		AKA(FLAGS(U32, ndiag_show), "netlink_show")),
	OWN(ndiag_cookie,	COOKIE),
};
SHARED_STRUCTURE(netlink_diag_req);

static const struct nls_val ndiag_state_list[] = {
	V(0, NETLINK_UNCONNECTED),
	V(1, NETLINK_CONNECTED),
};
VALS(ndiag_state);

static const struct nls_row netlink_diag_msg_members[] = {
	OWN(ndiag_family,	AKA(AF(U8), "family")),
	OWN(ndiag_type,		AKA(ENUM(U8, sd_type), "type")),
	OWN(ndiag_protocol,	AKA(ENUM(U8, nl_protocol), "netlink_protocol")),
	OWN(ndiag_state,	AKA(ENUM(U8, ndiag_state), "state")),
	OWN(ndiag_portid,	AKA(U32, "netlink_portid")),
	OWN(ndiag_dst_portid,	AKA(U32, "netlink_dst_portid")),
	OWN(ndiag_dst_group,	U32),
	OWN(ndiag_ino,		AKA(U32, "inode")),
	OWN(ndiag_cookie,	COOKIE),
};
SHARED_STRUCTURE(netlink_diag_msg);

/* Up to 4.5: mmap()ed netlink. */
static const struct nls_row netlink_diag_ring_members[] = {
	OWN(ndr_block_size,	UNIT(U32, "bytes")),
	OWN(ndr_block_nr,	U32),
	OWN(ndr_frame_size,	UNIT(U32, "bytes")),
	OWN(ndr_frame_nr,	U32),
};
STRUCTURE(netlink_diag_ring);

static const struct nls_val ndiag_flag_list[] = {
	V(0x01, NDIAG_FLAG_CB_RUNNING),
	V(0x02, NDIAG_FLAG_PKTINFO),
	V(0x04, NDIAG_FLAG_BROADCAST_ERROR),
	V(0x08, NDIAG_FLAG_NO_ENOBUFS),
	V(0x10, NDIAG_FLAG_LISTEN_ALL_NSID),
	V(0x20, NDIAG_FLAG_CAP_ACK),
};
VALS(ndiag_flag);

/* The groups are bits of unsigned longs, group 1 the lowest: read by halves, which a
 * big-endian machine of 64 bits has the other way round. */
static const struct nls_row netlink_diag_rows[] = {
	ATTR(0, NETLINK_DIAG_MEMINFO,	SKMEMINFO),
	ATTR(1, NETLINK_DIAG_GROUPS,	LIST(HEX(U32))),
	ATTR(2, NETLINK_DIAG_RX_RING,	STRUCT(netlink_diag_ring)),
	ATTR(3, NETLINK_DIAG_TX_RING,	STRUCT(netlink_diag_ring)),
	ATTR(4, NETLINK_DIAG_FLAGS,	FLAGS(U32, ndiag_flag)),
};
SHARED_SET_AKA(netlink_diag, "netlink_attr");
