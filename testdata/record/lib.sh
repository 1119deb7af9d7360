# shellcheck shell=bash
# What scenarios share. A scenario is sourced by nothing and runs as root in a fresh
# network namespace whose lo is up: it prepares what is not its topic, calls
# tap_start, runs the tools of its topic, calls tap_stop.
set -euo pipefail

tap_pid=

# tap_start NAME [NETNS]: capture netlink of this (or that) namespace to NAME-KERNEL.pcap
tap_start() {
	local enter=() i
	[[ -z ${2:-} ]] || enter=(ip netns exec "$2")
	tap_file=$OUT/$1-$KERNEL.pcap
	"${enter[@]}" ip link show nlmon0 >/dev/null 2>&1 || {
		modprobe nlmon
		"${enter[@]}" ip link add nlmon0 type nlmon
		"${enter[@]}" ip link set nlmon0 up
	}
	"${enter[@]}" tcpdump -Z root -i nlmon0 -B 65536 -s 0 -U --immediate-mode -w "$tap_file" 2>"$WORK/tcpdump.err" &
	tap_pid=$!
	for ((i = 0; i < 100; i++)); do
		grep -q 'listening on' "$WORK/tcpdump.err" && break
		sleep 0.1
	done
	grep -q 'listening on' "$WORK/tcpdump.err" || fail "tcpdump did not start: $(cat "$WORK/tcpdump.err")"
	sleep 0.5
}

# tap_stop: wait until nothing more comes, end the capture, refuse one with holes
tap_stop() {
	local before=-1 now
	now=$(stat -c %s "$tap_file")
	while [[ $now != "$before" ]]; do
		before=$now
		sleep 0.7
		now=$(stat -c %s "$tap_file")
	done
	kill -INT "$tap_pid"
	wait "$tap_pid" || true
	tap_pid=
	grep -q '^0 packets dropped by kernel' "$WORK/tcpdump.err" || fail "the tap lost frames: $(cat "$WORK/tcpdump.err")"
	[[ $now -gt 24 ]] || fail "the tap saw nothing"
}

# wire_start NETNS DEVICE FILTER...: capture what goes over a device beside the tap
wire_start() {
	local err=$WORK/wire.err i
	wire_file=$WORK/wire.pcap
	ip netns exec "$1" tcpdump -Z root -i "$2" -s 0 -U --immediate-mode -w "$wire_file" "${@:3}" 2>"$err" &
	wire_pid=$!
	wire_device=$2
	for ((i = 0; i < 100; i++)); do
		grep -q 'listening on' "$err" && return
		sleep 0.1
	done
	fail "tcpdump did not start: $(cat "$err")"
}

# wire_stop: end both captures; they become one pcapng with two interfaces, in wire/
wire_stop() {
	local both
	tap_stop
	both=${tap_file##*/}
	mkdir -p "$OUT/wire"
	kill -INT "$wire_pid"
	wait "$wire_pid" || true
	grep -q '^0 packets dropped by kernel' "$WORK/wire.err" || fail "the wire lost frames: $(cat "$WORK/wire.err")"
	try python "$NLSCOPE_RECORD/pcapng.py" "$OUT/wire/${both%.pcap}.pcapng" "netlink=$tap_file" "wire $wire_device=$wire_file"
	rm "$tap_file"
}

# trace NAME COMMAND...: keep what the command and its children say over netlink, for the
# families that no tap sees, in NAME-KERNEL.pcapng (record --with .../nltap); must work
trace() {
	local name=$1
	shift
	[[ -x $NLSCOPE_RECORD/nltap ]] || fail "no nltap here: record --with build/dev/capture/nltap"
	try env PYTHONPATH="$NLSCOPE_RECORD" "$NLSCOPE_RECORD/nltap" trace --no-context -f \
		-w "$OUT/$name-$KERNEL.pcapng" -- "$@"
}

fail() {
	echo "FAILED: $*"
	exit 1
}

# What is not as expected is said and counted; the scenario goes on and fails at its end.
unexpected=0
trap '((unexpected == 0)) || exit 1' EXIT

# try COMMAND...: must work
try() {
	echo "+ $*"
	"$@" || {
		unexpected=$((unexpected + 1))
		echo "FAILED: $*"
	}
}

# may COMMAND...: works or not, by tool and kernel; say which
may() {
	echo "+ $*"
	"$@" || echo "  (did not work here: $?)"
}

# refuse COMMAND...: must fail
refuse() {
	echo "! $*"
	if "$@"; then
		unexpected=$((unexpected + 1))
		echo "FAILED to be refused: $*"
	fi
}

# background COMMAND...: a listener that stop_background ends
listeners=()
background() {
	echo "& $*"
	"$@" >"$WORK/background.${#listeners[@]}" 2>&1 &
	listeners+=($!)
	sleep "${SETTLE:-1}"
}

stop_background() {
	local pid
	for pid in "${listeners[@]}"; do
		kill "$pid" 2>/dev/null || true
		wait "$pid" 2>/dev/null || true
	done
	listeners=()
}

# text NAME COMMAND...: keep what a tool says of the same state, for cross-checks
text() {
	local name=$1
	shift
	"$@" >"$OUT/$name-$KERNEL.txt"
}

# set_sysctl NAME VALUE: of this network namespace
set_sysctl() {
	echo "$2" >"/proc/sys/${1//.//}" || echo "  (no $1 here)"
}

python() {
	PYTHONPATH=$NLSCOPE_RECORD python3 "$@"
}
