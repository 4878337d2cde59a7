/* Which state a person acts for, told by the words right beside the name: "his guest from Mauritania, A", "Niger's, B",
 * "C, who runs the ministry in Niamey", "D, for Israel". */
#include "record/country.h"

enum { MOST_RELATIVE = 8, MOST_OWNED = 4 };

/* The state, or the place in one, whose name ends at `end`; NULL. */
static const rap_mention *land_ending(const rap_reading *r, uint32_t end) {
	const rap_mention *m = end == 0 ? NULL : rap_mention_over(r, end - 1);
	bool land = m != NULL && (m->type == RAP_MENTION_STATE || m->type == RAP_MENTION_PLACE) && m->country[0] != 0;
	return land && m->tokens.end == end ? m : NULL;
}

/* The state, by its name or its seat, whose name begins at a token, behind an article; NULL. */
static const rap_mention *state_from(const rap_reading *r, uint32_t token) {
	uint32_t k = rap_behind_the(r, token);
	const rap_mention *m = k < r->text->tokens.n ? rap_mention_over(r, k) : NULL;
	bool state = m != NULL && m->tokens.start == k && (m->type == RAP_MENTION_STATE || (m->type == RAP_MENTION_PLACE && rap_is(r, k, RAP_LEX_state_capital)));
	return state && m->kind != RAP_LEX_state_adjective && m->kind != RAP_LEX_state_demonym ? m : NULL;
}

/* "her counterpart", "his guest": the noun that ends at `end`; NULL. */
static const rap_mark *peer_ending(const rap_reading *r, uint32_t end) {
	const rap_mark *mark = rap_mark_before(r->marks, end, RAP_LEX_person);
	return mark != NULL && (mark->entry->kind == RAP_LEX_person_peer || mark->entry->kind == RAP_LEX_person_host) ? mark : NULL;
}

static bool begins_noun(const rap_reading *r, uint32_t token) { return rap_is(r, token, RAP_LEX_function_det) || rap_is(r, token, RAP_LEX_function_rel); }

/* Whether "who does the same job" ends at `end`. */
static bool is_relative_before(const rap_reading *r, uint32_t end) {
	for (uint32_t k = end; k > 1 && end - k < MOST_RELATIVE; k--) {
		if (rap_is_comma(r, k - 1)) return false;
		if (rap_is(r, k - 1, RAP_LEX_function_rel)) return (rap_verb_forms(r, k) & RAP_LEX_F_pres3) && begins_noun(r, k + 1);
	}
	return false;
}

/* "his guest from Mauritania, A", "her colleague in Montevideo, B", "the woman who does the same job in Dakar, C". */
static const rap_mention *land_of_noun(const rap_reading *r, uint32_t end) {
	const rap_mention *land = land_ending(r, end);
	uint32_t link = land == NULL ? 0 : rap_determiners_start(r, land->tokens.start);
	if (link < 2) return NULL;
	bool from = rap_is(r, link - 1, RAP_LEX_link_from), in = rap_is(r, link - 1, RAP_LEX_link_at);
	if ((from || in) && peer_ending(r, link - 1) != NULL) return land;
	return in && rap_is_seat_of_one(r, land->tokens.start) && is_relative_before(r, link - 1) ? land : NULL;
}

/* "her Timorese counterpart, A", "the Cuban, B", "and Niger's, Colonel C", "Abu Dhabi's man, D": the state told by what ends
 * at `end`, before the comma. */
static const rap_mention *state_of_noun(const rap_reading *r, uint32_t end) {
	const rap_mark *peer = peer_ending(r, end);
	uint32_t first = peer != NULL ? peer->tokens.start : end;
	bool man = peer == NULL && rap_is(r, end - 1, RAP_LEX_group_persons);
	if (man) first--;
	bool owner = first > 1 && (rap_tok(r, first - 1)->flags & RAP_TOKEN_POSSESSIVE);
	const rap_mention *land = land_ending(r, owner ? first - 1 : first);
	if (land == NULL || land->type != RAP_MENTION_STATE) return NULL;
	bool people = land->kind == RAP_LEX_state_adjective || land->kind == RAP_LEX_state_demonym;
	bool alone = people && land->tokens.start > 0 && rap_is(r, land->tokens.start - 1, RAP_LEX_link_the);
	return owner || peer != NULL || (alone && !man) ? land : NULL;
}

