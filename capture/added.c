/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "added.h"

#include <stdlib.h>
#include <string.h>

enum { MAX_BYTES = 32 * 1024 * 1024, MAX_TOLD = 4096 };

struct kept {
	struct kept *next;
	struct nltap_frame frame;
	uint8_t data[];
};

/* A queue: context that was asked for, or processes that were told. */
struct queue {
	struct kept *first, **last;
	unsigned n;
};

struct nltap_added {
	struct queue context, told;
	size_t bytes;
};

struct nltap_added *nltap_added_new(void)
{
	struct nltap_added *a = calloc(1, sizeof(*a));

	if (!a)
		return NULL;
	a->context.last = &a->context.first;
	a->told.last = &a->told.first;
	return a;
}

static void drop_first(struct nltap_added *a, struct queue *q)
{
	struct kept *gone = q->first;

	q->first = gone->next;
	if (!q->first)
		q->last = &q->first;
	q->n--;
	a->bytes -= gone->frame.len;
	free(gone);
}

void nltap_added_free(struct nltap_added *a)
{
	while (a->context.first)
		drop_first(a, &a->context);
	while (a->told.first)
		drop_first(a, &a->told);
	free(a);
}

void nltap_added_keep(struct nltap_added *a, const struct nltap_frame *frame)
{
	struct nltap_cooked c;
	bool told = nltap_cooked_read(&c, frame->data, frame->len) && c.protocol == 2;
	struct queue *q = told ? &a->told : &a->context;
	struct kept *k;

	if (told && q->n == MAX_TOLD)
		drop_first(a, q);
	if (a->bytes + frame->len > MAX_BYTES)
		return;
	k = malloc(sizeof(*k) + frame->len);
	if (!k)
		return;
	memcpy(k->data, frame->data, frame->len);
	k->frame = *frame;
	k->frame.data = k->data;
	k->frame.comment = NULL;
	k->next = NULL;
	*q->last = k;
	q->last = &k->next;
	q->n++;
	a->bytes += frame->len;
}

bool nltap_added_each(struct nltap_added *a,
		      bool (*fn)(void *user, const struct nltap_frame *frame), void *user)
{
	struct kept *k;

	for (k = a->context.first; k; k = k->next)
		if (!fn(user, &k->frame))
			return false;
	for (k = a->told.first; k; k = k->next)
		if (!fn(user, &k->frame))
			return false;
	return true;
}

uint8_t *nltap_added_mark(const struct nltap_frame *frame)
{
	uint8_t *bytes = frame->len < COOKED_LEN ? NULL : malloc(frame->len);

	if (!bytes)
		return NULL;
	memcpy(bytes, frame->data, frame->len);
	nltap_cooked_tell(bytes);
	return bytes;
}
