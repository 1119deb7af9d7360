/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Counters of interfaces: IFLA_STATS*, RTM_*STATS.  uapi: linux/if_link.h,
 * linux/if_bridge.h, linux/if_bonding.h, linux/mpls.h */
#include "link.h"

/* The built-in dissector shows both structs by the same fields. */
static const struct nls_row rtnl_link_stats_members[] = {
	MEMBER(rx_packets, AKA(U32, "ifla_linkstats.rxpackets")),
	MEMBER(tx_packets, AKA(U32, "ifla_linkstats.txpackets")),
	MEMBER(rx_bytes, AKA(U32, "ifla_linkstats.rxbytes")),
	MEMBER(tx_bytes, AKA(U32, "ifla_linkstats.txbytes")),
	MEMBER(rx_errors, AKA(U32, "ifla_linkstats.rxerrors")),
	MEMBER(tx_errors, AKA(U32, "ifla_linkstats.txerrors")),
	MEMBER(rx_dropped, AKA(U32, "ifla_linkstats.rxdropped")),
	MEMBER(tx_dropped, AKA(U32, "ifla_linkstats.txdropped")),
	MEMBER(multicast, AKA(U32, "ifla_linkstats.multicast")),
	MEMBER(collisions, AKA(U32, "ifla_linkstats.collisions")),
	MEMBER(rx_length_errors, AKA(U32, "ifla_linkstats.rx_errors.length_errs")),
	MEMBER(rx_over_errors, AKA(U32, "ifla_linkstats.rx_errors.over_errs")),
	MEMBER(rx_crc_errors, AKA(U32, "ifla_linkstats.rx_errors.crc_errs")),
	MEMBER(rx_frame_errors, AKA(U32, "ifla_linkstats.rx_errors.frame_errs")),
	MEMBER(rx_fifo_errors, AKA(U32, "ifla_linkstats.rx_errors.fifo_errs")),
	MEMBER(rx_missed_errors, AKA(U32, "ifla_linkstats.rx_errors.miss_errs")),
	MEMBER(tx_aborted_errors, AKA(U32, "ifla_linkstats.rx_errors.abort_errs")),
	MEMBER(tx_carrier_errors, AKA(U32, "ifla_linkstats.rx_errors.carrier_errs")),
	MEMBER(tx_fifo_errors, AKA(U32, "ifla_linkstats.rx_errors.fifo_errs")),
	MEMBER(tx_heartbeat_errors, AKA(U32, "ifla_linkstats.rx_errors.heartbeat_errs")),
	MEMBER(tx_window_errors, AKA(U32, "ifla_linkstats.rx_errors.window_errs")),
	MEMBER(rx_compressed, U32),
	MEMBER(tx_compressed, U32),
	MEMBER(rx_nohandler, U32),
};
SHARED_STRUCTURE(rtnl_link_stats);

