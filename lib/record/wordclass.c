/* Coarse word classes: of the closed classes by the lexicon, which knows prepositions and conjunctions of several
 * words; of all others by the tagger. */
#include "record/reading.h"

/* What the lexicon says of a word as a closed-class word. */
typedef struct word_facts {
	uint32_t kinds; /* bit (kind - RAP_LEX_function_det) */
	uint32_t cover; /* tokens of a multiword preposition or the like */
	uint8_t cover_kind;
} word_facts;

#define BIT(kind) (1u << (RAP_LEX_function_##kind - RAP_LEX_function_det))

static word_facts facts_of(const rap_reading *r, uint32_t token) {
	word_facts facts = {0};
	for (uint32_t m = r->marks->first[token]; m < r->marks->first[token + 1]; m++) {
		const rap_mark *mark = &r->marks->all.at[m];
		uint32_t length = mark->tokens.end - mark->tokens.start;
		if (mark->entry->cls != RAP_LEX_function) continue;
		if (length == 1) facts.kinds |= 1u << (mark->entry->kind - RAP_LEX_function_det);
		else if (length > facts.cover) {
			facts.cover = length;
			facts.cover_kind = mark->entry->kind;
		}
	}
	return facts;
}

/* "that" and "which" begin clauses, unless "that" points ("that day"). */
static bool opens_clause(const rap_reading *r, uint32_t token, uint32_t kinds) {
	return (kinds & BIT(rel)) && rap_syntax_upos(r->syntax, token) != RAP_UPOS_DET;
}

/* What the lexicon's classes leave open, the tagger decides. */
static rap_word_class closed_class(const rap_reading *r, uint32_t token, uint32_t kinds) {
	rap_upos upos = rap_syntax_upos(r->syntax, token);
	if (kinds & BIT(to)) return upos == RAP_UPOS_PART ? RAP_WORD_TO : RAP_WORD_PREP;
	if ((kinds & (BIT(be) | BIT(have) | BIT(do) | BIT(modal))) && (upos == RAP_UPOS_AUX || upos == RAP_UPOS_VERB)) return RAP_WORD_AUX;
	if (kinds & BIT(conj)) return RAP_WORD_CONJ;
	if (opens_clause(r, token, kinds)) return RAP_WORD_REL;
	if (kinds & BIT(possessive)) return RAP_WORD_DET;
	if ((kinds & BIT(pron)) && upos == RAP_UPOS_PRON) return RAP_WORD_PRON;
	if ((kinds & BIT(sub)) && upos == RAP_UPOS_SCONJ && rap_syntax_relation(r->syntax, token) == RAP_REL_mark) return RAP_WORD_SUB;
	if (kinds & BIT(prep)) return RAP_WORD_PREP;
	if (kinds & (BIT(det) | BIT(quant))) return RAP_WORD_DET;
	if (kinds & BIT(neg)) return RAP_WORD_NEG;
	if (kinds & BIT(sub)) return RAP_WORD_SUB;
	if (kinds & BIT(adv)) return RAP_WORD_ADV;
	return RAP_WORD_OTHER;
}

/* "(i) pledge to submit ...": items go on from the words that lead the list in. */
static bool opens_item(const rap_reading *r, uint32_t token) {
	uint32_t sentence = rap_sentence_of(r, token);
	return r->text->sentences.at[sentence].tokens.start == token && r->text->blocks.at[r->text->sentences.at[sentence].block].kind == RAP_BLOCK_ITEM;
}

/* "The ministers plan to", "Chad and Mali plan to". */
static bool has_plural_subject(const rap_reading *r, uint32_t token) {
	uint32_t subject = rap_dependent(r, token, RAP_REL_nsubj);
	if (subject == RAP_NONE) return false;
	return rap_syntax_xpos(r->syntax, subject) == RAP_XPOS_NNS || rap_dependent(r, subject, RAP_REL_conj) != RAP_NONE;
}

/* A word of commitment that the tagger takes for a noun and is a verb: what else could have a subject without a copula
 * ("the envoy plans to"), make a phrase of verb and complement ("and remains committed to"), or take an infinitive behind a
 * comma and "and" (", and plans to")? */
static bool is_verb_after_all(const rap_reading *r, uint32_t token) {
	const rap_mark *mark = NULL;
	for (uint32_t m = r->marks->first[token]; m < r->marks->first[token + 1] && mark == NULL; m++) {
		const rap_lex_entry *entry = r->marks->all.at[m].entry;
		uint16_t forms = RAP_LEX_F_pres3 | RAP_LEX_F_past | (opens_item(r, token) || has_plural_subject(r, token) ? RAP_LEX_F_base : 0);
		bool finite = (entry->flags & forms) && !(entry->flags & RAP_LEX_F_nominal);
		if (entry->cls == RAP_LEX_commitment && finite) mark = &r->marks->all.at[m];
	}
	if (mark == NULL || rap_dependent(r, token, RAP_REL_det) != RAP_NONE) return false;
	if (mark->tokens.end > token + 1) return true;
	uint32_t cc = rap_dependent(r, token, RAP_REL_cc), to = mark->tokens.end;
	if (to < r->text->tokens.n && rap_is(r, to, RAP_LEX_function_neg)) to++; /* "pledge not to" */
	bool infinitive = to < r->text->tokens.n && rap_is(r, to, RAP_LEX_function_to);
	if (!infinitive) return false;
	if (opens_item(r, token)) return true;
	if (rap_dependent(r, token, RAP_REL_nsubj) != RAP_NONE) return rap_dependent(r, token, RAP_REL_cop) == RAP_NONE;
	return cc != RAP_NONE && cc + 1 == token && cc > 0 && rap_is_comma(r, cc - 1);
}

