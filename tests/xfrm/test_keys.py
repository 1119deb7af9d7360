# SPDX-License-Identifier: GPL-2.0-or-later
"""Key material is hidden if the user wants it so."""
import pytest

from xfrm.ipsec import EEXIST, GCM_KEY, NEWSA

KEY = 'netlink-xfrm.xfrm_algo_aead.alg_key'
HIDDEN = '-o', 'nlscope.show_keys:FALSE'


@pytest.fixture
def made(tool, capture):
    """A state, told whole, in a refusal's copy, and cut by the snap length."""
    body = capture.info(0x11) + capture.gcm()
    capture.ask(NEWSA, body)
    capture.frame(capture.error(capture.request, EEXIST, pid=77, whole=True), protocol=6)
    capture.ask(NEWSA, body)
    capture.ask(NEWSA, body, cut=16 + 16 + 224 + 4 + 72 + 12)
    return tool.write(capture)


def test_keys_are_shown(tool, made):
    assert GCM_KEY.hex() in tool.tshark.text('-r', made, '-V')
    assert tool.look(made, KEY)[1][KEY] == [GCM_KEY.hex()]


def test_keys_are_hidden(tool, made):
    """In the whole message, in the copy, and where the capture cut it."""
    text = tool.tshark.text('-r', made, '-V', *HIDDEN)
    assert GCM_KEY.hex()[:16] not in text
    assert text.count('alg_key: 20 bytes, hidden by preference') == 3
    assert 'alg_key: 12 bytes, hidden by preference' in text
    assert not any(value.strip('<MISING>') for frame in tool.look(made, KEY, options=HIDDEN).values()
                   for value in frame.get(KEY, []))


def test_a_hidden_key_is_still_there_to_filter_by(tool, made):
    assert tool.matches(made, KEY, HIDDEN)[:3] == [1, 2, 3]
    assert tool.matches(made, f'{KEY} contains {GCM_KEY.hex(":")}', HIDDEN) == []
    assert tool.matches(made, f'{KEY} contains {GCM_KEY.hex(":")}')[:3] == [1, 2, 3]


def test_its_length_is_no_secret(tool, made):
    text = tool.tshark.text('-r', made, '-V', *HIDDEN)
    assert 'alg_key_len: 160 bits (128+32)' in text and 'alg_name: rfc4106(gcm(aes))' in text
