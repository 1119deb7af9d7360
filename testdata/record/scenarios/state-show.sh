# What ip -j prints that no other scenario compares: statistics, multicast routes, netconf, labels, tokens, buckets.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a dummy bridge veth
try ip netns add host
try ip link add v0 address 02:00:00:00:00:01 type veth peer name h0 address 02:00:00:00:00:02
try ip link set h0 netns host
try ip link add d0 address 02:00:00:00:00:03 type dummy
try ip link add br0 type bridge vlan_filtering 1 mcast_stats_enabled 1
try ip link add p0 address 02:00:00:00:00:04 type dummy
try ip link set p0 master br0
set_sysctl net.ipv6.conf.d0.forwarding 0
for dev in v0 d0 br0 p0; do try ip link set "$dev" up; done
try ip -n host link set h0 up
try ip addr add 192.0.2.1/24 dev v0
try ip addr add 198.51.100.1/24 dev d0
try ip -6 addr add 2001:db8::1/64 dev v0 nodad
try ip -6 addr add 2001:db8:1::1/64 dev d0 nodad
try ip -n host addr add 192.0.2.2/24 dev h0
set_sysctl net.ipv4.conf.v0.forwarding 1
set_sysctl net.ipv4.conf.d0.rp_filter 2
try ip addrlabel add prefix 2001:db8:5::/48 label 77
try ip addrlabel add prefix 2001:db8:6::/48 dev d0 label 78
set_sysctl net.ipv6.conf.p0.accept_ra 1
may ip token set ::5 dev v0
try ip nexthop add id 1 via 192.0.2.2 dev v0
try ip nexthop add id 2 via 198.51.100.2 dev d0
try ip nexthop add id 102 group 1/2,3 type resilient buckets 8 idle_timer 60 unbalanced_timer 0
sleep 3

cat >"$WORK/router.py" <<'P'
import pathlib
import socket
import struct
import time

four = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_IGMP)
v0, d0 = (socket.if_nametoindex(n) for n in ('v0', 'd0'))
four.setsockopt(0, 200, 1)	# MRT_INIT
for n, index in enumerate((v0, d0)):	# MRT_ADD_VIF, VIFF_USE_IFINDEX
    four.setsockopt(0, 202, struct.pack('=HBBIi4s', n, 8, 1, 0, index, bytes(4)))
for group, ttl in ('239.1.1.1', 1), ('239.1.1.3', 7):
    four.setsockopt(0, 204, struct.pack('=4s4sH32sxxIIIi', socket.inet_aton('192.0.2.2'), socket.inet_aton(group),
                                        0, bytes((0, ttl)) + bytes(30), 0, 0, 0, 0))
pathlib.Path('ready').touch()
while not pathlib.Path('enough').exists():
    time.sleep(0.2)
P
python3 "$WORK/router.py" &
router=$!
for ((i = 0; i < 100; i++)); do [[ -e ready ]] || sleep 0.2; done
try ip netns exec host python3 -c '
import socket
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL, 9)
s.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, socket.inet_aton("192.0.2.2"))
for i in range(3):
    s.sendto(b"hello", ("239.1.1.1", 5000))'

tap_start state-show
text state-show bash -c '
ip -j -s mroute show table all
ip -j -4 netconf show
ip -j -6 netconf show
ip -j addrlabel list
ip -j token list
ip -j nexthop bucket show
ip -j stats show dev v0 group link
ip -j stats show dev d0 group offload subgroup l3_stats
ip -j stats show dev br0 group xstats subgroup bridge suite mcast'
touch enough
wait "$router"
tap_stop
