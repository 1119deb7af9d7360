#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Compares nlscope's cost with that of Wireshark's built-in netlink dissectors.

    tests/bench/bench.py --plugin-dir BUILD/plugins [--frames 300000] [--rounds 3]

Both decode the same capture with the same tshark in the same run, in turn, and
the best of the rounds counts: the machine is noisy, a ratio is not.  The capture
is made of the frames of testdata/captures, over and over.
"""
import argparse
import glob
import os
import pwd
import re
import struct
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LIMITS = {'list': 1.5, 'verbose': 1.0, 'json': 1.0, 'memory': 1.3, 'startup': 1.05}


def frames(path):
    data = open(path, 'rb').read()
    order = '<' if data[:4] in (b'\xd4\xc3\xb2\xa1', b'\x4d\x3c\xb2\xa1') else '>'
    off = 24
    while off + 16 <= len(data):
        caplen, length = struct.unpack_from(order + 'II', data, off + 8)
        yield data[off + 16:off + 16 + caplen], length
        off += 16 + caplen


def write_capture(path, count):
    pool = [f for p in sorted(glob.glob(ROOT + '/testdata/captures/*.pcap')) for f in frames(p)]
    with open(path, 'wb') as out:
        out.write(struct.pack('<IHHiIII', 0xa1b2c3d4, 2, 4, 0, 0, 262144, 253))
        for i in range(count):
            frame, length = pool[i % len(pool)]
            out.write(struct.pack('<IIII', 1700000000 + i // 1000, i % 1000 * 1000, len(frame),
                                  length))
            out.write(frame)


def ordinary_user():
    """As root tshark ignores private plugin folders, so it runs as somebody else."""
    if os.geteuid() != 0:
        return None
    return pwd.getpwnam('nobody')


class Tshark:
    def __init__(self, tshark, plugin_dir):
        self.tshark, self.user = tshark, ordinary_user()
        self.home = tempfile.mkdtemp(prefix='nlscope-bench-home-')
        os.chmod(self.home, 0o777)
        self.env = dict(os.environ, HOME=self.home, WIRESHARK_PLUGIN_DIR=plugin_dir)
        self.plain_env = dict(os.environ, HOME=self.home, WIRESHARK_PLUGIN_DIR=self.home)

    def command(self, args):
        cmd = [self.tshark] + args
        if self.user:
            cmd = ['setpriv', '--reuid', str(self.user.pw_uid), '--regid',
                   str(self.user.pw_gid), '--clear-groups'] + cmd
        return cmd

    def cost(self, args, ours):
        """CPU seconds (user and system) and peak resident KiB of one run."""
        with open(os.devnull, 'w') as null:
            child = subprocess.Popen(self.command(args), stdout=null, stderr=null,
                                     env=self.env if ours else self.plain_env)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = status
        if status != 0:
            sys.exit(f"bench: tshark {' '.join(args)} failed with status {status}")
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss

    def output(self, args, ours):
        return subprocess.run(self.command(args), stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, check=True,
                              env=self.env if ours else self.plain_env).stdout

    def items(self, path, ours):
        """Tree items that the capture becomes."""
        return self.output(['-r', path, '-T', 'pdml'], ours).count(b'<field ')


def compare(t, args, rounds):
    best = {True: (1e9, 0), False: (1e9, 0)}
    for _ in range(rounds):
        for ours in (False, True):
            best[ours] = min(best[ours], t.cost(args, ours))
    return best[True], best[False]


def report(name, ratio, detail):
    limit = LIMITS[name]
    verdict = 'ok' if ratio <= limit else 'OVER'
    print(f'{name:8} {ratio:6.2f} of the built-in (limit {limit:.2f}) {verdict:4}  {detail}')
    return ratio <= limit


def run(t, big, small, empty, rounds):
    good = True
    (ours, mem), (theirs, their_mem) = compare(t, ['-r', big], rounds)
    good &= report('list', ours / theirs, f'{ours:.2f} s and {theirs:.2f} s')
    good &= report('memory', mem / their_mem, f'{mem >> 10} MiB and {their_mem >> 10} MiB')
    our_items, their_items = t.items(small, True), t.items(small, False)
    for name, args in (('verbose', ['-V']), ('json', ['-T', 'json'])):
        (ours, _), (theirs, _) = compare(t, ['-r', small] + args, rounds)
        good &= report(name, (ours / our_items) / (theirs / their_items),
                       f'{ours:.2f} s for {our_items} items and {theirs:.2f} s for {their_items}')
    (ours, _), (theirs, _) = compare(t, ['-r', empty], rounds * 7)
    good &= report('startup', ours / theirs, f'{ours:.3f} s and {theirs:.3f} s')
    return good


def main():
    ap = argparse.ArgumentParser(description=__doc__.split('\n', maxsplit=1)[0])
    ap.add_argument('--plugin-dir', required=True, help='folder with X.Y/epan/nlscope.so')
    ap.add_argument('--tshark', default='tshark')
    ap.add_argument('--frames', type=int, default=300000)
    ap.add_argument('--rounds', type=int, default=3)
    a = ap.parse_args()
    t = Tshark(a.tshark, os.path.abspath(a.plugin_dir))
    if not re.search(rb'^nlscope', t.output(['-G', 'plugins'], True), re.M):
        sys.exit(f'bench: tshark does not load nlscope from {a.plugin_dir}')
    with tempfile.TemporaryDirectory(prefix='nlscope-bench-') as d:
        os.chmod(d, 0o755)
        paths = [os.path.join(d, n) for n in ('big.pcap', 'small.pcap', 'empty.pcap')]
        for path, count in zip(paths, (a.frames, a.frames // 30, 0)):
            write_capture(path, count)
        sys.exit(0 if run(t, *paths, a.rounds) else 1)


if __name__ == '__main__':
    main()
