/* SPDX-License-Identifier: GPL-2.0-or-later */
/* xfrm_read.h: what a message of XFRM says of a state or a policy, by the tables. */
#ifndef NLX_XFRM_READ_H
#define NLX_XFRM_READ_H

#include "nlscope.h"

/* linux/xfrm.h: XFRM_MSG_* */
enum {
	NLX_NEWSA = 16,
	NLX_DELSA,
	NLX_GETSA,
	NLX_NEWPOLICY,
	NLX_DELPOLICY,
	NLX_GETPOLICY,
	NLX_ALLOCSPI,
	NLX_ACQUIRE,
	NLX_EXPIRE,
	NLX_UPDPOLICY,
	NLX_UPDSA,
	NLX_POLEXPIRE,
	NLX_FLUSHSA,
	NLX_FLUSHPOLICY,
	NLX_NEWAE,
	NLX_GETAE,
	NLX_MAPPING = 38,
	NLX_MIGRATE_STATE = 41
};

#define NLX_SELECTOR_LEN 56 /* sizeof(struct xfrm_selector) */

/* An algorithm with its key, whose bytes are those of the message. */
struct nlx_xfrm_alg {
	const uint8_t *name; /* 64 bytes; NULL: there is none */
	const uint8_t *key;
	uint32_t key_len;  /* bytes that are there */
	uint32_t key_bits; /* as the message says */
	uint32_t icv_bits; /* of AEAD and truncated hashes, else 0 */
};

/* What is not there is 0 or NULL.  Pointers are into the message's bytes. */
struct nlx_xfrm {
	const uint8_t *daddr, *saddr;	      /* 16 bytes each, whatever the family */
	const uint8_t *new_daddr, *new_saddr; /* of MIGRATE_STATE */
	const uint8_t *selector;	      /* NLX_SELECTOR_LEN bytes */
	uint64_t add_time;
	uint32_t family, proto, spi, reqid, mode, state_flags;
	uint32_t mark, mark_mask, if_id;
	uint32_t new_family, new_reqid, new_mark, new_mark_mask; /* of MIGRATE_STATE */
	bool has_new_mark;
	uint32_t dir, index, policy_type;
	uint32_t flush, hard;
	uint32_t oseq_hi, seq_hi; /* of extended sequence numbers */
	struct nlx_xfrm_alg aead, crypt, auth, auth_trunc;
};

/* Reads a message, whose m->data must outlive r. */
void nlx_xfrm_read(const struct nlx_msg *m, struct nlx_xfrm *r);

#endif
