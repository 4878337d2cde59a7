#include "syntax/train/tally.h"

#include <string.h>

void tallies_make(tallies *t, rap_arena *arena) {
	*t = (tallies){.arena = arena, .size = 1u << 19};
	t->first = RAP_NEW_ARRAY(arena, uint32_t, t->size);
	memset(t->first, 0xFF, t->size * sizeof *t->first);
}

uint32_t tallies_slot(const tallies *t, uint32_t key) {
	uint32_t i = key & (t->size - 1);
	while (t->first[i] != RAP_NONE && t->all.at[t->first[i]].key != key) i = (i + 1) & (t->size - 1);
	return i;
}

bool tallies_have(const tallies *t, uint32_t key) { return t->first[tallies_slot(t, key)] != RAP_NONE; }

void tallies_add(tallies *t, uint32_t key, uint32_t value) {
	uint32_t slot = tallies_slot(t, key), at = t->first[slot];
	while (at != RAP_NONE && t->all.at[at].value != value) at = t->all.at[at].next;
	if (at != RAP_NONE) {
		t->all.at[at].count++;
		return;
	}
	*rap_vec_push(t->arena, &t->all) = (tally){key, value, 1, t->first[slot]};
	t->first[slot] = t->all.n - 1;
}

tally tallies_best(const tallies *t, uint32_t key) {
	tally best = {0, RAP_NONE, 0, RAP_NONE};
	for (uint32_t at = t->first[tallies_slot(t, key)]; at != RAP_NONE; at = t->all.at[at].next) {
		const tally *here = &t->all.at[at];
		if (here->count > best.count || (here->count == best.count && here->value < best.value)) best = *here;
	}
	return best;
}
