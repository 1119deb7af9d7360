# SPDX-License-Identifier: GPL-2.0-or-later
"""--redact: keys are zeros, lengths and all else are kept."""
import re
import struct

import pytest

import frames
from support import run
from support.capture import read

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


def key_of(capture):
    """A request with a key in it, and the key."""
    for _, data, _ in read(capture):
        at = data.find(b'rfc4106(gcm(aes))')
        # alg_name[64], alg_key_len, alg_icv_len, alg_key
        if at > 0 and data[20:22] == b'\x10\0' and any(data[at + 72:at + 92]):
            return data, data[at + 72:at + 92]
    raise AssertionError(f'no key in {capture}')


def test_what_is_damaged_is_zeroed_too(nltap, scratch):
    """Lengths that lie, attributes and messages of no known number: a key may be there."""
    data, key = key_of(XFRM[0])
    at = data.find(b'rfc4106(gcm(aes))') - 4        # the attribute's header
    put = lambda off, kind, value: data[:off] + struct.pack(kind, value) + data[off + struct.calcsize(kind):]
    path = frames.write(scratch / 'damaged.pcap', [
        put(16, '<I', 0xffff), put(16, '<I', 17), put(20, '<H', 0x7f), put(at, '<H', 0x7fff),
        put(at, '<H', 3), put(at + 2, '<H', 0x1fff), put(at + 2, '<H', 1)])
    assert nltap.run('-r', path, '-w', '-').stdout.count(key) == 7
    assert key not in nltap.run('-r', path, '-w', '-', '--redact').stdout


def test_command_lines_hold_keys(nltap, scratch):
    path = scratch / 'command.pcapng'
    secret = '0x00112233445566778899aabbccddeeff'
    nltap.run('trace', '--redact', '-w', path, '--', 'sh', '-c', f'ip link >/dev/null; : {secret}',
              check=False)
    assert secret.encode() not in path.read_bytes()
    nltap.run('trace', '-w', path, '--', 'sh', '-c', f'exec ip link >/dev/null # {secret}',
              check=False)
    assert secret.encode() in path.read_bytes()
    again = nltap.run('-r', path, '-w', '-', '--redact').stdout
    assert secret.encode() not in again and b'ip\0' in again


SECRET_NAME = re.compile(r'_(KEY|PSK|SECRET|PASSWORD|PRIVATE_KEY|PRESHARED_KEY|SAK|PMK|KEK|KCK|TK)$|alg_key$')
# Called a key, and none: numbers, containers of more, public ones.
NO_SECRET_KINDS = {'nest', 'submsg', 'array', 'list', 'flag', 'struct', 'u8', 'u16', 'u32', 'u64',
                   'be16', 'be32', 's32', 'uint'}
NO_SECRET = {}


def test_rows_that_are_called_keys_are_secret(tables):
    open_rows = {row['name'] for row in tables.all_rows()
                 if row.get('name') and SECRET_NAME.search(row['name'])
                 and row['kind'] not in NO_SECRET_KINDS and not row.get('secret')}
    assert open_rows == set(NO_SECRET)


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
