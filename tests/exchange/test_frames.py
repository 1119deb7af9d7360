# SPDX-License-Identifier: GPL-2.0-or-later
"""Frames and headers: what a frame holds, however odd, and where it ends."""
import struct

import pytest

from exchange.made import (
    ACK, AUDIT, ACK_TLVS, APPEND, CAPPED, CONNECTOR, CREATE, DELADDR, DELLINK, DONE, DUMP, ERROR, EXCL,
    GENERIC, GETLINK, LINUX_SLL, LINUX_SLL2, MULTI, NETFILTER, NEWLINK, NEWROUTE, NOOP, OVERRUN, REPLACE,
    REQUEST, ROUTE, UEVENT, USERSOCK, XFRM, Capture)
from support import run
from support.capture import LINKTYPE_NETLINK

LENGTH, NAME, SEQ = 'netlink.hdr_len', 'netlink.cmd', 'netlink.hdr_seq'
MALFORMED = ['netlink.bad_message_length', 'netlink.no_message', 'netlink.wrong_length',
             'netlink.overrun', 'netlink.trailing', '_ws.malformed']
FLAGS = ['root', 'match', 'atomic', 'replace', 'excl', 'create', 'append', 'nonrec', 'bulk',
         'capped', 'ack_tlvs']


def test_cooked_header(tool, capture):
    capture.frame(capture.getlink(), protocol=ROUTE)
    capture.frame(capture.message(XFRM, 1), protocol=XFRM)
    shown = tool.look(capture, 'netlink.hatype', 'netlink.family')
    assert shown == {1: {'netlink.hatype': ['824'], 'netlink.family': ['0x0000']},
                     2: {'netlink.hatype': ['824'], 'netlink.family': ['0x0006']}}


def test_messages_are_aligned(tool, capture):
    """The next message stands at the next multiple of four, what is between is padding."""
    short = capture.message(GETLINK, REQUEST | DUMP, 1, 0, b'\0')
    odd = capture.message(GETLINK, REQUEST | DUMP, 2, 0, b'\0\0')
    capture.frame(short, odd, capture.getlink(seq=3))
    shown = tool.look(capture, LENGTH, SEQ, 'netlink.padding', *MALFORMED)[1]
    # Two are of struct ifinfomsg.
    assert sorted(shown.pop('netlink.padding')) == ['00', '00', '0000', '000000']
    assert shown == {LENGTH: ['17', '18', '32'], SEQ: ['1', '2', '3']}


def test_zeros_after_the_last_message_are_padding(tool, capture):
    capture.frame(capture.getlink() + bytes(104))
    shown = tool.look(capture, LENGTH, 'netlink.padding', *MALFORMED)[1]
    assert sorted(shown.pop('netlink.padding')) == ['00', '00' * 104]
    assert shown == {LENGTH: ['32']}


def test_other_bytes_after_the_last_message(tool, capture):
    capture.frame(capture.getlink() + b'\1\2\3')
    assert tool.look(capture, LENGTH, 'netlink.attr_data', 'netlink.no_message')[1] == {
        LENGTH: ['32'], 'netlink.attr_data': ['010203'], 'netlink.no_message': ['1']}


def test_length_beyond_the_frame(tool, capture):
    """Its bytes are shown, the frame was not cut, and the frames after it are fine."""
    capture.frame(capture.getlink(seq=7))
    capture.frame(capture.message(GETLINK, REQUEST, 8, 0, capture.ifinfo(5), claimed=5000))
    capture.frame(capture.getlink(seq=9))
    fields = LENGTH, SEQ, 'netlink-route.ifi_index', 'netlink.bad_message_length', 'netlink.cut'
    assert tool.look(capture, *fields) == {
        1: {LENGTH: ['32'], SEQ: ['7'], 'netlink-route.ifi_index': ['0']},
        2: {LENGTH: ['5000'], SEQ: ['8'], 'netlink-route.ifi_index': ['5'],
            'netlink.bad_message_length': ['1']},
        3: {LENGTH: ['32'], SEQ: ['9'], 'netlink-route.ifi_index': ['0']}}


