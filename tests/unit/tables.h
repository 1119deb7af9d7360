/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tables.h: small tables that use every word, for the tests of the walker. */
#ifndef NLS_TEST_TABLES_H
#define NLS_TEST_TABLES_H

#include "schema/nls.h"

enum {
	T_U8 = 1, T_U16, T_U32, T_U64, T_S8, T_S16, T_S32, T_S64, T_UINT, T_SINT, T_STR, T_FLAG,
	T_BYTES, T_PAD, T_LLADDR, T_IPV4, T_IPV6, T_IP, T_BITFIELD, T_BE16, T_BE32, T_STRUCT,
	T_NEST, T_ARRAY, T_ARRAY_NEST, T_LIST, T_LIST_STRUCT, T_RECORDS, T_HDR_NEST, T_KIND,
	T_SUB_KIND, T_TYPE, T_SUB_TYPE, T_SUB_FAMILY, T_ADDR, T_BYTES6, T_PACKET, T_LIST_BE,
	T_NARROW, T_SUB_OTHERWISE, T_CUSTOM, T_LLADDR_OF, T_MASKED, T_MASKED_LLADDR, T_LAST
};

extern const struct nls_set t_all_set;
extern const struct nls_struct t_hdr_struct;
extern const struct nls_row t_body;		/* t_hdr, then attributes of t_all */
extern const struct nls_row t_plain_body;	/* attributes of t_all */
extern const struct nls_row t_struct_body;	/* t_hdr and nothing else */
extern const struct nls_row t_submsg_body;	/* no selector to be found: otherwise */

#endif
