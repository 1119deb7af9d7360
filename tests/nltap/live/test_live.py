# SPDX-License-Identifier: GPL-2.0-or-later
"""Live capture, in a VM with the kernels of Debian 13 and forky: guest.sh, and what its
captures look like on the outside.

Without QEMU, without root or sudo they are skipped. NLSCOPE_VM=1, which ./test sets, makes
the VM's Debian folders where they are missing (some minutes)."""
import os
import pathlib
import re
import shutil
import struct
import subprocess

import pytest

import frames
from support import run

HERE = pathlib.Path(__file__).parent
GUEST = HERE / 'guest.sh'
PARTS = sorted((HERE / 'parts').glob('*.sh'))
NAMES = re.findall(r'^test_case (\w+)', GUEST.read_text(), re.M)
NAMES += [f'signal_{s}' for s in ('INT', 'TERM', 'HUP', 'KILL')]
# What -f WORDS of same_frames lets pass: (protocol, message types, or None for all of them).
SAME = {
    '': [(p, None) for p in range(32)],
    'RTM_NEWADDR,RTM_DELROUTE': [(0, {20, 25})],
    'xfrm': [(6, None)],
    'generic': [(16, None)],
    'nlctrl': [(16, {16})],
    'NFNL_MSG_BATCH_END,IPCTNL_MSG_CT_GET': [(12, {0x11, 0x101})],
    'route,CTRL_CMD_GETFAMILY,NFNL_MSG_BATCH_BEGIN': [(0, None), (16, {(16, 3)}), (12, {0x10})],
}
CACHE = pathlib.Path(os.environ.get('NLSCOPE_CACHE') or
                     pathlib.Path(os.environ.get('XDG_CACHE_HOME') or
                                  pathlib.Path.home() / '.cache') / 'nlscope')


def as_root():
    """What a command begins with to run as root, or None."""
    if os.getuid() == 0:
        return []
    sudo = ['sudo', '-n']
    able = shutil.which('sudo') and subprocess.run([*sudo, 'true'], capture_output=True)
    return sudo if able and able.returncode == 0 else None


def record(suite, *arguments):
    env = {'NLSCOPE_TIMEOUT': '1500', 'NLSCOPE_SCENARIO_TIMEOUT': '1200',
           **{k: v for k, v in os.environ.items() if k.startswith('NLSCOPE_')},
           'NLSCOPE_CACHE': CACHE}
    return subprocess.run([*as_root(), 'env', *(f'{k}={v}' for k, v in env.items()),
                           run.TOP / 'testdata/record/record', '--suite', suite, *arguments],
                          capture_output=True, text=True, timeout=2400)


def cannot_boot(suite):
    if as_root() is None:
        return 'the VM needs root or sudo'
    for program in ('qemu-system-x86_64', 'debootstrap'):
        if not shutil.which(program, path=f'{os.environ["PATH"]}:/usr/sbin:/sbin'):
            return f'{program} is not installed'
    if not (CACHE / suite / '.nlscope').exists() and not os.environ.get('NLSCOPE_VM'):
        return f'no Debian folder {CACHE / suite}; NLSCOPE_VM=1 makes it'
    done = record(suite, '--prepare')
    return f'no Debian folder: {done.stderr[-600:]}' if done.returncode else None


class Guest:
    def __init__(self, suite, nltap, out):
        self.out = out
        out.mkdir()
        handed = [word for path in (nltap.path, *PARTS) for word in ('--with', path)]
        done = record(suite, '--out', out, *handed, '--script', GUEST)
        assert (out / 'results').exists(), f'the VM of {suite} failed:\n{done.stderr[-4000:]}'
        self.results = {}
        for line in (out / 'results').read_text(errors='replace').splitlines():
            match = re.fullmatch(r'(ok|not ok) (\w+)(?:: (.*))?', line)
            if match:
                self.results[match[2]] = (match[1] == 'ok', match[3])


