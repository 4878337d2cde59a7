/* Learns lemma rules: for every class and ending the commonest way from form to lemma, kept only where it differs from
 * what the shorter ending says. */
#ifndef RAP_SYNTAX_LEMMAS_H
#define RAP_SYNTAX_LEMMAS_H

#include "syntax/lemma.h"
#include "syntax/train/conllu.h"
#include "syntax/train/tally.h"

typedef struct lemma_table {
	RAP_VEC(rap_lemma_rule) rules;
	key_values entries;
} lemma_table;

void lemmas_learn(lemma_table *table, rap_arena *arena, const ud_bank *bank);

#endif
