#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Compares what `nltap trace` costs with what strace does.

    tests/bench/trace.py --nltap BUILD/capture/nltap [--routes 10000] [--rounds 5]

`ip -batch` adds routes in a network namespace of its own: untraced, under strace with its
seccomp filter, under nltap, in turn; the best of the rounds counts.  The exit status
says whether nltap keeps to the limit.
"""
import argparse
import os
import subprocess
import sys
import tempfile
import time

LIMIT = 0.7
SET_UP = 'ip link set lo up && exec "$@"'


def commands(nltap, batch, folder):
    ip = ['ip', '-batch', batch]
    return {
        'untraced': ip,
        'strace': ['strace', '-f', '--seccomp-bpf', '-e', 'trace=%network', '-o',
                   f'{folder}/strace.txt', *ip],
        'nltap': [nltap, 'trace', '-f', '-w', f'{folder}/trace.pcapng', '--', *ip],
    }


def seconds(command):
    netns = ['unshare', '-n'] if os.geteuid() == 0 else ['unshare', '-rn']
    begin = time.monotonic()
    subprocess.run([*netns, 'sh', '-c', SET_UP, 'sh', *command], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.monotonic() - begin


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--nltap', required=True)
    parser.add_argument('--routes', type=int, default=10000)
    parser.add_argument('--rounds', type=int, default=5)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        batch = f'{folder}/routes'
        with open(batch, 'w') as file:
            for i in range(args.routes):
                file.write(f'route add 10.{i >> 8 & 255}.{i & 255}.0/24 dev lo\n')
        every = commands(args.nltap, batch, folder)
        best = dict.fromkeys(every, 1e9)
        for _ in range(args.rounds):
            for name, command in every.items():
                best[name] = min(best[name], seconds(command))
    for name, took in best.items():
        print(f'{name:9} {took:7.3f} s  {took / best["untraced"]:5.1f} times untraced')
    ratio = best['nltap'] / best['strace']
    print(f'nltap / strace: {ratio:.2f} (at most {LIMIT})')
    return ratio > LIMIT


if __name__ == '__main__':
    sys.exit(main())
