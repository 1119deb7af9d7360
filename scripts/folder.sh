# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=bash
# Debian folders: a suite by debootstrap, with packages, cached, to run commands in.
# Sourced; all functions need root. None of them dies: a suite may be out of reach.

# folder_mirror: the Debian mirror of this machine's apt, or nothing (debootstrap has a default)
folder_mirror() {
	if [[ -n ${NLSCOPE_DEBIAN:-} ]]; then
		echo "$NLSCOPE_DEBIAN"
		return
	fi
	# shellcheck disable=SC2016
	apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
		awk -F'|' '$1 == "Debian" && $2 == "Debian" { print $3; exit }'
}

# folder_make SUITE FOLDER PACKAGE...: again when the list of packages changes.
# On failure 1, and the reason in $folder_error.
folder_make() {
	local suite=$1 root=$2 stamp script log=$2.log mirror apt
	shift 2
	# shellcheck disable=SC2034
	folder_error=
	stamp="$suite $*"
	[[ $(cat "$root/.nlscope" 2>/dev/null) != "$stamp" ]] || return 0
	mkdir -p "$(dirname "$root")"
	if [[ ! -x $root/usr/bin/apt-get ]]; then
		mirror=$(folder_mirror)
		script=/usr/share/debootstrap/scripts/$suite
		# debootstrap is older than the newest suites
		[[ -e $script ]] || script=/usr/share/debootstrap/scripts/sid
		rm -rf "$root.new"
		if ! debootstrap --variant=minbase "$suite" "$root.new" ${mirror:+"$mirror" "$script"} >"$log" 2>&1; then
			folder_error="debootstrap failed: $(grep -m 1 '^E:' "$log" || tail -n 1 "$log") ($log)"
			return 1
		fi
		mv "$root.new" "$root"
		# No service starts at install; apt gets its packages as this machine's does. A mirror
		# may be a snapshot, old on purpose; signatures are checked all the same.
		printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
		chmod +x "$root/usr/sbin/policy-rc.d"
		{
			apt-config dump --no-empty --format '%F "%v";%n' 2>/dev/null |
				grep -E '^Acquire::(https?::Proxy|Check-Date|Retries)' || true
			echo 'Acquire::Check-Valid-Until "false";'
		} >"$root/etc/apt/apt.conf.d/90machine"
	fi
	apt=(chroot "$root" env LC_ALL=C DEBIAN_FRONTEND=noninteractive apt-get -q
		-o Dpkg::Options::=--force-unsafe-io)
	if ! { "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends "$@"; } >"$log" 2>&1 </dev/null; then
		# shellcheck disable=SC2034
		folder_error="packages did not install: $(grep -m 1 '^E:' "$log" || tail -n 1 "$log") ($log)"
		return 1
	fi
	rm -rf "$root"/var/cache/apt/archives/*.deb
	echo "$stamp" >"$root/.nlscope"
}

# folder_run FOLDER COMMAND...: in it, with /proc, a /tmp of its own and a clean environment;
# mounts and processes vanish with the command. The folder becomes the root, where that may
# be done: who has only changed the root may not make namespaces.
folder_run() {
	local root=$1
	shift
	local clean=(env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
		HOME=/root LANG=C.UTF-8 TERM="${TERM:-dumb}" "$@")
	if unshare --mount --pid --fork true 2>/dev/null; then
		# shellcheck disable=SC2016
		unshare --mount --pid --fork --kill-child sh -c '
			mount --bind "$0" "$0" && cd "$0" && mount -t proc proc proc && mount -t tmpfs tmpfs tmp &&
			mount --rbind /dev dev && mount --rbind /sys sys && pivot_root . . && umount -l . && cd / && exec "$@"' "$root" "${clean[@]}"
	else
		chroot "$root" "${clean[@]}"
	fi
}
