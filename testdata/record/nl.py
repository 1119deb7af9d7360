"""Raw netlink for scenarios: what the tools cannot be made to send, as bytes."""
import os
import select
import socket
import struct

ROUTE, USERSOCK, SOCK_DIAG, XFRM, NETFILTER, GENERIC = 0, 2, 4, 6, 12, 16
NOOP, ERROR, DONE = 1, 2, 3
REQUEST, MULTI, ACK, ECHO = 1, 2, 4, 8
DUMP = 0x300
REPLACE, EXCL, CREATE, APPEND = 0x100, 0x200, 0x400, 0x800
SOL_NETLINK = 270
OPT_EXT_ACK, OPT_CAP_ACK, OPT_STRICT = 11, 10, 12
NESTED = 0x8000


def attr(number, value=b''):
    """One attribute; bytes are its payload, an int a u32, a str a C string."""
    if isinstance(value, int):
        value = struct.pack('=I', value)
    elif isinstance(value, str):
        value = value.encode() + b'\0'
    data = struct.pack('=HH', 4 + len(value), number) + value
    return data + bytes(-len(data) % 4)


def msg(kind, payload=b'', flags=REQUEST, seq=0, port=0):
    """One message, unpadded."""
    return struct.pack('=IHHII', 16 + len(payload), kind, flags, seq, port) + payload


def batch(*messages):
    """Several messages, each aligned, for one send."""
    return b''.join(m + bytes(-len(m) % 4) for m in messages)


def genl(cmd, *attrs, version=1):
    return struct.pack('=BBH', cmd, version, 0) + b''.join(attrs)


class Socket:
    def __init__(self, proto, port=0, groups=0, ext_ack=True, cap_ack=False, strict=False):
        self.s = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, proto)
        for option, value in ((OPT_EXT_ACK, ext_ack), (OPT_CAP_ACK, cap_ack), (OPT_STRICT, strict)):
            self.s.setsockopt(SOL_NETLINK, option, int(value))
        self.s.bind((port, groups))
        self.port = self.s.getsockname()[0]

    def join(self, group):
        self.s.setsockopt(SOL_NETLINK, 1, group)

    def send(self, data, port=0):
        self.s.sendto(data, (port, 0))

    def recv(self, size=65536, wait=2.0):
        """One datagram as a list of (type, flags, seq, payload); [] when nothing comes."""
        if not select.select([self.s], [], [], wait)[0]:
            return []
        data, found = self.s.recv(size), []
        while len(data) >= 16:
            length, kind, flags, seq, _ = struct.unpack_from('=IHHII', data)
            if length < 16:
                break
            found.append((kind, flags, seq, data[16:length]))
            data = data[(length + 3) & ~3:]
        return found

    def ask(self, kind, payload=b'', flags=REQUEST | ACK, seq=1, port=0):
        """Send one request and read until its ack, error or end of dump."""
        self.send(msg(kind, payload, flags, seq, port))
        return self.finish()

    def finish(self):
        all_of_it = []
        while True:
            got = self.recv()
            all_of_it += got
            if not got or got[-1][0] in (ERROR, DONE):
                return all_of_it


def errno_of(answer):
    """The errno of an answer's last message, 0 for an ack, None when it has none."""
    if answer and answer[-1][0] in (ERROR, DONE) and len(answer[-1][3]) >= 4:
        return -struct.unpack_from('=i', answer[-1][3])[0]
    return None


def say(what, answer):
    number = errno_of(answer)
    print(what, len(answer), 'messages', os.strerror(number) if number else number, flush=True)


def family(name):
    """The id of a generic netlink family, asked for by name."""
    s = Socket(GENERIC)
    for kind, _, _, payload in s.ask(16, genl(3, attr(2, name)), REQUEST | ACK):
        at = 4
        while kind == 16 and at + 4 <= len(payload):
            length, number = struct.unpack_from('=HH', payload, at)
            if number == 1:
                return struct.unpack_from('=H', payload, at + 4)[0]
            at += (length + 3) & ~3
    raise SystemExit(f'no generic netlink family {name}')
