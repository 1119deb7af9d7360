# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=bash disable=SC2317,SC2012,SC2238,SC2086,SC2016,SC2181
# Users, files, rights: a part of guest.sh.

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
	no_taps
	# a command keeps the rights it was started with
	SUDO_UID=$(id -u ann) SUDO_GID=$(id -g ann) "$N" -w y.pcapng -- ip link add pd0 type dummy 2>err || wrong "the command: $?"
	ip link del pd0
	no_taps
}

# Files are the calling user's, also under sudo, and nobody else may read them.
ownership() {
	cd /home/ann || exit 1
	SUDO_UID=$(id -u ann) SUDO_GID=$(id -g ann) "$N" -w own.pcapng -- true 2>err || wrong "exit $?"
	[[ $(stat -c %U:%G own.pcapng) == ann:ann ]] || wrong "the file is $(stat -c %U own.pcapng)'s"
	[[ $(stat -c %a own.pcapng) == 600 ]] || wrong "the file is open to others"
	SUDO_UID=$(id -u ann) SUDO_GID=$(id -g ann) "$N" -b packets:1 -w ring.pcapng -- ip link >/dev/null 2>err ||
		wrong "ring files: exit $?"
	[[ $(stat -c %U ring_*.pcapng | sort -u) == ann ]] || wrong "ring files are $(stat -c %U ring_*)'s"
	"$N" -w root.pcapng -- true 2>err || wrong "root: exit $?"
	[[ $(stat -c %U:%a root.pcapng) == root:600 ]] || wrong "the file is $(stat -c %U:%a root.pcapng)"
	# another user's file stays as it is
	install -o bob -m 666 /dev/null /tmp/bobs.pcapng
	SUDO_UID=$(id -u ann) SUDO_GID=$(id -g ann) "$N" -w /tmp/bobs.pcapng -- true 2>err && wrong "writes bob's file"
	[[ ! -s /tmp/bobs.pcapng ]] || wrong "wrote to bob's file"
	no_taps
}

symlink() {
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
	mkfifo /root/fifo
	"$N" --capture --extcap-interface nltap --fifo /root/fifo --extcap-capture-filter route --buffer 8 --context true 2>err &
	nltap=$!
	cat /root/fifo >extcap.pcapng &
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
