/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Info lines of traffic control, in tc's own words.  Templates: core/info.h. */
#ifndef NLS_TC_INFO_H
#define NLS_TC_INFO_H

#define TC_OPTION(name)	"TCA_OPTIONS/" name
#define TC_RATES \
	"[ rate {" TC_OPTION("TCA_HTB_RATE64") "|" TC_OPTION("TCA_TBF_RATE64") \
	"|" TC_OPTION("TCA_NETEM_RATE64") "|" TC_OPTION("TCA_HTB_PARMS/rate/rate") \
	"|" TC_OPTION("TCA_TBF_PARMS/rate/rate") "|" TC_OPTION("TCA_HFSC_RSC/m2") \
	"|" TC_OPTION("TCA_NETEM_RATE/rate?") "|" TC_OPTION("TCA_CAKE_BASE_RATE64?") "}]" \
	"[ ceil {" TC_OPTION("TCA_HTB_CEIL64") "|" TC_OPTION("TCA_HTB_PARMS/ceil/rate") "}]"
#define QDISC_INFO \
	"qdisc[ {TCA_KIND}][ {tcm_handle?}][ dev {tcm_ifindex?}][ {tcm_parent?}]" \
	"[ default {" TC_OPTION("TCA_HTB_INIT/defcls?") "}]" TC_RATES \
	"[ delay {" TC_OPTION("latency?") "}][ loss {" TC_OPTION("loss?") "}]" \
	"[ bands {" TC_OPTION("bands") "|" TC_OPTION("TCA_ETS_NBANDS") "}]" \
	"[ num_tc {" TC_OPTION("num_tc") "|" TC_OPTION("TCA_TAPRIO_ATTR_PRIOMAP/num_tc") "}]" \
	"[ ingress_block {TCA_INGRESS_BLOCK}][ egress_block {TCA_EGRESS_BLOCK}]"
#define TCLASS_INFO \
	"class[ {TCA_KIND}][ {tcm_handle?}][ dev {tcm_ifindex?}][ {tcm_parent?}]" \
	"[ prio {" TC_OPTION("TCA_HTB_PARMS/prio?") "}]" TC_RATES \
	"[ quantum {" TC_OPTION("TCA_DRR_QUANTUM") "}][ weight {" TC_OPTION("TCA_QFQ_WEIGHT") "}]"

/* One action: its kind, what it does, to what. */
#define ACT(path)	"TCA_ACT_OPTIONS/" path
#define ACT_INFO \
	"[ {TCA_ACT_KIND}][ {" ACT("TCA_GACT_PARMS/action") "}]" \
	"[ {" ACT("TCA_MIRRED_PARMS/eaction") "}][ dev {" ACT("TCA_MIRRED_PARMS/ifindex?") "}]" \
	"[ {" ACT("TCA_VLAN_PARMS/v_action") "|" ACT("TCA_MPLS_PARMS/m_action") \
	"|" ACT("TCA_TUNNEL_KEY_PARMS/t_action") "|" ACT("TCA_CT_ACTION?") "}]" \
	"[ id {" ACT("TCA_VLAN_PUSH_VLAN_ID") "|" ACT("TCA_TUNNEL_KEY_ENC_KEY_ID") "}]" \
	"[ label {" ACT("TCA_MPLS_LABEL") "}]" \
	"[ src_ip {" ACT("TCA_TUNNEL_KEY_ENC_IPV4_SRC") "|" ACT("TCA_TUNNEL_KEY_ENC_IPV6_SRC") "}]" \
	"[ dst_ip {" ACT("TCA_TUNNEL_KEY_ENC_IPV4_DST") "|" ACT("TCA_TUNNEL_KEY_ENC_IPV6_DST") "}]" \
	"[ zone {" ACT("TCA_CT_ZONE") "|" ACT("TCA_CTINFO_ZONE") "}]" \
	"[ {" ACT("TCA_NAT_PARMS/old_addr") "}][ {" ACT("TCA_NAT_PARMS/new_addr") "}]" \
	"[ {" ACT("TCA_CSUM_PARMS/update_flags") "}]" \
	"[ priority {" ACT("TCA_SKBEDIT_PRIORITY") "}][ mark {" ACT("TCA_SKBEDIT_MARK") "}]" \
	"[ queue_mapping {" ACT("TCA_SKBEDIT_QUEUE_MAPPING") "}]" \
	"[ keys {" ACT("TCA_PEDIT_PARMS_EX/keys', ':") TC_PEDIT_KEY "}]" \
	"[ keys {" ACT("TCA_PEDIT_PARMS/keys', ':") TC_PEDIT_KEY "}]" \
	"[ rate {" ACT("TCA_POLICE_RATE64") "|" ACT("TCA_POLICE_TBF/rate/rate?") "}]" \
	"[ burst {" ACT("TCA_POLICE_TBF/burst?") "}][ {" ACT("TCA_POLICE_TBF/action") "}]" \
	"[ rate 1/{" ACT("TCA_SAMPLE_RATE") "}][ group {" ACT("TCA_SAMPLE_PSAMPLE_GROUP") "}]" \
	"[ \"{" ACT("TCA_DEF_DATA") "}\"][ {" ACT("TCA_ACT_BPF_NAME") "}][ index {TCA_ACT_INDEX}]"
