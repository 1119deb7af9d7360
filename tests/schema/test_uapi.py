# SPDX-License-Identifier: GPL-2.0-or-later
"""Every number and layout of the tables as the kernel's headers have it.

Headers: NLSCOPE_UAPI (folders, separated by ':'), else the system's and Linux 7.2's, which
are taken from Debian when they can be had.
"""
import collections
import os
import pathlib
import re
import shutil
import subprocess

import pytest

import uapi_exceptions as listed
from uapi import Headers

CONSTANT = re.compile(r'^_*[A-Z][A-Za-z0-9]*_[A-Za-z0-9_]+$')
NEWEST = 7 << 16 | 2 << 8
CACHE = pathlib.Path(os.environ.get('NLSCOPE_CACHE') or
                     pathlib.Path.home() / '.cache' / 'nlscope')


def debian_mirror():
    """The mirror that this system uses, or None."""
    given = os.environ.get('NLSCOPE_DEBIAN')
    if given:
        return given
    for path in [pathlib.Path('/etc/apt/sources.list'),
                 *sorted(pathlib.Path('/etc/apt/sources.list.d').glob('*'))]:
        if path.is_file():
            found = re.search(r'^(?:URIs:|deb(?: \[.*?\])?)\s+(https?://\S*debian/?)(?:\s|$)',
                              path.read_text(errors='replace'), re.M)
            if found and 'security' not in found[1]:
                return found[1]
    return None


def download(folder):
    """Debian's linux-libc-dev of its testing suite, unpacked in folder; why not, if not."""
    mirror = debian_mirror()
    if not mirror or not shutil.which('apt-get') or not shutil.which('dpkg-deb'):
        return 'no Debian mirror is configured here'
    state = folder / 'apt'
    for sub in ('state/lists/partial', 'cache/archives/partial'):
        (state / sub).mkdir(parents=True, exist_ok=True)
    (state / 'sources.list').write_text(
        f'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] {mirror} forky main\n')
    options = [f'-oDir::State={state}/state', f'-oDir::Cache={state}/cache',
               f'-oDir::Etc::SourceList={state}/sources.list', '-oDir::Etc::SourceParts=-',
               '-oDir::State::status=/dev/null', '-oAcquire::http::Timeout=20', '-oAcquire::Retries=0',
               '-oAPT::Sandbox::User=root', '-oAcquire::Languages=none']
    try:
        for command in (['update'], ['download', 'linux-libc-dev']):
            done = subprocess.run(['apt-get', '-q', *options, *command], cwd=folder,
                                  capture_output=True, text=True, timeout=180)
            if done.returncode:
                return f'apt-get {command[0]}: {(done.stderr.strip().splitlines() or ["failed"])[0]}'
    except subprocess.TimeoutExpired:
        return 'apt-get took too long'
    packages = sorted(folder.glob('linux-libc-dev_*.deb'))
    subprocess.run(['dpkg-deb', '-x', packages[-1], folder / 'root'], check=True)
    return None


@pytest.fixture(scope='module')
def folders():
    """Include folders, and why the newest headers are not among them, if so."""
    if os.environ.get('NLSCOPE_UAPI'):
        return os.environ['NLSCOPE_UAPI'].split(':'), None
    folder = CACHE / 'linux-libc-dev'
    why = None
    if not (folder / 'root' / 'usr' / 'include' / 'linux').is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        why = download(folder)
    return ['/usr/include'] + ([] if why else [str(folder / 'root' / 'usr' / 'include')]), why


def constants_of(tables):
    """{constant: {number}} of rows, messages, values and errors."""
    found = collections.defaultdict(set)
    for number, name in tables.errnos:
        if number < 512:	# the rest are the kernel's own: include/linux/errno.h
            found[name].add(number)
    for table in tables.sets:
        for row in table['rows']:
            found[row['name']].add(row['n'])
    for family in tables.families:
        for msg in family['msgs']:
            found[msg['name']].add(msg['n'])
    for table in tables.vals:
        for v in table['list']:
            if CONSTANT.match(v['name']):
                found[v['name']].add(v['value'])
    return found


def structs_of(tables):
    """{name: [(table, {member: (offset, width)})]}"""
    found = collections.defaultdict(list)
    for table in tables.structs:
        offset, members = 0, {}
        for row in table['rows']:
            # igmp_v1queries.rx is an element of an array.
            if row['kind'] != 'pad' and 'mask' not in row and '.' not in row['name']:
                members[row['name']] = (offset, row.get('bytes', 0))
            if not row.get('shares'):
                offset += row.get('bytes', 0)
        found[table['name']].append((table, members))
    return found


