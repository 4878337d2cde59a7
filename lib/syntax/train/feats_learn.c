#include "syntax/train/feats_learn.h"

typedef struct learner {
	rap_arena *arena;
	feats_table *table;
	const ud_bank *bank;
	const ud_inventory *inventory;
	rap_model *names;
	rap_form *forms;
	rap_feats_word *words;
	uint32_t *said; /* what the keys kept so far say of a word: of inventory->feats */
	uint32_t *value; /* inventory->feats -> table->values, or RAP_NONE */
} learner;

static void take_names(rap_names *out, const ud_names *in, uint8_t (*find)(rap_str)) {
	out->n = in->list.n;
	for (uint32_t i = 0; i < in->list.n && i < RAP_NAME_MAX; i++) out->name[i] = in->list.at[i];
	rap_names_mark(out, find);
}

static void take_words(learner *l) {
	l->forms = RAP_NEW_ARRAY(l->arena, rap_form, l->bank->words.n);
	l->words = RAP_NEW_ARRAY(l->arena, rap_feats_word, l->bank->words.n);
	l->said = RAP_NEW_ARRAY(l->arena, uint32_t, l->bank->words.n);
	for (uint32_t i = 0; i < l->bank->words.n; i++) {
		const ud_word *w = &l->bank->words.at[i];
		rap_form_read(&l->forms[i], w->form);
		l->words[i] = (rap_feats_word){.word = w->form, w->head, (uint8_t)w->upos, (uint8_t)w->xpos, (uint8_t)w->relation};
		l->said[i] = RAP_NONE;
	}
	for (uint32_t i = 0; i < l->bank->sentences.n; i++) {
		rap_range r = l->bank->sentences.at[i];
		rap_feats_mark(l->names, l->words + r.start, r.end - r.start);
	}
}

/* The keys of one kind of all words; 0: none. */
static uint32_t *keys_of(const learner *l, rap_feats_key kind) {
	uint32_t *keys = RAP_NEW_ARRAY(l->arena, uint32_t, l->bank->words.n);
	for (uint32_t i = 0; i < l->bank->sentences.n; i++) {
		rap_range r = l->bank->sentences.at[i];
		for (uint32_t k = r.start; k < r.end; k++)
			keys[k] = rap_feats_key_of(l->names, l->words + r.start, k - r.start, &l->forms[k], kind);
	}
	return keys;
}

static uint32_t value_of(learner *l, uint32_t feats) {
	if (l->value[feats] == RAP_NONE) {
		l->value[feats] = l->table->values.n;
		*rap_vec_push(l->arena, &l->table->values) = l->inventory->feats.list.at[feats];
	}
	return l->value[feats];
}

/* Keeps a key if two more words come right by it than do now; of classes alone each. */
static void learn_kind(learner *l, rap_feats_key kind) {
	tallies here;
	uint32_t *keys = keys_of(l, kind), n = l->bank->words.n;
	tallies_make(&here, l->arena);
	for (uint32_t i = 0; i < n; i++)
		if (keys[i]) tallies_add(&here, keys[i], l->bank->words.at[i].feats);
	int32_t *gain = RAP_NEW_ARRAY(l->arena, int32_t, here.size);
	for (uint32_t i = 0; i < n; i++) {
		if (!keys[i]) continue;
		uint32_t right = l->bank->words.at[i].feats;
		gain[tallies_slot(&here, keys[i])] += (tallies_best(&here, keys[i]).value == right) - (l->said[i] == right);
	}
	for (uint32_t i = 0; i < n; i++) {
		if (!keys[i]) continue;
		int32_t *g = &gain[tallies_slot(&here, keys[i])];
		uint32_t best = tallies_best(&here, keys[i]).value;
		if (*g == INT32_MAX) l->said[i] = best;
		if (*g == INT32_MAX || *g < (kind == RAP_FEATS_CLASS ? 1 : 2)) continue;
		*rap_vec_push(l->arena, &l->table->entries) = (key_value){keys[i], value_of(l, best)};
		l->table->kinds[l->words[i].upos * l->names->xpos.n + l->words[i].xpos] |= (uint16_t)(1u << kind);
		l->said[i] = best;
		*g = INT32_MAX; /* kept */
	}
}

void feats_learn(feats_table *table, rap_arena *arena, const ud_bank *bank, const ud_inventory *inventory) {
	learner l = {.arena = arena, .table = table, .bank = bank, .inventory = inventory};
	l.names = RAP_NEW(arena, rap_model);
	take_names(&l.names->upos, &inventory->upos, rap_upos_find);
	take_names(&l.names->xpos, &inventory->xpos, rap_xpos_find);
	take_names(&l.names->relation, &inventory->relation, rap_relation_find);
	l.value = RAP_NEW_ARRAY(arena, uint32_t, inventory->feats.list.n);
	for (uint32_t i = 0; i < inventory->feats.list.n; i++) l.value[i] = RAP_NONE;
	table->classes = l.names->upos.n * l.names->xpos.n;
	table->kinds = RAP_NEW_ARRAY(arena, uint16_t, table->classes);
	take_words(&l);
	value_of(&l, rap_map_get(&inventory->feats.index, RAP_STR("_"))); /* what unknown classes have */
	for (uint32_t kind = 0; kind < RAP_FEATS_KEYS; kind++) learn_kind(&l, (rap_feats_key)kind);
}
