# Two network namespaces captured at once, into one pcapng with two interfaces: equal
# sequence numbers and interface indexes mean different things in them.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a dummy veth
for n in left right; do
	try ip netns add $n
	try ip -n $n link set lo up
	tap_start "part-$n" $n
	eval "pid_$n=$tap_pid file_$n=$tap_file"
done
for n in left right; do
	ip netns exec $n ip monitor >/dev/null 2>&1 &
	listeners+=($!)
done
sleep 1
try ip -n left link add here type veth peer name there netns right
try ip -n left link set here up
try ip -n right link set there up
try ip -n left addr add 192.0.2.1/24 dev here
try ip -n right addr add 192.0.2.2/24 dev there
try ip -n left link set here netns right name came
# one sequence number, asked in both at the same time
for n in left right; do
	ip netns exec $n env PYTHONPATH="$NLSCOPE_RECORD" python3 -c '
import nl, struct
nl.say("same seq", nl.Socket(nl.ROUTE, port=777).ask(18, struct.pack("=BBHiII", 0, 0, 0, 1, 0, 0), seq=5))
nl.say("same seq, no such", nl.Socket(nl.ROUTE, port=778).ask(18, struct.pack("=BBHiII", 0, 0, 0, 99, 0, 0), seq=5))' &
done
wait %?same 2>/dev/null || true
sleep 1
try ip -n left link add dum0 type dummy
try ip -n right link add dum0 type dummy
may ip -n left link set here down
try ip -n right addr show
try ip -n left link show
sleep 2
stop_background
# shellcheck disable=SC2154
kill -INT "$pid_left" "$pid_right"
# shellcheck disable=SC2154
wait "$pid_left" "$pid_right" || true
# shellcheck disable=SC2154
try python "$NLSCOPE_RECORD/pcapng.py" "$OUT/multi-netns-$KERNEL.pcapng" "netns left=$file_left" "netns right=$file_right"
rm "$file_left" "$file_right"
