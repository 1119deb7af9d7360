# SPDX-License-Identifier: GPL-2.0-or-later
"""--help, nltap(1) and the completions know the same options."""
import re
import shutil
import subprocess

import pytest

from support import run

CAPTURE = run.TOP / 'capture'
COMPLETIONS = CAPTURE / 'completions'
OPTION = re.compile(r'(?m)^  (-\S+?)(?:, (--?[\w-]+))?(?: |$)')


def options(text):
    found = {o for pair in OPTION.findall(text) for o in pair if o}
    found |= set(re.findall(r'(?<![\w-])(--[a-z][\w-]+)', text))
    return {o.rstrip(',') for o in found}


@pytest.fixture(scope='module')
def helped(nltap):
    found = options(nltap.text('--help')) | options(nltap.text('trace', '--help'))
    assert len(found) > 15, found
    return found


def test_man_page_has_every_option(helped):
    page = (CAPTURE / 'nltap.1').read_text().replace('\\-', '-')
    missing = [o for o in helped if not re.search(rf'{re.escape(o)}(?![\w-])', page)]
    assert not missing


def test_man_page_is_clean():
    if not shutil.which('groff'):
        pytest.skip('groff is not installed')
    done = subprocess.run(['groff', '-man', '-Tutf8', '-ww', CAPTURE / 'nltap.1'],
                          capture_output=True, text=True)
    assert done.returncode == 0 and not done.stderr
    assert 'EXIT STATUS' in re.sub(r'\x1b\[\d*m|.\x08', '', done.stdout)


@pytest.mark.parametrize('name', ['nltap.bash', '_nltap', 'nltap.fish'])
def test_completions_have_every_option(helped, name):
    text = (COMPLETIONS / name).read_text()
    missing = []
    for option in helped:
        word = option.lstrip('-')
        said = [rf'(?<![\w-]){re.escape(option)}(?![\w-])']
        if name == 'nltap.fish':
            said = [rf"-l {word}\b"] if option.startswith('--') else [rf"-s {word}\b"]
        if not any(re.search(s, text) for s in said):
            missing.append(option)
    assert not missing


@pytest.mark.parametrize('shell,name', [('bash', 'nltap.bash'), ('zsh', '_nltap'),
                                        ('fish', 'nltap.fish')])
def test_completions_parse(shell, name):
    if not shutil.which(shell):
        pytest.skip(f'{shell} is not installed')
    done = subprocess.run([shell, '-n', COMPLETIONS / name], capture_output=True, text=True)
    assert done.returncode == 0 and not done.stderr, done.stderr


def complete(*words):
    """What bash offers for the last word."""
    script = (f'source {COMPLETIONS}/nltap.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); '
              'compopt() { :; }; _nltap; printf "%s\\n" "${COMPREPLY[@]}"')
    done = subprocess.run(['bash', '--norc', '-c', script, 'bash', *words], capture_output=True,
                          text=True, check=True)
    return done.stdout.split()


def test_bash_completes():
    assert complete('nltap', 't') == ['trace']
    assert complete('nltap', '-f', 'ro') == ['route']
    assert complete('nltap', '-f', 'route,xf') == ['route,xfrm']
    assert complete('nltap', '-a', 'dur') == ['duration:']
    assert complete('nltap', '--red') == ['--redact']
    assert '-p' in complete('nltap', 'trace', '-')
    assert '-D' not in complete('nltap', 'trace', '-')
