/* Who else was there: "Hungary was represented by its envoy", "X was accompanied by Y", and rolls of those present. */
#include "record/sighting.h"

enum { MOST_ROLL = 400, OPENING = 4, MOST_OBJECT = 12, MOST_SIDE = 6 };

/* "led the Korean side", "headed the delegation". */
bool rap_leads_side(const rap_reading *r, rap_range complement) {
	for (uint32_t k = complement.start; k < complement.end && k < complement.start + MOST_SIDE; k++)
		if (rap_is(r, k, RAP_LEX_group_sides) || rap_is(r, k, RAP_LEX_cue_panel)) return true;
	return false;
}

/* "who chairs the Trade Commission": an office; not "who heads the team". */
static bool is_office(const rap_reading *r, const rap_clause *c) {
	if (c->form != RAP_FORM_FINITE || c->past || c->perfect || c->passive || c->modal != RAP_NONE) return false;
	for (uint32_t k = c->complement.start; k < c->complement.end && k < c->complement.start + MOST_SIDE; k++)
		if (rap_is(r, k, RAP_LEX_cue_panel)) return rap_mention_over(r, k) != NULL;
	return false;
}

/* "was in the chair". */
static bool holds_chair(const rap_reading *r, const rap_clause *c) {
	for (uint32_t k = c->group.start; k < c->complement.end && k < c->group.start + OPENING; k++)
		if (rap_is(r, k, RAP_LEX_cue_presiding)) return true;
	return false;
}

/* "sent an observer, Commodore X", "sent its envoy, X, as an observer", "sent its permanent secretary, X": not "to Paris". */
static bool sends_envoy(const rap_reading *r, const rap_clause *c) {
	uint32_t object = rap_dependent(r, c->predicate, RAP_REL_obj);
	if (object == RAP_NONE || object < c->group.end || c->passive || !rap_is(r, c->verb, RAP_LEX_cue_envoy)) return false;
	uint32_t end = c->complement.end < c->group.end + RAP_PHRASE_MAX ? c->complement.end : c->group.end + RAP_PHRASE_MAX;
	uint32_t name = rap_mention_over(r, object) != NULL ? object : rap_dependent(r, object, RAP_REL_appos);
	const rap_mention *m = name == RAP_NONE ? NULL : rap_mention_over(r, name);
	if (m == NULL || m->type != RAP_MENTION_PERSON) return false;
	if (rap_find(r, (rap_range){c->group.end, end}, RAP_LEX_cue_observer) != RAP_NONE) return true;
	bool own = rap_is(r, c->group.end, RAP_LEX_function_possessive) && !rap_range_empty(m->title);
	return own && rap_destination(r, c) == RAP_NONE;
}

/* "is due to attend", "plans to take part". */
static bool will_attend(const rap_reading *r, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	const rap_mark *attend = rap_mark_kind_at(r->marks, c->verb, RAP_LEX_convene_attend);
	rap_range words;
	if (attend == NULL || (attend->entry->flags & RAP_LEX_F_ambiguous) || c->form != RAP_FORM_INFINITIVE) return false;
	return rap_clause_status(r, clause, &words) == RAP_MEETING_planned;
}

/* "..., with Bolivia attending as an observer". */
static bool is_beside_with(const rap_reading *r, const rap_clause *c) {
	uint32_t with = c->form != RAP_FORM_GERUND || c->subject_head == RAP_NONE ? RAP_NONE : rap_dependent(r, c->subject_head, RAP_REL_case);
	if (with == RAP_NONE && c->form == RAP_FORM_GERUND) with = rap_dependent(r, c->predicate, RAP_REL_mark);
	return with != RAP_NONE && rap_is(r, with, RAP_LEX_cue_partner);
}

/* Whether the verb means nothing else than to lead a meeting, and is followed by nothing that it could lead. */
static bool leads_only(const rap_reading *r, const rap_clause *c) {
	const rap_mark *lead = rap_mark_kind_at(r->marks, c->verb, RAP_LEX_convene_lead);
	bool alone = c->group.end >= r->text->tokens.n || rap_is_stop(r, c->group.end) || r->date_at[c->group.end] != RAP_NONE || r->words[c->group.end] == RAP_WORD_CONJ;
	return alone && !(lead->entry->flags & RAP_LEX_F_ambiguous);
}

