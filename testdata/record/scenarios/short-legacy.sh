# What Go programs, old tools and odd ones send: short requests, batches, equal and
# zero sequence numbers, every form of refusal, an interrupted dump.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a dummy bridge
modprobe cfg80211 || true
try ip link add d0 address 02:00:00:00:00:01 type dummy
try ip link set d0 up
try ip addr add 192.0.2.1/24 dev d0
try ip link add br0 type bridge mcast_snooping 1
try ip link add p0 type dummy
try ip link set p0 master br0 up
try ip link set br0 up
sleep 1

tap_start short-legacy
try python "$NLSCOPE_RECORD/short-legacy.py"
tap_stop

tap_start genl-headerless
try python "$NLSCOPE_RECORD/short-legacy.py" headerless
tap_stop

for i in {1..150}; do echo "addr add 10.9.$i.1/32 dev d0"; done >"$WORK/addresses"
try ip -batch "$WORK/addresses"
tap_start dump-interrupted
try python "$NLSCOPE_RECORD/short-legacy.py" interrupted
tap_stop
