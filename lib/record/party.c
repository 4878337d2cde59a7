/* Parties: lists of entities, the entities of states, and for whom a person or a ministry acts. */
#include "record/country.h"

bool rap_index_has(const rap_index_list *list, uint32_t index) {
	for (uint32_t k = 0; k < list->n; k++)
		if (list->at[k] == index) return true;
	return false;
}

/* Most parties one record can have, and how many of the first entities are looked through for a body; more are left out. */
enum { MOST_NAME = 24, MOST_ACTORS = 200 };

bool rap_index_add(rap_arena *arena, rap_index_list *list, uint32_t index) {
	if (index == RAP_NONE || list->n == MOST_ACTORS || rap_index_has(list, index)) return false;
	*rap_vec_push(arena, list) = index;
	return true;
}

void rap_index_add_all(rap_arena *arena, rap_index_list *to, const rap_index_list *from) {
	for (uint32_t k = 0; k < from->n; k++) rap_index_add(arena, to, from->at[k]);
}

bool rap_has_party(const rap_party_list *parties, uint32_t entity) {
	for (uint32_t k = 0; k < parties->n; k++)
		if (parties->at[k].entity == entity) return true;
	return false;
}

bool rap_has_party_of(const rap_party_list *parties, const rap_index_list *entities) {
	for (uint32_t k = 0; k < parties->n; k++)
		if (rap_index_has(entities, parties->at[k].entity)) return true;
	return false;
}

uint32_t rap_sides_count(const rap_reading *r, const rap_party_list *parties) {
	uint32_t sides = 0;
	for (uint32_t k = 0; k < parties->n; k++) sides += !rap_is_person(r, parties->at[k].entity);
	return sides;
}

/* No side of the one is missing from the other. */
static bool sides_within(const rap_reading *r, const rap_party_list *inner, const rap_party_list *outer) {
	for (uint32_t k = 0; k < inner->n; k++)
		if (!rap_is_person(r, inner->at[k].entity) && !rap_has_party(outer, inner->at[k].entity)) return false;
	return true;
}

bool rap_sides_agree(const rap_reading *r, const rap_party_list *a, const rap_party_list *b) {
	return sides_within(r, a, b) || sides_within(r, b, a);
}

bool rap_is_side_body(uint8_t kind) { return rap_is_bloc(kind) || kind == RAP_LEX_body_union || kind == RAP_LEX_body_party || kind == RAP_LEX_body_government; }

uint32_t *rap_state_slot(rap_reading *r, const char *code) {
	if (code[0] < 'A' || code[0] > 'Z' || code[1] < 'A' || code[1] > 'Z') return NULL;
	return &r->states[(code[0] - 'A') * 26 + (code[1] - 'A')];
}

uint32_t rap_state_entity(rap_reading *r, const char country[3]) {
	uint32_t *known = rap_state_slot(r, country);
	if (known == NULL) return RAP_NONE;
	if (*known != RAP_NONE) return *known;
	uint32_t value = rap_lexicon_find_value(r->lexicon, RAP_LEX_state, (rap_str){country, 2});
	if (value == RAP_NONE) return RAP_NONE;
	rap_entity *e = rap_vec_push(r->arena, &r->entities->all);
	e->type = RAP_MENTION_STATE;
	memcpy(e->country, country, 2);
	e->name = rap_lexicon_label(r->lexicon, value);
	e->named = true;
	e->rule = "state-of-person";
	*known = r->entities->all.n - 1;
	return *known;
}

uint32_t rap_organization_known_as(const rap_reading *r, uint32_t value) {
	for (uint32_t e = 0; e < r->entities->all.n && e < MOST_ACTORS; e++) {
		const rap_entity *body = rap_entity_at(r, e);
		if (body->type != RAP_MENTION_ORGANIZATION || body->mentions.n == 0) continue;
		const rap_mark *name = rap_mark_at(r->marks, r->mentions->all.at[body->mentions.at[0]].name.start, RAP_LEX_organization);
		if (name != NULL && name->entry->value == value) return e;
	}
	return RAP_NONE;
}

