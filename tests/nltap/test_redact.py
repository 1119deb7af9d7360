# SPDX-License-Identifier: GPL-2.0-or-later
"""--redact: keys are zeros, lengths and all else are kept."""
import re

import pytest

import frames
from support import run

XFRM = sorted(run.CAPTURES.glob('xfrm-state-*.pcap')) + sorted(run.CAPTURES.glob('strongswan-*.pcap'))


@pytest.mark.parametrize('path', XFRM, ids=lambda p: p.stem)
def test_keys_are_zeros(nltap, path):
    plain = nltap.run('-r', path, '-w', '-').stdout
    redacted = nltap.run('-r', path, '-w', '-', '--redact').stdout
    assert len(plain) == len(redacted)
    keys = re.compile(r'(?m)^(\s+alg_key: )([0-9a-f]+)$')
    before = nltap.text('-r', '-', '-v', input=plain)
    after = nltap.text('-r', '-', '-v', input=redacted)
    assert [k for k in keys.findall(before) if set(k[1]) != {'0'}], 'the capture has no key'
    assert not [k for k in keys.findall(after) if set(k[1]) != {'0'}]
    zeros = lambda m: m[1] + '0' * len(m[2])
    assert keys.sub(zeros, before) == after


@pytest.mark.parametrize('path', XFRM, ids=lambda p: p.stem)
def test_no_key_is_left_anywhere(nltap, path):
    """Refusals hold the request's copy, with its key."""
    text = nltap.text('-r', path, '-v')
    keys = {bytes.fromhex(k) for k in re.findall(r'alg_key: ([0-9a-f]{32,})', text)}
    data = nltap.run('-r', path, '-w', '-', '--redact').stdout
    assert keys and not [k for k in keys if any(k) and k in data]


@pytest.mark.parametrize('introduced', [False, True])
def test_generic_families_without_tables_show_no_value(nltap, scratch, introduced):
    secret = b'a private key of 32 bytes length'
    body = bytes([1, 1, 0, 0]) + frames.attr(3, secret)
    name = frames.message(16, 0, 1, bytes([1, 2, 0, 0]) + frames.attr(1, b'\x77\0') +
                          frames.attr(2, b'nothingknowsme\0'), pid=1)
    path = frames.write(scratch / 'genl.pcap', [
        *([frames.plain(16) + name] if introduced else []),
        frames.plain(16) + frames.message(0x77, 5, 2, body)])
    data = nltap.run('-r', path, '-w', '-', '--redact').stdout
    assert secret not in data
    assert secret in nltap.run('-r', path, '-w', '-').stdout
