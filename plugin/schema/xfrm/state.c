/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * IPsec states (SAs): the structs before the attributes.
 * uapi: linux/xfrm.h; kernel: net/xfrm/xfrm_user.c, xfrm_compat.c
 */
#include "xfrm.h"

static const struct nls_row xfrm_stats_members[] = {
	MEMBER(replay_window, U32),
	MEMBER(replay, U32),
	MEMBER(integrity_failed, U32),
};
STRUCTURE(xfrm_stats);

static const struct nls_row xfrm_usersa_info_members[] = {
	MEMBER(sel, STRUCT(xfrm_selector)),
	MEMBER(id, STRUCT(xfrm_id)),
	MEMBER(saddr, ADDRN(family, 16)),
	MEMBER(lft, STRUCT(xfrm_lifetime_cfg)),
	MEMBER(curlft, STRUCT(xfrm_lifetime_cur)),
	MEMBER(stats, STRUCT(xfrm_stats)),
	MEMBER(seq, U32),
	MEMBER(reqid, U32),
	MEMBER(family, AF(U16)),
	MEMBER(mode, ENUM(U8, xfrm_mode)),
	MEMBER(replay_window, UNIT(U8, "packets")),
	MEMBER(flags, FLAGS(U8, xfrm_state_flags)),
	PADDING(3),
	PADDING64(4),
};
SHARED_STRUCTURE(xfrm_usersa_info);

static const struct nls_row xfrm_usersa_id_members[] = {
	MEMBER(daddr, ADDRN(family, 16)),
	MEMBER(spi, BE(HEX(U32))),
	MEMBER(family, AF(U16)),
	MEMBER(proto, ENUM(U8, xfrm_proto)),
	PADDING(1),
};
SHARED_STRUCTURE(xfrm_usersa_id);

static const struct nls_row xfrm_usersa_flush_members[] = {
	MEMBER(proto, ENUM(U8, xfrm_proto_filter)),
};
SHARED_STRUCTURE(xfrm_usersa_flush);

/* The range that an SPI is wanted from, in host order. */
static const struct nls_row xfrm_userspi_info_members[] = {
	MEMBER(info, STRUCT(xfrm_usersa_info)),
	MEMBER(min, HEX(U32)),
	MEMBER(max, HEX(U32)),
};
SHARED_STRUCTURE(xfrm_userspi_info);

static const struct nls_row xfrm_aevent_id_members[] = {
	MEMBER(sa_id, STRUCT(xfrm_usersa_id)),
	MEMBER(saddr, ADDRN(sa_id/family, 16)),
	MEMBER(flags, FLAGS(U32, xfrm_ae_flags)),
	MEMBER(reqid, U32),
};
SHARED_STRUCTURE(xfrm_aevent_id);

static const struct nls_row xfrm_user_expire_members[] = {
	MEMBER(state, STRUCT(xfrm_usersa_info)),
	MEMBER(hard, ENUM(U8, xfrm_hard)),
	PADDING(3),
	PADDING64(4),
};
SHARED_STRUCTURE(xfrm_user_expire);

static const struct nls_row xfrm_user_mapping_members[] = {
	MEMBER(id, STRUCT(xfrm_usersa_id)),
	MEMBER(reqid, U32),
	MEMBER(old_saddr, ADDRN(id/family, 16)),
	MEMBER(new_saddr, ADDRN(id/family, 16)),
	MEMBER(old_sport, BE(PORT(U16))),
	MEMBER(new_sport, BE(PORT(U16))),
};
SHARED_STRUCTURE(xfrm_user_mapping);

static const struct nls_row xfrm_user_migrate_state_members[] = {
	MEMBER(id, STRUCT(xfrm_usersa_id)),
	MEMBER(new_daddr, ADDRN(new_family, 16)),
	MEMBER(new_saddr, ADDRN(new_family, 16)),
	MEMBER(old_mark, STRUCT(xfrm_mark)),
	MEMBER(new_sel, STRUCT(xfrm_selector)),
	MEMBER(new_reqid, U32),
	MEMBER(flags, FLAGS(U32, xfrm_migrate_state_flags)),
	MEMBER(new_family, AF(U16)),
	MEMBER(reserved, U16),
};
SHARED_STRUCTURE(xfrm_user_migrate_state);
