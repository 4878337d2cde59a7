/* The shallow reading of clauses: verb groups, the noun phrases before them, how far their complements reach.
 * The syntax engine replaces this file; rap_clause is the seam. */
#include "record/reading.h"

/* How many tokens a subject is looked for over, and how many stand before a verb in its group; keeps the work linear
 * in hostile input. */
enum { MOST_SUBJECT = 80, MOST_COMPLEMENT = 160, MOST_GROUP = 24 };

const rap_token *rap_tok(const rap_reading *reading, uint32_t token) { return &reading->text->tokens.at[token]; }

bool rap_is_comma(const rap_reading *reading, uint32_t token) { return rap_tok(reading, token)->flags & RAP_TOKEN_COMMA; }

bool rap_is_conj(const rap_reading *reading, uint32_t token) {
	return rap_mark_kind_at(reading->marks, token, RAP_LEX_function_conj) != NULL;
}

const rap_mark *rap_mark_with(const rap_reading *reading, uint32_t token, rap_lex_class cls, uint16_t flags) {
	const rap_marks *marks = reading->marks;
	const rap_mark *best = NULL;
	for (uint32_t m = marks->first[token]; m < marks->first[token + 1]; m++) {
		const rap_mark *mark = &marks->all.at[m];
		if (mark->entry->cls != cls || (mark->entry->flags & flags) != flags) continue;
		if (best == NULL || mark->tokens.end > best->tokens.end) best = mark;
	}
	return best;
}

rap_str rap_mark_value(const rap_reading *reading, const rap_mark *mark) {
	return rap_lexicon_value(reading->lexicon, mark->entry->value);
}

bool rap_is_verb_entry(const rap_lex_entry *entry) {
	bool verb = entry->cls == RAP_LEX_verb || entry->cls == RAP_LEX_convene || entry->cls == RAP_LEX_commitment;
	return verb && (entry->flags & RAP_VERB_FORMS) != 0;
}

uint16_t rap_verb_forms(const rap_reading *reading, uint32_t token) {
	uint16_t forms = 0;
	for (uint32_t m = reading->marks->first[token]; m < reading->marks->first[token + 1]; m++) {
		const rap_lex_entry *entry = reading->marks->all.at[m].entry;
		if (rap_is_verb_entry(entry)) forms |= (uint16_t)(entry->flags & RAP_VERB_FORMS);
	}
	return forms;
}

/* ---- verb groups ---- */

/* The tokens of a verb known as a phrase: "take part in" is three. */
static uint32_t verb_end(const rap_reading *r, uint32_t token) {
	uint32_t end = token + 1;
	for (uint32_t m = r->marks->first[token]; m < r->marks->first[token + 1]; m++) {
		const rap_mark *mark = &r->marks->all.at[m];
		bool verb = mark->entry->cls == RAP_LEX_convene || mark->entry->cls == RAP_LEX_commitment;
		if (verb && !(mark->entry->flags & RAP_LEX_F_nominal) && mark->tokens.end > end) end = mark->tokens.end;
	}
	return end;
}

static void read_auxiliary(const rap_reading *r, rap_clause *c, uint32_t token) {
	if (rap_is(r, token, RAP_LEX_function_modal)) c->modal = token;
	else if (rap_is(r, token, RAP_LEX_function_have)) c->perfect = true;
	for (uint32_t m = r->marks->first[token]; m < r->marks->first[token + 1]; m++)
		if (r->marks->all.at[m].entry->flags & RAP_LEX_F_past) c->past = true;
}

static bool is_be(const rap_reading *r, uint32_t token) { return rap_is(r, token, RAP_LEX_function_be); }

