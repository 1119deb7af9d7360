"""An NFLOG listener: nflog.py GROUP [FLAGS [COPY_RANGE]]; binds, configures, counts packets."""
import signal
import struct
import sys

import nl

CONFIG = 4 << 8 | 1


def config(sock, group, *attrs, family=0, seq=0):
    payload = struct.pack('>BBH', family, 0, group) + b''.join(attrs)
    answer = sock.ask(CONFIG, payload, nl.REQUEST | nl.ACK, seq)
    nl.say(f'config {seq}', answer)
    return nl.errno_of(answer)


def main():
    group = int(sys.argv[1])
    flags = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    copy = int(sys.argv[3]) if len(sys.argv) > 3 else 96
    sock = nl.Socket(nl.NETFILTER)
    unbind, bind, pf_bind, pf_unbind = (nl.attr(1, bytes([n])) for n in (2, 1, 3, 4))
    config(sock, 0, pf_unbind, family=2, seq=1)
    config(sock, 0, pf_bind, family=2, seq=2)
    if config(sock, group, bind, seq=3):
        return
    config(sock, group, nl.attr(2, struct.pack('>IBx', copy, 2)), seq=4)
    config(sock, group, nl.attr(3, struct.pack('>I', 8192)), nl.attr(4, struct.pack('>I', 50)),
           nl.attr(5, struct.pack('>I', 2)), seq=5)
    config(sock, group, nl.attr(6, struct.pack('>H', flags)), seq=6)
    # a mode that does not exist
    config(sock, group, nl.attr(2, struct.pack('>IBx', 0, 9)), seq=7)
    print('ready', flush=True)
    go_on = []
    signal.signal(signal.SIGTERM, lambda *_: go_on.append(0))
    packets = 0
    while not go_on:
        packets += sum(kind == 4 << 8 for kind, *_ in sock.recv(wait=0.2))
    config(sock, group, unbind, seq=8)
    print('packets', packets, flush=True)


main()
