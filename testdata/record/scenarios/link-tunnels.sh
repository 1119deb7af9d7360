# Tunnels with the options that link-dump has not, made, shown with all statistics.
. "$NLSCOPE_RECORD/lib.sh"

# A line for each ip: one word that an ip does not know ends a whole batch.
each() {
	local -a words
	while read -ra words; do may ip "${words[@]}"; done
}

for module in dummy ip6_vti ip6_gre ip_gre ipip sit ip6_tunnel geneve vxlan gtp xfrm_interface fou; do
	modprobe "$module" 2>/dev/null || echo "(no $module)"
done
try ip link add d0 address 02:00:00:00:00:01 type dummy
try ip link set d0 up

tap_start link-tunnels
each <<'B'
link add vti6 type vti6 remote 2001:db8::2 local 2001:db8::1 key 7
link add ip6er type ip6erspan remote 2001:db8::2 local 2001:db8::1 seq key 30 erspan_ver 1 erspan 123
link add ip6gt type ip6gretap remote 2001:db8::2 local 2001:db8::1 encaplimit none hoplimit 9 tclass 0x20 flowlabel 0x333
link add gremd type gre external
link add gretx type gretap remote 192.0.2.2 local 192.0.2.1 ikey 1 okey 2 icsum oseq nopmtudisc ignore-df tos inherit encap fou encap-sport auto encap-dport 5555 encap-csum fwmark 7
link add six0 type sit remote 192.0.2.4 local 192.0.2.1 ttl 9 6rd-prefix 2001:db8::/32 6rd-relay_prefix 192.0.0.0/8
link add ip6md type ip6tnl external
link add ipmd type ipip external
link add gnv1 type geneve external innerprotoinherit
link add gnv2 type geneve id 5 remote 2001:db8::7 df unset noudp6zerocsumrx udpcsum ttl inherit flowlabel 0x123 dstport 6082
link add vxg type vxlan external gpe dstport 4794
link add vxm type vxlan id 9 group 239.1.1.2 dev d0 dstport 4795 nolocalbypass mcroute port 1 2 tos inherit ttl inherit
link add vxp type vxlan id 10 remote 192.0.2.8 local 192.0.2.1 dstport 4796 udp6zerocsumtx remcsumtx remcsumrx reserved_bits 0x2 flowlabel 0x77
link add gtp1 type gtp role ggsn hsize 1024 restart_count 5
link add xf1 type xfrm external
link add bar0 type bareudp dstport 6635 ethertype mpls_uc
link add amt0 type amt mode gateway local 192.0.2.1 discovery 192.0.2.9 dev d0
link add pf0 type pfcp
B
python - <<'P'
import struct
import nl
s = nl.Socket(nl.ROUTE)
# GTP with sockets of a daemon's own
fds = nl.attr(1, 0) + nl.attr(2, 1) + nl.attr(3, 64)
info = nl.attr(1, 'gtp') + nl.attr(2 | nl.NESTED, fds)
nl.say('gtp', s.ask(16, struct.pack('=BBHiII', 0, 0, 0, 0, 0, 0) + nl.attr(3, 'gtp8') +
                    nl.attr(18 | nl.NESTED, info), nl.REQUEST | nl.ACK | nl.CREATE | nl.EXCL))
P
sleep 1
try ip -s -s -d link
tap_stop
text link-tunnels ip -s -s -d -j link