/* "Szilvássy's deputy, A", "a spokesman for Larranaga, B": the person whose officer is named; NULL. */
static const rap_mention *master_before(const rap_reading *r, uint32_t end) {
	const rap_mention *last = rap_mention_over(r, end - 1);
	bool person = last != NULL && last->type == RAP_MENTION_PERSON && last->entity != RAP_NONE && last->tokens.end == end && last->tokens.start > 1;
	if (person && rap_is_for(r, last->tokens.start - 1) && rap_mark_before(r->marks, last->tokens.start - 1, RAP_LEX_title) != NULL) return last;
	bool office = false;
	for (uint32_t k = end; k > 1 && end - k < MOST_OWNED; k--) {
		if (rap_tok(r, k - 1)->flags & RAP_TOKEN_POSSESSIVE) {
			const rap_mention *m = office ? rap_mention_over(r, k - 2) : NULL;
			return m != NULL && m->type == RAP_MENTION_PERSON && m->entity != RAP_NONE ? m : NULL;
		}
		const rap_mark *title = rap_mark_at(r->marks, k - 1, RAP_LEX_title);
		office = office || (title != NULL && !(title->entry->flags & RAP_LEX_F_nominal)); /* not "the justice's sons" */
	}
	return NULL;
}

/* "her colleague in Montevideo, A", read as what A is: the code behind the peer; "". */
static const char *seat_in_title(const rap_reading *r, const rap_mention *m) {
	for (uint32_t k = m->tokens.start; k + 2 < m->name.start; k++) {
		const rap_mark *seat = rap_is(r, k, RAP_LEX_person_peer) && rap_is(r, k + 1, RAP_LEX_link_at) ? rap_mark_kind_at(r->marks, k + 2, RAP_LEX_state_capital) : NULL;
		if (seat != NULL && !(seat->entry->flags & RAP_LEX_F_ambiguous)) return rap_mark_value(r, seat).s;
	}
	return "";
}

/* What stands before a name and its comma. */
static const char *told_before(const rap_reading *r, const rap_mention *m) {
	if (m->tokens.start < 3 || !rap_is_comma(r, m->tokens.start - 1)) return "";
	uint32_t end = m->tokens.start - 1;
	const rap_mention *land = state_of_noun(r, end);
	if (land == NULL) land = land_of_noun(r, end);
	const rap_mention *master = land == NULL ? master_before(r, end) : NULL;
	return land != NULL ? land->country : master != NULL ? rap_entity_at(r, master->entity)->country : "";
}

/* "D, for Israel,": the state behind "for", if no more is said of it ("for Kenyan tea"). */
static const rap_mention *spoken_for(const rap_reading *r, uint32_t token) {
	const rap_mention *state = rap_is_for(r, token) ? state_from(r, token + 1) : NULL;
	uint32_t behind = state == NULL ? 0 : state->tokens.end;
	if (state == NULL || behind >= r->text->tokens.n) return state;
	return (rap_tok(r, behind)->flags & RAP_TOKEN_PUNCT) || rap_is_conj(r, behind) ? state : NULL;
}

/* ", who runs the same department in Niamey", "who holds that office in". */
static const rap_mention *seat_of_relative(const rap_reading *r, uint32_t rel) {
	uint32_t n = r->text->tokens.n;
	if (rel + 2 >= n || !rap_is(r, rel, RAP_LEX_function_rel) || !(rap_verb_forms(r, rel + 1) & RAP_LEX_F_pres3) || !begins_noun(r, rel + 2)) return NULL;
	for (uint32_t k = rel + 3; k + 1 < n && k < rel + MOST_RELATIVE && !rap_is_comma(r, k); k++) {
		const rap_mention *land = rap_is(r, k, RAP_LEX_link_at) ? rap_mention_over(r, k + 1) : NULL;
		if (land != NULL && land->country[0] != 0 && rap_is_seat_of_one(r, land->tokens.start)) return land;
	}
	return NULL;
}

/* ", who commands the U.S. fleet": whose affairs are in an officer's charge. */
static const rap_mention *charge_of_relative(const rap_reading *r, const rap_mention *m, uint32_t rel) {
	if (rel + 3 >= r->text->tokens.n || !rap_is(r, rel, RAP_LEX_function_rel) || !(rap_verb_forms(r, rel + 1) & RAP_LEX_F_pres3)) return NULL;
	const rap_mention *state = rap_is(r, rel + 2, RAP_LEX_link_the) && rap_holds_office(r, rap_entity_at(r, m->entity)) ? rap_mention_over(r, rel + 3) : NULL;
	if (state == NULL || state->type != RAP_MENTION_STATE || state->tokens.end >= r->text->tokens.n) return NULL;
	bool owns = (rap_tok(r, state->tokens.end)->flags & (RAP_TOKEN_LETTER | RAP_TOKEN_CAP)) == RAP_TOKEN_LETTER; /* a noun follows */
	return state->kind == RAP_LEX_state_adjective || owns ? state : NULL;
}

