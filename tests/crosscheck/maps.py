# SPDX-License-Identifier: GPL-2.0-or-later
"""Which of our fields says what a key of iproute2's JSON says.

A key stands for itself where a kind has a prefix: 'ageing_time' of a bridge is
ifla_br_ageing_time.  Values are compared with the number, or the name that the tables give it;
a function makes the value that iproute2 prints from what is shown.  What is not compared has
its reason here, and nothing is left out without.
"""
import ipaddress

from compare import AtMost

INFO = 'ifla_linkinfo/ifla_info_data/'
SLAVE = 'ifla_linkinfo/ifla_info_slave_data/'


# --- makers of values ------------------------------------------------------------------

def name_of(path):
    """The name of the interface whose index a field shows."""
    return lambda m, s: s.name(m.number(path)) if m.get(path) else None


def bits(path, prefix, names=None):
    """The set bits of flags, without a prefix, in the order in which iproute2 has them."""
    def make(m, s):
        node = m.get(path)
        on = {n.removeprefix(prefix) for n in node.on()} if node else set()
        return Unordered((names or {}).get(n, n.upper()) for n in on)
    return make


class Unordered(list):
    """Equal to a list of the same values."""

    def __eq__(self, other):
        return sorted(self) == sorted(other)

    __ne__ = lambda self, other: not self == other


def seconds(path):
    """Hundredths of a second as seconds."""
    return lambda m, s: m.number(path) / 100 if m.get(path) else None


def bridge_id(path):
    """1000.2:0:0:0:0:1: no leading zeroes."""
    def make(m, s):
        node = m.get(path)
        mac = ':'.join(f'{int(b, 16):x}' for b in node.text('ifla_bridge_id.addr').split(':'))
        return f"{node.number('ifla_bridge_id.prio'):04x}.{mac}"
    return make


def texts(path):
    return lambda m, s: [n.value for n in m.all(path)]


def address_or_any(path):
    """Tunnels print an address of zeroes as any."""
    def make(m, s):
        text = m.text(path)
        return 'any' if text is None or ipaddress.ip_address(text).packed.strip(b'\0') == b'' else text
    return make


def dotted(path):
    """A key as an IPv4 address."""
    return lambda m, s: str(ipaddress.IPv4Address(m.number(path))) if m.get(path) else None


def hexed(path, digits=0):
    return lambda m, s: f'0x{m.number(path):0{digits}x}' if m.get(path) else None


def bit(path, name):
    """True where a bit is set, as iproute2 prints it or not."""
    return lambda m, s: bool(m.get(path)) and name in m.get(path).on()


def qos(path):
    return lambda m, s: [{'from': n.number('ifla_vlan_qos_mapping.from'),
                          'to': n.number('ifla_vlan_qos_mapping.to')}
                         for n in m.all(path + '/ifla_vlan_qos_mapping')]


def ethertype(path):
    return lambda m, s: {0x8100: '802.1Q', 0x88a8: '802.1ad'}[m.number(path)]


def boolopt(name):
    """A bit of IFLA_BR_MULTI_BOOLOPT, as 0 or 1."""
    path = INFO + 'ifla_br_multi_boolopt/br_boolopt_multi.optval'
    return lambda m, s: int(f'br_boolopt_{name}' in m.get(path).on())


def on_off(path):
    return lambda m, s: ('off', 'on')[m.number(path)]


def elements(name):
    """Values of an array of the kind's."""
    return texts(f'{INFO}{name}/{name.lower()}')


def lacp(path):
    return bits(path, 'lacp_state_', {
        'lacp_activity': 'active', 'lacp_timeout': 'short_timeout', 'aggregation': 'aggregating',
        'synchronization': 'in_sync', 'collecting': 'collecting', 'distributing': 'distributing',
        'defaulted': 'defaulted', 'expired': 'expired'})


def flat(value, path=''):
    for key, inner in value.items():
        if isinstance(inner, dict):
            yield from flat(inner, f'{path}{key}.')
        else:
            yield path + key, inner


def family(path):
    return lambda m, s: {2: 'inet', 10: 'inet6', 28: 'mpls'}[m.number(path)]


def segments(path):
    """iproute2 prints the last one first, as it stands in the header."""
    def make(m, s):
        found, todo = [], list(m.all(path))
        while todo:
            node = todo.pop(0)
            found += [n.value for n in node.below if n.name == 'ipv6_sr_hdr.segments']
            todo += node.below
        return found[::-1]
    return make


def prefix(path, length, none):
    """10.0.0.0/8; a whole address without its length."""
    def make(m, s):
        text, bits_ = m.text(path), m.number(length)
        if text is None:
            return none
        if m.number('rtmsg/rtm_family') == 28:
            return text
        whole = ipaddress.ip_address(text).max_prefixlen
        return text if bits_ == whole else f'{text}/{bits_}'
    return make


def metrics(m, s):
    """A list of one object.  The kernel keeps rtt in eighths, rttvar in quarters of a ms."""
    node, found = m.get('rta_metrics'), {}
    for n in node.below:
        key = n.name.removeprefix('rtax_')
        if key in ('lock', 'rtt', 'rttvar') or n.value is None or not n.name.startswith('rtax_') or '.' in key:
            continue
        found[{'cc_algo': 'congestion'}.get(key, key)] = n.value if key == 'cc_algo' else int(n.value, 0)
    for key, per in (('rtt', 8), ('rttvar', 4)):
        if node.get('rtax_' + key):
            found[key] = node.number('rtax_' + key) // per
    if 'features' in found:
        found |= {n.removeprefix('rtax_feature_'): None for n in node.get('rtax_features').on()}
        del found['features']
    return [found]


