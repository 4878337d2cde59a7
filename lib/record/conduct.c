/* Which state a person acts for, told by what he does: speaks for it, leads its side, receives in its capital, comes with
 * somebody of it. */
#include "record/country.h"

enum { MOST_TITLES = 8, FIRST_WORDS = 40 };

/* "Kenya's foreign ministry said Cabinet Secretary X would visit": of whom a state's body tells what he is to do, and who
 * holds an office, is of that state. */
static void officials(rap_reading *r) {
	for (uint32_t k = 0; k < r->clauses->all.n; k++) {
		const rap_clause *c = &r->clauses->all.at[k];
		if (c->reporter == RAP_NONE || c->passive || r->subjects[c->reporter].n != 1 || r->subjects[k].n != 1) continue;
		const rap_entity *body = rap_entity_at(r, r->subjects[c->reporter].at[0]);
		uint32_t person = r->subjects[k].at[0];
		bool state = body->type == RAP_MENTION_ORGANIZATION && body->kind == RAP_LEX_body_ministry;
		if (state && rap_is_person(r, person) && rap_holds_office(r, rap_entity_at(r, person))) rap_country_set(r, person, body->country);
	}
}

/* By name or seat, not as "the government", which may be that of whoever speaks. */
static bool names(const rap_reading *r, rap_range words, uint32_t entity) {
	for (uint32_t k = words.start; k < words.end; k++)
		if (r->mention_at[k] != RAP_NONE && r->mentions->all.at[r->mention_at[k]].entity == entity) return true;
	return false;
}

/* "X received the Fijian envoy in Nuku'alofa": who receives in a capital is at home there. */
static void receivers(rap_reading *r) {
	for (uint32_t k = 0; k < r->clauses->all.n; k++) {
		const rap_clause *c = &r->clauses->all.at[k];
		bool hosts = rap_is(r, c->verb, RAP_LEX_convene_host) || (rap_is(r, c->verb, RAP_LEX_convene_meet) && rap_mark_with(r, c->verb, RAP_LEX_convene, RAP_LEX_F_to, 0) != NULL);
		bool receives = !c->passive && hosts && r->subjects[k].n == 1 && rap_is_person(r, r->subjects[k].at[0]);
		if (!receives || !rap_holds_office(r, rap_entity_at(r, r->subjects[k].at[0]))) continue;
		uint32_t end = rap_sentence_around(r, c->verb).end;
		for (uint32_t t = c->verb + 1; t + 1 < end && t < c->verb + FIRST_WORDS; t++) {
			const rap_mention *place = rap_is(r, t, RAP_LEX_link_at) ? rap_mention_over(r, t + 1) : NULL;
			if (place == NULL || place->country[0] == 0) continue;
			if (rap_is(r, t + 1, RAP_LEX_state_capital)) rap_country_set(r, r->subjects[k].at[0], place->country);
			break;
		}
	}
}

/* "X led the Nepali delegation": who leads a state's side is of that state. */
static void leaders(rap_reading *r) {
	for (uint32_t k = 0; k < r->clauses->all.n; k++) {
		const rap_clause *c = &r->clauses->all.at[k];
		uint32_t side = c->passive || !rap_is(r, c->verb, RAP_LEX_convene_lead) || r->subjects[k].n != 1 ? RAP_NONE : rap_dependent(r, c->predicate, RAP_REL_obj);
		if (side == RAP_NONE || !(rap_is(r, side, RAP_LEX_group_sides) || rap_is(r, side, RAP_LEX_cue_panel) || rap_is(r, side, RAP_LEX_cue_roll) || rap_is(r, side, RAP_LEX_cue_series))) continue;
		const rap_mention *state = side > c->group.end ? rap_mention_over(r, side - 1) : NULL;
		if (state != NULL && state->type == RAP_MENTION_STATE && rap_is_person(r, r->subjects[k].at[0])) rap_country_set(r, r->subjects[k].at[0], state->country);
	}
}

/* "Peru would pay and Chile would build, X said": who tells of several states speaks for none of them by that. */
static bool tells_of_other(const rap_reading *r, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	uint32_t sentence = rap_sentence_of(r, c->verb);
	for (uint32_t k = r->clauses->first[sentence]; k < r->clauses->first[sentence + 1]; k++) {
		if (k == clause || r->clauses->all.at[k].reporter != c->reporter) continue;
		for (uint32_t i = 0; i < r->subjects[k].n && i < MOST_TITLES; i++) {
			uint32_t other = r->subjects[k].at[i];
			bool state = rap_entity_at(r, other)->type == RAP_MENTION_STATE && names(r, r->clauses->all.at[k].subject, other);
			if (state && other != r->subjects[clause].at[0]) return true;
		}
	}
	return false;
}

