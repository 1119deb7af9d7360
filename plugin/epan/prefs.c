/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "prefs.h"

#include <epan/prefs.h>
#include <epan/uat.h>

struct genl_id {
	unsigned id;
	char *name;
};

static nlx_bool enabled = TRUE;
static nlx_bool show_keys = TRUE;
static nlx_bool decrypt_esp = TRUE;
static struct genl_id *genl_ids;
static unsigned n_genl_ids;

UAT_DEC_CB_DEF(genl_ids, id, struct genl_id)
UAT_CSTRING_CB_DEF(genl_ids, name, struct genl_id)

static void *copy_genl_id(void *to, const void *from, size_t len _U_)
{
	struct genl_id *copy = to;
	const struct genl_id *row = from;

	copy->id = row->id;
	copy->name = g_strdup(row->name);
	return to;
}

static void free_genl_id(void *row)
{
	g_free(((struct genl_id *)row)->name);
}

static nlx_bool check_genl_id(void *row, char **error)
{
	const struct genl_id *r = row;

	*error = NULL;
	if (r->id < 16 || r->id > 1023)
		*error = g_strdup("A generic netlink family id is a number from 16 to 1023");
	else if (!r->name || !*r->name)
		*error = g_strdup("Say the family's name, such as nl80211");
	return *error == NULL;
}

void nlx_register_prefs(int proto, void (*apply)(void))
{
	static uat_field_t columns[] = {
		UAT_FLD_DEC(genl_ids, id, "Id", "Family id, the message type in the header"),
		UAT_FLD_CSTRING(genl_ids, name, "Family", "Name, such as ethtool"), UAT_END_FIELDS
	};
	module_t *module = prefs_register_protocol(proto, apply);
	uat_t *table =
		uat_new("Generic netlink families", sizeof(struct genl_id), "nlscope_genl_ids",
			TRUE, &genl_ids, &n_genl_ids, UAT_AFFECTS_DISSECTION, NULL, copy_genl_id,
			check_genl_id, free_genl_id, NULL, NULL, columns);

	prefs_register_bool_preference(
		module, "enable", "Decode netlink with nlscope",
		"Off: Wireshark's built-in dissector decodes netlink captures", &enabled);
	prefs_register_bool_preference(
		module, "show_keys", "Show keys",
		"Off: keys in messages are neither shown nor values of their fields. "
		"Their bytes are in the file nevertheless",
		&show_keys);
	prefs_register_bool_preference(
		module, "decrypt_esp", "Decrypt ESP",
		"Open ESP packets with the keys of the IPsec states that the capture tells of",
		&decrypt_esp);
	prefs_register_uat_preference(
		module, "genl_ids", "Generic netlink families",
		"Family ids for captures that lack the nlctrl replies that tell them", table);
}

bool nlx_pref_enabled(void)
{
	return enabled;
}

bool nlx_pref_show_keys(void)
{
	return show_keys;
}

bool nlx_pref_decrypt_esp(void)
{
	return decrypt_esp;
}

const char *nlx_genl_name_by_preference(uint16_t id)
{
	for (unsigned i = 0; i < n_genl_ids; i++)
		if (genl_ids[i].id == id)
			return genl_ids[i].name;
	return NULL;
}
