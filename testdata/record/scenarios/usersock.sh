# Two processes that talk over NETLINK_USERSOCK, with and without netlink headers.
. "$NLSCOPE_RECORD/lib.sh"

tap_start usersock
try python - <<'P'
import os
import nl
a, b = nl.Socket(nl.USERSOCK), nl.Socket(nl.USERSOCK, port=os.getppid())
a.send(nl.msg(0x20, nl.attr(1, 'hello') + nl.attr(2, 42), nl.REQUEST | nl.ACK, 1, a.port), b.port)
print(b.recv())
b.send(nl.msg(0x21, nl.attr(1, 'hello yourself'), 0, 1, b.port), a.port)
print(a.recv())
b.send(nl.msg(nl.ERROR, bytes(4) + nl.msg(0x20, b'', nl.REQUEST, 1)[:16], 0, 1, b.port), a.port)
print(a.recv())
a.send(b'plain text, no netlink header at all', b.port)
print(b.s.recv(100))
a.send(b'abc', b.port)
print(b.s.recv(100))
a.send(bytes(40), b.port)
print(b.s.recv(100))
a.send(b'\xff' * 16, b.port)
print(b.s.recv(100))
b.join(3)
try:
    a.s.sendto(nl.msg(0x30, b'to a group'), (0, 1 << 2))
except ConnectionRefusedError:
    print('nobody at port 0, as ever')
print(b.recv())
P
tap_stop
