/* Two scales of pledges: how definite the action is (action.tsv), and how firmly the words bind (binding.tsv). */
#include "record/reading.h"

/* Auxiliaries and adverbs before the verb of an action, and words of a trigger that are looked at. */
enum { MOST_GROUP = 8, MOST_TRIGGER = 16 };

/* ---- the word that tells what is done ---- */

static bool is_before_verb(const rap_reading *r, uint32_t token) {
	uint8_t word = r->words[token];
	return word == RAP_WORD_ADV || word == RAP_WORD_NEG || word == RAP_WORD_TO || word == RAP_WORD_AUX || word == RAP_WORD_PUNCT;
}

/* The verb that the action begins with: "jointly patrol", "be reopened", "hosting"; RAP_NONE. */
static uint32_t first_verb(const rap_reading *r, rap_range action) {
	uint32_t k = action.start, limit = action.end - action.start > MOST_GROUP ? action.start + MOST_GROUP : action.end;
	while (k < limit && is_before_verb(r, k)) k++;
	if (k == limit) return RAP_NONE;
	bool verb = r->words[k] == RAP_WORD_VERB || (rap_verb_forms(r, k) & (RAP_LEX_F_base | RAP_LEX_F_ger));
	return verb ? k : RAP_NONE;
}

/* The head of the whole action by its tree: "the full implementation of", "trains would be restarted"; RAP_NONE. */
static uint32_t head_of(const rap_reading *r, rap_range action) {
	for (uint32_t k = action.start; k < action.end; k++) {
		uint32_t head = r->syntax->words[k].head;
		bool outside = head == RAP_NONE || head < action.start || head >= action.end;
		if (outside && r->words[k] != RAP_WORD_PUNCT && r->words[k] != RAP_WORD_PREP && r->words[k] != RAP_WORD_ADV) return k;
	}
	return RAP_NONE;
}

/* ---- the category ---- */

/* By the phrases of the text that begin at a token, the longest first: "take part" before "take". */
static uint8_t category_of_phrase(const rap_reading *r, uint32_t token, uint16_t nominal) {
	const rap_mark *mark = rap_mark_at(r->marks, token, RAP_LEX_action);
	const rap_mark *end = &r->marks->all.at[r->marks->first[token + 1]];
	for (; mark != NULL && mark < end && mark->entry->cls == RAP_LEX_action; mark++)
		if ((mark->entry->flags & RAP_LEX_F_nominal) == nominal) return mark->entry->kind;
	return 0;
}

/* By the lemma, where the form in the text is none that the table has. */
static uint8_t category_of_lemma(const rap_reading *r, uint32_t token) {
	uint32_t count, word = rap_lexicon_find(r->lexicon, r->syntax->words[token].lemma);
	uint32_t node = word == 0 ? RAP_NONE : rap_lexicon_step(r->lexicon, 0, word);
	if (node == RAP_NONE) return 0;
	const rap_lex_entry *entries = rap_lexicon_entries(r->lexicon, node, &count);
	for (uint32_t k = 0; k < count; k++)
		if (entries[k].cls == RAP_LEX_action && !(entries[k].flags & RAP_LEX_F_nominal)) return entries[k].kind;
	return 0;
}

static uint8_t category_of_verb(const rap_reading *r, uint32_t verb) {
	uint8_t category = category_of_phrase(r, verb, 0);
	return category != 0 ? category : category_of_lemma(r, verb);
}

/* Nouns that are verbs as well, and tags that are not sure: what is no verb of the table is asked for as a noun. */
static uint8_t category_of(const rap_reading *r, rap_range action, rap_told *told) {
	uint32_t verb = first_verb(r, action);
	uint8_t category = verb == RAP_NONE ? 0 : category_of_verb(r, verb);
	if (category != 0) {
		*told = (rap_told){rap_word(verb), RAP_GROUND_word};
		return category;
	}
	uint32_t head = head_of(r, action);
	if (head == RAP_NONE) return 0;
	if (rap_syntax_upos(r->syntax, head) == RAP_UPOS_VERB) category = category_of_verb(r, head);
	if (category == 0) category = category_of_phrase(r, head, RAP_LEX_F_nominal);
	if (category != 0) *told = (rap_told){rap_word(head), RAP_GROUND_word};
	return category;
}

/* ---- the binding ---- */

static uint8_t binding_of_kind(uint8_t kind) {
	switch (kind) {
	case RAP_LEX_commitment_agree:
	case RAP_LEX_commitment_decide: return RAP_LEX_binding_agreed;
	case RAP_LEX_commitment_intend: return RAP_LEX_binding_intended;
	case RAP_LEX_commitment_support: return RAP_LEX_binding_supported;
	default: return RAP_LEX_binding_committed;
	}
}

/* The kinds of the class stand in the order of their weakness. */
static uint8_t binding_of(const rap_reading *r, const rap_pledge_record *p, rap_told *told) {
	uint8_t weakest = 0;
	uint32_t end = p->trigger_tokens.end;
	for (uint32_t k = p->trigger_tokens.start; k < end && k < p->trigger_tokens.start + MOST_TRIGGER; k++) {
		const rap_mark *mark = rap_mark_at(r->marks, k, RAP_LEX_binding);
		if (mark == NULL || mark->tokens.end > end || mark->entry->kind <= weakest) continue;
		weakest = mark->entry->kind;
		*told = (rap_told){mark->tokens, RAP_GROUND_word};
	}
	if (weakest != 0) return weakest;
	*told = (rap_told){p->trigger_tokens, RAP_GROUND_trigger};
	return binding_of_kind(p->kind);
}

void rap_pledges_level(rap_reading *reading) {
	for (uint32_t k = 0; k < reading->records->pledges.n; k++) {
		rap_pledge_record *p = &reading->records->pledges.at[k];
		p->category = category_of(reading, p->action_tokens, &p->told.category);
		p->binding = binding_of(reading, p, &p->told.binding);
	}
}
