# SPDX-License-Identifier: GPL-2.0-or-later
"""JSON of ip mroute, netconf, addrlabel, token, nexthop bucket, stats: see maps_tc.py."""
from maps_tc import dev, find, flag, num, number, scaled, text, word


def outgoing(m, s):
    """Where a multicast route leads; a TTL of 1 is not printed."""
    found = []
    for hop in (h for h in m.get('rta_multipath').below if h.name.startswith('RTA_MULTIPATH')):
        ttl = number(hop, 'rtnh_hops')
        found.append({'oif': s.name(number(hop, 'rtnh_ifindex')), **({'ttl': ttl} if ttl > 1 else {})})
    return found


MROUTE = {
    'src': text('rta_src'), 'dst': text('rta_dst'), 'iif': dev('rta_iif'), 'multipath': outgoing,
    'state': lambda m, s: 'resolved' if find(m, 'rta_iif') else 'unresolved', 'packets': num('mfcs_packets'),
    'bytes': num('mfcs_bytes'), 'expires': scaled('rta_expires', 100), 'table': word('rta_table'),
}

NETCONF = {
    'family': lambda m, s: {2: 'inet', 10: 'inet6'}[number(m, 'ncm_family')],
    'interface': lambda m, s: {-1: 'all', -2: 'default'}.get(number(m, 'netconfa_ifindex')) or
    dev('netconfa_ifindex')(m, s),
    'rp_filter': lambda m, s: ('off', 'strict', 'loose')[number(m, 'netconfa_rp_filter')],
    **{k: flag(f'netconfa_{k}') for k in ('forwarding', 'mc_forwarding', 'proxy_neigh', 'ignore_routes_with_linkdown')},
}


def address(name):
    """As inet_ntop() says it: an IPv4 address within."""
    return lambda m, s: find(m, name).value.replace('::ffff:0:0', '::ffff:0.0.0.0')


ADDRLABEL = {'address': address('ifal_address'), 'prefixlen': num('ifal_prefixlen'), 'label': num('ifal_label'),
             'ifname': dev('ifal_index')}
TOKEN = {'token': text('ifla_inet6_token'), 'ifname': text('ifla_ifname')}
BUCKET = {'id': num('nha_id'), 'bucket.index': num('nha_res_bucket_index'),
          'bucket.idle_time': scaled('nha_res_bucket_idle_time', 100), 'bucket.nhid': num('nha_res_bucket_nh_id'),
          'flags': lambda m, s: sorted(find(m, 'nh_flags').on())}


LINK_STATS = {
    'rx': {'bytes': 'rx_bytes', 'packets': 'rx_packets', 'errors': 'rx_errors', 'dropped': 'rx_dropped',
           'over_errors': 'rx_over_errors', 'multicast': 'multicast'},
    'tx': {'bytes': 'tx_bytes', 'packets': 'tx_packets', 'errors': 'tx_errors', 'dropped': 'tx_dropped',
           'carrier_errors': 'tx_carrier_errors', 'collisions': 'collisions'},
}


def multicast():
    """{JSON path: field} of a bridge's multicast counters: by version, and each way."""
    for lead, versions in (('igmp', (1, 2, 3)), ('mld', (1, 2))):
        for what in ('queries', 'reports'):
            for way in ('rx', 'tx'):
                for v in versions:
                    yield f'{lead}_{what}.{way}_v{v}', f'{lead}_v{v}{what}.{way}'
        for way in ('rx', 'tx'):
            yield f'{lead}_leaves.{way}', f'{lead}_leaves.{way}'
        yield f'{lead}_parse_errors', f'{lead}_parse_errors'


STATS = {
    'ifindex': num('if_stats_msg.ifindex'), 'ifname': dev('if_stats_msg.ifindex'),
    **{f'stats64.{way}.{k}': num(f'rtnl_link_stats64.{n}') for way, names in LINK_STATS.items() for k, n in names.items()},
    'info.request': flag('ifla_offload_xstats_hw_s_info_request'), 'info.used': flag('ifla_offload_xstats_hw_s_info_used'),
    **{f'multicast.{k}': num(f'br_mcast_stats.{n}') for k, n in multicast()},
}
STATS_LEFT_OUT = {k: 'the command\'s own word' for k in ('group', 'subgroup', 'suite')}
