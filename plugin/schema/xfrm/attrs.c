/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Attributes of states and policies, XFRMA_*.
 * uapi: linux/xfrm.h; kernel: net/xfrm/xfrm_user.c, xfrm_iptfs.c
 */
#include "xfrm.h"

static const struct nls_row xfrm_algo_members[] = {
	MEMBER(alg_name, STRN(64)),
	MEMBER(alg_key_len, KEYLEN(U32, xfrm_salts, alg_name)),
	MEMBER(alg_key, SECRET(BYTES)),
};
STRUCTURE(xfrm_algo);

static const struct nls_row xfrm_algo_auth_members[] = {
	MEMBER(alg_name, STRN(64)),
	MEMBER(alg_key_len, KEYLEN(U32, xfrm_salts, alg_name)),
	MEMBER(alg_trunc_len, UNIT(U32, "bits")),
	MEMBER(alg_key, SECRET(BYTES)),
};
STRUCTURE(xfrm_algo_auth);

static const struct nls_row xfrm_algo_aead_members[] = {
	MEMBER(alg_name, STRN(64)),
	MEMBER(alg_key_len, KEYLEN(U32, xfrm_salts, alg_name)),
	MEMBER(alg_icv_len, UNIT(U32, "bits")),
	MEMBER(alg_key, SECRET(BYTES)),
};
STRUCTURE(xfrm_algo_aead);

/* The original address has the family of the state, or of what it moves to. */
static const struct nls_row xfrm_encap_tmpl_members[] = {
	MEMBER(encap_type, ENUM(U16, xfrm_encap_type)),
	MEMBER(encap_sport, BE(PORT(U16))),
	MEMBER(encap_dport, BE(PORT(U16))),
	PADDING(2),
	MEMBER(encap_oa, ADDRN(family|new_family|XFRMA_MIGRATE/new_family, 16)),
};
STRUCTURE(xfrm_encap_tmpl);

static const struct nls_row xfrm_user_tmpl_members[] = {
	MEMBER(id, STRUCT(xfrm_id)),
	MEMBER(family, AF(U16)),
	PADDING(2),
	MEMBER(saddr, ADDRN(family|sel/family, 16)),
	MEMBER(reqid, U32),
	MEMBER(mode, ENUM(U8, xfrm_mode)),
	MEMBER(share, ENUM(U8, xfrm_share)),
	MEMBER(optional, ENUM(U8, xfrm_policy_level)),
	PADDING(1),
	MEMBER(aalgos, HEX(U32)),
	MEMBER(ealgos, HEX(U32)),
	MEMBER(calgos, HEX(U32)),
};
STRUCTURE(xfrm_user_tmpl);

/* ctx_len bytes of context follow; exttype is XFRMA_SEC_CTX when the kernel fills it. */
static const struct nls_row xfrm_user_sec_ctx_members[] = {
	MEMBER(len, U16),
	MEMBER(exttype, U16),
	MEMBER(ctx_alg, ENUM(U8, xfrm_sc_alg)),
	MEMBER(ctx_doi, ENUM(U8, xfrm_sc_doi)),
	MEMBER(ctx_len, U16),
	MEMBER(ctx_str, STR),
};
STRUCTURE(xfrm_user_sec_ctx);

static const struct nls_row xfrm_replay_state_members[] = {
	MEMBER(oseq, U32),
	MEMBER(seq, U32),
	MEMBER(bitmap, REPLAY(U32, seq)),
};
STRUCTURE(xfrm_replay_state);

static const struct nls_row xfrm_replay_state_esn_members[] = {
	MEMBER(bmp_len, UNIT(U32, "words")),
	MEMBER(oseq, U32),
	MEMBER(seq, U32),
	MEMBER(oseq_hi, U32),
	MEMBER(seq_hi, U32),
	MEMBER(replay_window, UNIT(U32, "packets")),
	MEMBER(bmp, LIST(REPLAY_RING(U32, seq, replay_window))),
};
STRUCTURE(xfrm_replay_state_esn);

static const struct nls_row xfrm_userpolicy_type_members[] = {
	MEMBER(type, ENUM(U8, xfrm_policy_type)),
	PADDING(1),
	MEMBER(reserved1, U16),
	MEMBER(reserved2, U8),
	PADDING(1),
};
STRUCTURE(xfrm_userpolicy_type);

static const struct nls_row xfrm_user_migrate_members[] = {
	MEMBER(old_daddr, ADDRN(old_family, 16)),
	MEMBER(old_saddr, ADDRN(old_family, 16)),
	MEMBER(new_daddr, ADDRN(new_family, 16)),
	MEMBER(new_saddr, ADDRN(new_family, 16)),
	MEMBER(proto, ENUM(U8, xfrm_proto)),
	MEMBER(mode, ENUM(U8, xfrm_mode)),
	MEMBER(reserved, U16),
	MEMBER(reqid, U32),
	MEMBER(old_family, AF(U16)),
	MEMBER(new_family, AF(U16)),
};
STRUCTURE(xfrm_user_migrate);

static const struct nls_row xfrm_user_kmaddress_members[] = {
	MEMBER(local, ADDRN(family, 16)),
	MEMBER(remote, ADDRN(family, 16)),
	MEMBER(reserved, U32),
	MEMBER(family, AF(U16)),
	PADDING(2),
};
STRUCTURE(xfrm_user_kmaddress);

