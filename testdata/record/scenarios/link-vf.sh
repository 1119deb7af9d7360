# Virtual functions and ports of a network card: requests with every attribute. These kernels have no simulated card
# (netdevsim, virtual igb) with such functions: all are refused.
. "$NLSCOPE_RECORD/lib.sh"

modprobe dummy
try ip link add d0 type dummy

tap_start link-vf
ip -force -batch - <<'B' && fail "a dummy has virtual functions"
link set d0 vf 0 mac 02:00:00:00:00:09
link set d0 vf 1 vlan 5 qos 3 proto 802.1ad
link set d0 vf 2 rate 100
link set d0 vf 3 max_tx_rate 200 min_tx_rate 50
link set d0 vf 4 spoofchk on
link set d0 vf 5 state auto
link set d0 vf 6 state disable
link set d0 vf 7 trust on
link set d0 vf 8 query_rss on
link set d0 vf 9 node_guid 02:00:00:00:00:00:00:01
link set d0 vf 10 port_guid 02:00:00:00:00:00:00:02
link set d0 vf 11 spoofchk off trust off state enable
B
python - <<'P'
import socket
import struct
import nl
s = nl.Socket(nl.ROUTE)
index = socket.if_nametoindex('d0')


def nest(number, *attrs):
    return nl.attr(number | nl.NESTED, b''.join(attrs))


def link(*attrs):
    return struct.pack('=BBHiII', 0, 0, 0, index, 0, 0) + b''.join(attrs)


port = (nl.attr(2, 'profile'), nl.attr(4, bytes(range(16))), nl.attr(5, bytes(range(16, 32))), nl.attr(6, b'\x02'))
nl.say('ports', s.ask(19, link(nest(24, nest(1, nl.attr(1, 3), *port)))))
nl.say('own port', s.ask(19, link(nest(25, nl.attr(1, 0xffffffff), *port))))
nl.say('vlans', s.ask(19, link(nest(22, nest(1, nest(12, *(
    nl.attr(1, struct.pack('=III', 4, vlan, qos) + struct.pack('>Hxx', proto))
    for vlan, qos, proto in ((5, 1, 0x8100), (6, 2, 0x88a8)))))))))
nl.say('shown', s.ask(18, link(nl.attr(29, 1)), nl.REQUEST))
P
tap_stop
