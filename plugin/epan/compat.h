/* SPDX-License-Identifier: GPL-2.0-or-later */
/* compat.h: the only place that knows how Wireshark 4.0 to 4.6 differ. */
#ifndef NLX_COMPAT_H
#define NLX_COMPAT_H

#include <wireshark.h>
#include <epan/expert.h>
#include <epan/packet.h>
#include <epan/proto_data.h>
#include <epan/unit_strings.h>
#include <wiretap/wtap.h>

#define NLX_WS (NLSCOPE_WS_MAJOR * 100 + NLSCOPE_WS_MINOR)

#if NLX_WS < 406
#define nlx_try_uint dissector_try_uint_new
#define nlx_try_string(table, name, tvb, pinfo, tree, data)                                        \
	dissector_try_string(table, name, tvb, pinfo, tree, data)
#else
#define nlx_try_uint dissector_try_uint_with_data
#define nlx_try_string(table, name, tvb, pinfo, tree, data)                                        \
	dissector_try_string_with_data(table, name, tvb, pinfo, tree, true, data)
#endif

#if NLX_WS < 406
#define nlx_value_string_ext(vs, n, name) value_string_ext_new(vs, n, name)
#else
#define nlx_value_string_ext(vs, n, name) value_string_ext_new(NULL, vs, n, name)
#endif

#if NLX_WS < 402
typedef gboolean nlx_bool;
#else
typedef bool nlx_bool;
#endif

#ifndef FT_IS_UINT
#define FT_IS_INT  IS_FT_INT
#define FT_IS_UINT IS_FT_UINT
#endif

/* Subtree numbers must begin as -1 up to 4.0. */
static inline void nlx_register_subtrees(int *const *subtrees, unsigned n)
{
	for (unsigned i = 0; i < n; i++)
		*subtrees[i] = -1;
	proto_register_subtree_array(subtrees, (int)n);
}

/* Capture interface of a frame: section and interface number of a pcapng, or 0. */
static inline uint64_t nlx_interface_key(const packet_info *pinfo)
{
	const wtap_rec *rec = pinfo->rec;
	uint64_t key = 0;

	if (rec->presence_flags & WTAP_HAS_INTERFACE_ID)
		key = rec->rec_header.packet_header.interface_id;
	if (rec->presence_flags & WTAP_HAS_SECTION_NUMBER)
		key |= (uint64_t)rec->section_number << 32;
	return key;
}

#endif
