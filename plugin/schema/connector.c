/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The connector: messages of drivers by an index, and process events.
 * uapi: linux/connector.h, linux/cn_proc.h, linux/dm-log-userspace.h;
 * kernel: drivers/connector/cn_proc.c, drivers/md/dm-log-userspace-transfer.c
 *
 * All are of type NLMSG_DONE.  A subscription is the mcast_op alone, from Linux 6.6 on
 * also with the events that are wanted; what the kernel tells is longer.
 */
#include "families.h"
#include "schema.h"

static const struct nls_val cn_idx_list[] = {
	V(1, CN_IDX_PROC),
	V(2, CN_IDX_CIFS),
	V(3, CN_W1_IDX),
	V(4, CN_IDX_V86D),
	V(5, CN_IDX_BB),
	V(6, CN_DST_IDX),
	V(7, CN_IDX_DM),
	V(8, CN_IDX_DRBD),
	V(9, CN_KVP_IDX),
	V(10, CN_VSS_IDX),
};
VALS(cn_idx);

static const struct nls_val proc_cn_mcast_op_list[] = {
	V(1, PROC_CN_MCAST_LISTEN),
	V(2, PROC_CN_MCAST_IGNORE),
};
VALS(proc_cn_mcast_op);

#define PROC_EVENTS \
	V(0x00000001, PROC_EVENT_FORK), \
	V(0x00000002, PROC_EVENT_EXEC), \
	V(0x00000004, PROC_EVENT_UID), \
	V(0x00000040, PROC_EVENT_GID), \
	V(0x00000080, PROC_EVENT_SID), \
	V(0x00000100, PROC_EVENT_PTRACE), \
	V(0x00000200, PROC_EVENT_COMM), \
	V(0x20000000, PROC_EVENT_NONZERO_EXIT), \
	V(0x40000000, PROC_EVENT_COREDUMP), \
	V(0x80000000, PROC_EVENT_EXIT)

static const struct nls_val proc_cn_events_list[] = { PROC_EVENTS };
VALS(proc_cn_events);

static const struct nls_val proc_cn_event_list[] = {
	V(0, PROC_EVENT_NONE),
	PROC_EVENTS,
};
VALS(proc_cn_event);

static const struct nls_row proc_input_members[] = {
	MEMBER(mcast_op,	ENUM(U32, proc_cn_mcast_op)),
	MEMBER(event_type,	FLAGS(U32, proc_cn_events)),
};
STRUCTURE(proc_input);

/* Members of a union: the rest of it is padding. */
#define PROCESS		OWN(process_pid, S32), OWN(process_tgid, S32)
#define PARENT		OWN(parent_pid, S32), OWN(parent_tgid, S32)

static const struct nls_row ack_proc_event_members[] = {
	MEMBER(err,	ERRNO(U32)),
	PADDING(0),
};
STRUCTURE(ack_proc_event);

static const struct nls_row fork_proc_event_members[] = {
	PARENT,
	OWN(child_pid,	S32),
	OWN(child_tgid,	S32),
	PADDING(0),
};
STRUCTURE(fork_proc_event);

static const struct nls_row exec_proc_event_members[] = { PROCESS, PADDING(0) };
STRUCTURE(exec_proc_event);

static const struct nls_row uid_proc_event_members[] = {
	PROCESS,
	MEMBER(ruid,	U32),
	MEMBER(euid,	U32),
	PADDING(0),
};
STRUCTURE_AS(uid_proc_event, "id_proc_event");

static const struct nls_row gid_proc_event_members[] = {
	PROCESS,
	MEMBER(rgid,	U32),
	MEMBER(egid,	U32),
	PADDING(0),
};
STRUCTURE_AS(gid_proc_event, "id_proc_event");

static const struct nls_row sid_proc_event_members[] = { PROCESS, PADDING(0) };
STRUCTURE(sid_proc_event);

static const struct nls_row ptrace_proc_event_members[] = {
	PROCESS,
	OWN(tracer_pid,		S32),
	OWN(tracer_tgid,	S32),
	PADDING(0),
};
STRUCTURE(ptrace_proc_event);

static const struct nls_row comm_proc_event_members[] = {
	PROCESS,
	MEMBER(comm,	STRN(16)),
	PADDING(0),
};
STRUCTURE(comm_proc_event);

static const struct nls_row coredump_proc_event_members[] = { PROCESS, PARENT, PADDING(0) };
STRUCTURE(coredump_proc_event);

static const struct nls_row exit_proc_event_members[] = {
	PROCESS,
	MEMBER(exit_code,	HEX(U32)),	/* as wait() says it */
	MEMBER(exit_signal,	U32),
	PARENT,
	PADDING(0),
};
STRUCTURE(exit_proc_event);

