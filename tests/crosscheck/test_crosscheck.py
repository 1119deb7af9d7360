# SPDX-License-Identifier: GPL-2.0-or-later
"""What ip, bridge and tc print of a state equals what is shown of the dump of the same state.

A capture's .txt is the output of iproute2's own decoder (-j -d) in the scenario that was
captured.  Each object there has its message in the capture, and each value its field.
"""
import collections

import pytest

import compare
import exceptions
import maps
import maps_state
import maps_tc
import shown
from support import run


def link_key(value):
    return ('link', value['ifindex'])


def key_of_link(m, s):
    """Not those of a bridge's or IPv6's dump, nor names alone."""
    if m.number('ifinfomsg/ifi_family') == 0 and m.get('ifla_mtu'):
        return ('link', m.number('ifinfomsg/ifi_index'))
    return None


def family_of(value, others):
    """Of a route; default says none."""
    texts = [value['dst'], value.get('gateway'), value.get('prefsrc'),
             *(n.get('gateway') for n in value.get('nexthops', ()))]
    if value['dst'] not in (None, 'default') and str(value['dst']).isdigit():
        return 28
    return 10 if any(':' in t for t in texts if t) else others


def route_key(others):
    def make(value):
        number = family_of(value, others)
        return (number, str(value['dst']), value.get('table', 'main') if number != 28 else None,
                value.get('metric', 0), value.get('tos', '0x00'), value.get('type'),
                value.get('dev') if value.get('dst') in ('fe80::/64', 'ff00::/8') else None)
    return make


def key_of_route(m, s):
    number, dst = m.number('rtmsg/rtm_family'), maps.ROUTE['dst'](m, s)
    table = m.get('rta_table') or m.get('rtmsg/rtm_table')
    if number not in (2, 10, 28):
        return None
    return (number, str(dst), (s.word(table) or table.value) if number != 28 else None,
            m.number('rta_priority') or 0, m.text('rtmsg/rtm_tos'), s.word(m.get('rtmsg/rtm_type')),
            s.name(m.number('rta_oif')) if dst in ('fe80::/64', 'ff00::/8') else None)


def rule_key(value):
    return (value['priority'], value.get('src'), value.get('table'), value.get('goto'))


def key_of_rule(number):
    def make(m, s):
        if m.number('fib_rule_hdr/fib_rule_hdr.family') != number:
            return None
        action = m.number('fib_rule_hdr/fib_rule_hdr.action')
        table = m.get('fra_table')
        return (m.number('fra_priority') or 0, m.text('fra_src') or 'all',
                (s.word(table) or table.value) if action == 1 and table.value != '0' else None,
                m.number('fra_goto'))
    return make


def fdb_key(value):
    return (value['mac'], value['ifname'], value.get('vlan'), value.get('dst'), value.get('master'))


def key_of_fdb(m, s):
    if m.number('ndmsg/ndm_family') != 7:
        return None
    return (m.text('nda_lladdr'), s.name(m.number('ndmsg/ndm_ifindex')), m.number('nda_vlan'), m.text('nda_dst'),
            s.name(m.number('nda_master')) if m.get('nda_master') else None)


def key_of_neigh(m, s):
    return (m.text('nda_dst'), s.name(m.number('ndmsg/ndm_ifindex'))) if m.number('ndmsg/ndm_family') != 7 else None


def filter_handle(value):
    """What tc calls it differs by kind."""
    inner = value.get('options', {})
    if 'fw' in inner:
        return int(inner['fw']['mark'], 0)
    if value['kind'] != 'u32':
        return inner.get('handle', 0)
    table, bucket, node = (int(p, 16) if p else 0 for p in (inner.get('fh', '').split(':') + ['', '', ''])[:3])
    return table << 20 | bucket << 12 | node


def filter_key(m, s):
    return (*(maps_tc.FILTER[k](m, s) for k in ('protocol', 'pref', 'kind')), m.number('tcmsg/tcm_handle') or 0)


