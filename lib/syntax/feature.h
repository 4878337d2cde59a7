/* What the analysis sees of a word: hashes of its form, its ends and its shape. The trainer and the library must see
 * the same, so both ask here. */
#ifndef RAP_SYNTAX_FEATURE_H
#define RAP_SYNTAX_FEATURE_H

#include "base/str.h"

/* Longer forms are cut: no word that means anything is longer. */
enum { RAP_FORM_MAX = 64 };

typedef enum rap_feature_kind {
	RAP_FEATURE_WORD,  /* lower case */
	RAP_FEATURE_EXACT, /* as written; only if it has capitals */
	RAP_FEATURE_SHAPE,
	RAP_FEATURE_SUFFIX_1,
	RAP_FEATURE_SUFFIX_2,
	RAP_FEATURE_SUFFIX_3,
	RAP_FEATURE_SUFFIX_4,
	RAP_FEATURE_PREFIX_1,
	RAP_FEATURE_PREFIX_2,
	RAP_FEATURE_PREFIX_3,
	RAP_FEATURE_KINDS
} rap_feature_kind;

/* A form as the features see it: typographic quotes and dashes as ASCII, at most RAP_FORM_MAX bytes. */
typedef struct rap_form {
	char exact[RAP_FORM_MAX];
	char lower[RAP_FORM_MAX];
	uint32_t n;
} rap_form;

void rap_form_read(rap_form *form, rap_str s);

/* The key of every kind; 0 where the form has no such feature. */
void rap_feature_keys(const rap_form *form, uint32_t keys[RAP_FEATURE_KINDS]);

/* The key of a string under a number that says what it is; never 0. */
uint32_t rap_feature_hash(uint32_t kind, const char *s, uint32_t n);

#endif