/* "European Commission" acts for the European Union: the value of that; RAP_NONE. */
static uint32_t union_of(const rap_reading *r, uint32_t token) {
	const rap_mark *institution = rap_mark_kind_at(r->marks, token, RAP_LEX_cue_institution);
	return institution == NULL ? RAP_NONE : rap_lexicon_find_value(r->lexicon, RAP_LEX_organization, rap_mark_value(r, institution));
}

/* "the Board of Governors of the International Atomic Energy Agency": the international body that the name ends with, behind
 * "of"; NULL. The European Union's institutions are known by their own names. */
static const rap_mark *whole_in(const rap_reading *r, rap_range name) {
	if (rap_range_empty(name) || rap_mark_at(r->marks, name.start, RAP_LEX_organization) != NULL || union_of(r, name.start) != RAP_NONE) return NULL;
	for (uint32_t k = name.start + 1; k < name.end && k < name.start + MOST_NAME; k++) {
		const rap_mark *whole = rap_mark_at(r->marks, k, RAP_LEX_organization);
		if (whole == NULL || whole->tokens.end != name.end || !rap_is_international(whole->entry->kind)) continue;
		uint32_t before = rap_determiners_start(r, k);
		return before > name.start && rap_is(r, before - 1, RAP_LEX_dateword_of) ? whole : NULL;
	}
	return NULL;
}

static const rap_mark *whole_of(const rap_reading *r, uint32_t body) {
	const rap_entity *e = rap_entity_at(r, body);
	bool named = e->type == RAP_MENTION_ORGANIZATION && e->mentions.n > 0;
	return named ? whole_in(r, r->mentions->all.at[e->mentions.at[0]].name) : NULL;
}

/* "the GCC Ministerial Council": the international body that the name of an organ begins with; NULL. */
static const rap_mark *whole_before(const rap_reading *r, uint32_t body) {
	const rap_entity *e = rap_entity_at(r, body);
	if (e->type != RAP_MENTION_ORGANIZATION || e->mentions.n == 0) return NULL;
	rap_range name = r->mentions->all.at[e->mentions.at[0]].name;
	const rap_mark *whole = rap_range_empty(name) ? NULL : rap_mark_at(r->marks, name.start, RAP_LEX_organization);
	bool organ = whole != NULL && whole->tokens.end < name.end && rap_is_international(whole->entry->kind) && rap_is(r, name.end - 1, RAP_LEX_body_assembly);
	return organ ? whole : NULL;
}

/* "The Andean Community has a calendar. Its Council of Ministers": the body told of shortly before, whose organ it is; NULL. */
static const rap_mention *owner_before(const rap_reading *r, uint32_t body) {
	enum { MOST_BACK = 4, MOST_APART = 40 };
	const rap_entity *e = rap_entity_at(r, body);
	uint32_t index = e->type == RAP_MENTION_ORGANIZATION && !rap_is_international(e->kind) && e->mentions.n > 0 ? e->mentions.at[0] : 0;
	const rap_mention *m = index == 0 ? NULL : rap_mention_at(r, index);
	if (m == NULL || m->name.start == 0 || !rap_is(r, m->name.start, RAP_LEX_body_assembly)) return NULL;
	if (!rap_is(r, m->name.start - 1, RAP_LEX_function_it) && !rap_is(r, m->name.start - 1, RAP_LEX_function_rel)) return NULL;
	for (uint32_t k = index; k > 0 && index - k < MOST_BACK; k--) {
		const rap_mention *before = rap_mention_at(r, k - 1);
		if (m->name.start - before->tokens.end > MOST_APART) return NULL;
		if (before->type == RAP_MENTION_ORGANIZATION) return rap_is_international(before->kind) ? before : NULL;
	}
	return NULL;
}

uint32_t rap_whole_of(const rap_reading *r, uint32_t body) {
	const rap_mark *whole = whole_of(r, body);
	uint32_t known = whole == NULL ? RAP_NONE : rap_organization_known_as(r, whole->entry->value);
	return known == RAP_NONE ? body : known;
}

