/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Sizes of the databases of states (SAD) and policies (SPD).  Before the
 * attributes stands one number without a name of its own, flags, which the
 * kernel hands back and does not read.  uapi: linux/xfrm.h
 */
#include "xfrm.h"

static const struct nls_row xfrm_sadinfo_members[] = {
	MEMBER(flags, HEX(U32)),
};
SHARED_STRUCTURE(xfrm_sadinfo);

static const struct nls_row xfrm_spdinfo_members[] = {
	MEMBER(flags, HEX(U32)),
};
SHARED_STRUCTURE(xfrm_spdinfo);

/* Hash buckets now and at most. */
static const struct nls_row xfrmu_sadhinfo_members[] = {
	MEMBER(sadhcnt, U32),
	MEMBER(sadhmcnt, U32),
};
STRUCTURE(xfrmu_sadhinfo);

static const struct nls_row xfrma_sad_rows[] = {
	ATTR(1, XFRMA_SAD_CNT,		U32),
	ATTR(2, XFRMA_SAD_HINFO,	STRUCT(xfrmu_sadhinfo)),
};
SHARED_SET(xfrma_sad);

/* Policies by direction; with an s those of sockets. */
static const struct nls_row xfrmu_spdinfo_members[] = {
	MEMBER(incnt, U32),
	MEMBER(outcnt, U32),
	MEMBER(fwdcnt, U32),
	MEMBER(inscnt, U32),
	MEMBER(outscnt, U32),
	MEMBER(fwdscnt, U32),
};
STRUCTURE(xfrmu_spdinfo);

static const struct nls_row xfrmu_spdhinfo_members[] = {
	MEMBER(spdhcnt, U32),
	MEMBER(spdhmcnt, U32),
};
STRUCTURE(xfrmu_spdhinfo);

/* Shortest prefixes of local and remote address that a policy is hashed by. */
static const struct nls_row xfrmu_spdhthresh_members[] = {
	MEMBER(lbits, U8),
	MEMBER(rbits, U8),
};
STRUCTURE(xfrmu_spdhthresh);

static const struct nls_row xfrma_spd_rows[] = {
	ATTR(1, XFRMA_SPD_INFO,		STRUCT(xfrmu_spdinfo)),
	ATTR(2, XFRMA_SPD_HINFO,	STRUCT(xfrmu_spdhinfo)),
	ATTR(3, XFRMA_SPD_IPV4_HTHRESH,	STRUCT(xfrmu_spdhthresh)),
	ATTR(4, XFRMA_SPD_IPV6_HTHRESH,	STRUCT(xfrmu_spdhthresh)),
};
SHARED_SET(xfrma_spd);