/* Reads the group that begins at `token`; false if there is none. */
static bool read_group(const rap_reading *r, uint32_t token, uint32_t end, rap_clause *c) {
	uint8_t first = r->words[token];
	bool never = first == RAP_WORD_NEG && token + 1 < end && (r->words[token + 1] == RAP_WORD_VERB || r->words[token + 1] == RAP_WORD_ADV);
	if (first != RAP_WORD_AUX && first != RAP_WORD_VERB && first != RAP_WORD_TO && !never) return false;
	*c = (rap_clause){.group = {token, token}, .verb = RAP_NONE, .parent = RAP_NONE, .reporter = RAP_NONE, .modal = RAP_NONE};
	c->form = first == RAP_WORD_TO ? RAP_FORM_INFINITIVE : RAP_FORM_FINITE;
	uint32_t auxiliary = RAP_NONE, k = first == RAP_WORD_TO ? token + 1 : token;
	for (; k < end && k - token < MOST_GROUP; k++) {
		uint8_t word = r->words[k];
		if (word == RAP_WORD_NEG) c->negative = true;
		else if (word == RAP_WORD_AUX) {
			read_auxiliary(r, c, k);
			auxiliary = k;
		} else if (word == RAP_WORD_TO && auxiliary != RAP_NONE && is_be(r, auxiliary) && first != RAP_WORD_TO) c->be_to = true;
		else if (word != RAP_WORD_ADV) break;
	}
	if (k < end && r->words[k] == RAP_WORD_VERB) {
		c->verb = k;
		c->group.end = verb_end(r, k);
		if (c->group.end > end) c->group.end = end;
		return true;
	}
	if (auxiliary == RAP_NONE) return false;
	c->verb = auxiliary; /* "is ready": be, have and do as verbs of their own */
	c->group.end = auxiliary + 1;
	while (c->group.end < end && r->words[c->group.end] == RAP_WORD_NEG) c->group.end++;
	c->be_to = false;
	return true;
}

static void read_form(const rap_reading *r, rap_clause *c) {
	uint16_t flags = rap_verb_forms(r, c->verb);
	bool alone = r->words[c->group.start] == RAP_WORD_VERB || r->words[c->group.start] == RAP_WORD_NEG;
	if (alone && (flags & RAP_LEX_F_past)) c->past = true;
	if (alone && (flags & RAP_LEX_F_ger) && !(flags & (RAP_LEX_F_base | RAP_LEX_F_past))) c->form = RAP_FORM_GERUND;
	if (alone && (flags & RAP_LEX_F_ppart) && !(flags & (RAP_LEX_F_past | RAP_LEX_F_base))) c->form = RAP_FORM_PARTICIPLE;
	if (alone || r->words[c->verb] != RAP_WORD_VERB) return;
	for (uint32_t k = c->verb; k > c->group.start;) {
		k--;
		if (r->words[k] != RAP_WORD_AUX) continue;
		if (!is_be(r, k) || c->be_to) return;
		c->passive = (flags & RAP_LEX_F_ppart) && !(flags & RAP_LEX_F_ger);
		c->progressive = flags & RAP_LEX_F_ger;
		return;
	}
}

/* ---- subjects ---- */

static bool ends_noun_phrase(const rap_reading *r, uint32_t token) {
	switch ((rap_word_class)r->words[token]) {
	case RAP_WORD_OTHER:
	case RAP_WORD_PRON:
	case RAP_WORD_DET: return true;
	case RAP_WORD_PUNCT: {
		const rap_token *t = rap_tok(r, token);
		return (t->flags & (RAP_TOKEN_HYPHEN | RAP_TOKEN_POSSESSIVE)) || t->first == '*';
	}
	default: return false;
	}
}

static bool in_noun_phrase(const rap_reading *r, uint32_t token) {
	return ends_noun_phrase(r, token) || r->words[token] == RAP_WORD_PREP || r->words[token] == RAP_WORD_CONJ;
}

