/* What is pledged, by what the trigger can take: an infinitive, a clause, a noun phrase, a list below. */
#include "record/pledge.h"

enum { MOST_NOUN_PHRASE = 12, MOST_ADJUNCT = 14, MOST_COUNT = 4, MOST_APART = 160 }; /* MOST_APART: how many words behind an action the next of its list is sought */

/* Nothing but a colon stands between `token` and the end of its block, below which a list begins. */
bool rap_is_before_list(const rap_reading *r, uint32_t token, uint32_t sentence) {
	rap_range tokens = r->text->sentences.at[sentence].tokens;
	uint32_t block = r->text->sentences.at[sentence].block;
	if (token < tokens.end && rap_tok(r, token)->first == ':') token++;
	if (token < tokens.end || sentence + 1 < r->text->blocks.at[block].sentences.end || block + 1 >= r->text->blocks.n) return false;
	const rap_block *lead = &r->text->blocks.at[block], *next = lead + 1;
	return next->kind == RAP_BLOCK_ITEM && (lead->kind != RAP_BLOCK_ITEM || next->level > lead->level);
}

/* "to take the following steps:" above a list whose items begin as actions do: they are what is meant. */
static bool leads_to_list(const rap_reading *r, uint32_t token, uint32_t sentence) {
	uint32_t end = r->text->sentences.at[sentence].tokens.end, k = end;
	if (token + 1 >= end || rap_tok(r, end - 1)->first != ':' || !rap_is_before_list(r, end, sentence)) return false;
	while (k > token && end - k < MOST_NOUN_PHRASE / 2 && !rap_is(r, k - 1, RAP_LEX_cue_below)) k--;
	if (k == token || !rap_is(r, k - 1, RAP_LEX_cue_below)) return false;
	rap_range item = r->text->blocks.at[r->text->sentences.at[sentence].block + 1].sentences;
	if (rap_range_empty(item)) return false;
	uint32_t first = r->text->sentences.at[item.start].tokens.start;
	return r->words[first] == RAP_WORD_TO || (rap_verb_forms(r, first) & (RAP_LEX_F_base | RAP_LEX_F_ger));
}

/* "to the following:" above a list of something else: it tells no action by itself. */
static bool is_empty_lead(const rap_reading *r, uint32_t token, uint32_t end) {
	if (r->words[token] == RAP_WORD_PREP || rap_is(r, token, RAP_LEX_function_to)) token++;
	if (token < end && r->words[token] == RAP_WORD_DET) token++;
	return token + 1 < end && rap_is(r, token, RAP_LEX_cue_below) && rap_tok(r, token + 1)->first == ':';
}

/* ---- clauses ---- */

/* "that the talks be held in Cebu": the base form of "be" behind a subject. */
static bool is_subjunctive(const rap_reading *r, const rap_clause *c) {
	uint32_t be = c->group.start;
	return c->passive && c->subject_head != RAP_NONE && rap_is(r, be, RAP_LEX_function_be) && rap_syntax_xpos(r->syntax, be) == RAP_XPOS_VB;
}

/* Whether the clause tells what its subject is going to do: "that it will ...", "that X is to ...". */
static bool is_promise(const rap_reading *r, const rap_clause *c) {
	if (c->form != RAP_FORM_FINITE || c->relative) return false;
	if (c->modal == RAP_NONE) return c->be_to || is_subjunctive(r, c);
	return rap_is(r, c->modal, RAP_LEX_function_future) || rap_is(r, c->modal, RAP_LEX_function_conditional);
}

/* The first clause behind the trigger that may be its object: by the tree, else the next one in the text. */
static uint32_t clause_taken(const rap_reading *r, const rap_trigger *t, uint32_t token, uint32_t end) {
	const rap_clause *c = &r->clauses->all.at[t->clause];
	for (uint32_t d = r->dependents->first[c->predicate]; d != RAP_NONE; d = r->dependents->next[d]) {
		rap_relation relation = rap_syntax_relation(r->syntax, d);
		bool object = relation == RAP_REL_ccomp || relation == RAP_REL_csubj || relation == RAP_REL_csubj_pass;
		if (object && r->clauses->of[d] != RAP_NONE && d > t->words.start && r->clauses->all.at[r->clauses->of[d]].form != RAP_FORM_PARTICIPLE) return r->clauses->of[d];
	}
	for (uint32_t k = t->clause + 1; k < r->clauses->all.n && r->clauses->all.at[k].group.start < end; k++) {
		const rap_clause *inner = &r->clauses->all.at[k];
		bool modifier = rap_syntax_relation(r->syntax, inner->predicate) == RAP_REL_acl && inner->subject_head == RAP_NONE; /* "men detained in May" */
		if (inner->form == RAP_FORM_FINITE && !inner->relative && !modifier && inner->group.start >= token) return k;
	}
	return RAP_NONE;
}

