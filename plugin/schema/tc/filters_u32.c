/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The u32 filter: words of the packet, as they stand there, at an offset.
 * uapi: linux/pkt_cls.h
 */
#include "tc.h"

static const struct nls_row tc_u32_key_members[] = {
	MEMBER(mask, BE(HEX(U32))),
	MEMBER(val, MASKED(BE(HEX(U32)), mask)),
	MEMBER(off, S32),
	MEMBER(offmask, HEX(S32)),
};
SHARED_STRUCTURE(tc_u32_key);

static const struct nls_val tc_u32_flags_list[] = {
	V(0x1, TC_U32_TERMINAL),
	V(0x2, TC_U32_OFFSET),
	V(0x4, TC_U32_VAROFFSET),
	V(0x8, TC_U32_EAT),
};
VALS(tc_u32_flags);

static const struct nls_row tc_u32_sel_members[] = {
	MEMBER(flags, FLAGS(U8, tc_u32_flags)),
	MEMBER(offshift, U8),
	MEMBER(nkeys, U8),
	PADDING(1),
	MEMBER(offmask, BE(HEX(U16))),
	MEMBER(off, U16),
	MEMBER(offoff, S16),
	MEMBER(hoff, S16),
	MEMBER(hmask, BE(HEX(U32))),
	MEMBER(keys, COUNT(LIST(STRUCT(tc_u32_key)), nkeys, 0)),
};
STRUCTURE(tc_u32_sel);

static const struct nls_row tc_u32_pcnt_members[] = {
	MEMBER(rcnt, U64),
	MEMBER(rhit, U64),
	MEMBER(kcnts, LIST(U64)),
};
STRUCTURE(tc_u32_pcnt);

static const struct nls_row tc_u32_mark_members[] = {
	MEMBER(val, MASKED(MARK(U32), mask)),
	MEMBER(mask, MARK(U32)),
	MEMBER(success, U32),
};
STRUCTURE(tc_u32_mark);

static const struct nls_row tc_u32_rows[] = {
	ATTR( 1, TCA_U32_CLASSID,	TCHANDLE(U32)),
	ATTR( 2, TCA_U32_HASH,		U32HANDLE(U32)),
	ATTR( 3, TCA_U32_LINK,		U32HANDLE(U32)),
	ATTR( 4, TCA_U32_DIVISOR,	U32),
	ATTR( 5, TCA_U32_SEL,		STRUCT(tc_u32_sel)),
	ATTR( 6, TCA_U32_POLICE,		NEST(tc_act_police)),
	ATTR( 7, TCA_U32_ACT,		ARRAY(NEST(tc_act))),
	ATTR( 8, TCA_U32_INDEV,		IFNAME),
	ATTR( 9, TCA_U32_PCNT,		STRUCT(tc_u32_pcnt)),
	ATTR(10, TCA_U32_MARK,		STRUCT(tc_u32_mark)),
	ATTR(11, TCA_U32_FLAGS,		FLAGS(U32, tc_cls_flags)),
	ATTR(12, TCA_U32_PAD,		PAD),
};
SHARED_SET(tc_u32);
