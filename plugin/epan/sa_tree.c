/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "sa_tree.h"

#include "../core/names.h"

enum { ALL_TYPES = 16 };

/* Fields of one kind of object. */
struct fields {
	int created_in, installed_in, deleted_in, ended, lifetime, replaces, replaced_in,
		first_packet;
};

static struct fields state_fields, policy_fields;

static hf_register_info life_fields[] = {
	{ &state_fields.created_in,
	  { "SA created in", "netlink-xfrm.sa.created_in", FT_FRAMENUM, BASE_NONE, NULL, 0,
	    "The request that made the state, or the notification of it", HFILL } },
	{ &state_fields.installed_in,
	  { "SA installed in", "netlink-xfrm.sa.installed_in", FT_FRAMENUM, BASE_NONE, NULL, 0,
	    "The request that gave an allocated SPI its keys", HFILL } },
	{ &state_fields.deleted_in,
	  { "SA deleted in", "netlink-xfrm.sa.deleted_in", FT_FRAMENUM, BASE_NONE, NULL, 0,
	    "The request that ended the state, or the notification of its end", HFILL } },
	{ &state_fields.ended,
	  { "SA ended", "netlink-xfrm.sa.ended", FT_STRING, BASE_NONE, NULL, 0,
	    "How: deleted, expired, flushed or migrated", HFILL } },
	{ &state_fields.lifetime,
	  { "SA lifetime", "netlink-xfrm.sa.lifetime", FT_RELATIVE_TIME, BASE_NONE, NULL, 0,
	    "From its creation to its end", HFILL } },
	{ &state_fields.replaces,
	  { "SA replaces", "netlink-xfrm.sa.replaces", FT_FRAMENUM, BASE_NONE, NULL, 0,
	    "Rekeyed: where the state began that this one takes over from", HFILL } },
	{ &state_fields.replaced_in,
	  { "SA replaced in", "netlink-xfrm.sa.replaced_in", FT_FRAMENUM, BASE_NONE, NULL, 0,
	    "Rekeyed: where the state began that takes over from this one", HFILL } },
	{ &state_fields.first_packet,
	  { "SA first used in", "netlink-xfrm.sa.first_packet", FT_FRAMENUM, BASE_NONE, NULL, 0,
	    "Its first packet of ESP", HFILL } },
	{ &policy_fields.created_in,
	  { "Policy created in", "netlink-xfrm.policy.created_in", FT_FRAMENUM, BASE_NONE, NULL, 0,
	    "The request that made the policy, or the notification of it", HFILL } },
	{ &policy_fields.deleted_in,
	  { "Policy deleted in", "netlink-xfrm.policy.deleted_in", FT_FRAMENUM, BASE_NONE, NULL, 0,
	    "The request that ended the policy, or the notification of its end", HFILL } },
	{ &policy_fields.ended,
	  { "Policy ended", "netlink-xfrm.policy.ended", FT_STRING, BASE_NONE, NULL, 0,
	    "How: deleted, expired or flushed", HFILL } },
	{ &policy_fields.lifetime,
	  { "Policy lifetime", "netlink-xfrm.policy.lifetime", FT_RELATIVE_TIME, BASE_NONE, NULL, 0,
	    "From its creation to its end", HFILL } },
};

void nlx_register_lives(void)
{
	const struct nls_family *xfrm = nls_family_by_protocol(NLS_NETLINK_XFRM, ALL_TYPES);

	proto_register_field_array(nlx_family_proto(xfrm), life_fields, array_length(life_fields));
}

static proto_item *add_frame(proto_tree *tree, int hf, tvbuff_t *tvb, const packet_info *pinfo,
			     uint32_t frame)
{
	proto_item *item;

	if (!frame || frame == pinfo->num)
		return NULL;
	item = proto_tree_add_uint(tree, hf, tvb, 0, 0, frame);
	proto_item_set_generated(item);
	return item;
}

/* Where a state got its keys. */
static uint32_t began_in(const struct nlx_life *life)
{
	return life && life->installed_in ? life->installed_in : life ? life->created_in : 0;
}

static void add_end(const struct nlx_life *life, const struct fields *f, tvbuff_t *tvb,
		    const packet_info *pinfo, proto_tree *tree)
{
	static const char *const words[] = { [NLX_DELETED] = "deleted",
					     [NLX_EXPIRED] = "expired",
					     [NLX_FLUSHED] = "flushed",
					     [NLX_MIGRATED] = "migrated" };
	nstime_t span;

	if (life->end == NLX_ALIVE)
		return;
	add_frame(tree, f->deleted_in, tvb, pinfo, life->ended_in);
	proto_item_set_generated(
		proto_tree_add_string(tree, f->ended, tvb, 0, 0, words[life->end]));
	if (!life->created_in)
		return;
	nstime_delta(&span, &life->ended, &life->created);
	proto_item_set_generated(proto_tree_add_time(tree, f->lifetime, tvb, 0, 0, &span));
}

void nlx_tree_known_life(const struct nlx_life *life, tvbuff_t *tvb, packet_info *pinfo,
			 proto_tree *tree)
{
	const struct fields *f = life->policy ? &policy_fields : &state_fields;
	proto_item *item = add_frame(tree, f->created_in, tvb, pinfo, life->created_in);
	nstime_t age;

	if (item && nlx_visible(tree)) {
		nstime_delta(&age, &pinfo->abs_ts, &life->created);
		proto_item_append_text(item, ", %.6g s before", nstime_to_sec(&age));
	}
	if (!life->policy) {
		add_frame(tree, f->installed_in, tvb, pinfo, life->installed_in);
		add_frame(tree, f->first_packet, tvb, pinfo, life->first_packet);
		add_frame(tree, f->replaces, tvb, pinfo, began_in(life->replaces));
		add_frame(tree, f->replaced_in, tvb, pinfo, began_in(life->replaced_by));
	}
	add_end(life, f, tvb, pinfo, tree);
}

void nlx_tree_life(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree)
{
	const struct nlx_life *life = nlx_life_of(m, pinfo);

	if (life && tree)
		nlx_tree_known_life(life, m->tvb, pinfo, tree);
}
