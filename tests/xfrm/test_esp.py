# SPDX-License-Identifier: GPL-2.0-or-later
"""ESP in clear: captures of netlink and the wire, and made-up ones."""
import re

import pytest

from exchange.made import Capture
from support import run
from xfrm.ipsec import ESP, NEWSA, Ipsec

WIRE = sorted((run.CAPTURES / 'wire').glob('*-esp-*.pcapng'))
ALGORITHMS, CREATED, CLOSED = 'netlink-xfrm.sa.algorithms', 'netlink-xfrm.sa.created_in', 'netlink-xfrm.sa.closed'
LAYERS = 'frame.protocols'
CHECK = '-o', 'esp.enable_authentication_check:TRUE'
OFF = '-o', 'nlscope.decrypt_esp:FALSE'
# What Wireshark's dissector cannot open, whatever its version; what it learned to.
NEVER = {'rfc4309(ccm(aes))', 'rfc4543(gcm(aes))'}
CHACHA = 'rfc7539esp(chacha20,poly1305)'
# Opened, but it cannot check the ICV.
UNCHECKED = {'cbc(aes) cmac(aes)', 'cbc(aes) xcbc(aes)'}


@pytest.fixture(scope='module')
def version(tshark):
    found = re.search(r'Wireshark\) (\d+)\.(\d+)', tshark.text('--version'))
    return int(found[1]), int(found[2])


def closed(version):
    return NEVER | ({CHACHA} if version < (4, 6) else set())


def packets(reader, path, *options):
    """{frame: (algorithms, layers, frame of the state, ICV good)} of ESP packets"""
    shown = reader.look(path, 'esp.spi', ALGORITHMS, LAYERS, CREATED, 'esp.icv_good', options=options)
    return {n: (' '.join(f.get(ALGORITHMS, [])), f[LAYERS][0], f.get(CREATED, [''])[0],
                f.get('esp.icv_good', [''])[0] in ('1', 'True'))
            for n, f in shown.items() if 'esp.spi' in f}


def test_there_are_recordings():
    assert len(WIRE) >= 4


@pytest.mark.parametrize('path', WIRE, ids=lambda p: p.name)
def test_icmp_is_seen(reader, path, version):
    found = packets(reader, path)
    assert len(found) >= 8
    for number, (algorithms, layers, created, _) in found.items():
        assert algorithms and int(created) < number, number
        assert ('icmp' in layers) == (algorithms not in closed(version)), (number, algorithms, layers)
        assert layers.count(':esp') == 1, layers


@pytest.mark.parametrize('path', WIRE, ids=lambda p: p.name)
def test_nothing_is_opened_if_it_is_switched_off(reader, path):
    found = packets(reader, path, *OFF)
    assert len(found) >= 8
    for algorithms, layers, created, _ in found.values():
        assert not algorithms and not created and layers.endswith('esp'), layers


@pytest.mark.parametrize('path', WIRE, ids=lambda p: p.name)
def test_integrity(reader, path, version):
    """The right key: the ICV fits.  Extended sequence numbers are known from 4.2 on."""
    flags = reader.look(path, 'netlink-xfrm.xfrm_usersa_info.flags')
    esn = {str(n) for n, f in flags.items()
           if int(f.get('netlink-xfrm.xfrm_usersa_info.flags', ['0'])[0], 0) & 0x80}
    wrong = {n: p for n, p in packets(reader, path, *CHECK).items()
             if not p[3] and p[0] not in closed(version) | UNCHECKED}
    if version < (4, 2):
        wrong = {n: p for n, p in wrong.items() if p[2] not in esn}
    assert wrong == {}


@pytest.mark.parametrize('word', ['rfc4106(gcm(aes))', 'cbc(aes) hmac(sha256)', 'cipher_null hmac(sha1)',
                                  'rfc3686(ctr(aes)) hmac(sha256)', 'cbc(des3_ede) hmac(sha1)'])
def test_every_kind_is_recorded(tshark, word):
    """What the tests above are worth."""
    for path in WIRE:
        if path.name.startswith('xfrm-esp'):
            assert tshark.text('-r', path, '-Y', f'{ALGORITHMS} == "{word}" && (icmp || icmpv6)')


def test_more_states_than_the_dissector_takes(reader):
    """Its own interface for them has 16 places."""
    for path in WIRE:
        if path.name.startswith('xfrm-esp'):
            states = {p[2] for p in packets(reader, path).values() if 'icmp' in p[1]}
            assert len(states) > 32, path.name


def test_an_spi_that_comes_back_with_another_key(reader):
    """Each packet is opened with the key of its time."""
    for path in WIRE:
        if not path.name.startswith('xfrm-esp'):
            continue
        shown = reader.look(path, 'esp.spi', CREATED, LAYERS)
        again = [f for f in shown.values() if f.get('esp.spi') == ['0x00001001']]
        assert len({f[CREATED][0] for f in again}) == 2
        assert all('icmp' in f[LAYERS][0] for f in again)


