# SPDX-License-Identifier: GPL-2.0-or-later
"""First of all: that what is tested is there."""
import pytest

from support import run
from support.capture import LINKTYPE_LINUX_SLL, LINKTYPE_NETLINK, Writer, read


def test_plugin_is_loaded(tshark):
    assert 'nlscope.so' in tshark.text('-G', 'plugins')


def test_netlink_is_decoded_by_the_plugin(tshark):
    """Else every other test would test the built-in dissector."""
    text = tshark.text('-r', run.captures()[0], '-c', '1', '-T', 'pdml')
    assert 'netlink.hatype' in text
    assert 'netlink.attr_type.net_byteorder' in text or 'nla_type' in text


def test_cooked_captures_are_decoded_too(tshark, scratch):
    """tcpdump -i any writes LINKTYPE_LINUX_SLL; its frames are the same."""
    shown = []
    for linktype in (LINKTYPE_NETLINK, LINKTYPE_LINUX_SLL):
        path = scratch / f'linktype-{linktype}.pcap'
        with Writer(path, linktype) as out:
            for _, data, length in list(read(run.captures()[0]))[:20]:
                out.frame(data, length)
        shown.append(tshark.text('-r', path, '-T', 'fields', '-e', 'frame.number', '-e',
                                 'netlink.cmd', '-e', 'netlink.exchange'))
    assert shown[0] == shown[1] and 'RTM_' in shown[0]


def test_unit_tests_were_built(build):
    """ctest runs them; without cmocka there are none."""
    if not (build / 'tests' / 'unit-walk').exists():
        pytest.skip('cmocka (libcmocka-dev) was not there when the build was configured')


def test_there_are_captures():
    assert len(run.captures()) >= 10