/* "..., and that X will": goes on with the list, wherever the tree hangs it. */
static bool is_behind_and_that(const rap_reading *r, const rap_clause *c) {
	uint32_t that = c->subject.start;
	if (c->form != RAP_FORM_FINITE || that < 2) return false;
	return rap_is(r, that - 1, RAP_LEX_function_rel) && r->words[that - 2] == RAP_WORD_CONJ;
}

/* Where the words of the next clause of a list begin: those before it end there. */
static uint32_t next_taken(const rap_reading *r, uint32_t first, uint32_t after, uint32_t end) {
	const rap_clause *c = &r->clauses->all.at[first];
	uint32_t from = r->clauses->all.at[after].group.start, last = end > from + MOST_APART ? from + MOST_APART : end;
	for (uint32_t k = after + 1; k < r->clauses->all.n && r->clauses->all.at[k].group.start < last; k++) {
		const rap_clause *next = &r->clauses->all.at[k];
		bool listed = rap_syntax_relation(r->syntax, next->predicate) == RAP_REL_conj && next->governor == first;
		if ((listed || is_behind_and_that(r, next)) && next->subject_head != RAP_NONE && next->sentence == c->sentence) return k;
	}
	return RAP_NONE;
}

/* The action of one clause; its own actors are bound when they differ ("agreed that X will"). */
static void take_inner(rap_reading *r, const rap_trigger *t, uint32_t index, uint32_t end) {
	const rap_clause *inner = &r->clauses->all.at[index];
	rap_trigger own = *t;
	own.negative = inner->negative;
	if (!rap_range_empty(inner->subject) && rap_is(r, inner->subject.start, RAP_LEX_function_neg)) own.negative = !own.negative; /* "that no licence will" */
	bool doer = r->subjects[index].n > 0 && !inner->passive; /* "that trains would be restarted" binds who agreed */
	if (doer) {
		own.actors = &r->subjects[index];
		own.by = (rap_told){inner->subject, RAP_GROUND_subject};
	}
	uint32_t start = doer ? inner->verb : rap_range_empty(inner->subject) ? inner->group.start : inner->subject.start;
	if (!doer && rap_is(r, start, RAP_LEX_function_rel)) start++; /* "that negotiations would": no "that negotiation" */
	rap_pledge_add_actions(r, &own, start, end);
}

/* "to" and what may be a verb, whatever the tagger makes of it: "decided to exchange lists". */
static bool opens_infinitive(const rap_reading *r, uint32_t token, uint32_t end) {
	if (r->words[token] == RAP_WORD_TO) return true;
	uint32_t verb = token + 1;
	if (verb < end && (rap_tok(r, verb)->flags & RAP_TOKEN_QUOTE)) verb++; /* promised to "bring them home" */
	return verb < end && rap_is(r, token, RAP_LEX_function_to) && rap_has_form(r, verb, RAP_LEX_F_base);
}

/* "agreed that X would ..., and to revisit it": the comma at which infinitives go on with a list of clauses; `end`. */
static uint32_t infinitives_behind(const rap_reading *r, uint32_t token, uint32_t end) {
	for (uint32_t k = token; k + 3 < end && k < token + MOST_APART; k++)
		if (rap_is_comma(r, k) && rap_is_conj(r, k + 1) && opens_infinitive(r, k + 2, end)) return k;
	return end;
}

/* "agreed to open a line, and that X would ...": clauses that go on with a list of infinitives. */
static void take_clauses_behind(rap_reading *r, const rap_trigger *t, uint32_t token, uint32_t end) {
	uint32_t last = end - token > MOST_APART ? token + MOST_APART : end;
	for (uint32_t k = t->clause + 1; k < r->clauses->all.n && r->clauses->all.at[k].group.start < last; k++) {
		const rap_clause *c = &r->clauses->all.at[k];
		if (c->group.start > token && is_behind_and_that(r, c) && is_promise(r, c)) take_inner(r, t, k, end);
	}
}

