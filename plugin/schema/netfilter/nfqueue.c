/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Packets queued to programs, and their verdicts.  uapi:
 * linux/netfilter/nfnetlink_queue.h, linux/netfilter.h
 */
#include "../families.h"
#include "netfilter.h"

static const struct nls_row nfqnl_msg_packet_hdr_members[] = {
	MEMBER(packet_id,	AKA(BE(U32), "queue.packet.id")),
	MEMBER(hw_protocol,	AKA(ETHERTYPE(BE(U16)), "queue.packet.protocol")),
	MEMBER(hook,		AKA(ENUM_BY(U8, nf_hooks, nfgen_family), "queue.packet.hook")),
};
STRUCTURE(nfqnl_msg_packet_hdr);

/* Below the verdict's number are the queue it goes to, or the errno of a drop,
 * and a flag. */
static const struct nls_val nf_verdict_list[] = {
	V(0, NF_DROP),
	V(1, NF_ACCEPT),
	V(2, NF_STOLEN),
	V(3, NF_QUEUE),
	V(4, NF_REPEAT),
	V(5, NF_STOP),
};
VALS(nf_verdict);

static const struct nls_row nfqnl_msg_verdict_hdr_members[] = {
	MEMBER(verdict,		AKA(ENUM(BE(U32), nf_verdict), "queue.verdict.verdict")),
	MEMBER(id,		AKA(BE(U32), "queue.verdict.id")),
};
STRUCTURE(nfqnl_msg_verdict_hdr);

static const struct nls_row nfqnl_msg_packet_timestamp_members[] = {
	MEMBER(sec,		DATE(BE(U64))),
	MEMBER(usec,		TIME(BE(U64), "us")),
};
STRUCTURE(nfqnl_msg_packet_timestamp);

static const struct nls_row nfqnl_msg_packet_hw_members[] = {
	MEMBER(hw_addrlen,	AKA(BE(U16), "queue.hwaddr.len")),
	PADDING(2),
	MEMBER(hw_addr,		AKA(SIZED(LLADDRN(8), hw_addrlen), "queue.hwaddr.addr")),
};
STRUCTURE(nfqnl_msg_packet_hw);

static const struct nls_val nfqa_skb_list[] = {
	V(0x1, NFQA_SKB_CSUMNOTREADY),
	V(0x2, NFQA_SKB_GSO),
	V(0x4, NFQA_SKB_CSUM_NOTVERIFIED),
};
VALS(nfqa_skb);

static const struct nls_row nfqa_vlan_rows[] = {
	ATTR(1, NFQA_VLAN_PROTO,	ETHERTYPE(BE(U16))),
	ATTR(2, NFQA_VLAN_TCI,		HEX(BE(U16))),
};
SET(nfqa_vlan);

static const struct nls_row nfqa_rows[] = {
	ATTR( 1, NFQA_PACKET_HDR,	STRUCT(nfqnl_msg_packet_hdr)),
	ATTR( 2, NFQA_VERDICT_HDR,	STRUCT(nfqnl_msg_verdict_hdr)),
	ATTR( 3, NFQA_MARK,		AKA(MARK(BE(U32)), "queue.nfmark")),
	ATTR( 4, NFQA_TIMESTAMP,	STRUCT(nfqnl_msg_packet_timestamp)),
	ATTR( 5, NFQA_IFINDEX_INDEV,	AKA(IFINDEX(BE(U32)), "queue.ifindex_indev")),
	ATTR( 6, NFQA_IFINDEX_OUTDEV,	AKA(IFINDEX(BE(U32)), "queue.ifindex_outdev")),
	ATTR( 7, NFQA_IFINDEX_PHYSINDEV, AKA(IFINDEX(BE(U32)), "queue.ifindex_physindev")),
	ATTR( 8, NFQA_IFINDEX_PHYSOUTDEV, AKA(IFINDEX(BE(U32)), "queue.ifindex_physoutdev")),
	ATTR( 9, NFQA_HWADDR,		STRUCT(nfqnl_msg_packet_hw)),
	ATTR(10, NFQA_PAYLOAD,		PACKET("nfqueue")),
	ATTR(11, NFQA_CT,		NEST(ct)),
	ATTR(12, NFQA_CT_INFO,		AKA(ENUM(BE(U32), ct_info), "queue.ct_info")),
	ATTR(13, NFQA_CAP_LEN,		AKA(UNIT(BE(U32), "bytes"), "queue.caplen")),
	ATTR(14, NFQA_SKB_INFO,		FLAGS(BE(U32), nfqa_skb)),
	ATTR(15, NFQA_EXP,		NEST(ct_expect)),
	ATTR(16, NFQA_UID,		AKA(BE(U32), "queue.uid")),
	ATTR(17, NFQA_GID,		AKA(BE(U32), "queue.gid")),
	ATTR(18, NFQA_SECCTX,		STR),
	ATTR(19, NFQA_VLAN,		NEST(nfqa_vlan)),
	ATTR(20, NFQA_L2HDR,		BYTES),
	ATTR(21, NFQA_PRIORITY,		BE(U32)),
	ATTR(22, NFQA_CGROUP_CLASSID,	BE(U32)),
};
SET_AKA(nfqa, "queue.attr");

