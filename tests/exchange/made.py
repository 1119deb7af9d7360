# SPDX-License-Identifier: GPL-2.0-or-later
"""Made-up captures of netlink: what a test wants to be said, in either byte order."""
import struct

from support.capture import LINKTYPE_NETLINK, attr, cooked, message, order

ROUTE, USERSOCK, SOCK_DIAG, NFLOG, XFRM, AUDIT = 0, 2, 4, 5, 6, 9
CONNECTOR, NETFILTER, UEVENT, GENERIC = 11, 12, 15, 16

REQUEST, MULTI, ACK, ECHO, DUMP_INTR = 0x1, 0x2, 0x4, 0x8, 0x10
ROOT, MATCH, DUMP = 0x100, 0x200, 0x300
REPLACE, EXCL, CREATE, APPEND = 0x100, 0x200, 0x400, 0x800
CAPPED, ACK_TLVS = 0x100, 0x200

NOOP, ERROR, DONE, OVERRUN = 1, 2, 3, 4
NEWLINK, DELLINK, GETLINK, SETLINK = 16, 17, 18, 19
NEWADDR, DELADDR, GETADDR = 20, 21, 22
NEWROUTE, NEWNEIGH, NEWNEXTHOP = 24, 28, 104
XFRM_NEWSA, XFRM_GETSA, XFRM_ALLOCSPI = 16, 18, 22

EPERM, EINVAL, EOPNOTSUPP, ENOBUFS = 1, 22, 95, 105
MSG, OFFS, COOKIE, POLICY, MISS_TYPE, MISS_NEST = 1, 2, 3, 4, 5, 6

LINUX_SLL, LINUX_SLL2 = 113, 276