@pytest.mark.parametrize('length', [0, 4, 15])
def test_length_below_the_header(tool, capture, length):
    """Ends the frame's messages, and never the program."""
    capture.frame(capture.getlink(seq=7), capture.message(GETLINK, REQUEST, 8, claimed=length),
                  capture.getlink(seq=9))
    shown = tool.look(capture, SEQ, 'netlink.no_message')[1]
    assert shown == {SEQ: ['7'], 'netlink.no_message': ['1']}


def test_cut_anywhere(tool, capture):
    """Whatever the snap length: what is there is shown, and that the rest is missing."""
    message = capture.newlink(3, 'eth0', attrs=capture.u32(4, 1500), flags=MULTI, pid=7)
    done = capture.done(pid=7)
    for cut in range(1, 16 + len(message) + len(done) + 1):
        capture.frame(message, done, cut=cut)
    shown = tool.look(capture, 'netlink.cut', 'netlink-route.ifla_mtu', NAME, *MALFORMED)
    whole = len(shown)
    assert shown.pop(whole) == {'netlink-route.ifla_mtu': ['1500'], NAME: ['RTM_NEWLINK', 'NLMSG_DONE']}
    ends = 16 + len(message)
    for cut, fields in shown.items():
        assert 'netlink.cut' in fields, cut
        assert not fields.keys() & set(MALFORMED), (cut, fields)
        assert fields.get(NAME, []) == ['RTM_NEWLINK', 'NLMSG_DONE'][:(cut >= 32) + (cut >= ends + 16)]
        assert ('netlink-route.ifla_mtu' in fields) == (cut >= ends), (cut, fields)


def test_byte_order_is_that_of_the_frames_before(tool, capture):
    """A first message whose length fits in neither order is read as those before it."""
    bad = capture.message(GETLINK, REQUEST, 0x01020304, 0, claimed=0x44332211)
    capture.frame(capture.getlink())
    capture.frame(bad)
    other = Capture(not capture.be)
    capture.frame(other.getlink(seq=5))
    capture.frame(capture.getlink(seq=5))
    shown = tool.look(capture, LENGTH, SEQ)
    assert shown[2] == {LENGTH: [str(0x44332211)], SEQ: [str(0x01020304)]}
    assert shown[3] == shown[4] == {LENGTH: ['32'], SEQ: ['5']}


def test_programs_teach_no_byte_order(tool, capture):
    """What one program sends another on NETLINK_USERSOCK is theirs."""
    other = Capture(not capture.be)
    capture.frame(capture.getlink())
    capture.frame(other.message(77, 0, 5), protocol=USERSOCK)
    capture.frame(capture.message(GETLINK, REQUEST, 6, 0, claimed=0x44332211))
    shown = tool.look(capture, SEQ, NAME)
    assert shown[2] == {SEQ: ['5'], NAME: ['type', '77']}
    assert shown[3] == {SEQ: ['6'], NAME: ['RTM_GETLINK']}


@pytest.mark.parametrize('payload', [b'', b'abc', b'plain text that is no header', bytes(40), b'\xff' * 16])
def test_usersock_without_headers(tool, capture, payload):
    capture.frame(payload, protocol=USERSOCK)
    shown = tool.look(capture, LENGTH, NAME, '_ws.expert', '_ws.col.Source', '_ws.col.Destination')
    assert shown == {1: {'_ws.col.Source': ['user'], '_ws.col.Destination': ['user']}}


def test_usersock_with_headers(tool, capture):
    """… cut or not; nobody's request, and nobody's answer."""
    capture.frame(capture.message(32, REQUEST | ACK, 1, 70, b'hello'), protocol=USERSOCK)
    capture.frame(capture.message(33, 0, 1, 80, b'hello'), protocol=USERSOCK, cut=34)
    shown = tool.look(capture, SEQ, 'netlink.exchange', 'netlink.cut', '_ws.col.Source', '_ws.col.Destination')
    assert [frame[SEQ] for frame in shown.values()] == [['1'], ['1']]
    assert not any('netlink.exchange' in frame for frame in shown.values())
    assert 'netlink.cut' in shown[2] and 'netlink.cut' not in shown[1]
    assert shown[1]['_ws.col.Source'] == ['port', '70'] and shown[1]['_ws.col.Destination'] == ['user']


