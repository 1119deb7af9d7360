# Kinds of interfaces that link-dump has not, made, changed, shown with all statistics.
. "$NLSCOPE_RECORD/lib.sh"

# A line for each ip: one word that an ip does not know ends a whole batch.
each() {
	local -a words
	while read -ra words; do may ip "${words[@]}"; done
}

for module in dummy batman-adv team team_mode_activebackup team_mode_loadbalance ppp_generic nlmon vsockmon \
	ipvtap macvtap bonding hsr ovpn 8021q macsec phonet; do
	modprobe "$module" 2>/dev/null || echo "(no $module)"
done
try ip link add d0 address 02:00:00:00:00:01 type dummy
try ip link set d0 up
try ip link add e0 address 02:00:00:00:00:02 type dummy
try ip link add e1 address 02:00:00:00:00:03 type dummy
for n in 1 2 3 4 5 6 7 8 9; do try ip link add "s$n" address "02:00:00:00:01:0$n" type dummy; done
sleep 2

tap_start link-kinds
each <<'B'
link add bat0 address 02:00:00:00:02:01 type batadv
link add bat1 address 02:00:00:00:02:02 type batadv ra BATMAN_V
link set s1 master bat0
link add team0 address 02:00:00:00:02:03 type team
link set s2 master team0
link add mon1 type nlmon
link add vsm0 type vsockmon
link add link d0 name ipvt0 type ipvtap mode l2 bridge
link add bond1 type bond mode active-backup primary_reselect better arp_interval 100 ns_ip6_target 2001:db8::9 arp_missed_max 3 num_grat_arp 3 peer_notify_delay 0
link set s3 master bond1
link set bond1 type bond primary s3
link add bond2 type bond mode balance-tlb tlb_dynamic_lb 0 resend_igmp 4 all_slaves_active 1 updelay 200 downdelay 100 miimon 50 use_carrier 1
link set s4 master bond2
link set s4 type bond_slave queue_id 3 prio 5
link set bond2 type bond active_slave s4
link add bond3 type bond mode balance-rr packets_per_slave 5 lp_interval 9
link add bond4 type bond mode 802.3ad ad_select bandwidth ad_user_port_key 77 ad_actor_system 02:00:00:00:00:77 lacp_active off coupled_control off broadcast_neighbor on
link add hsr1 type hsr slave1 s5 slave2 s6 interlink s7 supervision 9 proto 0
link add hsr2 type hsr slave1 s8 slave2 s9 proto 1
link add mcs0 link e0 type macsec port 11 encrypt off send_sci off end_station on replay on window 32 cipher gcm-aes-256 validate check icvlen 16
link add link e1 name mvl0 type macvlan mode source 
link set mvl0 type macvlan macaddr set 02:00:00:00:0a:02 02:00:00:00:0a:03
link set mvl0 type macvlan macaddr del 02:00:00:00:0a:02
link set mvl0 type macvlan macaddr flush
link add link s1 name mvl1 type macvlan mode passthru bclim 3
link add nk2 type netkit mode l2 blackhole peer name nk3
link add ov0 type ovpn
link add vl2 link d0 type vlan id 12 loose_binding on bridge_binding on mvrp on
link add vl3 link d0 type vlan id 13 protocol 802.1ad reorder_hdr on
link add ifb9 numtxqueues 2 numrxqueues 3 type ifb
link add dd1 gso_max_size 32000 gro_max_size 30000 gso_max_segs 9 gso_ipv4_max_size 31000 gro_ipv4_max_size 29000 type dummy
link property add dev dd1 altname one altname two
link property del dev dd1 altname one
link set e1 protodown on
link set mvl0 protodown on
link set mvl0 protodown_reason 3 on
link set dd1 addrgenmode stable_secret
link set dd1 addrgenmode random
link set dd1 multicast off allmulticast on promisc on dynamic on
link set dd1 carrier off
link set dd1 mode dormant
link add dsa0 type dsa
link add rm0 link d0 type rmnet mux_id 1
link add wwan0-2 type wwan linkid 2
link add ipib link d0 type ipoib pkey 0x8001
link add lp0 link d0 type lowpan
link add vwf0 link d0 type virt_wifi
B
python - <<'P'
import os
import struct
import subprocess
import nl
s = nl.Socket(nl.ROUTE)
fd = os.open('/dev/ppp', os.O_RDWR)


def link(*attrs):
    return struct.pack('=BBHiII', 0, 0, 0, 0, 0, 0) + b''.join(attrs)


info = nl.attr(1, 'ppp') + nl.attr(2 | nl.NESTED, nl.attr(1, struct.pack('=i', fd)))
nl.say('ppp', s.ask(16, link(nl.attr(3, 'ppp7'), nl.attr(18 | nl.NESTED, info)),
                    nl.REQUEST | nl.ACK | nl.CREATE | nl.EXCL))
subprocess.run(['ip', '-d', 'link', 'show', 'dev', 'ppp7'])
P
sleep 2
try ip -s -s -d link
tap_stop
text link-kinds ip -s -s -d -j link
