# Wireless configuration with two simulated radios.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -r mac80211_hwsim 2>/dev/null || true
modprobe mac80211_hwsim radios=2
sleep 2
# the radios are born in the first namespace
scenario_net=$$
nsenter --net=/proc/1/ns/net iw phy | sed -n 's/.*wiphy index: *//p' | while read -r phy; do
	nsenter --net=/proc/1/ns/net iw "phy#$phy" set netns "$scenario_net"
done
sleep 1
mapfile -t radios < <(iw dev | sed -n 's/^\s*Interface //p' | sort)
echo "radios ${radios[*]}"

tap_start nl80211
background iw event
try iw dev
try iw phy "$(iw phy | sed -n 's/^Wiphy //p' | head -n 1)" info
try iw reg get
try iw dev "${radios[0]}" info
try iw dev "${radios[0]}" set type ibss
try ip link set "${radios[0]}" up
try ip link set "${radios[1]}" up
try iw dev "${radios[0]}" ibss join testnet 2412 HT20 fixed-freq 02:00:00:00:00:aa
may timeout 20 iw dev "${radios[1]}" scan freq 2412 ssid testnet
may iw dev "${radios[1]}" scan dump
may iw dev "${radios[0]}" station dump
may iw dev "${radios[0]}" survey dump
may iw dev "${radios[0]}" get power_save
refuse iw dev "${radios[0]}" set channel 999
refuse iw dev "${radios[1]}" connect
refuse iw dev nosuchdev info
may iw dev "${radios[0]}" ibss leave
try ip link set "${radios[0]}" down
sleep 1
stop_background
tap_stop
