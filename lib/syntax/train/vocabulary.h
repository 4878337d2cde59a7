/* Which features get a row of the network: those that training text shows often enough. */
#ifndef RAP_SYNTAX_VOCABULARY_H
#define RAP_SYNTAX_VOCABULARY_H

#include "syntax/feature.h"
#include "syntax/train/conllu.h"

typedef struct vocabulary_slot { uint32_t key, count, row; } vocabulary_slot;

typedef struct vocabulary {
	vocabulary_slot *slots; /* key 0: free */
	uint32_t size, used, rows;
} vocabulary;

/* The keys of a form's features. */
void vocabulary_keys(rap_str form, uint32_t keys[RAP_FEATURE_KINDS]);

void vocabulary_make(vocabulary *v, rap_arena *arena);
void vocabulary_count(vocabulary *v, rap_str form);
/* Gives rows, from 1, to the features counted often enough; row 0 is the unknown word's. */
void vocabulary_close(vocabulary *v);
/* Rows of a form's features: RAP_NONE where there is none, 0 for an unknown word. Returns how often the word was
 * counted. */
uint32_t vocabulary_rows(const vocabulary *v, rap_str form, uint32_t rows[RAP_FEATURE_KINDS]);

#endif
