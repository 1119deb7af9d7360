/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Metrics of a route: RTA_METRICS.  uapi: linux/rtnetlink.h */
#include "route.h"

static const struct nls_val rtax_lock_list[] = {
	V(1 << 2, RTAX_MTU),
	V(1 << 3, RTAX_WINDOW),
	V(1 << 4, RTAX_RTT),
	V(1 << 5, RTAX_RTTVAR),
	V(1 << 6, RTAX_SSTHRESH),
	V(1 << 7, RTAX_CWND),
	V(1 << 8, RTAX_ADVMSS),
	V(1 << 9, RTAX_REORDERING),
	V(1 << 10, RTAX_HOPLIMIT),
	V(1 << 11, RTAX_INITCWND),
	V(1 << 12, RTAX_FEATURES),
	V(1 << 13, RTAX_RTO_MIN),
	V(1 << 14, RTAX_INITRWND),
	V(1 << 15, RTAX_QUICKACK),
	V(1 << 16, RTAX_CC_ALGO),
	V(1 << 17, RTAX_FASTOPEN_NO_COOKIE),
};
VALS(rtax_lock);

static const struct nls_val rtax_feature_list[] = {
	V(0x1, RTAX_FEATURE_ECN),
	V(0x2, RTAX_FEATURE_SACK),
	V(0x4, RTAX_FEATURE_TIMESTAMP),
	V(0x8, RTAX_FEATURE_ALLFRAG),
	V(0x10, RTAX_FEATURE_TCP_USEC_TS),
};
VALS(rtax_feature);

/* RTT and RTTVAR are fractions of a millisecond, 1/8 and 1/4. */
static const struct nls_row rtnl_metrics_rows[] = {
	ATTR( 1, RTAX_LOCK,			FLAGS(U32, rtax_lock)),
	ATTR( 2, RTAX_MTU,			U32),
	ATTR( 3, RTAX_WINDOW,			U32),
	ATTR( 4, RTAX_RTT,			U32),
	ATTR( 5, RTAX_RTTVAR,			U32),
	ATTR( 6, RTAX_SSTHRESH,			U32),
	ATTR( 7, RTAX_CWND,			U32),
	ATTR( 8, RTAX_ADVMSS,			U32),
	ATTR( 9, RTAX_REORDERING,		U32),
	ATTR(10, RTAX_HOPLIMIT,			U32),
	ATTR(11, RTAX_INITCWND,			U32),
	ATTR(12, RTAX_FEATURES,			FLAGS(U32, rtax_feature)),
	ATTR(13, RTAX_RTO_MIN,			TIME(U32, "ms")),
	ATTR(14, RTAX_INITRWND,			U32),
	ATTR(15, RTAX_QUICKACK,			U32),
	ATTR(16, RTAX_CC_ALGO,			STR),
	ATTR(17, RTAX_FASTOPEN_NO_COOKIE,	U32),
};
SHARED_SET(rtnl_metrics);
