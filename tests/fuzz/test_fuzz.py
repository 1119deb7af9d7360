# SPDX-License-Identifier: GPL-2.0-or-later
"""The core under libFuzzer, for a short while; ctest replays the corpus with any compiler."""
import os
import pathlib
import shutil
import subprocess

import pytest

from support import run

CORPUS = pathlib.Path(__file__).parent / 'corpus'
SECONDS = int(os.environ.get('NLSCOPE_FUZZ_SECONDS', '20'))
CORE = ['plugin/core', 'plugin/schema', 'tests/support', 'tests/fuzz']


def sources():
    for folder in CORE:
        for path in sorted((run.TOP / folder).rglob('*.c')):
            if path.name not in ('nls-check.c', 'nls-bench.c', 'replay.c', 'trace.c'):
                yield path


@pytest.fixture(scope='module')
def fuzzer(tmp_path_factory):
    if not shutil.which('clang'):
        pytest.skip('no clang')
    program = tmp_path_factory.mktemp('fuzz') / 'fuzz'
    done = subprocess.run(
        ['clang', '-std=c11', '-g', '-O1', '-fsanitize=fuzzer,address,undefined',
         '-fno-sanitize-recover=undefined', f'-I{run.TOP}/plugin', f'-I{run.TOP}/tests',
         *sources(), '-o', program], capture_output=True, text=True)
    if done.returncode and 'libclang_rt' in done.stderr:
        pytest.skip('clang has no libFuzzer here')
    assert done.returncode == 0, done.stderr[-3000:]
    return program


def test_fuzz(fuzzer, tmp_path):
    """New inputs from the corpus; a finding is left in the message, to be added to it."""
    done = subprocess.run([fuzzer, f'-max_total_time={SECONDS}', '-max_len=2048', '-print_final_stats=1',
                           f'-artifact_prefix={tmp_path}/', tmp_path, CORPUS],
                          capture_output=True, text=True, errors='replace')
    found = [p for p in tmp_path.iterdir() if p.name.startswith(('crash', 'leak', 'timeout', 'oom'))]
    assert done.returncode == 0 and not found, \
        done.stderr[-3000:] + ''.join(f'\n{p.name}: {p.read_bytes().hex()}' for p in found)