LOWER = {n: n for n in ('dead', 'pervasive', 'onlink', 'offload', 'linkdown', 'unresolved', 'trap')}


def nexthop(n, m, s):
    found = {}
    if n.get('rta_gateway'):
        found['gateway'] = n.text('rta_gateway')
    if n.get('rta_via'):
        found['via'] = {'family': family('rtvia_family')(n.get('rta_via'), s),
                        'host': n.text('rta_via/rtvia_addr')}
    if n.get('rta_newdst'):
        found['to'] = n.text('rta_newdst')
    found['dev'] = s.name(n.number('rtnexthop/rtnh_ifindex'))
    if m.number('rtmsg/rtm_family') != 28:
        found['weight'] = n.number('rtnexthop/rtnh_hops') + 1
    found['flags'] = bits('rtnexthop/rtnh_flags', 'rtnh_f_', LOWER)(n, s)
    return found


def nexthops(m, s):
    return [nexthop(n, m, s) for n in m.get('rta_multipath').below if n.get('rtnexthop')]


def flowinfo(path, shift, mask, digits):
    """A part of an IPv6 header's first word."""
    return lambda m, s: f'0x{m.number(path) >> shift & mask:0{digits}x}'


def tunnel_protocol(m, s):
    number_, outer = m.number(INFO + 'ifla_iptun_proto'), m.text('ifla_linkinfo/ifla_info_kind')
    inner = {0: 'any', 4: 'ip', 41: 'ip6', 137: 'mpls'}[number_]
    return inner if inner == 'any' else inner + {'ip6tnl': 'ip6'}.get(outer, 'ip')


GRE = {
    'remote': address_or_any(INFO + 'ifla_gre_remote'),
    'local': address_or_any(INFO + 'ifla_gre_local'),
    'ikey': dotted(INFO + 'ifla_gre_ikey'),
    'okey': dotted(INFO + 'ifla_gre_okey'),
    'external': INFO + 'ifla_gre_collect_metadata',
    'tclass': flowinfo(INFO + 'ifla_gre_flowinfo', 20, 0xff, 2),
    'flowlabel': flowinfo(INFO + 'ifla_gre_flowinfo', 0, 0xfffff, 5),
    'link': name_of(INFO + 'ifla_gre_link'),
    'ip6_tnl_f_ign_encap_limit': bit(INFO + 'ifla_gre_flags', 'ip6_tnl_f_ign_encap_limit'),
    **{f'encap.{key}': f'{INFO}ifla_gre_encap_{key}' for key in ('type', 'sport', 'dport')},
    **{f'encap.{key}': bit(INFO + 'ifla_gre_encap_flags', f'tunnel_encap_flag_{key}')
       for key in ('csum', 'csum6', 'remcsum')},
    **{f'{way}{key}': bit(f'{INFO}ifla_gre_{way}flags', f'gre_{key}')
       for way in 'io' for key in ('seq', 'csum')},
}
IPTUN = {
    'remote': address_or_any(INFO + 'ifla_iptun_remote'),
    'local': address_or_any(INFO + 'ifla_iptun_local'),
    'external': INFO + 'ifla_iptun_collect_metadata',
    'proto': tunnel_protocol,
    'prefix': INFO + 'ifla_iptun_6rd_prefix',
    'prefixlen': INFO + 'ifla_iptun_6rd_prefixlen',
    'relay_prefix': INFO + 'ifla_iptun_6rd_relay_prefix',
    'relay_prefixlen': INFO + 'ifla_iptun_6rd_relay_prefixlen',
    'tclass': flowinfo(INFO + 'ifla_iptun_flowinfo', 20, 0xff, 2),
    'flowlabel': flowinfo(INFO + 'ifla_iptun_flowinfo', 0, 0xfffff, 5),
    'link': name_of(INFO + 'ifla_iptun_link'),
}


def detached(way):
    return lambda m, s: None if f'fib_rule_{way}_detached' in m.get('fib_rule_hdr/fib_rule_hdr.flags').on() else False


def dscp(m, s):
    number_ = m.number('fra_dscp')
    return {0: 'CS0', 46: 'EF'}.get(number_, str(number_))


def group(m, s):
    """Weights are one more than what is sent; one of 1 is not printed."""
    found = []
    for n in m.get('nha_group').below:
        if not n.get('nexthop_grp.id'):
            continue
        weight = n.number('nexthop_grp.weight') + (n.number('nexthop_grp.weight_high') << 8) + 1
        found.append({'id': n.number('nexthop_grp.id'), **({'weight': weight} if weight > 1 else {})})
    return found


def lladdr(path):
    """Of a tunnel an address of its protocol, of another link in hex."""
    def make(m, s):
        text = m.text(path)
        if text is None:
            return None
        raw = bytes.fromhex(text.replace(':', ''))
        if m.number('ifinfomsg/ifi_type') in (768, 769, 776, 778, 823) and len(raw) in (4, 16):
            return str(ipaddress.ip_address(raw))
        return text
    return make


