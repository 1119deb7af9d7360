# SPDX-License-Identifier: GPL-2.0-or-later
"""What test_lint.py lets pass, each with its reason."""

# Rows that no word of schema.h fits.
CUSTOM_ROWS = 10

# set: prefixes that belong there although most rows have another.
PREFIXES = {}

# (set or struct, row): selectors that only readers outside of the tables know.
SELECTORS = {}

# Lists of flags in which a value is more than one bit on purpose.
FLAGS = {}

# Lists in which two names stand for one number on purpose.
VALUES = {}

# Lists shared by fields of several widths.
WIDE_VALUES = {
    'sd_protocol', 'ipproto',	# IPPROTO_SMC and IPPROTO_MPTCP are for socket() and sock_diag alone
}

# Tables that no family leads to.
UNREACHED = {
    'nls_empty',	# there for tables that want it
    'genlmsghdr',	# read by the plugin before it knows the family
}

# Tables that several protocols use: their fields are the first one's.
SHARED = {
    'nls_empty',	# has no rows
}

# Generic netlink families that had a filter before there was nlscope.
GENL_FILTERS = {
    'nl80211', 'net_dm', 'psample', 'genl',
}

# Messages whose Info is their name alone.
WITHOUT_INFO = {
    # the protocol's own: the plugin says what they answer
    'NLMSG_NOOP', 'NLMSG_ERROR', 'NLMSG_DONE', 'NLMSG_OVERRUN',
    'ULOG_NL_EVENT',		# a packet: its dissectors write Info
    # no kernel takes them since 2.6.25
    'AUDIT_LIST', 'AUDIT_ADD', 'AUDIT_DEL', 'AUDIT_WATCH_INS', 'AUDIT_WATCH_REM', 'AUDIT_WATCH_LIST',
    'AUDIT_TRIM', 'CRYPTO_MSG_DELRNG',		# have no body
    # requests for all of it, nothing to say
    'IPCTNL_MSG_CT_GET_DYING', 'IPCTNL_MSG_CT_GET_UNCONFIRMED', 'XFRM_MSG_GETSADINFO', 'XFRM_MSG_GETSPDINFO',
}
