# Addresses of both families: added, changed, deleted, dumped, refused; labels too.
. "$NLSCOPE_RECORD/lib.sh"

try ip link add d0 address 02:00:00:00:00:01 type dummy
try ip link add d1 address 02:00:00:00:00:02 type dummy
try ip link set d1 up

tap_start addr
background ip monitor
try ip link set d0 up
try ip addr add 192.0.2.1/24 brd + dev d0 label d0:one
try ip addr add 192.0.2.2/24 dev d0
try ip addr add 198.51.100.1 peer 198.51.100.2/30 dev d0 metric 77
try ip addr add 203.0.113.5/24 dev d0 valid_lft 300 preferred_lft 200
try ip addr add 203.0.113.6/32 dev d0 scope link noprefixroute
may ip addr add 203.0.113.7/32 dev d0 proto 0x99
may ip addr add 239.1.2.3/32 dev d0 autojoin
try ip addr change 203.0.113.5/24 dev d0 valid_lft 600 preferred_lft 0
try ip -6 addr add 2001:db8::1/64 dev d0
try ip -6 addr add 2001:db8::2/64 dev d0 nodad home
try ip -6 addr add 2001:db8::3/64 dev d0 valid_lft 4000 preferred_lft 3000 mngtmpaddr
try ip -6 addr add 2001:db8:1::1 peer 2001:db8:1::2/128 dev d0 optimistic
set_sysctl net.ipv6.conf.d0.forwarding 1
try ip -6 addr add 2001:db8:2::/64 dev d0
may ip -6 addr add ff05::1234/128 dev d0 autojoin
try ip addr add fe80::99/64 dev d1 scope link
sleep 2
try ip addr show
try ip -4 addr show dev d0
try ip -6 addr show dev d0
try ip -d -s addr show dev d0
try ip addr show label 'd0*'
try ip addr show to 203.0.113.0/24
try ip maddr show
try ip -6 maddr show dev d0
try ip addrlabel list
try ip addrlabel add prefix 2001:db8:5::/48 label 77
try ip addrlabel del prefix 2001:db8:5::/48 label 77
try ip netconf show
try ip -4 netconf show dev d0
refuse ip token set ::5 dev d1
try ip token list
refuse ip addr add 192.0.2.1/24 dev d0
refuse ip addr add 192.0.2.9/33 dev d0
refuse ip addr add 192.0.2.9/24 dev nosuchdev
refuse ip addr add 127.0.0.9/8 dev d0 valid_lft 5 preferred_lft 10
refuse ip addr del 192.0.2.77/24 dev d0
refuse ip addr del 2001:db8::77/64 dev d0
refuse ip addr add ::1/128 dev d0
refuse ip addr change 2001:db8::2/64 dev d0 valid_lft 0
refuse setpriv --reuid 65534 --clear-groups ip addr add 192.0.2.10/24 dev d0
try ip addr del 192.0.2.1/24 dev d0
try ip -6 addr del 2001:db8::2/64 dev d0
try ip addr flush dev d0 scope global
sleep 1
stop_background
tap_stop
text addr ip -d -j addr
