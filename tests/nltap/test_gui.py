# SPDX-License-Identifier: GPL-2.0-or-later
"""nltap's interfaces in Wireshark's window, on an X server of its own.

NLSCOPE_PICTURES=DIR keeps the pictures."""
import os
import pathlib
import shutil
import subprocess
import time

import pytest

from support import run

NEEDED = ('Xvfb', 'wireshark', 'xdotool', 'import', 'setpriv')


@pytest.fixture(scope='module')
def display():
    for program in NEEDED:
        if not shutil.which(program):
            pytest.skip(f'{program} is not installed')
    reader, writer = os.pipe()
    # Without -noreset it starts anew when its last window closes, and refuses who comes then.
    server = subprocess.Popen(['Xvfb', '-displayfd', str(writer), '-screen', '0', '1280x900x24',
                               '-noreset'], pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    yield ':' + os.read(reader, 16).decode().strip()
    server.terminate()
    server.wait()


class Window:
    """Wireshark with nltap and the plugin, as a user without rights."""
    def __init__(self, display, build, nltap, home, *arguments, preferences=''):
        self.env = {**os.environ, 'DISPLAY': display, 'HOME': str(home), 'LC_ALL': 'C.UTF-8',
                    'XDG_RUNTIME_DIR': str(home), 'QT_X11_NO_MITSHM': '1',
                    'WIRESHARK_PLUGIN_DIR': str(build / 'plugins'),
                    'WIRESHARK_EXTCAP_DIR': str(home / 'extcap')}
        self.env.pop('XDG_CONFIG_HOME', None)
        for folder in ('extcap', '.config/wireshark'):
            (home / folder).mkdir(parents=True)
        shutil.copy(nltap.path, home / 'extcap' / 'nltap')
        (home / '.config/wireshark/preferences').write_text(
            'gui.update.enabled: FALSE\ngui.ask_unsaved: FALSE\n' + preferences)
        command = ['wireshark', *arguments]
        if os.getuid() == 0:
            subprocess.run(['chown', '-R', '65534:65534', home], check=True)
            command = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups',
                       '--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--', *command]
        self.run = subprocess.Popen(command, env=self.env, stdout=subprocess.DEVNULL,
                                    stderr=subprocess.DEVNULL)

    def tool(self, *arguments):
        return subprocess.run(['xdotool', *arguments], env=self.env, capture_output=True,
                              text=True).stdout.split()

    def wait(self, title, seconds=60):
        """Windows whose title matches."""
        for _ in range(seconds * 5):
            found = self.tool('search', '--onlyvisible', '--name', title)
            if found:
                return found
            assert self.run.poll() is None, 'Wireshark ended'
            time.sleep(0.2)
        self.picture('missing')
        raise AssertionError(f'no window {title!r}')

    def size(self, window):
        words = dict(x.split('=') for x in self.tool('getwindowgeometry', '--shell', window)
                     if '=' in x)
        return (int(words['WIDTH']), int(words['HEIGHT'])) if 'WIDTH' in words else None

    def picture(self, name):
        folder = os.environ.get('NLSCOPE_PICTURES')
        path = pathlib.Path(folder or self.env['HOME']) / f'nltap-{name}.png'
        subprocess.run(['import', '-window', 'root', path], env=self.env, check=True)
        return path.stat().st_size

    def close(self):
        self.run.terminate()
        try:
            self.run.wait(10)
        except subprocess.TimeoutExpired:
            self.run.kill()
            self.run.wait()


@pytest.fixture
def window(display, build, nltap, scratch, request):
    if 'NLSCOPE_SANITIZE:BOOL=ON' in (build / 'CMakeCache.txt').read_text():
        pytest.skip('Wireshark is not built with sanitizers')
    windows = []

    def open_window(*arguments, **options):
        home = scratch / f'gui-{request.node.name}'
        home.mkdir()
        windows.append(Window(display, build, nltap, home, *arguments, **options))
        return windows[-1]
    yield open_window
    for one in windows:
        one.close()


def test_trace_in_the_window(window, nltap, scratch):
    file = scratch / 'traced.pcapng'
    file.touch()
    file.chmod(0o666)
    w = window('-k', '-i', 'nltap-trace', '-w', file, preferences='extcap.nltap_trace.command: '
               'ip link add link lo name v0 mtu 70000 type ipvlan; true\n')
    for _ in range(200):
        text = nltap.run('-r', file, check=False).stdout.decode()
        if 'ERROR' in text:
            break
        time.sleep(0.2)
    assert 'RTM_NEWLINK v0 kind ipvlan' in text and 'ERROR' in text
    time.sleep(2)
    assert w.picture('trace') > 20000


def test_error_in_the_window(window):
    w = window('-k', '-i', 'nltap')
    main = w.wait('^Capturing|Wireshark|nlmon|empty')
    # a message box has no title; it is small
    for _ in range(100):
        boxes = [b for b in w.tool('search', '--onlyvisible', '--class', 'wireshark')
                 if b not in main and w.size(b) and 300 < w.size(b)[0] < 700 and w.size(b)[1] < 300]
        if boxes:
            break
        time.sleep(0.2)
    assert w.picture('error') > 20000
    assert boxes
