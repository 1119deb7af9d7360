# Kernel objects come, change and go: the kernel's own events, and udev's to its listeners.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a dummy loop
mkdir -p /run/udev
# it would do nothing in a chroot, and takes the VM's folder for one
export SYSTEMD_IGNORE_CHROOT=1
background /lib/systemd/systemd-udevd
cat >"$WORK/what" <<'W'
sleep 4
ip link add d0 type dummy
ip link set d0 name renamed
echo change >/sys/class/net/renamed/uevent
ip link del renamed
echo remove >/sys/class/mem/null/uevent
echo add 01234567-89ab-cdef-0123-456789abcdef A=1 B=two >/sys/class/mem/null/uevent
modprobe -r loop
sleep 1
modprobe loop max_loop=1
W
bash "$WORK/what" &
trace uevent sh -c "timeout -s INT 14 udevadm monitor --kernel --udev --property || true"
wait $!
stop_background