void rap_organs_read(rap_reading *r) {
	for (uint32_t k = 0; k < r->entities->all.n; k++) {
		const rap_mark *whole = whole_of(r, k);
		if (whole == NULL) whole = whole_before(r, k);
		rap_entity *e = &r->entities->all.at[k];
		const rap_mention *owner = whole == NULL ? owner_before(r, k) : NULL;
		if (owner != NULL) e->kind = owner->kind;
		for (uint32_t m = 0; whole != NULL && m < e->mentions.n; m++) r->mentions->all.at[e->mentions.at[m]].kind = whole->entry->kind;
		if (whole != NULL) e->kind = whole->entry->kind;
	}
}

bool rap_is_institution_of_party(const rap_reading *r, uint32_t body, const rap_party_list *parties) {
	const rap_entity *e = rap_entity_at(r, body);
	if (e->type != RAP_MENTION_ORGANIZATION || e->mentions.n == 0) return false;
	uint32_t whole = rap_organization_known_as(r, union_of(r, r->mentions->all.at[e->mentions.at[0]].name.start));
	return whole != RAP_NONE && whole != body && rap_has_party(parties, whole);
}

/* The organisation that a token inside a title names, or the union it acts for where the text speaks of that; RAP_NONE. */
static uint32_t body_at(const rap_reading *r, uint32_t token) {
	const rap_mark *mark = rap_mark_at(r->marks, token, RAP_LEX_organization);
	if (mark == NULL || mark->entry->kind == RAP_LEX_organization_agency) return RAP_NONE;
	uint32_t body = rap_organization_known_as(r, mark->entry->value);
	uint32_t whole = body == RAP_NONE ? RAP_NONE : rap_organization_known_as(r, union_of(r, token));
	return whole == RAP_NONE ? body : whole;
}

/* The organisation that a title names ("president of the European Commission"); RAP_NONE. */
static uint32_t body_of_person(const rap_reading *r, const rap_entity *person) {
	for (uint32_t k = 0; k < person->mentions.n && k < 8; k++) {
		const rap_mention *m = &r->mentions->all.at[person->mentions.at[k]];
		rap_range spans[2] = {m->title, m->affiliation};
		for (uint32_t s = 0; s < 2; s++)
			for (uint32_t token = spans[s].start; token < spans[s].end; token++) {
				uint32_t body = body_at(r, token);
				if (body != RAP_NONE && (s > 0 || !rap_is_dealt_with(r, token))) return body;
			}
	}
	return RAP_NONE;
}

uint32_t rap_body_of_person(const rap_reading *r, uint32_t person) { return body_of_person(r, rap_entity_at(r, person)); }

void rap_actors_bound(rap_reading *r, const rap_index_list *actors, rap_index_list *bound) {
	for (uint32_t k = 0; k < actors->n; k++) {
		const rap_entity *e = rap_entity_at(r, actors->at[k]);
		uint32_t for_whom = actors->at[k];
		if (e->type == RAP_MENTION_PERSON) {
			uint32_t body = rap_state_entity(r, e->country); /* may make an entity: `e` moves */
			if (body == RAP_NONE) body = body_of_person(r, rap_entity_at(r, actors->at[k]));
			if (body != RAP_NONE) for_whom = body;
		} else if (e->type == RAP_MENTION_ORGANIZATION && e->country[0] != 0 &&
		           (e->kind == RAP_LEX_body_ministry || e->kind == RAP_LEX_body_government)) {
			uint32_t state = rap_state_entity(r, e->country);
			if (state != RAP_NONE) for_whom = state;
		} else if (e->type == RAP_MENTION_ORGANIZATION) for_whom = rap_whole_of(r, actors->at[k]);
		rap_index_add(r->arena, bound, for_whom);
	}
}

void rap_parties_bound(rap_reading *r, const rap_party_list *parties, const rap_index_list *more, rap_index_list *bound) {
	rap_index_list actors = {0};
	for (uint32_t k = 0; k < parties->n; k++) rap_index_add(r->arena, &actors, parties->at[k].entity);
	if (more != NULL) rap_index_add_all(r->arena, &actors, more);
	rap_actors_bound(r, &actors, bound);
}
