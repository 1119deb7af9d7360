# SPDX-License-Identifier: GPL-2.0-or-later
"""What test_uapi.py lets pass, each with its reason.  Names are patterns, fitted whole."""

# Bits that the headers have as bit numbers: {name: number of the lowest}.
BIT_NUMBERS = {
    r'RTAX_.*': 0,		# RTA_METRICS, RTAX_LOCK: 1 << RTAX_MTU
    r'BR_BOOLOPT_.*': 0,	# struct br_boolopt_multi
    r'IFLA_STATS_.*': 1,	# IFLA_STATS_FILTER_BIT()
    r'IFLA_OFFLOAD_XSTATS_.*': 1,
    r'AUDIT_FEATURE_(ONLY_UNSET_LOGINUID|LOGINUID_IMMUTABLE)': 0,	# struct audit_features
    r'FLOW_KEY_.*': 0,		# TCA_FLOW_KEYS
    r'INET_DIAG_.*': 1,		# idiag_ext: 1 << (INET_DIAG_INFO - 1)
    r'SMC_DIAG_.*': 1,		# diag_ext
}

# Numbers that the headers have in network byte order.
SWAPPED = {
    r'GRE_.*', r'TUNNEL_.*',	# __cpu_to_be16(), uapi if_tunnel.h
}

# Constants whose number in the tables is another than the header's.
NUMBERS = {}

# Structs whose layout in a message is another than the header's for a 64-bit program.
STRUCTS = {
    'fc_nl_event': 'without the scsi_nl_hdr that it begins with, which is told before',
    'scsi_nl_host_vendor_msg': 'the same',
    'sockaddr_storage': 'as long as the attribute is',
    'tc_fq_codel_cl_stats': 'in a union with a longer one, whose size it has',
    'sockaddr_in': 'in a struct sockaddr_storage, without the family that says so',
    'sockaddr_in6': 'in a struct sockaddr_storage, without the family that says so',
    'seg6_iptunnel_encap': 'the header has srh[0], a message has one, which says how long it is',
}

# What follows a struct in its message, and has a name of the tables' own.
MEMBERS = {
    ('ipv6_sr_hdr', 'tlvs'), ('nduseroptmsg', 'option'), ('xfrm_user_sec_ctx', 'ctx_str'),
    ('tc_fq_codel_xstats', 'stats'), ('tcf_em_nbyte', 'needle'), ('tcf_em_text', 'pattern'),
    ('tcf_ematch_hdr', 'data'), ('inet_diag_bc_op', 'arg'), ('sockaddr_storage', 'ss_data'),
    ('inet_diag_req_v2', 'sdiag_raw_protocol'),	# struct inet_diag_req_raw
}

# Constants that no UAPI header has.
UNKNOWN = {
    r'AD_(NO_)?CHURN(_MONITOR)?': 'include/net/bond_3ad.h',
    r'BR_(NO|KERNEL|USER)_STP': 'net/bridge/br_private.h',
    r'CTA_FILTER_F_.*': 'net/netfilter/nf_internals.h',
    r'CT_DCCP_.*': 'include/linux/netfilter/nf_conntrack_dccp.h, before 6.16',
    r'IF_R[AS]_.*|IF_READY': 'include/net/if_inet6.h',
    r'IP6_TNL_F_CAP_.*': 'include/net/ip6_tunnel.h',
    r'IP_CT_UNTRACKED': 'uapi nf_conntrack_common.h, for the kernel only',
    r'(COOKIE_(WAIT|ECHOED)|SHUTDOWN_(PENDING|SENT|RECEIVED|ACK_SENT))': 'as ss has SCTP_STATE_*',
    r'(RCV|SEND)_SHUTDOWN': 'include/net/sock.h',
    r'SCTP_(ACTIVE|INACTIVE|PF|UNCONFIRMED|UNKNOWN)': 'uapi sctp.h, which no C library lets compile',
    r'SCTP_EVENT_TIMEOUT_.*': 'include/net/sctp/constants.h',
    r'SCTP_SOCKET_.*': 'include/net/sctp/structs.h',
    r'SMC_(ACTIVE|INIT|CLOSED|LISTEN|(PEER|APP|PROCESS).*)': 'net/smc/smc.h',
    r'SMC_CLC_DECL_.*': 'net/smc/smc_clc.h',
    r'SMC_(CLNT|SERV)': 'net/smc/smc_core.h',
    r'TIPC_(ESTABLISHED|CONNECTING|OPEN|DISCONNECTING|LISTEN)': 'net/tipc/socket.c',
    r'MCTP_PHYS_BINDING_.*': 'include/net/mctp.h',
    r'VIFF_STATIC': 'include/linux/mroute.h',
    r'NLTAP_.*': 'capture/process.h: what nltap adds to a capture, no kernel says it',
    r'TCA_IPT_.*': 'uapi tc_act/tc_ipt.h, before 7.2',
    r'ULOG_NL_EVENT': 'uapi netfilter_ipv4/ipt_ULOG.h, before 3.17',
    r'cn_msg|iscsi_uevent': 'a message of no type of its own: its struct',
    r'ISCSI_.*|STOP_CONN_.*': 'include/scsi/iscsi_if.h',
    r'FCH_EVT_.*': 'include/scsi/scsi_transport_fc.h',
    r'LINK_(UP|ERROR_RECOVERY)|PHY_TEST|PORT_CONFIGURATION_TRAINING|ACTIVE_DEFER': 'the words of rdma(8)',
    r'uevent|libudev': 'no netlink message has a type: lib/kobject_uevent.c, and what udev sends',
    r'AUDIT_(ACCT|ADD|ANOM|APPARMOR|CHGRP|CHUSER|CRED|CRYPTO|DAC|DAEMON|DEL|DEV|FS|GRP|LABEL|MAC_CHECK|RESP|'
    r'ROLE|SERVICE|SOFTWARE|SYSTEM|TEST|TRUSTED|USER|USYS|VIRT)(_.*)?': 'records of programs: libaudit.h',
    'fib_result_nl': 'a message of no type: struct in include/net/ip_fib.h',
    r'GOING_(DOWN|BACK)': 'no constant: what /proc/net/bonding calls BOND_LINK_FAIL and _BACK',
}

# Attributes of an enum with rows that are none of the messages that the tables have.
NO_ROW = {
    r'DEVLINK_ATTR_.*': 'rtnetlink names a port by three of them',
    r'DPLL_A_PIN_.*': 'rtnetlink names a pin by its id alone',
    r'ILA_ATTR_(IDENTIFIER|LOCATOR_MATCH|IFINDEX|DIR)': 'not of the encapsulation',
    r'IFLA_IF_NETNSID': 'the older name of IFLA_TARGET_NETNSID',
    r'NETNSA_NONE': 'number 0',
    r'(INET_DIAG|INET_DIAG_REQ|SK_DIAG_BPF_STORAGE(_RE[PQ])?|SMC_DIAG|XDP_DIAG)_NONE': 'number 0',
    r'TIPC_NLA_(BEARER|LINK|MEDIA|MON|MON_PEER|NAME_TABLE|NET|NODE|PUBL)': "not of sockets: TIPC's own family",
    r'NLMSGERR_ATTR_UNUSED': 'number 0',
}
