/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "sa_life.h"

#include "esp.h"
#include "exchange.h"
#include "message.h"
#include "sa_store.h"

/* A request that the kernel has not confirmed, with a copy of its bytes. */
struct nlx_change {
	uint32_t exchange, frame; /* exchange: the map points here */
	nstime_t time;
	struct nlx_msg msg;
	uint8_t *bytes;
};

static bool is_change(unsigned type)
{
	return nlx_is_policy_message(type)
		       ? type != NLX_GETPOLICY
		       : type == NLX_NEWSA || type == NLX_UPDSA || type == NLX_DELSA ||
				 type == NLX_EXPIRE || type == NLX_FLUSHSA ||
				 type == NLX_FLUSHPOLICY || type == NLX_ALLOCSPI ||
				 type == NLX_MIGRATE_STATE;
}

static void await_answer(struct nlx_lives *l, const struct nlx_msg *m, packet_info *pinfo,
			 const struct nlx_exchange *x)
{
	struct nlx_change *change = wmem_new0(wmem_file_scope(), struct nlx_change);

	change->exchange = x->number;
	change->frame = pinfo->num;
	change->time = pinfo->abs_ts;
	change->bytes = wmem_memdup(wmem_file_scope(), m->data + m->off, m->end - m->off);
	change->msg = *m;
	change->msg.data = change->bytes;
	change->msg.off = 0;
	change->msg.body -= m->off;
	change->msg.end -= m->off;
	wmem_map_insert(l->changes, GUINT_TO_POINTER(change->exchange), change);
	if (!(m->flags & NLX_F_ACK) && m->type != NLX_ALLOCSPI)
		l->silent = change;
}

static void drop(struct nlx_lives *l, struct nlx_change *change)
{
	if (l->silent == change)
		l->silent = NULL;
	wmem_map_remove(l->changes, GUINT_TO_POINTER(change->exchange));
	wmem_free(wmem_file_scope(), change->bytes);
	wmem_free(wmem_file_scope(), change);
}

static void asked(struct nlx_lives *l, const struct nlx_msg *m, packet_info *pinfo,
		  const struct nlx_exchange *x)
{
	struct nlx_moment now = { pinfo->num, pinfo->abs_ts };
	struct nlx_life *life;
	struct nlx_xfrm r;

	if (m->cut)
		return;
	nlx_xfrm_read(m, &r);
	if (x && is_change(m->type)) {
		await_answer(l, m, pinfo, x);
		life = m->type == NLX_NEWSA || m->type == NLX_NEWPOLICY
			       ? NULL
			       : nlx_life_find(l, m->type, &r);
		nlx_life_link(l, pinfo->num, m->index, life && life->alive ? life : NULL);
		return;
	}
	nlx_life_link(l, pinfo->num, m->index, nlx_life_apply(l, m->type, &r, &now));
}

/* The kernel did as it was asked to. */
static struct nlx_life *confirm(struct nlx_lives *l, struct nlx_change *change)
{
	struct nlx_moment then = { change->frame, change->time };
	unsigned type = change->msg.type;
	struct nlx_life *life = NULL;
	struct nlx_xfrm r;

	nlx_xfrm_read(&change->msg, &r);
	if (type != NLX_ALLOCSPI)
		life = nlx_life_apply(l, type, &r, &then);
	nlx_life_link(l, change->frame, change->msg.index, life);
	if (type == NLX_NEWSA || type == NLX_UPDSA)
		nlx_esp_learn(&r, life, change->frame);
	drop(l, change);
	return life;
}

/* The SPI that the kernel chose. */
static struct nlx_life *allocated(struct nlx_lives *l, const struct nlx_xfrm *r,
				  struct nlx_change *change)
{
	struct nlx_moment then = { change->frame, change->time };
	struct nlx_life *life = nlx_life_begin(l, NLX_NEWSA, r, &then);

	life->larval = true;
	nlx_life_link(l, change->frame, change->msg.index, life);
	drop(l, change);
	return life;
}

/* A state or policy that the kernel tells of.  The same again, unless nobody asked
 * and it is of another age: then the end of the one before was not told. */
static struct nlx_life *told_object(struct nlx_lives *l, const struct nlx_msg *m,
				    const struct nlx_xfrm *r, const struct nlx_link *link,
				    const struct nlx_moment *now)
{
	struct nlx_life *life = nlx_life_find(l, m->type, r);
	bool created = !link->exchange && !link->repeat_of &&
		       (m->type == NLX_NEWSA || m->type == NLX_NEWPOLICY);

	if (life && life->alive &&
	    (!created || !life->add_time || !r->add_time || life->add_time == r->add_time))
		return life;
	return nlx_life_create(l, m->type, r, created ? now : NULL);
}

static void told(struct nlx_lives *l, const struct nlx_msg *m, packet_info *pinfo,
		 const struct nlx_link *link, struct nlx_change *change)
{
	struct nlx_moment now = { pinfo->num, pinfo->abs_ts };
	struct nlx_life *life = NULL;
	struct nlx_xfrm r;

	nlx_xfrm_read(m, &r);
	if (change && change->msg.type == NLX_ALLOCSPI)
		life = m->type == NLX_NEWSA ? allocated(l, &r, change) : NULL;
	else if (change)
		life = confirm(l, change);
	if (!life && (m->type == NLX_NEWSA || m->type == NLX_UPDSA || m->type == NLX_NEWPOLICY ||
		      m->type == NLX_UPDPOLICY))
		life = told_object(l, m, &r, link, &now);
	else if (!life && !change)
		life = nlx_life_apply(l, m->type, &r, &now);
	else if (!life)
		life = nlx_life_find(l, m->type, &r);
	if (life && !life->add_time && (m->type == NLX_NEWSA || m->type == NLX_NEWPOLICY))
		life->add_time = r.add_time;
	if (life)
		nlx_life_keep_index(l, &r, life);
	if (m->type == NLX_NEWSA || m->type == NLX_UPDSA)
		nlx_esp_learn(&r, life, pinfo->num);
	nlx_life_link(l, pinfo->num, m->index, life);
}

void nlx_learn_life(const struct nlx_msg *m, packet_info *pinfo)
{
	struct nlx_link link = nlx_exchange_of(m, pinfo);
	struct nlx_lives *l = nlx_lives_of(m->capture);
	struct nlx_change *change = NULL;

	if (m->from_kernel && link.exchange)
		change = wmem_map_lookup(l->changes, GUINT_TO_POINTER(link.exchange->number));
	/* The kernel refuses at once or not at all. */
	if (l->silent && l->silent != change)
		confirm(l, l->silent);
	if (nlx_is_verdict(m) && m->from_kernel && change && link.exchange->error)
		drop(l, change);
	else if (nlx_is_verdict(m) && m->from_kernel && change)
		confirm(l, change);
	else if (nlx_is_control(m) || !m->msg)
		return;
	else if (m->from_kernel)
		told(l, m, pinfo, &link, change);
	else
		asked(l, m, pinfo, link.exchange);
}