/* "A and B co-chaired it": the meeting told before. */
static bool holds_it(const rap_reading *r, const rap_clause *c) {
	uint32_t object = c->passive ? RAP_NONE : rap_dependent(r, c->predicate, RAP_REL_obj);
	bool takes_part = rap_is(r, c->verb, RAP_LEX_convene_lead) || rap_is(r, c->verb, RAP_LEX_convene_host) || rap_is(r, c->verb, RAP_LEX_convene_attend);
	bool alone = object == RAP_NONE && !c->passive && c->form == RAP_FORM_FINITE && rap_is(r, c->verb, RAP_LEX_convene_lead) && leads_only(r, c); /* "A presided" */
	return alone || (takes_part && object != RAP_NONE && rap_is(r, object, RAP_LEX_function_it));
}

/* "A, accompanied by B, ..."; "A and B, joined by C, held ...", which trees may take for the main verb. */
static bool comes_along(const rap_reading *r, const rap_clause *c) {
	bool bare = c->form == RAP_FORM_PARTICIPLE || c->group.end == c->verb + 1;
	bool by = c->passive || rap_dependent(r, c->predicate, RAP_REL_obl_agent) != RAP_NONE;
	const rap_mark *attend = rap_mark_kind_at(r->marks, c->verb, RAP_LEX_convene_attend);
	bool join = attend != NULL && !(attend->entry->flags & RAP_LEX_F_ambiguous) && c->passive; /* "A and B were joined by C" */
	bool joined = ((bare && c->group.start == c->verb) || join) && rap_is(r, c->verb, RAP_LEX_convene_represent);
	return by && (joined || (c->passive && rap_is(r, c->verb, RAP_LEX_convene_accompany)));
}

/* "The two delegations, headed by A and by B, agreed": told of those who came, whatever else they did. */
static bool is_headed(const rap_reading *r, const rap_clause *c) {
	uint32_t noun = c->form == RAP_FORM_PARTICIPLE && c->passive && rap_is(r, c->verb, RAP_LEX_convene_lead) ? r->syntax->words[c->predicate].head : RAP_NONE;
	bool behind = noun != RAP_NONE && noun < c->verb && c->verb > 0 && rap_is_comma(r, c->verb - 1) && rap_relation_of(r, c->predicate) == RAP_REL_acl;
	const rap_mention *m = behind ? rap_mention_over(r, noun) : NULL;
	return m != NULL && m->type == RAP_MENTION_GROUP;
}

/* "was represented by", "who represented the Swedish minister", "the delegation was led by"; who "represents" is in office. */
static bool tells_envoy(const rap_reading *r, const rap_clause *c, bool led) {
	bool represents = rap_is(r, c->verb, RAP_LEX_convene_represent) && (c->past || c->passive || comes_along(r, c));
	return represents || led || sends_envoy(r, c);
}

/* In what role the clause has its subject take part; RAP_ROLE_none where a noun in it has its own sighting. */
static uint8_t joiner_role(const rap_reading *r, const rap_clause *c, bool led) {
	uint8_t role = holds_it(r, c) ? rap_clause_role(r, c) : led || holds_chair(r, c) ? RAP_ROLE_lead : RAP_ROLE_attend;
	for (uint32_t k = c->group.end; k < c->complement.end; k++) {
		const rap_mark *noun = rap_mark_at(r->marks, k, RAP_LEX_meeting);
		if (noun != NULL && noun->entry->kind != RAP_LEX_meeting_format && r->mention_at[k] == RAP_NONE && !r->in_title[k]) return RAP_ROLE_none;
		if (rap_is(r, k, RAP_LEX_cue_observer)) role = RAP_ROLE_observe;
	}
	return role;
}

/* "took part"; "dialed in", but not "will go to the court": a verb that has another object is of that. */
static bool tells_attendance(const rap_reading *r, const rap_clause *c) {
	const rap_mark *attend = rap_mark_kind_at(r->marks, c->verb, RAP_LEX_convene_attend);
	if (attend == NULL || !(attend->entry->flags & RAP_LEX_F_ambiguous) || c->passive) return attend != NULL;
	uint32_t behind = attend->tokens.end;
	if (r->words[behind - 1] == RAP_WORD_TO) return false; /* "is going to wait" */
	for (uint32_t k = behind; k < c->complement.end && k < behind + MOST_OBJECT; k++)
		if (rap_meeting_noun(r, k) != NULL) return true;
	bool object = behind < c->complement.end && (r->words[behind] == RAP_WORD_DET || r->words[behind] == RAP_WORD_OTHER || r->words[behind] == RAP_WORD_PRON);
	return !object || r->date_at[behind] != RAP_NONE;
}

