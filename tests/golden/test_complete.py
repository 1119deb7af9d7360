# SPDX-License-Identifier: GPL-2.0-or-later
"""In the captures, which are of real traffic, nothing is unknown, broken or left over.

Where a spec exists tests/oracle says more; this holds for the families that have none.
"""
import collections

import pytest

from support import run

COMPLAINTS = ['netlink.unknown', 'netlink.no_selector', 'netlink.wrong_length', 'netlink.overrun',
              'netlink.trailing', 'netlink.too_deep', 'netlink.bad_message_length', 'netlink.guess',
              'netlink.attr_data']

NO_TABLES = ('devlink', 'ethtool', 'nft', 'nl80211', 'route-more', 'wireguard')

# {capture's first words: {complaint: reason}}
EXPECTED = {
    'short-legacy': {c: 'sends broken and shortened messages on purpose' for c in COMPLAINTS},
    'ipvlan-unknown': {'netlink.unknown': 'asks for an attribute that does not exist'},
    'genl-headerless': {c: 'sends messages without struct genlmsghdr on purpose'
                        for c in ('netlink.wrong_length', 'netlink.guess')},
    'usersock': {c: 'holds what is no netlink' for c in COMPLAINTS},
    'connector': {c: 'sends a request to the device-mapper log that is too short on purpose'
                  for c in ('netlink.wrong_length', 'netlink.trailing', 'netlink.attr_data')},
    'crypto': {c: 'sends a message that is too short on purpose'
               for c in ('netlink.wrong_length', 'netlink.attr_data')},
    'xfrm-policy': {c: 'sends a policy expiry with 16 bytes too many on purpose'
                    for c in ('netlink.trailing', 'netlink.attr_data')},
    # No tables yet for all or some of what they hold.
    **{name: {c: 'holds families without tables' for c in ('netlink.guess', 'netlink.attr_data')}
       for name in NO_TABLES},
}


def expected(capture):
    return next((e for name, e in EXPECTED.items() if capture.name.startswith(name)), {})


@pytest.mark.parametrize('capture', run.captures(), ids=lambda p: p.name)
def test_nothing_is_left(capture, tshark):
    wanted = [c for c in COMPLAINTS if c not in expected(capture)]
    if not wanted:
        pytest.skip(next(iter(expected(capture).values())))
    arguments = [a for c in wanted for a in ('-e', c)]
    text = tshark.text('-r', capture, '-Y', ' || '.join(wanted), '-T', 'fields', '-e',
                       'frame.number', '-e', '_ws.expert.message', '-E', 'separator=/t',
                       *arguments)
    found = collections.defaultdict(list)
    for line in text.splitlines():
        frame, message, *shown = line.split('\t')
        for complaint, value in zip(wanted, shown):
            if value:
                found[complaint].append((frame, message))
    if found:
        pytest.fail('\n'.join(f'{c}: {len(at)} frames, first {at[0][0]}: {at[0][1][:200]}'
                              for c, at in found.items()), pytrace=False)
