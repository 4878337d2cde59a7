#include "syntax/train/vocabulary.h"

static const uint32_t threshold[RAP_FEATURE_KINDS] = {
	[RAP_FEATURE_WORD] = 2,     [RAP_FEATURE_EXACT] = 4,    [RAP_FEATURE_SHAPE] = 3,    [RAP_FEATURE_SUFFIX_1] = 4,
	[RAP_FEATURE_SUFFIX_2] = 4, [RAP_FEATURE_SUFFIX_3] = 4, [RAP_FEATURE_SUFFIX_4] = 5, [RAP_FEATURE_PREFIX_1] = 4,
	[RAP_FEATURE_PREFIX_2] = 5, [RAP_FEATURE_PREFIX_3] = 6,
};

void vocabulary_make(vocabulary *v, rap_arena *arena) {
	v->size = 1u << 18;
	v->used = 0;
	v->rows = 1;
	v->slots = RAP_NEW_ARRAY(arena, vocabulary_slot, v->size);
}

static vocabulary_slot *slot_of(const vocabulary *v, uint32_t key) {
	uint32_t i = key & (v->size - 1);
	while (v->slots[i].key != 0 && v->slots[i].key != key) i = (i + 1) & (v->size - 1);
	return &v->slots[i];
}

void vocabulary_keys(rap_str s, uint32_t keys[RAP_FEATURE_KINDS]) {
	rap_form form;
	rap_form_read(&form, s);
	rap_feature_keys(&form, keys);
}

void vocabulary_count(vocabulary *v, rap_str s) {
	uint32_t keys[RAP_FEATURE_KINDS];
	vocabulary_keys(s, keys);
	for (uint32_t k = 0; k < RAP_FEATURE_KINDS; k++) {
		if (!keys[k] || v->used > v->size / 4 * 3) continue;
		vocabulary_slot *slot = slot_of(v, keys[k]);
		if (slot->key == 0) slot->key = keys[k], slot->row = k, v->used++; /* row: the kind, until the end */
		slot->count++;
	}
}

void vocabulary_close(vocabulary *v) {
	for (uint32_t i = 0; i < v->size; i++) {
		vocabulary_slot *s = &v->slots[i];
		if (s->key) s->row = s->count >= threshold[s->row] ? v->rows++ : RAP_NONE;
	}
}

uint32_t vocabulary_rows(const vocabulary *v, rap_str s, uint32_t rows[RAP_FEATURE_KINDS]) {
	uint32_t keys[RAP_FEATURE_KINDS];
	vocabulary_keys(s, keys);
	for (uint32_t k = 0; k < RAP_FEATURE_KINDS; k++) {
		const vocabulary_slot *slot = keys[k] ? slot_of(v, keys[k]) : NULL;
		rows[k] = slot && slot->key ? slot->row : RAP_NONE;
	}
	if (rows[RAP_FEATURE_WORD] == RAP_NONE) rows[RAP_FEATURE_WORD] = 0;
	return slot_of(v, keys[RAP_FEATURE_WORD])->count;
}