static const struct nls_row rtnl_link_stats64_members[] = {
	MEMBER(rx_packets, AKA(U64, "ifla_linkstats.rxpackets")),
	MEMBER(tx_packets, AKA(U64, "ifla_linkstats.txpackets")),
	MEMBER(rx_bytes, AKA(U64, "ifla_linkstats.rxbytes")),
	MEMBER(tx_bytes, AKA(U64, "ifla_linkstats.txbytes")),
	MEMBER(rx_errors, AKA(U64, "ifla_linkstats.rxerrors")),
	MEMBER(tx_errors, AKA(U64, "ifla_linkstats.txerrors")),
	MEMBER(rx_dropped, AKA(U64, "ifla_linkstats.rxdropped")),
	MEMBER(tx_dropped, AKA(U64, "ifla_linkstats.txdropped")),
	MEMBER(multicast, AKA(U64, "ifla_linkstats.multicast")),
	MEMBER(collisions, AKA(U64, "ifla_linkstats.collisions")),
	MEMBER(rx_length_errors, AKA(U64, "ifla_linkstats.rx_errors.length_errs")),
	MEMBER(rx_over_errors, AKA(U64, "ifla_linkstats.rx_errors.over_errs")),
	MEMBER(rx_crc_errors, AKA(U64, "ifla_linkstats.rx_errors.crc_errs")),
	MEMBER(rx_frame_errors, AKA(U64, "ifla_linkstats.rx_errors.frame_errs")),
	MEMBER(rx_fifo_errors, AKA(U64, "ifla_linkstats.rx_errors.fifo_errs")),
	MEMBER(rx_missed_errors, AKA(U64, "ifla_linkstats.rx_errors.miss_errs")),
	MEMBER(tx_aborted_errors, AKA(U64, "ifla_linkstats.rx_errors.abort_errs")),
	MEMBER(tx_carrier_errors, AKA(U64, "ifla_linkstats.rx_errors.carrier_errs")),
	MEMBER(tx_fifo_errors, AKA(U64, "ifla_linkstats.rx_errors.fifo_errs")),
	MEMBER(tx_heartbeat_errors, AKA(U64, "ifla_linkstats.rx_errors.heartbeat_errs")),
	MEMBER(tx_window_errors, AKA(U64, "ifla_linkstats.rx_errors.window_errs")),
	MEMBER(rx_compressed, U64),
	MEMBER(tx_compressed, U64),
	MEMBER(rx_nohandler, U64),
	MEMBER(rx_otherhost_dropped, U64),
};
SHARED_STRUCTURE(rtnl_link_stats64);

static const struct nls_row rtnl_link_ifmap_members[] = {
	MEMBER(mem_start, AKA(HEX(U64), "ifla_map.mem_start")),
	MEMBER(mem_end, AKA(HEX(U64), "ifla_map.mem_end")),
	MEMBER(base_addr, AKA(HEX(U64), "ifla_map.base_addr")),
	MEMBER(irq, AKA(U16, "ifla_map.irq")),
	MEMBER(dma, AKA(U8, "ifla_map.dma")),
	MEMBER(port, AKA(U8, "ifla_map.port")),
	PADDING64(4),
};
SHARED_STRUCTURE(rtnl_link_ifmap);

static const struct nls_val ifla_stats_filter_list[] = {
	W(0x1, "IFLA_STATS_LINK_64"),
	W(0x2, "IFLA_STATS_LINK_XSTATS"),
	W(0x4, "IFLA_STATS_LINK_XSTATS_SLAVE"),
	W(0x8, "IFLA_STATS_LINK_OFFLOAD_XSTATS"),
	W(0x10, "IFLA_STATS_AF_SPEC"),
};
VALS(ifla_stats_filter);

static const struct nls_row if_stats_msg_members[] = {
	MEMBER(family, AF(U8)),
	PADDING(3),
	MEMBER(ifindex, IFINDEX(U32)),
	MEMBER(filter_mask, FLAGS(U32, ifla_stats_filter)),
};
SHARED_STRUCTURE(if_stats_msg);

static const struct nls_row bridge_vlan_xstats_members[] = {
	MEMBER(rx_bytes, U64),
	MEMBER(rx_packets, U64),
	MEMBER(tx_bytes, U64),
	MEMBER(tx_packets, U64),
	MEMBER(vid, U16),
	MEMBER(flags, FLAGS(U16, bridge_vlan_info)),
	PADDING(4),
};
STRUCTURE(bridge_vlan_xstats);