class Capture:
    """Frames, and what is needed to make them.  Numbers are those of the byte order."""

    def __init__(self, be=False, linktype=LINKTYPE_NETLINK):
        self.be, self.linktype, self.frames = be, linktype, []

    # Messages.

    def pack(self, layout, *values):
        return struct.pack(order(self.be) + layout, *values)

    def message(self, kind, flags, seq=1, pid=0, body=b'', claimed=None):
        return message(self.be, kind, flags, seq, body, pid, claimed)

    def attr(self, kind, payload):
        return attr(self.be, kind, payload)

    def u32(self, kind, value):
        return self.attr(kind, self.pack('I', value))

    def ifinfo(self, index=0, attrs=b'', family=0):
        return self.pack('BxHiII', family, 0, index, 0, 0) + attrs

    def name(self, text):
        return self.attr(3, text.encode() + b'\0')

    def getlink(self, flags=0, seq=1, pid=0, attrs=b''):
        return self.message(GETLINK, REQUEST | flags, seq, pid, self.ifinfo(attrs=attrs))

    def newlink(self, index, name, flags=0, seq=0, pid=0, attrs=b''):
        """What the kernel tells of an interface."""
        return self.message(NEWLINK, flags, seq, pid, self.ifinfo(index, self.name(name) + attrs))

    def newaddr(self, index, flags=0, seq=0, pid=0):
        return self.message(NEWADDR, flags, seq, pid,
                            self.pack('BBBBI', 2, 24, 0, 0, index) + self.attr(1, bytes([192, 0, 2, 1])))

    def done(self, seq=1, pid=0, status=0, flags=0, tlvs=b''):
        return self.message(DONE, MULTI | flags | (ACK_TLVS if tlvs else 0), seq, pid,
                            self.pack('i', status) + tlvs)

    def error(self, request, error=0, pid=0, whole=False, tlvs=b''):
        """What the kernel says to a request: the copy is whole only of a refused one."""
        seq, = struct.unpack_from(order(self.be) + 'I', request, 8)
        copy = request + b'\0' * (-len(request) % 4) if whole else request[:16]
        flags = (0 if whole else CAPPED) | (ACK_TLVS if tlvs else 0)
        return self.message(ERROR, flags, seq, pid, self.pack('i', -error) + copy + tlvs)

    def family(self, number, name, seq=1, pid=0):
        """nlctrl's reply that tells the id of a generic netlink family."""
        return self.message(16, 0, seq, pid, bytes([1, 2, 0, 0]) +
                            self.attr(1, self.pack('H', number)) +
                            self.attr(2, name.encode() + b'\0'))

    def genl(self, number, command, flags=REQUEST, seq=1, pid=0, attrs=b''):
        return self.message(number, flags, seq, pid, bytes([command, 1, 0, 0]) + attrs)

    # Frames.

    def frame(self, *messages, protocol=ROUTE, after=0.001, interface=0, length=None, cut=None):
        """Adds a frame of messages, seconds after the last; returns its number.  length: on
        the wire; cut: the bytes that were captured."""
        data = b''
        for one in messages:
            data += b'\0' * (-len(data) % 4) + one
        header = cooked(protocol)
        if self.linktype == LINUX_SLL2:
            header = struct.pack('>HHIHBB8s', protocol, 0, 9, 824, 4, 0, bytes(8))
        return self.raw(header + data, after, interface, length, cut)

    def raw(self, data, after=0.001, interface=0, length=None, cut=None):
        time = (self.frames[-1][0] if self.frames else 1_700_000_000_000_000) + round(after * 1e6)
        self.frames.append((time, interface, data[:cut], len(data) if length is None else length))
        return len(self.frames)

    def pcap(self):
        """In the file's byte order, too: a machine writes both in its own."""
        out = self.pack('IHHiIII', 0xa1b2c3d4, 2, 4, 0, 0, 0x40000, self.linktype)
        for time, _, data, length in self.frames:
            out += self.pack('IIII', time // 1_000_000, time % 1_000_000, len(data), length) + data
        return out

    def block(self, kind, body):
        body += b'\0' * (-len(body) % 4)
        length = 12 + len(body)
        return self.pack('II', kind, length) + body + self.pack('I', length)

    def section(self, interfaces):
        """A section of a pcapng file."""
        out = self.block(0x0a0d0d0a, self.pack('IHHq', 0x1a2b3c4d, 1, 0, -1))
        for _ in range(interfaces):
            out += self.block(1, self.pack('HxxI', self.linktype, 0x40000))
        for time, interface, data, length in self.frames:
            out += self.block(6, self.pack('IIIII', interface, time >> 32, time & 0xffffffff,
                                           len(data), length) + data)
        return out


class Looker:
    """tshark over a made-up capture, in one pass or in two."""

    def __init__(self, tshark, folder, passes):
        self.tshark, self.folder, self.passes, self.n = tshark, folder, passes, 0

    def write(self, capture):
        self.n += 1
        path = self.folder / f'made-{id(self)}-{self.n}.pcap'
        path.write_bytes(capture.pcap() if isinstance(capture, Capture) else capture)
        return path

    def lines(self, capture, *fields, options=()):
        """[[{value}, …] of each frame]: the values of each field, in order."""
        path = capture if hasattr(capture, 'open') else self.write(capture)
        arguments = [*self.passes, '-r', path, *options, '-T', 'fields', '-E', 'separator=/t',
                     '-E', 'occurrence=a', '-E', 'aggregator=/s']
        for field in fields:
            arguments += ['-e', field]
        done = self.tshark.run(*arguments)
        assert 'dissector bug' not in done.stderr.lower() and 'warning' not in done.stderr.lower(), \
            done.stderr
        return [line.split('\t') for line in done.stdout.splitlines()]

    def look(self, capture, *fields, options=()):
        """{frame: {field: [value]}}, without fields that are not there."""
        return {number: {field: text.split(' ') for field, text in zip(fields, line) if text}
                for number, line in enumerate(self.lines(capture, *fields, options=options), 1)}

    def texts(self, capture, field, options=()):
        """The text of one field of each frame, for values with spaces."""
        return [line[0] for line in self.lines(capture, field, options=options)]

    def matches(self, capture, display_filter, options=()):
        """Numbers of the frames that a display filter takes."""
        path = capture if hasattr(capture, 'open') else self.write(capture)
        out = self.tshark.text(*self.passes, '-r', path, *options, '-Y', display_filter,
                               '-T', 'fields', '-e', 'frame.number')
        return [int(n) for n in out.split()]
