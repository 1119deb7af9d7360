# Routes: metrics, multipath, encapsulations, nexthop objects, tables, get, errors.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a mpls_router mpls_iptunnel tcp_bbr dummy vrf 2>/dev/null || true
try ip link add d0 address 02:00:00:00:00:01 type dummy
try ip link add d1 address 02:00:00:00:00:02 type dummy
try ip link add vrf7 type vrf table 77
try ip link set d0 up
try ip link set d1 up
try ip link set vrf7 up
try ip addr add 192.0.2.1/24 dev d0
try ip addr add 198.51.100.1/24 dev d1
try ip -6 addr add 2001:db8::1/64 dev d0 nodad
try ip -6 addr add 2001:db8:1::1/64 dev d1 nodad
set_sysctl net.ipv6.conf.all.seg6_enabled 1
set_sysctl net.vrf.strict_mode 1
set_sysctl net.mpls.platform_labels 1000
set_sysctl net.mpls.conf.d0.input 1

tap_start route
background ip monitor route
background ip monitor
try ip route add 10.1.0.0/16 via 192.0.2.2 dev d0 metric 77 proto static
try ip route add 10.2.0.0/16 via 192.0.2.2 mtu 1400 advmss 1300 rtt 10ms rttvar 20ms reordering 5 window 60000 cwnd 7 initcwnd 11 initrwnd 12 ssthresh 9 realms 3/4 rto_min 50ms hoplimit 33 quickack 1 congctl cubic features ecn fastopen_no_cookie 1
try ip route add 10.3.0.0/16 via 192.0.2.2 mtu lock 1400 cwnd lock 4 rtt lock 3
try ip route add 10.4.0.0/16 nexthop via 192.0.2.2 dev d0 weight 3 nexthop via 198.51.100.2 dev d1 weight 5 onlink
try ip route add 10.5.0.0/16 via inet6 2001:db8::2 dev d0
may ip route add 10.6.0.0/16 encap mpls 100/200/300 ttl 9 via 192.0.2.2
try ip route add 10.7.0.0/16 encap ip id 42 dst 192.0.2.9 src 192.0.2.1 ttl 7 tos 4 dev d1
may ip route add 10.8.0.0/16 encap ip id 43 dst 192.0.2.9 key vxlan_opts 56 dev d1
may ip route add 10.13.0.0/16 encap ip id 43 dst 192.0.2.9 geneve_opts 1:2:01020304 dev d1
try ip route add 10.9.0.0/16 encap ip6 id 44 dst 2001:db8::9 src 2001:db8::1 hoplimit 8 tc 3 dev d1
may ip route add 10.10.0.0/16 encap seg6 mode encap segs 2001:db8::a,2001:db8::b dev d0
may ip route add 10.11.0.0/16 encap bpf headroom 16 dev d0
may ip route add 10.12.0.0/16 encap rpl segs 2001:db8::a dev d0
try ip route add table 77 10.20.0.0/16 dev d1 scope link src 198.51.100.1
try ip route add table 1000 default via 198.51.100.2 dev d1
try ip route add unreachable 10.21.0.0/16
try ip route add blackhole 10.22.0.0/16 metric 5
try ip route add prohibit 10.23.0.0/16
try ip route add throw 10.24.0.0/16
try ip route add local 10.25.0.1 dev lo
try ip route add 10.26.0.0/16 tos 0x10 dev d0
try ip route add default via 192.0.2.254
try ip nexthop add id 1 via 192.0.2.3 dev d0
try ip nexthop add id 2 via 198.51.100.3 dev d1
try ip nexthop add id 3 via 2001:db8::3 dev d0
try ip nexthop add id 4 blackhole
try ip nexthop add id 10 group 1,5/2,7
try ip nexthop add id 11 group 1/2 type resilient buckets 8 idle_timer 60 unbalanced_timer 300
may ip nexthop add id 12 encap mpls 77 via 192.0.2.4 dev d0
try ip nexthop add id 21 via 192.0.2.5 fdb
try ip route add 10.30.0.0/16 nhid 10
try ip route add 10.31.0.0/16 nhid 3
try ip route change 10.1.0.0/16 via 192.0.2.3 dev d0 metric 77
try ip route replace 10.1.0.0/16 via 192.0.2.4 dev d0 metric 77
try ip route append 10.26.0.0/16 tos 0x10 dev d1
try ip -6 route add 2001:db8:10::/48 via 2001:db8::2 dev d0 metric 50 pref high expires 600
try ip -6 route add 2001:db8:11::/48 nexthop via 2001:db8::2 dev d0 weight 2 nexthop via 2001:db8:1::2 dev d1 weight 9
try ip -6 route append 2001:db8:11::/48 via 2001:db8::4 dev d0
may ip -6 route add 2001:db8:12::/48 encap seg6 mode inline segs 2001:db8::a,2001:db8::b hmac 0 dev d0
may ip -6 route add 2001:db8:13::/48 encap seg6 mode l2encap segs 2001:db8::a dev d0
may ip -6 route add 2001:db8:14::1 encap seg6local action End dev d0
may ip -6 route add 2001:db8:14::2 encap seg6local action End.X nh6 2001:db8::7 dev d0
may ip -6 route add 2001:db8:14::3 encap seg6local action End.DT6 table 77 dev d0
may ip -6 route add 2001:db8:14::4 encap seg6local action End.DT4 vrftable 77 dev vrf7
may ip -6 route add 2001:db8:14::5 encap seg6local action End.DX2 oif d1 dev d0
may ip -6 route add 2001:db8:14::6 encap seg6local action End.DX4 nh4 192.0.2.7 count dev d0
may ip -6 route add 2001:db8:14::7 encap seg6local action End.B6.Encaps srh segs 2001:db8::a,2001:db8::b dev d0
may ip -6 route add 2001:db8:14::8 encap seg6local action End flavors psp,usp,usd dev d0
may ip -6 route add 2001:db8:14::9 encap seg6local action End flavors next-csid lblen 48 nflen 16 dev d0
may ip -6 route add 2001:db8:15::/48 encap ioam6 mode encap tundst 2001:db8::9 trace prealloc type 0x800000 ns 1 size 12 dev d0
may ip -6 route add 2001:db8:16::/48 encap mpls 400 via 2001:db8::2 dev d0
try ip -6 route add unreachable 2001:db8:17::/48
try ip -6 route add 2001:db8:18::/48 nhid 3
try ip -6 route add 2001:db8:19::/48 from 2001:db8:1::/64 dev d0
may ip -f mpls route add 100 as 200/300 via inet 192.0.2.2 dev d0
may ip -f mpls route add 101 dev lo
may ip -f mpls route show
try ip route get 10.4.1.1
try ip route get 10.2.1.1 from 192.0.2.1 mark 5 uid 0
may ip route get 10.4.1.1 ipproto tcp sport 1000 dport 80
try ip route get fibmatch 10.6.0.1
try ip route get 192.0.2.1
refuse ip route get 10.21.1.1
refuse ip route get 10.23.1.1
try ip -6 route get 2001:db8:11::5
try ip -6 route get fibmatch 2001:db8:11::5
try ip route show
try ip -d -s route show table all
try ip -d -6 route show table all
try ip route show table 77
try ip route show root 10.0.0.0/8 proto static
try ip nexthop show
try ip -d -s nexthop show
may ip nexthop bucket show
try ip nexthop get id 10
try ip route show cache
refuse ip route add 10.1.0.0/16 via 192.0.2.2 dev d0 metric 77
refuse ip route add 10.40.0.0/16 via 203.0.113.9
refuse ip route add 10.40.0.0/16 dev nosuchdev
refuse ip route del 10.99.0.0/16
refuse ip route add 10.40.0.1/16 dev d0
refuse ip route add 10.40.0.0/16 nhid 999
refuse ip nexthop add id 10 group 998,999
refuse ip nexthop get id 999
refuse ip -6 route add 2001:db8:10::/48 via 2001:db8:ffff::1
refuse ip route add 10.41.0.0/16 via 192.0.2.2 congctl nosuchcc
refuse ip route add 10.42.0.0/16 encap mpls 9999999 via 192.0.2.2
refuse ip -6 route add 2001:db8:20::1 encap seg6local action End.DT4 vrftable 5 dev d0
try ip route del 10.1.0.0/16 metric 77
try ip -6 route del 2001:db8:10::/48
try ip nexthop del id 10
try ip nexthop del id 3
try ip link set d1 down
try ip route flush table 77
sleep 1
stop_background
tap_stop
text route bash -c 'ip -d -j route show table all; ip -d -j -6 route show table all'
