# iSCSI: a session and a connection of iscsi_tcp made, changed and destroyed, without a target.
. "$NLSCOPE_RECORD/lib.sh"

try modprobe iscsi_tcp
trace iscsi nsenter --net=/proc/1/ns/net python3 "$NLSCOPE_RECORD/iscsi.py"
