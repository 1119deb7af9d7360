/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Bonds and their members: kind "bond".  uapi: linux/if_link.h, linux/if_bonding.h;
 * kernel: include/net/bonding.h, include/net/bond_3ad.h (values) */
#include "link.h"

static const struct nls_val bond_mode_list[] = {
	W(0, "balance-rr"),
	W(1, "active-backup"),
	W(2, "balance-xor"),
	W(3, "broadcast"),
	W(4, "802.3ad"),
	W(5, "balance-tlb"),
	W(6, "balance-alb"),
};
VALS(bond_mode);

static const struct nls_val bond_arp_validate_list[] = {
	W(0, "none"),
	W(1, "active"),
	W(2, "backup"),
	W(3, "all"),
	W(4, "filter"),
	W(5, "filter_active"),
	W(6, "filter_backup"),
};
VALS(bond_arp_validate);

static const struct nls_val bond_arp_all_targets_list[] = {
	W(0, "any"),
	W(1, "all"),
};
VALS(bond_arp_all_targets);

static const struct nls_val bond_primary_reselect_list[] = {
	W(0, "always"),
	W(1, "better"),
	W(2, "failure"),
};
VALS(bond_primary_reselect);

static const struct nls_val bond_fail_over_mac_list[] = {
	W(0, "none"),
	W(1, "active"),
	W(2, "follow"),
};
VALS(bond_fail_over_mac);

static const struct nls_val bond_xmit_policy_list[] = {
	W(0, "layer2"),
	W(1, "layer3+4"),
	W(2, "layer2+3"),
	W(3, "encap2+3"),
	W(4, "encap3+4"),
	W(5, "vlan+srcmac"),
};
VALS(bond_xmit_policy);

static const struct nls_val bond_lacp_rate_list[] = {
	W(0, "slow"),
	W(1, "fast"),
};
VALS(bond_lacp_rate);

static const struct nls_val bond_ad_select_list[] = {
	W(0, "stable"),
	W(1, "bandwidth"),
	W(2, "count"),
	W(3, "actor_port_prio"),
};
VALS(bond_ad_select);

static const struct nls_row bond_ad_info_rows[] = {
	ATTR(1, IFLA_BOND_AD_INFO_AGGREGATOR,	U16),
	ATTR(2, IFLA_BOND_AD_INFO_NUM_PORTS,	U16),
	ATTR(3, IFLA_BOND_AD_INFO_ACTOR_KEY,	U16),
	ATTR(4, IFLA_BOND_AD_INFO_PARTNER_KEY,	U16),
	ATTR(5, IFLA_BOND_AD_INFO_PARTNER_MAC,	LLADDR),
};
SET(bond_ad_info);

static const struct nls_row rtnl_bond_rows[] = {
	ATTR( 1, IFLA_BOND_MODE,		ENUM(U8, bond_mode)),
	ATTR( 2, IFLA_BOND_ACTIVE_SLAVE,	IFINDEX(U32)),
	ATTR( 3, IFLA_BOND_MIIMON,		TIME(U32, "ms")),
	ATTR( 4, IFLA_BOND_UPDELAY,		TIME(U32, "ms")),
	ATTR( 5, IFLA_BOND_DOWNDELAY,		TIME(U32, "ms")),
	ATTR( 6, IFLA_BOND_USE_CARRIER,		BOOL(U8)),
	ATTR( 7, IFLA_BOND_ARP_INTERVAL,	TIME(U32, "ms")),
	ATTR( 8, IFLA_BOND_ARP_IP_TARGET,	ARRAY(IPV4)),
	ATTR( 9, IFLA_BOND_ARP_VALIDATE,	ENUM(U32, bond_arp_validate)),
	ATTR(10, IFLA_BOND_ARP_ALL_TARGETS,	ENUM(U32, bond_arp_all_targets)),
	ATTR(11, IFLA_BOND_PRIMARY,		IFINDEX(U32)),
	ATTR(12, IFLA_BOND_PRIMARY_RESELECT,	ENUM(U8, bond_primary_reselect)),
	ATTR(13, IFLA_BOND_FAIL_OVER_MAC,	ENUM(U8, bond_fail_over_mac)),
	ATTR(14, IFLA_BOND_XMIT_HASH_POLICY,	ENUM(U8, bond_xmit_policy)),
	ATTR(15, IFLA_BOND_RESEND_IGMP,		U32),
	ATTR(16, IFLA_BOND_NUM_PEER_NOTIF,	U8),
	ATTR(17, IFLA_BOND_ALL_SLAVES_ACTIVE,	BOOL(U8)),
	ATTR(18, IFLA_BOND_MIN_LINKS,		U32),
	ATTR(19, IFLA_BOND_LP_INTERVAL,		TIME(U32, "s")),
	ATTR(20, IFLA_BOND_PACKETS_PER_SLAVE,	U32),
	ATTR(21, IFLA_BOND_AD_LACP_RATE,	ENUM(U8, bond_lacp_rate)),
	ATTR(22, IFLA_BOND_AD_SELECT,		ENUM(U8, bond_ad_select)),
	ATTR(23, IFLA_BOND_AD_INFO,		NEST(bond_ad_info)),
	ATTR(24, IFLA_BOND_AD_ACTOR_SYS_PRIO,	U16),
	ATTR(25, IFLA_BOND_AD_USER_PORT_KEY,	U16),
	ATTR(26, IFLA_BOND_AD_ACTOR_SYSTEM,	LLADDR),
	ATTR(27, IFLA_BOND_TLB_DYNAMIC_LB,	BOOL(U8)),
	ATTR(28, IFLA_BOND_PEER_NOTIF_DELAY,	TIME(U32, "ms")),
	ATTR(29, IFLA_BOND_AD_LACP_ACTIVE,	BOOL(U8)),
	ATTR(30, IFLA_BOND_MISSED_MAX,		U8),
	ATTR(31, IFLA_BOND_NS_IP6_TARGET,	ARRAY(IPV6)),
	ATTR(32, IFLA_BOND_COUPLED_CONTROL,	BOOL(U8)),
	ATTR(33, IFLA_BOND_BROADCAST_NEIGH,	BOOL(U8)),
	ATTR(34, IFLA_BOND_LACP_STRICT,		BOOL(U8)),
};
SHARED_SET(rtnl_bond);

