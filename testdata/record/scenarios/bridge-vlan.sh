# Bridge VLANs: options of each, global options, MST, tunnels; VNIs of a vxlan device.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a dummy bridge vxlan
try ip link add br0 address 02:00:00:00:00:01 type bridge vlan_filtering 1 vlan_default_pvid 0 mcast_snooping 1 mcast_vlan_snooping 1 vlan_stats_enabled 1 vlan_stats_per_port 1
may ip link set br0 type bridge mst_enabled 1
try ip link add p0 address 02:00:00:00:00:02 type dummy
try ip link set p0 master br0
try ip link add vx0 address 02:00:00:00:00:03 type vxlan external dstport 4789
try ip link set vx0 master br0
try ip link add d0 address 02:00:00:00:00:05 type dummy
try ip link add br1 address 02:00:00:00:00:06 type bridge vlan_filtering 1 mcast_snooping 1
try ip link add p1 address 02:00:00:00:00:07 type dummy
try ip link set p1 master br1
try ip link add vx1 address 02:00:00:00:00:04 type vxlan external vnifilter dstport 4790 local 192.0.2.1 dev d0
for dev in p0 p1 vx0 vx1 d0 br0 br1; do try ip link set "$dev" up; done
sleep 2

tap_start bridge-vlan
background bridge monitor vlan
try ip link set vx0 type bridge_slave vlan_tunnel on neigh_vlan_suppress on
may ip link set p0 type bridge_slave backup_port vx0 backup_nhid 7
may bridge -force -batch - <<'B'
vlan add dev br0 vid 10 self
vlan add dev br0 vid 20-25 self
vlan add dev p0 vid 10-20
vlan add dev p0 vid 30 pvid untagged
vlan add dev vx0 vid 10
vlan add dev vx0 vid 10 tunnel_info id 1010
vlan add dev vx0 vid 20-25
vlan add dev vx0 vid 20-25 tunnel_info id 2020-2025
vlan add dev p1 vid 10
vlan set dev p1 vid 10 state blocking
vlan set dev p0 vid 11-14 mcast_router 2
vlan set dev p0 vid 10 mcast_max_groups 5
vlan set dev vx0 vid 20 neigh_suppress on
vlan set dev br0 vid 10 mcast_router 1
vlan global set dev br0 vid 10 mcast_snooping 1 mcast_querier 1 mcast_igmp_version 3 mcast_mld_version 2
vlan global set dev br0 vid 10 mcast_last_member_count 3 mcast_last_member_interval 200 mcast_startup_query_count 4 mcast_startup_query_interval 3000 mcast_membership_interval 26100 mcast_querier_interval 25600 mcast_query_interval 12600 mcast_query_response_interval 1100
vlan global set dev br0 vid 20-25 msti 5
mst set dev p0 msti 5 state forwarding
mst set dev vx0 msti 5 state blocking
B
may bridge -d -force -batch - <<'B'
vni add dev vx1 vni 100-110 group 239.1.1.1
vni add dev vx1 vni 200
vni add dev vx1 vni 300 remote 2001:db8::5
vni add dev vx1 vni 400-402
vni del dev vx1 vni 101-103
vni add dev vx1 vni 200
vni del dev vx1 vni 999
B
cat >show <<'B'
vlan show
vlan tunnelshow
vlan global show
vni show
B
text bridge-vlan bash -c "while read -r it; do bridge -d -j \$it; done <show"
may bridge -d -s -force -batch - <<'B'
vlan show
vlan show dev p0
vlan show vid 20
vlan global show dev br0 vid 10
mst show
link show dev p0
vni show dev vx1
vlan add dev p0 vid 4095
vlan set dev p0 vid 99 state blocking
vlan global set dev br0 vid 99 mcast_querier 1
vlan del dev vx0 vid 20-25 tunnel_info id 2020-2025
vlan del dev p0 vid 11-12
vlan del dev br0 vid 10 self
B
try ip link set p0 nomaster
sleep 1
stop_background
tap_stop
