# CAN: interfaces with and without a controller, bit timing, gateway rules with every modification.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a vcan vxcan slcan can327 can-gw
tap_start can
try ip link add vc0 type vcan
try ip link add vc1 type vcan
try ip link set vc0 mtu 72
try ip link set vc1 mtu 72
try ip link set vc0 up
try ip link set vc1 up
try ip link add vx0 type vxcan peer name vx1
try ip -d link show dev vx0
python - <<'P'
import fcntl
import os
import pty
import socket
import struct
import subprocess
import termios
import time
import nl

# A controller behind a serial line: nobody answers there.
keep = []
for discipline in (17, 30):	# N_SLCAN, N_CAN327
    keep += pty.openpty()
    settings = termios.tcgetattr(keep[-1])
    settings[0] = settings[1] = settings[3] = 0
    termios.tcsetattr(keep[-1], termios.TCSANOW, settings)
    fcntl.ioctl(keep[-1], 0x5423, struct.pack('=i', discipline))
time.sleep(1)
for name in ('can0', 'can1'):	# born in the first namespace
    subprocess.run(['nsenter', '--net=/proc/1/ns/net', 'ip', 'link', 'set', name, 'netns', str(os.getpid())])
for command in ('link show type can', '-d -s link show dev {0}',
                'link set {0} type can bitrate 500000', 'link set {0} type can bitrate 12345',
                'link set {0} type can restart-ms 100', 'link set {0} type can listen-only on',
                'link set {0} type can loopback on berr-reporting off fd off',
                'link set {0} type can bitrate 500000 sample-point 0.875 sjw 2',
                'link set {0} type can tq 125 prop-seg 6 phase-seg1 7 phase-seg2 2 sjw 1',
                'link set {0} type can bitrate 500000 dbitrate 2000000 dsample-point 0.75 fd on tdc-mode auto',
                'link set {0} type can termination 120',
                '-d link show dev {0}', 'link set {0} up', '-d link show dev {0}'):
    for name in ('can0', 'can1'):
        if '{0}' in command or name == 'can0':
            print('+', command.format(name), flush=True)
            subprocess.run(['ip', *command.format(name).split()])

s = nl.Socket(nl.ROUTE)
from_, to = (socket.if_nametoindex(n) for n in ('vc0', 'vc1'))


def rule(*attrs, flags=1):
    return struct.pack('=BBH', 29, 1, flags) + nl.attr(9, from_) + nl.attr(10, to) + b''.join(attrs)


def frame(can_id, data, what):
    return struct.pack('=IBBBB8sB', can_id, len(data), 0, 0, 0, data, what)


def fd_frame(can_id, data, bits, what):
    return struct.pack('=IBBBB64sB', can_id, len(data), bits, 0, 0, data, what)


table = bytes((n * 7) & 0xff for n in range(256))
rules = [
    rule(),
    rule(nl.attr(1, frame(0x7ff, b'\xff' * 8, 5)), nl.attr(2, frame(0x100, b'\x01', 1)),
         nl.attr(3, frame(0, b'\x80' * 8, 4)), nl.attr(4, frame(0x80000123, b'\x11\x22', 3)),
         nl.attr(5, struct.pack('=bbbB', 0, -2, -1, 0xff)),
         nl.attr(6, struct.pack('=bbbBB', 0, 5, 6, 0, 0xff) + table + bytes([2]) + bytes(range(16)) + bytes(4)),
         nl.attr(11, struct.pack('=II', 0x123, 0x7ff)), nl.attr(13, b'\x01'), nl.attr(14, 0xabcd),
         flags=3),
    rule(nl.attr(15, fd_frame(0x1fffffff, b'\xff' * 64, 3, 8)), nl.attr(16, fd_frame(1, b'\x02' * 12, 1, 4)),
         nl.attr(17, fd_frame(0, b'\x04' * 8, 0, 4)), nl.attr(18, fd_frame(0x42, b'\x05' * 32, 1, 13)),
         flags=8),
]
for r in rules:
    nl.say('add', s.ask(24, r, nl.REQUEST | nl.ACK | nl.CREATE | nl.EXCL))
can = socket.socket(29, socket.SOCK_RAW, 1)
can.bind(('vc0',))
for n in range(3):
    can.send(struct.pack('=IB3x8s', 0x123, 4, b'abcd'))
nl.say('list', s.ask(26, struct.pack('=BBH', 29, 1, 0), nl.REQUEST | nl.DUMP))
nl.say('delete', s.ask(25, rules[0]))
nl.say('delete again', s.ask(25, rules[0]))
nl.say('flush', s.ask(25, struct.pack('=BBH', 29, 1, 0) + nl.attr(9, 0) + nl.attr(10, 0)))
nl.say('a bad one', s.ask(24, struct.pack('=BBH', 29, 7, 0) + nl.attr(9, from_)))
P
try ip link del vx0
stop_background
tap_stop
