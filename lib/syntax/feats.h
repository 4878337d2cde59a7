/* Features (Number=Plur|Tense=Past) of a word, foretold from its classes, its endings and form, and its place in the
 * tree: relation, subject, and what marks hang from it. Each of these is a key; the last key that the model knows says
 * what the features are. The trainer and the library must make the same keys, so both ask here. */
#ifndef RAP_SYNTAX_FEATS_H
#define RAP_SYNTAX_FEATS_H

#include "syntax/feature.h"
#include "syntax/model.h"

enum { RAP_FEATS_SUFFIX_MAX = 6 };

/* From the general to the particular. A clause is a verb's subject and helping words. */
typedef enum rap_feats_key {
	RAP_FEATS_CLASS,
	RAP_FEATS_SUFFIX_1,
	RAP_FEATS_FORM = RAP_FEATS_SUFFIX_1 + RAP_FEATS_SUFFIX_MAX,
	RAP_FEATS_RELATION,
	RAP_FEATS_CLAUSE,
	RAP_FEATS_RELATION_CLAUSE,
	RAP_FEATS_RELATION_FORM,
	RAP_FEATS_CLAUSE_FORM,
	RAP_FEATS_ALL,
	RAP_FEATS_KEYS
} rap_feats_key;

/* A word of a sentence, as its keys see it. */
typedef struct rap_feats_word {
	rap_str word;
	uint32_t head; /* 0 the root, else 1 + the index in the sentence */
	uint8_t upos, xpos, relation;
	uint8_t marks;    /* rap_feats_mark: what hangs from it */
	uint32_t subject; /* rap_feats_mark: 1 + its index, 0 none */
} rap_feats_word;

/* Fills in marks and subjects of a sentence. Of the model only the names are asked. */
void rap_feats_mark(const rap_model *names, rap_feats_word *words, uint32_t n);

/* The key of one kind for word i, whose form is given, after rap_feats_mark; 0 where the form is too short for it. */
uint32_t rap_feats_key_of(const rap_model *names, const rap_feats_word *words, uint32_t i, const rap_form *form,
						  rap_feats_key kind);

/* A number for all that a word's features depend on but its form; 0 for a verb's, which depend on other words too. */
uint32_t rap_feats_case(const rap_model *names, const rap_feats_word *word);

/* The index of word i's features. */
uint8_t rap_feats_find(const rap_model *model, const rap_feats_word *words, uint32_t i);

#endif
