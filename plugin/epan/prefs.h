/* SPDX-License-Identifier: GPL-2.0-or-later */
/* prefs.h: what a user may set: Edit, Preferences, Protocols, nlscope. */
#ifndef NLX_PREFS_H
#define NLX_PREFS_H

#include "compat.h"

/* Registers the preferences; apply is called when they change. */
void nlx_register_prefs(int proto, void (*apply)(void));

/* False: the built-in dissector has netlink captures back. */
bool nlx_pref_enabled(void);

/* False: key material is not shown and has no value to filter by. */
bool nlx_pref_show_keys(void);

/* False: ESP packets are not opened with the keys that netlink told. */
bool nlx_pref_decrypt_esp(void);

/* Family name that the user's table gives a generic netlink id; NULL if none. */
const char *nlx_genl_name_by_preference(uint16_t id);

#endif
