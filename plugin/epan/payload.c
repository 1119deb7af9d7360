/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "payload.h"

#include <string.h>

#include <epan/column-utils.h>
#include <epan/exceptions.h>
#include <epan/show_exception.h>

#include "../core/select.h"
#include "message.h"

/* linux/netfilter.h, linux/if_ether.h, linux/if_arp.h */
enum { NFPROTO_IPV4_ = 2, NFPROTO_IPV6_ = 10 };
enum { ETH_P_802_2_ = 4, ETH_P_IP_ = 0x800, ETH_P_IPV6_ = 0x86dd };
enum { ETH_HLEN_ = 14 };

static dissector_table_t ethertypes;
static dissector_handle_t data_handle, eth_handle, llc_handle;

void nlx_find_payloads(void)
{
	ethertypes = find_dissector_table("ethertype");
	data_handle = find_dissector("data");
	eth_handle = find_dissector("eth_withoutfcs");
	llc_handle = find_dissector("llc");
}

/* On its way out a packet still has the link-layer header that L2HDR repeats. */
static bool begins_with(struct nls_walk *w, const struct nls_item *it, const char *header)
{
	struct nls_found found;

	return nls_select(w, header, &found) && found.len == ETH_HLEN_ && it->len >= found.len &&
	       memcmp(w->data + it->off, w->data + found.off, found.len) == 0;
}

static unsigned family_ethertype(struct nls_walk *w)
{
	struct nls_found family;

	if (!nls_select(w, "nfgen_family", &family))
		return 0;
	return family.value == NFPROTO_IPV4_   ? ETH_P_IP_
	       : family.value == NFPROTO_IPV6_ ? ETH_P_IPV6_
					       : 0;
}

/* A packet that netfilter hands over: what protocol it is stands beside it. */
static dissector_handle_t netfilter_handle(struct nls_walk *w, const struct nls_item *it,
					   const char *protocol, const char *l2hdr)
{
	struct nls_found found;
	dissector_handle_t handle;
	unsigned ethertype = 0;

	if (begins_with(w, it, l2hdr))
		return eth_handle;
	if (nls_select(w, protocol, &found))
		ethertype = (unsigned)found.value;
	if (!ethertype)
		ethertype = family_ethertype(w);
	if (ethertype == ETH_P_802_2_)
		return llc_handle;
	handle = dissector_get_uint_handle(ethertypes, ethertype);
	return handle ? handle : data_handle;
}

static dissector_handle_t handle_of(struct nls_walk *w, const struct nls_item *it)
{
	const char *rule = it->row->text;
	dissector_handle_t handle;

	if (strcmp(rule, "nflog") == 0)
		return netfilter_handle(w, it, "NFULA_PACKET_HDR/hw_protocol", "NFULA_L2HDR");
	if (strcmp(rule, "nfqueue") == 0)
		return netfilter_handle(w, it, "NFQA_PACKET_HDR/hw_protocol", "NFQA_L2HDR");
	handle = find_dissector(rule);
	return handle ? handle : data_handle;
}

/* Programs ask for the first bytes only: how long the packet was, if it is IP. */
static uint32_t original_length(const uint8_t *p, uint32_t len)
{
	uint32_t said = 0;

	if (len >= 20 && p[0] >> 4 == 4)
		said = (uint32_t)nls_number(p + 2, 2, true);
	else if (len >= 40 && p[0] >> 4 == 6)
		said = 40 + (uint32_t)nls_number(p + 4, 2, true);
	return said > len ? said : len;
}

/* What was not copied is missing from the capture, not from the packet: its bytes
 * need a source of their own to say so. */
static tvbuff_t *packet_tvb(const struct nlx_msg *m, packet_info *pinfo, bool shown,
			    const struct nls_item *it)
{
	uint32_t len = original_length(m->data + it->off, it->len);
	tvbuff_t *tvb;

	if (len <= it->claimed)
		return tvb_new_subset_length_caplen(m->tvb, (int)it->off, (int)it->len,
						    (int)it->claimed);
	tvb = tvb_new_child_real_data(m->tvb, m->data + it->off, it->len, (int)len);
	if (shown)
		add_new_data_source(pinfo, tvb, "Packet");
	return tvb;
}

/* A packet that does not hold what it says must not end the message around it. */
static void call_guarded(dissector_handle_t handle, tvbuff_t *tvb, packet_info *pinfo,
			 proto_tree *tree)
{
	const char *protocol = pinfo->current_proto;

	TRY
	{
		call_dissector(handle, tvb, pinfo, tree);
	}
	CATCH_BOUNDS_ERRORS
	{
		show_exception(tvb, pinfo, tree, EXCEPT_CODE, GET_MESSAGE);
	}
	ENDTRY;
	pinfo->current_proto = protocol;
}

void nlx_show_payload(struct nls_walk *w, const struct nlx_msg *m, packet_info *pinfo,
		      proto_tree *tree, const struct nls_item *it)
{
	dissector_handle_t handle = handle_of(w, it);
	address src = pinfo->src, dst = pinfo->dst;
	int direction = pinfo->p2p_dir;
	tvbuff_t *tvb;

	if (!it->len || !handle)
		return;
	tvb = packet_tvb(m, pinfo, tree != NULL, it);
	col_append_str(pinfo->cinfo, COL_INFO, ": ");
	col_set_fence(pinfo->cinfo, COL_INFO);
	col_set_writable(pinfo->cinfo, COL_PROTOCOL, FALSE);
	call_guarded(handle, tvb, pinfo, tree ? proto_tree_get_root(tree) : NULL);
	col_set_writable(pinfo->cinfo, COL_PROTOCOL, TRUE);
	col_set_fence(pinfo->cinfo, COL_INFO);
	pinfo->src = src;
	pinfo->dst = dst;
	pinfo->p2p_dir = direction;
}

struct pass {
	const struct nlx_msg *msg;
	packet_info *pinfo;
};

static void *pass_open(struct nls_walk *w, const struct nls_item *it)
{
	(void)w;
	(void)it;
	return NULL;
}

static void pass_close(struct nls_walk *w, void *opened)
{
	(void)w;
	(void)opened;
}

static void pass_leaf(struct nls_walk *w, const struct nls_item *it)
{
	struct pass *p = w->user;

	if (it->row && it->row->kind == NLS_PACKET)
		nlx_show_payload(w, p->msg, p->pinfo, NULL, it);
}

/* Whether a message may hold packets: only those at the top are looked for. */
static bool has_packets(const struct nls_row *body)
{
	for (unsigned i = 0; body->set && i < body->set->n; i++)
		if (body->set->rows[i].kind == NLS_PACKET)
			return true;
	return body->kind == NLS_CUSTOM;
}

void nlx_pass_payloads(const struct nlx_msg *m, packet_info *pinfo)
{
	static const struct nls_visitor visitor = { pass_open, pass_close, pass_leaf };
	struct pass p = { m, pinfo };
	struct nls_walk w = { .data = m->data,
			      .big_endian = m->big_endian,
			      .cut = m->cut,
			      .visitor = &visitor,
			      .user = &p };
	const struct nls_row *body = nlx_body_type(m);
	uint32_t off = m->body;

	if (!body || !has_packets(body))
		return;
	if (m->protocol == NLS_NETLINK_GENERIC)
		off = m->end - off < NLS_GENL_HDRLEN ? m->end : off + NLS_GENL_HDRLEN;
	nls_walk_body(&w, body, off, m->end);
}
