/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Tunnels over IP and over UDP: kinds "gre", "ipip", "sit", "ip6tnl", "vti", "xfrm",
 * "vxlan", "geneve", "bareudp", "gtp", "amt" and their relatives.
 * uapi: linux/if_tunnel.h, linux/ip6_tunnel.h, linux/if_link.h, linux/amt.h */
#include "link.h"

static const struct nls_val gre_flags_list[] = {
	W(0x8000, "GRE_CSUM"),
	W(0x4000, "GRE_ROUTING"),
	W(0x2000, "GRE_KEY"),
	W(0x1000, "GRE_SEQ"),
	W(0x800, "GRE_STRICT"),
	W(0x80, "GRE_ACK"),
};
VALS(gre_flags);

static const struct nls_val tunnel_encap_types_list[] = {
	W(0, "none"),
	W(1, "fou"),
	W(2, "gue"),
	W(3, "mpls"),
};
VALS(tunnel_encap_types);

static const struct nls_val tunnel_encap_flags_list[] = {
	V(0x1, TUNNEL_ENCAP_FLAG_CSUM),
	V(0x2, TUNNEL_ENCAP_FLAG_CSUM6),
	V(0x4, TUNNEL_ENCAP_FLAG_REMCSUM),
};
VALS(tunnel_encap_flags);

static const struct nls_val ip6_tnl_flags_list[] = {
	V(0x1, IP6_TNL_F_IGN_ENCAP_LIMIT),
	V(0x2, IP6_TNL_F_USE_ORIG_TCLASS),
	V(0x4, IP6_TNL_F_USE_ORIG_FLOWLABEL),
	V(0x8, IP6_TNL_F_MIP6_DEV),
	V(0x10, IP6_TNL_F_RCV_DSCP_COPY),
	V(0x20, IP6_TNL_F_USE_ORIG_FWMARK),
	V(0x40, IP6_TNL_F_ALLOW_LOCAL_REMOTE),
	V(0x10000, IP6_TNL_F_CAP_XMIT),
	V(0x20000, IP6_TNL_F_CAP_RCV),
	V(0x40000, IP6_TNL_F_CAP_PER_PACKET),
};
VALS(ip6_tnl_flags);

static const struct nls_val erspan_dir_list[] = {
	W(0, "ingress"),
	W(1, "egress"),
};
VALS(erspan_dir);

static const struct nls_row rtnl_gre_rows[] = {
	ATTR( 1, IFLA_GRE_LINK,			IFINDEX_UNLESS(U32, IFLA_LINK_NETNSID)),
	ATTR( 2, IFLA_GRE_IFLAGS,		BE(FLAGS(U16, gre_flags))),
	ATTR( 3, IFLA_GRE_OFLAGS,		BE(FLAGS(U16, gre_flags))),
	ATTR( 4, IFLA_GRE_IKEY,			BE(U32)),
	ATTR( 5, IFLA_GRE_OKEY,			BE(U32)),
	ATTR( 6, IFLA_GRE_LOCAL,		IP),
	ATTR( 7, IFLA_GRE_REMOTE,		IP),
	ATTR( 8, IFLA_GRE_TTL,			U8),
	ATTR( 9, IFLA_GRE_TOS,			HEX(U8)),
	ATTR(10, IFLA_GRE_PMTUDISC,		BOOL(U8)),
	ATTR(11, IFLA_GRE_ENCAP_LIMIT,		U8),
	ATTR(12, IFLA_GRE_FLOWINFO,		BE(HEX(U32))),
	ATTR(13, IFLA_GRE_FLAGS,		FLAGS(U32, ip6_tnl_flags)),
	ATTR(14, IFLA_GRE_ENCAP_TYPE,		ENUM(U16, tunnel_encap_types)),
	ATTR(15, IFLA_GRE_ENCAP_FLAGS,		FLAGS(U16, tunnel_encap_flags)),
	ATTR(16, IFLA_GRE_ENCAP_SPORT,		BE(PORT(U16))),
	ATTR(17, IFLA_GRE_ENCAP_DPORT,		BE(PORT(U16))),
	ATTR(18, IFLA_GRE_COLLECT_METADATA,	FLAG),
	ATTR(19, IFLA_GRE_IGNORE_DF,		BOOL(U8)),
	ATTR(20, IFLA_GRE_FWMARK,		MARK(U32)),
	ATTR(21, IFLA_GRE_ERSPAN_INDEX,		U32),
	ATTR(22, IFLA_GRE_ERSPAN_VER,		U8),
	ATTR(23, IFLA_GRE_ERSPAN_DIR,		ENUM(U8, erspan_dir)),
	ATTR(24, IFLA_GRE_ERSPAN_HWID,		HEX(U16)),
};
SHARED_SET(rtnl_gre);

