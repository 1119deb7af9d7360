# SPDX-License-Identifier: GPL-2.0-or-later
"""nltap trace: every message once, in order, told as it was; the program unharmed."""
import os
import pathlib
import shutil
import signal
import struct
import subprocess
import sys
import time

import pytest

import frames
from support import run

SOURCES = sorted((pathlib.Path(__file__).parent / 'trace').glob('*.c'))
KINDS = {'dynamic': [], 'static': ['-static'],
         # where the headers of one machine serve both word lengths
         '32-bit': ['-m32', '-idirafter', '/usr/include/x86_64-linux-gnu']}
CUT = 'cut short: the buffer that was to take it is too small'


def compile_talk(path, flags):
    return subprocess.run(['cc', '-O1', '-Wall', '-Wextra', '-pthread', '-o', path, *SOURCES,
                           *flags], capture_output=True, text=True)


@pytest.fixture(scope='session', params=KINDS)
def any_talk(request, scratch):
    path = scratch / f'talk-{request.param}'
    if not path.exists():
        done = compile_talk(path, KINDS[request.param])
        if done.returncode:
            pytest.skip(f'cc makes no {request.param} programs: {done.stderr[-300:]}')
        assert not done.stderr
    return str(path)


@pytest.fixture(scope='session')
def talk(scratch):
    path = scratch / 'talk-dynamic'
    if not path.exists():
        compile_talk(path, []).check_returncode()
    return str(path)


class Frame:
    """What a traced frame says."""

    def __init__(self, packet):
        _, data, length, options = packet
        self.sent = struct.unpack_from('>H', data)[0] == frames.SENT
        self.halen = struct.unpack_from('>H', data, 4)[0]
        self.port, self.thread, self.protocol = struct.unpack_from('>IIH', data, 6)
        self.held, self.length, self.data = len(data) - 16, length - 16, data[16:]
        self.seq = struct.unpack_from('<I', data, 24)[0] if len(data) >= 28 else None
        self.comment = options.get(1, b'').decode()

    def __repr__(self):
        return ('>' if self.sent else '<') + str(self.seq)


class Result:
    def __init__(self, done, path):
        self.code, self.out, self.err = done.returncode, done.stdout, done.stderr.decode()
        packets = list(frames.packets(path.read_bytes())) if path.exists() else []
        every = [Frame(p) for p in packets]
        self.frames = [f for f in every if f.halen == 8]
        self.told = [parse_process(f.data) for f in every if f.halen == 5]     # by nltap

    def __str__(self):
        return ' '.join(map(repr, self.frames))


def parse_process(data):
    found, off = {}, 16
    while off + 4 <= len(data):
        size, kind = struct.unpack_from('<HH', data, off)
        found[kind] = data[off + 4:off + size]
        off += size + -size % 4
    number = lambda k: struct.unpack('<I', found[k])[0]
    return {'protocol': number(1), 'port': number(2), 'pid': number(3),
            'comm': found[4].rstrip(b'\0').decode(), 'cmdline': found[5].rstrip(b'\0').decode()}


@pytest.fixture
def trace(nltap, tmp_path):
    """Runs a command under nltap trace -f."""
    def under(*command, options=('-f',), **more):
        path = tmp_path / 'trace.pcapng'
        done = nltap.run('trace', '--no-context', *options, '-w', path, '--', *command,
                         check=False, **more)
        return Result(done, path)
    return under


def pairs(last, first=1):
    return ' '.join(f'>{i} <{i}' for i in range(first, last + 1))


def is_whole(result):
    assert all(f.held == f.length and not f.comment and f.port for f in result.frames)


def test_every_call(trace, any_talk):
    result = trace(any_talk, 'by', 'sendto', 'recvfrom', 'sendmsg', 'recvmsg', 'sendmmsg', 'recvmmsg',
                   'write', 'read', 'writev', 'readv', 'pwritev2', 'preadv2')
    assert result.code == 0 and str(result) == pairs(6)
    is_whole(result)
    assert len({f.data[12:] for f in result.frames if f.sent}) == 1 and result.frames[0].held == 32
    assert len({(f.port, f.thread, f.protocol) for f in result.frames}) == 1


def test_several_in_one_call(trace, any_talk):
    result = trace(any_talk, 'several')
    assert result.code == 0 and str(result) == '>1 >2 >3 <1 <2 <3'
    is_whole(result)


