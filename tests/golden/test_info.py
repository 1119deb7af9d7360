# SPDX-License-Identifier: GPL-2.0-or-later
"""Info of real rtnetlink traffic says what it is about, not just what it is called."""
import collections
import re

import pytest

from support import run

BARE = re.compile(r'(Request: )?RTM_[A-Z]+')
DUMP = 0x300


@pytest.mark.parametrize('capture', run.captures(), ids=lambda p: p.name)
def test_info_is_more_than_a_name(capture, tshark):
    """Only a request for all there is may be its name alone."""
    text = tshark.text('-n', '-r', capture, '-Y', 'netlink-route && !netlink.error', '-T', 'fields',
                       '-e', 'frame.number', '-e', 'netlink.hdr_flags', '-e', '_ws.col.Info',
                       '-E', 'separator=/t', '-E', 'occurrence=f')
    bare = collections.defaultdict(list)
    for line in text.splitlines():
        number, flags, info = line.split('\t')
        dump = 'GET' in info and int(flags, 0) & DUMP == DUMP
        if BARE.fullmatch(info.strip()) and not dump:
            bare[info].append(number)
    if not text:
        pytest.skip('no rtnetlink in it')
    if bare and not capture.name.startswith('short-legacy'):	# it sends messages without a body
        pytest.fail('\n'.join(f'{info}: {len(at)} frames, first {at[0]}' for info, at in bare.items()),
                    pytrace=False)
