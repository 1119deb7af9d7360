/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "sa_store.h"

#include "capture.h"
#include "esp.h"
#include "sa_key.h"

/* linux/in.h, linux/ipsec.h */
enum { AH_ = 51, ESP_ = 50, COMP_ = 108, PROTO_ANY_ = 255, TYPE_ANY_ = 255 };

/* The last object with a key, alive or not. */
struct slot {
	struct nlx_sa_key key;
	struct nlx_life *last;
};

struct nlx_lives *nlx_lives_of(struct nlx_capture *c)
{
	wmem_allocator_t *scope = wmem_file_scope();

	if (!c->lives) {
		c->lives = wmem_new0(scope, struct nlx_lives);
		c->lives->slots = wmem_map_new(scope, nlx_hash_key, nlx_same_key);
		c->lives->changes = wmem_map_new(scope, g_direct_hash, g_direct_equal);
		c->lives->links = wmem_map_new(scope, wmem_int64_hash, g_int64_equal);
	}
	return c->lives;
}

static struct slot *slot_of(struct nlx_lives *l, const struct nlx_sa_key *key, bool make)
{
	struct slot *slot = wmem_map_lookup(l->slots, key);

	if (!slot && make) {
		slot = wmem_new0(wmem_file_scope(), struct slot);
		slot->key = *key;
		wmem_map_insert(l->slots, &slot->key, slot);
	}
	return slot;
}

bool nlx_is_policy_message(unsigned type)
{
	return type == NLX_NEWPOLICY || type == NLX_UPDPOLICY || type == NLX_DELPOLICY ||
	       type == NLX_GETPOLICY || type == NLX_POLEXPIRE;
}

static bool is_state_message(unsigned type)
{
	return type == NLX_NEWSA || type == NLX_UPDSA || type == NLX_DELSA || type == NLX_GETSA ||
	       type == NLX_EXPIRE || type == NLX_NEWAE || type == NLX_GETAE ||
	       type == NLX_MAPPING || type == NLX_MIGRATE_STATE;
}

/* What a message is about, the last with its key, alive or not; NULL: unknown. */
struct nlx_life *nlx_life_find(struct nlx_lives *l, unsigned type, const struct nlx_xfrm *r)
{
	bool policy = nlx_is_policy_message(type);
	struct nlx_sa_key key = policy ? nlx_policy_key(r) : nlx_state_key(r),
			  index = nlx_index_key(r);
	struct slot *slot;

	if (!policy && !is_state_message(type))
		return NULL;
	slot = slot_of(l, &key, false);
	/* Not every message about a state says its mark. */
	if (!slot && !policy && key.mark_mask) {
		key.mark = key.mark_mask = 0;
		slot = slot_of(l, &key, false);
	}
	/* A policy may be named by its index alone. */
	if (policy && r->index && (!slot || !slot->last->alive))
		slot = slot_of(l, &index, false);
	return slot ? slot->last : NULL;
}

void nlx_life_link(struct nlx_lives *l, uint32_t frame, unsigned message, struct nlx_life *life)
{
	uint64_t *key;

	if (!life)
		return;
	key = wmem_new(wmem_file_scope(), uint64_t);
	*key = (uint64_t)frame << 32 | message;
	wmem_map_insert(l->links, key, life);
}

static void retire(struct nlx_life *life)
{
	life->alive = false;
	*life->before = life->next;
	if (life->next)
		life->next->before = life->before;
}

static void end_life(struct nlx_life *life, const struct nlx_moment *at, enum nlx_end how)
{
	if (!life || !life->alive)
		return;
	life->ended_in = at->frame;
	life->ended = at->time;
	life->end = how;
	retire(life);
}

static void end_all(struct nlx_life **list, const struct nlx_moment *at)
{
	while (*list)
		end_life(*list, at, NLX_FLUSHED);
}

/* net/xfrm.h, xfrm_id_proto_match() */
static void flush_states(struct nlx_lives *l, unsigned proto, const struct nlx_moment *at)
{
	for (unsigned i = 0; i < array_length(l->states); i++)
		if (proto == 0 || proto == i ||
		    (proto == PROTO_ANY_ && (i == AH_ || i == ESP_ || i == COMP_)))
			end_all(&l->states[i], at);
}

static void flush_policies(struct nlx_lives *l, unsigned type, const struct nlx_moment *at)
{
	for (unsigned i = 0; i < array_length(l->policies); i++)
		if (type == TYPE_ANY_ || type == i)
			end_all(&l->policies[i], at);
}

/* Enters a policy by the index that the kernel gave it. */
void nlx_life_keep_index(struct nlx_lives *l, const struct nlx_xfrm *r, struct nlx_life *life)
{
	struct nlx_sa_key key = nlx_index_key(r);

	if (life->policy && r->index)
		slot_of(l, &key, true)->last = life;
}

