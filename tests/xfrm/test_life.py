# SPDX-License-Identifier: GPL-2.0-or-later
"""When states and policies come and go."""
import time

import pytest

from exchange.made import DUMP, MULTI, REQUEST, XFRM
from support import run
from xfrm.ipsec import (
    AH, ALLOCSPI, DELPOLICY, DELSA, EEXIST, ESP, ESRCH, EXPIRE, FLUSHPOLICY, FLUSHSA, GETSA,
    MIGRATE_STATE, NEWPOLICY, NEWSA, POLEXPIRE, UPDPOLICY, UPDSA, Ipsec)

CREATED, INSTALLED = 'netlink-xfrm.sa.created_in', 'netlink-xfrm.sa.installed_in'
DELETED, ENDED, LIFETIME = 'netlink-xfrm.sa.deleted_in', 'netlink-xfrm.sa.ended', 'netlink-xfrm.sa.lifetime'
REPLACES, REPLACED = 'netlink-xfrm.sa.replaces', 'netlink-xfrm.sa.replaced_in'
MADE, GONE = 'netlink-xfrm.policy.created_in', 'netlink-xfrm.policy.deleted_in'
WIRE = sorted((run.CAPTURES / 'wire').glob('strongswan-esp-*'))
STATE = [CREATED, INSTALLED, DELETED, ENDED, REPLACES, REPLACED]


def lives(tool, capture, *fields):
    """{frame: {field: value}} of frames that show any."""
    shown = tool.look(capture, *(fields or STATE))
    return {n: {f: v[0] for f, v in frame.items()} for n, frame in shown.items() if frame}


def test_created_used_deleted(tool, capture, knows_the_end):
    capture.change(NEWSA, capture.info(0x11) + capture.gcm())                       # 1, 2
    capture.tell(EXPIRE, capture.info(0x11) + capture.pack('Bxxxxxxx', 0))             # 3: soft
    capture.change(DELSA, capture.usersa_id(0x11))                                    # 4, 5
    shown = lives(tool, capture, *STATE, LIFETIME)
    assert shown[3][CREATED] == '1' and shown[4][CREATED] == '1'
    assert set(shown) == {3, 4} | ({1} if knows_the_end else set())
    if knows_the_end:
        assert shown[1] == {DELETED: '4', ENDED: 'deleted', LIFETIME: '0.003000000'}
        assert shown[3][DELETED] == '4'
        assert shown[4] == {CREATED: '1', ENDED: 'deleted', LIFETIME: '0.003000000'}


def test_what_is_refused_creates_and_ends_nothing(tool, capture):
    capture.change(NEWSA, capture.info(0x11) + capture.gcm())
    refused = capture.change(NEWSA, capture.info(0x11) + capture.gcm(), EEXIST)
    capture.change(NEWSA, capture.info(0x12) + capture.gcm(), EEXIST)
    capture.change(DELSA, capture.usersa_id(0x11), ESRCH)
    last = capture.ask(GETSA, capture.usersa_id(0x11), 0)
    other = capture.ask(GETSA, capture.usersa_id(0x12), 0)
    shown = lives(tool, capture)
    assert refused not in shown and shown[last] == {CREATED: '1'} and other not in shown


def test_without_an_acknowledgement(tool, capture):
    """Who does not ask for one hears of errors only."""
    capture.ask(NEWSA, capture.info(0x11) + capture.gcm(), 0)                          # 1
    capture.ask(NEWSA, capture.info(0x12) + capture.gcm(), 0)                          # 2
    capture.answer(EEXIST)                                                             # 3
    capture.ask(GETSA, capture.usersa_id(0x11), 0)                                     # 4
    capture.ask(GETSA, capture.usersa_id(0x12), 0)                                     # 5
    assert lives(tool, capture, CREATED) == {4: {CREATED: '1'}}


