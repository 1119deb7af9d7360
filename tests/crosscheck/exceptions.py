# SPDX-License-Identifier: GPL-2.0-or-later
"""What may differ, each with its reason.

(scenario, kind, JSON path): (words that stand in the difference, reason)
"""

DIFFERENCES = {
    ('addr', 'link', 'promiscuity'): ('ip: 0,', 'tcpdump listened while it captured, not after'),
    ('link-dump', 'link', 'promiscuity'): ('ip: 0,', 'tcpdump listened while it captured, not after'),
    ('link-kinds', 'link', 'promiscuity'): ('ip: 0,', 'tcpdump listened while it captured, not after'),
    ('link-tunnels', 'link', 'promiscuity'): ('ip: 0,', 'tcpdump listened while it captured, not after'),
    ('route', 'route', 'nexthops'): ('linkdown', 'the scenario took d1 down after its last dump'),
    ('route', 'route6', 'nexthops'): ('linkdown', 'the scenario took d1 down after its last dump'),
    ('route', 'route', 'dev'): ("'10.26.0.0/16'", 'two routes differ in their interface alone; one went with d1'),
    ('nexthop', 'nexthop', 'group'): ("{'id': 2", 'the scenario took d1 down before its last dump, and 2 with it'),
}
