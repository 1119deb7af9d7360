# SPDX-License-Identifier: GPL-2.0-or-later
"""Captures that are damaged, cut and no captures at all: nltap prints what there is, or says
what is wrong.

With a sanitized build every read outside of a frame ends nltap, and fails the test.  More of
it than a test has time for: NLSCOPE_FUZZ_ROUNDS=100.
"""
import os
import random
import struct

import pytest

from support import run
from support.capture import COOKED, Writer, read

ROUNDS = int(os.environ.get('NLSCOPE_FUZZ_ROUNDS', 2))
USES = {'line': [], 'tree': ['-v'], 'redact': ['--redact', '-w', '/dev/null']}
HEADER = COOKED + 16


def holds(nltap, path, use):
    done = nltap.run('-r', path, *USES[use], check=False, timeout=300)
    said = done.stderr.decode(errors='replace')
    assert done.returncode in (0, 1), f'{path.name}: exit {done.returncode}: {said[-3000:]}'
    assert 'Sanitizer' not in said and 'runtime error' not in said, said[-3000:]
    # no text of a capture may steer a terminal
    assert not set(done.stdout) & (set(range(32)) - {10} | {127})
    return done


def damage(data, dice, share, first):
    """Some bytes from the first on are others; some are what lengths and types often are."""
    data = bytearray(data)
    for _ in range(max(1, int(share * len(data)))):
        if len(data) <= first:
            break
        at = dice.randrange(first, len(data))
        data[at] = dice.choice([0, 1, 3, 4, 5, 8, 0x7f, 0x80, 0xff, dice.randrange(256)])
    return bytes(data)


@pytest.mark.parametrize('use', USES)
@pytest.mark.parametrize('path', run.captures(), ids=lambda p: p.stem)
def test_damaged_frames(nltap, scratch, path, use):
    """In all of a frame, in its messages only, in what is behind their headers only; cut."""
    out = scratch / 'damaged.pcap'
    with Writer(out) as file:
        for seed in range(ROUNDS):
            for share, first in ((0.01, COOKED), (0.03, HEADER), (0.1, 0)):
                dice = random.Random(f'{path.name} {seed} {first}')
                for _, data, length in read(path):
                    data = damage(data, dice, share, first)
                    held = len(data)
                    if dice.random() < 0.2:
                        held = dice.randrange(len(data) + 1)
                    file.frame(data[:held], max(length, held))
    assert holds(nltap, out, use).returncode == 0


@pytest.mark.parametrize('use', USES)
@pytest.mark.parametrize('name', ['multi-netns-7.2.pcapng', 'ipvlan-refused-6.12.pcap'])
def test_damaged_files(nltap, scratch, name, use):
    """The capture file's own headers and lengths, too."""
    whole = (run.CAPTURES / name).read_bytes()
    out = scratch / f'file{name[-7:]}'
    for seed in range(20 * ROUNDS):
        dice = random.Random(f'{name} {seed}')
        data = damage(whole, dice, 0.002, 0)
        out.write_bytes(data[:dice.randrange(len(data))] if seed % 2 else data)
        holds(nltap, out, use)


@pytest.mark.parametrize('data', [b'', b'\0' * 24, b'nothing of the kind\n',
                                  struct.pack('<IHHiIII', 0xa1b2c3d4, 2, 4, 0, 0, 65535, 1)],
                         ids=['empty', 'zeros', 'text', 'ethernet'])
def test_other_files(nltap, scratch, data):
    out = scratch / 'other.pcap'
    out.write_bytes(data)
    done = holds(nltap, out, 'line')
    assert done.returncode == 1 and b'; try: ' in done.stderr, done.stderr


@pytest.mark.parametrize('claimed', [0, 1, 3, 4, 15, 16, 17, 0x7fffffff, 0xffffffff])
def test_lengths_that_lie(nltap, scratch, claimed):
    """Of messages; and of attributes, for the half of it."""
    out = scratch / 'lengths.pcap'
    with Writer(out) as file:
        for _, data, length in read(run.CAPTURES / 'ipvlan-refused-6.12.pcap'):
            if len(data) < HEADER + 24:
                continue
            file.frame(data[:16] + struct.pack('<I', claimed) + data[20:], length)
            file.frame(data[:HEADER + 16] + struct.pack('<H', claimed & 0xffff) +
                       data[HEADER + 18:], length)
    for use in USES:
        assert holds(nltap, out, use).returncode == 0
