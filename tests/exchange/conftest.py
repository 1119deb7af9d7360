# SPDX-License-Identifier: GPL-2.0-or-later
import pytest

from exchange.made import Capture, Looker


@pytest.fixture(params=['little-one-pass', 'little-two-passes', 'big-two-passes'])
def setting(request):
    """Byte order of the machine, and how often tshark reads the capture."""
    return request.param


@pytest.fixture
def capture(setting):
    """An empty capture."""
    return Capture(setting.startswith('big'))


@pytest.fixture
def tool(setting, tshark, scratch):
    return Looker(tshark, scratch, () if setting.endswith('one-pass') else ('-2',))


@pytest.fixture(params=[(), ('-2',)], ids=['one-pass', 'two-passes'])
def reader(request, tshark, scratch):
    """For recorded captures, whose byte order is given."""
    return Looker(tshark, scratch, request.param)


@pytest.fixture
def twice(tshark, scratch):
    """Reads in two passes: some is known only when all has been read."""
    return Looker(tshark, scratch, ('-2',))
