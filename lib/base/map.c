#include "base/map.h"

enum { FIRST_SIZE = 32 };

/* FNV-1a, 32 bits (Fowler, Noll, Vo; parameters from draft-eastlake-fnv). */
static uint32_t hash(rap_str key) {
	uint32_t h = 2166136261u;
	for (uint32_t k = 0; k < key.n; k++) h = (h ^ (uint8_t)key.s[k]) * 16777619u;
	return h;
}

static rap_map_slot *slot_of(const rap_map *map, rap_str key) {
	uint32_t at = hash(key) & (map->size - 1);
	while (map->slots[at].key.s != NULL && !rap_str_equal(map->slots[at].key, key)) at = (at + 1) & (map->size - 1);
	return &map->slots[at];
}

uint32_t rap_map_get(const rap_map *map, rap_str key) {
	if (map->size == 0) return RAP_NONE;
	const rap_map_slot *slot = slot_of(map, key);
	return slot->key.s == NULL ? RAP_NONE : slot->value;
}

static void grow(rap_arena *arena, rap_map *map) {
	rap_map larger = {.size = map->size == 0 ? FIRST_SIZE : map->size * 2, .used = map->used};
	larger.slots = RAP_NEW_ARRAY(arena, rap_map_slot, larger.size);
	for (uint32_t k = 0; k < map->size; k++)
		if (map->slots[k].key.s != NULL) *slot_of(&larger, map->slots[k].key) = map->slots[k];
	*map = larger;
}

void rap_map_put(rap_arena *arena, rap_map *map, rap_str key, uint32_t value) {
	if (map->used * 2 >= map->size) grow(arena, map);
	rap_map_slot *slot = slot_of(map, key);
	if (slot->key.s == NULL) {
		slot->key = rap_arena_copy(arena, key.s, key.n);
		map->used++;
	}
	slot->value = value;
}
