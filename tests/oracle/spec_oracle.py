#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Judges what tshark shows of a capture by netlink specs in YAML, byte for byte.

    spec_oracle.py [--only FAMILY] SPECS... CAPTURE PDML

The specs say what stands where: each leaf is an attribute's payload or a member of a struct,
with its place in the frame, its value and its name.  A leaf is decoded if a field that names
something has that very place, right if it shows that value, and named if it has that name.
Besides the kernel's format: "extends" adds to another spec, "x-instead" replaces its form of a
sub-message, which is that of value 0 where there is no selector, "x-either" is one that has its header or its attributes, a member of type "rest" is
structs up to the end; "x-any-type" is a protocol whose messages are all of one form, whatever
their type; "x-family" limits a spec to messages whose first byte is one of a list,
"x-not-family" to all others; "x-reply-header" and "x-reply-set" are the form of what the kernel
sends, "x-asked" names what of a request selects ("asked") in its answers.
"""
import argparse
import collections
import pathlib
import struct
import sys

import yaml

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from support.capture import COOKED, RAW, by_place, number_of, order, pdml, read

CODES = {'u8': 'B', 'u16': 'H', 'u32': 'I', 'u64': 'Q', 's8': 'b', 's16': 'h', 's32': 'i', 's64': 'q'}
WIDTH = {name: struct.calcsize('=' + code) for name, code in CODES.items()}
GENERIC, GENL_CTRL, FIRST_MESSAGE = 16, 16, 16

Leaf = collections.namedtuple('Leaf', 'frame offset size value kind name path')


# Address families whose messages have the spec's numbers and a layout of their own.
OTHERS = {'rt-route': [29]}	# AF_CAN: net/can/gw.c


def constant(*words):
    return ''.join(words).upper().replace('-', '_')


class Spec:
    def __init__(self, path):
        self.text = yaml.load(pathlib.Path(path).read_text(), yaml.CSafeLoader)
        self.name = self.text['name']
        self.protocol = self.text.get('protonum', GENERIC)
        self.generic = self.text.get('protocol', 'genetlink') != 'netlink-raw'
        self.definitions = {d['name']: d for d in self.text.get('definitions', ())}
        self.sets = {}
        self.submessages = {m['name']: {f['value']: f for f in m['formats']}
                            for m in self.text.get('sub-messages', ())}
        self.requests, self.replies = {}, {}
        self.read_sets()
        self.read_operations()

    def read_sets(self):
        whole = [s for s in self.text.get('attribute-sets', ()) if 'subset-of' not in s]
        for s in whole:
            prefix = s.get('name-prefix', f"{self.name}-a-{s['name']}-")
            number, rows = 0, {}
            for a in s['attributes']:
                number = a.get('value', number + 1)
                rows[number] = {**a, 'constant': constant(a.get('name-prefix', prefix), a['name'])}
                if not self.generic and 'name-prefix' not in s:
                    rows[number]['constant'] = constant(a['name'])	# the prefix is not told
            self.sets[s['name']] = rows
        for s in self.text.get('attribute-sets', ()):
            if 'subset-of' in s:
                self.sets[s['name']] = self.sets[s['subset-of']]

    def read_operations(self):
        operations = self.text.get('operations', {})
        prefix = operations.get('name-prefix', f'{self.name}-cmd-')
        unified, asked, told = 0, 0, 0
        for op in operations.get('list', ()):
            op = {'fixed-header': operations.get('fixed-header'), **op,
                  'constant': constant(prefix, op['name'])}
            if operations.get('enum-model', 'unified') == 'unified':
                unified = op.get('value', unified + 1)
                self.requests[unified] = self.replies[unified] = op
                continue
            forms = [op[f] for f in ('do', 'dump') if f in op]
            for numbers, word in ((self.requests, 'request'), (self.replies, 'reply')):
                form = next((f for f in forms if word in f), None)
                if form is None:
                    continue
                last = asked if word == 'request' else told
                number = (form[word] or {}).get('value', last + 1)
                numbers[number] = op
                asked, told = (number, told) if word == 'request' else (asked, number)
            if 'notify' in op or 'event' in op:
                told = op.get('value', told + 1)
                self.replies[told] = op

    def operation(self, number, request):
        if self.text.get('x-any-type'):
            number = 0
        first, second = (self.requests, self.replies) if request else (self.replies, self.requests)
        return first.get(number) or second.get(number)

    def form(self, op, request):
        """(attribute set, fixed header) of an operation's messages."""
        if not request and ('x-reply-set' in self.text or 'x-reply-header' in self.text):
            return self.text.get('x-reply-set'), self.text.get('x-reply-header')
        if 'attribute-set' not in op and 'notify' in op:
            told = next(o for o in self.requests.values() if o['name'] == op['notify'])
            return told.get('attribute-set'), told.get('fixed-header')
        return op.get('attribute-set'), op.get('fixed-header')

    # --- sizes and names -------------------------------------------------------------

    def member_size(self, member):
        if member['type'] in WIDTH:
            return WIDTH[member['type']]
        length = member.get('len')
        if isinstance(length, str):
            length = self.definitions[length]['value']
        if length is None and member.get('struct') and member['type'] != 'rest':
            return self.struct_size(member['struct'])
        return length or 0

    def struct_size(self, name):
        return sum(map(self.member_size, self.definitions[name]['members']))

    def value_name(self, a, number):
        """What a sub-message calls the value: an enum's entry, else the number."""
        enum = self.definitions.get(a.get('enum'), {})
        if enum.get('type') == 'enum':
            value = enum.get('value-start', 0) - 1
            for entry in enum['entries']:
                entry = entry if isinstance(entry, dict) else {'name': entry}
                value = entry.get('value', value + 1)
                if value == number:
                    return entry['name']
        return number