def down_reasons(m, s):
    """Numbers of bits that nobody has named."""
    value = m.number('ifla_proto_down_reason/ifla_proto_down_reason_value')
    return [str(n) for n in range(32) if value >> n & 1]


# --- links -----------------------------------------------------------------------------

LINK = {
    'ifindex': 'ifinfomsg/ifi_index',
    'ifname': 'ifla_ifname',
    'link_index': 'ifla_link',
    'link': lambda m, s: s.name(m.number('ifla_link')),
    'link_netnsid': 'ifla_link_netnsid',
    'master': name_of('ifla_master'),
    'mtu': 'ifla_mtu',
    'min_mtu': 'ifla_min_mtu',
    'max_mtu': 'ifla_max_mtu',
    'qdisc': 'ifla_qdisc',
    'operstate': 'ifla_operstate',
    'linkmode': 'ifla_linkmode',
    'txqlen': 'ifla_txqlen',
    'link_type': lambda m, s: {826: '[826]',	# vsockmon, iproute2 has no word for it
        768: 'ipip', 769: 'tunnel6', 776: 'sit', 778: 'gre', 823: 'gre6'}.get(
        m.number('ifinfomsg/ifi_type')) or s.word(m.get('ifinfomsg/ifi_type')).removeprefix('arphrd_'),
    'address': lladdr('ifla_address'),
    'broadcast': lladdr('ifla_broadcast'),
    'permaddr': lladdr('ifla_perm_address'),
    'promiscuity': 'ifla_promiscuity',
    'allmulti': 'ifla_allmulti',
    'ifalias': 'ifla_ifalias',
    'inet6_addr_gen_mode': 'ifla_af_spec/af_inet6/ifla_inet6_addr_gen_mode',
    'altnames': texts('ifla_prop_list/ifla_alt_ifname'),
    'netns-immutable': 'ifla_netns_immutable',
    'proto_down': 'ifla_proto_down',
    'proto_down_reason': down_reasons,
    'linkinfo.info_kind': 'ifla_linkinfo/ifla_info_kind',
    'linkinfo.info_slave_kind': 'ifla_linkinfo/ifla_info_slave_kind',
    **{key: f'ifla_{key}' for key in (
        'num_tx_queues', 'num_rx_queues', 'gso_max_size', 'gso_max_segs', 'tso_max_size',
        'tso_max_segs', 'gro_max_size', 'gso_ipv4_max_size', 'gro_ipv4_max_size')},
    **{f'stats64.{way}.{key}': AtMost(f'ifla_stats64/rtnl_link_stats64.{field}') for way, key, field in (
        [(way, key, f'{way}_{key}') for way in ('rx', 'tx')
         for key in ('bytes', 'packets', 'errors', 'dropped')] +
        [('rx', 'over_errors', 'rx_over_errors'), ('rx', 'multicast', 'multicast'),
         ('tx', 'carrier_errors', 'tx_carrier_errors'), ('tx', 'collisions', 'collisions'),
         *[('rx', f'{k}_errors', f'rx_{k}_errors') for k in ('length', 'crc', 'frame', 'fifo')],
         ('rx', 'missed_errors', 'rx_missed_errors'), ('rx', 'nohandler', 'rx_nohandler'),
         *[('tx', f'{k}_errors', f'tx_{k}_errors') for k in ('aborted', 'fifo', 'window', 'heartbeat')]])},
    'stats64.tx.carrier_changes': 'ifla_carrier_changes',
    'group': lambda m, s: {0: 'default'}.get(m.number('ifla_group'), str(m.number('ifla_group'))),
    'flags': lambda m, s: link_flags(m, s),
}


def link_flags(m, s):
    """As print_link_flags(): NO-CARRIER when up and not running, RUNNING never, M-DOWN from outside."""
    on = {n.removeprefix('iff_').upper() for n in m.get('ifinfomsg/ifi_flags').on()}
    if 'UP' in on and 'RUNNING' not in on:
        on.add('NO-CARRIER')
    on.discard('RUNNING')
    lower = m.number('ifla_link')
    if lower and 'UP' not in on and not m.get('ifla_link_netnsid') and not lower_is_up(lower, s):
        on.add('M-DOWN')
    return Unordered(on)


def lower_is_up(index, s):
    return 'iff_up' in s.links[index].get('ifinfomsg/ifi_flags').on()


LINK_LEFT_OUT = {
    'link_pointtopoint': 'is IFF_POINTOPOINT, compared as a flag',
    'addr_info': 'compared with messages of their own',
    'stats': 'the 32-bit counters, stats64 is compared',
}

