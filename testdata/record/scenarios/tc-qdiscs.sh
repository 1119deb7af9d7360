# Queueing disciplines and classes that tc.sh does not have, each set, shown and deleted.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a dummy sch_gred sch_sfb sch_hhf sch_fq_pie sch_cbs sch_etf sch_taprio sch_multiq sch_plug \
	sch_skbprio sch_qfq sch_drr sch_hfsc sch_mqprio sch_netem sch_cake sch_red sch_tbf sch_htb sch_ets \
	sch_sfq sch_fq_codel sch_fq || true
modprobe sch_dualpi2 || true
try ip link add d0 numtxqueues 4 type dummy
try ip link set d0 up
try ip addr add 192.0.2.1/24 dev d0

tap_start tc-qdiscs
# One process asks once for the interfaces.
while read -r kind; do
	printf 'qdisc add dev d0 root handle 1: %s\nqdisc show dev d0\nqdisc del dev d0 root\n' "$kind"
done >"$WORK/kinds" <<'B'
bfifo limit 9000
pfifo_head_drop limit 9
multiq
skbprio limit 64
plug limit 10000
hhf limit 100 quantum 1500 hh_limit 10 reset_timeout 40ms admit_bytes 131072 evict_timeout 1s non_hh_weight 2
fq_pie limit 1000 flows 64 target 15ms tupdate 15ms ecn
cbs locredit -1470 hicredit 30 sendslope -980000 idleslope 20000 offload 0
etf clockid CLOCK_TAI delta 300000 skip_sock_check
codel limit 100 target 5ms interval 100ms ecn ce_threshold 1ms
fq_codel limit 100 ce_threshold 1ms ce_threshold_selector 0x01/0x03 memory_limit 1mb
sfq limit 100 redflowlimit 100000 min 8000 max 60000 probability 0.2 ecn headdrop depth 100
mqprio num_tc 2 map 0 1 0 1 0 0 0 0 0 0 0 0 0 0 0 0 queues 2@0 2@2 hw 0
taprio num_tc 2 map 0 1 0 1 0 0 0 0 0 0 0 0 0 0 0 0 queues 2@0 2@2 base-time 1000 sched-entry S 01 300000 sched-entry S 03 300000 clockid CLOCK_TAI
netem delay 10ms 2ms 25% distribution normal loss gemodel 1% 10% 70% 0.1% duplicate 1% 5% reorder 25% 50% gap 5 corrupt 0.1% 2% rate 1mbit 20 100 5 slot 800us 1ms packets 32 ecn limit 50 seed 42
netem delay 10s loss state 1% 10% 5% 0% 3% rate 40gbit slot distribution normal 10ms 1ms
cake bandwidth 10mbit diffserv8 dual-srchost nat wash ack-filter overhead -4 atm mpu 64 rtt 50ms memlimit 4mb fwmark 0xff ingress
tbf rate 1mbit burst 10k limit 20k peakrate 2mbit mtu 1500 overhead 4 linklayer atm
tbf rate 40gbit burst 10mb latency 5ms
estimator 1s 4s stab mtu 2047 tsize 512 overhead 4 linklayer atm pfifo limit 9
B
may tc -force -s -d -batch "$WORK/kinds"
# What not every iproute2 and kernel can read.
while read -r kind; do
	printf 'qdisc add dev d0 root handle 1: %s\nqdisc show dev d0\nqdisc del dev d0 root\n' "$kind" >"$WORK/kind"
	may tc -force -s -d -batch "$WORK/kind"
done <<'B'
sfb rehash 60000 db 60000 limit 100 max 25 target 20 increment 0.00050 decrement 0.00005
fq limit 100 flow_limit 50 maxrate 10mbit ce_threshold 4ms horizon 10s horizon_cap
fq priomap 1 2 2 2 1 2 0 0 1 1 1 1 1 1 1 1 weights 589824 196608 65536
red limit 100000 min 10000 max 30000 avpkt 1000 burst 20 bandwidth 1mbit ecn adaptive nodrop
dualpi2 limit 1000 memlimit 1mb target 15ms tupdate 16ms alpha 0.16 beta 3.2 coupling_factor 2
cake_mq bandwidth 10mbit
B
may tc -force -s -d -batch - <<'B'
qdisc add dev d0 root handle 1: gred setup vqs 4 default 1 grio
qdisc change dev d0 handle 1: root gred limit 60KB min 15K max 25K burst 20 avpkt 1000 bandwidth 10Mbit vq 1 probability 0.02 prio 8
qdisc show dev d0
qdisc del dev d0 root
B
while IFS=/ read -r qdisc class; do
	may tc -force -batch - <<B
qdisc add dev d0 root handle 1: $qdisc
${class:+class add dev d0 parent 1: classid 1:1 $class}
B
	may ping -c 1 -W 1 192.0.2.2
	may tc -force -s -d -batch - <<B
class show dev d0
qdisc show dev d0
${class:+class del dev d0 classid 1:1}
qdisc del dev d0 root
B
done <<'B'
hfsc default 1/hfsc sc umax 1500 dmax 30ms rate 1mbit ul rate 2mbit
drr/drr quantum 1600
qfq/qfq weight 3 maxpkt 1500
htb default 1 direct_qlen 9/htb rate 40gbit ceil 50gbit prio 2 quantum 3000 mtu 1600
sfq/
cake bandwidth 100kbit/
B
may tc -force -batch - <<'B'
qdisc add dev d0 ingress_block 22 egress_block 23 clsact
qdisc show dev d0 invisible
B
refuse tc qdisc add dev d0 root handle 1: tbf rate 1mbit burst 1 limit 0
tap_stop
