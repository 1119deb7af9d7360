/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Services that the kernel asks programs for: paths and addresses (RDMA_NL_LS), ports of
 * iWARP (RDMA_NL_IWCM).  uapi: rdma/rdma_netlink.h, rdma/ib_user_sa.h;
 * kernel: drivers/infiniband/core/sa_query.c, addr.c, iwpm_msg.c, iwpm_util.c
 *
 * The first form of a message is what the program sends, the second what the kernel does.
 */
#include "rdma.h"

static const struct nls_row rdma_sockaddr_in_members[] = {
	OWN(sin_port,		BE(PORT(U16))),
	OWN(sin_addr,		IPV4),
	PADDING(0),
};
STRUCTURE_AS(rdma_sockaddr_in, "sockaddr_in");

static const struct nls_row rdma_sockaddr_in6_members[] = {
	OWN(sin6_port,		BE(PORT(U16))),
	OWN(sin6_flowinfo,	HEX(BE(U32))),
	OWN(sin6_addr,		IPV6),
	OWN(sin6_scope_id,	IFINDEX(U32)),
	PADDING(0),
};
STRUCTURE_AS(rdma_sockaddr_in6, "sockaddr_in6");

static const struct nls_case rdma_sockaddr_data_list[] = {
	CASE_NUM(2, STRUCT(rdma_sockaddr_in)),
	CASE_NUM(10, STRUCT(rdma_sockaddr_in6)),
	OTHERWISE(NAMED(sa_data, BYTES)),
};
CASES(rdma_sockaddr_data);

static const struct nls_row rdma_sockaddr_members[] = {
	OWN(ss_family,	AF(U16)),
	OWN(ss_data,	SUBMSG(rdma_sockaddr_data, ss_family)),
};
NLS_STRUCTURE(, rdma_sockaddr, "sockaddr_storage");

static const struct nls_val ls_path_use_list[] = {
	V(0, LS_RESOLVE_PATH_USE_ALL),
	V(1, LS_RESOLVE_PATH_USE_UNIDIRECTIONAL),
	V(2, LS_RESOLVE_PATH_USE_GMP),
};
VALS(ls_path_use);

static const struct nls_row rdma_ls_resolve_header_members[] = {
	MEMBER(device_name,	STRN(64)),
	MEMBER(port_num,	U8),
	MEMBER(path_use,	ENUM(U8, ls_path_use)),
};
STRUCTURE(rdma_ls_resolve_header);

static const struct nls_row rdma_ls_ip_resolve_header_members[] = {
	MEMBER(ifindex,		IFINDEX(U32)),
};
STRUCTURE(rdma_ls_ip_resolve_header);

static const struct nls_row ib_path_rec_data_members[] = {
	MEMBER(flags,		HEX(U32)),
	MEMBER(reserved,	HEX(U32)),
	MEMBER(path_rec,	BYTESN(64)),	/* PathRecord of the InfiniBand specification */
};
STRUCTURE(ib_path_rec_data);

static const struct nls_row ls_rows[] = {
	ATTR( 1, LS_NLA_TYPE_PATH_RECORD,	STRUCT(ib_path_rec_data)),
	ATTR( 2, LS_NLA_TYPE_TIMEOUT,		TIME(U32, "ms")),
	ATTR( 3, LS_NLA_TYPE_SERVICE_ID,	HEX(U64)),
	ATTR( 4, LS_NLA_TYPE_DGID,		IPV6),
	ATTR( 5, LS_NLA_TYPE_SGID,		IPV6),
	ATTR( 6, LS_NLA_TYPE_TCLASS,		HEX(U8)),
	ATTR( 7, LS_NLA_TYPE_PKEY,		HEX(U16)),
	ATTR( 8, LS_NLA_TYPE_QOS_CLASS,		U16),
	ATTR( 9, LS_NLA_TYPE_IPV4,		IPV4),
	ATTR(10, LS_NLA_TYPE_IPV6,		IPV6),
};
SET_MASKED(ls, 0x1fff);			/* RDMA_NLA_F_MANDATORY */

