# SPDX-License-Identifier: GPL-2.0-or-later
"""tc's JSON: where each of its values is shown.  A map is {JSON path: function (message, state)}."""
import ipaddress


def every(node, is_wanted):
    """The fields whose name is wanted, however deep, in order."""
    for below in node.below:
        if is_wanted(below.name):
            yield below
        yield from every(below, is_wanted)


def find(node, name):
    """The first field of that name."""
    return next(every(node, name.__eq__), None)


def numbers(node, is_wanted):
    return (int(f.value, 0) for f in every(node, is_wanted) if f.value is not None)


def number(m, name):
    node = find(m, name)
    return None if node is None or node.value is None else int({'True': '1', 'False': '0'}.get(node.value, node.value), 0)


def num(name):
    return lambda m, s: number(m, name)


def flag(name):
    return lambda m, s: bool(number(m, name))


def text(name):
    return lambda m, s: find(m, name).value if find(m, name) else None


def word(name):
    """What the tables call a number."""
    return lambda m, s: s.word(find(m, name)) if find(m, name) else None


def dev(name):
    return lambda m, s: s.name(number(m, name))


def hexadecimal(name, lead='0x'):
    return lambda m, s: f'{lead}{number(m, name):x}'


def scaled(name, by, digits=9):
    return lambda m, s: round(number(m, name) / by, digits)


def share(name):
    """Of all ones."""
    return scaled(name, 0xffffffff, 4)


def list_of(name):
    """A field that is there for each element."""
    return lambda m, s: list(numbers(m, name.__eq__))


def handle_text(value):
    major, minor = value >> 16, value & 0xffff
    return f'{major:x}:' + (f'{minor:x}' if minor else '') if major or not minor else f':{minor:x}'


def handle(name):
    return lambda m, s: handle_text(number(m, name))


def prefix(name):
    """An address and how many bits of it count."""
    def make(m, s):
        length = bin(int(ipaddress.ip_address(find(m, f'{name}_mask').value))).count('1')
        address = ipaddress.ip_address(find(m, name).value)
        return str(address) + ('' if length == address.max_prefixlen else f'/{length}')
    return make


STATS = {'bytes': num('gnet_stats_basic.bytes'), 'packets': num('gnet_stats_basic.packets'),
         **{k: num(f'gnet_stats_queue.{k}') for k in ('drops', 'overlimits', 'requeues', 'backlog', 'qlen')}}


def with_stats(wanted):
    return {**wanted, **{f'stats.{k}': v for k, v in STATS.items()}}


def is_root(m, s):
    return number(m, 'tcm_parent') == 0xffffffff


QDISC = {
    'kind': text('tca_kind'), 'handle': handle('tcm_handle'), 'dev': dev('tcm_ifindex'), 'root': is_root,
    'parent': handle('tcm_parent'), 'refcnt': num('tcm_info'), **STATS,
}


def options(**fields):
    return {f'options.{k.replace("__", ".").replace("_of_", "-")}': v for k, v in fields.items()}


def attributes(lead, *names):
    return options(**{n: num(lead + n) for n in names})


def xstats(struct, *names, **others):
    return {**{n: num(f'{struct}.{n}') for n in names}, **{k: num(f'{struct}.{v}') for k, v in others.items()}}


