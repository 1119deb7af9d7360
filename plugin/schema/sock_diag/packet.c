/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Packet sockets.  uapi: linux/packet_diag.h, linux/if_packet.h, linux/filter.h,
 * linux/bpf_common.h; kernel: net/packet/diag.c
 */
#include "sock_diag.h"

static const struct nls_val packet_show_list[] = {
	V(0x01, PACKET_SHOW_INFO),
	V(0x02, PACKET_SHOW_MCLIST),
	V(0x04, PACKET_SHOW_RING_CFG),
	V(0x08, PACKET_SHOW_FANOUT),
	V(0x10, PACKET_SHOW_MEMINFO),
	V(0x20, PACKET_SHOW_FILTER),
};
VALS(packet_show);

static const struct nls_row packet_diag_req_members[] = {
	OWN(sdiag_family,	AKA(AF(U8), "family")),
	OWN(sdiag_protocol,	AKA(U8, "packet_protocol")),
	PADDING(2),
	OWN(pdiag_ino,		AKA(U32, "inode")),
	OWN(pdiag_show,		AKA(FLAGS(U32, packet_show), "packet_show")),
	OWN(pdiag_cookie,	COOKIE),
};
SHARED_STRUCTURE(packet_diag_req);

/* pdiag_num is an ETH_P_*, in host order. */
static const struct nls_row packet_diag_msg_members[] = {
	OWN(pdiag_family,	AKA(AF(U8), "family")),
	OWN(pdiag_type,		AKA(ENUM(U8, sd_type), "type")),
	OWN(pdiag_num,		AKA(ETHERTYPE(U16), "packet_protocol")),
	OWN(pdiag_ino,		AKA(U32, "inode")),
	OWN(pdiag_cookie,	COOKIE),
};
SHARED_STRUCTURE(packet_diag_msg);

static const struct nls_val tpacket_version_list[] = {
	V(0, TPACKET_V1),
	V(1, TPACKET_V2),
	V(2, TPACKET_V3),
};
VALS(tpacket_version);

static const struct nls_val pdi_flags_list[] = {
	V(0x01, PDI_RUNNING),
	V(0x02, PDI_AUXDATA),
	V(0x04, PDI_ORIGDEV),
	V(0x08, PDI_VNETHDR),
	V(0x10, PDI_LOSS),
};
VALS(pdi_flags);

static const struct nls_row packet_diag_info_members[] = {
	OWN(pdi_index,		IFINDEX(U32)),
	OWN(pdi_version,	ENUM(U32, tpacket_version)),
	OWN(pdi_reserve,	UNIT(U32, "bytes")),
	OWN(pdi_copy_thresh,	UNIT(U32, "bytes")),
	OWN(pdi_tstamp,		HEX(U32)),
	OWN(pdi_flags,		FLAGS(U32, pdi_flags)),
};
STRUCTURE(packet_diag_info);

static const struct nls_val packet_mr_list[] = {
	V(0, PACKET_MR_MULTICAST),
	V(1, PACKET_MR_PROMISC),
	V(2, PACKET_MR_ALLMULTI),
	V(3, PACKET_MR_UNICAST),
};
VALS(packet_mr);

static const struct nls_row packet_diag_mclist_members[] = {
	OWN(pdmc_index,		IFINDEX(U32)),
	OWN(pdmc_count,		U32),
	OWN(pdmc_type,		ENUM(U16, packet_mr)),
	OWN(pdmc_alen,		U16),
	OWN(pdmc_addr,		SIZED(LLADDRN(32), pdmc_alen)),
};
STRUCTURE(packet_diag_mclist);

static const struct nls_val tp_ft_req_list[] = {
	V(1, TP_FT_REQ_FILL_RXHASH),
};
VALS(tp_ft_req);

static const struct nls_row packet_diag_ring_members[] = {
	OWN(pdr_block_size,	UNIT(U32, "bytes")),
	OWN(pdr_block_nr,	U32),
	OWN(pdr_frame_size,	UNIT(U32, "bytes")),
	OWN(pdr_frame_nr,	U32),
	OWN(pdr_retire_tmo,	TIME(U32, "ms")),
	OWN(pdr_sizeof_priv,	UNIT(U32, "bytes")),
	OWN(pdr_features,	FLAGS(U32, tp_ft_req)),
};
STRUCTURE(packet_diag_ring);

