/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Queueing disciplines that drop early by chance: RED, GRED, CHOKe, SFB.
 * uapi: linux/pkt_sched.h
 */
#include "tc.h"

static const struct nls_val tc_red_flags_list[] = {
	V(0x1, TC_RED_ECN),
	V(0x2, TC_RED_HARDDROP),
	V(0x4, TC_RED_ADAPTATIVE),
	V(0x8, TC_RED_NODROP),
};
SHARED_VALS(tc_red_flags);

static const struct nls_row tc_red_qopt_members[] = {
	MEMBER(limit, UNIT(U32, "bytes")),
	MEMBER(qth_min, UNIT(U32, "bytes")),
	MEMBER(qth_max, UNIT(U32, "bytes")),
	MEMBER(Wlog, U8),
	MEMBER(Plog, U8),
	MEMBER(Scell_log, U8),
	MEMBER(flags, FLAGS(U8, tc_red_flags)),
};
STRUCTURE(tc_red_qopt);

static const struct nls_row tc_red_rows[] = {
	ATTR(1, TCA_RED_PARMS,			STRUCT(tc_red_qopt)),
	ATTR(2, TCA_RED_STAB,			BYTES),
	ATTR(3, TCA_RED_MAX_P,			PROBABILITY(U32)),
	ATTR(4, TCA_RED_FLAGS,			BITFIELD32(tc_red_flags)),
	ATTR(5, TCA_RED_EARLY_DROP_BLOCK,	U32),
	ATTR(6, TCA_RED_MARK_BLOCK,		U32),
};
SHARED_SET(tc_red);

static const struct nls_row tc_red_xstats_members[] = {
	MEMBER(early, U32),
	MEMBER(pdrop, U32),
	MEMBER(other, U32),
	MEMBER(marked, U32),
};
SHARED_STRUCTURE(tc_red_xstats);

static const struct nls_row tc_gred_qopt_members[] = {
	MEMBER(limit, UNIT(U32, "bytes")),
	MEMBER(qth_min, UNIT(U32, "bytes")),
	MEMBER(qth_max, UNIT(U32, "bytes")),
	MEMBER(DP, U32),
	MEMBER(backlog, UNIT(U32, "bytes")),
	MEMBER(qave, UNIT(U32, "bytes")),
	MEMBER(forced, U32),
	MEMBER(early, U32),
	MEMBER(other, U32),
	MEMBER(pdrop, U32),
	MEMBER(Wlog, U8),
	MEMBER(Plog, U8),
	MEMBER(Scell_log, U8),
	MEMBER(prio, U8),
	MEMBER(packets, UNIT(U32, "packets")),
	MEMBER(bytesin, UNIT(U32, "bytes")),
};
STRUCTURE(tc_gred_qopt);

static const struct nls_row tc_gred_sopt_members[] = {
	MEMBER(DPs, U32),
	MEMBER(def_DP, U32),
	MEMBER(grio, BOOL(U8)),
	MEMBER(flags, FLAGS(U8, tc_red_flags)),
	PADDING(2),
};
STRUCTURE(tc_gred_sopt);

static const struct nls_row tc_gred_vq_rows[] = {
	ATTR( 1, TCA_GRED_VQ_PAD,		PAD),
	ATTR( 2, TCA_GRED_VQ_DP,			U32),
	ATTR( 3, TCA_GRED_VQ_STAT_BYTES,		UNIT(U64, "bytes")),
	ATTR( 4, TCA_GRED_VQ_STAT_PACKETS,	UNIT(U32, "packets")),
	ATTR( 5, TCA_GRED_VQ_STAT_BACKLOG,	UNIT(U32, "bytes")),
	ATTR( 6, TCA_GRED_VQ_STAT_PROB_DROP,	U32),
	ATTR( 7, TCA_GRED_VQ_STAT_PROB_MARK,	U32),
	ATTR( 8, TCA_GRED_VQ_STAT_FORCED_DROP,	U32),
	ATTR( 9, TCA_GRED_VQ_STAT_FORCED_MARK,	U32),
	ATTR(10, TCA_GRED_VQ_STAT_PDROP,		U32),
	ATTR(11, TCA_GRED_VQ_STAT_OTHER,		U32),
	ATTR(12, TCA_GRED_VQ_FLAGS,		FLAGS(U32, tc_red_flags)),
};
SET(tc_gred_vq);

