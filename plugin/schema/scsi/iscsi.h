/* SPDX-License-Identifier: GPL-2.0-or-later */
/* iscsi.h: what the files of iSCSI share. */
#ifndef NLS_ISCSI_H
#define NLS_ISCSI_H

#include "../families.h"
#include "../schema.h"

DECLARE_VALS(iscsi_uevent_e);		/* iscsi_values.c */
DECLARE_VALS(iscsi_tgt_dscvr);
DECLARE_VALS(iscsi_host_event_code);
DECLARE_VALS(iscsi_conn_state);
DECLARE_VALS(iscsi_err);
DECLARE_VALS(iscsi_param);
DECLARE_VALS(iscsi_host_param);
DECLARE_VALS(iscsi_stop);

#endif
