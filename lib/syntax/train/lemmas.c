#include "syntax/train/lemmas.h"

static uint32_t common(const char *a, rap_str b, uint32_t n) {
	uint32_t i = 0;
	while (i < n && i < b.n && a[i] == b.s[i]) i++;
	return i;
}

static bool make_rule(const rap_form *form, rap_str lemma, rap_lemma_rule *rule) {
	uint32_t low = common(form->lower, lemma, form->n), exact = common(form->exact, lemma, form->n);
	uint32_t kept = low >= exact ? low : exact;
	*rule = (rap_lemma_rule){.strip = (uint8_t)(form->n - kept), .lower = low >= exact};
	if (lemma.n - kept > sizeof rule->ending) return false;
	rule->n = (uint8_t)(lemma.n - kept);
	memcpy(rule->ending, lemma.s + kept, rule->n);
	return true;
}

/* Where lower case and the form as written are the same, a proper noun's rule keeps the capitals. */
static uint32_t number_of(lemma_table *table, rap_arena *arena, const rap_lemma_rule *rule) {
	for (uint32_t i = 0; i < table->rules.n; i++)
		if (memcmp(&table->rules.at[i], rule, sizeof *rule) == 0) return i;
	*rap_vec_push(arena, &table->rules) = *rule;
	return table->rules.n - 1;
}

typedef struct lesson { rap_form form; uint32_t xpos, rule; } lesson;

typedef RAP_VEC(lesson) lessons;

static void collect(lemma_table *table, rap_arena *arena, const ud_bank *bank, lessons *out) {
	for (uint32_t i = 0; i < bank->words.n; i++) {
		const ud_word *w = &bank->words.at[i];
		rap_lemma_rule rule;
		lesson l = {.xpos = w->xpos};
		rap_form_read(&l.form, w->form);
		if (w->form.n > RAP_FORM_MAX || !make_rule(&l.form, w->lemma, &rule)) continue;
		l.rule = number_of(table, arena, &rule);
		*rap_vec_push(arena, out) = l;
	}
}

/* What the endings learnt so far say. */
static uint32_t foretell(const tallies *known, const lesson *l, uint32_t longest) {
	for (uint32_t n = longest < l->form.n ? longest : l->form.n;; n--) {
		tally t = tallies_best(known, rap_lemma_key(&l->form, l->xpos, n, false));
		if (t.value != RAP_NONE || n == 0) return t.value;
	}
}

/* Endings of n bytes, or whole forms, that say something new. */
static void learn_length(lemma_table *table, tallies *known, const lessons *all, uint32_t n, bool whole) {
	tallies here;
	tallies_make(&here, known->arena);
	for (uint32_t i = 0; i < all->n; i++) {
		const lesson *l = &all->at[i];
		if (whole || l->form.n >= n)
			tallies_add(&here, rap_lemma_key(&l->form, l->xpos, whole ? l->form.n : n, whole), l->rule);
	}
	for (uint32_t i = 0; i < all->n; i++) {
		const lesson *l = &all->at[i];
		if (!whole && l->form.n < n) continue;
		uint32_t key = rap_lemma_key(&l->form, l->xpos, whole ? l->form.n : n, whole);
		tally t = tallies_best(&here, key);
		if (t.value == RAP_NONE || (!whole && n > 0 && t.count < 2) || tallies_have(known, key))
			continue;
		if (n > 0 && foretell(known, l, whole ? RAP_LEMMA_SUFFIX_MAX : n - 1) == t.value) continue;
		tallies_add(known, key, t.value);
		*rap_vec_push(known->arena, &table->entries) = (key_value){key, t.value};
	}
}

void lemmas_learn(lemma_table *table, rap_arena *arena, const ud_bank *bank) {
	lessons all = {0};
	tallies known;
	tallies_make(&known, arena);
	collect(table, arena, bank, &all);
	for (uint32_t n = 0; n <= RAP_LEMMA_SUFFIX_MAX; n++) learn_length(table, &known, &all, n, false);
	learn_length(table, &known, &all, RAP_FORM_MAX, true);
}
