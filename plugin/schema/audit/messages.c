/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * What auditd and auditctl ask of the kernel.  uapi: linux/audit.h;
 * kernel: kernel/audit.c (audit_receive_msg), include/linux/audit.h (audit_sig_info)
 */
#include "audit.h"

static const struct nls_val audit_status_mask_list[] = {
	V(0x0001, AUDIT_STATUS_ENABLED),
	V(0x0002, AUDIT_STATUS_FAILURE),
	V(0x0004, AUDIT_STATUS_PID),
	V(0x0008, AUDIT_STATUS_RATE_LIMIT),
	V(0x0010, AUDIT_STATUS_BACKLOG_LIMIT),
	V(0x0020, AUDIT_STATUS_BACKLOG_WAIT_TIME),
	V(0x0040, AUDIT_STATUS_LOST),
	V(0x0080, AUDIT_STATUS_BACKLOG_WAIT_TIME_ACTUAL),
};
VALS(audit_status_mask);

static const struct nls_val audit_feature_bitmap_list[] = {
	V(0x01, AUDIT_FEATURE_BITMAP_BACKLOG_LIMIT),
	V(0x02, AUDIT_FEATURE_BITMAP_BACKLOG_WAIT_TIME),
	V(0x04, AUDIT_FEATURE_BITMAP_EXECUTABLE_PATH),
	V(0x08, AUDIT_FEATURE_BITMAP_EXCLUDE_EXTEND),
	V(0x10, AUDIT_FEATURE_BITMAP_SESSIONID_FILTER),
	V(0x20, AUDIT_FEATURE_BITMAP_LOST_RESET),
	V(0x40, AUDIT_FEATURE_BITMAP_FILTER_FS),
};
VALS(audit_feature_bitmap);

static const struct nls_val audit_fail_list[] = {
	V(0, AUDIT_FAIL_SILENT),
	V(1, AUDIT_FAIL_PRINTK),
	V(2, AUDIT_FAIL_PANIC),
};
VALS(audit_fail);

/* kernel/audit.c: AUDIT_OFF, AUDIT_ON, AUDIT_LOCKED */
static const struct nls_val audit_enabled_list[] = {
	W(0, "off"),
	W(1, "on"),
	W(2, "locked"),
};
VALS(audit_enabled);

static const struct nls_val audit_feature_list[] = {
	V(1 << 0, AUDIT_FEATURE_ONLY_UNSET_LOGINUID),
	V(1 << 1, AUDIT_FEATURE_LOGINUID_IMMUTABLE),
};
VALS(audit_feature);

static const struct nls_row audit_status_members[] = {
	MEMBER(mask,			FLAGS(U32, audit_status_mask)),
	MEMBER(enabled,			ENUM(U32, audit_enabled)),
	MEMBER(failure,			ENUM(U32, audit_fail)),
	MEMBER(pid,			U32),
	MEMBER(rate_limit,		UNIT(U32, "messages/s")),
	MEMBER(backlog_limit,		U32),
	MEMBER(lost,			U32),
	MEMBER(backlog,			U32),
	MEMBER(feature_bitmap,		FLAGS(U32, audit_feature_bitmap)),
	MEMBER(backlog_wait_time,	TIME(U32, "jiffies")),
	MEMBER(backlog_wait_time_actual, TIME(U32, "jiffies")),
};
STRUCTURE(audit_status);

static const struct nls_row audit_features_members[] = {
	MEMBER(vers,		U32),
	MEMBER(mask,		FLAGS(U32, audit_feature)),
	MEMBER(features,	FLAGS(U32, audit_feature)),
	MEMBER(lock,		FLAGS(U32, audit_feature)),
};
STRUCTURE(audit_features);

static const struct nls_row audit_tty_status_members[] = {
	MEMBER(enabled,		BOOL(U32)),
	MEMBER(log_passwd,	BOOL(U32)),
};
STRUCTURE(audit_tty_status);

static const struct nls_row audit_sig_info_members[] = {
	MEMBER(uid,		U32),
	MEMBER(pid,		U32),
	MEMBER(ctx,		STR),
};
STRUCTURE(audit_sig_info);

