/* Where the text speaks of a meeting: a verb of meeting with its parties, or a noun ("talks", "the second session of
 * the dialogue", "East Asia Summit") with what stands around it. */
#include "record/sighting.h"

bool rap_is_stop(const rap_reading *r, uint32_t token) {
	if (token >= r->text->tokens.n) return false;
	const rap_token *t = rap_tok(r, token);
	return (t->flags & RAP_TOKEN_PUNCT) && !(t->flags & (RAP_TOKEN_HYPHEN | RAP_TOKEN_POSSESSIVE));
}

/* ---- parties ---- */

void rap_sighting_add(rap_reading *r, rap_sighting *s, uint32_t entity, uint8_t role) {
	if (entity != RAP_NONE) entity = rap_whole_of(r, entity);
	if (entity == RAP_NONE || rap_has_party(&s->parties, entity)) return;
	*rap_vec_push(r->arena, &s->parties) = (rap_party){.entity = entity, .role = role};
}

void rap_sighting_add_all(rap_reading *r, rap_sighting *s, const rap_index_list *actors, uint8_t role) {
	for (uint32_t k = 0; k < actors->n; k++) {
		bool state = r->entities->all.at[actors->at[k]].type == RAP_MENTION_STATE;
		rap_sighting_add(r, s, actors->at[k], state ? RAP_ROLE_side : role);
	}
}

/* "in Hungary", "in the Hungarian capital"; but "at the Hungarian summit". */
static bool is_located(const rap_reading *r, const rap_mention *m) {
	uint32_t token = m->tokens.start, head = r->syntax->words[m->tokens.end - 1].head;
	if (token > 0 && rap_is(r, token - 1, RAP_LEX_link_at)) return true;
	if (m->tokens.end < r->text->tokens.n && (rap_tok(r, m->tokens.end)->flags & RAP_TOKEN_HYPHEN)) return false; /* "at the Thai-Lao talks" */
	if (m->type != RAP_MENTION_STATE || m->kind != RAP_LEX_state_adjective || head == RAP_NONE || rap_meeting_noun(r, head) != NULL) return false;
	return rap_is_behind_at(r, token);
}

/* "Edna Lima, Ambassador to Gabon": the state that an office is posted to. */
static bool is_post(const rap_reading *r, const rap_mention *m) {
	return m->type == RAP_MENTION_STATE && r->in_title[m->tokens.start] && m->tokens.start > 0 && rap_is(r, m->tokens.start - 1, RAP_LEX_link_toward);
}

/* "the ministers": those meant; "the ministers of A and B": those who are named. */
static void add_group(rap_reading *r, rap_sighting *s, uint32_t index, uint8_t role) {
	rap_index_list named = {0};
	rap_add_owners(r, r->mentions->all.at[index].tokens.end - 1, &named);
	rap_sighting_add_all(r, s, named.n > 0 ? &named : &r->groups[index], role);
}

/* The actors in a stretch of words, groups resolved; a state or city behind "in" is a place and none. */
void rap_sighting_add_named(rap_reading *r, rap_sighting *s, rap_range tokens, uint8_t role) {
	for (uint32_t k = tokens.start; k < tokens.end; k++) {
		uint32_t index = r->mention_at[k];
		if (index == RAP_NONE) continue;
		const rap_mention *m = &r->mentions->all.at[index];
		bool located = is_located(r, m) || is_post(r, m);
		if (m->type == RAP_MENTION_GROUP) add_group(r, s, index, role);
		else if (m->entity != RAP_NONE && m->type != RAP_MENTION_INSTRUMENT && !located) {
			bool state = m->type == RAP_MENTION_STATE;
			rap_sighting_add(r, s, m->entity, state ? RAP_ROLE_side : role);
		}
		if (m->tokens.end > k) k = m->tokens.end - 1;
	}
}

/* The clause whose subject, group or complement holds the token: the last one that begins before it, or the next
 * one where the token is in its subject. */
