# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes frames out of the tables: every row, in a message where it can stand.

A message is a chain of levels, from its body inwards.  A level has a header struct or not,
and attributes: those that select what stands within, then the one that is the next level
or, in the last, the row that is tested.
"""
import collections
import ipaddress
import struct

from support.capture import COOKED, NESTED, REQUEST, DUMP, attr, cooked, message, order
from support.tables import NUMBERS, SUBSYS

AF_INET = 2
CONTAINERS = ('nest', 'struct', 'submsg')
GENL_ID = 0x20
SIBLING = 0x3ffe	# a number that no set has
Expected = collections.namedtuple('Expected', 'offset size filter value')


# Members that say what their message is.
TEXTS = {('udev_monitor_netlink_header', 'prefix'): b'libudev\0'}


class Cannot(Exception):
    """This cannot be built; why is the message."""


def number_bytes(value, width, be):
    return (value & (1 << 8 * width) - 1).to_bytes(width, 'big' if be else 'little')


def sample_number(row, width):
    """A value that is wrong in the other byte order and names one of the row's values."""
    for v in row.get('vals', {}).get('list', ()):
        if 0 < v['value'] < 1 << (8 * width - 1):
            return v['value']
    if row.get('boolean'):
        return 1
    return int.from_bytes(bytes([0x12, 0x34, 0x56, 0x78, 0x0a, 0x0b, 0x0c, 0x0d])[:width], 'big')


class Value:
    """A payload, and what must be shown of it: offsets count from its start."""

    def __init__(self, data=b'', expected=()):
        self.data, self.expected = data, list(expected)

    def add(self, other, offset=None):
        offset = len(self.data) if offset is None else offset
        self.expected += [e._replace(offset=e.offset + offset) for e in other.expected]
        self.data += other.data


