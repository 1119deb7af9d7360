# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=bash disable=SC2317,SC2012,SC2238,SC2086,SC2016,SC2181
# Live capture in a VM: a scenario of testdata/record, with the files of parts/. Writes a
# line for each test, "ok NAME" or "not ok NAME: what is wrong", and the captures that the
# host looks at.
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
	local name=$1 begin=$SECONDS
	shift
	# a file "only", handed in: names of the tests to run
	[[ ! -e $NLSCOPE_RECORD/only ]] || grep -qx "$name" "$NLSCOPE_RECORD/only" || return
	rm -f err
	if ("$@") >said 2>&1; then
		echo "ok $name"
	else
		echo "not ok $name: $(tr '\n' ' ' <said | tail -c 1500)"
		leave_nothing
	fi >>"$OUT/results"
	echo "$name: $((SECONDS - begin)) s" >>"$OUT/notes"
}

# After a test that failed, for the next one.
leave_nothing() {
	local comm tap
	for comm in /proc/[0-9]*/comm; do
		[[ $(cat "$comm" 2>/dev/null) != nltap ]] || kill -KILL "$(basename "$(dirname "$comm")")"
	done
	sleep 0.5
	for tap in $(taps); do ip link del "$tap"; done
}

wrong() {
	echo "$*" >&2
	[[ ! -e err ]] || sed 's/^/stderr: /' err >&2
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

for part in capture filters who faults rights; do
	# shellcheck source=/dev/null
	. "$NLSCOPE_RECORD/$part.sh"
done
test_case around_a_command around_a_command
test_case text text
test_case limits limits
test_case files files
test_case pipe pipe
test_case namespaces namespaces
test_case no_context no_context
test_case filters filters
test_case kernel_filter kernel_filter
test_case same_frames same_frames
test_case who_spoke who_spoke
test_case short_lived short_lived
for number in INT TERM HUP KILL; do test_case "signal_$number" signal "$number"; done
test_case signal_to_command signal_to_command
test_case sweep sweep
test_case full_disk full_disk
test_case full_disk_ring full_disk_ring
test_case closed_pipe closed_pipe
test_case closed_quiet_pipe closed_quiet_pipe
test_case deleted_tap deleted_tap
test_case tap_set_down tap_set_down
test_case privileges privileges
test_case ownership ownership
test_case symlink symlink
test_case group group
test_case extcap extcap
test_case load load "${NLTAP_LOAD:-5000}"
chmod -R a+rX "$OUT"
exit 0
