# SPDX-License-Identifier: GPL-2.0-or-later
"""Every leaf of every capture, at its place, with its value and name, as the specs say."""
import collections
import os
import pathlib
import re

import pytest

from oracle import exceptions
from oracle.spec_oracle import Oracle, judge
from support import run

OWN = pathlib.Path(__file__).parents[1] / 'specs'
GIVEN = [p for p in os.environ.get('NLSCOPE_TEST_SPECS', '').split(':') if p]
LISTS = {'decoded': exceptions.DECODED, 'right': exceptions.RIGHT, 'named': exceptions.NAMED}


@pytest.fixture(scope='module')
def oracle():
    return Oracle([OWN, *GIVEN])


def excused(what, path):
    return any(re.search(pattern, path) for pattern in LISTS[what])


@pytest.mark.parametrize('capture', run.captures(), ids=lambda p: p.name)
def test_every_leaf_is_shown(capture, oracle, tshark):
    leaves, unspecified = oracle.leaves(capture)
    if not any(leaf.kind != 'unspecified' for leaf in leaves):
        pytest.skip('no spec here speaks of it' + ('' if GIVEN else '; set NLSCOPE_TEST_SPECS'))
    process = tshark.start('-r', capture, '-T', 'pdml')
    bad = collections.defaultdict(list)
    for verdict in judge(leaves, process.stdout):
        for what in ('decoded', 'right', 'named'):
            if not getattr(verdict, what):
                if not excused(what, verdict.leaf.path):
                    bad[what, verdict.leaf.path].append(verdict)
                break
    assert process.wait() == 0
    if bad:
        pytest.fail('\n'.join(
            f'not {what}: {len(all_)} times {path}: frame {all_[0].leaf.frame} at '
            f'{all_[0].leaf.offset}+{all_[0].leaf.size} is {all_[0].leaf.value!r}, shown '
            f'{all_[0].shown}' for (what, path), all_ in sorted(bad.items())), pytrace=False)


def test_specs_of_the_kernel_are_given():
    if not GIVEN:
        pytest.skip('set NLSCOPE_TEST_SPECS to a folder of netlink specs (the kernel\'s '
                    'Documentation/netlink/specs): only the project\'s own judge here')
    assert len(Oracle(GIVEN).specs) > 10
