# Interfaces of many kinds, dumped: ip -d -s link.
. "$NLSCOPE_RECORD/lib.sh"

try ip netns add other
try ip link add dum0 address 02:00:00:00:00:01 type dummy
try ip link set dum0 alias "the first dummy" mtu 9000 txqueuelen 123 group 7
try ip link property add dev dum0 altname a-long-alternative-name altname another
try ip link add vet0 address 02:00:00:00:00:02 type veth peer name vet1 address 02:00:00:00:00:03
try ip link set vet1 netns other
try ip link add link dum0 name vlan10 type vlan id 10 protocol 802.1Q reorder_hdr off gvrp on ingress-qos-map 1:2 3:4 egress-qos-map 5:6 7:1
try ip link add link dum0 name svlan type vlan id 200 protocol 802.1ad
try ip link add link svlan name cvlan type vlan id 201
try ip link add br0 type bridge vlan_filtering 1 vlan_default_pvid 5 mcast_snooping 1 mcast_querier 1 stp_state 1 priority 4096 forward_delay 400 ageing_time 60000 vlan_stats_enabled 1 nf_call_iptables 1
may ip link set br0 type bridge mst_enabled 1
try ip link add port1 type dummy
try ip link add port2 type dummy
try ip link set port1 master br0
try ip link set port2 master br0
try ip link set port2 type bridge_slave cost 77 priority 9 guard on root_block on fastleave on learning off flood off mcast_flood off neigh_suppress on isolated on
try bridge vlan add dev port1 vid 100-110
try ip link add bond0 type bond mode 802.3ad miimon 100 lacp_rate fast xmit_hash_policy layer3+4 ad_actor_sys_prio 99 min_links 1
try ip link add slave1 type dummy
try ip link set slave1 master bond0
try ip link add bond1 type bond mode active-backup arp_interval 200 arp_ip_target 192.0.2.1,192.0.2.2 arp_validate all fail_over_mac active
try ip link add slave2 type dummy
try ip link set slave2 master bond1
try ip link add link dum0 name ipvl0 type ipvlan mode l3s private
try ip link add mvdum type dummy
try ip link add link mvdum name mv0 type macvlan mode bridge bcqueuelen 500
try ip link add link mvdum name mv1 type macvlan mode source
try ip link set mv1 type macvlan macaddr add 02:00:00:00:0a:01
try ip link add link mvdum name mvtap0 type macvtap mode vepa
may ip link add vxlan0 type vxlan id 4242 group 239.1.1.1 dev dum0 local 192.0.2.9 ttl 5 tos 4 df set port 10000 20000 dstport 4789 proxy rsc l2miss l3miss udpcsum gbp ageing 600 maxaddress 1000 nolearning
may ip link add vxlan1 type vxlan external dstport 4790
may ip link add vxlan2 type vxlan id 7 remote 2001:db8::2 local 2001:db8::1 udp6zerocsumtx udp6zerocsumrx dstport 4791 flowlabel 0x12345
try ip link add vrf0 type vrf table 1234
may ip link add gre0t type gre remote 192.0.2.2 local 192.0.2.1 ttl 64 key 42 csum seq
may ip link add gretap0t type gretap remote 192.0.2.2 local 192.0.2.1
may ip link add ipip0t type ipip remote 192.0.2.3 local 192.0.2.1
may ip link add ip6t type ip6tnl mode any remote 2001:db8::2 local 2001:db8::1 flowlabel 0xabc hoplimit 33
may ip link add ip6gret type ip6gre remote 2001:db8::2 local 2001:db8::1
may ip link add sit0t type sit remote 192.0.2.4 local 192.0.2.1 mode any
may ip link add vti0t type vti remote 192.0.2.5 local 192.0.2.1 key 9
may ip link add erspan0t type erspan remote 192.0.2.6 local 192.0.2.1 seq key 30 erspan_ver 2 erspan_dir ingress erspan_hwid 17
may ip link add xfrm0 type xfrm dev dum0 if_id 0x2a
may ip link add gnv0 type geneve id 100 remote 192.0.2.7 ttl 3 dstport 6081
try ip link add macp type dummy
may ip link add link macp name macsec0 type macsec sci 0x1122334455667788 encrypt on
may ip link add wg0 type wireguard
may ip link add ifb0x type ifb
may ip link add nk0 type netkit mode l3 peer name nk1
try ip link add hsrp1 type dummy
try ip link add hsrp2 type dummy
may ip link add hsr0 type hsr slave1 hsrp1 slave2 hsrp2 supervision 45 version 1
may ip link add vcan0 type vcan
may ip link add gtp0 type gtp role sgsn
modprobe tun
may ip tuntap add tap0 mode tap multi_queue
try ip link set dum0 up
try ip link set vet0 up
try ip link set br0 up
try ip link set bond0 up
sleep 2

tap_start link-dump
try ip -d -s link
try ip -d link show dev br0
try ip -d link show dev vlan10
try ip link show dev another
refuse ip link show dev nosuchdev
try ip link show type vlan
try ip link show master br0
tap_stop
text link-dump ip -d -s -j link
