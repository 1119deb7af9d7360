/* SPDX-License-Identifier: GPL-2.0-or-later */
/* plugin.c: what Wireshark looks for in a plugin. */
#include "compat.h"

#include "netlink.h"

WS_DLL_PUBLIC_DEF const char plugin_version[] = NLSCOPE_VERSION;
WS_DLL_PUBLIC_DEF const int plugin_want_major = NLSCOPE_WS_MAJOR;
WS_DLL_PUBLIC_DEF const int plugin_want_minor = NLSCOPE_WS_MINOR;

WS_DLL_PUBLIC void plugin_register(void);
WS_DLL_PUBLIC uint32_t plugin_describe(void);

void plugin_register(void)
{
	static proto_plugin plugin;

	plugin.register_protoinfo = proto_register_nlscope;
	plugin.register_handoff = proto_reg_handoff_nlscope;
	proto_register_plugin(&plugin);
}

/* Asked for from Wireshark 4.4 on: 1 is a dissector. */
uint32_t plugin_describe(void)
{
	return 1;
}
