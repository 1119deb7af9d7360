# SPDX-License-Identifier: GPL-2.0-or-later
"""An enum of the kernel's headers of which one constant is a row is in the tables whole.

So an attribute that a new kernel adds, or that was overlooked, is found by its neighbours.
"""
import pathlib
import re

import pytest

import uapi_exceptions as listed
from test_uapi import NEWEST, constants_of, fail, folders  # noqa: F401 (a fixture)
from uapi import ENUM, FOLDERS, Headers

COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*', re.S)
ENUMERATOR = re.compile(r'\s*([A-Za-z_]\w*)\s*(?:=\s*([A-Za-z_]\w*)\s*$)?')
# Of counting, not of messages.
NOT_ATTRIBUTES = re.compile(r'__.*|.*_(MAX|UNSPEC|UNDEFINED|CNT|LAST)|NUM_.*')


def enums(path):
    """The enumerators of each enum of a header: [(name, name that it is another name of)]."""
    for body in ENUM.findall(COMMENT.sub('', path.read_text(errors='replace'))):
        found = (ENUMERATOR.match(part) for part in body.split(','))
        yield [(m[1], m[2]) for m in found if m]


def test_enums_are_whole(tables, folders):  # noqa: F811
    rows = {row['name'] for table in tables.sets for row in table['rows']}
    known, problems, compared = set(constants_of(tables)), [], 0
    there = [f for f in folders[0] if Headers(f).version() >= NEWEST]
    if not there:
        pytest.skip(f'no headers of Linux 7.2: {folders[1] or "set NLSCOPE_UAPI"}')
    for folder in (pathlib.Path(f, 'linux', sub) for f in there for sub in FOLDERS):
        for path in sorted(folder.glob('*.h')):
            for names in enums(path):
                if not any(name in rows for name, _ in names):
                    continue
                compared += 1
                problems += [f'{name} of {path.relative_to(folder.parent)} has no row' for name, other in names
                             if name not in known and other not in known and not NOT_ATTRIBUTES.fullmatch(name)
                             and not any(re.fullmatch(p, name) for p in listed.NO_ROW)]
    assert compared > 150
    fail(problems)
