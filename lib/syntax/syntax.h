/* Sentences in; word classes, lemmas and dependency trees out, as Universal Dependencies define them. */
#ifndef RAP_SYNTAX_SYNTAX_H
#define RAP_SYNTAX_SYNTAX_H

#include "base/arena.h"
#include "syntax/model.h"
#include "text/text.h"

typedef struct rap_syntax_word {
	rap_str lemma;
	uint32_t head; /* a token of the same sentence; RAP_NONE: the root */
	uint8_t upos, xpos, relation;
	uint8_t name;  /* index of model->name_tag: 0 no name, odd the first word of one, even (2 is 1's) another of it */
	uint8_t feats; /* index of model->feats_name */
} rap_syntax_word;

typedef struct rap_syntax {
	rap_syntax_word *words; /* one a token of the text */
	const rap_model *model;
} rap_syntax;

static inline rap_upos rap_syntax_upos(const rap_syntax *syntax, uint32_t token) {
	return (rap_upos)syntax->model->upos.tag[syntax->words[token].upos];
}

static inline rap_xpos rap_syntax_xpos(const rap_syntax *syntax, uint32_t token) {
	return (rap_xpos)syntax->model->xpos.tag[syntax->words[token].xpos];
}

static inline rap_relation rap_syntax_relation(const rap_syntax *syntax, uint32_t token) {
	return (rap_relation)syntax->model->relation.tag[syntax->words[token].relation];
}

/* The model compiled in, loaded into `arena`. Immutable from then on, for any number of threads. NULL and *error if
 * the library was built with a damaged one. */
const rap_model *rap_syntax_model(rap_arena *arena, const char **error);

/* Analyses the sentences that are `wanted` (one for each; NULL: all). In others every word is a root of nothing. */
rap_syntax *rap_syntax_read(rap_arena *arena, const rap_model *model, const rap_text *text, const bool *wanted);

/* The same for words given otherwise than by a text: sentences are ranges of forms, heads indices of forms. */
void rap_syntax_run(rap_arena *arena, const rap_model *model, const rap_str *forms, const rap_range *sentences,
					uint32_t count, rap_syntax_word *out);

#endif
