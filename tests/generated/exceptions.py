# SPDX-License-Identifier: GPL-2.0-or-later
"""Rows that the generated tests leave out, each with its reason."""

# (protocol, row)
ROWS = {}
