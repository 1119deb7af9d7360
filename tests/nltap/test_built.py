# SPDX-License-Identifier: GPL-2.0-or-later
"""nltap is built where libpcap and libmnl are."""


def test_says_its_version(nltap):
    assert nltap.text('--version').startswith('nltap')