/* "that it will ... and that Y shall ...". */
static bool take_clause(rap_reading *r, rap_trigger *t, uint32_t token, uint32_t end) {
	uint32_t first = clause_taken(r, t, token, end), last = end;
	if (first == RAP_NONE) return false;
	if (t->takes & RAP_LEX_F_inf) end = infinitives_behind(r, token, last);
	if (!is_promise(r, &r->clauses->all.at[first])) {
		if (end < last) rap_pledge_add_actions(r, t, end + 3, last);
		rap_refuse_pledge(r, t->words, RAP_CONDITION_no_promise);
		return false;
	}
	for (uint32_t k = first; k != RAP_NONE;) {
		uint32_t next = next_taken(r, first, k, end);
		uint32_t stop = next == RAP_NONE ? end : r->clauses->all.at[next].subject.start;
		if (is_promise(r, &r->clauses->all.at[k])) take_inner(r, t, k, stop);
		k = next;
	}
	if (end < last) rap_pledge_add_actions(r, t, end + 3, last);
	return true;
}

/* "it was agreed that:" and below "Fiji will host the secretariat", or "publishing the figures": a clause, or actions. */
void rap_item_take(rap_reading *r, const rap_trigger *t, uint32_t sentence, uint32_t start) {
	rap_range tokens = r->text->sentences.at[sentence].tokens;
	for (uint32_t k = r->clauses->first[sentence]; (t->takes & RAP_LEX_F_that) && k < r->clauses->first[sentence + 1]; k++) {
		const rap_clause *c = &r->clauses->all.at[k];
		if (c->governor != RAP_NONE || rap_range_empty(c->subject) || !is_promise(r, c)) continue;
		take_inner(r, t, k, tokens.end);
		return;
	}
	rap_pledge_add_actions(r, t, start, tokens.end);
}

/* ---- what stands between ---- */

/* "plans for Uganda to host the talks", "prepares for homeowners to leave": what others are to do. */
static bool is_for_others(const rap_reading *r, uint32_t token, uint32_t end) {
	uint32_t noun = rap_is_for(r, token) ? rap_skip_words(r, token + 1, end, RAP_WORD_DET) : end;
	if (noun >= end || r->date_at[noun] != RAP_NONE || r->words[noun] != RAP_WORD_OTHER) return false;
	const rap_mention *m = rap_mention_over(r, noun);
	uint32_t behind = m != NULL ? m->tokens.end : noun + 1;
	return behind < end && r->words[behind] == RAP_WORD_TO;
}

/* Over "on Wednesday", "in principle", "during recent meetings" between the trigger and what it takes; stays where
 * neither "to" nor "that" follows soon. */
static uint32_t skip_adjuncts(const rap_reading *r, uint32_t token, uint32_t end, uint16_t takes) {
	for (uint32_t k = token; k < end && k < token + MOST_ADJUNCT && !is_for_others(r, k, end); k++) {
		bool of = k > token && rap_is(r, token, RAP_LEX_dateword_of);
		if (of && (takes & RAP_LEX_F_to) && rap_is(r, k, RAP_LEX_function_to)) return k; /* "the commitment of X to peace" */
		if (r->words[k] == RAP_WORD_TO || (r->words[k] == RAP_WORD_REL && k > token)) return k;
		if (r->date_at[k] != RAP_NONE || r->words[k] == RAP_WORD_ADV) continue;
		bool inside = k > token && (r->words[k] == RAP_WORD_OTHER || r->words[k] == RAP_WORD_DET || rap_is_comma(r, k) ||
		                            (rap_tok(r, k)->flags & (RAP_TOKEN_HYPHEN | RAP_TOKEN_POSSESSIVE)));
		if (!inside && (r->words[k] != RAP_WORD_PREP || rap_is(r, k, RAP_LEX_function_to))) return token;
	}
	return token;
}

