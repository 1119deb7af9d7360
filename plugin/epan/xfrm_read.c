/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "xfrm_read.h"

#include <string.h>

#include "message.h"

/* linux/xfrm.h: XFRMA_* */
enum {
	ALG_AUTH_ = 1,
	ALG_CRYPT_ = 2,
	TMPL_ = 5,
	POLICY_ = 7,
	MIGRATE_ = 17,
	ALG_AEAD_ = 18,
	KMADDRESS_ = 19,
	ALG_AUTH_TRUNC_ = 20,
	MARK_ = 21
};

/* What of a message is wanted: a member of a struct, or (no struct) an attribute. */
struct want {
	const char *in, *name;
	size_t at;     /* in struct nlx_xfrm */
	uint8_t width; /* of the number there, 0: a pointer to the bytes */
};

#define NUMBER(in, name, to)                                                                       \
	{                                                                                          \
		in, name, offsetof(struct nlx_xfrm, to), 4                                         \
	}
#define POINTER(in, name, to)                                                                      \
	{                                                                                          \
		in, name, offsetof(struct nlx_xfrm, to), 0                                         \
	}

static const struct want wants[] = {
	POINTER("xfrm_id", "daddr", daddr),
	NUMBER("xfrm_id", "spi", spi),
	NUMBER("xfrm_id", "proto", proto),
	POINTER("xfrm_usersa_id", "daddr", daddr),
	NUMBER("xfrm_usersa_id", "spi", spi),
	NUMBER("xfrm_usersa_id", "proto", proto),
	NUMBER("xfrm_usersa_id", "family", family),
	POINTER("xfrm_usersa_info", "saddr", saddr),
	NUMBER("xfrm_usersa_info", "family", family),
	NUMBER("xfrm_usersa_info", "reqid", reqid),
	NUMBER("xfrm_usersa_info", "mode", mode),
	NUMBER("xfrm_usersa_info", "flags", state_flags),
	{ "xfrm_lifetime_cur", "add_time", offsetof(struct nlx_xfrm, add_time), 8 },
	NUMBER("xfrm_mark", "v", mark),
	NUMBER("xfrm_mark", "m", mark_mask),
	NUMBER(NULL, "XFRMA_IF_ID", if_id),
	POINTER(NULL, "XFRMA_SRCADDR", saddr),
	NUMBER("xfrm_userpolicy_info", "dir", dir),
	NUMBER("xfrm_userpolicy_info", "index", index),
	NUMBER("xfrm_userpolicy_id", "dir", dir),
	NUMBER("xfrm_userpolicy_id", "index", index),
	NUMBER("xfrm_userpolicy_type", "type", policy_type),
	NUMBER("xfrm_usersa_flush", "proto", flush),
	NUMBER("xfrm_user_expire", "hard", hard),
	NUMBER("xfrm_user_polexpire", "hard", hard),
	POINTER("xfrm_user_migrate_state", "new_daddr", new_daddr),
	POINTER("xfrm_user_migrate_state", "new_saddr", new_saddr),
	NUMBER("xfrm_user_migrate_state", "new_family", new_family),
	NUMBER("xfrm_user_migrate_state", "new_reqid", new_reqid),
	NUMBER("xfrm_replay_state_esn", "oseq_hi", oseq_hi),
	NUMBER("xfrm_replay_state_esn", "seq_hi", seq_hi),
};

struct reading {
	struct nlx_xfrm *out;
	unsigned attr; /* that we are in, 0: the header */
};

static bool is_of(const struct want *want, const struct nls_item *it)
{
	if (!it->name || strcmp(it->name, want->name) != 0)
		return false;
	return want->in ? it->st && strcmp(it->st->name, want->in) == 0 : !it->st;
}

