# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=bash disable=SC2317,SC2012,SC2238,SC2086,SC2016,SC2181
# The load benchmark, a scenario of testdata/record; tests/nltap/live/bench runs it.
# Routes are added by "ip -batch" while one program after the other captures. Writes a line
# for each run: processor time of the program and all its processes from when it is ready
# until it has taken all, to the nanosecond (schedstat), what it captured and dropped.
set -u
N=$NLSCOPE_RECORD/nltap
count=$(<"$NLSCOPE_RECORD/count")
rounds=$(<"$NLSCOPE_RECORD/rounds")
cd "$WORK" || exit 1
modprobe nlmon
modprobe dummy
ip link add ld0 type dummy
ip link set ld0 up
awk 'BEGIN { for (i = 0; i < '"$count"'; i++) printf "route add 10.%d.%d.%d/32 dev ld0\n", i / 65536, i / 256 % 256, i % 256 }' >batch

# used PID: nanoseconds of processor time of a process and its children, those that live
used() {
	local pid sum=0 ns
	for pid in "$1" $(cat "/proc/$1/task/$1/children"); do
		read -r ns _ <"/proc/$pid/schedstat"
		((sum += ns))
	done
	echo "$sum"
}

# run NAME SIGN-THAT-IT-IS-READY COMMAND...
run() {
	local name=$1 ready=$2 pid i start end begin
	shift 2
	ip link set ld0 down
	ip link set ld0 up
	"$@" 2>err >/dev/null &
	pid=$!
	for ((i = 0; i < 300; i++)); do
		grep -q "$ready" err && break
		sleep 0.1
	done
	sleep 2
	start=$(used "$pid")
	begin=$EPOCHREALTIME
	ip -batch batch
	end=$EPOCHREALTIME
	sleep 4
	printf '%s: processor %.3f s; ip took %.1f s; ' "$name" \
		"$(awk "BEGIN { print ($(used "$pid") - $start) / 1e9 }")" \
		"$(awk "BEGIN { print $end - $begin }")"
	kill -INT "$pid"
	wait "$pid"
	tr '\r' '\n' <err | grep -iE 'captured|dropped|received|error' | tail -n 3 | tr '\n' ' '
	echo
	rm -f ./*.pcap*
} >>"$OUT/bench"

tap() {
	ip link add nlmon0 type nlmon
	ip link set nlmon0 up
}

for ((round = 1; round <= rounds; round++)); do
	run "nltap -w" '^nltap: capturing' "$N" -w n.pcapng
	run "nltap --no-context -w" '^nltap: capturing' "$N" --no-context -w n.pcapng
	tap
	run "tcpdump -w" 'listening on' tcpdump -Z root -i nlmon0 -w t.pcap
	[[ ! -e $NLSCOPE_RECORD/dumpcap ]] ||
		run "dumpcap -w" 'File: ' env LD_LIBRARY_PATH="$NLSCOPE_RECORD" "$NLSCOPE_RECORD/dumpcap" -i nlmon0 -w d.pcapng
	ip link del nlmon0
done
exit 0
