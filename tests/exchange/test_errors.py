# SPDX-License-Identifier: GPL-2.0-or-later
"""What the kernel says to a request: errno, the request's copy, the extended ACK."""
import json

import pytest

from exchange.made import (
    ACK, COOKIE, DUMP, EINVAL, ENOBUFS, EOPNOTSUPP, EPERM, ERROR, GENERIC, MISS_NEST, MISS_TYPE, MSG,
    NEWLINK, OFFS, POLICY, REQUEST)
from support import run

ERRNO, PATH, TEXT, INFO = 'netlink.errno', 'netlink.extack.attr', 'netlink.extack.msg', '_ws.col.Info'
IFLA_MTU, IFLA_LINKINFO, INFO_KIND, INFO_DATA = 4, 18, 1, 2


def new_ipvlan(made, seq=1, kind='ipvlan'):
    """A request, and where in it the attributes are."""
    name = made.name('refused0')
    kind = made.attr(INFO_KIND, kind.encode() + b'\0')
    data = made.attr(INFO_DATA, made.attr(1, made.pack('H', 1)))
    body = made.ifinfo(attrs=name + made.attr(IFLA_LINKINFO, kind + data))
    linkinfo = 16 + 16 + len(name)
    places = {'IFLA_IFNAME': 32, 'IFLA_LINKINFO': linkinfo,
              'IFLA_LINKINFO/IFLA_INFO_KIND': linkinfo + 4,
              'IFLA_LINKINFO/IFLA_INFO_DATA': linkinfo + 4 + len(kind),
              'IFLA_LINKINFO/IFLA_INFO_DATA/IFLA_IPVLAN_MODE': linkinfo + 8 + len(kind)}
    return made.message(NEWLINK, REQUEST | ACK | 0x600, seq, 0, body), places


def extack(made, text=None, **numbers):
    tlvs = made.attr(MSG, text.encode() + b'\0') if text else b''
    for name, number in numbers.items():
        tlvs += made.u32({'offs': OFFS, 'miss_type': MISS_TYPE, 'miss_nest': MISS_NEST}[name], number)
    return tlvs


ERRNOS = [(0, None, 'success'), (EPERM, 'EPERM', 'Operation not permitted'),
          (EINVAL, 'EINVAL', 'Invalid argument'), (EOPNOTSUPP, 'EOPNOTSUPP', 'Operation not supported'),
          (524, 'ENOTSUPP', ''), (999, None, 'unknown')]


def test_errno_by_name_and_text(tool, capture):
    """The numbers are Linux's, those that only the kernel has, too."""
    for error, _, _ in ERRNOS:
        capture.frame(capture.error(capture.getlink(), error, pid=5, whole=error != 0))
    path = tool.write(capture)
    lines = tool.lines(path, ERRNO, 'netlink.error', 'netlink.refused', INFO)
    for (error, name, _), line in zip(ERRNOS, lines):
        assert line[:3] == [str(error), str(-error), '1' if error else '']
        assert line[3].startswith(f'ERROR {name or error} ' if error else 'ACK '), line
    assert tool.matches(path, 'netlink.errno == "EPERM" || netlink.errno == EINVAL') == [2, 3]
    tree = tool.tshark.text('-r', path, '-V')
    for error, name, words in ERRNOS:
        assert f'error: {-error} ({name + ": " if name else ""}{words}' in tree


def test_bare_error(tool, capture):
    """Four bytes are enough."""
    capture.frame(capture.message(ERROR, 0, 1, 5, capture.pack('i', -EINVAL)))
    shown = tool.look(capture, ERRNO, '_ws.malformed', 'netlink.wrong_length', 'netlink.cmd')[1]
    assert shown == {ERRNO: ['22'], 'netlink.cmd': ['NLMSG_ERROR']}


