/* SPDX-License-Identifier: GPL-2.0-or-later */
/* audit.h: what the files of audit share. */
#ifndef NLS_AUDIT_H
#define NLS_AUDIT_H

#include "../families.h"
#include "../schema.h"

DECLARE_VALS(audit_arch);	/* AUDIT_ARCH_*: values.c */
DECLARE_STRUCTURE(audit_fields);	/* fields.c */
DECLARE_STRUCTURE(audit_rule_data);	/* rules.c */

/* Who did what to what, of any record. */
#define AUDIT_RECORD_INFO \
	"[{serial}:][ {op|msg/op}][ acct {acct|msg/acct}][ {text}][ {comm}][ {exe|msg/exe}]" \
	"[ {cmd|msg/cmd}][ {key!'(null)'}][ syscall {syscall}][ success {success}][ exit {exit}][ {name}]" \
	"[ {nametype}][ {cwd}][ {proctitle}][ {path}][ {saddr}][ sig {sig}][ dev {dev}][ {reason}]" \
	"[ res {res|msg/res}]"

#endif