Kind = collections.namedtuple('Kind', 'command key_of_json key_of_message maps')
KINDS = {
    'link': Kind('RTM_NEWLINK', link_key, key_of_link, maps.link_maps),
    'addr': Kind('RTM_NEWADDR', lambda v: (v['index'], v['local'], v['prefixlen']),
                 lambda m, s: (m.number('ifaddrmsg/ifa_index'), m.text('ifa_local') or m.text('ifa_address'),
                               m.number('ifaddrmsg/ifa_prefixlen')),
                 lambda v: (maps.ADDR, {'index': 'the link it belongs to: its key here'})),
    'route': Kind('RTM_NEWROUTE', route_key(2), key_of_route, maps.route_maps),
    'route6': Kind('RTM_NEWROUTE', route_key(10), key_of_route, maps.route_maps),
    **{f'rule{n}': Kind('RTM_NEWRULE', rule_key, key_of_rule(number), lambda v: (maps.RULE, {}))
       for n, number in (('4', 2), ('6', 10))},
    'neigh': Kind('RTM_NEWNEIGH', lambda v: (v['dst'], v['dev']), key_of_neigh,
                  lambda v: (maps.NEIGH, maps.NEIGH_LEFT_OUT)),
    'fdb': Kind('RTM_NEWNEIGH', fdb_key, key_of_fdb, lambda v: (maps.FDB, maps.NEIGH_LEFT_OUT)),
    'mdb': Kind('RTM_GETMDB', lambda v: (v['dev'], v['port'], v['grp'], v.get('vid'), v.get('src')),
                lambda m, s: tuple(maps.MDB[k](m, s) for k in ('dev', 'port', 'grp')) +
                (m.number('br_mdb_entry/br_mdb_entry.vid') or None, m.text('mdba_mdb_eattr_source')),
                lambda v: (maps.MDB, {})),
    'mdb-router': Kind('RTM_GETMDB', lambda v: (v['dev'], v['port']),
                       lambda m, s: (maps.MDB['dev'](m, s), maps.MDB_ROUTER['port'](m, s)),
                       lambda v: (maps.MDB_ROUTER, {})),
    'vlan': Kind('RTM_NEWVLAN', lambda v: (v['ifname'], v['vlan']),
                 lambda m, s: (maps.VLAN['ifname'](m, s), m.number('bridge_vlandb_entry_info/bridge_vlan_info.vid')),
                 lambda v: (maps.VLAN, {})),
    'vlan-global': Kind('RTM_NEWVLAN', lambda v: (v['ifname'], v['vlan']),
                        lambda m, s: (maps.VLAN['ifname'](m, s), m.number('bridge_vlandb_gopts_id')),
                        lambda v: (maps.VLAN_GLOBAL, {})),
    'tunnel': Kind('RTM_NEWLINK', lambda v: (v['ifname'], v['vlan']),
                   lambda m, s: (maps.TUNNEL['ifname'](m, s), m.number('ifla_bridge_vlan_tunnel_vid')),
                   lambda v: (maps.TUNNEL, {})),
    'vni': Kind('RTM_NEWTUNNEL', lambda v: (v['ifname'], v['vni']),
                lambda m, s: (maps.VNI['ifname'](m, s), m.number('vxlan_vnifilter_entry_start')),
                lambda v: (maps.VNI, {})),
    'qdisc': Kind('RTM_NEWQDISC', lambda v: (v['dev'], v['handle']),
                  lambda m, s: (maps_tc.QDISC['dev'](m, s), maps_tc.QDISC['handle'](m, s)),
                  lambda v: ({**maps_tc.QDISC, **maps_tc.QDISCS[v['kind']]}, maps_tc.QDISC_LEFT_OUT)),
    'class': Kind('RTM_NEWTCLASS', lambda v: v['handle'], maps_tc.CLASS['handle'],
                  lambda v: (maps_tc.CLASS, maps_tc.CLASS_LEFT_OUT)),
    'filter': Kind('RTM_NEWTFILTER', lambda v: (v['protocol'], v['pref'], v['kind'], filter_handle(v)),
                   filter_key, lambda v: (maps_tc.FILTER, maps_tc.FILTER_LEFT_OUT)),
    'action': Kind('RTM_GETACTION', lambda v: (v.get('kind', v.get('type')), v['index']),
                   lambda m, s: (maps_tc.ACTION['kind'](m, s), maps_tc.ACTION['index'](m, s)),
                   lambda v: (maps_tc.ACTION, maps_tc.ACTION_LEFT_OUT)),
    'filter-action': Kind('RTM_NEWTFILTER', lambda v: v['key'],
                          lambda m, s: (*filter_key(m, s), m.number('order')), lambda v: (maps_tc.ACTION, {**maps_tc.ACTION_LEFT_OUT, 'key': 'of the filter'})),
    'mroute': Kind('RTM_NEWROUTE', lambda v: (v['src'], v['dst']),
                   lambda m, s: (m.text('rta_src'), m.text('rta_dst')) if m.number('rtmsg/rtm_family') in (128, 129) else None,
                   lambda v: (maps_state.MROUTE, {})),
    'netconf': Kind('RTM_NEWNETCONF', lambda v: (v['family'], v['interface']),
                    lambda m, s: tuple(maps_state.NETCONF[k](m, s) for k in ('family', 'interface')),
                    lambda v: (maps_state.NETCONF, {})),
    'addrlabel': Kind('RTM_NEWADDRLABEL', lambda v: (v['address'], v['prefixlen']),
                      lambda m, s: tuple(maps_state.ADDRLABEL[k](m, s) for k in ('address', 'prefixlen')),
                      lambda v: (maps_state.ADDRLABEL, {})),
    'token': Kind('RTM_NEWLINK', lambda v: v['ifname'],
                  lambda m, s: m.text('ifla_ifname') if m.number('ifinfomsg/ifi_family') == 10 else None,
                  lambda v: (maps_state.TOKEN, {})),
    'bucket': Kind('RTM_NEWNEXTHOPBUCKET', lambda v: (v['id'], v['bucket']['index']),
                   lambda m, s: (m.number('nha_id'), m.number('nha_res_bucket/nha_res_bucket_index')),
                   lambda v: (maps_state.BUCKET, {})),
    'stats': Kind('RTM_NEWSTATS', lambda v: v['ifindex'], lambda m, s: m.number('if_stats_msg/if_stats_msg.ifindex'),
                  lambda v: (maps_state.STATS, maps_state.STATS_LEFT_OUT)),
    'nexthop': Kind('RTM_NEWNEXTHOP', lambda v: v['id'], lambda m, s: m.number('nha_id'),
                    lambda v: (maps.NEXTHOP, maps.NEXTHOP_LEFT_OUT)),
}