def test_error_without_its_number(tool, capture):
    """… is not taken for a success."""
    for held in range(4):
        capture.frame(capture.message(ERROR, 0, 1, 5, b'\xff' * held))
        capture.frame(capture.message(ERROR, 0, 1, 5, capture.pack('i', -EINVAL)), cut=32 + held)
    shown = tool.look(capture, ERRNO, 'netlink.cmd', INFO)
    assert list(shown.values()) == [{'netlink.cmd': ['NLMSG_ERROR'], INFO: ['NLMSG_ERROR']}] * 8


def test_echoed_request_is_decoded(tool, capture):
    """… as JSON: beneath the error, to the last leaf."""
    request, _ = new_ipvlan(capture, seq=7)
    capture.frame(capture.error(request, EOPNOTSUPP, pid=5, whole=True))
    shown = tool.look(capture, 'netlink.hdr_seq', 'netlink.cmd', 'netlink-route.ifla_ifname',
                      'netlink-route.ifla_info_kind', 'netlink-route.ifla_ipvlan_mode')[1]
    assert shown == {'netlink.hdr_seq': ['7', '7'], 'netlink.cmd': ['NLMSG_ERROR', 'RTM_NEWLINK'],
                     'netlink-route.ifla_ifname': ['refused0'],
                     'netlink-route.ifla_info_kind': ['ipvlan'], 'netlink-route.ifla_ipvlan_mode': ['1']}
    packets = json.loads(tool.tshark.text('-r', tool.write(capture), '-T', 'json'))
    assert '"netlink-route.ifla_ifname": "refused0"' in json.dumps(packets)


def test_odd_request_is_padded_before_the_extended_ack(tool, capture):
    """A request of 17 bytes: the attributes begin at a multiple of four."""
    request = capture.message(18, REQUEST | DUMP, 1, 0, b'\0')
    capture.frame(capture.error(request, EINVAL, pid=5, whole=True, tlvs=extack(capture, 'too-short')))
    shown = tool.look(capture, TEXT, 'netlink.hdr_len', 'netlink.attr_data', 'netlink.trailing')[1]
    assert shown[TEXT] == ['too-short'] and shown['netlink.hdr_len'][1] == '17'
    assert not {'netlink.attr_data', 'netlink.trailing'} & shown.keys()


def test_extended_ack_attributes(tool, capture):
    policy = capture.attr(POLICY | 0x8000, capture.u32(1, 4) + capture.u32(6, 3))
    tlvs = extack(capture, 'no-good', offs=32) + capture.attr(COOKIE, b'\1\2\3') + policy
    request, _ = new_ipvlan(capture)
    capture.frame(capture.error(request, EINVAL, pid=5, tlvs=tlvs))
    names = {'netlink.nlmsgerr_attr_msg': ['no-good'], 'netlink.nlmsgerr_attr_offs': ['32'],
             'netlink.nlmsgerr_attr_cookie': ['010203'], 'netlink.nl_policy_type_attr_type': ['4'],
             'netlink.nl_policy_type_attr_max_value_u': None, TEXT: ['no-good'],
             'netlink.hdr_flags.capped': ['1'], 'netlink.hdr_flags.ack_tlvs': ['1']}
    shown = tool.look(capture, *names)[1]
    assert shown == {name: value for name, value in names.items() if value}


PATHS = ['IFLA_IFNAME', 'IFLA_LINKINFO', 'IFLA_LINKINFO/IFLA_INFO_KIND', 'IFLA_LINKINFO/IFLA_INFO_DATA',
         'IFLA_LINKINFO/IFLA_INFO_DATA/IFLA_IPVLAN_MODE']


def test_offset_is_a_path_in_the_copy(tool, capture):
    """The request itself is not in the capture."""
    for path in PATHS:
        request, places = new_ipvlan(capture)
        capture.frame(capture.error(request, EINVAL, 5, True, extack(capture, 'bad', offs=places[path])))
    assert [frame[PATH] for frame in tool.look(capture, PATH).values()] == [[path] for path in PATHS]