static const struct nls_val nfqnl_cfg_cmd_list[] = {
	V(0, NFQNL_CFG_CMD_NONE),
	V(1, NFQNL_CFG_CMD_BIND),
	V(2, NFQNL_CFG_CMD_UNBIND),
	V(3, NFQNL_CFG_CMD_PF_BIND),
	V(4, NFQNL_CFG_CMD_PF_UNBIND),
};
VALS(nfqnl_cfg_cmd);

static const struct nls_row nfqnl_msg_config_cmd_members[] = {
	MEMBER(command,		AKA(ENUM(U8, nfqnl_cfg_cmd), "queue.config.command.command")),
	PADDING(1),
	MEMBER(pf,		AKA(ENUM(BE(U16), nfproto), "queue.config.command.pf")),
};
STRUCTURE(nfqnl_msg_config_cmd);

static const struct nls_val nfqnl_copy_list[] = {
	V(0, NFQNL_COPY_NONE),
	V(1, NFQNL_COPY_META),
	V(2, NFQNL_COPY_PACKET),
};
VALS(nfqnl_copy);

static const struct nls_row nfqnl_msg_config_params_members[] = {
	MEMBER(copy_range,	AKA(UNIT(BE(U32), "bytes"), "queue.config.params.copy_range")),
	MEMBER(copy_mode,	AKA(ENUM(U8, nfqnl_copy), "queue.config.params.copy_mode")),
};
STRUCTURE(nfqnl_msg_config_params);

static const struct nls_val nfqa_cfg_flags_list[] = {
	V(0x1, NFQA_CFG_F_FAIL_OPEN),
	V(0x2, NFQA_CFG_F_CONNTRACK),
	V(0x4, NFQA_CFG_F_GSO),
	V(0x8, NFQA_CFG_F_UID_GID),
	V(0x10, NFQA_CFG_F_SECCTX),
};
VALS(nfqa_cfg_flags);

static const struct nls_row nfqa_cfg_rows[] = {
	ATTR(1, NFQA_CFG_CMD,		STRUCT(nfqnl_msg_config_cmd)),
	ATTR(2, NFQA_CFG_PARAMS,	STRUCT(nfqnl_msg_config_params)),
	ATTR(3, NFQA_CFG_QUEUE_MAXLEN,	AKA(UNIT(BE(U32), "packets"), "queue.config.queue_maxlen")),
	ATTR(4, NFQA_CFG_MASK,		AKA(FLAGS(BE(U32), nfqa_cfg_flags), "queue.config.mask")),
	ATTR(5, NFQA_CFG_FLAGS,		AKA(FLAGS(BE(U32), nfqa_cfg_flags), "queue.config.flags")),
};
SET_AKA(nfqa_cfg, "queue.config_attr");

#define VERDICT "queue {res_id}[ {NFQA_VERDICT_HDR/verdict} id {NFQA_VERDICT_HDR/id}]" \
	"[ mark {NFQA_MARK}]"

static const struct nls_msg nfqueue_msgs[] = {
	MSG(0, NFQNL_MSG_PACKET, NEW,
	    "queue {res_id}[ id {NFQA_PACKET_HDR/packet_id} at {NFQA_PACKET_HDR/hook}]"
	    "[ in {NFQA_IFINDEX_INDEV}][ physin {NFQA_IFINDEX_PHYSINDEV}]"
	    "[ out {NFQA_IFINDEX_OUTDEV}][ physout {NFQA_IFINDEX_PHYSOUTDEV}]"
	    "[ mark {NFQA_MARK}]",
	    HDR_NEST(nfgenmsg, nfqa)),
	MSG(1, NFQNL_MSG_VERDICT, NEW, VERDICT, HDR_NEST(nfgenmsg, nfqa)),
	MSG(2, NFQNL_MSG_CONFIG, NEW,
	    "queue {res_id}[ {NFQA_CFG_CMD/command}]"
	    "[ {NFQA_CFG_PARAMS/copy_mode} range {NFQA_CFG_PARAMS/copy_range}]"
	    "[ length {NFQA_CFG_QUEUE_MAXLEN}][ flags {NFQA_CFG_FLAGS}][ mask {NFQA_CFG_MASK}]",
	    HDR_NEST(nfgenmsg, nfqa_cfg)),
	MSG(3, NFQNL_MSG_VERDICT_BATCH, NEW, VERDICT, HDR_NEST(nfgenmsg, nfqa)),
};
NETFILTER_FAMILY(nfqueue, 3, "queue_type");
