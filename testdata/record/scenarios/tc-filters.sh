# Filters of every kind, with ematches and blocks, shown with statistics and deleted.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a dummy sch_htb sch_ingress cls_basic cls_bpf cls_cgroup cls_flow cls_flower cls_fw cls_matchall \
	cls_route cls_u32 em_cmp em_nbyte em_u32 em_meta em_canid em_ipset act_gact act_police act_mirred \
	ts_bm ts_kmp can || true
try ip link add d0 type dummy
try ip link set d0 up
mount -t bpf bpf /sys/fs/bpf 2>/dev/null || true
python - <<'P' || true
# r0 = 0; exit, as a program of tc's, pinned.
import ctypes, struct
libc = ctypes.CDLL(None, use_errno=True)
code = ctypes.create_string_buffer(struct.pack('<BBhiBBhi', 0xb7, 0, 0, 0, 0x95, 0, 0, 0))
licence = ctypes.create_string_buffer(b'GPL')
attr = struct.pack('<IIQQIIQII16s', 3, 2, ctypes.addressof(code), ctypes.addressof(licence), 0, 0, 0, 0, 0, b'pass_all')
fd = libc.syscall(321, 5, ctypes.create_string_buffer(attr), len(attr))
path = ctypes.create_string_buffer(b'/sys/fs/bpf/pass_all')
attr = struct.pack('<QII', ctypes.addressof(path), fd, 0)
print('bpf', fd, libc.syscall(321, 6, ctypes.create_string_buffer(attr), len(attr)))
P