QDISCS = {
    'htb': options(
        r2q=num('tc_htb_glob.rate2quantum'), default=hexadecimal('tc_htb_glob.defcls'),
        direct_packets_stat=num('tc_htb_glob.direct_pkts'), direct_qlen=num('tca_htb_direct_qlen'),
        ver=lambda m, s: '{}.{}'.format(*divmod(number(m, 'tc_htb_glob.version'), 0x10000))),
    'fq_codel': {
        **attributes('tca_fq_codel_', 'limit', 'flows', 'quantum', 'target', 'interval', 'memory_limit', 'ce_threshold'),
        **options(ecn=flag('tca_fq_codel_ecn'), drop_batch=num('tca_fq_codel_drop_batch_size')),
        **xstats('tc_fq_codel_qd_stats', 'maxpacket', 'drop_overlimit', 'new_flow_count', 'ecn_mark', 'new_flows_len',
                 'old_flows_len')},
    'tbf': options(rate=num('tc_ratespec.rate'), mpu=num('tc_ratespec.mpu'), linklayer=word('tc_ratespec.linklayer')),
    'netem': {
        **options(limit=num('tc_netem_qopt.limit'), gap=num('tc_netem_qopt.gap'), seed=num('tca_netem_prng_seed'),
                  ecn=flag('tca_netem_ecn'),
                  delay__delay=scaled('tca_netem_latency64', 1e9), delay__jitter=scaled('tca_netem_jitter64', 1e9),
                  delay__correlation=share('tc_netem_corr.delay_corr'),
                  loss_of_random__loss=share('tc_netem_qopt.loss'),
                  loss_of_random__correlation=share('tc_netem_corr.loss_corr'),
                  duplicate__duplicate=share('tc_netem_qopt.duplicate'),
                  duplicate__correlation=share('tc_netem_corr.dup_corr'),
                  reorder__reorder=share('tc_netem_reorder.probability'),
                  reorder__correlation=share('tc_netem_reorder.correlation'),
                  corrupt__corrupt=share('tc_netem_corrupt.probability'),
                  corrupt__correlation=share('tc_netem_corrupt.correlation')),
        **xstats('tc_netem_xstats', 'delayed', 'dropped', 'corrupted', 'duplicated', 'reordered', 'ecn_marked')},
    'sfq': {**options(limit=num('tc_sfq_qopt.limit'), quantum=num('tc_sfq_qopt.quantum'), depth=num('tc_sfq_qopt_v1.depth'),
                      flows=num('tc_sfq_qopt.flows'), divisor=num('tc_sfq_qopt.divisor'),
                      perturb=num('tc_sfq_qopt.perturb_period'))},
    'prio': options(bands=num('tc_prio_qopt.bands'), priomap=list_of('tc_prio_qopt.priomap')),
    'ets': options(bands=num('tca_ets_nbands'), strict=num('tca_ets_nstrict'), quanta=list_of('tca_ets_quanta_band'),
                   priomap=list_of('tca_ets_priomap_band')),
    'codel': {
        **attributes('tca_codel_', 'limit', 'target', 'interval'), **options(ecn=flag('tca_codel_ecn')),
        **xstats('tc_codel_xstats', 'count', 'lastcount', 'ldelay', 'drop_next', 'maxpacket', 'ecn_mark',
                 'drop_overlimit')},
    'fq': {
        **attributes('tca_fq_', 'orphan_mask', 'quantum', 'initial_quantum', 'low_rate_threshold', 'horizon',
                     'timer_slack', 'offload_horizon'),
        **options(limit=num('tca_fq_plimit'), flow_limit=num('tca_fq_flow_plimit'), maxrate=num('tca_fq_flow_max_rate'),
                  buckets=lambda m, s: 1 << number(m, 'tca_fq_buckets_log'), refill_delay=num('tca_fq_flow_refill_delay'),
                  bands=num('tc_prio_qopt.bands')),
        'options.weights ': list_of('tca_fq_weights'), 'options.priomap ': list_of('tc_prio_qopt.priomap'),
        **{f'band{n}_pkts': (lambda n: lambda m, s: list_of('tc_fq_qd_stats.band_pkt_count')(m, s)[n])(n) for n in range(3)},
        **xstats('tc_fq_qd_stats', flows='flows', inactive='inactive_flows', throttled='throttled_flows',
                 gc='gc_flows', highprio='highprio_packets')},
    'red': {
        **options(limit=num('tc_red_qopt.limit'), min=num('tc_red_qopt.qth_min'), max=num('tc_red_qopt.qth_max'),
                  ewma=num('tc_red_qopt.wlog'), probability=share('tca_red_max_p'), Scell_log=num('tc_red_qopt.scell_log'),
                  **{n: (lambda n: lambda m, s: f'tc_red_{n}' in find(m, 'tca_red_flags').on())(f)
                     for n, f in (('ecn', 'ecn'), ('harddrop', 'harddrop'), ('adaptive', 'adaptative'),
                                  ('nodrop', 'nodrop'))}),
        **xstats('tc_red_xstats', 'marked', 'early', 'pdrop', 'other')},
    'pie': {
        **attributes('tca_pie_', 'limit', 'target', 'tupdate', 'alpha', 'beta'), **options(ecn=flag('tca_pie_ecn')),
        **xstats('tc_pie_xstats', 'prob', 'delay', 'dropped', 'maxq', 'ecn_mark', pkts_in='packets_in',
                 overlimit='overlimit')},
    'clsact': {}, 'drr': {}, 'noqueue': {},
}
QDISC_LEFT_OUT = {
    'options.burst': 'of a size and a rate table, in text', 'options.lat': 'computed from limit and rate',
    'options.horizon_drop': 'a word without a value', 'options.multiqueue': 'of no attribute: what this kernel lacks',
}

