# SPDX-License-Identifier: GPL-2.0-or-later
"""Frames clicked in any order, again and again, show the same: what sharkd does as Wireshark."""
import json
import random
import shutil

import pytest

from exchange.made import ACK, DUMP, EINVAL, GENERIC, MSG, MULTI, NEWADDR, NEWLINK, OFFS, REQUEST, Capture
from support import run


def conversation(made):
    """Names, ids, orders, answers and copies that depend on what came before."""
    request = made.message(NEWLINK, REQUEST | ACK, 5, 0, made.ifinfo(attrs=made.name('x')))
    made.frame(made.newaddr(3))
    made.frame(made.newlink(3, 'eth0'))
    made.frame(made.newlink(3, 'eth0'), after=0.0001)
    made.frame(made.newaddr(3))
    made.frame(made.newlink(3, 'renamed'))
    made.frame(made.newaddr(3))
    made.frame(made.getlink(DUMP, seq=1))
    made.frame(made.newlink(1, 'lo', MULTI, 1, 70), made.newlink(3, 'third', MULTI, 1, 70))
    made.frame(made.done(1, 70))
    made.frame(request)
    made.frame(made.message(NEWADDR, 0, 5, 80, made.pack('BBBBI', 2, 24, 0, 0, 3)))
    made.frame(made.error(request, EINVAL, 80, False, made.attr(MSG, b'no\0') + made.u32(OFFS, 32)))
    made.frame(made.getlink(seq=9))
    made.frame(made.genl(1000, 1), protocol=GENERIC)
    made.frame(made.family(1000, 'made-up', seq=2), protocol=GENERIC)
    made.frame(made.genl(1000, 1), protocol=GENERIC)
    made.frame(made.message(18, REQUEST, 6, claimed=0x44332211))
    other = Capture(not made.be)
    made.frame(other.getlink(seq=7))
    made.frame(made.message(18, REQUEST, 6, claimed=0x44332211))
    return made


@pytest.fixture
def frames(tshark):
    """{frame: what sharkd shows of it}, asked for in an order; the last look counts."""
    if not shutil.which('sharkd'):
        pytest.skip('no sharkd here')

    def looked(path, order):
        calls = [('load', {'file': str(path)})]
        calls += [('frame', {'frame': number, 'proto': True}) for number in order]
        text = ''.join(json.dumps({'jsonrpc': '2.0', 'id': i, 'method': method, 'params': params}) + '\n'
                       for i, (method, params) in enumerate(calls, 1))
        answers = [json.loads(line) for line in run.with_plugin().text(
            '-', env={'NLSCOPE_WIRESHARK': 'sharkd'}, stdin=text).splitlines() if line.startswith('{')]
        assert [a['id'] for a in answers] == list(range(1, len(calls) + 1))
        assert all('result' in a for a in answers), [a for a in answers if 'result' not in a][:1]
        return {number: answer['result']['tree'] for number, answer in zip(order, answers[1:])}
    return looked


@pytest.mark.parametrize('be', [False, True], ids=['little', 'big'])
def test_any_order(frames, scratch, be):
    made = conversation(Capture(be))
    path = scratch / f'order-{be}.pcap'
    path.write_bytes(made.pcap())
    numbers = list(range(1, len(made.frames) + 1))
    first = frames(path, numbers)
    assert 'Answered in: 12' in json.dumps(first[10]) and 'IFLA_IFNAME' in json.dumps(first[12])
    assert frames(path, numbers[::-1]) == first
    shuffled = numbers * 3
    random.Random(be).shuffle(shuffled)
    assert frames(path, shuffled) == first