/* "will station troops": no noun has a modal verb. */
static bool is_behind_modal(const rap_reading *r, uint32_t token) {
	uint32_t modal = rap_dependent(r, token, RAP_REL_aux);
	bool base = rap_verb_forms(r, token) & RAP_LEX_F_base;
	return base && modal != RAP_NONE && modal < token && rap_is(r, modal, RAP_LEX_function_modal) && rap_dependent(r, token, RAP_REL_cop) == RAP_NONE;
}

/* "Both sides committed to train crews": a predicate with a subject, and without "is", that has the form of a verb in the past. */
static bool is_bare_past(const rap_reading *r, uint32_t token) {
	bool past = rap_relation_of(r, token) == RAP_REL_root && (rap_verb_forms(r, token) & RAP_LEX_F_past);
	if (!past || rap_dependent(r, token, RAP_REL_nsubj) == RAP_NONE || rap_dependent(r, token, RAP_REL_xcomp) == RAP_NONE) return false;
	return rap_dependent(r, token, RAP_REL_cop) == RAP_NONE && rap_dependent(r, token, RAP_REL_aux) == RAP_NONE && rap_dependent(r, token, RAP_REL_aux_pass) == RAP_NONE;
}

/* Of a word that the lexicon does not have among its closed classes. */
static rap_word_class open_class(const rap_reading *r, uint32_t token) {
	switch (rap_syntax_upos(r->syntax, token)) {
	case RAP_UPOS_VERB: {
		rap_relation relation = rap_syntax_relation(r->syntax, token);
		return relation == RAP_REL_amod || relation == RAP_REL_compound ? RAP_WORD_OTHER : RAP_WORD_VERB;
	}
	case RAP_UPOS_AUX: return RAP_WORD_AUX;
	case RAP_UPOS_ADV: return RAP_WORD_ADV;
	case RAP_UPOS_NOUN:
	case RAP_UPOS_PROPN: return is_verb_after_all(r, token) || is_behind_modal(r, token) ? RAP_WORD_VERB : RAP_WORD_OTHER;
	case RAP_UPOS_ADJ: return is_behind_modal(r, token) || is_bare_past(r, token) ? RAP_WORD_VERB : RAP_WORD_OTHER;
	default: return RAP_WORD_OTHER;
	}
}

static uint8_t word_class(const rap_reading *r, uint32_t token, uint32_t kinds) {
	if (rap_tok(r, token)->flags & RAP_TOKEN_PUNCT) return RAP_WORD_PUNCT;
	if (r->mention_at[token] != RAP_NONE || r->date_at[token] != RAP_NONE) return RAP_WORD_OTHER;
	rap_word_class closed = closed_class(r, token, kinds);
	return (uint8_t)(closed != RAP_WORD_OTHER ? closed : open_class(r, token));
}

static uint8_t cover_class(uint8_t kind) {
	switch (kind) {
	case RAP_LEX_function_conj: return RAP_WORD_CONJ;
	case RAP_LEX_function_sub: return RAP_WORD_SUB;
	case RAP_LEX_function_adv: return RAP_WORD_ADV;
	case RAP_LEX_function_quant:
	case RAP_LEX_function_det: return RAP_WORD_DET;
	case RAP_LEX_function_pron: return RAP_WORD_PRON;
	case RAP_LEX_function_neg: return RAP_WORD_NEG;
	default: return RAP_WORD_PREP;
	}
}

static void classify_sentence(rap_reading *r, rap_range sentence) {
	for (uint32_t token = sentence.start; token < sentence.end;) {
		word_facts f = facts_of(r, token);
		if (f.cover > 1 && r->mention_at[token] == RAP_NONE) {
			for (uint32_t k = 0; k < f.cover; k++) r->words[token++] = cover_class(f.cover_kind);
			continue;
		}
		r->words[token] = word_class(r, token, f.kinds);
		token++;
	}
}

void rap_words_classify(rap_reading *reading) {
	reading->words = RAP_NEW_ARRAY(reading->arena, uint8_t, reading->text->tokens.n + 1);
	for (uint32_t s = 0; s < reading->text->sentences.n; s++)
		classify_sentence(reading, reading->text->sentences.at[s].tokens);
}
