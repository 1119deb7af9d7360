/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Queueing disciplines that give traffic classes hardware queues and time: mqprio, taprio.
 * uapi: linux/pkt_sched.h; kernel: net/sched/sch_mqprio.c, sch_taprio.c
 */
#include "tc.h"

static const struct nls_val tc_mqprio_hw_list[] = {
	W(0, "none"),
	W(1, "tcs"),
};
VALS(tc_mqprio_hw);

static const struct nls_row tc_mqprio_qopt_members[] = {
	MEMBER(num_tc, U8),
	MEMBER(prio_tc_map, LISTN(16, U8)),
	MEMBER(hw, ENUM(U8, tc_mqprio_hw)),
	MEMBER(count, LISTN(32, U16)),
	MEMBER(offset, LISTN(32, U16)),
};
SHARED_STRUCTURE(tc_mqprio_qopt);

static const struct nls_val tc_mqprio_mode_list[] = {
	W(0, "dcb"),
	W(1, "channel"),
};
VALS(tc_mqprio_mode);

static const struct nls_val tc_mqprio_shaper_list[] = {
	W(0, "dcb"),
	W(1, "bw_rlimit"),
};
VALS(tc_mqprio_shaper);

/* What may preempt, and what may be preempted. */
static const struct nls_val tc_fp_list[] = {
	V(1, TC_FP_EXPRESS),
	V(2, TC_FP_PREEMPTIBLE),
};
VALS(tc_fp);

static const struct nls_row tc_mqprio_tc_entry_rows[] = {
	ATTR(1, TCA_MQPRIO_TC_ENTRY_INDEX,	U32),
	ATTR(2, TCA_MQPRIO_TC_ENTRY_FP,		ENUM(U32, tc_fp)),
};
SET(tc_mqprio_tc_entry);

/* Rates are attributes of one number each, in the order of the traffic classes. */
static const struct nls_row tc_mqprio_rows[] = {
	ATTR(1, TCA_MQPRIO_MODE,	ENUM(U16, tc_mqprio_mode)),
	ATTR(2, TCA_MQPRIO_SHAPER,	ENUM(U16, tc_mqprio_shaper)),
	ATTR(3, TCA_MQPRIO_MIN_RATE64,	ARRAY(RATE(U64))),
	ATTR(4, TCA_MQPRIO_MAX_RATE64,	ARRAY(RATE(U64))),
	ATTR(5, TCA_MQPRIO_TC_ENTRY,	NEST(tc_mqprio_tc_entry)),
};
SHARED_SET(tc_mqprio);

static const struct nls_val tc_taprio_cmd_list[] = {
	V(0, TC_TAPRIO_CMD_SET_GATES),
	V(1, TC_TAPRIO_CMD_SET_AND_HOLD),
	V(2, TC_TAPRIO_CMD_SET_AND_RELEASE),
};
VALS(tc_taprio_cmd);

static const struct nls_row tc_taprio_entry_rows[] = {
	ATTR(1, TCA_TAPRIO_SCHED_ENTRY_INDEX,		U32),
	ATTR(2, TCA_TAPRIO_SCHED_ENTRY_CMD,		ENUM(U8, tc_taprio_cmd)),
	ATTR(3, TCA_TAPRIO_SCHED_ENTRY_GATE_MASK,	HEX(U32)),
	ATTR(4, TCA_TAPRIO_SCHED_ENTRY_INTERVAL,	TIME(U32, "ns")),
};
SET(tc_taprio_entry);

static const struct nls_row tc_taprio_sched_rows[] = {
	ATTR(1, TCA_TAPRIO_SCHED_ENTRY,	NEST(tc_taprio_entry)),
};
SET(tc_taprio_sched);

static const struct nls_row tc_taprio_tc_entry_rows[] = {
	ATTR(1, TCA_TAPRIO_TC_ENTRY_INDEX,	U32),
	ATTR(2, TCA_TAPRIO_TC_ENTRY_MAX_SDU,	UNIT(U32, "bytes")),
	ATTR(3, TCA_TAPRIO_TC_ENTRY_FP,		ENUM(U32, tc_fp)),
};
SET(tc_taprio_tc_entry);

static const struct nls_val tc_taprio_flags_list[] = {
	V(0x1, TCA_TAPRIO_ATTR_FLAG_TXTIME_ASSIST),
	V(0x2, TCA_TAPRIO_ATTR_FLAG_FULL_OFFLOAD),
};
VALS(tc_taprio_flags);

#define TAPRIO_SCHEDULE \
	ATTR(2, TCA_TAPRIO_ATTR_SCHED_ENTRY_LIST,		NEST(tc_taprio_sched)), \
	ATTR(3, TCA_TAPRIO_ATTR_SCHED_BASE_TIME,		TIME(S64, "ns")), \
	ATTR(6, TCA_TAPRIO_PAD,					PAD), \
	ATTR(8, TCA_TAPRIO_ATTR_SCHED_CYCLE_TIME,		TIME(S64, "ns")), \
	ATTR(9, TCA_TAPRIO_ATTR_SCHED_CYCLE_TIME_EXTENSION,	TIME(S64, "ns"))

/* The schedule that is to be next. */
static const struct nls_row tc_taprio_admin_rows[] = {
	TAPRIO_SCHEDULE,
};
SET(tc_taprio_admin);

static const struct nls_row tc_taprio_rows[] = {
	TAPRIO_SCHEDULE,
	ATTR( 1, TCA_TAPRIO_ATTR_PRIOMAP,		STRUCT(tc_mqprio_qopt)),
	ATTR( 4, TCA_TAPRIO_ATTR_SCHED_SINGLE_ENTRY,	NEST(tc_taprio_entry)),
	ATTR( 5, TCA_TAPRIO_ATTR_SCHED_CLOCKID,		ENUM(S32, tc_clockid)),
	ATTR( 7, TCA_TAPRIO_ATTR_ADMIN_SCHED,		NEST(tc_taprio_admin)),
	ATTR(10, TCA_TAPRIO_ATTR_FLAGS,			FLAGS(U32, tc_taprio_flags)),
	ATTR(11, TCA_TAPRIO_ATTR_TXTIME_DELAY,		TIME(U32, "ns")),
	ATTR(12, TCA_TAPRIO_ATTR_TC_ENTRY,		NEST(tc_taprio_tc_entry)),
};
SHARED_SET(tc_taprio);

static const struct nls_row tc_taprio_stats_rows[] = {
	ATTR(1, TCA_TAPRIO_OFFLOAD_STATS_PAD,		PAD),
	ATTR(2, TCA_TAPRIO_OFFLOAD_STATS_WINDOW_DROPS,	U64),
	ATTR(3, TCA_TAPRIO_OFFLOAD_STATS_TX_OVERRUNS,	U64),
};
SHARED_SET(tc_taprio_stats);