def test_peek_and_truncation(trace, any_talk):
    result = trace(any_talk, 'peek')
    assert result.code == 0 and str(result) == pairs(3)
    _, first, _, cut, _, short = result.frames
    assert first.held == first.length > 200
    assert (cut.held, cut.length, cut.comment) == (40, first.length, '')
    assert (short.held, short.comment) == (40, CUT)


def test_failed_sends(trace, any_talk):
    result = trace(any_talk, 'fail')
    assert result.code == 0 and all(f.sent and f.protocol == 2 for f in result.frames)
    assert [f.comment for f in result.frames] == ['not sent: Connection refused',
                                                  'not sent: Message too long']
    # what Wireshark takes in a packet is the most there is
    assert [f.held for f in result.frames] == [32, 262144 - 16]
    assert result.frames[1].length == 400000


def test_overruns_are_said(trace, talk):
    result = trace(talk, 'overrun')
    assert 0 < result.code < 20 and sum(not f.sent for f in result.frames) == result.code
    assert 'receive buffers overflowed (ENOBUFS, seen 1 times)' in result.err


def test_hostile_pointers(trace, any_talk):
    result = trace(any_talk, 'hostile')
    assert result.code == 0 and str(result).endswith('>1 <1')
    assert all(f.held == 0 and 'Bad address' in f.comment for f in result.frames[:-2])


def test_nothing_but_netlink(trace, any_talk):
    result = trace(any_talk, 'others')
    assert result.code == 0 and not result.frames and not result.told


def test_threads(trace, any_talk):
    result = trace(any_talk, 'threads', '50', options=())
    assert result.code == 0 and len(result.frames) == 4 * 50 * 2
    is_whole(result)
    threads = {f.thread for f in result.frames}
    assert len(threads) == 4
    for thread in threads:
        own = [f for f in result.frames if f.thread == thread]
        assert ' '.join(map(repr, own)) == pairs(50)
        assert len({f.port for f in own}) == 1
    assert {(p['pid'], p['port']) for p in result.told} == \
           {(result.told[0]['pid'], f.port) for f in result.frames}


def test_no_answer_before_its_question(trace, any_talk):
    """One thread sends, another one receives."""
    result = trace(any_talk, 'shared', '100')
    names = str(result).split()
    assert result.code == 0 and len(names) == 200
    assert all(names.index(f'>{i}') < names.index(f'<{i}') for i in range(1, 101))


def test_forks(trace, any_talk):
    result = trace(any_talk, 'fork', '3')
    assert result.code == 3 and str(result) == pairs(3)
    pids = [p['pid'] for p in result.told]
    # the first socket is used by the child, then by the parent
    assert len(pids) == 3 and len(set(pids)) == 3
    assert result.told[0]['port'] == result.told[2]['port'] == result.frames[0].port


def test_children_are_left_out(trace, any_talk):
    """Their calls work as ever."""
    result = trace(any_talk, 'fork', '3', options=())
    assert result.code == 3 and str(result) == '>3 <3'


@pytest.mark.parametrize('scene, code, expected', [
    (['clone'], 0, '>7 <7'),
    (['exec', 'exit', '4'], 4, '>1 <1 >1 <1'),
    (['exec', 'exec', 'vfork', 'exit', '4'], 4, '>1 <1 >1 <1 >1 <1'),
    (['vfork', 'exit', '5'], 5, '>1 <1'),
    (['pass'], 0, '>1 <1 >2 <2'),
    (['exit', '6'], 6, '>1 <1'),
    (['kill', '15'], 128 + 15, '>1 <1'),
    (['kill', '9'], 128 + 9, '>1 <1'),
    (['restart'], 0, '>1 <1'),
], ids=lambda v: '-'.join(v) if isinstance(v, list) else '')
def test_scenes(trace, any_talk, scene, code, expected):
    result = trace(any_talk, *scene)
    assert (result.code, str(result)) == (code, expected)
    is_whole(result)


def test_processes_are_told(trace, talk):
    result = trace(talk, 'exec', 'exit', '4')
    assert [p['cmdline'] for p in result.told] == [f'{talk} exec exit 4', 'exec exit 4']
    assert [p['comm'] for p in result.told] == ['talk-dynamic', 'exe']
    assert len({p['pid'] for p in result.told}) == 1
    # the thread that became another program has the process's number since then
    assert result.frames[2].thread == result.told[1]['pid']


