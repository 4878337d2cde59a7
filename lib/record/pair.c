/* Which state a person acts for, of two that are told together: the one that the other person is not of. */
#include "record/country.h"

enum { MOST_LISTED = 40, MOST_PERSONS = 12 };

/* Two states that a hyphen or "and" joins: the mention of the first. */
static bool is_pair(const rap_reading *r, uint32_t mention) {
	if (mention + 1 >= r->mentions->all.n) return false;
	const rap_mention *first = rap_mention_at(r, mention), *second = first + 1;
	bool states = first->type == RAP_MENTION_STATE && second->type == RAP_MENTION_STATE;
	return states && rap_determiners_start(r, second->tokens.start) == first->tokens.end + 1 && rap_is_joined(r, first->tokens.end, second->tokens.start);
}

/* The last pair between a token and the mention of a person; RAP_NONE. */
static uint32_t pair_before(const rap_reading *r, uint32_t person, uint32_t start) {
	for (uint32_t k = person; k > 1; k--) {
		if (rap_mention_at(r, k - 2)->tokens.start < start || person - k > MOST_LISTED) return RAP_NONE;
		if (is_pair(r, k - 2)) return k - 2;
	}
	return RAP_NONE;
}

/* The state of the pair that is not `own`; "" if neither is. */
static const char *other_of(const rap_reading *r, uint32_t pair, const char *own) {
	const rap_mention *first = rap_mention_at(r, pair), *second = first + 1;
	if (own[0] == 0) return "";
	if (memcmp(own, first->country, 2) == 0) return second->country;
	return memcmp(own, second->country, 2) == 0 ? first->country : "";
}

/* The state of the person named last before a mention in its sentence, else of the document's issuer. */
static const char *own_state(const rap_reading *r, uint32_t mention, uint32_t start) {
	for (uint32_t k = mention; k > 0 && mention - k < MOST_LISTED && rap_mention_at(r, k - 1)->tokens.start >= start; k--) {
		const rap_mention *m = rap_mention_at(r, k - 1);
		if (m->type == RAP_MENTION_PERSON && m->entity != RAP_NONE && rap_entity_at(r, m->entity)->country[0] != 0) return rap_entity_at(r, m->entity)->country;
	}
	return r->home != RAP_NONE ? rap_entity_at(r, r->home)->country : "";
}

/* "the Peru-Chile commission, which she will chair with her counterpart, A", "Her counterpart was B", "his guest, C". */
static void by_counterpart(rap_reading *r, uint32_t index) {
	const rap_mention *m = rap_mention_at(r, index);
	if (m->tokens.start < 2) return;
	uint32_t before = m->tokens.start - 1;
	if (rap_is_comma(r, before) || rap_is(r, before, RAP_LEX_function_be)) before--;
	if (!rap_is(r, before, RAP_LEX_person_peer) && !rap_is(r, before, RAP_LEX_person_host)) return;
	uint32_t sentence = rap_sentence_of(r, before), start = rap_sentence_tokens(r, sentence > 0 ? sentence - 1 : 0).start;
	uint32_t pair = pair_before(r, index, start);
	if (pair != RAP_NONE) rap_country_set(r, m->entity, other_of(r, pair, own_state(r, index, start)));
}

/* The code of the state of "Azerbaijani counterpart" at a token; empty. */
static rap_str state_of_peer(const rap_reading *r, uint32_t token) {
	const rap_mark *mark = rap_mark_at(r->marks, token, RAP_LEX_state);
	bool peer = mark != NULL && mark->tokens.end < r->text->tokens.n && rap_is(r, mark->tokens.end, RAP_LEX_person_peer);
	return peer ? rap_mark_value(r, mark) : (rap_str){0};
}

/* "Armenia and Azerbaijan agreed. Minister A and his Azerbaijani counterpart, B, ...". */
static void with_counterpart(rap_reading *r, uint32_t index) {
	const rap_mention *m = rap_mention_at(r, index);
	if (m->tokens.end + 3 >= r->text->tokens.n || !rap_is_conj(r, m->tokens.end) || !rap_is(r, m->tokens.end + 1, RAP_LEX_function_possessive)) return;
	rap_str peer = state_of_peer(r, m->tokens.end + 2);
	uint32_t pair = peer.n != 2 ? RAP_NONE : pair_before(r, index, 0);
	if (pair != RAP_NONE) rap_country_set(r, m->entity, other_of(r, pair, peer.s));
}

/* "Minister A received Minister B of Chile for the first consultations between Peru and Chile": of the pair that the sentence
 * tells, who meets one is of the other. */
