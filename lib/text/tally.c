#include "text/tally.h"

rap_tally rap_tally_make(rap_arena *arena, uint32_t count) {
	uint32_t cap = 16;
	while (cap < count + count / 2 && cap < (1u << 30)) cap *= 2;
	rap_tally tally = {.mask = cap - 1};
	tally.hashes = RAP_NEW_ARRAY(arena, uint32_t, cap);
	tally.counts = RAP_NEW_ARRAY(arena, uint8_t, cap);
	return tally;
}

static uint32_t slot_of(const rap_tally *tally, uint32_t hash) {
	uint32_t i = (hash * 2654435761u) & tally->mask;
	while (tally->hashes[i] && tally->hashes[i] != hash) i = (i + 1) & tally->mask;
	return i;
}

void rap_tally_add(rap_tally *tally, uint32_t hash) {
	hash += hash == 0;
	uint32_t i = slot_of(tally, hash);
	if (tally->hashes[i] == 0) {
		if (tally->used + 1 >= tally->mask) return;
		tally->hashes[i] = hash;
		tally->used++;
	}
	if (tally->counts[i] < 255) tally->counts[i]++;
}

uint32_t rap_tally_count(const rap_tally *tally, uint32_t hash) {
	hash += hash == 0;
	return tally->counts[slot_of(tally, hash)];
}
