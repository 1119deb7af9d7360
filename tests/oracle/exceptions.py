# SPDX-License-Identifier: GPL-2.0-or-later
"""Where a spec is not what the kernel does, with the kernel's place that says so.

Patterns are searched in the path of a leaf (rt-route/RTA_SPORT), or fit a constant whole.
"""

# What is shown has another value than the spec gives.
RIGHT = {
    r'^rt-route/RTA_[SD]PORT$': '__be16: net/ipv4/route.c, nla_get_be16(tb[RTA_SPORT])',
    r'/IFLA_BR_VLAN_PROTOCOL$': '__be16: net/bridge/br_netlink.c, nla_put_be16()',
    r'/IFLA_BR(PORT)?_(ROOT|BRIDGE)_ID\.prio$': '__u8 prio[2], high byte first: uapi if_link.h',
    r'^rt-rule/FRA_TUN_ID$': '__be64: net/core/fib_rules.c, nla_get_be64()',
    r'^rt-neigh/NDA_PORT$': '__be16: drivers/net/vxlan/vxlan_core.c, nla_put_be16()',
    r'/TCA_FLOWER_KEY_C?VLAN_ID$': 'host order: net/sched/cls_flower.c, nla_get_u16()',
    r'/TCA_FLOWER_KEY_MPLS_LABEL$': 'host order: net/sched/cls_flower.c, nla_get_u32()',
    r'/TCA_FLOWER_KEY_ENC_OPT_GENEVE_CLASS$': '__be16: net/sched/cls_flower.c',
    r'/TCA_FLOWER_KEY_ENC_OPT_ERSPAN_INDEX$': '__be32: net/sched/cls_flower.c',
    r'/TCA_VLAN_PUSH_VLAN_PROTOCOL$': '__be16: net/sched/act_vlan.c, nla_put_be16()',
    r'^rt-link/IFLA_PROTO_DOWN_REASON$': 'a nest: net/core/rtnetlink.c, ifla_policy[]',
}

# What is shown has another name.
NAMED = {
    r'<fq_codel:1>/\.': 'of a class: struct tc_fq_codel_cl_stats, uapi pkt_sched.h',
    r'<(dualpi2)>/\.(pkts-in-[cl]|step-mark)$': 'packets_in_c, step_marks: uapi pkt_sched.h',
}

# What stands there is not shown as one thing.
DECODED = {
    r'^rt-link/IFLA_STATS_LINK_64\.rx-packets$':
        'RTM_GETSTATS asks with IFLA_STATS_GET_FILTERS (1): net/core/rtnetlink.c, '
        'rtnl_stats_get_policy[]; the spec gives the request the reply\'s set',
    r'<fq_codel:1>/\.(ce-mark|memory-usage|drop-overmemory)$':
        'of a class: struct tc_fq_codel_cl_stats, uapi pkt_sched.h, is shorter',
    r'/IFLA_VF_VLAN_INFO\.vlan-proto$': '__be16, then padding: uapi if_link.h, struct ifla_vf_vlan_info',
    r'/IFLA_VF_IB_(NODE|PORT)_GUID\.guid$': 'a u64 at 8: uapi if_link.h, struct ifla_vf_guid',
}

# Constants whose type in the tables is another than the spec's.
TYPES = {
    r'RTA_[SD]PORT': '__be16: net/ipv4/route.c, nla_get_be16(tb[RTA_SPORT])',
    r'IFLA_BR_VLAN_PROTOCOL': '__be16: net/bridge/br_netlink.c, nla_put_be16()',
    r'FRA_TUN_ID': '__be64: net/core/fib_rules.c, nla_get_be64()',
    r'NDA_PORT': '__be16: drivers/net/vxlan/vxlan_core.c, nla_put_be16()',
    r'IFLA_PROTO_DOWN_REASON': 'a nest: net/core/rtnetlink.c, ifla_policy[]',
    r'IFA_TARGET_NETNSID': 'NLA_S32: net/ipv4/devinet.c, ifa_ipv4_policy[]',
    r'IFLA_BOND_SLAVE_PRIO': 'NLA_S32: drivers/net/bonding/bond_netlink.c',
    r'IFLA_BR_FDB_FLUSH': 'NLA_FLAG: net/bridge/br_netlink.c',
    r'RTA_EXPIRES': 'u64 of multicast routes: net/ipv4/ipmr_base.c, nla_put_u64_64bit()',
    r'RTA_PAD|FRA_UNUSED[2-5]': 'never sent',
    r'FRA_SUPPRESS_(PREFIXLEN|IFGROUP)': '-1 is none: net/core/fib_rules.c, int suppress_ifgroup',
    r'TCA_FLOWER_KEY_C?VLAN_ID|TCA_FLOWER_KEY_MPLS_LABEL':
        'host order: net/sched/cls_flower.c, nla_get_u16(), nla_get_u32()',
    r'TCA_FLOWER_KEY_ENC_OPT_(GENEVE_CLASS|ERSPAN_INDEX)':
        'network order: net/sched/cls_flower.c, nla_get_be16(), nla_get_be32()',
    r'TCA_VLAN_PUSH_VLAN_PROTOCOL': '__be16: net/sched/act_vlan.c, nla_put_be16()',
    r'TCA_CAKE_OVERHEAD': 'signed: net/sched/sch_cake.c, nla_get_s32()',
    r'TCA_NETEM_PAD': 'nla_put_64bit(): net/sched/sch_netem.c',
    r'IFLA_IPTUN_FLAGS': '__be16 of ipip and sit, u32 of ip6tnl',
}

# Constants that have another number in the kernel than in the spec.
NUMBERS = {
    r'NL_POLICY_TYPE_ATTR_(MASK|PAD)': 'PAD is 11, MASK is 12: uapi netlink.h',
}

# Constants of specs that the tables need not have.
MISSING = {
    r'.*_UNSPEC': 'no attribute and no command',
    r'CTA_COUNTERS_32_.*': 'CTA_COUNTERS32_ in uapi nfnetlink_conntrack.h',
}