static const struct nls_msg rdma_ls_msgs[] = {
	MSG_REPLY(0, RDMA_NL_LS_OP_RESOLVE, GET, "{device_name} port {port_num}"
		  "[ to {LS_NLA_TYPE_DGID}]\n", NEST(ls), HDR_NEST(rdma_ls_resolve_header, ls)),
	MSG(1, RDMA_NL_LS_OP_SET_TIMEOUT, OTHER, "{LS_NLA_TYPE_TIMEOUT}", NEST(ls)),
	MSG_REPLY(2, RDMA_NL_LS_OP_IP_RESOLVE, GET, "{ifindex}: {LS_NLA_TYPE_IPV4|LS_NLA_TYPE_IPV6}\n"
		  "{LS_NLA_TYPE_DGID}", NEST(ls), HDR_NEST(rdma_ls_ip_resolve_header, ls)),
};
FAMILY(rdma_ls, .filter = "netlink-rdma", .title = "Linux RDMA", .column = "RDMA netlink",
       .protocol = 20, .subsys = 4, .prefix = "RDMA_NL_LS_OP_");

#define SOCKADDR	STRUCT(rdma_sockaddr)

static const struct nls_val iwpm_flags_list[] = {
	V(1 << 0, IWPM_FLAGS_NO_PORT_MAP),
};
VALS(iwpm_flags);

static const struct nls_row iwpm_reg_rows[] = {
	ATTR(1, IWPM_NLA_REG_PID_SEQ,		U32),
	ATTR(2, IWPM_NLA_REG_IF_NAME,		IFNAME),
	ATTR(3, IWPM_NLA_REG_IBDEV_NAME,	STR),
	ATTR(4, IWPM_NLA_REG_ULIB_NAME,		STR),
};
SET(iwpm_reg);

static const struct nls_row iwpm_rreg_rows[] = {
	ATTR(1, IWPM_NLA_RREG_PID_SEQ,		U32),
	ATTR(2, IWPM_NLA_RREG_IBDEV_NAME,	STR),
	ATTR(3, IWPM_NLA_RREG_ULIB_NAME,	STR),
	ATTR(4, IWPM_NLA_RREG_ULIB_VER,		U16),
	ATTR(5, IWPM_NLA_RREG_PID_ERR,		U16),
};
SET(iwpm_rreg);

static const struct nls_row iwpm_manage_rows[] = {
	ATTR(1, IWPM_NLA_MANAGE_MAPPING_SEQ,	U32),
	ATTR(2, IWPM_NLA_MANAGE_ADDR,		SOCKADDR),
	ATTR(3, IWPM_NLA_MANAGE_FLAGS,		FLAGS(U32, iwpm_flags)),
};
SET(iwpm_manage);

static const struct nls_row iwpm_rmanage_rows[] = {
	ATTR(1, IWPM_NLA_RMANAGE_MAPPING_SEQ,	U32),
	ATTR(2, IWPM_NLA_RMANAGE_ADDR,		SOCKADDR),
	ATTR(3, IWPM_NLA_RMANAGE_MAPPED_LOC_ADDR, SOCKADDR),
	ATTR(4, IWPM_NLA_RMANAGE_MAPPING_ERR,	U16),
};
SET(iwpm_rmanage);

static const struct nls_row iwpm_query_rows[] = {
	ATTR(1, IWPM_NLA_QUERY_MAPPING_SEQ,	U32),
	ATTR(2, IWPM_NLA_QUERY_LOCAL_ADDR,	SOCKADDR),
	ATTR(3, IWPM_NLA_QUERY_REMOTE_ADDR,	SOCKADDR),
	ATTR(4, IWPM_NLA_QUERY_FLAGS,		FLAGS(U32, iwpm_flags)),
};
SET(iwpm_query);

static const struct nls_row iwpm_rquery_rows[] = {
	ATTR(1, IWPM_NLA_RQUERY_MAPPING_SEQ,	U32),
	ATTR(2, IWPM_NLA_RQUERY_LOCAL_ADDR,	SOCKADDR),
	ATTR(3, IWPM_NLA_RQUERY_REMOTE_ADDR,	SOCKADDR),
	ATTR(4, IWPM_NLA_RQUERY_MAPPED_LOC_ADDR, SOCKADDR),
	ATTR(5, IWPM_NLA_RQUERY_MAPPED_REM_ADDR, SOCKADDR),
	ATTR(6, IWPM_NLA_RQUERY_MAPPING_ERR,	U16),
};
SET(iwpm_rquery);