/* u32 sizes[2], then both paths without an end */
static const struct nls_row audit_make_equiv_members[] = {
	MEMBER(old_size,	UNIT(U32, "bytes")),
	MEMBER(new_size,	UNIT(U32, "bytes")),
	MEMBER(old,		COUNT(STR, old_size, 0)),
	MEMBER(new,		COUNT(STR, new_size, 0)),
};
STRUCTURE(audit_make_equiv);

/* What grows, or ends with the message. */
#define WHOLE_BODY(c, s)	static const struct nls_case c##_list[] = { OTHERWISE(GROWS(STRUCT(s))) }; \
	CASES(c)
WHOLE_BODY(audit_status_body, audit_status);
WHOLE_BODY(audit_sig_info_body, audit_sig_info);
WHOLE_BODY(audit_make_equiv_body, audit_make_equiv);

#define STATUS_INFO	"[{mask} ]enabled {enabled} pid {pid} backlog {backlog}/{backlog_limit}[ lost {lost?}]\n"
#define FEATURES_INFO	"{mask}: {features}[ locked {lock?}]\n"
#define TTY_INFO	"enabled {enabled} log_passwd {log_passwd}\n"
#define RULE_INFO	"{filter} {action} {field_count} fields: {fields', ':{.}}\n"

static const struct nls_msg audit_msgs[] = {
	MSG_REPLY(0, AUDIT_GET, GET, STATUS_INFO, EMPTY, SUBMSG_BY(audit_status_body, LENGTH)),
	MSG(1, AUDIT_SET, NEW, STATUS_INFO, SUBMSG_BY(audit_status_body, LENGTH)),
	MSG(2, AUDIT_LIST, GET, "", BYTES),
	MSG(3, AUDIT_ADD, NEW, "", BYTES),
	MSG(4, AUDIT_DEL, DEL, "", BYTES),
	MSG(5, AUDIT_USER, OTHER, AUDIT_RECORD_INFO, WORDS(audit_fields)),
	MSG(6, AUDIT_LOGIN, OTHER, AUDIT_RECORD_INFO, WORDS(audit_fields)),
	MSG(7, AUDIT_WATCH_INS, NEW, "", BYTES),
	MSG(8, AUDIT_WATCH_REM, DEL, "", BYTES),
	MSG(9, AUDIT_WATCH_LIST, GET, "", BYTES),
	MSG_REPLY(10, AUDIT_SIGNAL_INFO, GET, "uid {uid} pid {pid}[ {ctx}]\n", EMPTY,
		  SUBMSG_BY(audit_sig_info_body, LENGTH)),
	MSG(11, AUDIT_ADD_RULE, NEW, RULE_INFO, STRUCT(audit_rule_data)),
	MSG(12, AUDIT_DEL_RULE, DEL, RULE_INFO, STRUCT(audit_rule_data)),
	MSG_REPLY(13, AUDIT_LIST_RULES, GET, RULE_INFO, EMPTY, STRUCT(audit_rule_data)),
	MSG(14, AUDIT_TRIM, OTHER, "", EMPTY),
	MSG(15, AUDIT_MAKE_EQUIV, NEW, "{old} {new}", SUBMSG_BY(audit_make_equiv_body, LENGTH)),
	MSG_REPLY(16, AUDIT_TTY_GET, GET, TTY_INFO, EMPTY, STRUCT(audit_tty_status)),
	MSG(17, AUDIT_TTY_SET, NEW, TTY_INFO, STRUCT(audit_tty_status)),
	MSG(18, AUDIT_SET_FEATURE, NEW, FEATURES_INFO, STRUCT(audit_features)),
	MSG_REPLY(19, AUDIT_GET_FEATURE, GET, FEATURES_INFO, EMPTY, STRUCT(audit_features)),
};
FAMILY(audit, .filter = "netlink-audit", .title = "Linux audit", .column = "audit",
       .protocol = 9, .first = 1000, .prefix = "AUDIT_");