/* Over ", in a letter," and ", it said," behind the trigger. */
static uint32_t skip_inserted(const rap_reading *r, uint32_t token, uint32_t end) {
	if (token >= end || !rap_is_comma(r, token)) return token;
	bool clause = token + 1 < end && r->words[token + 1] == RAP_WORD_SUB; /* ", as it told us," */
	for (uint32_t k = token + 1; k < end && k < token + MOST_ADJUNCT; k++) {
		if (rap_is_comma(r, k)) {
			if (k + 1 < end && (opens_infinitive(r, k + 1, end) || rap_is(r, k + 1, RAP_LEX_function_to))) return k + 1;
			continue; /* ", at a meeting in Accra, on Monday, to" */
		}
		if (!clause && (r->words[k] == RAP_WORD_VERB || r->words[k] == RAP_WORD_AUX) && !rap_is(r, k, RAP_LEX_verb_say)) return token;
	}
	return token;
}

/* "assured the ambassador by telephone that": the "that" behind the one who is told; RAP_NONE. */
static uint32_t that_behind(const rap_reading *r, uint32_t token, uint32_t end) {
	for (uint32_t k = token; k < end && k < token + MOST_NOUN_PHRASE; k++) {
		if (r->words[k] == RAP_WORD_REL) return k;
		if (r->words[k] == RAP_WORD_VERB || r->words[k] == RAP_WORD_AUX) return RAP_NONE;
	}
	return RAP_NONE;
}

/* "agreed on the importance of dialogue to ...". */
static bool is_opinion(const rap_reading *r, uint32_t preposition, uint32_t end) {
	uint32_t noun = rap_skip_words(r, preposition + 1, end, RAP_WORD_DET);
	return noun < end && rap_is(r, noun, RAP_LEX_cue_opinion);
}

/* "at the summit", "in May": when and where it was agreed, not what; nor is an opinion. */
static bool is_circumstance(const rap_reading *r, uint32_t preposition, uint32_t end) {
	uint32_t next = preposition + 1;
	while (next < end && r->words[next] == RAP_WORD_DET) next++;
	if (next < end && r->words[next] == RAP_WORD_PREP) return true; /* "agreed upon at the summit" */
	if (is_opinion(r, preposition, end)) return true;
	if (next >= end || r->date_at[preposition] != RAP_NONE || r->date_at[next] != RAP_NONE) return true;
	if (!rap_is(r, preposition, RAP_LEX_link_at)) return false;
	const rap_mention *m = rap_mention_over(r, next);
	return (m != NULL && (m->type == RAP_MENTION_PLACE || m->type == RAP_MENTION_STATE)) || !rap_is(r, preposition, RAP_LEX_cue_topic);
}

/* "promised her Greek counterpart to release the crew": the "to" behind the one to whom it is promised; else `token`. */
static uint32_t skip_person(const rap_reading *r, uint32_t token, uint32_t end) {
	bool people = false;
	for (uint32_t k = token; k < end && k < token + MOST_NOUN_PHRASE; k++) {
		const rap_mention *m = rap_mention_over(r, k);
		people = people || r->words[k] == RAP_WORD_PRON || rap_is_people(r, k) || rap_is(r, k, RAP_LEX_person_peer) || (m != NULL && rap_is_actor(r, m));
		if (r->words[k] == RAP_WORD_TO) return people ? k : token;
		if (r->words[k] == RAP_WORD_VERB || r->words[k] == RAP_WORD_AUX || r->words[k] == RAP_WORD_PREP || rap_is_comma(r, k)) return token;
	}
	return token;
}

/* ---- the complement ---- */

/* "two patrol boats", "US$60 million": counted, which a thing offered must be ("offers an opportunity"). */
static bool is_counted(const rap_reading *r, uint32_t token, uint32_t end) {
	for (uint32_t k = token; k < end && k < token + MOST_COUNT; k++)
		if ((rap_tok(r, k)->flags & RAP_TOKEN_DIGIT) || rap_is(r, k, RAP_LEX_calendar_number)) return true;
	return false;
}

/* "€" of "€600 million", "$": a sign right before the number that it counts. */
static bool is_sign_of_sum(const rap_reading *r, uint32_t token, uint32_t end) {
	uint16_t other = RAP_TOKEN_OPEN | RAP_TOKEN_CLOSE | RAP_TOKEN_COMMA | RAP_TOKEN_HYPHEN | RAP_TOKEN_DASH | RAP_TOKEN_QUOTE | RAP_TOKEN_POSSESSIVE;
	const rap_token *sign = rap_tok(r, token);
	return token + 1 < end && (sign->flags & RAP_TOKEN_PUNCT) && !(sign->flags & other) && (rap_tok(r, token + 1)->flags & RAP_TOKEN_DIGIT);
}

