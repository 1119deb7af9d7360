# SPDX-License-Identifier: GPL-2.0-or-later
"""First of all: that what is tested is there."""
import pytest

from support import run


def test_plugin_is_loaded(tshark):
    assert 'nlscope.so' in tshark.text('-G', 'plugins')


def test_netlink_is_decoded_by_the_plugin(tshark):
    """Else every other test would test the built-in dissector."""
    text = tshark.text('-r', run.captures()[0], '-c', '1', '-T', 'pdml')
    assert 'netlink.hatype' in text
    assert 'netlink.attr_type.net_byteorder' in text or 'nla_type' in text


def test_unit_tests_were_built(build):
    """ctest runs them; without cmocka there are none."""
    if not (build / 'tests' / 'unit-walk').exists():
        pytest.skip('cmocka (libcmocka-dev) was not there when the build was configured')


def test_there_are_captures():
    assert len(run.captures()) >= 10
