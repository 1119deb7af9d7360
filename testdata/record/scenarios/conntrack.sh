# Connection tracking: listed, created, changed, deleted, expectations, events, helpers.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a nf_conntrack_netlink nf_conntrack nft_ct nf_nat nfnetlink_cttimeout nfnetlink_cthelper nf_conntrack_ftp
try nft add table inet t
try nft add chain inet t in '{ type filter hook input priority 0; }'
try nft add rule inet t in ct state new,established counter
try nft add chain inet t nat '{ type nat hook output priority -100; }'
try nft add rule inet t nat ip daddr 192.0.2.7 dnat ip to 127.0.0.1
set_sysctl net.netfilter.nf_conntrack_acct 1
set_sysctl net.netfilter.nf_conntrack_timestamp 1

tap_start conntrack
background conntrack -E
background conntrack -E expect
try ping -c 1 127.0.0.1
try ping -c 1 ::1
may ping -c 1 -W 1 192.0.2.7
bash -c 'echo > /dev/udp/127.0.0.1/9' || true
bash -c 'echo > /dev/tcp/127.0.0.1/9' 2>/dev/null || true
try conntrack -I -p tcp -s 10.0.0.1 -d 10.0.0.2 --sport 1000 --dport 21 --state ESTABLISHED -t 500 -m 5 -u ASSURED
may conntrack -I -p udp -s 10.0.0.1 -d 10.0.0.3 --sport 1 --dport 2 -t 60 -w 7 --src-nat 192.0.2.1
may conntrack -I -p sctp -s 10.0.0.1 -d 10.0.0.4 --sport 1 --dport 2 --state ESTABLISHED -t 60 --orig-vtag 1 --reply-vtag 2
try conntrack -L
try conntrack -L -f ipv6
try conntrack -L -o extended,id,labels,timestamp
try conntrack -G -p tcp -s 10.0.0.1 -d 10.0.0.2 --sport 1000 --dport 21
try conntrack -U -p tcp -s 10.0.0.1 --mark 9
try conntrack -C
try conntrack -S
may conntrack -I expect -s 10.0.0.1 -d 10.0.0.2 -p tcp --sport 3000 --dport 4000 --tuple-src 10.0.0.1 --tuple-dst 10.0.0.2 --tuple-port-src 1000 --tuple-port-dst 21 --mask-src 255.255.255.255 --mask-dst 255.255.255.255 --timeout 60
may conntrack -L expect
may conntrack -L dying
may conntrack -L unconfirmed
refuse conntrack -I -p tcp -s 10.0.0.1 -d 10.0.0.2 --sport 1000 --dport 21 --state ESTABLISHED -t 500
refuse conntrack -G -p tcp -s 10.0.0.9 -d 10.0.0.2 --sport 1000 --dport 21
try conntrack -D -p tcp -s 10.0.0.1
try conntrack -F
sleep 1
stop_background
tap_stop
