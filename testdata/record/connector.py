"""Listens to process events over NETLINK_CONNECTOR while processes do what there are events for."""
import ctypes
import os
import select
import signal
import struct
import time

import nl

CONNECTOR, DONE = 11, 3
PROC, W1, DM, UNKNOWN = (1, 1), (3, 1), (7, 1), (10, 7)
libc = ctypes.CDLL(None, use_errno=True)


def cn(ident, data, seq=0, ack=0):
    return struct.pack('=IIIIHH', *ident, seq, ack, len(data), 0) + data


def drain(s, wait=1.0):
    seen = []
    while select.select([s.s], [], [], wait)[0]:
        data = s.s.recv(65536)
        if struct.unpack_from('=I', data, 16)[0] == 1:
            seen.append(hex(struct.unpack_from('=I', data, 36)[0]))
        wait = 0.5
    print('events', seen, flush=True)


def child():
    os.setsid()
    libc.prctl(15, b'renamed', 0, 0, 0)
    os.setgid(1)
    os.setuid(1)
    os._exit(7)


def traced():
    libc.ptrace(0, 0, 0, 0)		# PTRACE_TRACEME
    os._exit(0)


def dumps():
    import resource
    resource.setrlimit(resource.RLIMIT_CORE, (1 << 20, 1 << 20))
    os.kill(os.getpid(), signal.SIGSEGV)


s = nl.Socket(CONNECTOR, groups=1, ext_ack=False)
s.send(nl.msg(DONE, cn(PROC, struct.pack('=I', 1), 1), 0, 1, s.port))
drain(s)
# the process that tries is not traced: its parent waits for it
go, ready = os.pipe()
for what in (child, traced, dumps):
    pid = os.fork()
    if not pid:
        what()
    os.waitpid(pid, 0)
    drain(s)
os.spawnvp(os.P_WAIT, 'true', ['true'])
drain(s)
# only some of the events: since Linux 6.6
s.send(nl.msg(DONE, cn(PROC, struct.pack('=II', 1, 0x80000000 | 0x20000000), 2, 5), 0, 2, s.port))
os.spawnvp(os.P_WAIT, 'false', ['false'])
drain(s)
s.send(nl.msg(DONE, cn(PROC, struct.pack('=I', 2), 3), 0, 3, s.port))
drain(s)
# a 1-wire master list (W1_LIST_MASTERS), a device-mapper log nobody waits for, an unknown one
for n, (ident, data) in enumerate(((W1, struct.pack('=BBH8x', 6, 0, 0)), (DM, bytes(32)), (UNKNOWN, b'what is this?'))):
    try:
        s.send(nl.msg(DONE, cn(ident, data, 10 + n), 0, 10 + n, s.port))
    except OSError as e:
        print(e)
drain(s)
