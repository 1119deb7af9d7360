/* SPDX-License-Identifier: GPL-2.0-or-later */
/* common.h: tables that many families share. */
#ifndef NLS_COMMON_H
#define NLS_COMMON_H

#include "schema.h"

DECLARE_VALS(af);		/* AF_* */
DECLARE_VALS(ipproto);		/* IPPROTO_* */
DECLARE_VALS(ethertype);	/* ETH_P_* */
DECLARE_VALS(arphrd);		/* ARPHRD_* */
DECLARE_VALS(nl_attr_type);	/* NL_ATTR_TYPE_*: control.c */
DECLARE_SET(nls_empty);
DECLARE_SET(genl_policy_type);	/* NL_POLICY_TYPE_ATTR_*: control.c */

#endif