# kind: (prefix, {key: field or function}, {key: why it is not compared})
KINDS = {
    'dummy': ('', {}, {}),
    'veth': ('', {}, {}),
    'vlan': ('ifla_vlan_', {
        'protocol': ethertype(INFO + 'ifla_vlan_protocol'),
        'flags': bits(INFO + 'ifla_vlan_flags/ifla_vlan_flags.flags', 'vlan_flag_'),
        'ingress_qos': qos(INFO + 'ifla_vlan_ingress_qos'),
        'egress_qos': qos(INFO + 'ifla_vlan_egress_qos'),
    }, {}),
    'bridge': ('ifla_br_', {
        'bridge_id': bridge_id(INFO + 'ifla_br_bridge_id'),
        'root_id': bridge_id(INFO + 'ifla_br_root_id'),
        'vlan_protocol': ethertype(INFO + 'ifla_br_vlan_protocol'),
        'tcn_timer': seconds(INFO + 'ifla_br_tcn_timer'),
        'topology_change_timer': seconds(INFO + 'ifla_br_topology_change_timer'),
        'group_fwd_mask': INFO + 'ifla_br_group_fwd_mask',
        **{f'mcast_querier_state_{v}.mcast_querier_{v}_{key}':
           f'{INFO}ifla_br_mcast_querier_state/bridge_querier_{field}_{to}'
           for v, field in (('ipv4', 'ip'), ('ipv6', 'ipv6'))
           for key, to in (('addr', 'address'), ('port', 'port'))},
        **{key: boolopt(bit) for key, bit in (
            ('no_linklocal_learn', 'no_ll_learn'), ('mcast_vlan_snooping', 'mcast_vlan_snooping'),
            ('mst_enabled', 'mst_enable'), ('mdb_offload_fail_notification', 'mdb_offload_fail_notification'),
            ('fdb_local_vlan_0', 'fdb_local_vlan_0'))},
    }, {
        'hello_timer': 'runs',
        'gc_timer': 'runs',
        'mcast_querier_state_ipv4.mcast_querier_ipv4_other_timer': 'runs',
        'mcast_querier_state_ipv6.mcast_querier_ipv6_other_timer': 'runs',
    }),
    'bridge_slave': ('ifla_brport_', {
        'bridge_id': bridge_id(SLAVE + 'ifla_brport_bridge_id'),
        'root_id': bridge_id(SLAVE + 'ifla_brport_root_id'),
        'hairpin': SLAVE + 'ifla_brport_mode',
        'root_block': SLAVE + 'ifla_brport_protect',
        'fastleave': SLAVE + 'ifla_brport_fast_leave',
        'flood': SLAVE + 'ifla_brport_unicast_flood',
        'proxy_arp': SLAVE + 'ifla_brport_proxyarp',
        'proxy_arp_wifi': SLAVE + 'ifla_brport_proxyarp_wifi',
        'mcast_to_unicast': SLAVE + 'ifla_brport_mcast_to_ucast',
        'hold_timer': seconds(SLAVE + 'ifla_brport_hold_timer'),
        'message_age_timer': seconds(SLAVE + 'ifla_brport_message_age_timer'),
        'forward_delay_timer': seconds(SLAVE + 'ifla_brport_forward_delay_timer'),
        'group_fwd_mask_str': SLAVE + 'ifla_brport_group_fwd_mask',
        'backup_port': name_of(SLAVE + 'ifla_brport_backup_port'),
    }, {}),
    'bond': ('ifla_bond_', {
        'peer_notify_delay': INFO + 'ifla_bond_peer_notif_delay',
        'arp_missed_max': INFO + 'ifla_bond_missed_max',
        'broadcast_neighbor': INFO + 'ifla_bond_broadcast_neigh',
        'arp_validate': lambda m, s: {'none': None}.get(s.word(m.get(INFO + 'ifla_bond_arp_validate')),
                                                        s.word(m.get(INFO + 'ifla_bond_arp_validate'))),
        'ad_lacp_active': on_off(INFO + 'ifla_bond_ad_lacp_active'),
        'active_slave': name_of(INFO + 'ifla_bond_active_slave'),
        'primary': name_of(INFO + 'ifla_bond_primary'),
        'arp_ip_target': elements('IFLA_BOND_ARP_IP_TARGET'),
        'ns_ip6_target': elements('IFLA_BOND_NS_IP6_TARGET'),
        **{f'ad_info.{key}': f'{INFO}ifla_bond_ad_info/ifla_bond_ad_info_{key}' for key in (
            'aggregator', 'num_ports', 'actor_key', 'partner_key', 'partner_mac')},
    }, {}),
    'bond_slave': ('ifla_bond_slave_', {
        'churn_actor_state': SLAVE + 'ifla_bond_slave_ad_churn_actor_state',
        'churn_partner_state': SLAVE + 'ifla_bond_slave_ad_churn_partner_state',
        'ad_actor_oper_port_state_str': lacp(SLAVE + 'ifla_bond_slave_ad_actor_oper_port_state'),
        'ad_partner_oper_port_state_str': lacp(SLAVE + 'ifla_bond_slave_ad_partner_oper_port_state'),
    }, {}),
    'ipvlan': ('ifla_ipvlan_', {
        'private': bit(INFO + 'ifla_ipvlan_flags', 'ipvlan_f_private'),
        'vepa': bit(INFO + 'ifla_ipvlan_flags', 'ipvlan_f_vepa'),
        'bridge': lambda m, s: not m.get(INFO + 'ifla_ipvlan_flags').on(),
    }, {}),
    'macvlan': ('ifla_macvlan_', {
        'bcqueuelen': INFO + 'ifla_macvlan_bc_queue_len',
        'usedbcqueuelen': INFO + 'ifla_macvlan_bc_queue_len_used',
        'bclim': INFO + 'ifla_macvlan_bc_cutoff',
        'nopromisc': bit(INFO + 'ifla_macvlan_flags', 'macvlan_flag_nopromisc'),
        'macaddr_data': texts(INFO + 'ifla_macvlan_macaddr_data/ifla_macvlan_macaddr'),
    }, {}),
    'vxlan': ('ifla_vxlan_', {
        'remote': INFO + 'ifla_vxlan_group',
        'remote6': INFO + 'ifla_vxlan_group6',
        'link': name_of(INFO + 'ifla_vxlan_link'),
        'port_range.low': INFO + 'ifla_vxlan_port_range/ifla_vxlan_port_range.low',
        'port_range.high': INFO + 'ifla_vxlan_port_range/ifla_vxlan_port_range.high',
        'external': INFO + 'ifla_vxlan_collect_metadata',
        'mcroute': INFO + 'ifla_vxlan_mc_route',
        'reserved_bits': lambda m, s: '0x' + ''.join(f"{m.number(f'{INFO}ifla_vxlan_reserved_bits/{n}'):08x}"
                                                     for n in ('vx_flags', 'vx_vni')),
    }, {}),
    'vrf': ('ifla_vrf_', {}, {}),
    'vrf_slave': ('ifla_vrf_port_', {}, {}),
    'gre': ('ifla_gre_', GRE, {}),
    'vti': ('ifla_vti_', {
        'remote': address_or_any(INFO + 'ifla_vti_remote'),
        'local': address_or_any(INFO + 'ifla_vti_local'),
        'ikey': dotted(INFO + 'ifla_vti_ikey'),
        'okey': dotted(INFO + 'ifla_vti_okey'),
    }, {}),
    'ipip': ('ifla_iptun_', IPTUN, {}),
    'ip6tnl': ('ifla_iptun_', IPTUN, {}),
    'xfrm': ('ifla_xfrm_', {'external': INFO + 'ifla_xfrm_collect_metadata'}, {}),
    'geneve': ('ifla_geneve_', {
        'external': INFO + 'ifla_geneve_collect_metadata',
        'innerprotoinherit': INFO + 'ifla_geneve_inner_proto_inherit',
        'port_range.low': INFO + 'ifla_geneve_port_range/ifla_geneve_port_range.low',
        'port_range.high': INFO + 'ifla_geneve_port_range/ifla_geneve_port_range.high',
    }, {}),
    'macsec': ('ifla_macsec_', {
        'sci': lambda m, s: f"{m.number(INFO + 'ifla_macsec_sci'):016x}",
    }, {}),
    'netkit': ('ifla_netkit_', {
        'type': lambda m, s: ('peer', 'primary')[m.number(INFO + 'ifla_netkit_primary')],
    }, {}),
    'hsr': ('ifla_hsr_', {
        'slave1': name_of(INFO + 'ifla_hsr_slave1'),
        'slave2': name_of(INFO + 'ifla_hsr_slave2'),
        'interlink': name_of(INFO + 'ifla_hsr_interlink'),
        'proto': INFO + 'ifla_hsr_protocol',
    }, {
        'seq_nr': 'runs',
    }),
    'hsr_slave': ('', {}, {}),
    'gtp': ('ifla_gtp_', {
        'hsize': INFO + 'ifla_gtp_pdp_hashsize',
    }, {}),
    'tun': ('ifla_tun_', {
        'numqueues': INFO + 'ifla_tun_num_queues',
        'numdisabled': INFO + 'ifla_tun_num_disabled_queues',
    }, {}),
}
for alias, kind in (('gretap', 'gre'), ('erspan', 'gre'), ('ip6gre', 'gre'), ('ip6gretap', 'gre'),
                    ('ip6erspan', 'gre'), ('sit', 'ipip'), ('vti6', 'vti'), ('macvtap', 'macvlan'),
                    ('ipvtap', 'ipvlan')):
    KINDS[alias] = KINDS[kind]


