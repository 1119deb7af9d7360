# SPDX-License-Identifier: GPL-2.0-or-later
"""What the capture teaches: interface names, generic netlink ids; each interface's own."""
import pytest

from exchange.made import (
    CREATE, DELLINK, GENERIC, NEWLINK, NEWNEIGH, REQUEST, Capture)
from support import run

IFNAME, INFO = 'netlink.ifname', '_ws.col.Info'
TARGET_NETNSID, IFLA_LINK, IFLA_MASTER = 46, 5, 10
UAT = '-o', 'uat:nlscope_genl_ids:"1000","nlctrl"'


def names(tool, capture):
    """{frame: the names shown}, of frames that show any"""
    return {n: frame[IFNAME] for n, frame in tool.look(capture, IFNAME).items() if IFNAME in frame}


def test_names_are_known_from_then_on(tool, capture):
    """In both passes the same: not before the kernel has said them."""
    capture.frame(capture.newaddr(3))
    capture.frame(capture.newlink(3, 'eth0'))
    capture.frame(capture.newaddr(3))
    capture.frame(capture.newaddr(4))
    shown = names(tool, capture)
    assert set(shown[2]) == {'eth0'} and shown[3] == ['eth0'] and set(shown) == {2, 3}
    tree = tool.tshark.text(*tool.passes, '-r', tool.write(capture), '-V')
    assert 'ifa_index: 3\n' in tree and 'ifa_index: eth0 (3)\n' in tree and 'ifa_index: 4\n' in tree


def test_renames(tool, capture):
    """A frame shows the name of its time, also when it is looked at later."""
    for name in ('eth0', 'renamed', 'again'):
        capture.frame(capture.newlink(3, name))
        capture.frame(capture.newaddr(3))
    shown = names(tool, capture)
    assert [shown[n] for n in (2, 4, 6)] == [['eth0'], ['renamed'], ['again']]


def test_names_wherever_an_index_stands(tool, capture):
    """In headers, attributes, and the Info column."""
    capture.frame(capture.newlink(3, 'eth0'), capture.newlink(4, 'br0'))
    capture.frame(capture.newlink(5, 'vlan5', attrs=capture.u32(IFLA_LINK, 3) + capture.u32(IFLA_MASTER, 4)))
    capture.frame(capture.message(NEWNEIGH, 0, 0, 0, capture.pack('BxxxIHBB', 2, 3, 2, 0, 1)))
    capture.frame(capture.newaddr(4))
    shown = names(tool, capture)
    assert {'vlan5', 'eth0', 'br0'} == set(shown[2]) and shown[3] == ['eth0'] and shown[4] == ['br0']
    infos = tool.texts(capture, INFO)
    assert 'eth0' in infos[1] and 'br0' in infos[1] and 'dev eth0' in infos[2] and 'dev br0' in infos[3]


def test_requests_teach_nothing(tool, capture):
    """They say what somebody wants."""
    capture.frame(capture.message(NEWLINK, REQUEST | CREATE, 1, 0, capture.ifinfo(3, capture.name('wish'))))
    capture.frame(capture.newaddr(3))
    assert 2 not in names(tool, capture)


def test_other_namespaces_teach_nothing(tool, capture):
    """Their indices are their own."""
    capture.frame(capture.newlink(3, 'there', attrs=capture.u32(TARGET_NETNSID, 1)))
    capture.frame(capture.newaddr(3))
    assert 2 not in names(tool, capture)


def test_interfaces_of_a_capture_are_apart(tool, capture):
    for interface, name in ((0, 'here'), (1, 'there')):
        capture.frame(capture.newlink(3, name), interface=interface)
    for interface in (0, 1, 2):
        capture.frame(capture.newaddr(3), interface=interface)
    shown = names(tool, capture.section(3))
    assert shown[3] == ['here'] and shown[4] == ['there'] and 5 not in shown


def test_sections_are_apart(tool, capture):
    other = Capture(capture.be)
    capture.frame(capture.newlink(3, 'here'))
    other.frame(other.newaddr(3))
    assert set(names(tool, capture.section(1) + other.section(1))) == {1}


def test_deleted_interface_keeps_its_name(tool, capture):
    """What comes after is about it, until the index is another's."""
    capture.frame(capture.newlink(3, 'eth0'))
    capture.frame(capture.message(DELLINK, 0, 0, 0, capture.ifinfo(3, capture.name('eth0'))))
    capture.frame(capture.newaddr(3))
    assert names(tool, capture)[3] == ['eth0']


def test_name_that_is_no_text(tool, capture):
    capture.frame(capture.newlink(3, 'x'))
    capture.frame(capture.message(NEWLINK, 0, 0, 0, capture.ifinfo(3, capture.attr(3, b'a\n\xff\0'))))
    capture.frame(capture.newaddr(3))
    infos = tool.texts(capture, INFO)
    assert len(infos) == 3 and 'dev a..' in infos[2]


