# SPDX-License-Identifier: GPL-2.0-or-later
"""Every row of the tables in a made-up frame: right, short, long and cut off.

The frames of a family and byte order are one capture; tshark reads it once.
"""
import ipaddress

import pytest

from generated import build, exceptions
from support.capture import Writer, attr, by_place, number_of, pdml
from support.tables import NUMBERS

EXPERTS = {'netlink.wrong_length', 'netlink.overrun', 'netlink.unknown', 'netlink.trailing',
           'netlink.too_deep', 'netlink.cut', 'netlink.no_selector', 'netlink.bad_message_length',
           'netlink.guess'}
FIXED = set(NUMBERS) | {'ipv4', 'ipv6', 'bitfield32'}
ORDERS = pytest.mark.parametrize('be', [False, True], ids=['little', 'big'])


class Frames:
    """A capture that is being written, and what must be shown of each frame."""

    def __init__(self, path):
        self.path, self.writer, self.cases, self.introduced = path, Writer(path), {}, set()
        self.id = None

    def add(self, builder, msg, tail, what, cut=0):
        """what(offset): the checks of the frame, told where its tail stands."""
        if 'genl' in msg.family and self.id != msg.family['genl']:
            self.id = msg.family['genl']
            self.writer.frame(build.introduce(msg.family, builder.be))
        data, offset = msg.frame(builder, self.writer.frames + 1, tail)
        held = data[:len(data) - cut]
        number = self.writer.frame(held, len(data))
        self.cases[number] = what(offset)

    def decode(self, shark):
        self.writer.file.close()
        process = shark.start('-r', self.path, '-T', 'pdml')
        shown = {number: fields for number, fields in pdml(process.stdout) if number in self.cases}
        process.wait()
        assert process.returncode == 0
        assert shown.keys() == self.cases.keys()
        return shown


def rows(walk):
    """(builder, message, row, filter) of every attribute that can be made."""
    for builder, msg in walk.messages:
        for row in msg.levels[-1].rows():
            yield builder, msg, row, builder.name(row['name'])


def samples(walk):
    """(builder, message, row, Value) of every row; a sub-message once for each case."""
    for builder, msg, row, name in rows(walk):
        if (msg.family['filter'], row['name']) in exceptions.ROWS:
            continue
        try:
            if row['kind'] == 'submsg':
                yield from case_samples(builder, msg, row, name)
            elif row['kind'] == 'custom':
                continue
            else:
                at = msg.copy()
                if row['kind'] == 'addr' and row.get('meaning') != 'labels':
                    at.select(builder, row['selector'], build.AF_INET)
                yield builder, at, row, builder.value(row, name)
        except build.Cannot as why:
            walk.cannot.append((msg.family['filter'], row['name'], None, str(why)))


def case_samples(builder, msg, row, name):
    for case in row['cases']['list']:
        kind = case.get('type', {}).get('kind', 'submsg')
        if kind in ('nest', 'submsg', 'custom') or case.get('otherwise'):
            continue
        at = msg.copy()
        build.select_case(builder, at, row, case)
        inner = builder.name(row['name'], case.get('key') or str(case['number']))
        value = builder.value(case['type'], inner)
        if kind in build.CONTAINERS:
            value.expected = [e for e in value.expected if e.filter != inner]
        if row['selector'] == 'nla_len' and len(value.data) != case['number']:
            raise build.Cannot(f"a sample of {case['number']} bytes")
        yield builder, at, row, value


def shows(field, value):
    if value is None:
        return True
    if isinstance(value, bytes):
        return field.value.replace(':', '') == value.hex()
    if isinstance(value, int):
        shown = number_of(field.show)
        return shown is not None and (shown - value) % (1 << 8 * max(field.size, 1)) == 0
    try:
        return ipaddress.ip_address(field.show) == ipaddress.ip_address(value)
    except ValueError:
        return field.show == value


def problems_of_exact(fields, expected):
    """What is not shown as it must be, and what is complained of."""
    places = by_place(fields)
    for e in expected:
        here = [f for f in places[e.offset, e.size] if f.name == e.filter]
        if not here:
            near = sorted({f.name for f in fields if f.pos == e.offset and f.name != ''})
            yield f'{e.filter} is not at {e.offset}+{e.size}; there: {near}'
        elif not any(shows(f, e.value) for f in here):
            yield f'{e.filter} shows {here[0].show!r}, not {e.value!r}'
        elif len([f for f in here if not f.hidden]) > 1:
            yield f'{e.filter} is shown twice'
    for field in fields:
        if field.name in EXPERTS or field.name in ('_ws.malformed', '_ws.expert.malformed'):
            yield f'{field.name}: {field.label}'
        if 'Dissector bug' in field.label or 'Malformed Packet' in field.label:
            yield field.label


def fail(problems, cannot=()):
    if problems:
        lines = sorted(set(problems))
        pytest.fail(f'{len(lines)} rows:\n' + '\n'.join(lines[:200]), pytrace=False)


@pytest.fixture(scope='module', params=[False, True], ids=['little', 'big'])
def walk(tables, request):
    return build.Walk(tables, request.param)


def where(msg, row):
    return f"{msg.family['filter']} {msg.msg['name']} ({msg.form}) {row['name']}"


