# SPDX-License-Identifier: GPL-2.0-or-later
"""Which answer belongs to which request, in made-up conversations."""
import struct

import pytest

from support import run
from support.capture import Writer, attr, cooked, message

NEWLINK, GETLINK, NEWADDR, GETADDR = 16, 18, 20, 22
ERROR, DONE = 2, 3
REQUEST, MULTI, ACK, DUMP = 1, 2, 4, 0x300
LINK = bytes(16) + attr(False, 3, b'eth0\0')


def link(flags, seq, pid, kind=NEWLINK, body=LINK):
    return message(False, kind, flags, seq, body, pid)


def answer(request, pid, errno=0, whole=False):
    """NLMSG_ERROR with the request's header, or all of it."""
    length, kind, flags, seq, _ = struct.unpack_from('<IHHII', request)
    copy = request if whole else request[:16]
    return message(False, ERROR, 0 if whole else 0x100, seq, struct.pack('<i', errno) + copy, pid)


def done(seq, pid, errno=0):
    return message(False, DONE, MULTI, seq, struct.pack('<i', errno), pid)


@pytest.fixture
def ask(tshark, scratch, request):
    """Writes frames and tells {frame: (exchange, request in, answered in)}, in both passes."""
    def asked(*frames, protocol=0):
        path = scratch / f'{request.node.name}.pcap'
        with Writer(path) as out:
            for messages in frames:
                out.frame(cooked(protocol) + messages)
        shown = []
        for passes in ([], ['-2']):
            text = tshark.text(*passes, '-r', path, '-T', 'fields', '-e', 'netlink.exchange', '-e',
                               'netlink.request_in', '-e', 'netlink.response_in')
            shown.append([tuple(line.split('\t')) for line in text.splitlines()])
        one, two = shown
        # Who answers is known in the second pass only.
        assert [line[:2] for line in one] == [line[:2] for line in two]
        return dict(enumerate(two, 1))
    return asked


def test_request_and_answer(ask):
    request = link(REQUEST | ACK, 1, 0)
    shown = ask(request, answer(request, 77))
    assert shown[1][2] == '2' and shown[2][1] == '1'
    assert shown[1][0] == shown[2][0]


def test_error_knows_its_request_by_the_copy(ask):
    """Programs take the time as first number: two ask with the same one at the same time."""
    first, second = link(REQUEST | ACK, 5, 0), link(REQUEST, 5, 0, GETLINK, bytes(16))
    shown = ask(first, second, answer(first, 70), link(0, 5, 71))
    assert shown[3][1] == '1', 'the ACK has a copy of RTM_NEWLINK'
    assert shown[4][1] == '2', 'RTM_NEWLINK answers RTM_GETLINK'


def test_info_of_an_error_is_about_its_copy(tshark, scratch):
    first, second = link(REQUEST | ACK, 5, 0), link(REQUEST, 5, 0, GETADDR, bytes(8))
    path = scratch / 'copy.pcap'
    with Writer(path) as out:
        for one in (first, second, answer(first, 70, -17, whole=True)):
            out.frame(cooked(0) + one)
    info = tshark.text('-r', path).splitlines()[2]
    assert 'RTM_NEWLINK' in info and 'EEXIST' in info and 'RTM_GETADDR' not in info


def test_dump_is_one_exchange(ask):
    request = link(REQUEST | DUMP, 9, 0, GETLINK, bytes(16))
    parts = [link(MULTI, 9, 33) for _ in range(5)]
    shown = ask(request, parts[0] + parts[1], parts[2], parts[3], parts[4], done(9, 33))
    assert {n for line in shown.values() for n in line[0].split(',')} == {shown[1][0]}
    assert all(set(shown[n][1].split(',')) == {'1'} for n in range(2, 7))


def test_same_number_later_is_another_exchange(ask):
    request = link(REQUEST | ACK, 1, 0)
    shown = ask(request, answer(request, 5), request, answer(request, 5))
    assert shown[2][1] == '1' and shown[4][1] == '3'
    assert shown[1][0] != shown[3][0]