def test_told_by_the_kernel_alone(tool, capture, knows_the_end):
    """A listener hears of changes whose requests the capture lacks."""
    capture.tell(NEWSA, capture.info(0x11, add_time=5) + capture.gcm())                 # 1
    capture.tell(DELSA, capture.usersa_id(0x11))                                        # 2
    capture.tell(DELSA, capture.usersa_id(0x99))                                        # 3
    shown = lives(tool, capture)
    assert shown[2] == {CREATED: '1', ENDED: 'deleted'} and 3 not in shown
    assert (shown.get(1) == {DELETED: '2', ENDED: 'deleted'}) == knows_the_end


def test_an_end_that_was_not_told(tool, capture):
    """Another age: another state, and nobody knows when the first one ended."""
    capture.tell(NEWSA, capture.info(0x11, add_time=5) + capture.gcm())
    capture.tell(NEWSA, capture.info(0x11, add_time=5) + capture.gcm(), after=3)        # again: the same
    capture.tell(NEWSA, capture.info(0x11, add_time=9) + capture.gcm(), after=3)
    last = capture.ask(GETSA, capture.usersa_id(0x11), 0)
    shown = lives(tool, capture)
    assert shown == {2: {CREATED: '1'}, last: {CREATED: '3'}}


def test_what_was_there_before(tool, capture):
    """A listing tells of states, not when they began."""
    capture.seq = 1
    capture.frame(capture.message(GETSA, REQUEST | DUMP, 1), protocol=XFRM)
    capture.tell(NEWSA, capture.info(0x11) + capture.gcm(), seq=1, pid=77, flags=MULTI)
    capture.change(DELSA, capture.usersa_id(0x11))
    shown = lives(tool, capture, CREATED, LIFETIME)
    assert shown == {}
    last = capture.ask(GETSA, capture.usersa_id(0x11), 0)
    assert lives(tool, capture, ENDED)[last] == {ENDED: 'deleted'}


def test_an_spi_that_gets_its_keys(tool, capture, knows_the_end):
    capture.ask(ALLOCSPI, capture.info(0) + capture.pack('II', 1, 99), 0)               # 1
    capture.tell(NEWSA, capture.info(0x55), seq=1, pid=77)                              # 2
    capture.change(UPDSA, capture.info(0x55, reqid=3) + capture.gcm())                  # 3
    capture.change(UPDSA, capture.info(0x55, reqid=3) + capture.gcm())                  # 5: a mere update
    shown = lives(tool, capture, CREATED, INSTALLED)
    assert shown[2][CREATED] == '1' and shown[3] == {CREATED: '1'}
    assert shown[5] == {CREATED: '1', INSTALLED: '3'}
    assert (shown.get(1) == {INSTALLED: '3'}) == knows_the_end


@pytest.mark.parametrize('hard', [False, True])
def test_expiry(tool, capture, hard):
    capture.change(NEWSA, capture.info(0x11) + capture.gcm())
    expire = capture.tell(EXPIRE, capture.info(0x11) + capture.pack('Bxxxxxxx', hard))
    later = capture.ask(GETSA, capture.usersa_id(0x11), 0)
    shown = lives(tool, capture, CREATED, ENDED)
    assert shown[expire][CREATED] == shown[later][CREATED] == '1'
    assert shown[expire].get(ENDED) == ('expired' if hard else None)


def test_flush_ends_those_of_its_protocol(tool, capture):
    capture.change(NEWSA, capture.info(0x11) + capture.gcm())
    capture.change(NEWSA, capture.info(0x12, AH) + capture.gcm())
    capture.change(FLUSHSA, capture.pack('B', AH))
    esp = capture.ask(GETSA, capture.usersa_id(0x11), 0)
    ah = capture.ask(GETSA, capture.usersa_id(0x12, AH), 0)
    capture.change(FLUSHSA, capture.pack('B', 0), ESRCH)
    refused = capture.ask(GETSA, capture.usersa_id(0x11), 0)
    capture.tell(FLUSHSA, capture.pack('B', 0))
    end = capture.ask(GETSA, capture.usersa_id(0x11), 0)
    shown = tool.look(capture, ENDED, DELETED)
    if tool.passes:
        assert shown[esp][DELETED] == [str(end - 1)]
    else:
        assert not shown[esp] and not shown[refused]
    assert shown[ah][DELETED] == ['5'] and shown[end] == {ENDED: ['flushed'], DELETED: [str(end - 1)]}


