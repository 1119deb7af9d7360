# SPDX-License-Identifier: GPL-2.0-or-later
"""Captures that are broken, cut and damaged: shown as they are, never a crash.

With a sanitized build every read outside of a frame ends tshark, and fails the test.
"""
import re
import shutil
import struct
import subprocess

import pytest

from support import run
from support.capture import COOKED, Writer, attr, cooked, message, read

BAD = re.compile(rb'Dissector bug|AddressSanitizer|runtime error:|CRITICAL|\*\*: |\bASSERT|'
                 rb'STATUS_ACCESS|g_assert')
SMALL = 700		# bytes of frames that are cut at every place
ROOM = 60000		# frames that come of it, at most
BODY = COOKED + 16 + 16	# up to the attributes of RTM_NEWLINK


def whole_output(shark, *arguments, timeout=900):
    """Runs to the end; fails on what no dissector may say.  Returns the lines that match."""
    process = subprocess.Popen([*shark.command, *map(str, arguments)], stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT, env=shark.env)
    bad = [line for line in process.stdout if BAD.search(line)]
    status = process.wait(timeout)
    assert status == 0, f'{arguments}: exit {status}\n' + b''.join(bad[-20:]).decode(errors='replace')
    assert not bad, b''.join(sorted(set(bad))[:20]).decode(errors='replace')


@pytest.fixture(scope='module')
def merged(scratch):
    """All captures in one: tshark need not start for each."""
    if not shutil.which('editcap') or not shutil.which('mergecap'):
        pytest.skip('no editcap and mergecap (package wireshark-common)')
    path = scratch / 'merged.pcapng'
    subprocess.run(['mergecap', '-a', '-F', 'pcapng', '-w', path, *run.captures()], check=True)
    return path


def edited(path, name, *options):
    """A copy as editcap makes it."""
    copy = path.parent / f'{name}.pcapng'
    subprocess.run(['editcap', *options, path, copy], check=True, stderr=subprocess.DEVNULL)
    return copy


@pytest.mark.parametrize('share', ['0.1', '0.02', '0.002'])
def test_damaged(share, merged, tshark):
    """Some of the bytes are others, in the headers too."""
    damaged = edited(merged, f'damaged-{share}', '-E', share, '--seed', '1')
    whole_output(tshark, '-r', damaged, '-V')
    damaged.unlink()


@pytest.mark.parametrize('share', ['0.05', '0.01', '0.003'])
def test_damaged_inside(share, merged, tshark):
    """The headers are right, what is within them is not: it is read deeper."""
    damaged = edited(merged, f'inside-{share}', '-E', share, '-o', str(BODY), '--seed', '3')
    whole_output(tshark, '-r', damaged, '-V')
    # Two passes and a filter: no tree, then one of the fields that are asked for.
    whole_output(tshark, '-2', '-R', 'netlink.exchange || netlink.errno', '-r', damaged)
    damaged.unlink()


@pytest.mark.parametrize('length', [8, 17, 31, 33, 36, 47, 64, 200])
def test_snapped(length, merged, tshark):
    """tcpdump -s: each frame's rest is missing."""
    cut = edited(merged, f'cut-{length}', '-s', str(length))
    whole_output(tshark, '-r', cut, '-V')
    cut.unlink()


def different():
    """Frames of all captures, one of each length, protocol and message type."""
    seen = set()
    for capture in run.captures():
        for _, data, _ in read(capture):
            key = len(data), data[14:16], data[20:22]
            if COOKED < len(data) <= SMALL and key not in seen:
                seen.add(key)
                yield data


def test_cut_at_every_byte(tshark, scratch):
    """The capture's end, at each place that a frame can have: nothing is malformed by it."""
    path, room, whole = scratch / 'every.pcap', ROOM, {}
    with Writer(path) as out:
        for data in sorted(different(), key=len):
            room -= len(data) - COOKED
            if room < 0:
                break
            first = out.frame(data)
            for held in range(COOKED, len(data)):
                whole[out.frame(data[:held], len(data))] = first
    assert out.frames > 5000
    whole_output(tshark, '-r', path, '-V')
    malformed = set(map(int, tshark.text('-r', path, '-Y', '_ws.malformed', '-T', 'fields', '-e',
                                         'frame.number').split()))
    by_cut = sorted(n for n in malformed if n in whole and whole[n] not in malformed)
    assert not by_cut, f'{len(by_cut)} frames: {by_cut[:10]}'
    path.unlink()


def test_message_length_at_every_value(tshark, scratch):
    """nlmsg_len that does not fit the frame, little and large."""
    body = bytes(16) + attr(False, 3, b'eth0\0') + attr(False, 4, struct.pack('<I', 1500))
    path = scratch / 'lengths.pcap'
    with Writer(path) as out:
        for be in (False, True):
            for claimed in [*range(0, 80), 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff]:
                one = message(be, 16, 0, 1, body, claimed=claimed)
                out.frame(cooked(0) + one)
                out.frame(cooked(0) + one + message(be, 16, 0, 2, body))
    whole_output(tshark, '-r', path, '-V')


def test_every_type_and_protocol(tshark, scratch):
    """Messages that no table knows, empty and not."""
    path = scratch / 'types.pcap'
    with Writer(path) as out:
        for protocol in [*range(0, 24), 31, 255, 0xffff]:
            for kind in [*range(0, 130), *range(256, 4096, 85), 0xffff]:
                for body in (b'', b'\2', b'\2\0\0\0' + attr(True, 1, b'x') + attr(False, 1, b'y')):
                    out.frame(cooked(protocol) + message(False, kind, 1, kind, body))
    whole_output(tshark, '-r', path, '-V')


def test_short_requests_are_no_malformed_ones(tshark, scratch):
    """RTM_GETLINK with struct rtgenmsg alone, as Go sends it, and with nothing."""
    path = scratch / 'short.pcap'
    with Writer(path) as out:
        for kind in (18, 22, 26, 30):
            for body in (b'', b'\0', b'\2\0\0\0'):
                out.frame(cooked(0) + message(False, kind, 0x301, kind, body))
        short = out.frames
        out.frame(cooked(0) + message(False, 16, 0, 0, b'\0'))	# the kernel sends none
    frames = tshark.text('-r', path, '-Y', '_ws.malformed', '-T', 'fields', '-e', 'frame.number')
    assert frames.split() == [str(short + 1)]
