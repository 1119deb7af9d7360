# SPDX-License-Identifier: GPL-2.0-or-later
"""nltap itself.  NLTAP names another one than that of the build."""
import os
import pathlib
import subprocess

import pytest


from support import run


def is_built():
    build = run.build_dir()
    return 'NLTAP' in os.environ or build and (build / 'capture' / 'nltap').exists()


# Without nltap there is one test that says so, and none that could tell of it.
collect_ignore_glob = [] if is_built() else ['test_[!b]*.py', 'live/*', 'trace/*']


class Nltap:
    def __init__(self, path):
        self.path = str(path)

    def run(self, *arguments, check=True, **options):
        """The finished process, with bytes."""
        options.setdefault('timeout', 60)
        done = subprocess.run([self.path, *map(str, arguments)], capture_output=True, **options)
        if check and done.returncode:
            raise AssertionError(f'nltap {arguments}: exit {done.returncode}\n'
                                 f'{done.stderr.decode(errors="replace")[-4000:]}')
        return done

    def text(self, *arguments, **options):
        return self.run(*arguments, **options).stdout.decode()


@pytest.fixture(scope='session')
def nltap(build):
    path = pathlib.Path(os.environ.get('NLTAP', build / 'capture' / 'nltap'))
    if not path.exists():
        pytest.skip(f'{path} is not built')
    return Nltap(path)
