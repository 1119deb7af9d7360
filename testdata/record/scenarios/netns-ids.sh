# Ids of network namespaces: given, asked by every key, listed from another one's view; questions about other namespaces.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a dummy veth
try ip netns add one
try ip netns add two
try ip -n one link add d1 type dummy
try ip -n one addr add 192.0.2.1/24 dev d1

tap_start netns-ids
background ip monitor nsid all-nsid
try ip netns set one 11
try ip netns set two auto
try ip netns list-id
try ip netns list-id target-nsid 11
try ip netns list-id target-nsid 11 nsid 0
refuse ip netns set one 12
refuse ip netns set two 11
try ip link add v0 type veth peer name v1 netns one
try ip -d link show dev v0
sleep 100 &
other=$!
try ip link add dm0 type dummy
python - "$other" <<'P'
import os
import socket
import struct
import subprocess
import sys
import nl
s = nl.Socket(nl.ROUTE, strict=True)
fd = os.open('/run/netns/one', os.O_RDONLY)
gen = b'\0' * 4
nl.say('by fd', s.ask(90, gen + nl.attr(3, fd), nl.REQUEST))
nl.say('by pid', s.ask(90, gen + nl.attr(2, int(sys.argv[1])), nl.REQUEST))
nl.say('by nsid', s.ask(90, gen + nl.attr(1, struct.pack('=i', 11)) + nl.attr(4, struct.pack('=i', 11)), nl.REQUEST))
nl.say('nobody', s.ask(90, gen + nl.attr(2, 99999), nl.REQUEST))
link = struct.pack('=BBHiII', 0, 0, 0, 0, 0, 0)
nl.say('links there', s.ask(18, link + nl.attr(46, struct.pack('=i', 11)), nl.REQUEST | nl.DUMP))
addr = struct.pack('=BBBBI', 2, 0, 0, 0, 0)
nl.say('addresses there', s.ask(22, addr + nl.attr(10, struct.pack('=i', 11)), nl.REQUEST | nl.DUMP))
nl.say('links nowhere', s.ask(18, link + nl.attr(46, struct.pack('=i', 99)), nl.REQUEST | nl.DUMP))
P
try ip link set dm0 netns "$other"
try ip -n one link set v1 netns two
try ip netns del two
try ip netns del one
sleep 2
kill "$other"
stop_background
tap_stop
