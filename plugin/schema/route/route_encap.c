/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * What a route wraps its packets in: RTA_ENCAP, NHA_ENCAP.
 * uapi: linux/lwtunnel.h, linux/mpls_iptunnel.h, linux/ila.h, linux/if_tunnel.h
 */
#include "route.h"

static const struct nls_val lwtunnel_encap_list[] = {
	W(0, "none"),
	W(1, "mpls"),
	W(2, "ip"),
	W(3, "ila"),
	W(4, "ip6"),
	W(5, "seg6"),
	W(6, "bpf"),
	W(7, "seg6local"),
	W(8, "rpl"),
	W(9, "ioam6"),
	W(10, "xfrm"),
};
SHARED_VALS(lwtunnel_encap);

static const struct nls_row rtnl_encap_mpls_rows[] = {
	ATTR(1, MPLS_IPTUNNEL_DST,	LABELS),
	ATTR(2, MPLS_IPTUNNEL_TTL,	U8),
};
SET(rtnl_encap_mpls);

static const struct nls_row rtnl_encap_geneve_rows[] = {
	ATTR(1, LWTUNNEL_IP_OPT_GENEVE_CLASS,	BE(HEX(U16))),
	ATTR(2, LWTUNNEL_IP_OPT_GENEVE_TYPE,	HEX(U8)),
	ATTR(3, LWTUNNEL_IP_OPT_GENEVE_DATA,	BYTES),
};
SET(rtnl_encap_geneve);

static const struct nls_row rtnl_encap_vxlan_rows[] = {
	ATTR(1, LWTUNNEL_IP_OPT_VXLAN_GBP,	HEX(U32)),
};
SET(rtnl_encap_vxlan);

static const struct nls_row rtnl_encap_erspan_rows[] = {
	ATTR(1, LWTUNNEL_IP_OPT_ERSPAN_VER,	U8),
	ATTR(2, LWTUNNEL_IP_OPT_ERSPAN_INDEX,	BE(U32)),
	ATTR(3, LWTUNNEL_IP_OPT_ERSPAN_DIR,	U8),
	ATTR(4, LWTUNNEL_IP_OPT_ERSPAN_HWID,	U8),
};
SET(rtnl_encap_erspan);

static const struct nls_row rtnl_encap_ip_opts_rows[] = {
	ATTR(1, LWTUNNEL_IP_OPTS_GENEVE,	NEST(rtnl_encap_geneve)),
	ATTR(2, LWTUNNEL_IP_OPTS_VXLAN,		NEST(rtnl_encap_vxlan)),
	ATTR(3, LWTUNNEL_IP_OPTS_ERSPAN,	NEST(rtnl_encap_erspan)),
};
SET(rtnl_encap_ip_opts);

static const struct nls_val tunnel_flags_list[] = {
	V(0x1, TUNNEL_CSUM),
	V(0x2, TUNNEL_ROUTING),
	V(0x4, TUNNEL_KEY),
	V(0x8, TUNNEL_SEQ),
	V(0x10, TUNNEL_STRICT),
	V(0x20, TUNNEL_REC),
	V(0x40, TUNNEL_VERSION),
	V(0x80, TUNNEL_NO_KEY),
	V(0x100, TUNNEL_DONT_FRAGMENT),
	V(0x200, TUNNEL_OAM),
	V(0x400, TUNNEL_CRIT_OPT),
	V(0x800, TUNNEL_GENEVE_OPT),
	V(0x1000, TUNNEL_VXLAN_OPT),
	V(0x2000, TUNNEL_NOCACHE),
	V(0x4000, TUNNEL_ERSPAN_OPT),
	V(0x8000, TUNNEL_GTP_OPT),
};
VALS(tunnel_flags);

static const struct nls_row rtnl_encap_ip_rows[] = {
	ATTR(1, LWTUNNEL_IP_ID,		BE(U64)),
	ATTR(2, LWTUNNEL_IP_DST,	IPV4),
	ATTR(3, LWTUNNEL_IP_SRC,	IPV4),
	ATTR(4, LWTUNNEL_IP_TTL,	U8),
	ATTR(5, LWTUNNEL_IP_TOS,	HEX(U8)),
	ATTR(6, LWTUNNEL_IP_FLAGS,	BE(FLAGS(U16, tunnel_flags))),
	ATTR(7, LWTUNNEL_IP_PAD,	PAD),
	ATTR(8, LWTUNNEL_IP_OPTS,	NEST(rtnl_encap_ip_opts)),
};
SET(rtnl_encap_ip);