def test_most_rows_can_be_made(walk):
    """So that the other tests do not pass for lack of frames."""
    made = {(m.family['filter'], r['name']) for _, m, r, _ in samples(walk)}
    all_rows = {(m.family['filter'], r['name']) for _, m, r, _ in rows(walk)}
    print(f'{len(made)} of {len(all_rows)} rows')
    for why in sorted({str(c) for c in walk.cannot}):
        print('cannot:', why)
    assert len(made) > 0.9 * len(all_rows), sorted(all_rows - made)


def test_exact(walk, tshark, scratch):
    frames = Frames(scratch / f'exact-{walk.be}.pcap')
    for builder, msg, row, value in samples(walk):
        frames.add(builder, msg, attr(walk.be, row['n'], value.data),
                   lambda at, v=value, m=msg, r=row:
                   (where(m, r), [e._replace(offset=e.offset + at + 4) for e in v.expected]))
    shown = frames.decode(tshark)
    fail([f'{name}: {problem}' for n, (name, expected) in frames.cases.items()
          for problem in problems_of_exact(shown[n], expected)])


def test_structs_of_messages(walk, tshark, scratch):
    """The header struct of every message."""
    frames = Frames(scratch / f'headers-{walk.be}.pcap')
    for builder, msg in walk.messages:
        level = msg.levels[-1]
        if 'struct' not in level.row or level.selectors:
            continue
        value = builder.structure(level.row['struct'], level.header)
        value.data += b'\0' * (-len(value.data) % 4)
        frames.add(builder, msg, b'', lambda at, v=value, m=msg:
                   (f"{m.family['filter']} {m.msg['name']}",
                    [e._replace(offset=e.offset + at - len(v.data)) for e in v.expected]))
    shown = frames.decode(tshark)
    fail([f'{name}: {problem}' for n, (name, expected) in frames.cases.items()
          for problem in problems_of_exact(shown[n], expected)])


def test_pairs(tables, walk, tshark, scratch):
    """Text of KEY=VALUE: each key in a message of its own kind."""
    frames, seen = Frames(scratch / f'pairs-{walk.be}.pcap'), set()
    for family, msg, form, body in tables.bodies():
        if body['kind'] != 'pairs' or body['struct']['id'] in seen:
            continue
        seen.add(body['struct']['id'])
        builder = build.Builder(family, walk.be)
        value = builder.make_pairs(body, None, None)
        made = build.Message(family, msg, form, [build.Level({'kind': 'pairs'})])
        frames.add(builder, made, value.data, lambda at, v=value, m=made:
                   (f"{m.family['filter']} {m.msg['name']}",
                    [e._replace(offset=e.offset + at) for e in v.expected]))
    assert len(seen) >= 2
    shown = frames.decode(tshark)
    fail([f'{name}: {problem}' for n, (name, expected) in frames.cases.items()
          for problem in problems_of_exact(shown[n], expected)])


def wrong_widths(row, value):
    """Payloads that are no value of this row."""
    if row.get('boolean') and len(value.data) == 1:
        return [value.data + b'\0']
    return [value.data[:-1], value.data + b'\0']


def test_short_and_long(walk, tshark, scratch):
    """Each is complained of, and what stands behind is read all the same."""
    frames = Frames(scratch / f'widths-{walk.be}.pcap')
    sibling = attr(walk.be, build.SIBLING, b'\1\2\3\4')
    for builder, msg, row, value in samples(walk):
        if row['kind'] not in FIXED and not (row['kind'] == 'bytes' and 'width' in row):
            continue
        for data in wrong_widths(row, value):
            tail = attr(walk.be, row['n'], data)
            frames.add(builder, msg, tail + sibling, lambda at, m=msg, r=row, t=tail, d=data:
                       (f'{where(m, r)} of {len(d)}', at + len(t) + 4))
    shown = frames.decode(tshark)
    problems = []
    for n, (name, place) in frames.cases.items():
        experts = [f.name for f in shown[n] if f.name in EXPERTS]
        if experts.count('netlink.wrong_length') != 1 or experts.count('netlink.unknown') != 1 or \
                len(experts) != 2:
            problems.append(f'{name}: {experts}')
        if not any(f.name == 'netlink.attr_data' for f in by_place(shown[n])[place, 4]):
            problems.append(f'{name}: the sibling is not read')
        problems += [f'{name}: {f.label}' for f in shown[n] if 'Dissector bug' in f.label
                     or f.name == '_ws.malformed']
    fail(problems)


def test_cut_off(walk, tshark, scratch):
    """A capture that lacks the last byte says so, and says nothing wrong."""
    frames = Frames(scratch / f'cut-{walk.be}.pcap')
    for builder, msg, row, value in samples(walk):
        if not value.data:
            continue
        tail = attr(walk.be, row['n'], value.data)
        padding = len(tail) - 4 - len(value.data)
        # Of containers the padding, too, is within what holds them.
        if len(msg.levels) > 1:
            padding += 0
        frames.add(builder, msg, tail, lambda at, m=msg, r=row: where(m, r), cut=padding + 1)
    shown = frames.decode(tshark)
    problems = []
    for n, name in frames.cases.items():
        experts = {f.name for f in shown[n] if f.name in EXPERTS}
        if 'netlink.cut' not in experts or experts - {'netlink.cut', 'netlink.no_selector'}:
            problems.append(f'{name}: {sorted(experts)}')
        problems += [f'{name}: {f.label}' for f in shown[n] if 'Dissector bug' in f.label
                     or f.name == '_ws.malformed']
    fail(problems)
