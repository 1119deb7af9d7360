# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=bash disable=SC2317,SC2012,SC2238,SC2086,SC2016,SC2181
# Live capture as it is meant: a part of guest.sh.

around_a_command() {
	"$N" -w "$OUT/command.pcapng" -- ip link add nd0 type dummy 2>err || wrong "exit $?"
	[[ -d /sys/class/net/nd0 ]] || wrong "the command did not run"
	no_taps
	"$N" -w no.pcapng -- sh -c 'exit 42' 2>err
	[[ $? == 42 ]] || wrong "exit status of the command is lost"
	"$N" -w no.pcapng -- sh -c 'kill -9 $$' 2>err
	[[ $? == 137 ]] || wrong "a command's signal is lost"
	"$N" -w no.pcapng -- no-such-command 2>err
	[[ $? == 127 ]] || wrong "a missing command is not told"
	grep -q 'captured, 0 dropped' err || wrong "no counts"
	no_taps
}

text() {
	"$N" -- ip link set nd0 up >out 2>err || wrong "exit $?"
	grep -q 'RTM_NEWLINK nd0' out || wrong "not printed: $(cat out)"
	"$N" -v -- ip link set nd0 down >out 2>err || wrong "exit $?"
	grep -q 'ifi_index' out || wrong "no tree: $(head -n 20 out)"
}

limits() {
	"$N" -c 3 -w c.pcapng -- sh -c 'ip link; ip link; ip link; exit 5' >/dev/null 2>err
	[[ $? == 5 ]] || wrong "-c: the command's status is lost"
	grep -q '^nltap: 3 captured' err || wrong "-c 3"
	local begin=$SECONDS
	"$N" -a duration:2 -w d.pcapng 2>err || wrong "-a duration: exit $?"
	((SECONDS - begin < 15)) || wrong "-a duration:2 took $((SECONDS - begin)) s"
	"$N" -a filesize:20 -w s.pcapng --no-context -- bash -c 'for i in {1..40}; do ip link; done' >/dev/null 2>err
	(($(stat -c %s s.pcapng) < 40000)) || wrong "-a filesize:20 wrote $(stat -c %s s.pcapng)"
}

files() {
	"$N" --pcap -w classic.pcap -- ip link >/dev/null 2>err || wrong "--pcap"
	[[ $(od -An -tx4 -N4 classic.pcap) == *a1b2c3d4 ]] || wrong "--pcap is no pcap"
	"$N" -b packets:5 -b files:3 -w ring.pcapng -- bash -c 'for i in {1..12}; do ip link; done' >/dev/null 2>err ||
		wrong "-b"
	[[ $(ls ring_*.pcapng | wc -l) == 3 ]] || wrong "-b files:3 left $(ls ring_*)"
	for file in ring_*.pcapng; do whole "$file"; done
	"$N" -a duration:30 -a files:2 -b packets:5 -w two.pcapng -- bash -c 'for i in {1..12}; do ip link; done' >/dev/null 2>err ||
		wrong "-a files"
	[[ $(ls two_*.pcapng | wc -l) == 2 ]] || wrong "-a files:2 left $(ls two_*)"
}

pipe() {
	"$N" -w - -- ip link show lo 2>err >pipe.pcapng || wrong "-w -"
	whole pipe.pcapng
	"$N" -w - -- ip route add 192.0.2.0/24 dev lo 2>err | "$N" -r - >piped.txt 2>&1
	grep -q RTM_NEWROUTE piped.txt || wrong "-w - | nltap -r -: $(cat piped.txt)"
}

namespaces() {
	ip netns add blue
	ip netns add green
	ip netns exec green sleep 1000 &
	local sleeper=$! i
	for ((i = 0; i < 50; i++)); do [[ $(cat /proc/$sleeper/comm) == sleep ]] && break; sleep 0.1; done
	"$N" --netns blue --netns "$sleeper" -w "$OUT/netns.pcapng" -- \
		bash -c 'ip -n blue link add b0 type dummy; ip -n green link add g0 type dummy; ip link add here0 type dummy' 2>err ||
		wrong "exit $?"
	"$N" -r "$OUT/netns.pcapng" >netns.txt 2>&1
	[[ $(grep -oE '\<[bg]0\>' netns.txt | sort -u | xargs) == "b0 g0" ]] || wrong "not both: $(cat netns.txt)"
	! grep -q here0 netns.txt || wrong "captured outside: $(cat netns.txt)"
	"$N" --netns /run/netns/blue -w path.pcapng -- ip -n blue link set lo up 2>err || wrong "a path: $?"
	"$N" --netns blue --netns "$sleeper" --netns /proc/$sleeper/ns/net -w same.pcapng -- ip -n green link set lo up 2>err ||
		wrong "the same twice: $?"
	grep -q "is that of $sleeper" err || wrong "the same twice is not told"
	"$N" -r same.pcapng >same.txt 2>&1
	(($(grep -c ' > kernel: RTM_NEWLINK lo' same.txt) == 1)) || wrong "the same is captured twice: $(cat same.txt)"
	[[ -z $(ip -n blue -br link show type nlmon)$(ip -n green -br link show type nlmon) ]] || wrong "taps are left"
	kill "$sleeper"
	"$N" --netns nowhere -w x.pcapng 2>err && wrong "a namespace that is not there is taken"
	grep -q 'try: nltap -D' err || wrong "no advice"
	"$N" --netns /etc/passwd -w x.pcapng 2>err && wrong "a file that is none is taken"
	"$N" -D >list.txt || wrong "-D fails"
	grep -q -- '--netns blue' list.txt || wrong "-D: $(cat list.txt)"
	ip netns del blue
	ip netns del green
}

no_context() {
	"$N" --no-context -w "$OUT/bare.pcapng" -- ip link show lo >/dev/null 2>err || wrong "exit $?"
	! "$N" -v -r "$OUT/bare.pcapng" | grep -q 'NLTAP_MSG_PROCESS\|CTRL_CMD_NEWFAMILY' || wrong "there is context"
}

load() {
	modprobe dummy
	ip link add ld0 type dummy
	ip link set ld0 up
	awk 'BEGIN { for (i = 0; i < '"$1"'; i++) printf "route add 10.%d.%d.%d/32 dev ld0\n", i / 65536, i / 256 % 256, i % 256 }' >batch
	"$N" --no-context -w load.pcapng -- ip -batch batch 2>err || wrong "exit $?"
	grep -q ' 0 dropped' err || wrong "dropped"
	echo "load $1: $(tail -n 1 err)" >>"$OUT/notes"
	whole load.pcapng
	(($(grep -o '[0-9]* captured' err | cut -d' ' -f1) >= 2 * $1)) || wrong "too few: $(cat err)"
	rm -f load.pcapng
	ip link del ld0
}
