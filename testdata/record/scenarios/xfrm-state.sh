# IPsec states: modes, algorithms, options, events, what is refused. All keys are
# counting test patterns.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a xfrm_user esp4 esp6 ah4 ipcomp dummy
modprobe -a xfrm_ipcomp deflate aes_generic cbc ctr gcm seqiv authenc chacha20poly1305 2>/dev/null || true
key16=0x000102030405060708090a0b0c0d0e0f
key20=${key16}10111213
key32=${key16}101112131415161718191a1b1c1d1e1f
key36=${key32}20212223
try ip link add d0 address 02:00:00:00:00:01 type dummy
try ip link set d0 up
try ip addr add 10.0.0.1/24 dev d0
try ip addr add 2001:db8::1/64 dev d0 nodad
try ip neigh add 10.0.0.2 lladdr 02:00:00:00:00:02 dev d0
try ip neigh add 10.0.0.3 lladdr 02:00:00:00:00:03 dev d0
a="src 10.0.0.1 dst 10.0.0.2"
a6="src 2001:db8::1 dst 2001:db8::2"
set_sysctl net.core.xfrm_acq_expires 3

# shellcheck disable=SC2086
scenario() {
	background ip xfrm monitor
	try ip xfrm state add $a proto esp spi 0xc1 mode tunnel reqid 1 aead 'rfc4106(gcm(aes))' $key20 128 replay-window 32
	try ip xfrm state add $a proto esp spi 0xc2 mode transport reqid 2 enc 'cbc(aes)' $key16 auth-trunc 'hmac(sha256)' $key32 128 sel src 10.0.0.1/32 dst 10.0.0.2/32 proto tcp sport 100 dport 200
	try ip xfrm state add $a proto esp spi 0xc3 mode tunnel enc 'cipher_null' '' auth 'hmac(sha1)' $key20 flag nopmtudisc noecn af-unspec
	may ip xfrm state add $a proto esp spi 0xc4 mode beet enc 'rfc3686(ctr(aes))' $key20 auth-trunc 'hmac(sha512)' $key32${key32#0x} 256 sel src 192.0.2.1/32 dst 192.0.2.2/32
	try ip xfrm state add $a proto esp spi 0xc5 mode tunnel aead 'rfc7539esp(chacha20,poly1305)' $key36 128
	try ip xfrm state add $a proto comp spi 0x1234 mode tunnel comp deflate
	try ip xfrm state add $a proto ah spi 0xa1 mode transport auth-trunc 'hmac(sha256)' $key32 96
	try ip xfrm state add $a proto esp spi 0xc6 mode tunnel aead 'rfc4106(gcm(aes))' $key20 128 encap espinudp 4500 4501 0.0.0.0
	try ip xfrm state add $a proto esp spi 0xc7 mode tunnel aead 'rfc4106(gcm(aes))' $key20 128 mark 0x10 mask 0xff output-mark 0x20 mask 0xf0 if_id 0x2a
	try ip xfrm state add $a proto esp spi 0xc8 mode tunnel aead 'rfc4106(gcm(aes))' $key20 128 replay-window 128 flag esn extra-flag dont-encap-dscp oseq-may-wrap
	try ip xfrm state add $a proto esp spi 0xc9 mode tunnel aead 'rfc4106(gcm(aes))' $key20 128 replay-window 64 replay-seq 5 replay-oseq 9 flag align4 wildrecv
	try ip xfrm state add $a proto esp spi 0xca mode tunnel aead 'rfc4106(gcm(aes))' $key20 128 limit byte-soft 1000 limit byte-hard 2000 limit packet-soft 100 limit packet-hard 200 limit time-soft 3000 limit time-hard 3600 limit time-use-soft 50 limit time-use-hard 60 tfcpad 64
	may ip xfrm state add $a proto esp spi 0xcb mode tunnel aead 'rfc4106(gcm(aes))' $key20 128 dir out flag nopmtudisc
	may ip xfrm state add src 10.0.0.2 dst 10.0.0.1 proto esp spi 0xcc mode tunnel aead 'rfc4106(gcm(aes))' $key20 128 dir in replay-window 32
	may ip xfrm state add $a proto esp spi 0xcd mode iptfs aead 'rfc4106(gcm(aes))' $key20 128 dir out
	may ip xfrm state add $a proto esp spi 0xce mode tunnel aead 'rfc4106(gcm(aes))' $key20 128 dir out pcpu-num 1
	may ip xfrm state add $a proto esp spi 0xcf mode tunnel aead 'rfc4106(gcm(aes))' $key20 128 flag icmp dir out
	try ip xfrm state add $a6 proto esp spi 0x6c1 mode transport aead 'rfc4106(gcm(aes))' $key20 128
	may ip xfrm state add $a6 proto route2 mode ro coa 2001:db8::9
	may ip xfrm state add $a6 proto hao mode ro coa 2001:db8::8
	may ip xfrm state add $a proto esp spi 0xd1 mode tunnel aead 'rfc4106(gcm(aes))' $key20 128 ctx "system_u:object_r:ipsec_spd_t:s0"
	# limits that come true: soft, then hard
	try ip xfrm state add $a proto esp spi 0xe1 mode tunnel aead 'rfc4106(gcm(aes))' $key20 128 limit time-soft 2 limit time-hard 4
	try ip xfrm state allocspi $a proto esp mode tunnel reqid 77 min 0x100 max 0x1ff
	try ip xfrm state allocspi $a proto comp mode tunnel min 0x100 max 0x1ff
	try ip xfrm state update $a proto esp spi 0xc1 mode tunnel reqid 1 aead 'rfc4106(gcm(aes))' $key20 128 replay-window 32 limit byte-hard 5000000
	try ip xfrm state get $a proto esp spi 0xc1
	try ip xfrm state get $a proto esp spi 0xc7 mark 0x10 mask 0xff
	try ip xfrm state count
	try ip -s xfrm state count
	try ip xfrm state list
	try ip -s -d xfrm state list proto esp
	try ip xfrm state list $a reqid 2
	try ip xfrm state list nokeys
	# traffic: replay events of an ESN state, and an acquire where there is no state
	try ip xfrm state add src 10.0.0.1 dst 10.0.0.3 proto esp spi 0xf1 mode transport reqid 9 aead 'rfc4106(gcm(aes))' $key20 128 replay-window 64 flag esn
	try ip xfrm policy add src 10.0.0.1/32 dst 10.0.0.3/32 dir out tmpl src 10.0.0.1 dst 10.0.0.3 proto esp reqid 9 mode transport
	try ip xfrm policy add src 10.0.0.1/32 dst 10.0.0.7/32 dir out priority 5 tmpl src 10.0.0.1 dst 10.0.0.7 proto esp reqid 10 mode tunnel tmpl proto comp reqid 11 mode transport level use
	may ping -c 6 -i 0.2 -W 1 10.0.0.3
	may ping -c 1 -W 1 10.0.0.7
	sleep 5
	python - <<'P'
import struct, nl
s = nl.Socket(nl.XFRM)
daddr = bytes([10, 0, 0, 3]) + bytes(12)
saddr = bytes([10, 0, 0, 1]) + bytes(12)
sa_id = daddr + struct.pack('>I', 0xf1) + struct.pack('=HBx', 2, 50)
# XFRM_MSG_GETAE, XFRM_MSG_NEWAE: xfrm_aevent_id { sa_id, saddr, flags, reqid }
nl.say('getae', s.ask(31, sa_id + saddr + struct.pack('=II', 0x78, 9)))
esn = struct.pack('=IIIIII', 2, 7, 9, 0, 0, 64) + bytes(8)
nl.say('newae', s.ask(30, sa_id + saddr + struct.pack('=II', 0, 9) + nl.attr(23, esn)
       + nl.attr(9, struct.pack('=QQQQ', 500, 5, 1, 1)), nl.REQUEST | nl.ACK | nl.REPLACE, seq=2))
nl.say('getae of none', s.ask(31, daddr + struct.pack('>I', 0xffff) + struct.pack('=HBx', 2, 50) + saddr + bytes(8), seq=3))
P
	refuse ip xfrm state add $a proto esp spi 0xc1 mode tunnel reqid 1 aead 'rfc4106(gcm(aes))' $key20 128
	refuse ip xfrm state add $a proto esp spi 0xff mode tunnel aead 'nosuchalgorithm' $key20 128
	refuse ip xfrm state add $a proto esp spi 0xff mode tunnel aead 'rfc4106(gcm(aes))' 0x0001 128
	may ip xfrm state add $a proto esp spi 0xd2 mode tunnel aead 'rfc4106(gcm(aes))' $key20 128 offload dev d0 dir out
	refuse ip xfrm state add $a proto esp spi 0xff mode tunnel aead 'rfc4106(gcm(aes))' $key20 128 offload packet dev d0 dir in
	refuse ip xfrm state add $a proto esp spi 0xff mode tunnel aead 'rfc4106(gcm(aes))' $key20 128 flag esn
	refuse ip xfrm state add $a proto esp spi 0xff mode in_trigger aead 'rfc4106(gcm(aes))' $key20 128
	refuse ip xfrm state add $a proto ah spi 0xff mode tunnel enc 'cbc(aes)' $key16
	refuse ip xfrm state get $a proto esp spi 0xfff
	refuse ip xfrm state delete $a proto esp spi 0xfff
	refuse setpriv --reuid 65534 --clear-groups ip xfrm state flush
	try ip xfrm state delete $a proto esp spi 0xc2
	try ip xfrm state deleteall proto comp
	try ip xfrm state flush proto ah
	try ip xfrm state flush
	try ip xfrm state flush
	sleep 1
	stop_background
}
tap_start xfrm-state
scenario
tap_stop