def test_uevents_have_no_header(tool, capture):
    capture.frame(b'add@/devices/virtual/net/lo\0ACTION=add\0SEQNUM=7\0', protocol=UEVENT)
    shown = tool.look(capture, LENGTH, NAME, '_ws.expert.message', '_ws.col.Info',
                      'netlink-kobject_uevent.uevent', 'netlink-kobject_uevent.seqnum')
    assert shown == {1: {NAME: ['uevent'], '_ws.col.Info': ['uevent', 'add'],
                         'netlink-kobject_uevent.uevent': ['add@/devices/virtual/net/lo'],
                         'netlink-kobject_uevent.seqnum': ['7']}}


@pytest.mark.parametrize('payload', [b'', b'a', b'@', b'=', b'ACTION', b'libudev\0', b'libudev\0\xfe\xed',
                                     b'libudev\0' + bytes(32), b'libudev\0' + b'\xff' * 32 + b'A=1'])
def test_broken_uevents(tool, capture, payload):
    """Short, empty, with lengths that are none: shown as far as they go."""
    capture.frame(payload, protocol=UEVENT)
    capture.frame(b'remove@/x\0ACTION=remove\0', protocol=UEVENT)
    shown = tool.look(capture, NAME, '_ws.col.Info')
    name = 'libudev' if payload.startswith(b'libudev\0') else 'uevent'
    assert shown[1].get(NAME) == ([name] if payload else None)
    assert shown[2] == {NAME: ['uevent'], '_ws.col.Info': ['uevent', 'remove']}


def test_records_for_auditd_say_what_follows(tool, capture):
    """Their length lacks the header's 16 bytes; those of the listeners' group do not."""
    text = b'audit(1700000000.123:7): pid=42 comm="a b"'
    capture.frame(capture.message(1300, 0, 0, 0, text, claimed=len(text)), protocol=AUDIT)
    capture.frame(capture.message(1300, 0, 0, 0, text), protocol=AUDIT)
    shown = tool.look(capture, 'netlink-audit.serial', 'netlink-audit.pid', 'netlink-audit.comm',
                      '_ws.expert')
    assert shown[1] == shown[2] == {'netlink-audit.serial': ['7'], 'netlink-audit.pid': ['42'],
                                    'netlink-audit.comm': ['a', 'b']}


def test_routing_lookups(tool, capture):
    """The answer has the request's header; only the result tells it."""
    asked = bytes([192, 0, 2, 7]) + bytes(6) + b'\xfe' + bytes(9)
    told = asked[:11] + b'\xfe\x18\0\1\0' + bytes(4)
    for body in (asked, told):
        capture.frame(capture.message(0, REQUEST, 5, 77, body), protocol=10)
    shown = tool.look(capture, 'netlink.request_in', '_ws.col.Source')
    assert shown == {1: {'_ws.col.Source': ['port', '77']},
                     2: {'netlink.request_in': ['1'], '_ws.col.Source': ['kernel']}}


def test_connector_messages_are_no_dumps(tool, capture):
    """All of them are of type NLMSG_DONE."""
    capture.frame(capture.message(DONE, 0, 1, 0, bytes(36)), protocol=CONNECTOR)
    assert tool.look(capture, SEQ, 'netlink.error', 'netlink.exchange') == {1: {SEQ: ['1']}}


@pytest.mark.parametrize('linktype', [LINUX_SLL, LINUX_SLL2])
def test_cooked_captures_of_netlink(tool, capture, linktype):
    """Their frames say by the address type that they are netlink's."""
    capture.linktype = linktype
    capture.frame(capture.getlink(DUMP, seq=7))
    capture.frame(capture.newlink(3, 'eth0', MULTI, seq=7, pid=5), capture.done(7, 5))
    shown = tool.look(capture, 'netlink.hatype', 'netlink.family', NAME, 'netlink.request_in')
    assert shown == {
        1: {'netlink.hatype': ['824'], 'netlink.family': ['0x0000'], NAME: ['RTM_GETLINK']},
        2: {'netlink.hatype': ['824'], 'netlink.family': ['0x0000'],
            NAME: ['RTM_NEWLINK', 'NLMSG_DONE'], 'netlink.request_in': ['1', '1']}}


