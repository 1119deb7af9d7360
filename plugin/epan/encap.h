/* SPDX-License-Identifier: GPL-2.0-or-later */
/* encap.h: which captures the plugin decodes, as its preference says. */
#ifndef NLX_ENCAP_H
#define NLX_ENCAP_H

#include "nlscope.h"

/* Makes the dissectors known by name; proto_netlink must be known. */
void nlx_register_encaps(void);

/* Notes what decodes those captures without the plugin; once, at hand-off. */
void nlx_find_encaps(void);

/* Takes them over, or gives them back if the preference is off. */
void nlx_apply_encaps(void);

#endif
