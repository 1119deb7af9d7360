# ESP between two namespaces, states made by hand: every algorithm, transport and tunnel,
# both families, UDP encapsulation, a rekey, an SPI that comes back with another key, a
# limit that is reached. One side's netlink and the wire. All keys are counting test patterns.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a xfrm_user esp4 esp6 veth
modprobe -a authenc gcm ccm ctr cbc seqiv echainiv cmac xcbc md5 sha1_generic sha256_generic sha512_generic \
	des_generic chacha20poly1305 blowfish_generic twofish_generic cast5_generic camellia_generic ecb 2>/dev/null || true
try ip netns add left
try ip netns add right
try ip link add v0 netns left type veth peer name v0 netns right
n=0
for side in left right; do
	n=$((n + 1))
	try ip -n $side link set lo up
	try ip -n $side link set v0 up
	try ip -n $side addr add "192.0.2.$n/24" dev v0
	try ip -n $side addr add "2001:db8::$n/64" dev v0 nodad
	try ip -n $side addr add "10.$n.0.1/24" dev lo
	try ip -n $side route add "10.$((3 - n)).0.0/24" via "192.0.2.$((3 - n))" src "10.$n.0.1"
	# a socket that takes ESP in UDP
	ip netns exec $side python3 -c '
import socket, time
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.setsockopt(socket.IPPROTO_UDP, 100, 2)
s.bind(("", 4500))
time.sleep(600)' &
	listeners+=($!)
done
# ICMP only, so that neighbours are still found
policies() {
	local side=$1 mine=$2 other=$3
	try ip -n "$side" xfrm policy add src "192.0.2.$mine" dst "192.0.2.$other" proto icmp dir out tmpl proto esp mode transport reqid 1
	try ip -n "$side" xfrm policy add src "192.0.2.$other" dst "192.0.2.$mine" proto icmp dir in tmpl proto esp mode transport reqid 1
	try ip -n "$side" xfrm policy add src "2001:db8::$mine" dst "2001:db8::$other" proto ipv6-icmp type 128 dir out tmpl proto esp mode transport reqid 1
	try ip -n "$side" xfrm policy add src "2001:db8::$mine" dst "2001:db8::$other" proto ipv6-icmp type 129 dir out tmpl proto esp mode transport reqid 1
	try ip -n "$side" xfrm policy add src "10.$mine.0.0/24" dst "10.$other.0.0/24" dir out \
		tmpl src "192.0.2.$mine" dst "192.0.2.$other" proto esp mode tunnel reqid 2
	try ip -n "$side" xfrm policy add src "10.$other.0.0/24" dst "10.$mine.0.0/24" dir in \
		tmpl src "192.0.2.$other" dst "192.0.2.$mine" proto esp mode tunnel reqid 2
}
key() {
	local i
	printf 0x
	for ((i = 1; i <= $1 / 8; i++)); do printf %02x $((i + ${2:-0})); done
}
# state WHERE A B SPI ARGUMENTS...: on both sides, in both directions
state() {
	local how=$1 a=$2 b=$3 spi=$4 side
	shift 4
	for side in right left; do
		"$how" ip -n $side xfrm state add src "$a" dst "$b" proto esp spi "0x1$spi" "$@" || return 0
		"$how" ip -n $side xfrm state add src "$b" dst "$a" proto esp spi "0x2$spi" "$@"
	done
}
v4=(192.0.2.1 192.0.2.2) v6=(2001:db8::1 2001:db8::2)
use() {
	may ip netns exec left ping -c 1 -s 24 -W 3 "$@"
}
flush() {
	try ip -n left xfrm state flush
	try ip -n right xfrm state flush
}
transport() {
	state try "${v4[@]}" "$1" mode transport reqid 1 "${@:2}"
	use 192.0.2.2
	flush
}
tunnel() {
	state try "${v4[@]}" "$1" mode tunnel reqid 2 "${@:2}"
	use -I 10.1.0.1 10.2.0.1
	flush
}
policies right 2 1
ip netns exec left ping -c 1 -W 3 192.0.2.2 >/dev/null || true
ip netns exec left ping -c 1 -W 3 2001:db8::2 >/dev/null || true

