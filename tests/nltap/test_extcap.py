# SPDX-License-Identifier: GPL-2.0-or-later
"""nltap as an interface of Wireshark's: what it answers, and tshark with it."""
import os
import re
import signal
import subprocess
import time

import pytest

SENTENCE = re.compile(r'(\w+) ((?:\{[^{}=]+=[^{}]*\})+)')
# Wireshark 4.0's: ui/qt and extcap_parser.c know no others
TYPES = {'integer', 'unsigned', 'long', 'double', 'boolean', 'boolflag', 'selector', 'radio',
         'string', 'password', 'fileselect', 'multicheck', 'timestamp'}


def sentences(text):
    """[(word, {key: value})] of an answer; every line must be one."""
    found = []
    for line in text.splitlines():
        match = SENTENCE.fullmatch(line)
        assert match, line
        found.append((match[1], dict(re.findall(r'\{([^{}=]+)=([^{}]*)\}', match[2]))))
    return found


def test_interfaces(nltap):
    told = sentences(nltap.text('--extcap-interfaces', '--extcap-version=4.0'))
    assert told[0][0] == 'extcap' and told[0][1]['version']
    assert [(w, s['value'], s['display']) for w, s in told[1:]] == [
        ('interface', 'nltap', 'Netlink: nlmon'),
        ('interface', 'nltap-trace', 'Netlink: trace a command')]


@pytest.mark.parametrize('interface', ['nltap', 'nltap-trace'])
def test_link_type(nltap, interface):
    (word, dlt), = sentences(nltap.text('--extcap-dlts', '--extcap-interface', interface))
    assert word == 'dlt' and dlt['number'] == '253' and dlt['name'] == 'NETLINK'


@pytest.mark.parametrize('interface', ['nltap', 'nltap-trace'])
def test_dialog(nltap, interface):
    told = sentences(nltap.text('--extcap-config', '--extcap-interface', interface))
    arguments = [s for w, s in told if w == 'arg']
    assert [int(a['number']) for a in arguments] == list(range(len(arguments)))
    calls = [a['call'] for a in arguments]
    assert len(set(calls)) == len(calls)
    for argument in arguments:
        assert argument['type'] in TYPES and argument['display']
    for word, value in told:
        assert word in ('arg', 'value')
        if word == 'value':
            assert arguments[int(value['arg'])]['type'] == 'selector'


def test_reload_lists_namespaces(nltap):
    told = sentences(nltap.text('--extcap-interface', 'nltap', '--extcap-reload-option', 'netns'))
    assert told and all(w == 'value' and s['arg'] == '0' for w, s in told)


def test_unknown_interface(nltap):
    done = nltap.run('--extcap-dlts', '--extcap-interface', 'eth0', check=False)
    assert done.returncode == 2 and b'eth0' in done.stderr and b'try: ' in done.stderr


@pytest.mark.parametrize('words,good', [('route,RTM_NEWLINK', True), ('xfrm', True),
                                        ('tcp port 80', False), ('audit', False)])
def test_capture_filter_is_verified(nltap, words, good):
    """Wireshark takes any output for a no."""
    done = nltap.run('--extcap-interface', 'nltap', '--extcap-capture-filter', words)
    assert (done.stdout == b'') == good


def capture(nltap, fifo, *arguments):
    os.mkfifo(fifo)
    return subprocess.Popen([nltap.path, '--capture', '--fifo', fifo, *arguments],
                            stderr=subprocess.PIPE, stdout=subprocess.PIPE)


def test_capture_on_a_fifo(nltap, tmp_path):
    run = capture(nltap, tmp_path / 'f', '--extcap-interface', 'nltap-trace', '--command',
                  'ip link show lo; echo not to be seen')
    data = (tmp_path / 'f').read_bytes()
    out, err = run.communicate(timeout=30)
    assert (run.returncode, out, err) == (0, b'', b'')
    (tmp_path / 'x.pcapng').write_bytes(data)
    assert 'RTM_NEWLINK lo' in nltap.text('-r', tmp_path / 'x.pcapng')


@pytest.mark.parametrize('how', ['stop', 'close'])
def test_stop_is_silent(nltap, tmp_path, how):
    run = capture(nltap, tmp_path / 'f', '--extcap-interface', 'nltap-trace', '--command',
                  'while ip link show lo; do sleep 0.1; done')
    with open(tmp_path / 'f', 'rb') as fifo:
        assert len(fifo.read(1000)) == 1000
        if how == 'stop':
            run.send_signal(signal.SIGTERM)
            fifo.read()
    if how == 'close':
        time.sleep(0.5)
        run.send_signal(signal.SIGTERM)
    out, err = run.communicate(timeout=30)
    assert (out, err) == (b'', b'')


@pytest.mark.parametrize('arguments,said', [
    (['--extcap-interface', 'nltap', '--filter', 'nonsense'], 'nonsense: there is no such'),
    (['--extcap-interface', 'nltap', '--netns', 'nowhere'], 'nowhere: there is none'),
    (['--extcap-interface', 'nltap-trace'], 'nothing says what to trace'),
])
def test_errors_end_an_empty_capture(nltap, tmp_path, arguments, said):
    """Wireshark waits for the FIFO: it must be opened, and hold a capture."""
    run = capture(nltap, tmp_path / 'f', *arguments)
    data = (tmp_path / 'f').read_bytes()
    out, err = run.communicate(timeout=30)
    assert run.returncode != 0 and said in err.decode() and 'try: ' in err.decode()
    assert data[:4] == b'\n\r\r\n' and data[28 - 4:] != b''


def test_advice_fits_a_window(nltap, tmp_path):
    """Wireshark 4.4 shows of a message only what is behind a "--"."""
    run = capture(nltap, tmp_path / 'f', '--extcap-interface', 'nltap', '--extcap-capture-filter',
                  'route')
    with open(tmp_path / 'f', 'rb') as fifo:
        assert fifo.read(4) == b'\n\r\r\n'
        run.send_signal(signal.SIGTERM)
        fifo.read()
    err = run.communicate(timeout=30)[1].decode()
    assert '--' not in err
    assert run.returncode == 0 or 'the interface Netlink: trace a command' in err


@pytest.fixture
def shark(tshark, nltap, tmp_path_factory):
    """tshark that finds this nltap; others must be able to run it."""
    path = tmp_path_factory.mktemp('extcap')
    for folder in (path, *path.parents[:3]):
        if folder.stat().st_uid == os.getuid() and str(folder) != '/tmp':
            folder.chmod(0o755)
    program = path / 'nltap'
    program.write_bytes(open(nltap.path, 'rb').read())
    program.chmod(0o755)
    tshark.env['WIRESHARK_EXTCAP_DIR'] = str(path)
    yield tshark
    del tshark.env['WIRESHARK_EXTCAP_DIR']


def test_tshark_lists(shark):
    done = shark.run('-D', check=False)
    assert 'nltap (Netlink: nlmon)' in done.stdout
    assert 'nltap-trace (Netlink: trace a command)' in done.stdout
    assert 'invalid' not in done.stderr and "couldn't" not in done.stderr


def test_tshark_traces(shark):
    done = shark.run('-i', 'nltap-trace', '-o', 'extcap.nltap_trace.command: ip link show lo',
                     timeout=60)
    assert 'RTM_GETLINK' in done.stdout and 'Error by extcap' not in done.stderr


def test_tshark_shows_errors(shark):
    done = shark.run('-i', 'nltap', '-f', 'nonsense', check=False, timeout=60)
    assert 'nonsense: there is no such family or message' in done.stderr
