/* Coarse word classes from the lexicon and the neighbours, left to right. Shallow: the tagger replaces it. */
#include "record/reading.h"

/* What the lexicon says of a word, over all its single-word entries. */
typedef struct word_facts {
	uint32_t kinds;      /* bit (kind - RAP_LEX_function_det) for closed-class kinds */
	uint16_t verb_flags; /* forms it can be as a verb */
	bool often_noun;     /* its verb entry says that the noun is more frequent */
	uint32_t cover;      /* tokens of a multiword preposition or the like */
	uint8_t cover_kind;
} word_facts;

#define BIT(kind) (1u << (RAP_LEX_function_##kind - RAP_LEX_function_det))

/* How far a look-back goes; keeps the work linear where a text is nothing but adverbs. */
enum { MOST_ADVERBS = 8, MOST_COORDINATION = 40 };

/* What begins an object for certain. */
enum { OBJECT = BIT(det) | BIT(possessive) | BIT(quant) | BIT(pron) | BIT(to) };
enum { FINITE = RAP_LEX_F_past | RAP_LEX_F_pres3 };
static word_facts facts_of(const rap_reading *r, uint32_t token) {
	word_facts facts = {0};
	for (uint32_t m = r->marks->first[token]; m < r->marks->first[token + 1]; m++) {
		const rap_mark *mark = &r->marks->all.at[m];
		uint32_t length = mark->tokens.end - mark->tokens.start;
		const rap_lex_entry *entry = mark->entry;
		if (rap_is_verb_entry(entry)) {
			facts.verb_flags |= (uint16_t)(entry->flags & RAP_VERB_FORMS);
			if (entry->cls == RAP_LEX_verb && (entry->flags & RAP_LEX_F_ambiguous)) facts.often_noun = true;
		} else if (entry->cls == RAP_LEX_function) {
			if (length == 1) facts.kinds |= 1u << (entry->kind - RAP_LEX_function_det);
			else if (length > facts.cover) {
				facts.cover = length;
				facts.cover_kind = entry->kind;
			}
		}
	}
	return facts;
}

static bool starts_noun_phrase(const rap_reading *r, uint32_t token, uint32_t limit) {
	if (token >= limit) return false;
	const rap_token *t = rap_tok(r, token);
	if (t->flags & (RAP_TOKEN_CAP | RAP_TOKEN_DIGIT | RAP_TOKEN_OPEN)) return true;
	word_facts next = facts_of(r, token);
	if (next.cover > 1 && next.cover_kind != RAP_LEX_function_conj) return true; /* "at least", "as many as" */
	return (next.kinds & (BIT(det) | BIT(possessive) | BIT(quant) | BIT(pron) | BIT(rel) | BIT(to) | BIT(adv))) != 0;
}

/* The token before `token` in its sentence that is neither adverb nor negation; RAP_NONE at the start. */
static uint32_t before(const rap_reading *r, uint32_t token, uint32_t start) {
	uint32_t stop = token - start > MOST_ADVERBS ? token - MOST_ADVERBS : start;
	while (token > stop) {
		token--;
		if (r->words[token] != RAP_WORD_ADV && r->words[token] != RAP_WORD_NEG) return token;
	}
	return RAP_NONE;
}

/* Nouns that take a plural verb: "the leaders agree", "Korea and Japan agree". */
static bool looks_plural(const rap_reading *r, uint32_t token) {
	uint32_t mention = r->mention_at[token];
	if (mention != RAP_NONE) {
		const rap_mention *m = &r->mentions->all.at[mention];
		if (m->type == RAP_MENTION_GROUP) return true;
		if (m->tokens.start > 0 && rap_is_conj(r, m->tokens.start - 1)) return true;
		if (m->tokens.start > 1 && rap_is_conj(r, m->tokens.start - 2)) return true;
	}
	rap_str word = rap_token_str(r->text, token);
	return word.n > 2 && word.s[word.n - 1] == 's' && !(rap_tok(r, token)->flags & RAP_TOKEN_POSSESSIVE);
}

