# The request of ipvlan-refused on a kernel that cannot load the ipvlan module:
# refused with an extended ACK.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -r ipvlan 2> /dev/null || true
set_sysctl kernel.modprobe /bin/false
tap_start ipvlan-unknown
refuse ip link add netlinkdee type ipvlan mode l3
tap_stop
