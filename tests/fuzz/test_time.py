# SPDX-License-Identifier: GPL-2.0-or-later
"""Cost grows with what there is to read, not with its square.

Each shape is measured twice with as many bytes, in many small messages and in few large
ones (or in few frames and in many): the time may differ by a factor, not by the sizes' ratio.
"""
import struct
import time

import pytest

from support.capture import NESTED, Writer, attr, cooked, message

LARGE = 60000
LEAST = 0.05		# seconds: below, the clock tells nothing
FACTOR = 5
HEADER = bytes(16)	# struct ifinfomsg


def cpu(tshark, path, *options):
    """Seconds of the fastest of three runs, without what tshark needs to start."""
    times = []
    for _ in range(3):
        start = time.monotonic()
        tshark.run('-r', path, *options, timeout=120)
        times.append(time.monotonic() - start)
    return min(times)


def flat(size):
    return attr(False, 4, struct.pack('<I', 1500)) * (size // 8)


def unknown(size):
    return attr(False, 0x3fff, b'') * (size // 4)


def linkinfo(size):
    """Each asks for a kind that is not there."""
    return attr(False, 18, attr(False, 2, attr(False, 1, b'abcd'))) * (size // 16)


def af_spec(size):
    return attr(False, 26 | NESTED, attr(False, 2, attr(False, 1, b'abcdefgh')) * (size // 16))


def bomb(size):
    data = b''
    while len(data) + 4 < size:
        data = attr(False, 26 | NESTED, data)
    return data


def records(size):
    return attr(False, 11, struct.pack('<HHI', 8, 1, 2) * (size // 8))


@pytest.fixture(scope='module')
def start_up(tshark, scratch):
    path = scratch / 'nothing.pcap'
    with Writer(path):
        pass
    return cpu(tshark, path)


@pytest.mark.parametrize('shape', [flat, unknown, linkinfo, af_spec, bomb, records],
                         ids=lambda f: f.__name__)
@pytest.mark.parametrize('options', [[], ['-V'], ['-Y', 'netlink.errno == 1']],
                         ids=['summary', 'tree', 'filter'])
def test_large_message(shape, options, tshark, scratch, start_up):
    times = {}
    for size in (LARGE // 16, LARGE):
        path = scratch / f'{shape.__name__}-{size}.pcap'
        with Writer(path) as out:
            for seq in range(4 * LARGE // size):
                out.frame(cooked(0) + message(False, 16, 0, seq, HEADER + shape(size)))
        times[size] = max(cpu(tshark, path, *options) - start_up, LEAST)
    small, large = times.values()
    print(f'{shape.__name__}: {small:.2f} s in small messages, {large:.2f} s in large ones')
    assert large < FACTOR * small, times
    assert large < 60


@pytest.mark.parametrize('kind', ['requests', 'dump', 'notifications'])
def test_many_frames(kind, tshark, scratch, start_up):
    """Exchanges and names are kept for each frame, and looked up by the last."""
    times = {}
    body = HEADER + attr(False, 3, b'eth0\0') + attr(False, 4, struct.pack('<I', 1500))
    for frames in (4000, 32000):
        path = scratch / f'{kind}-{frames}.pcap'
        with Writer(path) as out:
            if kind == 'dump':
                out.frame(cooked(0) + message(False, 18, 0x301, 7, HEADER))
            for n in range(frames // 2):
                if kind == 'requests':
                    out.frame(cooked(0) + message(False, 16, 5, n, body))
                    out.frame(cooked(0) + message(False, 2, 0x100, n, struct.pack('<i', 0) +
                                                  struct.pack('<IHHII', 40, 16, 5, n, 0), pid=99))
                else:
                    one = message(False, 16, 2 if kind == 'dump' else 0,
                                  7 if kind == 'dump' else 0, body, pid=99)
                    out.frame(cooked(0) + one)
                    out.frame(cooked(0) + one)
        times[frames] = max(cpu(tshark, path) - start_up, LEAST) / frames
    few, many = times.values()
    print(f'{kind}: {few * 1e6:.0f} us a frame of few, {many * 1e6:.0f} us of many')
    assert many < 3 * few, times
