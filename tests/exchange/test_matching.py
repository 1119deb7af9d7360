# SPDX-License-Identifier: GPL-2.0-or-later
"""Requests and what answers them: one exchange, whoever else talks at the same time."""
import pytest

from exchange.made import (
    ACK, DONE, DUMP, DUMP_INTR, ECHO, EINVAL, EOPNOTSUPP, EXCL, GENERIC, GETADDR, GETLINK, MSG, MULTI,
    NETFILTER, NEWADDR, NEWLINK, NEWNEXTHOP, NEWROUTE, NOOP, REPLACE, REQUEST, SOCK_DIAG, XFRM,
    XFRM_ALLOCSPI, XFRM_GETSA, XFRM_NEWSA, Capture)
from support import run

EXCHANGE, ASKED, ANSWERED = 'netlink.exchange', 'netlink.request_in', 'netlink.response_in'
UNANSWERED, REPEAT, TIME = 'netlink.unanswered', 'netlink.repeat_of', 'netlink.time'


def asked(tool, capture):
    """{frame: [frame of the request of each message]}, without frames that answer nothing."""
    return {number: [int(n) for n in frame[ASKED]]
            for number, frame in tool.look(capture, ASKED).items() if ASKED in frame}


def test_reply(tool, capture):
    capture.frame(capture.getlink(seq=5))
    capture.frame(capture.newlink(1, 'lo', seq=5, pid=70), after=0.0025)
    shown = tool.look(capture, EXCHANGE, ASKED, TIME, ANSWERED, UNANSWERED)
    answered = {ANSWERED: ['2']} if tool.passes else {}
    assert shown == {1: {EXCHANGE: ['1'], **answered},
                     2: {EXCHANGE: ['1'], ASKED: ['1'], TIME: ['0.002500000']}}


def test_tree_says_how_it_went(twice):
    made = Capture()
    request = made.message(NEWLINK, REQUEST | ACK | EXCL, 1, 0, made.ifinfo())
    made.frame(request)
    made.frame(made.error(request, EOPNOTSUPP, 5, tlvs=made.attr(MSG, b'Unknown device type\0')), after=0.0025)
    made.frame(made.getlink(DUMP, seq=2))
    made.frame(made.newlink(1, 'lo', MULTI, 2, 5), after=2.5)
    made.frame(made.newlink(2, 'a', MULTI | DUMP_INTR, 2, 5))
    made.frame(made.done(2, 5))
    made.frame(made.getlink(ACK, seq=3))
    made.frame(made.error(made.getlink(ACK, seq=3), 0, 5))
    tree = twice.tshark.text('-2', '-r', twice.write(made), '-V')
    assert [line.strip() for line in tree.splitlines() if 'Answered in' in line] == [
        '[Answered in: 2, after 2.5 ms: EOPNOTSUPP "Unknown device type"]',
        '[Answered in: 4, after 2.5 s, complete in 6, interrupted]',
        '[Answered in: 8, after 1 ms]']


def test_dump_is_one_exchange(tool, capture):
    """Three frames of two messages each; another dump in between has its own."""
    capture.frame(capture.getlink(DUMP, seq=9))
    capture.frame(capture.newlink(1, 'a', MULTI, 9, 70), capture.newlink(2, 'b', MULTI, 9, 70))
    capture.frame(capture.message(GETADDR, REQUEST | DUMP, 9, 0, bytes(8)))
    capture.frame(capture.newaddr(1, MULTI, 9, 80), capture.done(9, 80))
    capture.frame(capture.newlink(3, 'c', MULTI, 9, 70), capture.newlink(4, 'd', MULTI, 9, 70))
    capture.frame(capture.done(9, 70))
    # The number is free again.
    capture.frame(capture.newlink(5, 'e', 0, 9, 70))
    shown = tool.look(capture, EXCHANGE)
    assert [shown[n].get(EXCHANGE) for n in range(1, 8)] == [
        ['1'], ['1', '1'], ['2'], ['2', '2'], ['1', '1'], ['1'], None]
    assert asked(tool, capture) == {2: [1, 1], 4: [3, 3], 5: [1, 1], 6: [1]}