def whole(m):
    return [m]


def entries(head, path):
    """A dump's message holds many: each with the message's header."""
    def make(m):
        for entry in m.all(path):
            part = shown.Node(entry.name)
            part.below = [m.get(head), *entry.below]
            yield part
    return make


def tunnels(m):
    """One or two attributes: a VLAN, or the first and the last of a range."""
    found = []
    for entry in m.all('ifla_af_spec/ifla_bridge_vlan_tunnel_info'):
        node = entry.get('ifla_bridge_vlan_tunnel_flags')
        if 'bridge_vlan_info_range_end' in node.on():
            last = shown.Node('last')
            last.below = entry.below
            found[-1].below.append(last)
        else:
            part = shown.Node('tunnel')
            part.below = [m.get('ifinfomsg'), *entry.below]
            found.append(part)
    return found


def actions(m):
    """Each of a dump of actions."""
    return [entry for root in m.all('tca_root_tab') for entry in root.below if entry.name.startswith('TCA_ROOT_TAB')]


def filter_actions(m):
    """Each of a filter, named by the filter and its place."""
    for below in m.get('tca_options').below if m.get('tca_options') else ():
        for order, entry in enumerate((e for e in below.below if ' [' in e.name and below.name.endswith('_act')), 1):
            part = shown.Node('action')
            part.below = [m.get('tcmsg'), m.get('tca_kind'), shown.Node('order', str(order)), *entry.below]
            yield part


PARTS = {
    'action': actions,
    'filter-action': filter_actions,
    'mdb': entries('br_port_msg', 'mdba_mdb/mdba_mdb_entry/mdba_mdb_entry_info'),
    'mdb-router': entries('br_port_msg', 'mdba_router/mdba_router_port'),
    # a dump with statistics has every VLAN of a range
    'vlan': lambda m: (e for e in entries('br_vlan_msg', 'bridge_vlandb_entry')(m)
                       if not e.get('bridge_vlandb_entry_stats')),
    'vlan-global': entries('br_vlan_msg', 'bridge_vlandb_global_options'),
    'vni': entries('tunnel_msg', 'vxlan_vnifilter_entry'),
    'tunnel': tunnels,
}

