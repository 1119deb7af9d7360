# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs tshark with the plugin, and the built-in dissector without it."""
import os
import pathlib
import shlex
import subprocess
import tempfile

TOP = pathlib.Path(__file__).resolve().parents[2]
CAPTURES = TOP / 'testdata' / 'captures'


def build_dir():
    """The build directory, or None."""
    given = os.environ.get('NLSCOPE_BUILD')
    for path in [given] if given else [TOP / 'build' / 'dev', TOP / 'build' / 'release']:
        if (pathlib.Path(path) / 'plugins' / 'epan' / 'nlscope.so').exists():
            return pathlib.Path(path).resolve()
    return None


def captures():
    return sorted(p for p in CAPTURES.glob('*.pcap*') if p.suffix in ('.pcap', '.pcapng'))


def _as_nobody(command):
    """Wireshark ignores WIRESHARK_PLUGIN_DIR when root runs it."""
    if os.getuid() != 0:
        return command
    return ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups',
            '--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--', *command]


class Tshark:
    def __init__(self, command, env=None):
        self.command, self.env = command, {**os.environ, **(env or {})}

    def run(self, *arguments, check=True, timeout=600, env=None, stdin=None):
        """The finished process, with text output."""
        done = subprocess.run([*self.command, *map(str, arguments)], capture_output=True,
                              input=stdin, timeout=timeout, env={**self.env, **(env or {})}, text=True,
                              errors='replace')
        if check and done.returncode:
            raise AssertionError(f'{shlex.join(map(str, arguments))}: exit {done.returncode}\n'
                                 f'{done.stderr[-4000:]}')
        return done

    def start(self, *arguments):
        """The running process, for output that is better read as it comes."""
        return subprocess.Popen([*self.command, *map(str, arguments)], stdout=subprocess.PIPE,
                                stderr=subprocess.DEVNULL, env=self.env)

    def text(self, *arguments, **options):
        return self.run(*arguments, **options).stdout


def with_plugin():
    command = os.environ.get('NLSCOPE_TSHARK') or shlex.quote(str(TOP / 'scripts' / 'tshark'))
    return Tshark(shlex.split(command), {'NLSCOPE_BUILD': str(build_dir())})


def without_plugin():
    """The built-in dissector alone: no plugins, nobody's settings."""
    empty = pathlib.Path(tempfile.gettempdir()) / f'nlscope-tests-{os.getuid()}'
    (empty / 'epan').mkdir(parents=True, exist_ok=True)
    (empty / 'home').mkdir(exist_ok=True)
    (empty / 'home').chmod(0o777)
    command = os.environ.get('NLSCOPE_WIRESHARK', 'tshark')
    return Tshark(_as_nobody(['env', '-u', 'LD_PRELOAD', f'HOME={empty}/home',
                              f'WIRESHARK_PLUGIN_DIR={empty}', command]))