def test_ack_after_the_reply(tool, capture):
    request = capture.getlink(ACK, seq=5)
    capture.frame(request)
    capture.frame(capture.newlink(1, 'lo', seq=5, pid=70))
    capture.frame(capture.error(request, 0, 70))
    capture.frame(capture.newlink(1, 'lo', seq=5, pid=70))
    assert asked(tool, capture) == {2: [1], 3: [1]}


def test_batch_in_one_frame(tool, capture):
    """Requests of one frame have an exchange each, with equal numbers are answered in order."""
    batch = [capture.message(NEWLINK, REQUEST | ACK, seq, 0, capture.ifinfo(seq)) for seq in (1, 2, 3)]
    capture.frame(*batch)
    for error, request in zip((0, EINVAL, 0), batch):
        capture.frame(capture.error(request, error, 70))
    equal = [capture.message(NEWLINK, REQUEST | ACK, 9, 0, capture.ifinfo(i)) for i in (1, 2, 3)]
    capture.frame(*equal)
    for request in equal:
        capture.frame(capture.error(request, 0, 70))
    shown = tool.look(capture, EXCHANGE)
    assert [frame[EXCHANGE] for frame in shown.values()] == [
        ['1', '2', '3'], ['1'], ['2'], ['3'], ['4', '5', '6'], ['4'], ['5'], ['6']]


def test_equal_numbers_from_different_ports(tool, capture):
    """Each says its port: answers in any order find the one that they are to."""
    ports = list(range(1000, 1040))
    for port in ports:
        capture.frame(capture.getlink(seq=1, pid=port))
    for port in reversed(ports):
        capture.frame(capture.newlink(1, 'lo', seq=1, pid=port))
    assert asked(tool, capture) == {41 + i: [40 - i] for i in range(40)}


def test_equal_numbers_from_unknown_ports(tool, capture):
    """The type of the answer, a dump's form, and the port learned from the first part."""
    capture.frame(capture.getlink(DUMP, seq=1))                               # 1: port 70
    capture.frame(capture.message(GETADDR, REQUEST | DUMP, 1, 0, bytes(8)))   # 2: port 80
    capture.frame(capture.getlink(seq=1))                                     # 3: port 90
    capture.frame(capture.newlink(1, 'a', MULTI, 1, 70))
    capture.frame(capture.newlink(1, 'a', 0, 1, 90))
    capture.frame(capture.newaddr(1, MULTI, 1, 80))
    capture.frame(capture.done(1, 70))
    capture.frame(capture.done(1, 80))
    assert asked(tool, capture) == {4: [1], 5: [3], 6: [2], 7: [1], 8: [2]}


def test_reused_number(tool, capture):
    """The newest waiting request is answered, not one that was left."""
    capture.frame(capture.getlink(seq=1, pid=70))
    capture.frame(capture.getlink(seq=1, pid=70), after=3)
    capture.frame(capture.newlink(1, 'lo', seq=1, pid=70))
    capture.frame(capture.getlink(seq=1, pid=70))
    capture.frame(capture.newlink(1, 'lo', seq=1, pid=70))
    assert asked(tool, capture) == {3: [2], 5: [4]}


def test_error_finds_its_request_by_the_copy(tool, capture):
    """Two programs take the time as first number."""
    first = capture.message(NEWLINK, REQUEST | ACK, 5, 0, capture.ifinfo(1))
    second = capture.message(NEWROUTE, REQUEST | ACK, 5, 0, bytes(12))
    capture.frame(first)
    capture.frame(second)
    capture.frame(capture.error(first, EINVAL, 80, whole=True))
    capture.frame(capture.error(second, 0, 70))
    assert asked(tool, capture) == {3: [1], 4: [2]}