def test_io_uring_is_said_to_be_unseen(trace, talk):
    result = trace(talk, 'io_uring')
    assert result.code == 0 and 'io_uring' in result.err


def test_families_that_nlmon_never_passes(trace, talk):
    result = trace(talk, 'uevent')
    if result.code == 77:
        pytest.skip('events of devices take root')
    assert result.code == 0 and result.frames[-1].protocol == 15
    assert result.frames[-1].data.startswith(b'change@/devices/virtual/net/lo\0')


def test_true_timestamps(trace, talk, tmp_path):
    before = time.time_ns()
    trace(talk, 'by', *['sendto', 'recvfrom'] * 20)
    after = time.time_ns()
    data = (tmp_path / 'trace.pcapng').read_bytes()
    times = [struct.unpack_from('<II', body, 4) for kind, body in frames.blocks(data) if kind == 6]
    times = [high << 32 | low for high, low in times]
    assert times == sorted(times) and before <= times[0] and times[-1] <= after
    assert len(set(times)) > 20


def test_order_of_output_is_the_programs_own(trace):
    result = trace('sh', '-c', 'echo out; echo err >&2; cat; exit 9', input=b'in')
    assert (result.code, result.out) == (9, b'out\nin') and result.err.startswith('err\n')


def test_no_such_command(trace):
    result = trace('/nonexistent/command')
    assert result.code == 127 and not result.out
    assert result.err == ('nltap: /nonexistent/command cannot be run: No such file or directory; '
                          'try: its full path, or `command -v /nonexistent/command`\n')


def test_inherits_nothing(trace):
    """No file of nltap's, no signal of its, is the command's."""
    state = "ls -l /proc/self/fd | grep -v ' 3 ->'; grep -E 'Sig(Blk|Ign|Cgt)' /proc/self/status"
    plain = subprocess.run(['sh', '-c', state], stdin=subprocess.DEVNULL, capture_output=True)
    traced = trace('sh', '-c', state, stdin=subprocess.DEVNULL)
    ends = lambda text: [line.split()[-1] for line in text.decode().splitlines()]
    assert len(ends(plain.stdout)) == len(ends(traced.out))
    assert ends(plain.stdout)[-3:] == ends(traced.out)[-3:]


# Signals


class Running:
    """A command under nltap trace, or nltap trace attached to one."""

    def __init__(self, nltap, path, *arguments):
        self.path = path
        self.process = subprocess.Popen([nltap.path, 'trace', '--no-context', '-w', path,
                                         *map(str, arguments)], stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE)

    def child(self):
        return int(subprocess.check_output(['pgrep', '-P', str(self.process.pid)]))

    def end(self):
        out, err = self.process.communicate(timeout=20)
        return Result(subprocess.CompletedProcess([], self.process.returncode, out, err),
                      self.path)


@pytest.fixture
def running(nltap, tmp_path):
    started = []

    def start(*arguments):
        started.append(Running(nltap, tmp_path / 'trace.pcapng', *arguments))
        return started[-1]
    yield start
    for one in started:
        if one.process.poll() is None:
            one.process.kill()
            one.process.wait()


def state_of(pid):
    text = pathlib.Path(f'/proc/{pid}/status').read_text()
    return dict(line.split(':\t') for line in text.splitlines() if ':\t' in line)


def wait_until(true, seconds=10):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, 'it does not come'
        time.sleep(0.02)


