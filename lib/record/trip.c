/* Trips: "Finer traveled to Kyiv on September 4" tells when and where the traveller meets those whom the next
 * sentences name; "X invited Y to Damascus" proposes a meeting. */
#include "record/sighting.h"

static bool moves(const rap_reading *r, const rap_clause *c) {
	if (rap_is(r, c->verb, RAP_LEX_verb_move)) return true;
	uint32_t object = rap_dependent(r, c->predicate, RAP_REL_obj); /* "paid a working visit to", "began a tour of" */
	if (object != RAP_NONE && rap_is(r, object, RAP_LEX_cue_journey)) return true;
	if (c->predicate != c->verb && rap_is(r, c->predicate, RAP_LEX_cue_journey)) return true; /* "is on a visit to" */
	return rap_is(r, c->verb, RAP_LEX_convene_lead) && rap_leads_side(r, c->complement); /* "led a delegation to New Delhi" */
}

/* Where one goes: what stands behind "to" or "in", or is visited, in the clause of the verb. */
uint32_t rap_destination(const rap_reading *r, const rap_clause *c) {
	for (uint32_t k = c->group.end; k < c->complement.end && k < c->group.end + 2 * RAP_PHRASE_MAX; k++) {
		uint32_t index = r->mention_at[k];
		if (index == RAP_NONE) continue;
		const rap_mention *m = &r->mentions->all.at[index];
		bool name = m->type == RAP_MENTION_PLACE || rap_names_state(m);
		uint32_t before = rap_determiners_start(r, k);
		bool from = before > c->group.end && rap_is(r, before - 1, RAP_LEX_link_from); /* "flew from Tunis to Algiers" */
		bool there = before > c->group.end && !from && (rap_is(r, before - 1, RAP_LEX_link_toward) || rap_is(r, before - 1, RAP_LEX_link_at));
		bool whole = m->tokens.end >= r->text->tokens.n || !(rap_tok(r, m->tokens.end)->flags & RAP_TOKEN_HYPHEN); /* not "to the Korea-EU Consultation" */
		if (name && whole && m->tokens.start == k && (there || k == c->group.end)) return index;
		if (m->tokens.end > k) k = m->tokens.end - 1;
	}
	return RAP_NONE;
}

/* "Consultations in Algiers" over "paid a visit to Algeria": the head tells the town. */
static uint32_t town_in_head(const rap_reading *r, uint32_t place) {
	const rap_mention *land = &r->mentions->all.at[place];
	for (uint32_t k = 0; land->type == RAP_MENTION_STATE && k < r->mentions->all.n; k++) {
		const rap_mention *m = &r->mentions->all.at[k];
		if (!rap_is_heading(&r->text->blocks.at[rap_block_of(r, m->tokens.start)])) break;
		bool town = m->type == RAP_MENTION_PLACE && memcmp(m->country, land->country, 2) == 0;
		if (town && m->tokens.start > 0 && rap_is(r, m->tokens.start - 1, RAP_LEX_link_at)) return k;
	}
	return place;
}

void rap_trip_read(rap_reading *r, rap_trip *trip, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	if (!moves(r, c) || c->negative || r->subjects[clause].n == 0) return;
	uint32_t place = rap_destination(r, c);
	if (place == RAP_NONE) return;
	place = town_in_head(r, place);
	rap_range words;
	uint8_t status = rap_clause_status(r, clause, &words);
	bool sent = c->form == RAP_FORM_INFINITIVE && c->parent != RAP_NONE && rap_is(r, r->clauses->all.at[c->parent].verb, RAP_LEX_verb_urge); /* "has asked her envoy to travel" */
	bool on_way = c->progressive && !c->past && c->form == RAP_FORM_FINITE; /* "is traveling to Lomé on Monday" */
	bool ahead = sent || on_way || rap_is_to_come(status);
	if (ahead && c->relative) return; /* "X, who will travel on to Rome, called on Y" */
	*trip = (rap_trip){.ahead = ahead, .travellers = r->subjects[clause], .place = place, .date = rap_date_told(r, c->sentence, c->group), .sentence = c->sentence};
}

