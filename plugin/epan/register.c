/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * register.c: makes Wireshark's fields out of the tables.  Every row reached
 * from a family gets a field <protocol>.<name in lower case>; its number is kept
 * in the row's slot.
 */
#include "register.h"

#include <string.h>

#include "../schema/families.h"
#include "../schema/linux_errno.h"
#include "nlscope.h"

struct protocol {
	const char *filter;
	int id;
	GArray *fields;	     /* hf_register_info */
	GPtrArray *subtrees; /* int * */
};

static GArray *protocols;
static int *family_protos;

static void register_row(struct protocol *p, const char *scope, const struct nls_row *row,
			 struct nls_slot *slot, const char *name);
static void register_set(struct protocol *p, const struct nls_set *set);

static char *field_name(const struct protocol *p, const char *scope, const char *name,
			const char *suffix)
{
	char *full = g_strconcat(p->filter, ".", scope ? scope : "", scope ? "." : "", name, suffix,
				 NULL);

	for (char *c = full; *c; c++)
		*c = g_ascii_tolower(*c);
	return full;
}

static void add_field(struct protocol *p, int *hf, const char *label, const char *filter,
		      struct nlx_type t, uint64_t mask)
{
	hf_register_info info = {
		hf, { label, filter, t.type, t.display, t.strings, mask, NULL, HFILL }
	};

	*hf = -1;
	g_array_append_val(p->fields, info);
}

static void add_subtree(struct protocol *p, int *ett)
{
	*ett = -1;
	g_ptr_array_add(p->subtrees, ett);
}

static void register_bits(struct protocol *p, const struct nls_row *row, struct nls_slot *slot,
			  const char *base)
{
	unsigned width = row->kind == NLS_BITFIELD32 ? 4 : nls_row_width(row);

	slot->bits = g_new(int, row->vals->n);
	for (unsigned i = 0; i < row->vals->n; i++) {
		struct nlx_type t = { FT_BOOLEAN, (int)(width ? width * 8 : 64), NULL };
		char *name = g_strconcat(base, ".", row->vals->list[i].name, NULL);

		for (char *c = name; *c; c++)
			*c = *c == ' ' ? '_' : g_ascii_tolower(*c);
		add_field(p, &slot->bits[i], row->vals->list[i].name, name, t,
			  row->vals->list[i].value);
	}
}

/* What the names of flags have in common: IPS_ of IPS_EXPECTED and IPS_DYING. */
static size_t common_prefix(const struct nls_vals *vals)
{
	const char *first = vals->list[0].name;
	size_t n = strlen(first);

	for (unsigned i = 1; i < vals->n; i++)
		while (strncmp(first, vals->list[i].name, n) != 0)
			n--;
	while (n && first[n - 1] != '_')
		n--;
	return n;
}

/* The built-in's own fields for flags of a row that it has another name for:
 * ct_attr.status.expected for the flag IPS_EXPECTED of CTA_STATUS. */
static void find_bits_alias(const struct protocol *p, const struct nls_row *row,
			    struct nls_slot *slot)
{
	size_t prefix = row->vals->n > 1 ? common_prefix(row->vals) : 0;
	int *found = g_new(int, row->vals->n);
	bool any = false;

	for (unsigned i = 0; i < row->vals->n; i++) {
		char *name = field_name(p, row->alias, row->vals->list[i].name + prefix, "");

		found[i] = proto_registrar_get_id_byname(name);
		any |= found[i] > 0;
		g_free(name);
	}
	if (any)
		slot->bits_alias = found;
	else
		g_free(found);
}

/* The built-in's two fields for an address: "x" for x.ipv4 and x.ipv6, or "a|b". */
static void register_address_alias(struct protocol *p, const char *alias, struct nls_slot *slot,
				   const char *name)
{
	struct nlx_type ipv4 = { FT_IPv4, BASE_NONE, NULL }, ipv6 = { FT_IPv6, BASE_NONE, NULL };
	char **both = g_strsplit(alias, "|", 2);

	add_field(p, &slot->hf_alias, name, field_name(p, NULL, both[0], both[1] ? "" : ".ipv4"),
		  ipv4, 0);
	add_field(p, &slot->hf_alias_ipv6, name,
		  field_name(p, NULL, both[1] ? both[1] : both[0], both[1] ? "" : ".ipv6"), ipv6,
		  0);
	g_strfreev(both);
}