@pytest.mark.parametrize('name', ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'])
def test_signals_are_passed_on(running, talk, name):
    number = getattr(signal, name)
    one = running('--', talk, 'catch', number)
    assert one.process.stdout.readline() == b'waiting\n'
    one.process.send_signal(number)
    result = one.end()
    assert result.code == number and str(result) == '>1 <1'


def test_stops_and_goes_on(running, talk):
    one = running('--', talk, 'catch', int(signal.SIGUSR1))
    one.process.stdout.readline()
    child = one.child()
    os.kill(child, signal.SIGSTOP)
    wait_until(lambda: state_of(child)['State'][0] in 'tT')
    time.sleep(0.2)
    os.kill(child, signal.SIGUSR1)
    time.sleep(0.2)
    assert one.process.poll() is None, 'it went on while stopped'
    os.kill(child, signal.SIGCONT)
    assert one.end().code == signal.SIGUSR1


def test_a_dead_tracer_leaves_no_crippled_command(running, talk):
    """Its socket calls would fail with ENOSYS."""
    one = running('--', talk, 'catch', 15)
    one.process.stdout.readline()
    child = one.child()
    one.process.kill()
    wait_until(lambda: not pathlib.Path(f'/proc/{child}').exists() or
               state_of(child)['State'][0] == 'Z')


# A process that runs


@pytest.fixture
def server(any_talk):
    process = subprocess.Popen([any_talk, 'serve'], stdout=subprocess.PIPE)
    assert process.stdout.readline() == b'serving\n'
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def threads_of(pid):
    return [p.name for p in pathlib.Path(f'/proc/{pid}/task').iterdir()]


def is_free(pid):
    return all(state_of(f'{pid}/task/{t}')['TracerPid'] == '0' for t in threads_of(pid))


@pytest.mark.parametrize('number', [signal.SIGINT, signal.SIGTERM], ids=str)
def test_attach_and_detach(running, server, number):
    one = running('-p', server.pid)
    wait_until(lambda: len(threads_of(server.pid)) == 4 and
               all(state_of(f'{server.pid}/task/{t}')['TracerPid'] != '0'
                   for t in threads_of(server.pid)))
    time.sleep(0.5)
    one.process.send_signal(number)
    result = one.end()
    assert result.code == 0 and server.poll() is None and is_free(server.pid)
    assert {f.thread for f in result.frames} == set(map(int, threads_of(server.pid)))
    for thread in {f.thread for f in result.frames}:
        own = [f for f in result.frames if f.thread == thread]
        assert len(own) > 10 and all(a.sent != b.sent for a, b in zip(own, own[1:]))
    assert {p['pid'] for p in result.told} == {server.pid}


def test_attach_stops_at_a_limit(running, server):
    result = running('-c', '5', '-p', server.pid).end()
    assert result.code == 0 and len(result.frames) == 5
    assert server.poll() is None and is_free(server.pid)


def test_a_stopped_process_stays_so(running, server):
    server.send_signal(signal.SIGSTOP)
    wait_until(lambda: state_of(server.pid)['State'][0] == 'T')
    one = running('-p', server.pid)
    wait_until(lambda: state_of(server.pid)['TracerPid'] != '0')
    time.sleep(0.3)
    one.process.send_signal(signal.SIGINT)
    assert one.end().code == 0 and state_of(server.pid)['State'][0] == 'T'
    server.send_signal(signal.SIGCONT)
    wait_until(lambda: state_of(server.pid)['State'][0] in 'SR')


def test_the_process_may_end(running, server):
    one = running('-p', server.pid)
    wait_until(lambda: not is_free(server.pid))
    server.kill()
    assert one.end().code == 0


def test_a_dead_tracer_lets_go(running, server):
    one = running('-p', server.pid)
    wait_until(lambda: not is_free(server.pid))
    one.process.kill()
    one.process.wait()
    wait_until(lambda: is_free(server.pid))
    time.sleep(0.2)
    assert server.poll() is None


def test_refusals(nltap, running, server, tmp_path):
    done = nltap.run('trace', '-w', tmp_path / 'none', '-p', 2 ** 22, check=False)
    assert done.returncode == 1 and b'there is none; try: ' in done.stderr
    one = running('-p', server.pid)
    wait_until(lambda: not is_free(server.pid))
    done = nltap.run('trace', '-w', tmp_path / 'none', '-p', server.pid, check=False)
    assert done.returncode == 4
    assert f'process {one.process.pid} traces it already; try: ' in done.stderr.decode()


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


def as_nobody(*command):
    return [shutil.which('setpriv') or pytest.skip('setpriv is not installed'), '--reuid=65534',
            '--regid=65534', '--clear-groups', '--', *command]


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


def netns(*command):
    """In a network namespace of its own."""
    prefix = ['unshare', '-n'] if os.getuid() == 0 else ['unshare', '-rn']
    if subprocess.run([*prefix, 'true'], capture_output=True).returncode:
        pytest.skip('network namespaces are not allowed here')
    return [*prefix, *command]


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
