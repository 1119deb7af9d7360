# NFLOG: listeners that configure their groups, and packets of IPv4, IPv6, ARP and a
# bridge, logged by nftables and iptables.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a nfnetlink_log nf_log_syslog nf_conntrack_netlink nft_log xt_NFLOG nf_tables br_netfilter 2>/dev/null || true
try ip netns add other
try ip link add v0 address 02:00:00:00:00:01 type veth peer name v1 netns other address 02:00:00:00:00:02
try ip addr add 192.0.2.1/24 dev v0
try ip addr add 2001:db8::1/64 dev v0 nodad
try ip link set v0 up
try ip -n other addr add 192.0.2.2/24 dev v1
try ip -n other addr add 2001:db8::2/64 dev v1 nodad
try ip -n other link set v1 up
# a bridge with a tagged port, between two more namespaces
try ip link add br0 type bridge
try ip link set br0 up
for n in 3 4; do
	try ip netns add "n$n"
	try ip link add "p$n" type veth peer name e0 netns "n$n" address "02:00:00:00:00:0$n"
	try ip link set "p$n" up master br0
	try ip -n "n$n" link set e0 up
	try ip -n "n$n" link add link e0 name e0.7 type vlan id 7
	try ip -n "n$n" link set e0.7 up
	try ip -n "n$n" addr add "203.0.113.$n/24" dev e0
	try ip -n "n$n" addr add "198.51.100.$n/24" dev e0.7
done
sleep 2
try ping -c 1 -W 2 192.0.2.2
try nft -f - <<'N'
table inet t {
	chain in {
		type filter hook input priority 0
		ct state new,established ip protocol icmp log prefix "v4 in " group 5 snaplen 64 queue-threshold 1
		ip6 nexthdr icmpv6 icmpv6 type echo-reply log prefix "v6 in " group 5
		tcp flags syn meta mark set 0x2a log prefix "tcp " group 6
	}
	chain out {
		type filter hook output priority 0
		icmp type echo-request log prefix "out " group 5 queue-threshold 3
	}
}
table arp t {
	chain in {
		type filter hook input priority 0
		log prefix "arp " group 5
	}
}
table bridge t {
	chain forward {
		type filter hook forward priority 0
		log prefix "bridged " group 7
	}
}
table netdev t {
	chain in {
		type filter hook ingress device v0 priority 0
		ip protocol udp log prefix "netdev " group 7
	}
}
N
may iptables-legacy -A INPUT -p icmp -j NFLOG --nflog-group 8 --nflog-prefix "iptables " --nflog-size 40 --nflog-threshold 1
may iptables -A INPUT -p icmp -j NFLOG --nflog-group 8 --nflog-prefix "iptables-nft " --nflog-threshold 1

tap_start nflog
SETTLE=3
# all flags: sequence, global sequence, conntrack
background python "$NLSCOPE_RECORD/nflog.py" 5 7 128
background python "$NLSCOPE_RECORD/nflog.py" 6 1
background python "$NLSCOPE_RECORD/nflog.py" 7 3
background python "$NLSCOPE_RECORD/nflog.py" 8 0 20
# this one is refused: group 5 is taken
try python "$NLSCOPE_RECORD/nflog.py" 5
try ping -c 2 -i 0.3 -W 2 192.0.2.2
try ping -c 2 -i 0.3 -W 2 2001:db8::2
may ip netns exec other arping -c 1 -w 2 -I v1 192.0.2.1
try ip netns exec other ping -c 1 -W 2 192.0.2.1
may ip netns exec other bash -c 'echo hello > /dev/udp/192.0.2.1/9'
may ip netns exec other bash -c 'echo hello > /dev/tcp/192.0.2.1/9'
may ip netns exec n3 ping -c 1 -W 2 203.0.113.4
may ip netns exec n3 ping -c 1 -W 2 198.51.100.4
sleep 2
stop_background
tap_stop
cat "$WORK"/background.*
