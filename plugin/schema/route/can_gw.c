/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Routes between CAN interfaces: RTM_*ROUTE of AF_CAN, which shares nothing with
 * other routes.  uapi: linux/can/gw.h, linux/can.h
 */
#include "route.h"

static const struct nls_val cgw_type_list[] = {
	V(1, CGW_TYPE_CAN_CAN),
};
VALS(cgw_type);

static const struct nls_val cgw_flags_list[] = {
	V(0x1, CGW_FLAGS_CAN_ECHO),
	V(0x2, CGW_FLAGS_CAN_SRC_TSTAMP),
	V(0x4, CGW_FLAGS_CAN_IIF_TX_OK),
	V(0x8, CGW_FLAGS_CAN_FD),
};
VALS(cgw_flags);

static const struct nls_row rtcanmsg_members[] = {
	OWN(can_family,	AF(U8)),
	MEMBER(gwtype,	ENUM(U8, cgw_type)),
	MEMBER(flags,	FLAGS(U16, cgw_flags)),
};
SHARED_STRUCTURE(rtcanmsg);

static const struct nls_val cgw_mod_list[] = {
	V(0x1, CGW_MOD_ID),
	V(0x2, CGW_MOD_DLC),
	V(0x4, CGW_MOD_DATA),
	V(0x8, CGW_MOD_FLAGS),
};
VALS(cgw_mod);

static const struct nls_row can_frame_members[] = {
	MEMBER(can_id,		HEX(U32)),
	MEMBER(len,		U8),
	PADDING(2),
	MEMBER(len8_dlc,	U8),
	MEMBER(data,		BYTESN(8)),
};
STRUCTURE(can_frame);

static const struct nls_row cgw_frame_mod_members[] = {
	MEMBER(cf,		STRUCT(can_frame)),
	MEMBER(modtype,		FLAGS(U8, cgw_mod)),
};
STRUCTURE(cgw_frame_mod);

static const struct nls_row canfd_frame_members[] = {
	MEMBER(can_id,		HEX(U32)),
	MEMBER(len,		U8),
	MEMBER(flags,		HEX(U8)),
	PADDING(2),
	MEMBER(data,		BYTESN(64)),
};
STRUCTURE(canfd_frame);

static const struct nls_row cgw_fdframe_mod_members[] = {
	MEMBER(cf,		STRUCT(canfd_frame)),
	MEMBER(modtype,		FLAGS(U8, cgw_mod)),
};
STRUCTURE(cgw_fdframe_mod);

static const struct nls_row cgw_csum_xor_members[] = {
	MEMBER(from_idx,	S8),
	MEMBER(to_idx,		S8),
	MEMBER(result_idx,	S8),
	MEMBER(init_xor_val,	HEX(U8)),
};
STRUCTURE(cgw_csum_xor);

static const struct nls_val cgw_crc8prf_list[] = {
	V(0, CGW_CRC8PRF_UNSPEC),
	V(1, CGW_CRC8PRF_1U8),
	V(2, CGW_CRC8PRF_16U8),
	V(3, CGW_CRC8PRF_SFFID_XOR),
};
VALS(cgw_crc8prf);

static const struct nls_row cgw_csum_crc8_members[] = {
	MEMBER(from_idx,	S8),
	MEMBER(to_idx,		S8),
	MEMBER(result_idx,	S8),
	MEMBER(init_crc_val,	HEX(U8)),
	MEMBER(final_xor_val,	HEX(U8)),
	MEMBER(crctab,		BYTESN(256)),
	MEMBER(profile,		ENUM(U8, cgw_crc8prf)),
	MEMBER(profile_data,	BYTESN(20)),
};
STRUCTURE(cgw_csum_crc8);

static const struct nls_row can_filter_members[] = {
	MEMBER(can_id,		HEX(U32)),
	MEMBER(can_mask,	HEX(U32)),
};
STRUCTURE(can_filter);

static const struct nls_row rtnl_cgw_rows[] = {
	ATTR( 1, CGW_MOD_AND,	STRUCT(cgw_frame_mod)),
	ATTR( 2, CGW_MOD_OR,	STRUCT(cgw_frame_mod)),
	ATTR( 3, CGW_MOD_XOR,	STRUCT(cgw_frame_mod)),
	ATTR( 4, CGW_MOD_SET,	STRUCT(cgw_frame_mod)),
	ATTR( 5, CGW_CS_XOR,	STRUCT(cgw_csum_xor)),
	ATTR( 6, CGW_CS_CRC8,	STRUCT(cgw_csum_crc8)),
	ATTR( 7, CGW_HANDLED,	U32),
	ATTR( 8, CGW_DROPPED,	U32),
	ATTR( 9, CGW_SRC_IF,	IFINDEX(U32)),
	ATTR(10, CGW_DST_IF,	IFINDEX(U32)),
	ATTR(11, CGW_FILTER,	STRUCT(can_filter)),
	ATTR(12, CGW_DELETED,	U32),
	ATTR(13, CGW_LIM_HOPS,	U8),
	ATTR(14, CGW_MOD_UID,	U32),
	ATTR(15, CGW_FDMOD_AND,	STRUCT(cgw_fdframe_mod)),
	ATTR(16, CGW_FDMOD_OR,	STRUCT(cgw_fdframe_mod)),
	ATTR(17, CGW_FDMOD_XOR,	STRUCT(cgw_fdframe_mod)),
	ATTR(18, CGW_FDMOD_SET,	STRUCT(cgw_fdframe_mod)),
};
SHARED_SET(rtnl_cgw);
