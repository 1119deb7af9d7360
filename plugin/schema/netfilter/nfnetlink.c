/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The header of every netfilter message, and the messages that enclose a batch.
 * uapi: linux/netfilter/nfnetlink.h, linux/netfilter.h, linux/netfilter_arp.h,
 * linux/netfilter_bridge.h
 */
#include "../families.h"
#include "netfilter.h"

static const struct nls_val nfproto_list[] = {
	V(0, NFPROTO_UNSPEC),
	V(1, NFPROTO_INET),
	V(2, NFPROTO_IPV4),
	V(3, NFPROTO_ARP),
	V(5, NFPROTO_NETDEV),
	V(7, NFPROTO_BRIDGE),
	V(10, NFPROTO_IPV6),
	V(12, NFPROTO_DECNET),
};
SHARED_VALS(nfproto);

static const struct nls_val nfnl_subsys_list[] = {
	V(0, NFNL_SUBSYS_NONE),
	V(1, NFNL_SUBSYS_CTNETLINK),
	V(2, NFNL_SUBSYS_CTNETLINK_EXP),
	V(3, NFNL_SUBSYS_QUEUE),
	V(4, NFNL_SUBSYS_ULOG),
	V(5, NFNL_SUBSYS_OSF),
	V(6, NFNL_SUBSYS_IPSET),
	V(7, NFNL_SUBSYS_ACCT),
	V(8, NFNL_SUBSYS_CTNETLINK_TIMEOUT),
	V(9, NFNL_SUBSYS_CTHELPER),
	V(10, NFNL_SUBSYS_NFTABLES),
	V(11, NFNL_SUBSYS_NFT_COMPAT),
	V(12, NFNL_SUBSYS_HOOK),
	/* Old nft wrote it in the host's order; the kernel takes it. */
	W(0x0a00, "NFNL_SUBSYS_NFTABLES, bytes swapped"),
};
SHARED_VALS(nfnl_subsys);

/* Hook numbers.  The same number is another hook for another family. */
static const struct nls_val nf_inet_hooks_list[] = {
	V(0, NF_INET_PRE_ROUTING),
	V(1, NF_INET_LOCAL_IN),
	V(2, NF_INET_FORWARD),
	V(3, NF_INET_LOCAL_OUT),
	V(4, NF_INET_POST_ROUTING),
	V(5, NF_INET_INGRESS),
};
SHARED_VALS(nf_inet_hooks);

static const struct nls_val nf_arp_hooks_list[] = {
	V(0, NF_ARP_IN),
	V(1, NF_ARP_OUT),
	V(2, NF_ARP_FORWARD),
};
VALS(nf_arp_hooks);

static const struct nls_val nf_dev_hooks_list[] = {
	V(0, NF_NETDEV_INGRESS),
	V(1, NF_NETDEV_EGRESS),
};
VALS(nf_dev_hooks);

static const struct nls_val nf_br_hooks_list[] = {
	V(0, NF_BR_PRE_ROUTING),
	V(1, NF_BR_LOCAL_IN),
	V(2, NF_BR_FORWARD),
	V(3, NF_BR_LOCAL_OUT),
	V(4, NF_BR_POST_ROUTING),
	V(5, NF_BR_BROUTING),
};
VALS(nf_br_hooks);

static const struct nls_vals_case nf_hooks_list[] = {
	VALS_IF(1, nf_inet_hooks),
	VALS_IF(2, nf_inet_hooks),
	VALS_IF(3, nf_arp_hooks),
	VALS_IF(5, nf_dev_hooks),
	VALS_IF(7, nf_br_hooks),
	VALS_IF(10, nf_inet_hooks),
};
SHARED_VALS_BY(nf_hooks);

static const struct nls_row nfgenmsg_members[] = {
	OWN(nfgen_family, AKA(ENUM(U8, nfproto), "family")),
	MEMBER(version, AKA(U8, "version")),
	MEMBER(res_id, AKA(BE(U16), "res_id")),
};
SHARED_STRUCTURE(nfgenmsg);

/* In a batch's first and last message res_id is the subsystem it is for. */
static const struct nls_row nfgenmsg_batch_members[] = {
	OWN(nfgen_family, AKA(ENUM(U8, nfproto), "family")),
	MEMBER(version, AKA(U8, "version")),
	MEMBER(res_id, AKA(ENUM(BE(U16), nfnl_subsys), "res_id")),
};
STRUCTURE_AS(nfgenmsg_batch, "nfgenmsg");

static const struct nls_row nfnl_batch_rows[] = {
	ATTR(1, NFNL_BATCH_GENID, BE(U32)),
};
SET(nfnl_batch);

/* NLMSG_DONE without NLM_F_MULTI ends a datagram of logged packets. */
static const struct nls_msg nfnl_msgs[] = {
	MSG(3, NLMSG_DONE, OTHER, "group {res_id}", STRUCT(nfgenmsg)),
	MSG(16, NFNL_MSG_BATCH_BEGIN, OTHER,
	    "{res_id}[ generation {NFNL_BATCH_GENID}]",
	    HDR_NEST(nfgenmsg_batch, nfnl_batch)),
	MSG(17, NFNL_MSG_BATCH_END, OTHER, "{res_id}",
	    HDR_NEST(nfgenmsg_batch, nfnl_batch)),
};
NETFILTER_FAMILY(nfnl, 0, NULL);