/* The side remark that closes with the comma, bracket or dash at `close`: where it opens, RAP_NONE if nowhere near. */
static uint32_t remark_start(const rap_reading *r, uint32_t close, uint32_t from) {
	uint16_t flags = rap_tok(r, close)->flags;
	uint32_t stop = close - from > MOST_SUBJECT ? close - MOST_SUBJECT : from;
	for (uint32_t k = close; k > stop;) {
		k--;
		uint16_t other = rap_tok(r, k)->flags;
		if ((flags & RAP_TOKEN_CLOSE) && (other & RAP_TOKEN_OPEN) && !(other & RAP_TOKEN_QUOTE)) return k;
		if ((flags & RAP_TOKEN_DASH) && (other & RAP_TOKEN_DASH)) return k;
		if ((flags & RAP_TOKEN_COMMA) && (other & RAP_TOKEN_COMMA)) return k;
	}
	return RAP_NONE;
}

static bool actor_mention(const rap_reading *r, uint32_t token) {
	uint32_t m = r->mention_at[token];
	if (m == RAP_NONE) return false;
	uint8_t type = r->mentions->all.at[m].type;
	return type != RAP_MENTION_PLACE && type != RAP_MENTION_INSTRUMENT;
}

/* "by the ministries of A and B, and the other side": words that begin with a preposition belong to what was before;
 * the phrase is what follows the last ", and" in them. */
static uint32_t after_last_pause(const rap_reading *r, uint32_t start, uint32_t end) {
	for (uint32_t k = end; k > start + 1;) {
		k--;
		if (rap_is_comma(r, k - 1) && r->words[k] == RAP_WORD_CONJ) return k + 1;
	}
	return start;
}

/* Where the noun phrase that ends before `end` begins; a run of actors joined by commas counts as one. */
static uint32_t phrase_start(const rap_reading *r, uint32_t end, uint32_t from) {
	bool behind = from > 0 && (r->words[from - 1] == RAP_WORD_VERB || r->words[from - 1] == RAP_WORD_AUX); /* an earlier verb */
	uint32_t k = end;
	bool joined = false; /* an "and" seen: a comma before may go on with the list */
	while (k > from && end - k < MOST_SUBJECT) {
		if (in_noun_phrase(r, k - 1)) {
			if (r->words[k - 1] == RAP_WORD_CONJ) {
				if (behind && k - 1 > from && !actor_mention(r, k - 2)) break; /* "freed the crew and Chile agreed" */
				joined = true;
			}
			k--;
		} else if (rap_is_comma(r, k - 1) && joined && k - 1 > from && actor_mention(r, k - 2) &&
		           (actor_mention(r, k) || r->words[k] == RAP_WORD_CONJ || r->words[k] == RAP_WORD_DET)) k--;
		else {
			uint32_t open = rap_is_comma(r, k - 1) && joined ? remark_start(r, k - 1, from) : RAP_NONE;
			if (open == RAP_NONE || open <= from || !actor_mention(r, open - 1)) break;
			k = open; /* "A, the envoy to B, and C" */
		}
	}
	if (k < end && r->words[k] == RAP_WORD_PREP) k = after_last_pause(r, k, end);
	if (k < end && r->words[k] == RAP_WORD_PREP && rap_is(r, k, RAP_LEX_function_sub)) k++; /* "as the two sides see" */
	while (k < end && (r->words[k] == RAP_WORD_CONJ || (r->words[k] == RAP_WORD_PUNCT && rap_is_comma(r, k)))) k++;
	return k;
}

/* The comma that opens a clause set between a subject and its verb ("Georgia, which has agreed to ..., will"):
 * before a relative or a subordinator. */
static uint32_t inserted_clause_start(const rap_reading *r, uint32_t close, uint32_t sentence) {
	uint32_t stop = close - sentence > MOST_SUBJECT ? close - MOST_SUBJECT : sentence;
	for (uint32_t k = close; k > stop + 1;) {
		k--;
		if (!rap_is_comma(r, k)) continue;
		uint8_t next = r->words[k + 1];
		if (next == RAP_WORD_REL || next == RAP_WORD_SUB) return k;
	}
	return RAP_NONE;
}