def test_offset_is_a_path_in_the_request_of_a_capped_error(tool, capture):
    for seq, path in enumerate(PATHS, 1):
        request, places = new_ipvlan(capture, seq)
        capture.frame(request)
        capture.frame(capture.error(request, EINVAL, 5, False, extack(capture, 'bad', offs=places[path])))
    lines = tool.lines(capture, PATH, INFO)
    assert [path for path, _ in lines[1::2]] == PATHS and not any(path for path, _ in lines[::2])
    for (_, info), path in zip(lines[1::2], PATHS):
        assert info == f'ERROR EINVAL RTM_NEWLINK "bad" at {path}'


def test_capped_error_without_the_request(tool, capture):
    """What cannot be known is not guessed."""
    request, places = new_ipvlan(capture)
    capture.frame(capture.error(request, EINVAL, 5, False, extack(capture, 'bad', offs=places[PATHS[1]])))
    shown = tool.look(capture, PATH, 'netlink.nlmsgerr_attr_offs')[1]
    assert shown == {'netlink.nlmsgerr_attr_offs': [str(places[PATHS[1]])]}


@pytest.mark.parametrize('whole', [True, False], ids=['whole', 'capped'])
def test_missing_attribute(tool, capture, whole):
    """At the top, in a nest, in a nest whose kind another attribute tells."""
    cases = [('IFLA_ADDRESS', {'miss_type': 1}),
             ('IFLA_LINKINFO/IFLA_INFO_SLAVE_KIND', {'miss_type': 4, 'miss_nest': 'IFLA_LINKINFO'}),
             ('IFLA_LINKINFO/IFLA_INFO_DATA/IFLA_IPVLAN_FLAGS',
              {'miss_type': 2, 'miss_nest': 'IFLA_LINKINFO/IFLA_INFO_DATA'}),
             ('IFLA_LINKINFO/999', {'miss_type': 999, 'miss_nest': 'IFLA_LINKINFO'})]
    for seq, (_, numbers) in enumerate(cases, 1):
        request, places = new_ipvlan(capture, seq)
        numbers = {name: places.get(value, value) for name, value in numbers.items()}
        capture.frame(request)
        capture.frame(capture.error(request, EINVAL, 5, whole, extack(capture, 'missing', **numbers)))
    lines = tool.lines(capture, PATH, INFO)[1::2]
    assert [line[0] for line in lines] == [path for path, _ in cases]
    assert all(info.endswith(f'missing {path}') for path, info in lines)


def test_offset_at_no_attribute(tool, capture):
    for offset in (0, 3, 16, 31, 33, 60000, 0xffffffff):
        request, _ = new_ipvlan(capture)
        capture.frame(capture.error(request, EINVAL, 5, True, extack(capture, 'bad', offs=offset)))
    assert list(tool.look(capture, PATH, TEXT).values()) == [{TEXT: ['bad']}] * 7


def test_done_with_status_and_extended_ack(tool, capture):
    """A dump that failed: no copy of the request, which says what the offset is of."""
    request = capture.getlink(DUMP, attrs=capture.u32(29, 1))
    capture.frame(request)
    capture.frame(capture.done(pid=5, status=-EINVAL, tlvs=extack(capture, 'bad', offs=32)))
    capture.frame(capture.done(seq=2, pid=5, status=17))
    capture.frame(capture.done(seq=3, pid=5, tlvs=extack(capture, 'warning')))
    fields = ERRNO, 'netlink.error', TEXT, PATH, INFO
    shown = {n: dict(zip(fields, line)) for n, line in enumerate(tool.lines(capture, *fields), 1)}
    assert shown[2] == {ERRNO: '22', 'netlink.error': '-22', TEXT: 'bad', PATH: 'IFLA_EXT_MASK',
                        INFO: 'DONE EINVAL RTM_GETLINK "bad" at IFLA_EXT_MASK'}
    # How many there were is no errno.
    assert shown[3] == {ERRNO: '', 'netlink.error': '17', TEXT: '', PATH: '', INFO: 'DONE'}
    assert shown[4][TEXT] == 'warning' and shown[4][INFO] == 'DONE "warning"'


