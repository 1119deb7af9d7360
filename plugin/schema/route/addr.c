/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Addresses of interfaces: RTM_*ADDR, RTM_*MULTICAST, RTM_*ANYCAST; what is
 * said about prefixes: RTM_*ADDRLABEL, RTM_NEWPREFIX.
 * uapi: linux/if_addr.h, linux/if_addrlabel.h, linux/rtnetlink.h
 */
#include "route.h"

#define IFA_F_LOW_BITS \
	V(0x01, IFA_F_SECONDARY), \
	V(0x02, IFA_F_NODAD), \
	V(0x04, IFA_F_OPTIMISTIC), \
	V(0x08, IFA_F_DADFAILED), \
	V(0x10, IFA_F_HOMEADDRESS), \
	V(0x20, IFA_F_DEPRECATED), \
	V(0x40, IFA_F_TENTATIVE), \
	V(0x80, IFA_F_PERMANENT)

/* The header has room for eight of them. */
static const struct nls_val ifa_f_low_list[] = {
	IFA_F_LOW_BITS,
};
VALS(ifa_f_low);

static const struct nls_val ifa_f_list[] = {
	IFA_F_LOW_BITS,
	V(0x100, IFA_F_MANAGETEMPADDR),
	V(0x200, IFA_F_NOPREFIXROUTE),
	V(0x400, IFA_F_MCAUTOJOIN),
	V(0x800, IFA_F_STABLE_PRIVACY),
};
VALS(ifa_f);

static const struct nls_row ifaddrmsg_members[] = {
	OWN(ifa_family,		AF(U8)),
	OWN(ifa_prefixlen,	U8),
	OWN(ifa_flags,		FLAGS(U8, ifa_f_low)),
	OWN(ifa_scope,		ENUM(U8, rt_scope)),
	OWN(ifa_index,		IFINDEX(S32)),
};
SHARED_STRUCTURE(ifaddrmsg);

static const struct nls_row ifa_cacheinfo_members[] = {
	OWN(ifa_prefered,	LIFETIME(U32)),
	OWN(ifa_valid,		LIFETIME(U32)),
	MEMBER(cstamp,		CLOCK(U32)),
	MEMBER(tstamp,		CLOCK(U32)),
};
STRUCTURE(ifa_cacheinfo);

static const struct nls_val ifaprot_list[] = {
	W(0, "unspec"),
	W(1, "kernel_lo"),
	W(2, "kernel_ra"),
	W(3, "kernel_ll"),
};
VALS(ifaprot);

static const struct nls_row rtnl_addr_rows[] = {
	ATTR( 1, IFA_ADDRESS,		PREFIX(ADDR(ifa_family), ifa_prefixlen)),
	ATTR( 2, IFA_LOCAL,		AKA(ADDR(ifa_family), "ifa_address")),
	ATTR( 3, IFA_LABEL,		STR),
	ATTR( 4, IFA_BROADCAST,		AKA(ADDR(ifa_family), "ifa_address")),
	ATTR( 5, IFA_ANYCAST,		ADDR(ifa_family)),
	ATTR( 6, IFA_CACHEINFO,		STRUCT(ifa_cacheinfo)),
	ATTR( 7, IFA_MULTICAST,		ADDR(ifa_family)),
	ATTR( 8, IFA_FLAGS,		AKA(FLAGS(U32, ifa_f), "ifa_flags32")),
	ATTR( 9, IFA_RT_PRIORITY,	U32),
	ATTR(10, IFA_TARGET_NETNSID,	NSID(S32)),
	ATTR(11, IFA_PROTO,		ENUM(U8, ifaprot)),
};
SHARED_SET_AKA(rtnl_addr, "ifa_attr_type");

/* Labels for address selection (RFC 6724). */
static const struct nls_row ifaddrlblmsg_members[] = {
	OWN(ifal_family,	AF(U8)),
	PADDING(1),
	OWN(ifal_prefixlen,	U8),
	OWN(ifal_flags,		HEX(U8)),
	OWN(ifal_index,		IFINDEX(U32)),
	OWN(ifal_seq,		U32),
};
SHARED_STRUCTURE(ifaddrlblmsg);

static const struct nls_row rtnl_addrlabel_rows[] = {
	ATTR(1, IFAL_ADDRESS,	PREFIX(ADDR(ifal_family), ifal_prefixlen)),
	ATTR(2, IFAL_LABEL,	U32),
};
SHARED_SET(rtnl_addrlabel);

/* A prefix that a router announced; flags are those of the option (RFC 4861). */
static const struct nls_row prefixmsg_members[] = {
	OWN(prefix_family,	AF(U8)),
	PADDING(3),
	OWN(prefix_ifindex,	IFINDEX(S32)),
	OWN(prefix_type,	U8),
	OWN(prefix_len,		U8),
	OWN(prefix_flags,	HEX(U8)),
	PADDING(1),
};
SHARED_STRUCTURE(prefixmsg);

static const struct nls_row prefix_cacheinfo_members[] = {
	MEMBER(preferred_time,	LIFETIME(U32)),
	MEMBER(valid_time,	LIFETIME(U32)),
};
STRUCTURE(prefix_cacheinfo);

static const struct nls_row rtnl_prefix_rows[] = {
	ATTR(1, PREFIX_ADDRESS,		PREFIX(ADDR(prefix_family), prefix_len)),
	ATTR(2, PREFIX_CACHEINFO,	STRUCT(prefix_cacheinfo)),
};
SHARED_SET(rtnl_prefix);
