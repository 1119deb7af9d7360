# A NAT mapping that changes: ESP in UDP that comes from another port than the state
# knows, as the key daemon of the receiver is told. Also a state in IP-TFS mode.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a xfrm_user esp4 veth
modprobe -q xfrm_iptfs || true
key20=0x000102030405060708090a0b0c0d0e0f10111213
try ip netns add sender
try ip link add v0 address 02:00:00:00:00:01 type veth peer name v0 netns sender
try ip addr add 192.0.2.1/24 dev v0
try ip link set v0 up
try ip -n sender addr add 192.0.2.2/24 dev v0
try ip -n sender link set v0 up
try ip -n sender xfrm state add src 192.0.2.2 dst 192.0.2.1 proto esp spi 0xc1 mode tunnel reqid 1 aead 'rfc4106(gcm(aes))' $key20 128 encap espinudp 4501 4500 0.0.0.0
try ip -n sender xfrm policy add src 192.0.2.2/32 dst 192.0.2.1/32 dir out tmpl src 192.0.2.2 dst 192.0.2.1 proto esp reqid 1 mode tunnel
background python3 -c '
import socket, time
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(("192.0.2.1", 4500))
s.setsockopt(socket.IPPROTO_UDP, 100, 2)
time.sleep(60)'
sleep 1

tap_start xfrm-mapping
background ip xfrm monitor
try ip xfrm state add src 192.0.2.2 dst 192.0.2.1 proto esp spi 0xc1 mode tunnel reqid 1 replay-window 32 aead 'rfc4106(gcm(aes))' $key20 128 encap espinudp 4500 4500 0.0.0.0
may ip netns exec sender ping -c 2 -W 1 192.0.2.1
try ip -s xfrm state
python - <<'P'
import struct, nl
# XFRM_MSG_NEWSA with mode 5 (iptfs) and its attributes
ip = lambda text: bytes(map(int, text.split('.'))) + bytes(12)
sel = bytes(32) + struct.pack('=HHHHHBBBxxxII', 0, 0, 0, 0, 2, 0, 0, 0, 0, 0)
sa_id = lambda spi: ip('192.0.2.2') + struct.pack('>IB3x', spi, 50)
lifetime = struct.pack('=QQQQQQQQ', *[2 ** 64 - 1] * 4, 0, 0, 0, 0)
usersa = lambda spi: (sel + sa_id(spi) + ip('192.0.2.1') + lifetime + bytes(32) + bytes(12)
                      + struct.pack('=IIHBBB7x', 0, 5, 2, 5, 0, 0))
key = bytes(range(20))
aead = b'rfc4106(gcm(aes))'.ljust(64, b'\0') + struct.pack('=II', 160, 128) + key
s = nl.Socket(nl.XFRM)
new = lambda spi, *more: usersa(spi) + nl.attr(18, aead) + b''.join(more)
inward, outward = nl.attr(33, b'\1'), nl.attr(33, b'\2')
nl.say('iptfs', s.ask(16, new(0xc5, outward, nl.attr(38), nl.attr(39, 5000), nl.attr(40, 65536), nl.attr(41, 1400)), nl.REQUEST | nl.ACK | nl.CREATE))
nl.say('iptfs and its input options', s.ask(16, new(0xc6, inward, nl.attr(36, 1000), nl.attr(37, struct.pack('=H', 3))), nl.REQUEST | nl.ACK | nl.CREATE, 2))
nl.say('dump', s.ask(18, b'', nl.REQUEST | nl.DUMP, 3))
P
sleep 1
stop_background
tap_stop
