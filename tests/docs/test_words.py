# SPDX-License-Identifier: GPL-2.0-or-later
"""docs/schema-words.md has every word of schema.h, and examples that are rows of tables."""
import re

import pytest

from support import run

SCHEMA = run.TOP / 'plugin' / 'schema'
PAGE = run.TOP / 'docs' / 'schema-words.md'
CELLS = re.compile(r'(?<!\\)\|')


def no(problems):
    if problems:
        pytest.fail('\n'.join(problems), pytrace=False)


def words():
    """The macros of schema.h that tables use."""
    found = re.findall(r'^#define\s+(\w+)', (SCHEMA / 'schema.h').read_text(), re.M)
    return {w for w in found if not w.startswith('NLS_')}


def entries():
    """{word: example} of the tables of the page that begin with words."""
    found = {}
    here = False
    for line in PAGE.read_text().splitlines():
        cells = [c.strip().replace('\\|', '|') for c in CELLS.split(line)]
        if line.startswith('| Word |'):
            here = True
        elif not line.startswith('|'):
            here = False
        elif here and not line.startswith('|---'):
            word = re.match(r'`(\w+)', cells[1])
            assert word and word[1] not in found, line
            found[word[1]] = re.findall(r'`([^`]*)`', cells[3])[0] if '`' in cells[3] else ''
    return found


def normal(text):
    """Without the spaces that only align, and without the ends of lines."""
    return re.sub(r'\(\s+', '(', re.sub(r'\\?\s+', ' ', text))


@pytest.fixture(scope='module')
def sources():
    return normal('\n'.join(p.read_text() for p in sorted(SCHEMA.rglob('*.[ch]'))
                            if p.name not in ('schema.h', 'nls.h')))


def test_every_word_is_explained():
    assert len(words()) > 80
    no([f'{w}: schema.h has it, docs/schema-words.md does not' for w in sorted(words() - set(entries()))])


def test_no_word_is_made_up():
    no([f'{w}: docs/schema-words.md has it, schema.h does not' for w in sorted(set(entries()) - words())])


def test_examples_are_of_the_tables(sources):
    no([f'{word}: no table has {example!r}' for word, example in entries().items()
        if example and normal(example) not in sources])


def test_what_is_used_has_an_example(sources):
    no([f'{word}: tables use it, the page shows none' for word, example in entries().items()
        if not example and re.search(rf'\b{word}\b', sources)])
