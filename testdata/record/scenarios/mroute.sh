# Multicast routing: a router's interfaces, routes with statistics, reports of packets without a route.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a dummy veth
try ip netns add host
try ip link add v0 address 02:00:00:00:00:01 type veth peer name h0 address 02:00:00:00:00:02
try ip link set h0 netns host
try ip link add d0 address 02:00:00:00:00:03 type dummy
for dev in v0 d0; do try ip link set "$dev" up; done
try ip -n host link set h0 up
try ip addr add 192.0.2.1/24 dev v0
try ip addr add 198.51.100.1/24 dev d0
try ip -6 addr add 2001:db8::1/64 dev v0 nodad
try ip -6 addr add 2001:db8:1::1/64 dev d0 nodad
try ip -n host addr add 192.0.2.2/24 dev h0
try ip -n host -6 addr add 2001:db8::2/64 dev h0 nodad
set_sysctl net.ipv6.conf.all.forwarding 1
sleep 3

cat >"$WORK/router.py" <<'P'
import pathlib
import socket
import struct
import subprocess
import sys
import nl

V4, V6 = socket.AF_INET, socket.AF_INET6
v0, d0 = (socket.if_nametoindex(n) for n in ('v0', 'd0'))
four = socket.socket(V4, socket.SOCK_RAW, socket.IPPROTO_IGMP)
six = socket.socket(V6, socket.SOCK_RAW, socket.IPPROTO_ICMPV6)
reports = nl.Socket(nl.ROUTE)
for group in (5, 10, 30, 31):	# RTNLGRP_IPV4_MROUTE, IPV6_MROUTE, IPV4_MROUTE_R, IPV6_MROUTE_R
    reports.join(group)


def addr6(address):
    return struct.pack('=HHI16sI', V6, 0, 0, socket.inet_pton(V6, address), 0)


def say(sent, to, host):
    """A packet from the host behind v0."""
    subprocess.run(['ip', 'netns', 'exec', 'host', sys.executable, '-c', f"""
import socket
s = socket.socket(socket.{host}, socket.SOCK_DGRAM)
if s.family == socket.AF_INET:
    s.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL, 9)
    s.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, socket.inet_aton('192.0.2.2'))
else:
    s.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_MULTICAST_HOPS, 9)
    s.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_MULTICAST_IF, socket.if_nametoindex('h0'))
for i in range({sent}):
    s.sendto(b'hello', ({to!r}, 5000))
"""], check=True)


four.setsockopt(0, 200, 1)	# MRT_INIT
for n, index in enumerate((v0, d0)):	# MRT_ADD_VIF, VIFF_USE_IFINDEX
    four.setsockopt(0, 202, struct.pack('=HBBIi4s', n, 8, 1, 0, index, bytes(4)))
six.setsockopt(41, 200, 1)
for n, index in enumerate((v0, d0)):
    six.setsockopt(41, 202, struct.pack('=HBBHxxI', n, 0, 1, index, 0))
say(2, '239.1.1.1', 'AF_INET')
say(2, 'ff05::77', 'AF_INET6')


def mfc(group, parent, *to):
    ttls = bytearray(32)
    for n in to:
        ttls[n] = 1
    return struct.pack('=4s4sH32sxxIIIi', socket.inet_aton('192.0.2.2'), socket.inet_aton(group),
                       parent, bytes(ttls), 0, 0, 0, 0)


def mfc6(group, parent, bits):
    return addr6('2001:db8::2') + addr6(group) + struct.pack('=HxxI28x', parent, bits)


four.setsockopt(0, 204, mfc('239.1.1.1', 0, 1))
four.setsockopt(0, 204, mfc('239.1.1.2', 1, 0))
six.setsockopt(41, 204, mfc6('ff05::77', 0, 2))
say(3, '239.1.1.1', 'AF_INET')
say(3, 'ff05::77', 'AF_INET6')
say(1, '239.1.1.2', 'AF_INET')	# comes in where it should not
pathlib.Path('ready').touch()
while not pathlib.Path('enough').exists():
    reports.recv(wait=0.2)
four.setsockopt(0, 205, mfc('239.1.1.2', 1, 0))
six.setsockopt(41, 205, mfc6('ff05::77', 0, 2))
while reports.recv(wait=0.5):
    pass
P
tap_start mroute
background ip monitor mroute
PYTHONPATH=$NLSCOPE_RECORD python3 "$WORK/router.py" &
router=$!
for ((i = 0; i < 100; i++)); do [[ -e ready ]] || sleep 0.2; done
try ip -s mroute show table all
try ip -6 -s mroute show table all
python - <<'P'
import socket
import struct
import nl
s = nl.Socket(nl.ROUTE, strict=True)
# RTNL_FAMILY_IPMR and IP6MR: interfaces of the router, and one route
nl.say('vifs', s.ask(18, struct.pack('=BBHiII', 128, 0, 0, 0, 0, 0), nl.REQUEST | nl.DUMP))
nl.say('mifs', s.ask(18, struct.pack('=BBHiII', 129, 0, 0, 0, 0, 0), nl.REQUEST | nl.DUMP))


def rtm(family, length):
    return struct.pack('=BBBBBBBBI', family, length, length, 0, 0, 0, 0, 0, 0)


nl.say('a route', s.ask(26, rtm(128, 32) + nl.attr(2, socket.inet_aton('192.0.2.2')) +
                        nl.attr(1, socket.inet_aton('239.1.1.1')), nl.REQUEST))
nl.say('no such route', s.ask(26, rtm(128, 32) + nl.attr(2, socket.inet_aton('192.0.2.2')) +
                              nl.attr(1, socket.inet_aton('239.9.9.9')), nl.REQUEST))
nl.say('an IPv6 route', s.ask(26, rtm(129, 128) + nl.attr(2, socket.inet_pton(10, '2001:db8::2')) +
                              nl.attr(1, socket.inet_pton(10, 'ff05::77')), nl.REQUEST))
P
touch enough
wait "$router"
sleep 1
stop_background
tap_stop