uint32_t rap_clause_over(const rap_reading *r, uint32_t sentence, uint32_t token) {
	uint32_t low = r->clauses->first[sentence], last = r->clauses->first[sentence + 1], high = last;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (r->clauses->all.at[middle].group.start <= token) low = middle + 1;
		else high = middle;
	}
	if (low < last) {
		rap_range subject = r->clauses->all.at[low].subject;
		if (subject.start <= token && token < subject.end) return low;
	}
	return low > r->clauses->first[sentence] ? low - 1 : RAP_NONE;
}

bool rap_holds_meeting(const rap_reading *r, const rap_clause *c) {
	return rap_is(r, c->verb, RAP_LEX_convene_hold) || rap_is(r, c->verb, RAP_LEX_convene_host) ||
	       rap_is(r, c->verb, RAP_LEX_convene_attend) || rap_is(r, c->verb, RAP_LEX_convene_lead) ||
	       rap_is(r, c->verb, RAP_LEX_convene_meet);
}

uint8_t rap_clause_role(const rap_reading *r, const rap_clause *c) {
	const rap_mark *lead = rap_mark_kind_at(r->marks, c->verb, RAP_LEX_convene_lead);
	bool have_held = lead != NULL && (lead->entry->flags & RAP_LEX_F_ambiguous) && c->form == RAP_FORM_INFINITIVE; /* "agreed to convene": whoever leads it */
	if (lead != NULL && !have_held) return RAP_ROLE_lead;
	if (rap_is(r, c->verb, RAP_LEX_convene_host)) return RAP_ROLE_host;
	bool watches = rap_is(r, c->verb, RAP_LEX_convene_attend) && rap_find(r, c->complement, RAP_LEX_cue_observer) != RAP_NONE;
	return watches ? RAP_ROLE_observe : RAP_ROLE_attend;
}

uint8_t rap_format_of_count(uint32_t n) {
	if (n < 2) return RAP_FORMAT_none;
	return n == 2 ? RAP_FORMAT_bilateral : n == 3 ? RAP_FORMAT_trilateral : RAP_FORMAT_multilateral;
}

bool rap_is_by_pronoun(const rap_reading *r, uint32_t clause) {
	for (uint32_t steps = 0; clause != RAP_NONE && steps < RAP_STEPS_MAX; steps++) {
		const rap_clause *c = &r->clauses->all.at[clause];
		if (c->subject_head != RAP_NONE) return r->words[c->subject_head] == RAP_WORD_PRON;
		clause = c->parent;
	}
	return false;
}

void rap_sighting_close(rap_reading *r, rap_sighting *s) {
	rap_index_list bound = {0};
	rap_parties_bound(r, &s->parties, NULL, &bound);
	for (uint32_t k = 0; k < bound.n; k++)
		if (rap_entity_at(r, bound.at[k])->type != RAP_MENTION_STATE) return;
	if (s->format != RAP_FORMAT_none || bound.n < 2) return;
	s->format = rap_format_of_count(bound.n);
	s->format_told = (rap_told){s->words, RAP_GROUND_counted};
}

uint32_t rap_sighting_sides(rap_reading *r, const rap_sighting *s, const rap_index_list *more) {
	rap_index_list bound = {0};
	rap_parties_bound(r, &s->parties, more, &bound);
	return bound.n;
}

bool rap_sighting_is_of_bloc(const rap_reading *r, const rap_sighting *s) {
	if (s->parties.n != 1) return false;
	const rap_entity *only = rap_entity_at(r, s->parties.at[0].entity);
	return only->type == RAP_MENTION_ORGANIZATION && rap_is_international(only->kind);
}

/* "a mission of the Pacific Islands Forum": whose delegation it is, is a body. */
static bool is_sender(const rap_reading *r, uint32_t token) {
	uint32_t head = rap_relation_of(r, token) == RAP_REL_nmod ? r->syntax->words[token].head : RAP_NONE;
	return head != RAP_NONE && (rap_is(r, head, RAP_LEX_cue_panel) || rap_is_people(r, head));
}

