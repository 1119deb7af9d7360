# SPDX-License-Identifier: GPL-2.0-or-later
"""Which specs the tables speak of."""


from support.tables import SUBSYS

RDMA = 20


def type_of(family, msg):
    if family['protocol'] == RDMA:
        return family['subsys'] << SUBSYS[RDMA] | msg['n']
    return msg['n']


def has_message(families, number):
    return any(type_of(f, m) == number for f in families for m in f['msgs'])


def families_of(specs, tables):
    """{spec name: families of the tables} of what both have.

    A protocol may have specs for groups of its messages, some without tables yet.
    """
    pairs = {}
    for spec in specs:
        if spec.generic:
            found = [f for f in tables.families
                     if f.get('genl', '').replace('_', '-').lower() == spec.name.replace('_', '-')]
        else:
            found = [f for f in tables.families
                     if f['protocol'] == spec.protocol and 'genl' not in f]
            if spec.protocol == 12:
                subsys = max(spec.requests) >> 8	# batches are of subsystem 0
                found = [f for f in found if f['subsys'] == subsys]
            elif not spec.text.get('x-family') and \
                    not any(has_message(found, n) for n in spec.requests):
                found = []
        if found:
            pairs[spec.name] = found
    return pairs