def link_maps(value):
    """wanted and left out for a link of that kind."""
    wanted, left_out = dict(LINK), dict(LINK_LEFT_OUT)
    info = value.get('linkinfo', {})
    kinds = [(info.get('info_kind'), 'info_data', INFO)]
    if 'info_slave_kind' in info:
        kinds.append((info['info_slave_kind'] + '_slave', 'info_slave_data', SLAVE))
    for kind, data, where in kinds:
        if kind not in KINDS:
            continue
        prefix, own, out = KINDS[kind]
        for key, inner in flat(info.get(data, {})):
            path = f'linkinfo.{data}.{key}'
            if key in out:
                left_out[path] = out[key]
            elif key in own or prefix:
                wanted[path] = own.get(key, where + prefix + key)
    return wanted, left_out


# --- addresses --------------------------------------------------------------------------

FLAG = {key: bit('ifa_flags', f'ifa_f_{name}') for key, name in (
    ('noprefixroute', 'noprefixroute'), ('autojoin', 'mcautojoin'), ('nodad', 'nodad'),
    ('secondary', 'secondary'), ('tentative', 'tentative'), ('deprecated', 'deprecated'),
    ('home', 'homeaddress'), ('mngtmpaddr', 'managetempaddr'), ('temporary', 'temporary'),
    ('stable-privacy', 'stable_privacy'), ('dadfailed', 'dadfailed'), ('optimistic', 'optimistic'))}