static const struct nls_val sit_flags_list[] = {
	V(0x1, SIT_ISATAP),
};
VALS(sit_flags);

/* "ip6tnl" has flags of its own, twice as wide and in the machine's byte order. */
#define IPTUN_ROWS(flags) \
	ATTR( 1, IFLA_IPTUN_LINK,		IFINDEX_UNLESS(U32, IFLA_LINK_NETNSID)), \
	ATTR( 2, IFLA_IPTUN_LOCAL,		IP), \
	ATTR( 3, IFLA_IPTUN_REMOTE,		IP), \
	ATTR( 4, IFLA_IPTUN_TTL,		U8), \
	ATTR( 5, IFLA_IPTUN_TOS,		HEX(U8)), \
	ATTR( 6, IFLA_IPTUN_ENCAP_LIMIT,	U8), \
	ATTR( 7, IFLA_IPTUN_FLOWINFO,		BE(HEX(U32))), \
	ATTR( 8, IFLA_IPTUN_FLAGS,		flags), \
	ATTR( 9, IFLA_IPTUN_PROTO,		IPPROTO(U8)), \
	ATTR(10, IFLA_IPTUN_PMTUDISC,			BOOL(U8)), \
	ATTR(11, IFLA_IPTUN_6RD_PREFIX,			PREFIX(IPV6, IFLA_IPTUN_6RD_PREFIXLEN)), \
	ATTR(12, IFLA_IPTUN_6RD_RELAY_PREFIX,		PREFIX(IPV4, IFLA_IPTUN_6RD_RELAY_PREFIXLEN)), \
	ATTR(13, IFLA_IPTUN_6RD_PREFIXLEN,		U16), \
	ATTR(14, IFLA_IPTUN_6RD_RELAY_PREFIXLEN,	U16), \
	ATTR(15, IFLA_IPTUN_ENCAP_TYPE,			ENUM(U16, tunnel_encap_types)), \
	ATTR(16, IFLA_IPTUN_ENCAP_FLAGS,		FLAGS(U16, tunnel_encap_flags)), \
	ATTR(17, IFLA_IPTUN_ENCAP_SPORT,		BE(PORT(U16))), \
	ATTR(18, IFLA_IPTUN_ENCAP_DPORT,		BE(PORT(U16))), \
	ATTR(19, IFLA_IPTUN_COLLECT_METADATA,		FLAG), \
	ATTR(20, IFLA_IPTUN_FWMARK,			MARK(U32))

static const struct nls_row rtnl_iptun_rows[] = {
	IPTUN_ROWS(BE(FLAGS(UINT, sit_flags))),
};
SHARED_SET(rtnl_iptun);

static const struct nls_row rtnl_ip6tnl_rows[] = {
	IPTUN_ROWS(FLAGS(UINT, ip6_tnl_flags)),
};
SHARED_SET(rtnl_ip6tnl);

static const struct nls_row rtnl_vti_rows[] = {
	ATTR(1, IFLA_VTI_LINK,		IFINDEX_UNLESS(U32, IFLA_LINK_NETNSID)),
	ATTR(2, IFLA_VTI_IKEY,		BE(U32)),
	ATTR(3, IFLA_VTI_OKEY,		BE(U32)),
	ATTR(4, IFLA_VTI_LOCAL,		IP),
	ATTR(5, IFLA_VTI_REMOTE,	IP),
	ATTR(6, IFLA_VTI_FWMARK,	MARK(U32)),
};
SHARED_SET(rtnl_vti);

static const struct nls_row rtnl_xfrm_rows[] = {
	ATTR(1, IFLA_XFRM_LINK,			IFINDEX_UNLESS(U32, IFLA_LINK_NETNSID)),
	ATTR(2, IFLA_XFRM_IF_ID,		HEX(U32)),
	ATTR(3, IFLA_XFRM_COLLECT_METADATA,	FLAG),
};
SHARED_SET(rtnl_xfrm);

