# SPDX-License-Identifier: GPL-2.0-or-later
import pytest

from exchange.made import Looker
from xfrm.ipsec import Ipsec


@pytest.fixture(params=['little-one-pass', 'little-two-passes', 'big-two-passes'])
def setting(request):
    """Byte order of the machine, and how often tshark reads the capture."""
    return request.param


@pytest.fixture
def capture(setting):
    """An empty capture."""
    return Ipsec(setting.startswith('big'))


@pytest.fixture
def tool(setting, tshark, scratch):
    return Looker(tshark, scratch, () if setting.endswith('one-pass') else ('-2',))


@pytest.fixture
def knows_the_end(setting):
    """Whether a frame can show what comes after it."""
    return not setting.endswith('one-pass')


@pytest.fixture(params=[(), ('-2',)], ids=['one-pass', 'two-passes'])
def reader(request, tshark, scratch):
    """For recorded captures, whose byte order is given."""
    return Looker(tshark, scratch, request.param)
