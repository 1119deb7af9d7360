/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ring.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

struct nltap_ring {
	char *stem;	 /* path without its extension */
	char *extension; /* with its dot, or "" */
	uint32_t keep, count;
	uint32_t slots; /* of names: keep, or 1 */
	char **names;	/* the last so many */
};

struct nltap_ring *nltap_ring_new(const char *path, uint32_t keep)
{
	struct nltap_ring *ring = calloc(1, sizeof(*ring));
	const char *base = strrchr(path, '/'), *dot = strrchr(base ? base : path, '.');

	if (!ring)
		return NULL;
	if (!dot || dot == path || dot == base + 1)
		dot = path + strlen(path);
	ring->keep = keep;
	ring->slots = keep ? keep : 1;
	ring->stem = strndup(path, (size_t)(dot - path));
	ring->extension = strdup(dot);
	ring->names = calloc(ring->slots, sizeof(*ring->names));
	if (ring->stem && ring->extension && ring->names)
		return ring;
	nltap_ring_free(ring);
	return NULL;
}

void nltap_ring_free(struct nltap_ring *ring)
{
	for (uint32_t i = 0; ring->names && i < ring->slots; i++)
		free(ring->names[i]);
	free(ring->names);
	free(ring->stem);
	free(ring->extension);
	free(ring);
}

const char *nltap_ring_next(struct nltap_ring *ring)
{
	char **slot = &ring->names[ring->count++ % ring->slots];
	time_t now = time(NULL);
	char stamp[32] = "";
	struct tm tm;
	char *name;

	if (localtime_r(&now, &tm))
		strftime(stamp, sizeof(stamp), "%Y%m%d%H%M%S", &tm);
	if (asprintf(&name, "%s_%05u_%s%s", ring->stem, ring->count, stamp, ring->extension) < 0)
		return NULL;
	if (*slot && ring->keep)
		unlink(*slot);
	free(*slot);
	*slot = name;
	return name;
}

uint32_t nltap_ring_count(const struct nltap_ring *ring)
{
	return ring->count;
}
