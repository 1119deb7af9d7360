# SPDX-License-Identifier: GPL-2.0-or-later
"""The tables against the specs, without a capture: names, numbers and types."""
import collections
import pathlib
import re

import pytest

from oracle import exceptions
from oracle.spec_oracle import Oracle
from oracle.known import families_of, type_of
from oracle.test_captures import GIVEN, OWN
from support.tables import NUMBERS

ADDRESSES = ('ipv4', 'ipv6', 'ip', 'addr', 'lladdr')
BLOBS = ('bytes', 'struct', 'packet', 'list', 'records', 'str', 'submsg', 'custom', *ADDRESSES)


@pytest.fixture(scope='module')
def specs():
    return Oracle([OWN, *GIVEN]).specs


@pytest.fixture(scope='module')
def families(specs, tables):
    return families_of(specs, tables)


def rows_by_name(tables):
    found = collections.defaultdict(list)
    for table in tables.sets:
        for row in table['rows']:
            found[row['name']].append((table, row))
    return found


def fits(a, row):
    """Whether a row's type is that of a spec's attribute, as far as both tell."""
    kind, spec = row['kind'], a['type']
    if kind == 'submsg':
        kinds = {c['type']['kind'] for c in row['cases']['list'] if 'type' in c}
        return spec in ('sub-message', 'binary', 'nest') or any(
            fits(a, c['type']) for c in row['cases']['list'] if 'type' in c) or 'nest' in kinds
    if spec in NUMBERS:
        width = NUMBERS[spec]
        if kind in ADDRESSES:
            return row.get('bytes') in (width, 0, None) or kind == 'ip'
        if kind == 'bytes':
            return row.get('width') == width
        big = a.get('byte-order') == 'big-endian'
        signed = kind.startswith('s') == spec.startswith('s') or row.get('meaning') or 'vals' in row
        return NUMBERS.get(kind) == width and (width == 1 or big == bool(row.get('be'))) and signed
    return kind in {'uint': ('uint', *NUMBERS), 'sint': ('sint', *NUMBERS), 'string': ('str',),
                    'flag': ('flag', 'u8'), 'nest': ('nest', 'array', 'list'),
                    'binary': BLOBS + ('nest', 'array'), 'bitfield32': ('bitfield32', 'struct'),
                    'indexed-array': ('array',), 'array-nest': ('array',),
                    'nest-type-value': ('array',), 'sub-message': ('submsg', 'nest'),
                    'pad': ('pad',), 'unused': (kind,)}[spec]


def described(a):
    return a['type'] + (' big-endian' if a.get('byte-order') == 'big-endian' else '')


def listed(patterns, name):
    return any(re.fullmatch(p, name) for p in patterns)


def test_numbers_and_types(specs, families, tables):
    rows, problems, compared = rows_by_name(tables), [], 0
    for spec in specs:
        if spec.name not in families:
            continue
        for table in spec.sets.values():
            for number, a in table.items():
                here = rows.get(a['constant'], ())
                if not here:
                    continue
                compared += 1
                if not any(row['n'] == number for _, row in here):
                    if listed(exceptions.NUMBERS, a['constant']):
                        continue
                    problems.append(f"{spec.name}: {a['constant']} is {number} in the spec, "
                                    f"{[row['n'] for _, row in here]} in the tables")
                elif not any(fits(a, row) for _, row in here) and \
                        not listed(exceptions.TYPES, a['constant']):
                    row = here[0][1]
                    problems.append(f"{spec.name}: {a['constant']} is {described(a)} in the spec, "
                                    f"{row['kind']}{' be' if row.get('be') else ''} in the tables")
    assert compared > 20
    if problems:
        pytest.fail('\n'.join(sorted(set(problems))), pytrace=False)


def test_nothing_is_missing(specs, families, tables):
    """Each attribute of a spec whose family the tables have, unless its set is not named."""
    rows, missing = rows_by_name(tables), collections.defaultdict(list)
    numbers = collections.defaultdict(set)
    for table in tables.sets:
        for row in table['rows']:
            numbers[row['n']].add(row['name'])
    for spec in specs:
        if spec.name not in families:
            continue
        for name, table in spec.sets.items():
            known = [a for a in table.values() if a['constant'] in rows]
            if not known and not spec.generic:
                continue	# a set whose constants have no prefix of their own in the spec
            missing[f'{spec.name} {name}'] += [
                a['constant'] for a in table.values()
                if a['constant'] not in rows and a['type'] not in ('pad', 'unused')
                and not listed(exceptions.MISSING, a['constant'])]
    missing = {k: v for k, v in missing.items() if v}
    if missing:
        pytest.fail('\n'.join(f'{k}: {v}' for k, v in sorted(missing.items())), pytrace=False)


def test_messages(specs, families):
    problems, compared = [], 0
    for spec in specs:
        if spec.name not in families or spec.text.get('x-family'):
            continue
        there = {type_of(f, m): m['name'] for f in families[spec.name] for m in f['msgs']}
        for number, op in spec.requests.items():
            if not spec.generic and spec.protocol == 12:
                continue	# numbers within a subsystem: the captures tell
            if listed(exceptions.MISSING, op['constant']):
                continue
            compared += 1
            if number not in there:
                problems.append(f"{spec.name}: {op['constant']} ({number}) is missing")
            elif there[number] != op['constant'] and 'name-prefix' in spec.text['operations']:
                problems.append(f"{spec.name}: {number} is {op['constant']} in the spec, "
                                f"{there[number]} in the tables")
    assert compared > 10
    if problems:
        pytest.fail('\n'.join(problems), pytrace=False)


def test_the_project_has_tables_for_every_spec(specs, families):
    """Which specs are not judged at all; a reminder, not a rule."""
    missing = sorted(s.name for s in specs if s.name not in families)
    if missing:
        pytest.skip(f'no tables yet for {missing}')