class Reader:
    """Goes through one message and collects its leaves."""

    def __init__(self, spec, frame, data, be):
        self.spec, self.frame, self.data, self.be = spec, frame, data, be
        self.leaves = []

    def number(self, kind, offset, endian=None):
        e = {'big-endian': '>', 'little-endian': '<'}.get(endian, order(self.be))
        return struct.unpack_from(e + CODES[kind], self.data, offset)[0]

    def leaf(self, path, name, offset, size, value=None, kind='bytes'):
        self.leaves.append(Leaf(self.frame, offset, size, value, kind, name,
                                f'{self.spec.name}/{path}'))

    def scalar(self, path, name, offset, kind, endian=None):
        self.leaf(path, name, offset, WIDTH[kind], self.number(kind, offset, endian), 'number')

    def headers(self, offset, end):
        """(type word, offset, end) of the attributes, as far as they can be read."""
        while offset + 4 <= end:
            length, kind = self.number('u16', offset), self.number('u16', offset + 2)
            if length < 4 or offset + length > end:
                return
            yield kind, offset + 4, offset + length
            offset += (length + 3) & ~3

    def header(self, table, offset, end):
        """{name: value} of the numbers of a struct."""
        reader = Reader(self.spec, 0, self.data, self.be)
        reader.struct(table, '', offset, end)
        return {leaf.path.rsplit('.', 1)[-1]: leaf.value for leaf in reader.leaves
                if leaf.kind == 'number'}

    def asked(self, attributes, header, start, end):
        """What a request has of that by which its answers are read."""
        found = self.header(header, start, end) if header else {}
        start += (self.spec.struct_size(header) + 3) & ~3 if header else 0
        found.update(self.selectors(self.spec.sets.get(attributes, {}), start, end))
        names = [n for n in self.spec.text['x-asked'] if n in found]
        return {'asked': found[names[0]]} if names else {}

    def struct(self, table, path, offset, end):
        """Members as far as they are there; returns where they end."""
        for m in self.spec.definitions[table]['members']:
            size = self.spec.member_size(m)
            if offset + size > end:
                return offset
            here, name = f"{path}.{m['name']}", m['name'].replace('-', '_')
            if m['type'] in WIDTH:
                self.scalar(here, name, offset, m['type'], m.get('byte-order'))
            elif m['type'] == 'rest':
                one = self.spec.struct_size(m['struct'])
                for start in range(offset, end - one + 1, one):
                    offset = self.struct(m['struct'], here, start, start + one)
            elif m.get('struct'):
                self.struct(m['struct'], here, offset, offset + size)
            elif m.get('sub-type') in WIDTH:
                for start in range(offset, offset + size, WIDTH[m['sub-type']]):
                    self.scalar(here + '[]', name, start, m['sub-type'])
            elif m['type'] != 'pad' and size:
                self.leaf(here, name, offset, size)
            offset += size
        return offset

    def selectors(self, table, offset, end):
        """{name: value} of what may select."""
        found = {}
        for kind, start, stop in self.headers(offset, end):
            a = table.get(kind & 0x3fff, {})
            if a.get('type') == 'string':
                found[a['name']] = self.data[start:stop].split(b'\0')[0].decode('latin1')
            elif a.get('type') in WIDTH and stop - start == WIDTH[a['type']]:
                found[a['name']] = self.spec.value_name(
                    a, self.number(a['type'], start, a.get('byte-order')))
        return found

    def attributes(self, name, path, offset, end, scopes):
        table = self.spec.sets.get(name, {})
        scopes = [self.selectors(table, offset, end)] + scopes
        for kind, start, stop in self.headers(offset, end):
            a = table.get(kind & 0x3fff)
            if a is None:
                self.leaf(f'{path}?{kind & 0x3fff}', None, start, stop - start, kind='unspecified')
            else:
                self.attribute(a, path + a['constant'], start, stop, scopes)

    def attribute(self, a, path, start, stop, scopes):
        read = getattr(self, 'read_' + a['type'].replace('-', '_'), None)
        if a['type'] in WIDTH:
            read = self.read_scalar
        if a['type'] in ('pad', 'unused'):
            return
        if read is None:
            self.leaf(path, a['constant'], start, stop - start)
        else:
            read(a, path, start, stop, scopes)

    def read_scalar(self, a, path, start, stop, scopes):
        if stop - start == WIDTH[a['type']]:
            self.scalar(path, a['constant'], start, a['type'], a.get('byte-order'))
        else:
            # Not what the spec says: the reader may show it as bytes that are wrong.
            self.leaf(path, None, start, stop - start, kind='unspecified')

    def read_uint(self, a, path, start, stop, scopes):
        kind = f"{a['type'][0]}{8 * (stop - start)}"
        self.read_scalar({**a, 'type': kind if kind in WIDTH else 'u8'}, path, start, stop, scopes)

    read_sint = read_uint

    def read_string(self, a, path, start, stop, scopes):
        text = self.data[start:stop].split(b'\0')[0].decode('utf-8', 'replace')
        self.leaf(path, a['constant'], start, stop - start, text, 'text')

    def read_flag(self, a, path, start, stop, scopes):
        self.leaf(path, a['constant'], start, stop - start, True, 'flag')

    def read_bitfield32(self, a, path, start, stop, scopes):
        if stop - start == 8:
            self.scalar(path + '.value', a['constant'], start, 'u32')
            self.scalar(path + '.selector', a['constant'], start + 4, 'u32')

    def read_binary(self, a, path, start, stop, scopes):
        size = stop - start
        if a.get('struct') in self.spec.definitions:
            one = self.spec.struct_size(a['struct'])
            rest = self.spec.definitions[a['struct']]['members'][-1]['type'] == 'rest'
            times = size // one if one and size % one == 0 and not rest else 1
            for i in range(max(times, 1)):
                self.struct(a['struct'], path, start + i * one, stop)
        elif a.get('sub-type') in WIDTH:
            for offset in range(start, stop - WIDTH[a['sub-type']] + 1, WIDTH[a['sub-type']]):
                self.scalar(path + '[]', '', offset, a['sub-type'])
        else:
            self.leaf(path, a['constant'], start, size)

    def read_nest(self, a, path, start, stop, scopes):
        self.attributes(a['nested-attributes'], path + '/', start, stop, scopes)

    def read_indexed_array(self, a, path, start, stop, scopes):
        kind = a.get('sub-type', 'nest')
        for _, first, last in self.headers(start, stop):
            if kind == 'nest':
                self.attributes(a['nested-attributes'], path + '[]/', first, last, scopes)
            elif a.get('struct'):
                self.struct(a['struct'], path + '[]', first, last)
            elif kind in WIDTH and last - first == WIDTH[kind]:
                self.scalar(path + '[]', a['constant'], first, kind, a.get('byte-order'))
            else:
                self.leaf(path + '[]', a['constant'], first, last - first)

    read_array_nest = read_indexed_array

    def read_nest_type_value(self, a, path, start, stop, scopes):
        for _ in a['type-value']:
            inner = next(self.headers(start, stop), None)
            if inner is None:
                return
            _, start, stop = inner
        self.attributes(a['nested-attributes'], path + '/', start, stop, scopes)

    def read_sub_message(self, a, path, start, stop, scopes):
        key = next((s[a['selector']] for s in scopes if a['selector'] in s), None) if 'selector' in a else 0
        form = self.spec.submessages.get(a['sub-message'], {}).get(key)
        if form is None:
            self.leaf(f'{path}<{key}>', None, start, stop - start, kind='unspecified')
            return
        members = self.spec.definitions[form['fixed-header']]['members'] if 'fixed-header' in form else ()
        if members and members[0]['name'] == 'type' and start + 4 <= stop:
            # one of several layouts, as its first member says
            key = f"{key}:{self.number(members[0]['type'], start)}"
        path = f'{path}<{key}>/'
        if form.get('x-either') and stop - start != self.spec.struct_size(form['fixed-header']):
            form = {**form, 'fixed-header': None}
        if form.get('fixed-header'):
            start = (self.struct(form['fixed-header'], path, start, stop) + 3) & ~3
        if form.get('attribute-set'):
            self.attributes(form['attribute-set'], path, start, stop, scopes)


