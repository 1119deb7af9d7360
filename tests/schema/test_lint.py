# SPDX-License-Identifier: GPL-2.0-or-later
"""Rules that tables must keep and no compiler checks."""
import collections
import re

import pytest

import lint_exceptions as listed
from support import run
from support.tables import NUMBERS, children, reached

SCHEMA = run.TOP / 'plugin' / 'schema'
DEFINES = re.compile(r'^(?:SHARED_)?(SET|SET_AKA|STRUCTURE|STRUCTURE_AS|VALS|VALS_BY|CASES)\((\w+)', re.M)
TABLE_LISTS = {'SET': 'sets', 'SET_AKA': 'sets', 'STRUCTURE': 'structs', 'STRUCTURE_AS': 'structs',
               'VALS': 'vals', 'VALS_BY': 'vals_by', 'CASES': 'cases'}


def no(problems):
    if problems:
        pytest.fail('\n'.join(sorted(set(problems))), pytrace=False)


def test_custom_rows_are_counted(tables):
    custom = [r.get('name', '(case)') for r in tables.all_rows() if r['kind'] == 'custom']
    print(f'CUSTOM rows: {len(custom)} {custom}')
    assert len(custom) <= listed.CUSTOM_ROWS, f'a word is better than CUSTOM: {custom}'


def test_names_within_a_set_are_unique(tables):
    problems = []
    for table in tables.sets + tables.structs:
        names = collections.Counter(r['name'] for r in table['rows'] if r['kind'] != 'pad')
        problems += [f"{table['name']}: {name} stands {n} times"
                     for name, n in names.items() if n > 1]
    no(problems)


def majority(names, tokens):
    """The prefix of so many words that most names have; None if there is none."""
    common = collections.Counter('_'.join(n.split('_')[:tokens]) for n in names
                                 if n.count('_') >= tokens)
    if not common:
        return None
    prefix, n = common.most_common(1)[0]
    return prefix + '_' if n >= 2 and n >= 0.6 * len(names) else None


def test_attribute_prefix_fits_its_set(tables):
    """A constant pasted from another set has another prefix."""
    problems = []
    for table in tables.sets:
        names = [r['name'] for r in table['rows']]
        for tokens in (1, 2):
            prefix = majority(names, tokens)
            allowed = listed.PREFIXES.get(table['name'], ())
            problems += [f"{table['name']}: {n} does not begin with {prefix}" for n in names
                         if prefix and not n.startswith(prefix) and not n.startswith(tuple(allowed))
                         and (tokens == 1 or len(names) >= 8 and
                              sum(m.startswith(prefix) for m in names) >= 0.85 * len(names))]
    no(problems)


def test_attribute_names_are_constants(tables):
    no([f"{t['name']}: {r['name']}" for t in tables.sets for r in t['rows']
        if not re.fullmatch(r'_*[A-Z][A-Za-z0-9_]*', r['name'])])


# --- selectors -----------------------------------------------------------------------

def first_struct_or_set(row):
    while row['kind'] == 'list':
        row = row['elem']
    if row['kind'] == 'struct':
        return ('struct', row['struct'])
    if row['kind'] == 'nest' and 'struct' not in row:
        return ('set', row['set'])
    return None


def resolves_in(scope, path):
    """Whether path (a/b) leads to a row, starting in this table."""
    row = next((r for r in scope[1]['rows'] if r['name'] == path[0]), None)
    if row is None or len(path) == 1:
        return row is not None
    inner = first_struct_or_set(row)
    return inner is not None and resolves_in(inner, path[1:])


def choices(selector, scopes):
    """{choice: whether it leads to a row} of a selector like 'family|sel/family'."""
    return {choice: any(resolves_in(s, choice.split('/')) for s in scopes)
            for choice in selector.split('|')}


def selectors_of(row):
    for key in ('selector', 'prefix', 'length', 'count'):
        if key == 'length' and row['kind'] == 'records':
            continue	# a member of the record itself
        if key in row and row[key] not in ('nla_len', 'NLA_F_NESTED', 'first byte'):
            yield row[key]
    if 'elem' in row:
        yield from selectors_of(row['elem'])
    for case in row.get('cases', {}).get('list', ()):
        if case.get('type', {}).get('kind') not in (None, 'nest'):
            yield from selectors_of(case['type'])