/* Arrays of two, by BR_MCAST_DIR_RX and BR_MCAST_DIR_TX. */
static const struct nls_row br_mcast_stats_members[] = {
	MEMBER(igmp_v1queries.rx, U64),
	MEMBER(igmp_v1queries.tx, U64),
	MEMBER(igmp_v2queries.rx, U64),
	MEMBER(igmp_v2queries.tx, U64),
	MEMBER(igmp_v3queries.rx, U64),
	MEMBER(igmp_v3queries.tx, U64),
	MEMBER(igmp_leaves.rx, U64),
	MEMBER(igmp_leaves.tx, U64),
	MEMBER(igmp_v1reports.rx, U64),
	MEMBER(igmp_v1reports.tx, U64),
	MEMBER(igmp_v2reports.rx, U64),
	MEMBER(igmp_v2reports.tx, U64),
	MEMBER(igmp_v3reports.rx, U64),
	MEMBER(igmp_v3reports.tx, U64),
	MEMBER(igmp_parse_errors, U64),
	MEMBER(mld_v1queries.rx, U64),
	MEMBER(mld_v1queries.tx, U64),
	MEMBER(mld_v2queries.rx, U64),
	MEMBER(mld_v2queries.tx, U64),
	MEMBER(mld_leaves.rx, U64),
	MEMBER(mld_leaves.tx, U64),
	MEMBER(mld_v1reports.rx, U64),
	MEMBER(mld_v1reports.tx, U64),
	MEMBER(mld_v2reports.rx, U64),
	MEMBER(mld_v2reports.tx, U64),
	MEMBER(mld_parse_errors, U64),
	MEMBER(mcast_bytes.rx, U64),
	MEMBER(mcast_bytes.tx, U64),
	MEMBER(mcast_packets.rx, U64),
	MEMBER(mcast_packets.tx, U64),
};
STRUCTURE(br_mcast_stats);

static const struct nls_row bridge_stp_xstats_members[] = {
	MEMBER(transition_blk, U64),
	MEMBER(transition_fwd, U64),
	MEMBER(rx_bpdu, U64),
	MEMBER(tx_bpdu, U64),
	MEMBER(rx_tcn, U64),
	MEMBER(tx_tcn, U64),
};
STRUCTURE(bridge_stp_xstats);

static const struct nls_row rtnl_bridge_xstats_rows[] = {
	ATTR(1, BRIDGE_XSTATS_VLAN,	STRUCT(bridge_vlan_xstats)),
	ATTR(2, BRIDGE_XSTATS_MCAST,	STRUCT(br_mcast_stats)),
	ATTR(3, BRIDGE_XSTATS_PAD,	PAD),
	ATTR(4, BRIDGE_XSTATS_STP,	STRUCT(bridge_stp_xstats)),
};
SET(rtnl_bridge_xstats);

static const struct nls_row rtnl_bond_3ad_stat_rows[] = {
	ATTR(0, BOND_3AD_STAT_LACPDU_RX,		U64),
	ATTR(1, BOND_3AD_STAT_LACPDU_TX,		U64),
	ATTR(2, BOND_3AD_STAT_LACPDU_UNKNOWN_RX,	U64),
	ATTR(3, BOND_3AD_STAT_LACPDU_ILLEGAL_RX,	U64),
	ATTR(4, BOND_3AD_STAT_MARKER_RX,		U64),
	ATTR(5, BOND_3AD_STAT_MARKER_TX,		U64),
	ATTR(6, BOND_3AD_STAT_MARKER_RESP_RX,		U64),
	ATTR(7, BOND_3AD_STAT_MARKER_RESP_TX,		U64),
	ATTR(8, BOND_3AD_STAT_MARKER_UNKNOWN_RX,	U64),
	ATTR(9, BOND_3AD_STAT_PAD,			PAD),
};
SET(rtnl_bond_3ad_stat);

static const struct nls_row rtnl_bond_xstats_rows[] = {
	ATTR(1, BOND_XSTATS_3AD,	NEST(rtnl_bond_3ad_stat)),
};
SET(rtnl_bond_xstats);

static const struct nls_row rtnl_link_xstats_rows[] = {
	ATTR(1, LINK_XSTATS_TYPE_BRIDGE,	NEST(rtnl_bridge_xstats)),
	ATTR(2, LINK_XSTATS_TYPE_BOND,		NEST(rtnl_bond_xstats)),
};
SET(rtnl_link_xstats);

static const struct nls_row rtnl_hw_stats64_members[] = {
	MEMBER(rx_packets, U64),
	MEMBER(tx_packets, U64),
	MEMBER(rx_bytes, U64),
	MEMBER(tx_bytes, U64),
	MEMBER(rx_errors, U64),
	MEMBER(tx_errors, U64),
	MEMBER(rx_dropped, U64),
	MEMBER(tx_dropped, U64),
	MEMBER(multicast, U64),
};
STRUCTURE(rtnl_hw_stats64);

