# IPsec policies: templates, selectors, thresholds, defaults, migration, errors.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a xfrm_user esp4 dummy
key20=0x000102030405060708090a0b0c0d0e0f10111213
try ip link add d0 address 02:00:00:00:00:01 type dummy
try ip link set d0 up
try ip addr add 10.0.0.1/24 dev d0
try ip xfrm state add src 10.0.0.1 dst 10.0.0.2 proto esp spi 0xc1 mode tunnel reqid 1 aead 'rfc4106(gcm(aes))' $key20 128

tap_start xfrm-policy
background ip xfrm monitor
try ip xfrm policy add src 10.1.0.0/16 dst 10.2.0.0/16 dir out tmpl src 10.0.0.1 dst 10.0.0.2 proto esp spi 0xc1 reqid 1 mode tunnel
try ip xfrm policy add src 10.2.0.0/16 dst 10.1.0.0/16 dir in priority 100 tmpl src 10.0.0.2 dst 10.0.0.1 proto esp reqid 1 mode tunnel level use
try ip xfrm policy add src 10.2.0.0/16 dst 10.1.0.0/16 dir fwd priority 100 tmpl src 10.0.0.2 dst 10.0.0.1 proto esp reqid 1 mode tunnel tmpl proto comp reqid 2 mode transport level use tmpl proto ah reqid 3 mode transport
try ip xfrm policy add src 192.0.2.0/24 dst 198.51.100.0/24 proto tcp sport 1000 dport 443 dir out priority 7 action block
try ip xfrm policy add src 192.0.2.0/24 dst 198.51.100.0/24 proto icmp type 8 code 0 dir out flag icmp localok
try ip xfrm policy add src 192.0.2.0/24 dst 198.51.100.0/24 proto gre key 42 dir out
try ip xfrm policy add src 192.0.2.0/24 dst 198.51.100.0/24 proto udp sport 16 dport 500 dev d0 dir out ptype main index 0x81
try ip xfrm policy add src 192.0.2.0/24 dst 203.0.113.0/24 dir out mark 0x10 mask 0xff if_id 0x2a
try ip xfrm policy add src 192.0.2.0/24 dst 203.0.113.0/24 dir out limit byte-soft 1000 limit byte-hard 2000 limit packet-hard 100 limit time-soft 2 limit time-hard 4
may ip xfrm policy add src 192.0.2.0/25 dst 203.0.113.0/24 dir out ptype sub
try ip xfrm policy add src 2001:db8:1::/48 dst 2001:db8:2::/48 dir out tmpl src 2001:db8::1 dst 2001:db8::2 proto esp reqid 6 mode tunnel
try ip xfrm policy add src 2001:db8:1::/48 dst 2001:db8:2::/48 proto 135 type 1 dir out tmpl proto hao mode ro
try ip xfrm policy update src 10.1.0.0/16 dst 10.2.0.0/16 dir out priority 9 tmpl src 10.0.0.1 dst 10.0.0.2 proto esp reqid 1 mode tunnel
try ip xfrm policy get src 10.1.0.0/16 dst 10.2.0.0/16 dir out
try ip xfrm policy get dir out index 0x81
try ip xfrm policy list
try ip -s -d xfrm policy list dir out
try ip xfrm policy list proto tcp
try ip xfrm policy count
try ip -s xfrm policy count
try ip xfrm policy set hthresh4 24 16 hthresh6 64 48
try ip -s xfrm policy count
try ip xfrm policy getdefault
try ip xfrm policy setdefault in block fwd block out accept
try ip xfrm policy getdefault
try ip xfrm policy setdefault in accept fwd accept out accept
# ip cannot ask for a migration: XFRM_MSG_MIGRATE of the first policy to new end points
python - <<'P'
import struct, nl
s = nl.Socket(nl.XFRM)
ip = lambda text: bytes(map(int, text.split('.'))) + bytes(12)
# xfrm_selector: daddr saddr dport mask sport mask family prefixes proto ifindex user
sel = ip('10.2.0.0') + ip('10.1.0.0') + bytes(8) + struct.pack('=HBBB3xII', 2, 16, 16, 0, 0, 0)
userpolicy_id = sel + struct.pack('=IB3x', 0, 1)
# xfrm_user_migrate: old daddr saddr, new daddr saddr, proto mode reserved reqid families
migrate = (ip('10.0.0.2') + ip('10.0.0.1') + ip('10.0.0.22') + ip('10.0.0.11')
           + struct.pack('=BBHIHH', 50, 1, 0, 1, 2, 2))
kmaddress = ip('10.0.0.11') + ip('10.0.0.22') + struct.pack('=IH2x', 0, 2)
s.join(5)  # XFRMNLGRP_MIGRATE
nl.say('migrate', s.ask(33, userpolicy_id + nl.attr(17, migrate) + nl.attr(19, kmaddress)))
nl.say('migrate nothing', s.ask(33, userpolicy_id, seq=2))
nl.say('polexpire', s.ask(27, struct.pack('=48x') + bytes(168 - 48) + bytes(24), seq=3))
P
sleep 5
refuse ip xfrm policy add src 10.1.0.0/16 dst 10.2.0.0/16 dir out tmpl proto esp mode tunnel
refuse ip xfrm policy get src 10.99.0.0/16 dst 10.2.0.0/16 dir out
refuse ip xfrm policy delete src 10.99.0.0/16 dst 10.2.0.0/16 dir fwd
refuse ip xfrm policy delete dir out index 0xfff1
refuse ip xfrm policy add src 10.5.0.0/16 dst 10.6.0.0/16 dir out offload packet dev d0
may ip xfrm policy add src 10.5.0.0/16 dst 10.6.0.0/16 dir out ctx "system_u:object_r:ipsec_spd_t:s0"
refuse setpriv --reuid 65534 --clear-groups ip xfrm policy flush
try ip xfrm policy delete src 10.2.0.0/16 dst 10.1.0.0/16 dir in
try ip xfrm policy deleteall dir fwd
try ip xfrm policy flush ptype main
sleep 1
stop_background
tap_stop
