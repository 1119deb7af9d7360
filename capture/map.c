/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "map.h"

#include <stdlib.h>

enum { FIRST_SIZE = 64 };

/* The entry of a key, or the free one where it belongs.  There is always one. */
static struct nltap_map_entry *find(struct nltap_map_entry *entries, size_t size, uint64_t key)
{
	size_t i = (size_t)((key * 0x9e3779b97f4a7c15u) >> 32) & (size - 1);

	while (entries[i].value && entries[i].key != key)
		i = (i + 1) & (size - 1);
	return &entries[i];
}

void *nltap_map_get(const struct nltap_map *map, uint64_t key)
{
	return map->size ? find(map->entries, map->size, key)->value : NULL;
}

static bool grow(struct nltap_map *map)
{
	size_t size = map->size ? 2 * map->size : FIRST_SIZE;
	struct nltap_map_entry *entries = calloc(size, sizeof(*entries));

	if (!entries)
		return false;
	for (size_t i = 0; i < map->size; i++)
		if (map->entries[i].value)
			*find(entries, size, map->entries[i].key) = map->entries[i];
	free(map->entries);
	map->entries = entries;
	map->size = size;
	return true;
}

void *nltap_map_put(struct nltap_map *map, uint64_t key, void *value)
{
	struct nltap_map_entry *e;
	void *old;

	if (4 * (map->n + 1) > 3 * map->size && !grow(map))
		return value;
	e = find(map->entries, map->size, key);
	old = e->value;
	e->key = key;
	e->value = value;
	map->n += !old;
	return old;
}

void nltap_map_clear(struct nltap_map *map, void (*drop)(void *value))
{
	for (size_t i = 0; drop && i < map->size; i++)
		if (map->entries[i].value)
			drop(map->entries[i].value);
	free(map->entries);
	*map = (struct nltap_map) { .entries = NULL };
}