static const struct nls_val tunnel_df_list[] = {
	W(0, "unset"),
	W(1, "set"),
	W(2, "inherit"),
};
VALS(tunnel_df);

static const struct nls_row ifla_vxlan_port_range_members[] = {
	MEMBER(low, BE(PORT(U16))),
	MEMBER(high, BE(PORT(U16))),
};
STRUCTURE(ifla_vxlan_port_range);

static const struct nls_val vxlan_label_policy_list[] = {
	V(0, VXLAN_LABEL_FIXED),
	V(1, VXLAN_LABEL_INHERIT),
};
VALS(vxlan_label_policy);

/* Which bits of the header must be 0. */
static const struct nls_row vxlanhdr_members[] = {
	OWN(vx_flags, BE(HEX(U32))),
	OWN(vx_vni, BE(HEX(U32))),
};
STRUCTURE(vxlanhdr);

static const struct nls_row rtnl_vxlan_rows[] = {
	ATTR( 1, IFLA_VXLAN_ID,			U32),
	ATTR( 2, IFLA_VXLAN_GROUP,		IPV4),
	ATTR( 3, IFLA_VXLAN_LINK,		IFINDEX_UNLESS(U32, IFLA_LINK_NETNSID)),
	ATTR( 4, IFLA_VXLAN_LOCAL,		IPV4),
	ATTR( 5, IFLA_VXLAN_TTL,		U8),
	ATTR( 6, IFLA_VXLAN_TOS,		HEX(U8)),
	ATTR( 7, IFLA_VXLAN_LEARNING,		BOOL(U8)),
	ATTR( 8, IFLA_VXLAN_AGEING,		TIME(U32, "s")),
	ATTR( 9, IFLA_VXLAN_LIMIT,		U32),
	ATTR(10, IFLA_VXLAN_PORT_RANGE,		STRUCT(ifla_vxlan_port_range)),
	ATTR(11, IFLA_VXLAN_PROXY,		BOOL(U8)),
	ATTR(12, IFLA_VXLAN_RSC,		BOOL(U8)),
	ATTR(13, IFLA_VXLAN_L2MISS,		BOOL(U8)),
	ATTR(14, IFLA_VXLAN_L3MISS,		BOOL(U8)),
	ATTR(15, IFLA_VXLAN_PORT,		BE(PORT(U16))),
	ATTR(16, IFLA_VXLAN_GROUP6,		IPV6),
	ATTR(17, IFLA_VXLAN_LOCAL6,		IPV6),
	ATTR(18, IFLA_VXLAN_UDP_CSUM,		BOOL(U8)),
	ATTR(19, IFLA_VXLAN_UDP_ZERO_CSUM6_TX,	BOOL(U8)),
	ATTR(20, IFLA_VXLAN_UDP_ZERO_CSUM6_RX,	BOOL(U8)),
	ATTR(21, IFLA_VXLAN_REMCSUM_TX,		BOOL(U8)),
	ATTR(22, IFLA_VXLAN_REMCSUM_RX,		BOOL(U8)),
	ATTR(23, IFLA_VXLAN_GBP,		FLAG),
	ATTR(24, IFLA_VXLAN_REMCSUM_NOPARTIAL,	FLAG),
	ATTR(25, IFLA_VXLAN_COLLECT_METADATA,	BOOL(U8)),
	ATTR(26, IFLA_VXLAN_LABEL,		BE(HEX(U32))),
	ATTR(27, IFLA_VXLAN_GPE,		FLAG),
	ATTR(28, IFLA_VXLAN_TTL_INHERIT,	BOOL(U8)),	/* empty in requests */
	ATTR(29, IFLA_VXLAN_DF,			ENUM(U8, tunnel_df)),
	ATTR(30, IFLA_VXLAN_VNIFILTER,		BOOL(U8)),
	ATTR(31, IFLA_VXLAN_LOCALBYPASS,	BOOL(U8)),
	ATTR(32, IFLA_VXLAN_LABEL_POLICY,	ENUM(U32, vxlan_label_policy)),
	ATTR(33, IFLA_VXLAN_RESERVED_BITS,	STRUCT(vxlanhdr)),
	ATTR(34, IFLA_VXLAN_MC_ROUTE,		BOOL(U8)),
};
SHARED_SET(rtnl_vxlan);

static const struct nls_row ifla_geneve_port_range_members[] = {
	MEMBER(low, BE(PORT(U16))),
	MEMBER(high, BE(PORT(U16))),
};
STRUCTURE(ifla_geneve_port_range);