def test_udp_and_ipv6(reader):
    for path in WIRE:
        if path.name.startswith('xfrm-esp'):
            layers = {p[1] for p in packets(reader, path).values()}
            assert any('udp:udpencap:esp:ip:icmp' in p for p in layers), layers
            assert any('ipv6:esp:icmpv6' in p for p in layers), layers


def test_what_stays_closed_is_said(reader, version):
    for path in WIRE:
        if path.name.startswith('xfrm-esp'):
            found = reader.matches(path, CLOSED)
            told = packets(reader, path)
            assert {told[n][0] for n in found} == closed(version)


def test_a_packet_links_to_its_state(reader):
    """One filter: a state's messages and its packets."""
    path = next(p for p in WIRE if p.name.startswith('strongswan'))
    states = {p[2] for p in packets(reader, path).values()}
    assert len(states) == 4
    for state in states:
        found = reader.matches(path, f'{CREATED} == {state}')
        kinds = {f[LAYERS][0].split(':')[-2] for n, f in reader.look(path, LAYERS).items() if n in found}
        assert len(found) >= 3 and any('icmp' in k for k in kinds), (state, kinds)


def test_the_filter_of_the_protocol_is_for_messages_alone(reader):
    for path in WIRE:
        assert not set(reader.matches(path, 'netlink-xfrm')) & set(reader.matches(path, 'esp'))


def wire(capture, path, esp):
    """A pcapng of netlink and of bare IP."""
    netlink = capture.section(1)
    ip = Capture(capture.be, linktype=228)
    ip.frames = [(capture.frames[-1][0] + 1000 * i, 0, data, len(data)) for i, data in enumerate(esp, 1)]
    path.write_bytes(netlink + ip.section(1))
    return path


def test_a_state_that_is_listed_later(tshark, scratch):
    """Keys that only a listing at the end tells open the packets when they are looked at again."""
    capture = Ipsec()
    capture.change(NEWSA, capture.info(0x11) + capture.gcm())
    path = scratch / 'late.pcapng'
    ip = Capture(linktype=228)
    ip.frames = [(capture.frames[0][0] - 1000, 0, capture.esp(0x11), 68)]
    path.write_bytes(ip.section(1) + capture.section(1))
    fields = '-T', 'fields', '-e', 'frame.number', '-e', ALGORITHMS, '-Y', 'esp'
    assert tshark.text('-r', path, *fields).split() == ['1']
    assert tshark.text('-2', '-r', path, *fields).split() == ['1', 'rfc4106(gcm(aes))']


@pytest.mark.parametrize('what', ['other destination', 'other protocol', 'no key', 'refused'])
def test_a_packet_of_no_known_state(tshark, scratch, what):
    capture = Ipsec()
    body = capture.info(0x11, 51 if what == 'other protocol' else ESP)
    capture.change(NEWSA, body + (b'' if what == 'no key' else capture.gcm()), 22 if what == 'refused' else 0)
    dst = '192.0.2.9' if what == 'other destination' else '192.0.2.2'
    path = wire(capture, scratch / f'none-{what.split()[0]}{what.split()[-1]}.pcapng', [capture.esp(0x11, dst=dst)])
    done = tshark.run('-r', path, '-T', 'fields', '-e', ALGORITHMS, '-Y', 'esp')
    assert done.stdout.strip() == '' and done.stdout.count('\n') == 1
    assert 'bug' not in done.stderr.lower()


def test_damaged_keys_do_no_harm(tshark, scratch):
    """Too short, too long, none: nothing is opened, nothing crashes."""
    capture, packets_ = Ipsec(), []
    for spi, key in enumerate((b'', b'\1', bytes(20), bytes(21), bytes(64), bytes(500)), 0x20):
        capture.change(NEWSA, capture.info(spi) + capture.gcm(key))
        packets_.append(capture.esp(spi))
    path = wire(capture, scratch / 'damaged.pcapng', packets_)
    done = tshark.run('-2', '-r', path, *CHECK, '-V')
    assert 'bug' not in (done.stdout + done.stderr).lower()


def test_the_users_settings_stay(tshark, scratch):
    """A packet of a state that nobody told is read by the user's own table, before and after."""
    capture = Ipsec()
    capture.change(NEWSA, capture.info(0x11) + capture.gcm())
    path = wire(capture, scratch / 'settings.pcapng', [capture.esp(s) for s in (0x12, 0x11, 0x12)])
    null = '-o', 'uat:esp_sa:"IPv4","*","*","0x00000012","NULL","","NULL",""'
    def pad(*options):
        return tshark.text('-r', path, *options, '-T', 'fields', '-e', 'frame.number', '-Y', 'esp.contained_data').split()
    plain = pad()
    assert not {'3', '5'} & set(plain)
    with_table = pad(*null, '-o', 'esp.enable_encryption_decode:TRUE')
    assert {'3', '5'} <= set(with_table)