static const struct nls_case proc_event_data_list[] = {
	CASE_NUM(0x00000000, STRUCT(ack_proc_event)),
	CASE_NUM(0x00000001, STRUCT(fork_proc_event)),
	CASE_NUM(0x00000002, STRUCT(exec_proc_event)),
	CASE_NUM(0x00000004, STRUCT(uid_proc_event)),
	CASE_NUM(0x00000040, STRUCT(gid_proc_event)),
	CASE_NUM(0x00000080, STRUCT(sid_proc_event)),
	CASE_NUM(0x00000100, STRUCT(ptrace_proc_event)),
	CASE_NUM(0x00000200, STRUCT(comm_proc_event)),
	CASE_NUM(0x40000000, STRUCT(coredump_proc_event)),
	CASE_NUM(0x80000000, STRUCT(exit_proc_event)),
};
CASES(proc_event_data);

static const struct nls_row proc_event_members[] = {
	MEMBER(what,		ENUM(U32, proc_cn_event)),
	MEMBER(cpu,		U32),
	MEMBER(timestamp_ns,	TIME(U64, "ns")),	/* since boot */
	MEMBER(event_data,	SUBMSG(proc_event_data, what)),
};
STRUCTURE(proc_event);

static const struct nls_case cn_proc_list[] = {
	CASE_NUM(4, GROWS(STRUCT(proc_input))),
	CASE_NUM(8, GROWS(STRUCT(proc_input))),
	OTHERWISE(STRUCT(proc_event)),
};
CASES(cn_proc);

static const struct nls_val dm_ulog_list[] = {
	V(1, DM_ULOG_CTR),
	V(2, DM_ULOG_DTR),
	V(3, DM_ULOG_PRESUSPEND),
	V(4, DM_ULOG_POSTSUSPEND),
	V(5, DM_ULOG_RESUME),
	V(6, DM_ULOG_GET_REGION_SIZE),
	V(7, DM_ULOG_IS_CLEAN),
	V(8, DM_ULOG_IN_SYNC),
	V(9, DM_ULOG_FLUSH),
	V(10, DM_ULOG_MARK_REGION),
	V(11, DM_ULOG_CLEAR_REGION),
	V(12, DM_ULOG_GET_RESYNC_WORK),
	V(13, DM_ULOG_SET_REGION_SYNC),
	V(14, DM_ULOG_GET_SYNC_COUNT),
	V(15, DM_ULOG_STATUS_INFO),
	V(16, DM_ULOG_STATUS_TABLE),
	V(17, DM_ULOG_IS_REMOTE_RECOVERING),
};
VALS(dm_ulog);

static const struct nls_row dm_ulog_request_members[] = {
	MEMBER(luid,		HEX(U64)),
	MEMBER(uuid,		STRN(129)),
	PADDING(3),
	MEMBER(version,		U32),
	MEMBER(error,		ERRNO(S32)),
	MEMBER(seq,		U32),
	MEMBER(request_type,	ENUM(U32, dm_ulog)),
	MEMBER(data_size,	UNIT(U32, "bytes")),
	MEMBER(data,		BYTES),
};
STRUCTURE(dm_ulog_request);

static const struct nls_case cn_data_list[] = {
	CASE_NUM(1, SUBMSG(cn_proc, len)),
	CASE_NUM(7, STRUCT(dm_ulog_request)),
	OTHERWISE(NAMED(cn_data, BYTES)),
};
CASES(cn_data);

static const struct nls_row cb_id_members[] = {
	MEMBER(idx,	ENUM(U32, cn_idx)),
	MEMBER(val,	U32),
};
STRUCTURE(cb_id);

static const struct nls_row cn_msg_members[] = {
	MEMBER(id,	STRUCT(cb_id)),
	MEMBER(seq,	U32),
	MEMBER(ack,	U32),
	MEMBER(len,	UNIT(U16, "bytes")),
	MEMBER(flags,	HEX(U16)),
	MEMBER(data,	COUNT(SUBMSG(cn_data, id/idx), len, 0)),
};
STRUCTURE(cn_msg);

static const struct nls_msg connector_msgs[] = {
	MSG(0, cn_msg, OTHER, "{id/idx}[ {data/mcast_op}][ {data/event_type}][ {data/what}]"
	    "[ pid {data/event_data/process_tgid}][ child {data/event_data/child_tgid}]"
	    "[ parent {data/event_data/parent_tgid}][ {data/event_data/comm}][ uid {data/event_data/euid}]"
	    "[ gid {data/event_data/egid}][ tracer {data/event_data/tracer_tgid?}]"
	    "[ code {data/event_data/exit_code}][ {data/event_data/err?}][ {data/request_type}]",
	    STRUCT(cn_msg)),
};
FAMILY(connector, .filter = "netlink-connector", .title = "Linux connector", .column = "connector",
       .protocol = 11, .any_type = true);
