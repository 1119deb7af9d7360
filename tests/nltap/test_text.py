# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages as text, by the tables that the plugin has."""
import os
import re

import pytest

import frames
from support import run


def lines(nltap, path, *options):
    """Lines without their time of day."""
    text = nltap.text('-r', path, *options)
    return [re.sub(r'^\d\d:\d\d:\d\d\.\d{6} ', '', line) for line in text.splitlines()]


def test_refusal(nltap):
    request, answer = lines(nltap, run.CAPTURES / 'ipvlan-unknown-6.12.pcap')[:2]
    assert request == 'user > kernel: RTM_NEWLINK netlinkdee kind ipvlan mode IPVLAN_MODE_L3'
    assert re.fullmatch(r'kernel > port \d+: ERROR EOPNOTSUPP RTM_NEWLINK '
                        r'"Unknown device type" \(\d+\.\d ms\)', answer)


def test_refused_attribute_by_its_path(nltap, scratch):
    """The offset in the extended ACK counts from the request's header."""
    request = frames.message(16, 5, 9, b'\0' * 16 + frames.attr(3, b'x\0') +
                             frames.attr(18, frames.attr(1, b'nokind\0')))
    offset = 16 + 16 + 8 + 4
    answer = frames.message(2, 0x300, 9, b'\xa1\xff\xff\xff' + request[:16] +
                            frames.attr(1, b'no such kind\0') +
                            frames.attr(2, offset.to_bytes(4, 'little')), pid=77)
    path = frames.write(scratch / 'path.pcap', [frames.plain(0) + request,
                                                frames.plain(0) + answer])
    assert lines(nltap, path)[1].startswith(
        'kernel > port 77: ERROR EOPNOTSUPP RTM_NEWLINK "no such kind" '
        'at IFLA_LINKINFO/IFLA_INFO_KIND (')


# What nltap has no table for, and Wireshark a dissector of its own.
NO_TABLE = re.compile(r'(type|\S+ command) \d+')


def at_times(lines_of_time):
    """{time of day: [line]}, of lines that begin with it."""
    found = {}
    for line in lines_of_time:
        time, text = line.split(' ', 1)
        found.setdefault(time, []).append(text)
    return found


def time_of_day(epoch):
    seconds, fraction = epoch.split('.')
    return '%02d:%02d:%02d' % (int(seconds) // 3600 % 24, int(seconds) // 60 % 60,
                               int(seconds) % 60) + '.' + fraction[:6]


@pytest.mark.parametrize('path', run.captures(), ids=lambda p: p.stem)
def test_says_what_the_plugin_says(nltap, tshark, path):
    """Each message that stands in the plugin's Info is a line of its frame, in the same order.

    Info has the first messages of a frame only; nltap has a line for each."""
    said = at_times(nltap.text('-r', path, env={**os.environ, 'TZ': 'UTC'}).splitlines())
    info = at_times(time_of_day(epoch) + ' ' + text for epoch, _, text in (
        line.partition('\t') for line in tshark.text(
            '-r', path, '-T', 'fields', '-e', 'frame.time_epoch', '-e', '_ws.col.Info')
        .splitlines()))
    compared = left = 0
    for time, lines_of_frame in said.items():
        mine = [re.sub(r' \(\d+(\.\d)? (us|ms|s)\)$', '', line.split(': ', 1)[1]).rstrip()
                for line in lines_of_frame]
        if any(map(NO_TABLE.match, mine)):
            left += 1
            continue
        at = 0
        for part in (part for frame in info[time] for part in frame.split(' | ')):
            # nltap learns from the frames that it wrote itself, and does not print them.
            if re.match(r'\d+ (more )?(messages|bytes)|\.\.\.|NLTAP_MSG_', part):
                continue
            part = re.sub(r' \((repeat of frame \d+|\d+ messages)\)$', '', part).rstrip()
            at = next((i + 1 for i in range(at, len(mine))
                       # A packet inside says its piece behind the message.
                       if mine[i] == part or part.startswith(mine[i] + ':')), None)
            assert at, f'{time}: the plugin: {part}; nltap: {mine}'
            compared += 1
    if not compared and left:
        pytest.skip(f'none of its {left} frames has a table: Wireshark writes their Info')
    assert compared or not said


def test_tree_has_every_leaf(nltap):
    text = nltap.text('-r', run.CAPTURES / 'ipvlan-unknown-6.12.pcap', '-v')
    for line in ('  nlmsghdr: RTM_NEWLINK (16), 84 bytes, flags 0x605 (NLM_F_REQUEST, NLM_F_ACK, '
                 'NLM_F_EXCL, NLM_F_CREATE)', '    ifi_index: 0', '  IFLA_IFNAME: netlinkdee',
                 '    IFLA_INFO_DATA (ipvlan)', '      IFLA_IPVLAN_MODE: IPVLAN_MODE_L3',
                 '  error: -95 (EOPNOTSUPP: Operation not supported)', '  extended ACK',
                 '    NLMSGERR_ATTR_MSG: Unknown device type'):
        assert line in text, line


def traced_session(scratch):
    return frames.write(scratch / 'traced.pcap', [
        frames.process(0, 99, 100, 'one', 'one --flag'),
        frames.process(0, 98, 101, 'two', 'two'),
        frames.traced(0, frames.SENT, 99, 100) + frames.getlink(7),
        frames.traced(0, frames.SENT, 98, 101) + frames.getlink(7),
        frames.traced(0, frames.RECEIVED, 99, 100) + frames.ack(7, 99),
        frames.traced(0, frames.RECEIVED, 98, 101) + frames.ack(7, 98, -1)])


