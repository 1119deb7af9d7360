# Sockets of inet with all that the kernel tells of them: congestion control (bbr, dctcp,
# vegas), kernel TLS, MD5 keys, MPTCP, SCTP; every kind of filter that ss makes; the old
# TCPDIAG_GETSOCK; sockets killed and told gone.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a tcp_diag udp_diag raw_diag inet_diag mptcp_diag sctp sctp_diag tls 2>/dev/null || true
modprobe -a tcp_bbr tcp_dctcp tcp_vegas 2>/dev/null || true
modprobe dummy
try ip link add d0 type dummy
try ip addr add 192.0.2.1/24 dev d0
try ip addr add 192.0.2.2/24 dev d0
try ip link set d0 up
mkdir -p "$WORK/cgroup"
may mount -t cgroup2 none "$WORK/cgroup"
may mkdir "$WORK/cgroup/web"
cat >"$WORK/sockets.py" <<'P'
import socket, struct, time
keep = []
TCP_CONGESTION, TCP_MD5SIG, TCP_ULP, SOL_TLS, TLS_TX, SO_MARK = 13, 14, 31, 282, 1, 36

def option(s, *args):
    try:
        s.setsockopt(*args)
    except OSError as e:
        print('option', args[:2], e, flush=True)

def pair(port, protocol=0, cong=None, before=None, server='127.0.0.1'):
    try:
        a = socket.socket(socket.AF_INET, socket.SOCK_STREAM, protocol)
        b = socket.socket(socket.AF_INET, socket.SOCK_STREAM, protocol)
    except OSError as e:
        return print('socket', protocol, e, flush=True)
    a.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    a.bind((server, port))
    if cong:
        option(a, socket.IPPROTO_TCP, TCP_CONGESTION, cong)
        option(b, socket.IPPROTO_TCP, TCP_CONGESTION, cong)
    if before:
        before(a, b)
    a.listen(7)
    b.connect((server, port))
    c = a.accept()[0]
    b.send(b'x' * 5000)
    time.sleep(0.2)
    c.recv(2000)
    keep.extend((a, b, c))
    return a, b, c

def md5(a, b):
    for s in (a, b):
        address = struct.pack('=H2x4s120x', socket.AF_INET, socket.inet_aton('127.0.0.1'))
        option(s, socket.IPPROTO_TCP, TCP_MD5SIG,
               address + struct.pack('=BBHI80s', 0, 0, 16, 0, bytes(range(16))))

pair(8001, cong=b'bbr')
pair(8002, cong=b'dctcp')
pair(8003, cong=b'vegas')
pair(8004, before=md5)
tls = pair(8005)
option(tls[1], socket.IPPROTO_TCP, TCP_ULP, b'tls')
option(tls[1], SOL_TLS, TLS_TX, struct.pack('=HH8s16s4s8s', 0x303, 51, bytes(8), bytes(range(16)), bytes(4), bytes(8)))
option(tls[2], socket.IPPROTO_TCP, TCP_ULP, b'tls')
pair(8006, protocol=262)
pair(8007, protocol=132, server='192.0.2.1')
marked = pair(8008)
option(marked[1], socket.SOL_SOCKET, SO_MARK, 0x17)
option(marked[0], socket.SOL_SOCKET, socket.SO_BINDTODEVICE, b'lo\0')
closing = pair(8009)
closing[1].shutdown(socket.SHUT_WR)
gone = pair(8010)
gone[1].close()
gone[2].close()
udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
udp.bind(('127.0.0.1', 8011))
udp.connect(('127.0.0.1', 8012))
udp.setsockopt(socket.IPPROTO_IP, socket.IP_TOS, 0x28)
keep.append(udp)
try:
    keep.append(socket.socket(socket.AF_INET, socket.SOCK_DGRAM, 136))
    keep[-1].bind(('127.0.0.1', 8013))
except OSError as e:
    print('udplite', e, flush=True)
six = socket.socket(socket.AF_INET6, socket.SOCK_STREAM)
six.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
six.bind(('::', 8014))
six.listen(1)
raw = socket.socket(socket.AF_INET, socket.SOCK_RAW, 89)
keep.extend((six, raw))
print('ready', flush=True)
time.sleep(100)
P
(echo 0 >"$WORK/cgroup/web/cgroup.procs" || true; exec python3 "$WORK/sockets.py") >"$WORK/sockets.log" 2>&1 &
sockets=$!
for i in $(seq 100); do grep -q ready "$WORK/sockets.log" && break; sleep 0.2; done
cat "$WORK/sockets.log"
grep -q ready "$WORK/sockets.log" || fail "no sockets"

tap_start sock-diag-tcp
try ss -Htaipenm --tos --cgroup --inet-sockopt -4
ss -HOtanipem -4 | sed 's/ *$//' >"$OUT/sock-diag-tcp-$KERNEL.ss"
try ss -Huanem --tos
try ss -Hwane
may ss -HManei
may ss -HSanei
try ss -Htn 'sport = :8001'
try ss -Htn 'sport >= :8001 and sport <= :8003'
try ss -Htn '( dport = :8001 or dport = :8002 ) and not src 192.0.2.0/24'
try ss -Htn 'src 127.0.0.1:8003 or dst [::1]:22 or dst 10.0.0.0/8'
try ss -Htn 'dev = lo'
try ss -Htn 'fwmark = 0x17/0xff'
may ss -Htn cgroup "$WORK/cgroup/web"
may ss -Htn autobound
python - <<'P'
import struct, nl
s = nl.Socket(nl.SOCK_DIAG)
sid = lambda sport=0, dport=0, src='0.0.0.0', dst='0.0.0.0', cookie=bytes(8): (
    struct.pack('>HH', sport, dport) + b''.join(bytes(map(int, a.split('.'))) + bytes(12) for a in (src, dst))
    + bytes(4) + cookie)
any_ = b'\xff' * 8
# TCPDIAG_GETSOCK: struct inet_diag_req
nl.say('old', s.ask(18, struct.pack('=BBBB', 2, 0, 0, 0x0a) + sid(8001, 0) + struct.pack('=II', 0x402, 0), nl.REQUEST | nl.DUMP, 1))
v2 = lambda family, protocol, ext, states, id_: struct.pack('=BBBBI', family, protocol, ext, 0, states) + id_
nl.say('one', s.ask(20, v2(2, 6, 0xff, 0xfff, sid(8001, 0, '127.0.0.1', cookie=any_)), nl.REQUEST, 2))
nl.say('none', s.ask(20, v2(2, 6, 0xff, 0xfff, sid(9, 9, '127.0.0.1', '127.0.0.1', any_)), nl.REQUEST, 3))
nl.say('both families', s.ask(20, v2(0, 6, 0, 1 << 10, sid(8014)), nl.REQUEST | nl.DUMP, 4))
# INET_DIAG_BC_DEV_COND, of which ss makes none: the interface lo
nl.say('device', s.ask(20, v2(2, 6, 0, 0xfff, sid()) + nl.attr(1, struct.pack('=BBHI', 9, 8, 12, 1)), nl.REQUEST | nl.DUMP, 5))
P
background ss -E
try ss -HKtn 'dport = :8009'
kill $sockets
sleep 2
stop_background
tap_stop
