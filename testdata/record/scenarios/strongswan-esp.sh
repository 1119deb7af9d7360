# Two charons, one tunnel: negotiated, used, rekeyed, used, down; one side's netlink and
# the wire between them.
. "$NLSCOPE_RECORD/lib.sh"
. "$NLSCOPE_RECORD/charon.sh"

charon right
control right --load-all --file "$WORK/right.swanctl"
tap_start strongswan-esp left
wire_start left v0 udp or esp
charon left
control left --load-all --file "$WORK/left.swanctl"
control left --initiate --child net --timeout 60
try ip netns exec left ping -c 2 -W 5 -I 10.1.0.1 10.2.0.1
control left --rekey --child net
sleep 3
try ip netns exec left ping -c 2 -W 5 -I 10.1.0.1 10.2.0.1
control left --terminate --ike tunnel --timeout 30
sleep 1
stop_background
wire_stop