def test_error_of_a_request_that_is_not_there(tool, capture):
    """An equal number is not enough."""
    capture.frame(capture.getlink(seq=5))
    capture.frame(capture.error(capture.message(NEWROUTE, REQUEST | ACK, 5, 0, bytes(12)), EINVAL, 80, True))
    assert asked(tool, capture) == {}


def test_kernel_takes_flags_back(tool, capture):
    """It clears modifiers of a multipath route's request before it echoes it."""
    request = capture.message(NEWROUTE, REQUEST | ACK | EXCL | 0x400, 5, 0, bytes(12))
    changed = capture.message(NEWROUTE, REQUEST | ACK | 0x400, 5, 0, bytes(12))
    capture.frame(request)
    capture.frame(capture.error(changed, 0, 70))
    assert asked(tool, capture) == {2: [1]}


def test_port_of_the_request_is_but_a_hint(tool, capture):
    """Programs write their process id, and their second socket has another port."""
    capture.frame(capture.getlink(seq=5, pid=4242))
    capture.frame(capture.newlink(1, 'lo', seq=5, pid=3_000_000_000))
    assert asked(tool, capture) == {2: [1]}


def test_protocols_are_apart(tool, capture):
    capture.frame(capture.getlink(seq=1))
    capture.frame(capture.message(XFRM_NEWSA, 0, 1, 70, bytes(20)), protocol=XFRM)
    capture.frame(capture.message(20, REQUEST | DUMP, 1, 0, bytes(8)), protocol=SOCK_DIAG)
    capture.frame(capture.newlink(1, 'lo', seq=1, pid=70))
    assert asked(tool, capture) == {4: [1]}


def test_generic_families_are_apart(tool, capture):
    """A notification's number is the family's own count, no request's."""
    capture.frame(capture.genl(1000, 1, seq=1), protocol=GENERIC)
    capture.frame(capture.genl(1001, 2, flags=0, seq=1, pid=70), protocol=GENERIC)
    capture.frame(capture.genl(1000, 3, flags=0, seq=1, pid=0), protocol=GENERIC)
    capture.frame(capture.genl(1000, 1, flags=0, seq=1, pid=70), protocol=GENERIC)
    assert asked(tool, capture) == {4: [1]}


def test_interfaces_are_apart(tool, capture):
    """Two namespaces in one pcapng: equal numbers, ports and all."""
    for interface in (0, 1):
        capture.frame(capture.getlink(DUMP, seq=1, pid=70), interface=interface)
    for interface in (1, 0):
        capture.frame(capture.newlink(1, 'lo', MULTI, 1, 70), capture.done(1, 70), interface=interface)
    shown = tool.look(capture.section(2), EXCHANGE, ASKED)
    assert shown[3] == {EXCHANGE: ['2', '2'], ASKED: ['2', '2']}
    assert shown[4] == {EXCHANGE: ['1', '1'], ASKED: ['1', '1']}


def test_sections_are_apart(tool, capture):
    """Two files of two machines, one after the other."""
    other = Capture(not capture.be)
    capture.frame(capture.getlink(seq=1, pid=70))
    other.frame(other.newlink(1, 'lo', seq=1, pid=70))
    shown = tool.look(capture.section(1) + other.section(1), 'netlink.cmd', ASKED)
    assert shown == {1: {'netlink.cmd': ['RTM_GETLINK']}, 2: {'netlink.cmd': ['RTM_NEWLINK']}}


