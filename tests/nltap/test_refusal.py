# SPDX-License-Identifier: GPL-2.0-or-later
"""Where live capture cannot be had, nltap says why and what to do; and wrong lines."""
import os
import subprocess

import pytest


def as_nobody():
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)


@pytest.fixture
def readable(nltap, scratch):
    """A copy of nltap that any user can run."""
    path = scratch / 'nltap'
    path.write_bytes(open(nltap.path, 'rb').read())
    path.chmod(0o755)
    return path


def test_without_rights(readable):
    if os.getuid() != 0:
        pytest.skip('only root can become nobody')
    done = subprocess.run([readable, '--', 'true'], capture_output=True, text=True,
                          preexec_fn=as_nobody, cwd='/')
    assert done.returncode == 4
    assert 'the right to administer the network; try: ' in done.stderr
    assert 'nltap trace' in done.stderr


def test_without_nlmon(nltap):
    if os.getuid() != 0:
        pytest.skip('only root gets as far as that')
    done = nltap.run('-q', '--', 'true', check=False)
    if done.returncode == 0:
        pytest.skip('this kernel has nlmon')
    if done.returncode == 4:
        pytest.skip('this root may not administer the network')
    assert done.returncode == 3 and b'has no nlmon' in done.stderr and b'nltap trace' in done.stderr


@pytest.mark.parametrize('line,said', [
    (['-f', 'nonsense'], 'try: route, usersock'),
    (['-f', 'RTM_NONSENSE'], 'try: RTM_NEWLINK, RTM_DELLINK'),
    (['-f', 'route,audit'], 'nlmon never passes this family; try: nltap trace'),
    (['-c', '0'], '-c 0: not a number'),
    (['-c', 'x'], '-c x: not a number'),
    (['-a', 'time:3'], '-a time:3: not a condition'),
    (['-a', 'duration:'], 'not a number'),
    (['-b', 'files:3', '-w', 'x'], 'nothing says when a file is full'),
    (['-b', 'filesize:3'], '-b: it needs a file'),
    (['--pcap'], '--pcap: it needs a file'),
    (['-v', '-w', 'x'], '-v: it is for text'),
    (['-B', '5000'], 'not a number from 1 to 1024'),
    (['-w'], '-w: it needs an argument'),
    (['--nonsense'], '--nonsense: there is no such option'),
    (['-y'], '-y: there is no such option'),
    (['ip', 'link'], 'ip: a command comes behind --'),
    (['-r', 'x', '--', 'true'], '-r x: a command'),
    (['trace'], 'nothing says what to trace'),
    (['trace', '-p', '1', '--', 'true'], 'a process or a command, not both'),
    (['trace', '-Z', 'x'], '-Z: there is no such option'),
])
def test_wrong_lines(nltap, line, said, tmp_path):
    done = nltap.run(*line, check=False, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith(b'nltap: ') and b'try: ' in done.stderr
    assert said in done.stderr.decode()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize('word,said', [('nowhere', b'there is none of this name'),
                                       ('/etc/passwd', b'is no namespace'),
                                       ('4194303', b'no process has this id')])
def test_wrong_namespaces(nltap, word, said):
    done = nltap.run('--netns', word, check=False)
    assert done.returncode == 1 and said in done.stderr and b'try: ' in done.stderr


def test_lists(nltap):
    assert nltap.text('-D').startswith('network namespace of this process')
    words = nltap.text('-f', 'help')
    assert 'families: route' in words and 'RTM_NEWLINK' in words and 'NLTAP_MSG' not in words