class Oracle:
    def __init__(self, paths):
        files = [f for p in map(pathlib.Path, paths)
                 for f in (sorted(p.glob('*.yaml')) if p.is_dir() else [p])]
        specs = [Spec(f) for f in files]
        for more in [s for s in specs if 'extends' in s.text]:
            for base in (s for s in specs if s.name == more.text['extends']):
                base.sets.update(more.sets)
                base.definitions.update(more.definitions)
                base.requests.update(more.requests)
                base.replies.update(more.replies)
                for name, forms in more.submessages.items():
                    base.submessages.setdefault(name, {}).update(
                        {k: v for k, v in forms.items()
                         if k not in base.submessages.get(name, {}) or v.get('x-instead')})
        self.specs = [s for s in specs if 'extends' not in s.text]
        self.generic = {s.name.replace('_', '-').lower(): s for s in self.specs if s.generic}

    def leaves(self, capture):
        """([Leaf], Counter of what no spec speaks of)"""
        found, unspecified = [], collections.Counter()
        frames = list(self.messages(capture))
        any_type = {s.protocol for s in self.specs if s.text.get('x-any-type')}
        ids = {GENL_CTRL: self.generic.get('nlctrl')}
        for _, data, be, protocol, kind, flags, start, end in frames:
            if protocol == GENERIC and kind == GENL_CTRL and not flags & 1:
                self.learn(ids, data, be, start + 4, end)
        asked = {}	# by sequence number, the newest
        for frame, data, be, protocol, kind, flags, start, end in frames:
            if kind < FIRST_MESSAGE and protocol not in any_type:
                continue
            exchange = protocol, data[start - 8:start - 4]
            request, number = bool(flags & 1), kind
            if protocol == GENERIC:
                candidates = [ids[kind]] if ids.get(kind) and start < end else []
                number, start = data[start] if start < end else 0, start + 4
            else:
                candidates = [s for s in self.specs if not s.generic and s.protocol == protocol]
            spec, op = self.choose(candidates, number, request, data, start, end)
            if op is None:
                unspecified[f'protocol {protocol} type {kind}'] += 1
                continue
            if request:
                asked[exchange] = {}
                if 'x-asked' in spec.text:
                    asked[exchange] = Reader(spec, frame, data, be).asked(
                        *spec.form(op, True), start, end)
            found += self.message(spec, op, request, frame, data, be, start, end,
                                  asked.get(exchange, {}))
        return found, unspecified

    @staticmethod
    def choose(specs, number, request, data, start, end):
        for spec in specs:
            families = spec.text.get('x-family')
            if families and (start >= end or data[start] not in families):
                continue
            if start < end and data[start] in spec.text.get('x-not-family', ()):
                continue
            if start < end and data[start] in OTHERS.get(spec.name, ()):
                continue
            op = spec.operation(number, request)
            if op:
                return spec, op
        return None, None

    @staticmethod
    def message(spec, op, request, frame, data, be, start, end, asked):
        reader = Reader(spec, frame, data, be)
        attributes, header = spec.form(op, request)
        if not asked and not request and 'x-asked' in spec.text:
            asked = reader.asked(attributes, header, start, end)	# it says so itself
        if header:
            start = (reader.struct(header, '', start, end) + 3) & ~3
        if attributes:
            reader.attributes(attributes, '', start, end, [asked])
        return reader.leaves

    def learn(self, ids, data, be, start, end):
        number = name = None
        for kind, first, last in Reader(None, 0, data, be).headers(start, end):
            if kind == 1:
                number = struct.unpack_from(order(be) + 'H', data, first)[0]
            elif kind == 2:
                name = data[first:last].split(b'\0')[0].decode('latin1')
        if number and name:
            ids[number] = self.generic.get(name.replace('_', '-').lower())

    @staticmethod
    def messages(capture):
        for frame, data, _ in read(capture):
            if len(data) < COOKED + 16 or data[2:4] != b'\x03\x38':
                continue
            protocol = int.from_bytes(data[14:16], 'big')
            little, big = (struct.unpack_from(e + 'I', data, COOKED)[0] for e in '<>')
            be = not 16 <= little <= len(data) - COOKED and 16 <= big <= len(data) - COOKED
            offset = COOKED
            while offset + 16 <= len(data):
                length, kind, flags = struct.unpack_from(order(be) + 'IHH', data, offset)
                if length < 16 or offset + length > len(data):
                    break
                yield frame, data, be, protocol, kind, flags, offset + 16, offset + length
                offset += (length + 3) & ~3