def test_rekeying(tool, capture, knows_the_end):
    """The same work under another SPI, while the old state is there."""
    capture.change(NEWSA, capture.info(0x11, reqid=7) + capture.gcm())                  # 1
    capture.change(NEWSA, capture.info(0x12, reqid=7) + capture.gcm())                  # 3
    capture.change(DELSA, capture.usersa_id(0x11))                                      # 5
    capture.change(DELSA, capture.usersa_id(0x12))                                      # 7
    capture.change(NEWSA, capture.info(0x13, reqid=7) + capture.gcm())                  # 9: anew
    shown = lives(tool, capture, REPLACES, REPLACED)
    assert shown[5] == {REPLACED: '3'} and shown[7] == {REPLACES: '1'} and 9 not in shown
    assert (shown.get(3) == {REPLACES: '1'}) == knows_the_end


@pytest.mark.parametrize('other', [dict(reqid=8), dict(reqid=7, dst='192.0.2.3'), dict(reqid=7, proto=AH)])
def test_other_work_is_no_rekeying(tool, capture, other):
    capture.change(NEWSA, capture.info(0x11, reqid=7) + capture.gcm())
    capture.change(NEWSA, capture.info(0x12, **other) + capture.gcm())
    capture.ask(GETSA, capture.usersa_id(0x12, other.get('proto', ESP), other.get('dst', '192.0.2.2')), 0)
    assert lives(tool, capture, REPLACES, REPLACED) == {}
    assert lives(tool, capture, CREATED)[5] == {CREATED: '3'}


def test_without_a_request_id_nothing_is_rekeyed(tool, capture):
    capture.change(NEWSA, capture.info(0x11) + capture.gcm())
    capture.change(NEWSA, capture.info(0x12) + capture.gcm())
    assert lives(tool, capture, REPLACES, REPLACED) == {}


@pytest.mark.parametrize('told', [False, True])
def test_a_state_that_moves(tool, capture, told):
    """The old one ends, another with its SPI and keys takes over at the new address."""
    capture.change(NEWSA, capture.info(0x11) + capture.gcm())                           # 1
    body = capture.migrate_state(0x11, '192.0.2.7')
    if told:
        capture.tell(MIGRATE_STATE, body)                                               # 3
    else:
        capture.change(MIGRATE_STATE, body)                                             # 3
    old = capture.ask(GETSA, capture.usersa_id(0x11), 0)
    new = capture.ask(GETSA, capture.usersa_id(0x11, dst='192.0.2.7'), 0)
    shown = lives(tool, capture)
    assert shown[old] == {CREATED: '1', DELETED: '3', ENDED: 'migrated', REPLACED: '3'}
    assert shown[new] == {CREATED: '3', REPLACES: '1'}


def test_each_interface_has_its_own(tshark, scratch, tool, setting):
    capture = Ipsec(setting.startswith('big'))
    capture.change(NEWSA, capture.info(0x11) + capture.gcm(), interface=0)
    capture.ask(GETSA, capture.usersa_id(0x11), 0, interface=1)
    capture.ask(GETSA, capture.usersa_id(0x11), 0, interface=0)
    path = scratch / f'two-{setting}.pcapng'
    path.write_bytes(capture.section(2))
    assert lives(tool, path, CREATED) == {4: {CREATED: '1'}}


