# The generic netlink controller: families, policies, events, an unknown family.
. "$NLSCOPE_RECORD/lib.sh"

modprobe tcp_diag
tap_start genl-ctrl
try genl ctrl get name nlctrl
try genl ctrl get id 16
try genl ctrl list
refuse genl ctrl get name nosuchfamily
may genl ctrl policy name nlctrl
may genl ctrl policy name ethtool op 1
may genl ctrl policy name ethtool
background genl ctrl monitor
background genl ctrl monitor
try modprobe fou
try modprobe team
try modprobe wireguard
try modprobe -r fou
try modprobe -r team
try modprobe -r wireguard
sleep 1
stop_background
tap_stop
