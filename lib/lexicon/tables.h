/* The compiled tables: written by compile.c, read by lexicon.c, known to nobody else. */
#ifndef RAP_LEXICON_TABLES_H
#define RAP_LEXICON_TABLES_H

#include "lexicon/lexicon.h"

/* A slot of the word table holds a word's number below and the top of its hash above, so that an unknown word
 * is refused without a look at any key. 0 is an empty slot. */
enum { RAP_WORD_BITS = 20 };
#define RAP_WORD_MASK ((UINT32_C(1) << RAP_WORD_BITS) - 1)

typedef struct rap_word_row {
	uint32_t text, n; /* its key */
	uint32_t node;    /* where phrases that begin with it go on; RAP_NONE when none begins so */
} rap_word_row;

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
	const uint32_t *word_slots;
	const rap_word_row *words; /* by number; row 0 is no word */
	const rap_edge_row *edges;
	const uint32_t *first_entry; /* node -> its first entry; one more element than nodes */
	const rap_lex_entry *entries;
	const uint8_t *capital; /* one for each entry: rap_lexicon_capital, UINT8_MAX for RAP_NONE */
	const uint32_t *value_slots; /* number + 1, or 0 */
	const rap_value_row *values;
	const uint8_t *text; /* every key, value and label, each with its NUL */
	uint32_t word_slot_count, edge_count, value_slot_count; /* sizes of the hash tables, powers of two */
	uint32_t word_count, node_count, entry_count, value_count, text_size;
	uint32_t branching; /* nodes below this number have children, the others have none */
};

extern const struct rap_lexicon rap_lexicon_tables;

/* Byte by byte, so that tables made on one machine serve on another. FNV-1a with a last stirring, since its
 * high bits (the tag of a word slot) hardly move for short keys. */
static inline uint32_t rap_lexicon_hash(const char *s, uint32_t n, uint32_t seed) {
	uint32_t hash = UINT32_C(2166136261) ^ seed;
	for (uint32_t i = 0; i < n; i++) hash = (hash ^ (uint8_t)s[i]) * UINT32_C(16777619);
	hash ^= hash >> 15;
	return hash * UINT32_C(0x2c1b3c6d);
}

static inline uint32_t rap_lexicon_edge_hash(uint32_t node, uint32_t word) {
	uint32_t hash = node * UINT32_C(0x9e3779b1) ^ word * UINT32_C(0x85ebca6b);
	return hash ^ hash >> 15;
}

#endif
