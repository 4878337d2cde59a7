/* A hash table from strings to numbers, in an arena. Keys are copied. */
#ifndef RAP_BASE_MAP_H
#define RAP_BASE_MAP_H

#include "base/arena.h"

typedef struct rap_map_slot {
	rap_str key; /* key.s NULL: free */
	uint32_t value;
} rap_map_slot;

typedef struct rap_map {
	rap_map_slot *slots;
	uint32_t size, used; /* size is a power of two */
} rap_map;

/* The value of a key, RAP_NONE if it has none. */
uint32_t rap_map_get(const rap_map *map, rap_str key);

/* Gives the key this value, in place of the one it had. */
void rap_map_put(rap_arena *arena, rap_map *map, rap_str key, uint32_t value);

#endif