# What the documents of a scenario's .txt are.
DOCUMENTS = {
    'link-dump': ['link'],
    'link-kinds': ['link'],
    'link-tunnels': ['link'],
    'addr': ['link'],
    'route': ['route', 'route6'],
    'route-encap': ['route', 'route6', 'route'],
    'rule': ['rule4', 'rule6'],
    'neigh': ['neigh', 'fdb'],
    'nexthop': ['nexthop'],
    'bridge-mdb': ['mdb'],
    'bridge-vlan': ['vlan', 'tunnel', 'vlan-global', 'vni'],
    'state-show': ['mroute', 'netconf', 'netconf', 'addrlabel', 'token', 'bucket', 'stats', 'stats', 'stats'],
    'tc-show': ['qdisc', 'class', 'class', 'filter', 'filter', 'filter', *['action'] * 12],
}
CAPTURES = [c for c in run.captures() if c.with_suffix('.txt').exists()]


# Where objects stand within those of a document: (key, kind of what is there).
INNER = {'link': 'addr_info', 'vlan': 'vlans', 'vlan-global': 'vlans', 'tunnel': 'tunnels', 'vni': 'vnis'}


def objects(capture):
    """(kind, object) of all that iproute2 printed."""
    name = capture.stem.rpartition('-')[0]
    documents = list(shown.documents(capture.with_suffix('.txt')))
    assert len(documents) == len(DOCUMENTS[name]), 'not as many outputs as the list says'
    for kind, document in zip(DOCUMENTS[name], documents):
        for value in filter(None, document):
            if kind == 'mdb':
                yield from ((kind, entry) for entry in value['mdb'])
                yield from (('mdb-router', {'dev': dev, **port})
                            for dev, ports in value['router'].items() for port in ports)
                continue
            if kind == 'action':
                yield from ((kind, entry) for entry in value.get('actions', ()))
                continue
            if kind == 'filter':
                key = KINDS[kind].key_of_json(value)
                yield from (('filter-action', {'key': (*key, entry['order']), **entry})
                            for entry in value.get('options', {}).get('actions', ()))
            inner = INNER.get(kind)
            if kind == 'link' or not inner:
                yield kind, value
            for entry in filter(None, value.get(inner, ())):
                if kind == 'link':
                    yield 'addr', {'index': value['ifindex'], **entry}
                else:
                    yield kind, {'ifname': value['ifname'], **entry}


def listed(scenario, kind, what, path, said):
    words, _ = exceptions.DIFFERENCES.get((scenario, kind, path), (None, None))
    return what == 'differs' and words is not None and words in said


@pytest.mark.parametrize('capture', CAPTURES, ids=lambda p: p.name)
def test_same_as_iproute2(capture, tables, tshark):
    messages = list(shown.messages(tshark, capture))
    state = compare.State(compare.words_of(tables), messages)
    last = {}
    for kind, (command, _, key_of_message, _) in KINDS.items():
        for part in (p for name, m in messages if name == command for p in PARTS.get(kind, whole)(m)):
            key = key_of_message(part, state)
            before = last.get((kind, key))
            # a dump may leave statistics out
            if key and not (before and before.get('ifla_stats64') and not part.get('ifla_stats64')):
                last[kind, key] = part
    problems, compared = collections.Counter(), 0
    for kind, value in objects(capture):
        key = KINDS[kind].key_of_json(value)
        message = last.get((kind, key))
        if message is None:
            problems[kind, 'not in the capture', '', str(key)] += 1
            continue
        wanted, left_out = KINDS[kind].maps(value)
        compared += sum(1 for path, _ in compare.leaves(value) if path in wanted)
        for what, path, said in compare.differences(value, message, state, wanted, left_out):
            problems[kind, what, path, f'{said} ({key})'] += 1
    scenario = capture.stem.rpartition('-')[0]
    problems = {p: n for p, n in problems.items() if not listed(scenario, *p)}
    assert compared, 'nothing was compared: this test tests nothing'
    print(f'{compared} values compared')
    if problems:
        pytest.fail('\n'.join(f'{n} times {kind} {path}: {what} {said}'
                              for (kind, what, path, said), n in sorted(problems.items())), pytrace=False)
