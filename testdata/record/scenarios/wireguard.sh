# WireGuard: set, shown, refused. The keys are counting test patterns.
. "$NLSCOPE_RECORD/lib.sh"

modprobe wireguard
try ip link add wg0 type wireguard
key() { printf '%b' "$(printf '\\x%02x' $(seq "$1" $(($1 + 31))))" | base64 -w 0; }
key 0 >"$WORK/private"
key 64 >"$WORK/shared"

tap_start wireguard
try wg set wg0 private-key "$WORK/private" listen-port 51820 fwmark 0x2a
try wg set wg0 peer "$(key 128)" preshared-key "$WORK/shared" endpoint 192.0.2.1:51820 persistent-keepalive 25 allowed-ips 10.0.0.0/24,2001:db8::/32
try wg set wg0 peer "$(key 160)" endpoint '[2001:db8::1]:51821' allowed-ips 10.0.1.0/24
try wg show wg0
try wg show all dump
try wg set wg0 peer "$(key 160)" remove
try wg set wg0 peer "$(key 128)" preshared-key /dev/null allowed-ips 10.0.9.0/24
refuse wg show lo
refuse wg set nosuchdev listen-port 1
refuse setpriv --reuid 65534 --clear-groups wg show wg0
tap_stop