ADDR = {
    'family': family('ifaddrmsg/ifa_family'),
    'local': 'ifa_local|ifa_address',
    'address': 'ifa_address',
    'prefixlen': 'ifaddrmsg/ifa_prefixlen',
    'broadcast': 'ifa_broadcast',
    'anycast': 'ifa_anycast',
    'scope': 'ifaddrmsg/ifa_scope',
    'label': 'ifa_label',
    'metric': 'ifa_rt_priority',
    'protocol': 'ifa_proto',
    'valid_life_time': 'ifa_cacheinfo/ifa_valid',
    'preferred_life_time': 'ifa_cacheinfo/ifa_prefered',
    'dynamic': lambda m, s: 'ifa_f_permanent' not in m.get('ifa_flags').on(),
    **FLAG,
}

# --- routes -----------------------------------------------------------------------------

IP_FLAGS = ('key', 'csum', 'seq')


def options(way, kind, **fields):
    """Tunnel options: iproute2's words, and after what each begins."""
    def make(m, s):
        found, first = [], next(iter(fields.values()))
        for n in m.get(f'rta_encap/{way}_opts/lwtunnel_ip_opts_{kind}').below:
            key = n.name.removeprefix(f'lwtunnel_ip_opt_{kind}_')
            if key == first:
                found.append({})
            if key in fields.values():
                word = next(w for w, f in fields.items() if f == key)
                found[-1][word] = n.value.replace(':', '') if key == 'data' else int(n.value, 0)
        return found
    return make


def tunnel(way, **keys):
    return {**{key: f'rta_encap/{way}_{field}' for key, field in keys.items()},
            **{key: bit(f'rta_encap/{way}_flags', f'tunnel_{key}') for key in IP_FLAGS},
            'geneve_opts': options(way, 'geneve', **{'class': 'class', 'type': 'type', 'data': 'data'}),
            'vxlan_opts': options(way, 'vxlan', gbp='gbp'),
            'erspan_opts': erspan(way)}


def erspan(way):
    """Version 1 has an index, 2 a direction and an id; iproute2 prints all."""
    path = f'rta_encap/{way}_opts/lwtunnel_ip_opts_erspan/lwtunnel_ip_opt_erspan_'
    return lambda m, s: [{key: m.number(path + key) or 0 for key in ('ver', 'index', 'dir', 'hwid')}]


def rpl_segments(m, s):
    return [n.value for n in m.all('rta_encap/rpl_iptunnel_srh/segments/ipv6_rpl_sr_hdr.segments')][::-1]


def locator(m, s):
    number = m.number('rta_encap/ila_attr_locator')
    return ':'.join(f'{number >> shift & 0xffff:x}' for shift in (48, 32, 16, 0))


ENCAP = {
    'mpls': {'dst': 'rta_encap/mpls_iptunnel_dst', 'ttl': 'rta_encap/mpls_iptunnel_ttl'},
    'ip': tunnel('lwtunnel_ip', id='id', src='src', dst='dst', ttl='ttl', tos='tos'),
    'ip6': tunnel('lwtunnel_ip6', id='id', src='src', dst='dst', hoplimit='hoplimit', tc='tc'),
    'ila': {'locator': locator, 'csum_mode': 'rta_encap/ila_attr_csum_mode',
            'ident_type': 'rta_encap/ila_attr_ident_type', 'hook_type': 'rta_encap/ila_attr_hook_type'},
    'bpf': {way: f'rta_encap/lwt_bpf_{way}/lwt_bpf_prog_name' for way in ('in', 'out', 'xmit')},
    'seg6': {'mode': 'rta_encap/seg6_iptunnel_srh/seg6_iptunnel_encap.mode',
             'segs': segments('rta_encap/seg6_iptunnel_srh'), 'tunsrc': 'rta_encap/seg6_iptunnel_src'},
    'seg6local': {
        'action': 'rta_encap/seg6_local_action',
        **{key: f'rta_encap/seg6_local_{key}' for key in ('nh4', 'nh6', 'table', 'vrftable')},
        'oif': name_of('rta_encap/seg6_local_oif'),
        'srh.segs': segments('rta_encap/seg6_local_srh'),
        'endpoint': 'rta_encap/seg6_local_bpf/seg6_local_bpf_prog_name',
        'flavors': bits('rta_encap/seg6_local_flavors/seg6_local_flv_operation', 'seg6_local_flv_op_',
                        {'next-csid': 'next-csid', 'next_csid': 'next-csid', 'psp': 'psp', 'usp': 'usp', 'usd': 'usd'}),
        'lblen': 'rta_encap/seg6_local_flavors/seg6_local_flv_lcblock_bits',
        'nflen': 'rta_encap/seg6_local_flavors/seg6_local_flv_lcnode_fn_bits',
    },
    'rpl': {'segs': rpl_segments},
    'xfrm': {'if_id': 'rta_encap/lwt_xfrm_if_id', 'link_dev': name_of('rta_encap/lwt_xfrm_link')},
}


def route_maps(value):
    own = ENCAP.get(value.get('encap', {}).get('encap_type'), {})
    return {**ROUTE, **{f'encap.{key}': want for key, want in own.items()}}, {}


