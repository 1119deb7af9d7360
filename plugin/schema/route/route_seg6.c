/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Encapsulations that are IPv6 extension headers: segment routing, RPL, IOAM.
 * uapi: linux/seg6.h, linux/seg6_iptunnel.h, linux/seg6_local.h, linux/rpl.h,
 * linux/rpl_iptunnel.h, linux/ioam6.h, linux/ioam6_iptunnel.h
 */
#include "route.h"

static const struct nls_val sr6_flag1_list[] = {
	V(0x8, SR6_FLAG1_HMAC),
	V(0x10, SR6_FLAG1_ALERT),
	V(0x20, SR6_FLAG1_OAM),
	V(0x40, SR6_FLAG1_PROTECTED),
};
VALS(sr6_flag1);

/* As on the wire; TLVs may follow the segments. */
static const struct nls_row ipv6_sr_hdr_members[] = {
	MEMBER(nexthdr,		IPPROTO(U8)),
	MEMBER(hdrlen,		U8),
	MEMBER(type,		U8),
	MEMBER(segments_left,	U8),
	MEMBER(first_segment,	U8),
	MEMBER(flags,		FLAGS(U8, sr6_flag1)),
	MEMBER(tag,		BE(U16)),
	MEMBER(segments,	COUNT(LIST(IPV6), first_segment, 1)),
	MEMBER(tlvs,		BYTES),
};
STRUCTURE(ipv6_sr_hdr);

static const struct nls_val seg6_iptun_mode_list[] = {
	W(0, "inline"),
	W(1, "encap"),
	W(2, "l2encap"),
	W(3, "encap.red"),
	W(4, "l2encap.red"),
};
VALS(seg6_iptun_mode);

static const struct nls_row seg6_iptunnel_encap_members[] = {
	MEMBER(mode,	ENUM(S32, seg6_iptun_mode)),
	MEMBER(srh,	STRUCT(ipv6_sr_hdr)),
};
STRUCTURE(seg6_iptunnel_encap);

static const struct nls_row rtnl_encap_seg6_rows[] = {
	ATTR(1, SEG6_IPTUNNEL_SRH,	STRUCT(seg6_iptunnel_encap)),
	ATTR(2, SEG6_IPTUNNEL_SRC,	IPV6),
};
SHARED_SET(rtnl_encap_seg6);

static const struct nls_val seg6_local_action_list[] = {
	W(0, "unspec"),
	W(1, "End"),
	W(2, "End.X"),
	W(3, "End.T"),
	W(4, "End.DX2"),
	W(5, "End.DX6"),
	W(6, "End.DX4"),
	W(7, "End.DT6"),
	W(8, "End.DT4"),
	W(9, "End.B6"),
	W(10, "End.B6.Encaps"),
	W(11, "End.BM"),
	W(12, "End.S"),
	W(13, "End.AS"),
	W(14, "End.AM"),
	W(15, "End.BPF"),
	W(16, "End.DT46"),
};
VALS(seg6_local_action);

/* The program: a file descriptor to the kernel, its id from it. */
static const struct nls_row rtnl_seg6local_bpf_rows[] = {
	ATTR(1, SEG6_LOCAL_BPF_PROG,		U32),
	ATTR(2, SEG6_LOCAL_BPF_PROG_NAME,	STR),
};
SET(rtnl_seg6local_bpf);

static const struct nls_row rtnl_seg6local_counters_rows[] = {
	ATTR(1, SEG6_LOCAL_CNT_PAD,	PAD),
	ATTR(2, SEG6_LOCAL_CNT_PACKETS,	U64),
	ATTR(3, SEG6_LOCAL_CNT_BYTES,	U64),
	ATTR(4, SEG6_LOCAL_CNT_ERRORS,	U64),
};
SET(rtnl_seg6local_counters);

static const struct nls_val seg6_local_flv_op_list[] = {
	W(0x2, "psp"),
	W(0x4, "usp"),
	W(0x8, "usd"),
	W(0x10, "next-csid"),
};
VALS(seg6_local_flv_op);

