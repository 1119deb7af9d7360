# Nexthop objects: groups, resilient groups with their buckets, statistics, FDB, events.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a dummy mpls_router mpls_iptunnel vxlan vrf
try ip link add d0 type dummy
try ip link add d1 type dummy
try ip link add vrf0 type vrf table 100
try ip link add d2 type dummy
try ip link set d2 master vrf0
try ip link add vx0 type vxlan id 42 local 192.0.2.1 dstport 4789 nolearning
for dev in vrf0 d0 d1 d2 vx0; do try ip link set "$dev" up; done
try ip addr add 192.0.2.1/24 dev d0
try ip addr add 198.51.100.1/24 dev d1
try ip addr add 203.0.113.1/24 dev d2
try ip -6 addr add 2001:db8::1/64 dev d0 nodad
set_sysctl net.mpls.platform_labels 100

tap_start nexthop
background ip monitor nexthop
try ip nexthop add id 1 via 192.0.2.2 dev d0 proto static
try ip nexthop add id 2 via 198.51.100.2 dev d1 onlink
try ip nexthop add id 3 via 192.0.2.3 dev d0
try ip nexthop add id 4 blackhole
try ip nexthop add id 5 via 2001:db8::2 dev d0
try ip nexthop add id 6 via 203.0.113.2 dev d2
try ip nexthop add id 7 encap mpls 77/88 via 192.0.2.4 dev d0
try ip nexthop add id 8 dev d1
try ip nexthop add via 192.0.2.9 dev d0
try ip nexthop add id 31 via 192.0.2.31 fdb
try ip nexthop add id 32 via 192.0.2.32 fdb
try ip nexthop add id 33 group 31/32 fdb
try ip nexthop add id 100 group 1,10/2,20/3,256
may ip nexthop add id 101 group 1,60000/2
try ip nexthop add id 102 group 1/2 type resilient buckets 8 idle_timer 1 unbalanced_timer 30
try ip nexthop replace id 102 group 1/2/3,2 type resilient buckets 8 idle_timer 2 unbalanced_timer 0
may ip nexthop replace id 100 group 1,10/2,20 hw_stats on
try ip route add 10.1.0.0/16 nhid 100
try ip route add 10.2.0.0/16 nhid 102
try ip -6 route add 2001:db8:5::/48 nhid 5
try bridge fdb add 02:00:00:00:00:55 dev vx0 nhid 33 self
try bridge fdb show dev vx0
sleep 4
try ip -d -s nexthop show
try ip nexthop show groups
try ip nexthop show fdb
try ip nexthop show dev d0
try ip nexthop show master vrf0
try ip nexthop show proto 4
try ip -s -s nexthop get id 100
try ip nexthop get id 102
try ip nexthop bucket show
try ip nexthop bucket list id 102
try ip nexthop bucket list dev d1
try ip nexthop bucket list nhid 3
try ip nexthop bucket get id 102 index 5
refuse ip nexthop bucket get id 102 index 50
refuse ip nexthop add id 102 group 1/2 type resilient buckets 8
refuse ip nexthop add id 200 group 1/4/31
refuse ip nexthop add id 201 group 1/102
refuse ip nexthop get id 999
text nexthop ip -d -j nexthop show
try ip nexthop del id 3
try ip link set d1 down
try ip nexthop flush id 102
try ip nexthop flush proto 4
sleep 1
stop_background
tap_stop
