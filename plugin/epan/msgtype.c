/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "msgtype.h"

static int *type_fields; /* by family */
static int hf_subsys = -1, hf_genl_family_id = -1;

static void register_field(int proto, int *hf, const char *filter, enum ftenum type, int base,
			   uint64_t mask)
{
	hf_register_info *info = g_new0(hf_register_info, 1);
	header_field_info hfinfo = { "nlmsg_type", filter, type, base, NULL, mask, NULL, HFILL };

	*hf = -1;
	info->p_id = hf;
	info->hfinfo = hfinfo;
	proto_register_field_array(proto, info, 1);
}

void nlx_register_msgtypes(void)
{
	type_fields = g_new(int, nls_n_families);
	for (unsigned i = 0; i < nls_n_families; i++) {
		const struct nls_family *f = nls_families[i];
		bool netfilter = f->protocol == NLS_NETLINK_NETFILTER;
		enum ftenum type = f->genl ? FT_UINT8 : FT_UINT16;

		type_fields[i] = -1;
		if (f->type_alias)
			register_field(nlx_family_proto(f), &type_fields[i],
				       g_strconcat(f->filter, ".", f->type_alias, NULL), type,
				       BASE_DEC, netfilter ? 0x00ff : 0);
		if (netfilter && hf_subsys < 0)
			register_field(nlx_family_proto(f), &hf_subsys,
				       g_strconcat(f->filter, ".subsys", NULL), FT_UINT16, BASE_DEC,
				       0xff00);
	}
	register_field(proto_get_id_by_filter_name("genl"), &hf_genl_family_id, "genl.family_id",
		       FT_UINT16, BASE_HEX, 0);
}

static int own_field(const struct nls_family *family)
{
	for (unsigned i = 0; i < nls_n_families; i++)
		if (nls_families[i] == family)
			return type_fields[i];
	return -1;
}

int nlx_type_field(const struct nlx_msg *m)
{
	if (m->protocol == NLS_NETLINK_GENERIC)
		return hf_genl_family_id;
	if (m->protocol == NLS_NETLINK_NETFILTER || !m->family)
		return -1;
	return own_field(m->family);
}

void nlx_tree_command(const struct nlx_msg *m, proto_tree *tree)
{
	int own = m->family ? own_field(m->family) : -1;

	if (m->protocol == NLS_NETLINK_GENERIC && own > 0 && m->body < m->end)
		proto_item_set_hidden(
			proto_tree_add_uint(tree, own, m->tvb, (int)m->body, 1, m->data[m->body]));
}

void nlx_tree_subtype(const struct nlx_msg *m, proto_tree *tree, int off, uint16_t type)
{
	int own;

	if (m->protocol != NLS_NETLINK_NETFILTER || !m->family || type < 16)
		return;
	own = own_field(m->family);
	proto_item_set_hidden(proto_tree_add_uint(tree, hf_subsys, m->tvb, off, 2, type));
	if (own > 0)
		proto_item_set_hidden(proto_tree_add_uint(tree, own, m->tvb, off, 2, type));
}