static void register_address(struct protocol *p, const char *scope, const struct nls_row *row,
			     struct nls_slot *slot, const char *name)
{
	struct nlx_type ipv4 = { FT_IPv4, BASE_NONE, NULL }, ipv6 = { FT_IPv6, BASE_NONE, NULL };

	add_field(p, &slot->hf_ipv4, name, field_name(p, scope, name, ".ipv4"), ipv4, 0);
	add_field(p, &slot->hf_ipv6, name, field_name(p, scope, name, ".ipv6"), ipv6, 0);
	if (!row->alias)
		return;
	register_address_alias(p, row->alias, slot, name);
}

/* The built-in may show a narrower number by a wider field: one name, one type. */
static void register_alias(struct protocol *p, const struct nls_row *row, struct nls_slot *slot,
			   const char *name, struct nlx_type t)
{
	char *filter = field_name(p, NULL, row->alias, "");
	int id = proto_registrar_get_id_byname(filter);

	if (id > 0 && proto_registrar_get_ftype(id) == FT_UINT64 && t.type == FT_UINT32)
		t.type = FT_UINT64;
	add_field(p, &slot->hf_alias, name, filter, t, 0);
}

static void register_field(struct protocol *p, const char *scope, const struct nls_row *row,
			   struct nls_slot *slot, const char *name)
{
	struct nlx_type t = nlx_row_type(row);
	char *filter = field_name(p, scope, name, "");
	bool address = row->kind == NLS_IP || row->kind == NLS_ADDR;

	add_field(p, &slot->hf, name, filter, t, row->boolean ? 0 : row->mask);
	slot->hf_alias = -1;
	if (row->alias && !address)
		register_alias(p, row, slot, name, t);
	if (address)
		register_address(p, scope, row, slot, name);
	if (row->kind == NLS_BITFIELD32)
		add_field(p, &slot->hf_ipv4, name, field_name(p, scope, name, ".selector"), t, 0);
	if (row->flags && row->vals)
		register_bits(p, row, slot, filter);
	if (row->flags && row->vals && row->alias)
		find_bits_alias(p, row, slot);
}

static void register_struct(struct protocol *p, const struct nls_struct *st)
{
	struct nlx_type none = { FT_NONE, BASE_NONE, NULL };

	if (st->self->hf)
		return;
	add_field(p, &st->self->hf, st->name, field_name(p, NULL, st->name, ""), none, 0);
	add_subtree(p, &st->self->ett);
	for (unsigned i = 0; i < st->n; i++) {
		const struct nls_row *m = &st->members[i];

		if (m->kind != NLS_PAD)
			register_row(p, m->scoped ? st->name : NULL, m, &st->slots[i], m->name);
	}
}

static void register_cases(struct protocol *p, const char *scope, const struct nls_cases *cases,
			   const char *name)
{
	for (unsigned i = 0; i < cases->n; i++) {
		const struct nls_case *c = &cases->list[i];
		char *key = c->key ? g_strdup(c->key)
				   : g_strdup_printf("%" G_GINT64_MODIFIER "d", c->number);
		char *full = g_strconcat(name, ".", c->otherwise ? "other" : key, NULL);
		const char *own = c->type.name		       ? c->type.name
				  : c->type.kind == NLS_STRUCT ? c->type.st->name
							       : NULL;

		if (!cases->slots[i].ett)
			register_row(p, own ? NULL : scope, &c->type, &cases->slots[i],
				     own ? own : full);
		g_free(key);
	}
}

/* What a row leads to: sets, structs, cases. */
static void register_content(struct protocol *p, const char *scope, const struct nls_row *row,
			     const char *name)
{
	if (row->st)
		register_struct(p, row->st);
	if (row->set)
		register_set(p, row->set);
	if (row->cases)
		register_cases(p, scope, row->cases, name);
}

