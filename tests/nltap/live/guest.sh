# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=bash disable=SC2317,SC2012,SC2238,SC2086,SC2016,SC2181
# Live capture in a VM: a scenario of testdata/record. Writes a line for each test,
# "ok NAME" or "not ok NAME: what is wrong", and the captures that the host looks at.
set -u
N=$NLSCOPE_RECORD/nltap
cd "$WORK" || exit 1
mkdir -p /run/netns
modprobe dummy
modprobe ifb numifbs=0
useradd -m -s /bin/bash ann 2>/dev/null
useradd -m -s /bin/bash bob 2>/dev/null

# test_case NAME FUNCTION: runs it in a subshell, which says what is wrong and fails
test_case() {
	local name=$1 said begin=$SECONDS
	shift
	# a file "only", handed in: names of the tests to run
	[[ ! -e $NLSCOPE_RECORD/only ]] || grep -qx "$name" "$NLSCOPE_RECORD/only" || return
	if said=$("$@" 2>&1); then
		echo "ok $name"
	else
		echo "not ok $name: $(tr '\n' ' ' <<<"$said" | tail -c 1500)"
	fi >>"$OUT/results"
	echo "$name: $((SECONDS - begin)) s" >>"$OUT/notes"
}

wrong() {
	echo "$*"
	[[ ! -e err ]] || sed 's/^/stderr: /' err
	exit 1
}

taps() {
	ip -br link show type nlmon | awk '{ print $1 }' | xargs
}

no_taps() {
	[[ -z $(taps) ]] || wrong "left behind: $(taps)"
}

# started PID: waits until nltap captures, as its standard error in the file err says
started() {
	local i
	for ((i = 0; i < 150; i++)); do
		grep -q '^nltap: capturing' err && return
		[[ -d /proc/$1 ]] || break
		sleep 0.1
	done
	wrong "nltap did not start"
}

# gone: waits until no tap is left
gone() {
	local i
	for ((i = 0; i < 100; i++)); do
		[[ -n $(taps) ]] || return 0
		sleep 0.1
	done
	wrong "left behind: $(taps)"
}

whole() { # FILE: can be read to its end
	"$N" -r "$1" >/dev/null 2>err.read || wrong "$1 cannot be read: $(cat err.read)"
}

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
	"$N" --pcap -w classic.pcap -- ip link >/dev/null 2>err || wrong "--pcap"
	[[ $(od -An -tx4 -N4 classic.pcap) == *a1b2c3d4 ]] || wrong "--pcap is no pcap"
	"$N" -b packets:5 -b files:3 -w ring.pcapng -- bash -c 'for i in {1..12}; do ip link; done' >/dev/null 2>err ||
		wrong "-b"
	[[ $(ls ring_*.pcapng | wc -l) == 3 ]] || wrong "-b files:3 left $(ls ring_*)"
	for file in ring_*.pcapng; do whole "$file"; done
	"$N" -w - -- ip link show lo 2>err >pipe.pcapng || wrong "-w -"
	whole pipe.pcapng
	"$N" -w - -- ip route add 192.0.2.0/24 dev lo 2>err | "$N" -r - >piped.txt 2>&1
	grep -q RTM_NEWROUTE piped.txt || wrong "-w - | nltap -r -: $(cat piped.txt)"
}

# What of a command's traffic passes a filter.
filtered() {
	local word=$1
	shift
	"$N" --no-context -f "$word" -w f.pcapng -- "$@" >/dev/null 2>err || wrong "-f $word: exit $?"
	"$N" -r f.pcapng >filtered.txt 2>&1
}

