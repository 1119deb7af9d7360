# SPDX-License-Identifier: GPL-2.0-or-later
"""Netlink captures: writing made-up ones, reading what tshark makes of them."""
import collections
import struct
import xml.etree.ElementTree as ElementTree

LINKTYPE_NETLINK = 253
LINKTYPE_LINUX_SLL = 113
COOKED = 16
NLMSG = 16
REQUEST, DUMP = 1, 0x300
NESTED = 0x8000

# Items that are no value: containers' own words, and bytes without a name.
RAW = {'netlink.attr_data', 'netlink.bad_value', 'netlink.attr_type', 'netlink.attr_len', 'netlink.attr_index',
       'netlink.padding', 'data', 'data.data', ''}


def order(be):
    return '>' if be else '<'


def cooked(protocol):
    return struct.pack('>HHH8sH', 4, 824, 0, b'', protocol)


def message(be, kind, flags, seq, body, pid=0, claimed=None):
    length = NLMSG + len(body) if claimed is None else claimed
    return struct.pack(order(be) + 'IHHII', length, kind, flags, seq, pid) + body


def attr(be, kind, payload, claimed=None):
    length = 4 + len(payload) if claimed is None else claimed
    return struct.pack(order(be) + 'HH', length, kind) + payload + b'\0' * (-len(payload) % 4)


class Writer:
    """A classic pcap file; frames are numbered from 1."""

    def __init__(self, path, linktype=LINKTYPE_NETLINK):
        self.file, self.frames = open(path, 'wb'), 0
        self.file.write(struct.pack('<IHHiIII', 0xa1b2c3d4, 2, 4, 0, 0, 0x40000, linktype))

    def frame(self, data, length=None):
        self.frames += 1
        self.file.write(struct.pack('<IIII', self.frames // 1000, self.frames % 1000, len(data),
                                    len(data) if length is None else length) + data)
        return self.frames

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.file.close()


def read(path):
    """(number, data, length on the wire) of each frame of a pcap or pcapng file."""
    data = open(path, 'rb').read()
    if data[:4] == b'\x0a\x0d\x0d\x0a':
        yield from _read_pcapng(data)
        return
    be = order(data[0] == 0xa1)
    offset, number = 24, 0
    while offset + 16 <= len(data):
        held, length = struct.unpack_from(be + 'II', data, offset + 8)
        number += 1
        yield number, data[offset + 16:offset + 16 + held], length
        offset += 16 + held


def _read_pcapng(data):
    offset, number, be = 0, 0, '<'
    while offset + 12 <= len(data):
        if data[offset] == 0x0a and data[offset + 1] == 0x0d:
            be = order(data[offset + 8] == 0x1a)
        kind, length = struct.unpack_from(be + 'II', data, offset)
        if kind == 6:
            number += 1
            held, whole = struct.unpack_from(be + 'II', data, offset + 20)
            yield number, data[offset + 28:offset + 28 + held], whole
        if length < 12:
            return
        offset += length


Field = collections.namedtuple('Field', 'name pos size show value hidden label')


def pdml(stream):
    """(number, [Field]) of each frame of a PDML file or pipe, in order."""
    number = 0
    for _, element in ElementTree.iterparse(stream, events=('end',)):
        if element.tag != 'packet':
            continue
        number += 1
        yield number, [Field(f.get('name'), int(f.get('pos') or 0), int(f.get('size') or 0),
                             f.get('show') or '', f.get('value') or '', f.get('hide') == 'yes',
                             f.get('showname') or '')
                       for f in element.iter('field')]
        element.clear()


def by_place(fields):
    """{(position, size): [Field]}"""
    places = collections.defaultdict(list)
    for field in fields:
        places[field.pos, field.size].append(field)
    return places


def number_of(show):
    """The number that a field shows; None if it shows something else."""
    try:
        return int(show.split(' ')[0].strip('()'), 0)
    except ValueError:
        return {'True': 1, 'False': 0}.get(show)
