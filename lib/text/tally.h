/* Counts hashes: how often a line or a word stands in the text. */
#ifndef RAP_TEXT_TALLY_H
#define RAP_TEXT_TALLY_H

#include "base/arena.h"

typedef struct rap_tally {
	uint32_t *hashes; /* 0 is free */
	uint8_t *counts;
	uint32_t mask, used;
} rap_tally;

/* Room for `count` different hashes. */
rap_tally rap_tally_make(rap_arena *arena, uint32_t count);
void rap_tally_add(rap_tally *tally, uint32_t hash);
/* At most 255. */
uint32_t rap_tally_count(const rap_tally *tally, uint32_t hash);

enum { RAP_HASH_START = 2166136261u & 0x7FFFFFFF };
/* FNV-1a, one byte on; never 0 in the end (rap_tally takes care of that). */
static inline uint32_t rap_hash_byte(uint32_t hash, unsigned char byte) { return (hash ^ byte) * 16777619u; }

#endif
