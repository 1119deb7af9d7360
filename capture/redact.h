/* SPDX-License-Identifier: GPL-2.0-or-later */
/* redact.h: zeroes key material in frames; lengths stay. */
#ifndef NLTAP_REDACT_H
#define NLTAP_REDACT_H

#include "frame.h"

struct nltap_redact;

/* NULL when out of memory. */
struct nltap_redact *nltap_redact_new(void);
void nltap_redact_free(struct nltap_redact *r);

/*
 * Returns the frame's bytes without the values of SECRET rows, valid until the next
 * call.  Of generic netlink families that have no tables or whose id the capture has
 * not told all values are zeroed: they may be keys.
 */
const uint8_t *nltap_redact_frame(struct nltap_redact *r, const struct nltap_frame *frame);

#endif
