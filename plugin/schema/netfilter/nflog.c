/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Packets logged to programs.  uapi: linux/netfilter/nfnetlink_log.h */
#include "../families.h"
#include "netfilter.h"

static const struct nls_row nfulnl_msg_packet_hdr_members[] = {
	MEMBER(hw_protocol,	ETHERTYPE(BE(U16))),
	MEMBER(hook,		ENUM_BY(U8, nf_hooks, nfgen_family)),
	PADDING(1),
};
STRUCTURE(nfulnl_msg_packet_hdr);

static const struct nls_row nfulnl_msg_packet_hw_members[] = {
	MEMBER(hw_addrlen,	BE(U16)),
	PADDING(2),
	MEMBER(hw_addr,		SIZED(LLADDRN(8), hw_addrlen)),
};
STRUCTURE(nfulnl_msg_packet_hw);

static const struct nls_row nfulnl_msg_packet_timestamp_members[] = {
	MEMBER(sec,		DATE(BE(U64))),
	MEMBER(usec,		TIME(BE(U64), "us")),
};
STRUCTURE(nfulnl_msg_packet_timestamp);

static const struct nls_row nfula_vlan_rows[] = {
	ATTR(1, NFULA_VLAN_PROTO,	ETHERTYPE(BE(U16))),
	ATTR(2, NFULA_VLAN_TCI,		HEX(BE(U16))),
};
SET(nfula_vlan);

static const struct nls_row nfula_rows[] = {
	ATTR( 1, NFULA_PACKET_HDR,		STRUCT(nfulnl_msg_packet_hdr)),
	ATTR( 2, NFULA_MARK,			MARK(BE(U32))),
	ATTR( 3, NFULA_TIMESTAMP,		STRUCT(nfulnl_msg_packet_timestamp)),
	ATTR( 4, NFULA_IFINDEX_INDEV,		IFINDEX(BE(U32))),
	ATTR( 5, NFULA_IFINDEX_OUTDEV,		IFINDEX(BE(U32))),
	ATTR( 6, NFULA_IFINDEX_PHYSINDEV,	IFINDEX(BE(U32))),
	ATTR( 7, NFULA_IFINDEX_PHYSOUTDEV,	IFINDEX(BE(U32))),
	ATTR( 8, NFULA_HWADDR,			STRUCT(nfulnl_msg_packet_hw)),
	ATTR( 9, NFULA_PAYLOAD,			PACKET("nflog")),
	ATTR(10, NFULA_PREFIX,			STR),
	ATTR(11, NFULA_UID,			BE(U32)),
	ATTR(12, NFULA_SEQ,			BE(U32)),
	ATTR(13, NFULA_SEQ_GLOBAL,		BE(U32)),
	ATTR(14, NFULA_GID,			BE(U32)),
	ATTR(15, NFULA_HWTYPE,			ENUM(BE(U16), arphrd)),
	ATTR(16, NFULA_HWHEADER,		BYTES),
	ATTR(17, NFULA_HWLEN,			UNIT(BE(U16), "bytes")),
	ATTR(18, NFULA_CT,			NEST(ct)),
	ATTR(19, NFULA_CT_INFO,			ENUM(BE(U32), ct_info)),
	ATTR(20, NFULA_VLAN,			NEST(nfula_vlan)),
	ATTR(21, NFULA_L2HDR,			BYTES),
};
SET(nfula);

static const struct nls_val nfulnl_cfg_cmd_list[] = {
	V(0, NFULNL_CFG_CMD_NONE),
	V(1, NFULNL_CFG_CMD_BIND),
	V(2, NFULNL_CFG_CMD_UNBIND),
	V(3, NFULNL_CFG_CMD_PF_BIND),
	V(4, NFULNL_CFG_CMD_PF_UNBIND),
};
VALS(nfulnl_cfg_cmd);

static const struct nls_row nfulnl_msg_config_cmd_members[] = {
	MEMBER(command,		ENUM(U8, nfulnl_cfg_cmd)),
};
STRUCTURE(nfulnl_msg_config_cmd);

static const struct nls_val nfulnl_copy_list[] = {
	V(0, NFULNL_COPY_NONE),
	V(1, NFULNL_COPY_META),
	V(2, NFULNL_COPY_PACKET),
};
VALS(nfulnl_copy);

static const struct nls_row nfulnl_msg_config_mode_members[] = {
	MEMBER(copy_range,	UNIT(BE(U32), "bytes")),
	MEMBER(copy_mode,	ENUM(U8, nfulnl_copy)),
	PADDING(1),
};
STRUCTURE(nfulnl_msg_config_mode);

static const struct nls_val nfulnl_cfg_flags_list[] = {
	V(0x1, NFULNL_CFG_F_SEQ),
	V(0x2, NFULNL_CFG_F_SEQ_GLOBAL),
	V(0x4, NFULNL_CFG_F_CONNTRACK),
};
VALS(nfulnl_cfg_flags);

static const struct nls_row nfula_cfg_rows[] = {
	ATTR(1, NFULA_CFG_CMD,		STRUCT(nfulnl_msg_config_cmd)),
	ATTR(2, NFULA_CFG_MODE,		STRUCT(nfulnl_msg_config_mode)),
	ATTR(3, NFULA_CFG_NLBUFSIZ,	UNIT(BE(U32), "bytes")),
	ATTR(4, NFULA_CFG_TIMEOUT,	UNIT(BE(U32), "x 10 ms")),
	ATTR(5, NFULA_CFG_QTHRESH,	UNIT(BE(U32), "packets")),
	ATTR(6, NFULA_CFG_FLAGS,	FLAGS(BE(U16), nfulnl_cfg_flags)),
};
SET(nfula_cfg);

static const struct nls_msg nflog_msgs[] = {
	MSG(0, NFULNL_MSG_PACKET, NEW,
	    "group {res_id}[ prefix \"{NFULA_PREFIX}\"]"
	    "[ in {NFULA_IFINDEX_INDEV}][ physin {NFULA_IFINDEX_PHYSINDEV}]"
	    "[ out {NFULA_IFINDEX_OUTDEV}][ physout {NFULA_IFINDEX_PHYSOUTDEV}]"
	    "[ mark {NFULA_MARK}][ uid {NFULA_UID}]",
	    HDR_NEST(nfgenmsg, nfula)),
	MSG(1, NFULNL_MSG_CONFIG, NEW,
	    "group {res_id}[ {NFULA_CFG_CMD/command}]"
	    "[ {NFULA_CFG_MODE/copy_mode} range {NFULA_CFG_MODE/copy_range}]"
	    "[ buffer {NFULA_CFG_NLBUFSIZ}][ timeout {NFULA_CFG_TIMEOUT}]"
	    "[ threshold {NFULA_CFG_QTHRESH}][ flags {NFULA_CFG_FLAGS}]",
	    HDR_NEST(nfgenmsg, nfula_cfg)),
};
NETFILTER_FAMILY(nflog, 4, "ulog_type");
