# Sockets that are not inet's, with all that the kernel tells of them: UNIX, packet (rings,
# fanout, filter, multicast lists), netlink, vsock, SMC, TIPC, XDP.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a unix_diag af_packet_diag netlink_diag vsock_diag vsock_loopback 2>/dev/null || true
modprobe -a tipc tipc_diag smc smc_diag xsk_diag 2>/dev/null || true
modprobe dummy
try ip link add d0 address 02:00:00:00:00:01 type dummy
try ip link set d0 up
cat >"$WORK/sockets.py" <<'P'
import ctypes, mmap, os, socket, struct, sys, time
os.chdir(sys.argv[1])
keep = []
libc = ctypes.CDLL(None, use_errno=True)

def attempt(what, make):
    try:
        keep.append(make())
    except (OSError, AttributeError) as e:
        print(what, e, flush=True)

def unix():
    abstract = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    abstract.bind(b'\0abstract\0name')
    abstract.listen(3)
    waiting = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    waiting.connect(b'\0abstract\0name')
    named = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    named.bind('named')
    named.listen(1)
    a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    a.send(b'unread')
    b.shutdown(socket.SHUT_WR)
    return abstract, waiting, named, a, b

def packet():
    SOL_PACKET, ADD_MEMBERSHIP, RX_RING, VERSION, FANOUT, SO_ATTACH_FILTER = 263, 1, 5, 10, 18, 26
    index = socket.if_nametoindex('d0')
    one = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(0x0806))
    one.bind(('d0', 0x0806))
    one.setsockopt(SOL_PACKET, ADD_MEMBERSHIP, struct.pack('=iHH8s', index, 1, 0, b''))
    one.setsockopt(SOL_PACKET, ADD_MEMBERSHIP, struct.pack('=iHH8s', index, 0, 6, bytes.fromhex('33330000fb0000')))
    one.setsockopt(SOL_PACKET, FANOUT, struct.pack('=I', 7 | 1 << 16))
    # ldh [12]; jeq #0x806; ret #262144; ret #0
    code = struct.pack('=' + 'HBBI' * 4, 0x28, 0, 0, 12, 0x15, 0, 1, 0x806, 6, 0, 0, 262144, 6, 0, 0, 0)
    buffer = ctypes.create_string_buffer(code)
    one.setsockopt(socket.SOL_SOCKET, SO_ATTACH_FILTER, struct.pack('HL', 4, ctypes.addressof(buffer)))
    two = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(3))
    two.setsockopt(SOL_PACKET, VERSION, 2)
    two.setsockopt(SOL_PACKET, RX_RING, struct.pack('=7I', 4096, 2, 2048, 4, 100, 0, 1))
    return one, two

def vsock():
    s = socket.socket(socket.AF_VSOCK, socket.SOCK_STREAM)
    s.bind((socket.VMADDR_CID_ANY, 1024))
    s.listen(1)
    c = socket.socket(socket.AF_VSOCK, socket.SOCK_STREAM)
    keep.append(s)
    c.connect((1, 1024))
    return s, c, s.accept()

def tipc():
    s = socket.socket(socket.AF_TIPC, socket.SOCK_SEQPACKET)
    s.bind((socket.TIPC_ADDR_NAMESEQ, 18888, 17, 17, socket.TIPC_NODE_SCOPE))
    s.listen(1)
    c = socket.socket(socket.AF_TIPC, socket.SOCK_SEQPACKET)
    keep.append(s)
    c.connect((socket.TIPC_ADDR_NAME, 18888, 17, 0))
    return s, c, s.accept()

def smc():
    s = socket.socket(43, socket.SOCK_STREAM, 0)
    libc.bind(s.fileno(), struct.pack('=H', 2) + struct.pack('>H', 9001) + bytes([127, 0, 0, 1]) + bytes(8), 16)
    libc.listen(s.fileno(), 1)
    c = socket.socket(43, socket.SOCK_STREAM, 0)
    libc.connect(c.fileno(), struct.pack('=H', 2) + struct.pack('>H', 9001) + bytes([127, 0, 0, 1]) + bytes(8), 16)
    return s, c

def xdp():
    SOL_XDP, RX_RING, TX_RING, UMEM_REG, FILL, COMPLETION = 283, 2, 3, 4, 5, 6
    area = mmap.mmap(-1, 65536)
    address = ctypes.addressof(ctypes.c_char.from_buffer(area))
    s = socket.socket(44, socket.SOCK_RAW, 0)
    s.setsockopt(SOL_XDP, UMEM_REG, struct.pack('=QQIIII', address, 65536, 2048, 64, 0, 0))
    for ring in (FILL, COMPLETION, RX_RING, TX_RING):
        s.setsockopt(SOL_XDP, ring, struct.pack('=I', 64))
    if libc.bind(s.fileno(), struct.pack('=HHIII', 44, 2, socket.if_nametoindex('d0'), 0, 0), 16):
        raise OSError(ctypes.get_errno(), 'bind')
    return s, area

for make in (unix, packet, vsock, tipc, smc, xdp):
    attempt(make.__name__, make)
print('ready', flush=True)
time.sleep(100)
P
python3 "$WORK/sockets.py" "$WORK" >"$WORK/sockets.log" 2>&1 &
sockets=$!
for i in $(seq 150); do grep -q ready "$WORK/sockets.log" && break; sleep 0.2; done
cat "$WORK/sockets.log"
grep -q ready "$WORK/sockets.log" || fail "no sockets"

tap_start sock-diag-kinds
try ss -Hxaempi
ss -HOxae | sed 's/ *$//' >"$OUT/sock-diag-kinds-$KERNEL.ss"
try ss -H0aempb
try ss -H -f netlink -aem
may ss -H --vsock -a
may ss -H --tipc -ae
may ss -H --xdp -aemi
python - <<'P'
import struct, nl
s = nl.Socket(nl.SOCK_DIAG)
all_ = nl.REQUEST | nl.DUMP
zero, any_ = bytes(8), b'\xff' * 8
nl.say('unix', s.ask(20, struct.pack('=BBHIII', 1, 0, 0, 0xffffffff, 0, 0x7f) + zero, all_, 1))
nl.say('packet', s.ask(20, struct.pack('=BBHII', 17, 0, 0, 0, 0x3f) + zero, all_, 2))
nl.say('netlink', s.ask(20, struct.pack('=BBHII', 16, 0xff, 0, 0, 0xb) + zero, all_, 3))
nl.say('smc', s.ask(20, struct.pack('=B2xB', 43, 0x1f) + bytes(48), all_, 4))
nl.say('xdp', s.ask(20, struct.pack('=BBHII', 44, 0, 0, 0, 0x1f) + zero, all_, 5))
nl.say('no such family', s.ask(20, struct.pack('=BB', 3, 0), all_, 6))
P
kill $sockets
tap_stop