/* Steps back over what stands between a subject and its verb: ", the envoy to Seoul," "(left)". */
static uint32_t skip_remark(const rap_reading *r, uint32_t end, uint32_t from) {
	if (end <= from + 1) return end;
	uint16_t flags = rap_tok(r, end - 1)->flags;
	if (!(flags & (RAP_TOKEN_COMMA | RAP_TOKEN_CLOSE | RAP_TOKEN_DASH)) || (flags & RAP_TOKEN_QUOTE)) return end;
	uint32_t open = remark_start(r, end - 1, from);
	return open != RAP_NONE && open > from ? open : end;
}

/* Finds the subject of a finite group; leaves it empty where the group only goes on with an earlier one. */
static void read_subject(const rap_reading *r, rap_clause *c, uint32_t from, uint32_t sentence) {
	uint32_t end = c->group.start;
	while (end > from && (r->words[end - 1] == RAP_WORD_ADV || r->words[end - 1] == RAP_WORD_NEG)) end--;
	if (end == from) return;
	if (r->words[end - 1] == RAP_WORD_CONJ) {
		c->coordinated = true;
		return;
	}
	if (r->words[end - 1] == RAP_WORD_REL) {
		c->relative = true;
		end--;
		while (end > from && (rap_is_comma(r, end - 1) || r->words[end - 1] == RAP_WORD_PREP)) end--;
	}
	end = skip_remark(r, end, from);
	c->subject = (rap_range){phrase_start(r, end, from), end};
	if (!rap_range_empty(c->subject) || end <= from || !rap_is_comma(r, end - 1)) return;
	uint32_t open = inserted_clause_start(r, end - 1, sentence);
	if (open != RAP_NONE && open > sentence) c->subject = (rap_range){phrase_start(r, open, sentence), open};
	if (rap_range_empty(c->subject)) c->coordinated = true;
}

/* Nothing between two verbs that could begin another clause. */
static bool same_breath(const rap_reading *r, uint32_t from, uint32_t to) {
	for (uint32_t k = from; k < to; k++) {
		uint8_t word = r->words[k];
		if (word == RAP_WORD_CONJ || word == RAP_WORD_REL || word == RAP_WORD_SUB || word == RAP_WORD_PRON) return false;
		if (word == RAP_WORD_PUNCT && !(rap_tok(r, k)->flags & (RAP_TOKEN_HYPHEN | RAP_TOKEN_POSSESSIVE))) return false;
	}
	return to > from;
}

/* A past form that is a participle behind its noun ("talks held in Seoul opened"): no object, and another finite
 * verb follows before the sentence pauses. */
static bool is_reduced_relative(const rap_reading *r, const rap_clause *c, uint32_t from, uint32_t start, uint32_t end) {
	if (c->form != RAP_FORM_FINITE || c->verb != c->group.start) return false;
	uint16_t flags = rap_verb_forms(r, c->verb);
	if (!(flags & RAP_LEX_F_ppart) || c->group.end >= end) return false;
	uint8_t next = r->words[c->group.end];
	bool no_object = next == RAP_WORD_PREP || r->date_at[c->group.end] != RAP_NONE;
	if (!no_object || c->group.start == 0) return false;
	if (rap_is_comma(r, c->group.start - 1) || rap_is(r, c->group.end, RAP_LEX_cue_by)) return true;
	if (from > start && same_breath(r, from, c->group.start)) return true; /* the clause has its finite verb */
	uint32_t limit = end - c->group.end > MOST_SUBJECT ? c->group.end + MOST_SUBJECT : end;
	for (uint32_t k = c->group.end; k < limit; k++) {
		if (r->words[k] == RAP_WORD_AUX) return true;
		if (r->words[k] == RAP_WORD_VERB) return rap_verb_forms(r, k) & (RAP_LEX_F_past | RAP_LEX_F_pres3) ? true : false;
		if (r->words[k] == RAP_WORD_PUNCT && !(rap_tok(r, k)->flags & (RAP_TOKEN_HYPHEN | RAP_TOKEN_POSSESSIVE))) break;
		if (r->words[k] == RAP_WORD_REL || r->words[k] == RAP_WORD_SUB || r->words[k] == RAP_WORD_CONJ) break;
	}
	return false;
}

