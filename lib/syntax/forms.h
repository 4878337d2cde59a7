/* Words come back: what is found out about a form once is kept for the next time, until there are too many. */
#ifndef RAP_SYNTAX_FORMS_H
#define RAP_SYNTAX_FORMS_H

#include "base/arena.h"

typedef struct rap_known {
	rap_str word;
	rap_str lemma;       /* the last that was asked for; `s` NULL: none */
	uint32_t hash, xpos; /* xpos: what it is the lemma under */
	uint32_t feats_case; /* under which the features are `feats`; 0: not known */
	uint8_t feats;
} rap_known;

typedef struct rap_forms {
	rap_known *at;
	uint32_t *slots; /* hash table: 1 + an index, or 0 */
	uint32_t n, most, size;
} rap_forms;

/* Room for `most` forms, at least 1. */
void rap_forms_make(rap_forms *forms, rap_arena *arena, uint32_t most);

/* The index of a word, of a new one the next. There must be room. */
uint32_t rap_forms_index(rap_forms *forms, rap_str word);

void rap_forms_forget(rap_forms *forms);

#endif
