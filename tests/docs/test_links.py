# SPDX-License-Identifier: GPL-2.0-or-later
"""Links and file names in the pages lead somewhere."""
import re

import pytest

from support import run

PAGES = sorted([*run.TOP.glob('*.md'), *(run.TOP / 'docs').rglob('*.md'), run.TOP / 'testdata' / 'README.md'])
LINK = re.compile(r'\[[^]]*\]\(([^)\s]+)\)')
FILE = re.compile(r'`((?:plugin|tests|docs|testdata|scripts)/[\w./-]+)`')


def anchors(path):
    """Of headings, as GitHub makes them."""
    heads = re.findall(r'^#+ (.+)$', path.read_text(), re.M)
    return {re.sub(r'[^\w -]', '', h).strip().lower().replace(' ', '-') for h in heads}


@pytest.mark.parametrize('page', PAGES, ids=lambda p: str(p.relative_to(run.TOP)))
def test_links_lead_somewhere(page):
    text = re.sub(r'```.*?```', '', page.read_text(), flags=re.S)
    problems = []
    for link in LINK.findall(text):
        if re.match(r'[a-z]+:', link):
            continue
        path, _, anchor = link.partition('#')
        target = (page.parent / path).resolve() if path else page
        if not target.exists():
            problems.append(f'{link}: no such file')
        elif anchor and anchor not in anchors(target):
            problems.append(f'{link}: no such heading')
    problems += [f'{name}: no such file' for name in FILE.findall(text)
                 if not (run.TOP / name).exists()]
    assert not problems, problems


def test_there_are_pages():
    assert len(PAGES) > 10