/* ---- how clauses hang together ---- */

static uint32_t last_finite(const rap_clauses *clauses, uint32_t first) {
	for (uint32_t k = clauses->all.n; k > first;) {
		k--;
		if (clauses->all.at[k].form == RAP_FORM_FINITE && !clauses->all.at[k].relative) return k;
		if (clauses->all.n - k > MOST_SUBJECT) break;
	}
	return RAP_NONE;
}

static bool says(const rap_reading *r, const rap_clause *c) {
	if (rap_is(r, c->verb, RAP_LEX_verb_say)) return true;
	const rap_mark *mark = rap_mark_with(r, c->verb, RAP_LEX_commitment, RAP_LEX_F_that);
	return mark != NULL && mark->entry->kind != RAP_LEX_commitment_agree;
}

/* "X said (that) Y would ...": what follows a verb of saying up to the next one is reported by it. */
static uint32_t reporter_of(const rap_reading *r, const rap_clause *c, uint32_t first) {
	for (uint32_t k = r->clauses->all.n; k > first;) {
		k--;
		const rap_clause *before = &r->clauses->all.at[k];
		if (before->group.end <= c->group.start && says(r, before)) return k;
		if (r->clauses->all.n - k > MOST_SUBJECT) break;
	}
	return RAP_NONE;
}

/* "Talks held in Suva ended": the subject stands before the participle that modifies it. */
static void take_modified_subject(const rap_reading *r, rap_clause *c, const rap_clause *before, uint32_t sentence) {
	if (before->form != RAP_FORM_PARTICIPLE || before->group.start == sentence || c->relative) return;
	if (!same_breath(r, before->group.end, c->group.start)) return;
	c->subject = (rap_range){phrase_start(r, before->group.start, sentence), before->group.start};
	c->coordinated = false;
}

static void add_clause(rap_reading *r, rap_clause *c, uint32_t first) {
	uint32_t sentence_start = r->text->sentences.at[c->sentence].tokens.start;
	uint32_t from = sentence_start;
	if (r->clauses->all.n > first) from = r->clauses->all.at[r->clauses->all.n - 1].group.end;
	if (c->form == RAP_FORM_FINITE) read_subject(r, c, from, sentence_start);
	if (r->clauses->all.n > first && c->form == RAP_FORM_FINITE) take_modified_subject(r, c, &r->clauses->all.at[r->clauses->all.n - 1], sentence_start);
	bool reports = r->clauses->all.n > first && says(r, &r->clauses->all.at[r->clauses->all.n - 1]); /* "said Iran agreed to" */
	if (is_reduced_relative(r, c, reports ? sentence_start : from, sentence_start, r->text->sentences.at[c->sentence].tokens.end))
		c->form = RAP_FORM_PARTICIPLE;
	if (c->form == RAP_FORM_FINITE && rap_range_empty(c->subject)) c->parent = last_finite(r->clauses, first);
	else if (c->form == RAP_FORM_INFINITIVE && r->clauses->all.n > first) c->parent = r->clauses->all.n - 1;
	else if (c->form != RAP_FORM_FINITE) c->parent = last_finite(r->clauses, first);
	c->reporter = reporter_of(r, c, first);
	*rap_vec_push(r->arena, &r->clauses->all) = *c;
}

/* "(left)" in a caption. */
static bool in_brackets_alone(const rap_reading *r, uint32_t token, uint32_t end) {
	return token > 0 && token + 1 < end && rap_tok(r, token - 1)->first == '(' && rap_tok(r, token + 1)->first == ')';
}

