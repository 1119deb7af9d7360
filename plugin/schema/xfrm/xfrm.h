/* SPDX-License-Identifier: GPL-2.0-or-later */
/* xfrm.h: what the files of XFRM share.  uapi: linux/xfrm.h */
#ifndef NLS_XFRM_H
#define NLS_XFRM_H

#include "../schema.h"

/* values.c */
DECLARE_VALS(xfrm_proto);
DECLARE_VALS(xfrm_proto_filter);
DECLARE_VALS(xfrm_mode);
DECLARE_VALS(xfrm_share);
DECLARE_VALS(xfrm_hard);
DECLARE_VALS(xfrm_state_flags);
DECLARE_VALS(xfrm_sa_xflags);
DECLARE_VALS(xfrm_sa_dir);
DECLARE_VALS(xfrm_ae_flags);
DECLARE_VALS(xfrm_offload_flags);
DECLARE_VALS(xfrm_migrate_state_flags);
DECLARE_VALS(xfrm_encap_type);
DECLARE_VALS(xfrm_policy_type);
DECLARE_VALS(xfrm_policy_dir);
DECLARE_VALS(xfrm_policy_action);
DECLARE_VALS(xfrm_policy_flags);
DECLARE_VALS(xfrm_policy_level);
DECLARE_VALS(xfrm_policy_default);
DECLARE_VALS(xfrm_sc_doi);
DECLARE_VALS(xfrm_sc_alg);
DECLARE_VALS(xfrm_salts);

/* common.c */
DECLARE_STRUCTURE(xfrm_selector);
DECLARE_STRUCTURE(xfrm_id);
DECLARE_STRUCTURE(xfrm_lifetime_cfg);
DECLARE_STRUCTURE(xfrm_lifetime_cur);
DECLARE_STRUCTURE(xfrm_mark);

/* state.c */
DECLARE_STRUCTURE(xfrm_usersa_info);
DECLARE_STRUCTURE(xfrm_usersa_id);
DECLARE_STRUCTURE(xfrm_usersa_flush);
DECLARE_STRUCTURE(xfrm_userspi_info);
DECLARE_STRUCTURE(xfrm_aevent_id);
DECLARE_STRUCTURE(xfrm_user_expire);
DECLARE_STRUCTURE(xfrm_user_mapping);
DECLARE_STRUCTURE(xfrm_user_migrate_state);

/* policy.c */
DECLARE_STRUCTURE(xfrm_userpolicy_info);
DECLARE_STRUCTURE(xfrm_userpolicy_id);
DECLARE_STRUCTURE(xfrm_userpolicy_default);
DECLARE_STRUCTURE(xfrm_user_acquire);
DECLARE_STRUCTURE(xfrm_user_polexpire);
DECLARE_STRUCTURE(xfrm_user_report);

/* attrs.c */
DECLARE_SET(xfrma);

/* info.c */
DECLARE_STRUCTURE(xfrm_sadinfo);
DECLARE_STRUCTURE(xfrm_spdinfo);
DECLARE_SET(xfrma_sad);
DECLARE_SET(xfrma_spd);

#endif
