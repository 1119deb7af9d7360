# SPDX-License-Identifier: GPL-2.0-or-later
"""What users see, line by line.  After a change that is meant: ./renew, and read the diff."""
import difflib

import pytest

from golden.testlist import HERE, cases, output


@pytest.mark.parametrize('case', cases(), ids=lambda c: c.name)
def test_output(case, tshark):
    assert case.capture.exists()
    got, want = output(tshark, case), case.expected.read_text()
    if got != want:
        diff = list(difflib.unified_diff(want.splitlines(), got.splitlines(), 'expected', 'shown',
                                         lineterm='', n=1))
        pytest.fail('\n'.join(diff[:80]) + f'\n({len(diff)} lines of difference)', pytrace=False)


def test_every_expected_file_is_used():
    used = {c.expected.name for c in cases()}
    assert used == {p.name for p in (HERE / 'expected').iterdir()}


def test_names_are_unique():
    names = [c.name for c in cases()]
    assert len(names) == len(set(names))