/* "The Council took part as an observer", "Hungary was represented by its envoy": parties of the meeting told before. */
static void read_joiner(rap_reading *r, rap_sightings *out, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	bool led = rap_is(r, c->verb, RAP_LEX_convene_lead) && (c->passive || (rap_leads_side(r, c->complement) && !is_office(r, c)));
	bool attended = c->passive && rap_is(r, c->verb, RAP_LEX_convene_attend) && rap_leads_side(r, c->subject); /* "the Lao side was attended by" */
	bool envoy = attended || tells_envoy(r, c, led), beside = comes_along(r, c), headed = is_headed(r, c);
	if (c->form == RAP_FORM_FINITE && rap_meeting_doubt(r, clause) != RAP_CONDITION_none) return;
	if (c->negative || (c->form != RAP_FORM_FINITE && !beside && !will_attend(r, clause) && !is_beside_with(r, c) && !headed)) return;
	if ((out->n == 0 && !beside) || !(envoy || holds_chair(r, c) || holds_it(r, c) || tells_attendance(r, c))) return;
	rap_sighting s = {.sentence = c->sentence, .kind = RAP_LEX_meeting_meeting, .date = RAP_NONE, .place = RAP_NONE,
	                  .definite = true, .joins = true, .words = c->group, .rule = "joins"};
	if (envoy && c->group.end + 1 < r->text->tokens.n && rap_is(r, c->group.end + 1, RAP_LEX_function_neg)) return; /* "represented by nobody" */
	uint8_t role = !beside ? joiner_role(r, c, led) : rap_find(r, c->complement, RAP_LEX_cue_observer) != RAP_NONE ? RAP_ROLE_observe : RAP_ROLE_attend; /* "joined, as a guest, by" */
	if (role == RAP_ROLE_none) return;
	s.sent = role != RAP_ROLE_observe && sends_envoy(r, c);
	rap_index_list bound = {0};
	if (!headed) { /* those whom the delegations stand for may not be those */
		rap_actors_bound(r, &r->subjects[clause], &bound);
		for (uint32_t k = 0; k < bound.n; k++) rap_sighting_add(r, &s, bound.at[k], role == RAP_ROLE_observe ? role : RAP_ROLE_side);
		rap_sighting_add_all(r, &s, &r->subjects[clause], role);
	}
	if (envoy) rap_sighting_add_named(r, &s, c->complement, role);
	bool of_meeting = c->form == RAP_FORM_FINITE && c->group.end == c->verb + 1 && c->group.start < c->verb; /* "She was joined by": in what was told last */
	if (beside && !(of_meeting && !rap_is(r, c->verb, RAP_LEX_convene_accompany))) s.company_of = r->subjects[clause];
	rap_range words;
	s.status = rap_clause_status(r, clause, &words) == RAP_MEETING_planned ? RAP_MEETING_planned : RAP_MEETING_none;
	if (s.parties.n > 0) *rap_vec_push(r->arena, out) = s;
}

/* ---- rolls ---- */

/* "Participants in the call", "members of the delegation", "the Omani delegation". */
static bool is_roll_noun(const rap_reading *r, uint32_t noun) {
	if (noun == RAP_NONE) return false;
	if (rap_is(r, noun, RAP_LEX_cue_roll)) return true;
	uint32_t of = rap_dependent(r, noun, RAP_REL_nmod);
	return of != RAP_NONE && rap_is(r, of, RAP_LEX_cue_roll);
}

/* "Also present were ...", "Joining the President on the call were ...", "His guests were ...": the token of "were" by
 * which a sentence opens a roll; RAP_NONE. Trees of a list of names behind a copula are often wrong. */
