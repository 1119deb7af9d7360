# Policy rules: every selector and action, both families, dumped and refused.
. "$NLSCOPE_RECORD/lib.sh"

try ip link add d0 type dummy
try ip link set d0 up

tap_start rule
background ip monitor rule
background ip monitor
for family in -4 -6; do
	if [[ $family == -4 ]]; then net=192.0.2.0/24 host=198.51.100.7; else net=2001:db8::/32 host=2001:db8:1::7; fi
	try ip $family rule add priority 100 from $net to $host table 100
	try ip $family rule add priority 101 fwmark 0x10/0xff table 101
	try ip $family rule add priority 102 iif d0 table 102
	try ip $family rule add priority 103 oif nosuchyet table 103
	try ip $family rule add priority 104 uidrange 1000-2000 table 104
	try ip $family rule add priority 105 ipproto tcp sport 1000-2000 dport 443 table 105
	try ip $family rule add priority 106 tos 0x10 table 106
	may ip $family rule add priority 107 dscp 46 table 107
	may ip $family rule add priority 108 dscp 46/0x30 table 108
	try ip $family rule add priority 109 tun_id 42 table 109
	try ip $family rule add priority 110 l3mdev
	try ip $family rule add priority 111 suppress_prefixlength 0 suppress_ifgroup 5 table main
	try ip $family rule add priority 112 goto 32766
	try ip $family rule add priority 113 not from $net blackhole
	try ip $family rule add priority 114 from $net unreachable
	try ip $family rule add priority 115 from $net prohibit
	try ip $family rule add priority 116 nop
	try ip $family rule add priority 117 from all table 70000 protocol static
	may ip $family rule add priority 118 ipproto udp sport 0x1000/0xf000 table 118
	may ip $family rule add priority 119 dport 0x1234/0xff table 119
	may ip $family rule add priority 120 dport 5000-6000 table 120
done
try ip rule add priority 130 from 192.0.2.9 realms 3/4 table 130
may ip -6 rule add priority 130 flowlabel 0x12345/0xfffff table 130
try ip rule show
try ip -d -6 rule show
try ip rule show table 100
refuse ip rule add priority 100 from 192.0.2.0/24 to 198.51.100.7 table 100
refuse ip rule del priority 9999
refuse ip rule add priority 200 goto 100
refuse ip rule add priority 200 l3mdev table 5
refuse ip rule add priority 200 ipproto tcp sport 2000-1000 table 5
refuse ip rule add priority 200 from 192.0.2.0/40 table 5
refuse setpriv --reuid 65534 --clear-groups ip rule add priority 201 table 5
try ip rule del priority 100
try ip -6 rule del priority 101
try ip rule flush table 105
sleep 1
stop_background
tap_stop
text rule bash -c 'ip -d -j rule show; ip -d -j -6 rule show'
