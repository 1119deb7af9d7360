/* SPDX-License-Identifier: GPL-2.0-or-later */
/* types.c: how Wireshark stores and shows the values of a row. */
#include "register.h"

static const value_string_ext *value_strings(const struct nls_vals *vals)
{
	if (!*vals->cache) {
		value_string *vs = g_new0(value_string, vals->n + 1u);

		for (unsigned i = 0; i < vals->n; i++) {
			vs[i].value = (uint32_t)vals->list[i].value;
			vs[i].strptr = vals->list[i].name;
		}
		*vals->cache = nlx_value_string_ext(vs, vals->n + 1u, vals->name);
	}
	return *vals->cache;
}

static const val64_string *val64_strings(const struct nls_vals *vals)
{
	val64_string *vs = g_new0(val64_string, vals->n + 1u);

	for (unsigned i = 0; i < vals->n; i++) {
		vs[i].value = vals->list[i].value;
		vs[i].strptr = vals->list[i].name;
	}
	return vs;
}

static const unit_name_string *unit_strings(const char *unit)
{
	static GHashTable *units;
	unit_name_string *u;

	if (!units)
		units = g_hash_table_new(g_str_hash, g_str_equal);
	u = g_hash_table_lookup(units, unit);
	if (!u) {
		u = g_new0(unit_name_string, 1);
		u->singular = g_strconcat(" ", unit, NULL);
		g_hash_table_insert(units, (void *)unit, u);
	}
	return u;
}

static const enum ftenum field_types[NLS_KINDS] = {
	[NLS_U8] = FT_UINT8,	[NLS_U16] = FT_UINT16,	      [NLS_U32] = FT_UINT32,
	[NLS_U64] = FT_UINT64,	[NLS_S8] = FT_INT8,	      [NLS_S16] = FT_INT16,
	[NLS_S32] = FT_INT32,	[NLS_S64] = FT_INT64,	      [NLS_UINT] = FT_UINT64,
	[NLS_SINT] = FT_INT64,	[NLS_STR] = FT_STRING,	      [NLS_FLAG] = FT_BOOLEAN,
	[NLS_BYTES] = FT_BYTES, [NLS_PAD] = FT_BYTES,	      [NLS_LLADDR] = FT_BYTES,
	[NLS_IPV4] = FT_IPv4,	[NLS_IPV6] = FT_IPv6,	      [NLS_IP] = FT_STRING,
	[NLS_ADDR] = FT_STRING, [NLS_BITFIELD32] = FT_UINT32, [NLS_PACKET] = FT_BYTES,
	[NLS_STRUCT] = FT_NONE, [NLS_NEST] = FT_NONE,	      [NLS_SUBMSG] = FT_NONE,
	[NLS_PAIRS] = FT_NONE,	[NLS_CUSTOM] = FT_NONE,
};

static int number_base(const struct nls_row *row, enum ftenum type)
{
	if (row->digits == 8)
		return BASE_OCT;
	if (row->hex || row->kind == NLS_BITFIELD32)
		return FT_IS_UINT(type) ? BASE_HEX : BASE_DEC;
	return BASE_DEC;
}

static bool is_wide(enum ftenum type)
{
	return type == FT_UINT64 || type == FT_INT64;
}

struct nlx_type nlx_row_type(const struct nls_row *row)
{
	struct nlx_type t = { field_types[row->kind], BASE_NONE, NULL };

	if (row->boolean)
		t.type = FT_BOOLEAN;
	if (t.type == FT_BOOLEAN || !(FT_IS_INT(t.type) || FT_IS_UINT(t.type))) {
		if (row->kind == NLS_LLADDR)
			t.display = SEP_COLON;
		return t;
	}
	t.display = number_base(row, t.type);
	if (row->vals && !row->flags && is_wide(t.type)) {
		t.display |= BASE_VAL64_STRING | BASE_SPECIAL_VALS;
		t.strings = val64_strings(row->vals);
	} else if (row->vals && !row->flags) {
		t.display |= BASE_EXT_STRING | BASE_SPECIAL_VALS;
		t.strings = value_strings(row->vals);
	} else if (row->text) {
		t.display |= BASE_UNIT_STRING;
		t.strings = unit_strings(row->text);
	}
	return t;
}

const struct nls_row *nlx_innermost(const struct nls_row *row)
{
	while (row->elem)
		row = row->elem;
	return row;
}
