/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "sa_key.h"

#include <string.h>

enum { AF_INET_ = 2 };

unsigned nlx_hash_key(const void *key)
{
	return wmem_strong_hash(key, sizeof(struct nlx_sa_key));
}

int nlx_same_key(const void *a, const void *b)
{
	return memcmp(a, b, sizeof(struct nlx_sa_key)) == 0;
}

static void put_address(uint8_t *to, const uint8_t *address, uint32_t family)
{
	if (address)
		memcpy(to, address, family == AF_INET_ ? 4 : 16);
}

struct nlx_sa_key nlx_state_key(const struct nlx_xfrm *r)
{
	struct nlx_sa_key key = { .what = STATE,
				  .family = r->family,
				  .proto = r->proto,
				  .number = r->spi,
				  .mark = r->mark & r->mark_mask,
				  .mark_mask = r->mark_mask };

	put_address(key.addresses, r->daddr, r->family);
	return key;
}

/* Padding and the user, which the kernel does not compare, are left out. */
static void copy_selector(uint8_t *to, const uint8_t *selector)
{
	enum { PAD_FROM = 45, PAD_TO = 48, USER = 52 };

	if (!selector)
		return;
	memcpy(to, selector, USER);
	memset(to + PAD_FROM, 0, PAD_TO - PAD_FROM);
}

struct nlx_sa_key nlx_policy_key(const struct nlx_xfrm *r)
{
	struct nlx_sa_key key = { .what = POLICY,
				  .proto = r->policy_type,
				  .number = r->dir,
				  .mark = r->mark & r->mark_mask,
				  .mark_mask = r->mark_mask,
				  .if_id = r->if_id };

	copy_selector(key.selector, r->selector);
	return key;
}

struct nlx_sa_key nlx_index_key(const struct nlx_xfrm *r)
{
	return (struct nlx_sa_key) { .what = POLICY_INDEX,
				     .proto = r->policy_type,
				     .number = r->index };
}

struct nlx_sa_key nlx_rekey_key(const struct nlx_xfrm *r)
{
	struct nlx_sa_key key = nlx_state_key(r);

	key.what = REKEY;
	key.number = r->reqid;
	key.mode = r->mode;
	key.if_id = r->if_id;
	put_address(key.addresses + 16, r->saddr, r->family);
	copy_selector(key.selector, r->selector);
	return key;
}