static const struct nls_row xfrm_address_filter_members[] = {
	MEMBER(saddr, PREFIX(ADDRN(family, 16), splen)),
	MEMBER(daddr, PREFIX(ADDRN(family, 16), dplen)),
	MEMBER(family, AF(U16)),
	MEMBER(splen, U8),
	MEMBER(dplen, U8),
};
STRUCTURE(xfrm_address_filter);

static const struct nls_row xfrm_user_offload_members[] = {
	MEMBER(ifindex, IFINDEX(S32)),
	MEMBER(flags, FLAGS(U8, xfrm_offload_flags)),
	PADDING(3),
};
STRUCTURE(xfrm_user_offload);

/* XFRMA_ETIMER_THRESH: the kernel reads jiffies and tells tenths of a second. */
static const struct nls_row xfrma_rows[] = {
	ATTR( 1, XFRMA_ALG_AUTH,		STRUCT(xfrm_algo)),
	ATTR( 2, XFRMA_ALG_CRYPT,		STRUCT(xfrm_algo)),
	ATTR( 3, XFRMA_ALG_COMP,		STRUCT(xfrm_algo)),
	ATTR( 4, XFRMA_ENCAP,			STRUCT(xfrm_encap_tmpl)),
	ATTR( 5, XFRMA_TMPL,			LIST(STRUCT(xfrm_user_tmpl))),
	ATTR( 6, XFRMA_SA,			STRUCT(xfrm_usersa_info)),
	ATTR( 7, XFRMA_POLICY,			STRUCT(xfrm_userpolicy_info)),
	ATTR( 8, XFRMA_SEC_CTX,			STRUCT(xfrm_user_sec_ctx)),
	ATTR( 9, XFRMA_LTIME_VAL,		STRUCT(xfrm_lifetime_cur)),
	ATTR(10, XFRMA_REPLAY_VAL,		STRUCT(xfrm_replay_state)),
	ATTR(11, XFRMA_REPLAY_THRESH,		UNIT(U32, "packets")),
	ATTR(12, XFRMA_ETIMER_THRESH,		U32),
	ATTR(13, XFRMA_SRCADDR,			ADDRN(family, 16)),
	ATTR(14, XFRMA_COADDR,			ADDRN(family|sel/family, 16)),
	ATTR(15, XFRMA_LASTUSED,		DATE(U64)),
	ATTR(16, XFRMA_POLICY_TYPE,		STRUCT(xfrm_userpolicy_type)),
	ATTR(17, XFRMA_MIGRATE,			LIST(STRUCT(xfrm_user_migrate))),
	ATTR(18, XFRMA_ALG_AEAD,		STRUCT(xfrm_algo_aead)),
	ATTR(19, XFRMA_KMADDRESS,		STRUCT(xfrm_user_kmaddress)),
	ATTR(20, XFRMA_ALG_AUTH_TRUNC,		STRUCT(xfrm_algo_auth)),
	ATTR(21, XFRMA_MARK,			STRUCT(xfrm_mark)),
	ATTR(22, XFRMA_TFCPAD,			UNIT(U32, "bytes")),
	ATTR(23, XFRMA_REPLAY_ESN_VAL,		STRUCT(xfrm_replay_state_esn)),
	ATTR(24, XFRMA_SA_EXTRA_FLAGS,		FLAGS(U32, xfrm_sa_xflags)),
	ATTR(25, XFRMA_PROTO,			ENUM(U8, xfrm_proto_filter)),
	ATTR(26, XFRMA_ADDRESS_FILTER,		STRUCT(xfrm_address_filter)),
	ATTR(27, XFRMA_PAD,			PAD),
	ATTR(28, XFRMA_OFFLOAD_DEV,		STRUCT(xfrm_user_offload)),
	ATTR(29, XFRMA_SET_MARK,		MARK(U32)),
	ATTR(30, XFRMA_SET_MARK_MASK,		MARK(U32)),
	ATTR(31, XFRMA_IF_ID,			HEX(U32)),
	ATTR(32, XFRMA_MTIMER_THRESH,		TIME(U32, "s")),
	ATTR(33, XFRMA_SA_DIR,			ENUM(U8, xfrm_sa_dir)),
	ATTR(34, XFRMA_NAT_KEEPALIVE_INTERVAL,	TIME(U32, "s")),
	ATTR(35, XFRMA_SA_PCPU,			U32),
	ATTR(36, XFRMA_IPTFS_DROP_TIME,		TIME(U32, "us")),
	ATTR(37, XFRMA_IPTFS_REORDER_WINDOW,	UNIT(U16, "packets")),
	ATTR(38, XFRMA_IPTFS_DONT_FRAG,		FLAG),
	ATTR(39, XFRMA_IPTFS_INIT_DELAY,	TIME(U32, "us")),
	ATTR(40, XFRMA_IPTFS_MAX_QSIZE,		UNIT(U32, "bytes")),
	ATTR(41, XFRMA_IPTFS_PKT_SIZE,		UNIT(U32, "bytes")),
};
SHARED_SET(xfrma);
