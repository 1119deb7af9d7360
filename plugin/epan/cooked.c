/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cooked.h"

#include "../core/names.h"
#include "capture.h"
#include "plain.h"
#include "summary.h"

static int hf_hatype, hf_family;
static int ett_cooked;
static expert_field ei_no_message;

/* linux/netlink.h */
static const value_string protocols[] = { { 0, "NETLINK_ROUTE" },
					  { 1, "NETLINK_UNUSED" },
					  { 2, "NETLINK_USERSOCK" },
					  { 3, "NETLINK_FIREWALL" },
					  { 4, "NETLINK_SOCK_DIAG" },
					  { 5, "NETLINK_NFLOG" },
					  { 6, "NETLINK_XFRM" },
					  { 7, "NETLINK_SELINUX" },
					  { 8, "NETLINK_ISCSI" },
					  { 9, "NETLINK_AUDIT" },
					  { 10, "NETLINK_FIB_LOOKUP" },
					  { 11, "NETLINK_CONNECTOR" },
					  { 12, "NETLINK_NETFILTER" },
					  { 13, "NETLINK_IP6_FW" },
					  { 14, "NETLINK_DNRTMSG" },
					  { 15, "NETLINK_KOBJECT_UEVENT" },
					  { 16, "NETLINK_GENERIC" },
					  { 18, "NETLINK_SCSITRANSPORT" },
					  { 19, "NETLINK_ECRYPTFS" },
					  { 20, "NETLINK_RDMA" },
					  { 21, "NETLINK_CRYPTO" },
					  { 22, "NETLINK_SMC" },
					  { 0, NULL } };

static hf_register_info cooked_fields[] = {
	{ &hf_hatype,
	  { "Link-layer address type", "netlink.hatype", FT_UINT16, BASE_DEC, NULL, 0, NULL,
	    HFILL } },
	{ &hf_family,
	  { "Family", "netlink.family", FT_UINT16, BASE_HEX, VALS(protocols), 0, NULL, HFILL } },
};

static ei_register_info cooked_experts[] = {
	{ &ei_no_message,
	  { "netlink.no_message", PI_MALFORMED, PI_WARN, "Bytes that are no netlink message",
	    EXPFILL } },
};

void nlx_register_cooked(void)
{
	static int *subtrees[] = { &ett_cooked };

	proto_register_field_array(proto_netlink, cooked_fields, array_length(cooked_fields));
	nlx_register_subtrees(subtrees, array_length(subtrees));
	expert_register_field_array(expert_register_protocol(proto_netlink), cooked_experts,
				    array_length(cooked_experts));
}

/* LINKTYPE_NETLINK and LINKTYPE_LINUX_SLL have the same. */
const struct nlx_cooked nlx_sll = { 16, 2, 14 };
const struct nlx_cooked nlx_sll2 = { 20, 8, 0 };

bool nlx_is_netlink(tvbuff_t *tvb, const struct nlx_cooked *header)
{
	return tvb_captured_length(tvb) < header->hatype + 2u ||
	       tvb_get_ntohs(tvb, header->hatype) == NLX_ARPHRD_NETLINK;
}

bool nlx_has_messages(unsigned protocol)
{
	return protocol != NLS_NETLINK_KOBJECT_UEVENT;
}

static bool is_cut(tvbuff_t *tvb)
{
	return tvb_captured_length(tvb) < tvb_reported_length(tvb);
}

/* Each frame that tells its order counts for those after it that do not; kept by
 * frame, so that a later look at any frame finds the same. */
static void learn_order(struct nlx_capture *c, uint32_t frame, bool big_endian)
{
	void *told = GINT_TO_POINTER(1 + big_endian);

	if (wmem_tree_lookup32_le(c->byte_order, frame) != told)
		wmem_tree_insert32(c->byte_order, frame, told);
}