static const struct nls_row rtnl_geneve_rows[] = {
	ATTR( 1, IFLA_GENEVE_ID,			U32),
	ATTR( 2, IFLA_GENEVE_REMOTE,			IPV4),
	ATTR( 3, IFLA_GENEVE_TTL,			U8),
	ATTR( 4, IFLA_GENEVE_TOS,			HEX(U8)),
	ATTR( 5, IFLA_GENEVE_PORT,			BE(PORT(U16))),
	ATTR( 6, IFLA_GENEVE_COLLECT_METADATA,		FLAG),
	ATTR( 7, IFLA_GENEVE_REMOTE6,			IPV6),
	ATTR( 8, IFLA_GENEVE_UDP_CSUM,			BOOL(U8)),
	ATTR( 9, IFLA_GENEVE_UDP_ZERO_CSUM6_TX,		BOOL(U8)),
	ATTR(10, IFLA_GENEVE_UDP_ZERO_CSUM6_RX,		BOOL(U8)),
	ATTR(11, IFLA_GENEVE_LABEL,			BE(HEX(U32))),
	ATTR(12, IFLA_GENEVE_TTL_INHERIT,		BOOL(U8)),
	ATTR(13, IFLA_GENEVE_DF,			ENUM(U8, tunnel_df)),
	ATTR(14, IFLA_GENEVE_INNER_PROTO_INHERIT,	FLAG),
	ATTR(15, IFLA_GENEVE_PORT_RANGE,		STRUCT(ifla_geneve_port_range)),
	ATTR(16, IFLA_GENEVE_GRO_HINT,			FLAG),
	ATTR(17, IFLA_GENEVE_LOCAL,			IPV4),
	ATTR(18, IFLA_GENEVE_LOCAL6,			IPV6),
};
SHARED_SET(rtnl_geneve);

static const struct nls_row rtnl_bareudp_rows[] = {
	ATTR(1, IFLA_BAREUDP_PORT,		BE(PORT(U16))),
	ATTR(2, IFLA_BAREUDP_ETHERTYPE,		BE(ETHERTYPE(U16))),
	ATTR(3, IFLA_BAREUDP_SRCPORT_MIN,	U16),
	ATTR(4, IFLA_BAREUDP_MULTIPROTO_MODE,	FLAG),
};
SHARED_SET(rtnl_bareudp);

static const struct nls_val gtp_role_list[] = {
	W(0, "ggsn"),
	W(1, "sgsn"),
};
VALS(gtp_role);

static const struct nls_row rtnl_gtp_rows[] = {
	ATTR(1, IFLA_GTP_FD0,			U32),
	ATTR(2, IFLA_GTP_FD1,			U32),
	ATTR(3, IFLA_GTP_PDP_HASHSIZE,		U32),
	ATTR(4, IFLA_GTP_ROLE,			ENUM(U32, gtp_role)),
	ATTR(5, IFLA_GTP_CREATE_SOCKETS,	BOOL(U8)),
	ATTR(6, IFLA_GTP_RESTART_COUNT,		U8),
	ATTR(7, IFLA_GTP_LOCAL,			IPV4),
	ATTR(8, IFLA_GTP_LOCAL6,		IPV6),
};
SHARED_SET(rtnl_gtp);

static const struct nls_val amt_mode_list[] = {
	W(0, "gateway"),
	W(1, "relay"),
};
VALS(amt_mode);

static const struct nls_row rtnl_amt_rows[] = {
	ATTR(1, IFLA_AMT_MODE,		ENUM(U32, amt_mode)),
	ATTR(2, IFLA_AMT_RELAY_PORT,	BE(PORT(U16))),
	ATTR(3, IFLA_AMT_GATEWAY_PORT,	BE(PORT(U16))),
	ATTR(4, IFLA_AMT_LINK,		IFINDEX_UNLESS(U32, IFLA_LINK_NETNSID)),
	ATTR(5, IFLA_AMT_LOCAL_IP,	IPV4),
	ATTR(6, IFLA_AMT_REMOTE_IP,	IPV4),
	ATTR(7, IFLA_AMT_DISCOVERY_IP,	IPV4),
	ATTR(8, IFLA_AMT_MAX_TUNNELS,	U32),
};
SHARED_SET(rtnl_amt);
