# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=bash
# What demo, test and the scripts beside this file share: words, rights, packages.
# Sourced by a script in $top that set $top and $program.
: "${top:?}" "${program:?}"

PATH=$PATH:/usr/sbin:/sbin

# What it takes to build and run the plugin and nltap (Debian and Ubuntu names).
# shellcheck disable=SC2034
build_packages=(
	gcc libc6-dev cmake ninja-build pkg-config
	tshark wireshark-dev libglib2.0-dev libpcap-dev libmnl-dev libyaml-dev
	iproute2 libcap2-bin util-linux
)

say() {
	printf '%s: %s\n' "$program" "$*"
}

# die WHAT WHY TRY...: every error says all three
die() {
	local what=$1 why=$2
	shift 2
	{
		printf '\n%s: %s\n  why: %s\n' "$program" "$what" "$why"
		printf '  try: %s\n' "$@"
	} >&2
	exit 1
}

have() {
	command -v "$1" >/dev/null 2>&1
}

# root_for PURPOSE: make sure that as_root will work, or say why not
root_for() {
	((EUID == 0)) && return
	have sudo ||
		die "cannot $1" "this needs root, you are $(id -un), and sudo is not installed" \
			"run it as root: su -c '$0'"
	sudo -n true 2>/dev/null && return
	[[ -t 0 ]] ||
		die "cannot $1" "sudo wants a password and there is no terminal to ask on" \
			"run 'sudo -v' first, or run this from a terminal or as root"
	say "sudo asks for your password, to $1"
	sudo -v ||
		die "cannot $1" "sudo refused" "run it as root, or as a user who may use sudo"
}

as_root() {
	if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}

# as_caller COMMAND...: as the user who called, even through sudo
as_caller() {
	if ((EUID == 0)) && [[ ${SUDO_USER:-root} != root ]]; then
		runuser -u "$SUDO_USER" -- \
			env HOME="$(getent passwd "$SUDO_USER" | cut -d: -f6)" USER="$SUDO_USER" "$@"
	else
		"$@"
	fi
}

# as_owner COMMAND...: like as_caller if that user may write the tree, so that
# 'sudo ./demo' leaves no files of root's in it
as_owner() {
	if as_caller test -w "$top"; then as_caller "$@"; else "$@"; fi
}

is_installed() {
	[[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# Wireshark before 4.0 cannot load the plugin: say so before anything is installed.
check_wireshark_candidate() {
	local release version
	release=$(. /etc/os-release && echo "${PRETTY_NAME:-this system}")
	version=$(LC_ALL=C apt-cache policy wireshark-dev | awk '$1 == "Candidate:" { print $2 }')
	[[ -n $version && $version != "(none)" ]] ||
		die "no package wireshark-dev" "$release does not offer it in the package sources that are switched on" \
			"Ubuntu: enable 'universe' (add-apt-repository universe)" \
			"Debian: is 'main' in /etc/apt/sources.list?"
	dpkg --compare-versions "$version" ge 4.0 ||
		die "Wireshark $version is too old" "nlscope needs Wireshark 4.0 or newer; $release has $version" \
			"Debian 12 or newer, Ubuntu 24.04 or newer (Debian 12: 4.0, Ubuntu 24.04: 4.2, Debian 13: 4.4)" \
			"on Ubuntu 22.04: the Wireshark developers' PPA has newer versions (ppa:wireshark-dev/stable)"
}

# apt_failed LOG: from apt's words to ours
apt_failed() {
	local log=$1 first why try
	first=$(grep -m 1 '^E:' "$log" || tail -n 1 "$log")
	case $(cat "$log") in
	*"Unable to locate package"* | *"has no installation candidate"*)
		why="this release has no such package, or the package lists could not be read"
		try="is the network up? does 'apt-get update' work?"
		;;
	*"Could not resolve"* | *"Temporary failure"* | *"Could not connect"* | *"Failed to fetch"* | *"Unable to connect"*)
		why="the package mirror did not answer"
		try="is the network up? behind a proxy: set Acquire::http::Proxy in /etc/apt/apt.conf.d"
		;;
	*"Could not get lock"* | *"Unable to acquire"*)
		why="another program is using apt"
		try="wait for it to finish and run this again"
		;;
	*"No space left"* | *"enough free space"*)
		why="the disk is full"
		try="free about 1 GB"
		;;
	*"dpkg was interrupted"* | *"Unmet dependencies"* | *"unmet dependencies"* | *"held broken packages"*)
		why="the packages installed here contradict each other, or an install was interrupted"
		try="dpkg --configure -a; apt-get -f install"
		;;
	*)
		why="apt-get failed"
		try="read the log"
		;;
	esac
	die "packages did not install" "$why (${first:-no message})" "$try" "the whole log: $log"
}

# install_packages PURPOSE PACKAGE...: what is missing of them, without a question
install_packages() {
	local purpose=$1 missing=() package log
	local apt=(env LC_ALL=C DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=l
		apt-get -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=1)
	shift
	have apt-get ||
		die "cannot install packages" "this is no Debian or Ubuntu: there is no apt-get" \
			"install by hand: Wireshark 4.0 or newer with its headers, CMake, Ninja, pkg-config, libpcap, libmnl, libyaml; then see CONTRIBUTING.md"
	for package; do
		is_installed "$package" || missing+=("$package")
	done
	if ((${#missing[@]} == 0)); then
		say "packages $purpose: all installed"
		return
	fi
	say "packages $purpose: installing ${missing[*]}"
	root_for "install packages"
	log=$(mktemp "${TMPDIR:-/tmp}/nlscope-apt.XXXXXX")
	as_root "${apt[@]}" update >"$log" 2>&1 ||
		say "warning: apt-get update failed; going on with the package lists at hand"
	for package in "${missing[@]}"; do
		[[ $package != wireshark-dev ]] || check_wireshark_candidate
	done
	as_root "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >>"$log" 2>&1 </dev/null ||
		apt_failed "$log"
	rm -f "$log"
}
