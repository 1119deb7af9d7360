# SPDX-License-Identifier: GPL-2.0-or-later
"""The columns of the packet list: who told whom, of which family, and what."""
import pytest

from exchange.made import (
    ACK, AUDIT, DUMP, EINVAL, GENERIC, GETADDR, MSG, MULTI, NETFILTER, NEWADDR, NEWROUTE,
    REQUEST, ROUTE, XFRM, Capture)
from support import run

SOURCE, DESTINATION, PROTOCOL, INFO = (f'_ws.col.{c}' for c in ('Source', 'Destination', 'Protocol', 'Info'))


def columns(tool, capture):
    """[(source, destination, protocol, info)] of each frame"""
    return [tuple(line) for line in tool.lines(capture, SOURCE, DESTINATION, PROTOCOL, INFO)]


def test_request_and_answers(tool, capture):
    """The request's port is known when it is answered: in the second pass."""
    request = capture.getlink(DUMP, seq=5)
    capture.frame(request)
    capture.frame(capture.newlink(3, 'eth0', MULTI, 5, 70), capture.done(5, 70))
    capture.frame(capture.getlink(seq=6, pid=70))
    capture.frame(capture.error(capture.getlink(seq=6), EINVAL, 70, True, capture.attr(MSG, b'no\0')))
    shown = columns(tool, capture)
    port = 'port 70' if tool.passes else 'user'
    assert [line[:3] for line in shown] == [
        (port, 'kernel', 'rtnetlink'), ('kernel', 'port 70', 'rtnetlink'),
        ('port 70', 'kernel', 'rtnetlink'), ('kernel', 'port 70', 'rtnetlink')]
    assert shown[0][3].startswith('RTM_GETLINK')
    assert shown[1][3].startswith('RTM_NEWLINK eth0') and shown[1][3].endswith(' | DONE RTM_GETLINK')
    assert shown[3][3] == 'ERROR EINVAL RTM_GETLINK "no"'


def test_source_is_where_the_answers_go(twice):
    """… whatever the request says of itself."""
    made = Capture()
    made.frame(made.getlink(seq=6, pid=4242))
    made.frame(made.newlink(1, 'lo', seq=6, pid=3_000_000_000))
    assert [line[:2] for line in columns(twice, made)] == [
        ('port 3000000000', 'kernel'), ('kernel', 'port 3000000000')]


def test_source_of_a_batch(twice):
    """One answer tells the port of all that came in one frame."""
    made = Capture()
    first = made.message(NEWROUTE, REQUEST, 1, 0, bytes(12))
    second = made.message(NEWROUTE, REQUEST | ACK, 2, 0, bytes(12))
    made.frame(first, second)
    made.frame(made.error(second, 0, 70))
    assert columns(twice, made)[0][:2] == ('port 70', 'kernel')


def test_notifications(tool, capture):
    """Told to a group; what nobody asked for, and the effect of a request."""
    capture.frame(capture.newlink(3, 'eth0'))
    capture.frame(capture.message(28, 0, 0, 70, bytes(12)))
    capture.frame(capture.message(NEWADDR, REQUEST | ACK, 7, 0, bytes(8)))
    capture.frame(capture.newaddr(3, 0, 7, 70))
    assert [line[:2] for line in columns(tool, capture)] == [
        ('kernel', 'multicast'), ('kernel', 'multicast'),
        ('port 70' if tool.passes else 'user', 'kernel'), ('kernel', 'multicast')]


def test_repeat_says_so(tool, capture):
    for _ in range(2):
        capture.frame(capture.newlink(3, 'eth0'), after=0.0001)
    first, second = (line[3] for line in columns(tool, capture))
    assert second == first + ' (repeat of frame 1)'


def test_every_family_fills_its_columns(tool, capture):
    """Tables or none: no column is empty, and control messages are their family's."""
    protocols = [*range(17), 18, 19, 20, 21, 22, 200]
    for protocol in protocols:
        request = capture.message(0x1f10, REQUEST | ACK, 1, 0, bytes(8))
        capture.frame(request, protocol=protocol)
        capture.frame(capture.error(request, EINVAL, 70, True), protocol=protocol)
    assert all(all(line) for line in columns(tool, capture))
    capture = Capture(capture.be)
    for protocol, kind in ((ROUTE, GETADDR), (XFRM, 18)):
        request = capture.message(kind, REQUEST | ACK, 1, 0, bytes(24))
        capture.frame(request, protocol=protocol)
        capture.frame(capture.error(request, 0, 70), protocol=protocol)
    shown = columns(tool, capture)
    assert [line[2] for line in shown] == ['rtnetlink', 'rtnetlink', 'XFRM', 'XFRM']


def test_answers_without_port(tool, capture):
    """Audit's never have one."""
    capture.frame(capture.message(1000, REQUEST, 3, 0), protocol=AUDIT)
    capture.frame(capture.message(1000, 0, 3, 0, bytes(40)), protocol=AUDIT)
    assert [line[:2] for line in columns(tool, capture)] == [('user', 'kernel'), ('kernel', 'user')]


def test_generic_messages(tool, capture):
    capture.frame(capture.genl(1000, 5, seq=1), protocol=GENERIC)
    capture.frame(capture.family(1000, 'made-up', seq=2), protocol=GENERIC)
    capture.frame(capture.genl(1000, 5, seq=3), protocol=GENERIC)
    shown = columns(tool, capture)
    assert [line[2] for line in shown] == ['genl', 'genl', 'genl']
    assert shown[0][3] == 'type 1000' and shown[2][3] == 'made-up command 5'
    assert shown[1][3].startswith('CTRL_CMD_NEWFAMILY made-up')


def test_builtin_dissectors_leave_the_columns(tool, capture):
    """One that shows a message without tables clears them: what is said of others stays."""
    batch = capture.message(16, REQUEST, 1, 0, bytes(4)), capture.message(0x0f01, REQUEST, 2, 0, bytes(4))
    capture.frame(*batch, capture.message(17, REQUEST, 3, 0, bytes(4)), protocol=NETFILTER)
    info = columns(tool, capture)[0][3].split(' | ')
    assert [text.split(' ')[0] for text in info] == ['NFNL_MSG_BATCH_BEGIN', 'type', 'NFNL_MSG_BATCH_END']


@pytest.mark.parametrize('kind', [2, 3])
def test_control_messages_of_programs(tool, capture, kind):
    """To the kernel they say nothing of how a request went."""
    capture.frame(capture.message(kind, REQUEST, 1, 0, bytes(20)))
    assert columns(tool, capture)[0][3] == {2: 'NLMSG_ERROR', 3: 'NLMSG_DONE'}[kind]


@pytest.mark.parametrize('recording', run.captures(), ids=lambda p: p.name)
def test_recorded_columns(twice, recording):
    """Every frame of every capture."""
    for number, line in enumerate(columns(twice, recording), 1):
        assert all(line), (number, line)
        # What programs say to each other: USERSOCK, nltap's own messages, udev's events.
        assert 'kernel' in line[:2] or 'usersock' in recording.name or line[2] == 'nltap' or \
            line[3].startswith('libudev '), (number, line)
