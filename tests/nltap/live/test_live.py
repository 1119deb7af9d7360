# SPDX-License-Identifier: GPL-2.0-or-later
"""Live capture, in a VM with the kernels of Debian 13 and forky: guest.sh, and what its
captures look like on the outside.

NLSCOPE_VM=1 makes the VM's Debian folders where they are missing (root, some minutes)."""
import os
import pathlib
import re
import shutil
import subprocess

import pytest

from support import run

HERE = pathlib.Path(__file__).parent
GUEST = HERE / 'guest.sh'
NAMES = re.findall(r'^test_case (\w+)', GUEST.read_text(), re.M)
NAMES += [f'signal_{s}' for s in ('INT', 'TERM', 'HUP', 'KILL')]
CACHE = pathlib.Path(os.environ.get('NLSCOPE_CACHE') or
                     pathlib.Path(os.environ.get('XDG_CACHE_HOME') or
                                  pathlib.Path.home() / '.cache') / 'nlscope')


def cannot_boot(suite):
    if os.getuid() != 0:
        return 'the VM needs root'
    for program in ('qemu-system-x86_64', 'debootstrap'):
        if not shutil.which(program):
            return f'{program} is not installed'
    if not (CACHE / suite / '.nlscope').exists() and not os.environ.get('NLSCOPE_VM'):
        return f'no Debian folder {CACHE / suite}; NLSCOPE_VM=1 makes it'
    return None


class Guest:
    def __init__(self, suite, nltap, out):
        self.out = out
        env = {'NLSCOPE_TIMEOUT': '1500', 'NLSCOPE_SCENARIO_TIMEOUT': '1200', **os.environ}
        done = subprocess.run([run.TOP / 'testdata/record/record', '--suite', suite, '--out', out,
                               '--with', nltap.path, '--script', GUEST],
                              env=env, capture_output=True, text=True, timeout=2400)
        assert (out / 'results').exists(), f'the VM of {suite} failed:\n{done.stderr[-4000:]}'
        self.results = {}
        for line in (out / 'results').read_text(errors='replace').splitlines():
            match = re.fullmatch(r'(ok|not ok) (\w+)(?:: (.*))?', line)
            if match:
                self.results[match[2]] = (match[1] == 'ok', match[3])


@pytest.fixture(scope='module', params=['trixie', 'forky'])
def guest(request, nltap, build, scratch):
    reason = cannot_boot(request.param)
    if reason:
        pytest.skip(reason)
    if 'NLSCOPE_SANITIZE:BOOL=ON' in (build / 'CMakeCache.txt').read_text():
        pytest.skip('the VM has no sanitizer libraries')
    return Guest(request.param, nltap, scratch / f'live-{request.param}')


@pytest.mark.parametrize('name', NAMES)
def test_in_guest(guest, name):
    assert name in guest.results, f'{name} did not run: {guest.results}'
    good, said = guest.results[name]
    assert good, said


@pytest.mark.parametrize('name', ['command', 'who', 'netns', 'bare'])
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


def test_an_interface_for_each_namespace(guest, builtin):
    rows = builtin.text('-r', guest.out / 'netns.pcapng', '-T', 'fields',
                        '-e', 'frame.interface_name').split()
    assert {r.split('@')[0] for r in rows} == {'nltap0'} and len(set(rows)) == 2
    assert 'nltap0@blue' in rows


def test_no_context_is_only_what_passed(guest, tshark):
    frames = tshark.text('-r', guest.out / 'bare.pcapng', '-T', 'fields', '-e', 'frame.comment')
    assert not frames.split()
