/* Lemmas: the rule of the whole form, or of its longest known ending, under its word class. */
#ifndef RAP_SYNTAX_LEMMA_H
#define RAP_SYNTAX_LEMMA_H

#include "syntax/feature.h"
#include "syntax/model.h"

enum { RAP_LEMMA_SUFFIX_MAX = 6, RAP_LEMMA_MAX = RAP_FORM_MAX + 16 };

/* The key of the last n bytes of a form, or with `whole` of all. */
uint32_t rap_lemma_key(const rap_form *form, uint32_t xpos, uint32_t n, bool whole);

/* Does what a rule says; returns the length. */
uint32_t rap_lemma_apply(const rap_lemma_rule *rule, const rap_form *form, char out[RAP_LEMMA_MAX]);

/* The lemma of a form; returns its length. */
uint32_t rap_lemma_find(const rap_model *model, const rap_form *form, uint32_t xpos, char out[RAP_LEMMA_MAX]);

#endif