/* "committed €600 million", "committed 40 soldiers to the mission": what is given, which has a purpose; not "committed two crimes"
 * or "dedicated her 20 years in office to". */
static bool is_given(const rap_reading *r, uint32_t token, uint32_t end) {
	if (is_sign_of_sum(r, token, end)) return true;
	if (!is_counted(r, token, end) || r->date_at[token] != RAP_NONE || rap_is(r, token, RAP_LEX_function_possessive)) return false;
	for (uint32_t k = token; k < end && k < token + MOST_NOUN_PHRASE; k++) {
		if (rap_is(r, k, RAP_LEX_function_to)) return k > token && !opens_infinitive(r, k, end);
		if (r->words[k] == RAP_WORD_VERB || r->words[k] == RAP_WORD_AUX || r->words[k] == RAP_WORD_REL || rap_is_comma(r, k)) return false;
	}
	return false;
}

/* "€600 million", "40 boats", "NOK 10 million". */
static bool is_amount(const rap_reading *r, uint32_t token, uint32_t end) {
	if (token >= end || r->date_at[token] != RAP_NONE) return false;
	bool code = (rap_tok(r, token)->flags & RAP_TOKEN_UPPER) && token + 1 < end && (rap_tok(r, token + 1)->flags & RAP_TOKEN_DIGIT);
	return code || (rap_tok(r, token)->flags & RAP_TOKEN_DIGIT) || is_sign_of_sum(r, token, end);
}

/* "Japan pledged $5 million, Norway 3 million": the mention of the next who does the same, behind a comma or "and"; `end`. */
static uint32_t next_giver(const rap_reading *r, uint32_t token, uint32_t end) {
	for (uint32_t k = token + 1; k + 1 < end; k++) {
		const rap_mention *m = rap_mention_over(r, k);
		if (m == NULL || m->tokens.start != k || m->type == RAP_MENTION_PERSON || !rap_is_actor(r, m)) continue;
		uint32_t before = rap_determiners_start(r, k) - 1;
		if ((rap_is_comma(r, before) || rap_is_conj(r, before)) && is_amount(r, m->tokens.end, end)) return k;
	}
	return end;
}

/* "committed 40 soldiers in 2018": of a time gone by, a report of what was done. */
static bool is_long_ago(const rap_reading *r, const rap_clause *c, uint32_t end) {
	enum { MOST_DAYS = 90 };
	rap_day published = r->records->published;
	if (!c->past || c->perfect || published.year == 0) return false;
	for (uint32_t k = c->group.end; k < end; k++) {
		rap_day day = r->date_at[k] == RAP_NONE ? (rap_day){0} : r->dates->all.at[r->date_at[k]].end;
		if (day.year != 0) return rap_day_number(published) - rap_day_number(day) > MOST_DAYS;
	}
	return false;
}

/* "promised Somalia | two patrol boats": behind whom it is promised to, where what is promised follows with its number. */
static uint32_t behind_recipient(const rap_reading *r, uint32_t token, uint32_t end) {
	const rap_mention *m = rap_mention_over(r, token);
	bool whole = m != NULL && m->tokens.start == token && rap_is_actor(r, m) && m->kind != RAP_LEX_state_adjective && m->tokens.end < end;
	bool counted = whole && (r->words[m->tokens.end] == RAP_WORD_DET || rap_is(r, m->tokens.end, RAP_LEX_calendar_number) || is_amount(r, m->tokens.end, end));
	return counted && !(rap_tok(r, m->tokens.end)->flags & RAP_TOKEN_POSSESSIVE) ? m->tokens.end : token;
}