/* "X said Seoul would ...": who tells what a state will do speaks for it. */
static void spokesmen(rap_reading *r) {
	for (uint32_t k = 0; k < r->clauses->all.n; k++) {
		const rap_clause *c = &r->clauses->all.at[k];
		if (c->reporter == RAP_NONE || r->subjects[c->reporter].n != 1 || r->subjects[k].n != 1) continue;
		bool future = c->modal != RAP_NONE && (rap_is(r, c->modal, RAP_LEX_function_future) || rap_is(r, c->modal, RAP_LEX_function_conditional)); /* not "might" */
		if (!future && !c->be_to && rap_mark_at(r->marks, c->verb, RAP_LEX_commitment) == NULL &&
		    rap_mark_at(r->marks, c->predicate, RAP_LEX_commitment) == NULL)
			continue;
		uint32_t person = r->subjects[c->reporter].at[0];
		const rap_entity *state = &r->entities->all.at[r->subjects[k].at[0]];
		bool it = c->subject_head != RAP_NONE && rap_is(r, c->subject_head, RAP_LEX_function_it); /* "It will, Ambassador X said" */
		bool told = state->type == RAP_MENTION_STATE && (it || names(r, c->subject, r->subjects[k].at[0]));
		if (rap_is_person(r, person) && told && !tells_of_other(r, k)) rap_country_set(r, person, state->country);
	}
}

const rap_entity *rap_sentence_topic(const rap_reading *r, rap_range sentence) {
	uint32_t k = sentence.start;
	if (k < sentence.end && r->words[k] == RAP_WORD_DET) k++;
	uint32_t index = k < sentence.end ? r->mention_at[k] : RAP_NONE;
	if (index == RAP_NONE) return NULL;
	const rap_mention *m = &r->mentions->all.at[index];
	bool state = rap_names_state(m);
	bool owner = m->tokens.end < sentence.end && (rap_tok(r, m->tokens.end)->flags & RAP_TOKEN_POSSESSIVE);
	bool listed = rap_mentions_listed(r, index, RAP_MENTION_STATE, 2) > 1;
	return state && !owner && !listed ? &r->entities->all.at[m->entity] : NULL;
}

/* Officials who tell, at its end, what a sentence says of a state are that state's. */
static void tellers(rap_reading *r) {
	uint32_t s = 0;
	for (uint32_t k = 0; k < r->mentions->all.n; k++) {
		const rap_mention *m = rap_unplaced_person(r, k);
		if (m == NULL || m->tokens.start == 0 || !rap_holds_office(r, &r->entities->all.at[m->entity])) continue;
		while (s + 1 < r->text->sentences.n && r->text->sentences.at[s + 1].tokens.start <= m->tokens.start) s++;
		rap_range sentence = r->text->sentences.at[s].tokens;
		const rap_mention *teller = m->tokens.start > 1 ? rap_mention_over(r, m->tokens.start - 2) : NULL; /* "A told Minister B" */
		bool told_him = teller != NULL && teller->type == RAP_MENTION_PERSON;
		bool said = (!told_him && rap_is(r, m->tokens.start - 1, RAP_LEX_verb_say)) || (m->tokens.end < sentence.end && rap_is(r, m->tokens.end, RAP_LEX_verb_say));
		const rap_entity *state = said ? rap_sentence_topic(r, sentence) : NULL;
		if (state != NULL) rap_country_set(r, m->entity, state->country);
	}
}

/* The state of those whom a clause's subject names, if it is one. */
static const char *state_of_subject(const rap_reading *r, uint32_t clause) {
	const rap_index_list *subjects = &r->subjects[clause];
	return subjects->n == 1 && rap_is_person(r, subjects->at[0]) ? rap_entity_at(r, subjects->at[0])->country : "";
}

/* Gives a state to the persons without one that are named from a token on, up to the end of the sentence. */
static void place_all(rap_reading *r, uint32_t start, uint32_t end, const char *country) {
	for (uint32_t k = start; k < end && country[0] != 0 && !(k > start + 1 && rap_ends_company(r, k)); k++) {
		const rap_mention *m = rap_unplaced_at(r, k);
		if (m != NULL) rap_country_set(r, m->entity, country);
	}
}