static const struct nls_row iwpm_mapinfo_req_rows[] = {
	ATTR(1, IWPM_NLA_MAPINFO_ULIB_NAME,	STR),
	ATTR(2, IWPM_NLA_MAPINFO_ULIB_VER,	U16),
};
SET(iwpm_mapinfo_req);

static const struct nls_row iwpm_mapinfo_rows[] = {
	ATTR(1, IWPM_NLA_MAPINFO_LOCAL_ADDR,	SOCKADDR),
	ATTR(2, IWPM_NLA_MAPINFO_MAPPED_ADDR,	SOCKADDR),
	ATTR(3, IWPM_NLA_MAPINFO_FLAGS,		FLAGS(U32, iwpm_flags)),
};
SET(iwpm_mapinfo);

static const struct nls_row iwpm_mapinfo_num_rows[] = {
	ATTR(1, IWPM_NLA_MAPINFO_SEQ,		U32),
	ATTR(2, IWPM_NLA_MAPINFO_SEND_NUM,	U32),
	ATTR(3, IWPM_NLA_MAPINFO_ACK_NUM,	U32),
};
SET(iwpm_mapinfo_num);

static const struct nls_row iwpm_err_rows[] = {
	ATTR(1, IWPM_NLA_ERR_SEQ,		U32),
	ATTR(2, IWPM_NLA_ERR_CODE,		U16),
};
SET(iwpm_err);

static const struct nls_row iwpm_hello_rows[] = {
	ATTR(1, IWPM_NLA_HELLO_ABI_VERSION,	U16),
};
SET(iwpm_hello);

static const struct nls_msg rdma_iwcm_msgs[] = {
	MSG_REPLY(0, RDMA_NL_IWPM_REG_PID, NEW, "{IWPM_NLA_RREG_IBDEV_NAME}[ error {IWPM_NLA_RREG_PID_ERR?}]",
		  NEST(iwpm_rreg), NEST(iwpm_reg)),
	MSG_REPLY(1, RDMA_NL_IWPM_ADD_MAPPING, NEW, "[error {IWPM_NLA_RMANAGE_MAPPING_ERR?}]",
		  NEST(iwpm_rmanage), NEST(iwpm_manage)),
	MSG_REPLY(2, RDMA_NL_IWPM_QUERY_MAPPING, GET, "[error {IWPM_NLA_RQUERY_MAPPING_ERR?}]",
		  NEST(iwpm_rquery), NEST(iwpm_query)),
	MSG_REPLY(3, RDMA_NL_IWPM_REMOVE_MAPPING, DEL, "[error {IWPM_NLA_RMANAGE_MAPPING_ERR?}]",
		  NEST(iwpm_rmanage), NEST(iwpm_manage)),
	MSG(4, RDMA_NL_IWPM_REMOTE_INFO, OTHER, "[error {IWPM_NLA_RQUERY_MAPPING_ERR?}]",
	    NEST(iwpm_rquery)),
	MSG(5, RDMA_NL_IWPM_HANDLE_ERR, OTHER, "error {IWPM_NLA_ERR_CODE}", NEST(iwpm_err)),
	MSG_REPLY(6, RDMA_NL_IWPM_MAPINFO, GET, "{IWPM_NLA_MAPINFO_ULIB_NAME}\n",
		  NEST(iwpm_mapinfo_req), NEST(iwpm_mapinfo)),
	MSG(7, RDMA_NL_IWPM_MAPINFO_NUM, OTHER,
	    "sent {IWPM_NLA_MAPINFO_SEND_NUM} acknowledged {IWPM_NLA_MAPINFO_ACK_NUM}",
	    NEST(iwpm_mapinfo_num)),
	MSG(8, RDMA_NL_IWPM_HELLO, OTHER, "version {IWPM_NLA_HELLO_ABI_VERSION}", NEST(iwpm_hello)),
};
FAMILY(rdma_iwcm, .filter = "netlink-rdma", .title = "Linux RDMA", .column = "RDMA netlink",
       .protocol = 20, .subsys = 2, .prefix = "RDMA_NL_");
