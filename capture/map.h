/* SPDX-License-Identifier: GPL-2.0-or-later */
/* map.h: pointers by 64-bit keys. */
#ifndef NLTAP_MAP_H
#define NLTAP_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* All zero: an empty map.  Values are never NULL. */
struct nltap_map {
	struct nltap_map_entry {
		uint64_t key;
		void *value;
	} * entries;
	size_t size, n; /* size: a power of two, or 0 */
};

/* The value, or NULL. */
void *nltap_map_get(const struct nltap_map *map, uint64_t key);

/* Sets a value; the one it replaces is returned for the caller to free.  When out of
 * memory the value itself is returned. */
void *nltap_map_put(struct nltap_map *map, uint64_t key, void *value);

/* Empties the map, each value by drop (may be NULL). */
void nltap_map_clear(struct nltap_map *map, void (*drop)(void *value));

#endif