Verdict = collections.namedtuple('Verdict', 'leaf decoded right named shown')


def is_right(leaf, fields):
    if leaf.kind == 'number':
        shown = [number_of(f.show) for f in fields]
        # What is shown as no number (an address, a date) cannot be compared here.
        return any(s is None or (s - leaf.value) % (1 << 8 * leaf.size) == 0 for s in shown)
    if leaf.kind == 'text':
        return any(f.show == leaf.value for f in fields)
    return True


def is_named(leaf, fields):
    """A member may have a prefix that the spec leaves out: ndm_used."""
    name = leaf.name.lower()
    return not name or any(part == name or part.endswith('_' + name)
               for f in fields for part in f.name.lower().split('.'))


def judge(leaves, stream):
    """A Verdict for each leaf that a spec speaks of."""
    wanted = collections.defaultdict(list)
    for leaf in leaves:
        if leaf.kind != 'unspecified':
            wanted[leaf.frame].append(leaf)
    for frame, fields in pdml(stream):
        places = by_place(f for f in fields if f.name not in RAW and f.name[:4] != '_ws.')
        for leaf in wanted.pop(frame, ()):
            here = places[leaf.offset, leaf.size]
            if leaf.size == 0:
                # What has no payload is named at its header.
                here = here + places[leaf.offset - 4, 4]
            yield Verdict(leaf, bool(here), bool(here) and is_right(leaf, here),
                          bool(here) and is_named(leaf, here), [(f.name, f.show) for f in here[:3]])
    assert not wanted, f'frames without a line: {sorted(wanted)[:5]}'


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--only', action='append')
    parser.add_argument('--worst', type=int, default=25)
    parser.add_argument('specs', nargs='+')
    parser.add_argument('capture')
    parser.add_argument('pdml')
    a = parser.parse_args()
    leaves, unspecified = Oracle(a.specs).leaves(a.capture)
    if a.only:
        leaves = [x for x in leaves if x.path.split('/')[0] in a.only]
    verdicts = list(judge(leaves, a.pdml))
    total = max(len(verdicts), 1)
    print(f'{len(verdicts)} leaves: ' + ', '.join(
        f'{sum(getattr(v, what) for v in verdicts) * 100 / total:.1f} % {what}'
        for what in ('decoded', 'right', 'named')))
    for what in ('decoded', 'right', 'named'):
        bad = [v for v in verdicts if not getattr(v, what)]
        for path, n in collections.Counter(v.leaf.path for v in bad).most_common(a.worst):
            one = next(v for v in bad if v.leaf.path == path)
            print(f'  not {what} {n:6} {path}: frame {one.leaf.frame} at {one.leaf.offset}+'
                  f'{one.leaf.size} is {one.leaf.value!r}, shown {one.shown}')
    for what, n in unspecified.most_common(a.worst):
        print(f'  no spec {n:6} {what}')


if __name__ == '__main__':
    main()