def test_effects(tool, capture):
    """What a change brings about is told to listeners, the ACK answers."""
    request = capture.message(NEWADDR, REQUEST | ACK | EXCL, 7, 0, bytes(8))
    capture.frame(request)
    capture.frame(capture.newaddr(1, 0, 7, 70))
    capture.frame(capture.newlink(1, 'lo', 0, 7, 70))
    capture.frame(capture.error(request, 0, 70), after=0.5)
    shown = tool.look(capture, EXCHANGE, ASKED, ANSWERED)
    assert [shown[n][EXCHANGE] for n in (1, 2, 3, 4)] == [['1']] * 4
    assert asked(tool, capture) == {2: [1], 3: [1], 4: [1]}
    assert shown[1].get(ANSWERED) == (['4'] if tool.passes else None)
    tree = tool.tshark.text(*tool.passes, '-r', tool.write(capture), '-V')
    assert tree.count('notification caused by request 1') == 2


def test_echo_is_an_answer(tool, capture):
    request = capture.message(NEWADDR, REQUEST | ACK | ECHO, 7, 0, bytes(8))
    capture.frame(request)
    capture.frame(capture.newaddr(1, 0, 7, 70))
    capture.frame(capture.error(request, 0, 70))
    shown = tool.look(capture, EXCHANGE, ASKED, ANSWERED)
    assert asked(tool, capture) == {2: [1], 3: [1]}
    assert shown[1].get(ANSWERED) == (['2'] if tool.passes else None)


def test_ipsec_is_told_with_the_port_of_the_request(tool, capture):
    """… which mostly is none; the real port comes with the ACK."""
    for seq, port in ((1, 0), (2, 4242)):
        request = capture.message(XFRM_NEWSA, REQUEST | ACK, seq, port, bytes(224))
        capture.frame(request, protocol=XFRM)
        capture.frame(capture.message(XFRM_NEWSA, 0, seq, port, bytes(224)), protocol=XFRM)
        capture.frame(capture.error(request, 0, 70), protocol=XFRM)
    # Nobody asked for that: no number.
    capture.frame(capture.message(XFRM_NEWSA, 0, 0, 0, bytes(224)), protocol=XFRM)
    assert asked(tool, capture) == {2: [1], 3: [1], 5: [4], 6: [4]}
    shown = tool.look(capture, ANSWERED, '_ws.col.Destination')
    assert [frame['_ws.col.Destination'][0] for frame in shown.values()] == [
        'kernel', 'multicast', 'port', 'kernel', 'multicast', 'port', 'multicast']
    if tool.passes:
        assert shown[1][ANSWERED] == ['3'] and shown[4][ANSWERED] == ['6']


def test_ipsec_dump_and_reservation(tool, capture):
    """Either bit asks for a dump; what ALLOCSPI reserves is its answer."""
    for seq, bit in enumerate((0x100, 0x200), 1):
        capture.frame(capture.message(XFRM_GETSA, REQUEST | bit, seq, 0, capture.attr(25, b"\x32")), protocol=XFRM)
        capture.frame(capture.message(XFRM_NEWSA, MULTI, seq, 70, bytes(224)), capture.done(seq, 70), protocol=XFRM)
    capture.frame(capture.message(XFRM_ALLOCSPI, REQUEST, 3, 0, bytes(232)), protocol=XFRM)
    capture.frame(capture.message(XFRM_NEWSA, 0, 3, 70, bytes(224)), protocol=XFRM)
    assert asked(tool, capture) == {2: [1, 1], 4: [3, 3], 6: [5]}
    shown = tool.look(capture, ANSWERED, 'netlink-xfrm.xfrma_proto', 'netlink.wrong_length', 'netlink.short_header')
    assert all(shown[n].keys() - {ANSWERED} == {'netlink-xfrm.xfrma_proto'} for n in (1, 3)), shown
    if tool.passes:
        assert [shown[n][ANSWERED] for n in (1, 3, 5)] == [['2'], ['4'], ['6']]