/* A verb before `token` in the sentence that shares one of `forms`: the partner of a coordination. */
static bool has_partner(const rap_reading *r, uint32_t token, uint32_t start, uint16_t forms) {
	for (uint32_t k = token; k > start;) {
		k--;
		if (r->words[k] == RAP_WORD_VERB && (facts_of(r, k).verb_flags & forms)) return true;
		if (r->words[k] == RAP_WORD_AUX && (forms & (RAP_LEX_F_past | RAP_LEX_F_pres3))) return true;
		if (r->words[k] == RAP_WORD_VERB && (forms & FINITE) && (facts_of(r, k).verb_flags & FINITE)) return true;
		if (token - k > MOST_COORDINATION) break;
	}
	return false;
}

static bool aux_takes(const rap_reading *r, uint32_t aux, uint16_t forms) {
	uint32_t kinds = facts_of(r, aux).kinds;
	if (kinds & (BIT(modal) | BIT(do))) return forms & RAP_LEX_F_base;
	if (kinds & BIT(have)) return forms & RAP_LEX_F_ppart;
	if (kinds & BIT(be)) return forms & (RAP_LEX_F_ppart | RAP_LEX_F_ger);
	return false;
}

static bool is_verb_after_noun(const rap_reading *r, uint32_t token, uint32_t previous, uint32_t end, const word_facts *f) {
	bool object = starts_noun_phrase(r, token + 1, end);
	if (f->verb_flags & (RAP_LEX_F_past | RAP_LEX_F_ppart)) return true;
	if (f->verb_flags & RAP_LEX_F_pres3) return !f->often_noun || object;
	if (f->verb_flags & RAP_LEX_F_ger) return !f->often_noun && (object || rap_is_comma(r, previous));
	return looks_plural(r, previous) && (!f->often_noun || object);
}

static bool is_verb(const rap_reading *r, uint32_t token, rap_range sentence, const word_facts *f) {
	if (f->verb_flags == 0) return false;
	if ((rap_tok(r, token)->flags & RAP_TOKEN_CAP) && token > sentence.start &&
	    !(rap_tok(r, token - 1)->flags & RAP_TOKEN_OPEN)) return false;
	uint32_t previous = before(r, token, sentence.start);
	bool object = starts_noun_phrase(r, token + 1, sentence.end);
	if (previous == RAP_NONE) return object && (f->verb_flags & (RAP_LEX_F_ger | RAP_LEX_F_ppart | RAP_LEX_F_base));
	bool comma = rap_is_comma(r, previous) || rap_tok(r, previous)->first == ';';
	if (comma || rap_is_conj(r, previous)) {
		bool adjective = rap_is(r, token, RAP_LEX_noun_adjective); /* "a free and open Indo-Pacific" */
		if (adjective && token + 1 < sentence.end && !(facts_of(r, token + 1).kinds & OBJECT)) return false;
		bool noun_behind = comma && token + 1 < sentence.end && !(rap_tok(r, token + 1)->flags & RAP_TOKEN_PUNCT) &&
		                   facts_of(r, token + 1).kinds == 0;
		bool finite = !(f->verb_flags & RAP_LEX_F_ppart); /* "spoke" can be nothing else */
		if (comma && (object || finite) && (f->verb_flags & RAP_LEX_F_past) && !f->often_noun) return true; /* "X, the envoy to Y, led the" */
		if (has_partner(r, token, sentence.start, f->verb_flags) && (!f->often_noun || object || noun_behind)) return true;
		return (f->verb_flags & RAP_LEX_F_ger) && rap_is_comma(r, previous) && !f->often_noun;
	}
	switch ((rap_word_class)r->words[previous]) {
	case RAP_WORD_TO: return f->verb_flags & RAP_LEX_F_base;
	case RAP_WORD_AUX: return aux_takes(r, previous, f->verb_flags);
	case RAP_WORD_DET:
		return (facts_of(r, previous).kinds & BIT(quant)) && (f->verb_flags & RAP_LEX_F_past);
	case RAP_WORD_PREP: return (f->verb_flags & RAP_LEX_F_ger) && !(f->often_noun && !object);
	case RAP_WORD_PRON: return true;
	case RAP_WORD_REL: return f->verb_flags & (RAP_LEX_F_past | RAP_LEX_F_pres3);
	case RAP_WORD_VERB: return false;
	case RAP_WORD_PUNCT:
		return (rap_tok(r, previous)->flags & (RAP_TOKEN_CLOSE | RAP_TOKEN_OPEN)) &&
		       is_verb_after_noun(r, token, previous, sentence.end, f);
	default: return is_verb_after_noun(r, token, previous, sentence.end, f);
	}
}

