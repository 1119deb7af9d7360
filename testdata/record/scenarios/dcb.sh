# Data center bridging: every command of IEEE and CEE DCBX. No device of these kernels has it: all are refused.
. "$NLSCOPE_RECORD/lib.sh"

modprobe dummy
try ip link add d0 type dummy

tap_start dcb
for object in app apptrust buffer dcbx ets maxrate pfc rewr; do refuse dcb "$object" show dev d0; done
refuse dcb dcbx set dev d0 host ieee
python - <<'P'
import struct
import nl
from nl import attr, NESTED

s = nl.Socket(nl.ROUTE)
NAME = attr(1, 'd0')
GET, SET = 78, 79


def u8(number, value):
    return attr(number, struct.pack('B', value))


def nest(number, *attrs):
    return attr(number | NESTED, b''.join(attrs))


def flat(number, *attrs):
    """A nest as lldpad sends it: without NLA_F_NESTED."""
    return attr(number, b''.join(attrs))


def ask(what, kind, cmd, *attrs):
    nl.say(what, s.ask(kind, struct.pack('=BBH', 0, cmd, 0) + NAME + b''.join(attrs), nl.REQUEST))


def eight(code, *values):
    return struct.pack('=8' + code, *(values or range(8)))


ets = struct.pack('=BBB', 1, 8, 0) + eight('B', 10, 20, 30, 40, 0, 0, 0, 0) + eight('B') + \
    eight('B', 0, 1, 2, 2, 255, 0, 0, 0) + eight('B') + eight('B') + eight('B') + eight('B')
pfc = struct.pack('=BBBxHxx', 8, 0x18, 0, 512) + eight('Q') + eight('Q', *range(100, 108))
app = [attr(1, struct.pack('=BBH', *a)) for a in ((1, 3, 0x8906), (2, 4, 3260), (5, 5, 46))]
dcb_app = [attr(2, struct.pack('=BBH', 255, 6, 2))]
qcn = eight('B', *([1] * 8)) + b''.join(eight('I', *range(n, n + 8)) for n in range(0, 88, 8))
ask('get the IEEE state', GET, 21)
ask('set IEEE', SET, 20, nest(13, attr(1, ets), attr(2, pfc), nest(3, *app, *dcb_app),
                              attr(7, struct.pack('=8Q', *(n * 125000 for n in range(8)))),
                              attr(8, qcn), attr(10, eight('B') + struct.pack('=9I', *range(9))),
                              nest(11, u8(1, 5), u8(1, 1), u8(2, 255)),
                              nest(12, *app)))
ask('delete IEEE applications', SET, 27, nest(13, nest(3, app[0])))
ask('get the CEE state', GET, 26)
ask('get the state', GET, 1)
ask('set the state', SET, 2, u8(2, 1))
tc = nest(1, u8(1, 3), u8(2, 0x0f), u8(3, 1), u8(4, 50))
bw = [u8(11 + n, p) for n, p in enumerate((50, 30, 20, 0, 0, 0, 0, 0))]
ask('get priority groups out', GET, 3, flat(6, flat(10, attr(5, b'')), attr(20, b'')))
ask('set priority groups out', SET, 4, flat(6, tc, nest(2, u8(1, 1)), *bw))
ask('get priority groups in', GET, 5, flat(6, flat(1, attr(5, b'')), attr(20, b'')))
ask('set priority groups in', SET, 6, flat(6, tc, *bw))
ask('get flow control', GET, 7, flat(4, attr(9, b'')))
ask('set flow control', SET, 8, flat(4, *(u8(1 + n, n == 3) for n in range(8))))
ask('take over all', SET, 9, u8(7, 1))
ask('get the permanent address', GET, 10)
ask('get capabilities', GET, 11, flat(9, attr(1, b'')))
ask('get numbers of classes', GET, 12, flat(10, attr(1, b'')))
ask('set numbers of classes', SET, 13, flat(10, u8(2, 4), u8(3, 2)))
ask('get the state of flow control', GET, 14)
ask('set the state of flow control', SET, 15, u8(3, 1))
ask('get congestion notification', GET, 16, flat(11, attr(25, b'')))
ask('set congestion notification', SET, 17, flat(11, *(u8(1 + n, 1) for n in range(8)),
                                                 *(attr(n, n * 1000) for n in range(10, 25))))
ask('get an application', GET, 18, flat(12, u8(1, 0), attr(2, struct.pack('=H', 0x8906))))
ask('set an application', SET, 19, flat(12, u8(1, 1), attr(2, struct.pack('=H', 3260)), u8(3, 4)))
ask('get DCBX', GET, 22)
ask('set DCBX', SET, 23, u8(14, 0x09))
ask('get features', GET, 24, flat(15, attr(1, b'')))
ask('set features', SET, 25, flat(15, u8(2, 0x0e), u8(3, 0x02), u8(4, 0x08)))
ask('no such command', GET, 99)
P
tap_stop