static uint32_t roll_copula(const rap_reading *r, rap_range sentence) {
	enum { MOST_PRESENT = RAP_PHRASE_MAX };
	bool present = false, guests = false;
	for (uint32_t k = sentence.start; k < sentence.end && k < sentence.start + MOST_PRESENT; k++) {
		bool label = rap_tok(r, k)->first == ':' && k > sentence.start && k < sentence.start + OPENING; /* "Present: A; B" */
		if ((present || guests) && (label || rap_is(r, k, RAP_LEX_function_be))) return k;
		guests = k < sentence.start + OPENING && rap_is(r, k, RAP_LEX_cue_roll);
		bool for_state = k == sentence.start && rap_is(r, k, RAP_LEX_convene_represent) && (rap_verb_forms(r, k) & RAP_LEX_F_ger); /* "Representing Chad were" */
		present = present || for_state || (k < sentence.start + OPENING && rap_is(r, k, RAP_LEX_cue_present));
	}
	return RAP_NONE;
}

/* Where the roll ends that begins in a sentence: a colon at its end has a list follow. */
static uint32_t roll_end(const rap_reading *r, uint32_t sentence) {
	uint32_t end = rap_sentence_tokens(r, sentence).end, b = r->text->sentences.at[sentence].block + 1;
	if (end == 0 || rap_tok(r, end - 1)->first != ':') return end;
	for (; b < r->text->blocks.n && r->text->blocks.at[b].kind == RAP_BLOCK_ITEM && !rap_range_empty(r->text->blocks.at[b].sentences); b++)
		end = rap_sentence_tokens(r, r->text->blocks.at[b].sentences.end - 1).end;
	return end;
}

static void add_roll(rap_reading *r, rap_sightings *out, const rap_trip *trip, uint32_t sentence, rap_range words) {
	rap_sighting s = {.sentence = sentence, .kind = RAP_LEX_meeting_meeting, .date = RAP_NONE, .place = RAP_NONE, .definite = true,
	                  .joins = true, .words = words, .rule = "joins"};
	uint32_t end = words.end, last = roll_end(r, sentence);
	while (end < last && end < words.end + MOST_ROLL && !rap_is(r, end, RAP_LEX_cue_contrast)) end++;
	rap_sighting_add_named(r, &s, (rap_range){words.end, end}, RAP_ROLE_attend);
	bool there = false; /* "present at the consultations": at those, not wherever the traveller went */
	uint32_t start = rap_sentence_tokens(r, sentence).start;
	for (uint32_t k = words.start; k > start && words.start - k < RAP_PHRASE_MAX; k--) there = there || rap_meeting_noun(r, k - 1) != NULL;
	if (!there && trip->travellers.n > 0 && sentence <= trip->sentence + RAP_TRIP_SENTENCES) s.company_of = trip->travellers;
	if (s.parties.n > 0) *rap_vec_push(r->arena, out) = s;
}

void rap_company_read(rap_reading *r, rap_sightings *out, const rap_trip *trip, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	read_joiner(r, out, clause);
	bool lists = rap_is(r, c->verb, RAP_LEX_convene_bring) || rap_dependent(r, c->predicate, RAP_REL_cop) != RAP_NONE;
	bool said = c->form == RAP_FORM_FINITE && !c->negative && c->modal == RAP_NONE;
	if (lists && said && is_roll_noun(r, c->subject_head) && roll_copula(r, rap_sentence_tokens(r, c->sentence)) == RAP_NONE)
		add_roll(r, out, trip, c->sentence, c->group);
	uint32_t it = c->subject_head == RAP_NONE && c->parent != RAP_NONE ? r->clauses->all.at[c->parent].subject_head : c->subject_head;
	bool attended = said && c->passive && rap_is(r, c->verb, RAP_LEX_convene_attend) && it != RAP_NONE && rap_is(r, it, RAP_LEX_function_it);
	attended = attended || (said && c->passive && rap_mark_with(r, c->verb, RAP_LEX_convene, RAP_LEX_F_np, 0) != NULL && rap_is(r, c->verb, RAP_LEX_convene_represent));
	uint32_t by = c->group.end;
	if (attended && by < r->text->tokens.n && (rap_is(r, by, RAP_LEX_cue_by) || rap_tok(r, by)->first == ':')) /* "It was attended by A, minister of X; B" */
		add_roll(r, out, trip, c->sentence, (rap_range){c->group.start, c->group.end + 1});
}

void rap_roll_read(rap_reading *r, rap_sightings *out, const rap_trip *trip, uint32_t sentence) {
	uint32_t copula = roll_copula(r, rap_sentence_tokens(r, sentence));
	if (copula != RAP_NONE) add_roll(r, out, trip, sentence, (rap_range){copula, copula + 1});
}
