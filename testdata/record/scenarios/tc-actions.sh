# Actions of every kind, added, listed with statistics, fetched, flushed.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a dummy act_bpf act_connmark act_csum act_ct act_ctinfo act_gact act_gate act_ife act_mirred act_mpls act_nat \
	act_pedit act_police act_sample act_simple act_skbedit act_skbmod act_tunnel_key act_vlan \
	act_meta_mark act_meta_skbprio act_meta_skbtcindex || true
try ip link add d0 type dummy
try ip link set d0 up

tap_start tc-actions
# One by one: what an iproute2 cannot read ends it.
while read -r action; do
	# shellcheck disable=SC2086
	may tc actions add action $action
done <<'B'
gact pass random netrand drop 5 index 1
gact continue index 2 no_percpu
gact jump 2 index 3
gact trap index 4
mirred egress mirror dev d0 index 1
mirred ingress redirect dev d0 index 2 cookie 00112233445566778899aabbccddeeff
mirred egress redirect blockid 22 index 3
connmark zone 7 index 1
csum ip4h icmp igmp tcp udp udplite sctp index 1
ct commit force mark 5/0xff label 1122/ffff zone 9 nat src addr 192.0.2.1-192.0.2.9 port 1000-2000 index 1
ct nat dst addr 2001:db8::1-2001:db8::9 index 2
ct clear index 3
ct commit helper ipv4-tcp-ftp index 4
ctinfo dscp 0xfc000000 0x01000000 cpmark 0x00ffffff zone 3 index 1
gate clockid CLOCK_TAI base-time 200000000000 cycle-time 300000000 priority 2 sched-entry open 200000000 -1 8000000 sched-entry close 100000000 index 1
ife encode type 0xED3E allow mark use prio 5 dst 02:00:00:00:00:01 src 02:00:00:00:00:02 index 1
ife decode pipe index 2
mpls push protocol mpls_uc label 123 tc 3 ttl 64 bos 1 index 1
mpls pop protocol ip index 2
mpls dec_ttl index 3
nat egress 192.0.2.0/24 198.51.100.1 index 1
pedit munge offset 0 u32 set 0x01020304 munge offset 4 u8 at 12 ffff 2 set 0x7 index 1
pedit ex munge ip ttl add 0xff munge eth src set 02:00:00:00:00:01 munge ip6 traffic_class set 0x10 munge tcp dport set 80 index 2
police rate 1mbit burst 10k mtu 2000 peakrate 2mbit conform-exceed pipe/drop index 1
police rate 40gbit burst 10m index 2
police pkts_rate 1000 pkts_burst 100 index 3
sample rate 12 group 4 trunc 128 index 1
simple sdata hello,world index 1
skbedit mark 0x11/0xff priority 1:2 queue_mapping 3 ptype otherhost inheritdsfield index 1
skbedit queue_mapping skbhash 2 6 index 2
skbmod set dmac 02:00:00:00:00:01 set smac 02:00:00:00:00:02 set etype 0x0800 index 1
skbmod swap mac index 2
skbmod ecn index 3
tunnel_key set src_ip 192.0.2.1 dst_ip 192.0.2.2 id 42 dst_port 6081 tos 0x10 ttl 64 geneve_opts 0102:80:00112233,0103:81:44556677 csum index 1
tunnel_key set src_ip 2001:db8::1 dst_ip 2001:db8::2 id 43 dst_port 4789 vxlan_opts 514 nocsum nofrag index 2
tunnel_key set src_ip 192.0.2.1 dst_ip 192.0.2.2 id 44 erspan_opts 1:2:0:0 index 3
tunnel_key set src_ip 192.0.2.1 dst_ip 192.0.2.2 id 45 erspan_opts 2:0:1:7 index 4
tunnel_key unset index 5
vlan push id 100 protocol 802.1ad priority 3 index 1
vlan pop index 2
vlan modify id 200 index 3
vlan push_eth dst_mac 02:00:00:00:00:01 src_mac 02:00:00:00:00:02 index 4
vlan pop_eth index 5
gact drop index 50 action simple sdata two index 51
B
may tc actions add action bpf bytecode "2,40 0 0 12,6 0 0 4294967295" index 1
for kind in gact mirred bpf connmark csum ct ctinfo gate ife mpls nat pedit police sample simple skbedit skbmod tunnel_key vlan; do
	may tc -s -d actions ls action "$kind"
done
may tc -br actions ls action gact
may tc actions get action gact index 1
may tc actions change action gact drop index 1
may tc actions ls action gact since 100000
may tc actions del action gact index 1
may tc actions flush action gact
may tc actions flush action vlan
refuse tc actions get action gact index 999
refuse tc actions add action vlan push id 5000 index 9
refuse tc actions add action nosuchaction index 1
tap_stop
