# SPDX-License-Identifier: GPL-2.0-or-later
"""Programs under nltap trace, and what it captures of them."""
import os
import pathlib
import shutil
import signal
import struct
import subprocess
import time

import pytest

import frames

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


class Running:
    """A command under nltap trace, or nltap trace attached to one."""

    def __init__(self, nltap, path, *arguments, hangup=signal.SIG_DFL):
        self.path = path
        self.process = subprocess.Popen([nltap.path, 'trace', '--no-context', '-w', path,
                                         *map(str, arguments)], stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE,
                                        # the tests themselves may run under nohup(1)
                                        preexec_fn=lambda: signal.signal(signal.SIGHUP, hangup))

    def child(self):
        return int(subprocess.check_output(['pgrep', '-P', str(self.process.pid)]))

    def end(self):
        out, err = self.process.communicate(timeout=20)
        return Result(subprocess.CompletedProcess([], self.process.returncode, out, err),
                      self.path)


@pytest.fixture
def running(nltap, tmp_path):
    started = []

    def start(*arguments, **options):
        started.append(Running(nltap, tmp_path / 'trace.pcapng', *arguments, **options))
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


def as_nobody(*command):
    return [shutil.which('setpriv') or pytest.skip('setpriv is not installed'), '--reuid=65534',
            '--regid=65534', '--clear-groups', '--', *command]


def netns(*command):
    """In a network namespace of its own."""
    prefix = ['unshare', '-n'] if os.getuid() == 0 else ['unshare', '-rn']
    if subprocess.run([*prefix, 'true'], capture_output=True).returncode:
        pytest.skip('network namespaces are not allowed here')
    return [*prefix, *command]