/* Inside the name of a body, a law, a person's title, the noun is no meeting. */
static bool is_owned(const rap_reading *r, uint32_t sentence, uint32_t token, const rap_mark *noun) {
	uint32_t index = r->mention_at[token];
	if (index == RAP_NONE) return r->in_title[token];
	uint8_t type = r->mentions->all.at[index].type;
	/* "attended the African Ports Forum": what is held or attended under such a name is the meeting */
	uint32_t clause = rap_clause_over(r, sentence, token);
	uint32_t behind = noun->tokens.end; /* "Forum on Poverty Reduction" */
	bool last = behind >= r->mentions->all.at[index].name.end || rap_is(r, behind, RAP_LEX_function_prep);
	bool event = rap_is_large_meeting(noun->entry->kind) && noun->entry->kind != RAP_LEX_meeting_council && !is_sender(r, token);
	uint32_t start = r->mentions->all.at[index].tokens.start, end = r->mentions->all.at[index].tokens.end;
	bool plain = !(noun->entry->flags & RAP_LEX_F_ambiguous) || behind < end; /* not "the 117th Congress" */
	bool numbered = start > 0 && plain && r->date_at[start - 1] == RAP_NONE && rap_ordinal_at(r, start - 1) > 1; /* "the 11th Forum of Ministers" */
	if (type == RAP_MENTION_ORGANIZATION && event && numbered) return false;
	if (type == RAP_MENTION_ORGANIZATION && event && rap_held_behind(r, end) != RAP_NONE) return false;
	if (type == RAP_MENTION_ORGANIZATION && last && event && clause != RAP_NONE) {
		const rap_clause *c = &r->clauses->all.at[clause];
		if (rap_holds_meeting(r, c) || rap_is(r, c->verb, RAP_LEX_convene_occur)) return false;
	}
	return type == RAP_MENTION_ORGANIZATION || type == RAP_MENTION_INSTRUMENT || type == RAP_MENTION_PERSON;
}

/* "summit declaration", "conference room": the first part of another noun; or a phrase that is no meeting. */
static bool is_other(const rap_reading *r, uint32_t token, const rap_mark *noun) {
	for (uint32_t k = token; k + 3 > token; k--) {
		const rap_mark *other = rap_mark_kind_at(r->marks, k, RAP_LEX_cue_other);
		if (other != NULL && other->tokens.end > token) return true;
		if (k == 0) break;
	}
	uint32_t next = noun->tokens.end + (rap_number_behind(r, token) > 0);
	if (rap_is_round(noun->entry) && /* "a round of nominees" */
	    next < r->text->tokens.n && rap_is(r, next, RAP_LEX_dateword_of) && rap_series_noun(r, next, r->text->tokens.n) == NULL) return true;
	if (next >= r->text->tokens.n || r->words[next] != RAP_WORD_OTHER || r->date_at[next] != RAP_NONE || r->mention_at[next] != RAP_NONE) return false;
	if ((noun->entry->flags & RAP_LEX_F_ambiguous) && rap_meeting_noun(r, next) != NULL) return true; /* "the Bilateral Consultations" */
	bool named = (noun->entry->flags & RAP_LEX_F_ambiguous) && (rap_tok(r, token)->flags & rap_tok(r, next)->flags & RAP_TOKEN_CAP) && next + 1 < r->text->tokens.n;
	if (named && (rap_tok(r, next + 1)->flags & RAP_TOKEN_CAP) && rap_meeting_noun(r, next + 1) != NULL) return true; /* "the Ministerial Strategic Dialogue" */
	if (rap_is(r, next, RAP_LEX_dateword_ahead)) return false; /* "a session due in Quito" */
	bool set = (rap_verb_forms(r, next) & RAP_LEX_F_ppart) && next + 2 < r->text->tokens.n;
	if (set && (r->date_at[next + 1] != RAP_NONE || r->date_at[next + 2] != RAP_NONE)) return false; /* "a summit set for Tuesday": a noun to the tagger */
	return !(rap_tok(r, next)->flags & (RAP_TOKEN_PUNCT | RAP_TOKEN_CAP | RAP_TOKEN_DIGIT)) && rap_mark_at(r->marks, next, RAP_LEX_noun) != NULL;
}