class Builder:
    def __init__(self, family, be):
        self.filter, self.be = family['filter'], be

    def name(self, *parts):
        return '.'.join([self.filter, *(p.lower() for p in parts if p)])

    def order_of(self, row):
        return self.be or row.get('be', 0)

    # --- values --------------------------------------------------------------------

    def number(self, row, name, width):
        value = sample_number(row, width)
        mask = row.get('mask', 0)
        shown = (value & mask) >> ((mask & -mask).bit_length() - 1) if mask else value
        if row.get('boolean'):
            shown = int(value != 0)
        data = number_bytes(value, width, self.order_of(row))
        if row.get('low_first') and self.order_of(row):
            data = data[4:] + data[:4]
        return Value(data, [Expected(0, width, name, shown)])

    def value(self, row, name, scope=None):
        """A right payload of this row; name is its filter."""
        kind = row['kind']
        if kind in NUMBERS:
            return self.number(row, name, NUMBERS[kind])
        if kind in ('uint', 'sint'):
            return self.number(row, name, 4)
        make = getattr(self, 'make_' + kind, None)
        if make is None:
            raise Cannot(f'{kind} has no sample')
        return make(row, name, scope)

    def make_str(self, row, name, _):
        text = b'sample'[:row.get('width', 0) or 6]
        data = text + b'\0'
        data = data.ljust(row['width'], b'\0')[:row['width']] if 'width' in row else data
        return Value(data, [Expected(0, len(data), name, text.decode())])

    def make_bytes(self, row, name, _):
        data = bytes(i % 255 + 1 for i in range(row.get('width', 5)))
        return Value(data, [Expected(0, len(data), name, data)])

    make_packet = make_bytes

    def make_lladdr(self, row, name, _):
        data = bytes(range(1, 1 + row.get('width', 6)))
        return Value(data, [Expected(0, len(data), name, data)])

    def make_flag(self, row, name, _):
        return Value(b'', [Expected(-4, 4, name, 1)])

    def make_pad(self, row, name, _):
        return Value(b'\0' * row.get('width', 0))

    def make_ipv4(self, row, name, _):
        return Value(b'\x0a\x01\x02\x03', [Expected(0, 4, name, '10.1.2.3')])

    def make_ipv6(self, row, name, _):
        address = ipaddress.ip_address('2001:db8::1:2')
        return Value(address.packed, [Expected(0, 16, name, str(address))])

    def make_ip(self, row, name, _):
        return Value(b'\x0a\x01\x02\x03', [Expected(0, 4, name + '.ipv4', '10.1.2.3')])

    def make_addr(self, row, name, _):
        if row.get('meaning') == 'labels':
            return Value(b'\0\x06\x41\0', [Expected(0, 4, name, None)])
        data = b'\x0a\x01\x02\x03'.ljust(row.get('width', 4), b'\0')
        return Value(data, [Expected(0, len(data), name + '.ipv4', '10.1.2.3')])

    def make_bitfield32(self, row, name, _):
        bit = row['vals']['list'][0]['value']
        return Value(number_bytes(bit, 4, self.order_of(row)) * 2,
                     [Expected(0, 4, name, bit), Expected(4, 4, name + '.selector', bit)])

    def element(self, row, name, scope):
        """A container's field is on the outermost, a value's on each value."""
        value = self.value(row['elem'], name, scope)
        if self.innermost(row)['kind'] in CONTAINERS:
            value.expected = [e for e in value.expected if e.filter != name]
        return value

    @staticmethod
    def innermost(row):
        while 'elem' in row:
            row = row['elem']
        return row

    def container(self, row, name, value):
        if self.innermost(row)['kind'] in CONTAINERS:
            value.expected.append(Expected(0, len(value.data), name, None))
        return value

    def make_list(self, row, name, scope):
        value = Value()
        for _ in range(2):
            value.add(self.element(row, name, scope))
        while len(value.data) < row.get('width', 0):
            value.add(self.element(row, name, scope))
        return self.container(row, name, value)

    def make_records(self, row, name, scope):
        if 'length' in row:	# of a struct that says so in a member
            size = len(self.structure(row['elem']['struct'], {}).data)
            return self.container(row, name, self.structure(row['elem']['struct'], {row['length']: size}))
        one = self.element(row, name, scope)
        one = Value(number_bytes(len(one.data), 2, self.be) + one.data[2:],
                    [e for e in one.expected if e.offset >= 2])
        return self.container(row, name, one)

    def make_array(self, row, name, scope):
        value = Value()
        for i in (1, 2):
            one = self.element(row, name, scope)
            start = len(value.data) + 4
            value.data += attr(self.be, i, one.data)
            value.expected += [e._replace(offset=e.offset + start) for e in one.expected]
        return self.container(row, name, value)

    def make_nest(self, row, name, scope):
        """Only its header struct: what is in its set is tested in its own turn."""
        value = self.structure(row['struct'], {}) if 'struct' in row else Value()
        value.expected.append(Expected(0, len(value.data), name, None))
        return value

    def make_struct(self, row, name, _):
        value = self.structure(row['struct'], {})
        value.expected.append(Expected(0, len(value.data), name, None))
        return value

    def make_pairs(self, row, name, _):
        """Each key once, then text that is none, and another key."""
        *known, words, other = row['struct']['rows']
        value = Value(b'audit(' if known[0]['name'] == 'seconds' else b'')
        for i, member in enumerate(known):
            inner = self.name(member['name'])
            stamp = {'seconds': b'.', 'milliseconds': b':', 'serial': b'): '}.get(member['name'])
            key = b'' if stamp else member['name'].encode() + b'='
            value.add(Value(key))
            value.add(self.pair_value(row, member, inner))
            value.add(Value(stamp or self.separator(row)))
        for member, text in ((words, b'no pair'), (other, b'UNKNOWN_1=x')):
            text = text if self.separator(row) == b' ' else text.replace(b' ', b'-')
            value.add(Value(text, [Expected(0, len(text), self.name(member['name']), text.decode())]))
            value.add(Value(self.separator(row)))
        return value

    @staticmethod
    def separator(row):
        return row.get('text', '').encode() or b'\0'

    def pair_value(self, row, member, name):
        if member['kind'] == 'pairs':
            quoted = Value(b"'")
            quoted.add(self.make_pairs(member, name, None))
            quoted.add(Value(b"'"))
            return quoted
        if member.get('digits'):
            number = sample_number(member, 4)
            text = format(number, {8: 'o', 10: 'd', 16: 'x'}[member['digits']]).encode()
            return Value(text, [Expected(0, len(text), name, number)])
        if member.get('encoded'):
            return Value(b'6F6B2079', [Expected(0, 8, name, 'ok y')])
        return Value(b'sample', [Expected(0, 6, name, 'sample')])

    def make_submsg(self, row, name, _):
        raise Cannot('a sub-message is tested by its cases')

    # --- structs -------------------------------------------------------------------

    def structure(self, table, wanted):
        """wanted: {member: number}, the rest as samples or, if there is nothing to choose, 0."""
        value, shared = Value(), 0
        for row in table['rows']:
            member = self.member(table, row, wanted)
            if row.get('shares') or shared:
                # Bit-fields of one word: all expected of one number, put once.
                shared |= int.from_bytes(member.data, 'big' if self.order_of(row) else 'little')
                if row.get('shares'):
                    value.expected += [e._replace(offset=e.offset + len(value.data))
                                       for e in member.expected]
                    continue
                member.data = number_bytes(shared, len(member.data), self.order_of(row))
                shared = 0
            value.add(member)
        return value

    def member(self, table, row, wanted):
        name = self.name(table['name'] if row.get('scoped') else None, row['name'])
        width = row.get('bytes', 0)
        if (table['name'], row['name']) in TEXTS:
            data = TEXTS[table['name'], row['name']]
            return Value(data, [Expected(0, len(data), name, data[:-1].decode())])
        if row['kind'] in NUMBERS and row['name'] in wanted:
            data = number_bytes(wanted[row['name']], width, self.order_of(row))
            return Value(data, [Expected(0, width, name, None)])
        if row.get('mask') or row.get('shares'):
            # A whole number whose bit-fields follow has all bits, too.
            mask = row.get('mask') or (1 << 8 * width) - 1
            if row.get('c_bits') and self.order_of(row):
                mask = int(f'{mask:0{8 * width}b}'[::-1], 2)	# counted from the other end
            data = number_bytes(mask, width, self.order_of(row))
            return Value(data, [Expected(0, width, name, mask >> ((mask & -mask).bit_length() - 1))])
        if row['kind'] == 'pad':
            return Value(b'\0' * width)
        if row.get('count') and not wanted.get(row['count']):
            return Value()
        if row['kind'] in NUMBERS and not self.is_selector(table, row['name']):
            return self.number(row, name, width)
        if row['kind'] in NUMBERS:
            return Value(number_bytes(self.selector_value(table, row['name']), width,
                                      self.order_of(row)), [Expected(0, width, name, None)])
        if 'count' in row:	# of which the member that counts them says that there are none
            return Value(b'')
        if not width or row['kind'] in ('addr', 'submsg') or 'length' in row:
            # Its form depends on what stands around: only its place is sure.
            return Value(bytes(width))
        return self.value(row, name)

    @staticmethod
    def is_selector(table, name):
        return any(name in (r.get(k, '').split('|') if r.get(k) else ())
                   for r in table['rows'] for k in ('selector', 'prefix', 'length', 'count'))

    @staticmethod
    def selector_value(table, name):
        """A member that says how much of another is in use says: all of it."""
        for row in table['rows']:
            if row.get('length') == name:
                return row['bytes']
        return 0