static const struct nls_row rtnl_hw_s_info_rows[] = {
	ATTR(1, IFLA_OFFLOAD_XSTATS_HW_S_INFO_REQUEST,	BOOL(U8)),
	ATTR(2, IFLA_OFFLOAD_XSTATS_HW_S_INFO_USED,	BOOL(U8)),
};
SET(rtnl_hw_s_info);

static const struct nls_row rtnl_offload_xstats_rows[] = {
	ATTR(0, IFLA_OFFLOAD_XSTATS_UNSPEC,	PAD),
	ATTR(1, IFLA_OFFLOAD_XSTATS_CPU_HIT,	GROWS(STRUCT(rtnl_link_stats64))),
	/* By the IFLA_OFFLOAD_XSTATS_* that they are of. */
	ATTR(2, IFLA_OFFLOAD_XSTATS_HW_S_INFO,	ARRAY(NEST(rtnl_hw_s_info))),
	ATTR(3, IFLA_OFFLOAD_XSTATS_L3_STATS,	GROWS(STRUCT(rtnl_hw_stats64))),
};
SET(rtnl_offload_xstats);

static const struct nls_row mpls_link_stats_members[] = {
	MEMBER(rx_packets, U64),
	MEMBER(tx_packets, U64),
	MEMBER(rx_bytes, U64),
	MEMBER(tx_bytes, U64),
	MEMBER(rx_errors, U64),
	MEMBER(tx_errors, U64),
	MEMBER(rx_dropped, U64),
	MEMBER(tx_dropped, U64),
	MEMBER(rx_noroute, U64),
};
STRUCTURE(mpls_link_stats);

static const struct nls_row rtnl_mpls_stats_rows[] = {
	ATTR(0, MPLS_STATS_UNSPEC,	PAD),
	ATTR(1, MPLS_STATS_LINK,	GROWS(STRUCT(mpls_link_stats))),
};
SET(rtnl_mpls_stats);

static const struct nls_row rtnl_stats_af_rows[] = {
	ATTR(28, AF_MPLS,	NEST(rtnl_mpls_stats)),
};
SET(rtnl_stats_af);

static const struct nls_row rtnl_stats_rows[] = {
	ATTR(0, IFLA_STATS_UNSPEC,		PAD),
	ATTR(1, IFLA_STATS_LINK_64,		GROWS(STRUCT(rtnl_link_stats64))),
	ATTR(2, IFLA_STATS_LINK_XSTATS,		NEST(rtnl_link_xstats)),
	ATTR(3, IFLA_STATS_LINK_XSTATS_SLAVE,	NEST(rtnl_link_xstats)),
	ATTR(4, IFLA_STATS_LINK_OFFLOAD_XSTATS,	NEST(rtnl_offload_xstats)),
	ATTR(5, IFLA_STATS_AF_SPEC,		NEST(rtnl_stats_af)),
};
SHARED_SET(rtnl_stats);

static const struct nls_val ifla_offload_xstats_filter_list[] = {
	W(0x1, "IFLA_OFFLOAD_XSTATS_CPU_HIT"),
	W(0x2, "IFLA_OFFLOAD_XSTATS_HW_S_INFO"),
	W(0x4, "IFLA_OFFLOAD_XSTATS_L3_STATS"),
};
VALS(ifla_offload_xstats_filter);

/* What is asked for and what is switched on. */
static const struct nls_row rtnl_stats_getset_rows[] = {
	/* By IFLA_STATS_*; Linux 7.2 takes 4, IFLA_STATS_LINK_OFFLOAD_XSTATS. */
	ATTR(1, IFLA_STATS_GET_FILTERS,			ARRAY(FLAGS(U32, ifla_offload_xstats_filter))),
	ATTR(2, IFLA_STATS_SET_OFFLOAD_XSTATS_L3_STATS,	BOOL(U8)),
};
SHARED_SET(rtnl_stats_getset);