tap_start xfrm-esp left
wire_start left v0 esp or udp
policies left 1 2
transport 001 aead 'rfc4106(gcm(aes))' "$(key 160)" 128
tunnel 002 aead 'rfc4106(gcm(aes))' "$(key 288)" 128
transport 003 aead 'rfc4106(gcm(aes))' "$(key 160)" 96
transport 004 aead 'rfc4106(gcm(aes))' "$(key 224)" 64
transport 005 enc 'cbc(aes)' "$(key 128)" auth-trunc 'hmac(sha256)' "$(key 256)" 128
tunnel 006 enc 'cbc(aes)' "$(key 256)" auth 'hmac(sha256)' "$(key 256)"
transport 007 enc 'cbc(aes)' "$(key 192)" auth 'hmac(sha1)' "$(key 160)"
transport 008 enc 'cbc(aes)' "$(key 128)" auth 'hmac(md5)' "$(key 128)"
transport 009 enc 'cbc(aes)' "$(key 128)" auth-trunc 'hmac(sha384)' "$(key 384)" 192
tunnel 00a enc 'cbc(aes)' "$(key 128)" auth-trunc 'hmac(sha512)' "$(key 512)" 256
transport 00b enc 'cbc(aes)' "$(key 128)" auth-trunc 'cmac(aes)' "$(key 128)" 96
transport 00c enc 'cbc(aes)' "$(key 128)" auth 'xcbc(aes)' "$(key 128)"
transport 00d enc 'cbc(des3_ede)' "$(key 192)" auth 'hmac(sha1)' "$(key 160)"
tunnel 00e enc cipher_null '' auth 'hmac(sha1)' "$(key 160)"
transport 00f enc 'rfc3686(ctr(aes))' "$(key 160)" auth-trunc 'hmac(sha256)' "$(key 256)" 128
transport 010 aead 'rfc4309(ccm(aes))' "$(key 152)" 128
transport 011 aead 'rfc7539esp(chacha20,poly1305)' "$(key 288)" 128
transport 012 aead 'rfc4543(gcm(aes))' "$(key 160)" 128
state may "${v4[@]}" 013 mode transport reqid 1 enc 'cbc(blowfish)' "$(key 128)" auth 'hmac(sha1)' "$(key 160)"
use 192.0.2.2
flush
# in UDP
tunnel 020 aead 'rfc4106(gcm(aes))' "$(key 160)" 128 encap espinudp 4500 4500 0.0.0.0
tunnel 021 enc 'cbc(aes)' "$(key 128)" auth-trunc 'hmac(sha256)' "$(key 256)" 128 encap espinudp 4500 4500 0.0.0.0
# IPv6
state try "${v6[@]}" 030 mode transport reqid 1 aead 'rfc4106(gcm(aes))' "$(key 160)" 128
use -6 2001:db8::2
flush
state try "${v6[@]}" 031 mode transport reqid 1 flag esn replay-window 32 enc 'cbc(aes)' "$(key 128)" auth-trunc 'hmac(sha256)' "$(key 256)" 128
use -6 2001:db8::2
flush
# an SPI again with another key
state try "${v4[@]}" 001 mode transport reqid 1 aead 'rfc4106(gcm(aes))' "$(key 160 100)" 128
use 192.0.2.2
# rekey, with a listener
SETTLE=1 background ip netns exec left ip xfrm monitor
state try "${v4[@]}" 041 mode transport reqid 1 aead 'rfc4106(gcm(aes))' "$(key 160 50)" 128
for side in left right; do
	try ip -n $side xfrm state delete src 192.0.2.1 dst 192.0.2.2 proto esp spi 0x1001
	try ip -n $side xfrm state delete src 192.0.2.2 dst 192.0.2.1 proto esp spi 0x2001
done
use 192.0.2.2
flush
# a state that ends by itself
state try "${v4[@]}" 042 mode transport reqid 1 aead 'rfc4106(gcm(aes))' "$(key 160)" 128 limit packet-soft 1 limit packet-hard 2
use 192.0.2.2
use 192.0.2.2
sleep 2
flush
stop_background
wire_stop