/* "held by videoconference" says how, not what. */
static bool is_manner(const rap_reading *r, uint32_t token, const rap_mark *noun) {
	uint32_t by = token > 1 && r->words[token - 1] == RAP_WORD_OTHER && r->mention_at[token - 1] == RAP_NONE ? token - 2 : token - 1; /* "by secure video link" */
	return noun->entry->kind == RAP_LEX_meeting_call && token > 0 && rap_is(r, by, RAP_LEX_cue_manner);
}

/* "the eighth Binational Cabinet ... The seventh cabinet": the last word of the name of a meeting told shortly before. */
static bool is_named_before(const rap_reading *r, const rap_sightings *out, uint32_t word) {
	enum { MOST_BACK = 6 };
	uint32_t number = rap_lexicon_find(r->lexicon, rap_token_str(r->text, word));
	for (uint32_t k = out->n; number != 0 && k > 0 && out->n - k < MOST_BACK; k--) {
		rap_range name = out->at[k - 1].name;
		if (!rap_range_empty(name) && rap_lexicon_find(r->lexicon, rap_token_str(r->text, name.end - 1)) == number) return true;
	}
	return false;
}

/* "The sixth had been hosted by Kabul", "the next will take place", "the 12th SPD is to": a number or "next" without a
 * noun for it, in a text that has spoken of such a meeting. */
static bool ordinal_alone(rap_reading *r, rap_sightings *out, uint32_t sentence, uint32_t token) {
	uint32_t end = rap_sentence_tokens(r, sentence).end;
	if (out->n == 0 || token == 0 || token + 1 >= end || r->date_at[token] != RAP_NONE || !rap_is(r, token - 1, RAP_LEX_function_det)) return false;
	uint32_t ordinal = rap_ordinal_at(r, token), behind = token + 1;
	bool next = rap_is(r, token, RAP_LEX_cue_ahead);
	if (ordinal == 0 && !next) return false;
	bool one = rap_is(r, behind, RAP_LEX_cue_series) && rap_meeting_noun(r, behind) == NULL;
	if (one && rap_is(r, behind, RAP_LEX_calendar_number) && out->at[out->n - 1].sentence + 2 < sentence) return false; /* of what was spoken of since */
	bool acronym = (rap_tok(r, behind)->flags & RAP_TOKEN_UPPER) && rap_meeting_noun(r, behind) == NULL;
	bool again = ordinal > 0 && rap_meeting_noun(r, behind) == NULL && is_named_before(r, out, behind);
	if (one || acronym || again) behind++;
	bool other = behind + 1 < end && rap_is(r, behind, RAP_LEX_dateword_of) && rap_is(r, behind + 1, RAP_LEX_function_rel); /* "an index, the first edition of which" */
	if (other) return false;
	bool verb = behind < end && (r->words[behind] == RAP_WORD_AUX || (r->words[behind] == RAP_WORD_VERB && rap_is(r, behind, RAP_LEX_convene_occur)) || (rap_is_comma(r, behind) && ordinal > 0));
	bool was = behind < end && ordinal > 0 && rap_is(r, behind, RAP_LEX_function_be); /* "The first was in Quito in May" */
	verb = verb || was;
	bool held = ordinal > 1 && token > 1 && (rap_is(r, token - 2, RAP_LEX_convene_host) || rap_is(r, token - 2, RAP_LEX_convene_hold));
	held = held && behind < end && (rap_is(r, behind, RAP_LEX_link_at) || r->date_at[behind] != RAP_NONE); /* "to host the fifth in Cebu" */
	if (!(one && ordinal > 0) && !verb && !held) return false;
	rap_sighting s = {.sentence = sentence, .kind = out->at[out->n - 1].kind, .ordinal = (uint16_t)ordinal, .date = RAP_NONE,
	                  .place = RAP_NONE, .definite = true, .words = {token - 1, behind}, .bare = true, .follows = next, .rule = "ordinal"};
	s.ordinal_told = (rap_told){rap_word(token), RAP_GROUND_word};
	if (ordinal == 0) {
		s.status = RAP_MEETING_planned;
		s.status_told = s.ordinal_told;
	}
	rap_sighting_read_clause(r, &s, acronym ? behind - 1 : token);
	s.anchor = acronym ? behind - 1 : token; /* "the 5th FOC, which X had hosted in May" */
	rap_sighting_finish(r, &s, token, behind);
	if ((next || acronym || was) && s.date == RAP_NONE && s.place == RAP_NONE) return false;
	*rap_vec_push(r->arena, out) = s;
	return true;
}

