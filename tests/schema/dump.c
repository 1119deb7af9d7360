/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * nls-dump: the tables as JSON, for the tests.  Families hold messages; sets,
 * structs, cases and value lists are lists of their own, referred to by their
 * place in it, so that two of the same name stay two.  Only what a family
 * reaches is there.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/info.h"
#include "core/walk.h"
#include "schema/linux_errno.h"

#define MANY 8192

/* Tables met so far, in the order met; each is printed once, later. */
struct list {
	const void *at[MANY];
	unsigned n;
};

static struct list sets, structs, cases, vals, vals_by;

static unsigned id(struct list *l, const void *table)
{
	for (unsigned i = 0; i < l->n; i++)
		if (l->at[i] == table)
			return i;
	if (l->n == MANY)
		abort();
	l->at[l->n] = table;
	return l->n++;
}

static void text(const char *key, const char *s)
{
	if (!s)
		return;
	printf(",\"%s\":\"", key);
	for (; *s; s++) {
		if (*s == '"' || *s == '\\')
			putchar('\\');
		if ((unsigned char)*s < ' ')
			printf("\\u%04x", (unsigned)*s);
		else
			putchar(*s);
	}
	putchar('"');
}

static void number(const char *key, uint64_t n)
{
	if (n)
		printf(",\"%s\":%" PRIu64, key, n);
}

static void reference(const char *key, struct list *l, const void *table)
{
	if (table)
		printf(",\"%s\":%u", key, id(l, table));
}

static void row_members(const struct nls_row *row);

static void inner_row(const char *key, const struct nls_row *row)
{
	if (!row || row->kind == NLS_NONE)
		return;
	printf(",\"%s\":{", key);
	row_members(row);
	putchar('}');
}

static const char *kind_name(unsigned kind)
{
	static const char *const names[NLS_KINDS] = {
		[NLS_NONE] = "none",	 [NLS_U8] = "u8",	  [NLS_U16] = "u16",
		[NLS_U32] = "u32",	 [NLS_U64] = "u64",	  [NLS_S8] = "s8",
		[NLS_S16] = "s16",	 [NLS_S32] = "s32",	  [NLS_S64] = "s64",
		[NLS_UINT] = "uint",	 [NLS_SINT] = "sint",	  [NLS_STR] = "str",
		[NLS_FLAG] = "flag",	 [NLS_BYTES] = "bytes",	  [NLS_PAD] = "pad",
		[NLS_LLADDR] = "lladdr", [NLS_IPV4] = "ipv4",	  [NLS_IPV6] = "ipv6",
		[NLS_IP] = "ip",	 [NLS_ADDR] = "addr",	  [NLS_BITFIELD32] = "bitfield32",
		[NLS_STRUCT] = "struct", [NLS_NEST] = "nest",	  [NLS_ARRAY] = "array",
		[NLS_LIST] = "list",	 [NLS_RECORDS] = "records", [NLS_SUBMSG] = "submsg",
		[NLS_PACKET] = "packet", [NLS_CUSTOM] = "custom",
		[NLS_PAIRS] = "pairs",
	};

	return kind < NLS_KINDS && names[kind] ? names[kind] : "unknown";
}

static const char *meaning_name(unsigned meaning)
{
	static const char *const names[] = {
		[NLS_PLAIN] = NULL,	   [NLS_IFINDEX] = "ifindex", [NLS_IFNAME] = "ifname",
		[NLS_NSID] = "nsid",	   [NLS_ERRNO] = "errno",     [NLS_LIFETIME] = "lifetime",
		[NLS_LIMIT] = "limit",	   [NLS_DATE] = "date",	      [NLS_LABELS] = "labels",
		[NLS_CLOCK] = "clock",	   [NLS_RATE] = "rate",	      [NLS_RATE_LIMIT] = "rate limit",	      [NLS_TICKS] = "ticks",
		[NLS_PROBABILITY] = "probability", [NLS_TCHANDLE] = "tchandle",
		[NLS_TCPARENT] = "tcparent", [NLS_INF] = "inf", [NLS_KEYLEN] = "keylen",
		[NLS_REPLAY] = "replay",
		[NLS_U32HANDLE] = "u32handle", [NLS_VERDICT] = "verdict",
		[NLS_LESS_ONE] = "less one", [NLS_DNS_NAMES] = "dns names",
		[NLS_SUNPATH] = "sunpath",
	};

	return meaning < sizeof(names) / sizeof(names[0]) ? names[meaning] : "unknown";
}

/* The first member has no comma before it: the kind. */
static void row_members(const struct nls_row *row)
{
	printf("\"kind\":\"%s\"", kind_name(row->kind));
	text("name", row->name);
	reference("set", &sets, row->set);
	reference("struct", &structs, row->st);
	reference("cases", &cases, row->cases);
	reference("vals", &vals, row->vals);
	reference("vals_by", &vals_by, row->vals_by);
	reference("parts", &vals, row->parts);
	inner_row("elem", row->elem);
	text("selector", row->selector);
	text("length", row->length);
	text("count", row->count);
	text("prefix", row->prefix);
	text("alias", row->alias);
	text("text", row->text);
	text("meaning", meaning_name(row->meaning));
	number("bytes", nls_row_width(row));
	number("width", row->width);
	number("mask", row->mask);
	number("count_plus", row->count_plus);
	number("be", row->be);
	number("hex", row->hex);
	number("boolean", row->boolean);
	number("flags", row->flags);
	number("secret", row->secret);
	number("scoped", row->scoped);
	number("wide", row->wide);
	number("shares", row->shares);
	number("grows", row->grows);
	number("digits", row->digits);
	number("encoded", row->encoded);
	number("low_first", row->low_first);
	number("c_bits", row->c_bits);
}

