# SPDX-License-Identifier: GPL-2.0-or-later
"""nltap trace: every message once, in order, told as it was."""
import struct
import subprocess
import time

import pytest

import frames
from tracing import CUT, any_talk, is_whole, pairs, talk, trace


def test_every_call(trace, any_talk):
    result = trace(any_talk, 'by', 'sendto', 'recvfrom', 'sendmsg', 'recvmsg', 'sendmmsg', 'recvmmsg',
                   'write', 'read', 'writev', 'readv', 'pwritev2', 'preadv2')
    assert result.code == 0 and str(result) == pairs(6)
    is_whole(result)
    assert len({f.data[12:] for f in result.frames if f.sent}) == 1 and result.frames[0].held == 32
    assert len({(f.port, f.thread, f.protocol) for f in result.frames}) == 1


def test_several_in_one_call(trace, any_talk):
    result = trace(any_talk, 'several')
    assert result.code == 0 and str(result) == '>1 >2 >3 <1 <2 <3'
    is_whole(result)


def test_peek_and_truncation(trace, any_talk):
    result = trace(any_talk, 'peek')
    assert result.code == 0 and str(result) == pairs(3)
    _, first, _, cut, _, short = result.frames
    assert first.held == first.length > 200
    assert (cut.held, cut.length, cut.comment) == (40, first.length, '')
    assert (short.held, short.comment) == (40, CUT)


def test_failed_sends(trace, any_talk):
    result = trace(any_talk, 'fail')
    assert result.code == 0 and all(f.sent and f.protocol == 2 for f in result.frames)
    assert [f.comment for f in result.frames] == ['not sent: Connection refused',
                                                  'not sent: Message too long']
    # what Wireshark takes in a packet is the most there is
    assert [f.held for f in result.frames] == [32, 262144 - 16]
    assert result.frames[1].length == 400000


def test_overruns_are_said(trace, talk):
    result = trace(talk, 'overrun')
    assert 0 < result.code < 20 and sum(not f.sent for f in result.frames) == result.code
    assert 'receive buffers overflowed (ENOBUFS, seen 1 times)' in result.err


def test_hostile_pointers(trace, any_talk):
    result = trace(any_talk, 'hostile')
    assert result.code == 0 and str(result).endswith('>1 <1')
    assert all(f.held == 0 and 'Bad address' in f.comment for f in result.frames[:-2])


def test_nothing_but_netlink(trace, any_talk):
    result = trace(any_talk, 'others')
    assert result.code == 0 and not result.frames and not result.told


def test_threads(trace, any_talk):
    result = trace(any_talk, 'threads', '50', options=())
    assert result.code == 0 and len(result.frames) == 4 * 50 * 2
    is_whole(result)
    threads = {f.thread for f in result.frames}
    assert len(threads) == 4
    for thread in threads:
        own = [f for f in result.frames if f.thread == thread]
        assert ' '.join(map(repr, own)) == pairs(50)
        assert len({f.port for f in own}) == 1
    assert {(p['pid'], p['port']) for p in result.told} == \
           {(result.told[0]['pid'], f.port) for f in result.frames}


def test_no_answer_before_its_question(trace, any_talk):
    """One thread sends, another one receives."""
    result = trace(any_talk, 'shared', '100')
    names = str(result).split()
    assert result.code == 0 and len(names) == 200
    assert all(names.index(f'>{i}') < names.index(f'<{i}') for i in range(1, 101))


def test_forks(trace, any_talk):
    result = trace(any_talk, 'fork', '3')
    assert result.code == 3 and str(result) == pairs(3)
    pids = [p['pid'] for p in result.told]
    # the first socket is used by the child, then by the parent
    assert len(pids) == 3 and len(set(pids)) == 3
    assert result.told[0]['port'] == result.told[2]['port'] == result.frames[0].port


def test_children_are_left_out(trace, any_talk):
    """Their calls work as ever."""
    result = trace(any_talk, 'fork', '3', options=())
    assert result.code == 3 and str(result) == '>3 <3'


@pytest.mark.parametrize('scene, code, expected', [
    (['clone'], 0, '>7 <7'),
    (['exec', 'exit', '4'], 4, '>1 <1 >1 <1'),
    (['exec', 'exec', 'vfork', 'exit', '4'], 4, '>1 <1 >1 <1 >1 <1'),
    (['vfork', 'exit', '5'], 5, '>1 <1'),
    (['pass'], 0, '>1 <1 >2 <2'),
    (['exit', '6'], 6, '>1 <1'),
    (['kill', '15'], 128 + 15, '>1 <1'),
    (['kill', '9'], 128 + 9, '>1 <1'),
    (['restart'], 0, '>1 <1'),
], ids=lambda v: '-'.join(v) if isinstance(v, list) else '')
def test_scenes(trace, any_talk, scene, code, expected):
    result = trace(any_talk, *scene)
    assert (result.code, str(result)) == (code, expected)
    is_whole(result)


def test_processes_are_told(trace, talk):
    result = trace(talk, 'exec', 'exit', '4')
    assert [p['cmdline'] for p in result.told] == [f'{talk} exec exit 4', 'exec exit 4']
    assert [p['comm'] for p in result.told] == ['talk-dynamic', 'exe']
    assert len({p['pid'] for p in result.told}) == 1
    # the thread that became another program has the process's number since then
    assert result.frames[2].thread == result.told[1]['pid']


def test_io_uring_is_said_to_be_unseen(trace, talk):
    result = trace(talk, 'io_uring')
    assert result.code == 0 and 'io_uring' in result.err


def test_families_that_nlmon_never_passes(trace, talk):
    result = trace(talk, 'uevent')
    if result.code == 77:
        pytest.skip('events of devices take root')
    assert result.code == 0 and result.frames[-1].protocol == 15
    assert result.frames[-1].data.startswith(b'change@/devices/virtual/net/lo\0')


def test_true_timestamps(trace, talk, tmp_path):
    before = time.time_ns()
    trace(talk, 'by', *['sendto', 'recvfrom'] * 20)
    after = time.time_ns()
    data = (tmp_path / 'trace.pcapng').read_bytes()
    times = [struct.unpack_from('<II', body, 4) for kind, body in frames.blocks(data) if kind == 6]
    times = [high << 32 | low for high, low in times]
    assert times == sorted(times) and before <= times[0] and times[-1] <= after
    assert len(set(times)) > 20


def test_order_of_output_is_the_programs_own(trace):
    result = trace('sh', '-c', 'echo out; echo err >&2; cat; exit 9', input=b'in')
    assert (result.code, result.out) == (9, b'out\nin') and result.err.startswith('err\n')


def test_no_such_command(trace):
    result = trace('/nonexistent/command')
    assert result.code == 127 and not result.out
    assert result.err == ('nltap: /nonexistent/command cannot be run: No such file or directory; '
                          'try: its full path, or `command -v /nonexistent/command`\n')


def test_inherits_nothing(trace):
    """No file of nltap's, no signal of its, is the command's."""
    state = "ls -l /proc/self/fd | grep -v ' 3 ->'; grep -E 'Sig(Blk|Ign|Cgt)' /proc/self/status"
    plain = subprocess.run(['sh', '-c', state], stdin=subprocess.DEVNULL, capture_output=True)
    traced = trace('sh', '-c', state, stdin=subprocess.DEVNULL)
    ends = lambda text: [line.split()[-1] for line in text.decode().splitlines()]
    assert len(ends(plain.stdout)) == len(ends(traced.out))
    assert ends(plain.stdout)[-3:] == ends(traced.out)[-3:]