/* "Another, a regular one, is planned for May in Lima": behind a meeting, one more of its kind, if when or where is told. */
static bool another_alone(rap_reading *r, rap_sightings *out, uint32_t sentence, uint32_t token) {
	rap_range tokens = rap_sentence_tokens(r, sentence);
	if (out->n == 0 || token != tokens.start || token + 2 >= tokens.end || !rap_is(r, token, RAP_LEX_dateword_a)) return false;
	const rap_sighting *last = &out->at[out->n - 1];
	uint32_t clause = r->clauses->first[sentence];
	if (last->sentence + 1 != sentence || clause == r->clauses->first[sentence + 1]) return false;
	const rap_clause *c = &r->clauses->all.at[clause];
	bool told = c->subject_head == token && (rap_is(r, c->verb, RAP_LEX_convene_occur) || rap_holds_meeting(r, c) || rap_is(r, c->verb, RAP_LEX_convene_plan));
	if (!told || (r->words[token + 1] != RAP_WORD_AUX && !rap_is_comma(r, token + 1))) return false;
	rap_sighting s = {.sentence = sentence, .kind = last->kind, .date = RAP_NONE, .place = RAP_NONE, .words = {token, c->group.end}, .bare = true,
	                  .anchor = c->predicate, .rule = "ordinal"};
	rap_sighting_read_clause(r, &s, token);
	rap_sighting_finish(r, &s, token, c->group.end);
	rap_range words;
	if (s.status == RAP_MEETING_none) s.status = rap_clause_status(r, clause, &words);
	if (rap_is(r, c->verb, RAP_LEX_convene_plan) || rap_is(r, c->verb, RAP_LEX_dateword_planned)) s.status = RAP_MEETING_planned;
	s.status_told = (rap_told){c->group, RAP_GROUND_clause};
	if (s.date == RAP_NONE && s.place == RAP_NONE) return false;
	for (uint32_t k = 0; k < last->parties.n; k++) rap_sighting_add(r, &s, last->parties.at[k].entity, RAP_ROLE_side);
	*rap_vec_push(r->arena, out) = s;
	return true;
}

/* "It will take place in Lima on 5 June", "..., it will be held in Rome": the meeting told of last, with when, where and who. */
static void read_it(rap_reading *r, rap_sightings *out, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	uint32_t it = c->subject_head == RAP_NONE && c->parent != RAP_NONE ? r->clauses->all.at[c->parent].subject_head : c->subject_head;
	if (out->n == 0 || it == RAP_NONE || !rap_is(r, it, RAP_LEX_function_it) || c->form != RAP_FORM_FINITE || c->negative) return;
	rap_sighting *last = &out->at[out->n - 1];
	bool held = (rap_is(r, c->verb, RAP_LEX_convene_occur) && !rap_is(r, c->verb, RAP_LEX_convene_meet)) || (c->passive && rap_holds_meeting(r, c));
	if (!held || last->verb || last->joins || last->sentence + 1 < c->sentence) return;
	rap_sighting own = *last;
	rap_range words;
	own.words = c->group;
	own.anchor = c->predicate;
	own.sentence = c->sentence;
	own.status = rap_clause_status(r, clause, &words);
	rap_sighting_finish(r, &own, c->group.start, c->group.end);
	uint32_t above = rap_clause_above(r, last->anchor);
	bool announced = above != RAP_NONE && rap_is(r, r->clauses->all.at[above].verb, RAP_LEX_convene_plan); /* on another day than it is to be held */
	if ((own.date == RAP_NONE && own.place == RAP_NONE) || (!announced && last->date != RAP_NONE && last->place != RAP_NONE)) return;
	if (own.date != RAP_NONE && (last->date == RAP_NONE || announced)) last->date = own.date;
	if (own.place != RAP_NONE && last->place == RAP_NONE) last->place = own.place;
	if (own.status != RAP_MEETING_none && (last->status == RAP_MEETING_none || announced)) {
		last->status = own.status;
		last->status_told = (rap_told){c->group, RAP_GROUND_clause};
	}
	rap_index_list agents = {0};
	if (c->passive && rap_clause_agents(r, c, &agents) != RAP_NONE) rap_sighting_add_all(r, last, &agents, rap_clause_role(r, c));
	last->asserted = true;
}

