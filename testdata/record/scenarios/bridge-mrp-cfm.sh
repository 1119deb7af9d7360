# Requests for a media redundancy ring and for connectivity fault management: refused, these kernels have neither.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a dummy bridge
try ip link add br0 type bridge
for n in 0 1 2; do
	try ip link add "p$n" type dummy
	try ip link set "p$n" master br0
	try ip link set "p$n" up
done
try ip link set br0 up

tap_start bridge-mrp-cfm
python - <<'P'
import socket
import struct
import nl
from nl import attr, NESTED

s = nl.Socket(nl.ROUTE)
br, p0, p1, p2 = (socket.if_nametoindex(n) for n in ('br0', 'p0', 'p1', 'p2'))


def nest(number, *attrs):
    return attr(number | NESTED, b''.join(attrs))


def ask(what, dev, *attrs, kind=19):
    body = struct.pack('=BBHiII', 7, 0, 0, dev, 0, 0) + nest(26, attr(0, struct.pack('=H', 2)), *attrs)
    nl.say(what, s.ask(kind, body))


def u16(number, value):
    return attr(number, struct.pack('=H', value))


MRP, CFM = 4, 5
ask('a ring', br, nest(MRP, nest(1, attr(1, 7), attr(2, p0), attr(3, p1), u16(4, 0x8000))))
ask('its role', br, nest(MRP, nest(5, attr(1, 7), attr(2, 2))))
ask('its state', br, nest(MRP, nest(4, attr(1, 7), attr(2, 1))))
ask('tests', br, nest(MRP, nest(6, attr(1, 7), attr(2, 100000), attr(3, 3), attr(4, 0), attr(5, 0))))
ask('a port', p0, nest(MRP, nest(2, attr(1, 3)), nest(3, attr(1, 1))))
ask('a ring of rings', br, nest(MRP, nest(8, attr(1, 7), u16(2, 9), attr(3, 2), attr(4, p2)),
                                nest(9, attr(1, 9), attr(2, 0)),
                                nest(10, attr(1, 9), attr(2, 50000), attr(3, 2), attr(4, 1000))))
ask('delete it', br, nest(MRP, nest(1, attr(1, 7), attr(2, p0), attr(3, p1))), kind=17)
ask('a maintenance point', br, nest(CFM, nest(1, attr(1, 1), attr(2, 0), attr(3, 1), attr(4, p0))))
ask('its addresses', br, nest(CFM, nest(3, attr(1, 1), attr(2, bytes.fromhex('020000000001')),
                                        attr(3, 7), attr(4, 4096))))
ask('its checks', br, nest(CFM, nest(4, attr(1, 1), attr(2, 1), attr(3, 4), attr(4, b'nlscope'.ljust(48, b'\0')))))
ask('a peer', br, nest(CFM, nest(5, attr(1, 1), attr(2, 17))))
ask('no peer', br, nest(CFM, nest(6, attr(1, 1), attr(2, 17))))
ask('a defect', br, nest(CFM, nest(7, attr(1, 1), attr(2, 1))))
ask('messages', br, nest(CFM, nest(8, attr(1, 1), attr(2, bytes.fromhex('0180c2000030')), attr(3, 0),
                                   attr(4, 60), attr(5, 1), attr(6, b'\x01'), attr(7, 1), attr(8, b'\x02'))))
ask('delete it', br, nest(CFM, nest(2, attr(1, 1))), kind=17)
for mask in (1 << 3, 1 << 4, 1 << 5, 1 << 3 | 1 << 5):	# RTEXT_FILTER_MRP, CFM_CONFIG, CFM_STATUS
    nl.say('dump', s.ask(18, struct.pack('=BBHiII', 7, 0, 0, 0, 0, 0) + attr(29, mask), nl.REQUEST | nl.DUMP))
P
tap_stop