class Selectors:
    """Goes through the tables with the scopes that the walker would have."""

    def __init__(self):
        self.good, self.bad, self.seen = set(), {}, set()
        self.asked = []	# what the request has, if the answer is read by it

    def ask(self, row):
        """The request's structs and sets, those of its cases too."""
        self.asked += [(what, row[what]) for what in ('struct', 'set') if what in row]
        for case in row.get('cases', {}).get('list', ()):
            self.ask(case.get('type', {}))

    def enter(self, scopes, where):
        key = tuple((kind, table['id']) for kind, table in scopes + self.asked[:1])
        if key in self.seen or len(scopes) > 10 or len(key) != len(set(key)):
            return
        self.seen.add(key)
        table = scopes[0][1]
        for row in table['rows']:
            for selector in selectors_of(row):
                for choice, there in choices(selector, scopes + self.asked).items():
                    at = (table['name'], row['name'], choice)
                    if there:
                        self.good.add(at)
                    else:
                        self.bad[at] = where
            self.content(row, scopes, f"{where}/{row['name']}")

    def content(self, row, scopes, where):
        if row['kind'] == 'nest' and 'struct' in row:
            attrs = [('set', row['set'])] if 'set' in row else []
            self.enter([('struct', row['struct'])] + attrs + scopes, where)
            scopes = [('struct', row['struct'])] + scopes
        for what, inner in children(row):
            if what == 'set':
                self.enter([('set', inner)] + scopes, where)
            elif what == 'struct' and row['kind'] == 'struct':
                self.enter([('struct', inner)] + scopes, where)
            elif what == 'elem':
                self.content(inner, scopes, where)
            elif what == 'cases':
                for case in inner['list']:
                    if 'type' in case:
                        self.content(case['type'], scopes, where)


def test_selectors_resolve(tables):
    """Each choice of each selector leads to a row in some message."""
    walk = Selectors()
    for family, msg, form, row in tables.bodies():
        walk.asked = []
        if form == 'reply' and msg.get('asked'):
            walk.ask(msg['body'])
        walk.content(row, [], f"{family['filter']} {msg['name']}")
    assert walk.good, 'no selector at all: this test tests nothing'
    never = {at: where for at, where in walk.bad.items() if at not in walk.good}
    no([f'{table}: {row} wants {selector!r}, which nothing around it has ({where})'
        for (table, row, selector), where in never.items()
        if (table, row) not in listed.SELECTORS])


def test_cases_differ(tables):
    problems = []
    for table in tables.cases:
        keys = collections.Counter((c.get('key'), c['number'] if 'key' not in c else None)
                                   for c in table['list']
                                   if not c.get('otherwise') and not c.get('present'))
        problems += [f"{table['name']}: case {k} stands {n} times" for k, n in keys.items() if n > 1]
        others = sum(1 for c in table['list'] if c.get('otherwise'))
        if others > 1:
            problems.append(f"{table['name']}: {others} times otherwise")
    no(problems)


# --- values --------------------------------------------------------------------------

def users_of_vals(tables):
    for row in tables.all_rows():
        if 'vals' in row:
            yield row, row['vals']
        for case in row.get('vals_by', {}).get('list', ()):
            yield row, tables.vals[case['vals']]


def test_flags_are_single_bits(tables):
    """Each is shown as a boolean of its own: two bits in one would be true for either."""
    problems = []
    for row, vals in users_of_vals(tables):
        if not row.get('flags') or vals['name'] in listed.FLAGS:
            continue
        seen = {}
        for v in vals['list']:
            if v['value'] == 0 or v['value'] & (v['value'] - 1):
                problems.append(f"{vals['name']}: {v['name']} = {v['value']:#x} is not one bit")
            if v['value'] in seen:
                problems.append(f"{vals['name']}: {v['name']} and {seen[v['value']]} are the same bit")
            seen[v['value']] = v['name']
    no(problems)


def test_values_are_unique(tables):
    problems = []
    for row, vals in users_of_vals(tables):
        if vals['name'] in listed.VALUES:
            continue
        seen = {}
        for v in vals['list']:
            if v['value'] in seen:
                problems.append(f"{vals['name']}: {v['name']} and {seen[v['value']]} are {v['value']}")
            seen[v['value']] = v['name']
    no(problems)