def test_ack_with_a_warning(tool, capture):
    request, _ = new_ipvlan(capture)
    capture.frame(request)
    capture.frame(capture.error(request, 0, 5, tlvs=extack(capture, 'deprecated')))
    shown = tool.look(capture, TEXT, ERRNO, 'netlink.refused')[2]
    assert shown == {TEXT: ['deprecated'], ERRNO: ['0']}
    assert tool.texts(capture, INFO)[1] == 'ACK RTM_NEWLINK "deprecated"'


def test_text_that_is_none(tool, capture):
    """Whatever the bytes, a line stays a line."""
    tlvs = capture.attr(MSG, b'two\nlines\t\xff\xfe\0')
    request, _ = new_ipvlan(capture)
    capture.frame(request)
    capture.frame(capture.error(request, EINVAL, 5, tlvs=tlvs))
    lines = tool.texts(capture, INFO)
    assert len(lines) == 2 and lines[1] == 'ERROR EINVAL RTM_NEWLINK "two.lines..."'


def test_enobufs(tool, capture):
    capture.frame(capture.error(capture.getlink(), ENOBUFS, 5, True))
    capture.frame(capture.done(pid=5, status=-ENOBUFS))
    capture.frame(capture.error(capture.getlink(), EINVAL, 5, True))
    shown = tool.look(capture, 'netlink.lost', ERRNO)
    assert ['netlink.lost' in shown[n] for n in (1, 2, 3)] == [True, True, False]
    assert shown[1][ERRNO] == shown[2][ERRNO] == [str(ENOBUFS)]


def test_error_of_a_generic_family_without_tables(tool, capture):
    """The copy has genl.* fields, and says that the rest is a guess."""
    request = capture.genl(1000, 5, REQUEST | ACK, 3, attrs=capture.u32(7, 9))
    capture.frame(capture.error(request, EOPNOTSUPP, 5, True), protocol=GENERIC)
    shown = tool.look(capture, 'genl.cmd', 'netlink.attr_type', 'netlink.genl_unknown')[1]
    assert shown == {'genl.cmd': ['5'], 'netlink.attr_type': ['0x0007'], 'netlink.genl_unknown': ['1']}


def recorded(name):
    found = [p for p in run.captures() if p.name.startswith(name)]
    assert found
    return pytest.mark.parametrize('recording', found, ids=lambda p: p.name)


@recorded('ipvlan-refused')
def test_recorded_refusal(reader, recording):
    shown = reader.look(recording, ERRNO, 'netlink.request_in', 'netlink-route.ifla_info_kind')[2]
    assert shown[ERRNO] == [str(EINVAL)] and shown['netlink.request_in'] == ['1']
    assert shown['netlink-route.ifla_info_kind'] == ['ipvlan']


@recorded('short-legacy')
def test_recorded_extended_acks(reader, recording):
    shown = reader.look(recording, PATH, ERRNO, 'netlink.nl_policy_type_attr_type', 'netlink.hdr_flags.capped')
    assert shown[105][PATH] == ['IFLA_MTU'] and shown[105][ERRNO] == ['34']
    assert shown[105]['netlink.nl_policy_type_attr_type']
    assert shown[109][PATH] == ['IFLA_IFNAME']
    # Four settings of a socket: with and without the request's copy, and the extended ACK.
    assert [shown[n]['netlink.hdr_flags.capped'][0] for n in (81, 86, 91, 96)] == ['0', '1', '0', '1']
    assert [n for n in (81, 86, 91, 96) if n in reader.matches(recording, 'netlink.extack.msg')] == [91, 96]
