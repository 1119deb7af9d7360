# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the built-in dissector shows something that is not so, and the plugin must not."""

FLAGS = 'shown twice, as those of a request to get and of one to make; here once, as what they are'

# {field: reason}: the values of the built-in may be missing.
FIELDS = {
    'netlink-sock_diag.inet_states': 'read big-endian: a __u32 of the host',
    'netlink.attr_data': 'bytes of attributes that it does not know; here they have names',
}

# The same of fields that only some releases of Wireshark have.
FIELDS_OF_SOME = {
    'netlink.padding': 'of attributes, from 4.4 on: it takes bytes of the payload for it',
}

# {field: reason}: may be missing from a frame; where it is shown, it shows the same.
ABSENT = {f'netlink.hdr_flags.{flag}': FLAGS
          for flag in ('root', 'match', 'atomic', 'replace', 'excl', 'create', 'append')}

# {(scenario, frame): reason}: nothing that the built-in shows need be there.
FRAMES = {
    **{('usersock', frame): 'text, zeros or ones between two programs: no netlink header'
       for frame in range(4, 9)},
    ('genl-headerless', 3): 'reads genl.reserved beyond a message of 18 bytes',
    # It takes every message without a port for a request: so it reads what the kernel
    # tells of sockets that are gone (SKNLGRP_INET_*_DESTROY) by the request's layout.
    **{('can', frame): "a CAN gateway's rule read as a route"
       for frame in (136, 138, 140, 142, 143, 145, 147, 148, 149, 151, 152)},
    **{('sock-diag', frame): 'a notification read as a request' for frame in range(88, 96)},
    # From 4.4 on what follows is read as one more header.
    **{('audit', frame): 'a record, whose nlmsg_len leaves out its header'
       for frame in range(45, 92)},
    **{('uevent', frame): 'text: no netlink header' for frame in range(1, 68)},
    **{('sock-diag-tcp', frame): 'a notification read as a request' for frame in range(98, 129)},
}

# {field: {value that the built-in shows: reason}}
VALUES = {
    'netlink-sock_diag.send_queue': {6: 'of a UNIX socket: what waits to be read, again'},
    'netlink-sock_diag.unix_name': {'@abstract': "cut at its second NUL: @abstract@name"},
    'netlink.hdr_len': {0: 'zeros after the last message of a frame: no message of length 0'},
    'genl.family_id': {0xff: 'half of 0x7ff: an id has two bytes'},
    'netlink-netfilter.ct_attr.id': {0: 'CTA_STATS_ERROR, the same number in a message of statistics'},
}
