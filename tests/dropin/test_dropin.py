# SPDX-License-Identifier: GPL-2.0-or-later
"""No filter that works without the plugin stops working with it.

In every capture, what the built-in dissectors show under a name must be shown under that
name in the same frame.  More may be shown: that is what the plugin is for.
"""
import collections
import re

import pytest

from dropin import exceptions
from support import run
from support.capture import number_of

PROTOCOLS = re.compile(r'^(netlink|netlink-(route|netfilter|sock_diag)|genl|nl80211|net_dm|psample)$')

# Of the packets that messages hold.
PACKETS = ['eth.src', 'eth.type', 'ip.src', 'ip.dst', 'ip.proto', 'ipv6.src', 'ipv6.dst',
           'tcp.srcport', 'tcp.dstport', 'udp.srcport', 'udp.dstport', 'icmp.type', 'icmpv6.type',
           'arp.opcode', 'wlan.fc.type_subtype', 'nflog.family']

# Of frames that say so the built-in reads on, into what is no value.
MALFORMED = ['netlink.wrong_length', 'netlink.overrun']
PRESENCE = ('FT_NONE', 'FT_PROTOCOL')


@pytest.fixture(scope='module')
def fields(builtin):
    """{field: type} of the built-in dissectors."""
    found = {}
    for line in builtin.text('-G', 'fields').splitlines():
        part = line.split('\t')
        if part[0] == 'F' and PROTOCOLS.match(part[4]):
            found[part[2]] = part[3]
        elif part[0] == 'F' and part[2] in PACKETS:
            found[part[2]] = part[3]
        elif part[0] == 'P' and PROTOCOLS.match(part[2]):
            found[part[2]] = 'FT_PROTOCOL'
    return found


def normal(value):
    """True and 1, 0x10 and 16 are the same."""
    number = number_of(value)
    return value if number is None else number


def shown(shark, capture, names):
    """{frame: {field: {value}}}"""
    arguments = ['-r', capture, '-T', 'fields', '-E', 'separator=/t', '-E', 'aggregator=;',
                 '-E', 'occurrence=a']
    for name in names:
        arguments += ['-e', name]
    frames = {}
    for number, line in enumerate(shark.text(*arguments).splitlines(), 1):
        parts = line.split('\t')
        assert len(parts) == len(names), (capture, number, len(parts), len(names))
        frames[number] = {name: {normal(v) for v in part.split(';')}
                          for name, part in zip(names, parts) if part}
    return frames


def differences(capture, fields, builtin, tshark):
    names = sorted(fields)
    ours = shown(tshark, capture, names + MALFORMED)
    scenario = capture.stem.rpartition('-')[0]
    for number, theirs in shown(builtin, capture, names).items():
        if any(bad in ours[number] for bad in MALFORMED) or (scenario, number) in exceptions.FRAMES:
            continue
        for name, values in theirs.items():
            have = ours[number].get(name)
            if name in exceptions.FIELDS or have is None and name in exceptions.ABSENT:
                continue
            if have and fields[name] in PRESENCE:
                continue
            for value in values - (have or set()):
                if value not in exceptions.VALUES.get(name, ()):
                    yield name, number, value, sorted(map(str, have or ()))[:4]


@pytest.mark.parametrize('capture', run.captures(), ids=lambda p: p.name)
def test_every_field_is_still_there(capture, fields, builtin, tshark):
    found = collections.defaultdict(list)
    for name, *rest in differences(capture, fields, builtin, tshark):
        found[name].append(rest)
    if found:
        pytest.fail('\n'.join(
            f'{name}: {len(rest)} values in {len({r[0] for r in rest})} frames; frame {rest[0][0]}: '
            f'built-in {rest[0][1]!r}, plugin {rest[0][2]}' for name, rest in sorted(found.items())),
            pytrace=False)


def test_preference_gives_netlink_back(builtin, tshark):
    """With the plugin switched off, the built-in dissector is all there is."""
    capture = run.captures()[0]
    off = tshark.text('-o', 'nlscope.enable:FALSE', '-r', capture, '-V')
    assert off == builtin.text('-r', capture, '-V')


def test_exceptions_are_of_use(fields):
    """A name that is no field, or no longer, excuses nothing."""
    assert {*exceptions.FIELDS, *exceptions.ABSENT, *exceptions.VALUES} <= set(fields)
