# Routes with the encapsulations and attributes that no other scenario has: BPF, ILA, xfrm, GENEVE, VXLAN and ERSPAN
# options, SRv6 variants, RPL, IOAM, MPLS with TTL, and lookups with every selector.
. "$NLSCOPE_RECORD/lib.sh"

# A line for each ip: one word that an ip does not know ends a whole batch.
each() {
	local -a words
	while read -ra words; do may ip "${words[@]}"; done
}

for module in dummy ila mpls_router mpls_iptunnel xfrm_interface vxlan geneve ip_gre ip6_gre vrf; do
	modprobe "$module" 2>/dev/null || echo "(no $module)"
done
try ip link add d0 address 02:00:00:00:00:01 type dummy
try ip link set d0 up
try ip link add vrf0 type vrf table 100
try ip link set vrf0 up
try ip addr add 192.0.2.1/24 dev d0
try ip -6 addr add 2001:db8::1/64 dev d0 nodad
may ip link add xf0 type xfrm external
may ip link set xf0 up
set_sysctl net.mpls.platform_labels 1000
set_sysctl net.ipv6.conf.d0.seg6_enabled 1
set_sysctl net.vrf.strict_mode 1

tap_start route-encap
each <<'B'
-6 route add 3001:db8:1::/64 encap ila 2001:db8:9:9 csum-mode neutral-map ident-type luid hook-type output via 2001:db8::2 dev d0
-6 route add 3001:db8:2::/128 encap ila 2001:db8:9:8 csum-mode adj-transport ident-type use-format hook-type input via 2001:db8::2 dev d0
route add 10.1.0.0/16 encap xfrm if_id 42 link_dev d0 dev xf0
-6 route add 2001:db8:21::/48 encap xfrm if_id 43 dev xf0
route add 10.2.0.0/16 encap ip id 5 dst 198.51.100.5 src 192.0.2.1 ttl 9 tos 4 key csum seq geneve_opts 1:2:0a0b0c0d,3:4:01020304 dev d0
route add 10.3.0.0/16 encap ip id 6 dst 198.51.100.6 vxlan_opts 456 dev d0
route add 10.4.0.0/16 encap ip id 7 dst 198.51.100.7 erspan_opts 1:42:0:0 dev d0
-6 route add 2001:db8:24::/48 encap ip6 id 8 dst 2001:db8::8 src 2001:db8::1 hoplimit 7 tc 3 erspan_opts 2:0:1:63 dev d0
-6 route add 2001:db8:31::/48 encap seg6 mode inline segs 2001:db8:a::1,2001:db8:a::2 dev d0
-6 route add 2001:db8:32::/48 encap seg6 mode encap.red segs 2001:db8:a::1,2001:db8:a::2 tunsrc 2001:db8::1 dev d0
-6 route add 2001:db8:33::/48 encap seg6 mode l2encap segs 2001:db8:a::1 dev d0
-6 route add 2001:db8:41::/128 encap seg6local action End.DT46 vrftable 100 count dev d0
-6 route add 2001:db8:42::/128 encap seg6local action End.X nh6 2001:db8::3 flavors psp,usp,usd dev d0
-6 route add 2001:db8:43::/128 encap seg6local action End flavors next-csid lblen 48 nflen 16 dev d0
-6 route add 2001:db8:44::/128 encap seg6local action End.B6.Encaps srh segs 2001:db8:a::1 dev d0
-6 route add 2001:db8:45::/128 encap seg6local action End.DX4 nh4 192.0.2.3 dev d0
-6 route add 2001:db8:46::/128 encap seg6local action End.DX2 oif d0 dev d0
-6 route add 2001:db8:47::/128 encap seg6local action End.T table 100 dev d0
-6 route add 2001:db8:51::/48 encap rpl segs 2001:db8:a::1,2001:db8:a::2 dev d0
-6 route add 2001:db8:61::/48 encap ioam6 mode encap tundst 2001:db8::9 tunsrc 2001:db8::1 trace prealloc type 0x800000 ns 1 size 12 dev d0
-6 route add 2001:db8:62::/48 encap ioam6 freq 2/5 mode inline trace prealloc type 0xc00000 ns 2 size 16 dev d0
route add 10.5.0.0/16 encap mpls 100/200 ttl 9 via 192.0.2.2 dev d0
-M route add 300 ttl-propagate enabled via inet 192.0.2.2 dev d0
-M route add 301 as 400/401 via inet6 2001:db8::2 dev d0
-M route add 302 nexthop as 500 via inet 192.0.2.2 dev d0 nexthop via inet6 2001:db8::3 dev d0
-M route show
-M route get 300
route get 10.5.0.1 from 192.0.2.1 oif d0 mark 7 tos 8 uid 1000 ipproto tcp sport 80 dport 443
route get fibmatch 10.5.0.1
route get 192.0.2.1 from 192.0.2.77 iif d0
-6 route get 2001:db8:31::1 from 2001:db8::1 flowlabel 0x12345
route get 10.5.0.1 vrf vrf0
route add unreachable 10.6.0.0/16 metric 4278198272 table 100
route add 10.7.0.0/16 via inet6 fe80::5 dev d0 onlink
B
python - <<'P'
import ctypes
import os
import socket
import struct
import nl

