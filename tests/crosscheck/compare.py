# SPDX-License-Identifier: GPL-2.0-or-later
"""One object of iproute2's JSON against the message of it."""


class AtMost(str):
    """A field that counts: what is printed later is not less."""


class State:
    """What a comparison needs to know besides the two: names of numbers, names of interfaces."""

    def __init__(self, words, messages):
        self.words, self.names, self.links = words, {}, {}
        for command, message in messages:
            if command == 'RTM_NEWLINK' and message.text('ifla_ifname'):
                self.names[message.number('ifinfomsg/ifi_index')] = message.text('ifla_ifname')
                self.links[message.number('ifinfomsg/ifi_index')] = message
            self._names(message)

    def _names(self, node):
        """An index and the name that is known for it stand together, wherever an index is."""
        for field, after in zip(node.below, node.below[1:]):
            if field.name == 'netlink.ifindex' and after.name == 'netlink.ifname':
                self.names.setdefault(int(field.value, 0), after.value)
        for inner in node.below:
            self._names(inner)

    def name(self, index):
        """An interface's name."""
        return self.names.get(index)

    def word(self, node):
        """What the tables call the number that a field shows, in lower case."""
        return self.words.get(node.name, {}).get(int(node.value, 0), '').lower()


def words_of(tables):
    """{field: {number: name}} of all fields with names in the tables of rtnetlink."""
    words = {}
    for table in tables.sets + tables.structs:
        for row in table['rows']:
            if 'vals' in row and not row.get('flags'):
                names = {v['value']: v['name'] for v in row['vals']['list']}
                words.setdefault(row['name'].lower(), {}).update(names)
                words.setdefault(f"{table['name']}.{row['name']}".lower(), {}).update(names)
    return words


def number(text):
    try:
        return int(text, 0)
    except ValueError:
        return {'True': 1, 'False': 0}.get(text)


def same(value, node, state):
    """Whether a field shows what iproute2 printed."""
    shown = node.value
    if value is None:	# a word that stands there or does not
        return shown is None or number(shown) != 0
    if isinstance(value, bool):
        return number(shown) == int(value) if shown not in (None, '') else value
    if isinstance(value, (int, float)):
        return number(shown) == value
    if shown.lower() == value.lower() or number(shown) is not None and number(value) == number(shown):
        return True
    if number(shown) is None:
        return False
    word, said = state.word(node).replace('-', '_'), value.lower().replace('-', '_')
    return said == word or word.endswith('_' + said)	# UP for IF_OPER_UP


def leaves(value, path=''):
    """(path, value) of each value; lists are values."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f'{path}.{key}' if path else key)
    else:
        yield path, value


def differences(value, message, state, wanted, left_out):
    """What iproute2 printed and the capture does not show, or what nobody maps, as text.

    wanted: {JSON path: filter path, or a function (message, state) that makes the same value};
    left_out: {JSON path: reason}.
    """
    for path, inner in leaves(value):
        if path in left_out:
            continue
        if path not in wanted:
            yield 'unmapped', path, inner
            continue
        want = wanted[path]
        if callable(want):
            shown = want(message, state)
            if shown != inner:
                yield 'differs', path, f'ip: {inner!r}, shown: {shown!r}'
            continue
        nodes = [n for p in want.split('|') for n in message.all(p)]
        if not nodes:
            yield 'missing', path, f'ip: {inner!r}, no {want}'
        elif isinstance(want, AtMost):
            if number(nodes[0].value) > inner:
                yield 'differs', path, f'ip: {inner!r}, {want} shows {nodes[0].value!r}'
        elif not any(same(inner, n, state) for n in nodes[:1]):
            yield 'differs', path, f'ip: {inner!r}, {want} shows {nodes[0].value!r}'