filters() {
	filtered RTM_NEWADDR,RTM_DELROUTE bash -c 'ip link; ip route; ip addr add 10.9.8.7/24 dev lo; ip xfrm state'
	grep -q RTM_NEWADDR filtered.txt || wrong "RTM_NEWADDR: missing"
	grep -q 'ACK RTM_NEWADDR' filtered.txt || wrong "RTM_NEWADDR: its answer is missing: $(cat filtered.txt)"
	! grep -q 'RTM_NEWLINK\|RTM_GETROUTE\|XFRM' filtered.txt || wrong "RTM_NEWADDR: $(cat filtered.txt)"
	filtered xfrm bash -c 'ip link; ip xfrm state'
	grep -q XFRM_MSG_GETSA filtered.txt || wrong "xfrm: missing"
	! grep -q RTM_ filtered.txt || wrong "xfrm: $(cat filtered.txt)"
	filtered 6,0 bash -c 'ip link; ip xfrm state'
	grep -q XFRM_MSG_GETSA filtered.txt && grep -q RTM_GETLINK filtered.txt || wrong "6,0: $(cat filtered.txt)"
	filtered nlctrl bash -c 'genl ctrl list; ip link'
	grep -q CTRL_CMD_GETFAMILY filtered.txt || wrong "nlctrl: missing"
	! grep -q RTM_ filtered.txt || wrong "nlctrl: $(cat filtered.txt)"
	filtered CTRL_CMD_NEWFAMILY genl ctrl list
	grep -q CTRL_CMD_NEWFAMILY filtered.txt || wrong "CTRL_CMD_NEWFAMILY: missing"
	! grep -q CTRL_CMD_GETFAMILY filtered.txt || wrong "CTRL_CMD_NEWFAMILY: $(cat filtered.txt)"
	# in the middle of a dump's long datagrams, and of a batch
	filtered RTM_GETADDR ip addr
	! grep -q RTM_NEWLINK filtered.txt || wrong "RTM_GETADDR: $(cat filtered.txt)"
	filtered NFNL_MSG_BATCH_END nft add table ip t
	grep -q NFNL_MSG_BATCH_BEGIN filtered.txt || wrong "a batch is not looked through: $(cat filtered.txt)"
	"$N" -f nonsense -w x.pcapng 2>err
	[[ $? == 2 ]] || wrong "a wrong word is taken"
	grep -q 'route, usersock' err || wrong "a wrong word: no right ones told"
	no_taps
}

