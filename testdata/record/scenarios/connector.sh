# Connector: process events of every kind, a filtered subscription, and ids that nobody serves.
. "$NLSCOPE_RECORD/lib.sh"

modprobe wire 2>/dev/null || true
echo 0 >/proc/sys/kernel/core_uses_pid
# the connector is in the first network namespace only
trace connector nsenter --net=/proc/1/ns/net python3 "$NLSCOPE_RECORD/connector.py"
