/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The structs that XFRM's states and policies are built of.  uapi: linux/xfrm.h
 *
 * xfrm_address_t is 16 bytes whatever the family, and which family that is stands
 * elsewhere.  A selector without one has that of its state.
 */
#include "xfrm.h"

/* Ports hold ICMP type and code, or the halves of a GRE key, where proto is such. */
static const struct nls_row xfrm_selector_members[] = {
	MEMBER(daddr, PREFIX(ADDRN(family, 16), prefixlen_d)),
	MEMBER(saddr, PREFIX(ADDRN(family, 16), prefixlen_s)),
	MEMBER(dport, BE(PORT(U16))),
	MEMBER(dport_mask, BE(HEX(U16))),
	MEMBER(sport, BE(PORT(U16))),
	MEMBER(sport_mask, BE(HEX(U16))),
	MEMBER(family, AF(U16)),
	MEMBER(prefixlen_d, U8),
	MEMBER(prefixlen_s, U8),
	MEMBER(proto, IPPROTO(U8)),
	PADDING(3),
	MEMBER(ifindex, IFINDEX(S32)),
	MEMBER(user, U32),
};
SHARED_STRUCTURE(xfrm_selector);

/* A template without a family has that of its policy's selector. */
static const struct nls_row xfrm_id_members[] = {
	MEMBER(daddr, ADDRN(family|sel/family, 16)),
	MEMBER(spi, BE(HEX(U32))),
	MEMBER(proto, ENUM(U8, xfrm_proto)),
	PADDING(3),
};
SHARED_STRUCTURE(xfrm_id);

/* Bytes and packets know XFRM_INF, all ones; times are off when 0. */
static const struct nls_row xfrm_lifetime_cfg_members[] = {
	MEMBER(soft_byte_limit, INF(U64, "bytes")),
	MEMBER(hard_byte_limit, INF(U64, "bytes")),
	MEMBER(soft_packet_limit, INF(U64, "packets")),
	MEMBER(hard_packet_limit, INF(U64, "packets")),
	MEMBER(soft_add_expires_seconds, TIME(U64, "s")),
	MEMBER(hard_add_expires_seconds, TIME(U64, "s")),
	MEMBER(soft_use_expires_seconds, TIME(U64, "s")),
	MEMBER(hard_use_expires_seconds, TIME(U64, "s")),
};
SHARED_STRUCTURE(xfrm_lifetime_cfg);

static const struct nls_row xfrm_lifetime_cur_members[] = {
	MEMBER(bytes, UNIT(U64, "bytes")),
	MEMBER(packets, UNIT(U64, "packets")),
	MEMBER(add_time, DATE(U64)),
	MEMBER(use_time, DATE(U64)),
};
SHARED_STRUCTURE(xfrm_lifetime_cur);

static const struct nls_row xfrm_mark_members[] = {
	MEMBER(v, MARK(U32)),
	MEMBER(m, MARK(U32)),
};
SHARED_STRUCTURE(xfrm_mark);
