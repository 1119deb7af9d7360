#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes inputs for the fuzzer of captures: one of each message, with its form.

    seed.py NLS_DUMP FOLDER CAPTURE...
"""
import pathlib
import struct
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from support.capture import COOKED, read
from support.tables import SUBSYS, Tables

LARGEST = 600


def key(family, msg):
    """As fuzz.c has it."""
    h = 2166136261
    for byte in (family['filter'] + msg['name']).encode():
        h = (h ^ byte) * 16777619 & 0xffffffff
    return struct.pack('>H', (h ^ h >> 16) & 0xffff)


def main():
    program, folder, captures = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
    families = [f for f in Tables(program).families if 'genl' not in f]
    any_type = {f['protocol'] for f in families if f.get('any_type')}
    bare = {f['protocol'] for f in families if f.get('bare')}
    messages = {(f['protocol'], max(f['subsys'], 0) << SUBSYS.get(f['protocol'], 0) | m['n']): (f, m)
                for f in families for m in f['msgs']}
    seen = set()
    for capture in captures:
        for _, data, _ in read(capture):
            if len(data) < COOKED + 16:
                continue
            length, kind, flags = struct.unpack_from('<IHH', data, COOKED)
            start = COOKED + 16
            if int.from_bytes(data[14:16], 'big') in bare:
                kind, flags, start = int(data.startswith(b'libudev\0', COOKED)), 1, COOKED
                length = len(data) - COOKED
            what = int.from_bytes(data[14:16], 'big'), kind
            what = (what[0], 0) if what[0] in any_type else what
            form = 'body' if flags & 1 or 'reply' not in messages.get(what, (0, {}))[1] else 'reply'
            if what not in messages or (what, form) in seen or length > LARGEST:
                continue
            seen.add((what, form))
            family, msg = messages[what]
            (folder / f"{family['filter']}-{msg['name']}-{form}".lower()).write_bytes(
                key(family, msg) + bytes([form == 'reply', 0]) + data[start:COOKED + length])


if __name__ == '__main__':
    main()
