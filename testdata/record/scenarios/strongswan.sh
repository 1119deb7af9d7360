# Two charons, one tunnel: up, used, rekeyed, down, as seen in one of the namespaces.
. "$NLSCOPE_RECORD/lib.sh"
. "$NLSCOPE_RECORD/charon.sh"

charon right
control right --load-all --file "$WORK/right.swanctl"
tap_start strongswan left
charon left
control left --load-all --file "$WORK/left.swanctl"
control left --initiate --child net --timeout 60
try ip netns exec left ping -c 2 -W 5 -I 10.1.0.1 10.2.0.1
try ip netns exec left ip xfrm state
control left --rekey --child net
sleep 3
try ip netns exec left ping -c 2 -W 5 -I 10.1.0.1 10.2.0.1
try ip netns exec left ip -s xfrm policy
control left --terminate --ike tunnel --timeout 30
sleep 1
stop_background
tap_stop