bool nlx_guess_big_endian(const struct nlx_msg *m, packet_info *pinfo)
{
	void *told = wmem_tree_lookup32_le(m->capture->byte_order, pinfo->num);
	uint32_t room = tvb_reported_length(m->tvb) - m->start, le, be;
	bool fits_le, fits_be;

	if (tvb_captured_length(m->tvb) < m->start + 4 || !nlx_has_messages(m->protocol))
		return GPOINTER_TO_INT(told) == 2;
	le = (uint32_t)nls_number(m->data + m->start, 4, false);
	be = (uint32_t)nls_number(m->data + m->start, 4, true);
	fits_le = le >= NLS_HDRLEN && le <= room;
	fits_be = be >= NLS_HDRLEN && be <= room;
	if (fits_le == fits_be)
		return told ? GPOINTER_TO_INT(told) == 2 : be < le;
	/* Programs among themselves send what they like. */
	if (!PINFO_FD_VISITED(pinfo) && m->protocol != NLS_NETLINK_USERSOCK)
		learn_order(m->capture, pinfo->num, fits_be);
	return fits_be;
}

proto_tree *nlx_tree_cooked(tvbuff_t *tvb, packet_info *pinfo, proto_tree *tree,
			    const struct nlx_cooked *header)
{
	int held = (int)tvb_captured_length(tvb);
	proto_item *item;
	proto_tree *sub;

	if (!tree)
		return NULL;
	item = proto_tree_add_item(tree, proto_netlink, tvb, 0, MIN(held, header->len), ENC_NA);
	sub = proto_item_add_subtree(item, ett_cooked);
	if (held >= header->hatype + 2)
		proto_tree_add_item(sub, hf_hatype, tvb, header->hatype, 2, ENC_BIG_ENDIAN);
	if (held < header->len) {
		proto_item_set_text(item, "Linux netlink");
		expert_add_info(pinfo, item, is_cut(tvb) ? &ei_nlx_cut : &ei_no_message);
		return sub;
	}
	proto_tree_add_item(sub, hf_family, tvb, header->protocol, 2, ENC_BIG_ENDIAN);
	if (nlx_visible(tree))
		proto_item_set_text(item, "Linux netlink, %s",
				    val_to_str_const(tvb_get_ntohs(tvb, header->protocol),
						     protocols, "unknown family"));
	return sub;
}

/* Zeros are padding: programs send buffers of fixed size. */
static proto_item *tree_bytes(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree,
			      uint32_t off, uint32_t limit)
{
	bool zero = true;
	proto_item *item;

	for (uint32_t i = off; i < limit && zero; i++)
		zero = m->data[i] == 0;
	item = proto_tree_add_item(tree, zero ? hf_nlx_padding : hf_nlx_attr_data, m->tvb, (int)off,
				   (int)(limit - off), ENC_NA);
	if (!zero && !is_cut(m->tvb) && m->protocol != NLS_NETLINK_USERSOCK &&
	    nlx_has_messages(m->protocol))
		expert_add_info(pinfo, item, &ei_no_message);
	return item;
}

void nlx_tree_rest(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree, uint32_t off)
{
	uint32_t limit = tvb_captured_length(m->tvb);
	proto_item *item = proto_tree_get_parent(tree);

	if (off < limit)
		item = tree_bytes(m, pinfo, tree, off, limit);
	/* A message that is cut says so itself. */
	if (tree && is_cut(m->tvb) && !(m->index && m->cut))
		expert_add_info(pinfo, item, &ei_nlx_cut);
}

/* Text that programs send each other says more than its length. */
static bool is_text(const uint8_t *p, uint32_t len)
{
	uint32_t end = len && !p[len - 1] ? len - 1 : len;

	for (uint32_t i = 0; i < end; i++)
		if (!g_ascii_isprint(p[i]) && p[i] != '\n')
			return false;
	return end > 0;
}

void nlx_set_rest_columns(const struct nlx_msg *m, packet_info *pinfo)
{
	const struct nls_family *family = nls_family_by_protocol(m->protocol, 0);
	uint32_t len = tvb_captured_length(m->tvb) - m->start;
	const char *text = (const char *)m->data + m->start;

	if (family)
		col_set_str(pinfo->cinfo, COL_PROTOCOL, family->column);

	nlx_set_addresses(pinfo, "user", m->protocol == NLS_NETLINK_USERSOCK ? "user" : "kernel");
	col_add_fstr(pinfo->cinfo, COL_INFO, "%u bytes that are no netlink message", len);
	if (m->protocol == NLS_NETLINK_USERSOCK && is_text(m->data + m->start, len))
		col_append_fstr(pinfo->cinfo, COL_INFO, ": \"%s\"",
				nlx_printable(pinfo->pool, text, len));
}
