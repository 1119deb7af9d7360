# Traffic control: qdiscs, classes, filters and actions, shown with statistics.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a dummy sch_htb sch_fq_codel sch_ingress cls_flower cls_u32 act_mirred act_gact act_police
try ip link add d0 numtxqueues 4 type dummy
try ip link add d1 type dummy
try ip link set d0 up
try ip link set d1 up

tap_start tc
background tc monitor
may tc -force -batch - <<'B'
qdisc add dev d0 root handle 1: htb default 10 r2q 5
class add dev d0 parent 1: classid 1:1 htb rate 10mbit ceil 20mbit burst 15k
class add dev d0 parent 1:1 classid 1:10 htb rate 1mbit prio 3
qdisc add dev d0 parent 1:10 handle 10: fq_codel limit 1000 target 5ms interval 100ms ecn
qdisc add dev d0 clsact
filter add dev d0 ingress protocol ip prio 5 flower ip_proto tcp dst_ip 192.0.2.0/24 dst_port 80 skip_hw action drop
filter add dev d0 ingress protocol 802.1Q prio 6 flower vlan_id 100 vlan_ethtype ipv6 src_ip 2001:db8::/32 action vlan pop pipe action mirred egress redirect dev d1
filter add dev d0 egress protocol ip prio 7 u32 match ip dst 198.51.100.0/24 match ip dport 53 0xffff action police rate 1mbit burst 10k conform-exceed drop/pass
filter add dev d0 egress prio 8 matchall action pedit ex munge ip ttl set 5 pipe action csum ip
filter add dev d0 egress prio 9 protocol ip flower ct_state +trk+est action ct zone 5 commit
filter add dev d0 parent 1: prio 10 handle 5 fw classid 1:10
filter add dev d0 parent 1: prio 11 basic match 'meta(priority eq 5)' classid 1:10
filter add dev d0 egress prio 12 matchall action tunnel_key set src_ip 192.0.2.1 dst_ip 192.0.2.2 id 42 dst_port 4789
actions add action gact drop index 77 cookie 0102
actions add action skbedit mark 9 priority 1:2
B
for kind in "tbf rate 1mbit burst 10k latency 50ms" "sfq perturb 10" "prio bands 4" "netem delay 10ms 2ms loss 1% duplicate 1%" \
	"cake bandwidth 10mbit" "red limit 100000 min 10000 max 30000 avpkt 1000 burst 20 bandwidth 1mbit" "hfsc default 1" "drr" \
	"mqprio num_tc 2 map 0 1 0 1 queues 2@0 2@2 hw 0" "codel" "pfifo limit 7" "fq maxrate 1gbit" "choke limit 100 bandwidth 1mbit" "ets bands 3 strict 1 quanta 1500 1500" "pie limit 100"; do
	printf 'qdisc replace dev d1 root %s\nqdisc del dev d1 root\n' "$kind"
done >"$WORK/qdiscs"
may tc -force -batch "$WORK/qdiscs"
try tc chain add dev d0 ingress chain 3 protocol ip flower ip_proto udp
try tc -s -d qdisc show
try tc -s -d class show dev d0
try tc -s -d filter show dev d0 ingress
try tc -s -d filter show dev d0 egress
may tc -s -d filter show dev d0
may tc -s actions ls action gact
may tc -force -batch - <<'B'
chain show dev d0 ingress
qdisc add dev d0 root handle 1: htb
B
refuse tc qdisc add dev d0 root nosuchqdisc
may tc -force -batch - <<'B'
filter add dev d0 ingress protocol ip prio 5 flower dst_port 80 action drop
class add dev d0 parent 9: classid 9:1 htb rate 1mbit
qdisc del dev d1 root
filter del dev d0 ingress prio 5
qdisc del dev d0 root
B
sleep 1
stop_background
tap_stop