@pytest.mark.parametrize('flags', [ACK | EXCL, EXCL], ids=['ack', 'no-ack'])
def test_kernel_that_copies_the_flags(tool, capture, flags):
    """What it tells of a nexthop has NLM_F_REQUEST, if the request has, and is none."""
    request = capture.message(NEWNEXTHOP, REQUEST | flags, 7, 0, bytes(8) + capture.u32(1, 5))
    capture.frame(request)
    capture.frame(capture.message(NEWNEXTHOP, REQUEST | flags, 7, 70, bytes(8) + capture.u32(1, 5)))
    if flags & ACK:
        capture.frame(capture.error(request, 0, 70))
    # Later it is another program's request.
    capture.frame(capture.message(NEWNEXTHOP, REQUEST | flags, 7, 70, bytes(8) + capture.u32(1, 5)), after=5)
    shown = tool.look(capture, EXCHANGE, ASKED, '_ws.col.Source')
    assert shown[2] == {EXCHANGE: ['1'], ASKED: ['1'], '_ws.col.Source': ['kernel']}
    assert shown[len(shown)][EXCHANGE] == ['2'] and shown[len(shown)]['_ws.col.Source'] == ['port', '70']


def test_unanswered(twice):
    """Only what asks for an answer lacks it; a modifier bit is no NLM_F_DUMP."""
    made = Capture()
    route = bytes(12)
    made.frame(made.getlink(seq=1))
    made.frame(made.getlink(DUMP, seq=2))
    made.frame(made.message(NEWROUTE, REQUEST | ACK, 3, 0, route))
    made.frame(made.message(NEWROUTE, REQUEST | REPLACE | EXCL, 4, 0, route))
    made.frame(made.message(NEWROUTE, REQUEST, 5, 0, route))
    made.frame(made.message(NOOP, REQUEST, 6))
    made.frame(made.getlink(seq=7))
    made.frame(made.newlink(1, 'lo', seq=7, pid=70))
    made.frame(made.message(77, REQUEST, 8), protocol=2)
    assert twice.matches(made, UNANSWERED) == [1, 2, 3]
    assert twice.look(made, EXCHANGE)[6] == twice.look(made, EXCHANGE)[9] == {}


def test_interrupted_dump(tool, capture):
    """Once a frame is enough."""
    capture.frame(capture.getlink(DUMP, seq=9))
    capture.frame(capture.newlink(1, 'a', MULTI, 9, 70))
    capture.frame(*[capture.newlink(n, f'i{n}', MULTI | DUMP_INTR, 9, 70) for n in range(5)])
    capture.frame(capture.message(DONE, MULTI | DUMP_INTR, 9, 70, bytes(4)))
    shown = tool.look(capture, 'netlink.dump_interrupted')
    assert [shown[n].get('netlink.dump_interrupted') for n in (1, 2, 3, 4)] == [None, None, ['1'], ['1']]


def copies(made, message, n, after=0.0001):
    for _ in range(n):
        made.frame(message, after=after)


def repeats(tool, made):
    return {number: int(frame[REPEAT][0]) for number, frame in tool.look(made, REPEAT).items() if REPEAT in frame}


def test_copy_for_each_listener(tool, capture):
    """… is a repeat of the first, not of the one before."""
    copies(capture, capture.newlink(1, 'a'), 3)
    copies(capture, capture.newlink(2, 'b'), 3)
    assert repeats(tool, capture) == {2: 1, 3: 1, 5: 4, 6: 4}


def test_copies_between_others(tool, capture):
    """Other processors tell other things meanwhile."""
    a, b = capture.newlink(1, 'a'), capture.newaddr(1)
    for message in (a, b, a, capture.getlink(seq=1), b):
        capture.frame(message, after=0.0001)
    assert repeats(tool, capture) == {3: 1, 5: 2}


def test_copy_of_a_frame_of_many(tool, capture):
    """A transaction's notification is one frame: so is its copy."""
    frame = [capture.newlink(n, f'i{n}') for n in range(40)]
    capture.frame(*frame)
    capture.frame(*frame, after=0.0001)
    shown = tool.look(capture, REPEAT)
    assert shown == {1: {}, 2: {REPEAT: ['1'] * 40}}


