/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "format_tc.h"

#include <inttypes.h>

/* With up to so many decimals, none of them a final zero. */
static void format_decimal(struct nls_text *t, uint64_t value, unsigned decimals)
{
	uint64_t scale = 1;

	for (unsigned i = 0; i < decimals; i++)
		scale *= 10;
	nls_text_printf(t, "%" PRIu64, value / scale);
	value %= scale;
	if (!value)
		return;
	for (; value % 10 == 0; value /= 10)
		decimals--;
	nls_text_printf(t, ".%0*" PRIu64, (int)decimals, value);
}

/* Bits a second, in the largest unit that leaves a whole number. */
static void format_rate(struct nls_text *t, uint64_t bytes)
{
	static const char *const units[] = { "", "K", "M", "G", "T" };
	uint64_t rate = bytes * 8;
	unsigned unit = 0;

	if (bytes > UINT64_MAX / 8) {
		nls_text_printf(t, "%" PRIu64 " bytes/s", bytes);
		return;
	}
	while (unit < 4 && rate >= 1000 && (rate % 1000 == 0 || rate >= 1000000)) {
		rate /= 1000;
		unit++;
	}
	nls_text_printf(t, "%" PRIu64 "%sbit", rate, units[unit]);
}

/* A tick of the packet schedulers is 64 ns: PSCHED_SHIFT of net/pkt_sched.h. */
static void format_ticks(struct nls_text *t, uint64_t ticks)
{
	uint64_t ns = ticks * 64;

	if ((int64_t)ticks < 0) {
		nls_text_str(t, "-");
		ns = -ticks * 64;
	}
	if (ns >= UINT64_C(1000000000)) {
		format_decimal(t, ns / 1000000, 3);
		nls_text_str(t, " s");
	} else if (ns >= 1000000) {
		format_decimal(t, ns / 1000, 3);
		nls_text_str(t, " ms");
	} else {
		format_decimal(t, ns, 3);
		nls_text_str(t, " us");
	}
}

/* Percent; of wider numbers, the upper 32 bits. */
static void format_probability(struct nls_text *t, uint64_t value, uint32_t len)
{
	if (len == 8)
		value >>= 32;
	format_decimal(t, (value * 1000000 + UINT32_MAX / 2) / UINT32_MAX, 4);
	nls_text_str(t, "%");
}

static void format_handle(struct nls_text *t, uint32_t handle)
{
	if (handle == 0)
		nls_text_str(t, "none");
	else if (handle == UINT32_MAX)
		nls_text_str(t, "root");
	else if (handle == 0xfffffff2)
		nls_text_str(t, "ingress");
	else if (handle == 0xfffffff3)
		nls_text_str(t, "egress");
	else if (!(handle >> 16))
		nls_text_printf(t, ":%x", (unsigned)handle);
	else if (!(handle & 0xffff))
		nls_text_printf(t, "%x:", (unsigned)(handle >> 16));
	else
		nls_text_printf(t, "%x:%x", (unsigned)(handle >> 16), (unsigned)(handle & 0xffff));
}

/* In words that say what it is. */
static void format_parent(struct nls_text *t, const struct nls_item *it)
{
	uint32_t parent = (uint32_t)it->value;

	if (it->plain) {
		nls_text_printf(t, "block %u", (unsigned)parent);
		return;
	}
	if (parent && parent < 0xfffffff2)
		nls_text_str(t, "parent ");
	format_handle(t, parent);
}

/* A hash table, a bucket of it, a node in that: TC_U32_*() of linux/pkt_cls.h. */
static void format_u32_handle(struct nls_text *t, uint32_t handle)
{
	unsigned table = handle >> 20, bucket = handle >> 12 & 0xff, node = handle & 0xfff;

	if (handle == 0) {
		nls_text_str(t, "none");
		return;
	}
	if (table)
		nls_text_printf(t, "%x:", table);
	if (bucket)
		nls_text_printf(t, "%x", bucket);
	if (node)
		nls_text_printf(t, ":%x", node);
}

/* Verdicts with a number in their low 28 bits: TC_ACT_JUMP, TC_ACT_GOTO_CHAIN. */
static bool format_verdict(struct nls_text *t, uint32_t verdict)
{
	unsigned number = verdict & 0x0fffffff, what = verdict >> 28;

	if (what != 1 && what != 2)
		return false;
	nls_text_printf(t, "%s %u", what == 1 ? "jump" : "goto chain", number);
	return true;
}

bool nls_format_tc(struct nls_text *t, const struct nls_item *it)
{
	switch (it->row->meaning) {
	case NLS_RATE:
	case NLS_RATE_LIMIT:
		format_rate(t, it->value);
		return true;
	case NLS_TICKS:
		format_ticks(t, it->value);
		return true;
	case NLS_PROBABILITY:
		format_probability(t, it->value, it->len);
		return true;
	case NLS_TCHANDLE:
		format_handle(t, (uint32_t)it->value);
		return true;
	case NLS_TCPARENT:
		format_parent(t, it);
		return true;
	case NLS_U32HANDLE:
		if (it->plain)
			nls_text_printf(t, "0x%x", (unsigned)it->value);
		else
			format_u32_handle(t, (uint32_t)it->value);
		return true;
	case NLS_VERDICT:
		return format_verdict(t, (uint32_t)it->value);
	default:
		return false;
	}
}
