/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sockets of AF_XDP.  uapi: linux/xdp_diag.h; kernel: net/xdp/xsk_diag.c */
#include "sock_diag.h"

static const struct nls_val xdp_show_list[] = {
	V(0x01, XDP_SHOW_INFO),
	V(0x02, XDP_SHOW_RING_CFG),
	V(0x04, XDP_SHOW_UMEM),
	V(0x08, XDP_SHOW_MEMINFO),
	V(0x10, XDP_SHOW_STATS),
};
VALS(xdp_show);

static const struct nls_row xdp_diag_req_members[] = {
	OWN(sdiag_family,	AKA(AF(U8), "family")),
	OWN(sdiag_protocol,	U8),
	PADDING(2),
	OWN(xdiag_ino,		AKA(U32, "inode")),
	OWN(xdiag_show,		FLAGS(U32, xdp_show)),
	OWN(xdiag_cookie,	COOKIE),
};
SHARED_STRUCTURE(xdp_diag_req);

static const struct nls_row xdp_diag_msg_members[] = {
	OWN(xdiag_family,	AKA(AF(U8), "family")),
	OWN(xdiag_type,		AKA(ENUM(U8, sd_type), "type")),
	PADDING(2),
	OWN(xdiag_ino,		AKA(U32, "inode")),
	OWN(xdiag_cookie,	COOKIE),
};
SHARED_STRUCTURE(xdp_diag_msg);

static const struct nls_row xdp_diag_info_members[] = {
	MEMBER(ifindex,		IFINDEX(U32)),
	MEMBER(queue_id,	U32),
};
STRUCTURE(xdp_diag_info);

static const struct nls_row xdp_diag_ring_members[] = {
	MEMBER(entries,		U32),
};
STRUCTURE(xdp_diag_ring);

static const struct nls_val xdp_du_flags_list[] = {
	V(1, XDP_DU_F_ZEROCOPY),
};
VALS(xdp_du_flags);

static const struct nls_row xdp_diag_umem_members[] = {
	MEMBER(size,		UNIT(U64, "bytes")),
	MEMBER(id,		U32),
	MEMBER(num_pages,	U32),
	MEMBER(chunk_size,	UNIT(U32, "bytes")),
	MEMBER(headroom,	UNIT(U32, "bytes")),
	MEMBER(ifindex,		IFINDEX(U32)),
	MEMBER(queue_id,	U32),
	MEMBER(flags,		FLAGS(U32, xdp_du_flags)),
	MEMBER(refs,		U32),
};
STRUCTURE(xdp_diag_umem);

static const struct nls_row xdp_diag_stats_members[] = {
	MEMBER(n_rx_dropped,		U64),
	MEMBER(n_rx_invalid,		U64),
	MEMBER(n_rx_full,		U64),
	MEMBER(n_fill_ring_empty,	U64),
	MEMBER(n_tx_invalid,		U64),
	MEMBER(n_tx_ring_empty,		U64),
};
STRUCTURE(xdp_diag_stats);

static const struct nls_row xdp_diag_rows[] = {
	ATTR(1, XDP_DIAG_INFO,			STRUCT(xdp_diag_info)),
	ATTR(2, XDP_DIAG_UID,			U32),
	ATTR(3, XDP_DIAG_RX_RING,		STRUCT(xdp_diag_ring)),
	ATTR(4, XDP_DIAG_TX_RING,		STRUCT(xdp_diag_ring)),
	ATTR(5, XDP_DIAG_UMEM,			STRUCT(xdp_diag_umem)),
	ATTR(6, XDP_DIAG_UMEM_FILL_RING,	STRUCT(xdp_diag_ring)),
	ATTR(7, XDP_DIAG_UMEM_COMPLETION_RING,	STRUCT(xdp_diag_ring)),
	ATTR(8, XDP_DIAG_MEMINFO,		SKMEMINFO),
	ATTR(9, XDP_DIAG_STATS,			STRUCT(xdp_diag_stats)),
};
SHARED_SET(xdp_diag);