#define TC_PEDIT_KEY	"at {off} val {val} mask {mask}"
#define TC_ACTS(attr)	"{" TC_OPTION(attr) ": action" ACT_INFO "}"

#define TC_FILTER \
	"filter[ {TCA_KIND}][ dev {tcm_ifindex?!'block'}][ {tcm_parent?}]" \
	"[ protocol {tcm_info.protocol!'0x0'}][ pref {tcm_info.prio!'0'}][ chain {TCA_CHAIN?}]" \
	"[ handle {tcm_handle?}]"
#define TC_FLOWER(key)	TC_OPTION("TCA_FLOWER_KEY_" key)
#define TC_FLOWER_KEYS \
	"[ src_mac {" TC_FLOWER("ETH_SRC") "}][ dst_mac {" TC_FLOWER("ETH_DST") "}]" \
	"[ vlan_id {" TC_FLOWER("VLAN_ID") "}][ cvlan_id {" TC_FLOWER("CVLAN_ID") "}]" \
	"[ ip_proto {" TC_FLOWER("IP_PROTO") "}]" \
	"[ src_ip {" TC_FLOWER("IPV4_SRC") "|" TC_FLOWER("IPV6_SRC") "}]" \
	"[ dst_ip {" TC_FLOWER("IPV4_DST") "|" TC_FLOWER("IPV6_DST") "}]" \
	"[ src_port {" TC_FLOWER("TCP_SRC") "|" TC_FLOWER("UDP_SRC") "|" TC_FLOWER("SCTP_SRC") \
	"|" TC_FLOWER("PORT_SRC_MIN") "}][-{" TC_FLOWER("PORT_SRC_MAX") "}]" \
	"[ dst_port {" TC_FLOWER("TCP_DST") "|" TC_FLOWER("UDP_DST") "|" TC_FLOWER("SCTP_DST") \
	"|" TC_FLOWER("PORT_DST_MIN") "}][-{" TC_FLOWER("PORT_DST_MAX") "}]" \
	"[ icmp_type {" TC_FLOWER("ICMPV4_TYPE") "|" TC_FLOWER("ICMPV6_TYPE") "}]" \
	"[ arp_sip {" TC_FLOWER("ARP_SIP") "}][ arp_tip {" TC_FLOWER("ARP_TIP") "}]" \
	"[ mpls_label {" TC_FLOWER("MPLS_LABEL") "}][ ct_state {" TC_FLOWER("CT_STATE") "}]" \
	"[ ct_zone {" TC_FLOWER("CT_ZONE") "}][ enc_key_id {" TC_FLOWER("ENC_KEY_ID") "}]" \
	"[ enc_dst_ip {" TC_FLOWER("ENC_IPV4_DST") "|" TC_FLOWER("ENC_IPV6_DST") "}]"
#define TFILTER_INFO \
	TC_FILTER "[ {" TC_OPTION("TCA_BPF_NAME") "}][ id {" TC_OPTION("TCA_BPF_ID") "}]" \
	"[ ht {" TC_OPTION("TCA_U32_HASH") "}][ link {" TC_OPTION("TCA_U32_LINK") "}]" \
	"[ divisor {" TC_OPTION("TCA_U32_DIVISOR") "}]" \
	"{" TC_OPTION("TCA_U32_SEL/keys") ": match {val} at {off}[ offmask {offmask?}]}" \
	TC_FLOWER_KEYS \
	"[ classid {" TC_OPTION("TCA_U32_CLASSID") "|" TC_OPTION("TCA_FLOWER_CLASSID") \
	"|" TC_OPTION("TCA_FW_CLASSID") "|" TC_OPTION("TCA_BASIC_CLASSID") \
	"|" TC_OPTION("TCA_BPF_CLASSID") "|" TC_OPTION("TCA_MATCHALL_CLASSID") \
	"|" TC_OPTION("TCA_ROUTE4_CLASSID") "|" TC_OPTION("TCA_FLOW_BASECLASS") "}]" \
	TC_ACTS("TCA_FLOWER_ACT") TC_ACTS("TCA_U32_ACT") TC_ACTS("TCA_MATCHALL_ACT") \
	TC_ACTS("TCA_BASIC_ACT") TC_ACTS("TCA_FW_ACT") TC_ACTS("TCA_BPF_ACT") \
	TC_ACTS("TCA_FLOW_ACT") TC_ACTS("TCA_CGROUP_ACT") TC_ACTS("TCA_ROUTE4_ACT")
#define CHAIN_INFO \
	"chain {TCA_CHAIN|'0'}[ dev {tcm_ifindex?!'block'}][ {tcm_parent?}]" \
	"[ template {TCA_KIND}]" TC_FLOWER_KEYS
#define ACTION_INFO \
	"action{TCA_ROOT_TAB',':" ACT_INFO "}[ {TCA_ROOT_COUNT} actions]"

#endif
