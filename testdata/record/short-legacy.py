"""Requests that the tools of today do not send but programs do."""
import socket
import struct
import sys

import nl
from nl import attr, batch, genl, msg

LINK, ADDR, ROUTE, NEIGH, RULE, QDISC, TABLE = 18, 22, 26, 30, 34, 38, 66
NEWLINK, DELLINK, NEWADDR, DELADDR = 16, 17, 20, 21
DUMP = nl.REQUEST | nl.DUMP
DO = nl.REQUEST | nl.ACK


def short_requests():
    s = nl.Socket(nl.ROUTE)
    for seq, kind in enumerate((LINK, ADDR, ROUTE, NEIGH, RULE, TABLE), 1):
        family = b'\2' if kind != LINK else b'\0'
        nl.say(f'rtgenmsg of one byte, type {kind}', s.ask(kind, family, DUMP, seq))
    nl.say('rtgenmsg padded to four', s.ask(LINK, bytes(4), DUMP, 20))
    nl.say('no header at all', s.ask(LINK, b'', DUMP, 21))
    nl.say('a get of 17 bytes', s.ask(LINK, b'\0', DO, 22))
    nl.say('half an ifinfomsg', s.ask(LINK, bytes(8), DO, 23))
    # a long request as busybox sends it: the whole buffer, zeros after the message
    s.send(msg(LINK, bytes(16), DUMP, 24) + bytes(200))
    nl.say('padding after the message', s.finish())
    s.send(msg(ADDR, b'\2', DUMP, 25) + b'\0\0\0')
    nl.say('padded to alignment', s.finish())
    strict = nl.Socket(nl.ROUTE, strict=True)
    nl.say('strict: a short dump', strict.ask(ADDR, b'\2', DUMP, 26))
    nl.say('strict: an unknown attribute', strict.ask(LINK, bytes(16) + attr(999, 1), DUMP, 27))
    nl.say('strict: by index', strict.ask(ADDR, struct.pack('=BBBBI', 2, 0, 0, 0, 1), DUMP, 28))


def sequences_and_ports():
    one, two = nl.Socket(nl.ROUTE), nl.Socket(nl.ROUTE, port=4242)
    request = lambda index: struct.pack('=BBHiII', 0, 0, 0, index, 0, 0)
    # the same number from two sockets, answers read crosswise
    one.send(msg(LINK, request(1), nl.REQUEST, 7))
    two.send(msg(LINK, request(2), nl.REQUEST, 7, two.port))
    nl.say('seq 7 from 4242', two.recv())
    nl.say('seq 7', one.recv())
    nl.say('seq 0', one.ask(LINK, request(1), DO, 0))
    nl.say('seq 0 again', one.ask(LINK, request(2), DO, 0))
    nl.say('largest seq', one.ask(LINK, request(1), DO, 0xffffffff))
    nl.say('a port of its own', two.ask(LINK, request(1), DO, 8, two.port))
    nl.say('a wrong port', two.ask(LINK, request(1), DO, 9, 1))
    nl.say('echo', one.ask(NEWADDR, struct.pack('=BBBBI', 2, 32, 0, 0, 1)
           + attr(2, bytes([127, 0, 9, 9])), DO | nl.ECHO | nl.CREATE, 10))
    nl.say('no ack asked', one.ask(DELADDR, struct.pack('=BBBBI', 2, 32, 0, 0, 1)
           + attr(2, bytes([127, 0, 9, 9])), nl.REQUEST, 11))


def batches():
    s = nl.Socket(nl.ROUTE)
    add = lambda name, seq: msg(NEWLINK, bytes(16) + attr(3, name)
                                + attr(18, attr(1, 'dummy')), DO | nl.CREATE | nl.EXCL, seq)
    s.send(batch(add('b0', 100), add('b1', 101), add('b0', 102), add('b2', 103)))
    print('batch of four', [nl.errno_of(s.recv()) for _ in range(4)])
    s.send(batch(msg(nl.NOOP, b'', nl.REQUEST, 110), msg(LINK, struct.pack('=BBHiII', 0, 0, 0, 1, 0, 0), nl.REQUEST, 111),
                 msg(nl.DONE, bytes(4), nl.REQUEST, 112), msg(4, b'', nl.REQUEST | nl.ACK, 113)))
    print('noop, get, done, overrun', len(s.recv()), len(s.recv(wait=0.5)))
    s.send(batch(msg(LINK, b'\0', DUMP, 120), msg(ADDR, b'\2', DUMP, 121)))
    nl.say('two dumps in one frame', s.finish())
    for seq, name in enumerate(('b0', 'b1', 'b2'), 130):
        nl.say(f'delete {name}', s.ask(DELLINK, bytes(16) + attr(3, name), DO, seq))


