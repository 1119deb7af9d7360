# SPDX-License-Identifier: GPL-2.0-or-later
"""What the Python tests share.

NLSCOPE_BUILD       build directory (default: build/dev, build/release)
NLSCOPE_TSHARK      how to run tshark with the plugin (default: scripts/tshark)
NLSCOPE_TEST_SPECS  folders of YNL specs to judge by, separated by ':'
NLSCOPE_UAPI        include folders with UAPI headers to compare numbers with, separated by ':'
NLSCOPE_CACHE       where downloads may be kept
"""
import pathlib
import shutil
import sys
import tempfile

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from support import run
from support.tables import Tables


@pytest.fixture(scope='session')
def build():
    path = run.build_dir()
    if path is None:
        pytest.skip('no build with a plugin: set NLSCOPE_BUILD')
    return path


@pytest.fixture(scope='session')
def program(build):
    """Path of a test program of the build."""
    def find(name):
        path = build / 'tests' / name
        if not path.exists():
            pytest.skip(f'{path} is not built (BUILD_TESTING is off?)')
        return path
    return find


@pytest.fixture(scope='session')
def tables(program):
    return Tables(program('nls-dump'))


@pytest.fixture(scope='session')
def tshark(build):
    shark = run.with_plugin()
    plugins = shark.text('-G', 'plugins')
    assert 'nlscope.so' in plugins, f'tshark does not load the plugin; it has:\n{plugins}'
    return shark


@pytest.fixture(scope='session')
def builtin():
    shark = run.without_plugin()
    plugins = shark.text('-G', 'plugins')
    assert 'nlscope' not in plugins, f'the plugin is loaded where it should not be:\n{plugins}'
    return shark


@pytest.fixture(scope='session')
def scratch():
    """A folder that tshark can read whoever it runs as."""
    path = pathlib.Path(tempfile.mkdtemp(prefix='nlscope-tests-'))
    path.chmod(0o755)
    yield path
    shutil.rmtree(path)