static void register_row(struct protocol *p, const char *scope, const struct nls_row *row,
			 struct nls_slot *slot, const char *name)
{
	const struct nls_row *inner = nlx_innermost(row);

	add_subtree(p, &slot->ett);
	if (inner->alias == NULL && row->alias) {
		struct nls_row aka = *inner;

		aka.alias = row->alias;
		register_field(p, scope, &aka, slot, name);
	} else {
		register_field(p, scope, inner, slot, name);
	}
	register_content(p, scope, inner, name);
}

static void register_set(struct protocol *p, const struct nls_set *set)
{
	struct nlx_type type = { FT_UINT16, BASE_DEC, NULL };

	if (set->self->ett)
		return;
	add_subtree(p, &set->self->ett);
	set->self->hf = -1;
	if (set->type_alias)
		add_field(p, &set->self->hf, "Attribute type",
			  field_name(p, NULL, set->type_alias, ""), type, 0);
	for (unsigned i = 0; i < set->n; i++)
		if (set->rows[i].kind != NLS_NONE && set->rows[i].kind != NLS_PAD)
			register_row(p, NULL, &set->rows[i], &set->slots[i], set->rows[i].name);
}

static struct protocol *find_protocol(const struct nls_family *f)
{
	struct protocol p = { f->filter, 0, NULL, NULL };

	for (unsigned i = 0; i < protocols->len; i++) {
		struct protocol *known = &g_array_index(protocols, struct protocol, i);

		if (strcmp(known->filter, f->filter) == 0)
			return known;
	}
	p.id = proto_get_id_by_filter_name(f->filter);
	if (p.id < 0)
		p.id = proto_register_protocol(f->title, f->column, f->filter);
	p.fields = g_array_new(FALSE, FALSE, sizeof(hf_register_info));
	p.subtrees = g_ptr_array_new();
	g_array_append_val(protocols, p);
	return &g_array_index(protocols, struct protocol, protocols->len - 1);
}

/* A body's own field is needed only where it is no set and no struct. */
static void register_body(struct protocol *p, const struct nls_row *body, struct nls_slot *slot,
			  const char *name)
{
	if (body->kind == NLS_NEST || body->kind == NLS_STRUCT || body->kind == NLS_SUBMSG ||
	    body->kind == NLS_PAIRS)
		register_content(p, NULL, body, name);
	else if (body->kind != NLS_NONE)
		register_row(p, NULL, body, slot, name);
}

static void register_family(struct protocol *p, const struct nls_family *f)
{
	for (unsigned i = 0; i < f->n_msgs; i++) {
		if (!f->msgs[i].name)
			continue;
		register_body(p, &f->msgs[i].body, &f->slots[i], f->msgs[i].name);
		register_body(p, &f->msgs[i].reply, &f->slots[i], f->msgs[i].name);
		register_body(p, &f->msgs[i].dump, &f->slots[i], f->msgs[i].name);
		register_body(p, &f->msgs[i].other, &f->slots[i], f->msgs[i].name);
	}
}

void nlx_register_tables(void)
{
	protocols = g_array_new(FALSE, FALSE, sizeof(struct protocol));
	family_protos = g_new(int, nls_n_families);
	for (unsigned i = 0; i < nls_n_families; i++) {
		struct protocol *p = find_protocol(nls_families[i]);

		family_protos[i] = p->id;
		register_family(p, nls_families[i]);
		if (strcmp(p->filter, "genl") == 0)
			register_struct(p, &genlmsghdr_struct);
	}
	for (unsigned i = 0; i < protocols->len; i++) {
		struct protocol *p = &g_array_index(protocols, struct protocol, i);
		unsigned n = p->fields->len;

		proto_register_field_array(
			p->id, (hf_register_info *)g_array_free(p->fields, FALSE), (int)n);
		proto_register_subtree_array((int *const *)p->subtrees->pdata,
					     (int)p->subtrees->len);
	}
}

int nlx_family_proto(const struct nls_family *family)
{
	for (unsigned i = 0; i < nls_n_families; i++)
		if (nls_families[i] == family)
			return family_protos[i];
	return proto_netlink;
}