def refusals():
    long_request = bytes(16) + attr(3, 'x' * 15) + attr(20, 'y' * 200) + attr(4, 70000) + attr(18, attr(1, 'nosuch'))
    for ext in (False, True):
        for cap in (False, True):
            s = nl.Socket(nl.ROUTE, ext_ack=ext, cap_ack=cap)
            nl.say(f'refused, ext_ack {ext} cap_ack {cap}', s.ask(NEWLINK, long_request, DO | nl.CREATE, 200 + 2 * ext + cap))
            nl.say('accepted', s.ask(LINK, bytes(16) + attr(29, 9) + attr(3, 'lo'), DO, 210 + 2 * ext + cap))
    s = nl.Socket(nl.ROUTE)
    nl.say('unknown type', s.ask(999, bytes(16), DO, 220))
    nl.say('a reserved type', s.ask(9, b'', DO, 221))
    nl.say('an attribute too short', s.ask(NEWLINK, bytes(16) + attr(4, b'\1'), DO, 222))
    nl.say('an attribute beyond the end', s.ask(NEWLINK, bytes(16) + struct.pack('=HH', 99, 3) + b'lo\0\0', DO, 223))
    nl.say('a name too long', s.ask(NEWLINK, bytes(16) + attr(3, 'n' * 40), DO, 224))
    nl.say('out of range', s.ask(NEWLINK, struct.pack('=BBHiII', 0, 0, 0, 2, 0, 0) + attr(51, 1 << 31) + attr(44, b'\7'), DO, 225))
    # a multicast database entry with a source that has no address: MISS_NEST
    port = socket.if_nametoindex('p0')
    entry = struct.pack('=IBBH', port, 1, 0, 0) + bytes([239, 1, 1, 1]) + bytes(12) + struct.pack('>HH', 0x0800, 0)
    source = attr(2 | nl.NESTED, attr(1 | nl.NESTED, b''))
    mdb = struct.pack('=B3xI', 7, socket.if_nametoindex('br0')) + attr(1, entry)
    nl.say('a source without address', s.ask(84, mdb + attr(2 | nl.NESTED, source + attr(3, b'\1')), DO | nl.CREATE, 226))
    nl.say('a mode out of range', s.ask(84, mdb + attr(2 | nl.NESTED, attr(3, b'\7')), DO | nl.CREATE, 227))
    g = nl.Socket(nl.GENERIC)
    ethtool = nl.family('ethtool')
    header = attr(1 | nl.NESTED, attr(2, 'd0'))
    nl.say('ethtool: no header', g.ask(ethtool, genl(2), DO, 230))
    nl.say('ethtool: header flags', g.ask(ethtool, genl(2, attr(1 | nl.NESTED, attr(2, 'd0') + attr(3, 0xff00))), DO, 231))
    nl.say('ethtool: nothing wanted', g.ask(ethtool, genl(12, header), DO, 232))
    nl.say('ethtool: unknown attribute', g.ask(ethtool, genl(15, header, attr(99, 1)), DO, 233))
    nl.say('ethtool: out of range', g.ask(ethtool, genl(5, header, attr(4, b'\377')), DO, 234))
    nl.say('ethtool: unknown command', g.ask(ethtool, genl(250), DO, 235))
    netdev = nl.family('netdev')
    nl.say('netdev: missing', g.ask(netdev, genl(1), DO, 236))
    nl.say('netdev: below the range', g.ask(netdev, genl(1, attr(1, 0)), DO, 237))
    try:
        wireless = nl.family('nl80211')
    except SystemExit as no:
        print(no)
    else:
        nl.say('nl80211: missing', g.ask(wireless, genl(5), DO, 238))
        nl.say('nl80211: out of range', g.ask(wireless, genl(6, attr(3, 1), attr(5, 99)), DO, 239))
        nl.say('nl80211: dump of scans', g.ask(wireless, genl(32), DUMP, 240))
    nl.say('unknown generic family', g.ask(0x7ff, genl(1), DO, 241))
    unknown = nl.Socket(nl.NETFILTER)
    nl.say('unknown netfilter subsystem', unknown.ask(0xf00, bytes(4), DO, 243))


def interrupted_dump():
    slow, other = nl.Socket(nl.ROUTE), nl.Socket(nl.ROUTE)
    slow.s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
    slow.send(msg(ADDR, struct.pack('=BBBBI', 2, 0, 0, 0, 0), DUMP, 300))
    got = slow.recv(4096)
    index = socket.if_nametoindex('d0')
    address = struct.pack('=BBBBI', 2, 32, 0, 0, index) + attr(2, bytes([10, 9, 1, 1]))
    nl.say('changed meanwhile', other.ask(DELADDR, address, DO, 301))
    got += slow.finish()
    print('dump interrupted', any(flags & 0x10 for _, flags, _, _ in got), len(got))


def headerless():
    """Generic netlink without its four-byte header."""
    g = nl.Socket(nl.GENERIC)
    nl.say('no generic header', g.ask(16, b'', DO, 242))
    nl.say('half a generic header', g.ask(16, b'\3\1', DO, 243))
    nl.say('nothing but the header', g.ask(16, genl(3), DO, 244))


if sys.argv[1:] == ['interrupted']:
    interrupted_dump()
elif sys.argv[1:] == ['headerless']:
    headerless()
else:
    short_requests()
    sequences_and_ports()
    batches()
    refusals()