/* "The three countries have postponed it", "They were put off": what became of the meeting told of last. */
static void read_put_off(const rap_reading *r, rap_sightings *out, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	uint8_t fate = rap_status_of_verb(r, c->verb);
	uint32_t it = c->passive ? c->subject_head : rap_dependent(r, c->predicate, RAP_REL_obj);
	bool spoken_of = it != RAP_NONE && (rap_is(r, it, RAP_LEX_function_it) || (c->passive && rap_is(r, it, RAP_LEX_function_they)));
	if (out->n == 0 || !spoken_of || c->negative || c->modal != RAP_NONE || c->form != RAP_FORM_FINITE || !rap_is_off(fate)) return;
	rap_sighting *last = &out->at[out->n - 1];
	if (last->joins || last->sentence + 1 < c->sentence || last->status == RAP_MEETING_held) return;
	last->status = fate;
	last->status_told = (rap_told){c->group, RAP_GROUND_clause};
}

/* The tagger takes "fisheries talks between A and B ended" for a verb; nobody is there who could be talking. "Round 7 of the
 * talks" is no adverb. */
static bool is_noun(const rap_reading *r, uint32_t token, const rap_mark *noun) {
	if (r->words[token] == RAP_WORD_OTHER || rap_number_behind(r, token) > 0) return true;
	uint32_t clause = r->clauses->of[token], behind = noun->tokens.end;
	bool with = behind < r->text->tokens.n && rap_is(r, behind, RAP_LEX_cue_partner);
	return with && !(noun->entry->flags & RAP_LEX_F_ambiguous) && clause != RAP_NONE && r->subjects[clause].n == 0;
}

/* "urged Congress to act": the word for an assembly without an article or anything else before it, a body of that name. */
static bool is_body_alone(const rap_reading *r, uint32_t token, const rap_mark *noun) {
	bool named = (rap_tok(r, token)->flags & (RAP_TOKEN_CAP | RAP_TOKEN_UPPER)) == RAP_TOKEN_CAP;
	if (!named || !(noun->entry->flags & RAP_LEX_F_ambiguous) || !rap_is(r, token, RAP_LEX_body_assembly)) return false;
	return token == 0 || (rap_sentence_around(r, token).start < token && !rap_is_modifier(r, token - 1));
}

/* "the transitional council met with Kenya's commander": a body that meets somebody. */
static bool is_body_meeting(const rap_reading *r, uint32_t token, const rap_mark *noun) {
	uint32_t head = r->syntax->words[token].head, clause = head == RAP_NONE || rap_relation_of(r, token) != RAP_REL_nsubj ? RAP_NONE : r->clauses->of[head];
	if (noun->entry->kind != RAP_LEX_meeting_council || clause == RAP_NONE || !rap_is(r, r->clauses->all.at[clause].verb, RAP_LEX_convene_meet)) return false;
	for (uint32_t d = r->dependents->first[head]; d != RAP_NONE; d = r->dependents->next[d]) {
		uint32_t with = rap_dependent(r, d, RAP_REL_case);
		if (d > head && with != RAP_NONE && rap_is(r, with, RAP_LEX_cue_partner)) return true;
	}
	return false;
}