CLASS = with_stats({
    'class': text('tca_kind'), 'handle': handle('tcm_handle'), 'root': is_root, 'parent': handle('tcm_parent'),
    'leaf': lambda m, s: f"0x{number(m, 'tcm_info') >> 16:x}", 'prio': num('tc_htb_opt.prio'),
    'quantum': num('tc_htb_opt.quantum'), 'level': num('tc_htb_opt.level'),
    'rate': lambda m, s: number(m, 'tca_htb_rate64') or number(find(m, 'tc_htb_opt.rate'), 'tc_ratespec.rate'),
    'ceil': lambda m, s: number(m, 'tca_htb_ceil64') or number(find(m, 'tc_htb_opt.ceil'), 'tc_ratespec.rate'),
    'linklayer': word('tc_ratespec.linklayer'), 'mpu_rate': num('tc_ratespec.mpu'), 'mpu_ceil': num('tc_ratespec.mpu'),
    'stats.lended': num('tc_htb_xstats.lends'), 'stats.borrowed': num('tc_htb_xstats.borrows'),
    'stats.giants': num('tc_htb_xstats.giants'), 'stats.tokens': num('tc_htb_xstats.tokens'),
    'stats.ctokens': num('tc_htb_xstats.ctokens'), 'stats.deficit': num('tc_fq_codel_cl_stats.deficit'),
    'stats.count': num('tc_fq_codel_cl_stats.count'), 'stats.lastcount': num('tc_fq_codel_cl_stats.lastcount'),
    'stats.ldelay': num('tc_fq_codel_cl_stats.ldelay'),
})
CLASS_LEFT_OUT = {path: 'computed by tc from ticks and a rate, or shown as a cell'
                  for path in ('burst', 'cburst', 'burst_cell', 'cburst_cell')}

ETHERTYPES = {0x0800: 'ip', 0x0003: 'all', 0x8100: '802.1Q', 0x0806: 'arp', 0x86dd: 'ipv6', 0x88a8: '802.1ad',
              0x8847: 'mpls_uc'}
PROTOCOLS = {6: 'tcp', 17: 'udp', 1: 'icmp'}


def ethertype(name, ip='ip'):
    return lambda m, s: {'ip': ip}.get(*[ETHERTYPES[number(m, name)]] * 2)


def keys(**fields):
    return {f'options.keys.{k}': v for k, v in fields.items()}


def masked(name, lead, between='/'):
    """A value and, if not all of it counts, its mask in hex."""
    def make(m, s):
        value, mask = number(m, name), number(m, f'{name}_mask')
        return f'{lead}{value:x}{between}{mask:x}'
    return make


def bits_of(m, name):
    """Flags by the last word of their names."""
    return {n.rpartition('_')[2] for n in find(m, name).on()}


def ct_state(m, s):
    words = {'new': 'new', 'established': 'est', 'related': 'rel', 'tracked': 'trk', 'invalid': 'inv', 'reply': 'rpl'}
    mask, on = bits_of(m, 'tca_flower_key_ct_state_mask'), bits_of(m, 'tca_flower_key_ct_state')
    return ''.join(('+' if w in on else '-') + words[w] for w in ('tracked', 'new', 'established', 'related', 'invalid',
                                                                  'reply') if w in mask)


def mac(name):
    """With the length of its mask."""
    def make(m, s):
        mask = find(m, f'{name}_mask')
        length = bin(int(mask.value.replace(':', ''), 16)).count('1') if mask else 48
        return find(m, name).value + ('' if length == 48 else f'/{length}')
    return make


