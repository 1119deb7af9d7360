# A router is heard: prefixes, options for programs (RDNSS, DNSSL, captive portal, PREF64), routes and MTU.
. "$NLSCOPE_RECORD/lib.sh"

modprobe veth
try ip netns add router
try ip link add v0 address 02:00:00:00:00:01 type veth peer name r0 address 02:00:00:00:00:02
try ip link set r0 netns router
set_sysctl net.ipv6.conf.v0.accept_ra_rt_info_max_plen 64
set_sysctl net.ipv6.conf.v0.accept_ra 2
try ip -n router link set r0 up
try ip link set v0 up
sleep 3

cat >"$WORK/listen.py" <<'P'
import nl
s = nl.Socket(nl.ROUTE)
for group in (18, 20):	# RTNLGRP_IPV6_PREFIX, RTNLGRP_ND_USEROPT
    s.join(group)
while True:
    s.recv(wait=60)
P
cat >"$WORK/ra.py" <<'P'
import socket
import struct
import sys

lifetime = int(sys.argv[1])
s = socket.socket(socket.AF_INET6, socket.SOCK_RAW, socket.IPPROTO_ICMPV6)
index = socket.if_nametoindex('r0')
s.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_MULTICAST_HOPS, 255)
s.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_MULTICAST_IF, index)


def addr(text):
    return socket.inet_pton(socket.AF_INET6, text)


def option(kind, data):
    data += bytes(-(len(data) + 2) % 8)
    return struct.pack('>BB', kind, (len(data) + 2) // 8) + data


s.sendto(struct.pack('>BBHBBHII', 134, 0, 0, 64, 0x08, lifetime, 30000, 1000) +
         option(1, bytes.fromhex('020000000002')) +
         option(5, struct.pack('>HI', 0, 1400)) +
         option(3, struct.pack('>BBIII16s', 64, 0xc0, lifetime * 2, lifetime, 0, addr('2001:db8:1::'))) +
         option(3, struct.pack('>BBIII16s', 64, 0x80, 0xffffffff, 0xffffffff, 0, addr('2001:db8:2::'))) +
         option(24, struct.pack('>BBI8s', 48, 0x08, lifetime, addr('2001:db8:3::')[:8])) +
         option(25, struct.pack('>HI', 0, lifetime) + addr('2001:db8::53') + addr('2001:db8::54')) +
         option(31, struct.pack('>HI', 0, lifetime) + b'\x07example\x03com\x00') +
         option(37, b'https://example.com/portal') +
         option(38, struct.pack('>H12s', 1800, addr('64:ff9b::')[:12])),
         ('ff02::1', 0, 0, index))
P
tap_start ra
background python "$WORK/listen.py"
background ip monitor prefix route address link
try ip netns exec router python3 "$WORK/ra.py" 1800
sleep 3
try ip -d link show dev v0
try ip -6 addr show dev v0
try ip -6 route show dev v0
try ip netns exec router python3 "$WORK/ra.py" 0
sleep 2
stop_background
tap_stop
