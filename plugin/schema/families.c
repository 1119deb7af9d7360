/* SPDX-License-Identifier: GPL-2.0-or-later */
/* families.c: the one list of all families. */
#include "families.h"

const struct nls_family *const nls_families[] = {
	&route_family,
	&xfrm_family,
};

const unsigned nls_n_families = sizeof(nls_families) / sizeof(nls_families[0]);
