/* SPDX-License-Identifier: GPL-2.0-or-later */
/* families.h: every family that the tables know. */
#ifndef NLS_FAMILIES_H
#define NLS_FAMILIES_H

#include "nls.h"

extern const struct nls_family control_family;
extern const struct nls_family route_family;
extern const struct nls_family nfnl_family;		/* netfilter/ */
extern const struct nls_family ctnetlink_family;
extern const struct nls_family ctnetlink_exp_family;
extern const struct nls_family nfqueue_family;
extern const struct nls_family nflog_family;
extern const struct nls_family ulog_family;
extern const struct nls_family nlctrl_family;		/* genl/ */
extern const struct nls_family fou_family;
extern const struct nls_family xfrm_family;
extern const struct nls_family sock_diag_family;
extern const struct nls_family nltap_family;		/* nltap.c */
extern const struct nls_family usersock_family;
extern const struct nls_family fib_lookup_family;
extern const struct nls_family uevent_family;
extern const struct nls_family connector_family;
extern const struct nls_family crypto_family;
extern const struct nls_family selinux_family;
extern const struct nls_family scsitransport_family;
extern const struct nls_family iscsi_family;
extern const struct nls_family rdma_nldev_family;
extern const struct nls_family rdma_ls_family;
extern const struct nls_family rdma_iwcm_family;
extern const struct nls_family audit_family;		/* audit/ */
extern const struct nls_family audit_users_family;
extern const struct nls_family audit_daemon_family;
extern const struct nls_family audit_event_family;
extern const struct nls_family audit_mac_family;
extern const struct nls_family audit_apparmor_family;
extern const struct nls_family audit_anomaly_family;
extern const struct nls_family audit_integrity_family;
extern const struct nls_family audit_kernel_family;
extern const struct nls_family audit_user_anomaly_family;
extern const struct nls_family audit_response_family;
extern const struct nls_family audit_lspp_family;
extern const struct nls_family audit_crypto_family;
extern const struct nls_family audit_virt_family;

/* Header of every generic netlink message. */
extern const struct nls_struct genlmsghdr_struct;

/* Attributes of an extended acknowledgement: NLMSGERR_ATTR_*. */
extern const struct nls_set nlmsgerr_set;

#endif