/* "X paid a visit to Hungary. Talks were held with Minister Y of Hungary": who came is the other side. */
static void add_travellers(rap_reading *r, const rap_trip *trip, rap_sighting *s) {
	if (!s->asserted || !s->with || s->verb || s->definite || rap_has_party_of(&s->parties, &trip->travellers)) return;
	rap_index_list host = {0};
	rap_parties_bound(r, &s->parties, NULL, &host);
	const rap_mention *land = &r->mentions->all.at[trip->place];
	if (host.n == 1 && host.at[0] == rap_state_entity(r, land->country) && rap_sighting_sides(r, s, &trip->travellers) == 2) rap_sighting_add_all(r, s, &trip->travellers, RAP_ROLE_attend);
}

void rap_trip_apply(rap_reading *r, const rap_trip *trip, rap_sighting *s) {
	if (trip->travellers.n == 0 || s->sentence > trip->sentence + RAP_TRIP_SENTENCES) return;
	add_travellers(r, trip, s);
	if (!rap_has_party_of(&s->parties, &trip->travellers)) return;
	if (s->kind == RAP_LEX_meeting_call || !s->asserted) return;
	if (!trip->ahead && s->status == RAP_MEETING_planned && s->sentence != trip->sentence) return; /* "Kenya is ready to host the chiefs" */
	bool same = s->sentence == trip->sentence; /* "flew to Lomé, where he chaired the third session" */
	if (!same && (s->date != RAP_NONE || s->ordinal != 0)) return;
	if (s->date == RAP_NONE) {
		s->date = trip->date;
		s->date_ground = RAP_GROUND_journey;
	}
	if (s->place == RAP_NONE && r->mentions->all.at[trip->place].kind != RAP_LEX_place_world) {
		s->place = trip->place;
		s->place_ground = RAP_GROUND_journey;
	}
}

/* Whether the clause itself tells of talks by a noun, to which somebody is invited. */
static bool names_meeting(const rap_reading *r, const rap_clause *c) {
	for (uint32_t k = c->group.end; k < c->complement.end && k < c->group.end + 2 * RAP_PHRASE_MAX; k++)
		if (rap_meeting_noun(r, k) != NULL) return true;
	return false;
}

void rap_invitation_read(rap_reading *r, rap_sightings *out, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	bool invites = rap_is(r, c->verb, RAP_LEX_convene_propose) && rap_is(r, c->verb, RAP_LEX_verb_urge) && c->form == RAP_FORM_FINITE && !c->passive;
	if (!invites || r->subjects[clause].n == 0 || names_meeting(r, c) || rap_meeting_doubt(r, clause) != RAP_CONDITION_none) return;
	uint32_t place = rap_destination(r, c), guest = rap_dependent(r, c->predicate, RAP_REL_obj);
	if (place == RAP_NONE || guest == RAP_NONE || r->mentions->all.at[place].type != RAP_MENTION_PLACE) return;
	rap_sighting s = {.sentence = c->sentence, .words = c->group, .anchor = c->predicate, .date = RAP_NONE, .place = place, .place_ground = RAP_GROUND_named,
	                  .verb = true, .asserted = true, .kind = RAP_LEX_meeting_meeting, .status = RAP_MEETING_proposed,
	                  .status_told = {c->group, RAP_GROUND_clause}, .rule = "verb-meet"};
	rap_index_list guests = {0};
	rap_phrase_actors(r, guest, r->mentions->all.at[place].tokens.start, &guests);
	if (guests.n == 0) return;
	rap_sighting_add_all(r, &s, &r->subjects[clause], RAP_ROLE_attend);
	rap_sighting_add_all(r, &s, &guests, RAP_ROLE_attend);
	rap_sighting_finish(r, &s, c->group.start, c->group.end);
	s.words.end = r->mentions->all.at[place].tokens.end;
	rap_sighting_push(r, out, &s, c->group.end);
}
