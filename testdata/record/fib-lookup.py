"""Asks NETLINK_FIB_LOOKUP: struct fib_result_nl, of any message type."""
import socket
import struct

import nl

FIB_LOOKUP = 10
COMPAT, MAIN, LOCAL, NONE = 252, 254, 255, 77


def lookup(s, seq, addr, table=MAIN, mark=0, tos=0, scope=0, kind=0, flags=nl.REQUEST):
    asked = struct.pack('=4sIBBB9x', socket.inet_aton(addr), mark, tos, scope, table)
    s.send(nl.msg(kind, asked, flags, seq, s.port))
    answer = s.recv()[0][3]
    prefixlen, nh_sel, kind, scope, err = struct.unpack_from('=BBBBi', answer, 12)
    print(addr, table, 'prefix length', prefixlen, 'type', kind, 'scope', scope, 'err', err)


s = nl.Socket(FIB_LOOKUP)
lookup(s, 1, '192.0.2.7')
lookup(s, 2, '192.0.2.200', tos=0x10)
lookup(s, 3, '192.0.2.1', LOCAL)
lookup(s, 4, '192.0.2.255', LOCAL)
lookup(s, 5, '8.8.8.8', mark=0x1234)
lookup(s, 6, '8.8.8.8', scope=253)
lookup(s, 7, '198.51.100.1')
lookup(s, 8, '198.51.100.200')
lookup(s, 9, '203.0.113.1', kind=16)
lookup(s, 10, '203.0.113.200', kind=nl.NOOP)
lookup(s, 11, '192.0.2.7', NONE)
lookup(s, 12, '192.0.2.7', LOCAL, flags=0)
