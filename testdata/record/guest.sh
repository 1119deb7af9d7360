#!/bin/bash
# In the VM: run every scenario of the job in a network namespace of its own.
export PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1
export NLSCOPE_RECORD=/job
hostname nlscope
ip link set lo up
KERNEL=$(uname -r | cut -d. -f1,2)
export KERNEL

for scenario in /job/scenarios/*.sh; do
	name=$(basename "$scenario" .sh)
	export OUT=/job/out/$name.d WORK=/tmp/$name
	mkdir -p "$OUT" "$WORK"
	# shellcheck disable=SC2016
	# /run is private, so that the names of one scenario's namespaces end with it
	timeout -k 5 "$(cat /job/timeout)" unshare --net --mount bash -c '
		mount -t tmpfs tmpfs /run
		mount -t sysfs sysfs /sys
		ip link set lo up
		cd "$2" && exec bash "$1"' - "$scenario" "$WORK" \
		>"/job/out/$name.log" 2>&1 </dev/null
	echo $? >"/job/out/$name.rc"
done
touch /job/out/done
