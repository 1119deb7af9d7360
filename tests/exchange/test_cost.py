# SPDX-License-Identifier: GPL-2.0-or-later
"""Twice the messages cost twice the time: no list is searched for each of them.

CPU time of tshark, less that of an empty capture; the best of three of both, as machines are noisy.
"""
import os
import struct
import subprocess

import pytest

from exchange.made import ACK, DUMP, MULTI, NEWROUTE, REQUEST, Capture

FACTOR = 4


@pytest.fixture
def seconds(tshark, scratch):
    def cpu(path, *options):
        process = subprocess.Popen([*tshark.command, '-r', path, *options], stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, env=tshark.env)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = status
        assert status == 0
        return usage.ru_utime + usage.ru_stime

    empty = scratch / 'empty.pcap'
    empty.write_bytes(Capture().pcap())

    def measure(data, *options):
        path = scratch / 'cost.pcap'
        path.write_bytes(data)
        # In turn: what else the machine does is of the same minute for both.
        rounds = [(cpu(empty, *options), cpu(path, *options)) for _ in range(3)]
        base, cost = map(min, zip(*rounds))
        return cost - base
    return measure


def frames(messages):
    """A capture with a frame of each message, quicker than one by one."""
    made = Capture()
    out = [made.pcap()]
    header = struct.pack('>HHH8sH', 4, 824, 0, bytes(8), 0)
    for n, message in enumerate(messages):
        data = header + message
        out.append(struct.pack('<IIII', n // 1000, n % 1000 * 1000, len(data), len(data)) + data)
    return b''.join(out)


def many_equal_requests(n):
    """None answered, all with one number, from a thousand ports."""
    made = Capture()
    return frames([made.message(NEWROUTE, REQUEST | ACK, 1, 1 + i % 1000, bytes(12)) for i in range(n)])


def answers_to_equal_requests(n):
    """Each answer has all that wait to choose from."""
    made = Capture()
    out = []
    for i in range(n // 2):
        out.append(made.message(NEWROUTE, REQUEST | ACK, 1, 1 + i, bytes(12)))
        out.append(made.error(made.message(NEWROUTE, REQUEST | ACK, 1, i // 2, bytes(12)), 0, 1 + i // 2))
    return frames(out)


def many_numbers(n):
    """Requests that nobody answers, each with its own number."""
    made = Capture()
    return frames([made.message(NEWROUTE, REQUEST | ACK, i, 0, bytes(12)) for i in range(n)])


def dump(n):
    """One exchange of many frames."""
    made = Capture()
    return frames([made.getlink(DUMP)] + [made.newaddr(1, MULTI, 1, 70)] * n)


def notifications(n):
    """All different, of one kind."""
    made = Capture()
    return frames([made.newaddr(i) for i in range(n)])


def interfaces(n):
    """Every one has a name, and is renamed."""
    made = Capture()
    return frames([made.newlink(i % 500 + 1, f'i{i}') for i in range(n)])


@pytest.mark.parametrize('make', [many_equal_requests, answers_to_equal_requests, many_numbers, dump,
                                  notifications, interfaces])
@pytest.mark.parametrize('options', [(), ('-2',)], ids=['one-pass', 'two-passes'])
def test_frames(seconds, make, options):
    small, large = 5000, 40000
    times = {n: seconds(make(n), *options) for n in (small, large)}
    per = {n: time / n for n, time in times.items()}
    assert per[large] < FACTOR * max(per[small], 1e-6), times


def large_frames(n, size):
    """n messages of 16 bytes in all, in frames of a size."""
    made = Capture()
    step = size // 16
    return frames([made.message(NEWROUTE, REQUEST | ACK, 1) * step for _ in range(n // step)])


@pytest.mark.parametrize('options', [(), ('-2',), ('-V',)], ids=['one-pass', 'two-passes', 'tree'])
def test_messages_of_a_frame(seconds, options):
    """64 KiB of the smallest messages, each a request."""
    n = 40960
    small, large = seconds(large_frames(n, 1024), *options), seconds(large_frames(n, 65536), *options)
    assert large < FACTOR * max(small, 0.02), (small, large)
