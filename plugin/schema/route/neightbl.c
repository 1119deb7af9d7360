/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Neighbour tables and their parameters: RTM_*NEIGHTBL.  uapi: linux/neighbour.h */
#include "route.h"

static const struct nls_row ndtmsg_members[] = {
	OWN(ndtm_family,	AF(U8)),
	PADDING(3),
};
SHARED_STRUCTURE(ndtmsg);

static const struct nls_row ndt_config_members[] = {
	OWN(ndtc_key_len,	U16),
	OWN(ndtc_entry_size,	U16),
	OWN(ndtc_entries,	U32),
	OWN(ndtc_last_flush,	TIME(U32, "ms")),
	OWN(ndtc_last_rand,	TIME(U32, "ms")),
	OWN(ndtc_hash_rnd,	HEX(U32)),
	OWN(ndtc_hash_mask,	HEX(U32)),
	OWN(ndtc_hash_chain_gc,	U32),
	OWN(ndtc_proxy_qlen,	U32),
};
STRUCTURE(ndt_config);

static const struct nls_row ndt_stats_members[] = {
	OWN(ndts_allocs,		U64),
	OWN(ndts_destroys,		U64),
	OWN(ndts_hash_grows,		U64),
	OWN(ndts_res_failed,		U64),
	OWN(ndts_lookups,		U64),
	OWN(ndts_hits,			U64),
	OWN(ndts_rcv_probes_mcast,	U64),
	OWN(ndts_rcv_probes_ucast,	U64),
	OWN(ndts_periodic_gc_runs,	U64),
	OWN(ndts_forced_gc_runs,	U64),
	OWN(ndts_table_fulls,		U64),
};
STRUCTURE(ndt_stats);

static const struct nls_row rtnl_neightbl_parms_rows[] = {
	ATTR( 1, NDTPA_IFINDEX,			IFINDEX(U32)),
	ATTR( 2, NDTPA_REFCNT,			U32),
	ATTR( 3, NDTPA_REACHABLE_TIME,		TIME(U64, "ms")),
	ATTR( 4, NDTPA_BASE_REACHABLE_TIME,	TIME(U64, "ms")),
	ATTR( 5, NDTPA_RETRANS_TIME,		TIME(U64, "ms")),
	ATTR( 6, NDTPA_GC_STALETIME,		TIME(U64, "ms")),
	ATTR( 7, NDTPA_DELAY_PROBE_TIME,	TIME(U64, "ms")),
	ATTR( 8, NDTPA_QUEUE_LEN,		U32),
	ATTR( 9, NDTPA_APP_PROBES,		U32),
	ATTR(10, NDTPA_UCAST_PROBES,		U32),
	ATTR(11, NDTPA_MCAST_PROBES,		U32),
	ATTR(12, NDTPA_ANYCAST_DELAY,		TIME(U64, "ms")),
	ATTR(13, NDTPA_PROXY_DELAY,		TIME(U64, "ms")),
	ATTR(14, NDTPA_PROXY_QLEN,		U32),
	ATTR(15, NDTPA_LOCKTIME,		TIME(U64, "ms")),
	ATTR(16, NDTPA_QUEUE_LENBYTES,		UNIT(U32, "bytes")),
	ATTR(17, NDTPA_MCAST_REPROBES,		U32),
	ATTR(18, NDTPA_PAD,			PAD),
	ATTR(19, NDTPA_INTERVAL_PROBE_TIME_MS,	TIME(U64, "ms")),
};
SET(rtnl_neightbl_parms);

static const struct nls_row rtnl_neightbl_rows[] = {
	ATTR(1, NDTA_NAME,		STR),
	ATTR(2, NDTA_THRESH1,		U32),
	ATTR(3, NDTA_THRESH2,		U32),
	ATTR(4, NDTA_THRESH3,		U32),
	ATTR(5, NDTA_CONFIG,		STRUCT(ndt_config)),
	ATTR(6, NDTA_PARMS,		NEST(rtnl_neightbl_parms)),
	ATTR(7, NDTA_STATS,		STRUCT(ndt_stats)),
	ATTR(8, NDTA_GC_INTERVAL,	TIME(U64, "ms")),
	ATTR(9, NDTA_PAD,		PAD),
};
SHARED_SET(rtnl_neightbl);
