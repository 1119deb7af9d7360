"""Talks to the kernel's audit: status, features, rules, and the records of what they catch."""
import os
import struct
import subprocess
import time

import nl

AUDIT = 9
GET, SET, SIGNAL_INFO, ADD_RULE, DEL_RULE, LIST_RULES, TRIM, MAKE_EQUIV = 1000, 1001, 1010, 1011, 1012, 1013, 1014, 1015
TTY_GET, TTY_SET, SET_FEATURE, GET_FEATURE = 1016, 1017, 1018, 1019
USER_LOGIN, USER_CMD, USER_TTY = 1112, 1123, 1124
EQ, NE, LT, GE, MASK = 0x40000000, 0x30000000, 0x10000000, 0x60000000, 0x08000000
EXIT, EXCLUDE, FS = 4, 5, 6
UID, AUID, ARCH, MSGTYPE, SUCCESS, WATCH, PERM, DIR, COMPARE, EXE, ARG0, KEY = \
    1, 9, 11, 12, 104, 105, 106, 107, 111, 112, 200, 210
X86_64, I386 = 0xc000003e, 0x40000003


def status(mask=0, enabled=0, failure=0, pid=0, rate=0, backlog=0, wait=0):
    return struct.pack('=11I', mask, enabled, failure, pid, rate, backlog, 0, 0, 0, wait, 0)


def rule(flags, action, syscalls, *fields):
    """fields: (field, operator, number or text)"""
    mask, numbers, values, operators, text = [0] * 64, [], [], [], b''
    for n in syscalls:
        mask[n // 32] |= 1 << n % 32
    if syscalls is ALL:
        mask = [0xffffffff] * 63 + [0x7fffffff]
    for field, operator, value in fields:
        if isinstance(value, str):
            text += value.encode()
            value = len(value)
        numbers.append(field)
        values.append(value)
        operators.append(operator)
    def pad(v):
        return struct.pack('=64I', *v, *[0] * (64 - len(v)))
    return struct.pack('=3I64I', flags, action, len(fields), *mask) + pad(numbers) + pad(values) + \
        pad(operators) + struct.pack('=I', len(text)) + text


ALL = range(0, 2016)
RULES = [
    rule(EXIT, 2, [257, 2], (ARCH, EQ, X86_64), (AUID, NE, 0xffffffff), (SUCCESS, EQ, 1), (KEY, EQ, 'opened')),
    rule(EXIT, 2, ALL, (WATCH, EQ, '/tmp/watched'), (PERM, EQ, 2 | 8), (KEY, EQ, 'watch')),
    rule(EXIT, 2, [82, 264], (ARCH, EQ, X86_64), (UID, GE, 0), (EXE, EQ, '/usr/bin/mv')),
    rule(EXIT, 2, [59], (ARCH, EQ, X86_64), (DIR, EQ, '/tmp'), (COMPARE, EQ, 1)),
    rule(EXIT, 2, [62], (ARCH, EQ, X86_64), (ARG0, MASK, 0x10), (UID, LT, 1000)),
    rule(EXCLUDE, 0, ALL, (MSGTYPE, EQ, 1309)),
]


class Reader:
    """Unicast records, whose length lacks their header: read as they are, and counted."""

    def __init__(self, s):
        self.s = s

    def drain(self, wait=1.5):
        found = []
        while nl.select.select([self.s.s], [], [], wait)[0]:
            data = self.s.s.recv(65536)
            found.append(struct.unpack_from('=IH', data)[1])
        print('records', found, flush=True)


def main():
    s = nl.Socket(AUDIT, ext_ack=False)
    seq = 1
    def ask(what, kind, payload=b'', flags=nl.REQUEST | nl.ACK):
        nonlocal seq
        seq += 1
        nl.say(what, s.ask(kind, payload, flags, seq))
    ask('get', GET)
    ask('features', GET_FEATURE)
    ask('tty', TTY_GET)
    ask('set tty', TTY_SET, struct.pack('=II', 0, 0))
    ask('signal info', SIGNAL_INFO)
    for r in RULES:
        ask('rule', ADD_RULE, r)
    ask('the same again', ADD_RULE, RULES[0])
    ask('bad field', ADD_RULE, rule(EXIT, 2, [1], (77, EQ, 1)))
    ask('rules', LIST_RULES)
    ask('trim', TRIM)
    ask('equiv', MAKE_EQUIV, struct.pack('=II', 4, 4) + b'/tmp/mnt')
    # as auditd: the records come here from now on
    listener = nl.Socket(AUDIT, groups=1, ext_ack=False)
    ask('set', SET, status(mask=0x1 | 0x2 | 0x4 | 0x8 | 0x10 | 0x20, enabled=1, failure=1, pid=os.getpid(),
                           rate=0, backlog=8192, wait=60000))
    ask('feature', SET_FEATURE, struct.pack('=4I', 1, 1, 1, 0))
    Reader(s).drain()
    open('/tmp/watched', 'w').write('x')
    os.chmod('/tmp/watched', 0o600)
    subprocess.run(['mv', '/tmp/watched', '/tmp/other name'], check=True)
    subprocess.run(['ip', 'link', 'set', 'd0', 'promisc', 'on'], check=True)
    subprocess.run(['bash', '-c', 'kill -SEGV $$'], check=False)
    Reader(s).drain()
    for kind, text in ((USER_LOGIN, 'op=login acct="root" exe="/usr/sbin/sshd" hostname=192.0.2.7 addr=192.0.2.7 '
                        'terminal=ssh res=success'),
                       (USER_CMD, 'cwd="/root" cmd=6C73202D6C20226120622200 exe="/usr/bin/sudo" terminal=pts/0 res=failed')):
        s.send(nl.msg(kind, text.encode() + b'\0', nl.REQUEST | nl.ACK, seq + 1))
        seq += 1
    Reader(s).drain()
    seq += 1
    s.send(nl.msg(DEL_RULE, RULES[0], nl.REQUEST | nl.ACK, seq))
    Reader(s).drain()
    seq += 1
    s.send(nl.msg(SET, status(mask=0x1 | 0x4 | 0x40, enabled=0, pid=0), nl.REQUEST | nl.ACK, seq))
    Reader(s).drain()
    Reader(listener).drain(0.2)


main()