ROUTE = {
    'type': 'rtmsg/rtm_type',
    'dst': prefix('rta_dst', 'rtmsg/rtm_dst_len', 'default'),
    'from': prefix('rta_src', 'rtmsg/rtm_src_len', None),
    'gateway': 'rta_gateway',
    'via.family': family('rta_via/rtvia_family'),
    'via.host': 'rta_via/rtvia_addr',
    'dev': name_of('rta_oif'),
    'table': 'rta_table|rtmsg/rtm_table',
    'protocol': 'rtmsg/rtm_protocol',
    'scope': 'rtmsg/rtm_scope',
    'tos': 'rtmsg/rtm_tos',
    'prefsrc': 'rta_prefsrc',
    'metric': 'rta_priority',
    'pref': 'rta_pref',
    'nhid': 'rta_nh_id',
    'flow.from': lambda m, s: str(m.number('rta_flow') >> 16),
    'flow.to': lambda m, s: str(m.number('rta_flow') & 0xffff),
    'flags': bits('rtmsg/rtm_flags', 'rtnh_f_', LOWER),
    'metrics': metrics,
    'nexthops': nexthops,
    'to': 'rta_newdst',
    'encap.encap_type': 'rta_encap_type',
    'ttl-propogate': 'rta_ttl_propagate',
}

# --- rules ------------------------------------------------------------------------------

PORTS = {f'{way}{key}': f'fra_{way}_range/fib_rule_port_range.{field}'
         for way in ('sport', 'dport') for key, field in (('', 'start'), ('_start', 'start'), ('_end', 'end'))}
RULE = {
    'priority': lambda m, s: m.number('fra_priority') or 0,
    'src': lambda m, s: m.text('fra_src') or 'all',
    'srclen': 'fib_rule_hdr/fib_rule_hdr.src_len',
    'dst': 'fra_dst',
    'dstlen': 'fib_rule_hdr/fib_rule_hdr.dst_len',
    'tos': 'fib_rule_hdr/fib_rule_hdr.tos',
    'table': 'fra_table|fib_rule_hdr/fib_rule_hdr.table',
    'action': 'fib_rule_hdr/fib_rule_hdr.action',
    'protocol': 'fra_protocol',
    'fwmark': 'fra_fwmark',
    'fwmask': 'fra_fwmask',
    'iif': 'fra_iifname',
    'oif': 'fra_oifname',
    'oif_detached': detached('oif'),
    'iif_detached': detached('iif'),
    'uid_start': 'fra_uid_range/fib_rule_uid_range.start',
    'uid_end': 'fra_uid_range/fib_rule_uid_range.end',
    'dscp': dscp,
    'dscp_mask': 'fra_dscp_mask',
    'tun_id': 'fra_tun_id',
    'l3mdev': 'fra_l3mdev',
    'suppress_prefixlen': 'fra_suppress_prefixlen',
    'suppress_ifgroup': 'fra_suppress_ifgroup',
    'goto': 'fra_goto',
    'nop': lambda m, s: None if s.word(m.get('fib_rule_hdr/fib_rule_hdr.action')) == 'nop' else False,
    'not': lambda m, s: None if 'fib_rule_invert' in m.get('fib_rule_hdr/fib_rule_hdr.flags').on() else False,
    'ipproto': lambda m, s: {6: 'tcp', 17: 'udp'}.get(m.number('fra_ip_proto')),
    'sport_mask': 'fra_sport_mask',
    'dport_mask': 'fra_dport_mask',
    'flow_from': lambda m, s: str(m.number('fra_flow') >> 16),
    'flow_to': lambda m, s: str(m.number('fra_flow') & 0xffff),
    'flowlabel': 'fra_flowlabel',
    'flowlabel_mask': 'fra_flowlabel_mask',
    **PORTS,
}

# --- neighbours -------------------------------------------------------------------------

NEIGH = {
    'dst': 'nda_dst',
    'dev': name_of('ndmsg/ndm_ifindex'),
    'lladdr': 'nda_lladdr',
    'state': bits('ndmsg/ndm_state', 'nud_'),
    'protocol': 'nda_protocol',
    'router': lambda m, s: None if 'ntf_router' in m.get('ndmsg/ndm_flags').on() else False,
    'proxy': lambda m, s: None if 'ntf_proxy' in m.get('ndmsg/ndm_flags').on() else False,
    'probes': 'nda_probes',
}
NEIGH_LEFT_OUT = {key: 'runs' for key in ('used', 'confirmed', 'updated', 'refcnt')}
FDB = {
    'mac': 'nda_lladdr',
    'ifname': name_of('ndmsg/ndm_ifindex'),
    'dst': 'nda_dst',
    'vlan': 'nda_vlan',
    'port': 'nda_port',
    'vni': 'nda_vni',
    'master': name_of('nda_master'),
    'flags': lambda m, s: Unordered(n.removeprefix('ntf_') for n in m.get('ndmsg/ndm_flags').on() - {'ntf_master'}),
    'state': lambda m, s: 'permanent' if 'nud_permanent' in m.get('ndmsg/ndm_state').on() else
             'static' if 'nud_noarp' in m.get('ndmsg/ndm_state').on() else '',
    'nhid': 'nda_nh_id',
}

# --- nexthop objects ----------------------------------------------------------------------

