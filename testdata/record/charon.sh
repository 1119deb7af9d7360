# shellcheck shell=bash
# Two namespaces, left and right, and a charon for each: a tunnel named tunnel with
# one child named net. To be sourced after lib.sh; then charon SIDE, control SIDE ARGUMENTS.
modprobe -a xfrm_user esp4 veth
try ip netns add left
try ip netns add right
try ip link add v0 netns left type veth peer name v0 netns right
n=0
for side in left right; do
	n=$((n + 1))
	try ip -n $side link set lo up
	try ip -n $side link set v0 up
	try ip -n $side addr add "192.0.2.$n/24" dev v0
	try ip -n $side addr add "10.$n.0.1/24" dev lo
	cat >"$WORK/$side.conf" <<-C
		charon {
			install_routes = yes
			filelog { log { path = $WORK/$side.log
				default = 1 } }
			plugins { include /etc/strongswan.d/charon/*.conf
				vici { socket = unix://$WORK/$side.vici } }
		}
		swanctl { load = }
	C
	cat >"$WORK/$side.swanctl" <<-C
		connections { tunnel {
			version = 2
			local_addrs = 192.0.2.$n
			remote_addrs = 192.0.2.$((3 - n))
			local { auth = psk
				id = $side }
			remote { auth = psk }
			children { net {
				local_ts = 10.$n.0.0/24
				remote_ts = 10.$((3 - n)).0.0/24
				esp_proposals = aes128gcm16, aes128-sha256
				hw_offload = no
			} }
		} }
		secrets { ike { secret = "nothing but a test" } }
	C
done
charon() {
	# shellcheck disable=SC2016
	# a /run of its own: that is where charon keeps its pid file
	ip netns exec "$1" bash -c 'mount -t tmpfs tmpfs /run; STRONGSWAN_CONF=$1.conf exec /usr/lib/ipsec/charon' - "$WORK/$1" &
	listeners+=($!)
	for _ in {1..60}; do
		[[ -S $WORK/$1.vici ]] && return
		sleep 0.5
	done
	fail "charon of $1 did not start: $(tail "$WORK/$1.log")"
}
control() {
	local side=$1
	shift
	STRONGSWAN_CONF=$WORK/$side.conf try ip netns exec "$side" swanctl "$@" --uri "unix://$WORK/$side.vici"
}
