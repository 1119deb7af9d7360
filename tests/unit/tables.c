/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tables.h"

#include "core/walk.h"
#include "schema/schema.h"

/* 1 + 1 padding + 2 + 4 + 4 + 1: not a multiple of 4. */
static const struct nls_row t_hdr_members[] = {
	OWN(h_family, AF(U8)),
	PADDING(1),
	MEMBER(port, BE(PORT(U16))),
	MEMBER(kind, S32),
	MEMBER(addr, PREFIX(ADDRN(h_family, 4), plen)),
	MEMBER(plen, U8),
};
SHARED_STRUCTURE(t_hdr);

static const struct nls_row t_pair_members[] = {
	MEMBER(a, U16),
	MEMBER(b, BE(U16)),
	MEMBER(name, STRN(4)),
};
STRUCTURE(t_pair);

static const struct nls_row t_outer_members[] = {
	MEMBER(pair, STRUCT(t_pair)),
	MEMBER(last, U32),
};
STRUCTURE(t_outer);

static const struct nls_row t_record_members[] = {
	MEMBER(len, U16),
	MEMBER(text, STR),
};
STRUCTURE(t_record);

static const struct nls_row t_sub_rows[] = {
	ATTR(1, S_ONE,	U32),
	ATTR(2, S_TWO,	STR),
};
SET(t_sub);

static const struct nls_case t_kinds_list[] = {
	CASE("one", t_sub),
	CASE_TYPE("num", U32),
	CASE_TYPE("be", BE(U32)),
	CASE_TYPE("hdr", HDR_NEST(t_pair, t_sub)),
};
CASES(t_kinds);

static const struct nls_case t_types_list[] = {
	CASE_NUM(0, U8),
	CASE_NUM(7, STRUCT(t_pair)),
	CASE_NUM(-3, U16),
};
CASES(t_types);

static const struct nls_case t_families_list[] = {
	CASE_NUM(2, IPV4),
	CASE_NUM(10, IPV6),
};
CASES(t_families);

static const struct nls_case t_others_list[] = {
	CASE_TYPE("x", U32),
	OTHERWISE(STR),
};
CASES(t_others);

static void walk_custom(struct nls_walk *w, const struct nls_item *it)
{
	static const struct nls_row as_number = { .name = "as_number", U32 };
	struct nls_item inner = *it;

	inner.row = &as_number;
	nls_walk_value(w, &inner);
}

static const struct nls_row t_all_rows[] = {
	ATTR(T_U8, T_U8,		U8),
	ATTR(T_U16, T_U16,		U16),
	ATTR(T_U32, T_U32,		U32),
	ATTR(T_U64, T_U64,		U64),
	ATTR(T_S8, T_S8,		S8),
	ATTR(T_S16, T_S16,		S16),
	ATTR(T_S32, T_S32,		S32),
	ATTR(T_S64, T_S64,		S64),
	ATTR(T_UINT, T_UINT,		UINT),
	ATTR(T_SINT, T_SINT,		SINT),
	ATTR(T_STR, T_STR,		STR),
	ATTR(T_FLAG, T_FLAG,		FLAG),
	ATTR(T_BYTES, T_BYTES,		BYTES),
	ATTR(T_PAD, T_PAD,		PAD),
	ATTR(T_LLADDR, T_LLADDR,	LLADDR),
	ATTR(T_IPV4, T_IPV4,		IPV4),
	ATTR(T_IPV6, T_IPV6,		IPV6),
	ATTR(T_IP, T_IP,		IP),
	ATTR(T_BITFIELD, T_BITFIELD,	BITFIELD32(af)),
	ATTR(T_BE16, T_BE16,		BE(U16)),
	ATTR(T_BE32, T_BE32,		BE(U32)),
	ATTR(T_STRUCT, T_STRUCT,	STRUCT(t_outer)),
	ATTR(T_NEST, T_NEST,		NEST(t_all)),
	ATTR(T_ARRAY, T_ARRAY,		ARRAY(BE(U16))),
	ATTR(T_ARRAY_NEST, T_ARRAY_NEST, ARRAY(NEST(t_sub))),
	ATTR(T_LIST, T_LIST,		LIST(U16)),
	ATTR(T_LIST_STRUCT, T_LIST_STRUCT, LIST(STRUCT(t_pair))),
	ATTR(T_RECORDS, T_RECORDS,	RECORDS(STRUCT(t_record))),
	ATTR(T_HDR_NEST, T_HDR_NEST,	HDR_NEST(t_hdr, t_all)),
	ATTR(T_KIND, T_KIND,		STR),
	ATTR(T_SUB_KIND, T_SUB_KIND,	SUBMSG(t_kinds, T_KIND)),
	ATTR(T_TYPE, T_TYPE,		S32),
	ATTR(T_SUB_TYPE, T_SUB_TYPE,	SUBMSG(t_types, T_TYPE)),
	ATTR(T_SUB_FAMILY, T_SUB_FAMILY, SUBMSG(t_families, h_family)),
	ATTR(T_ADDR, T_ADDR,		PREFIX(ADDR(h_family), plen)),
	ATTR(T_BYTES6, T_BYTES6,	BYTESN(6)),
	ATTR(T_PACKET, T_PACKET,	PACKET("eth")),
	ATTR(T_LIST_BE, T_LIST_BE,	LIST(BE(U32))),
	ATTR(T_NARROW, T_NARROW,	U16),
	ATTR(T_SUB_OTHERWISE, T_SUB_OTHERWISE, SUBMSG(t_others, T_KIND)),
	ATTR(T_CUSTOM, T_CUSTOM,	CUSTOM(walk_custom)),
	ATTR(T_LLADDR_OF, T_LLADDR_OF,	LLADDR_OF(T_TYPE)),
	ATTR(T_MASKED, T_MASKED,	MASKED(BE(HEX(U16)), T_BE16)),
	ATTR(T_MASKED_LLADDR, T_MASKED_LLADDR, MASKED(LLADDR, T_BYTES6)),
};

/* The set holds itself, which FORWARD_SET cannot say of a shared one. */
SHARED_SET(t_all);

const struct nls_row t_body = { HDR_NEST(t_hdr, t_all) };
const struct nls_row t_plain_body = { NEST(t_all) };
const struct nls_row t_struct_body = { STRUCT(t_hdr) };
const struct nls_row t_submsg_body = { SUBMSG(t_others, T_KIND) };