def test_generic_ids(tool, capture):
    """Known from nlctrl's reply on; another reply may change them."""
    command = capture.genl(1000, 3, attrs=capture.attr(2, b'x\0'))
    capture.frame(command, protocol=GENERIC)
    capture.frame(capture.family(1000, 'first'), protocol=GENERIC)
    capture.frame(command, protocol=GENERIC)
    capture.frame(capture.family(1001, 'other', seq=5), capture.family(1000, 'second', seq=5), protocol=GENERIC)
    capture.frame(command, protocol=GENERIC)
    infos = tool.texts(capture, INFO)
    assert [infos[n] for n in (0, 2, 4)] == ['type 1000', 'first command 3', 'second command 3']
    shown = tool.look(capture, 'netlink.genl_unknown', 'netlink.guess')
    assert 'netlink.genl_unknown' in shown[1] and 'netlink.guess' in shown[3]
    assert 'netlink.genl_unknown' not in shown[3]


def test_generic_ids_of_a_dump(tool, capture):
    capture.frame(*[capture.family(n, f'family{n}') for n in range(20, 24)], protocol=GENERIC)
    capture.frame(*[capture.genl(n, 1, seq=n) for n in range(20, 24)], protocol=GENERIC)
    assert tool.texts(capture, INFO)[1] == ' | '.join(f'family{n} command 1' for n in range(20, 24))


def test_generic_ids_are_the_interfaces_own(tool, capture):
    capture.frame(capture.family(1000, 'here'), protocol=GENERIC, interface=0)
    capture.frame(capture.family(1000, 'there'), protocol=GENERIC, interface=1)
    for interface in (0, 1):
        capture.frame(capture.genl(1000, 1), protocol=GENERIC, interface=interface)
    assert tool.texts(capture.section(2), INFO)[2:] == ['here command 1', 'there command 1']


def test_requests_teach_no_ids(tool, capture):
    body = bytes([1, 2, 0, 0]) + capture.attr(1, capture.pack('H', 1000)) + capture.attr(2, b'wish\0')
    capture.frame(capture.message(16, REQUEST, 1, 0, body), protocol=GENERIC)
    capture.frame(capture.genl(1000, 1), protocol=GENERIC)
    assert tool.texts(capture, INFO)[1] == 'type 1000'


def test_preference_tells_ids(tool, capture):
    """For captures without nlctrl's replies; those that are there are believed first."""
    request = capture.genl(1000, 3, attrs=capture.attr(2, b'ethtool\0'))
    capture.frame(request, protocol=GENERIC)
    capture.frame(capture.family(1000, 'made-up'), protocol=GENERIC)
    capture.frame(request, protocol=GENERIC)
    name = 'genl.ctrl_attr_family_name'
    assert name not in tool.look(capture, name)[1]
    shown = tool.look(capture, name, options=UAT)
    assert shown[1] == {name: ['ethtool']} and shown[3] == {}
    assert tool.texts(capture, INFO, options=UAT)[0].startswith('CTRL_CMD_GETFAMILY')


@pytest.mark.parametrize('row', ['"5","nlctrl"', '"70000","nlctrl"', '"1000",""'])
def test_preference_refuses_what_cannot_be(tool, capture, row):
    capture.frame(capture.genl(1000, 3), protocol=GENERIC)
    done = tool.tshark.run('-o', f'uat:nlscope_genl_ids:{row}', '-r', tool.write(capture), check=False)
    assert done.returncode != 0


def recorded(name):
    found = [p for p in run.captures() if p.name.startswith(name)]
    assert found
    return pytest.mark.parametrize('recording', found, ids=lambda p: p.name)


@recorded('multi-netns')
def test_recorded_namespaces(reader, recording):
    """Index 3 is one interface here and another there."""
    shown = reader.look(recording, 'frame.interface_id', IFNAME, 'netlink-route.ifa_index')
    found = {}
    for frame in shown.values():
        if frame.get('netlink-route.ifa_index') == ['3'] and IFNAME in frame:
            found.setdefault(frame['frame.interface_id'][0], set()).update(frame[IFNAME])
    assert len(found) == 2 and not set.intersection(*found.values()), found


@recorded('link-change')
def test_recorded_rename(reader, recording):
    """d1 is "renamed" from the notification on."""
    infos = reader.texts(recording, INFO)
    ask = [n for n, info in enumerate(infos) if info.startswith('RTM_NEWLINK d1 name renamed')]
    assert len(ask) == 1
    assert any('d1' in info for info in infos[:ask[0]])
    assert not any(' d1 ' in info + ' ' for info in infos[ask[0] + 1:])
