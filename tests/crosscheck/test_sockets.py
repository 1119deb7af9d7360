# SPDX-License-Identifier: GPL-2.0-or-later
"""What ss prints of sockets equals what is shown of the answers that it had.

A capture's .ss is what ss printed, one socket a line; each has its answer in the capture,
known by its inode, and each of its values its field there.
"""
import re

import pytest

from support import run
from support.capture import pdml

FILTER = 'netlink-sock_diag.'
CAPTURES = [c for c in run.captures() if c.with_suffix('.ss').exists()]
# ss's words and the fields that say so.
COUNTS = {
    'mss': 'tcpi_snd_mss', 'pmtu': 'tcpi_pmtu', 'rcvmss': 'tcpi_rcv_mss', 'advmss': 'tcpi_advmss',
    'cwnd': 'tcpi_snd_cwnd', 'ssthresh': 'tcpi_snd_ssthresh', 'bytes_sent': 'tcpi_bytes_sent',
    'bytes_acked': 'tcpi_bytes_acked', 'bytes_received': 'tcpi_bytes_received',
    'segs_out': 'tcpi_segs_out', 'segs_in': 'tcpi_segs_in', 'data_segs_out': 'tcpi_data_segs_out',
    'data_segs_in': 'tcpi_data_segs_in', 'delivered': 'tcpi_delivered', 'unacked': 'tcpi_unacked',
    'rcv_space': 'tcpi_rcv_space', 'rcv_ssthresh': 'tcpi_rcv_ssthresh', 'snd_wnd': 'tcpi_snd_wnd',
    'rcv_wnd': 'tcpi_rcv_wnd', 'notsent': 'tcpi_notsent_bytes', 'uid': 'idiag_uid',
}
THOUSANDTHS = {'rto': 'tcpi_rto', 'ato': 'tcpi_ato', 'minrtt': 'tcpi_min_rtt'}
MEMORY = {
    'r': 'rmem_alloc', 'rb': 'rcvbuf', 't': 'wmem_alloc', 'tb': 'sndbuf', 'f': 'fwd_alloc',
    'w': 'wmem_queued', 'o': 'optmem', 'bl': 'backlog', 'd': 'drops',
}
OPTIONS = {'ts': 'timestamps', 'sack': 'sack', 'ecn': 'ecn', 'ecnseen': 'ecn_seen', 'fastopen': 'syn_data'}


def answers(capture, tshark):
    """{inode: [{field: (number or text, label)}]} of the answers about sockets of inet and UNIX."""
    found, process = {}, tshark.start('-r', capture, '-T', 'pdml')
    for _, fields in pdml(process.stdout):
        one = None
        for field in fields:
            if not field.name.startswith(FILTER) or field.hidden:
                continue
            name = field.name[len(FILTER):]
            if name in ('idiag_state', 'udiag_type'):	# the first that only answers have
                one = {}
            if one is None:
                continue
            one[name] = (field.show, field.label)
            if name in ('idiag_inode', 'udiag_ino'):
                found.setdefault(field.show, []).append(one)
    assert process.wait() == 0
    return found


def number(answer, name):
    return int(answer[name][0].split(' ')[0], 0) if name in answer else None


def is_thousandth(shown, text):
    """ss rounds what it divides."""
    return shown is not None and abs(shown / 1000 - float(text)) <= 0.001


def said(line):
    """(columns, {word: value}, words that stand alone) of a line of ss."""
    columns = line.split()
    words = [w for w in columns[5:] if ':' in w]
    return columns, dict(w.split(':', 1) for w in words), set(columns[5:]) - set(words)


def of_memory(text):
    return {MEMORY[key]: int(n) for key, n in re.findall(r'([a-z]+)(\d+)', text)}