/* "They were joined by Minister A and Minister B": of two who are of two states each has his own at his side. */
static bool place_both(rap_reading *r, const rap_index_list *two, uint32_t start, uint32_t end) {
	uint32_t at[2], n = 0;
	if (two->n != 2 || !rap_is_person(r, two->at[0]) || !rap_is_person(r, two->at[1])) return false;
	const char *first = rap_entity_at(r, two->at[0])->country, *second = rap_entity_at(r, two->at[1])->country;
	if (first[0] == 0 || second[0] == 0 || memcmp(first, second, 2) == 0) return false;
	for (uint32_t k = start; k < end; k++) {
		const rap_mention *m = rap_unplaced_at(r, k);
		if (m == NULL) continue;
		if (n == 2) return false;
		at[n++] = m->entity;
	}
	if (n != 2) return false;
	return rap_country_set(r, at[0], first) && rap_country_set(r, at[1], second);
}

/* "A accompanied the Ambassador": who goes with somebody is of his state. */
static void place_companion(rap_reading *r, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	bool beside = rap_is(r, c->verb, RAP_LEX_convene_accompany) && !c->passive && c->form != RAP_FORM_PARTICIPLE;
	uint32_t object = beside && r->subjects[clause].n == 1 ? rap_dependent(r, c->predicate, RAP_REL_obj) : RAP_NONE;
	if (object == RAP_NONE || object < c->verb) return;
	rap_index_list objects = {0};
	rap_phrase_actors(r, object, r->dependents->span[object].end, &objects);
	uint32_t person = r->subjects[clause].at[0];
	if (objects.n == 1 && rap_is_person(r, objects.at[0]) && rap_is_person(r, person)) rap_country_set(r, person, rap_entity_at(r, objects.at[0])->country);
}

/* "She was accompanied by A", "Accompanying Mr. B were C and D": those at somebody's side are of his state. */
void rap_countries_of_company(rap_reading *r) {
	for (uint32_t k = 0; k < r->clauses->all.n; k++) {
		const rap_clause *c = &r->clauses->all.at[k];
		place_companion(r, k);
		bool beside = rap_is(r, c->verb, RAP_LEX_cue_members) || (c->passive && rap_is(r, c->verb, RAP_LEX_convene_accompany));
		if (beside && !place_both(r, &r->subjects[k], c->verb + 1, rap_sentence_around(r, c->verb).end))
			place_all(r, c->verb + 1, rap_sentence_around(r, c->verb).end, state_of_subject(r, k));
	}
	for (uint32_t s = 0; s < r->text->sentences.n; s++) {
		rap_range sentence = rap_sentence_tokens(r, s);
		if (sentence.end < sentence.start + 4 || !rap_is(r, sentence.start, RAP_LEX_convene_accompany) || !(rap_verb_forms(r, sentence.start) & RAP_LEX_F_ger)) continue;
		const rap_mention *m = rap_mention_over(r, sentence.start + 1);
		bool whom = m != NULL && m->type == RAP_MENTION_PERSON && m->entity != RAP_NONE && m->tokens.end < sentence.end && rap_is(r, m->tokens.end, RAP_LEX_function_be);
		if (whom) place_all(r, m->tokens.end, sentence.end, rap_entity_at(r, m->entity)->country);
	}
}

/* "the Armenian Defence Ministry said. A spokesman, A, ...": of the body that spoke last. */
static void spokesmen_of_last(rap_reading *r) {
	enum { MOST_WORDS = 45 };
	for (uint32_t k = 0; k < r->mentions->all.n; k++) {
		const rap_mention *m = rap_unplaced_person(r, k);
		if (m == NULL || m->tokens.start < 3) continue;
		bool inside = !rap_range_empty(m->title) && m->title.start < m->name.start && rap_is(r, m->title.end - 1, RAP_LEX_cue_outside);
		uint32_t noun = inside ? m->title.start : rap_is_comma(r, m->tokens.start - 1) ? m->tokens.start - 2 : 0;
		if (noun == 0 || !rap_is(r, noun, RAP_LEX_cue_outside) || !rap_is(r, noun - 1, RAP_LEX_dateword_a)) continue;
		for (uint32_t t = noun; t > 0 && noun - t < MOST_WORDS; t--) {
			const rap_mention *body = rap_mention_over(r, t - 1);
			if (body == NULL || body->type != RAP_MENTION_ORGANIZATION || body->entity == RAP_NONE) continue;
			rap_country_set(r, m->entity, rap_entity_at(r, body->entity)->country);
			break;
		}
	}
}

void rap_countries_by_conduct(rap_reading *r) {
	rap_countries_of_company(r);
	leaders(r);
	receivers(r);
	spokesmen(r);
	officials(r);
	tellers(r);
	spokesmen_of_last(r);
}
