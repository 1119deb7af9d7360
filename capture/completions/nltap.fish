# SPDX-License-Identifier: GPL-2.0-or-later
# fish completion of nltap(1)

function __nltap_trace
    set -l words (commandline -opc)
    test (count $words) -gt 1; and test "$words[2]" = trace
end

function __nltap_before_command
    not contains -- -- (commandline -opc)
end

function __nltap_netns
    ip netns list 2>/dev/null | string replace -r ' .*' ''
end

set -l limits 'duration:\tseconds' 'filesize:\tkilobytes of 1000 bytes' 'packets:\tframes' 'files:\tfiles'
set -l words route usersock sock_diag nflog xfrm fib_lookup netfilter generic help

complete -c nltap -f
complete -c nltap -n __fish_use_subcommand -a trace -d 'Capture by ptrace, without nlmon'
complete -c nltap -n __nltap_before_command -s w -r -F -d 'Write a capture file'
complete -c nltap -n __nltap_before_command -s v -d 'Print each message whole'
complete -c nltap -n __nltap_before_command -s c -x -d 'Stop after so many frames'
complete -c nltap -n __nltap_before_command -s a -x -a "$limits" -d 'Stop at a limit'
complete -c nltap -n __nltap_before_command -s b -x -a "$limits" -d 'Write ring files'
complete -c nltap -n __nltap_before_command -s s -x -d 'Keep so many bytes of each frame'
complete -c nltap -n __nltap_before_command -l pcap -d 'Write classic pcap'
complete -c nltap -n __nltap_before_command -l redact -d 'Write zeros for keys'
complete -c nltap -n __nltap_before_command -l no-context -d 'Leave out what nltap adds'
complete -c nltap -n __nltap_before_command -s h -l help -d 'Show help'

complete -c nltap -n '__nltap_before_command; and __nltap_trace' -s f -d 'Trace child processes too'
complete -c nltap -n '__nltap_before_command; and __nltap_trace' -s p -x -a '(__fish_complete_pids)' -d 'Trace a running process'

complete -c nltap -n '__nltap_before_command; and not __nltap_trace' -s r -r -F -d 'Read a capture'
complete -c nltap -n '__nltap_before_command; and not __nltap_trace' -s f -x -a "$words" -d 'Only these families or messages'
complete -c nltap -n '__nltap_before_command; and not __nltap_trace' -l netns -x -a '(__nltap_netns)' -d 'Capture in a network namespace'
complete -c nltap -n '__nltap_before_command; and not __nltap_trace' -s B -x -d 'Buffer of the kernel, MiB'
complete -c nltap -n '__nltap_before_command; and not __nltap_trace' -s Z -x -a '(__fish_complete_users)' -d 'Go on as this user'
complete -c nltap -n '__nltap_before_command; and not __nltap_trace' -s q -d 'Say what is wrong, nothing else'
complete -c nltap -n '__nltap_before_command; and not __nltap_trace' -s D -d 'List taps and network namespaces'
complete -c nltap -n '__nltap_before_command; and not __nltap_trace' -s V -l version -d 'Show the version'