libc = ctypes.CDLL(None, use_errno=True)


def program(kind, name):
    """A BPF program that says 0: BPF_OK, XDP_ABORTED."""
    code = struct.pack('=BBhiBBhi', 0xb7, 0, 0, 0, 0x95, 0, 0, 0)
    text, gpl = ctypes.create_string_buffer(code), ctypes.create_string_buffer(b'GPL')
    load = struct.pack('=IIQQIIQII16s', kind, 2, ctypes.addressof(text), ctypes.addressof(gpl),
                       0, 0, 0, 0, 0, name)
    data = ctypes.create_string_buffer(load, len(load))
    fd = libc.syscall(321, 5, data, len(load))
    print(name, fd, os.strerror(ctypes.get_errno()) if fd < 0 else '', flush=True)
    return fd


s = nl.Socket(nl.ROUTE)
index = socket.if_nametoindex('d0')
NEW = nl.REQUEST | nl.ACK | nl.CREATE | nl.EXCL


def nest(number, *attrs):
    return nl.attr(number | nl.NESTED, b''.join(attrs))


def route(family, to, length, kind, *encap):
    return struct.pack('=BBBBBBBBI', family, length, 0, 0, 254, 4, 253 if family == 2 else 0, 1, 0) + \
        nl.attr(1, socket.inet_pton(family, to)) + nl.attr(4, index) + nest(22, *encap) + \
        nl.attr(21, struct.pack('=H', kind))


def prog(number, kind, name):
    return nest(number, nl.attr(1, program(kind, name)), nl.attr(2, name.decode()))


nl.say('bpf', s.ask(24, route(2, '10.8.0.0', 16, 6, prog(1, 10, b'in_prog'), prog(2, 11, b'out_prog'),
                              prog(3, 12, b'xmit_prog'), nl.attr(4, 64)), NEW))
nl.say('seg6local', s.ask(24, route(10, '2001:db8:48::', 128, 7, nl.attr(1, 15), prog(8, 19, b'seg6_prog')), NEW))
# XDP on the interface, generic mode
xdp = program(6, b'xdp_prog')


def link(*attrs):
    return struct.pack('=BBHiII', 0, 0, 0, index, 0, 0) + nest(43, *attrs)


nl.say('xdp', s.ask(19, link(nl.attr(1, struct.pack('=i', xdp)), nl.attr(3, 2))))
nl.say('xdp shown', s.ask(18, struct.pack('=BBHiII', 0, 0, 0, index, 0, 0), nl.REQUEST))
nl.say('xdp busy', s.ask(19, link(nl.attr(1, struct.pack('=i', xdp)), nl.attr(3, 3))))
nl.say('xdp expected', s.ask(19, link(nl.attr(1, struct.pack('=i', -1)), nl.attr(3, 0x12),
                                      nl.attr(8, struct.pack('=i', xdp)))))
P
try ip -d route show table all
try ip -d -6 route show table all
text route-encap bash -c 'ip -d -j route show table all; ip -d -j -6 route show table all; ip -d -j -M route show'
tap_stop