def test_one_listener_has_no_copies(tool, capture):
    """Equal notifications to one listener are two notifications."""
    for number in range(1, 5):
        copies(capture, capture.newlink(number, 'a'), 1)
    copies(capture, capture.newlink(5, 'a'), 2)
    assert repeats(tool, capture) == {}


def test_equal_notification_later(tool, capture):
    copies(capture, capture.newlink(1, 'a'), 2, after=3)
    assert repeats(tool, capture) == {}


def test_equal_answers_are_no_copies(tool, capture):
    for seq in (1, 1):
        capture.frame(capture.getlink(seq=seq, pid=70), after=0.0001)
        capture.frame(capture.newlink(1, 'lo', seq=seq, pid=70), after=0.0001)
    assert repeats(tool, capture) == {}


def test_copies_of_effects(tool, capture):
    request = capture.message(NEWADDR, REQUEST | ACK, 7, 0, bytes(8))
    capture.frame(request)
    copies(capture, capture.newaddr(1, 0, 7, 70), 2)
    capture.frame(capture.error(request, 0, 70))
    assert repeats(tool, capture) == {3: 2}
    assert asked(tool, capture) == {2: [1], 3: [1], 4: [1]}


def test_packets_to_a_program_are_no_copies(tool, capture):
    """NFLOG and NFQUEUE send to one socket."""
    for kind in (0x300, 0x400):
        for _ in range(2):
            capture.frame(capture.message(kind, 0, 0, 0, bytes(4) + capture.u32(7, 1)), protocol=NETFILTER, after=0.0001)
    assert repeats(tool, capture) == {}


def test_interfaces_have_their_own_copies(tool, capture):
    for interface in (0, 1):
        capture.frame(capture.newlink(1, 'a'), interface=interface, after=0.0001)
    assert repeats(tool, capture.section(2)) == {}


def recorded(name):
    found = [p for p in run.captures() if p.name.startswith(name)]
    assert found
    return pytest.mark.parametrize('recording', found, ids=lambda p: p.name)


@recorded('dump-interrupted')
def test_recorded_interrupted_dump(reader, recording):
    shown = reader.look(recording, EXCHANGE, 'netlink.dump_interrupted', 'netlink.hdr_flags.dump_intr')
    assert {n for n, frame in shown.items() if frame.get(EXCHANGE, [''])[0] == '1'} == {1, 2, 3, 6, 7}
    for frame in shown.values():
        assert ('netlink.dump_interrupted' in frame) == ('1' in frame.get('netlink.hdr_flags.dump_intr', []))
    assert 'netlink.dump_interrupted' in shown[6]


@recorded('link-change')
def test_recorded_copies(reader, recording):
    """Two listeners, then one."""
    one_listener = reader.matches(recording, 'netlink.cmd == "RTM_NEWLINK" && netlink-route.ifla_info_kind == "bridge"')[0]
    found = repeats(reader, recording)
    assert len(found) > 15 and max(found) < one_listener
    assert all(first == copy - 1 for copy, first in found.items())


@recorded('multi-netns')
def test_recorded_namespaces(reader, recording):
    """No answer comes from another interface."""
    shown = reader.look(recording, 'frame.interface_id', ASKED)
    answers = [(n, frame) for n, frame in shown.items() if ASKED in frame]
    assert len(answers) > 20
    for _, frame in answers:
        assert all(shown[int(n)]['frame.interface_id'] == frame['frame.interface_id'] for n in frame[ASKED])


@pytest.mark.parametrize('recording', run.captures(), ids=lambda p: p.name)
def test_recorded_answers(twice, recording):
    """Nearly all is answered, and all answers are to something."""
    left = {'short-legacy': [21]}.get(recording.stem.rpartition('-')[0], [])
    assert twice.matches(recording, UNANSWERED) == left
    verdicts = f'netlink.error && !{EXCHANGE} && netlink.family != 2'
    assert twice.matches(recording, verdicts) == []
