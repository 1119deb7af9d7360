/* SPDX-License-Identifier: GPL-2.0-or-later */
/* families.c: the one list of all families. */
#include "families.h"

const struct nls_family *const nls_families[] = {
	&control_family,
	&route_family,
	&nfnl_family,
	&ctnetlink_family,
	&ctnetlink_exp_family,
	&nfqueue_family,
	&nflog_family,
	&ulog_family,
	&nlctrl_family,
	&fou_family,
	&xfrm_family,
	&sock_diag_family,
	&nltap_family,
	&usersock_family,
	&fib_lookup_family,
	&uevent_family,
	&audit_family,
	&audit_users_family,
	&audit_daemon_family,
	&audit_event_family,
	&audit_mac_family,
	&audit_apparmor_family,
	&audit_anomaly_family,
	&audit_integrity_family,
	&audit_kernel_family,
	&audit_user_anomaly_family,
	&audit_response_family,
	&audit_lspp_family,
	&audit_crypto_family,
	&audit_virt_family,
};

const unsigned nls_n_families = sizeof(nls_families) / sizeof(nls_families[0]);