static const struct nls_row rtnl_seg6local_flavors_rows[] = {
	ATTR(1, SEG6_LOCAL_FLV_OPERATION,	FLAGS(U32, seg6_local_flv_op)),
	ATTR(2, SEG6_LOCAL_FLV_LCBLOCK_BITS,	U8),
	ATTR(3, SEG6_LOCAL_FLV_LCNODE_FN_BITS,	U8),
};
SET(rtnl_seg6local_flavors);

static const struct nls_row rtnl_encap_seg6local_rows[] = {
	ATTR( 1, SEG6_LOCAL_ACTION,	ENUM(U32, seg6_local_action)),
	ATTR( 2, SEG6_LOCAL_SRH,	STRUCT(ipv6_sr_hdr)),
	ATTR( 3, SEG6_LOCAL_TABLE,	ENUM(U32, rt_table)),
	ATTR( 4, SEG6_LOCAL_NH4,	IPV4),
	ATTR( 5, SEG6_LOCAL_NH6,	IPV6),
	ATTR( 6, SEG6_LOCAL_IIF,	IFINDEX(U32)),
	ATTR( 7, SEG6_LOCAL_OIF,	IFINDEX(U32)),
	ATTR( 8, SEG6_LOCAL_BPF,	NEST(rtnl_seg6local_bpf)),
	ATTR( 9, SEG6_LOCAL_VRFTABLE,	ENUM(U32, rt_table)),
	ATTR(10, SEG6_LOCAL_COUNTERS,	NEST(rtnl_seg6local_counters)),
	ATTR(11, SEG6_LOCAL_FLAVORS,	NEST(rtnl_seg6local_flavors)),
};
SHARED_SET(rtnl_encap_seg6local);

/* Always with whole addresses here: no bytes of them elided, no padding. */
static const struct nls_row ipv6_rpl_sr_hdr_members[] = {
	MEMBER(nexthdr,		IPPROTO(U8)),
	MEMBER(hdrlen,		U8),
	MEMBER(type,		U8),
	MEMBER(segments_left,	U8),
	MEMBER(cmpri,		BITS(U8, 0xf0)),
	MEMBER(cmpre,		LAST_BITS(U8, 0x0f)),
	MEMBER(pad,		BITS(U8, 0xf0)),
	MEMBER(reserved,	LAST_BITS(U8, 0x0f)),
	PADDING(2),
	MEMBER(segments,	LIST(IPV6)),
};
STRUCTURE(ipv6_rpl_sr_hdr);

static const struct nls_row rtnl_encap_rpl_rows[] = {
	ATTR(1, RPL_IPTUNNEL_SRH,	STRUCT(ipv6_rpl_sr_hdr)),
};
SHARED_SET(rtnl_encap_rpl);

static const struct nls_val ioam6_iptunnel_mode_list[] = {
	W(1, "inline"),
	W(2, "encap"),
	W(3, "auto"),
};
VALS(ioam6_iptunnel_mode);

static const struct nls_row ioam6_trace_hdr_members[] = {
	MEMBER(namespace_id,	BE(U16)),
	MEMBER(nodelen,		BITS(U8, 0xf8)),
	MEMBER(overflow,	LAST_BITS(U8, 0x04)),
	MEMBER(remlen,		LAST_BITS(U8, 0x7f)),
	MEMBER(type_be32,	BE(HEX(U32))),
	MEMBER(data,		BYTES),
};
STRUCTURE(ioam6_trace_hdr);

static const struct nls_row rtnl_encap_ioam6_rows[] = {
	ATTR(1, IOAM6_IPTUNNEL_MODE,	ENUM(U8, ioam6_iptunnel_mode)),
	ATTR(2, IOAM6_IPTUNNEL_DST,	IPV6),
	ATTR(3, IOAM6_IPTUNNEL_TRACE,	STRUCT(ioam6_trace_hdr)),
	ATTR(4, IOAM6_IPTUNNEL_FREQ_K,	U32),
	ATTR(5, IOAM6_IPTUNNEL_FREQ_N,	U32),
	ATTR(6, IOAM6_IPTUNNEL_SRC,	IPV6),
};
SHARED_SET(rtnl_encap_ioam6);
