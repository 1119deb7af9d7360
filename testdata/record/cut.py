#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Takes repeated look-ups of interfaces out of a capture: cut.py CAPTURE...

Every call of an older ip, bridge or tc first asks for all interfaces, or for one by its
name or index.  The first such request and its answer stay, and any whose answer names
other interfaces than the last that stayed.
"""
import struct
import sys

GETLINK, NEWLINK, DONE, DUMP, MULTI = 18, 16, 3, 0x300, 2
ROUTE, SLL = 0, 16
IFNAME, MASTER = 3, 10


def frames(data):
    """(offset, end) of each record of a pcap file."""
    offset = 24
    while offset + 16 <= len(data):
        end = offset + 16 + struct.unpack_from('=I', data, offset + 8)[0]
        yield offset, end
        offset = end


def messages(data, offset, end):
    """(type, flags, seq, port, offset, end) of the messages of a frame."""
    at = offset + 16 + SLL
    while at + 16 <= end:
        length, kind, flags, seq, port = struct.unpack_from('=IHHII', data, at)
        if length < 16 or at + length > end:
            return
        yield kind, flags, seq, port, at, at + length
        at += (length + 3) & ~3


def names(data, at, end):
    """(index, name, master) of the interface of a RTM_NEWLINK."""
    found = {}
    index = struct.unpack_from('=i', data, at + 20)[0]
    at += 32
    while at + 4 <= end:
        length, kind = struct.unpack_from('=HH', data, at)
        if length < 4:
            break
        found.setdefault(kind & 0x3fff, bytes(data[at + 4:at + length]))
        at += (length + 3) & ~3
    return index, found.get(IFNAME), found.get(MASTER)


class Exchange:
    """A request for interfaces and the frames of its answer."""

    def __init__(self, flags, frame, body):
        self.dump, self.frames, self.body = bool(flags & DUMP), [frame], body
        self.links, self.ended = set(), False


def exchanges(data):
    """Those for AF_UNSPEC interfaces, in the order of their requests."""
    opened, found = {}, []
    for frame in frames(data):
        if struct.unpack_from('>H', data, frame[0] + 16 + 14)[0] != ROUTE:
            continue
        listed = list(messages(data, *frame))
        kind, flags, seq, port, at, end = listed[0] if listed else (0, 0, 0, 0, 0, 0)
        if kind == GETLINK and data[at + 16] == 0 and len(listed) == 1:
            opened[seq] = Exchange(flags, frame, bytes(data[at + 16:end]))
            found.append(opened[seq])
        elif seq in opened and port and kind in (NEWLINK, DONE) and bool(flags & MULTI) == opened[seq].dump:
            one = opened[seq]
            one.frames.append(frame)
            one.links |= {names(data, m[4], m[5]) for m in listed if m[0] == NEWLINK}
            if not one.dump or any(m[0] == DONE for m in listed):
                one.ended = True
                del opened[seq]
    return found


def cut(path):
    with open(path, 'rb') as file:
        data = file.read()
    out, kept = set(), {}
    for one in exchanges(data):
        if one.ended and kept.get((one.dump, one.body)) == one.links:
            out.update(one.frames)
        else:
            kept[one.dump, one.body] = one.links
    with open(path, 'wb') as file:
        file.write(data[:24] + b''.join(data[a:b] for a, b in frames(data) if (a, b) not in out))
    print(f'{path}: {len(out)} frames less, {len(data)} bytes before')


if __name__ == '__main__':
    for name in sys.argv[1:]:
        cut(name)