static const struct nls_val bond_slave_state_list[] = {
	W(0, "ACTIVE"),
	W(1, "BACKUP"),
};
VALS(bond_slave_state);

static const struct nls_val bond_slave_mii_status_list[] = {
	W(0, "UP"),
	W(1, "GOING_DOWN"),
	W(2, "DOWN"),
	W(3, "GOING_BACK"),
};
VALS(bond_slave_mii_status);

static const struct nls_val lacp_state_list[] = {
	V(0x1, LACP_STATE_LACP_ACTIVITY),
	V(0x2, LACP_STATE_LACP_TIMEOUT),
	V(0x4, LACP_STATE_AGGREGATION),
	V(0x8, LACP_STATE_SYNCHRONIZATION),
	V(0x10, LACP_STATE_COLLECTING),
	V(0x20, LACP_STATE_DISTRIBUTING),
	V(0x40, LACP_STATE_DEFAULTED),
	V(0x80, LACP_STATE_EXPIRED),
};
VALS(lacp_state);

static const struct nls_val ad_churn_list[] = {
	V(0, AD_CHURN_MONITOR),
	V(1, AD_CHURN),
	V(2, AD_NO_CHURN),
};
VALS(ad_churn);

static const struct nls_row rtnl_bond_slave_rows[] = {
	ATTR( 1, IFLA_BOND_SLAVE_STATE,				ENUM(U8, bond_slave_state)),
	ATTR( 2, IFLA_BOND_SLAVE_MII_STATUS,			ENUM(U8, bond_slave_mii_status)),
	ATTR( 3, IFLA_BOND_SLAVE_LINK_FAILURE_COUNT,		U32),
	ATTR( 4, IFLA_BOND_SLAVE_PERM_HWADDR,			LLADDR),
	ATTR( 5, IFLA_BOND_SLAVE_QUEUE_ID,			U16),
	ATTR( 6, IFLA_BOND_SLAVE_AD_AGGREGATOR_ID,		U16),
	ATTR( 7, IFLA_BOND_SLAVE_AD_ACTOR_OPER_PORT_STATE,	FLAGS(U8, lacp_state)),
	ATTR( 8, IFLA_BOND_SLAVE_AD_PARTNER_OPER_PORT_STATE,	FLAGS(U16, lacp_state)),
	ATTR( 9, IFLA_BOND_SLAVE_PRIO,				S32),
	ATTR(10, IFLA_BOND_SLAVE_ACTOR_PORT_PRIO,		U16),
	ATTR(11, IFLA_BOND_SLAVE_AD_CHURN_ACTOR_STATE,		ENUM(U8, ad_churn)),
	ATTR(12, IFLA_BOND_SLAVE_AD_CHURN_PARTNER_STATE,	ENUM(U8, ad_churn)),
};
SHARED_SET(rtnl_bond_slave);
