/* How often each key went with each value. */
#ifndef RAP_SYNTAX_TALLY_H
#define RAP_SYNTAX_TALLY_H

#include "base/arena.h"
#include "base/vec.h"

typedef struct tally { uint32_t key, value, count, next; } tally; /* next: of the same key, RAP_NONE at the end */

typedef struct tallies {
	rap_arena *arena;
	uint32_t *first; /* by tallies_slot: index into all, RAP_NONE: free */
	uint32_t size;
	RAP_VEC(tally) all;
} tallies;

void tallies_make(tallies *t, rap_arena *arena);
void tallies_add(tallies *t, uint32_t key, uint32_t value);
bool tallies_have(const tallies *t, uint32_t key);

/* The commonest value of a key; ties go to the lower number, that is, to what was met first. RAP_NONE: no such key. */
tally tallies_best(const tallies *t, uint32_t key);

/* Where a key has its place among `size`. */
uint32_t tallies_slot(const tallies *t, uint32_t key);

/* What a learnt table says of a key. */
typedef struct key_value { uint32_t key, value; } key_value;
typedef RAP_VEC(key_value) key_values;

#endif