def test_values_fit_their_field(tables):
    problems = []
    for row, vals in users_of_vals(tables):
        width = NUMBERS.get(row['kind'])
        if not width or vals['name'] in listed.WIDE_VALUES:
            continue
        signed = row['kind'].startswith('s')
        for v in vals['list']:
            value = v['value']
            if signed and value >> 63:
                value = 2 ** 64 - value - 1
            if value >> (8 * width - signed):
                problems.append(f"{row.get('name')} ({row['kind']}): {vals['name']} has "
                                f"{v['name']} = {v['value']:#x}")
    no(problems)


# --- what nobody uses ------------------------------------------------------------------

def defined():
    """{list: {name: how often}} in the sources."""
    found = collections.defaultdict(collections.Counter)
    for path in SCHEMA.rglob('*.c'):
        for word, name in DEFINES.findall(path.read_text()):
            found[TABLE_LISTS[word]][name] += 1
    return found


@pytest.mark.parametrize('kind', ['sets', 'cases', 'vals', 'vals_by'])
def test_every_table_is_reached(tables, kind):
    """A table that no family leads to shows nothing to anybody."""
    there = collections.Counter(t['name'] for t in getattr(tables, kind))
    source = defined()[kind]
    assert source, f'found no {kind} in the sources: this test tests nothing'
    no([f'{name}: {n} in the sources, {there[name]} reached' for name, n in source.items()
        if there[name] < n and name not in listed.UNREACHED])


def test_structs_are_reached(tables):
    there = len(tables.structs)
    source = sum(n for name, n in defined()['structs'].items() if name not in listed.UNREACHED)
    names = {t['name'] for t in tables.structs}
    assert there >= source, f'{source} in the sources, {there} reached; missing perhaps: ' \
        f"{sorted(set(defined()['structs']) - names - set(listed.UNREACHED))}"


def test_a_table_belongs_to_one_protocol(tables):
    """Its fields are registered once, under the first protocol that reaches it."""
    protocols = collections.defaultdict(set)
    for family, _, _, row in tables.bodies():
        for what, table in reached(row):
            protocols[what, table['id'], table['name']].add(family['filter'])
    no([f'{what} {name}: {sorted(filters)}' for (what, _, name), filters in protocols.items()
        if len(filters) > 1 and name not in listed.SHARED and what != 'cases'])


# --- messages --------------------------------------------------------------------------

def test_info_templates_name_what_is_there(tables):
    no([f"{f['filter']} {m['name']}: {m['info']!r} at {m['info_bad']!r}"
        for f in tables.families for m in f['msgs'] if 'info_bad' in m])


def test_every_message_says_more_than_its_name(tables):
    """An Info template for each that has anything in it."""
    no([f"{f['filter']} {m['name']}" for f in tables.families for m in f['msgs']
        if m.get('body', {}).get('kind', 'empty') != 'empty' and not m.get('info')
        and m['name'] not in listed.WITHOUT_INFO])


def test_message_kinds_fit_their_names(tables):
    """The kind decides what the bits 0x0f00 of the flags mean."""
    problems = []
    for family in tables.families:
        for msg in family['msgs']:
            verb = re.match(r'RTM_(NEW|DEL|GET)', msg['name'])
            if verb and msg['kind'] != verb[1].lower():
                problems.append(f"{msg['name']} is {msg['kind']}")
    no(problems)


def test_families_are_unique(tables):
    keys = collections.Counter((f.get('genl'), f['protocol'], f['subsys'], f.get('first')) for f in tables.families)
    no([f'{key} stands {n} times' for key, n in keys.items() if n > 1])


def test_generic_families_say_so(tables):
    no([f"{f['filter']}: genl {f.get('genl')!r}, protocol {f['protocol']}" for f in tables.families
        if 'genl' in f and f['protocol'] != 16 or f['filter'].startswith('genl-') != ('genl' in f)
        and f['filter'] not in listed.GENL_FILTERS])


def test_only_members_share_bytes(tables):
    """A bit-field is followed by another of the same width."""
    problems = []
    for table in tables.structs:
        for row, after in zip(table['rows'], table['rows'][1:] + [None]):
            if row.get('shares') and (not after or after.get('bytes') != row.get('bytes') or
                                      'mask' not in after):
                problems.append(f"{table['name']}: {row['name']} shares its bytes with no other")
    for table in tables.structs:
        used = 0
        for row in table['rows']:
            mask = row.get('mask', 0)
            if used & mask:
                problems.append(f"{table['name']}: {row['name']} overlaps a bit-field before it")
            used = used | mask if row.get('shares') else 0
    no(problems)