@pytest.mark.parametrize('linktype', [LINUX_SLL, LINUX_SLL2])
@pytest.mark.parametrize('cut', [9, 18, None])
def test_other_cooked_frames_are_left_alone(twice, builtin, linktype, cut):
    header = {LINUX_SLL: struct.pack('>HHH8sH', 0, 772, 6, bytes(8), 0x800),
              LINUX_SLL2: struct.pack('>HHIHBB8s', 0x800, 0, 1, 772, 0, 6, bytes(8))}[linktype]
    packet = bytes.fromhex('4500001c00010000400166de7f0000017f00000108000000fffe0000')
    made = Capture(linktype=linktype)
    made.raw(header + packet, cut=cut)
    path = twice.write(made)
    assert twice.tshark.text('-r', path, '-V') == builtin.text('-r', path, '-V') != ''


@pytest.mark.parametrize('linktype', [LINKTYPE_NETLINK, LINUX_SLL, LINUX_SLL2])
def test_preference_gives_the_encapsulation_back(reader, builtin, linktype):
    made = Capture(linktype=linktype)
    made.frame(made.getlink(DUMP, seq=7))
    path = reader.write(made)
    arguments = *reader.passes, '-r', path, '-V'
    off = reader.tshark.text('-o', 'nlscope.enable:FALSE', *arguments)
    assert off == builtin.text(*arguments) != reader.tshark.text(*arguments)


def test_short_legacy_requests(tool, capture):
    """One byte of rtgenmsg says enough; that is no malformed message."""
    for kind in (18, 22, 26, 30, 34, 66):
        capture.frame(capture.message(kind, REQUEST | DUMP, 1, 0, b'\2'))
    for frame in tool.look(capture, LENGTH, 'netlink.short_header', *MALFORMED).values():
        assert frame == {LENGTH: ['17'], 'netlink.short_header': ['1']}


@pytest.mark.parametrize('kind, flags, expected', [
    (GETLINK, REQUEST | DUMP, {'root', 'match'}),
    (GETLINK, REQUEST | 0x400, {'atomic'}),
    (NEWROUTE, REQUEST | REPLACE | CREATE, {'replace', 'create'}),
    (NEWROUTE, REQUEST | EXCL, {'excl'}),
    (NEWROUTE, REQUEST | APPEND, {'append'}),
    (DELADDR, REQUEST | 0x100, {'nonrec'}),
    (DELLINK, REQUEST | 0x200, {'bulk'}),
    (ERROR, CAPPED, {'capped'}),
    (ERROR, ACK_TLVS, {'ack_tlvs'}),
    (DONE, MULTI | ACK_TLVS, {'ack_tlvs'}),
])
def test_flags_by_kind_of_message(tool, capture, kind, flags, expected):
    """A bit has the name that it has in such a message, and no other."""
    capture.frame(capture.message(kind, flags, 1, 0, bytes(20)))
    fields = {f'netlink.hdr_flags.{flag}': flag for flag in FLAGS}
    # The copy of a request in an error has flags of its own: all zero here.
    shown = tool.look(capture, *fields)[1]
    assert {fields[name] for name, values in shown.items() if '1' in values} == expected


def test_flags_of_requests_that_are_no_dump(tool, capture):
    """A filter for NLM_F_EXCL takes no dump, and the other way round."""
    capture.frame(capture.getlink(DUMP))
    capture.frame(capture.message(NEWROUTE, REQUEST | EXCL | REPLACE, 1, 0, bytes(12)))
    assert tool.matches(capture, 'netlink.hdr_flags.excl == 1') == [2]
    assert tool.matches(capture, 'netlink.hdr_flags.match == 1') == [1]


def test_control_messages(tool, capture):
    capture.frame(capture.message(NOOP, 0))
    capture.frame(capture.message(OVERRUN, 0))
    capture.frame(capture.message(OVERRUN, REQUEST))
    capture.frame(capture.message(DONE, MULTI, 1, 9, capture.pack('i', 0)))
    shown = tool.look(capture, NAME, 'netlink.lost', 'netlink.error', '_ws.col.Info')
    assert shown == {
        1: {NAME: ['NLMSG_NOOP'], '_ws.col.Info': ['NLMSG_NOOP']},
        2: {NAME: ['NLMSG_OVERRUN'], 'netlink.lost': ['1'], '_ws.col.Info': ['NLMSG_OVERRUN']},
        3: {NAME: ['NLMSG_OVERRUN'], '_ws.col.Info': ['NLMSG_OVERRUN']},
        4: {NAME: ['NLMSG_DONE'], 'netlink.error': ['0'], '_ws.col.Info': ['DONE']}}