static void across_table(rap_reading *r, uint32_t index) {
	const rap_mention *m = rap_mention_at(r, index);
	rap_range sentence = rap_sentence_around(r, m->tokens.start);
	const char *own = "";
	uint32_t pair = RAP_NONE, first = index;
	bool owner = m->tokens.end < r->text->tokens.n && (rap_tok(r, m->tokens.end)->flags & RAP_TOKEN_POSSESSIVE); /* "his death" is at no table */
	if (owner || !rap_holds_office(r, rap_entity_at(r, m->entity))) return;
	while (first > 0 && index - first < MOST_PERSONS && rap_mention_at(r, first - 1)->tokens.start >= sentence.start) first--;
	for (uint32_t k = first; k < r->mentions->all.n && k < first + MOST_LISTED && rap_mention_at(r, k)->tokens.start < sentence.end; k++) {
		const rap_mention *other = rap_mention_at(r, k);
		if (is_pair(r, k)) pair = k;
		if (other->type != RAP_MENTION_PERSON || other->entity == RAP_NONE || other->entity == m->entity) continue;
		const char *state = rap_entity_at(r, other->entity)->country;
		if (state[0] == 0 || (own[0] != 0 && memcmp(own, state, 2) != 0)) return; /* who else is there may be of either */
		own = state;
	}
	if (pair != RAP_NONE) rap_country_set(r, m->entity, other_of(r, pair, own));
}

/* "The ministers of Mali and Mauritania agreed. Colonel A of Mali and General B ...": who is named with one of two. */
static void beside_placed(rap_reading *r, uint32_t index) {
	const rap_mention *m = rap_mention_at(r, index), *first = index == 0 ? NULL : m - 1;
	uint32_t sentence = rap_sentence_of(r, m->tokens.start);
	while (first != NULL && first > r->mentions->all.at && first->type != RAP_MENTION_PERSON && first->tokens.start >= rap_sentence_tokens(r, sentence).start) first--; /* "of Mali" */
	bool joined = first != NULL && first->type == RAP_MENTION_PERSON && first->entity != RAP_NONE && rap_is_joined(r, first->tokens.end, m->tokens.start);
	if (!joined || sentence == 0 || !rap_holds_office(r, rap_entity_at(r, m->entity))) return;
	uint32_t pair = pair_before(r, index, rap_sentence_tokens(r, sentence - 1).start);
	if (pair != RAP_NONE) rap_country_set(r, m->entity, other_of(r, pair, rap_entity_at(r, first->entity)->country));
}

/* "our Secretary, A, co-chaired the Sri Lanka-Australia talks with Deputy Secretary B": who is met by those whose document it
 * is, is of the other state. */
static void across_from_home(rap_reading *r, uint32_t index) {
	const rap_mention *m = rap_mention_at(r, index);
	uint32_t before = rap_determiners_start(r, m->tokens.start);
	if (r->home == RAP_NONE || !r->issued || before == 0 || !rap_is(r, before - 1, RAP_LEX_cue_partner) || rap_is(r, before - 1, RAP_LEX_cue_mutual)) return;
	uint32_t pair = pair_before(r, index, rap_sentence_around(r, m->tokens.start).start);
	if (pair != RAP_NONE) rap_country_set(r, m->entity, other_of(r, pair, rap_entity_at(r, r->home)->country));
}

/* In a statement of two states, "under State Secretary A and Deputy Minister B": who is named with one of theirs is of the other. */
static void beside_signatory(rap_reading *r, uint32_t index) {
	const rap_mention *m = rap_mention_at(r, index), *first = index == 0 ? NULL : m - 1;
	bool joined = first != NULL && first->type == RAP_MENTION_PERSON && first->entity != RAP_NONE && rap_is_joined(r, first->tokens.end, m->tokens.start);
	if (!joined || r->signatories.n != 2 || !rap_holds_office(r, rap_entity_at(r, m->entity))) return;
	const char *own = rap_entity_at(r, first->entity)->country;
	for (uint32_t k = 0; k < 2 && own[0] != 0; k++) {
		const rap_entity *mine = rap_entity_at(r, r->signatories.at[k]), *other = rap_entity_at(r, r->signatories.at[1 - k]);
		if (other->country[0] != 0 && memcmp(mine->country, own, 2) == 0) rap_country_set(r, m->entity, other->country);
	}
}

void rap_countries_beside_signatories(rap_reading *r) {
	for (uint32_t k = 0; k < r->mentions->all.n; k++)
		if (rap_unplaced_person(r, k) != NULL) beside_signatory(r, k);
}

void rap_countries_by_pair(rap_reading *r) {
	for (uint32_t k = 0; k < r->mentions->all.n; k++)
		if (rap_unplaced_person(r, k) != NULL) with_counterpart(r, k);
}

void rap_countries_across(rap_reading *r) {
	for (uint32_t k = 0; k < r->mentions->all.n; k++) {
		if (rap_unplaced_person(r, k) != NULL) by_counterpart(r, k);
		if (rap_unplaced_person(r, k) != NULL) across_from_home(r, k);
		if (rap_unplaced_person(r, k) != NULL) beside_placed(r, k);
		if (rap_unplaced_person(r, k) != NULL) across_table(r, k);
	}
}
