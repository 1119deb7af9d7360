# Interfaces added, changed and deleted with two listeners, and what is refused.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a dummy veth bridge bonding 8021q vxlan
try ip link add d0 address 02:00:00:00:00:01 type dummy

tap_start link-change
background ip monitor link
background ip monitor
try ip link add d1 index 77 address 02:00:00:00:00:02 numtxqueues 4 mtu 1400 type dummy
try ip link add v0 type veth peer name v1
try ip link set d1 name renamed
try ip link set renamed mtu 9000
try ip link set renamed address 02:00:00:00:00:ff
try ip link set renamed up
try ip link set renamed promisc on
try ip link set renamed alias "an alias"
try ip link set renamed arp off
try ip link set renamed txqueuelen 5
try ip link set renamed addrgenmode none
try ip link property add dev renamed altname other-name altname third-name
try ip link property del dev renamed altname third-name
refuse ip link set renamed protodown on
try ip link add link v0 name mv0 type macvlan
try ip link set mv0 protodown on
try ip link set mv0 protodown_reason 3 on
try ip link del mv0
try ip link set renamed down
# from here on one listener, one copy
kill "${listeners[1]}"
try ip link add br0 type bridge
try ip link set d0 master br0
try ip link set br0 up
try ip link set d0 up
try ip link set d0 nomaster
try ip link add bond0 type bond mode active-backup
try ip link set d0 down
try ip link set d0 master bond0
try ip link set bond0 type bond miimon 100
try ip link add link v0 name v0.5 type vlan id 5
try ip netns add other
try ip link set v1 netns other
refuse ip link add d0 type dummy
refuse ip link set nosuchdev up
refuse ip link add link v0 name v0.6 type vlan id 5
refuse ip link add link v0 name v0.7 type vlan id 4095
refuse ip link set v0 mtu 10
refuse ip link set d0 address 02:00:00
refuse ip link add nokind type nosuchkind
refuse ip link set br0 master bond0
refuse ip link set br0 type bridge stp_state 1 vlan_protocol 1234
refuse ip link add x type vxlan id 17000000 dev d0
refuse ip link del lo
refuse setpriv --reuid 65534 --clear-groups ip link add mine type dummy
refuse setpriv --reuid 65534 --clear-groups ip link set d0 down
try ip link del v0
try ip link del dev other-name
try ip link del bond0
try ip link del br0
try ip link add gd1 group 99 type dummy
try ip link add gd2 group 99 type dummy
try ip link set group 99 up
try ip link del group 99
sleep 1
stop_background
tap_stop
