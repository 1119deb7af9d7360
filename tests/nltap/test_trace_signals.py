# SPDX-License-Identifier: GPL-2.0-or-later
"""nltap trace: signals, and processes that it is attached to; all go on unharmed."""
import os
import pathlib
import signal
import subprocess
import time

import pytest

from tracing import any_talk, running, state_of, talk, wait_until


@pytest.mark.parametrize('name', ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'])
def test_signals_are_passed_on(running, talk, name):
    number = getattr(signal, name)
    one = running('--', talk, 'catch', number)
    assert one.process.stdout.readline() == b'waiting\n'
    one.process.send_signal(number)
    result = one.end()
    assert result.code == number and str(result) == '>1 <1'


def test_ignored_hangup_is_not_passed_on(running, talk):
    """As nohup(1) has it: the command goes on."""
    one = running('--', talk, 'catch', int(signal.SIGTERM), hangup=signal.SIG_IGN)
    assert one.process.stdout.readline() == b'waiting\n'
    one.process.send_signal(signal.SIGHUP)
    time.sleep(0.2)
    assert one.process.poll() is None
    one.process.send_signal(signal.SIGTERM)
    assert one.end().code == signal.SIGTERM


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
    assert one.end().code == 0
    wait_until(lambda: state_of(server.pid)['State'][0] == 'T')	# let go, it stops by itself
    time.sleep(0.2)
    assert state_of(server.pid)['State'][0] == 'T'
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