tap_start tc-filters
may tc -force -batch - <<'B'
qdisc add dev d0 root handle 1: htb default 10
class add dev d0 parent 1: classid 1:10 htb rate 1mbit
qdisc add dev d0 ingress_block 22 clsact
filter add dev d0 parent 1: protocol ip prio 1 handle 1: u32 divisor 256
filter add dev d0 parent 1: protocol ip prio 1 handle 2: u32 divisor 1
filter add dev d0 parent 1: protocol ip prio 1 u32 ht 800:: match ip src 192.0.2.0/24 link 1: hashkey mask 0x000000ff at 12
filter add dev d0 parent 1: protocol ip prio 1 u32 ht 1:7b: match ip src 192.0.2.123 classid 1:10
filter add dev d0 parent 1: protocol ip prio 1 u32 match mark 5 0xff classid 1:10
filter add dev d0 parent 1: protocol ip prio 1 u32 match ip protocol 6 0xff match tcp dst 80 0xffff offset at 0 mask 0f00 shift 6 eat link 2: indev d0
filter add dev d0 parent 1: protocol ip prio 2 handle 6/0xff fw classid 1:10 police rate 1mbit burst 10k drop
filter add dev d0 parent 1: protocol ip prio 3 route from 2 to 3 classid 1:10
B
may tc -force -batch - <<'B'
filter add dev d0 parent 1: protocol all prio 4 handle 4 flow map key dst rshift 2 addend -192.0.2.0 divisor 256 baseclass 1:10
B
may tc -force -batch - <<'B'
filter add dev d0 parent 1: protocol all prio 5 handle 5 flow hash keys src,dst,proto,proto-src,proto-dst,nfct-src divisor 1024 perturb 10 baseclass 1:10
B
may tc -force -batch - <<'B'
filter add dev d0 parent 1: protocol ip prio 6 handle 6 cgroup match 'meta(priority eq 5)'
B
may tc -force -batch - <<'B'
filter add dev d0 parent 1: prio 7 bpf bytecode "4,40 0 0 12,21 0 1 2048,6 0 0 4294967295,6 0 0 0" classid 1:10
B
may tc -force -batch - <<'B'
filter add dev d0 egress prio 8 bpf da pinned /sys/fs/bpf/pass_all skip_hw
B
may tc -force -batch - <<'B'
filter add dev d0 parent 1: prio 9 basic match 'cmp(u16 at 0 layer 2 mask 0xffff gt 20) and not nbyte("abc" at 4 layer 1)' classid 1:10
B
may tc -force -batch - <<'B'
filter add dev d0 parent 1: prio 10 basic match 'cmp(u8 at 9 layer 1 eq 6) or (u32(u32 0x0a000000 0xff000000 at 12) and not meta(pkttype eq 0))' classid 1:10
B
may tc -force -batch - <<'B'
filter add dev d0 parent 1: prio 11 basic match 'canid(sff 0x123 eff 0x124:0x1fffffff)' classid 1:10
B
may tc -force -batch - <<'B'
filter add dev d0 parent 1: prio 12 basic match 'u32(u16 0x1122 0xffff at nexthdr+0)' classid 1:10
B
may tc -force -batch - <<'B'
filter add dev d0 parent 1: prio 13 basic match 'meta(random mask 0xff lt 7) and meta(vlan shift 2 mask 0xfff eq 100)' action pass
B
may tc -force -batch - <<'B'
filter add dev d0 parent 1: prio 14 matchall classid 1:10
filter add block 22 protocol ip prio 1 flower dst_ip 10.0.0.0/8 ip_proto udp src_port 1000-2000 dst_port 53 action drop
filter add block 22 protocol arp prio 2 flower arp_op request arp_sip 192.0.2.1 arp_tip 192.0.2.0/28 arp_sha 02:00:00:00:00:01 arp_tha 02:00:00:00:00:00/ff:ff:00:00:00:00 action pass
filter add block 22 protocol 802.1ad prio 3 flower vlan_id 5 vlan_prio 2 vlan_ethtype 802.1q cvlan_id 6 cvlan_prio 3 cvlan_ethtype ipv4 action pass
filter add block 22 protocol mpls_uc prio 4 flower mpls_label 100 mpls_tc 3 mpls_bos 1 mpls_ttl 9 action pass
filter add block 22 protocol mpls_uc prio 5 flower mpls lse depth 1 label 100 lse depth 2 label 200 tc 1 bos 1 ttl 8 action pass
filter add block 22 protocol ip prio 6 flower enc_src_ip 192.0.2.1 enc_dst_ip 192.0.2.2 enc_key_id 42 enc_dst_port 6081 enc_tos 4 enc_ttl 64 geneve_opts 0102:80:00112233/ffff:ff:ffffffff action pass
filter add block 22 protocol ip prio 7 flower enc_src_ip 2001:db8::1 enc_dst_ip 2001:db8::/32 enc_key_id 43 enc_dst_port 4789 vxlan_opts 514/4294967295 action pass
B
may tc -force -batch - <<'B'
filter add block 22 protocol ip prio 8 flower enc_key_id 44 erspan_opts 1:2:0:0/255:0xffffffff:0:0 enc_flags tundf/notuncsum action pass
B
may tc -force -batch - <<'B'
filter add block 22 protocol ip prio 9 flower enc_key_id 45 gtp_opts 01:8/ff:ff action pass
B
may tc -force -batch - <<'B'
filter add block 22 protocol ip prio 10 flower enc_key_id 46 pfcp_opts 01:1122334455667788/ff:ffffffffffffffff action pass
B
may tc -force -batch - <<'B'
filter add block 22 protocol ip prio 11 flower ip_proto tcp tcp_flags 0x12/0x17 ip_tos 0x10/0xfc ip_ttl 64 ip_flags frag/nofirstfrag src_mac 02:00:00:00:00:01 dst_mac 01:00:00:00:00:00/01:00:00:00:00:00 action pass
filter add block 22 protocol ip prio 12 flower ip_proto icmp type 8 code 0 action pass
filter add block 22 protocol ipv6 prio 13 flower ip_proto icmpv6 type 128 code 0/0 src_ip 2001:db8::/32 action pass
B
may tc -force -batch - <<'B'
filter add block 22 protocol ip prio 14 flower ct_state +trk+new-est ct_zone 7 ct_mark 5/0xff ct_label 11223344/ffffffff action pass
B
may tc -force -batch - <<'B'
filter add block 22 protocol ppp_ses prio 15 flower pppoe_sid 77 ppp_proto ip action pass
B
may tc -force -batch - <<'B'
filter add block 22 protocol ip prio 16 flower ip_proto l2tp l2tpv3_sid 9 action pass
filter add block 22 protocol ip prio 17 flower ip_proto esp spi 0x12345678 action pass
B
may tc -force -batch - <<'B'
filter add block 22 protocol all prio 18 flower num_of_vlans 2 action pass
B
may tc -force -batch - <<'B'
filter add block 22 protocol all prio 19 flower l2_miss 1 action pass
B
may tc -force -batch - <<'B'
filter add block 22 protocol 0x8902 prio 20 flower cfm mdl 5 op 1 action pass
B
may tc -force -batch - <<'B'
filter add block 22 protocol ip prio 21 chain 5 handle 7 flower ip_proto sctp src_port 5 dst_port 6 indev d0 classid 1:10 verbose skip_hw action goto chain 6
chain add block 22 chain 9 protocol ip flower dst_ip 0.0.0.0/16
B
may tc -force -s -d -batch - <<'Q'
filter show dev d0 parent 1:
filter show block 22
filter show dev d0 egress
chain show block 22
filter get block 22 protocol ip prio 1 handle 1 flower
Q
may tc -br filter show block 22
may tc -force -batch - <<'B'
filter add block 22 protocol ip prio 1 flower vlan_id 5 action drop
filter add dev d0 parent 1: prio 99 bpf bytecode "1,6 0 0"
filter add dev d0 parent 1: protocol ip prio 1 u32 ht 77: match u32 0 0
filter del block 22 protocol ip prio 1 handle 1 flower
filter del dev d0 parent 1: prio 9
chain del block 22 chain 9
filter del dev d0 parent 1:
B
tap_stop
