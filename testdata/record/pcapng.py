"""pcapng.py OUT NAME=PCAP...: classic captures into one pcapng, an interface each, by time."""
import struct
import sys

LINKTYPE_NETLINK = 253


def block(kind, body):
    body += bytes(-len(body) % 4)
    total = len(body) + 12
    return struct.pack('=II', kind, total) + body + struct.pack('=I', total)


def option(code, value):
    return struct.pack('=HH', code, len(value)) + value + bytes(-len(value) % 4)


def linktype(path):
    with open(path, 'rb') as file:
        return struct.unpack_from('=I', file.read(24), 20)[0]


def frames(path, interface):
    with open(path, 'rb') as file:
        data = file.read()
    at = 24
    while at + 16 <= len(data):
        seconds, micros, captured, length = struct.unpack_from('=IIII', data, at)
        yield seconds * 1000000 + micros, interface, length, data[at + 16:at + 16 + captured]
        at += 16 + captured


def main():
    out, *sources = sys.argv[1:]
    names, paths = zip(*(source.rsplit('=', 1) for source in sources))
    with open(out, 'wb') as file:
        file.write(block(0x0a0d0d0a, struct.pack('=IHHq', 0x1a2b3c4d, 1, 0, -1)))
        for name, path in zip(names, paths):
            kind = linktype(path)
            device = 'nlmon0' if kind == LINKTYPE_NETLINK else name.split()[-1]
            options = option(2, device.encode()) + option(3, name.encode()) + option(0, b'')
            file.write(block(1, struct.pack('=HHI', kind, 0, 0) + options))
        merged = sorted(frame for n, path in enumerate(paths) for frame in frames(path, n))
        for time, interface, length, data in merged:
            file.write(block(6, struct.pack('=IIIII', interface, time >> 32, time & 0xffffffff, len(data), length)
                             + data))


main()
