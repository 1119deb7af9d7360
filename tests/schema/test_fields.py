# SPDX-License-Identifier: GPL-2.0-or-later
"""The fields as Wireshark has registered them, the built-in dissectors' among them."""
import collections
import re

import pytest

PROTOCOLS = re.compile(r'^(netlink|netlink-[a-z0-9_-]+|genl|genl-[a-z0-9_-]+|nl80211|net_dm|psample)$')

# Types that one filter may have side by side: a comparison means the same for all of them.
CLASSES = {
    'unsigned': {'FT_UINT8', 'FT_UINT16', 'FT_UINT24', 'FT_UINT32', 'FT_UINT64', 'FT_FRAMENUM'},
    'signed': {'FT_INT8', 'FT_INT16', 'FT_INT24', 'FT_INT32', 'FT_INT64'},
    'text': {'FT_STRING', 'FT_STRINGZ', 'FT_UINT_STRING', 'FT_STRINGZPAD', 'FT_STRINGZTRUNC'},
    'bytes': {'FT_BYTES', 'FT_UINT_BYTES', 'FT_ETHER'},
}
CLASS = {t: name for name, types in CLASSES.items() for t in types}

# Filters whose built-in type is wrong; see docs/differences.md.
EXCEPTIONS = {}


def fields(shark):
    """{filter: {(type, protocol)}} of the netlink protocols."""
    found = collections.defaultdict(set)
    for line in shark.text('-G', 'fields').splitlines():
        part = line.split('\t')
        if part[0] == 'F' and PROTOCOLS.match(part[4]):
            found[part[2]].add(part[3])
    return found


@pytest.fixture(scope='module')
def ours(tshark):
    return fields(tshark)


@pytest.fixture(scope='module')
def theirs(builtin):
    return fields(builtin)


def test_one_name_one_type(ours):
    mixed = {name: types for name, types in ours.items()
             if len({CLASS.get(t, t) for t in types}) > 1 and name not in EXCEPTIONS}
    if mixed:
        pytest.fail('\n'.join(f'{n}: {sorted(t)}' for n, t in sorted(mixed.items())), pytrace=False)


def test_no_field_of_the_builtin_is_gone(ours, theirs):
    assert len(theirs) > 100
    gone = sorted(set(theirs) - set(ours))
    assert not gone, gone


def test_filters_can_be_typed(ours):
    """Letters, digits, '.', '_' and '-', and never empty between the dots."""
    bad = [n for n in ours if not re.fullmatch(r'[a-z0-9_-]+(\.[A-Za-z0-9_-]+)*', n)]
    assert not bad, bad


def test_filters_compile(ours, tshark, scratch):
    """A name that begins like a number, or has a '-' in the wrong place, cannot be used."""
    names = sorted(n for n in ours)
    empty = scratch / 'empty.pcap'
    empty.write_bytes(bytes.fromhex('d4c3b2a1020004000000000000000000ffff0000fd000000'))
    for start in range(0, len(names), 400):
        part = ' or '.join(names[start:start + 400])
        done = tshark.run('-r', empty, '-Y', part, check=False)
        if done.returncode:
            pytest.fail(done.stderr[-600:], pytrace=False)
