# Look-ups in the IPv4 routing tables over NETLINK_FIB_LOOKUP: every type of route, a mark, no route, no table.
. "$NLSCOPE_RECORD/lib.sh"

modprobe dummy
try ip link add d0 up type dummy
try ip addr add 192.0.2.1/24 dev d0
try ip route add default via 192.0.2.254
try ip route add blackhole 198.51.100.0/24
try ip route add unreachable 198.51.100.128/25
try ip route add prohibit 203.0.113.0/24
try ip route add throw 203.0.113.128/25
try ip route add 192.0.2.128/25 tos 0x10 via 192.0.2.253
tap_start fib-lookup
try python "$NLSCOPE_RECORD/fib-lookup.py"
tap_stop
