# SPDX-License-Identifier: GPL-2.0-or-later
"""What tshark -T json shows of a capture, as trees of named values."""
import json

PROTOCOL = 'netlink-route'


class Node:
    """A field: its name without the protocol, its value as text or None, what is below it."""

    def __init__(self, name, value=None):
        self.name, self.value, self.below = name, value, []

    def all(self, path):
        """Every node of that path (a/b/c) below this one."""
        name, _, rest = path.partition('/')
        for node in self.below:
            if node.name == name:
                yield from node.all(rest) if rest else [node]

    def get(self, path):
        """The first of them, None if there is none."""
        return next(self.all(path), None)

    def number(self, path):
        node = self.get(path)
        return None if node is None else int(node.value, 0)

    def text(self, path):
        node = self.get(path)
        return None if node is None else node.value

    def on(self):
        """Names of the bits that are set."""
        prefix = self.name + '.'
        return {n.name[len(prefix):] for n in self.below
                if n.name.startswith(prefix) and n.value in ('1', 'True')}


def _tree(node, pairs):
    for name, value in pairs:
        name = name.removeprefix(PROTOCOL + '.')
        if isinstance(value, list):
            last = node.below[-1] if node.below else None
            if name.endswith('_tree') and last and last.name == name.removeprefix(PROTOCOL)[:-5]:
                _tree(last, value)
            else:
                below = Node(name)
                _tree(below, value)
                node.below.append(below)
        else:
            node.below.append(Node(name, value))
    return node


def messages(tshark, capture):
    """(command, Node) of each rtnetlink message that is part of a dump, in order; those of
    statistics answer a request for one interface, too."""
    text = tshark.text('-n', '-r', capture, '-T', 'json', '-Y',
                       f'{PROTOCOL} && (netlink.hdr_flags.multi == 1 || {PROTOCOL}.nltype == 92)')
    for packet in json.loads(text, object_pairs_hook=list):
        layers = dict(dict(packet)['_source'])['layers']
        for name, value in layers:
            if name != PROTOCOL or not isinstance(value, list):
                continue
            message = _tree(Node(PROTOCOL), value)
            head = next((n for n in message.below if n.name.startswith('nlmsghdr')), None)
            command = head.text('netlink.cmd') if head else None
            if command and (head.get('netlink.hdr_flags').get('netlink.hdr_flags.multi').value == '1' or
                            command == 'RTM_NEWSTATS'):
                yield command, message


def documents(path):
    """The JSON documents that stand in a file one after the other."""
    text, at, decoder = path.read_text(), 0, json.JSONDecoder()
    while text[at:].strip():
        at += len(text[at:]) - len(text[at:].lstrip())
        document, at = decoder.raw_decode(text, at)
        yield document