static void read_sentence(rap_reading *r, uint32_t sentence) {
	rap_range tokens = r->text->sentences.at[sentence].tokens;
	uint32_t first = r->clauses->all.n;
	for (uint32_t token = tokens.start; token < tokens.end;) {
		rap_clause c;
		if (in_brackets_alone(r, token, tokens.end) || !read_group(r, token, tokens.end, &c)) {
			token++;
			continue;
		}
		c.sentence = sentence;
		read_form(r, &c);
		token = c.group.end;
		add_clause(r, &c, first);
	}
	for (uint32_t k = first; k < r->clauses->all.n; k++) {
		const rap_clause *c = &r->clauses->all.at[k];
		if (c->form != RAP_FORM_FINITE || c->relative) continue;
		r->clauses->at[c->group.start] = k;
		if (!rap_range_empty(c->subject)) r->clauses->at[c->subject.start] = k;
	}
	for (uint32_t k = first; k < r->clauses->all.n; k++) {
		rap_clause *c = &r->clauses->all.at[k];
		c->complement = (rap_range){c->group.end, rap_stretch_end(r, c->group.end, tokens.end)};
	}
}

/* ---- where a stretch of words ends ---- */

/* Whether the words behind a comma or "and" at `token` begin something new. */
static bool begins_new(const rap_reading *r, uint32_t token, bool comma) {
	if (r->words[token] == RAP_WORD_REL && token + 1 < r->text->tokens.n && r->clauses->at[token + 1] != RAP_NONE) return true;
	uint32_t k = r->clauses->at[token];
	const rap_clause *c = k == RAP_NONE ? NULL : &r->clauses->all.at[k];
	if (c != NULL && (!rap_range_empty(c->subject) || c->modal != RAP_NONE || c->past || !(rap_verb_forms(r, c->verb) & RAP_LEX_F_base)))
		return true;
	if (!comma) return false;
	if (r->words[token] == RAP_WORD_VERB && rap_is(r, token, RAP_LEX_verb_say)) return true;
	return r->words[token] == RAP_WORD_SUB;
}

uint32_t rap_stretch_end(const rap_reading *reading, uint32_t from, uint32_t limit) {
	const rap_reading *r = reading;
	if (from >= limit) return from;
	uint32_t depth = 0;
	if (limit - from > MOST_COMPLEMENT) limit = from + MOST_COMPLEMENT;
	for (uint32_t k = from; k < limit; k++) {
		const rap_token *t = rap_tok(r, k);
		if (t->flags & RAP_TOKEN_OPEN) depth++;
		else if (t->flags & RAP_TOKEN_CLOSE) {
			if (depth == 0) return k;
			depth--;
		} else if (depth > 0) continue;
		else if (t->first == ';' || t->first == ':' || (t->flags & RAP_TOKEN_DASH)) return k;
		else if ((t->flags & RAP_TOKEN_COMMA) && k + 1 < limit) {
			uint32_t next = r->words[k + 1] == RAP_WORD_CONJ ? k + 2 : k + 1;
			if (next < limit && begins_new(r, next, true)) return k;
		} else if (r->words[k] == RAP_WORD_CONJ && k + 1 < limit && begins_new(r, k + 1, false)) return k;
		else if ((t->flags & RAP_TOKEN_PUNCT) && (t->first == '.' || t->first == '?' || t->first == '!')) return k;
	}
	return limit;
}

void rap_clauses_read(rap_reading *reading) {
	reading->clauses = RAP_NEW(reading->arena, rap_clauses);
	reading->clauses->first = RAP_NEW_ARRAY(reading->arena, uint32_t, reading->text->sentences.n + 1);
	reading->clauses->at = RAP_NEW_ARRAY(reading->arena, uint32_t, reading->text->tokens.n + 1);
	memset(reading->clauses->at, 0xff, sizeof(uint32_t) * (reading->text->tokens.n + 1));
	for (uint32_t s = 0; s < reading->text->sentences.n; s++) {
		reading->clauses->first[s] = reading->clauses->all.n;
		read_sentence(reading, s);
	}
	reading->clauses->first[reading->text->sentences.n] = reading->clauses->all.n;
}