static const struct nls_val packet_fanout_list[] = {
	V(0, PACKET_FANOUT_HASH),
	V(1, PACKET_FANOUT_LB),
	V(2, PACKET_FANOUT_CPU),
	V(3, PACKET_FANOUT_ROLLOVER),
	V(4, PACKET_FANOUT_RND),
	V(5, PACKET_FANOUT_QM),
	V(6, PACKET_FANOUT_CBPF),
	V(7, PACKET_FANOUT_EBPF),
};
VALS(packet_fanout);

/* One number: pdiag_put_fanout(). */
static const struct nls_row packet_diag_fanout_members[] = {
	MEMBER(id,		BITS(U32, 0xffff)),
	MEMBER(type,		LAST_BITS(ENUM(U32, packet_fanout), 0xffff0000)),
};
STRUCTURE(packet_diag_fanout);

/* What BPF_CLASS(), BPF_SIZE() and BPF_MODE() make, or of ALU and JMP BPF_OP() and
 * BPF_SRC(), in the words of tcpdump -d. */
static const struct nls_val bpf_code_list[] = {
	W(0x00, "ld #k"), W(0x20, "ld [k]"), W(0x28, "ldh [k]"), W(0x30, "ldb [k]"),
	W(0x40, "ld [x + k]"), W(0x48, "ldh [x + k]"), W(0x50, "ldb [x + k]"),
	W(0x60, "ld M[k]"), W(0x80, "ld #pktlen"),
	W(0x01, "ldx #k"), W(0x61, "ldx M[k]"), W(0x81, "ldx #pktlen"), W(0xb1, "ldxb 4*([k]&0xf)"),
	W(0x02, "st M[k]"), W(0x03, "stx M[k]"),
	W(0x04, "add #k"), W(0x0c, "add x"), W(0x14, "sub #k"), W(0x1c, "sub x"),
	W(0x24, "mul #k"), W(0x2c, "mul x"), W(0x34, "div #k"), W(0x3c, "div x"),
	W(0x44, "or #k"), W(0x4c, "or x"), W(0x54, "and #k"), W(0x5c, "and x"),
	W(0x64, "lsh #k"), W(0x6c, "lsh x"), W(0x74, "rsh #k"), W(0x7c, "rsh x"),
	W(0x84, "neg"), W(0x94, "mod #k"), W(0x9c, "mod x"), W(0xa4, "xor #k"), W(0xac, "xor x"),
	W(0x05, "ja k"), W(0x15, "jeq #k"), W(0x1d, "jeq x"), W(0x25, "jgt #k"), W(0x2d, "jgt x"),
	W(0x35, "jge #k"), W(0x3d, "jge x"), W(0x45, "jset #k"), W(0x4d, "jset x"),
	W(0x06, "ret #k"), W(0x0e, "ret x"), W(0x16, "ret a"), W(0x07, "tax"), W(0x87, "txa"),
};
VALS(bpf_code);

static const struct nls_row sock_filter_members[] = {
	MEMBER(code,		ENUM(HEX(U16), bpf_code)),
	MEMBER(jt,		U8),
	MEMBER(jf,		U8),
	MEMBER(k,		HEX(U32)),
};
STRUCTURE(sock_filter);

static const struct nls_row packet_diag_rows[] = {
	ATTR(0, PACKET_DIAG_INFO,	STRUCT(packet_diag_info)),
	ATTR(1, PACKET_DIAG_MCLIST,	LIST(STRUCT(packet_diag_mclist))),
	ATTR(2, PACKET_DIAG_RX_RING,	STRUCT(packet_diag_ring)),
	ATTR(3, PACKET_DIAG_TX_RING,	STRUCT(packet_diag_ring)),
	ATTR(4, PACKET_DIAG_FANOUT,	STRUCT(packet_diag_fanout)),
	ATTR(5, PACKET_DIAG_UID,	U32),
	ATTR(6, PACKET_DIAG_MEMINFO,	SKMEMINFO),
	ATTR(7, PACKET_DIAG_FILTER,	LIST(STRUCT(sock_filter))),
};
SHARED_SET_AKA(packet_diag, "netlink_attr");