FLOWER = 'tca_flower_key_'
FILTER = {
    'protocol': ethertype('tcm_info.protocol'), 'pref': num('tcm_info.prio'), 'kind': text('tca_kind'),
    'chain': num('tca_chain'), 'options.handle': num('tcm_handle'),
    'options.skip_hw': lambda m, s: 'skip_hw' in flags_of(m), 'options.not_in_hw': lambda m, s: 'not_in_hw' in flags_of(m),
    'options.classid': lambda m, s: handle_text(first(m, 'tca_flower_classid', 'tca_fw_classid')),
    # u32
    'options.fh': lambda m, s: u32_handle(number(m, 'tcm_handle')), 'options.ht_divisor': num('tca_u32_divisor'),
    'options.order': lambda m, s: number(m, 'tcm_handle') & 0xfff,
    'options.key_ht': lambda m, s: f"{number(m, 'tca_u32_hash') >> 20:x}",
    'options.bkt': lambda m, s: f"{number(m, 'tca_u32_hash') >> 12 & 0xff:x}",
    'options.flowid': handle('tca_u32_classid'),
    # of two keys what was printed last is what JSON keeps
    'options.match.value': lambda m, s: f"{list_of('tc_u32_key.val')(m, s)[-1]:x}",
    'options.match.mask': lambda m, s: f"{list_of('tc_u32_key.mask')(m, s)[-1]:x}",
    'options.match.off': lambda m, s: list_of('tc_u32_key.off')(m, s)[-1],
    'options.rule_hit': lambda m, s: first(m, 'tc_u32_pcnt.rcnt', 'tc_matchall_pcnt.rhit'),
    'options.success': lambda m, s: list_of('tc_u32_pcnt.kcnts')(m, s)[-1],
    'options.fw.mark': hexadecimal('tcm_handle'), 'options.fw.mask': hexadecimal('tca_fw_mask'),
    **keys(
        eth_type=ethertype(FLOWER + 'eth_type', 'ipv4'), ip_proto=lambda m, s: PROTOCOLS[number(m, FLOWER + 'ip_proto')],
        ip_ttl=num(FLOWER + 'ip_ttl'), dst_ip=prefix(FLOWER + 'ipv4_dst'), src_ip=prefix(FLOWER + 'ipv4_src'),
        dst_port=num(FLOWER + 'tcp_dst'), tcp_flags=masked(FLOWER + 'tcp_flags', '0x'), vlan_id=num(FLOWER + 'vlan_id'),
        vlan_prio=num(FLOWER + 'vlan_prio'), vlan_ethtype=ethertype(FLOWER + 'vlan_eth_type', 'ipv4'),
        dst_mac=mac(FLOWER + 'eth_dst'), src_mac=mac(FLOWER + 'eth_src'), arp_tip=prefix(FLOWER + 'arp_tip'),
        arp_op=lambda m, s: {1: 'request', 2: 'reply'}[number(m, FLOWER + 'arp_op')],
        enc_dst_ip=prefix(FLOWER + 'enc_ipv4_dst'), enc_key_id=num(FLOWER + 'enc_key_id'),
        enc_dst_port=num(FLOWER + 'enc_udp_dst_port'), ct_state=ct_state, ct_zone=num(FLOWER + 'ct_zone'),
        ct_mark=num(FLOWER + 'ct_mark'), ct_mark_mask=hexadecimal(FLOWER + 'ct_mark_mask', '')),
}
FILTER_LEFT_OUT = {'options.actions': 'each is compared by itself', 'options.match.offmask': 'a word, empty here'}


def first(m, *names):
    return next((number(m, n) for n in names if find(m, n)), None)


def flags_of(m):
    node = next((find(m, n) for n in ('tca_flower_flags', 'tca_u32_flags', 'tca_matchall_flags') if find(m, n)), None)
    return {n.removeprefix('tca_cls_flags_') for n in node.on()} if node else set()


def u32_handle(value):
    table, bucket, node = value >> 20, value >> 12 & 0xff, value & 0xfff
    return (f'{table:x}:' if table else '') + (f'{bucket:x}' if bucket else '') + (f':{node:x}' if node else '')


VERDICTS = {0: 'pass', 1: 'reclassify', 2: 'drop', 3: 'pipe', 4: 'stolen', 8: 'trap', 0xffffffff: 'continue'}


def verdict(name):
    return lambda m, s: VERDICTS.get(number(m, name) & 0xffffffff)


def control(m, s):
    """police has two, of which JSON keeps the last."""
    found = find(m, 'tca_police_result')
    name = next((n for n in ('tc_gact', 'tc_mirred', 'tc_vlan', 'tc_skbedit', 'tc_tunnel_key', 'tc_csum', 'tc_nat', 'tc_ct',
                             'tc_mpls', 'tc_sample', 'tc_pedit_sel') if find(m, f'{n}.action')), None)
    return verdict('tca_police_result' if found else f'{name}.action')(m, s)


def counted(name):
    """index, refcnt, bindcnt: members of each action's own struct."""
    return lambda m, s: next(numbers(m, lambda n: n.endswith(f'.{name}')), None)


def seconds(name):
    return lambda m, s: number(m, f'tcf_t.{name}') // 100


def ct_nat(m, s):
    low, high = (find(m, f'tca_ct_nat_ipv4_{x}').value for x in ('min', 'max'))
    ports = '-'.join(str(number(m, f'tca_ct_nat_port_{x}')) for x in ('min', 'max'))
    return f'src addr {low}-{high} port {ports}'


