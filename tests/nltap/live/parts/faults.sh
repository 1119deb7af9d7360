# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=bash disable=SC2317,SC2012,SC2238,SC2086,SC2016,SC2181
# What goes wrong, and that no tap is left: a part of guest.sh.

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

# What ends nltap from outside ends its command, whose exit status it has then.
signal_to_command() {
	local nltap
	"$N" -w with.pcapng -- sleep 50 2>err &
	nltap=$!
	started "$nltap"
	kill -TERM "$nltap"
	wait "$nltap"
	local status=$?
	[[ $status == 143 ]] || wrong "exit $status"
	grep -q 'captured, 0 dropped' err || wrong "no counts"
	whole with.pcapng
	no_taps
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

# In the middle of ring files too.
full_disk_ring() {
	mkdir -p small
	mount -t tmpfs -o size=32k tmpfs small
	timeout 60 "$N" -w small/x.pcapng --no-context -b packets:5 -- bash -c 'for i in {1..40}; do ip link; done' >/dev/null 2>err
	status=$?
	[[ $status == 1 ]] || wrong "exit $status"
	grep -q 'No space left' err || wrong "not told"
	no_taps
	for file in small/*; do [[ ! -s $file ]] || whole "$file"; done
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

# Though nothing comes that would be written.
closed_quiet_pipe() {
	timeout 60 "$N" --no-context -w - 2>err > >(head -c 100 >/dev/null)
	status=$?
	[[ $status == 1 ]] || wrong "exit $status"
	grep -q 'its reader has closed it' err || wrong "not told"
	grep -q '^nltap: 0 captured' err || wrong "something came"
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