class Level:
    def __init__(self, row, n=0, flags=0):
        self.row, self.n, self.flags = row, n, flags
        self.header, self.selectors = {}, []	# {member: value}, [(number, Value)]

    def rows(self):
        return self.row.get('set', {}).get('rows', ())

    def members(self):
        return self.row.get('struct', {}).get('rows', ())


class Message:
    """Where a row stands: the levels from the body inwards."""

    def __init__(self, family, msg, form, levels):
        self.family, self.msg, self.form, self.levels = family, msg, form, levels

    def copy(self):
        levels = []
        for old in self.levels:
            new = Level(old.row, old.n, old.flags)
            new.header, new.selectors = dict(old.header), list(old.selectors)
            levels.append(new)
        return Message(self.family, self.msg, self.form, levels)

    def inside(self, row, n, flags=0):
        deeper = self.copy()
        deeper.levels.append(Level(row, n, flags))
        return deeper

    def select(self, builder, selector, value):
        """Puts the value where the walker will look for it."""
        for path in selector.split('|'):
            for level in reversed(self.levels):
                if self.select_here(builder, level, path.split('/'), value):
                    return
        raise Cannot(f'nothing around it has {selector}')

    @staticmethod
    def select_here(builder, level, path, value):
        if len(path) == 1 and any(r['name'] == path[0] for r in level.members()):
            if not isinstance(value, int):
                raise Cannot('text in a struct')
            level.header[path[0]] = value
            return True
        row = next((r for r in level.rows() if r['name'] == path[0]), None)
        if row is None or len(path) > 2:
            return False
        if len(path) == 2:
            if row['kind'] != 'struct' or not isinstance(value, int):
                return False
            data = builder.structure(row['struct'], {path[1]: value}).data
        elif isinstance(value, int):
            width = row.get('bytes') or 4
            if value >> 8 * width:
                raise Cannot(f"{path[0]} has {width} bytes, too few for {value}")
            data = number_bytes(value, width, builder.order_of(row))
        else:
            data = value.encode() + b'\0'
        level.selectors.append((row['n'], data))
        return True

    # --- bytes ---------------------------------------------------------------------

    def render(self, builder, tail):
        """(message body, offset in it at which tail stands); tail: bytes of attributes."""
        data, offset = tail, 0
        for level in reversed(self.levels):
            before = b''
            if 'struct' in level.row:
                before = builder.structure(level.row['struct'], level.header).data
                before += b'\0' * (-len(before) % 4)
            for n, payload in level.selectors:
                before += attr(builder.be, n, payload)
            offset += len(before)
            data = before + data
            if level is not self.levels[0]:
                data = attr(builder.be, level.n | level.flags, data)
                offset += 4
        return data, offset

    def frame(self, builder, seq, tail, cut=0):
        """(frame, offset of tail in it)"""
        body, offset = self.render(builder, tail)
        kind = self.msg['n']
        if self.family.get('bare'):
            return cooked(self.family['protocol']) + body, offset + COOKED
        if 'genl' in self.family:
            body = bytes([self.msg['n'], 1, 0, 0]) + body
            kind, offset = GENL_ID, offset + 4
            if self.family['genl'] == 'nlctrl':
                kind = 16
        elif self.family['protocol'] in SUBSYS:
            kind |= self.family['subsys'] << SUBSYS[self.family['protocol']]
        flags = {'body': REQUEST, 'reply': 0, 'dump': REQUEST | DUMP, 'other': REQUEST}[self.form]
        head = cooked(self.family['protocol'])
        return head + message(builder.be, kind, flags, seq, body), offset + len(head) + 16