def test_unknown_families(tool, capture):
    """Attributes without tables are a guess, and the message says so."""
    body = bytes(4) + capture.u32(7, 0x01020304)
    capture.frame(capture.message(0x1f01, REQUEST, 1, 0, body), protocol=21)
    capture.frame(capture.message(250, REQUEST, 1, 0, body))
    shown = tool.look(capture, 'netlink.guess', 'netlink.attr_type', 'netlink.attr_data', NAME)
    for number, name in ((1, '7937'), (2, '250')):
        assert shown[number]['netlink.guess'] == ['1'] and shown[number][NAME] == ['type', name]
        assert shown[number]['netlink.attr_data'][-1] == capture.pack('I', 0x01020304).hex()


def test_netfilter_falls_through_to_the_builtin(tool, capture, builtin):
    """A subsystem without tables: the fields that the built-in knows are there."""
    capture.frame(capture.message(0x0f01, REQUEST, 1, 0, bytes(4)), protocol=NETFILTER)
    fields = 'netlink-netfilter.subsys', 'netlink.hdr_seq'
    ours = tool.look(capture, *fields, NAME, 'netlink.exchange')[1]
    assert ours['netlink-netfilter.subsys'] == ['15'] and ours['netlink.hdr_seq'] == ['1']
    assert ours[NAME] == ['type', '3841'] and ours['netlink.exchange'] == ['1']


def test_generic_family_of_the_builtin(tool, capture):
    """Its fields are there, by tables or by its own dissector, which finds family by name."""
    capture.frame(capture.family(1000, 'psample', seq=1), protocol=GENERIC)
    capture.frame(capture.genl(1000, 0, 0, 0, attrs=capture.u32(3, 7) + capture.u32(4, 9)), protocol=GENERIC)
    fields = 'psample.cmd', 'psample.sample_group', 'psample.group_seq_num', 'netlink.hdr_len', NAME, 'genl.version'
    shown = tool.look(capture, *fields, '_ws.malformed')[2]
    assert shown.pop(NAME) and shown == {
        'psample.cmd': ['0'], 'psample.sample_group': ['7'], 'psample.group_seq_num': ['9'],
        'netlink.hdr_len': ['36'], 'genl.version': ['1']}


def test_unknown_generic_family(tool, capture):
    """genl.* fields, and the attributes as a guess."""
    capture.frame(capture.genl(1000, 5, attrs=capture.u32(7, 9)), protocol=GENERIC)
    shown = tool.look(capture, 'genl.cmd', 'genl.version', 'genl.family_id', 'netlink.genl_unknown',
                      'netlink.attr_type')[1]
    assert shown == {'genl.cmd': ['5'], 'genl.version': ['1'], 'genl.family_id': ['0x03e8'],
                     'netlink.genl_unknown': ['1'], 'netlink.attr_type': ['0x0007']}


def recorded(name):
    found = [p for p in run.captures() if p.name.startswith(name)]
    assert found
    return pytest.mark.parametrize('recording', found, ids=lambda p: p.name)


@recorded('short-legacy')
def test_recorded_short_requests(reader, recording):
    assert len(reader.matches(recording, 'netlink.hdr_len == 17 && netlink.short_header')) > 5
    assert reader.matches(recording, 'netlink.bad_message_length || netlink.no_message') == []
    assert 26 in reader.matches(recording, 'frame.len > 200 && netlink.padding && netlink.hdr_len == 32')


@recorded('usersock')
def test_recorded_usersock(reader, recording):
    shown = reader.look(recording, NAME, 'netlink.padding', '_ws.malformed', '_ws.col.Source')
    assert [number for number, frame in shown.items() if NAME in frame] == [1, 2, 3, 8]
    assert shown[6]['netlink.padding'] == ['00' * 40]
    assert not any('_ws.malformed' in frame for frame in shown.values())
    assert all(frame['_ws.col.Source'] for frame in shown.values())
