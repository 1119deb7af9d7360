# SPDX-License-Identifier: GPL-2.0-or-later
"""Made-up captures of XFRM: states and policies, as programs ask and the kernel tells."""
import struct

from exchange.made import ACK, REQUEST, XFRM, Capture

NEWSA, DELSA, GETSA, NEWPOLICY, DELPOLICY, ALLOCSPI, EXPIRE = 16, 17, 18, 19, 20, 22, 24
UPDPOLICY, UPDSA, POLEXPIRE, FLUSHSA, FLUSHPOLICY = 25, 26, 27, 28, 29
MIGRATE_STATE = 41
ESP, AH = 50, 51
ALG_AEAD, ALG_CRYPT, ALG_AUTH_TRUNC = 18, 2, 20
GCM_KEY = bytes(range(1, 21))
ESRCH, EEXIST = 3, 17


def address(text):
    return bytes(int(n) for n in text.split('.')).ljust(16, b'\0')


class Ipsec(Capture):
    """States go from 192.0.2.1 to 192.0.2.2 if nothing else is said."""

    seq = 0

    def selector(self, daddr='0.0.0.0', length=0):
        return (address(daddr) + bytes(16) + bytes(8) +
                self.pack('HBBBxxxiI', 2, length, 0, 0, 0, 0))

    def gcm(self, key=GCM_KEY, bits=128):
        return self.attr(ALG_AEAD, b'rfc4106(gcm(aes))'.ljust(64, b'\0') +
                         self.pack('II', len(key) * 8, bits) + key)

    def info(self, spi, proto=ESP, reqid=0, add_time=0, src='192.0.2.1', dst='192.0.2.2'):
        """struct xfrm_usersa_info"""
        return (self.selector() + address(dst) + struct.pack('>IBxxx', spi, proto) + address(src) +
                self.pack('8Q', *[2**64 - 1] * 4, 0, 0, 0, 0) + self.pack('4Q', 0, 0, add_time, 0) +
                bytes(12) + self.pack('IIHBBB', 0, reqid, 2, 1, 0, 0) + bytes(7))

    def usersa_id(self, spi, proto=ESP, dst='192.0.2.2'):
        return address(dst) + struct.pack('>I', spi) + self.pack('HBx', 2, proto)

    def migrate_state(self, spi, new):
        """struct xfrm_user_migrate_state: another destination"""
        return (self.usersa_id(spi) + address(new) + address('192.0.2.1') + bytes(8) + self.selector() +
                self.pack('IIHH', 0, 0, 2, 0))

    def policy(self, daddr, index=0):
        """struct xfrm_userpolicy_info, direction out"""
        return (self.selector(daddr, 32) + self.pack('8Q', *[2**64 - 1] * 4, 0, 0, 0, 0) + bytes(32) +
                self.pack('IIBBBB', 0, index, 1, 0, 0, 0) + bytes(4))

    def policy_id(self, daddr, index=0):
        return self.selector(daddr, 32) + self.pack('IBxxx', index, 1)

    def ask(self, kind, body, flags=ACK, **options):
        """A request in a frame of its own; the kernel's answer is answer()'s."""
        self.seq += 1
        self.request = self.message(kind, REQUEST | flags, self.seq, 0, body)
        return self.frame(self.request, protocol=XFRM, **options)

    def answer(self, error=0, **options):
        return self.frame(self.error(self.request, error, pid=77), protocol=XFRM, **options)

    def tell(self, kind, body, seq=0, pid=0, flags=0, **options):
        return self.frame(self.message(kind, flags, seq, pid, body), protocol=XFRM, **options)

    def change(self, kind, body, error=0, **options):
        """Request and answer; returns the request's frame."""
        frame = self.ask(kind, body, **options)
        self.answer(error, **options)
        return frame

    def esp(self, spi, src='192.0.2.1', dst='192.0.2.2', proto=ESP):
        """An IPv4 packet of ESP, as a raw frame of LINKTYPE_IPV4."""
        payload = struct.pack('>II', spi, 1) + bytes(40)
        return struct.pack('>BBHHHBBH', 0x45, 0, 20 + len(payload), 1, 0, 64, proto, 0) + \
            address(src)[:4] + address(dst)[:4] + payload

