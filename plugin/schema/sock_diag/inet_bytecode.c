/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * What a request filters by: a program of tests, each with the length to jump by
 * if it holds (to the next test) and if not.  uapi: linux/inet_diag.h;
 * kernel: net/ipv4/inet_diag.c, inet_diag_bc_run(), inet_diag_bc_audit()
 */
#include "sock_diag.h"

static const struct nls_val inet_diag_bc_list[] = {
	W(0, "nop"),
	W(1, "jump"),
	W(2, "sport >="),
	W(3, "sport <="),
	W(4, "dport >="),
	W(5, "dport <="),
	W(6, "autobound"),
	W(7, "src"),
	W(8, "dst"),
	W(9, "dev"),
	W(10, "fwmark"),
	W(11, "sport ="),
	W(12, "dport ="),
	W(13, "cgroup"),
};
VALS(inet_diag_bc);

/* A test of its own that is never run: its jump is the port. */
static const struct nls_row inet_diag_bc_port_members[] = {
	PADDING(2),
	MEMBER(no,		PORT(U16)),
};
STRUCTURE(inet_diag_bc_port);

static const struct nls_val bc_port_list[] = {
	W(-1, "*"),
};
VALS(bc_port);

static const struct nls_row inet_diag_hostcond_members[] = {
	MEMBER(family,		AF(U8)),
	MEMBER(prefix_len,	U8),
	PADDING(2),
	MEMBER(port,		ENUM(S32, bc_port)),
	MEMBER(addr,		PREFIX(ADDR(family), prefix_len)),
};
STRUCTURE(inet_diag_hostcond);

static const struct nls_row inet_diag_markcond_members[] = {
	MEMBER(mark,		MARK(U32)),
	MEMBER(mask,		HEX(U32)),
};
STRUCTURE(inet_diag_markcond);

static const struct nls_row inet_diag_devcond_members[] = {
	MEMBER(ifindex,		IFINDEX(U32)),
};
STRUCTURE(inet_diag_devcond);

static const struct nls_row inet_diag_cgroupcond_members[] = {
	MEMBER(cgroup_id,	HEX(U64)),
};
STRUCTURE(inet_diag_cgroupcond);

static const struct nls_case inet_diag_bc_args_list[] = {
	CASE_NUM(2, STRUCT(inet_diag_bc_port)),
	CASE_NUM(3, STRUCT(inet_diag_bc_port)),
	CASE_NUM(4, STRUCT(inet_diag_bc_port)),
	CASE_NUM(5, STRUCT(inet_diag_bc_port)),
	CASE_NUM(7, STRUCT(inet_diag_hostcond)),
	CASE_NUM(8, STRUCT(inet_diag_hostcond)),
	CASE_NUM(9, STRUCT(inet_diag_devcond)),
	CASE_NUM(10, STRUCT(inet_diag_markcond)),
	CASE_NUM(11, STRUCT(inet_diag_bc_port)),
	CASE_NUM(12, STRUCT(inet_diag_bc_port)),
	CASE_NUM(13, STRUCT(inet_diag_cgroupcond)),
};
CASES(inet_diag_bc_args);

static const struct nls_row inet_diag_bc_op_members[] = {
	MEMBER(code,		ENUM(U8, inet_diag_bc)),
	MEMBER(yes,		U8),
	MEMBER(no,		U16),
	MEMBER(arg,		SUBMSG(inet_diag_bc_args, code)),
};
SHARED_STRUCTURE(inet_diag_bc_op);
