/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * IPsec policies: the structs before the attributes.
 * uapi: linux/xfrm.h; kernel: net/xfrm/xfrm_user.c, xfrm_compat.c
 */
#include "xfrm.h"

static const struct nls_row xfrm_userpolicy_info_members[] = {
	MEMBER(sel, STRUCT(xfrm_selector)),
	MEMBER(lft, STRUCT(xfrm_lifetime_cfg)),
	MEMBER(curlft, STRUCT(xfrm_lifetime_cur)),
	MEMBER(priority, U32),
	MEMBER(index, U32),
	MEMBER(dir, ENUM(U8, xfrm_policy_dir)),
	MEMBER(action, ENUM(U8, xfrm_policy_action)),
	MEMBER(flags, FLAGS(U8, xfrm_policy_flags)),
	MEMBER(share, ENUM(U8, xfrm_share)),
	PADDING64(4),
};
SHARED_STRUCTURE(xfrm_userpolicy_info);

static const struct nls_row xfrm_userpolicy_id_members[] = {
	MEMBER(sel, STRUCT(xfrm_selector)),
	MEMBER(index, U32),
	MEMBER(dir, ENUM(U8, xfrm_policy_dir)),
	PADDING(3),
};
SHARED_STRUCTURE(xfrm_userpolicy_id);

static const struct nls_row xfrm_userpolicy_default_members[] = {
	MEMBER(in, ENUM(U8, xfrm_policy_default)),
	MEMBER(fwd, ENUM(U8, xfrm_policy_default)),
	MEMBER(out, ENUM(U8, xfrm_policy_default)),
};
SHARED_STRUCTURE(xfrm_userpolicy_default);

/* The wanted state's end points have the template's family, which a tunnel may
 * make another than the selector's. */
static const struct nls_row xfrm_acquire_id_members[] = {
	MEMBER(daddr, ADDRN(XFRMA_TMPL/family|sel/family, 16)),
	MEMBER(spi, BE(HEX(U32))),
	MEMBER(proto, ENUM(U8, xfrm_proto)),
	PADDING(3),
};
STRUCTURE_AS(xfrm_acquire_id, "xfrm_id");

static const struct nls_row xfrm_user_acquire_members[] = {
	MEMBER(id, STRUCT(xfrm_acquire_id)),
	MEMBER(saddr, ADDRN(XFRMA_TMPL/family|sel/family, 16)),
	MEMBER(sel, STRUCT(xfrm_selector)),
	MEMBER(policy, STRUCT(xfrm_userpolicy_info)),
	MEMBER(aalgos, HEX(U32)),
	MEMBER(ealgos, HEX(U32)),
	MEMBER(calgos, HEX(U32)),
	MEMBER(seq, U32),
};
SHARED_STRUCTURE(xfrm_user_acquire);

static const struct nls_row xfrm_user_polexpire_members[] = {
	MEMBER(pol, STRUCT(xfrm_userpolicy_info)),
	MEMBER(hard, ENUM(U8, xfrm_hard)),
	PADDING(3),
	PADDING64(4),
};
SHARED_STRUCTURE(xfrm_user_polexpire);

static const struct nls_row xfrm_user_report_members[] = {
	MEMBER(proto, ENUM(U8, xfrm_proto)),
	PADDING(3),
	MEMBER(sel, STRUCT(xfrm_selector)),
};
SHARED_STRUCTURE(xfrm_user_report);
