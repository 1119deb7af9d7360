# nftables: a ruleset loaded, listed, changed, refused, with a monitor.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a nf_tables nft_chain_nat nft_masq nft_nat nft_ct nft_log nft_limit nft_quota nft_reject_inet nft_queue nf_conntrack_ftp
cat >"$WORK/rules" <<'N'
table inet filter {
	set allowed { type ipv4_addr . inet_service; flags interval, timeout; elements = { 192.0.2.0/24 . 80, 198.51.100.1 . 443 timeout 1h comment "web" } }
	map jumps { type inet_service : verdict; elements = { 22 : accept, 23 : drop } }
	counter seen { comment "packets seen" }
	quota q { over 10 mbytes }
	limit lim { rate 10/second burst 5 packets }
	ct helper ftp { type "ftp" protocol tcp; }
	chain input {
		type filter hook input priority filter; policy accept;
		ct state established,related accept comment "known"
		iifname "lo" accept
		ip saddr . tcp dport @allowed counter name seen accept
		tcp dport vmap @jumps
		meta l4proto { tcp, udp } th dport 53 limit rate 5/minute log prefix "dns " level info
		ip6 saddr & ffff:: == 2001:: reject with icmpv6 type admin-prohibited
		tcp option maxseg size set 1400
		meta mark set ct mark and 0xff or 0x10
		queue num 3 bypass
	}
}
table ip nat {
	chain post { type nat hook postrouting priority srcnat; oifname "d0" masquerade random; ip daddr 192.0.2.1 tcp dport 80 snat to 198.51.100.1-198.51.100.9:1000-2000; }
}
N
tap_start nft
background nft monitor
try nft -f "$WORK/rules"
try nft -a list ruleset
try nft add element inet filter allowed '{ 203.0.113.1 . 22 }'
try nft insert rule inet filter input tcp dport 8080 counter drop
try nft list counters
try nft reset counter inet filter seen
try nft list set inet filter allowed
refuse nft add rule inet filter nosuchchain accept
refuse nft delete table inet nosuchtable
refuse nft add chain inet filter input '{ type nat hook input priority 0; }'
refuse nft add element inet filter allowed '{ 192.0.2.5 . 80 }'
try nft delete rule inet filter input handle "$(nft -a list chain inet filter input | sed -n 's/.*queue.*handle //p')"
try nft flush ruleset
sleep 1
stop_background
tap_stop