/* What a row is wanted for; looked up once a row. */
static const struct want *want_of(const struct nls_item *it)
{
	static GHashTable *known;
	void *found;

	if (!known)
		known = g_hash_table_new(g_direct_hash, g_direct_equal);
	if (!g_hash_table_lookup_extended(known, it->row, NULL, &found)) {
		found = NULL;
		for (unsigned i = 0; i < array_length(wants); i++)
			if (is_of(&wants[i], it))
				found = (void *)&wants[i];
		g_hash_table_insert(known, (void *)it->row, found);
	}
	return found;
}

static struct nlx_xfrm_alg *algorithm(struct reading *r)
{
	switch (r->attr) {
	case ALG_AUTH_:
		return &r->out->auth;
	case ALG_CRYPT_:
		return &r->out->crypt;
	case ALG_AEAD_:
		return &r->out->aead;
	case ALG_AUTH_TRUNC_:
		return &r->out->auth_trunc;
	default:
		return NULL;
	}
}

static void read_algorithm(struct nls_walk *w, struct nlx_xfrm_alg *alg, const struct nls_item *it)
{
	if (strcmp(it->name, "alg_name") == 0) {
		alg->name = w->data + it->off;
	} else if (strcmp(it->name, "alg_key_len") == 0) {
		alg->key_bits = (uint32_t)it->value;
	} else if (strcmp(it->name, "alg_key") == 0) {
		alg->key = w->data + it->off;
		alg->key_len = it->len;
	} else {
		alg->icv_bits = (uint32_t)it->value;
	}
}

/* The mark that a state is given when it moves, beside the one that it had. */
static void read_new_mark(struct nlx_xfrm *out, const struct nls_item *it)
{
	out->has_new_mark = true;
	if (strcmp(it->name, "v") == 0)
		out->new_mark = (uint32_t)it->value;
	else
		out->new_mark_mask = (uint32_t)it->value;
}

/* Templates and addresses to come are not of the object itself. */
static bool is_foreign(const struct reading *r)
{
	return r->attr == TMPL_ || r->attr == MIGRATE_ || r->attr == KMADDRESS_;
}

static void *read_open(struct nls_walk *w, const struct nls_item *it)
{
	struct reading *r = w->user;
	unsigned outer = r->attr;
	bool selector = it->row && it->row->st && strcmp(it->row->st->name, "xfrm_selector") == 0;

	if (!outer && it->role == NLS_ROLE_ATTR)
		r->attr = it->attr_type & NLS_TYPE_MASK;
	if (selector && it->len == NLX_SELECTOR_LEN && (!r->out->selector || r->attr == POLICY_))
		r->out->selector = w->data + it->off;
	return GUINT_TO_POINTER(outer);
}

static void read_close(struct nls_walk *w, void *opened)
{
	struct reading *r = w->user;

	r->attr = GPOINTER_TO_UINT(opened);
}

static void read_leaf(struct nls_walk *w, const struct nls_item *it)
{
	struct reading *r = w->user;
	const struct want *want;
	uint8_t *to;

	if (!it->row || it->note != NLS_OK || is_foreign(r))
		return;
	if (algorithm(r)) {
		read_algorithm(w, algorithm(r), it);
		return;
	}
	if (r->attr == MARK_ && r->out->new_daddr) {
		read_new_mark(r->out, it);
		return;
	}
	want = want_of(it);
	if (!want)
		return;
	to = (uint8_t *)r->out + want->at;
	if (want->width == 4)
		*(uint32_t *)(void *)to = (uint32_t)it->value;
	else if (want->width == 8)
		*(uint64_t *)(void *)to = it->value;
	else
		*(const uint8_t **)(void *)to = w->data + it->off;
}

void nlx_xfrm_read(const struct nlx_msg *m, struct nlx_xfrm *r)
{
	static const struct nls_visitor visitor = { read_open, read_close, read_leaf };
	struct reading reading = { r, 0 };
	struct nls_walk w = { .data = m->data,
			      .big_endian = m->big_endian,
			      .cut = m->cut,
			      .visitor = &visitor,
			      .user = &reading };
	const struct nls_row *body = nlx_body_type(m);

	memset(r, 0, sizeof(*r));
	if (body)
		nls_walk_body(&w, body, m->body, m->end);
}
