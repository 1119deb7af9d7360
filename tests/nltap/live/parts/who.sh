# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=bash disable=SC2317,SC2012,SC2238,SC2086,SC2016,SC2181
# Processes of ports: a part of guest.sh.

who_spoke() {
	ip monitor >/dev/null &
	local before=$! after i
	for ((i = 0; i < 100; i++)); do
		ss -f netlink -H | grep -q 'ip/' && break
		sleep 0.1
	done
	"$N" -w "$OUT/who.pcapng" >out 2>err &
	local nltap=$!
	started "$nltap"
	python3 -c 'import socket, time
s = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0)
s.bind((0x7eed, 0))
time.sleep(0.7)
s.send(b"\x14\0\0\0\x12\0\1\3\7\0\0\0\0\0\0\0\0\0\0\0")
time.sleep(0.7)' &
	after=$!
	ip link set lo up
	wait "$after"
	kill -INT "$nltap"
	wait "$nltap" || wrong "exit $?"
	kill "$before"
	grep -aq 'ip monitor' "$OUT/who.pcapng" || wrong "a socket from before is not told"
	grep -aq 'python3 -c import socket' "$OUT/who.pcapng" || wrong "a socket from later is not told"
	"$N" -r "$OUT/who.pcapng" >text.txt 2>&1
	grep -q 'port 32493 (python3)' text.txt || wrong "a port that is no process id: $(cat text.txt)"
	echo "$before $after" >"$OUT/who.pids"
}

# Programs that are gone before anybody can look at them.
short_lived() {
	local nltap i unnamed
	"$N" -w "$OUT/short.pcapng" 2>err &
	nltap=$!
	started "$nltap"
	for i in {1..5}; do
		ip link show lo
		ip route
		ip link set lo up
	done >/dev/null
	kill -INT "$nltap"
	wait "$nltap" || wrong "exit $?"
	"$N" -r "$OUT/short.pcapng" >text.txt 2>&1
	unnamed=$(grep -cE 'port [0-9]+(:| >)' text.txt)
	echo "short-lived: $(grep -c '(ip)' text.txt) named, $unnamed not" >>"$OUT/notes"
	((unnamed == 0)) || wrong "$unnamed not named: $(cat text.txt)"
	(($(grep -c '(ip)' text.txt) >= 15)) || wrong "too few: $(cat text.txt)"
}
