# SPDX-License-Identifier: GPL-2.0-or-later
"""The filter lists are those of the tables and of Wireshark, and README's examples find something."""
import importlib.machinery
import importlib.util
import re

import pytest

from support import run

README = run.TOP / 'README.md'
PROTOCOLS = re.compile(r'^(netlink|netlink-[a-z0-9_-]+|genl|genl-[a-z0-9_-]+|nl80211|net_dm|psample)$')


@pytest.fixture(scope='module')
def make_filters():
    """docs/make-filters as a module."""
    loader = importlib.machinery.SourceFileLoader('make_filters', str(run.TOP / 'docs' / 'make-filters'))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader('make_filters', loader))
    loader.exec_module(module)
    return module


@pytest.fixture(scope='module')
def listed(make_filters, tables):
    """The filters that the lists have, with what comes with them."""
    names = {name for name, *_ in make_filters.own_fields()}
    for filters in make_filters.Filters(tables).protocols.values():
        for f in filters.values():
            names |= {f.name, *f.also, *(f.name + m for m in f.more)}
    return names


def names(shark):
    parts = (line.split('\t') for line in shark.text('-G', 'fields').splitlines())
    return {p[2] for p in parts if p[0] == 'F' and PROTOCOLS.match(p[4])}


def test_lists_are_up_to_date(make_filters, tables):
    old = [str(p.relative_to(run.TOP)) for p in make_filters.stale(tables)]
    assert not old, f'run docs/make-filters: {old}'


def test_wireshark_has_every_filter_of_the_lists(listed, tshark):
    missing = sorted(listed - names(tshark))
    assert not missing, missing


def test_every_filter_of_the_plugin_is_listed(listed, tshark, builtin):
    missing = sorted(names(tshark) - names(builtin) - listed)
    assert not missing, missing


def examples():
    """(filter, capture) of the rows of README that name a capture."""
    found = []
    for line in README.read_text().splitlines():
        row = re.fullmatch(r'\| `(.+)` \| .* \| `([\w.-]+\.pcap\w*)` \|', line)
        if row:
            found.append((row[1].replace('\\|', '|'), row[2]))
    return found


def test_readme_has_examples():
    assert len(examples()) >= 20


@pytest.mark.parametrize('example', examples(), ids=lambda e: e[0])
def test_example_finds_some_frames_and_not_all(example, tshark):
    display_filter, capture = example
    path = run.CAPTURES / capture
    found = tshark.text('-r', path, '-Y', display_filter).splitlines()
    assert found, f'{display_filter} finds nothing in {capture}'
    assert len(found) < len(tshark.text('-r', path).splitlines())


def test_readme_shows_what_tshark_says(tshark):
    """The lines beneath a $ tshark command of README are its output."""
    text = README.read_text()
    shown = re.findall(r"^\$ tshark -r (\S+) -Y '([^']+)'\n((?:.+\n)+?)```", text, re.M)
    assert shown

    def columns(text):
        return [line.replace('→', '->').split() for line in text.splitlines()]

    for capture, display_filter, lines in shown:
        said = tshark.text('-r', run.TOP / capture, '-Y', display_filter)
        assert columns(said) == columns(lines)
