# devlink and other generic families without hardware: mostly refusals and empty dumps.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a netdevsim 2>/dev/null || true
modprobe devlink 2>/dev/null || true
tap_start devlink
background devlink monitor
may devlink dev show
may devlink dev info
may devlink port show
may devlink health show
may devlink resource show pci/0000:00:00.0
may devlink region show
may devlink trap show
may devlink sb show
refuse devlink dev eswitch show pci/0000:00:00.0
refuse devlink dev param show pci/0000:00:00.0 name nosuch
may devlink dev reload pci/0000:00:00.0
sleep 1
stop_background
tap_stop
