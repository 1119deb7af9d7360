# SPDX-License-Identifier: GPL-2.0-or-later
"""nltap is built only where it is asked for: cmake -DNLSCOPE_NLTAP=ON."""


def test_says_its_version(nltap):
    assert nltap.text('--version').startswith('nltap')
