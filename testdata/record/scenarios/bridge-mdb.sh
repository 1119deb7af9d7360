# Multicast databases: entries with sources, timers, router ports and queriers; of bridges and of vxlan.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a dummy bridge veth vxlan
try ip link add br0 address 02:00:00:00:00:01 type bridge vlan_filtering 1 mcast_snooping 1 mcast_igmp_version 3 mcast_mld_version 2 mcast_query_response_interval 100 mcast_startup_query_count 1
try ip netns add host
try ip link add p0 address 02:00:00:00:00:02 type veth peer name h0 address 02:00:00:00:00:03
try ip link add p1 address 02:00:00:00:00:04 type dummy
try ip link set h0 netns host
try ip link set p0 master br0
try ip link set p1 master br0
try ip link set p1 type bridge_slave mcast_router 2
try bridge vlan add dev p1 vid 10
try ip link add d0 address 02:00:00:00:00:05 type dummy
try ip link add vx0 address 02:00:00:00:00:06 type vxlan external dstport 4789 local 192.0.2.1
for dev in p0 p1 br0 d0 vx0; do try ip link set "$dev" up; done
try ip -n host link set h0 up
sleep 3

tap_start bridge-mdb
background bridge monitor mdb
# A querier and a member that are on the other side of p0.
ip netns exec host env PYTHONPATH="$NLSCOPE_RECORD" python3 - <<'P'
import socket
import struct

s = socket.socket(socket.AF_PACKET, socket.SOCK_RAW)
s.bind(('h0', 0))


def total(data):
    data += b'\0' * (len(data) % 2)
    n = sum(struct.unpack(f'>{len(data) // 2}H', data))
    while n >> 16:
        n = (n & 0xffff) + (n >> 16)
    return ~n & 0xffff


def igmp(group, body):
    body = body[:2] + struct.pack('>H', total(body)) + body[4:]
    head = struct.pack('>BBHHHBBH4s4sI', 0x46, 0xc0, 24 + len(body), 0, 0, 1, 2, 0,
                       socket.inet_aton('192.0.2.200'), socket.inet_aton(group), 0x94040000)
    head = head[:10] + struct.pack('>H', total(head)) + head[12:]
    mac = b'\x01\x00\x5e' + bytes([socket.inet_aton(group)[1] & 0x7f]) + socket.inet_aton(group)[2:]
    s.send(mac + bytes.fromhex('020000000003') + b'\x08\x00' + head + body)


def mld(group, body):
    source, dest = socket.inet_pton(10, 'fe80::200'), socket.inet_pton(10, group)
    pseudo = source + dest + struct.pack('>II', len(body), 58)
    body = body[:2] + struct.pack('>H', total(pseudo + body)) + body[4:]
    hop = struct.pack('>BBBBHBB', 58, 0, 5, 2, 0, 1, 0)
    head = struct.pack('>IHBB', 0x60000000, 8 + len(body), 0, 1) + source + dest
    s.send(b'\x33\x33' + dest[12:] + bytes.fromhex('020000000003') + b'\x86\xdd' + head + hop + body)


igmp('224.0.0.1', struct.pack('>BBH4sBBH', 0x11, 100, 0, bytes(4), 2, 125, 0))
mld('ff02::1', struct.pack('>BBHHH16sBBH', 130, 0, 0, 10000, 0, bytes(16), 2, 125, 0))
# Reports: of one group all but one source, of another two sources.
source = [socket.inet_aton(f'192.0.2.{n}') for n in (5, 6)]
igmp('224.0.0.22', struct.pack('>BBHHH', 0x22, 0, 0, 0, 2) +
     struct.pack('>BBH4s', 4, 0, 1, socket.inet_aton('239.7.7.7')) + source[0] +
     struct.pack('>BBH4s', 3, 0, 2, socket.inet_aton('239.7.7.8')) + b''.join(source))
mld('ff02::16', struct.pack('>BBHHH', 143, 0, 0, 0, 1) +
    struct.pack('>BBH16s', 6, 0, 1, socket.inet_pton(10, 'ff05::77')) +
    socket.inet_pton(10, '2001:db8::5'))
P
sleep 1
# Batches: an older bridge dumps all links at every start.
may bridge -force -batch - <<'B'
mdb add dev br0 port p1 grp 239.1.1.1 permanent vid 10
mdb add dev br0 port p1 grp 239.1.1.2 permanent vid 10 filter_mode include source_list 192.0.2.5,192.0.2.6 proto static
mdb add dev br0 port p1 grp 239.1.1.3 permanent vid 10 filter_mode exclude source_list 192.0.2.7 proto 99
mdb replace dev br0 port p1 grp 239.1.1.3 permanent vid 10 filter_mode exclude source_list 192.0.2.8,192.0.2.9
mdb add dev br0 port p1 grp 239.1.1.4 src 192.0.2.9 permanent vid 10
mdb add dev br0 port p1 grp ff05::9 temp vid 10 filter_mode include source_list 2001:db8::9
mdb add dev br0 port p1 grp 03:00:5e:00:00:01 permanent vid 10
mdb add dev br0 port br0 grp 239.1.1.9 temp
B
text bridge-mdb bridge -d -j mdb show
try ip -d link show dev br0
may bridge -d -s -force -batch - <<'B'
mdb show
mdb show dev br0 vid 10
mdb get dev br0 grp 239.1.1.2 vid 10
mdb get dev br0 grp 239.1.1.2 src 192.0.2.5 vid 10
mdb get dev br0 grp ff05::9 vid 10
mdb get dev br0 grp 239.1.1.99
mdb del dev br0 port p1 grp 239.1.1.1 vid 10
mdb flush dev br0 port p1 vid 10 proto static
mdb flush dev br0 nopermanent
mdb flush dev br0 vid 10 permanent
mdb add dev br0 port p1 grp 192.0.2.1 permanent
mdb add dev vx0 port vx0 grp 239.1.1.1 permanent filter_mode include source_list 192.0.2.1,192.0.2.2 dst 198.51.100.1 dst_port 4790 vni 10 src_vni 42 via d0
mdb add dev vx0 port vx0 grp 239.1.1.1 permanent dst 198.51.100.2 src_vni 42
mdb add dev vx0 port vx0 grp ff05::1 permanent dst 2001:db8::5 src_vni 43 proto bgp
mdb add dev vx0 port vx0 grp 0.0.0.0 permanent dst 198.51.100.3 src_vni 42
mdb show dev vx0
mdb get dev vx0 grp 239.1.1.1 src_vni 42
mdb get dev vx0 grp 239.1.1.1 src 192.0.2.1 src_vni 42
mdb flush dev vx0 dst 198.51.100.2
mdb flush dev vx0 src_vni 42 vni 10
mdb flush dev vx0
B
stop_background
tap_stop