/* at NULL: it was there before the capture told. */
struct nlx_life *nlx_life_begin(struct nlx_lives *l, unsigned type, const struct nlx_xfrm *r,
				const struct nlx_moment *at)
{
	bool policy = nlx_is_policy_message(type);
	struct nlx_sa_key key = policy ? nlx_policy_key(r) : nlx_state_key(r);
	struct slot *slot = slot_of(l, &key, true);
	struct nlx_life *life = wmem_new0(wmem_file_scope(), struct nlx_life);

	/* Nobody has told the end of the one before. */
	if (slot->last && slot->last->alive)
		retire(slot->last);
	slot->last = life;
	life->policy = policy;
	life->proto = (uint8_t)(policy ? r->policy_type : r->proto);
	life->add_time = r->add_time;
	life->alive = true;
	if (at) {
		life->created_in = at->frame;
		life->created = at->time;
	}
	life->list = policy ? &l->policies[life->proto] : &l->states[life->proto];
	life->next = *life->list;
	life->before = life->list;
	if (life->next)
		life->next->before = &life->next;
	*life->list = life;
	nlx_life_keep_index(l, r, life);
	return life;
}

/* A state has its keys: at NULL, who knows since when.  What it takes over from is a rekeying if
 * that is still there. Without a request id states of the same end points need not be of one
 * purpose. */
static void take_over(struct nlx_lives *l, const struct nlx_xfrm *r, struct nlx_life *life,
		      const struct nlx_moment *at)
{
	struct nlx_sa_key key = nlx_rekey_key(r);
	struct slot *slot;

	if (life->policy || !r->reqid)
		return;
	slot = slot_of(l, &key, true);
	if (slot->last && slot->last != life && slot->last->alive) {
		if (!at)
			return;
		life->replaces = slot->last;
		slot->last->replaced_by = life;
	}
	slot->last = life;
}

struct nlx_life *nlx_life_create(struct nlx_lives *l, unsigned type, const struct nlx_xfrm *r,
				 const struct nlx_moment *at)
{
	struct nlx_life *life = nlx_life_begin(l, type, r, at);

	take_over(l, r, life, at);
	return life;
}

/* UPDSA fills a state that was only an SPI, else it changes one without another
 * life; UPDPOLICY makes a policy if there is none. */
static struct nlx_life *update(struct nlx_lives *l, unsigned type, const struct nlx_xfrm *r,
			       const struct nlx_moment *at)
{
	struct nlx_life *life = nlx_life_find(l, type, r);

	if (!life || !life->alive)
		return nlx_life_create(l, type, r, type == NLX_UPDPOLICY ? at : NULL);
	if (life->larval) {
		life->larval = false;
		life->add_time = 0;
		life->installed_in = at->frame;
		take_over(l, r, life, at);
	}
	return life;
}

/* A state gets other addresses: the kernel makes another of it, with its keys. */
static struct nlx_life *migrate(struct nlx_lives *l, const struct nlx_xfrm *r,
				const struct nlx_moment *at)
{
	struct nlx_life *old = nlx_life_find(l, NLX_MIGRATE_STATE, r), *life;
	struct nlx_xfrm moved = *r;

	if (!old || !old->alive || !r->new_daddr)
		return old;
	moved.family = r->new_family;
	moved.daddr = r->new_daddr;
	moved.saddr = r->new_saddr;
	if (r->has_new_mark) {
		moved.mark = r->new_mark;
		moved.mark_mask = r->new_mark_mask;
	}
	end_life(old, at, NLX_MIGRATED);
	life = nlx_life_begin(l, NLX_NEWSA, &moved, at);
	life->replaces = old;
	old->replaced_by = life;
	nlx_esp_move(&moved, old, life, at->frame);
	return life;
}

/* What happened; returns the object, NULL if it is none or all. */
struct nlx_life *nlx_life_apply(struct nlx_lives *l, unsigned type, const struct nlx_xfrm *r,
				const struct nlx_moment *at)
{
	struct nlx_life *life;

	switch (type) {
	case NLX_NEWSA:
	case NLX_NEWPOLICY:
		return nlx_life_create(l, type, r, at);
	case NLX_UPDSA:
	case NLX_UPDPOLICY:
		return update(l, type, r, at);
	case NLX_DELSA:
	case NLX_DELPOLICY:
		life = nlx_life_find(l, type, r);
		end_life(life, at, NLX_DELETED);
		return life;
	case NLX_EXPIRE:
	case NLX_POLEXPIRE:
		life = nlx_life_find(l, type, r);
		if (r->hard)
			end_life(life, at, NLX_EXPIRED);
		return life;
	case NLX_MIGRATE_STATE:
		return migrate(l, r, at);
	case NLX_FLUSHSA:
		flush_states(l, r->flush, at);
		return NULL;
	case NLX_FLUSHPOLICY:
		flush_policies(l, r->policy_type, at);
		return NULL;
	default:
		return nlx_life_find(l, type, r);
	}
}

struct nlx_life *nlx_life_of(const struct nlx_msg *m, const packet_info *pinfo)
{
	uint64_t key = (uint64_t)pinfo->num << 32 | m->index;

	return m->capture->lives ? wmem_map_lookup(m->capture->lives->links, &key) : NULL;
}
