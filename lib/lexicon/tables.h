/* The compiled tables: written by compile.c, read by lexicon.c, known to nobody else. */
#ifndef RAP_LEXICON_TABLES_H
#define RAP_LEXICON_TABLES_H

#include "lexicon/lexicon.h"

_Static_assert(RAP_LEX_CLASS_COUNT <= 32, "a class has a bit of its own");

/* A slot of the word table has what most look-ups need in one line of the cache: the first eight bytes of a key, and
 * its length above the number of its word. All 0 is an empty slot. */
typedef struct rap_word_slot {
	uint32_t head[2];
	uint32_t word;
} rap_word_slot;

enum { RAP_WORD_BITS = 20, RAP_WORD_MASK = (1 << RAP_WORD_BITS) - 1 };

/* A word's key. Words that begin phrases are numbered first, and their nodes have the same numbers. */
typedef struct rap_word_row {
	uint32_t text, n;
} rap_word_row;

/* Most words that follow a phrase do not go on with it: the bits of rap_lexicon_word_bit() of those that do say so
 * without a look at the edges. The entries of a node end where those of the next begin. */
typedef struct rap_node_row {
	uint32_t first_entry;
	uint32_t followers;
	uint32_t classes; /* bits of the classes of its phrase and of those that go on from it */
} rap_node_row;

/* A step of the trie beyond the first word. `child` 0 is an empty slot: the root is nobody's child. */
typedef struct rap_edge_row {
	uint32_t node, word, child;
} rap_edge_row;

typedef struct rap_value_row {
	uint32_t text, text_n;
	uint32_t label, label_n;
	int32_t number;
	uint32_t cls;
} rap_value_row;

struct rap_lexicon {
	const rap_word_slot *word_slots;
	const rap_word_row *words; /* by number; row 0 is no word */
	const rap_edge_row *edges;
	const rap_node_row *nodes; /* one more row than nodes */
	const rap_lex_entry *entries;
	const uint8_t *capital; /* one for each entry: rap_lexicon_capital, UINT8_MAX for RAP_NONE */
	const uint32_t *value_slots; /* number + 1, or 0 */
	const rap_value_row *values;
	const uint8_t *text; /* every key, value and label, each with its NUL */
	uint32_t word_slot_count, edge_count, value_slot_count; /* sizes of the hash tables, powers of two */
	uint32_t word_count, node_count, entry_count, value_count, text_size;
	uint32_t beginner_count; /* words up to this number begin phrases */
};

extern const struct rap_lexicon rap_lexicon_tables;

/* Both hashes are the same on every machine. FNV-1a with a last stirring, since its high bits hardly move for short
 * texts: */
static inline uint32_t rap_lexicon_hash(const char *s, uint32_t n, uint32_t seed) {
	uint32_t hash = UINT32_C(2166136261) ^ seed;
	for (uint32_t i = 0; i < n; i++) hash = (hash ^ (uint8_t)s[i]) * UINT32_C(16777619);
	hash ^= hash >> 15;
	return hash * UINT32_C(0x2c1b3c6d);
}

/* The first `n`, at most eight, of eight bytes as a number. */
static inline uint64_t rap_lexicon_eight(const char *s, uint32_t n) {
	const uint8_t *b = (const uint8_t *)s;
	uint64_t low = b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
	uint64_t high = b[4] | (uint32_t)b[5] << 8 | (uint32_t)b[6] << 16 | (uint32_t)b[7] << 24;
	uint64_t eight = low | high << 32;
	return n < 8 ? eight & ((UINT64_C(1) << (8 * n)) - 1) : eight;
}

/* Of a key in a buffer of RAP_LEXICON_KEY_MAX bytes. */
static inline uint32_t rap_lexicon_word_hash(const char *key, uint32_t n) {
	uint64_t hash = n;
	for (uint32_t i = 0; i < n; i += 8) {
		hash = (hash ^ rap_lexicon_eight(key + i, n - i)) * UINT64_C(0x9e3779b97f4a7c15);
		hash ^= hash >> 32;
	}
	return (uint32_t)hash;
}

static inline uint32_t rap_lexicon_edge_hash(uint32_t node, uint32_t word) {
	uint32_t hash = node * UINT32_C(0x9e3779b1) ^ word * UINT32_C(0x85ebca6b);
	return hash ^ hash >> 15;
}

static inline uint32_t rap_lexicon_word_bit(uint32_t word) { return UINT32_C(1) << (word & 31); }

#endif
