# Sockets as ss sees them: TCP, UDP, raw, UNIX, packet, netlink, vsock; destroy events.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a tcp_diag udp_diag raw_diag unix_diag af_packet_diag netlink_diag inet_diag vsock_diag mptcp_diag sctp_diag 2>/dev/null || true
cat >"$WORK/sockets.py" <<'P'
import socket, time
keep = []
def tcp(family, address, port):
    server = socket.socket(family, socket.SOCK_STREAM)
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    server.bind((address, port))
    server.listen(5)
    client = socket.create_connection((address, port))
    client.send(b'unread')
    keep.extend((server, client, server.accept()[0]))
tcp(socket.AF_INET, '127.0.0.1', 8080)
tcp(socket.AF_INET6, '::1', 8081)
for family, address in ((socket.AF_INET, '127.0.0.1'), (socket.AF_INET6, '::1')):
    udp = socket.socket(family, socket.SOCK_DGRAM)
    udp.bind((address, 5353))
    udp.setsockopt(socket.SOL_SOCKET, socket.SO_MARK, 42)
    keep.append(udp)
keep.append(socket.socket(socket.AF_INET, socket.SOCK_RAW, 89))
keep.append(socket.socket(socket.AF_PACKET, socket.SOCK_RAW, 0x0300))
keep.extend(socket.socketpair())
unix = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
unix.bind('\0abstract')
unix.listen(3)
keep.append(unix)
named = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
named.bind('socket')
keep.append(named)
time.sleep(60)
P
background python3 "$WORK/sockets.py"
sleep 2

tap_start sock-diag
background ss -E
try ss -tuwxanmpeio
try ss -tlnp
try ss -tn state established '( sport = :8080 or dport = :8080 )' src 127.0.0.0/8
try ss -0anpem
try ss -f netlink -ae
may ss -f vsock -a
may ss -M
may ss -S
try ss -tn --bpf --cgroup
try ss -s
may ss -K dst 127.0.0.1 dport = 8080
sleep 1
stop_background
tap_stop
