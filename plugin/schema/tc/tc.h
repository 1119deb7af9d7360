/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tc.h: what the files of traffic control share. */
#ifndef NLS_TC_H
#define NLS_TC_H

#include "../schema.h"

/* Messages and what they have in common (tc.c). */
DECLARE_STRUCTURE(tcmsg);
DECLARE_STRUCTURE(tcmsg_filter);
DECLARE_SET(rtnl_tc);
DECLARE_SET(rtnl_tc_filter);
DECLARE_SET(tc_gen_stats);
DECLARE_STRUCTURE(tc_ratespec);
DECLARE_STRUCTURE(tc_tcf_t);
DECLARE_VALS(tc_clockid);
DECLARE_VALS(tc_cls_flags);

/* Queueing disciplines and their classes (qdiscs*.c). */
DECLARE_CASES(tc_qdisc_options);
DECLARE_CASES(tc_qdisc_xstats);
DECLARE_STRUCTURE(tc_prio_qopt);
DECLARE_SET(tc_tbf);
DECLARE_SET(tc_htb);
DECLARE_STRUCTURE(tc_htb_xstats);
DECLARE_CASES(tc_hfsc_options);
DECLARE_STRUCTURE(tc_hfsc_stats);
DECLARE_SET(tc_cbs);
DECLARE_SET(tc_etf);
DECLARE_SET(tc_red);
DECLARE_STRUCTURE(tc_red_xstats);
DECLARE_VALS(tc_red_flags);
DECLARE_SET(tc_gred);
DECLARE_SET(tc_choke);
DECLARE_STRUCTURE(tc_choke_xstats);
DECLARE_SET(tc_sfb);
DECLARE_STRUCTURE(tc_sfb_xstats);
DECLARE_SET(tc_codel);
DECLARE_STRUCTURE(tc_codel_xstats);
DECLARE_SET(tc_pie);
DECLARE_STRUCTURE(tc_pie_xstats);
DECLARE_SET(tc_dualpi2);
DECLARE_STRUCTURE(tc_dualpi2_xstats);
DECLARE_SET(tc_fq);
DECLARE_STRUCTURE(tc_fq_qd_stats);
DECLARE_SET(tc_fq_codel);
DECLARE_STRUCTURE(tc_fq_codel_xstats);
DECLARE_SET(tc_fq_pie);
DECLARE_STRUCTURE(tc_fq_pie_xstats);
DECLARE_SET(tc_hhf);
DECLARE_STRUCTURE(tc_hhf_xstats);
DECLARE_CASES(tc_sfq_options);
DECLARE_STRUCTURE(tc_sfq_xstats);
DECLARE_SET(tc_cake);
DECLARE_SET(tc_cake_stats);
DECLARE_STRUCTURE(tc_netem_qopt);
DECLARE_SET(tc_netem);
DECLARE_STRUCTURE(tc_netem_xstats);
DECLARE_STRUCTURE(tc_mqprio_qopt);
DECLARE_SET(tc_mqprio);
DECLARE_SET(tc_taprio);
DECLARE_SET(tc_taprio_stats);

/* Filters (filters*.c, ematch.c). */
DECLARE_CASES(tc_filter_options);
DECLARE_SET(tc_flower);
DECLARE_SET(tc_u32);
DECLARE_SET(tc_ematch);
DECLARE_STRUCTURE(tc_u32_key);
DECLARE_STRUCTURE(sock_filter);

/* Actions (actions*.c). */
DECLARE_STRUCTURE(tcamsg);
DECLARE_SET(rtnl_tc_root);
DECLARE_SET(tc_act);
DECLARE_SET(tc_act_police);
DECLARE_VALS(tc_verdict);
DECLARE_SET(tc_act_pedit);
DECLARE_SET(tc_act_nat);
DECLARE_SET(tc_act_csum);
DECLARE_SET(tc_act_vlan);
DECLARE_SET(tc_act_mpls);
DECLARE_SET(tc_act_skbedit);
DECLARE_SET(tc_act_skbmod);
DECLARE_SET(tc_act_tunnel_key);
DECLARE_SET(tc_act_ife);
DECLARE_SET(tc_act_ct);
DECLARE_SET(tc_act_ctinfo);
DECLARE_SET(tc_act_connmark);

/* What a packet is to become: pass, drop, goto chain 5. */
#define VERDICT(t)	ENUM(t, tc_verdict), .meaning = NLS_VERDICT

/* The members that tc_gen of linux/pkt_cls.h stands for. */
#define TC_GEN \
	MEMBER(index, U32), \
	MEMBER(capab, HEX(U32)), \
	MEMBER(action, VERDICT(S32)), \
	MEMBER(refcnt, S32), \
	MEMBER(bindcnt, S32)

#endif
