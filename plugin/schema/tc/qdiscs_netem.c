/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The network emulator.  uapi: linux/pkt_sched.h; kernel: net/sched/sch_netem.c */
#include "tc.h"

/* Times are in ticks, whatever the header says: PSCHED_TICKS2NS(). */
static const struct nls_row tc_netem_qopt_members[] = {
	MEMBER(latency, TICKS(U32)),
	MEMBER(limit, UNIT(U32, "packets")),
	MEMBER(loss, PROBABILITY(U32)),
	MEMBER(gap, UNIT(U32, "packets")),
	MEMBER(duplicate, PROBABILITY(U32)),
	MEMBER(jitter, TICKS(U32)),
};
SHARED_STRUCTURE(tc_netem_qopt);

static const struct nls_row tc_netem_corr_members[] = {
	MEMBER(delay_corr, PROBABILITY(U32)),
	MEMBER(loss_corr, PROBABILITY(U32)),
	MEMBER(dup_corr, PROBABILITY(U32)),
};
STRUCTURE(tc_netem_corr);

static const struct nls_row tc_netem_reorder_members[] = {
	MEMBER(probability, PROBABILITY(U32)),
	MEMBER(correlation, PROBABILITY(U32)),
};
STRUCTURE(tc_netem_reorder);

static const struct nls_row tc_netem_corrupt_members[] = {
	MEMBER(probability, PROBABILITY(U32)),
	MEMBER(correlation, PROBABILITY(U32)),
};
STRUCTURE(tc_netem_corrupt);

static const struct nls_row tc_netem_rate_members[] = {
	MEMBER(rate, RATE(U32)),
	MEMBER(packet_overhead, UNIT(S32, "bytes")),
	MEMBER(cell_size, UNIT(U32, "bytes")),
	MEMBER(cell_overhead, UNIT(S32, "bytes")),
};
STRUCTURE(tc_netem_rate);

static const struct nls_row tc_netem_slot_members[] = {
	MEMBER(min_delay, TIME(S64, "ns")),
	MEMBER(max_delay, TIME(S64, "ns")),
	MEMBER(max_packets, UNIT(S32, "packets")),
	MEMBER(max_bytes, UNIT(S32, "bytes")),
	MEMBER(dist_delay, TIME(S64, "ns")),
	MEMBER(dist_jitter, TIME(S64, "ns")),
};
STRUCTURE(tc_netem_slot);

static const struct nls_row tc_netem_gimodel_members[] = {
	MEMBER(p13, PROBABILITY(U32)),
	MEMBER(p31, PROBABILITY(U32)),
	MEMBER(p32, PROBABILITY(U32)),
	MEMBER(p14, PROBABILITY(U32)),
	MEMBER(p23, PROBABILITY(U32)),
};
STRUCTURE(tc_netem_gimodel);

static const struct nls_row tc_netem_gemodel_members[] = {
	MEMBER(p, PROBABILITY(U32)),
	MEMBER(r, PROBABILITY(U32)),
	MEMBER(h, PROBABILITY(U32)),
	MEMBER(k1, PROBABILITY(U32)),
};
STRUCTURE(tc_netem_gemodel);

static const struct nls_row tc_netem_loss_rows[] = {
	ATTR(1, NETEM_LOSS_GI,	STRUCT(tc_netem_gimodel)),
	ATTR(2, NETEM_LOSS_GE,	STRUCT(tc_netem_gemodel)),
};
SET(tc_netem_loss);

static const struct nls_row tc_netem_rows[] = {
	ATTR( 1, TCA_NETEM_CORR,		STRUCT(tc_netem_corr)),
	ATTR( 2, TCA_NETEM_DELAY_DIST,	LIST(S16)),
	ATTR( 3, TCA_NETEM_REORDER,	STRUCT(tc_netem_reorder)),
	ATTR( 4, TCA_NETEM_CORRUPT,	STRUCT(tc_netem_corrupt)),
	ATTR( 5, TCA_NETEM_LOSS,		NEST(tc_netem_loss)),
	ATTR( 6, TCA_NETEM_RATE,		STRUCT(tc_netem_rate)),
	ATTR( 7, TCA_NETEM_ECN,		BOOL(U32)),
	ATTR( 8, TCA_NETEM_RATE64,	RATE(U64)),
	ATTR( 9, TCA_NETEM_PAD,		PAD),
	ATTR(10, TCA_NETEM_LATENCY64,	TIME(S64, "ns")),
	ATTR(11, TCA_NETEM_JITTER64,	TIME(S64, "ns")),
	ATTR(12, TCA_NETEM_SLOT,		STRUCT(tc_netem_slot)),
	ATTR(13, TCA_NETEM_SLOT_DIST,	LIST(S16)),
	ATTR(14, TCA_NETEM_PRNG_SEED,	U64),
};
SHARED_SET(tc_netem);

static const struct nls_row tc_netem_xstats_members[] = {
	MEMBER(delayed, UNIT(U64, "packets")),
	MEMBER(dropped, UNIT(U64, "packets")),
	MEMBER(corrupted, UNIT(U64, "packets")),
	MEMBER(duplicated, UNIT(U64, "packets")),
	MEMBER(reordered, UNIT(U64, "packets")),
	MEMBER(ecn_marked, UNIT(U64, "packets")),
	MEMBER(allocation_errors, U64),
};
SHARED_STRUCTURE(tc_netem_xstats);
