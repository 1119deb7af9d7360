/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Audit rules.  uapi: linux/audit.h; kernel: kernel/auditfilter.c (audit_data_to_entry)
 *
 * Of 64 words each, field_count of fields, values and fieldflags are in use.  Where a
 * field is text its value is the length, and the texts stand in buf one after the other.
 */
#include "../../core/walk.h"
#include "audit.h"

static const struct nls_val audit_filter_list[] = {
	V(0, AUDIT_FILTER_USER),
	V(1, AUDIT_FILTER_TASK),
	V(2, AUDIT_FILTER_ENTRY),
	V(3, AUDIT_FILTER_WATCH),
	V(4, AUDIT_FILTER_EXIT),
	V(5, AUDIT_FILTER_EXCLUDE),
	V(6, AUDIT_FILTER_FS),
	V(7, AUDIT_FILTER_URING_EXIT),
};
VALS(audit_filter);

static const struct nls_val audit_action_list[] = {
	V(0, AUDIT_NEVER),
	V(1, AUDIT_POSSIBLE),
	V(2, AUDIT_ALWAYS),
};
VALS(audit_action);

static const struct nls_val audit_field_list[] = {
	V(0, AUDIT_PID),
	V(1, AUDIT_UID),
	V(2, AUDIT_EUID),
	V(3, AUDIT_SUID),
	V(4, AUDIT_FSUID),
	V(5, AUDIT_GID),
	V(6, AUDIT_EGID),
	V(7, AUDIT_SGID),
	V(8, AUDIT_FSGID),
	V(9, AUDIT_LOGINUID),
	V(10, AUDIT_PERS),
	V(11, AUDIT_ARCH),
	V(12, AUDIT_MSGTYPE),
	V(13, AUDIT_SUBJ_USER),
	V(14, AUDIT_SUBJ_ROLE),
	V(15, AUDIT_SUBJ_TYPE),
	V(16, AUDIT_SUBJ_SEN),
	V(17, AUDIT_SUBJ_CLR),
	V(18, AUDIT_PPID),
	V(19, AUDIT_OBJ_USER),
	V(20, AUDIT_OBJ_ROLE),
	V(21, AUDIT_OBJ_TYPE),
	V(22, AUDIT_OBJ_LEV_LOW),
	V(23, AUDIT_OBJ_LEV_HIGH),
	V(24, AUDIT_LOGINUID_SET),
	V(25, AUDIT_SESSIONID),
	V(26, AUDIT_FSTYPE),
	V(100, AUDIT_DEVMAJOR),
	V(101, AUDIT_DEVMINOR),
	V(102, AUDIT_INODE),
	V(103, AUDIT_EXIT),
	V(104, AUDIT_SUCCESS),
	V(105, AUDIT_WATCH),
	V(106, AUDIT_PERM),
	V(107, AUDIT_DIR),
	V(108, AUDIT_FILETYPE),
	V(109, AUDIT_OBJ_UID),
	V(110, AUDIT_OBJ_GID),
	V(111, AUDIT_FIELD_COMPARE),
	V(112, AUDIT_EXE),
	V(113, AUDIT_SADDR_FAM),
	V(200, AUDIT_ARG0),
	V(201, AUDIT_ARG1),
	V(202, AUDIT_ARG2),
	V(203, AUDIT_ARG3),
	V(210, AUDIT_FILTERKEY),
};
VALS(audit_field);

static const struct nls_val audit_operator_list[] = {
	W(0x08000000, "&"),
	W(0x10000000, "<"),
	W(0x20000000, ">"),
	W(0x30000000, "!="),
	W(0x40000000, "="),
	W(0x48000000, "&="),
	W(0x50000000, "<="),
	W(0x60000000, ">="),
};
VALS(audit_operator);

/* struct audit_rule_data up to buf */
enum { WORD = 4, MAX_FIELDS = 64, BUF = 1040 };
enum { FIELD_COUNT_AT = 8, FIELDS_AT = 268, VALUES_AT = 524 };

static uint32_t word(const struct nls_walk *w, uint32_t off)
{
	return (uint32_t)nls_number(w->data + off, WORD, w->big_endian);
}

static void tell(struct nls_walk *w, const struct nls_item *it, const char *name, uint32_t off,
		 uint32_t len, uint32_t index)
{
	struct nls_item el = *it;

	el.row = it->row->elem;
	el.name = name;
	el.role = NLS_ROLE_ELEMENT;
	el.off = off;
	el.len = el.claimed = len;
	el.index = index;
	if (len)
		nls_walk_value(w, &el);
}

static const char *field_name(uint32_t number)
{
	for (unsigned i = 0; i < NLS_COUNT(audit_field_list); i++)
		if (audit_field_list[i].value == number)
			return audit_field_list[i].name;
	return "field";
}

/* Fields whose value is text: kernel/auditfilter.c, audit_data_to_entry(). */
static bool is_text(uint32_t number)
{
	enum { SUBJ_USER = 13, SUBJ_CLR = 17, OBJ_USER = 19, OBJ_LEV_HIGH = 23, WATCH = 105,
	       DIR = 107, EXE = 112, FILTERKEY = 210 };

	return (number >= SUBJ_USER && number <= SUBJ_CLR) ||
	       (number >= OBJ_USER && number <= OBJ_LEV_HIGH) || number == WATCH ||
	       number == DIR || number == EXE || number == FILTERKEY;
}

static void walk_texts(struct nls_walk *w, const struct nls_item *it)
{
	uint32_t rule = it->off - BUF, off = it->off, end = it->off + it->len;
	uint32_t n = word(w, rule + FIELD_COUNT_AT);
	void *opened = w->visitor->open(w, it);

	for (uint32_t i = 0; i < n && i < MAX_FIELDS && off < end; i++) {
		uint32_t number = word(w, rule + FIELDS_AT + WORD * i);
		uint32_t len = word(w, rule + VALUES_AT + WORD * i);

		if (!is_text(number))
			continue;
		len = len < end - off ? len : end - off;
		tell(w, it, field_name(number), off, len, i);
		off += len;
	}
	tell(w, it, it->name, off, end - off, n);
	w->visitor->close(w, opened);
}

#define TEXTS	CUSTOM(walk_texts), .elem = &(const struct nls_row){ STR }

static const struct nls_row audit_rule_data_members[] = {
	MEMBER(flags,		WHOLE(HEX(U32))),
	MEMBER(filter,		BITS(ENUM(U32, audit_filter), 0x0f)),
	MEMBER(prepend,		LAST_BITS(U32, 0x10)),
	MEMBER(action,		ENUM(U32, audit_action)),
	MEMBER(field_count,	U32),
	MEMBER(mask,		BYTESN(256)),
	MEMBER(fields,		SIZED(LISTN(256, ENUM(U32, audit_field)), field_count)),
	MEMBER(values,		SIZED(LISTN(256, U32), field_count)),
	MEMBER(fieldflags,	SIZED(LISTN(256, ENUM(U32, audit_operator)), field_count)),
	MEMBER(buflen,		UNIT(U32, "bytes")),
	MEMBER(buf,		COUNT(TEXTS, buflen, 0)),
};
SHARED_STRUCTURE(audit_rule_data);
