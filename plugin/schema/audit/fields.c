/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Fields of audit's records.  Kernel: kernel/audit.c, kernel/auditsc.c, security/lsm_audit.c
 *
 * One name may be of several types, as a0 of AUDIT_SYSCALL (a number) and of AUDIT_EXECVE
 * (a word): those are text.  So are results, which the kernel says as 1 and programs as
 * "success".  What was said by a program is inside of msg.
 */
#include "audit.h"

static const struct nls_val audit_id_list[] = {
	W(4294967295, "unset"),
};
VALS(audit_id);


#define ID	DECIMAL(ENUM(U32, audit_id))

/* What both the kernel and programs say. */
#define COMMON \
	OWN(pid,	DECIMAL(U32)), \
	OWN(uid,	ID), \
	OWN(auid,	ID), \
	OWN(ses,	ID), \
	OWN(subj,	STR), \
	OWN(op,		STR), \
	OWN(acct,	ENCODED(STR)), \
	OWN(exe,	ENCODED(STR)), \
	OWN(comm,	ENCODED(STR)), \
	OWN(cwd,	ENCODED(STR)), \
	OWN(cmd,	ENCODED(STR)), \
	OWN(hostname,	STR), \
	OWN(addr,	STR), \
	OWN(terminal,	STR), \
	OWN(id,		ID), \
	OWN(unit,	STR), \
	OWN(grantors,	STR), \
	OWN(res,	STR)

#define REST \
	OWN(text,	STR),	/* words that are no field */ \
	OWN(field,	STR)	/* key=value of any other key */

static const struct nls_row audit_msg_members[] = { COMMON, REST };
STRUCTURE_AS(audit_msg, "audit_msg");

static const struct nls_row audit_fields_members[] = {
	OWN(seconds,		DECIMAL(DATE(U64))),
	OWN(milliseconds,	DECIMAL(TIME(U32, "ms"))),
	OWN(serial,		DECIMAL(U32)),
	COMMON,
	OWN(ppid,		DECIMAL(U32)),
	OWN(gid,		ID),
	OWN(euid,		ID),
	OWN(suid,		ID),
	OWN(fsuid,		ID),
	OWN(egid,		ID),
	OWN(sgid,		ID),
	OWN(fsgid,		ID),
	OWN(tty,		STR),
	OWN(key,		ENCODED(STR)),
	OWN(arch,		HEXADECIMAL(ENUM(U32, audit_arch))),
	OWN(syscall,		DECIMAL(U32)),
	OWN(per,		HEXADECIMAL(U64)),
	OWN(success,		STR),
	OWN(exit,		DECIMAL(S64)),
	OWN(a0,			STR),
	OWN(a1,			STR),
	OWN(a2,			STR),
	OWN(a3,			STR),
	OWN(items,		DECIMAL(U32)),
	OWN(item,		DECIMAL(U32)),
	OWN(argc,		DECIMAL(U32)),
	OWN(name,		ENCODED(STR)),
	OWN(nametype,		STR),
	OWN(inode,		DECIMAL(U64)),
	OWN(ino,		DECIMAL(U64)),
	OWN(dev,		STR),
	OWN(mode,		OCTAL(U32)),
	OWN(ouid,		ID),
	OWN(ogid,		ID),
	OWN(rdev,		STR),
	OWN(obj,		STR),
	OWN(path,		ENCODED(STR)),
	OWN(dir,		ENCODED(STR)),
	OWN(proctitle,		ENCODED(STR)),
	OWN(data,		ENCODED(STR)),
	OWN(saddr,		STR),
	OWN(daddr,		STR),
	OWN(sig,		DECIMAL(S32)),
	OWN(list,		DECIMAL(U32)),
	OWN(old,		STR),
	OWN(scontext,		STR),
	OWN(tcontext,		STR),
	OWN(tclass,		STR),
	OWN(permissive,		DECIMAL(U32)),
	OWN(capability,		DECIMAL(S32)),
	OWN(prom,		DECIMAL(S32)),
	OWN(old_prom,		DECIMAL(S32)),
	OWN(table,		STR),
	OWN(family,		DECIMAL(AF(U32))),
	OWN(entries,		DECIMAL(U32)),
	OWN(feature,		STR),
	OWN(audit_enabled,	DECIMAL(U32)),
	OWN(reason,		STR),
	OWN(msg,		WORDS(audit_msg)),
	REST,
};
SHARED_STRUCTURE(audit_fields);
