# The rest of the route family: multicast, statistics, bridge VLANs and MDB, netns ids,
# traffic-free corners.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a dummy bridge veth fou
try ip link add d0 type dummy
try ip link set d0 up
try ip addr add 192.0.2.1/24 dev d0
try ip link add br0 type bridge vlan_filtering 1 mcast_snooping 1 mcast_vlan_snooping 1 vlan_stats_enabled 1
try ip link add p0 type dummy
try ip link set p0 master br0
try ip link set p0 up
try ip link set br0 up
try ip netns add other

tap_start route-more
background ip monitor all
background bridge monitor all
may bridge -force -batch - <<'B'
vlan add dev p0 vid 10-20
vlan add dev p0 vid 30 pvid untagged
vlan add dev br0 vid 10 self
vlan set dev p0 vid 10 state blocking
vlan global set dev br0 vid 10 mcast_snooping 1 mcast_querier 1
B
try bridge -d -s vlan show
may bridge -d vlan global show
try bridge -d link show
may bridge -force -batch - <<'B'
link set dev p0 learning off cost 9
mst show
mdb add dev br0 port p0 grp 239.1.1.1 permanent vid 10
mdb add dev br0 port p0 grp 239.1.1.2 permanent vid 10 filter_mode include source_list 192.0.2.5,192.0.2.6 proto static
mdb add dev br0 port p0 grp ff05::9 temp vid 10
mdb add dev br0 port p0 grp 03:00:5e:00:00:01 permanent vid 10
B
try bridge -d -s mdb show
may bridge -force -batch - <<'B'
mdb get dev br0 grp 239.1.1.1 vid 10
mdb flush dev br0 vid 10
mdb add dev br0 port p0 grp 192.0.2.1 permanent
vlan add dev p0 vid 4095
vlan del dev d0 vid 10
B
may ip mroute show table all
may ip -6 mroute show table all
may ip stats show dev d0
may ip stats show dev d0 group link
may ip stats show group offload subgroup cpu_hit
may ip stats show dev br0 group xstats subgroup bridge suite mcast
may ip -s -s link show dev br0
may ip link xstats type bridge
may ip link xstats type bridge_slave dev p0
may ip link afstats
try ip netns set other 42
try ip netns list-id
try ip netns list-id nsid 42
try ip -n other link show
try ip link add v0 type veth peer name v1 netns other
try ip link show dev v0
may ip tcp_metrics show
may ip tunnel show
may ip l2tp show tunnel
may ip fou add port 5555 ipproto 4
may ip fou show
may ip fou del port 5555
may ip ioam namespace add 5 data 0x1 wide 0x2
may ip ioam schema add 7 hello
may ip ioam namespace show
may ip ioam schema show
may ip sr hmac show
may ip sr tunsrc show
may ip mptcp endpoint add 192.0.2.1 id 3 signal
may ip mptcp endpoint show
may ip mptcp limits show
may ip mptcp limits set subflow 3 add_addr_accepted 2
may ip macsec show
may ip vrf show
may dcb buffer show dev d0
sleep 1
stop_background
tap_stop