def forms_of(body):
    """(type, first byte that picks it or None) of a body, of one by the first byte those of all."""
    if body['kind'] != 'submsg' or body['selector'] == 'nla_len':
        yield body, None
        return
    for case in body['cases']['list']:
        for type_, first in forms_of(case.get('type', {'kind': 'none'})):
            by_first = body['selector'] == 'first byte'
            if not (by_first and case.get('otherwise')):	# of a family that nobody knows
                yield type_, case['number'] if by_first else first


def introduce(family, be):
    """The frame that tells a generic netlink family's id."""
    attrs = attr(be, 1, struct.pack(order(be) + 'H', GENL_ID))
    attrs += attr(be, 2, family['genl'].encode() + b'\0')
    return cooked(16) + message(be, 16, 0, 1, bytes([1, 2, 0, 0]) + attrs, pid=1)


class Walk:
    """Each set of the tables once, in the first message where it is met."""

    def __init__(self, tables, be):
        self.be, self.seen, self.cannot = be, set(), []
        self.messages = []
        for family, msg, form, body in tables.bodies():
            if family['protocol'] < 0:
                continue	# what NLMSG_ERROR and NLMSG_DONE hold: no message of its own
            builder = Builder(family, be)
            for type_, first in forms_of(body):
                level = Level(type_)
                first = msg['other_family'] if form == 'other' else first
                if first is not None and level.members():
                    level.header[level.members()[0]['name']] = first
                self.body(builder, Message(family, msg, form, [level]))

    def body(self, builder, msg):
        row = msg.levels[0].row
        if row['kind'] == 'nest':
            self.enter(builder, msg)
        elif row['kind'] == 'struct' and ('struct', row['struct']['id']) not in self.seen:
            self.seen.add(('struct', row['struct']['id']))
            self.messages.append((builder, msg))

    def enter(self, builder, msg):
        row = msg.levels[-1].row
        key = (row.get('set', {}).get('id'), row.get('struct', {}).get('id'))
        if key in self.seen:
            return
        self.seen.add(key)
        self.messages.append((builder, msg))
        for inner in msg.levels[-1].rows():
            self.follow(builder, msg, inner, inner['n'])

    def follow(self, builder, msg, row, n):
        """Into what a row of the last level holds."""
        if row['kind'] == 'nest':
            self.enter(builder, msg.inside(row, n, NESTED))
        elif row['kind'] == 'array' and row['elem']['kind'] in ('nest', 'array'):
            self.follow(builder, msg.inside({'kind': 'array'}, n, NESTED), row['elem'], 1)
        elif row['kind'] == 'submsg':
            for case in row['cases']['list']:
                self.follow_case(builder, msg.copy(), row, n, case)

    def follow_case(self, builder, msg, row, n, case):
        if case.get('type', {}).get('kind') not in ('nest', 'submsg'):
            return
        try:
            select_case(builder, msg, row, case)
        except Cannot as why:
            self.cannot.append((msg.family['filter'], row.get('name'), case.get('key'), str(why)))
            return
        self.follow(builder, msg, case['type'], n)


def select_case(builder, msg, row, case):
    selector = row['selector']
    if case.get('otherwise') or selector in ('nla_len', 'NLA_F_NESTED', 'first byte'):
        return
    msg.select(builder, selector, case.get('key', case['number']))
