# SPDX-License-Identifier: GPL-2.0-or-later
"""The list of golden cases, and how their output is made comparable."""
import collections
import pathlib
import re
import shlex

from support import run

HERE = pathlib.Path(__file__).parent
Case = collections.namedtuple('Case', 'name capture expected options')

COLUMNS = ['-o', 'gui.column.format:"No.","%m","Source","%s","Destination","%d",'
                 '"Protocol","%p","Info","%i"']
WORDS = {'COLUMNS': COLUMNS, 'TREE': ['-V']}


def cases():
    for line in (HERE / 'TESTLIST').read_text().splitlines():
        if line and not line.startswith('#'):
            name, capture, expected, options = line.split('\t')
            words = [w for o in shlex.split(options) for w in WORDS.get(o, [o])]
            yield Case(name, run.CAPTURES / capture, HERE / 'expected' / expected, words)


def netlink_only(text):
    """Of a tree, not the frame's own lines: every release has others."""
    lines, kept, skip = text.splitlines(), [], False
    for line in lines:
        frame = re.match(r'Frame (\d+):', line)
        if frame:
            kept.append(f'Frame {frame[1]}')
        skip = bool(frame) or skip and line.startswith(' ')
        if not skip:
            kept.append(line)
    return '\n'.join(kept) + '\n'


def seconds(match):
    return f"{float(match[1]) / {'milli': 1e3, 'micro': 1e6, 'nano': 1e9}[match[2]]:.9f} seconds"


def normal(case, text):
    if '-V' in case.options:
        text = netlink_only(text)
    # Since 4.6 times less than a second have units of their own.
    text = re.sub(r'([0-9.]+) (milli|micro|nano)seconds', seconds, text)
    # Where a boolean has no words of its own, releases differ in what they print.
    text = re.sub(r'(?m)[ \t]+$', '', text)
    return text


def output(shark, case):
    return normal(case, shark.text('-n', '-r', case.capture, *case.options))
