# SPDX-License-Identifier: GPL-2.0-or-later
"""nltap trace: real programs, ordinary users, outputs that fail, what it costs."""
import os
import shutil
import subprocess
import sys

import pytest

from support import run
from tracing import SOURCES, Result, as_nobody, netns, pairs, talk, trace


# What goes wrong with the output


def test_limit_lets_the_command_go_on(trace, talk):
    result = trace(talk, 'by', *['sendto', 'recvfrom'] * 20, options=('-c', '3'))
    assert result.code == 0 and len(result.frames) == 3


def test_full_disk(nltap, talk):
    done = nltap.run('trace', '-w', '/dev/full', '--', talk, 'threads', '500', check=False)
    assert done.returncode == 1 and b'No space left on device' in done.stderr


def test_closed_pipe(nltap, talk):
    """The command ends as it would have; what was not written is an error."""
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run([nltap.path, 'trace', '-w', '-', '--', 'sh', '-c',
                           f'{talk} threads 20 >&2; exit 3'], stdout=write,
                          stderr=subprocess.PIPE, timeout=20)
    os.close(write)
    assert done.returncode == 3


# As an ordinary user, and real programs


def test_without_root(nltap, talk, scratch):
    if os.getuid() != 0:
        pytest.skip('the others are run without root already')
    out = scratch / 'nobody'
    out.mkdir()
    out.chmod(0o777)
    path = out / 'trace.pcapng'
    done = subprocess.run(as_nobody(nltap.path, 'trace', '--no-context', '-f', '-w', path, '--', talk,
                                    'fork', '3'), capture_output=True, cwd='/')
    result = Result(done, path)
    assert (result.code, str(result)) == (3, pairs(3))
    assert path.stat().st_uid == 65534


@pytest.mark.parametrize('script, protocols', [
    ('ip link set lo up && ip route add 192.0.2.0/24 dev lo && ip -d link', {0}),
    ('nft add table inet t && nft list ruleset', {12}),
    ('ss -a >/dev/null', {4}),
    ('genl ctrl list >/dev/null', {16}),
    ('conntrack -L >/dev/null 2>&1; true', {12}),
    ('ip xfrm state && ip xfrm policy', {6}),
], ids=lambda v: v.split()[0] if isinstance(v, str) else '')
def test_real_programs(trace, script, protocols):
    program = script.split()[0]
    if not shutil.which(program, path=os.environ['PATH'] + ':/usr/sbin:/sbin'):
        pytest.skip(f'{program} is not installed')
    env = {**os.environ, 'PATH': os.environ['PATH'] + ':/usr/sbin:/sbin'}
    plain = subprocess.run(netns('sh', '-c', script), capture_output=True, env=env)
    result = trace(*netns('sh', '-c', script), env=env)
    assert result.code == plain.returncode and len(result.out) == len(plain.stdout)
    assert protocols <= {f.protocol for f in result.frames}
    assert any(f.sent for f in result.frames) and any(not f.sent for f in result.frames)
    assert program in {p['comm'] for p in result.told}


def test_go(trace, scratch):
    """Its run time has no C library and moves work from thread to thread."""
    go = shutil.which('go', path=os.environ['PATH'] + ':/usr/lib/go-1.19/bin:/usr/local/go/bin')
    if not go:
        pytest.skip('go is not installed')
    program = scratch / 'talk-go'
    subprocess.run([go, 'build', '-o', program, SOURCES[0].parent / 'talk.go'], check=True,
                   env={**os.environ, 'HOME': str(scratch), 'CGO_ENABLED': '0',
                        'GOFLAGS': '-mod=mod'})
    result = trace(program)
    asked = [f for f in result.frames if f.sent]
    assert result.code == 0 and len(asked) == 80
    assert len([f for f in result.frames if not f.sent and f.data[4:6] == b'\x03\0']) == 80
    seen = set()
    for frame in result.frames:
        if frame.sent:
            seen.add(frame.port)
        assert frame.port in seen, 'an answer before its question'


def test_unreadable_program(nltap, talk, scratch):
    if os.getuid() != 0:
        pytest.skip('making a program that its user may not read takes root')
    program = scratch / 'talk-unreadable'
    shutil.copy(talk, program)
    program.chmod(0o711)
    done = subprocess.run(as_nobody(nltap.path, 'trace', '-w', '-', '--', program, 'exit', '3'),
                          capture_output=True, cwd='/')
    assert done.returncode == 3 and b'cannot be looked into' in done.stderr


def test_text(nltap, talk):
    """A strace for netlink: the request, what came back."""
    out = nltap.text('trace', '--', talk, 'exit', '0')
    lines = out.splitlines()
    assert len(lines) == 2 and all('RTM_' in line and 'talk' in line for line in lines)


def test_costs_less_than_strace(nltap, build):
    """Both beside the untraced run: tests/bench/trace.py."""
    if not shutil.which('strace'):
        pytest.skip('strace is not installed')
    if 'NLSCOPE_SANITIZE:BOOL=ON' in (build / 'CMakeCache.txt').read_text():
        pytest.skip('a sanitized nltap is slow')
    netns('true')
    done = subprocess.run([sys.executable, run.TOP / 'tests' / 'bench' / 'trace.py', '--nltap',
                           nltap.path, '--rounds', '3'], capture_output=True, text=True)
    print(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr


def test_with_capabilities_of_its_file(nltap, talk, scratch):
    """They are for nlmon: a process that has them could not trace its child."""
    if os.getuid() != 0 or not shutil.which('setcap', path='/usr/sbin:/sbin:/usr/bin'):
        pytest.skip('setting file capabilities takes root and setcap')
    copy = scratch / 'nltap-with-rights'
    shutil.copy(nltap.path, copy)
    env = {**os.environ, 'PATH': os.environ['PATH'] + ':/usr/sbin:/sbin'}
    subprocess.run(['setcap', 'cap_net_admin,cap_net_raw,cap_sys_admin,cap_sys_ptrace+ep', copy],
                   check=True, env=env)
    done = subprocess.run(as_nobody(copy, 'trace', '-w', '-', '--', 'sh', '-c',
                                    'grep -E "Cap(Prm|Eff|Amb)" /proc/self/status >&2'),
                          capture_output=True, cwd='/')
    assert done.returncode == 0
    assert [line.split()[1] for line in done.stderr.decode().splitlines()
            if line.startswith('Cap')] == ['0' * 16] * 3
