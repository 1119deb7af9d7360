/* SPDX-License-Identifier: GPL-2.0-or-later */
/* format_tc.h: numbers as traffic control's users know them. */
#ifndef NLS_FORMAT_TC_H
#define NLS_FORMAT_TC_H

#include "format.h"

/* Writes a number of a meaning that is traffic control's (NLS_RATE to NLS_VERDICT);
 * false if it is none or says nothing here. */
bool nls_format_tc(struct nls_text *t, const struct nls_item *it);

#endif
