#include "syntax/lemma.h"

uint32_t rap_lemma_key(const rap_form *form, uint32_t xpos, uint32_t n, bool whole) {
	enum { KIND = 256, LENGTHS = RAP_LEMMA_SUFFIX_MAX + 2 };
	uint32_t length = whole ? LENGTHS - 1 : n;
	return rap_feature_hash(KIND + xpos * LENGTHS + length, form->lower + form->n - n, n);
}

uint32_t rap_lemma_apply(const rap_lemma_rule *rule, const rap_form *form, char out[RAP_LEMMA_MAX]) {
	uint32_t n = form->n > rule->strip ? form->n - rule->strip : 0;
	memcpy(out, rule->lower ? form->lower : form->exact, n);
	memcpy(out + n, rule->ending, rule->n);
	return n + rule->n;
}

uint32_t rap_lemma_find(const rap_model *model, const rap_form *form, uint32_t xpos, char out[RAP_LEMMA_MAX]) {
	uint32_t rule = rap_keys_find(&model->lemmas, rap_lemma_key(form, xpos, form->n, true));
	uint32_t n = form->n < RAP_LEMMA_SUFFIX_MAX ? form->n : RAP_LEMMA_SUFFIX_MAX;
	for (; rule == RAP_NONE; n--) {
		rule = rap_keys_find(&model->lemmas, rap_lemma_key(form, xpos, n, false));
		if (n == 0) break;
	}
	if (rule != RAP_NONE) return rap_lemma_apply(&model->rules[rule], form, out);
	memcpy(out, form->lower, form->n);
	return form->n;
}
