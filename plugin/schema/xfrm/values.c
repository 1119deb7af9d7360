/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * XFRM's values: what ip xfrm has a word for in that word, flags by the
 * kernel's constants.  uapi: linux/xfrm.h, linux/udp.h, linux/ipsec.h
 */
#include "xfrm.h"

/* Protocols of a state; route2 and hao are Mobile IPv6's, and the tunnel under a
 * compressed one has a state of its own. */
static const struct nls_val xfrm_proto_list[] = {
	V(4, IPPROTO_IPIP),
	V(41, IPPROTO_IPV6),
	W(43, "route2"),
	W(50, "esp"),
	W(51, "ah"),
	W(60, "hao"),
	W(108, "comp"),
};
SHARED_VALS(xfrm_proto);

/* The same as a filter: 255 is IPSEC_PROTO_ANY, which is ah, esp or comp. */
static const struct nls_val xfrm_proto_filter_list[] = {
	W(0, "all"),
	W(43, "route2"),
	W(50, "esp"),
	W(51, "ah"),
	W(60, "hao"),
	W(108, "comp"),
	W(255, "any"),
};
SHARED_VALS(xfrm_proto_filter);

/* XFRM_MODE_* */
static const struct nls_val xfrm_mode_list[] = {
	W(0, "transport"),
	W(1, "tunnel"),
	W(2, "ro"),
	W(3, "in_trigger"),
	W(4, "beet"),
	W(5, "iptfs"),
};
SHARED_VALS(xfrm_mode);

/* XFRM_SHARE_* */
static const struct nls_val xfrm_share_list[] = {
	W(0, "any"),
	W(1, "session"),
	W(2, "user"),
	W(3, "unique"),
};
SHARED_VALS(xfrm_share);

/* Which limit an expiry reached. */
static const struct nls_val xfrm_hard_list[] = {
	W(0, "soft"),
	W(1, "hard"),
};
SHARED_VALS(xfrm_hard);

static const struct nls_val xfrm_state_flags_list[] = {
	V(0x01, XFRM_STATE_NOECN),
	V(0x02, XFRM_STATE_DECAP_DSCP),
	V(0x04, XFRM_STATE_NOPMTUDISC),
	V(0x08, XFRM_STATE_WILDRECV),
	V(0x10, XFRM_STATE_ICMP),
	V(0x20, XFRM_STATE_AF_UNSPEC),
	V(0x40, XFRM_STATE_ALIGN4),
	V(0x80, XFRM_STATE_ESN),
};
SHARED_VALS(xfrm_state_flags);

static const struct nls_val xfrm_sa_xflags_list[] = {
	V(0x1, XFRM_SA_XFLAG_DONT_ENCAP_DSCP),
	V(0x2, XFRM_SA_XFLAG_OSEQ_MAY_WRAP),
};
SHARED_VALS(xfrm_sa_xflags);

/* XFRM_SA_DIR_* */
static const struct nls_val xfrm_sa_dir_list[] = {
	W(1, "in"),
	W(2, "out"),
};
SHARED_VALS(xfrm_sa_dir);

/* What an asynchronous event asks for (R*, L*, E*) or was caused by (C*). */
static const struct nls_val xfrm_ae_flags_list[] = {
	V(0x01, XFRM_AE_RTHR),
	V(0x02, XFRM_AE_RVAL),
	V(0x04, XFRM_AE_LVAL),
	V(0x08, XFRM_AE_ETHR),
	V(0x10, XFRM_AE_CR),
	V(0x20, XFRM_AE_CE),
	V(0x40, XFRM_AE_CU),
};
SHARED_VALS(xfrm_ae_flags);

static const struct nls_val xfrm_offload_flags_list[] = {
	V(0x1, XFRM_OFFLOAD_IPV6),
	V(0x2, XFRM_OFFLOAD_INBOUND),
	V(0x4, XFRM_OFFLOAD_PACKET),
};
SHARED_VALS(xfrm_offload_flags);

static const struct nls_val xfrm_migrate_state_flags_list[] = {
	V(0x1, XFRM_MIGRATE_STATE_CLEAR_OFFLOAD),
	V(0x2, XFRM_MIGRATE_STATE_UPDATE_H2H_SEL),
};
SHARED_VALS(xfrm_migrate_state_flags);

/* UDP_ENCAP_ESPINUDP*, TCP_ENCAP_ESPINTCP */
static const struct nls_val xfrm_encap_type_list[] = {
	W(1, "espinudp-nonike"),
	W(2, "espinudp"),
	W(7, "espintcp"),
};
SHARED_VALS(xfrm_encap_type);

/* XFRM_POLICY_TYPE_* */
static const struct nls_val xfrm_policy_type_list[] = {
	W(0, "main"),
	W(1, "sub"),
	W(255, "any"),
};
SHARED_VALS(xfrm_policy_type);

/* XFRM_POLICY_IN, _OUT, _FWD; a socket's own policies count on from XFRM_POLICY_MAX. */
static const struct nls_val xfrm_policy_dir_list[] = {
	W(0, "in"),
	W(1, "out"),
	W(2, "fwd"),
	W(3, "socket in"),
	W(4, "socket out"),
};
SHARED_VALS(xfrm_policy_dir);

static const struct nls_val xfrm_policy_action_list[] = {
	W(0, "allow"),
	W(1, "block"),
};
SHARED_VALS(xfrm_policy_action);

static const struct nls_val xfrm_policy_flags_list[] = {
	V(0x1, XFRM_POLICY_LOCALOK),
	V(0x2, XFRM_POLICY_ICMP),
	V(0x4, XFRM_POLICY_CPU_ACQUIRE),
};
SHARED_VALS(xfrm_policy_flags);

/* xfrm_user_tmpl.optional, ip xfrm's level */
static const struct nls_val xfrm_policy_level_list[] = {
	W(0, "required"),
	W(1, "use"),
};
SHARED_VALS(xfrm_policy_level);

/* XFRM_USERPOLICY_* */
static const struct nls_val xfrm_policy_default_list[] = {
	W(0, "unspec"),
	W(1, "block"),
	W(2, "accept"),
};
SHARED_VALS(xfrm_policy_default);

static const struct nls_val xfrm_sc_doi_list[] = {
	V(0, XFRM_SC_DOI_RESERVED),
	V(1, XFRM_SC_DOI_LSM),
};
SHARED_VALS(xfrm_sc_doi);

static const struct nls_val xfrm_sc_alg_list[] = {
	V(0, XFRM_SC_ALG_RESERVED),
	V(1, XFRM_SC_ALG_SELINUX),
};
SHARED_VALS(xfrm_sc_alg);

/* Algorithms of whose key the last bits are a salt or nonce: crypto/gcm.c, ccm.c,
 * chacha20poly1305.c, ctr.c. */
static const struct nls_val xfrm_salts_list[] = {
	W(32, "rfc4106(gcm(aes))"),
	W(32, "rfc4543(gcm(aes))"),
	W(24, "rfc4309(ccm(aes))"),
	W(32, "rfc7539esp(chacha20,poly1305)"),
	W(32, "rfc3686(ctr(aes))"),
};
SHARED_VALS(xfrm_salts);
