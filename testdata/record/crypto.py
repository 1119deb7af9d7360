"""Asks the kernel for its cipher algorithms: one, all, one that is not there; adds and deletes."""
import struct

import nl

CRYPTO = 21
NEWALG, DELALG, UPDATEALG, GETALG, DELRNG = 0x10, 0x11, 0x12, 0x13, 0x14
PRIORITY = 1


def alg(name='', driver='', kind=0, mask=0):
    return struct.pack('=64s64s64sIIII', name.encode(), driver.encode(), b'', kind, mask, 0, 0)


s = nl.Socket(CRYPTO)
nl.say('all', s.ask(GETALG, alg(), nl.REQUEST | nl.DUMP, 1))
nl.say('one', s.ask(GETALG, alg('sha256', 'sha256-generic'), nl.REQUEST | nl.ACK, 2))
nl.say('any aes', s.ask(GETALG, alg('aes'), nl.REQUEST | nl.ACK, 3))
nl.say('none', s.ask(GETALG, alg('no-such-cipher'), nl.REQUEST | nl.ACK, 4))
nl.say('new', s.ask(NEWALG, alg('', 'ctr(aes-generic)') + nl.attr(PRIORITY, 42), nl.REQUEST | nl.ACK, 5))
nl.say('update', s.ask(UPDATEALG, alg('ctr(aes)', 'ctr(aes-generic)') + nl.attr(PRIORITY, 77), nl.REQUEST | nl.ACK, 6))
nl.say('it', s.ask(GETALG, alg('ctr(aes)', 'ctr(aes-generic)'), nl.REQUEST | nl.ACK, 7))
nl.say('delete', s.ask(DELALG, alg('ctr(aes)', 'ctr(aes-generic)'), nl.REQUEST | nl.ACK, 8))
nl.say('random numbers', s.ask(DELRNG, b'', nl.REQUEST | nl.ACK, 9))
nl.say('short', s.ask(GETALG, b'short', nl.REQUEST | nl.ACK, 10))