def test_an_spi_that_comes_back(tool, capture):
    """A message is about the state of its time."""
    for _ in range(3):
        capture.change(NEWSA, capture.info(0x11) + capture.gcm())
        capture.change(DELSA, capture.usersa_id(0x11))
    shown = lives(tool, capture, CREATED)
    assert [shown[n][CREATED] for n in (3, 7, 11)] == ['1', '5', '9']


def test_policies(tool, capture, knows_the_end):
    capture.change(NEWPOLICY, capture.policy('10.0.0.1'))                               # 1
    capture.change(UPDPOLICY, capture.policy('10.0.0.1'))                               # 3
    capture.change(NEWPOLICY, capture.policy('10.0.0.2'))                               # 5
    capture.tell(POLEXPIRE, capture.policy('10.0.0.2', 9) + capture.pack('Bxxxxxxx', 1))   # 7: hard
    capture.change(DELPOLICY, capture.policy_id('10.0.0.1'))                            # 8
    capture.change(DELPOLICY, capture.policy_id('10.0.0.1'), ESRCH)                     # 10
    capture.change(NEWPOLICY, capture.policy('10.0.0.1'))                               # 12
    capture.change(FLUSHPOLICY, b'')                                                    # 14
    capture.ask(21, capture.policy_id('10.0.0.1'), 0)                                   # 16
    shown = lives(tool, capture, MADE)
    assert shown == {n: {MADE: m} for n, m in ((3, '1'), (7, '5'), (8, '1'), (16, '12'))}
    ends = lives(tool, capture, GONE)
    assert ends[16] == {GONE: '14'}
    if knows_the_end:
        assert ends == {n: {GONE: m} for n, m in ((1, '8'), (3, '8'), (5, '7'), (12, '14'), (16, '14'))}


def test_a_policy_by_its_index(tool, capture):
    capture.change(NEWPOLICY, capture.policy('10.0.0.1'))                               # 1
    capture.tell(UPDPOLICY, capture.policy('10.0.0.1', 65))                             # 3: its index
    capture.change(DELPOLICY, capture.policy_id('0.0.0.0', 65))                         # 4
    assert lives(tool, capture, MADE) == {3: {MADE: '1'}, 4: {MADE: '1'}}


def test_filters_find_the_same(tool, capture):
    """Also where nobody asks for the tree of the frames before."""
    capture.change(NEWSA, capture.info(0x11) + capture.gcm())
    capture.change(DELSA, capture.usersa_id(0x11))
    capture.ask(GETSA, capture.usersa_id(0x11), 0)
    assert tool.matches(capture, f'{CREATED} == 1') == [3, 5]
    assert tool.matches(capture, f'{DELETED} == 3 && frame.number > 3') == [5]


def test_time_is_linear(tshark, scratch):
    """Many states, all of one purpose, flushed again and again."""
    def seconds(n):
        capture = Ipsec()
        for i in range(n):
            capture.change(NEWSA, capture.info(i + 1, reqid=7) + capture.gcm())
            if i % 10 == 9:
                capture.change(FLUSHSA, capture.pack('B', AH))
        path = scratch / f'many-{n}.pcap'
        path.write_bytes(capture.pcap())
        start = time.monotonic()
        tshark.run('-r', path, '-Y', 'frame.number == 1')
        return time.monotonic() - start
    few, many = seconds(800), seconds(6400)
    assert many < 12 * few + 2, (few, many)


@pytest.mark.parametrize('path', WIRE, ids=lambda p: p.name)
def test_recorded_rekeying(reader, path):
    """charon allocates the SPI, then fills it; the old states go after the new have come."""
    shown = reader.look(path, REPLACES, '_ws.col.Info')
    replaced = {int(frame[REPLACES][0]) for frame in shown.values() if REPLACES in frame}
    kinds = sorted(shown[n]['_ws.col.Info'][0] for n in replaced)
    assert kinds == ['NEWSA', 'UPDSA']
