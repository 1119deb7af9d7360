# Neighbours, proxies, neighbour tables, bridge forwarding entries.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a bridge vxlan dummy
try ip link add d0 address 02:00:00:00:00:01 type dummy
try ip link set d0 up
try ip addr add 192.0.2.1/24 dev d0
try ip -6 addr add 2001:db8::1/64 dev d0 nodad
try ip link add br0 type bridge vlan_filtering 1
try ip link add p0 type dummy
try ip link set p0 master br0
try ip link set br0 up
try ip link set p0 up
try ip link add vx0 type vxlan id 5 dstport 4789 local 192.0.2.1
try ip link set vx0 up
sleep 1

tap_start neigh
background ip monitor neigh
background ip monitor
may ip -force -batch - <<'B'
neigh add 192.0.2.10 lladdr 02:00:00:00:0a:01 dev d0
neigh add 192.0.2.11 lladdr 02:00:00:00:0a:02 dev d0 nud reachable
neigh add 192.0.2.12 lladdr 02:00:00:00:0a:03 dev d0 nud stale protocol static
neigh add 192.0.2.13 lladdr 02:00:00:00:0a:04 dev d0 nud noarp
neigh add 192.0.2.14 dev d0 nud none
neigh add 192.0.2.15 dev d0 extern_learn lladdr 02:00:00:00:0a:05 router
neigh add 192.0.2.16 dev d0 use
neigh add 192.0.2.17 dev d0 managed
neigh add 2001:db8::10 lladdr 02:00:00:00:0b:01 dev d0 nud permanent router
neigh add 2001:db8::11 lladdr 02:00:00:00:0b:02 dev d0 nud delay
neigh change 192.0.2.11 lladdr 02:00:00:00:0a:ff dev d0 nud probe
neigh replace 192.0.2.12 lladdr 02:00:00:00:0a:fe dev d0
neigh add proxy 192.0.2.50 dev d0
neigh add proxy 2001:db8::50 dev d0
B
may ping -c 1 -W 1 192.0.2.77
try ip neigh show
try ip -s -d neigh show dev d0 nud all
try ip neigh show proxy
try ip -6 neigh show nud permanent
may ip -force -batch - <<'B'
neigh get 192.0.2.10 dev d0
neigh get 192.0.2.99 dev d0
ntable show
ntable show name arp_cache dev d0
ntable change name arp_cache dev d0 base_reachable 20000 queue 9
neigh add 192.0.2.10 lladdr 02:00:00:00:0a:01 dev d0
neigh add 192.0.2.18 lladdr 02:00 dev d0
B
refuse ip neigh add 192.0.2.10 lladdr 02:00:00:00:0a:01 dev nosuchdev
may ip -force -batch - <<'B'
neigh del 192.0.2.98 dev d0
neigh change 192.0.2.98 lladdr 02:00:00:00:0a:01 dev d0
B
may bridge -force -batch - <<'B'
fdb add 02:00:00:00:0c:01 dev p0 master static vlan 1
fdb add 02:00:00:00:0c:02 dev p0 master dynamic
fdb add 02:00:00:00:0c:03 dev p0 self
fdb add 02:00:00:00:0c:04 dev br0 self local
fdb add 02:00:00:00:0c:05 dev p0 master extern_learn sticky
fdb append 00:00:00:00:00:00 dev vx0 dst 192.0.2.33 port 4790 vni 6
fdb append 02:00:00:00:0c:06 dev vx0 dst 2001:db8::33
fdb append 02:00:00:00:0c:07 dev vx0 dst 192.0.2.34 src_vni 5
B
try bridge -s -d fdb show
may bridge -force -batch - <<'B'
fdb show br br0
fdb show dynamic
fdb get 02:00:00:00:0c:01 br br0 vlan 1
fdb get 02:00:00:00:ff:ff br br0
fdb add 02:00:00:00:0c:01 dev p0 master static vlan 99
fdb flush dev br0 dynamic
fdb del 02:00:00:00:0c:01 dev p0 master vlan 1
B
may ip -force -batch - <<'B'
neigh del 192.0.2.10 dev d0
neigh flush dev d0
B
sleep 1
stop_background
tap_stop
text neigh bash -c 'ip -s -j neigh show; bridge -s -j fdb show'
