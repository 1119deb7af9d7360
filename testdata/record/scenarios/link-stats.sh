# Statistics of interfaces: RTM_GETSTATS with every group and filter, xstats of bonds and bridges.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a dummy bridge bonding mpls_router
try ip link add d0 type dummy
try ip link add br0 type bridge vlan_filtering 1 vlan_stats_enabled 1 vlan_stats_per_port 1 mcast_snooping 1 mcast_stats_enabled 1 mcast_querier 1 stp_state 1
try ip link add p0 type dummy
try ip link set p0 master br0
try ip link add bond0 type bond mode 802.3ad miimon 100
try ip link add s0 type dummy
try ip link set s0 master bond0
for dev in d0 p0 br0 s0 bond0; do try ip link set "$dev" up; done
try bridge vlan add dev p0 vid 10
set_sysctl net.mpls.platform_labels 100
set_sysctl net.mpls.conf.d0.input 1
try ip -M route add 20 via inet 192.0.2.2 dev d0
sleep 3

tap_start link-stats
background ip monitor stats
try ip stats show dev d0
try ip stats show dev d0 group link
try ip stats show dev bond0 group xstats subgroup bond suite 802.3ad
try ip stats show dev s0 group xstats_slave subgroup bond
try ip stats show dev br0 group xstats subgroup bridge
try ip stats show dev p0 group xstats_slave subgroup bridge
try ip stats show group afstats subgroup mpls
try ip stats show group offload subgroup hw_stats_info
try ip stats show group offload subgroup l3_stats
try ip stats show group offload subgroup cpu_hit
may ip stats set dev d0 l3_stats on
may ip stats set dev d0 l3_stats off
may ip link xstats type bond dev bond0
may ip link xstats type bond_slave dev s0
try ip link xstats type bridge dev br0
try ip link xstats type bridge_slave dev p0
try ip link afstats dev d0
try ip -d -s -s link show dev bond0
python - <<'P'
import socket
import struct
import nl
s = nl.Socket(nl.ROUTE, strict=True)
index = socket.if_nametoindex('d0')


def stats(dev, mask, *attrs, flags=nl.REQUEST):
    return s.ask(94, struct.pack('=BBHII', 0, 0, 0, dev, mask) + b''.join(attrs), flags)


nl.say('all of one', stats(index, 0x1f))
nl.say('no such group', stats(index, 0x40))
nl.say('no group', stats(index, 0))
# IFLA_STATS_GET_FILTERS: of IFLA_STATS_LINK_OFFLOAD_XSTATS the CPU hits and the L3 ones
nl.say('filters', stats(index, 0x08, nl.attr(1 | nl.NESTED, nl.attr(4, struct.pack('=I', 7)))))
nl.say('a dump of all', stats(0, 0x1f, flags=nl.REQUEST | nl.DUMP))
P
stop_background
tap_stop