def inet_differences(line, answer):
    """What ss says and the answer does not."""
    columns, values, alone = said(line)
    for word, name in COUNTS.items():
        if word in values and number(answer, name) != int(values[word]):
            yield word, values[word], answer.get(name)
    for word, name in THOUSANDTHS.items():
        if word in values and not is_thousandth(number(answer, name), values[word]):
            yield word, values[word], answer.get(name)
    if 'skmem' in values:
        for name, n in of_memory(values['skmem']).items():
            if number(answer, 'sk_meminfo_' + name) != n:
                yield name, n, answer.get('sk_meminfo_' + name)
    if 'sk' in values and number(answer, 'idiag_cookie') != int(values['sk'], 16):
        yield 'sk', values['sk'], answer['idiag_cookie']
    if 'wscale' in values and values['wscale'] != ','.join(
            answer.get(n, '?')[0] for n in ('tcpi_snd_wscale', 'tcpi_rcv_wscale')):
        yield 'wscale', values['wscale'], None
    if 'rtt' in values:
        for text, name in zip(values['rtt'].split('/'), ('tcpi_rtt', 'tcpi_rttvar')):
            if not is_thousandth(number(answer, name), text):
                yield name, text, answer.get(name)
    for word, name in OPTIONS.items():
        if 'tcpi_options' in answer and \
                (word in alone) != (answer[f'tcpi_options.tcpi_opt_{name}'][0] in ('1', 'True')):
            yield word, word in alone, answer['tcpi_options']
    if 'inet_diag_cong' in answer and answer['inet_diag_cong'][0] not in columns:
        yield 'congestion control', None, answer['inet_diag_cong']
    yield from column_differences(columns, answer)


def column_differences(columns, answer):
    state, receive, send, *_ = columns
    if state not in answer['idiag_state'][1]:
        yield 'state', state, answer['idiag_state']
    if (receive, send) != (answer['idiag_rqueue'][0], answer['idiag_wqueue'][0]):
        yield 'queues', (receive, send), (answer['idiag_rqueue'], answer['idiag_wqueue'])
    for text, end in ((columns[3], 's'), (columns[4], 'd')):
        address, port = text.rsplit(':', 1)
        name = 'idiag_src.ipv4' if end == 's' else 'idiag_dst.ipv4'
        if address.split('%')[0].replace('*', '0.0.0.0') != answer[name][0]:
            yield 'address', address, answer[name]
        if port.replace('*', '0') != answer[f'idiag_{end}port'][0]:
            yield 'port', port, answer[f'idiag_{end}port']


def unix_differences(line, answer):
    columns = line.split()
    kinds = {'u_str': 'SOCK_STREAM', 'u_dgr': 'SOCK_DGRAM', 'u_seq': 'SOCK_SEQPACKET'}
    if kinds[columns[0]] not in answer['udiag_type'][1]:
        yield 'type', columns[0], answer['udiag_type']
    if columns[1] not in answer['udiag_state'][1]:
        yield 'state', columns[1], answer['udiag_state']
    if columns[4] != '*' and columns[4] != answer['unix_diag_name'][0]:
        yield 'name', columns[4], answer.get('unix_diag_name')
    if columns[4] == '*' and 'unix_diag_name' in answer:
        yield 'name', columns[4], answer['unix_diag_name']


@pytest.mark.parametrize('capture', CAPTURES, ids=lambda p: p.name)
def test_ss_says_the_same(capture, tshark):
    known, compared, problems = answers(capture, tshark), 0, []
    for line in capture.with_suffix('.ss').read_text(errors='replace').splitlines():
        line = re.sub(r'^(\\[0-7]{3})+', '', line)	# before all else ss prints the keys
        unix = line.startswith('u_')
        inode = line.split()[5] if unix else next(iter(re.findall(r'ino:(\d+)', line)), None)
        if inode not in known:
            continue	# what has closed has none, and is not told by it
        differ = unix_differences if unix else inet_differences
        found = [list(differ(line, answer)) for answer in known[inode]]
        compared += 1
        if all(found):
            problems.append(f'{line[:90]}: {min(found, key=len)}')
    assert compared >= 5
    assert not problems, '\n'.join(problems)


def test_there_is_something_to_compare():
    assert len(CAPTURES) >= 2
