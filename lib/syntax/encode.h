/* The network in integers: words in; classes, heads and relations out. */
#ifndef RAP_SYNTAX_ENCODE_H
#define RAP_SYNTAX_ENCODE_H

#include "syntax/forms.h"
#include "syntax/model.h"

/* Room for groups of at most `words` words, sentences of at most `longest` (not over RAP_SENTENCE_MAX), and what is kept
 * of forms; made once for a document. */
typedef struct rap_encoder rap_encoder;
rap_encoder *rap_encoder_make(rap_arena *arena, const rap_model *model, const rap_forms *forms, uint32_t longest,
							  uint32_t words);

/* What it finds for a word. */
typedef struct rap_choice {
	uint8_t upos, xpos, relation, name;
	uint32_t head; /* 0 the root, else 1 + the index in the sentence */
} rap_choice;

/* A sentence. */
typedef struct rap_lane {
	const uint32_t *forms; /* the words' indices in the encoder's forms */
	rap_choice *out;
	uint32_t n;
} rap_lane;

/* A group: up to RAP_LANES sentences, the longest first, side by side, since that is faster; no sentence changes
 * another. */
void rap_encoder_run(rap_encoder *e, const rap_lane *lanes, uint32_t count);

/* To be called when the forms were forgotten. */
void rap_encoder_forget(rap_encoder *e);

#endif
