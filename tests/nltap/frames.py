# SPDX-License-Identifier: GPL-2.0-or-later
"""Captures as nltap writes them, made up: traced frames, frames that it added."""
import struct
import time

SENT, RECEIVED = 4, 0
ROUTE, USERSOCK, XFRM, NETFILTER, UEVENT, GENERIC = 0, 2, 6, 12, 15, 16
PROCESS = 0x6e01


def message(kind, flags, seq, body, pid=0):
    return struct.pack('<IHHII', 16 + len(body), kind, flags, seq, pid) + body


def attr(kind, payload):
    return struct.pack('<HH', 4 + len(payload), kind) + payload + b'\0' * (-len(payload) % 4)


def plain(protocol):
    return struct.pack('>HHH8sH', 4, 824, 0, b'', protocol)


def traced(protocol, direction, port, thread):
    return struct.pack('>HHHIIH', direction, 824, 8, port, thread, protocol)


def told(protocol):
    return struct.pack('>HHH8sH', 4, 824, 5, b'nltap', protocol)


def process(protocol, port, pid, comm, cmdline):
    body = (attr(1, struct.pack('<I', protocol)) + attr(2, struct.pack('<I', port)) +
            attr(3, struct.pack('<I', pid)) + attr(4, comm.encode() + b'\0') +
            attr(5, cmdline.encode() + b'\0'))
    return told(USERSOCK) + message(PROCESS, 0, 0, body)


def getlink(seq=1, pid=0, flags=5):
    return message(18, flags, seq, struct.pack('<BBHiII', 0, 0, 0, 1, 0, 0), pid)


def ack(seq, pid, error=0):
    """An NLMSG_ERROR with the header alone of a getlink()."""
    return message(2, 0x100, seq, struct.pack('<i', error) + getlink(seq)[:16], pid)


def write(path, frames):
    """A classic pcap file of these frames, a millisecond apart."""
    now = int(time.time())
    with open(path, 'wb') as f:
        f.write(struct.pack('<IHHiIII', 0xa1b2c3d4, 2, 4, 0, 0, 0x40000, 253))
        for i, data in enumerate(frames):
            f.write(struct.pack('<IIII', now, i * 1000, len(data), len(data)) + data)
    return path


def blocks(data):
    """(type, body) of each block of a little-endian pcapng file; it must be whole."""
    off = 0
    while off < len(data):
        kind, total = struct.unpack_from('<II', data, off)
        assert total >= 12 and total % 4 == 0 and off + total <= len(data), 'cut block'
        assert struct.unpack_from('<I', data, off + total - 4)[0] == total
        yield kind, data[off + 8:off + total - 4]
        off += total


def packets(data):
    """(interface, bytes, original length, options) of each packet of a pcapng file."""
    for kind, body in blocks(data):
        if kind != 6:
            continue
        interface, _, _, cap, length = struct.unpack_from('<IIIII', body)
        rest = body[20 + cap + (-cap % 4):]
        options = {}
        while len(rest) >= 4:
            code, size = struct.unpack_from('<HH', rest)
            if not code:
                break
            options[code] = rest[4:4 + size]
            rest = rest[4 + size + (-size % 4):]
        yield interface, body[20:20 + cap], length, options


def timed(data):
    """(seconds since the epoch, bytes) of each packet of a pcapng file in nanoseconds."""
    for kind, body in blocks(data):
        if kind == 6:
            _, high, low, cap = struct.unpack_from('<IIII', body)
            yield (high << 32 | low) / 1e9, body[20:20 + cap]
