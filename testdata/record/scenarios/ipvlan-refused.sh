# An ipvlan without a parent: one request, one refusal with its reason.
. "$NLSCOPE_RECORD/lib.sh"

modprobe ipvlan
tap_start ipvlan-refused
refuse ip link add netlinkdee type ipvlan mode l3
tap_stop
