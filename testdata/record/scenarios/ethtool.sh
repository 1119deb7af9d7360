# ethtool over netlink: gets, sets, dumps, notifications, refusals.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a veth dummy
try ip link add v0 numtxqueues 4 numrxqueues 4 type veth peer name v1 numtxqueues 4 numrxqueues 4
try ip link set v0 up
try ip link set v1 up

tap_start ethtool
background ethtool --monitor
try ethtool v0
try ethtool -k v0
try ethtool -K v0 tso off gro on tx off
try ethtool -l v0
try ethtool -L v0 rx 2 tx 3
may ethtool -g v0
may ethtool -c v0
try ethtool -T v0
may ethtool -a v0
may ethtool --show-priv-flags v0
may ethtool --show-eee v0
may ethtool --show-fec v0
may ethtool -x v0
may ethtool -m v0
may ethtool -S v0
may ethtool -S v0 --groups eth-mac
may ethtool --show-tunnels v0
may ethtool --show-module v0
may ethtool --show-mm v0
may ethtool --show-pse v0
may ethtool --get-phy-tunable v0 downshift
may ethtool --get-plca-cfg v0
may ethtool --cable-test v0
may ethtool -P lo
may ethtool -i v0
may ethtool -s v0 msglvl drv on link on
try ethtool --json -k '*'
may ethtool '*'
refuse ethtool -k nosuchdev
refuse ethtool -s v0 speed 10 duplex half autoneg on advertise 0x1
refuse ethtool -G v0 rx 99999999
refuse ethtool -L v0 rx 99
refuse setpriv --reuid 65534 --clear-groups ethtool -K v0 tso on
sleep 1
stop_background
tap_stop