static void rows(const struct nls_row *row, unsigned n)
{
	const char *comma = "";

	printf(",\"rows\":[");
	for (unsigned i = 0; i < n; i++) {
		if (row[i].kind == NLS_NONE)
			continue;
		printf("%s\n  {\"n\":%u,", comma, i);
		row_members(&row[i]);
		putchar('}');
		comma = ",";
	}
	printf("]");
}

static void dump_set(const void *table)
{
	const struct nls_set *s = table;

	printf("{\"kind\":\"set\"");
	text("name", s->name);
	text("type_alias", s->type_alias);
	rows(s->rows, s->n);
	putchar('}');
}

static void dump_struct(const void *table)
{
	const struct nls_struct *s = table;

	printf("{\"kind\":\"struct\",\"size\":%u", nls_struct_size(s));
	text("name", s->name);
	rows(s->members, s->n);
	putchar('}');
}

static void dump_cases(const void *table)
{
	const struct nls_cases *c = table;

	printf("{\"kind\":\"cases\"");
	text("name", c->name);
	printf(",\"list\":[");
	for (unsigned i = 0; i < c->n; i++) {
		printf("%s\n  {\"number\":%" PRId64, i ? "," : "", c->list[i].number);
		text("key", c->list[i].key);
		number("otherwise", c->list[i].otherwise);
		number("present", c->list[i].present);
		inner_row("type", &c->list[i].type);
		putchar('}');
	}
	printf("]}");
}

static void dump_vals(const void *table)
{
	const struct nls_vals *v = table;

	printf("{\"kind\":\"vals\"");
	text("name", v->name);
	printf(",\"list\":[");
	for (unsigned i = 0; i < v->n; i++) {
		printf("%s{\"value\":%" PRIu64, i ? "," : "", v->list[i].value);
		text("name", v->list[i].name);
		putchar('}');
	}
	printf("]}");
}

static void dump_vals_by(const void *table)
{
	const struct nls_vals_by *v = table;

	printf("{\"kind\":\"vals_by\"");
	text("name", v->name);
	printf(",\"list\":[");
	for (unsigned i = 0; i < v->n; i++)
		printf("%s{\"number\":%" PRId64 ",\"vals\":%u}", i ? "," : "", v->list[i].number,
		       id(&vals, v->list[i].vals));
	printf("]}");
}

/* Where a template names what the body does not have. */
static void check_info(const struct nls_msg *m, const struct nls_row *body, const char *key)
{
	const char *bad = NULL;
	struct nls_info *info;

	if (!m->info || body->kind == NLS_NONE)
		return;
	info = nls_info_compile(m->info, body, m->asked && body == &m->reply ? &m->body : NULL,
				&bad);
	if (!info)
		text(key, bad ? bad : "?");
	nls_info_free(info);
}

static void dump_message(const struct nls_msg *m, unsigned n)
{
	static const char *const kinds[] = { "other", "new", "del", "get" };

	printf("{\"n\":%u,\"kind\":\"%s\"", n, kinds[m->kind]);
	text("name", m->name);
	text("info", m->info);
	number("asked", m->asked);
	inner_row("body", &m->body);
	inner_row("reply", &m->reply);
	inner_row("dump", &m->dump);
	inner_row("other", &m->other);
	if (m->other.kind != NLS_NONE)
		printf(",\"other_family\":%u", m->other_family);
	check_info(m, &m->body, "info_bad");
	putchar('}');
}

static void dump_family(const struct nls_family *f)
{
	const char *comma = "";

	printf("{\"protocol\":%d,\"subsys\":%d", f->protocol, f->subsys);
	text("filter", f->filter);
	text("title", f->title);
	text("column", f->column);
	text("genl", f->genl);
	text("type_alias", f->type_alias);
	number("first", f->first);
	number("any_type", f->any_type);
	number("bare", f->bare);
	printf(",\"msgs\":[");
	for (unsigned i = 0; i < f->n_msgs; i++) {
		if (!f->msgs[i].name)
			continue;
		printf("%s\n ", comma);
		dump_message(&f->msgs[i], f->first + i);
		comma = ",";
	}
	printf("]}");
}

/* Tables lead to tables: what is met on the way is printed after its finder.  A
 * list that has grown behind its end is known by the count printed. */
static bool dump_new(const char *key, struct list *l, void (*dump)(const void *), unsigned *done)
{
	bool any = *done < l->n;

	for (; *done < l->n; ++*done) {
		printf(",\n{\"list\":\"%s\",\"id\":%u,\"table\":", key, *done);
		dump(l->at[*done]);
		putchar('}');
	}
	return any;
}

int main(void)
{
	unsigned done[5] = { 0 };
	bool more = true;

	printf("{\"families\":[");
	for (unsigned i = 0; i < nls_n_families; i++) {
		printf("%s\n", i ? "," : "");
		dump_family(nls_families[i]);
	}
	printf("],\n\"errnos\":[");
	for (unsigned i = 0; i < nls_n_errnos; i++)
		printf("%s[%d,\"%s\"]", i ? "," : "", nls_errnos[i].number, nls_errnos[i].name);
	printf("],\n\"tables\":[null");
	while (more) {
		more = dump_new("sets", &sets, dump_set, &done[0]);
		more |= dump_new("structs", &structs, dump_struct, &done[1]);
		more |= dump_new("cases", &cases, dump_cases, &done[2]);
		more |= dump_new("vals_by", &vals_by, dump_vals_by, &done[3]);
		more |= dump_new("vals", &vals, dump_vals, &done[4]);
	}
	printf("]}\n");
	return 0;
}
