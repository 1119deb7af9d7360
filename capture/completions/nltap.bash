# SPDX-License-Identifier: GPL-2.0-or-later
# bash completion of nltap(1)

_nltap_netns() {
	ip netns list 2>/dev/null | cut -d' ' -f1
}

# The words of -f are a list separated by commas; the last one is completed.
_nltap_filter() {
	local before='' last=$cur
	if [[ $cur == *,* ]]; then
		before=${cur%,*},
		last=${cur##*,}
	fi
	mapfile -t COMPREPLY < <(compgen -P "$before" -W \
		"route usersock sock_diag nflog xfrm fib_lookup netfilter generic help" -- "$last")
	compopt -o nospace 2>/dev/null
}

_nltap_limits() {
	mapfile -t COMPREPLY < <(compgen -S : -W "duration filesize packets files" -- "$cur")
	compopt -o nospace 2>/dev/null
}

# Index of the word "--", or 0: behind it is a command.
_nltap_dashes() {
	local i
	for ((i = 1; i < COMP_CWORD; i++)); do
		if [[ ${COMP_WORDS[i]} == -- ]]; then
			printf '%s' "$i"
			return
		fi
	done
	printf 0
}

_nltap() {
	local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} trace="" dashes
	COMPREPLY=()
	dashes=$(_nltap_dashes)
	if [[ $dashes != 0 ]]; then
		if declare -F _command_offset >/dev/null; then
			_command_offset $((dashes + 1))
		fi
		return
	fi
	((COMP_CWORD > 1)) && [[ ${COMP_WORDS[1]} == trace ]] && trace=yes
	case $prev in
	-w | -r)
		mapfile -t COMPREPLY < <(compgen -f -- "$cur")
		compopt -o filenames 2>/dev/null
		return ;;
	-a | -b) _nltap_limits; return ;;
	-c | -s | -B) return ;;
	-Z) mapfile -t COMPREPLY < <(compgen -u -- "$cur"); return ;;
	--netns) mapfile -t COMPREPLY < <(compgen -W "$(_nltap_netns)" -- "$cur"); return ;;
	-p) mapfile -t COMPREPLY < <(compgen -W "$(command ps -A -o pid= 2>/dev/null)" -- "$cur"); return ;;
	-f)
		if [[ ! $trace ]]; then
			_nltap_filter
			return
		fi ;;
	esac
	if [[ $trace ]]; then
		mapfile -t COMPREPLY < <(compgen -W \
			"-f -p -w -v -c -a -b -s --pcap --redact --no-context -h --help --" -- "$cur")
		return
	fi
	mapfile -t COMPREPLY < <(compgen -W "$( ((COMP_CWORD == 1)) && printf 'trace ')-w -r -v -f \
		--netns -c -a -b -s -B --pcap --redact --no-context -Z -q -D -h --help -V --version --" \
		-- "$cur")
}

complete -F _nltap nltap
