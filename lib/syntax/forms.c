#include "syntax/forms.h"

#include "syntax/feature.h"

void rap_forms_make(rap_forms *forms, rap_arena *arena, uint32_t most) {
	*forms = (rap_forms){.most = most, .size = 16};
	while (forms->size < 2 * most) forms->size *= 2;
	forms->at = RAP_NEW_SCRATCH(arena, rap_known, most);
	forms->slots = RAP_NEW_ARRAY(arena, uint32_t, forms->size);
}

uint32_t rap_forms_index(rap_forms *forms, rap_str word) {
	uint32_t hash = rap_feature_hash(0, word.s, word.n), i = hash & (forms->size - 1);
	for (; forms->slots[i] != 0; i = (i + 1) & (forms->size - 1)) {
		const rap_known *there = &forms->at[forms->slots[i] - 1];
		if (there->hash == hash && rap_str_equal(there->word, word)) return forms->slots[i] - 1;
	}
	forms->at[forms->n] = (rap_known){.word = word, .hash = hash};
	forms->slots[i] = ++forms->n;
	return forms->n - 1;
}

void rap_forms_forget(rap_forms *forms) {
	forms->n = 0;
	memset(forms->slots, 0, forms->size * sizeof *forms->slots);
}
