# SPDX-License-Identifier: GPL-2.0-or-later
"""The tables as nls-dump tells them, with references resolved."""
import json
import subprocess

NUMBERS = {'u8': 1, 'u16': 2, 'u32': 4, 'u64': 8, 's8': 1, 's16': 2, 's32': 4, 's64': 8}
SUBSYS = {2: 8, 12: 8, 20: 10}	# protocols whose types begin with whose they are: where
REFERENCES = {'set': 'sets', 'struct': 'structs', 'cases': 'cases', 'vals': 'vals',
              'vals_by': 'vals_by'}


class Tables:
    """families, errnos, and .sets/.structs/.cases/.vals: lists of dicts.

    In a row, 'set', 'struct', 'cases' and 'vals' are the tables themselves; each table has
    its 'id'.
    """

    def __init__(self, program):
        data = json.loads(subprocess.run([program], check=True, capture_output=True).stdout)
        self.families, self.errnos = data['families'], data['errnos']
        for kind in ('sets', 'structs', 'cases', 'vals', 'vals_by'):
            found = {t['id']: t['table'] for t in data['tables'] if t and t['list'] == kind}
            setattr(self, kind, [found[i] for i in range(len(found))])
            for i, table in enumerate(getattr(self, kind)):
                table['id'] = i
        for row in list(self.all_rows()):
            for key, kind in REFERENCES.items():
                if key in row:
                    row[key] = getattr(self, kind)[row[key]]

    def all_rows(self):
        """Every row, inner ones and bodies included."""
        for family in self.families:
            for msg in family['msgs']:
                for form in ('body', 'reply', 'dump', 'other'):
                    yield from _with_inner(msg.get(form))
        for table in self.sets + self.structs:
            for row in table['rows']:
                yield from _with_inner(row)
        for table in self.cases:
            for case in table['list']:
                yield from _with_inner(case.get('type'))

    def bodies(self):
        """(family, message, form, row) of every form of every message."""
        for family in self.families:
            for msg in family['msgs']:
                for form in ('body', 'reply', 'dump', 'other'):
                    if form in msg:
                        yield family, msg, form, msg[form]


def _with_inner(row):
    while row:
        yield row
        row = row.get('elem')


def children(row):
    """(what, table or row) that a row leads to."""
    if 'struct' in row:
        yield 'struct', row['struct']
    if 'set' in row:
        yield 'set', row['set']
    if 'cases' in row:
        yield 'cases', row['cases']
    if 'elem' in row:
        yield 'elem', row['elem']


def reached(row, seen=None):
    """(kind, table) of the sets, structs and cases that a row leads to, each once."""
    seen = set() if seen is None else seen
    todo = [row]
    while todo:
        for what, table in children(todo.pop()):
            if what == 'elem':
                todo.append(table)
                continue
            if (what, table['id']) in seen:
                continue
            seen.add((what, table['id']))
            yield what, table
            if what == 'cases':
                todo += [c['type'] for c in table['list'] if 'type' in c]
            else:
                todo += table['rows']