/* "pledged $5 million in aid | on Monday": when it was pledged is no part of what was. */
static uint32_t before_day(const rap_reading *r, const rap_clause *c, uint32_t token, uint32_t stop) {
	uint32_t end = rap_words_trim(r, token, stop), date = end > token ? r->date_at[end - 1] : RAP_NONE;
	const rap_date *day = date == RAP_NONE || !c->past ? NULL : &r->dates->all.at[date];
	if (day == NULL || day->precision != RAP_PRECISION_DAY || day->tokens.start <= token || rap_is_ahead(r, day->start)) return stop;
	bool told = rap_is(r, day->tokens.start, RAP_LEX_link_title) || rap_is(r, day->tokens.start - 1, RAP_LEX_link_title) || rap_is(r, day->tokens.start, RAP_LEX_calendar_weekday);
	return told ? day->tokens.start : stop;
}

/* "pledged 15 mobile radars": the thing itself, where it begins as one, and what the others gave. */
static void take_noun_phrase(rap_reading *r, rap_trigger *t, uint32_t token, uint32_t end) {
	token = behind_recipient(r, token, end);
	bool amount = is_amount(r, token, end);
	bool participle = r->words[token] == RAP_WORD_VERB && (rap_verb_forms(r, token) & RAP_LEX_F_ppart);
	bool described = participle && token + 1 < end && r->words[token + 1] == RAP_WORD_OTHER; /* "pledged continued support" */
	bool thing = r->words[token] == RAP_WORD_OTHER || r->words[token] == RAP_WORD_DET || amount || described;
	if (t->kind == RAP_LEX_commitment_intend && !is_counted(r, token, end)) return;
	while (amount && token > t->action && r->words[token - 1] == RAP_WORD_ADV && r->date_at[token - 1] == RAP_NONE) token--; /* "nearly $300 million" */
	if (!thing || r->date_at[token] != RAP_NONE) return;
	uint32_t stop = before_day(r, &r->clauses->all.at[t->clause], token, rap_stretch_end(r, token, end)), other = amount ? next_giver(r, token, stop) : stop;
	rap_pledge_add(r, t, (rap_range){token, rap_words_trim(r, token, rap_determiners_start(r, other))}, false);
	while (other < stop) {
		const rap_mention *m = rap_mention_over(r, other);
		rap_index_list *by = RAP_NEW(r->arena, rap_index_list);
		uint32_t from = m->tokens.end, next = next_giver(r, from, stop);
		rap_index_add(r->arena, by, m->entity);
		rap_trigger own = *t;
		own.actors = by;
		own.by = (rap_told){m->tokens, RAP_GROUND_agent};
		rap_pledge_add(r, &own, (rap_range){from, rap_words_trim(r, from, rap_determiners_start(r, next))}, false);
		other = next;
	}
}

/* "accepted a request to close wells", "accepted Ecuador's request for scanners": what was asked for; false if nothing was. */
static bool take_request(rap_reading *r, rap_trigger *t, uint32_t token, uint32_t end) {
	uint32_t noun = token;
	while (noun < end && noun < token + MOST_NOUN_PHRASE && !rap_is(r, noun, RAP_LEX_cue_proposal)) {
		if (r->words[noun] == RAP_WORD_VERB || r->words[noun] == RAP_WORD_PREP || r->words[noun] == RAP_WORD_TO || rap_is_comma(r, noun)) return false;
		noun++;
	}
	if (noun + 1 >= end || !rap_is(r, noun, RAP_LEX_cue_proposal)) return false;
	uint32_t to = noun + 1;
	while (to < end && to < noun + MOST_NOUN_PHRASE && !opens_infinitive(r, to, end) && r->words[to] != RAP_WORD_VERB && !rap_is_comma(r, to)) to++;
	if (to < end && opens_infinitive(r, to, end)) rap_pledge_add_actions(r, t, to + 1, end);
	else if (rap_is(r, noun + 1, RAP_LEX_link_toward)) rap_pledge_add(r, t, (rap_range){token, rap_words_trim(r, token, rap_stretch_end(r, token, end))}, false);
	else return false;
	return true;
}

/* "I agree with my Danish colleague": with somebody, which is no action. */
static bool is_with_somebody(const rap_reading *r, uint32_t token, uint32_t end) {
	enum { MOST_WORDS = 5 };
	if (!rap_is(r, token, RAP_LEX_cue_partner) || rap_is(r, token, RAP_LEX_cue_mutual)) return false;
	for (uint32_t k = token + 1; k < end && k < token + MOST_WORDS && !rap_is_comma(r, k); k++) {
		const rap_mention *m = rap_mention_over(r, k);
		bool person = m != NULL && (m->type == RAP_MENTION_PERSON || m->type == RAP_MENTION_GROUP);
		if (person || rap_is(r, k, RAP_LEX_person_peer)) return true;
	}
	return false;
}