/* "the second Pacific Islands Forum (PIF) Summit": the noun of a body whose meeting the word behind its name tells. */
static bool is_body_before_noun(const rap_reading *r, uint32_t token) {
	const rap_mention *m = rap_mention_over(r, token);
	bool body = m != NULL && m->type == RAP_MENTION_ORGANIZATION && m->tokens.end > token + 1 && m->tokens.end < r->text->tokens.n;
	return body && r->words[m->tokens.end] == RAP_WORD_OTHER && rap_meeting_noun(r, m->tokens.end) != NULL;
}

/* Why a noun for a meeting stands for none here; none if it may. */
static rap_condition why_no_noun(const rap_reading *r, uint32_t sentence, uint32_t token, const rap_mark *noun) {
	if (!is_noun(r, token, noun)) return RAP_CONDITION_out_of_place;
	if (is_owned(r, sentence, token, noun) || is_body_alone(r, token, noun) || is_body_meeting(r, token, noun) || is_body_before_noun(r, token)) return RAP_CONDITION_part_of_name;
	if (is_manner(r, token, noun)) return RAP_CONDITION_manner;
	return is_other(r, token, noun) ? RAP_CONDITION_other_noun : RAP_CONDITION_none;
}

static void read_sentence(rap_reading *r, rap_sightings *out, rap_trip *trip, uint32_t sentence) {
	rap_range tokens = rap_sentence_tokens(r, sentence);
	uint32_t clause = r->clauses->first[sentence], last = r->clauses->first[sentence + 1];
	for (uint32_t token = tokens.start; token < tokens.end;) {
		uint32_t before = out->n;
		if (clause < last && r->clauses->all.at[clause].verb <= token) {
			rap_trip_read(r, trip, clause);
			rap_company_read(r, out, trip, clause);
			before = out->n;
			read_it(r, out, clause);
			read_put_off(r, out, clause);
			rap_invitation_read(r, out, clause);
			rap_verb_sighting(r, out, clause++);
			if (out->n > before) rap_trip_apply(r, trip, &out->at[out->n - 1]);
			continue;
		}
		if (ordinal_alone(r, out, sentence, token) || another_alone(r, out, sentence, token)) {
			token++;
			continue;
		}
		uint32_t behind = rap_panel_sighting(r, out, sentence, token);
		if (behind > token) {
			token = behind;
			continue;
		}
		const rap_mark *mark = rap_meeting_noun(r, token);
		rap_condition why = mark == NULL ? RAP_CONDITION_none : why_no_noun(r, sentence, token, mark);
		if (mark == NULL || why != RAP_CONDITION_none) {
			if (mark != NULL && r->words[token] == RAP_WORD_OTHER) rap_refuse_meeting(r, mark->tokens, why);
			token = why == RAP_CONDITION_manner ? mark->tokens.end : token + 1; /* "by video conference" is no conference either */
			continue;
		}
		uint32_t after = rap_noun_sighting(r, out, sentence, token, mark);
		if (out->n > before) rap_trip_apply(r, trip, &out->at[out->n - 1]);
		token = after > token ? after : token + 1;
	}
	rap_roll_read(r, out, trip, sentence);
	rap_separate_list_read(r, out, sentence);
}

static void read_body(rap_reading *reading, rap_sightings *sightings) {
	rap_trip trip = {.travellers = {0}};
	for (uint32_t s = 0; s < reading->text->sentences.n; s++)
		if (rap_is_running_text(reading, s)) read_sentence(reading, sightings, &trip, s);
		else rap_refuse_meeting(reading, rap_sentence_tokens(reading, s), RAP_CONDITION_not_running_text);
}

/* Whether the body tells of a meeting, and not only who was there. */
static bool tells_meeting(const rap_sightings *all) {
	for (uint32_t k = 0; k < all->n; k++)
		if (!all->at[k].joins && (all->at[k].asserted || all->at[k].date != RAP_NONE || all->at[k].ordinal != 0)) return true;
	return false;
}

void rap_sightings_find(rap_reading *reading, rap_sightings *sightings) {
	read_body(reading, sightings);
	if (tells_meeting(sightings)) return;
	rap_sightings own = {0}; /* minutes name in their head alone what they are of */
	if (!rap_head_sighting(reading, &own)) return;
	*sightings = own;
	read_body(reading, sightings);
}