NEXTHOP = {
    'id': 'nha_id',
    'gateway': 'nha_gateway',
    'dev': name_of('nha_oif'),
    'protocol': 'nhmsg/nh_protocol',
    'scope': 'nhmsg/nh_scope',
    'blackhole': 'nha_blackhole',
    'fdb': 'nha_fdb',
    'type': 'nha_group_type',
    'flags': bits('nhmsg/nh_flags', 'rtnh_f_', LOWER),
    'group': group,
    'encap.encap_type': 'nha_encap_type',
    'encap.dst': 'nha_encap/mpls_iptunnel_dst',
    'resilient_args.buckets': 'nha_res_group/nha_res_group_buckets',
    'resilient_args.idle_timer': seconds('nha_res_group/nha_res_group_idle_timer'),
    'resilient_args.unbalanced_timer': seconds('nha_res_group/nha_res_group_unbalanced_timer'),
    'hw_stats.enabled': 'nha_hw_stats_enable',
    'hw_stats.used': 'nha_hw_stats_used',
}
NEXTHOP_LEFT_OUT = {'resilient_args.unbalanced_time': 'runs'}

# --- bridges ----------------------------------------------------------------------------

def mdb_group(m, s):
    """Addresses of all three families stand in a union."""
    node = m.get('br_mdb_entry/br_mdb_entry.addr/br_mdb_entry')
    return next(n.value for n in node.below if n.name in
                ('br_mdb_entry.ip4', 'br_mdb_entry.ip6', 'br_mdb_entry.mac_addr'))


MDB = {
    'index': 'br_port_msg/br_port_msg.ifindex',
    'dev': name_of('br_port_msg/br_port_msg.ifindex'),
    'port': name_of('br_mdb_entry/br_mdb_entry.ifindex'),
    'grp': mdb_group,
    'src': 'mdba_mdb_eattr_source',
    'state': lambda m, s: ('temp', 'permanent')[m.number('br_mdb_entry/br_mdb_entry.state')],
    'flags': bits('br_mdb_entry/br_mdb_entry.flags', 'mdb_flags_', {
        'blocked': 'blocked', 'star_excl': 'added_by_star_ex', 'offload': 'offload', 'fast_leave': 'fast_leave'}),
    'vid': 'br_mdb_entry/br_mdb_entry.vid',
    'protocol': 'mdba_mdb_eattr_rtprot',
    'filter_mode': 'mdba_mdb_eattr_group_mode',
    'source_list': lambda m, s: [{'address': n.text('mdba_mdb_srcattr_address'),
                                  'timer': Near(n.number('mdba_mdb_srcattr_timer') / 100)}
                                 for n in m.all('mdba_mdb_eattr_src_list/mdba_mdb_srclist_entry')],
}


class Near(float):
    """Seconds that run: two dumps one after the other."""

    def __eq__(self, other):
        return abs(self - float(other)) < 10

    __ne__ = lambda self, other: not self == other


MDB_ROUTER = {
    'dev': MDB['dev'],
    'port': name_of('mdb_router_port/mdb_router_port.ifindex'),
    'type': 'mdba_router_pattr_type',
}
ENTRY = 'bridge_vlandb_entry_'
VLAN = {
    'ifname': name_of('br_vlan_msg/br_vlan_msg.ifindex'),
    'vlan': f'{ENTRY}info/bridge_vlan_info.vid',
    'vlanEnd': f'{ENTRY}range',
    'flags': bits(f'{ENTRY}info/bridge_vlan_info.flags', 'bridge_vlan_info_',
                  {'pvid': 'PVID', 'untagged': 'Egress Untagged'}),
    **{key: ENTRY + key for key in ('state', 'mcast_router', 'mcast_n_groups', 'mcast_max_groups',
                                    'neigh_suppress', 'neigh_forward_grat')},
}
GOPTS = 'bridge_vlandb_gopts_'
VLAN_GLOBAL = {
    'ifname': VLAN['ifname'],
    'vlan': GOPTS + 'id',
    'vlanEnd': GOPTS + 'range',
    **{key: GOPTS + key.replace('_interval', '_intvl').replace('_count', '_cnt') for key in (
        'mcast_snooping', 'mcast_querier', 'mcast_igmp_version', 'mcast_mld_version',
        'mcast_last_member_count', 'mcast_last_member_interval', 'mcast_startup_query_count',
        'mcast_startup_query_interval', 'mcast_membership_interval', 'mcast_querier_interval',
        'mcast_query_interval', 'mcast_query_response_interval', 'msti')},
    **{f'mcast_querier_state_{v}.mcast_querier_{v}_addr':
       f'{GOPTS}mcast_querier_state/bridge_querier_{field}_address' for v, field in (('ipv4', 'ip'), ('ipv6', 'ipv6'))},
    'router_ports': lambda m, s: [{'port': s.name(n.number('mdb_router_port.ifindex'))} for n in m.all(
        f'{GOPTS}mcast_router_ports/mdba_router/mdba_router_port/mdb_router_port')],
}
TUNNEL = {
    'ifname': name_of('ifinfomsg/ifi_index'),
    'vlan': 'ifla_bridge_vlan_tunnel_vid',
    'vlanEnd': 'last/ifla_bridge_vlan_tunnel_vid',
    'tunid': 'ifla_bridge_vlan_tunnel_id',
    'tunidEnd': 'last/ifla_bridge_vlan_tunnel_id',
}
VNI = {
    'ifname': name_of('tunnel_msg/tunnel_msg.ifindex'),
    'vni': 'vxlan_vnifilter_entry_start',
    'vniEnd': 'vxlan_vnifilter_entry_end',
    'group': 'vxlan_vnifilter_entry_group|vxlan_vnifilter_entry_group6',
    'remote': 'vxlan_vnifilter_entry_group|vxlan_vnifilter_entry_group6',
}
