# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=bash disable=SC2317,SC2012,SC2238,SC2086,SC2016,SC2181
# Filters in the kernel: a part of guest.sh.

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
	! grep -q 'RTM_NEWLINK\|RTM_GETROUTE\|GETSA' filtered.txt || wrong "RTM_NEWADDR: $(cat filtered.txt)"
	filtered xfrm bash -c 'ip link; ip xfrm state'
	grep -q GETSA filtered.txt || wrong "xfrm: missing"
	! grep -q RTM_ filtered.txt || wrong "xfrm: $(cat filtered.txt)"
	filtered 6,0 bash -c 'ip link; ip xfrm state'
	for i in GETSA RTM_GETLINK; do grep -q $i filtered.txt || wrong "6,0: $(cat filtered.txt)"; done
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

# One capture of all and some with filters, at the same time: what the host compares is in
# the quiet between the two marks.
same_frames() {
	local number=0 words pids=()
	modprobe -a nf_tables xfrm_user nf_conntrack_netlink
	trap 'kill "${pids[@]}"; wait' EXIT
	for words in "" RTM_NEWADDR,RTM_DELROUTE xfrm generic nlctrl \
		NFNL_MSG_BATCH_END,IPCTNL_MSG_CT_GET route,CTRL_CMD_GETFAMILY,NFNL_MSG_BATCH_BEGIN; do
		"$N" --no-context ${words:+-f "$words"} -w "$OUT/same-$number.pcapng" 2>err &
		pids+=($!)
		started $!
		echo "$words" >>"$OUT/same.words"
		((number += 1))
	done
	ip monitor >/dev/null &
	pids+=($!)
	sleep 1.5
	date +%s.%N >"$OUT/same.marks"
	sleep 0.5
	ip link add sf0 type dummy
	ip addr add 10.9.9.1/24 dev sf0
	ip link set sf0 up
	ip route add 10.9.10.0/24 dev sf0
	for i in {1..40}; do echo "route add 10.10.$i.0/24 dev sf0"; done | ip -batch -
	for i in {1..40}; do echo "route del 10.10.$i.0/24 dev sf0"; done | ip -batch -
	ip route
	ip addr
	ip xfrm state add src 10.9.9.1 dst 10.9.9.2 proto esp spi 5 enc 'cipher_null' ''
	ip xfrm state flush
	genl ctrl list
	nft add table ip sf
	nft list tables
	nft delete table ip sf
	conntrack -L
	ip link del sf0
	sleep 0.5
	date +%s.%N >>"$OUT/same.marks"
	sleep 0.5
	kill "${pids[@]}"
	wait "${pids[@]}"
	trap - EXIT
	no_taps
} >/dev/null