static const struct nls_row tc_gred_vq_list_rows[] = {
	ATTR(1, TCA_GRED_VQ_ENTRY,	NEST(tc_gred_vq)),
};
SET(tc_gred_vq_list);

/* A request sets one virtual queue, the kernel tells all 16. */
static const struct nls_row tc_gred_rows[] = {
	ATTR(1, TCA_GRED_PARMS,		LIST(STRUCT(tc_gred_qopt))),
	ATTR(2, TCA_GRED_STAB,		BYTES),
	ATTR(3, TCA_GRED_DPS,		STRUCT(tc_gred_sopt)),
	ATTR(4, TCA_GRED_MAX_P,		LIST(PROBABILITY(U32))),
	ATTR(5, TCA_GRED_LIMIT,		UNIT(U32, "bytes")),
	ATTR(6, TCA_GRED_VQ_LIST,	NEST(tc_gred_vq_list)),
};
SHARED_SET(tc_gred);

static const struct nls_row tc_choke_qopt_members[] = {
	MEMBER(limit, UNIT(U32, "packets")),
	MEMBER(qth_min, UNIT(U32, "packets")),
	MEMBER(qth_max, UNIT(U32, "packets")),
	MEMBER(Wlog, U8),
	MEMBER(Plog, U8),
	MEMBER(Scell_log, U8),
	MEMBER(flags, FLAGS(U8, tc_red_flags)),
};
STRUCTURE(tc_choke_qopt);

static const struct nls_row tc_choke_rows[] = {
	ATTR(1, TCA_CHOKE_PARMS,	STRUCT(tc_choke_qopt)),
	ATTR(2, TCA_CHOKE_STAB,		BYTES),
	ATTR(3, TCA_CHOKE_MAX_P,	PROBABILITY(U32)),
};
SHARED_SET(tc_choke);

static const struct nls_row tc_choke_xstats_members[] = {
	MEMBER(early, U32),
	MEMBER(pdrop, U32),
	MEMBER(other, U32),
	MEMBER(marked, U32),
	MEMBER(matched, U32),
};
SHARED_STRUCTURE(tc_choke_xstats);

/* Probabilities are of SFB_MAX_PROB. */
static const struct nls_row tc_sfb_qopt_members[] = {
	MEMBER(rehash_interval, TIME(U32, "ms")),
	MEMBER(warmup_time, TIME(U32, "ms")),
	MEMBER(max, UNIT(U32, "packets")),
	MEMBER(bin_size, UNIT(U32, "packets")),
	MEMBER(increment, UNIT(U32, "of 65535")),
	MEMBER(decrement, UNIT(U32, "of 65535")),
	MEMBER(limit, UNIT(U32, "packets")),
	MEMBER(penalty_rate, UNIT(U32, "packets/s")),
	MEMBER(penalty_burst, UNIT(U32, "packets")),
};
STRUCTURE(tc_sfb_qopt);

static const struct nls_row tc_sfb_rows[] = {
	ATTR(1, TCA_SFB_PARMS,	STRUCT(tc_sfb_qopt)),
};
SHARED_SET(tc_sfb);

static const struct nls_row tc_sfb_xstats_members[] = {
	MEMBER(earlydrop, U32),
	MEMBER(penaltydrop, U32),
	MEMBER(bucketdrop, U32),
	MEMBER(queuedrop, U32),
	MEMBER(childdrop, U32),
	MEMBER(marked, U32),
	MEMBER(maxqlen, UNIT(U32, "packets")),
	MEMBER(maxprob, UNIT(U32, "of 65535")),
	MEMBER(avgprob, UNIT(U32, "of 65535")),
};
SHARED_STRUCTURE(tc_sfb_xstats);