/* Takes the actions that follow the trigger, by what it can take. */
void rap_complement_take(rap_reading *r, rap_trigger *t) {
	rap_refuse_pledge(r, t->words, RAP_CONDITION_no_action); /* unless what is tried below says more */
	uint32_t sentence = r->clauses->all.at[t->clause].sentence;
	uint32_t end = t->end != 0 ? t->end : r->text->sentences.at[sentence].tokens.end;
	uint32_t token = skip_inserted(r, rap_skip_words(r, t->action, end, RAP_WORD_ADV), end);
	token = rap_behind_mark(r, token, end);
	if (token + 1 < end && (rap_tok(r, token)->flags & RAP_TOKEN_QUOTE) && rap_is(r, token + 1, RAP_LEX_function_to)) token++; /* "remains committed" to */
	if (token + 1 < end && rap_tok(r, token)->first == ':' && opens_infinitive(r, token + 1, end)) token++; /* "agreed: to lift the ban; to admit nurses" */
	bool neither = token + 1 < end && rap_is(r, token, RAP_LEX_function_neg) && opens_infinitive(r, token + 1, end);
	if (token < end && (r->words[token] == RAP_WORD_NEG || neither)) {
		t->negative = !t->negative;
		t->denied = true;
		token++;
	}
	bool that = token < end && r->words[token] == RAP_WORD_REL && rap_is_before_list(r, token + 1, sentence); /* "agreed that:" */
	if (that || rap_is_before_list(r, token, sentence) || leads_to_list(r, token, sentence)) {
		rap_pledge_add_items(r, t, sentence);
		return;
	}
	if (t->kind == RAP_LEX_commitment_agree && (t->takes & RAP_LEX_F_np) && take_request(r, t, token, end)) return;
	if (t->takes & (RAP_LEX_F_inf | RAP_LEX_F_that)) token = skip_adjuncts(r, token, end, t->takes);
	if ((t->takes & RAP_LEX_F_inf) && (t->takes & RAP_LEX_F_np)) token = skip_person(r, token, end);
	if (token >= end || is_empty_lead(r, token, end)) return;
	bool to = rap_is(r, token, RAP_LEX_function_to), on = (t->takes & RAP_LEX_F_on) && r->words[token] == RAP_WORD_PREP;
	bool circumstance = on && (is_circumstance(r, token, end) || is_with_somebody(r, token, end));
	if (circumstance) rap_refuse_pledge(r, t->words, RAP_CONDITION_circumstance);
	if ((to || on) && token + 1 < end && rap_tok(r, token + 1)->first == ':') rap_pledge_add_items(r, t, sentence);
	else if (opens_infinitive(r, token, end) && (t->takes & RAP_LEX_F_inf)) {
		rap_pledge_add_actions(r, t, token + 1, end);
		if (t->takes & RAP_LEX_F_that) take_clauses_behind(r, t, token, end);
	}
	else if (to && (t->takes & RAP_LEX_F_to)) rap_pledge_add_actions(r, t, token + 1, end);
	else if (on && !circumstance) rap_pledge_add_actions(r, t, token + 1, end);
	else if ((t->takes & RAP_LEX_F_that) && (t->takes & RAP_LEX_F_np) && r->words[token] != RAP_WORD_REL && that_behind(r, token, end) != RAP_NONE)
		take_clause(r, t, that_behind(r, token, end), end);
	else if ((t->takes & RAP_LEX_F_that) && take_clause(r, t, token, end)) return;
	else if ((t->takes & RAP_LEX_F_np) && (t->kind == RAP_LEX_commitment_commit || t->kind == RAP_LEX_commitment_intend)) take_noun_phrase(r, t, token, end);
	else if ((t->takes & RAP_LEX_F_to) && t->kind == RAP_LEX_commitment_commit && is_given(r, token, end)) {
		if (!is_long_ago(r, &r->clauses->all.at[t->clause], rap_stretch_end(r, token, end))) take_noun_phrase(r, t, token, end);
	}
}