def test_processes_and_directions(nltap, scratch):
    assert lines(nltap, traced_session(scratch)) == [
        'port 99 (one) > kernel: RTM_GETLINK 1',
        'port 98 (two) > kernel: RTM_GETLINK 1',
        'kernel > port 99 (one): ACK RTM_GETLINK (2.0 ms)',
        'kernel > port 98 (two): ERROR EPERM RTM_GETLINK (2.0 ms)']


def test_plugin_knows_processes_too(tshark, scratch):
    path = traced_session(scratch)
    fields = ['-T', 'fields', '-e', '_ws.col.Source', '-e', '_ws.col.Destination', '-e',
              'netlink.process', '-e', 'netlink.process.pid', '-e', 'netlink.request_in']
    assert tshark.text('-r', path, '-Y', 'frame.number > 2', *fields).splitlines() == [
        'port 99 (one)\tkernel\tone\t100\t', 'port 98 (two)\tkernel\ttwo\t101\t',
        'kernel\tport 99 (one)\tone\t100\t3', 'kernel\tport 98 (two)\ttwo\t101\t4']
    assert tshark.text('-r', path, '-Y', 'netlink.port == 98 && netlink.thread == 101 && '
                       'netlink.direction == 4', '-T', 'fields', '-e', 'frame.number') == '4\n'


def test_answer_tells_the_requests_process(tshark, scratch):
    """A request says no port: its answer does, before which nltap told the process."""
    path = frames.write(scratch / 'answer.pcap', [
        frames.plain(0) + frames.getlink(5), frames.process(0, 4711, 42, 'ip', 'ip link'),
        frames.plain(0) + frames.ack(5, 4711)])
    assert tshark.text('-2', '-r', path, '-Y', 'netlink.process == "ip"', '-T', 'fields', '-e',
                       'frame.number', '-e', 'netlink.process.cmdline').splitlines() == [
        '1\tip link', '3\tip link']


def test_strangers_cannot_tell_processes(nltap, tshark, scratch):
    """Who sends such a message through a socket is not nltap."""
    forged = frames.plain(2) + frames.process(0, 99, 1, 'init', '')[16:]
    path = frames.write(scratch / 'forged.pcap', [
        forged, frames.traced(0, frames.SENT, 99, 100) + frames.getlink()])
    assert lines(nltap, path)[-1] == 'port 99 > kernel: RTM_GETLINK 1'
    assert tshark.text('-r', path, '-Y', 'netlink.process') == ''


def test_nothing_a_process_says_reaches_the_terminal(nltap, tshark, scratch):
    path = frames.write(scratch / 'escape.pcap', [
        frames.process(0, 99, 100, 'a\x1b[2Jb', 'x\x1b]0;y\x07'),
        frames.traced(0, frames.SENT, 99, 100) + frames.getlink()])
    for text in nltap.text('-r', path, '-v'), tshark.text('-r', path), tshark.text('-r', path, '-V'):
        assert '\x1b' not in text and '\x07' not in text


def test_uevent(nltap, scratch):
    path = frames.write(scratch / 'uevent.pcap', [
        frames.traced(frames.UEVENT, frames.RECEIVED, 9, 9) +
        b'add@/devices/virtual/net/d0\0ACTION=add\0DEVPATH=/devices/virtual/net/d0\0'])
    assert lines(nltap, path) == ['multicast > port 9: uevent add /devices/virtual/net/d0']
    assert '  ACTION=add\n' in nltap.text('-r', path, '-v')


def test_failed_send_is_said(nltap, scratch):
    """A comment of the frame, as nltap trace writes it."""
    data = frames.traced(0, frames.SENT, 9, 9) + frames.getlink()
    block = lambda kind, body: (kind.to_bytes(4, 'little') + (12 + len(body)).to_bytes(4, 'little')
                                + body + (12 + len(body)).to_bytes(4, 'little'))
    u16 = lambda n: n.to_bytes(2, 'little')
    u32 = lambda n: n.to_bytes(4, 'little')
    path = scratch / 'comment.pcapng'
    path.write_bytes(
        block(0x0a0d0d0a, u32(0x1a2b3c4d) + u16(1) + u16(0) + b'\xff' * 8) +
        block(1, u16(253) + u16(0) + u32(0)) +
        block(6, u32(0) * 3 + u32(len(data)) * 2 + data + u16(1) + u16(12) + b'send: ENOBUF' +
              u32(0)))
    assert lines(nltap, path) == ['port 9 > kernel: RTM_GETLINK 1  # send: ENOBUF']


def test_acknowledgement_names_its_own_request(nltap, scratch):
    """Two sockets may use one sequence number: the copy in the answer tells them apart."""
    change = frames.message(16, 5, 9, b'\0' * 16 + frames.attr(3, b'x\0'))
    ack = lambda request, pid: frames.message(2, 0x100, 9, b'\0' * 4 + request[:16], pid)
    path = frames.write(scratch / 'same-seq.pcap', [
        frames.plain(0) + change, frames.plain(0) + frames.getlink(9),
        frames.plain(0) + ack(change, 71), frames.plain(0) + ack(frames.getlink(9), 72)])
    assert lines(nltap, path)[2:] == ['kernel > port 71: ACK RTM_NEWLINK (2.0 ms)',
                                      'kernel > port 72: ACK RTM_GETLINK (2.0 ms)']
