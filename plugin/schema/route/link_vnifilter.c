/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which VNIs a VXLAN interface takes: RTM_*TUNNEL.  uapi: linux/if_link.h */
#include "link.h"

static const struct nls_val tunnel_msg_flags_list[] = {
	V(0x1, TUNNEL_MSG_FLAG_STATS),
};
VALS(tunnel_msg_flags);

static const struct nls_row tunnel_msg_members[] = {
	MEMBER(family, AF(U8)),
	MEMBER(flags, FLAGS(U8, tunnel_msg_flags)),
	PADDING(2),
	MEMBER(ifindex, IFINDEX(U32)),
};
SHARED_STRUCTURE(tunnel_msg);

static const struct nls_row vnifilter_entry_stats_rows[] = {
	ATTR(1, VNIFILTER_ENTRY_STATS_RX_BYTES,		U64),
	ATTR(2, VNIFILTER_ENTRY_STATS_RX_PKTS,		U64),
	ATTR(3, VNIFILTER_ENTRY_STATS_RX_DROPS,		U64),
	ATTR(4, VNIFILTER_ENTRY_STATS_RX_ERRORS,	U64),
	ATTR(5, VNIFILTER_ENTRY_STATS_TX_BYTES,		U64),
	ATTR(6, VNIFILTER_ENTRY_STATS_TX_PKTS,		U64),
	ATTR(7, VNIFILTER_ENTRY_STATS_TX_DROPS,		U64),
	ATTR(8, VNIFILTER_ENTRY_STATS_TX_ERRORS,	U64),
	ATTR(9, VNIFILTER_ENTRY_STATS_PAD,		PAD),
};
SET(vnifilter_entry_stats);

static const struct nls_row vxlan_vnifilter_entry_rows[] = {
	ATTR(1, VXLAN_VNIFILTER_ENTRY_START,	U32),
	ATTR(2, VXLAN_VNIFILTER_ENTRY_END,	U32),
	ATTR(3, VXLAN_VNIFILTER_ENTRY_GROUP,	IPV4),
	ATTR(4, VXLAN_VNIFILTER_ENTRY_GROUP6,	IPV6),
	ATTR(5, VXLAN_VNIFILTER_ENTRY_STATS,	NEST(vnifilter_entry_stats)),
};
SET(vxlan_vnifilter_entry);

static const struct nls_row vxlan_vnifilter_rows[] = {
	ATTR(1, VXLAN_VNIFILTER_ENTRY,	NEST(vxlan_vnifilter_entry)),
};
SHARED_SET(vxlan_vnifilter);