/* "to" before a verb in its base form (adverbs between), against the preposition. */
static bool is_infinitive_to(const rap_reading *r, uint32_t token, uint32_t end) {
	for (uint32_t k = token + 1; k < end && k < token + 5; k++) {
		word_facts next = facts_of(r, k);
		if (next.verb_flags & RAP_LEX_F_base) {
			return !(rap_tok(r, k)->flags & RAP_TOKEN_CAP);
		}
		if (next.kinds & (BIT(be) | BIT(have) | BIT(do))) return true;
		if (!(next.kinds & (BIT(adv) | BIT(neg)))) return false;
	}
	return false;
}

/* "US" is no pronoun, "I" is. */
static bool token_is_long(const rap_reading *r, uint32_t token) { return rap_token_str(r->text, token).n > 1; }

static rap_word_class closed_class(const rap_reading *r, uint32_t token, uint32_t end, uint32_t kinds) {
	if (kinds & BIT(to)) return is_infinitive_to(r, token, end) ? RAP_WORD_TO : RAP_WORD_PREP;
	if (kinds & (BIT(be) | BIT(have) | BIT(do) | BIT(modal))) return RAP_WORD_AUX;
	if (kinds & BIT(conj)) return RAP_WORD_CONJ;
	if (kinds & BIT(rel)) return RAP_WORD_REL;
	if (kinds & BIT(possessive)) return RAP_WORD_DET;
	if (kinds & BIT(pron)) return (rap_tok(r, token)->flags & RAP_TOKEN_UPPER) && token_is_long(r, token) ? RAP_WORD_OTHER : RAP_WORD_PRON;
	if (kinds & BIT(prep)) return RAP_WORD_PREP;
	if (kinds & (BIT(det) | BIT(quant))) return RAP_WORD_DET;
	if (kinds & BIT(neg)) return RAP_WORD_NEG;
	if (kinds & BIT(sub)) return RAP_WORD_SUB;
	if (kinds & BIT(adv)) return RAP_WORD_ADV;
	return RAP_WORD_OTHER;
}

static uint8_t word_class(rap_reading *r, uint32_t token, rap_range sentence, const word_facts *f) {
	const rap_token *t = rap_tok(r, token);
	if (t->flags & RAP_TOKEN_PUNCT) return RAP_WORD_PUNCT;
	uint32_t mention = r->mention_at[token];
	if (mention != RAP_NONE) return RAP_WORD_OTHER;
	if (r->date_at[token] != RAP_NONE) return RAP_WORD_OTHER;
	rap_word_class closed = closed_class(r, token, sentence.end, f->kinds);
	if (closed != RAP_WORD_OTHER && closed != RAP_WORD_ADV) return (uint8_t)closed;
	if (is_verb(r, token, sentence, f)) return RAP_WORD_VERB;
	return (uint8_t)closed;
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
		r->words[token] = word_class(r, token, sentence, &f);
		token++;
	}
}

void rap_words_classify(rap_reading *reading) {
	reading->words = RAP_NEW_ARRAY(reading->arena, uint8_t, reading->text->tokens.n + 1);
	for (uint32_t s = 0; s < reading->text->sentences.n; s++)
		classify_sentence(reading, reading->text->sentences.at[s].tokens);
}