/* "A signed for Manila", ", who speaks for Kinshasa": for whom one does it; NULL. */
static const rap_mention *done_for(const rap_reading *r, uint32_t verb) {
	bool done = verb + 2 < r->text->tokens.n && (rap_verb_forms(r, verb) & (RAP_LEX_F_past | RAP_LEX_F_pres3)) && rap_is_for(r, verb + 1);
	return done ? spoken_for(r, verb + 1) : NULL;
}

/* ", of the Uruguayan Navy". */
static const rap_mention *state_of_force(const rap_reading *r, uint32_t of) {
	uint32_t k = rap_behind_the(r, of + 1), n = r->text->tokens.n;
	if (!rap_is(r, of, RAP_LEX_dateword_of)) return NULL;
	const rap_mention *body = k < n ? rap_mention_over(r, k) : NULL;
	if (body == NULL || body->country[0] == 0 || rap_mark_at(r->marks, k, RAP_LEX_state) == NULL) return NULL;
	bool force = body->type == RAP_MENTION_STATE && body->tokens.end < n && rap_mark_at(r->marks, body->tokens.end, RAP_LEX_body) != NULL;
	return force || body->type == RAP_MENTION_ORGANIZATION ? body : NULL;
}

/* "A from Lusaka"; of an office also a state or any town of it. */
static const rap_mention *home_from(const rap_reading *r, const rap_mention *m, uint32_t token) {
	const rap_mention *land = rap_mention_over(r, token);
	if (land == NULL || land->country[0] == 0 || (land->type != RAP_MENTION_STATE && land->type != RAP_MENTION_PLACE)) return NULL;
	const rap_mark *region = rap_mark_kind_at(r->marks, token, RAP_LEX_place_region);
	return rap_is_seat_of_one(r, land->tokens.start) || (region == NULL && rap_holds_office(r, rap_entity_at(r, m->entity))) ? land : NULL;
}

/* ", her colleague in Montevideo". */
static const rap_mention *seat_of_peer(const rap_reading *r, uint32_t token) {
	bool peer = token + 3 < r->text->tokens.n && rap_is(r, token, RAP_LEX_function_possessive) && rap_is(r, token + 1, RAP_LEX_person_peer);
	if (!peer || !rap_is(r, token + 2, RAP_LEX_link_at)) return NULL;
	const rap_mention *land = rap_mention_over(r, token + 3);
	return land != NULL && land->country[0] != 0 ? land : NULL;
}

/* "A joined from Wellington". */
static const rap_mention *joined_from(const rap_reading *r, uint32_t verb) {
	bool joined = verb + 2 < r->text->tokens.n && rap_mark_at(r->marks, verb, RAP_LEX_convene) != NULL && rap_is(r, verb + 1, RAP_LEX_link_from);
	const rap_mention *land = joined ? rap_mention_over(r, verb + 2) : NULL;
	return land != NULL && land->country[0] != 0 ? land : NULL;
}

/* What stands behind a name and its title. */
static const rap_mention *told_behind(const rap_reading *r, const rap_mention *m) {
	uint32_t end = rap_named_until(m), n = r->text->tokens.n;
	if (end + 1 >= n) return NULL;
	if (rap_is(r, end, RAP_LEX_link_from)) return home_from(r, m, end + 1);
	const rap_mention *state = spoken_for(r, end);
	if (state == NULL) state = joined_from(r, end);
	if (state == NULL) state = done_for(r, end);
	if (state != NULL || !rap_is_comma(r, end)) return state;
	if ((state = joined_from(r, end + 1)) != NULL) return state;
	if (rap_is(r, end + 1, RAP_LEX_function_rel) && (state = done_for(r, end + 2)) != NULL) return state;
	if ((state = spoken_for(r, end + 1)) != NULL || (state = seat_of_relative(r, end + 1)) != NULL || (state = seat_of_peer(r, end + 1)) != NULL) return state;
	if ((state = charge_of_relative(r, m, end + 1)) != NULL || (state = state_of_force(r, end + 1)) != NULL) return state;
	bool sent = end + 3 < n && (rap_verb_forms(r, end + 1) & RAP_LEX_F_ppart) && rap_is(r, end + 2, RAP_LEX_cue_by);
	return sent ? state_from(r, end + 3) : NULL;
}

void rap_countries_beside(rap_reading *r) {
	for (uint32_t k = 0; k < r->mentions->all.n; k++) {
		const rap_mention *m = rap_unplaced_person(r, k);
		if (m == NULL) continue;
		rap_country_set(r, m->entity, told_before(r, m));
		rap_country_set(r, m->entity, seat_in_title(r, m));
		const rap_mention *land = told_behind(r, m);
		if (land == NULL) land = rap_represented(r, m);
		if (land != NULL && land->country[0] != 0) rap_country_set(r, m->entity, land->country);
	}
}