kernel_filter() {
	# what a filter leaves out must not even reach nltap
	"$N" --no-context -f xfrm -w k.pcapng -- bash -c 'for i in {1..10}; do ip link; done' >/dev/null 2>err
	"$N" -r k.pcapng >/dev/null 2>&1
	grep -q '^nltap: 0 captured' err || wrong "captured something"
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
	grep -q b0 netns.txt && grep -q g0 netns.txt || wrong "not both: $(cat netns.txt)"
	! grep -q here0 netns.txt || wrong "captured outside: $(cat netns.txt)"
	"$N" --netns /run/netns/blue -w path.pcapng -- ip -n blue link set lo up 2>err || wrong "a path: $?"
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

no_context() {
	"$N" --no-context -w "$OUT/bare.pcapng" -- ip link show lo >/dev/null 2>err || wrong "exit $?"
	! "$N" -v -r "$OUT/bare.pcapng" | grep -q 'NLTAP_MSG_PROCESS\|CTRL_CMD_NEWFAMILY' || wrong "there is context"
}

signal() {
	"$N" -w "signal-$1.pcapng" 2>err &
	local nltap=$!
	started "$nltap"
	[[ -n $(taps) ]] || wrong "no tap"
	ip link show lo >/dev/null
	kill "-$1" "$nltap"
	wait "$nltap"
	local status=$?
	if [[ $1 == KILL ]]; then
		[[ $status == 137 ]] || wrong "exit $status"
		gone
		return
	fi
	[[ $status == 0 ]] || wrong "exit $status"
	no_taps
	whole "signal-$1.pcapng"
	grep -q 'captured, 0 dropped' err || wrong "no counts"
}

# Both nltap and its guardian die: the next start cleans up, and leaves others' taps alone.
sweep() {
	ip link add nltap7 type nlmon
	ip link add nlmon5 type nlmon
	"$N" -w sweep.pcapng 2>err &
	local nltap=$! child
	started "$nltap"
	child=$(cat "/proc/$nltap/task/$nltap/children")
	# shellcheck disable=SC2086
	kill -STOP $child
	kill -KILL "$nltap"
	# shellcheck disable=SC2086
	kill -KILL $child
	wait "$nltap"
	sleep 0.3
	[[ $(taps) == *nltap0* ]] || wrong "nothing was left to sweep: $(taps)"
	"$N" -w other.pcapng 2>err &
	nltap=$!
	started "$nltap"
	[[ $(taps | wc -w) == 3 ]] || wrong "one is too much or too few: $(taps)"
	# a second one at the same time keeps off the first one's tap
	"$N" -w third.pcapng -- true 2>err.third || wrong "a second nltap: $(cat err.third)"
	[[ $(taps | wc -w) == 3 ]] || wrong "the second took the first's tap: $(taps)"
	kill "$nltap"
	wait "$nltap" || wrong "exit $?"
	[[ $(taps) == *nltap7* && $(taps) == *nlmon5* && $(taps | wc -w) == 2 ]] || wrong "others' taps: $(taps)"
	ip link del nltap7
	ip link del nlmon5
}

full_disk() {
	mkdir -p small
	mount -t tmpfs -o size=16k tmpfs small
	timeout 60 "$N" -w small/x.pcapng --no-context -- bash -c 'for i in {1..40}; do ip link; done' >/dev/null 2>err
	status=$?
	[[ $status == 1 ]] || wrong "exit $status"
	grep -q 'No space left' err || wrong "not told"
	no_taps
	whole small/x.pcapng
	umount small
}

closed_pipe() {
	timeout 60 "$N" -w - -- bash -c 'for i in {1..20}; do ip link; done; sleep 1; ip link' 2>err \
		> >(head -c 100 >/dev/null)
	status=$?
	[[ $status == 1 ]] || wrong "exit $status"
	grep -q 'its reader has closed it' err || wrong "not told"
	no_taps
}

deleted_tap() {
	timeout 60 "$N" -w deleted.pcapng 2>err &
	local nltap=$!
	started "$nltap"
	ip link show lo >/dev/null
	ip link del nltap0
	wait "$nltap"
	status=$?
	[[ $status == 1 ]] || wrong "exit $status"
	grep -q 'nltap0' err || wrong "not told"
	whole deleted.pcapng
	no_taps
}

tap_set_down() {
	timeout 60 "$N" -w down.pcapng 2>err &
	local nltap=$! before after
	started "$nltap"
	ip link set nltap0 down
	before=$(awk '{ print $14 + $15 }' "/proc/$nltap/stat")
	sleep 2
	after=$(awk '{ print $14 + $15 }' "/proc/$nltap/stat" 2>/dev/null || echo 0)
	((after - before < 100)) || wrong "spins: $((after - before)) ticks in 2 s"
	kill "$nltap"
	wait "$nltap"
	no_taps
}

privileges() {
	local nltap
	mkdir -p /home/ann
	cd /home/ann || exit 1
	SUDO_UID=$(id -u ann) SUDO_GID=$(id -g ann) SUDO_USER=ann "$N" -w x.pcapng 2>err &
	nltap=$!
	started "$nltap"
	grep -q 'as user ann' err || wrong "not said"
	grep -q "^Uid:.$(id -u ann).$(id -u ann).$(id -u ann).$(id -u ann)" "/proc/$nltap/status" || wrong "stays root"
	grep -q '^CapPrm:.0000000000000000' "/proc/$nltap/status" || wrong "keeps capabilities"
	grep -q '^Groups:.0' "/proc/$nltap/status" && wrong "keeps groups"
	kill "$nltap"
	wait "$nltap" || wrong "exit $?"
	[[ $(stat -c %U x.pcapng) == ann ]] || wrong "the file is $(stat -c %U x.pcapng)'s"
	[[ $(stat -c %a x.pcapng) == 600 ]] || wrong "the file is open to others"
	no_taps
	# a command keeps the rights it was started with
	SUDO_UID=$(id -u ann) SUDO_GID=$(id -g ann) "$N" -w y.pcapng -- ip link add pd0 type dummy 2>err || wrong "the command: $?"
	ip link del pd0
	# a link that somebody left
	ln -s /etc/passwd /tmp/trap.pcapng
	SUDO_UID=$(id -u ann) SUDO_GID=$(id -g ann) "$N" -w /tmp/trap.pcapng -- true 2>err && wrong "follows a link"
	grep -q 'symbolic link' err || wrong "a link: not told"
	"$N" -w /tmp/trap.pcapng -- true 2>err && wrong "root follows a link"
	head -n 1 /etc/passwd | grep -q ^root: || wrong "overwrote the link's target"
	no_taps
}

# Without sudo: file capabilities for a group.
group() {
	local helper=/tmp/group/nltap
	groupadd -f wireshark
	usermod -aG wireshark ann
	mkdir -p /tmp/group
	install -o root -g wireshark -m 750 "$N" $helper
	setcap cap_net_admin,cap_net_raw,cap_sys_admin,cap_sys_ptrace,cap_dac_read_search=p $helper || wrong "setcap"
	ip netns add red
	cd /home/ann || exit 1
	setpriv --reuid=ann --regid=ann --init-groups $helper -w group.pcapng 2>err &
	local nltap=$!
	started "$nltap"
	grep -q '^CapPrm:.0000000000000000' "/proc/$nltap/status" || wrong "keeps capabilities"
	ip link show lo >/dev/null
	kill "$nltap"
	wait "$nltap" || wrong "exit $?"
	[[ $(stat -c %U group.pcapng) == ann ]] || wrong "the file is $(stat -c %U group.pcapng)'s"
	setpriv --reuid=ann --regid=ann --init-groups $helper --netns red -w red.pcapng -- true 2>err || wrong "netns: $?"
	# what was given for capturing serves nothing else
	install -m 600 group.pcapng /root/secret.pcapng
	setpriv --reuid=ann --regid=ann --init-groups $helper -r /root/secret.pcapng >out 2>err && wrong "reads root's files"
	setpriv --reuid=ann --regid=ann --init-groups $helper -w /root/w.pcapng -- true 2>err && wrong "writes root's files"
	setpriv --reuid=ann --regid=ann --init-groups $helper -w z.pcapng -- ip link add zz0 type dummy 2>err && wrong "the command has rights"
	setpriv --reuid=bob --regid=bob --init-groups $helper -w bob.pcapng -- true 2>err && wrong "bob may"
	ip netns del red
	no_taps
}

# As Wireshark runs it.
extcap() {
	local nltap reader
	cd /home/ann || exit 1
	rm -f fifo
	sudo_ann mkfifo fifo
	cat fifo >extcap.pcapng &
	reader=$!
	sudo_ann "$N" --capture --extcap-interface nltap --fifo /home/ann/fifo --filter route --buffer 8 2>err && wrong "ann's rights suffice"
	grep -q 'try: ' err || wrong "no words"
	wait "$reader"
	"$N" --capture --extcap-interface nltap --fifo /home/ann/fifo --extcap-capture-filter route --buffer 8 --context true 2>err &
	nltap=$!
	cat fifo >extcap.pcapng &
	reader=$!
	for ((i = 0; i < 150; i++)); do
		[[ -n $(taps) && $(stat -c %s extcap.pcapng) -gt 1000 ]] && break
		sleep 0.1
	done
	ip link set lo up
	sleep 1
	kill "$nltap"
	wait "$nltap" || wrong "exit $?"
	wait "$reader"
	[[ ! -s err ]] || wrong "says something"
	"$N" -r extcap.pcapng 2>&1 | grep -q RTM_NEWLINK || wrong "nothing captured"
	no_taps
}

sudo_ann() {
	setpriv --reuid=ann --regid=ann --clear-groups "$@"
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

test_case around_a_command around_a_command
test_case text text
test_case limits limits
test_case filters filters
test_case kernel_filter kernel_filter
test_case namespaces namespaces
test_case who_spoke who_spoke
test_case no_context no_context
for number in INT TERM HUP KILL; do test_case "signal_$number" signal "$number"; done
test_case sweep sweep
test_case full_disk full_disk
test_case closed_pipe closed_pipe
test_case deleted_tap deleted_tap
test_case tap_set_down tap_set_down
test_case privileges privileges
test_case group group
test_case extcap extcap
test_case load load "${NLTAP_LOAD:-5000}"
chmod -R a+rX "$OUT"
exit 0