static const struct nls_row rtnl_encap_ip6_rows[] = {
	ATTR(1, LWTUNNEL_IP6_ID,	BE(U64)),
	ATTR(2, LWTUNNEL_IP6_DST,	IPV6),
	ATTR(3, LWTUNNEL_IP6_SRC,	IPV6),
	ATTR(4, LWTUNNEL_IP6_HOPLIMIT,	U8),
	ATTR(5, LWTUNNEL_IP6_TC,	HEX(U8)),
	ATTR(6, LWTUNNEL_IP6_FLAGS,	BE(FLAGS(U16, tunnel_flags))),
	ATTR(7, LWTUNNEL_IP6_PAD,	PAD),
	ATTR(8, LWTUNNEL_IP6_OPTS,	NEST(rtnl_encap_ip_opts)),
};
SET(rtnl_encap_ip6);

static const struct nls_val ila_csum_list[] = {
	V(0, ILA_CSUM_ADJUST_TRANSPORT),
	V(1, ILA_CSUM_NEUTRAL_MAP),
	V(2, ILA_CSUM_NO_ACTION),
	V(3, ILA_CSUM_NEUTRAL_MAP_AUTO),
};
VALS(ila_csum);

static const struct nls_val ila_atype_list[] = {
	V(0, ILA_ATYPE_IID),
	V(1, ILA_ATYPE_LUID),
	V(2, ILA_ATYPE_VIRT_V4),
	V(3, ILA_ATYPE_VIRT_UNI_V6),
	V(4, ILA_ATYPE_VIRT_MULTI_V6),
	V(5, ILA_ATYPE_NONLOCAL_ADDR),
	V(6, ILA_ATYPE_RSVD_1),
	V(7, ILA_ATYPE_RSVD_2),
	V(32, ILA_ATYPE_USE_FORMAT),
};
VALS(ila_atype);

static const struct nls_val ila_hook_list[] = {
	V(0, ILA_HOOK_ROUTE_OUTPUT),
	V(1, ILA_HOOK_ROUTE_INPUT),
};
VALS(ila_hook);

/* Of the attributes of genetlink's ila, those that a route takes. */
static const struct nls_row rtnl_encap_ila_rows[] = {
	ATTR(1, ILA_ATTR_LOCATOR,	BE(HEX(U64))),
	ATTR(6, ILA_ATTR_PAD,		PAD),
	ATTR(7, ILA_ATTR_CSUM_MODE,	ENUM(U8, ila_csum)),
	ATTR(8, ILA_ATTR_IDENT_TYPE,	ENUM(U8, ila_atype)),
	ATTR(9, ILA_ATTR_HOOK_TYPE,	ENUM(U8, ila_hook)),
};
SET(rtnl_encap_ila);

static const struct nls_row rtnl_encap_bpf_prog_rows[] = {
	ATTR(1, LWT_BPF_PROG_FD,	U32),
	ATTR(2, LWT_BPF_PROG_NAME,	STR),
};
SET(rtnl_encap_bpf_prog);

static const struct nls_row rtnl_encap_bpf_rows[] = {
	ATTR(1, LWT_BPF_IN,		NEST(rtnl_encap_bpf_prog)),
	ATTR(2, LWT_BPF_OUT,		NEST(rtnl_encap_bpf_prog)),
	ATTR(3, LWT_BPF_XMIT,		NEST(rtnl_encap_bpf_prog)),
	ATTR(4, LWT_BPF_XMIT_HEADROOM,	U32),
};
SET(rtnl_encap_bpf);

static const struct nls_row rtnl_encap_xfrm_rows[] = {
	ATTR(1, LWT_XFRM_IF_ID,	HEX(U32)),
	ATTR(2, LWT_XFRM_LINK,	IFINDEX(U32)),
};
SET(rtnl_encap_xfrm);

static const struct nls_case lwtunnel_encaps_list[] = {
	CASE_NUM(1, NEST(rtnl_encap_mpls)),
	CASE_NUM(2, NEST(rtnl_encap_ip)),
	CASE_NUM(3, NEST(rtnl_encap_ila)),
	CASE_NUM(4, NEST(rtnl_encap_ip6)),
	CASE_NUM(5, NEST(rtnl_encap_seg6)),
	CASE_NUM(6, NEST(rtnl_encap_bpf)),
	CASE_NUM(7, NEST(rtnl_encap_seg6local)),
	CASE_NUM(8, NEST(rtnl_encap_rpl)),
	CASE_NUM(9, NEST(rtnl_encap_ioam6)),
	CASE_NUM(10, NEST(rtnl_encap_xfrm)),
};
SHARED_CASES(lwtunnel_encaps);