def pedit_keys(m, s):
    def column(name):
        return list_of(name)(m, s)
    types = {0: 'network', 1: 'eth', 2: 'ipv4', 3: 'ipv6', 4: 'tcp', 5: 'udp'}
    return [{'htype': types[t], 'offset': o, 'cmd': ('set', 'add')[c], 'val': f'{v:x}', 'mask': f'{k:x}'}
            for t, o, c, v, k in zip(column('tca_pedit_key_ex_htype'), column('tc_pedit_key.off'),
                                     column('tca_pedit_key_ex_cmd'), column('tc_pedit_key.val'),
                                     column('tc_pedit_key.mask'))]


ACTION = with_stats({
    'kind': text('tca_act_kind'), 'type': text('tca_act_kind'), 'control_action.type': control,
    'index': counted('index'), 'ref': counted('refcnt'), 'bind': counted('bindcnt'),
    'installed': seconds('install'), 'last_used': seconds('lastuse'), 'first_used': seconds('firstuse'),
    'skip_hw': lambda m, s: 'tca_act_flags_skip_hw' in find(m, 'tca_act_flags').on(),
    'not_in_hw': lambda m, s: number(m, 'tca_act_in_hw_count') == 0,
    'vlan_action': word('tc_vlan.v_action'), 'id': num('tca_vlan_push_vlan_id'),
    'protocol': lambda m, s: ETHERTYPES[first(m, 'tca_vlan_push_vlan_protocol', 'tca_mpls_proto')],
    'priority': lambda m, s: (number(m, 'tca_vlan_push_vlan_priority') if find(m, 'tca_vlan_push_vlan_priority')
                              else handle_text(number(m, 'tca_skbedit_priority'))),
    'queue_mapping': num('tca_skbedit_queue_mapping'), 'mark': lambda m, s: first(m, 'tca_skbedit_mark', 'tca_ct_mark'),
    'mask': hexadecimal('tca_skbedit_mask', ''), 'ptype': word('tca_skbedit_ptype'),
    'mirred_action': lambda m, s: s.word(find(m, 'tc_mirred.eaction')).split()[1],
    'direction': lambda m, s: (s.word(find(m, 'tc_mirred.eaction')).split()[0] if find(m, 'tc_mirred.eaction') else
                               'egress' if 'tca_nat_flag_egress' in find(m, 'tc_nat.flags').on() else 'ingress'),
    'to_dev': dev('tc_mirred.ifindex'), 'mode': word('tc_tunnel_key.t_action'),
    'src_ip': text('tca_tunnel_key_enc_ipv4_src'), 'dst_ip': text('tca_tunnel_key_enc_ipv4_dst'),
    'key_id': num('tca_tunnel_key_enc_key_id'), 'dst_port': num('tca_tunnel_key_enc_dst_port'),
    'tos': num('tca_tunnel_key_enc_tos'),
    'ttl': lambda m, s: first(m, 'tca_tunnel_key_enc_ttl', 'tca_mpls_ttl'),
    'flag': lambda m, s: 'nocsum' if number(m, 'tca_tunnel_key_no_csum') else 'csum',
    'nofrag': flag('tca_tunnel_key_no_frag'),
    'csum': lambda m, s: ', '.join(w for b, w in (('ipv4hdr', 'iph'), ('icmp', 'icmp'), ('igmp', 'igmp'), ('tcp', 'tcp'),
                                                  ('udp', 'udp')) if b in bits_of(m, 'tc_csum.update_flags')),
    'old_addr': lambda m, s: f"{find(m, 'tc_nat.old_addr').value}/24", 'new_addr': text('tc_nat.new_addr'),
    'action': lambda m, s: 'commit' if 'tca_ct_act_commit' in find(m, 'tca_ct_action').on() else None,
    'mark_mask': hexadecimal('tca_ct_mark_mask', ''), 'zone': num('tca_ct_zone'), 'nat': ct_nat,
    'mpls_action': word('tc_mpls.m_action'), 'label': num('tca_mpls_label'), 'tc': num('tca_mpls_tc'),
    'bos': num('tca_mpls_bos'), 'rate': num('tca_sample_rate'), 'group': num('tca_sample_psample_group'),
    'trunc_size': num('tca_sample_trunc_size'), 'nkeys': num('tc_pedit_sel.nkeys'), 'keys': pedit_keys,
    'linklayer': word('tc_ratespec.linklayer'), 'overhead': num('tc_ratespec.overhead'),
})
ACTION_LEFT_OUT = {
    'order': 'the place in the list, by which it was found',
    'prob.random_type': 'printed whether there is one or not', 'prob.control_action.type': 'the same', 'prob.val': 'the same',
    'used_hw_stats': 'words that tc makes of the absence of an attribute',
}