def test_two_ports_with_one_number(ask):
    a, b = link(REQUEST | ACK, 1, 100), link(REQUEST | ACK, 1, 200)
    shown = ask(a, b, answer(b, 200), answer(a, 100))
    assert shown[3][1] == '2' and shown[4][1] == '1'


def test_families_are_apart(ask, tshark, scratch):
    """Both count from 1; an answer of one family is none to a request of the other."""
    path = scratch / 'families.pcap'
    request = link(REQUEST | ACK, 1, 0)
    other = message(False, 21, REQUEST | ACK, 1, bytes(16), 0)
    with Writer(path) as out:
        out.frame(cooked(0) + request)
        out.frame(cooked(6) + other)
        out.frame(cooked(0) + answer(request, 8))
        out.frame(cooked(6) + answer(other, 9))
    text = tshark.text('-2', '-r', path, '-T', 'fields', '-e', 'netlink.request_in')
    assert text.splitlines() == ['', '', '1', '2']


def test_notification_is_no_answer(ask):
    """To a group the kernel sends with port 0 or its cause's, and the number 0 or its cause's."""
    request = link(REQUEST | ACK, 4, 0)
    shown = ask(link(0, 0, 0), request, answer(request, 9), link(0, 0, 0))
    assert not shown[1][1] and not shown[4][1]


def test_answer_before_its_request_is_none(ask):
    request = link(REQUEST | ACK, 4, 0)
    shown = ask(answer(request, 9), request)
    assert not shown[1][1] and not shown[2][2]


def test_several_requests_in_a_frame(ask):
    a, b = link(REQUEST | ACK, 1, 0), link(REQUEST | ACK, 2, 0)
    shown = ask(a + b, answer(a, 9), answer(b, 9))
    assert shown[2][1] == '1' and shown[3][1] == '1'
    assert shown[2][0] != shown[3][0]
    assert set(shown[1][0].split(',')) == {shown[2][0], shown[3][0]}


def test_namespaces_are_apart(tshark):
    """No answer and its request are of two interfaces of a capture."""
    captures = [c for c in run.captures() if c.name.startswith('multi-netns')]
    assert captures
    for capture in captures:
        text = tshark.text('-2', '-r', capture, '-T', 'fields', '-e', 'frame.interface_id', '-e',
                           'netlink.request_in')
        lines = [line.split('\t') for line in text.splitlines()]
        assert len({interface for interface, _ in lines}) > 1
        answers = [(interface, lines[int(n) - 1][0]) for interface, asked in lines
                   for n in asked.split(',') if n]
        assert answers and all(a == b for a, b in answers)


def test_error_names_are_linux_s(tshark, scratch):
    request = link(REQUEST | ACK, 1, 0)
    path = scratch / 'errno.pcap'
    numbers = [1, 2, 16, 17, 22, 34, 95, 110, 524]
    with Writer(path) as out:
        for n in numbers:
            out.frame(cooked(0) + request)
            out.frame(cooked(0) + answer(request, 9, -n))
    lines = tshark.text('-r', path).splitlines()[1::2]
    names = ['EPERM', 'ENOENT', 'EBUSY', 'EEXIST', 'EINVAL', 'ERANGE', 'EOPNOTSUPP', 'ETIMEDOUT',
             'ENOTSUPP']
    assert [name for name, line in zip(names, lines) if f'ERROR {name} ' not in line + ' '] == []
    for n in numbers:
        assert len(tshark.text('-r', path, '-Y', f'netlink.errno == {n} || netlink.errno == -{n}')
                   .splitlines()) == 1


def test_errors_that_are_none(tshark, scratch):
    """Positive, unknown, and the one number that has no opposite."""
    request = link(REQUEST | ACK, 1, 0)
    path = scratch / 'odd-errno.pcap'
    with Writer(path) as out:
        for n in (-2 ** 31, 2 ** 31 - 1, 22, -4096, -100000):
            out.frame(cooked(0) + request)
            out.frame(cooked(0) + answer(request, 9, n))
            out.frame(cooked(0) + done(1, 9, n))
    assert len(tshark.text('-r', path, '-V', '-2').split('Frame ')) > 10
