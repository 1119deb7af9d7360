# Traffic control as tc -j -s -d prints it, for cross-checks: dumps of qdiscs, classes, filters, actions.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a dummy sch_htb sch_fq_codel sch_ingress cls_flower cls_u32 cls_matchall cls_fw act_gact act_mirred act_police \
	act_vlan act_skbedit act_tunnel_key act_csum act_nat act_sample act_ct act_pedit act_mpls || true
for dev in d0 d1 d2 d3 d4 d5 d6 d7 d8 d9; do try ip link add "$dev" numtxqueues 2 type dummy; done
for dev in d0 d1; do try ip link set "$dev" up; done
try ip addr add 192.0.2.1/24 dev d0
may tc -force -batch - <<'B'
qdisc add dev d0 root handle 1: htb default 10 r2q 5
class add dev d0 parent 1: classid 1:1 htb rate 10mbit ceil 20mbit burst 15k cburst 20k
class add dev d0 parent 1:1 classid 1:10 htb rate 1mbit ceil 40gbit prio 3 quantum 3000
qdisc add dev d0 parent 1:10 handle 10: fq_codel limit 1000 flows 64 target 5ms interval 100ms ecn memory_limit 1mb drop_batch 32
qdisc add dev d1 root handle 2: drr
class add dev d1 parent 2: classid 2:1 drr quantum 1600
qdisc add dev d1 parent 2:1 handle 21: tbf rate 1mbit burst 10k limit 20k
qdisc add dev d1 clsact
qdisc add dev d2 root handle 3: netem limit 50 delay 10ms 2ms 25% loss 1% duplicate 1% reorder 25% 50% gap 5 corrupt 0.1%
qdisc add dev d3 root handle 4: sfq perturb 10 limit 100
qdisc add dev d4 root handle 5: prio bands 4 priomap 1 2 2 2 1 2 0 0 1 1 1 1 1 1 1 1
qdisc add dev d5 root handle 6: ets bands 3 strict 1 quanta 1500 3000
qdisc add dev d6 root handle 7: codel limit 100 target 5ms interval 100ms ecn
qdisc add dev d7 root handle 8: fq limit 100 flow_limit 50 maxrate 10mbit
qdisc add dev d8 root handle 9: red limit 100000 min 10000 max 30000 avpkt 1000 burst 20 bandwidth 1mbit ecn
qdisc add dev d9 root handle a: pie limit 100 target 15ms tupdate 16ms alpha 2 beta 20 ecn
filter add dev d0 parent 1: protocol ip prio 1 u32 match ip dst 198.51.100.0/24 match ip dport 53 0xffff classid 1:10
filter add dev d0 parent 1: protocol ip prio 2 handle 6/0xff fw classid 1:10
filter add dev d1 ingress protocol ip prio 1 flower ip_proto tcp dst_ip 192.0.2.0/24 src_ip 10.0.0.0/8 dst_port 80 tcp_flags 0x12/0x17 ip_ttl 64 skip_hw action drop
filter add dev d1 ingress protocol 802.1Q prio 2 flower vlan_id 100 vlan_prio 3 vlan_ethtype ipv6 dst_mac 02:00:00:00:00:01 src_mac 02:00:00:00:00:00/ff:ff:00:00:00:00 action vlan pop pipe action mirred egress redirect dev d0
filter add dev d1 ingress protocol arp prio 3 flower arp_op request arp_tip 192.0.2.0/28 classid ffff:1
filter add dev d1 ingress protocol ip prio 4 flower enc_dst_ip 192.0.2.2 enc_key_id 42 enc_dst_port 4789 action tunnel_key unset
filter add dev d1 ingress protocol ip prio 5 flower ct_state +trk+est ct_zone 7 ct_mark 5/0xff action pass
filter add dev d1 egress prio 7 matchall action sample rate 12 group 4 trunc 128
actions add action gact pass random netrand drop 5 index 1
actions add action gact goto chain 7 index 2
actions add action police rate 1mbit burst 10k mtu 2000 conform-exceed pipe/drop index 1
actions add action vlan push id 100 protocol 802.1ad priority 3 index 10
actions add action skbedit mark 0x11/0xff priority 1:2 queue_mapping 1 ptype host index 1
actions add action tunnel_key set src_ip 192.0.2.1 dst_ip 192.0.2.2 id 42 dst_port 4789 tos 0x10 ttl 64 csum index 10
actions add action csum ip4h tcp udp index 1
actions add action nat egress 192.0.2.0/24 198.51.100.1 index 1
actions add action ct commit mark 5/0xff zone 9 nat src addr 192.0.2.1-192.0.2.9 port 1000-2000 index 1
actions add action mpls push protocol mpls_uc label 123 tc 3 ttl 64 bos 1 index 1
actions add action mirred ingress mirror dev d1 index 10
actions add action pedit ex munge ip ttl set 5 munge tcp dport set 80 index 1
B
may ping -c 1 -W 1 192.0.2.2

tap_start tc-show
text tc-show bash -c '
tc -j -s -d qdisc show
tc -j -s -d class show dev d0
tc -j -s -d class show dev d1
tc -j -s -d filter show dev d0 parent 1:
tc -j -s -d filter show dev d1 ingress
tc -j -s -d filter show dev d1 egress
for kind in gact police vlan skbedit tunnel_key csum nat ct mpls mirred sample pedit; do tc -j -s -d actions ls action $kind; done'
tap_stop
