# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=bash disable=SC2317,SC2012,SC2238,SC2086,SC2016,SC2181
# The load benchmark, a scenario of testdata/record: routes are added by "ip -batch" while
# one program after the other captures. Writes a line for each: processor time of the
# program and all its processes, what it captured and dropped.
#
#   NLSCOPE_SCENARIO_TIMEOUT=3000 NLSCOPE_TIMEOUT=3200 testdata/record/record --suite trixie \
#       --out DIR --script tests/nltap/live/bench.sh --with build/release/capture/nltap \
#       [--with COUNT: a file "count" with the number of routes] [--with "$(command -v dumpcap)" and its libraries]
set -u
N=$NLSCOPE_RECORD/nltap
count=200000
[[ ! -e $NLSCOPE_RECORD/count ]] || count=$(<"$NLSCOPE_RECORD/count")
cd "$WORK" || exit 1
modprobe nlmon
modprobe dummy
ip link add ld0 type dummy
ip link set ld0 up
awk 'BEGIN { for (i = 0; i < '"$count"'; i++) printf "route add 10.%d.%d.%d/32 dev ld0\n", i / 65536, i / 256 % 256, i % 256 }' >batch

# ticks PID: processor time of a process and its children, those that live too
ticks() {
	local pid sum=0
	for pid in "$1" $(cat "/proc/$1/task/$1/children"); do
		((sum += $(awk '{ print $14 + $15 }' "/proc/$pid/stat")))
	done
	echo "$sum"
}

# run NAME SIGNAL-TO-WAIT-FOR COMMAND...
run() {
	local name=$1 ready=$2 pid i start used begin=$EPOCHREALTIME
	shift 2
	ip route flush dev ld0
	"$@" 2>err >/dev/null &
	pid=$!
	for ((i = 0; i < 300; i++)); do
		grep -q "$ready" err && break
		sleep 0.1
	done
	sleep 1
	start=$(ticks "$pid")
	begin=$EPOCHREALTIME
	ip -batch batch
	echo "$name: ip took $(awk "BEGIN { print $EPOCHREALTIME - $begin }") s"
	sleep 4
	used=$(ticks "$pid")
	kill -INT "$pid"
	wait "$pid"
	echo "$name: processor $(awk "BEGIN { print ($used - $start) / $(getconf CLK_TCK) }") s, to start $(awk "BEGIN { print $start / $(getconf CLK_TCK) }") s; $(tr '\n\r' '  ' <err | tail -c 300)"
	rm -f ./*.pcap*
} >>"$OUT/bench"

tap() {
	ip link add nlmon0 type nlmon
	ip link set nlmon0 up
}

for round in 1 2; do
	run "nltap $round" '^nltap: capturing' "$N" -w n.pcapng
	run "nltap without context $round" '^nltap: capturing' "$N" --no-context -w n.pcapng
	tap
	run "tcpdump $round" 'listening on' tcpdump -Z root -i nlmon0 -w t.pcap
	[[ ! -e $NLSCOPE_RECORD/dumpcap ]] ||
		run "dumpcap $round" 'File: ' env LD_LIBRARY_PATH="$NLSCOPE_RECORD" "$NLSCOPE_RECORD/dumpcap" -i nlmon0 -w d.pcapng
	ip link del nlmon0
done
exit 0