@pytest.fixture(scope='module', params=['trixie', 'forky'])
def guest(request, nltap, build, scratch):
    if 'NLSCOPE_SANITIZE:BOOL=ON' in (build / 'CMakeCache.txt').read_text():
        pytest.skip('the VM has no sanitizer libraries')
    reason = cannot_boot(request.param)
    if reason:
        pytest.skip(reason)
    return Guest(request.param, nltap, scratch / f'live-{request.param}')


@pytest.mark.parametrize('name', NAMES)
def test_in_guest(guest, name):
    assert name in guest.results, f'{name} did not run: {guest.results}'
    good, said = guest.results[name]
    assert good, said


@pytest.mark.parametrize('name', ['command', 'who', 'netns', 'bare', 'short'])
def test_stock_wireshark_opens(guest, builtin, name):
    done = builtin.run('-r', guest.out / f'{name}.pcapng')
    assert done.stdout and 'Malformed' not in done.stdout
    assert not [x for x in done.stderr.splitlines() if 'Running as' not in x]


def test_processes_are_named(guest, tshark):
    before, after = (guest.out / 'who.pids').read_text().split()
    told = tshark.text('-r', guest.out / 'who.pcapng', '-T', 'fields', '-e', 'netlink.process')
    assert 'python3' in told
    names = tshark.text('-r', guest.out / 'who.pcapng', '-T', 'fields', '-e', '_ws.col.Destination')
    assert 'port 32493 (python3)' in names


def test_short_lived_processes_are_named(guest, tshark):
    rows = tshark.text('-2', '-r', guest.out / 'short.pcapng', '-Y', 'netlink.hdr_type != 0x6e01',
                       '-T', 'fields', '-e', 'netlink.process', '-e', 'frame.comment',
                       '-e', '_ws.col.Info').splitlines()
    passed = [row.split('\t') for row in rows]
    passed = [row for row in passed if not row[1]]
    assert len(passed) >= 30
    assert not [row for row in passed if 'ip' not in row[0]]


def in_the_quiet(guest, number):
    """The bytes of the frames between the marks."""
    begin, end = map(float, (guest.out / 'same.marks').read_text().split())
    data = (guest.out / f'same-{number}.pcapng').read_bytes()
    return [packet for when, packet in frames.timed(data) if begin < when < end]


def passes(wanted, packet):
    """The rule of nltap(1), said once more: a message of such a type, or the answer to one."""
    protocol = struct.unpack_from('>H', packet, 14)[0]
    types = [t for p, t in wanted if p == protocol]
    if not types or types[0] is None:
        return bool(types)
    off = 16
    while off + 16 <= len(packet):
        length, kind = struct.unpack_from('<IH', packet, off)
        command = packet[off + 16] if off + 16 < len(packet) else None
        if kind in types[0] or (kind, command) in types[0]:
            return True
        if kind == 2 and off + 26 <= len(packet):
            kind = struct.unpack_from('<H', packet, off + 24)[0]
            if kind in {t if isinstance(t, int) else t[0] for t in types[0]}:
                return True
        if length < 16:
            return False
        off += (length + 3) & ~3
    return False


def test_a_filter_loses_and_adds_nothing(guest):
    words = (guest.out / 'same.words').read_text().split('\n')[:-1]
    assert words == list(SAME)
    everything = in_the_quiet(guest, 0)
    assert len(everything) > 200
    for number, word in enumerate(words):
        wanted = [packet for packet in everything if passes(SAME[word], packet)]
        assert wanted, f'-f {word}: the capture has none'
        assert in_the_quiet(guest, number) == wanted, f'-f {word}'


def test_an_interface_for_each_namespace(guest, builtin):
    rows = builtin.text('-r', guest.out / 'netns.pcapng', '-T', 'fields',
                        '-e', 'frame.interface_name').split()
    assert {r.split('@')[0] for r in rows} == {'nltap0'} and len(set(rows)) == 2
    assert 'nltap0@blue' in rows


def test_no_context_is_only_what_passed(guest, tshark):
    frames = tshark.text('-r', guest.out / 'bare.pcapng', '-T', 'fields', '-e', 'frame.comment')
    assert not frames.split()
