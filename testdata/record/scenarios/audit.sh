# The kernel's audit: status, features, rules with every kind of field, records as auditd and a listener get them.
. "$NLSCOPE_RECORD/lib.sh"

modprobe dummy
try ip link add d0 type dummy
mkdir -p /tmp/mnt
touch /tmp/watched
ulimit -c 0
trace audit python3 "$NLSCOPE_RECORD/audit.py"