@pytest.fixture(scope='module')
def headers(tables, folders):
    """[(version, folder, values, layouts)]"""
    if not shutil.which('gcc'):
        pytest.skip('no gcc')
    constants, structs = set(constants_of(tables)), structs_of(tables)
    members = {name: sorted({m for _, ms in forms for m in ms}) for name, forms in structs.items()}
    found = []
    for folder in folders[0]:
        reader = Headers(folder)
        values, layouts = reader.read(constants, members)
        assert len(reader.failed) < 25, f'{folder}: {reader.failed}'
        found.append((reader.version(), folder, values, layouts))
    return found


def fail(problems):
    if problems:
        pytest.fail('\n'.join(sorted(set(problems))), pytrace=False)


def same(name, value, number):
    """A header's number may be negative, a table's is unsigned."""
    if (value - number) % (1 << 64) == 0 or value < 0 and (value - number) % (1 << 32) == 0:
        return True
    for pattern, lowest in listed.BIT_NUMBERS.items():
        if re.fullmatch(pattern, name) and value >= lowest and number == 1 << (value - lowest):
            return True
    return any(re.fullmatch(p, name) for p in listed.SWAPPED) and 0 <= value < 1 << 16 and \
        value == (number & 0xff) << 8 | number >> 8


def test_numbers(tables, headers):
    problems, compared = [], 0
    wanted = constants_of(tables)
    for version, folder, values, _ in headers:
        for name, numbers in wanted.items():
            if name not in values or name in listed.NUMBERS:
                continue
            compared += 1
            problems += [f'{name}: {n:#x} in the tables, {sorted(values[name])} in {folder}'
                         for n in numbers if not any(same(name, v, n) for v in values[name])]
    assert compared > 500
    fail(problems)


def newest(headers, folders):
    there = [h for h in headers if h[0] >= NEWEST]
    if not there:
        pytest.skip(f'no headers of Linux 7.2: {folders[1] or "set NLSCOPE_UAPI"}')
    return there


def test_layouts(tables, headers, folders):
    problems, compared = [], 0
    for _, folder, _, layouts in newest(headers, folders):
        for name, forms in structs_of(tables).items():
            if name not in layouts or name in listed.STRUCTS:
                continue
            size, offsets = layouts[name]
            for table, members in forms:
                compared += 1
                last = table['rows'][-1]
                open_ended = 'bytes' not in last or 'count' in last
                if table['size'] != size and not open_ended and len(forms) == 1:
                    problems.append(f"struct {name} is {table['size']} bytes in the tables, {size} in {folder}")
                problems += [f'struct {name}: {m} is at {offset} in the tables, at {offsets[m]} in {folder}'
                             for m, (offset, _) in members.items()
                             if m in offsets and offsets[m] != offset and len(forms) == 1]
    assert compared > 20
    fail(problems)


def test_older_layouts(tables, headers):
    """Structs grow at their end: what an older kernel has stands where it stands."""
    problems = []
    for version, folder, _, layouts in headers:
        for name, forms in structs_of(tables).items():
            if name not in layouts or name in listed.STRUCTS or len(forms) > 1:
                continue
            problems += [f'struct {name}: {m} is at {offset} in the tables, at {layouts[name][1][m]} in {folder}'
                         for m, (offset, _) in forms[0][1].items()
                         if m in layouts[name][1] and layouts[name][1][m] != offset]
    fail(problems)


def test_constants_exist(tables, headers, folders):
    """A constant that no header has is misspelt, or listed with its reason."""
    newest(headers, folders)
    known = set().union(*(values for _, _, values, _ in headers))
    unknown = {name for name in constants_of(tables) if name not in known
               and not any(re.fullmatch(p, name) for p in listed.UNKNOWN)}
    fail([f'{name} is in no header' for name in unknown])


def test_members_exist(tables, headers, folders):
    problems = []
    for _, folder, _, layouts in newest(headers, folders):
        for name, forms in structs_of(tables).items():
            if name not in layouts or name in listed.STRUCTS:
                continue
            problems += [f'struct {name} has no {m} in {folder}' for _, members in forms for m in members
                         if m not in layouts[name][1] and (name, m) not in listed.MEMBERS]
    fail(problems)
